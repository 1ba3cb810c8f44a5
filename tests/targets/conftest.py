"""Tables of targets, written for a test."""

import pytest

from analysis.core import machine

HEADER = "target,alias,kind,from,until,needs,unless,note\n"


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Write a table of targets and have it read."""
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))

    def write(*lines):
        (tmp_path / "state_bodies.csv").write_text("words,reason\n", encoding="utf-8")
        (tmp_path / "targets.csv").write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")

    return write
