import pandas as pd
import pytest

from analysis.charts import direct_and_all, heard
from analysis.core.english import capital


def _countries(rows):
    table = pd.DataFrame(rows, columns=["country", "n", "heard", "mentions", "talked_about"])
    ends = ["heard_low", "heard_high", "talked_about_low", "talked_about_high"]
    return table.assign(
        quotations=12,
        speakers=3,
        ratio=table["heard"] / table["talked_about"],
        **dict.fromkeys(ends, float("nan")),
    )


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ([("Spain", 10, 0.5, 9, 0.3), ("China", 0, 0, 14, 0.5)], "China is talked about and not heard"),
        (
            [("United States", 0, 0, 9, 0.3), ("China", 0, 0, 14, 0.5), ("Spain", 9, 1.0, 4, 0.2)],
            "China and the United States are talked about and not heard",
        ),
        ([("China", 0, None, 14, 1.0)], "China is talked about, and nobody is heard for it"),
        (
            [(name, 0, 0, 9 + len(name), 0.15) for name in ("Chad", "Chile", "Cuba", "Ecuador", "Iran")]
            + [("Peru", 9, 1.0, 4, 0.1)],
            "5 countries, Ecuador most of all, are talked about and not heard",
        ),
        (
            [("China", 30, 0.3, 40, 0.5), ("Spain", 70, 0.7, 38, 0.48), ("Chad", 1, 0.01, 1, 0.02)],
            "among these countries, China draws 50% of the mentions and gets 30% of the reported words",
        ),
        (
            [("China", 30, 0.3, 14, 0.7), ("Spain", 70, 0.7, 6, 0.3)],
            "among these countries, China draws 70% of the mentions and gets 30% of the reported words",
        ),
        (
            [("China", 50, 0.5, 5, 0.5), ("Spain", 50, 0.5, 5, 0.5)],
            "each country is heard about as much as it is talked about",
        ),
        (
            [("China", 50, 0.5, 5, 0.5), ("NATO", 50, 0.5, 5, 0.5)],
            "each target is heard about as much as it is talked about",
        ),
        (
            [("China", 30, 0.3, 14, 0.7), ("NATO", 70, 0.7, 6, 0.3)],
            "among these targets, China draws 70% of the mentions and gets 30% of the reported words",
        ),
        (
            [(name, 0, 0, 9 + len(name), 0.15) for name in ("Chad", "Chile", "NATO", "Ecuador", "Iran")]
            + [("Peru", 9, 1.0, 4, 0.1)],
            "5 targets, Ecuador most of all, are talked about and not heard",
        ),
    ],
)
def test_the_gap_is_the_finding(rows, finding, inside):
    chart = heard(_countries(rows))
    assert chart.alt.endswith(f". {capital(finding)}.")
    inside(chart)


def test_an_alliance_is_not_called_a_country(texts):
    chart = heard(_countries([("China", 1, 0.1, 9, 0.5), ("NATO", 8, 0.8, 2, 0.1)]))
    assert "by speakers of these targets, and of the 11 mentions of these targets" in texts(chart)
    assert chart.alt.startswith("Dot chart of each target’s share")


def test_the_ratio_is_explained(texts):
    said = texts(heard(_countries([("Spain", 1, 0.1, 9, 0.5)])))
    assert "Ratio: the share heard divided by the share talked about." in said


def test_countries_keep_their_order():
    chart = heard(_countries([("Spain", 1, 0.1, 9, 0.5), ("United States", 1, 0.1, 3, 0.2), ("China", 8, 0.8, 2, 0.1)]))
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert labels == ["China", "United States", "Spain"]


@pytest.mark.parametrize("groups", [1, 9, 40])
def test_all_and_quoted_words_fit(voice, inside, groups):
    table = pd.concat(
        [voice(groups).assign(counted="all"), voice(groups, measure="quoted_words").assign(counted="quoted")]
    )
    inside(direct_and_all(table))


def test_a_share_that_is_the_same_in_quotes_is_not_told_twice(voice):
    table = voice(1).head(1).assign(group="Ana Ruiz", share=0.07)
    both = pd.concat([table.assign(counted="all"), table.assign(counted="quoted")])
    assert "Ana Ruiz has 7% of the quoted words and the same share of all reported words." in direct_and_all(both).alt


def test_nobody_quoted_is_said_in_words(voice):
    assert not direct_and_all(voice(1).head(0).assign(counted=""))
    assert not heard(_countries([]))


@pytest.mark.parametrize(
    ("words", "mentions", "finding"),
    [
        (
            (0.05, 0.1),
            (0.3, 0.4),
            "among these countries, China draws 40% of the mentions but gets 10% of the reported words",
        ),
        ((0.05, 0.5), (0.3, 0.4), "no country’s share of the words clearly differs from its share of the mentions"),
    ],
)
def test_only_intervals_that_part_are_called_a_gap(words, mentions, finding):
    table = _countries([("China", 30, 0.1, 40, 0.4), ("Spain", 70, 0.2, 60, 0.3)])
    ends = dict(
        zip(("heard_low", "heard_high", "talked_about_low", "talked_about_high"), words + mentions, strict=True)
    )
    table = table.assign(**{name: [end, 0.25] for name, end in ends.items()})
    assert heard(table).alt.endswith(f". {capital(finding)}.")
