import pandas as pd
import pytest

from analysis.coding.cells import read_cells, write_cells
from analysis.core.errors import InputError

HARMFUL = ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=x", "'=already", "“plain”", "it's", "", "'tis", "a,b;c"]


def test_no_cell_can_run_and_every_cell_comes_back(tmp_path):
    path = write_cells(pd.DataFrame({"id": range(len(HARMFUL)), "text": HARMFUL}), tmp_path / "deep" / "sheet.csv")
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    cells = [line.split(",", 1)[1] for line in raw.decode("utf-8-sig").split("\r\n")[1:-1]]
    assert not [cell for cell in cells if cell.strip('"')[:1] in ("=", "+", "-", "@", "\t")]
    assert read_cells(path)["text"].tolist() == [text.strip() for text in HARMFUL]
    assert [file.name for file in path.parent.iterdir()] == ["sheet.csv"]


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8"), (",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-16"), (";", "utf-8-sig")],
)
def test_reads_what_spreadsheets_save(tmp_path, delimiter, encoding):
    lines = ["# a note, with; marks", "Unit|Label|Note", "1|positive|“Zoë” — fine", "", "2|"]
    text = "\r\n".join(lines).replace("|", delimiter)
    (tmp_path / "s.csv").write_bytes(text.encode(encoding))
    table = read_cells(tmp_path / "s.csv", ("unit", "label"))
    assert table.to_dict("list") == {
        "line": [3, 5], "unit": ["1", "2"], "label": ["positive", ""], "note": ["“Zoë” — fine", ""],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1: no column unit"),
        ("a,b\n1,2\n", "line 1: no column unit"),
        ("# note\n\nunit,label,x\n", None),
        ("unit,label\n1,positive,more\n", "line 2: 3 cells where the header has 2"),
        ('unit,label\n1,"open\n', "line 2: unexpected end of data"),
    ],
)
def test_names_file_and_line_of_what_it_cannot_read(tmp_path, content, said):
    path = tmp_path / "bad.csv"
    path.write_text(content, encoding="utf-8")
    if said is None:
        assert read_cells(path, ("unit",)).empty
        return
    with pytest.raises(InputError, match=f"bad.csv, {said}"):
        read_cells(path, ("unit",))


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_cells(tmp_path / "gone.csv")
