"""The rows of a CSV file, whatever a spreadsheet has saved: its separator, its encoding, its quotation marks."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from .errors import InputError

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of a file with the number of its first line, the header first.

    Commas, semicolons or tabs, whichever the header has; UTF-8 with or without a mark, UTF-16 or Windows' cp1252.
    Empty rows are passed over, and lines above the header that begin with `#` or `sep=`. Raises InputError, naming file
    and line.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "list.csv"
    >>> _ = path.write_bytes('name;note\\r\\n"Zoë";"a, b"\\r\\n'.encode("cp1252"))
    >>> list(csv_rows(path))
    [(1, ['name', 'note']), (2, ['Zoë', 'a, b'])]
    """
    lines = lines_of(_text(path))
    above = next((n for n, line in enumerate(lines) if not _is_above(line)), len(lines))
    header = lines[above] if above < len(lines) else ""
    rest = io.StringIO("".join(lines[above:]), newline="")
    reader = csv.reader(rest, delimiter=max(",;\t", key=header.count), strict=True)
    line = above + 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = above + reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{path}, line {line}: {error}; check the quotation marks of that line") from None


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends, as a CSV parts them.

    `str.splitlines` cuts at form feeds and Unicode's own separators too, which stand inside cells.

    >>> lines_of("title,text\\r\\nTalks,They\\u2028met.")
    ['title,text\\r\\n', 'Talks,They\\u2028met.']
    """
    return list(io.StringIO(text, newline=""))


def _is_above(line: str) -> bool:
    return not line.strip('",;\t \r\n') or line.lstrip(' "').lower().startswith(("#", "sep="))


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give the path of a CSV file") from None
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
