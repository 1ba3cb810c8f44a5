"""The sentences behind a figure, each with the place in its article where it stands."""

import pandas as pd

from .findings.finding import Figure
from .hover_notes import mention_anchor, quotation_anchor
from .html import anchor
from .marking import paragraphs

LIMIT = 50


def behind(figure: Figure, articles: pd.DataFrame, *, shown: set[str], limit: int = LIMIT) -> dict:
    """Return at most `limit` passages that `figure` counts, with its text and how many there are.

    A passage is an article's title, the sentence, and a link where the article is `shown` in the report. Of more
    than `limit`, those of shown articles come first, one of each article in turn.

    >>> articles = pd.DataFrame({"article": ["a"], "title": ["Talks"], "text": ["Yes. China is calm. No."]})
    >>> rows = pd.DataFrame({"article": ["a"], "target": ["China"], "start": [5], "end": [10],
    ...     "sentence_start": [5], "sentence_end": [19]})
    >>> behind(Figure("1 mention", rows), articles, shown=set())["passages"]
    [{'title': 'Talks', 'text': 'China is calm.', 'link': None}]
    """
    known = articles.set_index("article")
    rows = _drawn(figure.rows, articles, shown, limit).to_dict("records")
    return {
        "text": figure.label or figure.text,
        "total": len(figure.rows),
        "passages": [_passage(row, known.loc[row["article"]], shown) for row in rows],
    }


def sentences(rows: pd.DataFrame, articles: pd.DataFrame, *, limit: int = LIMIT) -> pd.DataFrame:
    """Return the passages behind some rows of quotations, mentions or sentiment: "show me the sentences".

    Columns: `title`; where the rows have them `voice`, who says it, and `mention`, the word for the target; `text`.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["Yes. China is calm. No."]})
    >>> rows = pd.DataFrame({"article": ["a"], "start": [5], "sentence_start": [5], "sentence_end": [19]})
    >>> sentences(rows.assign(mention="China", voice="Ada Holm"), articles)
      title     voice mention            text
    0     a  Ada Holm   China  China is calm.
    """
    drawn = _drawn(rows, articles, set(), limit)
    found = behind(Figure("", drawn), articles, shown=set(), limit=limit)["passages"]
    voice = "voice" if "voice" in drawn else "speaker"
    columns = {"voice": drawn.get(voice), "mention": drawn.get("mention")}
    told = {name: values.tolist() for name, values in columns.items() if values is not None}
    table = pd.DataFrame(found, columns=["title", "text"]).assign(**told)
    return table[["title", *told, "text"]]


def _drawn(rows: pd.DataFrame, articles: pd.DataFrame, shown: set[str], limit: int) -> pd.DataFrame:
    if len(rows) <= limit:
        return rows
    of_article = rows.groupby("article").cumcount()
    place = rows["article"].map(pd.Series(range(len(articles)), index=articles["article"]))
    order = pd.DataFrame({"hidden": ~rows["article"].isin(shown), "turn": of_article, "place": place})
    return rows.loc[order.sort_values(["hidden", "turn", "place"]).head(limit).sort_index().index]


def _passage(row: dict, article: pd.Series, shown: set[str]) -> dict:
    title = article.get("title")
    title = article.name if title is None or pd.isna(title) or not title else title
    return {"title": title, "text": _text(row, article), "link": _link(row, article.name, shown)}


def _text(row: dict, article: pd.Series) -> str:
    """The sentence of a mention; a quotation with its cue and source; the beginning of an article."""
    if "start" not in row:
        start, end = paragraphs(article["text"])[0] if article["text"] else (0, 0)
    elif "sentence_start" in row:
        start, end = row["sentence_start"], row["sentence_end"]
    else:
        ends = [row[k] for k in ("start", "end", "cue_start", "cue_end", "source_start", "source_end") if k in row]
        ends = [int(end) for end in ends if pd.notna(end)]
        near = [end for end in ends if abs(end - row["start"]) < 400 or abs(end - row["end"]) < 400]
        start, end = min(near), max(near)
    return " ".join(article["text"][int(start) : int(end)].split())


def _link(row: dict, article: str, shown: set[str]) -> str | None:
    if article not in shown:
        return None
    if "start" not in row:
        return anchor("a", article)
    return mention_anchor(row) if "target" in row else quotation_anchor(row)
