"""Metadata above a text: YAML or TOML between two lines of marks, or lines of name and value."""

import re
import tomllib
from collections.abc import Sequence

_MARKS = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST = 50_000  # characters of front matter
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
