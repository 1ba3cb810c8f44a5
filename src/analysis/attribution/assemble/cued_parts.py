"""The parts that cues give: what stands before or behind a cue, and the quotation with a cue inside another."""

from bisect import bisect_left

from ...text.quotation_marks import find_inner_quotes
from ..counts import Lexicon
from ..statements import Sentence, read_statements
from ..subjects import agrees, can_speak, subject_before
from ..traits import traits_of
from .announcements import without_announcement
from .parts import Article, Part

_BEFORE_INNER = 4  # words between a cue and the quotation inside a quotation


def stated_parts(i: int, sentence: Sentence, lines: list[Part], lexicon: Lexicon) -> list[Part]:
    """Return the parts that the statements of sentence `i` give; none where it lies in a line of dialogue."""
    words, parts = sentence.words, []
    if any(
        start <= sentence.start < end or start < sentence.end <= end for line in lines for start, end in line.content
    ):
        return parts
    for cue, whole, outer in read_statements(sentence):
        statement = without_announcement(words, whole)
        content = [(words.start[first], words.end[last - 1]) for first, last in statement.content]
        source = statement.source and (words.start[statement.source[0]], words.end[statement.source[1] - 1])
        at = _cue_span(words, cue, statement)
        first = statement.content[0] if statement.content else None
        traits = traits_of(words, cue, lexicon.verbs, statement.rule, statement.source, first)
        outside = None if outer is None else parts[outer]
        part = Part(i, content, at, source, statement.rule, cue.chance, outside, traits)
        parts.append(part)
    return parts


def _cue_span(words, cue, statement):
    """The verb group without leading adverbs, and the particle or preposition between it and its content."""
    first, last = cue.frame.first, cue.frame.head
    while first < last and words.tag[first] in {"RB", ","}:
        first += 1
    if cue.frame.after.startswith(("p:", "to-np")) and any(start == last + 2 for start, _ in statement.content):
        last += 1
    return words.start[first], words.end[last]


def inner_parts(article: Article, parts: list[Part]) -> list[Part]:
    """Return the quotations inside quotations, with the cue before them: “He told me, ‘It is shut,’ and left.”"""
    inside = {id(part.outer): [] for part in parts if part.outer}
    for part in parts:
        if part.outer:
            inside[id(part.outer)].append(part)
    found = []
    for part in parts:
        for quote in part.owns:
            for inner in find_inner_quotes(article.text, quote):
                known = next((p for p in inside.get(id(part), ()) if p.content[0][0] == inner.start), None)
                if known:
                    known.content = [(inner.start, inner.end)]
                elif nested := _inner_part(article, part, inner):
                    found.append(nested)
    return found


def _inner_part(article, part, inner):
    """The quotation between single marks, where a verb of speech with its subject stands right before it."""
    at = article.sentence_of(inner.start)
    words = article.sentences[at].words
    first = bisect_left(words.start, inner.start)
    for cue in article.sentences[at].cues:
        near = cue.frame.form != "inf" and cue.frame.head < first <= cue.frame.head + _BEFORE_INNER
        source = subject_before(words, cue.frame.first) if near and cue.patterns & {"tagging", "addressed"} else None
        if source and can_speak(words, source) and agrees(words, cue.frame, source):
            spans = [(words.start[a], words.end[b - 1]) for a, b in ((cue.frame.first, cue.frame.head + 1), source)]
            return Part(at, [(inner.start, inner.end)], spans[0], spans[1], "quotation inside", cue.chance, part)
    return None
