import pandas as pd
import pytest

from analysis.coding.accuracy import confusion, scores
from analysis.coding.krippendorff import agreement
from analysis.coding.names import one_spelling, same_name
from analysis.coding.reading import progress, read_codings
from analysis.coding.sheets import quotation_sheet, sentiment_sheet, speaker_sheet, write_sheets
from analysis.coding.units import NOT_FOUND, WORKBOOK, consensus, with_workbook
from analysis.core.errors import InputError


def _fill(path, **columns):
    """Fill columns of a sheet the way a coder does, and save it the way Excel does in much of Europe."""
    table = pd.read_csv(path, encoding="utf-8-sig", dtype=str, keep_default_na=False)
    table = table.assign(**{name: values[: len(table)] for name, values in columns.items()})
    path.write_bytes(table.to_csv(index=False, sep=";").encode("cp1252", errors="replace"))


@pytest.fixture
def coded(tmp_path, corpus):
    """A folder with the sheets of two coders, filled; one of them left cells empty and mistyped."""
    articles, quotations, sentiment = corpus
    sheets = {
        "quotations": quotation_sheet(articles, quotations, n=4, seed=2),
        "speakers": speaker_sheet(articles, quotations, n=10),
        "sentiment": sentiment_sheet(articles, sentiment, n=10),
    }
    write_sheets(sheets, tmp_path, coders=("ao", "rb"))
    _fill(tmp_path / "quotations-ao.csv", reported=["yes", "No", "1", "0"])
    _fill(tmp_path / "quotations-rb.csv", reported=["yes", "", "?", "maybe"])
    _fill(
        tmp_path / "speakers-ao.csv",
        speaker=["Varga", "Li Wei", "none", "Varga"],
        speaker_type=["person"] * 4,
    )
    _fill(tmp_path / "speakers-rb.csv", speaker=["Tomas Varga", "", "", ""])
    _fill(tmp_path / "sentiment-ao.csv", label=["negative", "0", "positive", "neutral"], voice=["narrator"] * 4)
    _fill(tmp_path / "sentiment-rb.csv", label=["negative"] * 4)
    return tmp_path


def test_sheets_come_back_from_a_spreadsheet(coded, corpus):
    codings = read_codings(coded, corpus[0])
    values = codings.table.query("measure == 'reported' and coder == 'ao'")["value"]
    assert values.tolist() == ["yes", "no", "yes", "no"]
    label = codings.table.query("measure == 'label' and coder == 'ao'")
    assert label["value"].tolist()[:3] == ["negative", "neutral", "positive"]
    texts = corpus[0].set_index("article")["text"]
    assert [texts[r.article][r.start : r.end] for r in label.itertuples()] == corpus[2]["mention"].tolist()


def test_empty_cells_are_counted_and_a_mistyped_one_is_named(coded, corpus):
    codings = read_codings(coded, corpus[0])
    row = progress(codings).query("measure == 'reported' and coder == 'rb'").iloc[0]
    assert (row["rows"], row["coded"], row["empty"]) == (4, 1, 3)
    assert codings.problems.to_dict("records") == [
        {
            "file": "quotations-rb.csv",
            "line": 5,
            "column": "reported",
            "reason": "'maybe' is not one of yes, no",
        }
    ]


@pytest.mark.parametrize(
    ("content", "line", "column", "reason"),
    [
        ("nothing useful\n1\n", None, None, "no column article"),
        ("article,colour\na.txt,red\n", None, None, "not a coding sheet"),
        (
            "article,sentence,reported\nz.txt,It rained.,yes\n",
            2,
            "sentence",
            "no article 'z.txt' in this corpus",
        ),
        ("article,sentence,reported\na.txt,Never written.,yes\n", 2, "sentence", "do not stand in the article"),
        ("article,sentence,occurrence,reported\na.txt,x,two,yes\n", 2, "sentence", "not a whole number"),
        (f"article,sentence,occurrence,reported\na.txt,x,{'1' * 5000},yes\n", 2, "sentence", "not a whole number"),
        ('article,sentence,reported\na.txt,"open,yes\n', None, None, "line 2: unexpected end of data"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_goes_on(tmp_path, corpus, content, line, column, reason):
    (tmp_path / "bad-x.csv").write_text(content, encoding="utf-8")
    good = "article,sentence,mention,occurrence,target,label\na.txt,China has agreed.,China,1,China,neutral\n"
    (tmp_path / "sentiment-y.csv").write_text(good, encoding="utf-8")
    table, problems = read_codings(tmp_path, corpus[0])
    assert table["value"].tolist() == ["neutral"]
    problem = problems.iloc[0]
    assert len(problems) == 1
    assert problem["file"] == "bad-x.csv"
    assert reason in problem["reason"]
    assert problem["line"] == line if line else pd.isna(problem["line"])
    assert problem["column"] == column if column else pd.isna(problem["column"])


@pytest.mark.parametrize(
    ("drawn", "of", "weight", "problems"),
    [
        ("2", "8", 4.0, 0),
        ("", "", 1.0, 0),
        ("0", "8", 1.0, 1),
        ("2", "0", 1.0, 1),
        ("8", "2", 1.0, 1),
        ("2,5", "8", 1.0, 1),
        ("", "8", 1.0, 1),
        ("1", "9" * 5000, 1.0, 1),
    ],
)
def test_how_many_were_drawn_may_be_wrong(tmp_path, corpus, drawn, of, weight, problems):
    row = f'a.txt,Rain fell.,"{drawn}",{of},no'
    (tmp_path / "quotations-ao.csv").write_text(f"article,sentence,drawn,of,reported\n{row}\n", encoding="utf-8")
    found = read_codings(tmp_path, corpus[0])
    assert found.table[["value", "weight"]].values.tolist() == [["no", weight]]
    assert found.problems[["line", "column"]].values.tolist() == [[2, "drawn"]] * problems


def test_a_list_of_all_quotations_judges_every_sentence_too(tmp_path, corpus):
    listed = "article,quotation,content,speaker,coder\na.txt,1,“We shall wait,”,Tomas Varga,ao\n"
    (tmp_path / "quotations.csv").write_text(listed.replace("“We shall wait,”", '"“We shall wait,”"'), encoding="utf-8")
    table = read_codings(tmp_path, corpus[0]).table
    assert table.query("measure == 'reported'")["value"].tolist() == ["yes", "no", "no", "no"]
    assert table.query("measure == 'speaker'")["value"].tolist() == ["Tomas Varga"]


def test_what_one_coder_judges_twice_is_named(tmp_path, corpus):
    lines = [
        "article,sentence,reported,coder",
        *(f"a.txt,Rain fell.,{value},ao" for value in ("no", "yes", "")),
    ]
    (tmp_path / "quotations-ao.csv").write_text("\n".join(lines), encoding="utf-8")
    table, problems = read_codings(tmp_path, corpus[0])
    assert table["value"].dropna().tolist() == ["no"]
    assert problems[["line", "reason"]].to_numpy().tolist() == [[3, "coded twice: the first counts"]]


def test_no_folder_no_codings(tmp_path, corpus):
    assert read_codings(tmp_path / "none", corpus[0]).table.empty


def test_a_corpus_that_nobody_has_coded_has_no_figures(tmp_path, corpus):
    units = with_workbook(read_codings(tmp_path, corpus[0]).table, *corpus[1:])
    assert scores(units).empty
    assert agreement(units).empty
    assert confusion(units, "label").empty


def test_the_workbook_is_one_more_coder(coded, corpus):
    articles, quotations, sentiment = corpus
    units = with_workbook(read_codings(coded, articles).table, quotations, sentiment)
    speakers = consensus(units, "speaker")
    assert speakers["truth"].tolist() == ["Tomas Varga", "Li Wei", "none", "Tomas Varga"]
    assert speakers["workbook"].tolist() == ["Tomas Varga", "Tomas Varga", "none", "Tomas Varga"]
    assert speakers["row"].tolist() == quotations.index.tolist()
    gone = with_workbook(read_codings(coded, articles).table, quotations.head(1), sentiment)
    assert consensus(gone, "speaker")["workbook"].tolist() == ["Tomas Varga", *[NOT_FOUND] * 3]


def test_split_coders_decide_nothing(coded, corpus):
    articles, quotations, sentiment = corpus
    units = with_workbook(read_codings(coded, articles).table, quotations, sentiment)
    assert consensus(units, "label")["truth"].tolist() == ["negative"]


def test_no_coder_may_take_the_workbooks_name(corpus):
    table = pd.DataFrame({"measure": ["label"], "coder": [WORKBOOK]})
    with pytest.raises(InputError, match="another name"):
        with_workbook(table, *corpus[1:])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Varga", "Tomas Varga", True),
        ("President Tomas Varga", "tomas varga", True),
        ("Tomas Varga", "Anna Varga", False),
        ("the ministry", "Ministry", True),
        ("Varga", "Varga's aide", False),
        ("", "Varga", False),
    ],
)
def test_same_name(one, other, same):
    assert same_name(one, other) is same
    assert (one_spelling([one], [other])[one] == other) is same


def test_a_coder_says_that_something_is_no_quotation_or_has_wrong_limits(tmp_path):
    articles = pd.DataFrame({"article": ["a"], "text": ["Ode said it rained. Rao said it poured. Both left."]})
    found = [("it rained", "not a quotation"), ("it poured", "Span wrong"), ("Both left", "perhaps")]
    sheet = pd.DataFrame(found, columns=["content", "is_quotation"]).assign(article="a", sample="seed 1", coder="ao")
    sheet.to_csv(tmp_path / "speakers-ao.csv", index=False)
    codings = read_codings(tmp_path, articles)
    assert codings.table["value"].dropna().tolist() == ["not a quotation", "span wrong"]
    assert "'perhaps' is not one of" in codings.problems["reason"].iloc[0]
    units = with_workbook(codings.table, pd.DataFrame(columns=["article", "start", "end"]), pd.DataFrame())
    assert units.loc[units["coder"] == "workbook", "value"].unique().tolist() == ["yes"]


def test_not_a_quotation_is_no_speaker(tmp_path):
    articles = pd.DataFrame({"article": ["a"], "text": ["Ode said it rained. Rao said it poured."]})
    found = [("it rained", "Not a quotation"), ("it poured", "Rao")]
    sheet = pd.DataFrame(found, columns=["content", "speaker"]).assign(article="a", sample="seed 1", coder="ao")
    sheet.assign(is_quotation="").to_csv(tmp_path / "speakers-ao.csv", index=False)
    codings = read_codings(tmp_path, articles)
    assert codings.table["value"].dropna().tolist() == ["Rao"]
    assert codings.problems["reason"].tolist() == ["'Not a quotation' belongs in the column is_quotation"]
