"""Measure how fast exports of databases are read: articles a second on one core, for each layout of tests/fixtures.

usage: python -m benchmarks.exports [--articles N]

Each layout's fixture is multiplied to N articles or more (default 500) of 500 words or more, no two of them the same,
and read with all that loading does. Prints one line per layout, the slowest first.
"""

import argparse
import io
import itertools
import os
import re
import tempfile
import textwrap
from pathlib import Path

import docx

from analysis.articles.load import read_articles
from analysis.articles.reader_process import end_helper

from .simple_pdf import printed

FIXTURES = Path(__file__).resolve().parents[1] / "tests" / "fixtures"
# Where the articles of a fixture begin and end, and how many there are: what stands before and after stays once.
LAYOUTS = {
    "nexis_uni_edition.rtf": (r"\pard Ferry Line", "}", 3),
    "nexis_old.txt": ("                               1 of 2", "", 2),
    "nexis_old_below.txt": ("                              Dokument 1", "", 2),
    "nexis_old.html": ('<a name="DOC_ID_0_1">', "</body>", 2),
    "factiva_article.rtf": ("Local; SECTA", "Search Summary", 2),
    "factiva_article.txt": ("Local; SECTA", "Search Summary", 2),
    "factiva_article.html": ('<div class="article enArticle"', "</div></form>", 3),
    "factiva_codes.txt": ("HD  Ferry", "", 2),
    "factiva.html": ('<div class="article enArticle"', '<div class="article frArticle"', 1),
    "factiva.xml": ("<ppsArticle>", "</ppsArticleResultSet>", 2),
    "proquest.txt": ("Ferry line", "Contact", 1),
    "proquest.html": ("<p><strong>Ferry", "<p>Contact", 2),
    "europresse.html": ("<article>", "</body>", 3),
    "ebsco.txt": ("Record: 1", "", 2),
    "newsbank.txt": ("Ferry line", "", 2),
    "gale.txt": ("Ferry line", "", 2),
}
SENTENCE = "On day {n} the board counted {n} ships in the harbour and sent {n} of them away before noon."
LAST = re.compile(r"(?<=[a-z]{3}\.)(?=(?:</|\\par|\r?\n))")
WORDS = 450


def main() -> None:
    """Print how many articles a second each layout gives."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=500)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        rows = [_measured(Path(folder), name, content) for name, content in _exports(count)]
    for speed, found, name in sorted(rows):
        print(f"{name:24} {speed:7.0f} articles a second ({found} articles)")


def _exports(count: int):
    for name, (start, end, many) in LAYOUTS.items():
        yield name, _multiplied((FIXTURES / name).read_text(encoding="utf-8"), start, end, -(-count // many))
    rtf = (FIXTURES / "nexis_uni_edition.rtf").read_text(encoding="utf-8")
    lines = _lines_of_rtf(_multiplied(rtf, r"\pard Ferry Line", "}", -(-count // 3)))
    yield "nexis_uni.docx", _word(lines)
    yield "nexis_uni.pdf", _pdf(lines)


def _multiplied(text: str, start: str, end: str, blocks: int) -> str:
    first = text.index(start)
    last = text.rindex(end) if end else len(text)
    filled = [_filled(text[first:last], number) for number in range(blocks)]
    return text[:first] + "".join(filled) + text[last:]


def _filled(block: str, number: int) -> str:
    """Return a block with each of its texts made some 450 words longer, and unlike all others."""
    texts = itertools.count(number * 10)

    def more(_: re.Match) -> str:
        first = next(texts) * 100
        return "".join(f" {SENTENCE.format(n=first + k)}" for k in range(WORDS // 17))

    return LAST.sub(more, block)


def _lines_of_rtf(rtf: str) -> list[str]:
    lines = re.findall(r"\\pard (.*?)\\par", rtf)
    return [re.sub(r"\\u(\d+)\?", lambda match: chr(int(match[1])), line) for line in lines]


def _word(lines: list[str]) -> bytes:
    document, content = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()


def _pdf(lines: list[str]) -> bytes:
    """Fifty lines a page, each paragraph wrapped and with white below."""
    wrapped = [part for line in lines for part in (*textwrap.wrap(line, 100), "")]
    wrapped = [line.encode("cp1252", "replace").decode("cp1252") for line in wrapped]
    pages = [
        [(50, 760 - 14 * n, 10, line) for n, line in enumerate(wrapped[start : start + 50]) if line]
        for start in range(0, len(wrapped), 50)
    ]
    with tempfile.TemporaryDirectory() as folder:
        return printed(Path(folder) / "a.pdf", pages).read_bytes()


def _measured(folder: Path, name: str, content: str | bytes) -> tuple[float, int, str]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    start = _processor_time()
    reading = read_articles(path)
    end_helper()  # what it used counts when it has ended
    return len(reading.articles) / (_processor_time() - start), len(reading.articles), name


def _processor_time() -> float:
    """Return the seconds used by this process and by those that it has ended."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    main()
