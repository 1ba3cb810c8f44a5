"""What is fuzzed, and what must hold: no exception but ours, offsets that are true, nothing lost."""

import re
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.articles.article_row import finish
from analysis.articles.clean import paragraphs_of
from analysis.articles.date_lines import date_in_address, date_in_name, find_date
from analysis.articles.dates import parse_date
from analysis.articles.formats import Options
from analysis.articles.limits import Limits
from analysis.articles.read_file import read_data
from analysis.articles.records import Problem, Record
from analysis.coding.corrections import COLUMNS, apply_corrections, read_corrections
from analysis.coding.exchange import FORMATS, import_coding
from analysis.core.csv_rows import csv_rows
from analysis.core.errors import InputError
from analysis.core.schema import Tables
from analysis.core.shown import printable
from analysis.core.spreadsheet import guarded, unguarded
from analysis.mentions import find_mentions
from analysis.quotations import find_quotations
from analysis.sentiment import sentiment_toward
from analysis.targets.lookup import find_named
from analysis.text.reading import Reading

from .texts import article_of, text_of

# A reader's own words for a file that is broken; these kinds of error are a fault of the code that met it.
_OWN_FAULT = re.compile(r"\((?:Type|Attribute|Index|Key|Assertion|Name|UnboundLocal|Recursion|ZeroDivision)Error")
_OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # by terminals
_RUN = re.compile(r"(?:^|;)[=+\-@＝＋－＠]")  # by spreadsheets
_FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-"))


def clean(data: bytes) -> None:
    """Cleaning twice is cleaning once."""
    once = "\n\n".join(paragraphs_of(text_of(data)))
    assert "\n\n".join(paragraphs_of(once)) == once, "cleaning twice changes more"


def shown(data: bytes) -> None:
    """What is printed holds nothing that a terminal obeys; what is written to a cell is no formula, and comes back."""
    text = data.decode("utf-8", "replace") if len(data) % 2 else text_of(data)
    assert not _OBEYED.search(printable(text)), "printed as it stands"
    assert not _RUN.search(guarded(text)), "a formula in a cell"
    assert unguarded(guarded(text)) == text, "a cell that does not come back"


def reading(data: bytes) -> None:
    """Sentences, quotation marks and words stand where they say, in order, and no letter is outside a sentence."""
    found = Reading(text_of(data))
    for spans in (found.paragraphs, found.sentences, [(one.start, one.end) for one in found.quotes]):
        ends = [at for span in spans for at in span]
        assert ends == sorted(ends), "spans that overlap"
        assert all(0 <= start < end <= len(found.text) for start, end in spans), "a span outside the text"
    between = [found.text[end:start] for (_, end), (start, _) in _gaps(found.sentences, len(found.text))]
    assert not any(letter.isalnum() for part in between for letter in part), "letters outside every sentence"
    for span in found.sentences:
        words = found.words(*span)
        for word, start, end in zip(words.text, words.start, words.end, strict=True):
            assert found.text[start:end] == word, "a word elsewhere than it says"


def named(data: bytes) -> None:
    """Every name of a target stands where it says."""
    text = text_of(data)
    for one in find_named(text):
        assert 0 <= one.start < one.end <= len(text), "a name outside the text"
        assert text[one.start : one.end].strip(), "a name of blanks"


def dates(data: bytes) -> None:
    """Any writing is a date or none."""
    text = text_of(data) if len(data) % 2 else data.decode("utf-8", "replace")
    for line in (text, find_date(text), date_in_address(text), date_in_name(text)):
        parse_date(line)


def intake(data: bytes) -> None:
    """Each letter of a text is kept, or stands in a line that is named as removed."""
    text = text_of(data)
    found = finish(Record(text, is_pasted=bool(len(data) % 2)), "a", "a", None, Limits())
    if isinstance(found, Problem):
        return
    kept = [str(value) for value in found.row.values() if isinstance(value, str)]
    lost = _letters("".join(paragraphs_of(text))) - _letters(
        "".join([*kept, *(line["line"] for line in found.removed)])
    )
    assert not lost, f"letters lost: {lost}"


def reader(suffix: str):
    """Return the aim that reads files of a format."""

    def read(data: bytes) -> None:
        for _, one in read_data(f"a{suffix}", data, Options()):
            if isinstance(one, Problem):
                assert not _OWN_FAULT.search(one.reason), one.reason
                assert "\n" not in one.reason, "a reason of several lines"
            else:
                finish(one, "a", "a", None, Limits())

    return read


def quotations(data: bytes) -> None:
    """Every offset of a quotation is true, and no article is left out."""
    _quotations(article_of(data))


def tone(data: bytes) -> None:
    """Every offset of a mention is true, and each that is talked about has a tone."""
    articles = article_of(data)
    text = articles["text"][0]
    said = _quotations(articles)
    mentions = find_mentions(articles, quotations=said)
    for row in mentions.itertuples():
        assert text[row.start : row.end] == row.mention, "a mention elsewhere than it says"
    scored = sentiment_toward(articles, said, mentions, method="linear")
    assert len(scored) == (mentions["role"] != "heard").sum(), "mentions lost"
    for column, least in (("polarity", -1), ("confidence", 0)):
        assert scored[column].between(least, 1).all(), f"{column} out of its range"


def corrections(data: bytes) -> None:
    """A file of corrections is read or refused in a sentence, and each row is applied or named."""
    path = _FOLDER / "corrections.csv"
    path.write_bytes(data if len(data) % 3 else ",".join(COLUMNS).encode() + b"\n" + data)
    rows = _refused_or(lambda: read_corrections(path))
    if rows is None:
        return
    articles = pd.DataFrame({"article": ["a"], "text": ["“We agree,” said Ana Ruiz. She thanked China."]})
    said = _quotations(articles)
    fixed = apply_corrections(said, articles, rows)
    text = articles["text"][0]
    for row in fixed.table.itertuples():
        assert text[row.start : row.end] == row.content, "a corrected quotation elsewhere than it says"


def wordlist(data: bytes) -> None:
    """A CSV file is read or refused in a sentence."""
    path = _FOLDER / "list.csv"
    path.write_bytes(data)
    _refused_or(lambda: list(csv_rows(path)))


def importer(name: str):
    """Return the aim that brings coding back from a format."""

    def bring(data: bytes) -> None:
        path = _FOLDER / f"coding{FORMATS[name].suffix}"
        path.write_bytes(data)
        _refused_or(lambda: import_coding(path, name, tables()))

    return bring


READERS = (".txt", ".html", ".json", ".jsonl", ".csv", ".xml", ".eml", ".mbox", ".md", ".rtf", ".docx", ".odt", ".epub")
READERS += (".mhtml", ".warc", ".zip", ".gz")
AIMS = (
    {"clean": clean, "intake": intake, "reading": reading, "quotations": quotations, "named": named, "tone": tone}
    | {"shown": shown, "dates": dates}
    | {"corrections": corrections, "wordlist": wordlist}
    | {f"read{suffix}": reader(suffix) for suffix in READERS}
    | {f"import-{name}": importer(name) for name, known in FORMATS.items() if known.read}
)


def _refused_or(read: Callable[[], Any]) -> Any:
    """What a call returns, or None where it refuses the input in one sentence."""
    try:
        return read()
    except InputError as error:
        said = str(error)
    assert "\n" not in said, "a refusal of several lines"
    return None


def _gaps(spans: list[tuple[int, int]], length: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    return pairwise([(0, 0), *spans, (length, length)])


def _letters(text: str) -> Counter:
    return Counter(letter for letter in text.casefold() if letter.isalnum())


def _quotations(articles: pd.DataFrame) -> pd.DataFrame:
    text = articles["text"][0]
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        found = find_quotations(articles, careful=False)
    for row in found.itertuples():
        assert text[row.start : row.end] == row.content, "a quotation elsewhere than it says"
        if isinstance(row.source, str):
            assert text[row.source_start : row.source_end] == row.source, "a source elsewhere than it says"
    return found


@cache
def tables() -> Tables:
    """Return the tables of one invented article, which imported coding is held against."""
    text = "Ana Ruiz said “we shall wait, or not” in Lund. China, she said, has agreed.\n\nRussia left & <b>."
    articles = pd.DataFrame({"article": ["a b.txt"], "title": ["Talks"], "text": [text], "date": [pd.NaT]})
    said = find_quotations(articles, careful=False)
    mentions = find_mentions(articles, quotations=said)
    scored = sentiment_toward(articles, said, mentions, method="linear")
    none = pd.DataFrame({"article": pd.Series(dtype="str")})
    return Tables(articles.assign(analysed=True), none, none, said, mentions, scored, none, none)
