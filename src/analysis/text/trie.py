"""Many fixed strings as one regular expression: shared beginnings are written once, so it reads text once."""

import re
from collections.abc import Callable, Iterable

# What one character of a word may look like in a text. A blank line is no space: it parts paragraphs.
_SPACE = r"(?:[^\S\n]+|[^\S\n]*\n(?!\s*\n)[^\S\n]*)"
_SIGNS = {"'": "'’‘ʼ", "-": "-‐‑"}
_LOOKS = {" ": _SPACE} | {sign: f"[{as_printed}]" for sign, as_printed in _SIGNS.items()}
_SPACES = re.compile(r"\s+")
_PLAIN = str.maketrans({look: sign for sign, as_printed in _SIGNS.items() for look in as_printed})


def trie_pattern(words: Iterable[str], *, after: Callable[[str], str] = lambda word: "") -> str:
    """Return the pattern that finds the longest of `words`: spaces, apostrophes and hyphens as printed.

    `after` gives the pattern that must follow a word, such as the boundary that its last letter calls for.
    A plain alternation tries one word after the other; this tree of their letters tries all
    at once: `benchmarks/mentions.py` measures both.

    >>> trie_pattern(["Iran", "Iraq", "Ira"])
    'Ira(?:n|q|)'
    """
    root: dict = {}
    for word in sorted(set(words)):
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = after(word)
    return _written(root)


def looks(sign: str) -> str:
    """Return the characters that may stand for one of a word in a text, itself first.

    >>> looks("-"), looks("a")
    ('-‐‑', 'a')
    """
    return _SIGNS.get(sign, sign)


def as_listed(found: str) -> str:
    """Return a stretch of text that the pattern found, spelled as in the list of words.

    >>> as_listed("Côte\\u00a0d’Ivoire")
    "Côte d'Ivoire"
    """
    return _SPACES.sub(" ", found).translate(_PLAIN)


def _written(node: dict) -> str:
    """Longer words come before the one that ends here, for the first that fits is taken."""
    branches = [_LOOKS.get(letter, re.escape(letter)) + _written(node[letter]) for letter in node if letter]
    branches += [node[""]] if "" in node else []
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
