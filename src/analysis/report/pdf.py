"""A report as PDF, printed by a browser that is already there."""

import os
import shutil
import subprocess
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from ..core.errors import InputError, NotThere
from ..core.files import replace

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def printer(named: str = "") -> str:
    """Return what prints: the path of a Chromium, of `named` where one is, or else "weasyprint".

    Raises NotThere where there is neither.
    """
    found = [shutil.which(name) for name in ([named] if named else (*BROWSERS, MAC))]
    browser = next(filter(None, found), None)
    if browser or find_spec("weasyprint"):
        return browser or "weasyprint"
    raise NotThere(
        "a PDF needs Chromium, Chrome or WeasyPrint, and none is here: install one (Debian and Ubuntu: "
        "sudo apt-get install chromium), or print report.html from any browser"
    )


def write_pdf(html: Path, *, by: str) -> Path:
    """Print `html` to a PDF of the same name beside it `by` what `printer` found, and return its path."""
    target = html.with_suffix(".pdf")
    with tempfile.TemporaryDirectory(prefix="analysis-") as folder:
        made = Path(folder) / target.name
        if by == "weasyprint":
            import_module("weasyprint").HTML(str(html)).write_pdf(str(made))
        else:
            _chromium(by, html, made, profile=Path(folder) / "profile")
        if not made.is_file():
            raise InputError(f"{by} printed no PDF of {html}; print it from a browser instead")
        replace(made, target)
    return target


def _chromium(browser: str, html: Path, made: Path, *, profile: Path) -> None:
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    subprocess.run(
        [browser, "--headless", *root, *quiet, "--disable-gpu", f"--user-data-dir={profile}",
         "--no-pdf-header-footer", f"--print-to-pdf={made}", html.resolve().as_uri()],
        check=False, capture_output=True, timeout=180,
    )  # fmt: skip
