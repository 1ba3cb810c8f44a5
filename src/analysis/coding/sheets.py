"""Sheets to be coded by hand: what to read in the left columns, what to fill in the right ones.

The sheets do not show the workbook's answer: a coder who sees it agrees with it too easily.
"""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from ..core.english import listed
from ..core.errors import InputError
from ..core.files import replace
from ..core.spans import Span, Spans
from ..core.wordlists import data_folder
from ..text.reading import read
from ..voice.grouping import counted_articles
from .anchors import occurrence_at
from .cells import write_cells
from .sampling import columns_of, draw

FILL = {
    "quotations": ("reported",),
    "speakers": ("is_quotation", "speaker", "speaker_type", "affiliation"),
    "sentiment": ("voice", "label"),
}
INSTRUCTIONS = "instructions.md"
_FRONT = ("unit", "article", "sample", "stratum", "drawn", "of", "coder")
_PASSAGE = 1200  # characters of text before a quotation: enough to find who "he" is


def quotation_sheet(
    articles: pd.DataFrame, quotations: pd.DataFrame, *, n: int = 100, by: str | list[str] | None = None, seed: int = 0
) -> pd.DataFrame:
    """Return a sheet of sentences; `reported` is to be filled: yes where it gives words or views of a source.

    `by` stratifies by a column of the articles, or by `found` (whether the workbook finds a quotation there).
    Both right and missed quotations can be counted from it. Columns: `unit`, `article`, `sample` (seed and
    size), `stratum`, `drawn`, `of`, `coder`, `before`, `sentence`, `after`, `occurrence`, `reported`, `note`.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["It rained. It will snow, Ode said."]})
    >>> quotations = pd.DataFrame({"article": ["a"], "start": [11], "end": [23]})
    >>> quotation_sheet(articles, quotations, n=1, seed=1)[["sample", "sentence", "reported"]]
                             sample   sentence reported
    0  seed 1: 1 of 2, at random     It rained.
    """
    frame = sentences(counted_articles(articles)).pipe(with_found, quotations)
    shown = {"before": _before, "sentence": _itself, "after": _after, "occurrence": _occurrence}
    return _sheet("quotations", frame, articles, shown, n, by, seed)


def speaker_sheet(
    articles: pd.DataFrame, quotations: pd.DataFrame, *, n: int = 100, by: str | list[str] | None = None, seed: int = 0
) -> pd.DataFrame:
    """Return a sheet of quotations; `speaker`, `speaker_type` and `affiliation` are to be filled, or `none`.

    `is_quotation` is for what the workbook found wrongly: "not a quotation", or "span wrong" where it begins or ends in
    the wrong place; else "yes".

    `by` stratifies by a column of the articles or quotations. Columns: `unit`, `article`, `sample`,
    `stratum`, `drawn`, `of`, `coder`, `passage`, `content`, `occurrence`, the four, `note`.
    """
    kept = quotations[quotations["article"].isin(counted_articles(articles)["article"])]
    shown = {"passage": _passage, "content": _itself, "occurrence": _occurrence_in_passage}
    return _sheet("speakers", kept, articles, shown, n, by, seed)


def sentiment_sheet(
    articles: pd.DataFrame, sentiment: pd.DataFrame, *, n: int = 100, by: str | list[str] | None = None, seed: int = 0
) -> pd.DataFrame:
    """Return a sheet of mentions; `voice` (narrator, or who is speaking) and `label` are to be filled.

    The label is the attitude toward the target of whoever's words the mention stands in: negative, neutral,
    positive. `by` stratifies by a column of the articles or the sentiment table, such as `target` or `voice`.
    Columns: `unit`, `article`, `sample`, `stratum`, `drawn`, `of`, `coder`, `before`, `sentence`, `mention`,
    `occurrence` (of the mention in the sentence), `target`, `voice`, `label`, `note`.
    """
    kept = sentiment[sentiment["article"].isin(counted_articles(articles)["article"])]
    shown = {"before": _before_sentence, "sentence": _sentence, "mention": _itself}
    shown |= {"occurrence": _occurrence_in_sentence, "target": lambda row, text: row["target"]}
    return _sheet("sentiment", kept, articles, shown, n, by, seed)


def write_sheets(
    sheets: dict[str, pd.DataFrame], folder: str | Path, *, coders: Iterable[str] = ("coder1",)
) -> list[Path]:
    """Write `<kind>-<coder>.csv` for each sheet and coder, the same rows to each, and return the paths.

    `sheets` maps `quotations`, `speakers` or `sentiment` to a sheet. The instructions for coders
    (`data/coding/instructions.md`) are laid beside them. A file that is there is never written over, for it
    may hold hours of coding: InputError.
    """
    paths = {Path(folder) / f"{kind}-{coder}.csv": (kind, coder) for coder in coders for kind in sheets}
    there = [str(path) for path in paths if path.exists()]
    if there:
        raise InputError(f"{there[0]}: already exists; move it, or give another folder or coder")
    written = [write_cells(sheets[kind].assign(coder=coder), path) for path, (kind, coder) in paths.items()]
    instructions, copy = data_folder() / "coding" / INSTRUCTIONS, Path(folder) / INSTRUCTIONS
    if instructions.exists() and not copy.exists():
        replace(instructions, copy)
    return written


def sentences(articles: pd.DataFrame) -> pd.DataFrame:
    """Return all sentences of the articles: `article`, `start`, `end`.

    >>> sentences(pd.DataFrame({"article": ["a"], "text": ["It rained. It poured."]}))["end"].tolist()
    [10, 21]
    """
    rows = [
        (article, start, end)
        for article, text in zip(articles["article"], articles["text"], strict=True)
        for start, end in read(text).sentences
    ]
    return pd.DataFrame(rows, columns=["article", "start", "end"])


def with_found(stretches: pd.DataFrame, quotations: pd.DataFrame) -> pd.DataFrame:
    """Return stretches of text with `found`: whether the workbook has a quotation that reaches into each."""
    spans = {name: _spans(rows) for name, rows in quotations.groupby("article")}
    found = [
        row.article in spans and bool(spans[row.article].touching(row.start, row.end)) for row in stretches.itertuples()
    ]
    return stretches.assign(found=pd.Series(found, stretches.index, dtype=bool))


def _spans(rows: pd.DataFrame) -> Spans[Span]:
    return Spans(zip(rows["start"], rows["end"], strict=True), lambda span: span)


def _sheet(kind, frame, articles, shown, n, by, seed):
    known = articles.set_index("article")
    ours = [name for name in columns_of(by) if name in known and name not in frame]
    frame = frame.assign(**{name: frame["article"].map(known[name]) for name in ours})
    drawn = draw(frame.reset_index(drop=True), n, by=by, seed=seed)
    how = f"by {listed(columns_of(by))}" if by else "at random"
    sheet = drawn[["article", "stratum", "drawn", "of"]].assign(
        unit=range(1, len(drawn) + 1), sample=f"seed {seed}: {len(drawn)} of {len(frame)}, {how}", coder=""
    )
    rows = drawn.to_dict("records")
    for name, look in shown.items():
        sheet[name] = [_one_line(look(row, known.at[row["article"], "text"])) for row in rows]
    columns = dict.fromkeys([*_FRONT, *shown, *FILL[kind], "note"])
    return sheet.reindex(columns=list(columns), fill_value="").reset_index(drop=True)


def _one_line(value):
    return " ".join(value.split()) if isinstance(value, str) else value


def _itself(row, text):
    return text[row["start"] : row["end"]]


def _before(row, text, *, start="start", room=300):
    """The text before, from a whole word on."""
    before = text[max(0, row[start] - room) : row[start]]
    return before.partition(" ")[2] if row[start] > room else before


def _after(row, text, *, room=150):
    after = text[row["end"] : row["end"] + room]
    return after.rpartition(" ")[0] if len(text) > row["end"] + room else after


def _occurrence(row, text):
    return occurrence_at(text, _itself(row, text), row["start"])


def _passage(row, text):
    ends = [end for _, end in read(text).paragraphs if end >= row["end"]]
    return _before(row, text, room=_PASSAGE) + text[row["start"] : ends[0] if ends else len(text)]


def _occurrence_in_passage(row, text):
    return occurrence_at(text, _itself(row, text), row["start"], context=_passage(row, text))


def _sentence(row, text):
    return text[row["sentence_start"] : row["sentence_end"]]


def _before_sentence(row, text):
    return _before(row, text, start="sentence_start", room=600)


def _occurrence_in_sentence(row, text):
    return occurrence_at(text, _itself(row, text), row["start"], context=_sentence(row, text))
