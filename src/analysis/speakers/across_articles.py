"""One speaker across articles and outlets: names that mean the same person or body get the same, fullest name."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from ..text.lexicon import function_words, name_parts
from .known import Directory
from .name_variants import given_gender, plain_words, title_gender
from .pronouns import GENDER
from .roles import role_words
from .spelling import spelling_key

_NAMED = ("person", "organisation", "country")
_TELLING = ("article", "speaker", "speaker_type", "affiliation", "role", "source")  # all that names are joined by
_NOTHING: frozenset = frozenset()
# An initial or a Russian patronymic between given and family name.
_MIDDLE = re.compile(r"\w\.?|(?:\w\.)+|\w+(?:ovich|evich|yevich|ich|ovna|evna|yevna|ichna)")

_OF_COUNTRY = re.compile(r"([A-Z][\w.]+(?: [A-Z][\w.]+){0,2})['’]s? (?=\w)")


@dataclass(slots=True)
class _Name:
    """A name as one article uses it, with what the article tells of its bearer."""

    article: str
    name: str
    kind: str
    affiliations: frozenset = _NOTHING
    roles: frozenset = _NOTHING
    genders: frozenset = _NOTHING
    count: int = 0


class _Joined(NamedTuple):
    """What a speaker is in the corpus: the kind, one name, and why it is thought to be that one."""

    kind: str
    name: str
    reason: str | None


def join_speakers(
    quotations: pd.DataFrame, directory: Directory, *, days: dict | None = None, join: bool = True
) -> pd.DataFrame:
    """Return the quotations with one name for each speaker of the corpus. This is a corpus step: run it once.

    Added: `known_as`, one name for all articles, and `known_as_reason` where it is another than `speaker`, which
    stays as its article has it, but for a last name that is made full. Two names are one person where the table
    of known speakers says so (on the day of the article, in `days`); where they differ in initials or a patronymic
    only; where they are spellings of one name and have one affiliation; and where a last name that its article
    never explains has one full name in the corpus, and gender, role and affiliation do not speak against it.
    People of one last name stay apart. A person without an affiliation gets the one that the other articles agree
    on. With `join` false nothing is joined: `known_as` is the speaker.

    >>> table = pd.DataFrame({"article": ["a", "b"], "speaker": ["Lee", "Ann B. Lee"], "source": "she",
    ...                       "speaker_type": "person", "role": [None, "mayor"], "affiliation": [None, "Canada"],
    ...                       "affiliation_reason": [None, "title: mayor"]})
    >>> join_speakers(table, Directory())[["speaker", "known_as", "affiliation", "affiliation_reason"]]
          speaker    known_as affiliation affiliation_reason
    0  Ann B. Lee  Ann B. Lee      Canada            as in b
    1  Ann B. Lee  Ann B. Lee      Canada       title: mayor
    """
    out = quotations.assign(known_as=quotations.speaker, known_as_reason=pd.Series(pd.NA, quotations.index, "string"))
    is_named = quotations.speaker_type.isin(_NAMED) & quotations.speaker.notna()
    if not join or not is_named.any():
        return out
    shown = _shown(_collect(quotations[is_named]), directory, days or {})
    keys = list(zip(out.article[is_named], out.speaker[is_named], out.speaker_type[is_named], strict=True))
    names = [_longer(key[1], shown[key].name) for key in keys]
    out.loc[is_named, "speaker"] = names
    out.loc[is_named, "speaker_type"] = [shown[key].kind for key in keys]
    out.loc[is_named, "known_as"] = [shown[key].name for key in keys]
    told = [shown[key].reason if name != shown[key].name else None for key, name in zip(keys, names, strict=True)]
    out.loc[is_named, "known_as_reason"] = told
    return _with_affiliations(out)


def told_of(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return what `join_speakers` needs to know of quotations: its columns, each different row once, and `count`.

    Of a source only the first word is kept, where it tells a gender.

    >>> table = pd.DataFrame({"article": ["a", "a"], "speaker": "Lee", "source": ["she", "she"],
    ...                       "speaker_type": "person", "role": None, "affiliation": None})
    >>> told_of(table)[["speaker", "source", "count"]].values.tolist()
    [['Lee', 'she', 2]]
    """
    rows = quotations.loc[quotations["speaker"].notna(), list(_TELLING)].astype("str")
    words = rows["source"].str.split(" ", n=1).str[0]
    known = {word: word if _gender(word) else None for word in words.dropna().unique()}
    rows["source"] = words.map(known).astype("str")
    return rows.groupby(list(_TELLING), sort=False, dropna=False).size().reset_index(name="count")


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


_NEW = {"speaker": "name", "speaker_type": "new_kind", "known_as": "known_as", "known_as_reason": "reason"}
_FILLED = {"affiliation": "affiliation", "affiliation_reason": "affiliation_reason"}


def _longer(name, known_as):
    """Return the name of the corpus where it has the words of the article's name, else the article's."""
    own, whole = name.lower().split(), known_as.lower().split()
    is_form = own[-1] == whole[-1] and (set(own) <= set(whole) or set(whole) <= set(own))
    return known_as if is_form else name


def _collect(rows):
    names: dict[tuple, _Name] = {}
    counts = rows["count"] if "count" in rows else [1] * len(rows)
    for *told, count in zip(*(rows[name].astype(object) for name in _TELLING), counts, strict=True):
        article, speaker, kind, affiliation, role, source = told
        one = names.setdefault((article, speaker, kind), _Name(article, speaker, kind))
        one.count += count
        one.affiliations |= {affiliation} if isinstance(affiliation, str) else _NOTHING
        one.roles |= _role(role) if isinstance(role, str) else _NOTHING
        one.genders |= _gender(source) if isinstance(source, str) else _NOTHING
    return names


def _role(role):
    return frozenset(word for word in role_words(role) if word not in function_words())


def _gender(source):
    first = source.split(" ", 1)[0]
    return frozenset({GENDER.get(first.lower()) or title_gender((first,))}) - {""}


def _shown(names, directory, days):
    """Return (article, name, kind) -> the kind, the name to show and the reason."""
    full, groups, found = _full_names(names), defaultdict(Counter), {}
    spelled: dict[tuple, str] = {}
    for key, one in names.items():
        kind, group, reason = _identity(one, directory, days.get(one.article), full, spelled)
        found[key] = (kind, group), reason
        groups[kind, group][one.name] += one.count
    best = {
        group: max(forms, key=lambda form: (*_fullness(form), forms[form], form)) for group, forms in groups.items()
    }
    return {key: _Joined(group[0], _listed_name(directory, best[group]), why) for key, (group, why) in found.items()}


def _listed_name(directory, name):
    rows = directory.rows(name)
    return directory.known_as(rows[0].name) if rows and rows[0].is_person else name


def _identity(one: _Name, directory, day: date | None, full, spelled):
    """Return the kind of a speaker, what its names in all articles share, and the reason."""
    words = plain_words(one.name.split())
    if rows := directory.rows(one.name, day):
        name = directory.known_as(rows[0].name) if rows[0].is_person else rows[0].name
        return one.kind, name, f"known speaker: {rows[0].role}"
    if one.kind == "country":
        return one.kind, one.name, None
    if one.kind == "person" and (rows := _by_spelling(one, directory, day)):
        return one.kind, directory.known_as(rows[0].name), f"another spelling, {rows[0].role}"
    if _is_last_name(words) and (one.kind == "person" or len(words) == 1):
        fits = {name: other for name, other in full.get(words[-1], {}).items() if _agree(one, other)}
        if len(fits) == 1:
            (name, other), *_ = fits.items()
            return "person", name, f"last name, in full in {other.article}"
    if one.kind != "person":
        return one.kind, _body(one.name, directory), "another form of the name"
    return one.kind, _spelled_alike(one, words, spelled), "another spelling or form of the name"


def _by_spelling(one, directory, day):
    """A known person under another spelling, where country or office is the same."""
    rows = directory.spelled(one.name, day)
    roles = {word for row in rows for word in _role(row.role)}
    return rows if rows and (one.affiliations & {rows[0].affiliation} or one.roles & roles) else []


def _spelled_alike(one, words, spelled):
    """The name without initials, or that of another spelling with the same affiliation."""
    name, key = _without_middle(words), spelling_key(words)
    for country in one.affiliations if key else ():
        name = spelled.setdefault((key, country), name)
    return name


def _body(name, directory):
    """Return one form for "the Peruvian ministry" and "Peru's ministry"."""
    match = _OF_COUNTRY.match(name)
    adjective = directory.adjective(directory.country(match[1])) if match else ""
    return (f"{adjective} {name[match.end() :]}" if match and adjective else name).lower().removeprefix("the ")


def _agree(one: _Name, other: _Name):
    """Nothing speaks against two names being one person's: neither gender, nor affiliation, nor role."""
    genders = other.genders | {given_gender((), tuple(other.name.split()))} - {""}
    pairs = ((one.genders, genders), (one.affiliations, other.affiliations), (one.roles, other.roles))
    return all(not a or not b or a & b for a, b in pairs)


def _full_names(names):
    """Return last name -> full name -> what all articles together tell of its bearer."""
    full: dict[str, dict[str, _Name]] = defaultdict(dict)
    for one in names.values():
        words = plain_words(one.name.split())
        if one.kind == "person" and not _is_last_name(words):
            all_told = full[words[-1]].setdefault(_without_middle(words), _Name(one.article, one.name, one.kind))
            all_told.affiliations |= one.affiliations
            all_told.roles |= one.roles
            all_told.genders |= one.genders
    return full


def _is_last_name(words):
    return len(words) == 1 or words[0] in name_parts("particle")


def _without_middle(words):
    """Drop initials and patronymics: "Ivan Petrovich Orlov" and "John B. Lee" are "ivan orlov" and "john lee"."""
    return " ".join([*words[:1], *(word for word in words[1:-1] if not _MIDDLE.fullmatch(word)), *words[1:][-1:]])


def _fullness(name):
    """Prefer a full name to a last name, and one without initials and patronymic."""
    words = plain_words(name.split())
    extra = sum(bool(_MIDDLE.fullmatch(word)) for word in words[1:-1])
    return not _is_last_name(words), -extra, len(name) if len(words) == 1 else 0


def _with_affiliations(quotations):
    """Give a person the affiliation that other articles tell, where they all tell the same and this one none."""
    is_person = (quotations.speaker_type == "person").fillna(False)
    told = quotations[is_person & quotations.affiliation.notna()]
    told = told.groupby("known_as", dropna=False).agg(countries=("affiliation", "unique"), article=("article", "first"))
    told = told[told.countries.str.len() == 1]
    missing = is_person & quotations.affiliation.isna() & quotations.known_as.isin(told.index)
    if missing.any():
        of = told.loc[quotations.known_as[missing]]
        quotations.loc[missing, "affiliation"] = [countries[0] for countries in of.countries]
        quotations.loc[missing, "affiliation_reason"] = [f"as in {article}" for article in of.article]
    return quotations
