import sys

import pytest

from analysis import load_articles, run
from analysis.articles.find_files import find_sources
from analysis.core.errors import InputError, NotThere

TEXT = "Talks resume\n\n“China will answer,” Ada Holm said in Norwick on Monday.\n"


@pytest.fixture
def memory():
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not here: pip install -r requirements-scale.txt")
    system = fsspec.filesystem("memory")
    with system.open("/news/a.txt", "w") as file:
        file.write(TEXT)
    with system.open("/news/deep/b.jsonl", "w") as file:
        file.write('{"title": "Rain", "text": "It rained in Velm, Bo Quist said on Tuesday."}\n')
    yield system
    system.rm("/news", recursive=True)


def test_a_folder_behind_an_address_is_read(memory, tmp_path):
    assert load_articles("memory://news")["article"].tolist() == ["a.txt", "deep/b.jsonl#1"]
    tables = run(articles="memory://news", cache=tmp_path, workers=1)
    assert tables.quotations["speaker"].tolist() == ["Ada Holm", "Bo Quist"]
    memory.pipe("/news/a.txt", TEXT.replace("Ada Holm", "Cai Lind").encode())
    tables = run(articles="memory://news", cache=tmp_path, workers=1)
    assert tables.quotations["speaker"].tolist() == ["Cai Lind", "Bo Quist"]


def test_one_file_behind_an_address_is_read(memory):
    assert load_articles("memory://news/a.txt")["title"].tolist() == ["Talks resume"]


@pytest.mark.parametrize(
    ("address", "said"),
    [("memory://nowhere", "no file there; give the address"), ("nokind://news", "nokind")],
)
def test_what_cannot_be_read_is_said_in_one_sentence(memory, address, said):
    with pytest.raises(InputError, match=said):
        find_sources(address)


def test_without_fsspec_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(NotThere, match=r"pip install -r requirements-scale\.txt"):
        find_sources("s3://bucket/news")
