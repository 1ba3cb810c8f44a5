"""Lines that recur across articles: the furniture of one site that no list of patterns knows."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from ..core.schema import REMOVED, table_of
from .boilerplate import is_prose

_STORIES = 3  # different stories that a line must stand in
_LINE_SHARE = 0.01  # of an outlet's stories that a line must stand in
_PROSE_SHARE = 0.5  # of an outlet's stories that a whole sentence must stand in
_LONGEST = 40  # words
_REASON = "repeated across articles"


def drop_repeated_lines(articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the articles without lines that recur in three stories of one outlet, and the lines removed.

    Copies of one story count once, and lines with quotation marks are never removed. A line that reads
    like a sentence goes only where half of the outlet's stories have it, for background recurs in news. A
    corpus step: it runs once, after `mark_duplicates`.

    >>> rows = [{"article": n, "duplicate_group": n, "outlet": "Post",
    ...          "text": f"Story {n} began on Monday.\\n\\nPost Extra"} for n in "abc"]
    >>> kept, removed = drop_repeated_lines(pd.DataFrame(rows))
    >>> kept["text"].tolist(), removed["line"].tolist()
    (['Story a began on Monday.', 'Story b began on Monday.', 'Story c began on Monday.'],
     ['Post Extra', 'Post Extra', 'Post Extra'])
    """
    furniture = _repeated(articles)
    if not furniture:
        return articles, table_of([], REMOVED)
    texts, removed = [], []
    for article, outlet, text in zip(articles["article"], _outlets(articles), articles["text"], strict=True):
        lines = text.split("\n\n")
        gone = [line for line in lines if (outlet, line) in furniture]
        kept = [line for line in lines if (outlet, line) not in furniture]
        texts.append("\n\n".join(kept) if kept else text)
        removed += [{"article": article, "line": line, "reason": _REASON} for line in gone if kept]
    words = [len(text.split()) for text in texts]
    kept = articles.assign(text=pd.array(texts, dtype="str"), words=pd.array(words, dtype="Int64"))
    return kept, table_of(removed, REMOVED)


def _repeated(articles: pd.DataFrame) -> set[tuple[str, str]]:
    """Return the outlets and lines to remove. Lines are counted by their hash first, for most of them stand alone."""
    stories = Counter(outlet for outlet, _ in _stories(articles))
    hashes = Counter(hash(one) for one in _lines(articles))
    counts = Counter(one for one in _lines(articles) if hashes[hash(one)] >= _STORIES)
    return {
        (outlet, line)
        for (outlet, line), count in counts.items()
        if count >= max(_STORIES, _share_of(line) * stories[outlet])
    }


def _lines(articles: pd.DataFrame) -> Iterator[tuple[str, str]]:
    for outlet, text in _stories(articles):
        yield from ((outlet, line) for line in set(text.split("\n\n")) if _may_go(line))


def _stories(articles: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Yield outlet and text of each story once an outlet: copies of it do not make a line recur."""
    once = articles.assign(outlet=_outlets(articles)).drop_duplicates(["outlet", "duplicate_group"])
    return zip(once["outlet"], once["text"], strict=True)


def _share_of(line: str) -> float:
    return _PROSE_SHARE if is_prose(line) else _LINE_SHARE


def _outlets(articles: pd.DataFrame) -> pd.Series:
    return articles["outlet"].fillna("")


def _may_go(line: str) -> bool:
    return len(line.split()) <= _LONGEST and not any(mark in line for mark in '"“”„«»')
