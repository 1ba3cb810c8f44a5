from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared():
    """The folder of measuring material, or a skip that says it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not there: nothing to measure against")
    return SHARED


def pytest_collection_modifyitems(items):
    """Mark what measures against ../shared, so that it can be left out and counted."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")


def pytest_terminal_summary(terminalreporter):
    """Say how many tests did not run because ../shared is not there."""
    skipped = terminalreporter.stats.get("skipped", [])
    missing = sum("shared" in report.keywords and "is not there" in str(report.longrepr) for report in skipped)
    if missing:
        terminalreporter.write_line(f"{missing} tests did not run: they measure against {SHARED}, which is not there.")
