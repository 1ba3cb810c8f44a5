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


def table(text, **more):
    start = text.index("Laos")
    return marked(pd.DataFrame({"sentence": [text], "start": [start], "end": [start + 4]}).assign(**more))


def test_the_words_that_change_most_come_first():
    assert explain(table("Greedy Laos steals and lies today."), by_words) == ["lies -0.60; steals -0.30"]


def test_a_voice_moves_with_its_words():
    text = "Often Ode said Laos lies."
    voiced = table(text, voice=[[(15, 24)]])
    assert explain(voiced, by_words) == ["lies -0.60"]


def test_a_sentence_of_a_name_alone_has_no_reason():
    assert explain(table("Laos."), by_words) == [""]
    assert explain(table("Laos.").iloc[:0], by_words) == []
