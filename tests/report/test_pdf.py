import shutil

import pytest

from analysis.core.errors import NotThere
from analysis.report import pdf


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
