"""Dropdowns over the tables: pick, read the highlighted article, see the sentences."""

import pandas as pd

from ..voice.grouping import UNATTRIBUTED
from . import article_view
from .html import Html, render
from .passages import sentences
from .selection import Selection, select
from .table_view import show

try:
    import ipywidgets
except ImportError:  # everything is shown all the same, unselected
    ipywidgets = None


def explorer(articles: pd.DataFrame, quotations: pd.DataFrame, sentiment: pd.DataFrame):
    """Return dropdowns (outlet, speaker, target, tone, kind, dates), a search box, and what they select.

    Needs ipywidgets and a notebook that is running; without ipywidgets everything is shown, unselected.

    >>> articles = pd.DataFrame({"article": ["a"], "outlet": "Herald", "title": "Talks",
    ...     "text": "Ada spoke.", "date": pd.to_datetime(["2024-03-01"])})
    >>> none = pd.DataFrame({"article": [], "speaker": [], "kind": [], "start": [], "end": []})
    >>> box = explorer(articles, none, none.assign(target=[], voice=[], label=[]))
    >>> len(box.children)
    3
    """
    tables = Selection(articles, quotations, sentiment)
    return overview(tables) if ipywidgets is None else _Explorer(tables).box


def overview(found: Selection, *, article: str | None = None) -> Html:
    """Return a selection as one display: an article highlighted, the quotations, the sentences that fit.

    The first article is shown unless `article` names another of them.

    >>> overview(Selection(pd.DataFrame({"article": []}), pd.DataFrame(), pd.DataFrame()))
    No article fits; ask for less.
    """
    names = found.articles["article"]
    if names.empty:
        text = "No article fits; ask for less."
        return Html(f'<p class="mw">{text}</p>', text=text)
    row = found.articles[names == (article if article in set(names) else names.iloc[0])].iloc[0]
    beside = [
        article_view.quotations(found.quotations, rows=50),
        show(sentences(found.sentiment, found.articles), rows=50, caption="The sentences that fit"),
    ]
    shown = article_view.article(row, found.quotations, found.sentiment)
    return render("overview.html.j2", text=repr(shown), article=shown, tables=beside)


class _Explorer:
    """The widgets of one session, and what they show."""

    def __init__(self, tables: Selection):
        self.tables = tables
        self.choices = _choices(tables)
        self.article = ipywidgets.Dropdown(description="Article", layout={"width": "95%"})
        self.shown = ipywidgets.HTML()
        bar = ipywidgets.HBox(list(self.choices.values()), layout={"flex_flow": "row wrap"})
        self.box = ipywidgets.VBox([bar, self.article, self.shown])
        for widget in self.choices.values():
            widget.observe(self.choose, "value")
        self.article.observe(self.draw, "value")
        self.choose()

    def choose(self, _change=None) -> None:
        """Select what is asked for, and offer the articles that fit."""
        asked = {name: widget.value for name, widget in self.choices.items()}
        self.found = select(*self.tables, **asked)
        titles = self.found.articles["title"].fillna(self.found.articles["article"])
        self.article.options = list(zip(titles, self.found.articles["article"], strict=True))
        self.article.index = 0 if len(titles) else None
        self.draw()

    def draw(self, _change=None) -> None:
        """Show the article that is chosen, and its tables."""
        self.shown.value = overview(self.found, article=self.article.value)._repr_html_()


def _choices(tables: Selection) -> dict:
    columns = {
        "outlet": tables.articles["outlet"],
        "speaker": tables.quotations["speaker"].fillna(UNATTRIBUTED),
        "target": tables.sentiment["target"],
        "tone": tables.sentiment["label"],
        "kind": tables.quotations["kind"],
    }
    return {
        **{name: _dropdown(name, values) for name, values in columns.items()},
        "since": ipywidgets.DatePicker(description="From"),
        "until": ipywidgets.DatePicker(description="To"),
        "search": ipywidgets.Text(description="Search", continuous_update=False),
    }


def _dropdown(name: str, values: pd.Series):
    counted = values.dropna().value_counts()
    options = [(f"{value} ({number})", value) for value, number in counted.items()]
    return ipywidgets.Dropdown(description=name.capitalize(), options=[("all", None), *options])
