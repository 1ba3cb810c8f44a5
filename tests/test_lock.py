"""What is pinned is what is asked for: `make lock` has been run since a requirement changed."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {"requirements.txt": "requirements.lock", "requirements-dev.txt": "requirements-dev.lock"}
LOCKS |= dict.fromkeys(["requirements-exchange.txt", "requirements-scale.txt"], "requirements-dev.lock")


def _lines(name: str) -> list[str]:
    """The requirements of a file, without its comments, hashes and options."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [line.split("#")[0].rstrip(" \\") for line in text.splitlines() if re.match(r"[A-Za-z]", line)]


def _pins(*names: str) -> dict[str, set[Version]]:
    """Every version that is pinned of each package: there may be several, for several Pythons."""
    pins: dict[str, set[Version]] = {}
    for pin in (Requirement(line) for name in names for line in _lines(name)):
        pins.setdefault(canonicalize_name(pin.name), set()).add(Version(str(pin.specifier).removeprefix("==")))
    return pins


@pytest.mark.parametrize(
    ("asked", "lock"), [(line, lock) for name, lock in LOCKS.items() for line in _lines(name)], ids=str
)
def test_every_requirement_is_pinned_within_its_range(asked, lock):
    wanted = Requirement(asked)
    pins = _pins(*{"requirements.lock", lock}).get(canonicalize_name(wanted.name))
    assert pins, f"{asked} is not in {lock}: run make lock"
    assert all(version in wanted.specifier for version in pins), f"{asked} is not what {lock} has: run make lock"


def test_constraints_have_the_pinned_versions():
    assert sorted(_lines("constraints.txt")) == sorted(line for lock in set(LOCKS.values()) for line in _lines(lock))


@pytest.mark.parametrize("lock", sorted(set(LOCKS.values())))
def test_every_pin_has_a_hash(lock):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    after = [line for pin, line in pairwise(lines) if pin[:1].isalpha()]
    assert after
    assert all(line.startswith("    --hash=sha256:") for line in after)
