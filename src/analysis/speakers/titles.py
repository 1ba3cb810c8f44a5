"""The title of a named speaker: "Foreign Minister" in "Chinese Foreign Minister Wang Yi"."""

import re

import pandas as pd

from ..core.wordlists import lists_held
from ..targets.lookup import find_named
from ..text.lexicon import SUFFIXES, function_words, is_preposition, role_noun

_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]?|[\w.]{1,40}-based\b")
_OWNER = re.compile(r"^.*['’]s? ")  # "Peru's" of "Peru's deputy minister"
_LONGEST = 8  # words of a title
_COUNTRY = ("country", "demonym")


@lists_held()
def with_titles(quotations: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations with `title`: the office or rank of a named person, in the words of the article.

    It is read from the source of the quotation, before the name or between commas behind it; else from `role`, which
    the article tells elsewhere. What names a country is left out, and so is what follows a preposition, but for a
    department ("Secretary of State"). Missing where no such words stand there, and for all who have no name.

    >>> row = {"speaker": "Ana Ruiz", "speaker_type": "person", "source": "Ruiz", "role": "Peruvian foreign minister"}
    >>> with_titles(pd.DataFrame([row, row | {"source": "Vice President Ana Ruiz"}]))["title"].tolist()
    ['foreign minister', 'Vice President']
    """
    rows = quotations.reindex(columns=["speaker", "speaker_type", "source", "role"]).astype(object)
    rows = rows.where(rows.notna(), None).itertuples(index=False, name=None)
    found = [title_of(source, name, role) if kind == "person" and name else None for name, kind, source, role in rows]
    return quotations.assign(title=pd.Series(found, quotations.index, dtype="str"))


def title_of(source: str | None, name: str, role: str | None) -> str | None:
    """Return the title that a source, or else a role, gives to the person of a name; None where neither does.

    >>> title_of("Bo Dahl, a senior fellow at the Harwick Institute", "Bo Dahl", None)
    'senior fellow'
    >>> title_of("he", "Bo Dahl", "U.S. Secretary of State")
    'Secretary of State'
    """
    return next((title for words in (*_around(source or "", name), role or "") if (title := read_title(words))), None)


def _around(source: str, name: str) -> tuple[str, ...]:
    """The words before a name in a source, and those between commas behind it."""
    known = {word.lower() for word in name.split()} - SUFFIXES
    at = [found for found in re.finditer(r"[^\s,]+", source) if _bare(found[0]) in known]
    if not at:
        return ()
    return source[: at[0].start()], source[at[-1].end() :].partition(", ")[2]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.strip('.,“”"')).lower()


def read_title(words: str) -> str | None:
    """Return the title among the words of a role: no article, country or possessor, cut at the first preposition.

    >>> [read_title(words) for words in ("the former Peruvian envoy to Spain", "Mr.", "Ministers of Trade of Peru")]
    ['former envoy', None, None]
    """
    text = _without_countries(_OWNER.sub("", _ASIDE.sub("", words)))
    taken = _cut(text.split(",")[0].split())
    while taken and _is_no_part(taken[0]):
        taken = taken[1:]
    head = next((n for n, word in enumerate(taken) if word == "of"), len(taken))
    is_title = 0 < len(taken) <= _LONGEST and head and role_noun(taken[head - 1].strip('“”"')) is not None
    return " ".join(taken) if is_title else None


def _is_no_part(word: str) -> bool:
    """A title begins neither with an article, nor with a number, nor with a country ("Chinese Foreign Ministry …")."""
    return not any(map(str.isalpha, word)) or word.lower() in function_words() or not _without_countries(word)


def _without_countries(text: str) -> str:
    out, at = [], 0
    for one in find_named(text):
        if one.kind in _COUNTRY:
            out.append(text[at : one.start])
            at = one.end
    return "".join([*out, text[at:]])


def _cut(words: list[str]) -> list[str]:
    """The words up to the first preposition, and the name of a department behind "of"."""
    at = next((n for n, word in enumerate(words) if n and is_preposition(word)), len(words))
    end = at + 1
    while at < len(words) and words[at] == "of" and end < len(words) and words[end][0].isupper():
        end += 1
    return words[: end if end > at + 1 else at]
