from collections import Counter
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
    """Say in one line for each reason how many tests did not run."""
    stats = terminalreporter.stats
    left_out = Counter(report.longrepr[-1].removeprefix("Skipped: ") for report in stats.get("skipped", []))
    left_out["they were not asked for"] = len(stats.get("deselected", []))
    for reason, count in left_out.most_common():
        if count:
            terminalreporter.write_line(f"{count} test{'s' * (count != 1)} did not run: {reason}")
