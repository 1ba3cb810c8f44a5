"""What was read, and what was left out."""

import pandas as pd

from ...core.english import count, listed
from ...voice.grouping import counted_articles
from .finding import Figure, Finding


def corpus(articles: pd.DataFrame) -> Finding:
    """Return the articles, words, outlets and dates that the figures are made from.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "outlet": ["Herald", None], "words": [300, 200],
    ...     "date": pd.to_datetime(["2024-03-01", "2024-03-05"]), "analysed": True})
    >>> corpus(articles)
    2 articles with 500 words, 1 from Herald, 1 without a named outlet, 1 to 5 March 2024.
    """
    used = counted_articles(articles)
    what = f"{count(len(used), 'article')} with {count(int(used['words'].sum()), 'word')}"
    return Finding(", ".join(filter(None, [what, _outlets(used["outlet"]), _dates(used["date"])])) + ".")


def left_out(articles: pd.DataFrame, removed: pd.DataFrame, skipped: pd.DataFrame) -> Finding:
    """Return what was read and not counted, which lines were taken out, and which files could not be read.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "analysed": [True, False]})
    >>> left_out(articles, pd.DataFrame({"line": ["Sign up"]}), pd.DataFrame({"path": []}))
    1 article was read but not counted; 1 line of page clutter was removed. Every file was read.
    """
    others = articles[~articles["article"].isin(counted_articles(articles)["article"])]
    facts: list[list[str | Figure]] = [
        [Figure(count(len(others), "article"), others, "Read but not counted"), _was(others, "read but not counted")],
        [count(len(removed), "line"), f" of page clutter{_was(removed, 'removed')}"],
        [_unread(skipped), " could not be read"],
    ]
    told = [fact for fact, rows in zip(facts, (others, removed, skipped), strict=True) if len(rows)]
    if not told:
        return Finding("Every file was read, and every article counts.")
    parts = [part for number, fact in enumerate(told) for part in ("; " if number else "", *fact)]
    return Finding(*parts, "." if len(skipped) else ". Every file was read.")


def not_in(articles: pd.DataFrame, skipped: pd.DataFrame) -> str:
    """Return what the figures are without, for the head of a report; "" where nothing is left out.

    >>> articles = pd.DataFrame({"article": ["a", "b"], "analysed": [True, False]})
    >>> not_in(articles, pd.DataFrame({"path": ["c.doc"]})), not_in(articles.head(1), pd.DataFrame())
    ('Left out: 1 article, 1 file or record that could not be read.', '')
    """
    others, unread = len(articles) - len(counted_articles(articles)), len(skipped)
    parts = [
        *([count(others, "article")] if others else []),
        *([f"{count(unread, 'file or record', 'files or records')} that could not be read"] if unread else []),
    ]
    return f"Left out: {', '.join(parts)}." if parts else ""


def _unread(skipped: pd.DataFrame) -> str:
    """How many files and records could not be read: one by its name, and where it is a record of a file, by both."""
    if len(skipped) != 1:
        return count(len(skipped), "file or record", "files or records")
    row = skipped.iloc[0]
    record = row.get("record")
    return str(row["path"]) if record is None or pd.isna(record) or record == "" else f"{row['path']}, record {record},"


def _was(rows: pd.DataFrame, done: str) -> str:
    return f" {'was' if len(rows) == 1 else 'were'} {done}"


def _outlets(outlets: pd.Series) -> str:
    names, unknown = sorted(outlets.dropna().unique()), int(outlets.isna().sum())
    shown = [f"{len(names)} outlets"] if len(names) > 3 else names
    if not names:
        return "without a named outlet"
    if unknown:
        return f"{len(outlets) - unknown:,} from {listed(shown)}, {unknown:,} without a named outlet"
    return f"from {listed(shown)}"


def _dates(dates: pd.Series) -> str:
    known = pd.to_datetime(dates).dropna()
    if known.empty:
        return "undated"
    first, last = known.min(), known.max()
    end = f"{last.day} {last:%B %Y}"
    if first.date() == last.date():
        return end
    same_year = first.year == last.year
    begin = [f"{first.day}", f"{first:%B}" if (first.month, same_year) != (last.month, True) else ""]
    begin.append("" if same_year else f"{first.year}")
    return f"{' '.join(filter(None, begin))} to {end}" + (
        f" ({len(dates) - len(known)} undated)" if len(known) < len(dates) else ""
    )
