"""Names that a person gave, among those there are: refused in one sentence where one is not there."""

from collections.abc import Iterable
from difflib import get_close_matches

from .errors import InputError

_SHOWN = 12  # names that a sentence has room for
_CLOSE = 0.6


def check_name(given: str, known: Iterable[str], *, what: str) -> None:
    """Raise InputError where `given` is none of the `known` names, with those that are spelled like it.

    >>> check_name("outlet", ["outlet", "title"], what="column")
    >>> check_name("outlt", ["outlet", "title"], what="column")
    Traceback (most recent call last):
    analysis.core.errors.InputError: no column 'outlt': did you mean 'outlet'? There are outlet, title
    """
    if absent := why_absent(given, known, what=what):
        raise InputError(absent)


def why_absent(given: str, known: Iterable[str], *, what: str) -> str:
    """Return the sentence that says that `given` is none of the `known` names, "" where it is one.

    >>> why_absent("when", ["body", "date"], what="column"), why_absent("body", ["body"], what="column")
    ("no column 'when': There are body, date", '')
    """
    names = list(dict.fromkeys(map(str, known)))
    return "" if given in names else f"no {what} {given!r}: {instead(given, names)}"


def instead(given: str, known: Iterable[str]) -> str:
    """Return the sentences that offer the `known` names, first those that are spelled like the given one.

    >>> instead("Chnia", ("China", "Peru"))
    "did you mean 'China'? There are China, Peru"
    """
    names = list(filter(None, known))
    small = {name.casefold(): name for name in names}
    close = [small[name] for name in get_close_matches(str(given).casefold(), small, n=2, cutoff=_CLOSE)]
    meant = f"did you mean {' or '.join(map(repr, close))}? " if close else ""
    rest = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    there = f"There are {', '.join(names[:_SHOWN])}{rest}" if names else "There are none"
    return f"{meant}{there}"
