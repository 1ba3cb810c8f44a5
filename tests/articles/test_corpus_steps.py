"""The steps over the whole corpus go by numbers: the same as over the texts, in any order and on every machine."""

import numpy as np
import pandas as pd

from analysis.articles.corpus_steps import FLAGS, corpus_steps, told_of, with_corpus_steps
from analysis.articles.duplicates import shingles

STORY = " ".join(f"word{n}" for n in range(60))


def corpus():
    texts = [
        *(f"Story {n} began on Monday in Velm.\n\nPost Extra" for n in "abc"),
        STORY,
        f"{STORY} and more",
        f"{STORY} and more",
    ]
    rows = [{"article": f"{n}.txt", "outlet": "Post", "text": text} for n, text in enumerate(texts)]
    table = pd.DataFrame(rows).assign(date=pd.NaT, language="en", is_truncated=False, words=9)
    return table.assign(suspicious=[None] * 5 + ["a list"])


def test_copies_are_marked_and_repeated_lines_go():
    kept, removed = with_corpus_steps(corpus())
    assert kept["text"].tolist()[:3] == [f"Story {n} began on Monday in Velm." for n in "abc"]
    assert kept["words"].tolist() == [7, 7, 7, 60, 62, 62]
    assert kept["duplicate_group"].tolist() == ["0.txt", "1.txt", "2.txt", "4.txt", "4.txt", "5.txt"]
    assert removed["line"].tolist() == ["Post Extra"] * 3
    assert kept["is_primary"].tolist() == [True, True, True, False, True, True]  # what is suspicious is nobody's copy
    assert kept["analysed"].tolist() == [True, True, True, False, True, False]


def test_they_need_no_text():
    told = told_of(corpus())
    assert "text" not in told.articles
    said = corpus_steps(told.articles, lambda: told.shingles["shingles"])
    assert list(said)[:3] == FLAGS
    assert [len(gone) for gone in said["dropped"]] == [1, 1, 1, 0, 0, 0]


def test_a_shingle_is_the_same_number_everywhere():
    assert shingles("It rained all day in Velm.").tolist() == np.unique(shingles("it RAINED all day in velm")).tolist()
    assert shingles("a b c d e").tolist() == [7140086758149700640]
