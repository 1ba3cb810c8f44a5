"""Wire copies: one story that several outlets print, whole or cut."""

import re

import numpy as np
import pandas as pd

_WORD = re.compile(r"\w+")
_SIZE = 5  # words in a shingle
_FEWEST = 20  # shingles: shorter texts overlap by chance, and count as copies only where they are the same


def mark_duplicates(articles: pd.DataFrame, *, threshold: float = 0.5) -> pd.DataFrame:
    """Return `articles` with `duplicate_group` (the `article` of the primary copy) and `is_primary`.

    A copy holds at least `threshold` of the 5-word shingles of the smaller of two texts, in common with
    the other (containment: Broder 1997), so a shortened copy is found too. The primary copy is the
    longest whole one, of several the earliest. A copy belongs to one primary, so that a digest of several
    stories does not make them one. A corpus step: it runs once, over all articles. Texts in `text`;
    `date` and `is_truncated` where there.

    >>> story = " ".join(f"word{n}" for n in range(60))
    >>> table = pd.DataFrame({"article": ["a", "b", "c"], "text": [story, story + " more", "Another story."]})
    >>> mark_duplicates(table)[["duplicate_group", "is_primary"]].values.tolist()
    [['b', False], ['b', True], ['c', True]]
    """
    index = _Index([np.unique(_shingles(text)) for text in _texts(articles)], threshold)
    primary = np.arange(len(articles))
    taken = np.zeros(len(articles), dtype=bool)
    for row in _by_preference(articles):
        if taken[row]:
            continue
        taken[row] = True
        copies = [one for one in index.copies_of(row) if not taken[one]]
        primary[copies], taken[copies] = row, True
    names = articles["article"].to_numpy()
    return articles.assign(
        duplicate_group=pd.array(names[primary], dtype="str"), is_primary=primary == np.arange(len(articles))
    )


def _texts(articles: pd.DataFrame) -> pd.Series:
    """The texts to compare: what may be several articles at once is nobody's copy and has none."""
    texts = articles["text"].fillna("")
    return texts.where(articles["suspicious"].isna(), "") if "suspicious" in articles else texts


class _Index:
    """The shingles of all texts, by text and by shingle.

    Of two copies the smaller one shares at least `threshold` of its shingles, so one of its rarest must be among
    them: only those are looked up (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). A line that all texts share
    is among the rarest of none, and makes no pairs.
    """

    def __init__(self, parts: list[np.ndarray], threshold: float) -> None:
        self.threshold = threshold
        self.sizes = np.array([len(part) for part in parts], dtype=np.int64)
        known = _in_several(parts)
        self.parts = [np.searchsorted(known, part[np.isin(part, known, assume_unique=True)]) for part in parts]
        everything = np.concatenate(self.parts) if parts else np.array([], dtype=np.int64)
        self.often = np.bincount(everything, minlength=len(known))
        self.prefixes = [self._prefix(part, size) for part, size in zip(self.parts, self.sizes, strict=True)]
        self.with_any, self.with_prefix = _by_shingle(self.parts, len(known)), _by_shingle(self.prefixes, len(known))
        self.seen = np.zeros(len(known), dtype=bool)

    def copies_of(self, row: int) -> np.ndarray:
        """Return the texts that share enough of the smaller one's shingles with the text of `row`."""
        others = self._candidates(row)
        self.seen[self.parts[row]] = True
        common = np.array([np.count_nonzero(self.seen[self.parts[one]]) for one in others], dtype=np.int64)
        self.seen[self.parts[row]] = False
        smaller = np.minimum(self.sizes[others], self.sizes[row])
        return others[
            (common >= self.threshold * smaller) & ((smaller >= _FEWEST) | _are_same(common, self.sizes, row, others))
        ]

    def _candidates(self, row: int) -> np.ndarray:
        smaller = [self.with_prefix[one] for one in self.parts[row]]
        larger = [self.with_any[one] for one in self.prefixes[row]]
        found = np.unique(np.concatenate([*smaller, *larger, np.array([], dtype=np.int64)]))
        return found[found != row].astype(np.int64)

    def _prefix(self, part: np.ndarray, size: int) -> np.ndarray:
        """The rarest shingles, of which a copy must have one: all but those it needs, and one more; those that no
        other text has are rarer still, and count among them."""
        alone = size - len(part)
        most = max(0, int(size - np.ceil(self.threshold * size)) + 1 - alone)
        return part[np.argsort(self.often[part], kind="stable")][:most]


def _by_shingle(parts: list[np.ndarray], count: int) -> list[np.ndarray]:
    """Return the numbers of the texts that have each shingle."""
    rows = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    shingles = np.concatenate(parts) if parts else np.array([], dtype=np.int64)
    order = np.argsort(shingles, kind="stable")
    ends = np.cumsum(np.bincount(shingles, minlength=count))
    return np.split(rows[order], ends[:-1]) if count else []


def _are_same(common, sizes, row, others):
    return (common == sizes[row]) & (sizes[others] == sizes[row])


def _by_preference(articles: pd.DataFrame) -> np.ndarray:
    """Rows in the order in which they may be primary: whole ones first, then long ones, then early ones."""
    order = pd.DataFrame({
        "cut": articles.get("is_truncated", pd.Series(False, index=articles.index)).to_numpy(),
        "words": -articles["text"].fillna("").str.count(r"\w+").to_numpy(),
        "date": articles.get("date", pd.Series(pd.NaT, index=articles.index)).to_numpy(),
        "article": articles["article"].to_numpy(),
    })  # fmt: skip
    return order.sort_values(list(order)).index.to_numpy()


def _in_several(parts: list[np.ndarray]) -> np.ndarray:
    """Return the shingles of more than one text: the others are shared by none, and are most of them."""
    everything = np.sort(np.concatenate(parts)) if parts else np.array([], dtype=np.uint64)
    return np.unique(everything[1:][everything[1:] == everything[:-1]])


def _shingles(text: str) -> np.ndarray:
    """Return a number for each run of words, the same for the same run: its words' hashes, mixed."""
    words = _WORD.findall(text.casefold())
    numbers = np.array([hash(word) for word in words], dtype=np.int64).view(np.uint64)
    size = min(_SIZE, len(numbers))
    mixed = np.zeros(max(0, len(numbers) - size + 1), dtype=np.uint64)
    for n in range(size):
        mixed = mixed * np.uint64(1_000_000_007) + numbers[n : n + len(mixed)] + np.uint64(1)
    return mixed
