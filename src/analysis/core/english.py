"""Small pieces of English for computed sentences: counts, lists, names."""

import math
from collections.abc import Iterable, Sized

_COMMON_NOUNS = {"States", "Kingdom", "Emirates", "Islands", "Republic", "Nations", "Union"}
_WITH_ARTICLE = {
    *("Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Seychelles"),
    *("U.S.", "US", "U.S.A.", "USA", "U.K.", "UK", "U.N.", "UN", "E.U.", "EU", "DR Congo"),
    *("West", "Vatican", "Kremlin", "White House"),
}


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


def with_article(country: str) -> str:
    """Return a country's name as it stands in a sentence.

    >>> with_article("United States"), with_article("U.S."), with_article("Netherlands"), with_article("China")
    ('the United States', 'the U.S.', 'the Netherlands', 'China')
    """
    first, last = country.split()[0], country.split()[-1]
    takes = last in _COMMON_NOUNS or country in _WITH_ARTICLE or "Republic of" in country
    return f"the {country}" if takes and first not in ("The", "the") else country


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
