"""Small pieces of English for computed sentences: counts, lists, names."""

import math
import re
from collections.abc import Iterable, Sized

from .wordlists import from_lists, read_list

_COMMON_NOUNS = {"States", "Kingdom", "Emirates", "Islands", "Republic", "Nations", "Union"}


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "quotation"), count(1200, "quotation"), count(2, "country", "countries")
    ('1 quotation', '1,200 quotations', '2 countries')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def times(number: int) -> str:
    """Return how often something happens.

    >>> times(1), times(2), times(1200)
    ('once', 'twice', '1,200 times')
    """
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def spelled(number: int) -> str:
    """Return a small number as a word.

    >>> spelled(3), spelled(12)
    ('three', '12')
    """
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[number] if number < len(words) else f"{number:,}"


def are(number: int) -> str:
    """Return the verb for a number of things.

    >>> are(1), are(0), are(2)
    ('is', 'are', 'are')
    """
    return "is" if number == 1 else "are"


def listed(names: Iterable, *, last: str = "and") -> str:
    """Return names as a list in a sentence.

    >>> listed(["China", "Russia", "Iran"]), listed(["China"]), listed(["a", "b"], last="or")
    ('China, Russia and Iran', 'China', 'a or b')
    """
    names = [str(name) for name in names]
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def names_in(listing: str) -> list[str]:
    """Return the names of a list in a sentence, with or without a comma before its "and".

    >>> names_in("China, Russia and Iran"), names_in("China, Russia, and Iran"), names_in("China")
    (['China', 'Russia', 'Iran'], ['China', 'Russia', 'Iran'], ['China'])
    """
    return re.split(r",? and |, ", listing)


def with_article(name: str) -> str:
    """Return the name of a country or a body as it stands in a sentence, by `data/names_with_the.csv`.

    >>> with_article("United States"), with_article("World Bank"), with_article("China"), with_article("NATO")
    ('the United States', 'the World Bank', 'China', 'NATO')
    """
    takes = name.rpartition(" ")[2] in _COMMON_NOUNS or name in _with_the() or "Republic of" in name
    return f"the {name}" if takes and not name.startswith(("The ", "the ")) else name


@from_lists
def _with_the() -> frozenset[str]:
    return frozenset(row["name"] for row in read_list("names_with_the.csv", ("name", "reason")))


def any_of(names: Iterable[str]) -> str:
    """Return countries as alternatives.

    >>> any_of(("China", "United States"))
    'China or the United States'
    """
    return listed([with_article(name) for name in names], last="or")


def these(articles: Sized) -> str:
    """Return what a sentence calls the articles that it is about.

    >>> these(["one"]), these(["one", "two"])
    ('this article', 'these 2 articles')
    """
    return "this article" if len(articles) == 1 else f"these {len(articles):,} articles"


def capital(text: str) -> str:
    """Return `text` with a capital first letter, the rest as it is.

    >>> capital("the United States")
    'The United States'
    """
    return text[:1].upper() + text[1:]


def signed(value: float) -> str:
    """Return a polarity with its sign.

    >>> signed(0.314), signed(-0.2), signed(0.001), signed(float("nan"))
    ('+0.31', '−0.20', '0.00', '–')
    """
    if math.isnan(value):
        return "–"
    shown = f"{abs(value):.2f}"
    return shown if shown == "0.00" else ("+" if value > 0 else "−") + shown
