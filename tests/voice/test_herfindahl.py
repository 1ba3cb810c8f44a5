import pandas as pd
import pytest

from analysis.voice.herfindahl import concentration


def _voice(counts):
    return pd.DataFrame({"group": list(counts), "n": list(counts.values())})


@pytest.mark.parametrize(
    ("counts", "herfindahl", "effective"),
    [
        ({"A": 5}, 1, 1),
        ({"A": 5, "B": 5, "C": 5, "D": 5}, 0.25, 4),
        ({"A": 50, "B": 30, "C": 20}, 0.38, 2.632),
        ({"A": 5, "B": 5, "unattributed": 90}, 0.5, 2),
        ({"A": 5, "B": 5, "no affiliation known": 90}, 0.5, 2),
        ({"A": 5, "B": 5, "silent": 0}, 0.5, 2),
    ],
)
def test_concentration(counts, herfindahl, effective):
    row = concentration(_voice(counts)).iloc[0]
    assert row["herfindahl"] == pytest.approx(herfindahl)
    assert row["effective"] == pytest.approx(effective, abs=0.001)


def test_what_has_no_name_is_said_and_not_counted_as_a_voice():
    row = concentration(_voice({"A": 10, "unattributed": 30})).iloc[0]
    assert (row["voices"], row["nameless_share"]) == (1, 0.75)


def test_one_row_for_each_outlet():
    courier = _voice({"A": 1, "B": 1}).assign(outlet="Courier")
    voice = pd.concat([_voice({"A": 1}).assign(outlet="Herald"), courier])
    table = concentration(voice[["outlet", "group", "n"]])
    assert table[["outlet", "effective"]].values.tolist() == [["Herald", 1], ["Courier", 2]]


@pytest.mark.parametrize("counts", [{}, {"unattributed": 4}, {"A": 0}])
def test_nobody_named_has_no_figure(counts):
    assert concentration(_voice(counts))["herfindahl"].isna().all()
