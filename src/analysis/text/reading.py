"""One reading of an article: what it is made of (paragraphs, sentences, words, …), each found once for every stage."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from ..core.wordlists import few_from_lists
from .dateline_spans import dateline_spans
from .quotation_marks import Quote, find_quotes
from .sentences import split_paragraphs, split_sentences
from .tokens import Words, read_words

Span = tuple[int, int]  # of characters, half-open
_KEPT = 256  # readings kept: as many articles as a part of a run has, so that each stage of it meets them again


class Reading:
    """What every stage needs of one text; each part is read when it is first asked for, and then kept.

    >>> reading = Reading("“We agree,” she said. Peru left.")
    >>> reading.sentences, reading.quotes
    ([(0, 21), (22, 32)], [Quote(start=0, end=11, closed=True)])
    >>> reading.words(22, 32).text
    ['Peru', 'left', '.']
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._words: dict[Span, Words] = {}

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The offsets of the paragraphs."""
        return split_paragraphs(self.text)

    @cached_property
    def datelines(self) -> list[Span]:
        """The offsets of the datelines at the head of paragraphs."""
        return dateline_spans(self.text, self.paragraphs)

    @cached_property
    def sentences(self) -> list[Span]:
        """The offsets of the sentences; none runs across a paragraph's end."""
        return split_sentences(self.text, self.paragraphs)

    @cached_property
    def quotes(self) -> list[Quote]:
        """The outermost stretches between quotation marks, in order; no two overlap."""
        return find_quotes(self.text, self.paragraphs)

    def quotes_within(self, start: int, end: int) -> list[Quote]:
        """Return the stretches between quotation marks that touch characters `start` to `end`.

        >>> Reading("“Yes,” said Ana Ode. “No,” said Bo Li.").quotes_within(20, 38)
        [Quote(start=21, end=26, closed=True)]
        """
        starts, ends = self._quote_bounds
        return self.quotes[bisect_right(ends, start) : bisect_left(starts, end)]

    @cached_property
    def _quote_bounds(self) -> tuple[list[int], list[int]]:
        return [quote.start for quote in self.quotes], [quote.end for quote in self.quotes]

    def words(self, start: int, end: int) -> Words:
        """Return the words of characters `start` to `end` with their offsets and tags, quotation marks tagged too."""
        if (start, end) not in self._words:
            self._words[start, end] = read_words(self.text, start, end, self.quotes_within(start, end))
        return self._words[start, end]


@few_from_lists(_KEPT)
def read(text: str) -> Reading:
    """Return the reading of `text`: the same one for as long as it is among the last 256 asked for.

    >>> read("Peru left.") is read("Peru left.")
    True
    """
    return Reading(text)
