"""The source of a quotation that no statement touches, by what stands around it: a function for each sign."""

import re
from bisect import bisect_left

from ...text.lexicon import noun_of
from ...text.quotation_marks import Quote
from ...text.tokens import read_words
from ..clause_subjects import main_subject
from ..clauses import FINITE
from ..subjects import can_speak
from .colon_sources import speaker_before_colon
from .parts import Article, Part, Span, place_of

OPEN_TAG = re.compile(r",\s+(?:said|says|added|asked|wrote)\s+((?:[A-Z][\w’'-]+\s?){1,5})\.?$", re.MULTILINE)
_HANDLE = re.compile(r"\(@\w+\)\s*:?\s*$")  # "Ana Ode (@anaode): “"
_DASHED = re.compile(r"\s*[—–―-]{1,2}\s*([A-Z][^\n—–―“”\"]{1,60}?)\.?[^\S\n]*(?=\n|$)")
_HEADED = re.compile(r":[^\S\n]+([A-Z][^\n:“”‘\"]{1,90}?)[^\S\n]*(?=\n|$)")
_LONGEST = 40  # characters of who speaks in a heading
_HEAD_ENDS = frozenset("on over after as at amid about in".split())  # behind whoever speaks in a heading
_PARTICLES = frozenset({"back", "out", "off", "up", "down"})
_NO_NAMES = re.compile(r"(?:How|Why|What|When|Where|Who|Inside|Behind)\b")  # begin what a heading is about
_WRITER = frozenset({"i", "we"})  # outside quotation marks
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_TAGGED = frozenset({"content, source, cue", "content, cue, source"})
_UNCUED, _ABOUT = "quotation without a cue", "quotation behind a sentence about its source"


def signed(article: Article, quote: Quote) -> Part | None:
    """Return a part by the name behind a dash ("…" — Ana Ode), or behind a colon in a heading ("…": Ode)."""
    is_line = article.text[quote.start - 1 : quote.start] in ("", "\n")
    signed = _DASHED.match(article.text, quote.end) or OPEN_TAG.match(article.text, quote.end - 1)
    headed = None if signed or not is_line else _HEADED.match(article.text, quote.end)
    if headed and not _NO_NAMES.match(headed[1]):
        source = headed.start(1), _head_end(article.text, *headed.span(1))
        if source[1] - source[0] > _LONGEST:
            return None
    elif signed:
        source = signed.span(1)
    else:
        return None
    return Part(article.sentence_of(quote.start), [], None, source, "quotation, dash, source", 0.9)


def _head_end(text, start, end):
    """Where whoever speaks ends in what follows the colon of a heading: "“We lost”: Farmers | blame the frost"."""
    words = read_words(text, start, end)
    for i in range(1, len(words.text)):
        if words.lower[i] in _HEAD_ENDS or _is_head_verb(words, i):
            return words.end[i - 1]
    return end


def _is_head_verb(words, i):
    """Is it a verb, that of a name or a person too, which the tagger may take for a noun: "Ode hits | back"?"""
    if not words.text[i].islower() or not words.text[i].isalpha() or noun_of(words.lower[i])[0] is not None:
        return False
    if words.tag[i] in FINITE or words.tag[i] in {"VB", "VBN"}:
        return True
    noun, is_plural = noun_of(words.lower[i - 1])
    is_person = noun is not None and noun.kind == "person"
    agrees = words.text[i].endswith("s") != (is_person and is_plural)
    behind = words.tag[i + 1 : i + 2]
    goes_on = bool(behind) and (behind != ["IN"] or is_person or words.lower[i + 1] in _PARTICLES)
    return (is_person or words.tag[i - 1].startswith("NNP")) and words.tag[i].startswith("NN") and agrees and goes_on


def behind_colon(article: Article, quote: Quote, part: Part | None) -> Part | None:
    """Return a part by what stands before a colon, `part` or, where no cue is known, a subject: "He was blunt: “…”"."""
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
    subject = speaker_before_colon(words, colon)
    if subject is None or not can_speak(words, subject):
        return part if part and part.sentence == at else None
    source = (words.start[subject[0]], words.end[subject[1] - 1])
    return Part(at, [], None, source, "source, colon, quotation", 0.6)


def in_paragraph(article: Article, quote: Quote, parts: list[Part]) -> Part | None:
    """Return the part by what stands earlier in the paragraph: a tag in the sentence before, or the nearest."""
    at, before = article.paragraph_of(quote.start), article.sentence_of(quote.start) - 1
    same = [part for part in parts if _source_in(article, part, at)]
    if same and same[-1].sentence == before and same[-1].rule in _TAGGED:
        return same[-1]
    if same and same[-1].sentence < before and _is_about_another(article, same[-1], before):
        return None
    return next((part for part in reversed(same) if part.owns), same[-1] if same else None)


def _is_about_another(article, part, at):
    """Is the sentence right before a quotation about somebody named who has not spoken: "Ana Ode shook her head."?"""
    sentence = article.sentences[at]
    subject = None if any(sentence.quoted) else main_subject(sentence.words)
    if subject is None or not part.source or "NNP" not in sentence.words.tag[slice(*subject)]:
        return False
    known = article.text[slice(*part.source)].split()
    return sentence.words.text[subject[1] - 1] not in known and known[-1] not in sentence.words.text[slice(*subject)]


def _source_in(article: Article, part: Part, paragraph: int) -> Span | None:
    """The source of a part of the paragraph, other than who writes: "When I ask, he waves me off. “…”"."""
    if part.source is None or article.paragraph_of(place_of(part)) != paragraph:
        return None
    return None if article.text[slice(*part.source)].lower() in _WRITER else part.source


def carried_over(article: Article, quote: Quote, before: Quote | None, owner: dict[Quote, Part]) -> Part | None:
    """Return the owner of the paragraph before, which ended in a quotation, where this one begins its paragraph."""
    at = article.paragraph_of(quote.start)
    begins = not article.text[article.paragraphs[at][0] : quote.start].strip()
    if before and begins and article.paragraph_of(before.start) == article.paragraph_before(quote.start):
        return owner.get(before)
    return None


def gone_on(article: Article, quote: Quote, earlier: list[Part]) -> Part | None:
    """Return a part by the one speaker of the paragraph before, where the quotation is a paragraph of its own."""
    start, end = article.paragraphs[article.paragraph_of(quote.start)]
    around = article.text[start : quote.start] + article.text[quote.end : end]
    if any(sign.isalnum() for sign in around):
        return None
    at = article.paragraph_before(quote.start)
    sources = [source for part in earlier if (source := _source_in(article, part, at))]
    names = {article.text[slice(*source)] for source in sources}
    if not sources or len({name for name in names if name.lower() not in _PRONOUNS}) > 1:
        return None
    return Part(article.sentence_of(quote.start), [], None, sources[-1], _ABOUT, 0.5)


def led_to(article: Article, quote: Quote, after: Quote | None, owner: dict[Quote, Part]) -> Part | None:
    """Return the owner of the quotation right behind it, whose cue follows."""
    between = article.text[quote.end : after.start] if after else "?"
    is_question = article.text[quote.start : quote.end].rstrip("”\"’'»").endswith("?")  # which another answers
    if between.strip() or (quote.closed and ("\n" in between or is_question)):
        return None
    return owner.get(after) if after else None


def told_before(article: Article, quote: Quote) -> Part:
    """Return a part by nobody named, unless the sentence before, in the same paragraph, is about a person."""
    at = article.sentence_of(quote.start)
    before = article.sentences[at - 1] if at else None
    source = None
    if before and article.text[before.start : before.end].rstrip().endswith("?"):
        before = None  # another answers
    if before and article.paragraph_of(before.start) == article.paragraph_of(quote.start) and not any(before.quoted):
        subject = main_subject(before.words)
        source = subject and (before.words.start[subject[0]], before.words.end[subject[1] - 1])
    rule = _ABOUT if source else _UNCUED
    return Part(at, [], None, source, rule, 0.5)
