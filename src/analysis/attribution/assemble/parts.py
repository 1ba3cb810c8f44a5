"""What quotations are put together from: the parts found so far, and the article as their neighbours see it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from ...text.quotation_marks import Quote
from ..statements import Sentence

Span = tuple[int, int]  # of characters, half-open
_LABEL = 90  # characters of a line between paragraphs that may be a heading
_ENDED = re.compile(r"[.?!:…][\"”'’)]*\s*$")


@dataclass(eq=False)
class Part:
    """A quotation being put together: `content` grows as quotation marks are found to belong to it."""

    sentence: int
    content: list[Span]
    cue: Span | None
    source: Span | None
    rule: str
    chance: float
    outer: "Part | None" = None
    traits: list[str] = field(default_factory=list)
    owns: list[Quote] = field(default_factory=list)

    def take(self, quote: Quote) -> None:
        """Take a quotation between marks as part of the content."""
        self.content.append((quote.start, quote.end))
        self.owns.append(quote)


class Article(NamedTuple):
    """The text with its sentences and paragraphs, and which of them a character stands in."""

    text: str
    sentences: list[Sentence]
    starts: list[int]
    paragraphs: list[Span]

    def sentence_of(self, at: int) -> int:
        """Return the index of the sentence that character `at` stands in."""
        return bisect_right(self.starts, at) - 1

    def paragraph_of(self, at: int) -> int:
        """Return the index of the paragraph that character `at` stands in."""
        return bisect_right(self.paragraphs, at, key=itemgetter(0)) - 1

    def paragraph_before(self, at: int) -> int:
        """Return the paragraph before that at character `at`, past headings, "Advertisement" and the like."""
        i = self.paragraph_of(at) - 1
        while i > 0 and self._is_label(*self.paragraphs[i]):
            i -= 1
        return i

    def _is_label(self, start, end):
        return end - start < _LABEL and not _ENDED.search(self.text[start:end])


def place_of(part: Part) -> int:
    """Return where a part stands in the article: at its cue, or else where its content begins."""
    return part.cue[1] if part.cue else part.content[0][0]
