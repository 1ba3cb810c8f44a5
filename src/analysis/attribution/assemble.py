"""Quotations of an article: statements joined with the quotation marks around them, across sentences and paragraphs."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from ..text.quotation_marks import Quote, find_inner_quotes
from ..text.reading import Reading
from .clause_subjects import main_subject
from .confidence import confidence_of, decide, features, usual_share
from .counts import Lexicon
from .cues import find_cues
from .dialogue import VERBATIM, spoken_lines
from .noun_phrases import name_at_end, noun_phrase_before, owner_in
from .statements import Sentence, read_sentence, read_statements
from .subjects import subject_before
from .traits import traits_of

Span = tuple[int, int]  # of characters, half-open
_OPEN_TAG = re.compile(r",\s+(?:said|says|added|asked|wrote)\s+((?:[A-Z][\w’'-]+\s?){1,5})\.?$", re.MULTILINE)
_HANDLE = re.compile(r"\(@\w+\)\s*:?\s*$")  # "Ana Ode (@anaode): “"
_DASHED = re.compile(r"\s*[—–―-]{1,2}\s*([A-Z][^\n—–―“”\"]{1,60}?)\.?[^\S\n]*(?=\n|$)")
_ASKED = re.compile(r"[?!…—–-]['’]?[”\"'’]$")
_FEWEST = 3  # words of a quotation that can stand alone; shorter ones are names, titles and scare quotes
_VERBATIM = 0.9  # share between quotation marks from which it is sure, without a cue, that somebody said it
_BLOCK = 25  # characters of a paragraph that can be a block quotation
_BEFORE_INNER = 4  # words between a cue and the quotation inside a quotation
_NEAR = 5  # statements looked back on for the speaker of a quotation
_LABEL = 90  # characters of a line between paragraphs that may be a heading
_ENDED = re.compile(r"[.?!:…][\"”'’)]*\s*$")
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_TAGGED = frozenset({"content, source, cue", "content, cue, source"})
_UNCUED, _ABOUT = "quotation without a cue", "quotation behind a sentence about its source"


class Quotation(NamedTuple):
    """Content, cue and source in characters; `inside` is the index of the quotation this one is part of."""

    content: list[Span]
    cue: Span | None
    source: Span | None
    inside: int | None
    confidence: float
    rule: str
    chance: float
    traits: dict[str, float]
    counted: bool


@dataclass(eq=False)
class _Part:
    """A quotation being put together: `content` grows as quotation marks are found to belong to it."""

    sentence: int
    content: list[Span]
    cue: Span | None
    source: Span | None
    rule: str
    chance: float
    outer: "_Part | None" = None
    traits: list[str] = field(default_factory=list)
    owns: list[Quote] = field(default_factory=list)

    def take(self, quote: Quote):
        self.content.append((quote.start, quote.end))
        self.owns.append(quote)


class _Article(NamedTuple):
    text: str
    sentences: list[Sentence]
    starts: list[int]
    paragraphs: list[Span]

    def sentence_of(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def paragraph_of(self, at: int) -> int:
        return bisect_right(self.paragraphs, at, key=itemgetter(0)) - 1

    def paragraph_before(self, at: int) -> int:
        """The paragraph before that at character `at`, past lines that are no sentence: headings, "Advertisement"."""
        i = self.paragraph_of(at) - 1
        while i > 0 and self._is_label(*self.paragraphs[i]):
            i -= 1
        return i

    def _is_label(self, start, end):
        return end - start < _LABEL and not _ENDED.search(self.text[start:end])


def read_quotations(reading: Reading, lexicon: Lexicon) -> list[Quotation]:
    """Return the quotations of one article in order.

    >>> from .counts import cue_lexicon
    >>> text = "“It ended badly.\\n\\n“Nobody won,” Ana Ode said. “Nobody at all.”"
    >>> [(quotation.content, quotation.rule) for quotation in read_quotations(Reading(text), cue_lexicon())]
    [([(0, 16), (18, 31), (46, 62)], 'quotation, source, cue')]
    """
    quotes, sentences = [_shut(reading.text, quote) for quote in reading.quotes], _read_sentences(reading, lexicon)
    article = _Article(reading.text, sentences, [s.start for s in sentences], reading.paragraphs)
    lines = [_Part(article.sentence_of(min(c)[0]), list(c), None, s, r, 0.9) for c, s, r in spoken_lines(reading)]
    parts = lines + [part for i, sentence in enumerate(sentences) for part in _parts(i, sentence, lines, lexicon)]
    _give_blocks(article, reading.paragraphs, parts, quotes)
    free = _give_touching(parts, quotes)
    _give_the_rest(article, parts, free, quotes)
    parts += _inner_parts(article, parts)
    return _finished(article, parts, quotes, lexicon)


def _shut(text, quote):
    """Shut a quotation that was left open where its speaker is named at its end: "We are here, | said Ana Ode."""
    tag = None if quote.closed else _OPEN_TAG.search(text, quote.start, quote.end)
    return Quote(quote.start, tag.start() + 1, True) if tag else quote


def _read_sentences(reading, lexicon):
    return [read_sentence(reading, start, end, lexicon) for start, end in _with_tags(reading, lexicon)]


def _with_tags(reading, lexicon):
    """Sentences, each with the tag that follows a closed question: “Why?” / Ana Ode asked."""
    text = reading.text
    spans: list[Span] = []
    for start, end in reading.sentences:
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


def _parts(i, sentence, lines, lexicon):
    words, parts = sentence.words, []
    if any(
        start <= sentence.start < end or start < sentence.end <= end for line in lines for start, end in line.content
    ):
        return parts
    for cue, statement, outer in read_statements(sentence):
        content = [(words.start[first], words.end[last - 1]) for first, last in statement.content]
        source = statement.source and (words.start[statement.source[0]], words.end[statement.source[1] - 1])
        at = _cue_span(words, cue, statement)
        first = statement.content[0] if statement.content else None
        traits = traits_of(words, cue, lexicon.verbs, statement.rule, statement.source, first)
        outside = None if outer is None else parts[outer]
        part = _Part(i, content, at, source, statement.rule, cue.chance, outside, traits)
        parts.append(part)
    return parts


def _cue_span(words, cue, statement):
    """The verb group without leading adverbs, and the particle or preposition between it and its content."""
    first, last = cue.frame.first, cue.frame.head
    while first < last and words.tag[first] == "RB":
        first += 1
    if cue.frame.after.startswith(("p:", "to-np")) and any(start == last + 2 for start, _ in statement.content):
        last += 1
    return words.start[first], words.end[last]


def _give_blocks(article, paragraphs, parts, quotes):
    """Give a statement that ends its paragraph with a colon the next one, where that has no marks: a block."""
    opened = [quote.start for quote in quotes]
    for part in parts:
        if part.content or part.outer or not part.rule.endswith("cue, colon"):
            continue
        at = article.paragraph_of(_place(part))
        if at + 1 >= len(paragraphs) or not article.text[slice(*paragraphs[at])].rstrip().endswith(":"):
            continue
        start, end = paragraphs[at + 1]
        first = bisect_left(opened, start)
        if (first == len(opened) or opened[first] >= end) and end - start >= _BLOCK:
            part.content, part.rule = [(start, end)], "block quotation"


def _give_touching(parts, quotes):
    """Give each quotation that a part's content touches to that part, whole; return those left over."""
    starts, taken = [quote.start for quote in quotes], set()
    for part in parts:
        if part.outer:
            continue
        for start, end in list(part.content):
            i = max(0, bisect_right(starts, start) - 1)
            while i < len(quotes) and quotes[i].start < end:
                if quotes[i].end > start and i not in taken:
                    taken.add(i)
                    part.take(quotes[i])
                i += 1
    return [quote for i, quote in enumerate(quotes) if i not in taken]


def _give_the_rest(article, parts, free, quotes):
    """Find an owner for each quotation that no statement touches, by what stands around it."""
    owner = {quote: part for part in parts for quote in part.owns}
    before, after = {b: a for a, b in pairwise(quotes)}, dict(pairwise(quotes))
    ordered = sorted((part for part in parts if not part.outer), key=_place)
    places, known = [_place(part) for part in ordered], {id(part) for part in parts}
    for quote in reversed(free):  # a quotation opened anew in each paragraph: its cue may come with the last
        if not quote.closed and (part := _led_to(article, quote, after.get(quote), owner)):
            part.take(quote)
            owner[quote] = part
    for quote in free:
        if quote in owner or not _stands_alone(article, quote):
            continue
        earlier = ordered[: bisect_right(places, quote.start)][-_NEAR:]
        part = (
            _signed(article, quote)
            or _behind_colon(article, quote, earlier[-1] if earlier else None)
            or _in_paragraph(article, quote, earlier)
            or _carried_over(article, quote, before.get(quote), owner)
            or _led_to(article, quote, after.get(quote), owner)
            or _gone_on(article, quote, earlier)
            or _told_before(article, quote)
        )
        if id(part) not in known:
            parts.append(part)
            known.add(id(part))
        part.take(quote)
        owner[quote] = part


def _inner_parts(article, parts):
    """Quotations inside quotations, with the cue before them: “He told me, ‘It is shut,’ and left.”"""
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
        near = cue.frame.head < first <= cue.frame.head + _BEFORE_INNER
        if near and cue.patterns & {"tagging", "addressed"} and (source := subject_before(words, cue.frame.first)):
            spans = [(words.start[a], words.end[b - 1]) for a, b in ((cue.frame.first, cue.frame.head + 1), source)]
            return _Part(at, [(inner.start, inner.end)], spans[0], spans[1], "quotation inside", cue.chance, part)
    return None


def _place(part):
    """Where a part stands in the article: at its cue, or else where its content begins."""
    return part.cue[1] if part.cue else part.content[0][0]


def _stands_alone(article, quote):
    """Is it a sentence of its own, not a word or a title inside somebody else's sentence?"""
    sentence = article.sentences[article.sentence_of(quote.start)]
    lead = article.text[sentence.start : quote.start].strip()
    whole = not lead or lead[-1] in "”\"'’:»" or not any(c.isalnum() for c in lead)
    return whole and (lead.endswith(":") or len(article.text[quote.start : quote.end].split()) >= _FEWEST)


def _signed(article, quote):
    """ "…" — Ana Ode"""
    signed = _DASHED.match(article.text, quote.end) or _OPEN_TAG.match(article.text, quote.end - 1)
    if signed:
        return _Part(article.sentence_of(quote.start), [], None, signed.span(1), "quotation, dash, source", 0.9)
    return None


def _behind_colon(article, quote, part):
    """She put it this way: “…” Also where no cue is known, the colon tells: "He was blunt: “…”"."""
    lead = article.text[max(0, quote.start - 4) : quote.start].rstrip()
    if not lead.endswith(":"):
        return None
    at = article.sentence_of(quote.start - len(lead) - 1 if quote.start else 0)
    sentence = article.sentences[at]
    if part and part.sentence == at and (not part.content or max(part.content)[1] > quote.start - 8):
        return part
    words = sentence.words
    handle = _HANDLE.search(article.text, sentence.start, quote.start)
    colon = next(
        (i for i in range(len(words.text)) if words.text[i] == ":" and words.start[i] >= quote.start - 4),
        len(words.text),
    )
    if handle:
        colon = bisect_left(words.start, handle.start())
    subject = name_at_end(words, colon) or _named_before(words, colon) or main_subject(words)
    if subject is None or subject[0] > colon:
        return part if part and part.sentence == at else None
    subject = owner_in(words, subject)
    source = (words.start[subject[0]], words.end[subject[1] - 1])
    return _Part(at, [], None, source, "source, colon, quotation", 0.6)


def _named_before(words, colon):
    """ "And this, from the harbour master: “…”", "The envoy’s answer: “…”" """
    found = noun_phrase_before(words, colon)
    if not found:
        return None
    owned = any(words.tag[i] == "POS" for i in range(*found))
    return found if owned or words.lower[found[0] - 1 : found[0]] == ["from"] else None


def _in_paragraph(article, quote, parts):
    """By what stands earlier in the paragraph: whose tag ends the sentence before, the nearest quoted, the nearest."""
    at, before = article.paragraph_of(quote.start), article.sentence_of(quote.start) - 1
    same = [part for part in parts if part.source and article.paragraph_of(_place(part)) == at]
    if same and same[-1].sentence == before and same[-1].rule in _TAGGED:
        return same[-1]
    return next((part for part in reversed(same) if part.owns), same[-1] if same else None)


def _carried_over(article, quote, before, owner):
    """From the paragraph before, which ended in a quotation, where this one begins its paragraph."""
    at = article.paragraph_of(quote.start)
    begins = not article.text[article.paragraphs[at][0] : quote.start].strip()
    if before and begins and article.paragraph_of(before.start) == article.paragraph_before(quote.start):
        return owner.get(before)
    return None


def _gone_on(article, quote, earlier):
    """By the one speaker of the paragraph before, where the quotation is a paragraph of its own."""
    start, end = article.paragraphs[article.paragraph_of(quote.start)]
    around = article.text[start : quote.start] + article.text[quote.end : end]
    if any(sign.isalnum() for sign in around):
        return None
    at = article.paragraph_before(quote.start)
    same = [part for part in earlier if part.source and article.paragraph_of(_place(part)) == at]
    names = {article.text[slice(*part.source)] for part in same}
    if not same or len({name for name in names if name.lower() not in _PRONOUNS}) > 1:
        return None
    return _Part(article.sentence_of(quote.start), [], None, same[-1].source, _ABOUT, 0.5)


def _led_to(article, quote, after, owner):
    """By the quotation right behind it, whose cue follows."""
    between = article.text[quote.end : after.start] if after else "?"
    if between.strip() or (quote.closed and "\n" in between):
        return None
    return owner.get(after)


def _told_before(article, quote):
    """By nobody named, unless the sentence before, in the same paragraph, is about a person."""
    at = article.sentence_of(quote.start)
    before = article.sentences[at - 1] if at else None
    source = None
    if before and article.paragraph_of(before.start) == article.paragraph_of(quote.start) and not any(before.quoted):
        subject = main_subject(before.words)
        source = subject and (before.words.start[subject[0]], before.words.end[subject[1] - 1])
    rule = _ABOUT if source else _UNCUED
    return _Part(at, [], None, source, rule, 0.5)


def _finished(article, parts, quotes, lexicon):
    _part_content(parts)
    parts = sorted((part for part in parts if part.content), key=lambda part: (min(part.content), bool(part.outer)))
    place = {id(part): i for i, part in enumerate(parts)}
    return [_quotation(article.text, part, place, quotes, lexicon) for part in parts]


def _part_content(parts):
    """Leave each word to one outermost quotation: what lies in another's content stands inside it, or is cut off."""
    for part in parts:
        part.content = _merged(part.content)
    ends: list[tuple[Span, _Part]] = []
    outermost = [(span, part) for part in parts if not part.outer for span in part.content]
    for (start, end), part in sorted(outermost, key=lambda one: (one[0][0], -one[0][1])):
        (_, until), other = ends[-1] if ends else ((0, 0), None)
        if other is not None and other is not part and start < until:
            part.content.remove((start, end))
            if until < end:
                part.content.append((until, end))
            elif not part.content:
                part.content, part.outer = [(start, end)], other
                continue
        if end > until:
            ends.append(((start, end), part))


def _quotation(text, part, place, quotes, lexicon):
    content = _merged(part.content)
    usual = usual_share(part.rule, part.chance, lexicon.rules)
    words = sum(len(text[start:end].split()) for start, end in content)
    traits = part.traits or ["rule " + part.rule, "source " + ("name" if part.source else "none")]
    marked = _in_marks(content, quotes)
    share = sum(end - start for start, end in marked) / max(1, sum(end - start for start, end in content))
    found = features(traits, part.chance, usual, words, share)
    outer = place.get(id(part.outer)) if part.outer else None
    sure = confidence_of(found, lexicon.weights)
    quoted = any(len(text[start:end].split()) >= _FEWEST for start, end in marked)
    said = part.rule in VERBATIM or (quoted and (part.cue is not None or share >= _VERBATIM))
    counted = said or decide(sure)
    return Quotation(content, part.cue, part.source, outer, sure, part.rule, part.chance, found, counted)


def _in_marks(content, quotes):
    """The stretches of the content that stand between quotation marks."""
    starts = [quote.start for quote in quotes]
    near = [
        (start, end, quote)
        for start, end in content
        for quote in quotes[max(0, bisect_right(starts, start) - 1) : bisect_right(starts, end)]
    ]
    cut = [(max(start, quote.start), min(end, quote.end)) for start, end, quote in near]
    return [(start, end) for start, end in cut if start < end]


def _merged(spans):
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
