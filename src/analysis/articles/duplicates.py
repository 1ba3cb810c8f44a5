"""Wire copies: one story that several outlets print, whole or cut."""

import re

import numpy as np
import pandas as pd
from scipy import sparse

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
    shared, sizes = _shared_shingles(_texts(articles))
    primary = np.arange(len(articles))
    taken = np.zeros(len(articles), dtype=bool)
    for row in _by_preference(articles):
        if taken[row]:
            continue
        taken[row] = True
        others, common = (
            shared.indices[slice(*shared.indptr[row : row + 2])],
            shared.data[slice(*shared.indptr[row : row + 2])],
        )
        smaller = np.minimum(sizes[others], sizes[row])
        copies = others[
            (common >= threshold * smaller) & ((smaller >= _FEWEST) | _are_same(common, sizes, row, others))
        ]
        copies = copies[~taken[copies]]
        primary[copies], taken[copies] = row, True
    names = articles["article"].to_numpy()
    return articles.assign(
        duplicate_group=pd.array(names[primary], dtype="str"), is_primary=primary == np.arange(len(articles))
    )


def _texts(articles: pd.DataFrame) -> pd.Series:
    """The texts to compare: what may be several articles at once is nobody's copy and has none."""
    texts = articles["text"].fillna("")
    return texts.where(articles["suspicious"].isna(), "") if "suspicious" in articles else texts


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


def _shared_shingles(texts: pd.Series) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Return how many shingles each two texts share (texts x texts), and how many each has."""
    parts = [np.unique(_shingles(text)) for text in texts]
    sizes = np.array([len(part) for part in parts], dtype=np.int64)
    known = _in_several(parts)
    parts = [part[np.isin(part, known, assume_unique=True)] for part in parts]
    rows = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    columns = np.searchsorted(known, np.concatenate(parts)) if parts else np.array([], dtype=np.int64)
    table = sparse.csr_matrix((np.ones(len(rows), dtype=np.int32), (rows, columns)), shape=(len(texts), len(known)))
    return (table @ table.T).tocsr(), sizes


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
