"""Who each quotation between marks belongs to: the statement that touches it, or else what stands around it."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from ...text.quotation_marks import Quote
from .announcements import announced_text
from .nearby_sources import behind_colon, carried_over, gone_on, in_paragraph, led_to, signed, told_before
from .parts import Article, Part, place_of
from .unlisted_cues import tagged

_BLOCK = 25  # characters of a paragraph that can be a block quotation
_NEAR = 5  # statements looked back on for the speaker of a quotation
_FEWEST = 3  # words of a quotation that can stand alone; shorter ones are names, titles and scare quotes


def give_blocks(article: Article, parts: list[Part], quotes: list[Quote]) -> None:
    """Give a statement that ends its paragraph with a colon the next one, where that has no marks: a block.

    A line that announces a whole text does the same without a cue: "Here is the full statement from the ministry:".
    """
    opened = [quote.start for quote in quotes]
    for part in parts + _announced(article, {part.sentence for part in parts}):
        if part.content or part.outer or not part.rule.endswith("colon"):
            continue
        at = article.paragraph_of(article.sentences[part.sentence].start)
        if at + 1 >= len(article.paragraphs) or not article.text[slice(*article.paragraphs[at])].rstrip().endswith(":"):
            continue
        start, end = article.paragraphs[at + 1]
        first = bisect_left(opened, start)
        if (first == len(opened) or opened[first] >= end) and end - start >= _BLOCK:
            part.content, part.rule = [(start, end)], "block quotation"
            if part.cue is None:
                parts.append(part)


def _announced(article, known):
    """Parts without a cue by those whose whole text a line announces."""
    lines = ((i, sentence.words) for i, sentence in enumerate(article.sentences) if i not in known)
    found = [(i, words, announced_text(words)) for i, words in lines if words.text and words.text[-1] == ":"]
    return [
        Part(i, [], None, (words.start[source[0]], words.end[source[1] - 1]), "source, colon", 0.6)
        for i, words, source in found
        if source
    ]


def give_touching(parts: list[Part], quotes: list[Quote]) -> list[Quote]:
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


def give_the_rest(article: Article, parts: list[Part], free: list[Quote], quotes: list[Quote]) -> None:
    """Find an owner for each quotation that no statement touches, by what stands around it."""
    owner = {quote: part for part in parts for quote in part.owns}
    before, after = {b: a for a, b in pairwise(quotes)}, dict(pairwise(quotes))
    ordered = sorted((part for part in parts if not part.outer), key=place_of)
    places, known = [place_of(part) for part in ordered], {id(part) for part in parts}
    for quote in reversed(free):  # a quotation opened anew in each paragraph: its cue may come with the last
        if not quote.closed and (part := led_to(article, quote, after.get(quote), owner)):
            part.take(quote)
            owner[quote] = part
    for quote in free:
        if quote in owner or not _stands_alone(article, quote):
            continue
        earlier = ordered[: bisect_right(places, quote.start)][-_NEAR:]
        part = (
            signed(article, quote)
            or tagged(article, quote)
            or behind_colon(article, quote, earlier[-1] if earlier else None)
            or in_paragraph(article, quote, earlier)
            or carried_over(article, quote, before.get(quote), owner)
            or led_to(article, quote, after.get(quote), owner)
            or gone_on(article, quote, earlier)
            or told_before(article, quote)
        )
        if id(part) not in known:
            parts.append(part)
            known.add(id(part))
        part.take(quote)
        owner[quote] = part


def _stands_alone(article, quote):
    """Is it a sentence of its own, not a word or a title inside somebody else's sentence?"""
    sentence = article.sentences[article.sentence_of(quote.start)]
    lead = article.text[sentence.start : quote.start].strip()
    whole = not lead or lead[-1] in "”\"'’:»" or not any(c.isalnum() for c in lead)
    return whole and (lead.endswith(":") or len(article.text[quote.start : quote.end].split()) >= _FEWEST)
