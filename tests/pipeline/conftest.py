import pytest

TEXT = (
    "Talks resume in {town}\n\n"
    "“China will answer in May,” Minister Ada Holm said in {town} on Monday.\n\n"
    "Russia has not replied, Holm’s deputy, Bo Quist, told reporters. “We wait,” he said, and the delegates "
    "waited for most of the afternoon in a cold hall of the {town} guild.\n"
)
TOWNS = ["Norwick", "Lunde", "Harwick", "Sandvar", "Ostrey", "Velm", "Quarndon", "Isholm"]


@pytest.fixture
def news(tmp_path):
    """A folder of eight articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    for n, town in enumerate(TOWNS):
        (folder / f"{town}.txt").write_text(TEXT.format(town=town) + f"It was day {n}.\n" * (n + 1), encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"
