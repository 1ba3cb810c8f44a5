"""Kinds of source as journalism research codes them, and why a source is not named."""

import re

import pandas as pd

from ..core.errors import InputError
from ..core.wordlists import data_folder, from_lists, read_list
from ..speakers.anonymity import anonymity_reason
from ..text.lexicon import noun_of
from .grouping import require, spoken_by

FILE = "source_kinds.csv"
KINDS = (
    *("official", "politician", "expert", "business", "citizen", "advocacy", "media"),
    *("armed group", "clergy", "culture", "anonymous", "other"),
)
_WITHOUT_NAME = ("citizen", "media", "armed group", "clergy", "culture")  # no name is expected where these are heard
_WORD = re.compile(r"[a-z]+")


def with_source_kinds(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with `source_kind` and `anonymity_reason`; both missing where nobody is the source.

    `source_kind` is one of official, politician, expert, business, citizen, advocacy, media, anonymous and other,
    the classes that studies of sourcing share (Gans 1979, Deciding What's News; Shoemaker and Reese 2014, Mediating
    the Message), or armed group, clergy or culture (arts and sport). The words of `data/source_kinds.csv` decide, the
    first that stands in the role or the name, in the singular or the plural; people and groups without a name are
    anonymous where they speak for a state, a party, a firm or a cause, from knowledge, or for nobody that is told.
    `anonymity_reason` is what the sentence, or the one after it, says of why an unnamed source is not named.

    >>> text = "The plan failed, said a diplomat who was not authorised to speak to the press."
    >>> articles = pd.DataFrame({"article": ["a"], "text": [text]})
    >>> quotations = pd.DataFrame({"article": ["a"], "speaker": ["diplomat"], "speaker_type": "unnamed person",
    ...     "role": ["diplomat"], "source": ["a diplomat"], "source_start": [22], "start": [0], "end": [15]})
    >>> with_source_kinds(quotations, articles)[["source_kind", "anonymity_reason"]].iloc[0].tolist()
    ['anonymous', 'who was not authorised to speak to the press']
    """
    found = of_each(quotations, articles)
    return as_elsewhere(found, told_of(found))


def of_each(quotations: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with `source_kind` and `anonymity_reason` as their own articles tell them."""
    require(quotations, "article", "speaker", "speaker_type", "start")
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    rows = quotations.reindex(columns=["article", "start", "speaker", "speaker_type", "role", "source"])
    rows = rows.astype(object).where(rows.notna(), None).itertuples(index=False)
    found = [_kind_and_reason(row, texts.get(row.article)) for row in rows]
    kinds, reasons = zip(*found, strict=True) if found else ((), ())
    index = quotations.index
    return quotations.assign(
        source_kind=pd.Series(kinds, index, dtype="str"), anonymity_reason=pd.Series(reasons, index, dtype="str")
    )


def told_of(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return `speaker` and `source_kind` of the persons whose kind is told, each pair once."""
    told = quotations[_persons(quotations) & quotations["speaker"].notna() & quotations["source_kind"].ne("other")]
    return told.assign(speaker=spoken_by(told))[["speaker", "source_kind"]].drop_duplicates(ignore_index=True)


def as_elsewhere(quotations: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations where a person whose role one article leaves out is of the kind that the others tell.

    That is where they tell one; `told` is what `told_of` gives of the whole corpus. A corpus step.

    >>> table = pd.DataFrame({"speaker": ["Lee", "Lee"], "speaker_type": "person", "source_kind": ["other", "expert"]})
    >>> as_elsewhere(table, told_of(table))["source_kind"].tolist()
    ['expert', 'expert']
    """
    known = told.drop_duplicates().drop_duplicates("speaker", keep=False).set_index("speaker")["source_kind"]
    missing = _persons(quotations) & quotations["source_kind"].eq("other")
    found = spoken_by(quotations).where(missing).map(known).astype("str")
    return quotations.assign(source_kind=found.fillna(quotations["source_kind"]))


def _persons(quotations: pd.DataFrame) -> pd.Series:
    return quotations["speaker_type"].eq("person").fillna(False)


def _kind_and_reason(row, text: str | None) -> tuple[str | None, str | None]:
    if row.speaker is None:
        return None, None
    unnamed = row.speaker_type in ("unnamed person", "group")
    reason = anonymity_reason(text, int(row.start)) if unnamed and isinstance(text, str) else None
    if reason:
        return "anonymous", reason
    kind = _by_words(row.role) or _by_words(row.speaker if row.speaker_type != "person" else None)
    if unnamed:
        return kind if kind in _WITHOUT_NAME else "anonymous", None
    if row.speaker_type == "country":
        return "official", None
    return kind or "other", None


def _by_words(text: str | None) -> str | None:
    """The kind of the first word of the list that stands in a role or a name."""
    listed = kinds_of_words()
    forms = (form for word in _WORD.findall((text or "").lower()) for form in _forms(word))
    return next((listed[form] for form in forms if form in listed), None)


def _forms(word: str) -> tuple[str, ...]:
    noun, _ = noun_of(word)
    return word, noun.noun if noun else word.removesuffix("s")


@from_lists
def kinds_of_words() -> dict[str, str]:
    """Return word (small letters) -> kind of source, from `data/source_kinds.csv`.

    >>> kinds_of_words()["economist"], kinds_of_words()["minister"]
    ('expert', 'official')
    """
    rows = read_list(FILE, ("word", "kind", "reason"), choices={"kind": KINDS})
    for row in rows:
        if not _WORD.fullmatch(row["word"]):
            raise InputError(f"{data_folder() / FILE}, line {row['line']}, column word: give one word in small letters")
    return {row["word"]: row["kind"] for row in rows}
