import pandas as pd
import pytest

from analysis.charts import NoChart, save
from analysis.charts.validation import beside_others, corrected, errors, measured


def _validation(n=3):
    rows = [
        {
            "measure": f"figure {i} with a name that needs more than one line", "corpus": "Made up (2024)",
            "method": "rules", "figure": 0.5 + i / 100, "low": 0.4, "high": 0.9, "n": 5 * i,
        }
        for i in range(n)
    ]  # fmt: skip
    return pd.DataFrame(rows)


@pytest.mark.parametrize("n", [1, 3, 40])
def test_measured_names_the_lowest_where_there_is_nothing_to_compare_with(tmp_path, n, inside):
    chart = save(measured(_validation(n)), "05-measured", folder=tmp_path)
    assert chart.alt.endswith(". Lowest is figure 0 with a name that needs more than one line, 50%.")
    inside(chart)
    assert (tmp_path / "05-measured.svg").stat().st_size > 1000


def test_a_bias_is_no_share_and_is_not_drawn():
    table = _validation(3).assign(figure=[-0.02, 0.6, 0.7])
    table.loc[0, "measure"] = "bias toward China"
    assert measured(table).alt.startswith("Dot chart of 2 measured figures")
    assert isinstance(measured(table.head(1)), NoChart)


@pytest.mark.parametrize(
    ("methods", "expected"),
    [
        ({"target": 0.6, "textblob": 0.4, "all neutral": 0.7}, [["target", 0.7]]),
        ({"target": 0.6, "textblob": 0.4, "all neutral, beside target": 0.7}, [["target", 0.7]]),
        ({"target": 0.6, "linear": 0.3, "all neutral, beside linear": 0.9, "textblob": 0.5}, [["target", 0.5]]),
        ({"linear": 0.3, "all neutral, beside linear": 0.9}, [["linear", 0.9]]),
        ({"textblob": 0.5, "all neutral": 0.7, "all neutral, beside textblob": 0.7}, []),
    ],
)
def test_a_figure_stands_beside_the_best_other_method_and_no_baseline_is_the_workbooks(methods, expected):
    row = {"measure": "macro-F1", "corpus": "Made up", "low": 0.4, "high": 0.9, "n": 99}
    table = pd.DataFrame([row | {"method": name, "figure": figure} for name, figure in methods.items()])
    assert beside_others(table)[["method", "other"]].values.tolist() == expected


def test_the_title_counts_the_comparisons_on_the_corpus_that_is_drawn():
    row = {"measure": "macro-F1", "corpus": "Made up", "low": 0.4, "high": 0.9, "n": 99}
    table = pd.DataFrame([row | {"method": "target", "figure": 0.6}, row | {"method": "textblob", "figure": 0.7}])
    ahead = "On these articles the workbook is ahead of TextBlob and of always answering “neutral” in 0 of 1 comparison"
    assert ahead in measured(table).alt


def test_what_ranks_begins_at_chance(texts):
    table = _validation(2).assign(measure=["labels right", "negative ranked (AUC)"])
    chart = measured(table)
    begins = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_linewidth() == 3]
    assert begins == [0, 0.5]
    assert "AUC: its line begins at 0.5" in texts(chart)


def test_the_corpus_with_most_figures_is_drawn_and_two_methods_are_told_apart():
    table = pd.concat([_validation(3), _validation(3).assign(method="target"), _validation(2).assign(corpus="Other")])
    chart = measured(table)
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert len(labels) == 6
    assert "target" in labels[-1]
    drawn = " ".join(text.get_text() for text in chart.figure.texts)
    assert "2 figures on 1 other corpus, in the table" in " ".join(drawn.split())


def _scores(n):
    rows = [
        ("label", "all", "right", 0.7, 100),
        ("label", "negative", "F1", 0.55, n),
        ("label", "negative", "recall", 0.1, n),
    ]
    table = pd.DataFrame(rows, columns=["measure", "value", "figure", "estimate", "n"])
    return table.assign(low=None, high=None)


@pytest.mark.parametrize(
    ("n", "said"),
    [(40, "least with the coders on tone of a mention: negative, 55%"), (4, "on tone of a mention, 70%")],
)
def test_errors_names_the_least_agreement_that_is_not_a_small_group(n, said):
    assert said in errors(_scores(n)).alt


def test_sources_without_an_affiliation_are_called_that():
    scores = _scores(40).assign(measure="affiliation").replace({"value": {"negative": "none"}})
    assert "coders on sources without an affiliation, 55%" in errors(scores).alt


def _corrected(group, share, corrected, **columns):
    table = pd.DataFrame({"group": group, "share": share, "corrected": corrected} | columns)
    return table.assign(low=table["corrected"] - 0.1, high=table["corrected"] + 0.1, n=50, coded=20, method="by hand")


@pytest.mark.parametrize(
    ("table", "finding"),
    [
        (_corrected(["Peru"], [0.1], [0.15]), "raises the share of reported words of Peru from 10% to 15%"),
        (
            _corrected(["no affiliation known"], [0.23], [0.15]),
            "lowers the share of reported words without a known affiliation from 23% to 15%",
        ),
        (
            _corrected(["unattributed"], [0.2], [0.1]),
            "lowers the share of reported words without a known source from 20% to 10%",
        ),
        (
            _corrected(["neutral"], [0.57], [0.47], target=["United States"]),
            "lowers the neutral share for the United States from 57% to 47%",
        ),
        (_corrected(["Peru"], [0.1], [0.104]), "moves no share of the reported words by a point"),
    ],
)
def test_the_share_that_moves_most_is_the_finding(table, finding):
    assert corrected(table, of="reported words").alt.endswith(f"Hand coding {finding}.")


def test_a_small_group_that_moves_is_no_finding():
    table = _corrected(["Peru", "Chad"], [0.1, 0.1], [0.4, 0.2]).assign(coded=[3, 20])
    assert "of Chad from 10% to 20%" in corrected(table, of="reported words").alt


def test_the_axis_of_corrected_shares_goes_no_farther_than_they(texts):
    chart = corrected(_corrected(["Peru", "Chad"], [0.1, 0.1], [0.2, 0.15]), of="reported words")
    assert chart.figure.axes[0].get_xlim()[1] == pytest.approx(0.3 * 1.02)
    said = texts(chart)
    assert all(head in said for head in ("corrected", "as counted", "coded"))


def test_corrected_draws_targets_in_their_order():
    table = pd.DataFrame(
        {
            "target": ["Iran", "United States", "China"], "group": "negative", "share": 0.2,
            "corrected": [0.3, 0.2, 0.6], "low": 0.1, "high": 0.7, "n": 50, "coded": 20, "method": "by hand",
        }
    )  # fmt: skip
    chart = corrected(table, of="mentions")
    assert "raises the negative share for China from 20% to 60%" in chart.alt
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert labels == ["China: negative", "United States: negative", "Iran: negative"]
    assert isinstance(corrected(None, of="mentions"), NoChart)
