import pandas as pd
import pytest

from analysis.core import files
from analysis.core.errors import InputError
from analysis.core.files import whole


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1 dead", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠A1"])
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


def test_parts_are_read_as_one_table(tmp_path):
    parts = [
        {"quotations": pd.DataFrame({"content": [f"=no {n}"], "role": [role]})} for n, role in ((1, "x"), (2, None))
    ]
    files.write_parts(iter(parts), tmp_path)
    assert pd.read_parquet(tmp_path / "quotations.parquet")["content"].tolist() == ["=no 1", "=no 2"]
    assert (tmp_path / "quotations.csv").read_bytes().decode("utf-8-sig") == "content,role\n'=no 1,x\n'=no 2,\n"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), OSError("the disk is gone")])
def test_what_cannot_be_written_is_a_sentence_and_what_stood_there_stays(tmp_path, error):
    path = tmp_path / "list.csv"
    path.write_text("before")

    def fail():
        with whole(path) as beside:
            beside.write_text("half")
            raise error

    with pytest.raises(InputError, match=r"list\.csv: cannot be written \(.+\); make room"):
        fail()
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]
    assert path.read_text() == "before"
