"""The codebook as a document: what every column and list means, and what coders are told."""

from pathlib import Path

import mistune
import nh3
from bs4 import BeautifulSoup
from docx import Document as Word

from ...core.wordlists import data_folder

_PARTS = ("README.md", "coding/instructions.md")
_STYLE = (
    "body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem}"
)


def write_html(path: Path) -> None:
    """Write the codebook as one page of HTML."""
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Codebook</title><style>{_STYLE}</style>'
    path.write_text(f"{head}<main>{_html()}</main></html>\n", encoding="utf-8")


def write_docx(path: Path) -> None:
    """Write the codebook as a Word document, its tables as tables."""
    document = Word()
    for part in BeautifulSoup(_html(), "html.parser").find_all(["h1", "h2", "h3", "p", "li", "pre", "table"]):
        if part.name == "table":
            _add_table(document, part)
        elif part.name[0] == "h":
            document.add_heading(part.get_text(" ", strip=True), level=int(part.name[1]))
        elif not part.find_parent(["li", "table"]):
            document.add_paragraph(part.get_text().strip(), style="List Bullet" if part.name == "li" else None)
    document.save(str(path))


def _html() -> str:
    texts = [(data_folder() / name).read_text(encoding="utf-8") for name in _PARTS]
    return nh3.clean("\n".join(str(mistune.html(text)) for text in texts))


def _add_table(document, part) -> None:
    rows = [[cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in part.find_all("tr")]
    table = document.add_table(rows=0, cols=max(map(len, rows)), style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
