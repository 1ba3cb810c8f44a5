from pathlib import Path

import pandas as pd
import pytest

from analysis.core import files
from analysis.core.errors import InputError


def _made(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1 dead", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(tmp_path, text):
    files.write_tables({"removed": pd.DataFrame({"line": [text]})}, tmp_path)
    written = (tmp_path / "removed.csv").read_bytes().decode("utf-8-sig")
    assert written.split("\n", 1)[1].strip('"').startswith("'")
    assert pd.read_parquet(tmp_path / "removed.parquet")["line"].tolist() == [text]


def test_a_csv_opens_in_excel_as_utf8(tmp_path):
    files.write_tables({"quotations": pd.DataFrame({"content": ["“Yes”"], "start": [-3]})}, tmp_path)
    data = (tmp_path / "quotations.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == "content,start\n“Yes”,-3\n"


def test_files_of_an_earlier_run_go_and_all_others_stay(tmp_path):
    out = _made(tmp_path / "out", figures__mine_png="mine", notes_txt="mine")
    files.publish(_made(tmp_path / "1", report_html="1", figures__a_png="a", figures__b_png="b"), out)
    files.publish(_made(tmp_path / "2", report_html="2", figures__a_png="a2"), out)
    left = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    assert left == {"report.html", "figures/a.png", "figures/mine.png", "notes.txt", "files.txt"}
    assert (out / "report.html").read_text() == "2"


def test_tables_alone_leave_the_report_of_an_earlier_run(tmp_path):
    out = tmp_path / "out"
    files.publish(_made(tmp_path / "1", report_html="1", tables__a_csv="a"), out)
    files.publish(_made(tmp_path / "2", tables__b_csv="b"), out)
    assert (out / "report.html").exists()
    assert not (out / "tables" / "a.csv").exists()
    files.publish(_made(tmp_path / "3", figures__c_png="c"), out)
    assert sorted((out / "files.txt").read_text().split()) == ["figures/c.png", "report.html", "tables/b.csv"]


def test_a_listing_cannot_remove_what_lies_outside(tmp_path):
    (tmp_path / "precious.txt").write_text("kept")
    out = _made(
        tmp_path / "out",
        files_txt=f"../precious.txt\n{tmp_path}/precious.txt\nreport.html/../../precious.txt",
    )
    files.publish(_made(tmp_path / "1", report_html="1"), out)
    assert (tmp_path / "precious.txt").read_text() == "kept"


def test_a_file_that_is_the_same_is_left_alone(tmp_path):
    made = _made(tmp_path / "1", report_html="1")
    files.publish(made, tmp_path / "out")
    before = (tmp_path / "out" / "report.html").stat().st_mtime_ns
    files.publish(made, tmp_path / "out")
    assert (tmp_path / "out" / "report.html").stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputError, match=r"taken: cannot be written .*--out"):
        files.publish(_made(tmp_path / "1", report_html="1"), tmp_path / "taken")
