import pandas as pd
import pytest

from analysis.core.errors import InputError
from analysis.voice.talked_about import heard_and_talked_about

QUOTATIONS = pd.DataFrame(
    [
        ("a", "a1", "Ana Ruiz", "person", "Spain", 30, 10),
        ("a", "a2", "the plan", "document", "China", 50, 50),
        ("a", "a3", "Bo Li", "person", None, 40, 0),
        ("b", "b1", "Ivan Petrov", "person", "Russia", 10, 10),
    ],
    columns=["article", "quotation", "speaker", "speaker_type", "affiliation", "words", "quoted_words"],
)
MENTIONS = pd.DataFrame(
    [("a", "China", "talked about")] * 5
    + [("b", "Russia", "talked about")] * 4
    + [("b", "Russia", "heard")] * 7
    + [("a", "Spain", "talked about")],
    columns=["article", "target", "role"],
)
ARTICLES = pd.DataFrame({"article": ["a", "b"]})


def _table(**options):
    return heard_and_talked_about(QUOTATIONS, MENTIONS, ARTICLES, **options).set_index("country")


def test_a_company_is_not_asked_after_unless_somebody_was_given_to_it_by_hand():
    steel = MENTIONS.assign(kind="country").replace({"target": {"China": "Norwick Steel"}})
    steel.loc[steel["target"].eq("Norwick Steel"), "kind"] = "company"
    assert heard_and_talked_about(QUOTATIONS, steel, ARTICLES)["country"].tolist() == ["Russia", "Spain"]
    steel = steel.astype("string")
    assert heard_and_talked_about(QUOTATIONS, steel, ARTICLES)["country"].tolist() == ["Russia", "Spain"]
    given = QUOTATIONS.assign(affiliation=["Norwick Steel", *QUOTATIONS["affiliation"][1:]])
    assert heard_and_talked_about(given, steel, ARTICLES).set_index("country").loc["Norwick Steel", "n"] == 30


def test_a_country_that_only_a_document_speaks_for_is_talked_about_and_not_heard():
    assert _table().loc["China", ["n", "heard", "mentions", "ratio"]].tolist() == [0, 0, 5, 0]


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("words", {"China": 0, "Russia": 0.25, "Spain": 0.75}),
        ("quoted_words", {"China": 0, "Russia": 0.5, "Spain": 0.5}),
    ],
)
def test_shares_of_speaking_are_among_the_countries_compared(measure, expected):
    assert _table(measure=measure)["heard"].to_dict() == expected


def test_words_of_several_countries_together_are_heard_for_each():
    said = QUOTATIONS.assign(affiliation="China and Russia", speaker_type="group")
    table = heard_and_talked_about(said, MENTIONS, ARTICLES).set_index("country")
    assert table[["n", "quotations", "heard"]].values.tolist() == [[130, 4, 0.5], [130, 4, 0.5], [0, 0, 0]]


def test_a_mention_that_names_the_source_is_not_talk_about_it():
    assert _table()["talked_about"].to_dict() == {"China": 0.5, "Russia": 0.4, "Spain": 0.1}


def test_the_ratio_is_heard_over_talked_about():
    assert _table().loc["Spain", "ratio"] == pytest.approx(7.5)


def test_nobody_heard_leaves_the_shares_missing():
    table = heard_and_talked_about(QUOTATIONS.head(0), MENTIONS, ARTICLES)
    assert table["heard"].isna().all()
    assert table["mentions"].tolist() == [5, 4, 1]


def test_a_speaker_of_two_spellings_is_one_of_the_heard():
    said = QUOTATIONS.assign(affiliation="Spain", known_as="Ana Ruiz", speaker_type="person")
    table = heard_and_talked_about(said, MENTIONS, ARTICLES).set_index("country")
    assert table.loc["Spain", ["speakers", "quotations"]].tolist() == [1, 4]


def test_a_missing_column_is_named():
    with pytest.raises(InputError, match="no column 'affiliation'"):
        heard_and_talked_about(QUOTATIONS.drop(columns="affiliation"), MENTIONS, ARTICLES)


def test_no_mention_gives_an_empty_table():
    assert heard_and_talked_about(QUOTATIONS, MENTIONS.head(0), ARTICLES).empty


def test_many_articles_have_intervals():
    articles = pd.DataFrame({"article": [f"{n}" for n in range(20)]})
    quotations = pd.concat([QUOTATIONS.assign(article=f"{n}", words=QUOTATIONS["words"] + n % 7) for n in range(20)])
    mentions = pd.concat([MENTIONS.sample(6, random_state=n).assign(article=f"{n}") for n in range(20)])
    table = heard_and_talked_about(quotations, mentions, articles).set_index("country")
    assert table.loc["Russia", "heard_low"] < table.loc["Russia", "heard"] < table.loc["Russia", "heard_high"]
    assert pd.isna(table.loc["China", "heard_low"])
    assert table.loc["China", "talked_about_low"] < table.loc["China", "talked_about"]
