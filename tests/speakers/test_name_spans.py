import pytest

from analysis.speakers.name_spans import capital_runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But Ann Lee", ["Ann Lee"]),
        ("On Monday Ann Lee", ["Ann Lee"]),
        ("Bank of Lund", ["Bank of Lund"]),
        ("Ann Lee of Lund", ["Ann Lee", "Lund"]),
        ("the S.E.C. said", ["S.E.C."]),
        ("Ann\u00a0Lee", ["Ann Lee"]),
        ("the Peru-based Institute for the Study of Rain", ["Institute for the Study of Rain"]),
        ("@Harwick #Rain", []),
        ("", []),
    ],
)
def test_runs_of_capitals(text, expected):
    assert [" ".join(run.words) for run in capital_runs(text)] == expected
