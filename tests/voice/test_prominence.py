import pandas as pd
import pytest

from analysis.voice.prominence import position

TEXT = " ".join(f"word{n:02}" for n in range(30))  # each word takes seven characters


def _quotation(article, number, speaker, word):
    return (article, f"{article}{number}", speaker, word * 7, word * 7 + 6)


def _position(rows, articles=1):
    quotations = pd.DataFrame(rows, columns=["article", "quotation", "speaker", "start", "end"])
    names = [f"a{n}" for n in range(articles)]
    return position(quotations, pd.DataFrame({"article": names, "text": TEXT})).set_index("group")


@pytest.mark.parametrize(("word", "early"), [(0, 1), (9, 1), (10, 0), (29, 0)])
def test_early_is_the_first_third_of_the_words(word, early):
    assert _position([_quotation("a0", 1, "Ana", word)]).loc["Ana", "early"] == early


def test_the_first_to_speak_is_the_first_in_the_text_whatever_the_order_of_rows():
    table = _position([_quotation("a0", 1, "Ana", 20), _quotation("a0", 2, "Bo", 3)])
    assert table["first"].to_dict() == {"Bo": 1, "Ana": 0}


def test_a_quotation_of_two_stretches_counts_once_where_it_begins():
    rows = [("a0", "q", "Ana", 140, 146), ("a0", "q", "Ana", 7, 13)]
    assert _position(rows).loc["Ana", ["quotations", "early"]].tolist() == [1, 1]


def test_the_unattributed_can_be_first_and_silent_articles_do_not_count():
    table = _position([_quotation("a0", 1, None, 0), _quotation("a0", 2, "Ana", 4)], articles=3)
    assert table.loc["unattributed", ["first", "first_of", "first_share"]].tolist() == [1, 1, 1]


def test_many_articles_have_intervals():
    rows = [_quotation(f"a{n}", 1, "Ana", (n * 7) % 30) for n in range(20)]
    rows += [_quotation(f"a{n}", 2, "Bo", (n * 11) % 30) for n in range(20)]
    table = _position(rows, articles=20)
    assert ((table["low"] < table["share"]) & (table["share"] < table["high"])).all()
    assert ((table["first_low"] < table["first_share"]) & (table["first_share"] < table["first_high"])).all()


def test_no_quotation_gives_an_empty_table():
    assert _position([]).empty
