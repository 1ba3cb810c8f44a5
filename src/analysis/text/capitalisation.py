"""How an article writes its words: small, or with a capital within a sentence; read once for the whole text."""

import re
from functools import cached_property

_LARGE = re.compile(r" ([^\W\d_a-zß-öø-ÿ][^\W_]*)((?:[-'][^\W_]+)*)")
_TOKEN = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


class Written:
    """The spellings of one article, collected on the first question so that each question is one look-up.

    >>> written = Written("A blue boat came, and Officials saw the boat of Blue Harvest.")
    >>> written.is_small("blue"), written.is_small("harvest")
    (True, False)
    >>> written.is_large("Officials"), written.is_large("Boat")
    (True, False)
    """

    def __init__(self, text: str):
        self.text = text

    def is_small(self, word: str) -> bool:
        """Say whether the article writes a word just so between two spaces."""
        return word in self._between_spaces

    def is_large(self, word: str) -> bool:
        """Say whether a word has its capital within a sentence too: after a small letter or a comma."""
        token = _TOKEN.match(word)
        return token is not None and token[0] in self._within_sentences

    @cached_property
    def _between_spaces(self):
        return frozenset(self.text.split(" ")[1:-1])

    @cached_property
    def _within_sentences(self):
        found: set[str] = set()
        for match in _LARGE.finditer(self.text):
            before = self.text[max(0, match.start() - 1)]
            if before.islower() or before == ",":
                found |= {match[1], match[1] + match[2]}
        return frozenset(found)
