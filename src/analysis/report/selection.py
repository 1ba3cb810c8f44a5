"""The rows that a reader asks for: one outlet, speaker, target, tone, kind, span of days, or words."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..core.categories import LABELS, QUOTATION_KINDS
from ..core.files import whole
from ..core.names import check_name
from ..core.spans import Spans
from ..core.spreadsheet import plain
from ..mentions import known_targets
from ..sentiment.summary import is_decided
from ..voice.grouping import NO_OUTLET, UNATTRIBUTED, spoken_by

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_767
TONES = (*LABELS, "undecided")


class Selection(NamedTuple):
    """The articles asked for, with their quotations and their mentions of targets."""

    articles: pd.DataFrame
    quotations: pd.DataFrame
    sentiment: pd.DataFrame


def select(
    articles: pd.DataFrame,
    quotations: pd.DataFrame,
    sentiment: pd.DataFrame,
    *,
    outlet: str | None = None,
    speaker: str | None = None,
    target: str | None = None,
    tone: str | None = None,
    kind: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    search: str = "",
) -> Selection:
    """Return the articles that fit all that is asked, with the quotations and mentions that fit.

    `speaker` may be "unattributed", `outlet` "no outlet known"; `tone` is negative, neutral, positive, or undecided
    (too close to call). Where a target or a tone is asked for, the quotations are those with such a mention in them.
    `since` and `until` are days, both included; an article without a date fits no span. `search` looks for words in
    any case: for articles in title and text, of their quotations and mentions for those whose words or sentence have
    them. What is not asked for lets everything pass. Raises InputError for a value that none of the rows has.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "outlet": ["Herald", "Post"], "title": ["Talks", ""],
    ...     "text": ["Ada spoke.", "Nobody spoke."], "date": pd.to_datetime(["2024-03-01", "2024-03-09"])})
    >>> quotations = pd.DataFrame({"article": ["a"], "speaker": ["Ada Holm"], "kind": ["direct"]})
    >>> none = pd.DataFrame({"article": [], "target": [], "label": [], "voice": []})
    >>> found = select(articles, quotations, none, search="SPOKE", since="2024-03-05")
    >>> found.articles["article"].tolist(), len(found.quotations)
    (['b'], 0)
    >>> select(articles, quotations, none, speaker="Ada Holm").articles["article"].tolist()
    ['a']
    """
    asked = {"outlet": outlet, "speaker": speaker, "target": target, "tone": tone, "kind": kind}
    tables = Selection(articles, quotations, sentiment)
    _check(tables, **asked)
    return fitting(tables, asked | {"since": since, "until": until, "search": search})


def fitting(tables: Selection, asked: Mapping[str, Any]) -> Selection:
    """Return what `select` does, by the names of what it asks for, of values that may be in no row any more.

    >>> none = pd.DataFrame({"article": [], "outlet": [], "title": [], "text": [], "date": [], "speaker": []})
    >>> len(fitting(Selection(none, none, none.assign(voice=[])), {"speaker": "Ada Holm"}).quotations)
    0
    """
    articles, quotations, sentiment = tables
    speaker, target, tone, kind = (asked.get(name) for name in ("speaker", "target", "tone", "kind"))
    search = asked.get("search", "")
    articles = _searched(_outlet(articles, asked.get("outlet")), search)
    articles = _dated(articles, asked.get("since"), asked.get("until"))
    if speaker:
        quotations, sentiment = _of_speaker(quotations, sentiment, speaker)
    quotations = _where(quotations, kind=kind)
    sentiment = _toned(_where(sentiment, target=target), tone)
    if speaker or kind:
        articles = articles[articles["article"].isin(quotations["article"])]
    if target or tone:
        articles = articles[articles["article"].isin(sentiment["article"])]
        quotations = quotations[_hold(quotations, sentiment)]
    if search.strip():
        quotations = quotations[_says(quotations, ("content", "speaker", "known_as"), search)]
        sentiment = sentiment[_says(sentiment, ("sentence", "mention", "voice"), search)]
    here = [table[table["article"].isin(articles["article"])] for table in (quotations, sentiment)]
    return Selection(articles, *here)


def _check(tables: Selection, *, outlet, speaker, target, tone, kind) -> None:
    """Refuse what none of the rows has: a misspelt speaker must not look like one who is silent."""
    asked = (
        ("outlet", outlet, [*tables.articles["outlet"], NO_OUTLET]),
        ("speaker", speaker, _speakers(tables)),
        ("kind of quotation", kind, QUOTATION_KINDS),
        ("tone", tone, TONES),
    )
    if target:
        known_targets(target)
    for what, value, known in asked:
        if value:
            check_name(value, sorted({name for name in known if isinstance(name, str)}), what=what)


def _speakers(tables: Selection) -> list[str]:
    quotations = tables.quotations
    return [*quotations["speaker"], *spoken_by(quotations), *tables.sentiment["voice"], UNATTRIBUTED]


def _of_speaker(quotations: pd.DataFrame, sentiment: pd.DataFrame, speaker: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What a speaker says, by the name in all articles or in one, and the mentions in it."""
    here, everywhere = (names.fillna(UNATTRIBUTED) for names in (quotations["speaker"], spoken_by(quotations)))
    said = quotations[here.eq(speaker) | everywhere.eq(speaker)]
    toned = sentiment["voice"].fillna(UNATTRIBUTED).eq(speaker)
    if "quotation" in said and "quotation" in sentiment:
        toned |= sentiment["quotation"].isin(said["quotation"])
    return said, sentiment[toned]


def export(found: Selection, folder: str | Path) -> list[Path]:
    """Write a selection as `quotations.csv`, `mentions.csv` and `selection.xlsx` to `folder`, and return the paths.

    No cell is a formula to a spreadsheet; an earlier export there is written over. Raises InputError where a file
    cannot be written.

    >>> import tempfile
    >>> quotations = pd.DataFrame({"article": ["a"], "content": ["=1+1"]})
    >>> made = export(Selection(pd.DataFrame({"article": ["a"]}), quotations, quotations.head(0)), tempfile.mkdtemp())
    >>> [path.name for path in made]
    ['quotations.csv', 'mentions.csv', 'selection.xlsx']
    """
    folder = Path(folder)
    tables = {"articles": found.articles, "quotations": found.quotations, "mentions": found.sentiment}
    safe = {name: plain(table).reset_index(drop=True) for name, table in tables.items()}
    paths = [folder / "quotations.csv", folder / "mentions.csv", folder / "selection.xlsx"]
    for path in paths[:2]:
        with whole(path) as beside:
            safe[path.stem].to_csv(beside, index=False, encoding="utf-8-sig")
    with whole(paths[2]) as beside, pd.ExcelWriter(beside, engine="openpyxl") as book:
        for name, table in safe.items():
            table.map(_excel).to_excel(book, sheet_name=name, index=False)
    return paths


def _excel(cell):
    """A cell as Excel can hold it: 32,767 characters, no control signs, dates without a zone."""
    if isinstance(cell, str):
        return _CONTROL.sub(" ", cell)[:_LONGEST]
    return cell


def toned(sentiment: pd.DataFrame) -> pd.Series:
    """Return the tone of each mention: its label, or "undecided" where that is too close to call.

    >>> toned(pd.DataFrame({"label": ["neutral", "negative"], "undecided": [False, True]})).tolist()
    ['neutral', 'undecided']
    """
    if "undecided" not in sentiment:
        return sentiment["label"]
    return sentiment["label"].where(is_decided(sentiment) | sentiment["label"].isna(), "undecided")


def _toned(sentiment: pd.DataFrame, tone: str | None) -> pd.DataFrame:
    return sentiment[toned(sentiment) == tone] if tone else sentiment


def _outlet(articles: pd.DataFrame, outlet: str | None) -> pd.DataFrame:
    return articles[articles["outlet"].fillna(NO_OUTLET) == outlet] if outlet else articles


def _hold(quotations: pd.DataFrame, mentions: pd.DataFrame) -> list[bool]:
    """Which stretches of quotations have one of the mentions in them."""
    found = {
        article: Spans(list(zip(rows["start"], rows["end"], strict=True)), lambda span: span)
        for article, rows in mentions.groupby("article")
    }
    places = zip(quotations["article"], quotations["start"], quotations["end"], strict=True)
    return [article in found and bool(found[article].touching(start, end)) for article, start, end in places]


def _says(table: pd.DataFrame, columns: tuple[str, ...], words: str) -> pd.Series:
    """Which rows have the words in one of the columns, in any case."""
    found = pd.Series(False, table.index)
    for column in columns:
        if column in table:
            found |= table[column].fillna("").astype("str").str.contains(words.strip(), case=False, regex=False)
    return found


def _where(table: pd.DataFrame, **asked) -> pd.DataFrame:
    for column, value in asked.items():
        if value:
            table = table[table[column].fillna(UNATTRIBUTED) == value]
    return table


def _searched(articles: pd.DataFrame, words: str) -> pd.DataFrame:
    if not words.strip():
        return articles
    texts = articles["title"].fillna("") + "\n" + articles["text"]
    return articles[texts.str.contains(words.strip(), case=False, regex=False)]


def _dated(articles: pd.DataFrame, since, until) -> pd.DataFrame:
    days = pd.to_datetime(articles["date"])
    if since is not None:
        articles = articles[days >= pd.Timestamp(since)]
    if until is not None:
        articles = articles[days.reindex(articles.index) < pd.Timestamp(until) + pd.Timedelta(days=1)]
    return articles
