import numpy as np
import pandas as pd
import pytest

from analysis.charts import tone_by_outlet, tone_by_voice, tone_matrix

TARGETS = ["Spain", "China", "United States", "Democratic Republic of the Congo", "Iran"]


def _tone(groups, *, seed=0, n=None):
    """A tone table: the rows of `groups` with made figures."""
    random = np.random.default_rng(seed)
    groups = groups.assign(articles=12)
    table = groups.assign(mean=random.uniform(-0.5, 0.5, len(groups)), n=n or random.integers(1, 30, len(groups)))
    table["low"] = (table["mean"] - 0.2).where(table["n"] > 9)
    table["high"] = (table["mean"] + 0.2).where(table["n"] > 9)
    return table


def _groups(**columns):
    return pd.MultiIndex.from_product(columns.values(), names=columns).to_frame(index=False)


def _one(mean, low, high, n=12):
    table = pd.DataFrame({"target": ["China"], "side": "speakers", "mean": mean, "low": low, "high": high, "n": n})
    return tone_by_voice(table.assign(articles=12))


@pytest.mark.parametrize("targets", [1, 3, 5])
def test_tone_by_voice_fits(inside, targets):
    sides = ["narrator", "speakers", "unattributed"]
    inside(tone_by_voice(_tone(_groups(target=TARGETS[:targets], side=sides))))


def test_one_article_is_called_one(texts):
    table = _tone(_groups(target=["China"], side=["narrator", "speakers"]))
    assert "In the articles’ own words" in texts(tone_by_voice(table))
    assert "In the article’s own words" in texts(tone_by_voice(table.assign(articles=1)))


@pytest.mark.parametrize(("voices", "targets"), [(1, 1), (12, 3), (40, 5)])
def test_the_matrix_fits(inside, texts, voices, targets):
    names = [
        "narrator",
        "Maria del Carmen Fernández de la Vega y Santibáñez-Ochoa",
        *(f"S{n}" for n in range(40)),
    ]
    chart = tone_matrix(_tone(_groups(voice=names[:voices], target=TARGETS[:targets])))
    inside(chart)
    assert ("Not drawn" in texts(chart)) == (targets > 3)


@pytest.mark.parametrize("outlets", [2, 9, 30])
def test_tone_by_outlet_fits(inside, outlets):
    names = [f"The Quite Long Name of Herald Number {n}" for n in range(outlets)]
    inside(tone_by_outlet(_tone(_groups(target=TARGETS[:3], outlet=names, side=["narrator", "speakers"]))))


def test_one_outlet_is_compared_with_nothing():
    one = _tone(_groups(target=TARGETS[:3], outlet=["Herald"], side=["narrator", "speakers"]))
    assert "there is one outlet" in tone_by_outlet(one).reason


@pytest.mark.parametrize(
    ("mean", "low", "high", "n", "finding"),
    [
        (
            -0.3,
            -0.5,
            -0.1,
            12,
            "the clearest tone is negative toward China in the sources’ words, −0.30 (−0.50 to −0.10)",
        ),
        (
            0.3,
            0.1,
            0.5,
            12,
            "the clearest tone is positive toward China in the sources’ words, +0.30 (+0.10 to +0.50)",
        ),
        (-0.1, -0.3, 0.1, 12, "no tone toward China is clearly negative or positive"),
        (-0.9, -1.0, -0.8, 9, "no tone toward China is clearly negative or positive"),
        (
            -0.9,
            float("nan"),
            float("nan"),
            12,
            "too few articles to tell one tone from another toward China",
        ),
    ],
)
def test_only_a_tone_clear_of_nought_makes_a_headline(mean, low, high, n, finding):
    assert _one(mean, low, high, n).alt.endswith(f"where {finding}.")


def test_the_sign_is_in_the_marker_too():
    markers = [_one(mean, -0.9, 0.9).figure.axes[0].lines[-1].get_marker() for mean in (-0.2, 0, 0.2)]
    assert markers == ["v", "o", "^"]


def test_countries_keep_their_order():
    chart = tone_matrix(_tone(_groups(voice=["narrator"], target=TARGETS[:3])))
    assert [axes.get_title(loc="left") for axes in chart.figure.axes] == ["China", "United States", "Spain"]


def test_a_cell_without_a_mention_is_left_empty(texts):
    table = _tone(_groups(voice=["narrator", "Bo Li"], target=["China", "Spain"]), n=[20, 20, 20, 20])
    table.loc[1, ["n", "mean", "low", "high"]] = [0, np.nan, np.nan, np.nan]
    assert "nan" not in texts(tone_matrix(table.astype({"n": int})))


def test_the_known_bias_is_stated(texts):
    table = _tone(_groups(target=["China"], side=["narrator"]))
    assert "Bias toward China +0.02." in texts(tone_by_voice(table, note="Bias toward China +0.02."))


@pytest.mark.parametrize("chart", [tone_by_voice, tone_matrix, tone_by_outlet])
def test_no_mention_is_said_in_words(chart):
    empty = pd.DataFrame(columns=["voice", "target", "side", "outlet", "n", "mean", "low", "high"])
    assert chart(empty).reason.startswith("No chart of tone")
