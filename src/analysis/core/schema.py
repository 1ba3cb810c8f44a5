"""The tables of a run, the columns of the loaded ones with their types, and those of the quotations."""

from typing import NamedTuple

import pandas as pd

from .settings import Settings

ARTICLES = {
    "article": "str", "outlet": "str", "title": "str", "author": "str", "dateline": "str", "credit": "str",
    "date": "datetime64[us]", "date_raw": "str", "date_source": "str", "timezone": "str", "url": "str",
    "section": "str", "language": "str", "text": "str", "words": "Int64", "path": "str",
    "is_truncated": "bool", "duplicate_group": "str", "is_primary": "bool", "suspicious": "str",
    "analysed": "bool",
    "outlet_source": "str", "title_source": "str", "author_source": "str", "language_source": "str",
    "text_source": "str",
}  # fmt: skip
QUOTATIONS = (
    "article", "quotation", "start", "end", "content", "kind", "cue", "cue_start", "cue_end",
    "source", "source_start", "source_end", "words", "quoted_words", "inside", "confidence", "counted", "rule",
    "speaker", "speaker_type", "title", "role", "affiliation", "affiliation_reason", "gender", "gender_reason",
    "known_as", "known_as_reason", "source_kind", "anonymity_reason",
)  # fmt: skip
REMOVED = {"article": "str", "line": "str", "reason": "str"}
SKIPPED = {"path": "str", "record": "str", "reason": "str"}


class Tables(NamedTuple):
    """The tables of a run, and its settings; two say what was left out, one what became of each correction."""

    articles: pd.DataFrame
    removed: pd.DataFrame
    skipped: pd.DataFrame
    quotations: pd.DataFrame
    mentions: pd.DataFrame
    sentiment: pd.DataFrame
    voice: pd.DataFrame
    corrections: pd.DataFrame
    settings: Settings = Settings()

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by their names, without the settings."""
        return {name: getattr(self, name) for name in TABLE_NAMES}


TABLE_NAMES = tuple(name for name in Tables._fields if name != "settings")


def table_of(rows: list[dict], types: dict[str, str]) -> pd.DataFrame:
    """Return a table of `rows` with the columns of `types`, in that order; text that is missing is missing.

    >>> table_of([], SKIPPED).dtypes.astype(str).to_dict()
    {'path': 'str', 'record': 'str', 'reason': 'str'}
    >>> table_of([{"article": "a.txt"}], ARTICLES)[["date", "analysed"]].values.tolist()
    [[NaT, False]]
    """
    return pd.DataFrame({name: _column([row.get(name) for row in rows], kind) for name, kind in types.items()})


def _column(values: list, kind: str) -> pd.Series:
    if kind == "bool":
        values = [bool(value) for value in values]
    return pd.Series(values, dtype=kind)
