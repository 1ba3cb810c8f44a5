"""Lines of transcripts and headlines: a speaker, a colon, and what was said."""

import re

from ..text.reading import Reading

Span = tuple[int, int]
_CAPITALS = re.compile(r"[\"“]?((?:[A-Z][A-Z.’'-]+ ?){1,5}(?:\([^)\n]{1,40}\) ?)?):\s+(?=\S)")
_HEADLINE = re.compile(r"((?:[A-Z][\w.’'-]+ ){0,4}[A-Z][\w.’'-]+):\s+(?=[\"“‘'A-Z])")
_NOT_A_SPEAKER = re.compile(
    r"(?i)(?:(?:said|says|adds|added|asks|asked) .*|.*\b(?:updated?|watch|video|exclusive|breaking|opinion|analysis|"
    r"note|live|photos?|read|more|poll|report|source|related|abstract|correction|full text|editor.*|the .*|q|a|pm|am)"
    r"|\d.*)$"
)
_FEWEST = 2  # lines with speakers in capitals that make a transcript


def spoken_lines(reading: Reading) -> list[tuple[Span, Span, str]]:
    """Return (content, source, rule) for the lines of a transcript and for a headline with its speaker.

    A transcript has at least two paragraphs that begin with a name in capitals and a colon; a headline is the
    first paragraph, a name with a colon.

    >>> text = "ODE: We agree.\\n\\nRUIZ: We do not."
    >>> [(text[slice(*source)], text[slice(*content)]) for content, source, _ in spoken_lines(Reading(text))]
    [('ODE', 'We agree.'), ('RUIZ', 'We do not.')]
    """
    text, paragraphs = reading.text, reading.paragraphs
    found = [(m, end) for start, end in paragraphs if (m := _CAPITALS.match(text, start, end)) and _is_speaker(m)]
    lines = [((m.end(), end), m.span(1), "transcript line") for m, end in found] if len(found) >= _FEWEST else []
    if paragraphs and not lines:
        headline = _HEADLINE.match(text, *paragraphs[0])
        if headline and _is_speaker(headline):
            lines.append(((headline.end(), paragraphs[0][1]), headline.span(1), "headline"))
    return [(content, _stripped(text, source), rule) for content, source, rule in lines]


def _is_speaker(match):
    return not _NOT_A_SPEAKER.match(match.group(1).strip())


def _stripped(text, span):
    return span[0], span[0] + len(text[slice(*span)].rstrip())
