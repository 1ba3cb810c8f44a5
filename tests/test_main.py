import re
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis import __main__ as command
from analysis.coding.corrections import COLUMNS
from analysis.core import errors, machine
from analysis.core.settings import ROOT, Settings
from analysis.core.wordlists import data_folder
from analysis.pipeline import command as commands
from analysis.pipeline import produce

ARTICLE = (
    "Talks resume in Norwick\n\n"
    "NORWICK, March 4, 2024 — “China will answer in May,” Minister Ada Holm said on Monday.\n\n"
    "Russia has not replied, and the delegates waited for most of the afternoon in a cold hall.\n"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "news"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (None, r"no such file or folder|does not exist"),
        ({}, r"news: no .*(give|put) "),
        ({"a.txt": b""}, r"a\.txt.*empty"),
        ({"a.txt": b"\x00\x01\x02\xff" * 200}, r"a\.txt"),
        ({"a.xyz": b"Talks resume"}, r"a\.xyz"),
        ({"a.jsonl": b'{"text": '}, r"a\.jsonl"),
        ({"a.csv": b"name,age\nAda,40\n"}, r"a\.csv.*column"),
    ],
)
def test_bad_input_is_one_sentence_and_status_2(tmp_path, capsys, files, said):
    news = tmp_path / "news"
    if files is not None:
        news.mkdir()
        for name, data in files.items():
            (news / name).write_bytes(data)
    status = command.main(["extract", str(news), "--out", str(tmp_path / "out")])
    error = capsys.readouterr().err
    assert status == 2
    assert "Traceback" not in error
    assert len(error.strip().splitlines()) == 1
    assert re.search(said, error)
    assert not (tmp_path / "out").exists()


def test_what_can_be_read_is_read_and_the_rest_is_listed(folder, tmp_path, capsys, monkeypatch):
    (folder / "broken.jsonl").write_text('{"text": ')
    lists = shutil.copytree(data_folder(), tmp_path / "data", ignore=shutil.ignore_patterns("articles"))
    rows = ["quotation,remove,talks.txt,no such words", "quotation,remove,talks.txt,“China will answer"]
    (lists / "coding" / "corrections.csv").write_text("\n".join([",".join(COLUMNS), *rows]), encoding="utf-8")
    monkeypatch.setattr(machine, "told", replace(machine.told, lists=lists))
    assert command.main(["extract", str(folder), "--out", str(tmp_path / "out")]) == 0
    tables = tmp_path / "out" / "tables"
    assert pd.read_csv(tables / "articles.csv")["title"].tolist() == ["Talks resume in Norwick"]
    assert pd.read_csv(tables / "skipped.csv")["path"].tolist() == ["broken.jsonl"]
    names = ["articles", "corrections", "mentions", "quotations", "removed", "sentiment", "skipped", "voice"]
    assert sorted(path.stem for path in tables.glob("*.parquet")) == names
    assert sorted(path.stem for path in tables.glob("*.csv")) == names
    said = capsys.readouterr().err
    assert "4/4" in said
    assert re.search(r"^\S+ could not be read: .", said, re.MULTILINE)
    assert f"1 correction could not be made: see why in {tables}/corrections.csv" in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--targets", "Atlantis"], "Atlantis"),
        (["--method", "transformer"], "needs --model"),
        (["--method", "transformer", "--model", "{news}"], "transformer|no sequence classifier"),
        (["--model", "{news}"], "--model is for --method transformer"),
        (["--out", "{news}/out"], "inside the folder"),
        (["--out", "{news}/talks.txt"], "inside the folder|cannot be written"),
    ],
)
def test_bad_options_are_one_sentence(folder, tmp_path, capsys, given, said):
    given = [text.format(news=folder) for text in given]
    status = command.main(["extract", str(folder), "--out", str(tmp_path / "out"), *given])
    error = capsys.readouterr().err.strip().splitlines()
    assert status == 2
    assert re.search(said, error[-1])
    assert "Traceback" not in "".join(error)


def test_any_target_can_be_asked_for(folder, tmp_path):
    (folder / "talks.txt").write_text(ARTICLE.replace("Russia", "Tehran"), encoding="utf-8")
    command.main(["extract", str(folder), "--out", str(tmp_path / "out"), "--targets", "Iran, Israel,"])
    mentions = pd.read_csv(tmp_path / "out" / "tables" / "mentions.csv")
    assert mentions["target"].tolist() == ["Iran"]


def test_the_sample_is_renewed_in_place_only_as_it_is(monkeypatch, tmp_path):
    calls = []
    monkeypatch.setattr(
        produce, "renew_sample", lambda settings, **_: calls.append(("in place", settings)) or Path("x")
    )
    monkeypatch.setattr(
        produce, "make_report", lambda settings, out, **_: calls.append((str(out), settings.targets)) or Path("x")
    )
    monkeypatch.setattr(commands, "_tell_left_out", lambda tables: None)
    command.main(["report"])
    command.main(["report", "--targets", "Iran"])
    command.main(["report", "--out", str(tmp_path)])
    command.main(["report", "/somewhere/my news"])
    assert calls == [
        ("in place", Settings()),
        (str(ROOT / "reports"), ("Iran",)),
        (str(tmp_path), Settings().targets),
        (str(ROOT / "reports" / "my news"), Settings().targets),
    ]


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "stopped before the end"),
        (errors.NotebookFailed("02 stopped: ValueError: x"), 1, "02 stopped: ValueError: x"),
    ],
)
def test_what_ends_a_run_is_said_in_one_sentence(monkeypatch, capsys, raised, status, said):
    def fail(*_, **__):
        raise raised

    monkeypatch.setattr(produce, "renew_sample", fail)
    assert command.main(["report"]) == status
    assert said in capsys.readouterr().err


def test_settings_reach_the_notebooks():
    given = Settings(targets=("Iran",), method="transformer", model="tiny")
    assert Settings.of(given.to_environment()) == given
    assert given.scoring == {"method": "transformer", "model": "tiny"}


def test_the_model_is_an_option():
    options = commands._parser().parse_args(["extract", "--method", "transformer", "--model", "tiny"])
    assert commands._settings(options) == Settings(method="transformer", model="tiny")
