import re
from itertools import pairwise

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.charts import NoChart
from analysis.coding.validation import read_validation
from analysis.core.settings import Settings
from analysis.report import answers, page, run_notebooks
from analysis.report.findings.finding import Nothing
from analysis.report.notebook_html import FILES, to_part
from analysis.report.table_view import show
from browser import chromium, open_watched
from report_samples import EVIL, Elements, tables

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def notebook(*outputs):
    shown = [new_output("display_data", data, metadata=metadata) for data, metadata in outputs]
    cells = [new_markdown_cell("# Who speaks?\n\n## How much?"), new_code_cell("who()", outputs=shown)]
    return new_notebook(cells=cells)


@pytest.fixture(scope="module")
def html():
    chart = ({"image/png": PIXEL, "text/plain": "x"}, {"image/png": {"alt": f"Bars {EVIL}"}})
    harm = ({"text/html": f"<p>{EVIL}</p><iframe src='http://a.b'></iframe>", "text/plain": "x"}, {})
    note = ({"text/markdown": f"No chart: {EVIL}", "text/plain": "x"}, {})
    return page.page(tables(), [("03-voice", notebook(chart, harm, note))], Settings(articles="/my/news"))


def test_nothing_runs_and_nothing_is_fetched(html):
    elements = Elements(html).elements
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"} & {tag for tag, _ in elements}
    assert not [name for _, a in elements for name in a if name.startswith("on")]
    assert all(a["src"].startswith("data:image/png") for tag, a in elements if tag == "img")
    assert all(a["href"].startswith("#") for tag, a in elements if tag == "a" and "href" in a)
    assert not re.search(r"url\(|@import", html)
    policy = [a["content"] for tag, a in elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; img-src data:; style-src 'unsafe-inline'"]


def test_every_link_leads_somewhere_and_every_id_is_one(html):
    elements = Elements(html).elements
    ids = [a["id"] for _, a in elements if "id" in a]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for tag, a in elements if tag == "a" and "href" in a} <= set(ids)


def test_every_figure_has_its_alt_text(html):
    pictures = [a for tag, a in Elements(html).elements if tag == "img"]
    assert [a["alt"] for a in pictures] == [f"Bars {EVIL}"]


def test_one_heading_of_the_first_level_and_no_level_left_out(html):
    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    "said",
    [
        "2 articles with 43 words, 1 from Norwick Herald, 1 without a named outlet, 1 March 2024",
        "Left out: 1 file or record that could not be read.",
        "China is mentioned once and nobody is heard for it",
        "The United States is not mentioned in the text.",
        "unknown kind of file",
        "Sign up &lt;script",
        "Sentiment method",
    ],
)
def test_the_report_says(html, said):
    assert said in re.sub(r"</?a\b[^>]*>", "", html)


def test_of_the_folder_of_articles_only_the_name_is_told(html):
    assert "<dt>Articles</dt><dd>news</dd>" in html
    assert "/my/news" not in html


def test_figures_in_the_findings_lead_to_the_sentences(html):
    elements = Elements(html).elements
    behind = [a["id"] for tag, a in elements if tag == "ol" and a.get("id", "").startswith("behind-")]
    assert len(behind) >= 5
    assert set(behind) <= {a["href"][1:] for tag, a in elements if tag == "a" and "href" in a}


@pytest.mark.parametrize(("sample", "shown"), [(True, True), (False, False)])
def test_fiction_is_said_of_the_sample_alone(sample, shown):
    given = Settings() if sample else Settings(articles="/my/news")
    assert ("Fiction:" in page.page(tables(), [], given)) is shown


@pytest.mark.parametrize(
    ("outlets", "title"),
    [
        (["Norwick Herald", None], "Who says what about whom"),
        (["Norwick Herald", "Norwick Herald"], "Who says what about whom in Norwick Herald"),
    ],
)
def test_the_title_names_an_outlet_where_all_articles_have_one(outlets, title):
    given = tables()
    given.articles["outlet"] = outlets
    assert f"<title>{title}</title>" in page.page(given, [], Settings(articles="/my/news"))


def test_each_link_of_a_figure_opens_the_list_that_it_names(html):
    lists = dict(re.findall(r"<summary>([^<]*?): [^<]*</summary>\s*<ol class=\"passages\" id=\"(behind-\d+)\"", html))
    named = re.findall(r'href="#(behind-\d+)" aria-label="([^"]*?): [^"]*"', html)
    assert named
    assert all(lists[label] == link for link, label in named)


def test_the_rule_by_which_articles_are_drawn_is_stated():
    html = page.page(tables(), [], Settings(articles="/my/news", articles_shown=1))
    assert "1 of 2 articles, drawn by a rule: one article of each outlet in turn" in html
    assert html.count('<section class="mw article"') == 1


def test_method_limits_and_code_stand_apart_and_nothing_to_draw_is_named():
    cells = [
        new_markdown_cell("# Who speaks?"),
        new_markdown_cell("## In which weeks?"),
        new_code_cell("weeks()", outputs=[new_output("display_data", {"text/markdown": "No chart of weeks."})]),
        new_markdown_cell("## Method\n\nBy rules."),
        new_markdown_cell("## Limits\n\nMany."),
    ]
    part = to_part(new_notebook(cells=cells), "03-voice")
    assert part.html == '<h2 id="part-03-voice">Who speaks?</h2>'
    assert (part.method, part.limits) == ("<p>By rules.</p>", "<p>Many.</p>")
    assert (part.code, part.empty) == ("weeks()", ["No chart of weeks."])


@pytest.mark.parametrize("nothing", [NoChart, Nothing])
def test_a_name_in_a_sentence_for_which_nothing_is_shown_is_text(nothing):
    said = f"No timeline: nobody is quoted in a_b_c.txt, *x*, [here](http://a.example) or {EVIL} & `Co`."
    output = new_output("display_data", {"text/markdown": nothing(said)._repr_markdown_()})
    picture = new_output("display_data", {"text/html": "<p>Yes</p>"})
    cells = [new_markdown_cell("# Who speaks?"), new_code_cell("weeks()", outputs=[output])]
    assert to_part(new_notebook(cells=cells), "03-voice").empty == [said]
    cells[1].outputs.append(picture)
    shown = BeautifulSoup(to_part(new_notebook(cells=cells), "03-voice").html, "html.parser")
    assert said in shown.get_text()
    assert not shown.find_all(["img", "script", "em", "code"])
    assert not [link for link in shown.find_all("a") if link.get_text() == "here"]


@pytest.mark.parametrize(
    ("caption", "file"), [("The articles", "tables/articles.csv"), ("Anything else", "report.html")]
)
def test_for_a_table_too_long_for_paper_the_file_that_has_it_is_named(caption, file):
    table = show(pd.DataFrame({"article": range(15)}), caption=caption)._repr_html_()
    output = new_output("display_data", {"text/html": table})
    cells = [new_markdown_cell("# Which articles?"), new_code_cell("show()", outputs=[output])]
    html = to_part(new_notebook(cells=cells), "01-articles").html
    assert f'</details><p class="paper">{caption} (15 rows), left out of print: {file}</p>' in html


def test_the_captions_whose_files_are_known_are_those_of_the_notebooks():
    code = "".join(path.read_text(encoding="utf-8") for path in run_notebooks.numbered())
    assert [caption for caption in FILES if f'caption=\\"{caption}\\"' not in code] == []


def test_long_lists_of_what_was_left_out_name_their_file_on_paper():
    made = tables()
    long = made._replace(removed=pd.concat([made.removed] * 15))
    html = page.page(long, [], Settings(articles="/my/news"))
    assert '<p class="paper">Lines of page clutter removed (15), left out of print: tables/removed.csv</p>' in html
    assert html.count('class="paper"') == 1


def test_what_is_not_shown_is_named_once_and_says_what_it_is():
    output = new_output("display_data", {"text/html": show(pd.DataFrame({"measure": [], "n": []}))._repr_html_()})
    cells = [new_markdown_cell("# Trust?")]
    for question in ("## How well?", "## How much?"):
        cells += [new_markdown_cell(question), new_code_cell("show()", outputs=[output, output])]
    assert to_part(new_notebook(cells=cells), "05-trust").empty == ["No rows of measure and n."]


def test_headings_of_a_notebook_are_lowered_and_their_ids_its_own():
    part = to_part(notebook(), "03-voice")
    assert part.title == "Who speaks?"
    assert '<h2 id="part-03-voice">Who speaks?</h2>' in part.html
    assert '<h3 id="part-03-voice-1">How much?</h3>' in part.html


def test_few_things_are_counted_and_many_are_shared_out(monkeypatch):
    made, settings = tables(), Settings(articles="/my/news")
    few = _texts_of_figures(made, settings)
    monkeypatch.setattr(answers, "comparable", lambda *_, **__: True)
    many = _texts_of_figures(made, settings)
    assert few
    assert not [text for text in few if "%" in text]
    assert all("%" in text for text in many)


def _texts_of_figures(made, settings):
    heard, voices, _ = answers.answers(made, settings, read_validation())
    return [figure.text for answer in (heard, voices) for bar in answer.bars for figure in bar.figures]


def test_what_is_too_close_to_call_is_counted_where_there_is_any():
    made = tables()
    close = made.sentiment.assign(undecided=[True, *made.sentiment["undecided"][1:]])
    settings, measured = Settings(articles="/my/news"), read_validation()
    assert answers.answers(made, settings, measured)[2].caption == "Mentions: − negative, ○ neutral, + positive"
    assert answers.answers(made._replace(sentiment=close), settings, measured)[2].caption.endswith(
        "; 1 more too close to call"
    )


def test_the_sentence_on_tone_counts_what_the_picture_counts_and_those_of_nobody():
    made = tables()
    tone = made.sentiment.assign(voice=["unattributed", "narrator"])
    answer = answers.answers(made._replace(sentiment=tone), Settings(articles="/my/news"), read_validation())[2]
    drawn = sum(len(figure.rows) for bar in answer.bars for figure in bar.figures)
    counted = {figure.label: len(figure.rows) for figure in answer.finding.figures}
    assert drawn + counted.pop("In the words of unidentified sources") == sum(counted.values()) == 2


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 700, 1280])
def test_lists_of_marks_and_hashes_are_no_wider_than_their_place(html, tmp_path, width):
    (tmp_path / "report.html").write_text(html, encoding="utf-8")
    with chromium() as browser:
        page, _, _ = open_watched(browser, (tmp_path / "report.html").as_uri(), width=width)
        page.evaluate("document.querySelectorAll('.notes').forEach(list => { list.open = true })")
        wide = "list => list.filter(one => one.scrollWidth > one.clientWidth).length"
        assert page.locator(".notes .table").count() > 0
        assert page.locator(".notes .table").evaluate_all(wide) == 0
        assert page.locator(".hashes li").evaluate_all(wide) == 0


@pytest.mark.browser
def test_on_a_phone_the_contents_hide_no_end_of_a_line(html, tmp_path):
    (tmp_path / "report.html").write_text(html, encoding="utf-8")
    with chromium() as browser:
        page, _, _ = open_watched(browser, (tmp_path / "report.html").as_uri(), width=390)
        page.evaluate("window.scrollTo(0, 300)")
        bar = page.locator(".contents").bounding_box()
        assert (bar["x"], bar["width"], bar["y"] + bar["height"]) == (0, 390, 900)


@pytest.mark.browser
def test_on_paper_nothing_is_said_of_links_and_captions_are_no_larger_than_their_text(html, tmp_path):
    (tmp_path / "report.html").write_text(html, encoding="utf-8")
    with chromium() as browser:
        page, _, _ = open_watched(browser, (tmp_path / "report.html").as_uri(), width=1280)
        page.emulate_media(media="print")
        assert not page.get_by_text("Each underlined number").is_visible()
        size = "found => found.map(one => parseFloat(getComputedStyle(one).fontSize))"
        captions, text = (page.locator(place).evaluate_all(size) for place in (".picture caption", ".answer .finding"))
        assert captions
        assert max(captions) < min(text)


def test_a_nought_leads_nowhere():
    made = tables()
    tone = made.sentiment.assign(target="China", label=["negative", "neutral"], voice=["Ada Holm", "narrator"])
    html = page.page(made._replace(sentiment=tone), [], Settings(articles="/my/news"))
    figures = re.findall(r'<td><(a|span) class="f3[123]"[^>]*>(\d+)<', html)
    assert figures == [("span", "0"), ("a", "1"), ("span", "0"), ("a", "1"), ("span", "0"), ("span", "0")]
