"""Lines that recur across articles: the furniture of one site that no list of patterns knows."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import pandas as pd

from ..core.schema import REMOVED, table_of
from .boilerplate import is_prose

_STORIES = 3  # different stories that a line must stand in
_LINE_SHARE = 0.01  # of an outlet's stories that a line must stand in
_PROSE_SHARE = 0.5  # of an outlet's stories that a whole sentence must stand in
_LONGEST = 40  # words
_REASON = "repeated across articles"

Marks = list[tuple[np.ndarray, np.ndarray]]


def line_marks(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Return a number for each line of a text that may go, each once, and which of them read like a sentence.

    A line with quotation marks never goes.

    >>> numbers, prose = line_marks("Story a began on Monday.\\n\\nPost Extra\\n\\nPost Extra")
    >>> len(numbers), sorted(prose.tolist())
    (2, [False, True])
    """
    lines = sorted(set(filter(_may_go, text.split("\n\n"))))
    numbers = np.array([_number(line) for line in lines], dtype=np.uint64)
    return numbers, np.array([is_prose(line) for line in lines], dtype=bool)


def recurring(outlets: pd.Series, groups: pd.Series, marks: Marks) -> list[tuple[int, ...]]:
    """Return the numbers of the lines of each article that go: those that recur in three stories of its outlet.

    Copies of one story count once. A line that reads like a sentence goes only where half of the outlet's stories
    have it, for background recurs in news. `groups` are the duplicate groups, `marks` is what `line_marks` says of
    each text.

    >>> marks = [line_marks(f"Day {n}.\\n\\nPost Extra") for n in range(3)]
    >>> [len(gone) for gone in recurring(pd.Series(["Post"] * 3), pd.Series(list("abc")), marks)]
    [1, 1, 1]
    """
    of = np.repeat(np.arange(len(marks)), [len(numbers) for numbers, _ in marks])
    outlet = pd.factorize(outlets.to_numpy())[0]
    once = ~pd.DataFrame({"outlet": outlet, "group": groups.to_numpy()}).duplicated().to_numpy()
    lines = pd.DataFrame({
        "outlet": outlet[of],
        "line": np.concatenate([np.array([], np.uint64), *(numbers for numbers, _ in marks)]),
        "share": np.where(np.concatenate([np.array([], bool), *(p for _, p in marks)]), _PROSE_SHARE, _LINE_SHARE),
        "count": once[of],
        "of": of,
    })  # fmt: skip
    lines["count"] = lines.groupby(["outlet", "line"])["count"].transform("sum")
    stories = np.bincount(outlet[once], minlength=1)[lines["outlet"]]
    gone = lines[lines["count"] >= np.maximum(_STORIES, lines["share"] * stories)]
    found: dict[int, list[int]] = {}
    for row, line in zip(gone["of"].tolist(), gone["line"].tolist(), strict=True):
        found.setdefault(row, []).append(line)
    return [tuple(found.get(n, ())) for n in range(len(marks))]


def without_lines(articles: pd.DataFrame, gone: Sequence[tuple[int, ...]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the articles without the lines whose numbers are in `gone`, and the lines removed.

    A text of which nothing would be left is kept whole.
    """
    texts, removed = [], []
    for article, text, numbers in zip(articles["article"], articles["text"], gone, strict=True):
        lines = text.split("\n\n") if numbers else []
        out = [line for line in lines if _number(line) in numbers]
        kept = [line for line in lines if _number(line) not in numbers]
        texts.append("\n\n".join(kept) if kept else text)
        removed += [{"article": article, "line": line, "reason": _REASON} for line in out if kept]
    if not removed:
        return articles, table_of([], REMOVED)
    words = [len(text.split()) for text in texts]
    changed = articles.assign(text=pd.array(texts, dtype="str"), words=pd.array(words, dtype="Int64"))
    return changed, table_of(removed, REMOVED)


def _number(line: str) -> int:
    return int.from_bytes(blake2b(line.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _may_go(line: str) -> bool:
    return len(line.split()) <= _LONGEST and not any(mark in line for mark in '"“”„«»')
