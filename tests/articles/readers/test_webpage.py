import json
import re
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest

from analysis.articles.load import read_articles
from analysis.articles.readers.page_metadata import describe
from analysis.articles.readers.webpage import read_webpage
from analysis.articles.records import Problem, Record

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "page.html"
FIELDS = ["outlet", "title", "author", "section", "language", "timezone", "dateline", "credit"]
VIENNA = "Talks resume in Vienna"
SENTENCES = [
    f"The delegate of country number {n} told reporters on Monday that the talks had gone well." for n in range(9)
]


def page(body, head="", lang="en"):
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body><article>{body}</article></body></html>'


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def linked(**fields):
    thing = {"@context": "https://schema.org", "@type": "NewsArticle"} | fields
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def metadata(head="", body="<h1>Talks resume in Vienna</h1>"):
    found = Record()
    describe(lxml.html.fromstring(page(body, head)), found)
    return found


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


@pytest.fixture(scope="module")
def reading():
    return read_articles(FIXTURE)


def test_the_fixture_is_read_whole(reading):
    article = reading.articles.iloc[0]
    assert article["text"].split("\n\n")[0] == "Forty crews sit at anchor while two ministries argue over a stamp."
    assert article["text"].split("\n\n")[1].startswith("Forty ships loaded")
    assert article["text"].endswith("according to the port’s log.")
    assert article["text"].count("\n\n") == 4
    assert article[FIELDS].tolist() == [
        "Harbour Post", "Grain ships wait for a signature", "Ana Petrova", "World", "en", "-04:00", "ODESA",
        "Associated Press",
    ]  # fmt: skip
    assert str(article["date"].date()) == "2024-05-04"
    assert article["url"] == "https://www.harbour-post.example/2024/05/04/grain-ships"


def test_each_field_says_where_it_is_from(reading):
    article = reading.articles.iloc[0]
    assert article[["title_source", "author_source", "date_source", "outlet_source", "language_source"]].tolist() == [
        "JSON-LD headline", "JSON-LD author", "JSON-LD datePublished", "page's name of its site", "words of the text",
    ]  # fmt: skip


def test_what_is_no_text_of_the_article_is_listed(reading):
    reasons = reading.removed.set_index("line")["reason"]
    assert reasons["A ship at anchor off the breakwater. Photo: L. Marsh"] == "caption"
    assert reasons["Ana Petrova writes about ports and shipping for the Harbour Post."] == "about the author"
    assert reasons["Read more: Pilots ask for danger money"] == "related links"
    assert reasons["Sign up for our newsletter to get the day’s stories in your inbox."] == "newsletter"
    assert (reasons == "embedded post").sum() == 1
    assert not any("Home" in line for line in reasons.index)


def test_a_pull_quote_goes_with_whom_it_is_by():
    quote = "<blockquote class='body__pullquote'><p>We will not sign.</p><span>— Ana Ruiz</span></blockquote>"
    html = page(f"<h1>{VIENNA}</h1>{paragraphs(*SENTENCES[:4])}{quote}{paragraphs(*SENTENCES[4:])}")
    found = read_webpage(html)
    assert "Ruiz" not in found.text
    assert SENTENCES[4] in found.text
    assert [reason for line, reason in found.removed if "Ruiz" in line] == ["pull quote"]


FOR_SEARCH = linked(headline="Vienna talks: what to know") + "<title>Vienna talks: what to know</title>"


@pytest.mark.parametrize(
    ("head", "title", "origin"),
    [
        (linked(headline="Talks resume &amp; go on"), "Talks resume & go on", "JSON-LD headline"),
        (meta("og:title", "Talks resume | Post") + meta("og:site_name", "The Post"), "Talks resume", "meta og:title"),
        (meta("og:title", "Talks – a chronicle"), "Talks – a chronicle", "meta og:title"),
        (linked(headline="Other") + meta("og:title", VIENNA) + meta("dc.title", VIENNA), VIENNA, "meta og:title"),
        ("<title>Talks - Post</title>", "Talks resume in Vienna", "h1"),
        (FOR_SEARCH + meta("og:title", VIENNA), VIENNA, "h1"),
        (FOR_SEARCH + meta("og:title", "Another"), "Vienna talks: what to know", "JSON-LD headline"),
        (FOR_SEARCH.replace("</t", " | Post</t") + meta("og:title", VIENNA) + meta("og:site_name", "Post"),
         "Vienna talks: what to know", "JSON-LD headline"),
    ],
)  # fmt: skip
def test_the_title(head, title, origin):
    found = metadata(head)
    assert (found.title, found.origin["title"]) == (title, origin)


def test_a_script_in_a_heading_is_no_part_of_the_title():
    html = "<html><body><h1>Talks <script>alert(1)</script>resume</h1></body></html>"
    assert read_webpage(html).title == "Talks resume"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (linked(headline="T", author={"name": "Ana Petrova"}), "Ana Petrova"),
        (linked(headline="T", author=[{"name": "Ana Petrova"}, "Li Wen"]), "Ana Petrova; Li Wen"),
        (linked(headline="T", author="https://post.example/ana") + meta("author", "Ana Petrova"), "Ana Petrova"),
        (meta("article:author", "https://social.example/post") + meta("author", "Ana Petrova"), "Ana Petrova"),
        (meta("article:author", "Ana Petrova") + meta("article:author", "Li Wen"), "Ana Petrova; Li Wen"),
        (meta("author", "ana-petrova"), ""),
    ],
)
def test_the_author(head, author):
    assert metadata(head).author == author


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (linked(headline="T", datePublished="2024-05-04T10:00Z") + meta("date", "2024-05-06"), "2024-05-04T10:00Z"),
        (meta("article:modified_time", "2024-05-06") + meta("article:published_time", "2024-05-04"), "2024-05-04"),
        (meta("date", "Monday"), ""),
    ],
)  # fmt: skip
def test_the_date(head, date):
    assert metadata(head).date == date


def test_a_year_in_the_footer_is_no_date():
    body = paragraphs(*SENTENCES) + "<footer>© 2019 Harbour Post</footer>"
    assert metadata(body=body).date == ""


@pytest.mark.parametrize(
    "broken",
    ['{"headline": ', "[]", '{"@graph": 7}', '{"@type": 7, "headline": []}', '{"author": {"@id": {}}}', "[" * 5000],
)  # fmt: skip
def test_broken_linked_data_costs_nothing(broken):
    found = metadata(f'<script type="application/ld+json">{broken}</script>')
    assert found.title == "Talks resume in Vienna"


def test_linked_data_in_comments_and_with_line_breaks():
    thing = '{"@type": "NewsArticle", "headline": "Talks\nresume"}'
    script = f'<script type="application/ld+json">\n<!--\n{thing}\n-->\n</script>'
    assert metadata(script).title == "Talks resume"


def test_entries_of_a_live_blog_are_not_the_article():
    entry = {
        "@type": "BlogPosting",
        "headline": "Bang heard",
        "datePublished": "2024-05-05",
        "author": "Bo Ek",
        "publisher": "P",
    }
    head = linked(**{"@type": "LiveBlogPosting"}, headline="Live", datePublished="2024-05-04", liveBlogUpdate=[entry])
    assert metadata(head).date == "2024-05-04"


def test_paragraphs_that_extraction_leaves_out_are_put_back():
    """trafilatura drops a paragraph whose class says teaser; here it is marked up like its neighbours."""
    body = paragraphs(*SENTENCES[:4]) + f'<p class="teaser">{SENTENCES[4]}</p>' + paragraphs(*SENTENCES[5:])
    assert read_webpage(page(body)).text.split("\n\n") == SENTENCES


def test_words_in_links_stay_in_their_sentence():
    lines = [line.replace("the talks", '<a href="/talks">the talks</a>') for line in SENTENCES]
    assert read_webpage(page(paragraphs(*lines))).text.split("\n\n") == SENTENCES


def test_what_opens_over_a_word_is_no_text():
    tip = '<span class="tooltip person hidden"><span class="tooltip-title">Ode Ana</span><i>Envoy to Graz</i></span>'
    story = [f"The {n} delegate met Ana Ode on Monday, and left." for n in ("first", "next", "last")]
    body = "".join(f"<p>{line.replace('Ode', f'Ode{tip}')}</p>" for line in story)
    found = read_webpage(f"<html><body><article><h1>Talks</h1>{body}</article></body></html>")
    assert found.text.endswith("\n\n".join(story))
    assert ("Ode AnaEnvoy to Graz", "tooltip") in found.removed


def test_a_time_in_a_sentence_stays_in_it():
    lines = [
        "<b>VIENNA</b><time>March 3, 2020</time><span>The tunnel</span> will close in April.",
        "It is old.",
        "They left.",
    ]
    found = read_webpage(f"<html><body><article><h1>Talks</h1><p>{'</p><p>'.join(lines)}</p></article></body></html>")
    assert found.text.count("will close in April") == 1
    assert "VIENNA March 3, 2020 The tunnel will close in April." in found.text


def test_a_pull_quote_counts_once():
    quote = "told reporters on Monday that the talks had gone well"
    found = read_webpage(page(paragraphs(*SENTENCES[:4], f"“{quote}”", *SENTENCES[4:])))
    assert found.text.split("\n\n") == SENTENCES
    assert (f"“{quote}”", "repeated in the text") in found.removed
    found = read_webpage(page(paragraphs(*SENTENCES[:4], f"“{quote}”", "— Ana Ruiz, envoy", *SENTENCES[4:])))
    assert found.text.split("\n\n") == SENTENCES


def test_the_beginning_of_a_page_one_pays_for_is_truncated():
    body = paragraphs(*SENTENCES[:3])
    assert read_webpage(page(body, linked(headline="T", wordCount=900))).is_truncated
    assert read_webpage(page(body, linked(headline="T", isAccessibleForFree=False))).is_truncated
    assert not read_webpage(page(body, linked(headline="T", isAccessibleForFree=True))).is_truncated


def test_the_text_in_the_metadata_counts_where_extraction_fails():
    body = "\n\n".join(SENTENCES)
    found = read_webpage(
        page(
            "<p>Please switch on scripts to read this page, and come back soon.</p>",
            linked(headline="T", articleBody=body),
        )
    )
    assert found.text == body


@pytest.mark.parametrize("html", ["", "<html></html>", "<p>"])
def test_a_page_without_an_article_is_a_problem(html):
    assert isinstance(read_webpage(html), Problem)


@pytest.mark.parametrize(("charset", "codec"), [("windows-1251", "cp1251"), ("gb2312", "gb18030")])
def test_pages_in_other_encodings(tmp_path, charset, codec):
    russian = "Министр сообщил журналистам в понедельник, что переговоры прошли хорошо и будут продолжены. "
    chinese = "部长星期一告诉记者，会谈进展顺利，将在春天继续举行，各方都表示满意。"
    line = russian if codec == "cp1251" else chinese
    html = page(paragraphs(*[f"{line}{n}" for n in range(8)]), f'<meta charset="{charset}">')
    (tmp_path / "page.html").write_bytes(html.encode(codec))
    assert line.strip() in read_articles(tmp_path).articles["text"][0]


@pytest.mark.slow
def test_saved_pages_are_read_as_well_as_promised(shared, tmp_path):
    articles = read_articles(sorted((shared / "pages").glob("*.html.gz"))).articles
    rows = articles.astype({"date": "str"}).fillna("").rename(columns={"article": "file"})
    rows[["file", "title", "date", "author", "text"]].to_json(tmp_path / "got.jsonl", orient="records", lines=True)
    command = [sys.executable, shared / "eval/score_loading.py", shared / "pages/truth.jsonl", tmp_path / "got.jsonl"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    right = {name: int(number) for name, number in re.findall(r"(\w+) (\d+)/", printed)}
    assert float(re.search(r"F1 ([\d.]+)", printed)[1]) >= 0.95
    assert right["quotes"] >= 402
    assert right["paras"] >= 1090
    assert (right["dates"], right["titles"] >= 39, right["bylines"] >= 40) == (41, True, True)
    foreign = articles[~articles["language"].isin(["en"])]
    assert len(foreign) == 3
    assert not foreign["analysed"].any()
