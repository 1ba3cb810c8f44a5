"""The report as one HTML page: the answers, the notebooks, method and limits, appendices, the evidence."""

from pathlib import Path

import pandas as pd

from ..coding.validation import read_validation
from ..core.english import listed
from ..core.schema import Tables
from ..core.settings import Settings
from ..voice.grouping import counted_articles
from . import findings
from .answers import Answer, answers
from .article_view import article
from .citing import made_with, methods_sentence, word_lists
from .html import TEMPLATES, anchor, render
from .left_out import LONG, not_counted, on_paper
from .notebook_html import to_part
from .passages import behind
from .spread import RULE, spread
from .table_view import show

NOTES_ON_PAPER = 3  # articles up to which their lists of marks are printed too
APPENDIX = "05"  # the notebook that is an appendix


def page(
    tables: Tables, notebooks: list[tuple[str, object]], settings: Settings, *, figures: Path | None = None
) -> str:
    """Return the report as HTML: one file, no script, no reference to anything outside it.

    `notebooks` are (stem, executed notebook) in their order; `figures` is the folder that they saved their charts to.
    """
    shown = spread(counted_articles(tables.articles), settings.articles_shown)
    main = answers(tables, settings, read_validation())
    parts = [to_part(notebook, stem, figures=figures) for stem, notebook in notebooks]
    lists = _behind(main, tables.articles, set(shown["article"]), settings.passages_shown)
    return render(
        "page.html.j2",
        css=(TEMPLATES / "page.css").read_text(encoding="utf-8"),
        display_css=(TEMPLATES / "display.css").read_text(encoding="utf-8"),
        title=_title(tables.articles, settings),
        corpus=repr(findings.corpus(tables.articles)),
        not_in=findings.not_in(tables.articles, tables.skipped),
        fiction=settings.is_sample,
        answers=[_shown(answer, lists) for answer in main],
        sections=[part for part in parts if not part.stem.startswith(APPENDIX)],
        appendix=[part for part in parts if part.stem.startswith(APPENDIX)],
        parts=parts,
        behind=lists,
        evidence=_evidence(shown, tables),
        notes_on_paper=len(shown) <= NOTES_ON_PAPER,
        rule=RULE,
        total_articles=len(counted_articles(tables.articles)),
        left_out=_left_out(tables, settings.lines_shown),
        made_with=made_with(settings),
        word_lists=word_lists(),
        methods=methods_sentence(tables, settings),
    ).markup


def _title(articles: pd.DataFrame, settings: Settings) -> str:
    if settings.is_sample:
        return "Who says what about whom"
    if len(articles) == 1 and pd.notna(articles["title"].iloc[0]):
        return f"Who says what about whom: “{articles['title'].iloc[0]}”"
    outlets = counted_articles(articles)["outlet"]
    is_told = bool(outlets.notna().all()) and outlets.nunique() in (1, 2)
    return "Who says what about whom" + (f" in {listed(sorted(outlets.unique()))}" if is_told else "")


def _behind(main: list[Answer], articles: pd.DataFrame, shown: set[str], limit: int) -> dict[str, dict]:
    """Return the list of passages behind each figure, by its label, each with an id."""
    figures = {figure.label: figure for answer in main for figure in answer.figures}
    return {
        label: behind(figure, articles, shown=shown, limit=limit) | {"id": f"behind-{number}"}
        for number, (label, figure) in enumerate(figures.items(), 1)
    }


def _shown(answer: Answer, lists: dict[str, dict]) -> dict:
    links = {label: found["id"] for label, found in lists.items()}
    bars = [
        {
            "name": bar.name,
            "parts": _placed(bar.parts),
            "figures": [
                {"text": f.text, "label": f.label, "link": links.get(f.label) if len(f.rows) else None}
                for f in bar.figures
            ],
        }
        for bar in answer.bars
    ]
    return answer._asdict() | {"finding": answer.finding.html(links), "bars": bars}


def _placed(parts: list[tuple[str, float]]) -> list[dict]:
    """The parts of a bar in hundredths of its line: one after the other, or two shares one below the other."""
    placed, start = [], 0.0
    below = [kind for kind, _ in parts] == ["about", "heard"]
    for number, (kind, share) in enumerate(parts):
        y, height = (5.2 * number, 4.8) if below else (0, 10)
        placed.append({"kind": kind, "x": round(start, 1), "y": y, "width": round(100 * share, 1), "height": height})
        start += 0 if below else 100 * share
    return placed


def _evidence(shown: pd.DataFrame, tables: Tables) -> list[dict]:
    rows = [row for _, row in shown.iterrows()]
    return [
        {
            "id": anchor("a", row["article"]),
            "title": row["title"] if pd.notna(row["title"]) and row["title"] else row["article"],
            "html": article(row, tables.quotations, tables.sentiment),
        }
        for row in rows
    ]


def _left_out(tables: Tables, lines: int) -> list[dict]:
    """The lists that a reader can check: folded where they are long, and said to be so where they are cut."""
    lists = {
        "Articles read but not counted": ("articles", not_counted(tables.articles)),
        "Files and records that could not be read": ("skipped", tables.skipped),
        "Lines of page clutter removed": ("removed", tables.removed),
        "Corrections made by hand": ("corrections", tables.corrections),
    }
    return [
        {
            "caption": caption,
            "rows": len(table),
            "is_long": len(table) > LONG,
            "html": show(table, rows=lines, caption=caption),
            "on_paper": on_paper(f"{caption} ({len(table):,})", f"tables/{file}.csv"),
        }
        for caption, (file, table) in lists.items()
        if len(table)
    ]
