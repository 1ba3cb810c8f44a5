"""Files that break, lie or attack: each is named with its reason, what is whole is kept, nothing is written."""

import gzip
import io
import json
import os
import resource
import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.articles.article_row import Finished, finish
from analysis.articles.formats import Options
from analysis.articles.limits import Limits
from analysis.articles.load import read_articles
from analysis.articles.read_file import read_data
from analysis.articles.readers.tables import read_excel
from analysis.articles.records import Problem

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
GOOD = "Talks resume\n\nDelegates of nine countries met in Vienna on Monday, officials said.\n"
NESTED = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"laugh") for n in range(9))
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [' + NESTED + b"]>"


@pytest.fixture
def folder(tmp_path):
    inner = tmp_path / "in"
    inner.mkdir()
    (inner / "good.txt").write_text(GOOD, encoding="utf-8")
    return inner


def reasons(folder):
    """Return the reasons, having checked that the good article is there and that nothing was written."""
    before = sorted(os.walk(folder.parent))
    reading = read_articles(folder)
    assert "good.txt" in set(reading.articles["article"])
    assert sorted(os.walk(folder.parent)) == before
    assert not reading.skipped["reason"].str.contains("Traceback|\n").any()
    return dict(zip(reading.skipped["path"] + "#" + reading.skipped["record"], reading.skipped["reason"], strict=True))


def packed(members, method=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def test_a_zip_bomb_costs_its_member(folder):
    (folder / "bomb.zip").write_bytes(packed({"a.txt": bytes(50_000_000), "b.txt": GOOD.replace("nine", "ten")}))
    assert "archive bomb" in reasons(folder)["bomb.zip/a.txt#"]
    assert "bomb.zip/b.txt" in set(read_articles(folder).articles["article"])


def test_a_gzip_bomb_is_not_unpacked(folder):
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    assert "archive bomb" in reasons(folder)["bomb.txt.gz#"]


def test_a_word_file_that_is_a_bomb(folder):
    (folder / "bomb.docx").write_bytes(packed({"word/document.xml": b" " * 50_000_000}))
    assert "archive bomb" in reasons(folder)["bomb.docx#"]


@pytest.mark.parametrize("name", ["../../evil.txt", "/evil.txt", "a/../../evil.txt", "C:\\evil.txt", "..\\evil.txt"])
def test_a_name_that_points_outside_is_not_read(folder, name):
    (folder / "path.zip").write_bytes(packed({name: GOOD}))
    assert "points outside" in next(iter(reasons(folder).values()))


def test_an_archive_in_an_archive_in_an_archive(folder):
    inner = packed({"c.zip": packed({"d.txt": GOOD})})
    (folder / "a.zip").write_bytes(packed({"b.zip": inner}))
    assert "archive_depth" in next(iter(reasons(folder).values()))
    assert len(read_articles(folder, archive_depth=4).articles) == 2


def test_a_locked_member_is_named(folder):
    data = bytearray(packed({"a.txt": GOOD}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    (folder / "locked.zip").write_bytes(bytes(data))
    assert "password" in reasons(folder)["locked.zip/a.txt#"]


def test_a_name_given_twice_is_read_once(folder):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.txt", GOOD)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", GOOD.replace("nine", "ten"))
    (folder / "twice.zip").write_bytes(content.getvalue())
    assert "second file of this name" in reasons(folder)["twice.zip/a.txt#"]


ROWS = [{"title": "Talks", "text": GOOD}, {"title": "Rain", "text": "It rained in Velm on Tuesday."}]
MAIL = "From a@b.example Mon Mar 04 10:00:00 2024\nFrom: a@b.example\nSubject: Talks\n\nThey met in Graz.\n\n"


@pytest.mark.parametrize(
    ("name", "content", "record"),
    [
        ("many.json", json.dumps(ROWS), "2"),
        ("many.json", json.dumps({"articles": ROWS}), "2"),
        ("many.jsonl", "\n\n".join(map(json.dumps, ROWS)), "3"),
        ("many.csv", pd.DataFrame(ROWS).to_csv(index=False), "2"),
        ("many.mbox", MAIL * 2, "2"),
        ("many.xml", FIXTURES / "field" / "feed.xml", "2"),
        ("many.rtf", FIXTURES / "nexis_uni.rtf", "2"),
        ("many.epub", FIXTURES / "field" / "digest.epub", "2"),
    ],
)
def test_too_many_records_of_any_format(tmp_path, name, content, record):
    data = content.read_bytes() if isinstance(content, Path) else content.encode()
    (tmp_path / name).write_bytes(data)
    assert read_articles(tmp_path, records=2).skipped.empty
    reading = read_articles(tmp_path, records=1)
    assert len(reading.articles) == 1
    assert reading.skipped[["record", "reason"]].values.tolist() == [
        [record, "more than 1 record: split it, or raise records"]
    ]


def test_too_many_rows_of_several_sheets(tmp_path):
    with pd.ExcelWriter(tmp_path / "many.xlsx") as book:
        for sheet in ("one", "two"):
            pd.DataFrame(ROWS[:1]).to_excel(book, sheet_name=sheet, index=False)
    assert read_articles(tmp_path, records=1).skipped["record"].tolist() == ["two!1"]


def test_too_many_members(folder):
    (folder / "many.zip").write_bytes(packed({f"{n}.txt": GOOD for n in range(5)}))
    assert "archive_members" in read_articles(folder, archive_members=3).skipped["reason"][0]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("laugh.xlsx", {"xl/workbook.xml": LAUGHS + b"<workbook>&e8;</workbook>"}),
        (
            "laugh.docx",
            {
                "word/document.xml": LAUGHS + b"<w>&e8;</w>",
                "[Content_Types].xml": LAUGHS + b"<Types>&e8;</Types>",
            },
        ),
    ],
)
def test_entities_are_not_expanded(folder, name, members):
    (folder / name).write_bytes(packed({"[Content_Types].xml": LAUGHS + b"<Types>&e8;</Types>"} | members))
    assert "broken" in reasons(folder)[f"{name}#"]


def test_entities_of_a_page_are_not_expanded(folder):
    text = b"They met &e8; on Monday, officials of nine countries said."
    page = LAUGHS + b"<html><body><article><p>" + text + b"</p></article></body></html>"
    (folder / "page.html").write_bytes(page)
    reading = read_articles(folder)
    assert reading.articles["text"].str.len().max() < 1000


@pytest.mark.slow
def test_a_page_that_is_one_line_of_20_megabytes(folder):
    (folder / "page.html").write_bytes(b"<html><body><p>" + b"word " * 4_000_000 + b"</p></body></html>")
    assert "page_bytes" in reasons(folder)["page.html#"]


def test_a_page_nested_very_deep(folder):
    (folder / "deep.html").write_bytes(b"<html><body>" + b"<div>" * 50_000 + b"They met." + b"</div>" * 50_000)
    assert "no article text" in reasons(folder)["deep.html#"]


def test_a_cell_of_a_million_characters_costs_its_row(folder):
    (folder / "cell.csv").write_text(f'title,text\na,"{"x" * 1_000_000}"\nb,They met in Graz.\n', encoding="utf-8")
    assert "1,000,000 characters" in reasons(folder)["cell.csv#1"]
    assert "cell.csv#2" in set(read_articles(folder).articles["article"])


def test_a_quotation_mark_that_never_closes_costs_its_row(folder):
    (folder / "open.csv").write_text('title,text\na,They met.\nb,"never closed\nc,They left.\n', encoding="utf-8")
    assert "never closed" in reasons(folder)["open.csv#2"]
    assert read_articles(folder).articles["title"].tolist() == ["Talks resume", "a", "c"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("deep.json", b"[" * 100_000),
        ("long_number.json", b'[{"text": ' + b"9" * 10_000 + b"}]"),
        ("fake.parquet", b"PAR1 and no more PAR1"),
        ("fake.zip", b"PK\x03\x04 and no more"),
        ("fake.xlsx", packed({"xl/workbook.xml": b"<workbook/>"})),
        ("fake.docx", packed({"word/document.xml": b"<w/>"})),
        ("fake.gz", b"\x1f\x8b and no more"),
        ("fake.rtf", b"{\\rtf1 }"),
    ],
)
def test_files_that_are_not_what_they_say(folder, name, content):
    (folder / name).write_bytes(content)
    assert f"{name}#" in reasons(folder)


def test_a_sheet_whose_first_row_is_too_wide_is_named():
    content, book = io.BytesIO(), openpyxl.Workbook()
    book.active.append(["title", "text", "date"])
    book.save(content)
    (problem,) = read_excel(content.getvalue(), limits=Limits(cells=2))
    assert "more than 2 cells" in problem.reason


def word_file():
    content, document = io.BytesIO(), docx.Document()
    document.add_paragraph("Talks resume")
    document.add_paragraph("Delegates met in Graz on Tuesday.")
    document.save(content)
    return content.getvalue()


WHOLE = [*sorted(path for path in FIXTURES.rglob("*") if path.is_file()), "word.docx"]


@pytest.mark.parametrize("damage", ["truncated", "empty", "encoding", "noise"])
@pytest.mark.parametrize("source", WHOLE, ids=lambda one: getattr(one, "name", one))
def test_each_reader_survives_damage(folder, source, damage):
    name = getattr(source, "name", source)
    data = source.read_bytes() if isinstance(source, Path) else word_file()
    damaged = {
        "truncated": data[: len(data) * 2 // 3],
        "empty": b"",
        "encoding": data.decode("utf-8", "replace").encode("utf-16-le"),
        "noise": data[:200] + bytes(range(256)) + data[200:],
    }[damage]
    (folder / name).write_bytes(damaged)
    reading = read_articles(folder)
    assert "good.txt" in set(reading.articles["article"])
    assert (reading.skipped["reason"].str.len() > 0).all()
    rest = reading.articles[reading.articles["article"] != "good.txt"]
    assert len(rest) + len(reading.skipped) > 0, "lost silently"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted in kilobytes on Linux only")
def test_memory_stays_bounded(folder):
    for n in range(3):
        (folder / f"bomb{n}.zip").write_bytes(packed({"a.txt": bytes(200_000_000)}))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reasons(folder)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000


SUFFIXES = [".txt", ".html", ".csv", ".json", ".jsonl", ".docx", ".rtf", ".xlsx", ".parquet", ".zip", ".gz", ""]
PIECES = [
    b'{"text": "',
    b"<html><p>",
    b"text,date\n",
    b'"',
    b"\x1f\x8b",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"HD\nTalks\nLP\n",
    b"<b>&#0;",
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SUFFIXES), st.lists(st.sampled_from(PIECES) | st.binary(max_size=60), max_size=6))
def test_no_bytes_make_a_reader_raise(suffix, parts):
    for _, found in read_data(f"a{suffix}", b"".join(parts), Options()):
        assert isinstance(found, Problem) or isinstance(finish(found, "a", "a", None, Limits()), Finished | Problem)


@settings(max_examples=100, deadline=None)
@given(st.fixed_dictionaries({"text": st.text(min_size=1), "date": st.text(), "author": st.text(), "title": st.text()}))
def test_no_record_makes_cleaning_raise(row):
    for _, found in read_data("a.json", json.dumps(row).encode(), Options()):
        assert isinstance(found, Problem) or isinstance(finish(found, "a", "a", None, Limits()), Finished | Problem)


ODT = "application/vnd.oasis.opendocument.text"


def found_in(name, data):
    return [one for _, one in read_data(name, data, Options())]


def test_lone_surrogates_are_replaced_and_pairs_joined(folder):
    (folder / "a.json").write_bytes(b'[{"text": "They met \\ud83d in Graz.", "title": "a \\ud83d\\ude00"}]')
    (folder / "b.rtf").write_bytes(rb"{\rtf1 Talks\par They met \u-10179?\u-8704? on Monday in Graz.\par}")
    articles = read_articles(folder).articles.set_index("article")
    assert articles.loc["a.json#1", ["title", "text"]].tolist() == ["a 😀", "They met � in Graz."]
    assert "😀" in articles.loc["b.rtf", "text"]
    articles.to_parquet(folder.parent / "out.parquet")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no UTF-8 need Linux")
def test_a_name_that_is_no_utf_8_is_shown(folder):
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(GOOD.replace("nine", "ten"), encoding="utf-8")
    assert "caf\\xe9.txt" in set(read_articles(folder).articles["article"])


def test_one_odd_record_costs_itself_only(folder):
    (folder / "a.json").write_text(
        json.dumps([{"text": "They met."}, {"body": {"sections": 5}}, {"text": "They left."}])
    )
    reading = read_articles(folder)
    assert {"a.json#1", "a.json#3"} <= set(reading.articles["article"])
    assert reading.skipped["record"].tolist() == ["2"]


def test_names_of_files_and_records_stay_distinct(folder):
    (folder / "table").write_text("title,text,url\nTalks,They met.,\n", encoding="utf-8")
    (folder / "table#1").write_text(GOOD.replace("nine", "ten"), encoding="utf-8")
    names = read_articles(folder).articles["article"].tolist()
    assert "table#1" in names
    assert len(set(names)) == len(names) == 3


def test_patterns_in_two_folders_keep_files_of_one_name(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        for n in range(5):
            (tmp_path / name / f"{n}.txt").write_text(GOOD.replace("nine", f"{name}{n}"), encoding="utf-8")
    assert len(read_articles([f"{tmp_path}/a/*.txt", f"{tmp_path}/b/*.txt"]).articles) == 10


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a POSIX system")
def test_a_link_out_of_the_folder_is_followed_only_where_asked(folder, tmp_path):
    (tmp_path / "secret.txt").write_text(GOOD.replace("nine", "ten"), encoding="utf-8")
    os.symlink(tmp_path / "secret.txt", folder / "link.txt")
    assert "follow_links" in reasons(folder)["link.txt#"]
    assert "link.txt" in set(read_articles(folder, follow_links=True).articles["article"])


def test_members_of_archives_in_archives_count_together():
    inner = packed({f"{n}.txt": b"a " * 90_000 for n in range(20)})
    outer = packed({f"{n}.zip": inner for n in range(20)})
    assert any("archive bomb" in one.reason for one in found_in("a.zip", outer) if isinstance(one, Problem))


def test_a_dictionary_of_parquet_is_counted_decoded():
    import pyarrow as pa
    import pyarrow.parquet as pq

    content = io.BytesIO()
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * 60), pa.array(["x" * 50_000_000]))
    pq.write_table(pa.table({"text": texts}), content, compression="zstd")
    (found,) = found_in("a.parquet", content.getvalue())
    assert "memory" in found.reason or "unpacks to" in found.reason


def test_bytes_in_parquet_are_text():
    import pyarrow as pa
    import pyarrow.parquet as pq

    content = io.BytesIO()
    pq.write_table(pa.table({"text": pa.array([b"They met in Graz."], pa.binary())}), content)
    assert [one.text for one in found_in("a.parquet", content.getvalue())] == ["They met in Graz."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"<!---->" * 50_000 + b"x"),
        ("b.json", json.dumps({"text": "They met." + " " * 100_000 + "x"}).encode()),
        ("c.xml", b"<nitf><body.content>" + b"<p>They met.</p><media/>" * 20_000 + b"</body.content></nitf>"),
        ("d.xml", b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>'),
        (
            "e.eml",
            b"MIME-Version: 1.0\nFrom: "
            + b"(" * 50_000
            + b"\nSubject: "
            + b"=?utf-8?q?a?= " * 50_000
            + b"\n\nThey met.",
        ),
        ("f.pdf", b"%PDF-1.4 " + b"1 0 obj<<" * 10_000),
        ("g.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n"),
        (
            "h.odt",
            packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": LAUGHS + b"<a>&e8;</a>"}),
        ),
        ("i.ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
        ("j.md", b"---\n" + b"a: [" * 5_000 + b"\n---\nThey met."),
    ],
)
def test_what_was_made_to_hurt_is_answered(name, data):
    assert len(found_in(name, data)) >= 1


def test_a_file_without_a_name_in_a_zip_costs_itself_alone():
    data = packed({"c.txt": "They met on Monday.", "b.txt": "They met in Vienna."})
    record = data.index(b"PK\1\2")  # of c.txt in the directory, whose name becomes part of the comment
    named, about = slice(record + 28, record + 30), slice(record + 32, record + 34)
    nameless = bytearray(data)
    nameless[named], nameless[about] = (0).to_bytes(2, "little"), (5).to_bytes(2, "little")
    found = list(read_data("a.zip", bytes(nameless), Options()))
    assert [(name, getattr(one, "reason", "")[:29]) for name, one in found] == [
        ("a.zip", "a file without a name in the "),
        ("a.zip/b.txt", ""),
    ]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("a.odt", {"mimetype": "application/vnd.oasis.opendocument.text"}),
        ("a.docx", {"word/document.xml": "<a/>"}),
        ("a.xlsx", {"xl/workbook.xml": "<a/>"}),
    ],
)
def test_an_office_file_that_is_not_whole_is_told_in_words(name, members):
    ((_, found),) = read_data(name, packed(members), Options())
    assert found.reason.startswith("this file is not whole (")


def test_a_reader_that_takes_too_long_is_ended():
    options = Options(limits=Limits(seconds=1))
    page = b"<html><body><article><p>" + b"<span>Word</span>" * 40_000 + b"</p></article></body></html>"
    ((_, found),) = read_data("a.html", page, options)
    assert "seconds" in found.reason


FOUND = {
    "line.csv": b'"Publi\n\nport",Seen,Published\nHarbour Post,4,2024-05-04\nHarbour Post,5,2024-05-05\n',
    "line.json": b'{"url": "He\\n\\nsaid", "title": "Talks"}',
    "root.html": b'<!DOCTYPE x y="z"><span class="DocPublicationName">Gazette</span>',
}


@pytest.mark.parametrize("name", FOUND)
def test_what_a_search_for_inputs_found_is_told_in_one_line(folder, name):
    (folder / name).write_bytes(FOUND[name])
    assert "Error" not in reasons(folder)[f"{name}#{'1' * name.endswith('html')}"]
