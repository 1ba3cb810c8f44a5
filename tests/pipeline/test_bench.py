import pytest

from analysis.core.settings import Settings
from analysis.pipeline.bench import COLUMNS, measure, mixed


@pytest.mark.slow
def test_every_ratio_is_measured():
    table = measure(Settings(), articles=4, rounds=1, report=False)
    assert table.columns.tolist() == list(COLUMNS)
    assert (table[["wall", "cpu"]] > 0).all(axis=None)
    assert len(table) == 8  # of them one of a Dask cluster, which is installed for the tests


def test_mixed_articles_are_the_same_every_time(tmp_path):
    one, other = (mixed(Settings(), 3, tmp_path / name) for name in ("one", "other"))
    texts = [[path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())] for folder in (one, other)]
    assert texts[0] == texts[1]
    assert len(set(texts[0])) == 3
