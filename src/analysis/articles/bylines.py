"""What stands at the head of an article besides its text: outlet prefix, byline, dateline, wire credit."""

import re
from collections.abc import Sequence
from itertools import islice

from ..text.lexicon import name_parts
from .boilerplate import is_prose
from .date_lines import find_date
from .datelines import split_dateline
from .outlets import agency_name, is_agency, is_host, is_outlet, outlet_name, outlet_of_url
from .patterns import BYLINE, ROLE
from .records import Record

_PREFIX = re.compile(r"(?P<outlet>[^\W\d_][\w.&'’/ -]{1,40}?)\s?:\s+(?=[^\s])")
_TAIL = re.compile(r"(?<!\s)\s++(?P<mark>[|–—-])\s+(?P<outlet>(?:(?!\s[|–—-]\s).){2,40})$")
_BY = re.compile(r"^(?i:(?:story |words |written )?by:?\s+)|^(?i:par|von|por|door) (?=[A-ZÀ-Þ]\S+ [A-ZÀ-Þ])")
_TURNED = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]*(?: [A-Z]\.?)?)")
_BETWEEN = re.compile(r"(?<!\s)(?:\s*+,\s+(?:and\s+)?|\s++(?:and|AND)\s+|\s++&\s+|\s*+\|\s*)")


def move_headings(found: Record, paragraphs: list[str]) -> list[str]:
    """Move outlet prefix, byline, dateline and wire credit into `found`; return the paragraphs left.

    The dateline goes out of the first paragraph, the rest of which stays as written. A speaker before a colon
    ("Russia: We ...") is no outlet, and a transcript, in which speakers in capitals recur, is left alone.

    >>> found = Record()
    >>> move_headings(found, ["By Ana Petrova", "BEIJING (AP) — Talks resumed on Monday."])
    ['Talks resumed on Monday.']
    >>> found.author, found.dateline, found.credit
    ('Ana Petrova', 'BEIJING', 'Associated Press')
    >>> found = Record()
    >>> move_headings(found, ["THE HILL: Talks resumed on Monday."]), found.outlet
    (['Talks resumed on Monday.'], 'The Hill')
    """
    paragraphs = _move_byline(found, list(paragraphs))
    if paragraphs:
        paragraphs[0] = move_prefix(found, paragraphs[0], paragraphs[1:])
    for n in _near_the_start(found, paragraphs):
        line = paragraphs[n]
        paragraphs[n] = line if found.dateline else _move_dateline(found, line, paragraphs[n + 1 :])
    return [line for line in paragraphs if line]


def _near_the_start(found: Record, paragraphs: list[str]) -> list[int]:
    """The first two lines, for a standfirst may stand before a dateline; of a pasted page, the first two sentences too.

    Its menus and labels are still there.
    """
    sentences = (n for n, line in enumerate(paragraphs) if found.is_pasted and is_prose(line))
    return sorted({*range(len(paragraphs[:2])), *islice(sentences, 2)})


def clean_author(names: str) -> str:
    """Return names without "By", roles and addresses, several parted by "; ".

    >>> clean_author("By Ana Petrova and Li Wen, Diplomatic Correspondent")
    'Ana Petrova; Li Wen'
    >>> clean_author("Petrova, Ana; Wen, Li")
    'Ana Petrova; Li Wen'
    """
    names = re.sub(_BY, "", " ".join(names.split()))
    names = re.sub(r"(?<!\S)[^\s@]++@\S+|https?://\S+|@\w+| (?:in|for|at) [A-ZÀ-Þ].*", "", names)
    turned = [_turned(part) for part in names.split(";")]
    parts = [part for one in turned for part in _BETWEEN.split(one)]
    kept = [part.strip(" .,-–—") for part in parts if part.strip(" .,-–—") and not ROLE.search(part)]
    return "; ".join(dict.fromkeys(kept)) or names.strip()


def _turned(name: str) -> str:
    """A surname before a comma and a first name, as databases write it, is turned round."""
    match = _TURNED.fullmatch(name.strip())
    return f"{match[2]} {match[1]}" if match else name


def move_byline(found: Record, line: str) -> bool:
    """Read a byline into the author of `found` and list it as removed; false where the line is none.

    >>> move_byline(Record(), "By Ana Petrova in Vienna"), move_byline(Record(), "By Monday they had agreed.")
    (True, False)
    """
    match = BYLINE.fullmatch(line) if len(line.split()) <= 25 and not is_prose(line) else None
    if not match:
        return False
    names = [_person(found, name) for name in clean_author(match["names"]).split("; ")]
    found.note("author", "; ".join(filter(None, names)) or clean_author(match["names"]), "byline in the text")
    rest = (match["rest"] or "").strip(" ,|-–—")
    found.note("date", rest if re.search(r"\d.*\d", rest) else "", "byline in the text")
    found.removed.append((line, "byline"))
    return True


def _person(found: Record, name: str) -> str:
    """Return a name of a byline without the outlet or agency that it ends with or is, and note that in `found`."""
    words = name.split(" ")
    tails = (n for n in range(len(words)) if not n or n > 1)  # a person has two names or more
    start = next((n for n in tails if _is_house(words[n:])), len(words))
    if house := " ".join(words[start:]):
        found.note("credit" if is_agency(house) else "outlet", agency_name(house) or house, "byline in the text")
    return " ".join(words[:start])


def _is_house(words: list[str]) -> bool:
    name = " ".join(words)
    is_paper = words[0] == "The" and len(words) > 1 and is_outlet(name)
    return is_paper or (bool(agency_name(name)) and (len(words) > 1 or words[0].isupper()))


def is_byline(line: str) -> bool:
    """Return True where a line names the author of an article, as databases and papers of several languages write it.

    >>> [is_byline(line) for line in ("By Ana Petrova", "Von Jan Berg", "By Monday they had agreed.")]
    [True, True, False]
    """
    line = re.sub(r"^(?:von|par|por|door|di) ", "By ", line, flags=re.I)
    return move_byline(Record(), line.title() if line.isupper() else line)


def _move_byline(found: Record, paragraphs: list[str]) -> list[str]:
    """A byline stands among the first lines, and there is one: a second is text."""
    n = next((n for n, line in enumerate(paragraphs[:3]) if move_byline(found, line)), None)
    return paragraphs if n is None else paragraphs[:n] + paragraphs[n + 1 :]


def move_prefix(found: Record, line: str, others: Sequence[str] = ()) -> str:
    """Read an outlet before a colon into `found`; return the line without it. `others` are the lines after it.

    >>> move_prefix(Record(), "THE HILL: Talks resume"), move_prefix(Record(), "Russia: We go on")
    ('Talks resume', 'Russia: We go on')
    """
    match = _PREFIX.match(line)
    if not match or not _is_outlet_prefix(match["outlet"], others):
        return line
    found.note("outlet", outlet_name(match["outlet"]), "prefix of the text")
    return line[match.end() :]


def move_tail(found: Record) -> None:
    """Take " - Outlet" from the end of the title of `found`: its own outlet or site, or one of `data/outlets.csv`.

    >>> found = Record(title="Talks resume - Reuters")
    >>> move_tail(found)
    >>> found.title, found.outlet
    ('Talks resume', 'Reuters')
    """
    match = _TAIL.search(found.title)
    if not match or not match.start():
        return
    name = outlet_name(match["outlet"])
    is_site = _is_of_site(name, found)
    if is_site or name == outlet_name(found.outlet) or agency_name(name) or (match["mark"] == "|" and is_outlet(name)):
        found.title = found.title[: match.start()]
        found.outlet = "" if is_site and is_host(found.outlet) else found.outlet
        found.note("outlet", name, "end of the title")


def _is_of_site(name: str, found: Record) -> bool:
    """Say whether a name is that of the site by its address: "Harbour Post" of www.harbour-post.example."""
    hosts = [host for host in (outlet_of_url(found.url), found.outlet) if is_host(host)]
    labels = {re.sub(r"\W", "", label) for host in hosts for label in host.casefold().split(".")[:-1]}
    return re.sub(r"\W|_", "", name.casefold()) in labels


def _is_outlet_prefix(written: str, others: Sequence[str]) -> bool:
    if not written.isupper():
        return bool(agency_name(written))
    recurs = any((match := _PREFIX.match(line)) and match["outlet"].isupper() for line in others)
    return written.lower() not in name_parts("heading") and not recurs and is_outlet(written)


def _move_dateline(found: Record, line: str, others: Sequence[str]) -> str:
    split = split_dateline(line, others)
    if not split:
        return line
    found.note("dateline", split.place, "dateline of the text")
    found.note("credit", split.credit, "dateline of the text")
    found.note("date", find_date(split.place), "dateline of the text")
    return split.rest
