"""`import analysis` is quick: what is heavy waits until it is asked for."""

import subprocess
import sys

import pytest

import analysis

HEAVY = ("matplotlib", "scipy", "trafilatura", "nltk", "dateparser", "sklearn", "pyarrow", "numpy", "pandas")


def test_import_loads_nothing_heavy():
    code = f"import analysis, sys; print([name for name in {HEAVY} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_a_command_begins_without_what_only_a_notebook_needs():
    code = "import sys, analysis.pipeline.command; print({'nbformat', 'nbconvert'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


@pytest.mark.parametrize("name", analysis.__all__)
def test_every_call_is_there_when_asked_for(name):
    assert getattr(analysis, name).__name__.rpartition(".")[2] == name
    assert name in dir(analysis)


def test_what_is_not_there_is_no_attribute():
    with pytest.raises(AttributeError, match="has no attribute 'find_nothing'"):
        analysis.find_nothing  # noqa: B018


@pytest.mark.parametrize("module", ["analysis.pipeline.worker", "analysis.pipeline.tables"])
def test_processes_that_only_read_articles_load_no_statistics_and_no_charts(module):
    code = (
        f"import {module}, sys; print([one for one in ('scipy', 'sklearn', 'matplotlib') if one in sys.modules]);"
        "import scipy.stats; print(scipy.stats.norm.ppf(0.5))"  # what was hidden while NLTK was loaded is there again
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[:2] == ["[]", "0.0"]
