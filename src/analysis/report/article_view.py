"""An article as HTML: its quotations marked by speaker and kind, its targets by tone."""

import pandas as pd
from markupsafe import Markup

from ..core.english import count
from ..core.spans import Spans
from ..speakers.short_names import short_labels
from ..voice.grouping import outermost
from .hover_notes import MENTION, QUOTATION, hover, mention_anchor, notes, quotation_anchor
from .html import Html, anchor, curly, render
from .marking import Span, mark, paragraphs
from .table_view import said, show

SIGNS = {"negative": "−", "neutral": "○", "positive": "+", "undecided": "?"}
COLOURS = 7


def article(
    row: pd.Series | pd.DataFrame,
    quotations: pd.DataFrame,
    sentiment: pd.DataFrame | None = None,
    *,
    level: int = 3,
) -> Html:
    """Return one article, displayed with its quotations and the mentions of its targets marked.

    `row` is one row of the articles table; `quotations` and `sentiment` may hold other articles too.
    Hover, and a table below, give each mark's cue, rule and confidence, and the words that decided a tone.
    `level` is that of the article's heading.

    >>> row = pd.DataFrame({"article": ["a.txt"], "text": ["Ada Holm said it <works>."]}).iloc[0]
    >>> found = pd.DataFrame({"article": ["a.txt"], "start": [14], "end": [24], "speaker": ["Ada Holm"]})
    >>> article(row, found)
    a.txt: 1 quotation by Ada Holm
    >>> "it &lt;works&gt;" in article(row, found).markup
    True
    """
    if isinstance(row, pd.DataFrame):
        if row.empty:
            return Html('<p class="mw">No article to show.</p>', text="No article to show.")
        row = row.iloc[0]
    quoted = _of(quotations, row).sort_values(["start", "end"], ascending=[True, False])
    toned = _with_tone(_of(sentiment, row))
    speakers = _speakers(quoted)
    spans = [*_quotation_spans(quoted, speakers), *_part_spans(quoted), *_mention_spans(toned)]
    placed = Spans(spans, lambda span: (span.start, span.end))
    return render(
        "article.html.j2",
        text=_summary(row, quoted, speakers),
        id=anchor("a", row["article"]),
        level=level,
        title=said(row.get("title")) or row["article"],
        meta=_meta(row),
        paragraphs=[mark(row["text"], placed.touching(s, e), start=s, end=e) for s, e in paragraphs(row["text"])],
        key=[(f"s{i % COLOURS}" if name else "none", curly(name or "unattributed")) for name, i in speakers.items()],
        tables=[
            ("How the quotations were found", notes(quoted, QUOTATION, quotation_anchor)),
            ("How the mentions were scored", notes(toned, MENTION, mention_anchor)),
        ],
    )


def quotations(frame: pd.DataFrame, *, rows: int = 20) -> Html:
    """Return a quotations table that reads: who, how, in which words, and where it stands.

    >>> quotations(pd.DataFrame({"speaker": ["Ada Holm"], "kind": ["direct"], "content": ["“Yes”"]}))
    Quotations
    content  speaker   kind
      “Yes” Ada Holm direct
    """
    wanted = ["content", "speaker", "affiliation", "kind", "cue", "confidence", "article"]
    several = "article" in frame and frame["article"].nunique() > 1
    shown = [name for name in wanted if name in frame and (name != "article" or several)]
    return show(frame, rows=rows, columns=shown, caption="Quotations")


def _of(frame: pd.DataFrame | None, row: pd.Series) -> pd.DataFrame:
    return pd.DataFrame() if frame is None else frame[frame["article"] == row["article"]]


def _speakers(quoted: pd.DataFrame) -> dict[str, int]:
    """Number the speakers in the order of their appearance; the unattributed are one of them, named ''."""
    names = [said(name) for name in quoted["speaker"]] if "speaker" in quoted else []
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def _kinds(quoted: pd.DataFrame) -> dict[str, str]:
    """What each named speaker is: a person where nothing else is said."""
    rows = quoted.to_dict("records")
    return {said(row["speaker"]): said(row.get("speaker_type")) or "person" for row in rows if said(row["speaker"])}


def _quotation_spans(quoted: pd.DataFrame, speakers: dict[str, int]):
    short = short_labels(_kinds(quoted))
    for number, row in enumerate(quoted.to_dict("records"), 1):
        name, kind = said(row.get("speaker")), said(row.get("kind")) or "direct"
        colour = f"s{speakers[name] % COLOURS}" if name else "none"
        here = quotation_anchor(row)
        label = Markup('<sup><a href="#{}-note">{} {}</a></sup>').format(here, curly(short.get(name, "?")), number)
        unsure = " unsure" if row.get("counted") is False else ""
        attributes = {"id": here, "class": f"{kind} {colour}{unsure}", "title": hover(row, QUOTATION)}
        yield Span(int(row["start"]), int(row["end"]), "mark", attributes, label)


def _part_spans(quoted: pd.DataFrame):
    """Yield the cues and sources: each once, though every stretch of one quotation repeats them."""
    for part in ("cue", "source"):
        columns = [f"{part}_start", f"{part}_end"]
        if len(quoted) and set(columns) <= set(quoted.columns):
            for start, end in quoted[columns].dropna().drop_duplicates().itertuples(index=False):
                yield Span(int(start), int(end), "span", {"class": part, "title": part})


def _mention_spans(toned: pd.DataFrame):
    for row in toned.to_dict("records"):
        label = row["tone"].partition(",")[0]
        attributes = {"id": mention_anchor(row), "class": f"mention {label}", "title": hover(row, MENTION)}
        sign = Markup("<sup>{}</sup>").format(SIGNS.get(label, ""))
        yield Span(int(row["start"]), int(row["end"]), "span", attributes, sign)


def _with_tone(toned: pd.DataFrame) -> pd.DataFrame:
    """Say the tone of each mention where it is decided; what is too close to call is said to be that."""
    rows = toned.to_dict("records")
    labels = [said(row.get("label")) or "neutral" for row in rows]
    is_open = [row.get("undecided") is True for row in rows]
    tones = [f"undecided, nearest to {label}" if no else label for label, no in zip(labels, is_open, strict=True)]
    return toned.assign(tone=pd.Series(tones, toned.index, dtype="str"))


def _meta(row: pd.Series) -> str:
    date = row.get("date")
    parts = [said(row.get("outlet")), said(row.get("author")), "" if pd.isna(date) else f"{date.day} {date:%B %Y}"]
    words = row.get("words")
    parts += [f"{words:,} words" if words is not None and pd.notna(words) else "", row["article"]]
    return " · ".join(filter(None, parts))


def _summary(row: pd.Series, quoted: pd.DataFrame, speakers: dict[str, int]) -> str:
    own = outermost(quoted)
    each = own["quotation"].nunique() if "quotation" in own else len(own)
    names = ", ".join(name or "unattributed" for name in speakers)
    return f"{said(row.get('title')) or row['article']}: {count(each, 'quotation')}" + (f" by {names}" if names else "")
