"""The report as one HTML page: findings, notebooks, the articles as evidence, what was left out."""

import platform
from datetime import date
from importlib.metadata import version

import pandas as pd

from ..core.schema import Tables
from ..core.settings import Settings
from ..voice.grouping import counted_articles
from . import findings
from .article_view import article
from .html import TEMPLATES, anchor, render
from .notebook_html import to_fragment
from .passages import behind
from .table_view import show

ARTICLES_SHOWN = 100
LINES_SHOWN = 500
PACKAGES = (
    "media-analysis-workbook",
    "pandas",
    "numpy",
    "matplotlib",
    "textblob",
    "nltk",
    "trafilatura",
    "nbconvert",
)


def page(tables: Tables, notebooks: list[tuple[str, object]], settings: Settings) -> str:
    """Return the report as HTML: one file, no script, no reference to anything outside it.

    `notebooks` are (stem, executed notebook) in their order.
    """
    shown = tables.articles.head(ARTICLES_SHOWN)
    main = [
        findings.who_speaks(tables.quotations, tables.articles),
        findings.heard(tables.quotations, tables.mentions, tables.articles, targets=settings.targets),
        findings.tone(tables.sentiment, tables.articles, targets=settings.targets),
    ]
    parts = [(stem, *to_fragment(notebook, stem)) for stem, notebook in notebooks]
    return render(
        "page.html.j2",
        css=(TEMPLATES / "page.css").read_text(encoding="utf-8"),
        display_css=(TEMPLATES / "display.css").read_text(encoding="utf-8"),
        title=_title(tables.articles, settings),
        corpus=repr(findings.corpus(tables.articles)),
        fiction=settings.is_sample,
        findings=_linked(main, tables.articles, set(shown["article"])),
        notebooks=[{"id": stem, "title": title, "html": html} for stem, title, html in parts],
        evidence=_evidence(shown, tables),
        total_articles=len(tables.articles),
        left_out=_left_out(tables),
        made_with=_made_with(settings),
    ).markup


def _title(articles: pd.DataFrame, settings: Settings) -> str:
    if settings.is_sample:
        return "Who says what about whom: the invented sample"
    if len(articles) == 1 and pd.notna(articles["title"].iloc[0]):
        return f"Who says what about whom: “{articles['title'].iloc[0]}”"
    return "Who says what about whom"


def _linked(main: list, articles: pd.DataFrame, shown: set[str]) -> list[dict]:
    """Number the figures of the findings, and give each the passages that it counts."""
    linked = []
    for number, finding in enumerate(main, 1):
        links = [f"behind-{number}-{n}" for n, _ in enumerate(finding.figures, 1)]
        lists = [behind(figure, articles, shown=shown) for figure in finding.figures]
        linked.append(
            {
                "html": finding.html(links),
                "text": repr(finding),
                "behind": list(zip(links, lists, strict=True)),
            }
        )
    return linked


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


def _left_out(tables: Tables) -> list[dict]:
    """The lists that a reader can check: folded where they are long, and said to be so where they are cut."""
    others = tables.articles[~tables.articles["article"].isin(counted_articles(tables.articles)["article"])]
    flags = ["article", "title", "language", "is_truncated", "is_primary", "duplicate_group"]
    lists = {
        "Articles read and not counted": others[[name for name in flags if name in others]],
        "Files and records that could not be read": tables.skipped,
        "Lines removed as no part of an article": tables.removed,
        "Corrections by hand, and what became of them": tables.corrections,
    }
    return [
        {"caption": caption, "rows": len(table), "html": show(table, rows=LINES_SHOWN, caption=caption)}
        for caption, table in lists.items()
    ]


def _made_with(settings: Settings) -> list[tuple[str, str]]:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return [
        ("Made on", f"{date.today():%d %B %Y}"),
        ("Articles", "the invented sample" if settings.is_sample else settings.articles),
        ("Targets", ", ".join(settings.targets)),
        ("Sentiment method", ", model ".join(filter(None, settings.scoring.values()))),
        ("Python", f"{platform.python_version()} on {platform.system()}"),
        ("Packages", versions),
    ]
