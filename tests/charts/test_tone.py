import numpy as np
import pandas as pd
import pytest

from analysis.charts import tone_by_outlet, tone_by_voice, tone_matrix
from analysis.charts.style import TONES
from analysis.core.english import capital
from analysis.sentiment import speaker_matrix

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


OUTLETS = _groups(target=["China"], outlet=["Herald", "Post"], side=["narrator", "speakers", "unattributed"])


@pytest.mark.parametrize("one", [True, False])
def test_mentions_in_the_words_of_unidentified_sources_are_counted(texts, one):
    sides = _tone(_groups(target=["China"], side=["narrator", "speakers", "unattributed"]), n=[20, 20, 1 if one else 7])
    said = "1 mention in the words of unidentified sources is" if one else "7 mentions in the words of"
    assert said in texts(tone_by_voice(sides))
    outlets = _tone(OUTLETS, n=[20, 20, 3, 20, 20, 4])
    assert "7 mentions in the words of unidentified sources are not drawn." in texts(tone_by_outlet(outlets))


def test_a_narrow_sheet_tells_two_marks_apart():
    outlets = _tone(OUTLETS, n=[11, 24, 3, 1, 20, 4]).assign(mean=[-0.17, -0.39, 0, 0.2, 0.1, 0])
    said = [text.get_text() for text in tone_by_outlet(outlets).narrow.findobj(lambda one: hasattr(one, "get_text"))]
    assert "■ −0.17 (11 mentions), ● −0.39 (24)" in said
    assert "■ +0.20 (1 mention), ● +0.10 (20)" in said


def test_the_key_has_the_colours_of_the_marks():
    chart = tone_by_outlet(_tone(OUTLETS, n=20))
    key = {text.get_text()[0]: text.get_color() for text in chart.figure.texts if text.get_text()[:1] in "■●"}
    drawn = {line.get_marker(): line.get_markeredgecolor() for line in chart.figure.axes[0].lines}
    assert key == {"■": drawn["s"], "●": drawn["o"]}


def test_the_outlet_without_a_name_stands_last():
    groups = _groups(target=["China"], outlet=["unknown", "Herald"], side=["narrator", "speakers"])
    chart = tone_by_outlet(_tone(groups, n=[30, 30, 10, 10]))
    assert [label.get_text() for label in chart.figure.axes[0].get_yticklabels()] == ["Herald", "no outlet known"]


def test_no_outlets_tone_is_a_title():
    table = _tone(OUTLETS, n=20).assign(low=-0.9, high=0.9)
    assert tone_by_outlet(table).alt.endswith(". No outlet’s tone toward China is clearly negative or positive.")


@pytest.mark.parametrize(
    ("clear", "finding"),
    [
        ("Ana Ruiz", "The clearest tone of a single voice is negative toward China in the words of Ana Ruiz, −0.30"),
        ("Bo Li", "No voice’s tone toward China is clearly negative or positive."),
    ],
)
def test_the_own_words_of_many_articles_are_no_single_voice(clear, finding):
    groups = _groups(voice=["narrator", "unattributed", "Ana Ruiz"], target=["China"])
    table = _tone(groups, n=20).assign(mean=[-0.8, -0.7, -0.3], low=[-0.9, -0.9, -0.5], high=[-0.6, -0.6, -0.1])
    table.loc[2, "high"] = -0.1 if clear == "Ana Ruiz" else 0.1
    assert finding in tone_matrix(table).alt


def test_articles_without_an_outlet_are_no_single_outlet():
    groups = _groups(target=["China"], outlet=["Herald", "unknown"], side=["narrator"])
    table = _tone(groups, n=20).assign(mean=[-0.1, -0.8], low=[-0.3, -0.9], high=[0.1, -0.6])
    assert "No outlet’s tone toward China is clearly negative or positive." in tone_by_outlet(table).alt


def test_a_matrix_of_nobody_known_says_so():
    assert (
        "No voice that is known mentions a target."
        in tone_matrix(_tone(_groups(voice=["narrator"], target=["Chad"]))).alt
    )


def test_a_mean_without_an_interval_has_no_colour_of_a_tone():
    drawn = _one(-0.9, float("nan"), float("nan"), n=30).figure.axes[0].lines[-1]
    assert drawn.get_marker() == "v"
    assert drawn.get_color() == TONES["neutral"].colour


def test_the_speakers_that_the_matrix_leaves_out_are_counted(texts):
    table = _tone(_groups(voice=["narrator", "Bo Li"], target=["China"]))
    said = texts(tone_matrix(table, pd.Series({"Ana Ruiz": 2, "Cy Ode": 1, "unattributed": 4})))
    assert "Not drawn: 2 speakers with fewer mentions." in said
    assert "4 mentions in the words of unidentified sources are not drawn." in said


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
    assert _one(mean, low, high, n).alt.endswith(f". {capital(finding)}.")


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


def test_the_matrix_of_a_corpus_says_whom_it_leaves_out(texts):
    voices = ["narrator", "narrator", "Bo Li", "Ana Ruiz", "Cy Ode"]
    scored = pd.DataFrame({"article": "a", "target": "China", "voice": voices, "polarity": 0.1, "label": "neutral"})
    table, left_out = speaker_matrix(scored.assign(undecided=False), pd.DataFrame({"article": ["a"]}), voices=2)
    assert table["voice"].tolist() == ["narrator", "Ana Ruiz"]
    assert left_out.to_dict() == {"Bo Li": 1, "Cy Ode": 1}
    assert "Not drawn: 2 speakers with fewer mentions." in texts(tone_matrix(pd.concat([table]), left_out))
