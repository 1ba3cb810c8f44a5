import numpy as np
import pandas as pd

from analysis.sentiment.occlusion import explain
from analysis.sentiment.target_spans import marked


def by_words(rows):
    """A method that knows two words, and only where the target stands."""
    assert all(text[start:end] == "Laos" for text, start, end in rows[["sentence", "start", "end"]].values)
    assert all(
        text[left:right].startswith("Laos")
        for text, voice in rows[["sentence", "voice"]].values
        for left, right in voice
    )
    negative = (
        rows["sentence"].str.contains("lies").to_numpy() * 0.6
        + rows["sentence"].str.contains("steals").to_numpy() * 0.3
    )
    return np.column_stack([negative, 1 - negative, 0 * negative])


def by_any(rows):
    """A method to which one harsh word is as bad as two or three; four are told apart by none."""
    harsh = rows["sentence"].str.contains("brutal|aggressor|lies|steals").to_numpy() * 0.9
    return np.column_stack([harsh, 1 - harsh, 0 * harsh])


def table(text, **more):
    start = text.index("Laos")
    return marked(pd.DataFrame({"sentence": [text], "start": [start], "end": [start + 4]}).assign(**more))


def test_the_words_that_change_most_come_first():
    assert explain(table("Greedy Laos steals and lies today."), by_words) == ["lies -0.60; steals -0.30"]


def test_words_that_would_each_do_alone_are_told_together():
    assert explain(table("Laos is a brutal aggressor today."), by_any) == ["brutal -0.45; aggressor -0.45"]
    assert explain(table("Laos is a brutal aggressor that lies."), by_any) == [
        "brutal -0.30; aggressor -0.30; lies -0.30"
    ]


def test_no_reason_is_told_where_three_words_less_leave_the_answer_as_it_is():
    assert explain(table("Laos is a brutal aggressor that lies and steals."), by_any) == [""]


def test_a_voice_moves_with_its_words():
    text = "Often Ode said Laos lies."
    voiced = table(text, voice=[[(15, 24)]])
    assert explain(voiced, by_words) == ["lies -0.60"]


def test_a_sentence_of_a_name_alone_has_no_reason():
    assert explain(table("Laos."), by_words) == [""]
    assert explain(table("Laos.").iloc[:0], by_words) == []
