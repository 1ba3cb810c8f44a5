import pandas as pd
import pytest

from analysis.sentiment import score_targets
from analysis.sentiment.evidence import read_evidence, write_evidence


@pytest.mark.parametrize(
    "pairs", [[], [("war", -0.5)], [("war", -1.25), ("peace", 0.5)], [("n't", -0.5)], [("not good", -0.35)]]
)
def test_written_evidence_is_read_back(pairs):
    assert read_evidence(write_evidence(pairs)) == pairs


def test_six_words_at_most_strongest_first():
    pairs = read_evidence(write_evidence([(f"w{n}", n / 10) for n in range(9)]))
    assert [word for word, _ in pairs] == ["w8", "w7", "w6", "w5", "w4", "w3"]


@pytest.mark.parametrize(
    ("sentence", "word", "sign"),
    [
        ("Peru betrayed its friends.", "betrayed", -1),
        ("The judge praised Peru.", "praised", 1),
        ("Peru is a menace.", "menace", -1),
        ("No country has done more for peace than Peru.", "more", 1),
    ],
)
def test_the_word_that_decided_leads(sentence, word, sign):
    start = sentence.index("Peru")
    marked = pd.DataFrame({"sentence": [sentence], "start": [start], "end": [start + 4]})
    scored = score_targets(marked, method="linear")
    first, weight = read_evidence(scored["evidence"][0])[0]
    assert first == word
    assert weight * sign > 0


@pytest.mark.parametrize("method", ["target", "linear"])
def test_evidence_is_words_of_the_sentence_and_no_name(method):
    sentence = "Ana Ruiz told Chile that Peru had lied about the war."
    scored = score_targets(pd.DataFrame({"sentence": [sentence], "start": [25], "end": [29]}), method=method)
    words = [word for word, _ in read_evidence(scored["evidence"][0])]
    assert set(words) <= set(sentence.rstrip(".").split()) - {"Ana", "Ruiz", "Chile", "Peru"}
