"""Wire copies: one story that several outlets print, whole or cut."""

import re
from collections.abc import Callable, Iterable, Sequence
from zlib import crc32

import numpy as np
import pandas as pd

_WORD = re.compile(r"\w+")
_SIZE = 5  # words in a shingle
_SHARED = 0.5  # of the shingles of the smaller of two copies
_FEWEST = 20  # shingles: shorter texts overlap by chance, and count as copies only where they are the same
_NUMBER = np.int32  # of texts and of shingles that several have: half the memory of the usual one
_BITS = 27  # of the longest table of shingles seen: 128 MB


def copies(told: pd.DataFrame, texts: Callable[[], Iterable[np.ndarray]], sizes: np.ndarray) -> pd.DataFrame:
    """Return `duplicate_group` (the `article` of the primary copy) and `is_primary`, from the shingles of all texts.

    A copy holds at least half of the 5-word shingles of the smaller of two texts, in common with the other
    (containment: Broder 1997), so a shortened copy is found too. The primary copy is the longest whole one, of
    several the earliest. A copy belongs to one primary, so that a digest of several stories does not make them one.

    `told` has `article`, `length` (words), `date` and `is_truncated`; `texts` gives the shingles of all texts in that
    order, and is asked twice, so that those which no other text has need not lie in memory; `sizes` counts them.

    >>> told = pd.DataFrame({"article": ["a", "b"], "length": [7, 7], "date": pd.NaT, "is_truncated": False})
    >>> texts = [shingles("It rained all day in Velm.")] * 2
    >>> copies(told, lambda: texts, np.array([2, 2]))["is_primary"].tolist()
    [True, False]
    """
    order = _by_preference(told)
    shared = _maybe_shared(texts, int(sizes.sum()))
    index = _Index([shared[row] for row in order], sizes[order])
    primary = np.arange(len(told))
    taken = np.zeros(len(told), dtype=bool)
    for place, row in enumerate(order):
        if not taken[place]:
            others = index.copies_behind(place)
            others = others[~taken[others]]
            primary[order[others]], taken[others] = row, True
        index.leave(place)
    names = told["article"].to_numpy()
    return pd.DataFrame(
        {"duplicate_group": pd.array(names[primary], dtype="str"), "is_primary": primary == np.arange(len(told))},
        index=told.index,
    )


def length(text: str) -> int:
    """Return the words of a text by which the longest of its copies is known.

    >>> length("It rained.")
    2
    """
    return len(_WORD.findall(text))


def shingles(text: str) -> np.ndarray:
    """Return a number for each run of five words, each once: the same for the same run, on every machine.

    >>> len(shingles("It rained all day in Velm."))
    2
    """
    words = _WORD.findall(text.casefold())
    numbers = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    size = min(_SIZE, len(numbers))
    mixed = np.zeros(max(0, len(numbers) - size + 1), dtype=np.uint64)
    for n in range(size):
        mixed = mixed * np.uint64(1_000_000_007) + numbers[n : n + len(mixed)] + np.uint64(1)
    return np.unique(mixed)


def _maybe_shared(texts: Callable[[], Iterable[np.ndarray]], total: int) -> list[np.ndarray]:
    """The shingles of each text but for those that no other text has: most of them, told by a table of bits."""
    bits = min(_BITS, max(10, int(4 * total).bit_length()))
    seen, twice = np.zeros((2, 1 << bits), dtype=bool)
    for text in texts():
        at = _at(text, bits)
        twice[at[seen[at]]] = True
        seen[at] = True
    return [text[twice[_at(text, bits)]] for text in texts()]


def _at(text: np.ndarray, bits: int) -> np.ndarray:
    return (text * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - bits)


class _Lists:
    """Many lists of `_NUMBER` in one array: what is in some of them comes out at once."""

    def __init__(self, lists: Sequence[np.ndarray]) -> None:
        self.ends = np.cumsum([0, *(len(one) for one in lists)])
        self.left = np.zeros(len(self.ends) - 1, dtype=np.int64)  # how many at the head of each list are done with
        self.values = np.concatenate([*lists, np.array([], dtype=_NUMBER)])

    @classmethod
    def turned(cls, lists: "_Lists", count: int) -> "_Lists":
        """Return the numbers of the lists that hold each of `count` values."""
        out = cls([])
        rows = np.repeat(np.arange(len(lists.ends) - 1, dtype=_NUMBER), np.diff(lists.ends))
        out.values = rows[np.argsort(lists.values, kind="stable")]
        out.ends = np.concatenate([[0], np.cumsum(np.bincount(lists.values, minlength=count))])
        out.left = np.zeros(count, dtype=np.int64)
        return out

    def __getitem__(self, row: int) -> np.ndarray:
        return self.values[self.ends[row] : self.ends[row + 1]]

    def of(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return what is left in the lists `rows`, one after the other, and how many each has."""
        begins = self.ends[rows] + self.left[rows]
        counts = self.ends[rows + 1] - begins
        starts = np.repeat(begins - np.cumsum(counts) + counts, counts)
        return self.values[starts + np.arange(counts.sum())], counts


class _Index:
    """The shingles of all texts, by text and by shingle; texts are asked about in order, each about those behind it.

    Of two copies the smaller one shares at least half of its shingles, so one of its rarest must be among
    them: only those are looked up (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). A line that all texts share
    is among the rarest of none, and makes no pairs.
    """

    def __init__(self, texts: list[np.ndarray], sizes: np.ndarray) -> None:
        self.sizes = sizes
        known = _in_several(texts)
        parts = [_places_in(known, part) for part in texts]
        self.parts = _Lists(parts)
        self.often = np.bincount(self.parts.values, minlength=len(known))
        self.prefixes = _Lists([self._prefix(part, size) for part, size in zip(parts, self.sizes, strict=True)])
        self.with_any = _Lists.turned(self.parts, len(known))
        self.with_prefix = _Lists.turned(self.prefixes, len(known))
        self.seen = np.zeros(len(known), dtype=bool)

    def leave(self, row: int) -> None:
        """Be done with a text: it stands first in the list of each of its shingles."""
        self.with_any.left[self.parts[row]] += 1
        self.with_prefix.left[self.prefixes[row]] += 1

    def copies_behind(self, row: int) -> np.ndarray:
        """Return the later texts that share enough of the smaller one's shingles with the text of `row`."""
        others = self._candidates(row)
        common = self._common(row, others)
        smaller = np.minimum(self.sizes[others], self.sizes[row])
        return others[
            (common >= _SHARED * smaller) & ((smaller >= _FEWEST) | _are_same(common, self.sizes, row, others))
        ]

    def _common(self, row: int, others: np.ndarray) -> np.ndarray:
        """How many shingles of `row` each of the others has: by its shingles, or by theirs where those are fewer."""
        mine = self.parts[row]
        theirs = self.parts.ends[others + 1] - self.parts.ends[others]
        if (self.often[mine] - self.with_any.left[mine]).sum() < theirs.sum():
            return np.bincount(self.with_any.of(mine)[0], minlength=len(self.sizes))[others]
        self.seen[mine] = True
        values, counts = self.parts.of(others)
        found = np.concatenate([[0], np.cumsum(self.seen[values])])
        self.seen[mine] = False
        ends = np.cumsum(counts)
        return found[ends] - found[ends - counts]

    def _candidates(self, row: int) -> np.ndarray:
        smaller, _ = self.with_prefix.of(self.parts[row])
        larger, _ = self.with_any.of(self.prefixes[row])
        found = np.sort(np.concatenate([smaller, larger]))
        is_other = found != row
        is_other[1:] &= found[1:] != found[:-1]
        return found[is_other]

    def _prefix(self, part: np.ndarray, size: int) -> np.ndarray:
        """The rarest shingles, of which a copy must have one: all but those it needs, and one more; those that no
        other text has are rarer still, and count among them."""
        alone = size - len(part)
        most = max(0, int(size - np.ceil(_SHARED * size)) + 1 - alone)
        return part[np.argsort(self.often[part], kind="stable")][:most]


def _places_in(known: np.ndarray, part: np.ndarray) -> np.ndarray:
    """Where the shingles of a text stand among those known, which are in order; the others are left out."""
    places = np.searchsorted(known, part).clip(max=max(0, len(known) - 1))
    return places[known[places] == part].astype(_NUMBER) if len(known) else np.array([], dtype=_NUMBER)


def _are_same(common, sizes, row, others):
    return (common == sizes[row]) & (sizes[others] == sizes[row])


def _by_preference(told: pd.DataFrame) -> np.ndarray:
    """Rows in the order in which they may be primary: whole ones first, then long ones, then early ones."""
    order = pd.DataFrame({
        "cut": told["is_truncated"].to_numpy(),
        "words": -told["length"].to_numpy(),
        "date": told["date"].to_numpy(),
        "article": told["article"].to_numpy(),
    })  # fmt: skip
    return order.sort_values(list(order)).index.to_numpy()


def _in_several(texts: list[np.ndarray]) -> np.ndarray:
    """Return the shingles of more than one text: the others are shared by none, and are most of them."""
    everything = np.sort(np.concatenate(texts)) if texts else np.array([], dtype=np.uint64)
    return np.unique(everything[1:][everything[1:] == everything[:-1]])
