"""Metadata above a text: YAML or TOML between two lines of marks, or lines of name and value."""

import re
import tomllib
from collections.abc import Mapping, Sequence

from ..records import FIELDS, Record
from .cell_text import cell_text
from .columns import find_columns, plain

_MARKS = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST = 50_000  # characters of front matter
_HEAD_LINES = 20  # in which such lines may stand, blank ones included
_FEWEST = 2
_OF_CRAWLERS = ("markdown content", "warning", "retrieved", "accessed", "start page", "end page")
_HEAD_LABEL = re.compile(r"[*_-]{0,3} ?\*{0,2}([A-Za-z][A-Za-z .-]{0,30}?)\*{0,2}\s?:\*{0,2}\s*(.{1,400})?")
_WIKI = re.compile(r"\[\[(?:[^\]|]{0,200}\|)?([^\]]{0,200})\]\]")  # as Obsidian links a name
_LABEL = re.compile(r"[*_]{0,3}([A-Za-z][\w .-]{0,40}?)[*_]{0,3}\s?:[*_]{0,3}\s+(\S.*)", re.S)


def split_front_matter(text: str) -> tuple[dict, str]:
    """Return the front matter of a text as a dict of texts and lists, and the text below it.

    What is no proper YAML is read line by line; references within it are not followed.

    >>> split_front_matter("---\\ntitle: Talks: a beginning\\ntags: [a, b]\\n---\\nThey met.")
    ({'title': 'Talks: a beginning', 'tags': '[a, b]'}, 'They met.')
    >>> split_front_matter("They met.")
    ({}, 'They met.')
    """
    lines = text.lstrip("\ufeff \n").split("\n")
    mark = lines[0].rstrip()
    if mark not in _MARKS:
        return {}, text
    head = "\n".join(lines[1:])[:_LONGEST].split("\n")
    end = next((n for n, line in enumerate(head, 1) if line.rstrip() in _MARKS[mark]), None)
    if end is None:
        return {}, text
    inside = lines[1:end]
    matter = (_toml if mark == "+++" else _yaml)("\n".join(inside))
    return (labelled(inside) if matter is None else matter), "\n".join(lines[end + 1 :])


def split_labelled_head(text: str) -> tuple[dict, str]:
    """Return the lines of name and value above a text as a dict, and the rest; a first heading may stand above them.

    They count where two or more have the name of a column, as crawlers write it, or one has a web address.

    >>> split_labelled_head("# Talks\\n\\nSource: https://a.example\\nDate: 4 May 2024\\n\\nThey met.")
    ({'Source': 'https://a.example', 'Date': '4 May 2024'}, '# Talks\\nThey met.')
    """
    lines = [line.strip() for line in text.lstrip("\ufeff \n").split("\n")]
    start = 1 if lines[0].startswith("#") else 0
    end, found = start, {}
    for n, line in enumerate(lines[start : start + _HEAD_LINES], start + 1):
        label = _HEAD_LABEL.fullmatch(line)
        if line and not (label and (find_columns([label[1]]) or label[1].casefold() in _OF_CRAWLERS)):
            break
        if label:
            found[label[1]], end = (label[2] or "").strip(), n
    is_head = len(found) >= _FEWEST or any(value.startswith("http") for value in found.values())
    return (found, "\n".join([*lines[:start], *lines[end:]]).replace("\n\n", "\n", 1)) if is_head else ({}, text)


def labelled(lines: Sequence[str]) -> dict[str, str]:
    """Return the names and values of lines such as "Date: 4 May 2024", others left out.

    >>> labelled(["**URL**: https://a.example", "Scraped at: 2024-05-04", "They met."])
    {'URL': 'https://a.example', 'Scraped at': '2024-05-04'}
    """
    found: dict[str, str] = {}
    for line in lines:
        if match := _LABEL.match(line):
            found.setdefault(match[1], match[2].strip().strip("\"'"))
    return found


def note_matter(found: Record, matter: Mapping, origin: str) -> None:
    """Read metadata given by name into the fields of `found`: by the names that columns have.

    >>> found = Record()
    >>> note_matter(found, {"source": "https://post.example/1", "published": "2020-03-03"}, "front matter")
    >>> found.url, found.date, found.outlet
    ('https://post.example/1', '2020-03-03', '')
    """
    values = {
        name: _WIKI.sub(r"\1", cell_text(plain(value, joiner="; "), joiner="; ")) for name, value in matter.items()
    }
    for name, value in values.items():
        if re.match(r"https?://", value) and "image" not in name.lower():
            found.note("url", value, f"{origin} {name}")
    known = {name: value for name, value in values.items() if value and not re.match(r"https?://", value)}
    if found.url:  # then the file was created when the article was saved
        known.pop("created", None)
    for field, name in find_columns(list(known)).items():
        if field in FIELDS and known[name].lower() != "unknown":
            found.note(field, known[name], f"{origin} {name}")


def _yaml(text: str) -> dict | None:
    import yaml

    try:
        if any(isinstance(one, yaml.AliasEvent) for one in yaml.parse(text, Loader=yaml.BaseLoader)):
            return None  # a few lines of references can stand for gigabytes
        value = yaml.load(text, Loader=yaml.BaseLoader)  # every value stays the text that it is
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _toml(text: str) -> dict | None:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
