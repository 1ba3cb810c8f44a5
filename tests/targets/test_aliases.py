import pytest

from analysis.core import machine
from analysis.core.errors import InputError
from analysis.targets.aliases import KINDS, read_aliases, spellings, target_names


def test_the_shipped_table_is_sound():
    rows = read_aliases()
    assert {row.kind for row in rows} <= set(KINDS)
    assert all(row.start <= row.until for row in rows)
    assert len(target_names()) >= 201


@pytest.mark.parametrize("kind", ["country", "demonym", "capital", "government", "leader", "not"])
def test_the_shipped_table_has_every_kind(kind):
    assert any(row.kind == kind for row in read_aliases())


def test_every_row_of_the_shipped_table_says_why():
    from analysis.core.wordlists import read_list

    assert [row["line"] for row in read_list("targets.csv", ("note",)) if not row["note"]] == []


@pytest.mark.parametrize("target", ["China", "Russia", "United States", "Iran", "Nauru", "Andorra"])
def test_a_state_has_its_people(target):
    assert any(row.target == target and row.kind == "demonym" for row in read_aliases())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["China,China,planet,,,,,x"], r"targets\.csv, line 2, column kind: 'planet' is not one of"),
        (
            ["China,China,country,,,,,x", "China,Xi,leader,2020-01-01,2012-01-01,,,x"],
            r"line 3, column from: 2020",
        ),
        (["China,Xi,leader,spring,,,,x"], r"line 2, column from: 'spring' is not a date"),
        (["China,Xi,leader,,2020-13-01,,,x"], r"line 2, column until: '2020-13-01' is not a date"),
        (["China,,country,,,,,x"], r"line 2, column alias: it is empty"),
        ([",China,country,,,,,x"], r"line 2, column target: it is empty"),
        (
            ["A,Avon,country,,,,,x", "B,Avon,country,,,,,x"],
            r"line 3, column alias: 'Avon' belongs to A in line 2",
        ),
        (
            ["A,Avon,country,,,,,x", ",Avon,not,,,,,x"],
            r"line 3, column alias: 'Avon' belongs to A .* no target",
        ),
        (["A,Avon,country,,,,,x", "A,Avon,capital,,,,,x"], r"line 3, column alias: 'Avon' is in line 2"),
        (["A,Avon,country,,,,x"], r"line 2: 7 cells where the header has 8 .*comma for each empty"),
        (["A,Avon,country,,,,,one, two"], r"line 2: 9 cells where the header has 8 .*between quotation marks"),
    ],
)
def test_a_bad_row_is_named_by_file_line_and_column(written, lines, said):
    written(*lines)
    with pytest.raises(InputError, match=said):
        read_aliases()


def test_a_missing_column_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))
    (tmp_path / "targets.csv").write_text("target,alias\nA,B\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column kind, from, until, needs, unless, note"):
        read_aliases()


def test_a_missing_table_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))
    with pytest.raises(InputError, match=r"targets\.csv: this word list is missing"):
        read_aliases()


@pytest.mark.parametrize(
    "lines",
    [
        ["A,Avon,country,,,,,x", "B,Avon,country,,,Bath|Bristol,,x"],
        ["A,Ode,leader,2000-01-01,2004-12-31,,,x", "B,Ode,leader,2005-01-01,,,,x"],
        ["A,Ode,leader,2000-01-01,2004-12-31,,,x", "A,Ode,leader,2010-01-01,,,,x"],
    ],
)
def test_an_alias_may_be_shared_with_a_rule_or_at_other_times(written, lines):
    written(*lines)
    assert len(read_aliases()) == 2


@pytest.mark.parametrize(
    ("alias", "form", "is_one"),
    [
        ("China", "CHINA", True),
        ("Xi", "XI", False),
        ("US", "us", False),
        ("Erdoğan", "Erdogan", True),
        ("U.N.", "U. N.", True),
        ("D.R. Congo", "D. R. Congo", True),
        ("Côte d'Ivoire", "COTE D'IVOIRE", True),
        ("China", "china", False),
    ],
)
def test_spellings(alias, form, is_one):
    assert (form in spellings(alias)) is is_one
