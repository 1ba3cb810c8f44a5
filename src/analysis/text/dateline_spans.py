"""Datelines: where an article was written, at the head of a paragraph: "BEIJING/MOSCOW, March 3 (Xinhua) --"."""

import re
from collections import Counter
from collections.abc import Sequence

from ..core.wordlists import from_lists, read_list

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"""
    [(\[] [A-Z] [\w.'’ ]{{2,28}} (?: , [ ] [^)\]\n]{{2,24}} )? [)\]] \s? (?: — | – | -- | - ) \s  # (Lima, May 3) –
  | [("“]?
    (?: [A-ZÀ-Þ]{{3}} [A-ZÀ-Þ.'’ ]{{0,28}}                            # BEIJING, NEW DELHI
        (?: [/,] \s? [A-Z] [\w.]* (?: [ ] [A-Z] [\w.]* ){{0,2}} ){{0,2}}  # /MOSCOW, or the country
      | [A-Z] [\w'’]{{2,20}} (?: [ ] [A-Z] [\w'’]{{2,20}} )?          # Washington, with its country behind a comma
        , [ ] [A-Z] [\w.]{{1,14}} (?: [ ] [A-Z] [\w.]{{1,14}} )? (?= \s? [—–] )
    )
    (?P<day> ,? [ ] {_MONTH} [ ] \d{{1,2}} \b (?: , [ ] \d{{4}} )? | ,? [ ] \d{{1,2}} [ ] {_MONTH} )?
    (?P<agency> \.? ,? \s? [(/] [A-Za-z] [\w .,&/-]{{1,28}} [)/] )?           # (Xinhua), (Reuters, AP), /TASS/
    (?: \s? (?: — | – | -- ) | [ ] - [ ] | (?(day) [.:] | (?(agency) \. | (?!) ) ) (?= \s [A-Z“"] ) )
  | [A-Z] [\w'’]{{2,20}} (?: [ ] [A-Z] [\w'’]{{2,20}} )?              # Washington, with an agency or a day behind it
    (?: , [ ] [A-Z] [\w.]{{1,14}} | [ ] \[ [A-Z] [\w. ]{{1,24}} \] )?  # and perhaps the country: , DC or [US]
    (?: ,? [ ] (?: {_MONTH} [ ] \d{{1,2}} | \d{{1,2}} [ ] {_MONTH} ) \b (?: , [ ] \d{{4}} )?
        (?: \s? \( [A-Z] [\w .&/-]{{1,28}} \) :? )?                    # May 3 (ANI):
      | \s? \( [A-Z] [\w .&/-]{{1,28}} \)                              # (Reuters)
      | [ ] [A-Z]{{2,5}} (?= \s{{1,2}} [—–-] )                          # CNN —
    )
    (?: \s{{0,2}} (?: — | – | -- ) | [ ] - | (?<=:) ) (?= \s+ [A-Z“"] )
    """,
    re.VERBOSE,
)
_BEFORE_COLON = re.compile(
    r"""
    (?P<place> [A-ZÀ-Þ] [\w.’'-]* (?: [ ] [A-ZÀ-Þ] [\w.’'-]* ){0,2} )  # NEW DELHI, Dhaka
    (?: [ ] \( [A-Z] [\w .,&/-]{1,28} \) )? :                         # (AFP):
    (?= \s+ [A-Z“"] )
    """,
    re.VERBOSE,
)
_PROSE = re.compile(r"[.?!][”\"]?\s*$")


def dateline_spans(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the (start, end) of the dateline of each paragraph of a text that begins with one.

    Place names in capitals, or a place and its country before a dash; a date and an agency may follow, and must where
    the place stands in small letters by itself: "Moscow (Reuters) -". Before a colon stands a place of
    `data/places.csv` or a capital, and behind it whole sentences: "Moscow: Talks on" is a headline, and a name that
    comes twice is whose turn it is.

    >>> text = "BEIJING, Sept. 19 (Xinhua) -- Talks went on.\\n\\nMOSCOW, March 3. /TASS/. Nobody came."
    >>> [text[start:end] for start, end in dateline_spans(text, [(0, 44), (46, len(text))])]
    ['BEIJING, Sept. 19 (Xinhua) --', 'MOSCOW, March 3. /TASS/.']
    """
    found = (_DATELINE.match(text, start, end) for start, end in paragraphs)
    return sorted([match.span() for match in found if match] + _before_colon(text, paragraphs))


def _before_colon(text, paragraphs):
    """ "LONDON: Talks went on.": the place with its colon."""
    found = [(_BEFORE_COLON.match(text, start, end), end) for start, end in paragraphs]
    names = Counter(match["place"] for match, _ in found if match)
    return [
        (match.start(), match.end())
        for match, end in found
        if match
        and names[match["place"]] == 1
        and is_dateline_place(match["place"])
        and _PROSE.search(text, match.end(), end)
    ]


def is_dateline_place(name: str) -> bool:
    """Return whether a name is that of a place in `data/places.csv` or of a capital.

    >>> is_dateline_place("NEW DELHI"), is_dateline_place("Moscow"), is_dateline_place("Russia")
    (True, True, False)
    """
    return name.casefold() in _places()


@from_lists
def _places() -> frozenset[str]:
    capitals = [row["alias"] for row in read_list("targets.csv", ("alias", "kind")) if row["kind"] == "capital"]
    places = [row["place"] for row in read_list("places.csv", ("place", "country"))]
    return frozenset(place.casefold() for place in capitals + places)
