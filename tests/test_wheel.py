"""A wheel built from this tree holds all it needs: it works where there is no checkout."""

import shutil
import subprocess
import sys

import pytest

from analysis.core.settings import ROOT

PARTS = ("src", "data", "setup.py", "pyproject.toml", "requirements.txt", "LICENSE")
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which the wheel is unpacked, far from the checkout."""
    tree, folder = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("installed")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tree / part)
    alone = ("--no-deps", "--no-index")
    subprocess.run([*PIP, "wheel", *alone, "--no-build-isolation", "-w", str(tree), str(tree)], check=True)
    subprocess.run([*PIP, "install", *alone, "--target", str(folder), *map(str, tree.glob("*.whl"))], check=True)
    return folder


def elsewhere(folder, *command) -> subprocess.CompletedProcess:
    """Run Python in `folder` with the package that lies there, and neither the checkout's nor its settings."""
    run = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {'; '.join(command)}"]
    return subprocess.run(run, cwd=folder, env={"PATH": ""}, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_five_calls_work_outside_the_checkout(installed):
    script, articles = ROOT / "benchmarks" / "five_calls.py", ROOT / "data" / "articles"
    run = elsewhere(
        installed,
        "import runpy",
        f"sys.argv[1:] = [{str(articles)!r}]",
        f"runpy.run_path({str(script)!r}, run_name='__main__')",
    )
    assert run.returncode == 0, run.stderr
    assert "quotations" in run.stdout


@pytest.mark.slow
def test_it_reads_its_own_word_lists(installed):
    said = elsewhere(installed, "from analysis.core.wordlists import data_folder", "print(data_folder())")
    assert said.stdout.strip() == str(installed / "analysis" / "_data")


@pytest.mark.slow
def test_it_says_what_it_needs(installed):
    said = elsewhere(
        installed, "from importlib.metadata import requires", "print(*requires('media-analysis-workbook'))"
    )
    assert "pandas" in said.stdout
