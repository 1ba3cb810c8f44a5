"""On Dask: the same tables, whatever dies on the way."""

import os
import signal

import pandas as pd
import pytest

from analysis import run
from analysis.core.errors import InputError
from analysis.core.settings import Settings
from analysis.pipeline import cluster, engine, keys, stages

pytest.importorskip("distributed", reason="Dask is not here: pip install -r requirements-scale.txt")
pytestmark = pytest.mark.slow


@pytest.fixture
def small_parts(monkeypatch):
    for name, value in {"_SMALL": 0, "_FEWEST": 1, "_MOST": 1}.items():
        monkeypatch.setattr(engine, name, value)


@pytest.fixture(scope="module")
def client():
    with cluster.connected("local", 2) as client:
        yield client


def items(news):
    tables = run(articles=str(news), workers=1)
    return stages.articles_of(tables.articles)


def test_a_worker_killed_in_mid_run_loses_nothing(news, tmp_path, client, small_parts):
    stage, articles = stages.Articles(Settings()), items(news)
    expected = engine.Engine(1, None).run(stage, articles)
    killed = []

    def kill(done, of, kept):
        if not killed and done:
            killed.extend(client.run(os.getpid).values())
            os.kill(killed[0], signal.SIGKILL)

    found = engine.Engine(2, tmp_path / "cache", client).run(stage, articles, tell=kill)
    assert killed
    for name, table in expected.items():
        pd.testing.assert_frame_equal(found[name], table, obj=name)


def test_a_worker_with_other_code_is_refused_and_named(news, client, small_parts, monkeypatch):
    articles = items(news)
    monkeypatch.setattr(keys, "_FORM", "of another day")
    with pytest.raises(InputError, match=r"the worker tcp://.* has another version of the code"):
        engine.Engine(2, None, client).run(stages.Articles(Settings()), articles)


def test_a_scheduler_that_is_not_there_is_said_in_one_sentence(news, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with pytest.raises(InputError, match=r"tcp://127.0.0.1:9: no scheduler answers there .*leave --scheduler out"):
        run(articles=str(news), scheduler="tcp://127.0.0.1:9")
