"""A word list, saved from a spreadsheet in whichever way, reads back as it was."""

import csv
import io
import shutil

import pytest

from analysis.core import machine, wordlists
from analysis.core.csv_rows import csv_rows

LIST = "targets.csv"
COLUMNS = ("target", "alias", "kind", "note")


def _saved(rows, *, delimiter=",", quoting=csv.QUOTE_MINIMAL, encoding="utf-8", end="\r\n") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return text.getvalue().encode(encoding, errors="replace")


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"delimiter": ";", "encoding": "utf-8-sig"},
        {"delimiter": "\t", "encoding": "utf-16"},
        {"quoting": csv.QUOTE_ALL, "end": "\n"},
        {"delimiter": ";", "quoting": csv.QUOTE_ALL, "encoding": "utf-8-sig"},
    ],
)
def test_a_list_saved_by_a_spreadsheet_reads_back(tmp_path, monkeypatch, how):
    before = wordlists.read_list(LIST, COLUMNS)
    rows = [row for _, row in csv_rows(wordlists.data_folder() / LIST)]
    shutil.copytree(wordlists.data_folder(), tmp_path / "data", ignore=shutil.ignore_patterns("articles"))
    (tmp_path / "data" / LIST).write_bytes(_saved(rows, **how))
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path / "data"))
    after = wordlists.read_list(LIST, COLUMNS)
    assert [row | {"line": 0} for row in after] == [row | {"line": 0} for row in before]


def test_letters_of_windows_are_read(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("name,note\r\nTürkiye,“so”\r\n".encode("cp1252"))
    assert list(csv_rows(path))[1] == (2, ["Türkiye", "“so”"])


def test_empty_lines_are_no_rows_and_lines_keep_their_numbers(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(",\nname,note\n\n#Ada,x\n")
    assert list(csv_rows(path)) == [(2, ["name", "note"]), (4, ["#Ada", "x"])]


def test_the_line_that_tells_excel_the_separator_is_no_header(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xef\xbb\xbfsep=;\r\nname;note\r\nAda;x, y\r\n")
    assert list(csv_rows(path)) == [(2, ["name", "note"]), (3, ["Ada", "x, y"])]


def test_a_line_above_the_header_ends_where_a_spreadsheet_ends_it(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("# a note,\u2028and more\nname,note\nAda,x\x0by\n", encoding="utf-8")
    assert list(csv_rows(path)) == [(2, ["name", "note"]), (3, ["Ada", "x\x0by"])]
