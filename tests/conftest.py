from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared():
    """The folder of measuring material, or a skip that says it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not there: nothing to measure against")
    return SHARED
