"""The sentences of an article as attribution reads them: each with the tag that follows a closed question."""

import re

from ...text.dateline_spans import is_dateline_place
from ...text.reading import Reading
from ..counts import Lexicon
from ..cues import find_cues
from ..statements import Sentence, read_sentence
from ..subjects import subject_before
from .parts import Span

_MARKS = frozenset("“\"‘'«")
_BEGIN = re.compile(r"\s?[,(/:—–-]")  # of what stands behind the place in a dateline
_ASKED = re.compile(r"[?!…—–-]['’]?[”\"'’]$")


def read_sentences(reading: Reading, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of an article, each with its cues and its tag: “Why?” Ana Ode asked."""
    return [read_sentence(reading, start, end, lexicon) for start, end in _with_tags(reading, lexicon)]


def _with_tags(reading, lexicon):
    """Sentences, each with the tag that follows a closed question: “Why?” / Ana Ode asked."""
    text = reading.text
    spans: list[Span] = []
    for start, end in _without_datelines(reading):
        before = text[max(0, start - 4) : start].strip()
        if (
            spans
            and "\n" not in text[spans[-1][1] : start]
            and _ASKED.search(before)
            and not _is_announced(reading, *spans[-1])
            and _is_tag(reading, start, end, lexicon)
        ):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _without_datelines(reading):
    """Sentences; a dateline is one of its own, no part of who speaks in the lead: "(Xinhua) -- | Wang Yi urged"."""
    datelines = dict(reading.datelines)
    for start, end in reading.sentences:
        first = datelines.get(start, end)
        behind = next((i for i in range(first, end) if not reading.text[i].isspace()), end)
        if behind < end and (reading.text[behind] not in _MARKS or _names_place(reading.text[start:first])):
            yield start, first
            start = behind
        yield start, end


def _names_place(dateline):
    """Does it begin with a listed place: "MOSCOW — “…”"? It may be a rubric before a title: "MUSIC — “…”"."""
    return is_dateline_place(_BEGIN.split(dateline)[0])


def _is_announced(reading, start, end):
    """Does the sentence lead up to its last quotation with a cue of its own: "Ode asked, “Why?” | He added …"?"""
    quotes = reading.quotes_within(start, end)
    return bool(quotes) and reading.text[start : max(start, quotes[-1].start)].rstrip().endswith((",", ":"))


def _is_tag(reading, start, end, lexicon):
    """Does the sentence begin with a name and a verb of speech, and little else?"""
    words = reading.words(start, min(end, start + 140))
    cues = [cue for cue in find_cues(words, lexicon.verbs, lexicon.chances) if cue.frame.head < 20]
    return any(
        "tagging" in cue.patterns
        and cue.frame.after not in {"that", "clause"}
        and (subject_before(words, cue.frame.first) or (1, 1))[0] == 0
        for cue in cues
    )
