"""Names of outlets: as written in capitals or short, as shown, and read from a web address."""

import re
from urllib.parse import urlsplit

from ..core.wordlists import from_lists, read_list

_SMALL = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]{2,}\.)+(?:(?i:com|org|net|info|news|co|gov|eu)|[a-z]{2,8})")
_KINDS = ("outlet", "agency", "picture agency", "word", "host")


def outlet_name(written: str) -> str:
    """Return an outlet's name as shown: that of `data/outlets.csv`, or else capitals made into a title.

    >>> outlet_name("THE HILL"), outlet_name("AP"), outlet_name("HARBOUR POST OF THE WEST")
    ('The Hill', 'Associated Press', 'Harbour Post of the West')
    """
    written = " ".join(written.split())
    written = re.sub(r"^www\.", "", written)
    known = _known().get(_key(written))
    if known:
        return known["name"]
    if is_host(written) and (name := outlet_of_url(f"https://{written.lower()}")) in _hosts().values():
        return name
    return _titled(written) if written.isupper() and len(written) > 5 else written


def is_outlet(written: str) -> bool:
    """Return True for an outlet of `data/outlets.csv`, or a name with a word that outlets are named with.

    >>> is_outlet("THE HILL"), is_outlet("Northern Gazette"), is_outlet("Russia")
    (True, True, False)
    """
    return _key(written) in _known() or any(word in _words() for word in re.findall(r"\w+", written.casefold()))


def agency_name(written: str) -> str:
    """Return the name of the news agency or outlet that brackets in a dateline hold, or an empty string.

    >>> agency_name("AP"), agency_name("Xinhua"), agency_name("see map")
    ('Associated Press', 'Xinhua', '')
    """
    known = _known().get(_key(written))
    return known["name"] if known else ""


def is_agency(written: str) -> bool:
    """Return True for a news agency of `data/outlets.csv`.

    >>> is_agency("AP"), is_agency("The Hill")
    (True, False)
    """
    return _known().get(_key(written), {}).get("kind") == "agency"


def outlet_of_url(url: str) -> str:
    """Return whose a web address is by the hosts of `data/outlets.csv`, else its host without `www.`, or nothing.

    >>> outlet_of_url("https://www.example.org/news/1"), outlet_of_url("http://english.people.com.cn/n3/1.html")
    ('example.org', "People's Daily Online")
    """
    try:
        host = (urlsplit(url).hostname or "") if "//" in url else ""
    except ValueError:
        return ""
    parts = host.split(".")
    tails = (".".join(parts[n:]) for n in range(len(parts) - 1))
    return next((_hosts()[tail] for tail in tails if tail in _hosts()), re.sub(r"^(www\d?|m|amp|edition)\.", "", host))


def is_host(written: str) -> bool:
    """Return True for the name of a site as in a web address, which is nobody's name.

    >>> is_host("www.post.example"), is_host("harbour-post.com"), is_host("J. R. Petrova")
    (True, True, False)
    """
    return bool(_HOST.fullmatch(written.strip()))


def is_same_outlet(one: str, other: str) -> bool:
    """Return True where two names are of one outlet, however they are written.

    >>> is_same_outlet("THE HILL", "thehill.com"), is_same_outlet("The Hill", "Post")
    (True, False)
    """
    return bool(one and other) and _key(outlet_name(one)) == _key(outlet_name(other))


def _key(name: str) -> str:
    return re.sub(r"^the\s+|[^\w]+", "", name.casefold())


@from_lists
def _hosts() -> dict[str, str]:
    return {row["alias"].lower(): row["name"] for row in _rows("host")}


@from_lists
def _words() -> frozenset[str]:
    """Words that newspapers, stations and agencies are named with: an unknown name that has one is an outlet."""
    return frozenset(row["alias"] for row in _rows("word"))


def listed_outlets() -> set[str]:
    """Return the names of the outlets and agencies of `data/outlets.csv`.

    >>> "Le Monde" in listed_outlets()
    True
    """
    return {row["name"] for row in _rows("outlet", "agency", "host")}


@from_lists
def picture_agencies() -> tuple[str, ...]:
    """Return the names of those that pictures are credited to, as `data/outlets.csv` has them, the longest first.

    >>> "Getty Images" in picture_agencies()
    True
    """
    return tuple(sorted((row["alias"] for row in _rows("picture agency")), key=len, reverse=True))


@from_lists
def _known() -> dict[str, dict]:
    return {_key(row[column]): row for column in ("name", "alias") for row in _rows("outlet", "agency")}


def _rows(*kinds: str) -> list[dict]:
    rows = read_list("outlets.csv", ("name", "alias", "kind"), choices={"kind": _KINDS})
    return [row for row in rows if row["kind"] in kinds]


def _titled(name: str) -> str:
    return " ".join(_word(word, is_first=not n) for n, word in enumerate(name.split()))


def _word(word: str, *, is_first: bool) -> str:
    """Words without a vowel, or of two letters, are abbreviations."""
    if word.lower() in _SMALL:
        return word.capitalize() if is_first else word.lower()
    return word if len(word) <= 2 or not re.search("[AEIOUY]", word) else word[:1] + word[1:].lower()
