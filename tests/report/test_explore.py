import pandas as pd
import pytest

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
        ({"target": "Russia"}, 1, 3, 1),
        ({"tone": "positive"}, 1, 3, 1),
        ({"target": "Russia", "tone": "positive"}, 0, 0, 0),
        ({"kind": "indirect"}, 1, 1, 2),
        ({"since": "2024-03-01", "until": "2024-03-01"}, 1, 3, 2),
        ({"since": "2024-03-02"}, 0, 0, 0),
        ({"until": "2024-02-29"}, 0, 0, 0),
        ({"search": "NORWICK"}, 1, 3, 2),
        ({"search": "(unclosed [pattern"}, 0, 0, 0),
    ],
)
def test_select(asked, articles, quotations, mentions):
    found = select(*ALL, **asked)
    assert tuple(map(len, found)) == (articles, quotations, mentions)


def test_choosing_a_speaker_shows_an_article_that_quotes_it():
    explorer = explore._Explorer(ALL)
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
