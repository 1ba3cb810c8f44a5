import pandas as pd
import pytest

from analysis import run, share_of_voice
from analysis.core import machine, schema
from analysis.core.errors import InputError
from analysis.core.wordlists import data_folder
from analysis.voice.attributes import attribute_problems, read_attributes, with_attributes

ARTICLES = pd.DataFrame({"article": ["a", "b", "c"], "date": pd.to_datetime(["2020-05-01", "2024-05-01", None])})
QUOTATIONS = pd.DataFrame(
    {
        "article": ["a", "b", "c", "b"],
        "quotation": list("1234"),
        "speaker": ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Bo Li"],
        "words": 10,
        "quoted_words": 5,
    }
)


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """Write an attributes.csv of these rows beside the other lists."""

    def write(text):
        for path in data_folder().glob("*.csv"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        (tmp_path / "attributes.csv").write_text(text, encoding="utf-8")
        monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))

    return write


def test_a_row_counts_in_its_time(listed):
    listed("name,from,until,party\nAna Ruiz,,2022-01-01,Left\nAna Ruiz,2022-01-02,,Green\n")
    assert with_attributes(QUOTATIONS, ARTICLES)["party"].fillna("?").tolist() == ["Left", "Green", "?", "?"]


def test_the_unknown_are_a_group_of_every_share(listed):
    listed("name,party\nAna Ruiz,Left\n")
    voice = share_of_voice(with_attributes(QUOTATIONS, ARTICLES), ARTICLES, by="party")
    assert voice.set_index("group")["share"].to_dict() == {"Left": 0.75, "no party known": 0.25}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("name,party\n,Left\n", [(2, "", "no name")]),
        (
            "name,from,party\nAna Ruiz,1 May,Left\n",
            [(2, "Ana Ruiz", "a date is written year-month-day, as 2024-03-31")],
        ),
        ("name,from,until,party\nAna Ruiz,2024-01-01,2020-01-01,Left\n", [(2, "Ana Ruiz", "from is after until")]),
        (
            "name,party\nAna Ruiz,Left\nAna Ruiz,Right\n",
            [(n, "Ana Ruiz", "another row says otherwise at the same time") for n in (2, 3)],
        ),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_is_kept(listed, text, problems):
    listed(text + "Bo Li," + "," * (text.split("\n")[0].count(",") - 1) + "Green\n")
    assert [tuple(row) for row in attribute_problems().itertuples(index=False)] == problems
    assert with_attributes(QUOTATIONS, ARTICLES)["party"].tolist()[-1] == "Green"


def test_a_speaker_is_listed_by_the_name_that_the_shares_show(listed):
    listed("name,party\nAna Ruiz Keller,Left\n")
    known = QUOTATIONS.assign(known_as=["Ana Ruiz Keller", "Ana Ruiz Keller", None, "Bo Li"])
    assert with_attributes(known, ARTICLES)["party"].fillna("?").tolist() == ["Left", "Left", "?", "?"]


def test_two_rows_that_agree_are_no_clash(listed):
    listed("name,party,local\nAna Ruiz,Left,\nAna Ruiz,,yes\n")
    assert read_attributes().problems == ()
    assert with_attributes(QUOTATIONS, ARTICLES).iloc[0][["party", "local"]].tolist() == ["Left", "yes"]


def test_a_listed_gender_goes_before_the_one_found(listed):
    listed("name,gender\nAna Ruiz,female\n")
    table = with_attributes(QUOTATIONS.assign(gender=["male", "male", "male", "unknown"]), ARTICLES)
    assert table["gender"].tolist() == ["female", "female", "female", "unknown"]


@pytest.mark.parametrize("name", ["words", "confidence", "counted", "inside", "known_as", "rule", "outlet", "week"])
def test_a_name_that_the_tables_use_is_refused(listed, name):
    listed(f"name,{name}\nAna Ruiz,many\n")
    with pytest.raises(InputError, match=f"attributes.csv: the tables have or count by {name} themselves"):
        read_attributes()


def test_the_names_of_the_tables_are_known():
    quotations = run().quotations
    assert set(quotations) == {*schema.QUOTATIONS, *read_attributes().columns}
