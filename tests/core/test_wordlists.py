"""An edited word list counts at the next call, in the same process."""

import shutil

import pandas as pd
import pytest

from analysis import find_mentions, find_quotations
from analysis.attribution import cues
from analysis.core import machine, wordlists
from analysis.core.errors import InputError
from analysis.speakers import country_words, known, places
from analysis.targets import non_mentions

TEXT = "“We wait,” quothed Ana Ode of the Lunde guild, in Norwick. Zembla replied."


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """A copy of the word lists that a test may edit."""
    folder = tmp_path / "data"
    shutil.copytree(wordlists.data_folder(), folder, ignore=shutil.ignore_patterns("articles", "coding"))
    monkeypatch.setattr(machine, "told", machine.Machine(lists=folder))
    return folder


def add(path, row):
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n{row}\n", encoding="utf-8")


def articles(text=TEXT):
    return pd.DataFrame({"article": ["a"], "text": [text]})


def test_a_reporting_verb(lists):
    assert not find_quotations(articles())["cue"].eq("quothed").any()
    add(lists / "reporting_verbs.csv", "quothe,verb,neutral,quothe quothes quothed quothing,,made up")
    assert find_quotations(articles())["cue"].eq("quothed").any()


def test_a_target(lists):
    add(lists / "targets.csv", "Zembla,Zembla,country,,,,,made up")
    found = find_mentions(articles(), targets=["Zembla"])
    assert found["mention"].tolist() == ["Zembla"]


def test_a_known_speaker(lists):
    said = articles("“We wait,” Ana Ode said.")
    assert find_quotations(said)["affiliation"].isna().all()
    add(lists / "speakers.csv", "Ana Ode,,envoy,Peru,,,made up")
    assert find_quotations(said)["affiliation"].tolist() == ["Peru"]


def test_a_head_noun(lists):
    said = articles("“We wait,” the quonger said.")
    before = find_quotations(said)["speaker_type"].tolist()
    add(lists / "head_nouns.csv", "quonger,group,,,made up")
    assert (before, find_quotations(said)["speaker_type"].tolist()) == (["unknown"], ["group"])


BAD_CELLS = [
    ("reporting_verbs.csv", "quothe,verb,neutral,quothe,taggin,", "pattern: 'taggin'.*did you mean 'tagging'"),
    ("reporting_verbs.csv", "quoth,noun,neutral,quoth,tagging,", "pattern: 'tagging'.*There are viewpoint"),
    ("reporting_verbs.csv", "quothe,verb,loud,quothe,,", "stance: 'loud'"),
    ("offices.csv", "rainmaker,Chnia,made up", "affiliation: 'Chnia'.*did you mean 'China'"),
    ("places.csv", "Lunde,Perru,made up", "country: 'Perru'.*did you mean 'Peru'"),
    ("places.csv", "Lunde,,made up", "country: ''"),
    ("not_mentions.csv", "capitol,,Square,,made up", "kind: 'capitol'.*did you mean 'capital'"),
]
READERS = {
    "reporting_verbs.csv": cues.reporting_verbs,
    "offices.csv": country_words.office_rows,
    "places.csv": lambda: places.country_of_place(known.Directory(), "Lunde"),
    "not_mentions.csv": lambda: non_mentions.is_no_mention("In Lunde.", 3, 8, "capital"),
}


@pytest.mark.parametrize(("name", "row", "message"), BAD_CELLS)
def test_a_slip_in_a_cell_is_named(lists, name, row, message):
    add(lists / name, row)
    with pytest.raises(InputError, match=rf"{name}, line \d+, column {message}"):
        READERS[name]()


def test_what_is_made_is_kept_while_no_list_changes(lists):
    made = []

    @wordlists.from_lists
    def count():
        made.append(1)
        return len(made)

    assert (count(), count()) == (1, 1)
    add(lists / "titles.csv", "Shipwright,title,,,made up")
    assert count() == 2


def test_a_stage_reads_by_one_version_of_the_lists(lists):
    @wordlists.from_lists
    def endings():
        return len((lists / "name_endings.csv").read_text(encoding="utf-8"))

    with wordlists.lists_held():
        before = endings()
        add(lists / "name_endings.csv", "Quong,other,made up")
        assert endings() == before
    assert endings() > before
