"""Quotations of an article: statements joined with the quotation marks around them, across sentences and paragraphs."""

from ...text.quotation_marks import Quote
from ...text.reading import Reading
from ..counts import Lexicon
from ..dialogue import spoken_lines
from .cued_parts import inner_parts, stated_parts
from .finish import Quotation, finished
from .nearby_sources import OPEN_TAG
from .owners import give_blocks, give_the_rest, give_touching
from .parts import Article, Part
from .tagged_sentences import read_sentences

__all__ = ["Quotation", "read_quotations"]


def read_quotations(reading: Reading, lexicon: Lexicon) -> list[Quotation]:
    """Return the quotations of one article in order.

    >>> from ..counts import cue_lexicon
    >>> text = "“It ended badly.\\n\\n“Nobody won,” Ana Ode said. “Nobody at all.”"
    >>> [(quotation.content, quotation.rule) for quotation in read_quotations(Reading(text), cue_lexicon())]
    [([(0, 16), (18, 31), (46, 62)], 'quotation, source, cue')]
    """
    quotes, sentences = [_shut(reading.text, quote) for quote in reading.quotes], read_sentences(reading, lexicon)
    article = Article(reading.text, sentences, [s.start for s in sentences], reading.paragraphs)
    lines = [Part(article.sentence_of(min(c)[0]), list(c), None, s, r, 0.9) for c, s, r in spoken_lines(reading)]
    parts = lines + [part for i, sentence in enumerate(sentences) for part in stated_parts(i, sentence, lines, lexicon)]
    give_blocks(article, parts, quotes)
    free = give_touching(parts, quotes)
    give_the_rest(article, parts, free, quotes)
    parts += inner_parts(article, parts)
    return finished(reading.text, parts, quotes, lexicon)


def _shut(text, quote):
    """Shut a quotation that was left open where its speaker is named at its end: "We are here, | said Ana Ode."""
    tag = None if quote.closed else OPEN_TAG.search(text, quote.start, quote.end)
    return Quote(quote.start, tag.start() + 1, True) if tag else quote
