import json
import os
import sys

import pandas as pd
import pytest

from analysis.articles.load import load_articles, read_articles
from analysis.articles.reader_process import end_helper
from analysis.core import machine
from analysis.core.errors import InputError
from analysis.core.schema import ARTICLES, REMOVED, SKIPPED
from analysis.core.wordlists import data_folder

STORY = "Talks resume\n\nDelegates of nine countries met in Vienna on Monday, officials said.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "talks.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def types_of(table):
    return {name: str(kind) for name, kind in table.dtypes.items()}


def test_every_column_is_there_with_its_type(folder):
    reading = read_articles(folder)
    assert types_of(reading.articles) == ARTICLES
    assert types_of(reading.removed) == REMOVED
    assert types_of(reading.skipped) == SKIPPED


def test_also_where_nothing_could_be_read(tmp_path):
    write(tmp_path, "empty.txt", "")
    reading = read_articles(tmp_path)
    assert types_of(reading.articles) == ARTICLES
    assert len(reading.skipped) == 1


def test_names_are_relative_sorted_and_unique(folder):
    write(folder, "b/talks.txt", STORY.replace("Monday", "Tuesday"))
    write(folder, "a.jsonl", '{"text": "They met."}\n{"text": "They left."}\n')
    assert load_articles(folder)["article"].tolist() == ["a.jsonl#1", "a.jsonl#2", "b/talks.txt", "talks.txt"]


@pytest.mark.parametrize("as_given", [str, lambda path: path, lambda path: [path], lambda path: f"{path}/*.txt"])
def test_a_path_a_list_or_a_pattern_is_read(folder, as_given):
    assert load_articles(as_given(folder))["title"].tolist() == ["Talks resume"]


def test_two_folders_of_one_list_keep_their_names(tmp_path):
    one, two = write(tmp_path, "one/a.txt", STORY), write(tmp_path, "two/a.txt", STORY)
    assert load_articles([one, two])["article"].tolist() == ["one/a.txt", "two/a.txt"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "no such file or folder"),
        ("empty", "no files in this folder"),
        ("nothing/*.txt", "no file there"),
        ("", "the path is empty"),
    ],
)
def test_a_path_without_articles_is_one_sentence(tmp_path, path, message):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=message):
        load_articles(tmp_path / path if path else path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (5, "5: not a path; give the path"),
        ([5], "5: not a path; give a list of paths"),
        (["s3://bucket/news"], "s3://bucket/news: an address in a list of paths; give one address alone"),
    ],
)
def test_a_path_of_another_kind_is_one_sentence(path, message):
    with pytest.raises(InputError, match=message):
        load_articles(path)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("picture.txt", bytes(range(256)) * 40, "not a text file"),
        ("notes.xyz", b"They met in Vienna.", "extension .xyz is not recognised"),
        ("paper.pdf", b"%PDF-1.4 ...", "PDF is broken"),
        ("pages.warc", b"WARC/1.0\r\n", "no pages in this web archive"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        ("broken.json", b'{"text": "They met.', "JSON is broken"),
        ("table.csv", b"when,where\nMonday,Vienna\n", "no column with the text"),
        ("header.csv", b"title,text\n", "no articles"),
        ("list.json", b"[]", "no articles"),
        ("empty.html", b"<html><body></body></html>", "no article text"),
        ("number.json", b"7", "not an object"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder, name, content, reason):
    write(folder, name, content)
    reading = read_articles(folder)
    assert reading.articles["article"].tolist() == ["talks.txt"]
    assert reading.skipped["path"].tolist() == [name]
    assert reason in reading.skipped["reason"][0]
    assert "\n" not in reading.skipped["reason"][0]


def test_where_nothing_can_be_read_the_first_reason_is_given(tmp_path):
    write(tmp_path, "empty.txt", "")
    with pytest.raises(InputError, match=r"empty\.txt: the file is empty"):
        load_articles(tmp_path)


def test_what_is_skipped_is_warned_of(folder):
    write(folder, "empty.txt", "")
    with pytest.warns(UserWarning, match="1 skipped"):
        load_articles(folder)


def test_a_broken_record_costs_itself_only(folder):
    write(folder, "a.jsonl", '{"text": "They met."}\n{"text": \n{"text": "They left."}\n')
    reading = read_articles(folder)
    assert reading.articles["article"].tolist() == ["a.jsonl#1", "a.jsonl#3", "talks.txt"]
    assert reading.skipped[["path", "record"]].values.tolist() == [["a.jsonl", "2"]]


def test_foreign_truncated_and_copied_articles_are_kept_and_not_analysed(folder):
    french = "Les ministres se sont rencontrés lundi et ont décidé de se revoir au printemps à Genève. " * 3
    write(folder, "fr.json", json.dumps({"title": "Fr", "text": french}))
    write(
        folder,
        "cut.json",
        json.dumps({"text": "The pilots of the port asked for danger money … [+2000 chars]"}),
    )
    story = " ".join(f"The delegate of country {n} said that the talks had failed." for n in range(20))
    write(folder, "copy.json", json.dumps([{"text": story}, {"text": story + " So it goes."}]))
    articles = load_articles(folder).set_index("article")
    assert articles["analysed"].to_dict() == {
        "copy.json#1": False, "copy.json#2": True, "cut.json": False, "fr.json": False, "talks.txt": True,
    }  # fmt: skip
    assert articles.loc["fr.json", "language"] == "fr"
    assert articles.loc["copy.json#1", "duplicate_group"] == "copy.json#2"
    assert articles.loc["cut.json", "is_truncated"]


def test_the_fiction_notice_goes_and_is_listed(tmp_path):
    notice = "Fiction: written for the sample corpus of this workbook; outlets and officials are invented."
    write(tmp_path, "a.txt", f"{STORY}\n{notice}\n")
    write(tmp_path, "b.json", json.dumps({"text": "They met in Graz.", "note": notice}))
    write(tmp_path, "c.csv", f'title,text,note\nTalks,They met in Linz.,"{notice}"\n')
    write(
        tmp_path,
        "d.html",
        f"<article><h1>Talks</h1><p>{'They met in Rome on Monday. ' * 20}</p><p>{notice}</p></article>",
    )
    reading = read_articles(tmp_path)
    notices = reading.removed[reading.removed["reason"] == "fiction notice"]
    assert notices["article"].tolist() == ["a.txt", "b.json", "c.csv#1", "d.html"]
    assert set(notices["line"]) == {notice}
    assert not reading.articles["text"].str.contains("Fiction:").any()


def test_dates_keep_what_was_printed_and_where(tmp_path):
    write(
        tmp_path,
        "a.csv",
        "text,date\nThey met.,04/05/2024\nThey left.,2024-05-04T23:00:00-04:00\nThey slept.,16 May\n",
    )
    articles = load_articles(tmp_path)
    assert articles["date_raw"].tolist() == ["04/05/2024", "2024-05-04T23:00:00-04:00", "16 May"]
    assert articles["date"].isna().tolist() == [True, False, True]
    assert articles["timezone"][1] == "-04:00"
    assert "dayfirst" in articles["date_source"][0]
    assert load_articles(tmp_path, dayfirst=True)["date"][0] == pd.Timestamp("2024-05-04")


@pytest.mark.parametrize("columns", [{"text": "was", "outlet": "wo"}, {"was": "text", "wo": "outlet"}])
def test_columns_can_be_named(tmp_path, columns):
    write(tmp_path, "a.csv", "was,wo\nThey met in Vienna.,Harbour Post\n")
    assert load_articles(tmp_path, columns=columns)[["text", "outlet"]].values.tolist() == [
        ["They met in Vienna.", "Harbour Post"]
    ]


def test_columns_and_limits_are_checked(folder):
    with pytest.raises(InputError, match="columns: neither"):
        load_articles(folder, columns={"a": "b"})
    with pytest.raises(InputError, match="pages: no such option"):
        load_articles(folder, pages=3)
    with pytest.raises(InputError, match="whole number"):
        load_articles(folder, page_bytes=-1)


def test_limits_skip_and_can_be_raised(folder):
    write(folder, "long.csv", "text\n" + "word " * 2000 + "\n")
    reading = read_articles(folder, text_characters=5000)
    assert "text_characters" in reading.skipped["reason"][0]
    assert len(read_articles(folder, text_characters=50_000).articles) == 2
    assert "page_bytes" in read_articles(folder, page_bytes=10).skipped["reason"].iloc[-1]
    assert "file_bytes" in read_articles(folder, file_bytes=10).skipped["reason"][0]


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links and pipes need a POSIX system")
def test_links_and_pipes_are_named_and_not_followed(folder):
    os.symlink(folder, folder / "loop")
    os.symlink("nowhere", folder / "broken.txt")
    os.mkfifo(folder / "pipe.txt")
    reading = read_articles(folder)
    assert len(reading.articles) == 1
    assert reading.skipped["path"].tolist() == ["broken.txt", "loop", "pipe.txt"]


def test_reading_twice_gives_the_same_tables(folder):
    write(folder, "b.jsonl", '{"text": "They met."}\n{"text": "They left."}\n')
    for one, other in zip(read_articles(folder), read_articles(folder), strict=True):
        pd.testing.assert_frame_equal(one, other)


def test_tables_survive_parquet(folder, tmp_path):
    articles = load_articles(folder)
    articles.to_parquet(tmp_path / "articles.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "articles.parquet"), articles)


def test_the_pasted_article_loses_its_furniture_and_nothing_else(shared):
    reading = read_articles(shared / "articles")
    article = reading.articles.iloc[0]
    assert article["outlet"] == "The Hill"
    assert len(reading.removed) == 4
    raw = (shared / "articles" / article["article"]).read_text(encoding="utf-8")
    left = raw.replace(article["title"], "", 1).replace("THE HILL:", "", 1)
    for line in reading.removed["line"]:
        left = left.replace(line, "", 1)
    assert " ".join(left.split()) == " ".join(article["text"].split())
    assert article["text"].count("\n\n") == 17


@pytest.fixture
def spoiled(tmp_path_factory, monkeypatch):
    """Add a row that is none to a word list, in a copy of all of them."""

    def spoil(name):
        lists = tmp_path_factory.mktemp("lists")
        for path in data_folder().glob("*.csv"):
            (lists / path.name).write_bytes(path.read_bytes())
        with (lists / name).open("a", encoding="utf-8") as file:
            file.write("only one cell\n")
        monkeypatch.setattr(machine, "told", machine.Machine(lists=lists))
        monkeypatch.setenv("ANALYSIS_DATA", str(lists))  # for the process that reads Excel
        end_helper()

    yield spoil
    end_helper()


@pytest.mark.parametrize(
    ("name", "file"),
    [("outlets.csv", "talks.txt"), ("input_columns.csv", "talks.csv"), ("input_columns.csv", "talks.xlsx")],
)
def test_a_word_list_that_cannot_be_used_is_no_fault_of_the_articles(tmp_path, spoiled, name, file):
    table = pd.DataFrame({"title": ["Talks resume"], "text": [STORY]})
    save = {".txt": lambda path: path.write_text(STORY), ".csv": table.to_csv, ".xlsx": table.to_excel}
    save[os.path.splitext(file)[1]](tmp_path / file)
    spoiled(name)
    with pytest.raises(InputError, match=rf"{name}, line \d+: 1 cells where the header has"):
        read_articles(tmp_path)
