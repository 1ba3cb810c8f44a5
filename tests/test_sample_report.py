"""The sample's report, made once by running every notebook, and then opened as a reader would."""

import os
import re
import shutil
from pathlib import Path

import nbformat
import numpy as np
import pypdfium2
import pytest

from analysis.charts.style import contrast
from analysis.core.settings import Settings
from analysis.pipeline.produce import make_report
from analysis.report import run_notebooks
from analysis.report.pdf import write_pdf
from browser import chromium, open_watched, overflow

pytestmark = pytest.mark.slow


EXECUTED = {}


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder, run = tmp_path_factory.mktemp("report"), run_notebooks.run

    def recorded(path, *args, **options):
        EXECUTED[path.stem] = run(path, *args, **options)
        return EXECUTED[path.stem]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run_notebooks, "run", recorded)
        make_report(Settings(), folder)
    return folder


@pytest.fixture(scope="module")
def html(out):
    return (out / "report.html").read_text(encoding="utf-8")


def test_the_report_is_one_small_file(out, html):
    assert (out / "report.html").stat().st_size < 5_000_000
    assert not re.search(r"<script|<link|<iframe|url\((?!#)|src=\"(?!data:image/png)", html)


def test_every_figure_is_there_with_its_words(out, html):
    drawn = sorted(path.stem for path in (out / "figures").glob("*.png"))
    assert {name[:2] for name in drawn} >= {"02", "03", "04"}
    both = sorted([*drawn, *(f"{name}-narrow" for name in drawn)])
    assert sorted(path.stem for path in (out / "figures").glob("*.svg")) == both
    alts = re.findall(r'<svg aria-label="([^"]*)" class="wide" role="img"', html)
    assert len(alts) == len(drawn)
    assert all(len(alt) > 30 for alt in alts)


def test_it_says_that_the_sample_is_fiction(html):
    assert "Fiction: this sample is invented." in html
    assert html.count("people, outlets and events are fiction.") >= len(re.findall('class="wide"', html))


def test_hand_coding_is_said_beside_the_figures_and_to_prove_nothing(html):
    said = re.findall(r"errors that the hand coding of \d+ rows shows, .*?proves nothing", html, re.DOTALL)
    assert len(said) == 2
    assert html.count("Angelopoulos et al. 2023") >= 4


def test_the_bias_of_the_method_stands_on_the_figures(out):
    for name in ("04-voices", "04-speakers", "04-outlets", "04-weeks"):
        svg = (out / "figures" / f"{name}.svg").read_text(encoding="utf-8")
        assert "mean label is off by" in " ".join(re.sub(r"<[^>]*>", " ", svg).split())


@pytest.mark.parametrize("path", run_notebooks.numbered(), ids=lambda path: path.stem)
def test_committed_notebooks_say_what_the_code_says(out, path):
    committed, fresh = nbformat.read(path, as_version=4), EXECUTED[path.stem]
    assert _texts(fresh) == _texts(committed)
    assert not [o for cell in fresh.cells for o in cell.get("outputs", []) if o.get("name") == "stderr"]


def _texts(notebook) -> list:
    """What the cells show, without the pictures: their bytes are those of one platform."""
    return [
        (cell.id, output.get("data", {}).get("text/plain", output.get("text")))
        for cell in notebook.cells
        for output in cell.get("outputs", [])
    ]


_IS_SEEN = """link => {
    const heading = document.querySelector(link).getBoundingClientRect()
    const list = document.querySelector(".contents").getBoundingClientRect()
    return heading.top >= 0 && (heading.top >= list.bottom || heading.top < list.top)
}"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_a_heading_reached_from_the_open_contents_is_seen(out, width):
    with chromium() as browser:
        page, *_ = open_watched(browser, (out / "report.html").as_uri(), width=width)
        page.click(".contents summary")
        link = page.locator(".contents details ol a").nth(4)
        address = link.get_attribute("href")
        link.click()
        page.wait_for_timeout(200)
        assert page.evaluate(_IS_SEEN, address)


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_it_opens_offline_with_nothing_to_say(out, width):
    address = (out / "report.html").as_uri()
    with chromium() as browser:
        page, said, asked = open_watched(browser, address, width=width)
        assert said == []
        assert [url for url in asked if not url.startswith("data:")] == [address]
        assert overflow(page) == 0
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)])
def test_the_answers_fit_on_the_first_screen(out, width, height):
    with chromium() as browser:
        page, _, _ = open_watched(browser, (out / "report.html").as_uri(), width=width)
        parts = "[...document.querySelectorAll('.answer, .readings p:first-child')]"
        shown = page.evaluate(f"{parts}.map(part => part.getBoundingClientRect().bottom)")
        assert len(shown) == 4
        bar = page.locator(".contents").bounding_box()
        assert max(shown) <= (height - bar["height"] if bar["y"] else height)  # on a phone it stands at the foot


def test_text_in_figures_stands_out_from_the_page(html):
    """Which axe-core leaves open: it does not look into drawings."""
    colours = set(re.findall(r'<text [^>]*fill="(#\w{6})"', html))
    assert len(colours) >= 3
    assert {colour for colour in colours if contrast(colour) < 4.5} == set()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_readers_with_a_screen_reader(out, width):
    axe = Path(os.environ.get("AXE", "no axe"))
    if not axe.is_file():
        pytest.skip("set AXE to axe.min.js of the npm package axe-core to run this")
    with chromium() as browser:
        page = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
        page.goto((out / "report.html").as_uri())
        page.evaluate(axe.read_text(encoding="utf-8"))
        faults = page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")
        assert [fault["id"] for fault in faults if fault["impact"] in ("serious", "critical")] == []


@pytest.mark.browser
def test_a_figure_in_the_findings_leads_to_a_sentence_and_on_to_its_article(out):
    with chromium() as browser:
        page, _, _ = open_watched(browser, (out / "report.html").as_uri(), width=1280)
        page.locator("#answers a").first.click()
        page.locator(":target").locator("a").first.click()
        assert page.locator("mark:target, .mention:target").is_visible()


@pytest.mark.browser
def test_on_paper_no_page_is_half_empty_and_no_heading_stands_alone(out):
    if not shutil.which("chromium"):
        pytest.skip("no chromium here (Debian: apt-get install chromium)")
    document = pypdfium2.PdfDocument(write_pdf(out / "report.html", by="chromium"))
    assert [number for number, page in enumerate(document, start=1) if _filled(page) < 0.45][:-1] == []
    lasts = [_lines(page)[-2] for page in document]  # the very last one is the number of the page
    assert {"Method and limits", "What was left out", "The articles"} & set(lasts) == set()


def _lines(page) -> list[str]:
    return [line for line in page.get_textpage().get_text_range().splitlines() if line.strip()]


def _filled(page) -> float:
    """The part of a page, without its margins and its number, that reaches down to the last line."""
    dark = np.array(page.render(scale=0.5).to_pil().convert("L")) < 250
    rows = np.flatnonzero(dark.any(axis=1)[: int(0.945 * len(dark))])
    return (rows.max() / len(dark) - 0.06) / 0.885 if len(rows) else 0.0


def test_an_article_without_a_quotation_or_a_target_has_no_empty_chart(tmp_path):
    (tmp_path / "news").mkdir()
    text = "Rain over the valley\n\nRain fell for most of the week, and the river rose by the width of a hand.\n"
    (tmp_path / "news" / "rain.txt").write_text(text)
    report = make_report(Settings(articles=str(tmp_path / "news"), targets=("iran",)), tmp_path / "out")
    html = report.read_text(encoding="utf-8")
    assert "No quotation was found in this article." in html
    assert "This article does not mention Iran." in html
    assert "No mention of Iran was scored" in html
    drawn = {path.stem for path in (tmp_path / "out" / "figures").glob("*.png")}
    assert not {name for name in drawn if name[:2] in ("02", "03", "04")}
