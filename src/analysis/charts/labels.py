"""Figures in words, for titles, labels and the small print."""

from collections.abc import Iterable

import pandas as pd

from ..core.english import count
from ..core.intervals import MINIMUM_ARTICLES, MINIMUM_WITH_GROUP
from ..targets.aliases import countries
from ..voice.grouping import is_named
from .style import SMALL

MEASURES = {
    "words": "reported words",
    "quoted_words": "quoted words",
    "quotations": "quotations",
    "articles": "articles",
}

_WITHOUT = (
    f"where the corpus has fewer than {MINIMUM_ARTICLES} articles, or the group is in fewer than {MINIMUM_WITH_GROUP}"
)
_ENOUGH = 10  # rows of a ranking that are drawn, small ones among them


def percent(share: float, *, decimals: int = 0) -> str:
    """Return a share as a label; what is not nothing is never shown as 0%.

    >>> percent(0.314), percent(0.002), percent(0.002, decimals=1), percent(0.0), percent(float("nan"))
    ('31%', '<1%', '0.2%', '0%', '–')
    """
    if pd.isna(share):
        return "–"
    least = 0.01 / 10**decimals
    return f"<{least:.{decimals}%}" if 0 < share < least / 2 else f"{share:.{decimals if share else 0}%}"


def spoken(share: float) -> str:
    """Return a share as a sentence says it.

    >>> spoken(0.314), spoken(0.002)
    ('31%', 'under 1%')
    """
    return percent(share).replace("<", "under ")


def plural(noun: str) -> str:
    """Return the plural of what a table's groups are.

    >>> plural("speaker"), plural("country"), plural("kind of source")
    ('speakers', 'countries', 'kinds of source')
    """
    first, of, rest = noun.partition(" of ")
    many = first[:-1] + "ies" if first.endswith("y") and first[-2] not in "aeo" else first + "s"
    return many + of + rest


def target_noun(targets: Iterable[str]) -> str:
    """Return what a sentence calls one of some targets: a country where all of them are countries.

    >>> target_noun(["China", "Iran"]), target_noun(["China", "NATO"])
    ('country', 'target')
    """
    return "country" if countries().issuperset(targets) else "target"


def whose_words(articles: int) -> dict[str, str]:
    """Return how a sentence says in whose words a tone is, by side, where so many articles are told of.

    >>> whose_words(1)["narrator"], whose_words(9)["speakers"]
    ('in the article’s own words', 'in the sources’ words')
    """
    return {
        "narrator": f"in the article{'’s' if articles == 1 else 's’'} own words",
        "speakers": "in the sources’ words",
        "unattributed": "in the words of unidentified sources",
    }


def unit_of(voice: pd.DataFrame) -> str:
    """Return what a voice table counts: the name of the column that its `n` repeats, else people.

    >>> unit_of(pd.DataFrame({"n": [3], "words": [40], "quoted_words": [30], "quotations": [3]}))
    'quotations'
    """
    return next((unit for name, unit in MEASURES.items() if (voice["n"] == voice[name]).all()), "people quoted")


def when(start: str, period: str) -> str:
    """Return a day, week, month or year, given by its first day, as a sentence says it.

    >>> when("2024-03-04", "week"), when("2024-03-01", "month")
    ('in the week of 4 March 2024', 'in March 2024')
    """
    date = pd.Timestamp(start)
    full = f"{date.day} {date:%B %Y}"
    return {"day": f"on {full}", "month": f"in {date:%B %Y}", "year": f"in {date.year}"}.get(
        period, f"in the {period} of {full}"
    )


def named(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a voice table whose group is known: no "unattributed", no "no role known".

    >>> len(named(pd.DataFrame({"group": ["Ana Ruiz", "unattributed", "no role known"]})))
    1
    """
    return table[is_named(table["group"])]


def worth_drawing(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows of a ranked voice table: up to the last that is not small, and at least ten.

    None between them is left out, so that what is drawn is the ranking.

    >>> len(worth_drawing(pd.DataFrame({"quotations": [40, 3, 20] + [2] * 30})))
    10
    >>> len(worth_drawing(pd.DataFrame({"quotations": [40] + [3] * 12 + [20, 2]})))
    14
    """
    large = (groups["quotations"] >= SMALL).to_numpy().nonzero()[0]
    return groups.head(max(large[-1] + 1 if len(large) else 0, _ENOUGH))


def not_drawn(number: int, noun: str, *, rest: str = "") -> list[str]:
    """Return the note on what a page has no room for, if anything.

    >>> not_drawn(2, "speaker", rest=" with 3% together"), not_drawn(0, "speaker")
    (['Not drawn: 2 speakers with 3% together.'], [])
    """
    return [f"Not drawn: {count(number, noun, plural(noun))}{rest}."] if number > 0 else []


def small_print(counts: pd.Series, lows: pd.Series, *, noun: str = "quotations") -> list[str]:
    """Return the notes on what is drawn hollow, and on intervals that are there or missing.

    >>> small_print(pd.Series([3, 30]), pd.Series([None, 0.2]))
    ['Hollow: under 10 quotations, a small group.',
     'Lines: 95% bootstrap intervals over articles; none where the corpus has fewer than 10 articles, or the group is
     in fewer than 5.']
    """
    notes = [f"Hollow: under {SMALL} {noun}, a small group."] if (counts < SMALL).any() else []
    if lows.isna().all():
        return [*notes, f"No interval {_WITHOUT}."]
    why = f"; none {_WITHOUT}" if lows.isna().any() else ""
    return [*notes, f"Lines: 95% bootstrap intervals over articles{why}."]
