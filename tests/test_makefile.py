import os
import re
import shlex
import shutil
import subprocess

import pytest

from analysis.core.settings import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="no make here")


OF_MAKE = ("MAKE", "MFLAGS", "VENV", "PYTHON", "OUT", "ARTICLES")  # what a make around these tests hands down


def make(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(OF_MAKE)}
    return subprocess.run(
        ["make", *arguments], cwd=ROOT, capture_output=True, text=True, env=clean | environment, check=False
    )


def test_help_names_every_target():
    said = make("help").stdout
    targets = "report pdf extract lab test bench lock licences audit clean".split()
    assert all(f"make {name} " in said for name in targets)


def python(folder, *lines: str) -> str:
    """A stand-in for a Python that is old, or lacks a module."""
    path = folder / "python"
    path.write_text("\n".join(["#!/bin/sh", *lines]))
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (['case "$2" in *version_info*) exit 1;; esac', 'echo "Python 3.9.2"'], "needs Python 3.11 or later"),
        (['case "$2" in *ensurepip*) exit 1;; esac'], "apt-get install python3-venv"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(tmp_path, lines, said):
    run = make("report", f"PYTHON={python(tmp_path, *lines)}", f"VENV={tmp_path / 'venv'}")
    sentences = [line for line in run.stderr.splitlines() if not line.startswith("make")]
    assert run.returncode
    assert len(sentences) == 1
    assert said in sentences[0]
    assert not (tmp_path / "venv").exists()


def test_a_python_that_is_not_there_is_said(tmp_path):
    run = make("report", "PYTHON=python-of-nowhere", f"VENV={tmp_path / 'venv'}")
    assert run.returncode
    assert "python-of-nowhere is not here" in run.stderr


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        (["ARTICLES=my news", "OUT=/tmp/o ut"], "analysis report 'my news' --out '/tmp/o ut'"),
        (["TARGETS=Iran,Israel"], "analysis report  --targets 'Iran,Israel'"),
        (["METHOD=transformer", "MODEL=my model"], "analysis report --method 'transformer' --model 'my model'"),
        (["ARTICLES=it's; rm -rf /"], r"analysis report 'it'\''s; rm -rf /'"),
    ],
)
def test_options_reach_the_command_as_they_are(tmp_path, given, passed):
    said = make("-n", "report", f"VENV={tmp_path / 'venv'}", *given).stdout.splitlines()[-1]
    assert " ".join(passed.split()) in " ".join(said.split())


def test_a_setting_in_small_letters_is_refused():
    run = make("report", "articles=news", "OUT=out")
    assert run.returncode
    assert "ARTICLES=folder OUT=out, not articles." in run.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["ARTICLE=news", "OUT=out"], "make does not know ARTICLE: it takes PYTHON VENV ARTICLES OUT"),
        (["OUT=out"], "OUT is for your own articles: say which with ARTICLES=folder OUT=out."),
    ],
)
def test_a_setting_that_would_give_the_sample_under_another_name_is_refused(given, said):
    run = make("-n", "report", *given)
    assert run.returncode
    assert said in run.stderr
    assert not run.stdout


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        ([], "-m analysis report"),
        (["ARTICLES=news"], "-m analysis report 'news' --out '/somewhere'"),
    ],
)
def test_an_out_of_the_shell_is_not_the_samples(tmp_path, given, passed):
    said = make("-n", "report", f"VENV={tmp_path / 'venv'}", *given, OUT="/somewhere").stdout.splitlines()[-1]
    assert " ".join(said.split()).endswith(passed)


def commands(path) -> list[str]:
    """What a script or a page tells to make: `make report OUT=x` of each line or mark.

    >>> found = commands(ROOT / "README.md")
    >>> "make test" in found
    True
    """
    lines = (ROOT / path).read_text().replace("`", "\n").splitlines()
    bare = (line.split("#")[0].strip() for line in lines)
    found = (re.search(r"^(?:[A-Z_]+=\S+ )*(make (?:-s )?\S.*)", line) for line in bare)
    return [match[1] for match in found if match]


PLACES = ["README.md", "CONTRIBUTING.md", ".ci/run", ".ci/pythons"]
WRITTEN = [(place, command) for place in PLACES for command in commands(place)]


@pytest.mark.parametrize(("place", "command"), WRITTEN)
def test_make_takes_every_command_that_is_written_down(tmp_path, place, command):
    told = command.replace("$scratch", str(tmp_path)).replace("$system", "python3").partition(" 2>&1")[0]
    run = make("-n", *shlex.split(told)[1:])
    assert run.returncode == 0, f"{place}: {run.stderr}"


@pytest.mark.parametrize("place", PLACES)
def test_commands_of_every_place_are_found(place):
    assert any(command for where, command in WRITTEN if where == place)
