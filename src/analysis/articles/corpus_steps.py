"""The steps that need the whole corpus, over a few numbers an article and not over its text."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from .duplicates import copies, length, shingles
from .repeated_lines import line_marks, recurring, without_lines

FLAGS = ["duplicate_group", "is_primary", "analysed"]  # what the corpus says of an article
_OF_ARTICLE = ["article", "outlet", "date", "language", "is_truncated", "suspicious"]


class Told(NamedTuple):
    """What the steps need to know of each article, and the shingles of its text, which are most of it."""

    articles: pd.DataFrame
    shingles: pd.DataFrame


def told_of(articles: pd.DataFrame) -> Told:
    """Return what the corpus steps need to know of articles, one row each; numbers as bytes.

    >>> table = pd.DataFrame([{"article": "a", "text": "It rained."}], columns=[*_OF_ARTICLE, "text"])
    >>> told_of(table).articles[["article", "length", "shingles"]].values.tolist()
    [['a', 2, 1]]
    """
    compared = articles["text"].where(articles["suspicious"].isna(), "")  # several articles are nobody's copy
    texts = [shingles(text) for text in compared]
    marks = [line_marks(text) for text in articles["text"]]
    told = articles[_OF_ARTICLE].assign(
        length=pd.array([length(text) for text in articles["text"]], dtype="int64"),
        shingles=pd.array([len(text) for text in texts], dtype="int64"),
        lines=[numbers.tobytes() for numbers, _ in marks],
        prose=[is_prose.tobytes() for _, is_prose in marks],
    )
    return Told(told, pd.DataFrame({"shingles": [text.tobytes() for text in texts]}, index=articles.index))


def corpus_steps(told: pd.DataFrame, texts: Callable[[], Iterable[bytes]]) -> pd.DataFrame:
    """Return what the corpus says of each article: `FLAGS`, and `dropped`, the lines of it that are furniture.

    `told` as `told_of` gives it; `texts` gives the shingles of all texts, and is asked twice.
    """
    sizes = told["shingles"].to_numpy(dtype=np.int64)
    found = copies(told, lambda: (np.frombuffer(text, dtype=np.uint64) for text in texts()), sizes)
    is_whole = (told["language"] == "en") & ~told["is_truncated"] & told["suspicious"].isna()
    marks = [
        (np.frombuffer(lines, dtype=np.uint64), np.frombuffer(prose, dtype=bool))
        for lines, prose in zip(told["lines"], told["prose"], strict=True)
    ]
    dropped = recurring(told["outlet"].fillna(""), found["duplicate_group"], marks)
    return found.assign(analysed=is_whole & found["is_primary"], dropped=pd.Series(dropped, told.index, dtype=object))


def with_corpus_steps(articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return articles after the steps that need the whole corpus, and the lines that these removed."""
    told = told_of(articles)
    found = corpus_steps(told.articles, lambda: told.shingles["shingles"])
    kept, removed = without_lines(articles, found["dropped"].tolist())
    return kept.assign(**found[FLAGS]), removed
