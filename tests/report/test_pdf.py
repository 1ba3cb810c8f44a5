import shutil

import pypdfium2
import pytest

from analysis.core.errors import NotThere
from analysis.report import pdf
from analysis.report.html import TEMPLATES


def test_where_nothing_prints_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    with pytest.raises(NotThere, match=r"needs Chromium, Chrome or WeasyPrint.*install one"):
        pdf.printer()


@pytest.mark.parametrize(
    ("named", "found", "expected"),
    [
        ("", {"chromium": "/usr/bin/chromium"}, "/usr/bin/chromium"),
        ("", {"google-chrome": "/opt/chrome"}, "/opt/chrome"),
        ("/my/browser", {"/my/browser": "/my/browser", "chromium": "/usr/bin/chromium"}, "/my/browser"),
        ("", {}, "weasyprint"),
    ],
)
def test_what_prints(monkeypatch, named, found, expected):
    monkeypatch.setattr(shutil, "which", found.get)
    monkeypatch.setattr(pdf, "find_spec", lambda name: "there")
    assert pdf.printer(named) == expected


@pytest.mark.browser
def test_a_report_is_printed(tmp_path):
    if shutil.which("chromium") is None:
        pytest.skip("no chromium here (Debian: apt-get install chromium)")
    (tmp_path / "report.html").write_text("<h1>Who speaks?</h1>")
    assert pdf.write_pdf(tmp_path / "report.html", by=pdf.printer()).read_bytes().startswith(b"%PDF")


@pytest.mark.browser
@pytest.mark.parametrize("above", [215, 226])
def test_the_head_of_a_table_stands_on_the_page_of_its_first_row(tmp_path, above):
    if shutil.which("chromium") is None:
        pytest.skip("no chromium here (Debian: apt-get install chromium)")
    style = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("page.css", "display.css"))
    rows = "<tr><td>first row<br>second line<br>third line</td></tr>" * 8
    table = f"<table><caption>Quotations</caption><thead><tr><th>content</th></tr></thead><tbody>{rows}</tbody></table>"
    filler = f"<h3>Who?</h3><div style='height: {above}mm'></div><h3>What?</h3><p>Each row.</p>"
    page = f"<!DOCTYPE html><style>{style}</style><body>{filler}<div class='mw table'>{table}</div>"
    (tmp_path / "report.html").write_text(page, encoding="utf-8")
    printed = pypdfium2.PdfDocument(pdf.write_pdf(tmp_path / "report.html", by=pdf.printer()))
    first = printed[0].get_textpage().get_text_range()
    printed.close()
    assert "Quotations" not in first or "first row" in first
