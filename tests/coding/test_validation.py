import importlib
import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import find_quotations
from analysis.coding.validation import COLUMNS, measured, read_validation, update_validation
from analysis.core.errors import InputError


@pytest.fixture(scope="module")
def validate():
    """The command, as a module."""
    return importlib.import_module("benchmarks.validate")


@pytest.fixture(scope="module")
def scorers():
    """What the command asks the scorers with."""
    return importlib.import_module("benchmarks.scorers")


def test_a_row_is_a_ratio_of_sums_with_an_interval_over_articles():
    row = measured("F1", "made up", "rules", [8] * 10 + [2], [10] * 11, n=110, note="invented")
    assert row["figure"] == pytest.approx(82 / 110)
    assert row["low"] < row["figure"] < row["high"]
    assert row["note"] == "invented"
    assert set(row) == set(COLUMNS)


def test_updating_replaces_the_same_figure_and_keeps_the_others(tmp_path):
    path = tmp_path / "validation.csv"
    update_validation(
        [measured("F1", "a", "rules", [1], [2], n=2), measured("bias", "a", "rules", [-1], [8], n=8)], path
    )
    table = update_validation([measured("F1", "a", "rules", [2], [2], n=2)], path)
    assert table["figure"].tolist() == [-0.125, 1.0]
    assert table["measure"].tolist() == ["bias", "F1"]
    assert table["n"].dtype == "Int64"


def test_a_figure_that_is_no_number_is_named(tmp_path):
    path = tmp_path / "validation.csv"
    path.write_text(",".join(COLUMNS) + "\nF1,a,rules,high,,,2,,,,\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2, column figure: 'high' is not a number"):
        read_validation(path)


def test_every_committed_figure_says_how_it_was_made():
    table = read_validation()
    assert len(table) > 10
    assert table["command"].ne("").all()
    assert not table.duplicated(["measure", "corpus", "method"]).any()
    assert (table["figure"].isna() | table["low"].isna() | (table["low"] <= table["figure"])).all()


TEXTS = {
    "one": "“We shall wait,” said Tomas Varga. He added that nobody was in a hurry.",
    "two": "Rain fell. Ilse Brandt argued that the bridge would hold until spring.",
}


@pytest.fixture
def gold(scorers):
    """Invented articles, with what the workbook finds in them as the truth."""
    rows = [{"id": name, "text": text} for name, text in TEXTS.items()]
    found = scorers.predictions(rows, "speaker", "speaker_type")
    return [row | {"attributions": found[row["id"]]} for row in rows], found


def test_what_the_workbook_says_is_right_by_the_scorers_if_it_is_the_truth(shared, validate, scorers, gold):
    rows, found = gold
    figures = {row["measure"]: row["figure"] for row in validate._attribution(shared, "made up", rows)}
    assert len(figures) == 4
    assert set(figures.values()) == {1.0}
    scorer = scorers.scorer_of(shared, "score_speakers")
    for row in rows:
        named = [
            {"attribution": n, "speaker": said["speaker"], "type": said["type"], "how": "pronoun"}
            for n, said in enumerate(row["attributions"])
        ]
        counts = scorers.speaker_counts(scorer, row, {"id": row["id"], "speakers": named}, found[row["id"]])
        n = sum(bool(said["speaker"]) for said in named)
        assert n > 0
        assert counts == dict.fromkeys(
            ["n", "found", "pronouns", "pronoun right", "exact", "lenient", "types right"], n
        )


def test_counts_add_up_to_the_scorers_own_figures(shared, validate, scorers, gold):
    rows, found = gold
    for row in rows[:1]:
        row["attributions"] = row["attributions"][:1]
    scorer = scorers.scorer_of(shared, "score_attribution")
    expected = scorer.score(rows, found)
    figures = {row["measure"]: row["figure"] for row in validate._attribution(shared, "made up", rows)}
    assert figures["content F1, words"] == pytest.approx(expected["content"][2])
    assert figures["attribution F1"] == pytest.approx(expected["attrib"][2])
    assert figures["attribution F1"] < 1


@pytest.mark.parametrize("arguments", [("nowhere", []), ("nowhere", ["tone"])])
def test_the_command_says_what_to_give_it(validate, arguments):
    with pytest.raises(InputError, match="give a folder with eval/"):
        validate.main(Path(arguments[0]), arguments[1])


def test_predictions_are_the_outermost_quotations_only(scorers):
    text = "Ilse Brandt said Tomas Varga had told reporters that the bridge would hold."
    quotations = find_quotations(pd.DataFrame({"article": ["x"], "text": [text]}))
    found = scorers.predictions([{"id": "x", "text": text}])["x"]
    assert len(found) == quotations.loc[quotations["inside"].isna(), "quotation"].nunique() > 0
    assert json.loads(json.dumps(found)) == found


def test_sentiment_figures_become_fractions(validate, monkeypatch):
    corpus = "made up"
    figures = [("macro-F1", "target", 68.0), ("macro-F1", "textblob", 41.0), ("calibration error", "target", 2.0)]
    rows = [(measure, corpus, method, figure, figure - 1, figure + 1, 90, "x") for measure, method, figure in figures]
    rows.append(("bias toward China", corpus, "target", -0.02, -0.1, 0.06, 30, "x"))
    columns = ["measure", "corpus", "method", "figure", "low", "high", "n", "command"]
    learned, shipped = (pd.DataFrame(some, columns=columns) for some in (rows[:2], rows[2:]))
    monkeypatch.setattr(validate, "evaluate", lambda folder: learned)
    monkeypatch.setattr(validate, "measure_encoder", lambda folder: shipped)
    found = pd.DataFrame(validate.sentiment(Path("nowhere")))
    assert found["figure"].tolist() == pytest.approx([0.68, 0.41, 0.02, -0.02])
    assert set(found) == set(COLUMNS)


def test_a_page_is_scored_by_itself(shared, scorers):
    scorer = scorers.scorer_of(shared, "score_loading")
    paragraphs = ["“We shall wait for the river to fall,” said Tomas Varga, who owns the ferry.", "It fell."]
    truth = {
        "file": "a.html",
        "paragraphs": paragraphs,
        "title": "Ferry waits",
        "date": "2024-05-02",
        "authors": ["Ode"],
    }
    page = {
        "file": "a.html",
        "title": "Ferry waits",
        "date": "2024-05-03",
        "author": "",
        "text": "\n\n".join(paragraphs),
    }
    counts = scorers.page_counts(scorer, truth, {"a.html": page})
    assert (counts["body"], counts["quotes ok"], counts["paras ok"]) == (1.0, 1, 1)
    assert (counts["dates ok"], counts["dates"], counts["titles ok"], counts["bylines ok"]) == (0, 1, 1, 0)
    assert scorers.page_counts(scorer, truth, {})["body"] == 0
