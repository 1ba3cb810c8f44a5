"""Names of outlets: as written in capitals or short, as shown, and read from a web address."""

import re
from urllib.parse import urlsplit

from ..core.wordlists import from_lists, read_list

_SMALL = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"}
# Words that newspapers, stations and agencies are named with: an unknown prefix that has one is an outlet.
_MEDIA = re.compile(
    r"\b(times|post|news|herald|tribune|guardian|journal|gazette|daily|telegraph|press|standard|observer|radio|tv|"
    r"mail|mirror|chronicle|courier|dispatch|examiner|express|globe|inquirer|ledger|monitor|record|register|"
    r"reporter|review|star|sun|wire|agency|network|today|weekly|broadcasting|independent|mercury|bulletin|echo|"
    r"argus|advertiser|sentinel|tagblatt|zeitung)\b",
    re.IGNORECASE,
)


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
    return _titled(written) if written.isupper() and len(written) > 5 else written


def is_outlet(written: str) -> bool:
    """True for an outlet of `data/outlets.csv`, or a name with a word that outlets are named with.

    >>> is_outlet("THE HILL"), is_outlet("Northern Gazette"), is_outlet("Russia")
    (True, True, False)
    """
    return _key(written) in _known() or bool(_MEDIA.search(written))


def agency_name(written: str) -> str:
    """Return the name of the news agency or outlet that brackets in a dateline hold, or an empty string.

    >>> agency_name("AP"), agency_name("Xinhua"), agency_name("see map")
    ('Associated Press', 'Xinhua', '')
    """
    known = _known().get(_key(written))
    return known["name"] if known else ""


def outlet_of_url(url: str) -> str:
    """Return the host of a web address without `www.`, or an empty string.

    >>> outlet_of_url("https://www.example.org/news/1")
    'example.org'
    """
    try:
        host = (urlsplit(url).hostname or "") if "//" in url else ""
    except ValueError:
        return ""
    return re.sub(r"^(www\d?|m|amp|edition)\.", "", host)


def _key(name: str) -> str:
    return re.sub(r"^the\s+|[^\w]+", "", name.casefold())


@from_lists
def _known() -> dict[str, dict]:
    rows = read_list("outlets.csv", ("name", "alias", "kind"), choices={"kind": ("outlet", "agency")})
    return {_key(row[column]): row for column in ("name", "alias") for row in rows}


def _titled(name: str) -> str:
    return " ".join(_word(word, is_first=not n) for n, word in enumerate(name.split()))


def _word(word: str, *, is_first: bool) -> str:
    """Words without a vowel, or of two letters, are abbreviations."""
    if word.lower() in _SMALL:
        return word.capitalize() if is_first else word.lower()
    return word if len(word) <= 2 or not re.search("[AEIOUY]", word) else word[:1] + word[1:].lower()
