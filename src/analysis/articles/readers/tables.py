"""Tables of articles: CSV and its kin, Excel, Parquet; one article a row."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from ...core.csv_rows import lines_of
from ..limits import Limits
from ..records import Problem, Record, guarded
from .columns import absent_column, find_columns, lacks_names, record_of

_TOLD = re.compile(r"sep=(.)\r?\n")  # Excel's own line above a table
_DELIMITERS = ",\t;|"
_SAMPLE = 30  # rows that tell which column holds what
_BATCH = 64  # rows of a Parquet file that are decoded at a time


def read_csv(text: str, *, columns: Mapping[str, str] | None = None) -> Iterator[Record | Problem]:
    """Yield the articles of a table parted by commas, tabs, semicolons or bars; rows are counted from 1.

    >>> [one.title for one in read_csv("title;text\\nTalks;They met.\\n")]
    ['Talks']
    """
    told = _TOLD.match(text)
    text = text[told.end() :] if told else text
    lines = lines_of(text.replace("\0", ""))
    delimiter = told[1] if told else delimiter_of(text)
    names = next(csv.reader(lines, delimiter=delimiter), [])
    yield from read_rows(_rows(lines, names, delimiter), names, columns=columns)


def read_excel(
    data: bytes, *, columns: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Iterator[Record | Problem]:
    """Yield the articles of the sheets of a workbook; the first row of a sheet names its columns."""
    import openpyxl  # takes a quarter of a second: only where it is needed

    limits = limits or Limits()
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    many = len(book.sheetnames) > 1
    for sheet in book.worksheets:
        cells = _bounded(sheet.iter_rows(values_only=True), limits)
        first = next(cells, ())
        if isinstance(first, Problem):
            yield first
            continue
        names = ["" if name is None else str(name) for name in first]
        rows = (_sheet_row(row, names) for row in cells if _has_cells(row))
        prefix = f"{sheet.title}!" if many else ""
        yield from read_rows(rows, names, columns=columns, prefix=prefix)


def _bounded(rows: Iterator[tuple], limits: Limits) -> Iterator[tuple | Problem]:
    """A sheet may say that its next row is number 99,999,999,999: the empty ones before it are cells too."""
    cells = 0
    for row in rows:
        cells += max(len(row), 1)
        if cells > limits.cells:
            yield Problem(f"more than {limits.cells:,} cells, empty ones included: split it, or raise cells")
            return
        yield row


def _has_cells(row: tuple | Problem) -> bool:
    return isinstance(row, Problem) or any(cell is not None for cell in row)


def _sheet_row(row: tuple | Problem, names: list[str]) -> dict | Problem:
    return row if isinstance(row, Problem) else dict(zip(names, row, strict=False))


def read_parquet(
    data: bytes, *, columns: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Iterator[Record | Problem]:
    """Yield the articles of a Parquet file, batch by batch."""
    import pyarrow.parquet as pq  # takes a fifth of a second: only where it is needed

    limits = limits or Limits()
    file = pq.ParquetFile(io.BytesIO(data), pre_buffer=False)
    rows = _decoded(file.iter_batches(batch_size=_BATCH), limits)
    yield from read_rows(rows, file.schema_arrow.names, columns=columns)


def _decoded(batches: Iterable, limits: Limits) -> Iterator[dict | Problem]:
    """A dictionary of a few bytes can stand for gigabytes: what counts is the size after decoding."""
    size = 0
    for batch in batches:
        size += batch.nbytes
        if size > limits.archive_bytes:
            yield Problem(f"unpacks to more than {limits.archive_bytes:,} bytes: split it, or raise archive_bytes")
            return
        yield from batch.to_pylist()


def read_rows(
    rows: Iterable[Mapping | Problem],
    names: Sequence[str],
    *,
    columns: Mapping[str, str] | None = None,
    prefix: str = "",
) -> Iterator[Record | Problem]:
    """Yield a record or a problem for each row, given as a mapping (or a Problem) under the column `names`.

    >>> list(read_rows([{"url": "https://example.org/1"}], ["url"]))
    [Problem(reason='metadata without text: save the page https://example.org/1 and load that', record='1')]
    """
    if lacks_names(names):
        yield Problem(
            "its first row is an article, not the names of the columns: write these above it (title, date, text)"
        )
        return
    rows = iter(rows)
    sample = list(islice(rows, _SAMPLE))
    if absent := absent_column(names, columns):
        yield Problem(absent)
        return
    chosen = find_columns(list(names), columns, [row for row in sample if isinstance(row, Mapping)])
    if "text" not in chosen and not {"title", "url"} & set(chosen):
        named = ", ".join(map(str, names))[:200]
        yield Problem(
            f"no column with the text of the articles (it has: {named}): name it with columns={{'text': ...}}"
        )
        return
    for number, row in enumerate(chain(sample, rows), 1):
        name = f"{prefix}{number}"
        yield Problem(row.reason, name) if isinstance(row, Problem) else guarded(one_row, row, name, chosen, "column")


def one_row(row: Mapping, number: str, chosen: Mapping[str, str], origin: str) -> Record | Problem:
    """Return the record of one row, or why it has none.

    >>> one_row({"text": ""}, "4", {"text": "text"}, "column")
    Problem(reason="nothing in 'text', where the text of the article should be", record='4')
    """
    found = record_of(row, chosen, number=number, origin=origin)
    if found.text.strip():
        return found
    if "text" not in chosen or found.url:
        where = f"the page {found.url}" if found.url else f"the article {found.title!r}"
        return Problem(f"metadata without text: save {where} and load that", number)
    return Problem(f"nothing in {chosen['text']!r}, where the text of the article should be", number)


def delimiter_of(text: str) -> str:
    """Return what parts the columns of a table: what gives its header the most known names, then most names.

    >>> delimiter_of("date;title;text\\n"), delimiter_of("title, long\\ttext\\turl\\n")
    (';', '\\t')
    """
    head = lines_of(text[:10_000])[:1]

    def known(mark):
        names = next(csv.reader(head, delimiter=mark), [])
        return len(find_columns(names)), len(names)

    return max(_DELIMITERS, key=known)


def _rows(lines: list[str], names: list[str], delimiter: str) -> Iterator[dict | Problem]:
    """Read row by row; a quotation mark that never closes costs its row, and reading goes on below."""
    previous = csv.field_size_limit(2**31 - 1)  # the limit on a text is ours, and spares the rest of the file
    try:
        start = 1
        while start < len(lines):
            reader, read = csv.reader(iter(lines[start:]), delimiter=delimiter), 0
            for cells in reader:
                row_lines, read = lines[start + read : start + reader.line_num], reader.line_num
                if start + read >= len(lines) and len(row_lines) > 1 and _is_open(row_lines):
                    yield Problem("a quotation mark is opened and never closed in this row: close it")
                    break
                if cells:
                    yield _row(cells, names)
            else:
                return
            start = len(lines) - len(row_lines) + 1
    finally:
        csv.field_size_limit(previous)


def _is_open(row_lines):
    return sum(line.count('"') for line in row_lines) % 2 == 1


def _row(cells, names):
    extra = [cell for cell in cells[len(names) :] if cell.strip()]
    if extra:
        return Problem(
            f"{len(cells)} cells where the header has {len(names)}: put cells with commas in quotation marks"
        )
    return dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=False))
