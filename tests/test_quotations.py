import pandas as pd
import pytest

from analysis.attribution.extract import COLUMNS
from analysis.quotations import find_quotations
from attributed import table

KINDS = [
    ("“The dock is empty,” Ruiz said.", ["direct"]),
    ("Ruiz said the dock was empty.", ["indirect"]),
    ("Ruiz said the dock was “an open grave.”", ["mixed"]),
    ("“Empty,” said Ruiz. She said the crane was broken.", ["direct", "indirect"]),
    ("“The dock,” Ruiz said, “is empty.”", ["direct", "direct"]),
    ("China, she said, “builds and builds.”", ["mixed", "mixed"]),
    ("‘The dock’s empty,’ said Ruiz.", ["direct"]),
]

SPEAKERS = [
    (
        "Ana Ruiz met Tom Osei at the dock. He said the crane was broken.",
        "He",
        "Tom Osei",
    ),
    (
        "Ana Ruiz met Tom Osei at the dock. She said the crane was broken.",
        "She",
        "Ana Ruiz",
    ),
    (
        "Mr. Osei sued Mrs. Ruiz in May. “She lied to us,” he said.",
        "he",
        "Osei",
    ),
    (
        "“We lost,” said Peter Lind. Mark Osei had won the race. “I am tired,” he added.",
        "he",
        "Peter Lind",
    ),
    (
        "James Cole called Robert Bell on Monday. Cole was furious. He said the crane was broken.",
        "He",
        "James Cole",
    ),
    (
        "Tom Osei blamed Mark Lind for the fire. “He was asleep,” he said.",
        "he",
        "Tom Osei",
    ),
    (
        "“I saw it,” said Karl Berg. “So did I,” said Nils Dahl. “It was a ship,” he said.",
        "he",
        "Nils Dahl",
    ),
    (
        "Karl Berg sat beside Eva Dahl. “I am done with politics,” she said.",
        "she",
        "Eva Dahl",
    ),
    (
        "Tom Osei said the crane was broken. He added that the dock was empty.",
        "He",
        "Tom Osei",
    ),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kind_is_that_of_the_whole_quotation(text, kinds):
    got = table(text)["kind"].tolist()
    assert got == kinds


@pytest.mark.parametrize(("text", "pronoun", "expected"), SPEAKERS)
def test_he_with_two_candidates(text, pronoun, expected):
    found = table(text)
    got = found.loc[found["source"] == pronoun, "speaker"].tolist()[-1:]
    assert got == [expected]


def test_the_columns_and_their_types():
    found = table("“We agree,” said Ana Ode. “It is done.”", "Nothing happened.")
    assert list(found.columns[: len(COLUMNS)]) == COLUMNS
    assert set(found.columns) - set(COLUMNS) == {
        "speaker", "speaker_type", "role", "affiliation", "affiliation_reason", "gender", "gender_reason",
        "known_as", "known_as_reason",
    }  # fmt: skip
    offsets = ["start", "end", "cue_start", "cue_end", "source_start", "source_end", "words", "quoted_words"]
    assert {str(found[column].dtype) for column in offsets} == {"Int64"}
    assert pd.api.types.is_float_dtype(found["confidence"])


def test_the_stretches_of_one_quotation_share_its_source_and_name():
    found = table("“The dock,” Ruiz said, “is empty.” Osei said it was full.")
    assert found["quotation"].tolist() == ["a0:1", "a0:1", "a0:2"]
    assert found["source"].tolist() == ["Ruiz", "Ruiz", "Osei"]
    assert found["cue"].tolist() == ["said", "said", "said"]


def test_words_are_counted_with_those_between_marks():
    found = table("Ruiz said the dock was “an open grave.”")
    assert found[["words", "quoted_words"]].values.tolist() == [[6, 3]]


def test_a_nested_row_names_the_one_it_is_inside():
    found = table("The source added that Alder had told aides the deal was dead.")
    outer, inner = found.to_dict("records")
    assert (outer["source"], inner["source"]) == ("The source", "Alder")
    assert inner["inside"] == outer["quotation"]
    assert pd.isna(outer["inside"])
    assert outer["start"] <= inner["start"] < inner["end"] <= outer["end"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", None, pd.NA, float("nan")])
def test_an_article_without_text_has_no_quotations(text):
    found = find_quotations(pd.DataFrame({"article": ["a"], "text": [text]}))
    assert found.empty
    assert list(found.columns[: len(COLUMNS)]) == COLUMNS


def test_no_articles_no_quotations():
    assert find_quotations(pd.DataFrame({"article": [], "text": []})).empty


def test_quotations_are_named_once_in_the_corpus():
    found = table("Ruiz said the dock was empty.", "Osei said it was full.")
    assert found["article"].tolist() == ["a0", "a1"]
    assert found["quotation"].is_unique
