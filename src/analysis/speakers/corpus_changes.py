"""What the corpus says of the speakers of one article: told of each article in few rows, and written into its table."""

from typing import NamedTuple

import pandas as pd

from .corpus_names import TELLING, source_gender

_NEW = {"speaker": "name", "speaker_type": "new_kind", "known_as": "known_as", "known_as_reason": "reason"}
_FILLED = {"affiliation": "affiliation", "affiliation_reason": "affiliation_reason"}


def told_of(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return what `join_speakers` needs to know of quotations: its columns, each different row once, and `count`.

    Of a source only the first word is kept, where it tells a gender.

    >>> table = pd.DataFrame({"article": ["a", "a"], "speaker": "Lee", "source": ["she", "she"],
    ...                       "speaker_type": "person", "role": None, "affiliation": None})
    >>> told_of(table)[["speaker", "source", "count"]].values.tolist()
    [['Lee', 'she', 2]]
    """
    rows = quotations.loc[quotations["speaker"].notna(), list(TELLING)].astype("str")
    words = rows["source"].str.split(" ", n=1).str[0]
    known = {word: word if source_gender(word) else None for word in words.dropna().unique()}
    rows["source"] = words.map(known).astype("str")
    return rows.groupby(list(TELLING), sort=False, dropna=False).size().reset_index(name="count")


class Change(NamedTuple):
    """What the corpus says of a speaker of an article: the name and kind there, then those of the corpus."""

    speaker: str
    kind: str
    name: str
    new_kind: str
    known_as: str
    reason: str | None
    affiliation: str | None
    affiliation_reason: str | None


def changes(told: pd.DataFrame, joined: pd.DataFrame) -> dict[str, tuple[Change, ...]]:
    """Return article -> its speakers of whom the corpus says something else than the article, for `renamed`.

    `told` is what `told_of` gives, `joined` the same rows as `join_speakers` returns them.
    """
    filled = joined["affiliation"].where(told["affiliation"].isna().to_numpy())
    new = joined[["speaker", "speaker_type", "known_as", "known_as_reason"]].assign(
        affiliation=filled, affiliation_reason=joined["affiliation_reason"].where(filled.notna())
    )
    was = {"speaker": "speaker", "speaker_type": "speaker_type", "known_as": "speaker"}
    other = filled.notna().to_numpy()
    for name, old in was.items():
        other = other | (told[old].astype(object) != new[name].astype(object)).to_numpy()
    before, new = (table[other].astype(object) for table in (told[["article", "speaker", "speaker_type"]], new))
    rows = zip(before.itertuples(index=False), new.where(new.notna(), None).itertuples(index=False), strict=True)
    found: dict[str, dict[tuple, Change]] = {}
    for (article, speaker, kind), row in rows:
        of_article = found.setdefault(article, {})
        known = of_article.get((speaker, kind))
        if known is None or known.affiliation is None:
            of_article[speaker, kind] = Change(speaker, kind, *row)
    return {article: tuple(rows.values()) for article, rows in found.items()}


def renamed(quotations: pd.DataFrame, found: dict[tuple, Change]) -> pd.DataFrame:
    """Return the quotations as `join_speakers` does, by what `changes` says of (article, speaker, kind).

    >>> from .across_articles import join_speakers
    >>> from .known import Directory
    >>> table = pd.DataFrame({"article": ["a", "b"], "speaker": ["Lee", "Ann Lee"], "source": "she",
    ...                       "speaker_type": "person", "role": None, "affiliation": [None, "Canada"]})
    >>> told = told_of(table).assign(affiliation_reason=None)
    >>> of_corpus = changes(told, join_speakers(told, Directory()))
    >>> renamed(table, {("a", "Lee", "person"): of_corpus["a"][0]})[["speaker", "affiliation"]].values.tolist()
    [['Ann Lee', 'Canada'], ['Ann Lee', 'Canada']]
    """
    out = quotations.assign(
        known_as=quotations.speaker, known_as_reason=pd.Series(pd.NA, quotations.index, "string")
    ).reset_index(drop=True)
    keys = zip(out["article"], out["speaker"], out["speaker_type"], strict=True)
    rows = [(n, found[key]) for n, key in enumerate(keys) if key in found]
    missing = out["affiliation"].isna().to_numpy()
    for names, of in ((_NEW, rows), (_FILLED, [(n, one) for n, one in rows if one.affiliation and missing[n]])):
        for column, name in names.items():
            out.loc[[n for n, _ in of], column] = [getattr(one, name) for _, one in of]
    return out
