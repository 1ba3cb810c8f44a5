"""CITATION.cff says what pyproject.toml says, and the changelog."""

import re
import tomllib

import yaml

from analysis.core.settings import ROOT


def test_the_citation_names_this_version_and_licence():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## (\S+)", changes, re.MULTILINE)[1] == project["version"]
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
