import re
from pathlib import Path

import pandas as pd
import pytest

from analysis.coding import corrected
from analysis.coding.corrections import read_corrections
from analysis.core.errors import InputError
from analysis.report import explore
from analysis.report.selection import Selection, select
from report_samples import tables

MADE = tables()
ALL = Selection(MADE.articles, MADE.quotations, MADE.sentiment)


@pytest.mark.parametrize(
    ("asked", "articles", "quotations", "mentions"),
    [
        ({}, 2, 3, 2),
        ({"outlet": "Norwick Herald"}, 1, 3, 2),
        ({"speaker": "Ada Holm"}, 1, 2, 1),
        ({"speaker": "unattributed"}, 0, 0, 0),
        ({"target": "Russia"}, 1, 1, 1),
        ({"tone": "positive"}, 1, 1, 1),
        ({"target": "Russia", "tone": "positive"}, 0, 0, 0),
        ({"kind": "indirect"}, 1, 1, 2),
        ({"since": "2024-03-01", "until": "2024-03-01"}, 1, 3, 2),
        ({"since": "2024-03-02"}, 0, 0, 0),
        ({"until": "2024-02-29"}, 0, 0, 0),
        ({"search": "NORWICK"}, 1, 0, 0),
        ({"search": "(unclosed [pattern"}, 0, 0, 0),
    ],
)
def test_select(asked, articles, quotations, mentions):
    found = select(*ALL, **asked)
    assert tuple(map(len, found)) == (articles, quotations, mentions)


def test_a_speaker_is_asked_for_by_the_name_in_all_articles_or_in_one():
    known = ALL._replace(quotations=MADE.quotations.assign(known_as=["Ada M. Holm", "Ada M. Holm", "Bo Li"]))
    for name in ("Ada M. Holm", "Ada Holm"):
        assert tuple(map(len, select(*known, speaker=name))) == (1, 2, 1)
    assert len(select(*known, search="m. holm").quotations) == 0
    assert [value for _, value in explore._choices(known)["speaker"].options] == ["", "Ada M. Holm", "Bo Li"]


def test_choosing_a_speaker_shows_an_article_that_quotes_it():
    explorer = explore._Explorer(ALL, Path("selection"), None)
    assert explorer.article.value == "a.txt"
    explorer.choices["speaker"].value = "Ada Holm"
    assert [name for _, name in explorer.article.options] == ["a.txt"]
    assert "Talks in Norwick" in explorer.shown.value
    explorer.choices["search"].value = "no such words"
    assert "No article fits" in explorer.shown.value


def test_without_widgets_everything_is_shown(monkeypatch):
    monkeypatch.setattr(explore, "ipywidgets", None)
    shown = explore.explorer(*ALL)
    assert "Talks in Norwick" in shown._repr_html_()
    assert "<script" not in shown._repr_html_()


def test_no_article_at_all():
    none = Selection(*(table.head(0) for table in ALL))
    assert "No article fits" in repr(explore.overview(none))
    assert isinstance(explore._choices(none), dict)
    assert select(*none, since=pd.Timestamp("2024-01-01")).articles.empty


def test_the_selection_is_counted_and_exported(tmp_path):
    explorer = explore._Explorer(ALL, tmp_path, None)
    explorer.choices["speaker"].value = "Ada Holm"
    assert explorer.said.value == "1 article, 1 quotation and 1 mention fit."
    explorer.write()
    assert explorer.said.value.endswith(f"selection.xlsx in {tmp_path}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mentions.csv", "quotations.csv", "selection.xlsx"]
    assert len(pd.read_excel(tmp_path / "selection.xlsx", sheet_name="quotations")) == 2


@pytest.mark.parametrize(
    ("table", "answer", "left"),
    [
        ("quotations", "Jo Grey", 3),
        ("quotations", "not a quotation", 2),
        ("sentiment", "negative", 2),
    ],
)
def test_a_correction_is_written_and_holds_on_the_next_run(tmp_path, table, answer, left):
    path = tmp_path / "corrections.csv"
    explorer = explore._Explorer(ALL, tmp_path, path)
    explorer.article.value = "a.txt"
    explorer.passage.value = next(value for _, value in explorer.passage.options if value[0] == table)
    explorer.right.value = answer
    explorer.put_right()
    assert "corrections.csv" in explorer.answer.value
    made = corrected(getattr(ALL, table), MADE.articles, read_corrections(path))
    assert len(made) == left
    if left == len(getattr(ALL, table)):
        assert answer in made["speaker" if table == "quotations" else "label"].tolist()
    explorer.put_right()
    assert len(read_corrections(path)) == 1


@pytest.mark.parametrize("is_file", [True, False])
def test_a_path_that_is_code_is_text(tmp_path, is_file):
    folder = tmp_path / "<b>x<" / "b>"
    (folder if is_file else folder.parent).mkdir(parents=True)
    if not is_file:
        folder.write_text("no folder")
    explorer = explore._Explorer(ALL, tmp_path, folder / "<i>a.csv")
    explorer.passage.value = next(value for _, value in explorer.passage.options if value[0] == "quotations")
    explorer.right.value = "Jo <u>Grey</u>"
    explorer.put_right()
    assert explorer.answer.value
    assert "<" not in explorer.answer.value


def test_a_correction_is_seen_at_once(tmp_path):
    explorer = explore._Explorer(ALL, tmp_path, tmp_path / "corrections.csv")
    explorer.article.value = "a.txt"
    explorer.passage.value = next(value for _, value in explorer.passage.options if value[0] == "quotations")
    explorer.right.value = "Jo Grey"
    explorer.put_right()
    assert explorer.right.value == ""
    assert "Jo Grey" in explorer.tables.quotations["speaker"].tolist()
    assert "Jo Grey" in explorer.shown.value
    assert "Jo Grey" not in ALL.quotations["speaker"].tolist()


def test_a_chosen_speaker_may_lose_the_last_quotation(tmp_path):
    explorer = explore._Explorer(ALL, tmp_path, tmp_path / "corrections.csv")
    explorer.choices["speaker"].value = "Ada Holm"
    for _ in range(3):
        if explorer.passage.value and explorer.passage.value[0] == "quotations":
            explorer.right.value = "not a quotation"
            explorer.put_right()
    assert "Ada Holm" not in explorer.tables.quotations["speaker"].tolist()
    assert explorer.found.quotations.empty


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"tone": "negativ"}, "no tone 'negativ': did you mean 'negative'?"),
        ({"speaker": "Ada Hom"}, "did you mean 'Ada Holm'?"),
        ({"target": "Chna"}, "did you mean China or Chad?"),
        ({"outlet": "Herald"}, "no outlet 'Herald'"),
    ],
)
def test_what_is_in_no_row_is_refused_with_what_is_like_it(asked, said):
    with pytest.raises(InputError, match=re.escape(said)):
        select(*ALL, **asked)


def test_mentions_too_close_to_call_have_a_tone_of_their_own():
    unsure = ALL.sentiment.assign(undecided=True)
    assert len(select(*ALL[:2], unsure, tone="undecided").sentiment) == len(unsure)
    assert select(*ALL[:2], unsure, tone="positive").sentiment.empty


def test_a_mention_that_is_none_is_taken_out_before_it_is_scored(tmp_path):
    path = tmp_path / "corrections.csv"
    explorer = explore._Explorer(ALL, tmp_path, path)
    explorer.article.value = "a.txt"
    explorer.passage.value = next(value for _, value in explorer.passage.options if value[0] == "sentiment")
    explorer.right.value = "not a mention"
    explorer.put_right()
    left = corrected(MADE.mentions, MADE.articles, read_corrections(path))
    assert len(left) == len(MADE.mentions) - 1


@pytest.mark.parametrize(("table", "answer"), [("quotations", "negative"), ("sentiment", "Jo Grey")])
def test_a_tone_is_no_speaker_and_a_speaker_no_tone(tmp_path, table, answer):
    explorer = explore._Explorer(ALL, tmp_path, tmp_path / "corrections.csv")
    explorer.article.value = "a.txt"
    explorer.passage.value = next(value for _, value in explorer.passage.options if value[0] == table)
    explorer.right.value = answer
    explorer.put_right()
    assert explorer.answer.value.startswith("A quotation" if table == "quotations" else "A mention")
    assert not list(tmp_path.iterdir())


def test_the_dropdowns_begin_with_all():
    explorer = explore._Explorer(ALL, Path("selection"), None)
    assert {widget.label for widget in explorer.choices.values() if hasattr(widget, "label")} == {"all"}


def test_where_the_figures_count_fewer_it_is_said():
    copy = MADE.articles.tail(1).assign(analysed=False)
    unsure = MADE.quotations.assign(counted=[True, True, False])
    found = ALL._replace(articles=pd.concat([MADE.articles.head(1), copy]), quotations=unsure)
    said = explore.counts(found)
    assert said.startswith("2 articles, 2 quotations and 2 mentions fit. The figures count 1, 1 and 2 of them: ")


def test_nothing_is_written_without_an_answer(tmp_path):
    explorer = explore._Explorer(ALL, tmp_path, tmp_path / "corrections.csv")
    explorer.put_right()
    assert explorer.answer.value.startswith("Choose a passage")
    assert not list(tmp_path.iterdir())
