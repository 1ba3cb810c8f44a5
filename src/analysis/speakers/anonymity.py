"""Why a source is not named, as an article says it: "who spoke on condition of anonymity"."""

import re
from functools import lru_cache

from ..text.reading import read

_REASON = re.compile(
    r"""
    (?: who \s+ )?
    (?: \b (?: spoke | speaking | talked | talking | asked | asking | insisted | insisting | requested | requesting
          | declined | declining | begged | wished | wishing | wanted | wanting | wish | want | preferred | refused ) \b
        [^.;”"]{0,40}? \b
        (?: anonym\w+ | off \s+ the \s+ record | on \s+ (?: deep \s+ )? background
          | be \s+ (?: named | identified | quoted \s+ by \s+ name ) | condition \s+ that
          | give \s+ (?: his | her | their | a ) \s+ (?: full \s+ | last \s+ )? names? )   # what was asked for
      | \b (?: was | were | is | are ) \s+
        (?: not \s+ (?: authori[sz]ed | permitted | allowed ) | forbidden | unauthori[sz]ed ) \b
    )
    [^.;”"]{0,120}                                                               # why, or what of
    """,
    re.VERBOSE | re.IGNORECASE,
)


def anonymity_reason(text: str, at: int) -> str | None:
    """Return why a source quoted at character `at` is not named, as the sentence or the next one says it.

    >>> anonymity_reason("“No,” said an aide. The aide spoke on condition of anonymity. It rained.", 0)
    'spoke on condition of anonymity'
    """
    if not _may_say_why(text):
        return None
    sentences = read(text).sentences
    here = next((n for n, (_, end) in enumerate(sentences) if end > at), len(sentences))
    for start, end in sentences[here : here + 2]:
        if found := _REASON.search(text, start, end):
            return found[0].strip(" ,")
    return None


@lru_cache(maxsize=256)
def _may_say_why(text: str) -> bool:
    return _REASON.search(text) is not None


def is_kept_unnamed(source: str) -> bool:
    """Return whether the words of a source say that it is not to be named.

    >>> is_kept_unnamed("The woman, who wanted to remain anonymous"), is_kept_unnamed("The woman, who left")
    (True, False)
    """
    return _REASON.search(source) is not None
