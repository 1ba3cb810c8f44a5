import pandas as pd
import pytest

from analysis import find_quotations
from analysis.attribution.judge import judge, mark_quotation
from analysis.text.markers import MARKERS
from analysis.text.sentences import split_sentences

SHOWN = dict(zip(MARKERS, "T P S O [ ] ( ) { } n[ o[ f[".split(), strict=True))


def articles(*texts):
    return pd.DataFrame({"article": [f"a{n}" for n in range(len(texts))], "text": texts})


def marked(text, **spans):
    row = {
        "article": "a",
        "quotation": "1",
        "cue_start": None,
        "cue_end": None,
        "source_start": None,
        "source_end": None,
    }
    for name, words in spans.items():
        start = text.index(words)
        left, right = ("start", "end") if name == "content" else (f"{name}_start", f"{name}_end")
        row |= {left: start, right: start + len(words)}
    shown = mark_quotation(text, split_sentences(text), pd.DataFrame([row]))
    return " ".join("".join(SHOWN.get(c, c) for c in shown).split())


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ({"cue": "said", "source": "Ana Ode"}, "{ Ana Ode } ( said ) [ the port was shut ] ."),
        ({"cue": "said"}, "Ana Ode ( said ) [ the port was shut ] ."),
        ({}, "Ana Ode said [ the port was shut ] ."),
    ],
)
def test_cue_source_and_content_are_marked(spans, expected):
    text = "It rained. Ana Ode said the port was shut. It froze."
    assert marked(text, content="the port was shut", **spans) == expected


def test_each_quotation_gets_a_chance_and_its_stretches_share_it():
    table = articles("“We agree,” Ana Ode said. “We will sign,” she added, “on Monday.”", "The move signals trouble.")
    found = find_quotations(table)
    chances = judge(found, table)
    assert chances.between(0, 1).all()
    assert chances.groupby(found["quotation"]).nunique().eq(1).all()


def test_a_statement_is_likelier_than_an_act():
    table = articles("“We agree to the terms,” Ana Ode, the minister, told reporters.", "The road follows the river.")
    rows = pd.DataFrame(
        {
            "article": ["a0", "a1"],
            "quotation": ["1", "2"],
            "start": [0, 17],
            "end": [24, 26],
            "cue_start": [48, 9],
            "cue_end": [52, 16],
            "source_start": [25, 0],
            "source_end": [32, 8],
            "confidence": [0.6, 0.6],
        }
    )
    said, done = judge(rows, table)
    assert said > done


def test_careful_decides_what_counts():
    table = articles("“We agree to the terms,” Ana Ode, the minister, told reporters.")
    found = find_quotations(table, careful=True)
    assert found["counted"].tolist() == [True]
    assert find_quotations(articles(""), careful=True).empty
