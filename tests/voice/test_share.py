import numpy as np
import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.core.intervals import ratio_intervals
from analysis.voice.share import COLUMNS, share_of_voice, side_by_side

ARTICLES = pd.DataFrame(
    {
        "article": ["a", "b", "copy", "silent"],
        "outlet": ["Herald", "Courier", "Courier", "Herald"],
        "date": pd.to_datetime(["2024-03-04", "2024-03-10", "2024-03-11", None]),
        "analysed": [True, True, False, True],
        "is_primary": [True, True, False, True],
        "is_truncated": False,
        "duplicate_group": ["a", "b", "b", "silent"],
    }
)
#    article quotation start end kind speaker type affiliation words quoted inside
ROWS = [
    ("a", "a1", 0, 50, "direct", "Ana Ruiz", "person", "Spain", 10, 8, None),
    ("a", "a1", 60, 90, "direct", "Ana Ruiz", "person", "Spain", 6, 6, None),
    ("a", "a2", 100, 200, "indirect", "Bo Li", "person", None, 20, 0, None),
    ("a", "a3", 120, 150, "direct", "Ana Ruiz", "person", "Spain", 5, 5, "a2"),
    ("b", "b1", 0, 40, "mixed", None, "unknown", None, 8, 3, None),
    ("b", "b2", 50, 90, "direct", "Ana Ruiz", "person", "Spain", 6, 6, None),
    ("copy", "c1", 50, 90, "direct", "Ana Ruiz", "person", "Spain", 6, 6, None),
]
QUOTATIONS = pd.DataFrame(
    ROWS,
    columns=[
        *("article", "quotation", "start", "end", "kind", "speaker", "speaker_type"),
        *("affiliation", "words", "quoted_words", "inside"),
    ],
).astype({"start": "Int64", "end": "Int64"})


def _shares(**options):
    table = share_of_voice(QUOTATIONS, ARTICLES, **options)
    return dict(zip(table["group"], table["n"].astype(int), strict=True)), int(table["denominator"].max())


@pytest.mark.parametrize(
    ("options", "counts", "denominator"),
    [
        ({}, {"Ana Ruiz": 22, "Bo Li": 20, "unattributed": 8}, 50),
        ({"measure": "quoted_words"}, {"Ana Ruiz": 20, "unattributed": 3, "Bo Li": 0}, 23),
        ({"measure": "quotations"}, {"Ana Ruiz": 2, "Bo Li": 1, "unattributed": 1}, 4),
        ({"measure": "articles"}, {"Ana Ruiz": 2, "Bo Li": 1, "unattributed": 1}, 3),
        ({"kinds": "direct"}, {"Ana Ruiz": 22}, 22),
        ({"kinds": ("indirect", "mixed")}, {"Bo Li": 20, "unattributed": 8}, 28),
        ({"by": "speaker_type"}, {"person": 42, "unattributed": 8}, 50),
        ({"by": "affiliation"}, {"Spain": 22, "no affiliation known": 20, "unattributed": 8}, 50),
        ({"by": "kind"}, {"direct": 22, "indirect": 20, "mixed": 8}, 50),
        ({"by": "outlet"}, {"Herald": 36, "Courier": 14}, 50),
        ({"by": "week"}, {"2024-03-04": 50}, 50),
        ({"by": "day"}, {"2024-03-04": 36, "2024-03-10": 14}, 50),
        ({"copies": True}, {"Ana Ruiz": 28, "Bo Li": 20, "unattributed": 8}, 56),
        (
            {"by": ["outlet", "kind"]},
            {"Herald · indirect": 20, "Herald · direct": 16, "Courier · mixed": 8, "Courier · direct": 6},
            50,
        ),
    ],
)
def test_shares(options, counts, denominator):
    assert _shares(**options) == (counts, denominator)


def test_the_table_is_the_voice_table_and_its_shares_are_n_over_denominator():
    table = share_of_voice(QUOTATIONS, ARTICLES)
    assert table.columns.tolist() == COLUMNS
    assert np.allclose(table["share"], table["n"] / table["denominator"])
    assert table["share"].sum() == pytest.approx(1)
    assert table.loc[0, ["quotations", "words", "quoted_words", "articles"]].tolist() == [2, 22, 20, 2]


def test_within_an_outlet_the_shares_add_up_to_one():
    table = share_of_voice(QUOTATIONS, ARTICLES, within="outlet")
    assert table.columns.tolist() == ["outlet", *COLUMNS]
    assert table.groupby("outlet")["share"].sum().tolist() == pytest.approx([1, 1])


def test_within_an_outlet_articles_are_those_of_the_outlet():
    table = share_of_voice(QUOTATIONS, ARTICLES, within="outlet", measure="articles")
    assert table.groupby("outlet")["denominator"].first().to_dict() == {"Courier": 1, "Herald": 2}


def test_who_is_left_out_or_counted_once_is_named_as_the_shares_name_him():
    known = QUOTATIONS.assign(known_as=QUOTATIONS["speaker"].replace("Ana Ruiz", "Ana Ruiz Keller"))
    assert "Ana Ruiz Keller" not in set(share_of_voice(known, ARTICLES, leave_out=["Ana Ruiz Keller"])["group"])
    twice = known.assign(speaker=["Ana Ruiz", "Ruiz", "Bo Li", "Ruiz", None, "Ana Ruiz", "Ana Ruiz"])
    persons = share_of_voice(twice, ARTICLES, measure="persons").set_index("group")["n"]
    assert persons.to_dict() == {"Ana Ruiz Keller": 2, "Bo Li": 1}


def test_within_the_title_of_a_speaker_is_not_within_that_of_an_article():
    titled = QUOTATIONS.assign(title=["Judge", "Judge", None, "Judge", None, "Mayor", "Mayor"])
    table = share_of_voice(titled, ARTICLES.assign(title=ARTICLES["article"]), within="title", measure="articles")
    assert table[["title", "group", "n", "denominator"]].values.tolist() == [
        ["Judge", "Ana Ruiz", 1, 3],
        ["Mayor", "Ana Ruiz", 1, 3],
        ["no title known", "Bo Li", 1, 3],
        ["no title known", "unattributed", 1, 3],
    ]


def test_a_stretch_within_another_counts_once_even_where_nobody_marked_it():
    unmarked = QUOTATIONS.assign(inside=None)
    assert share_of_voice(unmarked, ARTICLES).equals(share_of_voice(QUOTATIONS, ARTICLES))


def test_no_quotation_gives_an_empty_table():
    for options in ({}, {"within": "outlet"}, {"measure": "articles"}):
        table = share_of_voice(QUOTATIONS.head(0), ARTICLES, **options)
        assert table.empty
        assert table.columns.tolist()[-10:] == COLUMNS


def test_one_article_has_shares_and_no_interval():
    table = share_of_voice(QUOTATIONS, ARTICLES.head(1))
    assert table["share"].notna().all()
    assert table["low"].isna().all()


def test_many_articles_have_intervals():
    many = pd.concat(
        [QUOTATIONS.assign(article=QUOTATIONS["article"] + str(n), words=QUOTATIONS["words"] + n) for n in range(8)]
    )
    articles = pd.concat([ARTICLES.assign(article=ARTICLES["article"] + str(n)) for n in range(8)])
    for measure in ("words", "quotations", "articles"):
        table = share_of_voice(many, articles, measure=measure)
        assert ((table["low"] < table["share"]) & (table["share"] < table["high"])).all()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"measure": "letters"}, "no measure 'letters'"),
        ({"kinds": "shouted"}, "no kind of quotation 'shouted'"),
        ({"by": "shoe size"}, "no column 'shoe size'"),
        ({"within": "shoe size"}, "no column 'shoe size'"),
        ({"by": []}, "nothing to group by"),
    ],
)
def test_what_is_not_there_is_named(options, message):
    with pytest.raises(InputError, match=message):
        share_of_voice(QUOTATIONS, ARTICLES, **options)


@pytest.mark.parametrize("column", ["article", "quotation", "words", "quoted_words"])
def test_a_missing_column_is_named(column):
    with pytest.raises(InputError, match=f"no column '{column}'"):
        share_of_voice(QUOTATIONS.drop(columns=column), ARTICLES)


def test_quotations_of_other_articles_altogether_are_an_error():
    with pytest.raises(InputError, match="no quotation is from these articles"):
        share_of_voice(QUOTATIONS, ARTICLES.assign(article=["w", "x", "y", "z"]))


def test_an_article_listed_twice_is_an_error():
    with pytest.raises(InputError, match="lists 'a' twice"):
        share_of_voice(QUOTATIONS, pd.concat([ARTICLES, ARTICLES]))


def test_a_table_with_articles_alone_is_enough():
    table = share_of_voice(QUOTATIONS.drop(columns=["start", "end", "inside"]), ARTICLES[["article"]])
    assert table["denominator"].tolist() == [61, 61, 61]


def test_direct_and_all_stand_side_by_side():
    table = side_by_side(QUOTATIONS, ARTICLES).set_index(["counted", "group"])["n"]
    assert table["all reported words", "Bo Li"] == 20
    assert table["words in quotation marks", "Bo Li"] == 0


def test_the_interval_is_that_of_the_ratio_of_sums_over_articles():
    random = np.random.default_rng(3)
    words = random.integers(5, 60, (40, 2)) * (random.random((40, 2)) < 0.7)
    cells = [(f"a{row}", "AB"[column], int(words[row, column])) for row in range(40) for column in (0, 1)]
    quotations = pd.DataFrame(cells, columns=["article", "speaker", "words"]).query("words > 0")
    quotations = quotations.assign(quotation=quotations["article"] + quotations["speaker"], quoted_words=0)
    table = share_of_voice(quotations, pd.DataFrame({"article": [f"a{n}" for n in range(40)]})).set_index("group")
    low, high = ratio_intervals(words, words.sum(axis=1))
    assert table.loc[["A", "B"], "low"].tolist() == pytest.approx(low.tolist())
    assert table.loc[["A", "B"], "high"].tolist() == pytest.approx(high.tolist())
