"""One run: the same tables as the five calls, and only what changed is computed again."""

import os
import shutil
from dataclasses import replace

import pandas as pd
import pytest

from analysis import find_mentions, find_quotations, load_articles, run, sentiment_toward
from analysis.articles.find_files import find_sources
from analysis.coding import corrected
from analysis.core import machine
from analysis.core.errors import InputError
from analysis.core.schema import QUOTATIONS, TABLE_NAMES
from analysis.core.settings import BY_RULES, Settings
from analysis.core.wordlists import data_folder
from analysis.pipeline import engine, progress, stages, store, tables
from analysis.pipeline.corpus import sized
from analysis.pipeline.finish import Finished
from analysis.pipeline.stages import Articles, Files
from analysis.voice.attributes import read_attributes


def same(one, other):
    for name, table in one.frames.items():
        pd.testing.assert_frame_equal(table, other.frames[name], obj=name)


@pytest.fixture
def computed(monkeypatch):
    """The items whose tables are computed, by stage."""
    asked: dict[str, list] = {"files": [], "articles": [], "finished": []}
    original = engine.done
    monkeypatch.setattr(
        engine, "done", lambda stage, batch, *rest: asked[stage.name].extend(batch) or original(stage, batch, *rest)
    )
    return asked


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """A copy of the word lists and corrections that a test may edit."""
    folder = tmp_path / "data"
    shutil.copytree(data_folder(), folder, ignore=shutil.ignore_patterns("articles"))
    monkeypatch.setattr(machine, "told", machine.Machine(lists=folder))
    return folder


def test_no_bar_is_left_standing(cache, monkeypatch):
    left = []
    monkeypatch.setattr(progress.Shy, "_close", lambda self: left.append(self.name))
    run(cache=cache, **BY_RULES)
    assert left[-1] == ""


def test_the_tables_are_those_of_the_five_calls(cache):
    tables, settings = run(cache=cache), Settings()
    articles = load_articles(settings.articles)
    quotations = corrected(find_quotations(articles), articles)
    mentions = corrected(find_mentions(articles, settings.targets, quotations=quotations), articles)
    sentiment = corrected(sentiment_toward(articles, quotations, mentions), articles)
    calls = {"articles": articles, "quotations": quotations, "mentions": mentions, "sentiment": sentiment}
    for name, table in calls.items():
        pd.testing.assert_frame_equal(tables.frames[name][list(table)], table, obj=name)
    assert set(tables.quotations) == {*QUOTATIONS, *read_attributes().columns}


def test_a_second_run_computes_nothing(news, cache, computed):
    first = run(**BY_RULES, articles=str(news), cache=cache)
    assert [len(found) for found in computed.values()] == [8, 8, 8]
    same(first, run(**BY_RULES, articles=str(news), cache=cache))
    assert [len(found) for found in computed.values()] == [8, 8, 8]


def test_only_what_changed_is_computed(news, cache, computed, lists):
    run(**BY_RULES, articles=str(news), cache=cache)
    (news / "new.txt").write_text("Rain in Velm\n\n“It rained on China,” Cai Lind said.\n", encoding="utf-8")
    run(**BY_RULES, articles=str(news), cache=cache)
    assert [len(found) for found in computed.values()] == [9, 9, 9]
    path = lists / "coding" / "corrections.csv"
    row = "quotation,change,new.txt,It rained on China,,,Dee Moss,,,,,,,made up"
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    tables = run(**BY_RULES, articles=str(news), cache=cache)
    assert [len(found) for found in computed.values()] == [9, 9, 10]
    assert "Dee Moss" in tables.quotations["speaker"].tolist()
    assert "Dee Moss" in tables.sentiment["voice"].tolist()
    same(tables, run(**BY_RULES, articles=str(news), cache=cache))


def test_an_edited_word_list_is_seen_at_once(news, cache, lists):
    before = run(**BY_RULES, articles=str(news), cache=cache, targets=("China",)).mentions
    path = lists / "targets.csv"
    path.write_text(path.read_text(encoding="utf-8") + "China,guild,government,,,,,made up\n", encoding="utf-8")
    after = run(**BY_RULES, articles=str(news), cache=cache, targets=("China",)).mentions
    assert len(after) == len(before) + 8


@pytest.mark.slow
@pytest.mark.parametrize(("workers", "most"), [(1, 1), (2, 3), (3, 200)])
def test_the_tables_are_the_same_for_any_number_of_workers_and_size_of_part(news, tmp_path, monkeypatch, workers, most):
    expected = run(**BY_RULES, articles=str(news), cache=tmp_path / "one", workers=1)
    monkeypatch.setattr(engine, "_MOST", most)
    monkeypatch.setattr(engine, "_FEWEST", 1)
    monkeypatch.setattr(engine, "_SMALL", 0)
    same(expected, run(**BY_RULES, articles=str(news), cache=tmp_path / "other", workers=workers))


def test_an_article_that_raises_is_named_and_the_others_go_on(news, cache, monkeypatch):
    def fail(articles, **options):
        if articles["article"].eq("Velm.txt").any():
            raise ZeroDivisionError("of a made-up rule")
        return original(articles, **options)

    original = stages.statements
    monkeypatch.setattr(stages, "statements", fail)
    tables = run(**BY_RULES, articles=str(news), cache=cache)
    assert len(tables.articles) == 7
    assert tables.skipped[["path", "reason"]].values.tolist() == [
        ["Velm.txt", "left out: reading it raised ZeroDivisionError: of a made-up rule"]
    ]
    assert set(tables.quotations["article"]) == set(tables.articles["article"])


@pytest.mark.parametrize(
    ("file", "article", "path", "record"),
    [
        ("2024#3/a.txt", "2024#3/a.txt", "2024#3/a.txt", ""),
        ("2024#3/a#b.txt", "2024#3/a#b.txt", "2024#3/a#b.txt", ""),
        ("part#1.csv", "part#1.csv#2", "part#1.csv", "2"),
    ],
)
def test_an_article_that_raises_is_named_by_its_file_and_record(news, cache, monkeypatch, file, article, path, record):
    def fail(articles, **options):
        if articles["article"].eq(article).any():
            raise ZeroDivisionError("of a made-up rule")
        return original(articles, **options)

    text = (news / "Velm.txt").read_text()
    (news / file).parent.mkdir(exist_ok=True)
    table = pd.DataFrame({"title": ["One", "Two"], "text": [text + "It was autumn.", text + "It was winter."]})
    table.to_csv(news / file, index=False) if file.endswith(".csv") else (news / file).write_text(text)
    original = stages.statements
    monkeypatch.setattr(stages, "statements", fail)
    tables = run(**BY_RULES, articles=str(news), cache=cache)
    assert tables.skipped[["path", "record"]].values.tolist() == [[path, record]]
    assert article not in set(tables.articles["article"])


@pytest.mark.slow
def test_an_article_that_kills_is_named_and_the_others_go_on(news, cache, monkeypatch, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal\n"
        "from analysis.pipeline import stages\n"
        "original = stages.statements\n"
        "def kill(articles, **options):\n"
        "    if articles['article'].eq('Velm.txt').any():\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return original(articles, **options)\n"
        "stages.statements = kill\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for name, value in {"_SMALL": 0, "_FEWEST": 1, "_MOST": 4}.items():
        monkeypatch.setattr(engine, name, value)
    tables = run(**BY_RULES, articles=str(news), cache=cache, workers=2)
    assert tables.skipped["path"].tolist() == ["Velm.txt"]
    assert "died" in tables.skipped["reason"][0]
    assert len(tables.articles) == 7


@pytest.mark.parametrize("damage", ["manifest", "table", "torn", "gone"])
def test_a_broken_part_is_named_and_made_again(news, cache, computed, damage):
    expected = run(**BY_RULES, articles=str(news), cache=cache)
    part = next((cache / Finished(sized(Settings(**BY_RULES), 8)).key()).iterdir())
    if damage == "manifest":
        (part / "part.json").write_text("{")
    elif damage == "table":
        path = part / "quotations.parquet"
        path.write_bytes(path.read_bytes()[:-9] + b"x" * 9)
    elif damage == "torn":
        os.truncate(part / "mentions.parquet", 40)
    else:
        (part / "sentiment.parquet").unlink()
    with pytest.warns(store.CacheWarning, match="made again"):
        same(expected, run(**BY_RULES, articles=str(news), cache=cache))
    assert [len(found) for found in computed.values()] == [8, 8, 16]
    same(expected, run(**BY_RULES, articles=str(news), cache=cache))
    assert [len(found) for found in computed.values()] == [8, 8, 16]


def test_without_a_place_to_keep_them_the_tables_are_the_same(news, cache):
    expected = run(**BY_RULES, articles=str(news), cache=cache)
    with pytest.warns(store.CacheWarning, match="nothing can be kept here"):
        same(expected, run(**BY_RULES, articles=str(news), cache="/proc/none"))


def test_a_full_disk_keeps_nothing_and_loses_nothing(news, cache, tmp_path, monkeypatch):
    expected = run(**BY_RULES, articles=str(news), cache=cache)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.Store, "keep", full)
    same(expected, run(**BY_RULES, articles=str(news), cache=tmp_path / "full"))


@pytest.mark.slow
def test_what_is_done_before_an_interruption_is_kept(news, cache, monkeypatch, computed):
    def stop(done, of, kept):
        if done - kept > 0:
            raise KeyboardInterrupt

    monkeypatch.setattr(engine, "_MOST", 2)
    monkeypatch.setattr(engine, "_FEWEST", 1)
    items = stages.files_of(find_sources(news))
    with pytest.raises(KeyboardInterrupt):
        engine.Engine(1, cache).run(Files(), items, tell=stop)
    told = []
    engine.Engine(1, cache).run(Files(), items, tell=lambda *said: told.append(said))
    assert told[0] == (2, 8, 2)
    assert len(computed["files"]) == 8


def test_what_nobody_asks_for_goes_after_a_month(news, cache):
    (cache / ("0" * 32)).mkdir(parents=True)
    os.utime(cache / ("0" * 32), (0, 0))
    run(**BY_RULES, articles=str(news), cache=cache)
    assert sorted(path.name for path in cache.iterdir()) == sorted(
        [
            stage.key()
            for stage in (Files(), Articles(sized(Settings(**BY_RULES), 8)), Finished(sized(Settings(**BY_RULES), 8)))
        ]
    )


def test_a_row_of_the_attributes_that_cannot_be_used_is_named(news, cache, lists):
    path = lists / "attributes.csv"
    path.write_text("name,camp\nAda Holm,government\n,opposition\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"1 row of attributes.csv not used, the first: line 3: no name; voice"):
        tables = run(**BY_RULES, articles=str(news), cache=cache)
    assert "government" in set(tables.quotations["camp"])


def test_nothing_read_is_said(tmp_path, cache):
    (tmp_path / "a.xyz").write_bytes(b"\0\1\2")
    with pytest.raises(InputError, match="no article could be read"):
        run(articles=str(tmp_path / "a.xyz"), cache=cache)


@pytest.mark.slow
def test_the_tables_of_a_large_corpus_are_written_in_parts_and_read_as_one(news, cache, tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(cache))
    monkeypatch.setattr(tables, "_AT_ONCE", 3)
    settings = Settings(**BY_RULES, articles=str(news))
    whole, parts = (
        tables.write_tables(replace(settings, whole_up_to=most), tmp_path / f"up to {most}") for most in (8, 7)
    )
    assert len(list((parts / "quotations.parquet").iterdir())) == 3
    for name in TABLE_NAMES:
        one, other = (pd.read_parquet(folder / f"{name}.parquet") for folder in (whole, parts))
        pd.testing.assert_frame_equal(one, other, obj=name)
        assert (whole / f"{name}.csv").read_bytes() == (parts / f"{name}.csv").read_bytes()
    tables.write_tables(settings, tmp_path / "up to 7")  # the same folder again, as one file each
    assert (parts / "quotations.parquet").is_file()


@pytest.mark.slow
def test_a_list_that_changes_while_the_run_is_at_work_ends_it_in_a_sentence(news, cache, lists, monkeypatch):
    for name, value in {"_SMALL": 0, "_FEWEST": 1, "_MOST": 1}.items():
        monkeypatch.setattr(engine, name, value)

    def edit(step):
        if step == "find quotations, mentions and sentiment":
            path = lists / "titles.csv"
            path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")

    with pytest.raises(InputError, match="has changed while the run was at work; run it again"):
        run(**BY_RULES, articles=str(news), cache=cache, workers=2, step=edit)
