"""Dropdowns over the tables: pick, read the highlighted article, see the passages, export them, correct them."""

from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import escape

from ..coding.correcting import correction_of, write_correction
from ..core.categories import LABELS
from ..core.english import count, listed
from ..core.errors import InputError
from ..sentiment.summary import scored_mentions
from ..voice.grouping import NO_OUTLET, UNATTRIBUTED, counted_articles, spoken_by
from ..voice.share import speech
from . import article_view
from .html import Html, render
from .passages import sentences
from .selection import Selection, export, fitting, toned
from .table_view import show

try:
    import ipywidgets
except ImportError:  # everything is shown all the same, unselected
    ipywidgets = None

_LEFT_OUT = (
    "they leave out copies and other articles that do not count, quotations that stand in others or are too unsure, "
    "and mentions without a tone"
)
NONE = {"quotations": "not a quotation", "sentiment": "not a mention"}


def explorer(
    articles: pd.DataFrame,
    quotations: pd.DataFrame,
    sentiment: pd.DataFrame,
    *,
    folder: str | Path = "selection",
    corrections: Path | None = None,
) -> Any:
    """Return dropdowns (outlet, speaker, target, tone, kind, dates), a search box, and what they select.

    *Export* writes the selection to `folder`; *Correct* adds a row to `corrections` (`data/coding/corrections.csv`).
    Needs ipywidgets and a notebook that is running; without ipywidgets everything is shown, unselected.

    >>> articles = pd.DataFrame({"article": ["a"], "outlet": "Herald", "title": "Talks",
    ...     "text": "Ada spoke.", "date": pd.to_datetime(["2024-03-01"])})
    >>> none = pd.DataFrame({"article": [], "speaker": [], "kind": [], "start": [], "end": [], "content": []})
    >>> box = explorer(articles, none, none.drop(columns="content").assign(target=[], voice=[], label=[]))
    >>> len(box.children)
    5
    """
    tables = Selection(articles, quotations, sentiment)
    return overview(tables) if ipywidgets is None else _Explorer(tables, Path(folder), corrections).box


def overview(found: Selection, *, article: str | None = None) -> Html:
    """Return a selection as one display: an article highlighted, the quotations, the sentences that fit.

    The first article is shown unless `article` names another of them.

    >>> overview(Selection(pd.DataFrame({"article": []}), pd.DataFrame(), pd.DataFrame()))
    No article fits: clear one of the filters.
    """
    names = found.articles["article"]
    if names.empty:
        text = "No article fits: clear one of the filters."
        return Html(f'<p class="mw">{text}</p>', text=text)
    row = found.articles[names == (article if article in set(names) else names.iloc[0])].iloc[0]
    beside = [
        article_view.quotations(found.quotations, rows=50),
        show(sentences(found.sentiment, found.articles), rows=50, caption="The sentences of the mentions that fit"),
    ]
    shown = article_view.article(row, found.quotations, found.sentiment)
    return render("overview.html.j2", text=repr(shown), article=shown, tables=beside)


def counts(found: Selection) -> str:
    """Return how much fits, as a sentence, and where they are fewer, how much of it the figures count.

    >>> found = Selection(pd.DataFrame({"article": ["a"]}), pd.DataFrame(), pd.DataFrame())
    >>> counts(found)
    '1 article, 0 quotations and 0 mentions fit.'
    >>> counts(found._replace(articles=pd.DataFrame({"article": ["a", "b"], "analysed": [True, False]})))
    '2 articles, 0 quotations and 0 mentions fit. The figures count 1, 0 and 0 of them: they leave out copies and other
    articles that do not count, quotations that stand in others or are too unsure, and mentions without a tone.'
    """
    every = len(found.articles), _each(found.quotations), len(found.sentiment)
    fit = f"{count(every[0], 'article')}, {count(every[1], 'quotation')} and {count(every[2], 'mention')} fit."
    counted = _in_figures(found)
    if counted == every:
        return fit
    return f"{fit} The figures count {counted[0]:,}, {counted[1]:,} and {counted[2]:,} of them: {_LEFT_OUT}."


def _in_figures(found: Selection) -> tuple[int, int, int]:
    """How many of the articles, quotations and mentions that fit are counted in the figures."""
    used, quotations, mentions = counted_articles(found.articles), found.quotations, found.sentiment
    if len(quotations):
        _, quotations = speech(quotations, found.articles)
    if len(mentions):
        mentions, _ = scored_mentions(mentions, found.articles)
    return len(used), _each(quotations), len(mentions)


def _each(quotations: pd.DataFrame) -> int:
    """How many quotations the stretches belong to."""
    return len(quotations.drop_duplicates(["article", "quotation"])) if "quotation" in quotations else len(quotations)


class _Explorer:
    """The widgets of one session, and what they show."""

    def __init__(self, tables: Selection, folder: Path, corrections: Path | None):
        self.tables, self.folder, self.corrections = tables, folder, corrections
        self.choices = _choices(tables)
        self.article = ipywidgets.Dropdown(description="Article", layout={"width": "95%"})
        self.said, self.shown = ipywidgets.HTML(), ipywidgets.HTML()
        self.export = ipywidgets.Button(description="Export", tooltip="Write what fits to a CSV and an Excel file")
        self.passage = ipywidgets.Dropdown(description="Passage", layout={"width": "95%"})
        self.right = ipywidgets.Combobox(description="should be", layout={"width": "60%"})
        self.correct = ipywidgets.Button(description="Correct", tooltip="Add a row to corrections.csv")
        bar = ipywidgets.HBox(list(self.choices.values()), layout={"flex_flow": "row wrap"})
        self.answer = ipywidgets.HTML()
        tools = ipywidgets.VBox([self.passage, ipywidgets.HBox([self.right, self.correct]), self.answer])
        self.box = ipywidgets.VBox([bar, ipywidgets.HBox([self.export, self.said]), self.article, tools, self.shown])
        for widget in self.choices.values():
            widget.observe(self.choose, "value")
        self.article.observe(self.draw, "value")
        self.passage.observe(self.offer, "value")
        self.export.on_click(self.write)
        self.correct.on_click(self.put_right)
        self.choose()

    def choose(self, _change=None) -> None:
        """Select what is asked for, and offer the articles that fit."""
        asked = {name: widget.value for name, widget in self.choices.items()}
        self.found = fitting(self.tables, asked)
        self.said.value = counts(self.found)
        titles = self.found.articles["title"].fillna(self.found.articles["article"])
        self.article.options = list(zip(titles, self.found.articles["article"], strict=True))
        self.article.index = 0 if len(titles) else None
        self.draw()

    def draw(self, _change=None) -> None:
        """Show the article that is chosen, its tables, and the passages that can be put right."""
        self.shown.value = overview(self.found, article=self.article.value)._repr_html_()
        self.passage.options = _passages(self.found, self.article.value)
        self.passage.index = 0 if self.passage.options else None

    def offer(self, _change=None) -> None:
        """Offer what the passage may be instead: a speaker of this corpus, or a tone."""
        if self.passage.value:
            table, _ = self.passage.value
            speakers = self.tables.quotations["speaker"].dropna().unique().tolist()
            is_quotation = table == "quotations"
            self.right.options = [NONE[table], *(speakers if is_quotation else LABELS)]
            self.right.placeholder = f"{'a speaker' if is_quotation else listed(LABELS, last='or')}, or “{NONE[table]}”"
            self.right.value = ""

    def write(self, _button=None) -> None:
        """Write what is selected, and say where."""
        paths = export(self.found, self.folder)
        written = f"Written: {', '.join(path.name for path in paths)} in {self.folder.resolve()}"
        self.said.value = f"{counts(self.found)} {escape(written)}"

    def put_right(self, _button=None) -> None:
        """Write the correction that has been chosen, and say so."""
        answer, (table, index) = self.right.value.strip(), self.passage.value or ("", None)
        if wrong := _wrong(table, answer):
            self.answer.value = wrong
            return
        passage = getattr(self.found, table).loc[index]
        text = self.tables.articles.set_index("article").at[passage["article"], "text"]
        given = {"remove": True} if answer == NONE[table] else {"speaker": answer, "label": answer}
        try:
            path = write_correction(correction_of(passage, text, **given), self.corrections)
        except InputError as error:
            self.answer.value = str(escape(error))
            return
        self.tables = _put_right(self.tables, table, passage, answer)
        self.right.value, shown = "", self.article.value
        self.choose()
        if shown in set(self.found.articles["article"]):
            self.article.value = shown
        said = escape(f"Written to {path.name}: {answer}.")
        self.answer.value = f"{said} The charts and figures have it when the notebooks are run again."


def _put_right(tables: Selection, table: str, passage: pd.Series, answer: str) -> Selection:
    """The tables with one passage as it should be, so that it can be seen at once."""
    rows = getattr(tables, table)
    same = rows.index == passage.name
    if table == "quotations" and "quotation" in rows:
        same = rows["article"].eq(passage["article"]) & rows["quotation"].eq(passage["quotation"])
    if answer == NONE[table]:
        return tables._replace(**{table: rows[~same]})
    told = (
        {"speaker": answer, "known_as": answer, "counted": True}
        if table == "quotations"
        else {"label": answer, "undecided": False}
    )
    rows = rows.copy()
    for column, value in told.items():
        if column in rows:
            rows.loc[same, column] = value
    return tables._replace(**{table: rows})


def _wrong(table: str, answer: str) -> str:
    """Why an answer cannot be written, or nothing: a quotation has a speaker, a mention a tone."""
    if not table or not answer:
        return "Choose a passage, and say what it should be."
    if answer == NONE[table] or (answer in LABELS) == (table == "sentiment"):
        return ""
    what = (
        "quotation can be given another speaker" if table == "quotations" else f"mention is {listed(LABELS, last='or')}"
    )
    return f"A {what}, or is “{NONE[table]}”."


def _passages(found: Selection, article: str | None) -> list[tuple[str, tuple]]:
    """The quotations and mentions of an article, by what they say and who says it."""
    options = []
    quotations = found.quotations[found.quotations["article"] == article]
    for row in quotations.itertuples():
        who = UNATTRIBUTED if pd.isna(row.speaker) else row.speaker
        options.append((f"{who}: {str(row.content)[:80]}", ("quotations", row.Index)))
    for row in found.sentiment[found.sentiment["article"] == article].itertuples():
        options.append((f"{row.label} toward {row.target}: “{row.mention}”", ("sentiment", row.Index)))
    return options


def _choices(tables: Selection) -> dict:
    articles, sentiment = tables.articles, tables.sentiment
    stated = ["article", "quotation"] if "quotation" in tables.quotations else ["article", "start"]
    named = tables.quotations.assign(speaker=spoken_by(tables.quotations).fillna(UNATTRIBUTED))
    columns = {
        "outlet": articles["outlet"].fillna(NO_OUTLET),
        "speaker": named.drop_duplicates([*stated, "speaker"])["speaker"],
        "target": sentiment["target"],
        "tone": toned(sentiment),
        "kind": named.drop_duplicates([*stated, "kind"])["kind"],
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
    return ipywidgets.Dropdown(description=name.capitalize(), options=[("all", ""), *options])
