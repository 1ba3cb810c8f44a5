import time

import pandas as pd
import pytest

from analysis.coding.anchors import locate
from analysis.coding.cells import read_cells
from analysis.coding.sampling import draw
from analysis.coding.sheets import (
    FILL,
    quotation_sheet,
    sentences,
    sentiment_sheet,
    speaker_sheet,
    with_found,
    write_sheets,
)
from analysis.core.categories import LABELS, SPEAKER_TYPES
from analysis.core.errors import InputError


@pytest.mark.parametrize(
    ("n", "by", "expected"),
    [
        (6, "outlet", {"Bote": 1, "Echo": 2, "Herald": 3}),
        (100, "outlet", {"Bote": 1, "Echo": 2, "Herald": 30}),
        (1, "outlet", {"Bote": 1}),
        (33, None, {"Bote": 1, "Echo": 2, "Herald": 30}),
    ],
)
def test_draw_gives_each_stratum_its_share(n, by, expected):
    frame = pd.DataFrame({"outlet": ["Herald"] * 30 + ["Echo"] * 2 + ["Bote"]})
    drawn = draw(frame, n, by=by, seed=3)
    assert drawn["outlet"].value_counts().to_dict() == expected
    assert drawn.index.is_unique
    assert (drawn["of"] / drawn["drawn"]).sum() == pytest.approx(33 if n > 1 else 1)


def test_strata_of_two_columns(corpus):
    articles, quotations, _ = corpus
    sheet = speaker_sheet(articles, quotations, n=3, by=["outlet", "speaker_type"])
    assert sorted(sheet["stratum"]) == [1, 2, 3]
    assert sheet["sample"][0].endswith("3 of 4, by outlet and speaker_type")


def test_the_seed_decides():
    frame = pd.DataFrame({"x": range(500)})
    same, again, other = (draw(frame, 20, seed=seed)["x"].tolist() for seed in (1, 1, 2))
    assert same == again != other


@pytest.mark.parametrize(("n", "by", "said"), [(0, None, "give a number"), (3, "paper", "no column 'paper'")])
def test_draw_says_what_is_wrong(n, by, said):
    with pytest.raises(InputError, match=said):
        draw(pd.DataFrame({"outlet": ["a"]}), n, by=by)


def test_an_empty_corpus_gives_an_empty_sheet(corpus):
    articles, quotations, sentiment = (table.head(0) for table in corpus)
    for sheet in (quotation_sheet(articles, quotations), sentiment_sheet(articles, sentiment)):
        assert sheet.empty
        assert "note" in sheet


def test_what_a_sheet_shows_is_found_again(corpus):
    articles, quotations, sentiment = corpus
    texts = articles.set_index("article")["text"]
    sheets = {
        ("sentence", ""): quotation_sheet(articles, quotations, n=100),
        ("content", "passage"): speaker_sheet(articles, quotations, n=100),
        ("mention", "sentence"): sentiment_sheet(articles, sentiment, n=100),
    }
    starts = [sentences(articles)["start"], quotations["start"], sentiment["start"]]
    for ((anchor, context), sheet), expected in zip(sheets.items(), starts, strict=True):
        places = [
            locate(texts[row["article"]], row[anchor], occurrence=row["occurrence"], context=row.get(context, ""))
            for row in sheet.to_dict("records")
        ]
        assert [place.start for place in places] == expected.tolist()


def test_the_workbooks_answer_is_not_shown(corpus):
    articles, quotations, sentiment = corpus
    assert (speaker_sheet(articles, quotations, by="speaker_type")[list(FILL["speakers"])] == "").all(axis=None)
    assert (sentiment_sheet(articles, sentiment, by="voice")[list(FILL["sentiment"])] == "").all(axis=None)


def test_each_coder_gets_the_same_rows_and_nothing_is_written_over(tmp_path, corpus):
    articles, quotations, _ = corpus
    sheet = quotation_sheet(articles, quotations, n=5, by="found", seed=9)
    one, other = write_sheets({"quotations": sheet}, tmp_path, coders=("ao", "rb"))
    first, second = read_cells(one), read_cells(other)
    assert first["coder"].unique().tolist() == ["ao"]
    assert first["sample"][0] == f"seed 9: 5 of {len(sentences(articles))}, by found"
    pd.testing.assert_frame_equal(first.drop(columns="coder"), second.drop(columns="coder"))
    with pytest.raises(InputError, match=r"quotations-rb\.csv: already exists"):
        write_sheets({"quotations": sheet}, tmp_path, coders=("me", "rb"))
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".csv", ".md"]


def test_the_instructions_name_every_column_and_choice(tmp_path, corpus):
    write_sheets({"quotations": quotation_sheet(*corpus[:2], n=2)}, tmp_path)
    said = (tmp_path / "instructions.md").read_text(encoding="utf-8")
    assert not [name for columns in FILL.values() for name in columns if f"`{name}`" not in said]
    assert not [name for name in (*SPEAKER_TYPES, *LABELS, "none", "?") if f"`{name}`" not in said]


def test_copies_and_foreign_texts_are_not_coded(corpus):
    articles, quotations, _ = corpus
    kept = articles.assign(analysed=articles["article"].ne("b.txt"))
    assert "b.txt" not in set(speaker_sheet(kept, quotations)["article"])


@pytest.mark.parametrize(
    ("start", "end", "found"), [(0, 9, True), (9, 15, False), (15, 25, True), (5, 40, True), (30, 40, False)]
)
def test_a_stretch_that_a_quotation_reaches_into_is_found(start, end, found):
    quotations = pd.DataFrame({"article": ["a", "a", "b"], "start": [0, 20, 30], "end": [9, 30, 40]})
    stretch = pd.DataFrame({"article": ["a", "c"], "start": [start, 0], "end": [end, 9]})
    assert with_found(stretch, quotations)["found"].tolist() == [found, False]


def test_a_long_article_costs_no_more_for_each_sentence():
    stretches = pd.DataFrame({"article": "a", "start": range(0, 200_000, 10)})
    stretches["end"] = stretches["start"] + 9
    began = time.process_time()
    assert with_found(stretches, stretches[::2])["found"].sum() == 10_000
    assert time.process_time() - began < 3
