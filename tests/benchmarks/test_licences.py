import csv

import pytest
from benchmarks.licences import NOT_HERE, TABLE, binds, licence, pinned

LISTED = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
RUNNING = [(package, licence(package)) for package, _, purpose in pinned() if purpose == "running"]


def test_every_pinned_package_is_listed():
    listed = [(row["package"], row["version"], row["needed_for"]) for row in LISTED]
    assert listed == pinned(), "run make licences"


@pytest.mark.parametrize(("package", "stated"), RUNNING + [(row["package"], row["licence"]) for row in LISTED])
def test_nothing_needed_is_under_a_licence_that_binds(package, stated):
    assert stated, f"{package} states no licence: look it up"
    assert not binds(stated)


def test_what_binds_would_be_seen():
    assert binds("GNU General Public License v3 or later (GPLv3+)")
    assert not binds(NOT_HERE)
