"""Datawrapper: a CSV per chart, in the layout that its import expects: labels first, a column per series."""

import zipfile
from pathlib import Path

import pandas as pd

from ...core.categories import LABELS
from ...core.schema import Tables
from ...core.spreadsheet import plain
from ...sentiment.summary import tone_by
from ...voice.share import share_of_voice
from ...voice.talked_about import heard_and_talked_about

_STAMP = (1980, 1, 1, 0, 0, 0)
_MOST = 30  # bars of one chart


def write(tables: Tables, path: Path) -> None:
    """Write a ZIP with a CSV for each chart: UTF-8, a dot for decimals, shares in percent."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in charts(tables).items():
            text = plain(table).to_csv(index=False, lineterminator="\n")
            archive.writestr(zipfile.ZipInfo(f"{name}.csv", _STAMP), text.encode("utf-8"))


def charts(tables: Tables) -> dict[str, pd.DataFrame]:
    """Return the tables behind the charts: speakers and countries (bars), heard (dots), tone (stacked), weeks (lines).

    >>> from analysis import run
    >>> list(charts(run()))
    ['speakers', 'affiliations', 'kinds', 'heard', 'tone', 'weeks']
    """
    articles, quotations = tables.articles, tables.quotations
    voices = {"speakers": "speaker", "affiliations": "affiliation", "kinds": "speaker_type"}
    found = {name: _bars(share_of_voice(quotations, articles, by=by), by) for name, by in voices.items()}
    heard = heard_and_talked_about(quotations, tables.mentions, articles)
    found["heard"] = _percent(heard[["country", "heard", "talked_about"]])
    found["tone"] = _tone(tables)
    found["weeks"] = _weeks(share_of_voice(quotations, articles, by="affiliation", within="week"))
    return found


def _bars(voice: pd.DataFrame, by: str) -> pd.DataFrame:
    table = voice.head(_MOST).rename(columns={"group": by})
    return _percent(table[[by, "share", "low", "high"]])


def _tone(tables: Tables) -> pd.DataFrame:
    table = tone_by(tables.sentiment, tables.articles, by=["target", "side"])
    shares = table[[*LABELS, "undecided"]].div(table["n"], axis=0)
    shares.insert(0, "toward, in whose voice", table["target"] + ", " + table["side"])
    return _percent(shares)


def _weeks(voice: pd.DataFrame) -> pd.DataFrame:
    often = voice.groupby("group")["n"].sum().nlargest(6).index
    wide = voice[voice["group"].isin(often)].pivot(index="week", columns="group", values="share").reindex(columns=often)
    return _percent(wide.reset_index().rename_axis(columns=None))


def _percent(table: pd.DataFrame) -> pd.DataFrame:
    numbers = table.select_dtypes("number").columns
    return table.assign(**{name: (100 * table[name]).round(1) for name in numbers}).reset_index(drop=True)
