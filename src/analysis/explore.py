"""Dropdowns over the tables: pick, read the highlighted article, see the sentences."""

import pandas as pd

from . import highlight
from .counted import UNATTRIBUTED
from .display import show
from .evidence import sentences
from .markup import Html
from .selection import Selection, select

try:
    import ipywidgets
except ImportError:  # the tables below the widgets need none
    ipywidgets = None

ALL = ("all", None)


def explore(articles: pd.DataFrame, quotations: pd.DataFrame, sentiment: pd.DataFrame):
    """Return dropdowns (outlet, speaker, target, kind, dates), a search box, and what they select.

    Needs ipywidgets and a notebook that is running; without ipywidgets everything is shown, unselected.

    >>> articles = pd.DataFrame({"article": ["a"], "outlet": "Herald", "title": "Talks", "text": "Ada Holm spoke.",
    ...     "date": pd.to_datetime(["2024-03-01"])})
    >>> none = pd.DataFrame({"article": [], "speaker": [], "kind": [], "start": [], "end": []})
    >>> box = explore(articles, none, none.assign(target=[], voice=[]))
    >>> len(box.children)
    3
    """
    tables = Selection(articles, quotations, sentiment)
    if ipywidgets is None:
        return overview(tables)
    return _Explorer(tables).box


def overview(found: Selection, *, article: str | None = None) -> Html:
    """Return a selection as one display: an article highlighted, its quotations, its sentences on the targets.

    The first article is shown unless `article` names another of them.

    >>> overview(Selection(pd.DataFrame({"article": []}), pd.DataFrame(), pd.DataFrame()))
    No article fits; ask for less.
    """
    if found.articles.empty:
        text = "No article fits; ask for less."
        return Html(f'<p class="mw">{text}</p>', text=text)
    names = found.articles["article"]
    row = found.articles[names == (article if article in set(names) else names.iloc[0])].iloc[0]
    said = found.quotations[found.quotations["article"] == row["article"]]
    toned = found.sentiment[found.sentiment["article"] == row["article"]]
    parts = [
        highlight.article(row, said, toned),
        highlight.quotations(found.quotations, rows=50),
        show(sentences(toned, found.articles), caption="The sentences on the targets"),
    ]
    return Html("".join(map(str, parts)), text=repr(parts[0]))


class _Explorer:
    """The widgets of one session, and what they show."""

    def __init__(self, tables: Selection):
        self.tables = tables
        self.choices = _choices(tables)
        self.article = ipywidgets.Dropdown(description="Article", layout={"width": "95%"})
        self.shown = ipywidgets.HTML()
        self.box = ipywidgets.VBox(
            [
                ipywidgets.HBox(list(self.choices.values()), layout={"flex_flow": "row wrap"}),
                self.article,
                self.shown,
            ]
        )
        for widget in self.choices.values():
            widget.observe(self.choose, "value")
        self.article.observe(self.draw, "value")
        self.choose()

    def choose(self, _change=None) -> None:
        """Select what is asked for, and offer the articles that fit."""
        self.found = select(*self.tables, **{name: widget.value for name, widget in self.choices.items()})
        fits = self.found.articles
        titles = fits["title"].fillna(fits["article"])
        self.article.options = list(zip(titles, fits["article"], strict=True))
        self.draw()

    def draw(self, _change=None) -> None:
        """Show the article that is chosen, and its tables."""
        self.shown.value = overview(self.found, article=self.article.value)._repr_html_()


def _choices(tables: Selection) -> dict:
    speakers = tables.quotations["speaker"].fillna(UNATTRIBUTED)
    dropdowns = {
        "outlet": tables.articles["outlet"],
        "speaker": speakers,
        "target": tables.sentiment["target"],
        "kind": tables.quotations["kind"],
    }
    choices = {name: _dropdown(name, values) for name, values in dropdowns.items()}
    choices["since"] = ipywidgets.DatePicker(description="From")
    choices["until"] = ipywidgets.DatePicker(description="To")
    choices["search"] = ipywidgets.Text(
        description="Search", placeholder="words in the text", continuous_update=False
    )
    return choices


def _dropdown(name: str, values: pd.Series):
    counted = values.dropna().value_counts()
    options = [(f"{value} ({number})", value) for value, number in counted.items()]
    return ipywidgets.Dropdown(description=name.capitalize(), options=[ALL, *options])
