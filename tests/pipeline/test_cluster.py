"""On Dask: the same tables, whatever dies on the way."""

import json
import os
import signal
import subprocess
import sys
import time

import pandas as pd
import pytest

from analysis import run
from analysis.articles.find_files import find_sources
from analysis.core.errors import InputError
from analysis.core.settings import BY_RULES
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


@pytest.fixture
def files(news):
    return stages.files_of(find_sources(news))


def test_a_worker_killed_in_mid_run_loses_nothing(files, tmp_path, client, small_parts):
    expected = engine.Engine(1, None).run(stages.Files(), files)
    killed = []

    def kill(done, of, kept):
        if not killed and done:
            killed.extend(client.run(os.getpid).values())
            os.kill(killed[0], signal.SIGKILL)

    found = engine.Engine(2, tmp_path, client).run(stages.Files(), files, tell=kill)
    assert killed
    for name in ("articles", "told", "shingles", "removed"):
        pd.testing.assert_frame_equal(found.table(name), expected.table(name), obj=name)


@pytest.fixture
def scheduler(tmp_path):
    """A scheduler with a worker, each a process of its own: the process and the address."""
    told = tmp_path / "scheduler.json"
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*start, "--scheduler-file", str(told)], **quiet) as process:
        while not (told.exists() and told.stat().st_size):
            time.sleep(0.05)
        address = json.loads(told.read_text())["address"]
        start = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
        with subprocess.Popen([*start, "--no-nanny"], **quiet) as worker:
            yield process, address
            worker.kill()
        process.kill()


def test_a_scheduler_killed_in_mid_run_is_a_sentence_and_the_next_run_goes_on(
    files, tmp_path, scheduler, small_parts, capfd
):
    process, address = scheduler

    def kill(done, of, kept):
        if done:
            process.kill()

    def run_there():
        with cluster.connected(address, None) as client:
            engine.Engine(2, tmp_path, client).run(stages.Files(), files, tell=kill)

    with pytest.raises(InputError, match=r"^the scheduler went away; what was done is kept: run again to continue$"):
        run_there()
    assert capfd.readouterr().err == ""
    kept = []
    engine.Engine(1, tmp_path).run(stages.Files(), files, tell=lambda *numbers: kept.append(numbers[2]))
    assert 0 < kept[-1] < len(files)


@pytest.mark.parametrize("shared", [True, False])
def test_the_tables_are_those_of_one_process(news, tmp_path, client, small_parts, monkeypatch, shared):
    quick, there = ({}, "local") if shared else (BY_RULES, client.scheduler.address)
    expected = run(articles=str(news), workers=1, cache=tmp_path / "one", **quick)
    monkeypatch.setattr(engine, "_is_shared", lambda client, root: shared)
    for scheduler in (there, client.scheduler.address):
        found = run(articles=str(news), workers=2, cache=tmp_path / "two", scheduler=scheduler, **quick)
        for name, table in expected.frames.items():
            pd.testing.assert_frame_equal(found.frames[name], table, obj=name)


def test_a_worker_with_other_code_is_refused_and_named(files, client, small_parts, monkeypatch):
    monkeypatch.setattr(keys, "_FORM", "of another day")
    with pytest.raises(InputError, match=r"the worker tcp://.* has another version of the code"):
        engine.Engine(2, None, client).run(stages.Files(), files)


def test_a_scheduler_that_is_not_there_is_said_in_one_sentence(news, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with pytest.raises(InputError, match=r"tcp://127.0.0.1:9: no scheduler answers there .*leave --scheduler out"):
        run(articles=str(news), scheduler="tcp://127.0.0.1:9")


def test_a_cluster_whose_processes_do_not_start_is_said_in_one_sentence(news, monkeypatch):
    def started(**options):
        raise RuntimeError("Nanny failed to start.")

    monkeypatch.setattr("distributed.LocalCluster", started)
    with pytest.raises(InputError, match="the cluster's processes did not start; a script must do its work under"):
        run(articles=str(news), scheduler="local")
