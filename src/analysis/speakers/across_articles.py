"""One speaker across articles and outlets: names that mean the same person or body get the same, fullest name."""

import pandas as pd

from ..core.english import names_in
from .corpus_names import collect_names
from .known import Directory
from .same_speaker import join_names

_NAMED = ("person", "organisation", "country")
_REORDERED = "the same names in another order"


def join_speakers(
    quotations: pd.DataFrame, directory: Directory, *, days: dict | None = None, join: bool = True
) -> pd.DataFrame:
    """Return the quotations with one name for each speaker of the corpus. This is a corpus step: run it once.

    Added: `known_as`, one name for all articles, and `known_as_reason` where it is another than `speaker`, which
    stays as its article has it, but for a last name that is made full. Two names are one person where the table
    of known speakers says so (on the day of the article, in `days`); where they differ in initials or a patronymic
    only; where they are spellings of one name and have one affiliation; and where a last name that its article
    never explains has one full name in the corpus, and gender, role and affiliation do not speak against it.
    People of one last name stay apart. Several who speak together are one speaker in whatever order they are named.
    A person without an affiliation gets the one that the other articles agree
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
        return _in_one_order(out) if join else out
    shown = join_names(collect_names(quotations[is_named]), directory, days or {})
    keys = list(zip(out.article[is_named], out.speaker[is_named], out.speaker_type[is_named], strict=True))
    names = [_longer(key[1], shown[key].name) for key in keys]
    out.loc[is_named, "speaker"] = names
    out.loc[is_named, "speaker_type"] = [shown[key].kind for key in keys]
    out.loc[is_named, "known_as"] = [shown[key].name for key in keys]
    told = [shown[key].reason if name != shown[key].name else None for key, name in zip(keys, names, strict=True)]
    out.loc[is_named, "known_as_reason"] = told
    return _with_affiliations(_in_one_order(out))


def _in_one_order(quotations):
    """Let several who speak together be known by the order that most articles have, where these name them in two."""
    together = quotations[quotations.known_as.str.contains(" and ", regex=False, na=False)]
    members = together.known_as.map(lambda name: frozenset(names_in(name)))
    once = together.assign(members=members).drop_duplicates(["article", "known_as"])
    usual = once.groupby("members").known_as.agg(lambda names: names.value_counts(sort=False).idxmax())
    moved = members.map(usual)[lambda names: names != together.known_as]
    quotations.loc[moved.index, "known_as"] = moved
    quotations.loc[moved.index, "known_as_reason"] = _REORDERED
    return quotations


def _longer(name, known_as):
    """Return the name of the corpus where it has the words of the article's name, else the article's."""
    own, whole = name.lower().split(), known_as.lower().split()
    is_form = own[-1] in whole and (set(own) <= set(whole) or set(whole) <= set(own))
    return known_as if is_form else name


def _with_affiliations(quotations):
    """Give a person the affiliation that other articles tell, where they all tell the same and this one none."""
    is_person = (quotations.speaker_type == "person").fillna(False)
    told = quotations[is_person & quotations.affiliation.notna()].drop_duplicates(["known_as", "affiliation"])
    told = told[~told.duplicated("known_as", keep=False)].set_index("known_as")
    missing = is_person & quotations.affiliation.isna() & quotations.known_as.isin(told.index)
    if missing.any():
        of = told.loc[quotations.known_as[missing]]
        quotations.loc[missing, "affiliation"] = of.affiliation.to_numpy()
        quotations.loc[missing, "affiliation_reason"] = [f"as in {article}" for article in of.article]
    return quotations
