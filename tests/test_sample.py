"""The sample corpus is fiction and says so, and its hand coding is anchored in the text as loaded."""

import csv
import json
import re

import pandas as pd
import pytest

from analysis.articles.load import load_articles
from analysis.core.wordlists import data_folder

FICTION = "Fiction: written for the sample corpus of this workbook; outlets and officials are invented."
FOLDER = data_folder() / "articles"
FILES = sorted(path for path in FOLDER.iterdir() if path.is_file())
KINDS = {"direct", "indirect", "mixed"}
TYPES = {"person", "unnamed person", "group", "organisation", "country", "document", "unknown"}
TARGETS = {"China", "Russia", "United States"}
# Family names of people who held or sought high office in these countries when the articles are set.
REAL = [
    "Xi",
    "Putin",
    "Biden",
    "Trump",
    "Harris",
    "Blinken",
    "Lavrov",
    "Peskov",
    "Zakharova",
    "Zelensky",
    "Zelenskyy",
    "Kuleba",
    "Yellen",
    "Raimondo",
    "Sullivan",
    "Mishustin",
    "Medvedev",
    "Shoigu",
    "Modi",
    "Macron",
    "Scholz",
    "Baerbock",
    "Starmer",
    "Sunak",
    "Lammy",
    "Erdogan",
    "Milei",
    "Lula",
    "Boric",
    "Boluarte",
    "Sisi",
    "Yoon",
    "Kishida",
    "Ishiba",
    "Trudeau",
    "Orban",
    "Lukashenko",
    "Netanyahu",
    "Guterres",
    "Obama",
    "Clinton",
    "Vance",
    "Rubio",
    "Wang Yi",
    "Li Qiang",
    "Mao Ning",
    "Lin Jian",
    "Wu Qian",
    "Qin Gang",
    "Dong Jun",
    "Kim Jong",
]


def coded(name):
    return pd.read_csv(data_folder() / "coding" / name, dtype="string", keep_default_na=False)


def decoded(path):
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def notes(path):
    """Where the fiction line must stand: in the note of each record, or among the lines of the file."""
    text = decoded(path)
    if path.suffix == ".csv":
        return [[row["note"]] for row in csv.DictReader(text.splitlines(keepends=True))]
    if path.suffix == ".json":
        return [[row["note"]] for row in json.loads(text)]
    if path.suffix == ".jsonl":
        return [[json.loads(line)["note"]] for line in text.splitlines()]
    return [re.sub(r"</?p[^>]*>", "", text).splitlines()]


def nth(text, part, occurrence):
    """Where `part` stands for the given time in `text`, cutting no word, or -1."""
    found = [match.start() for match in re.finditer(rf"(?=(?<!\w){re.escape(part)}(?!\w))", text)]
    return found[occurrence - 1] if len(found) >= occurrence else -1


@pytest.fixture(scope="module")
def articles():
    return load_articles(FOLDER)


@pytest.fixture(scope="module")
def texts(articles):
    return dict(zip(articles["article"], articles["text"], strict=True))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_and_record_says_that_it_is_fiction(path):
    places = notes(path)
    assert places
    assert all(FICTION in lines for lines in places)


def test_a_page_says_so_to_machines_too():
    pages = [path for path in FILES if path.suffix == ".html"]
    assert pages
    assert all(f'<meta name="description" content="{FICTION}">' in decoded(path) for path in pages)


def test_the_fiction_line_is_no_part_of_an_article(texts):
    assert not [article for article, text in texts.items() if "Fiction:" in text]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_real_person_is_named(path):
    found = re.findall(rf"\b(?:{'|'.join(REAL)})\b", decoded(path))
    assert not found


def test_the_corpus_is_broad_enough(articles):
    weeks = articles["date"].dt.strftime("%G-%V")
    assert len(articles) == 24
    assert {path.suffix for path in FILES} == {".txt", ".html", ".csv", ".json", ".jsonl"}
    assert articles["outlet"].nunique() >= 5
    assert weeks.nunique() >= 5
    assert articles["date"].dt.year.isin([2024, 2025]).all()
    assert articles["words"].between(250, 600).all()


def test_the_two_copies_of_one_story_are_found(articles):
    groups = articles.loc[articles["article"].str.contains("bering-sea"), "duplicate_group"]
    assert len(groups) == 2
    assert groups.notna().all()
    assert groups.nunique() == 1
    others = articles.loc[~articles["article"].str.contains("bering-sea"), "duplicate_group"].dropna()
    assert others.is_unique


def test_every_coded_quotation_stands_in_its_article(texts):
    lost = [
        row.content
        for row in coded("quotations.csv").itertuples()
        if nth(texts.get(row.article, ""), row.content, int(row.occurrence)) < 0
        or not all(part in texts[row.article] for part in (row.cue, row.source))
    ]
    assert lost == []


def test_every_coded_mention_stands_in_its_sentence_and_its_article(texts):
    lost = [
        (row.article, row.sentence, row.mention)
        for row in coded("sentiment.csv").itertuples()
        if row.sentence not in texts.get(row.article, "") or nth(row.sentence, row.mention, int(row.occurrence)) < 0
    ]
    assert lost == []


def test_every_speaker_is_in_the_list_of_speakers_and_described_alike():
    speakers = coded("speakers.csv").set_index("speaker")
    assert speakers.index.is_unique
    assert set(speakers["speaker_type"]) <= TYPES
    columns = ["speaker_type", "role", "affiliation"]
    quotations = coded("quotations.csv")
    listed = speakers.reindex(quotations["speaker"])[columns].reset_index(drop=True)
    assert set(quotations["speaker"]) == set(speakers.index)
    pd.testing.assert_frame_equal(quotations[columns], listed)


def test_the_coding_keeps_to_its_codebook():
    quotations, sentiment = coded("quotations.csv"), coded("sentiment.csv")
    one_each = quotations.groupby("quotation")[["article", "kind", "cue", "source", "speaker", "inside"]].nunique()
    assert set(quotations["kind"]) == KINDS
    assert (one_each == 1).all(axis=None)
    assert set(quotations.loc[quotations["inside"] != "", "inside"]) <= set(quotations["quotation"])
    assert set(sentiment["label"]) == {"negative", "neutral", "positive"}
    assert set(sentiment["target"]) == TARGETS
    assert sentiment["article"].nunique() >= 12
    voices = quotations.drop_duplicates("quotation").set_index("quotation")["speaker"]
    assert (sentiment["voice"] == sentiment["quotation"].map(voices).fillna("narrator")).all()


def test_one_article_quotes_nobody_and_one_quotes_nobody_about_the_three_countries(texts):
    quotations, sentiment = coded("quotations.csv"), coded("sentiment.csv")
    silent = set(texts) - set(quotations["article"])
    assert silent == {"2024-09-26-harbour-ledger-week-in-talks.txt"}
    elsewhere = set(sentiment.loc[sentiment["voice"] != "narrator", "article"])
    assert set(texts) - elsewhere - silent == {"2024-10-02-altiplano-tribune-glacier-talks.html"}
