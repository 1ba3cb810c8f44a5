import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import __main__ as command

ARTICLE = "Talks resume\n\n“China will answer in May,” Minister Ada Holm said on Monday.\n\nRussia has not replied.\n"


@pytest.fixture
def news(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "news"


def test_out_and_back(news, tmp_path, capsys):
    made, fixes = tmp_path / "coding.json", tmp_path / "fixes.csv"
    assert command.main(["export", str(news), "--to", "label-studio", "--out", str(made)]) == 0
    tasks = json.loads(made.read_text(encoding="utf-8"))
    speaker = next(part for part in tasks[0]["annotations"][0]["result"] if part["from_name"] == "speaker")
    speaker["value"]["text"] = ["Bo Li"]
    made.write_text(json.dumps([*tasks, {"data": {}}]), encoding="utf-8")
    assert command.main(["import", str(made), str(news), "--out", str(fixes), "--coder", "ao"]) == 0
    assert pd.read_csv(fixes)[["action", "speaker", "coder"]].values.tolist() == [["change", "Bo Li", "ao"]]
    assert "not used: task 2: no task of Label Studio" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "--to", "doccano"], "export needs --out: the file to write"),
        (["import", "none.json", "--out", "fixes.csv"], "none.json: no such file"),
        (["import", "x.zip", "--out", "fixes.csv"], "x.zip: more than one format has this ending; say which"),
        (["import", "x.json"], "import needs --out: a new file for the corrections"),
        (["import", "x.json", "--out", __file__], f"{__file__}: is there already"),
    ],
)
def test_what_is_missing_is_said(arguments, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("x.zip", "x.json"):
        Path(name).touch()
    assert command.main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("export", "--out OUT file to write"),
        ("import", "--out OUT new file"),
        ("extract", "--out OUT folder to write to"),
    ],
)
def test_the_help_says_what_out_is(name, said, capsys):
    with pytest.raises(SystemExit):
        command.main([name, "--help"])
    assert said in " ".join(capsys.readouterr().out.split())
