"""The sentences that the encoder learns from keep their guide's rules, and those that test it stay unseen."""

import re

import pandas as pd
import pytest
from benchmarks.encoder.corpora import sentences
from benchmarks.encoder.meanings import FOLDER, LISTS

from analysis.targets.lookup import country_of

RUN = 5  # words


@pytest.fixture(scope="module")
def table():
    return pd.concat([sentences(composed=kind).assign(composed=kind) for kind in (False, True)], ignore_index=True)


def runs(sentence: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", sentence.lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_no_five_words_in_a_row_are_those_of_a_sentence_that_tests(table):
    held = pd.concat([pd.read_csv(FOLDER / f"{name}.csv") for name in LISTS])
    unseen = set().union(*map(runs, held["sentence"]))
    assert [one for one in table["sentence"].unique() if runs(one) & unseen] == []


def test_each_row_marks_its_target_once_and_apart_from_its_source(table):
    assert not table.duplicated(["sentence", "start"]).any()
    assert set(table["label"]) == {-1, 0, 1}
    said = table.dropna(subset=["source_start"])
    assert ((said["source_end"] <= said["start"]) | (said["end"] <= said["source_start"])).all()


def test_no_country_goes_with_a_tone(table):
    free = table[~table["composed"]]
    names = [text[start:end] for text, start, end in free[["sentence", "start", "end"]].itertuples(index=False)]
    means = free["label"].groupby([country_of(name) for name in names]).mean()
    assert (means[["China", "Russia", "United States"]] - free["label"].mean()).abs().max() <= 0.1
