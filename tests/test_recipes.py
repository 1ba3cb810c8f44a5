"""The recipes of CONTRIBUTING.md, followed step by step."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis import charts, find_mentions, find_quotations, read_articles
from analysis.articles import detect, formats
from analysis.articles.formats import Format
from analysis.articles.readers import pasted
from analysis.articles.records import Record
from analysis.attribution import rules
from analysis.core import machine
from analysis.core.wordlists import data_folder

RECIPES = (Path(__file__).resolve().parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """A copy of the word lists that a recipe may edit."""
    folder = tmp_path / "data"
    shutil.copytree(data_folder(), folder, ignore=shutil.ignore_patterns("articles"))
    monkeypatch.setattr(machine, "told", machine.Machine(lists=folder))
    return folder


def add(path, line):
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def table(text):
    return pd.DataFrame({"article": ["a"], "text": [text]})


def said(text):
    return find_quotations(table(text))[["speaker", "content"]].values.tolist()


def test_a_reporting_verb(lists):
    assert said("Ana Ruiz blorped that the port was shut.") == []
    add(lists / "reporting_verbs.csv", "blorp,verb,neutral,blorp blorps blorped blorping,,invented")
    assert said("Ana Ruiz blorped that the port was shut.") == [["Ana Ruiz", "that the port was shut"]]


def test_a_target(lists):
    header = (lists / "targets.csv").read_text(encoding="utf-8")
    columns = next(line for line in header.splitlines() if line.startswith("target,")).count(",")
    add(lists / "targets.csv", "Norwick,Norwick,country" + "," * (columns - 2))
    found = find_mentions(table("Norwick waits."), targets=["Norwick"])
    assert found[["target", "mention"]].values.tolist() == [["Norwick", "Norwick"]]


def test_a_rule_of_attribution(monkeypatch):
    def mine(case: rules.Case) -> rules.Statement | None:
        return rules.Statement(((case.cue.frame.head + 1, case.limit),), (0, 2), "mine")

    monkeypatch.setattr(rules, "_VERB_RULES", (mine, *rules._VERB_RULES))
    assert find_quotations(table("Ana Ruiz said it rained."))["rule"].tolist() == ["mine"]


def test_a_chart(tmp_path):
    def my_chart(counts: pd.DataFrame):
        if counts.empty:
            return charts.NoChart("No chart of verbs: nobody is quoted.")
        return charts.saving.chart(
            "Bar chart of verbs",
            "one verb leads",
            subtitle="Quotations",
            notes=[],
            rows=counts["verb"].tolist(),
            draw=lambda page: page.axes[0].barh(page.y, counts["n"]),
        )

    assert charts.save(my_chart(pd.DataFrame()), "03-mine", folder=tmp_path).reason.startswith("No chart")
    charts.save(my_chart(pd.DataFrame({"verb": ["say"], "n": [3]})), "03-mine", folder=tmp_path)
    assert {"03-mine.png", "03-mine.svg", "03-mine.txt"} <= {path.name for path in tmp_path.iterdir()}


def test_a_reader(tmp_path, monkeypatch):
    def read_slips(text: str):
        return [Record(title=part.split("|")[0], text=part.split("|")[1]) for part in text.split("\n")[1:]]

    known = detect.format_of_text
    monkeypatch.setattr(pasted, "read_slips", read_slips, raising=False)
    monkeypatch.setitem(formats.FORMATS, "slips", Format("slips", "pasted.read_slips"))
    monkeypatch.setattr(
        "analysis.articles.read_file.format_of_text",
        lambda suffix, text: "slips" if text.startswith("SLIPS") else known(suffix, text),
    )
    slips = ["SLIPS", *(f"Talks {n}|They met in Vienna on day {n} and parted without a word." for n in "12")]
    (tmp_path / "a.txt").write_text("\n".join(slips), encoding="utf-8")
    assert read_articles(tmp_path).articles["title"].tolist() == ["Talks 1", "Talks 2"]


@pytest.mark.parametrize("name", ["reporting verb", "target", "rule of attribution", "chart", "reader"])
def test_each_recipe_is_written(name):
    assert f"**A {name}.**" in RECIPES
    assert f"def test_a_{name.replace(' ', '_')}(" in Path(__file__).read_text(encoding="utf-8")


def test_the_places_that_recipes_name_are_there():
    root = Path(__file__).resolve().parents[1]
    named = """data/reporting_verbs.csv data/targets.csv src/analysis/attribution/rules/ src/analysis/charts/
        src/analysis/articles/readers/ tests/attribution/rules/ tests/test_imports.py""".split()
    for name in named:
        assert name in RECIPES
        assert (root / name).exists()
