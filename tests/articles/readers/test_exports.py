"""Exports of news databases, read from fixtures written by hand to their layouts."""

import io
import zipfile
from pathlib import Path

import docx
import pandas as pd
import pytest

from analysis.articles.load import read_articles
from analysis.articles.readers.nexis_old import read_old_nexis

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
NEXIS_LINES = """Date and Time: Friday, 5. July 2019 09:31:00 CEST
Job Number: 1
Documents (1)
1. July heat
Client/Matter: -None-
July heat stops the ferries
The Northern Gazette(Leeds)
July 1, 2019 Monday 9:20 AM GMT
Copyright 2019 Northern Gazette
Section:\u00a0TRAVEL; Version:2
Length:\u00a041 words
Byline:\u00a0Ana Petrova
Body
Ferries stopped on Sunday.
“It is the steel,” said Rhona Macaskill.
Load-Date: July 1, 2019
End of Document""".split("\n")
RAMP, GRAIN = "Ferry line asks for a second ramp", "Grain ships wait for a signature"
HEAT, FIRE = "July heat stops the ferries", "March 3, 2018: a day the town would rather forget"
SUMMIT, WATER = "Envoys count the days to a summit nobody has announced", "Short of water, town turns to the river"
GAZETTE, LEEDS, POST = "The Northern Gazette", "The Northern Gazette(Leeds)", "Harbour Post"


def read(name):
    reading = read_articles(FIXTURES / name)
    return reading.articles.astype({"date": "str"}).fillna(""), reading.skipped, reading.removed


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("nexis_uni.rtf", 0, (LEEDS, HEAT, "Ana Petrova", "2019-07-01", "GMT")),
        ("nexis_uni.rtf", 1, (POST, FIRE, "", "2019-07-02", "")),
        ("nexis_old.txt", 0, (GAZETTE, SUMMIT, "Ana Petrova", "2010-01-11", "")),
        ("nexis_old.txt", 1, (GAZETTE, "Harbour workers vote to go back", "", "2010-01-12", "")),
        ("factiva.html", 0, (POST, RAMP, "Ana Petrova", "2011-12-29", "")),
        ("factiva.html", 1, ("La Gazette du Nord", "Le port attend ses bateaux", "", "2011-12-29", "")),
        ("factiva.rtf", 0, (POST, RAMP, "Ana Petrova", "2011-12-29", "")),
        ("factiva.rtf", 1, (POST, WATER, "", "2011-12-30", "")),
        ("proquest.txt", 0, (POST, RAMP, "Ana Petrova", "2010-01-11", "")),
        ("guardian.json", 0, ("The Guardian", GRAIN, "Ana Petrova", "2024-05-04", "Z")),
        ("newsapi.json", 0, (POST, GRAIN, "Ana Petrova", "2024-05-04", "Z")),
        ("news_please.json", 0, ("harbour-post.example", GRAIN, "Ana Petrova; Li Wen", "2017-07-17", "")),
        ("fundus.json", 0, (POST, GRAIN, "Ana Petrova", "2023-04-28", "+00:00")),
    ],
)
def test_metadata_of_each_layout(name, number, expected):
    articles, _, _ = read(name)
    assert tuple(articles.loc[number, ["outlet", "title", "author", "date", "timezone"]]) == expected


@pytest.mark.parametrize(
    ("name", "number", "first", "last", "paragraphs"),
    [
        ("nexis_uni.rtf", 0, "Ferries between", "runs the line.", 2),
        ("nexis_old.txt", 0, "Diplomats in three", "still being settled.", 2),
        ("nexis_old.txt", 1, "Dock workers", "on their pay.", 1),
        ("factiva.html", 0, "The company", "until spring to answer.", 3),
        ("factiva.rtf", 0, "The company", "heard it before.", 3),
        ("proquest.txt", 0, "The company", "until spring to answer.", 3),
        ("guardian.json", 0, "Forty ships", "said the harbour master.", 2),
        ("newsapi.json", 0, "Forty ships", "the harbour master", 1),
        ("news_please.json", 0, "Forty ships", "said the harbour master.", 2),
        ("fundus.json", 0, "Forty crews", "said the harbour master.", 4),
    ],
)
def test_text_of_each_layout(name, number, first, last, paragraphs):
    text = read(name)[0].loc[number, "text"]
    assert text.startswith(first)
    assert text.endswith(last)
    assert text.count("\n\n") == paragraphs - 1


@pytest.mark.parametrize(
    ("name", "record", "reason"),
    [
        ("factiva.html", "3", "no lead paragraph"),
        ("proquest.txt", "2", "no full text"),
        (
            "media_cloud.csv",
            "2",
            "metadata without text: save the page https://www.harbour-post.example/pilots",
        ),
        ("table.csv", "3", "6 cells where the header has 4"),
        ("table.csv", "4", "nothing in 'Body'"),
    ],
)
def test_records_without_text_are_named(name, record, reason):
    _, skipped, _ = read(name)
    row = skipped.set_index("record").loc[record]
    assert reason in row["reason"]


def test_a_text_that_the_export_cuts_is_no_article_to_analyse():
    articles, _, removed = read("newsapi.json")
    assert articles.loc[0, "is_truncated"]
    assert not articles.loc[0, "analysed"]
    assert removed["line"].tolist() == ["… [+2829 chars]"]


def word_file(lines):
    document, content = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()


def test_nexis_as_word(tmp_path):
    (tmp_path / "export.DOCX").write_bytes(word_file(NEXIS_LINES))
    article = read_articles(tmp_path).articles.iloc[0]
    assert (article["article"], article["outlet"]) == ("export.DOCX#1", "The Northern Gazette(Leeds)")
    assert article["text"] == "Ferries stopped on Sunday.\n\n“It is the steel,” said Rhona Macaskill."


def test_a_word_file_of_one_article(tmp_path):
    (tmp_path / "one.docx").write_bytes(
        word_file(["Talks resume", "Delegates met in Vienna on Monday, officials said."])
    )
    assert read_articles(tmp_path).articles[["article", "title"]].values.tolist() == [["one.docx", "Talks resume"]]


def test_an_export_that_breaks_off_is_truncated(tmp_path):
    (tmp_path / "export.docx").write_bytes(word_file(NEXIS_LINES[:-2]))
    whole = (FIXTURES / "factiva.rtf").read_text(encoding="cp1252")
    (tmp_path / "factiva.rtf").write_text(whole[: whole.index("Document HRBP000020111230")], encoding="cp1252")
    assert read_articles(tmp_path).articles["is_truncated"].tolist() == [True, False, True]


ROWS = pd.DataFrame({
    "source": ["Harbour Post", "Harbour Post"], "headline": ["Grain ships wait", "Water runs low"],
    "published": pd.to_datetime(["2024-05-04", None]), "body": ["Forty ships lay at anchor on Saturday.", None],
})  # fmt: skip


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.xlsx", lambda path: ROWS.to_excel(path, index=False)),
        ("a.parquet", lambda path: ROWS.to_parquet(path)),
        ("a.csv", lambda path: ROWS.to_csv(path, index=False)),
        ("a.tsv", lambda path: ROWS.to_csv(path, index=False, sep="\t")),
        ("semicolons.csv", lambda path: ROWS.to_csv(path, index=False, sep=";")),
        ("utf16.csv", lambda path: ROWS.to_csv(path, index=False, encoding="utf-16")),
        ("named.txt", lambda path: ROWS.to_csv(path, index=False)),
        ("a.jsonl", lambda path: ROWS.to_json(path, orient="records", lines=True, date_format="iso")),
        ("a.json", lambda path: ROWS.to_json(path, orient="records", date_format="iso")),
        ("named.data", lambda path: ROWS.to_json(path, orient="records", date_format="iso")),
        ("a.csv.gz", lambda path: ROWS.to_csv(path, index=False)),
    ],
)
def test_tables_of_every_kind_give_the_same_article(tmp_path, name, write):
    write(tmp_path / name)
    reading = read_articles(tmp_path)
    article = reading.articles.iloc[0]
    assert len(reading.articles) == 1
    assert article[["outlet", "title", "text"]].tolist() == [
        "Harbour Post",
        "Grain ships wait",
        ROWS["body"][0],
    ]
    assert article["date"] == pd.Timestamp("2024-05-04")
    assert reading.skipped[["path", "record"]].values.tolist() == [[name, "2"]]


def test_a_zip_of_any_mix_is_read_in_memory(tmp_path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for name in ("pasted.txt", "factiva.html", "table.csv"):
            archive.write(FIXTURES / name, f"in/{name}")
    reading = read_articles(tmp_path)
    assert set(reading.articles["article"].str.split("#").str[0]) == {
        "all.zip/in/factiva.html", "all.zip/in/pasted.txt", "all.zip/in/table.csv",
    }  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["all.zip"]


def test_a_form_feed_may_stand_before_the_count_of_a_document():
    document = "{} of 2 DOCUMENTS\n\nPost\n\nMarch 3, 2020\n\nTalks {}\n\nLENGTH: 2 words\n\nThey met on Monday.\n"
    text = document.format(1, "resume") + "\f" + document.format(2, "fail")
    assert [one.title for one in read_old_nexis(text)] == ["Talks resume", "Talks fail"]
