"""One speaker across articles and outlets: names that mean the same person or body get the same, fullest name."""

from collections import Counter, defaultdict

import pandas as pd

from .known import Directory
from .words import SUFFIXES


def join_speakers(quotations: pd.DataFrame, *, days: dict | None = None) -> pd.DataFrame:
    """Return the quotations with one name for each speaker of the corpus. This is a corpus step: run it once.

    Two names are one person where the table of known speakers says so; where one is the other with a middle
    name or initial ("Ann B. Lee", "Ann Lee") and no third name stands between; and where a last name alone has
    one full name in the corpus and their roles or affiliations agree. Names that share only a last name stay
    apart. `days` gives the day of an article (article -> date), for the dated table.

    >>> table = pd.DataFrame({"article": ["a", "b"], "speaker": ["Blinken", "Antony Blinken"],
    ...                       "speaker_type": "person", "affiliation": "United States"})
    >>> join_speakers(table).speaker.tolist()
    ['Antony Blinken', 'Antony Blinken']
    """
    is_named = (
        quotations.speaker_type.isin(["person", "organisation", "country"]) & quotations.speaker.notna()
    )
    if not is_named.any():
        return quotations
    named = quotations[is_named]
    columns = ["article", "speaker", "speaker_type", "affiliation"]
    counts = Counter(named[columns].fillna("").itertuples(index=False, name=None))
    names = _names(counts, Directory(), days or {})
    keys = zip(*(named[column].fillna("") for column in columns), strict=True)
    out = quotations.copy()
    out.loc[is_named, "speaker"] = [names.get(key, key[1]) for key in keys]
    return out


def _names(counts, directory, days):
    """Return (article, speaker, type, affiliation) -> the name to show."""
    groups = defaultdict(Counter)
    group_of = {}
    full = _full_names(counts)
    for key, count in counts.items():
        group_of[key] = _identity(key, directory, days, full)
        groups[group_of[key]][key[1]] += count
    shown = {
        group: max(forms, key=lambda form: (_fullness(form), forms[form], form))
        for group, forms in groups.items()
    }
    return {key: shown[group] for key, group in group_of.items()}


def _identity(key, directory, days, full):
    article, speaker, kind, affiliation = key
    rows = directory.rows(speaker, days.get(article))
    if rows:
        return (kind, rows[0].name)
    if kind == "country":
        return (kind, directory.country(speaker) if not _is_capital(speaker, directory) else speaker)
    if kind != "person":
        return (kind, speaker.lower().removeprefix("the "))
    words = _plain(speaker)
    if len(words) == 1:
        fits = {
            name for name, where in full.get(words[0], {}).items() if affiliation and affiliation in where
        }
        return (kind, fits.pop()) if len(fits) == 1 else (kind, speaker)
    return (
        kind,
        f"{words[0]} {words[-1]}" if len(words) > 2 and _is_initial(words[1:-1]) else " ".join(words),
    )


def _is_capital(speaker, directory):
    return directory.country(speaker) != speaker and not speaker.replace(".", "").isupper()


def _is_initial(middle):
    return all(word.endswith(".") or len(word) == 1 for word in middle)


def _full_names(counts):
    """Return last name -> full name -> the affiliations it has in the corpus."""
    full = defaultdict(lambda: defaultdict(set))
    for _, speaker, kind, affiliation in counts:
        words = _plain(speaker)
        if kind == "person" and len(words) > 1:
            full[words[-1]][" ".join(words)].add(affiliation)
    return full


def _plain(name):
    return [word for word in name.lower().split() if word not in SUFFIXES]


def _fullness(name):
    words = name.split()
    return (min(len(words), 2), -sum(word.endswith(".") for word in words) if len(words) > 1 else len(name))
