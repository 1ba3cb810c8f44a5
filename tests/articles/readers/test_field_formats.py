"""Layouts that people really save: small files of each kind, with what must be read from them."""

import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from analysis.articles.load import read_articles

FIELD = Path(__file__).resolve().parents[2] / "fixtures" / "field"
FERRY, GRAIN, HOLM = "Ferry line to stop", "Grain ships wait", "“We will not risk a crew.”"
LONG = "The board met on Monday in Larvik. It heard from nine captains, and it voted at noon. " * 3


def read(path, **options):
    reading = read_articles(path, **options)
    return reading.articles.astype({"date": "str"}).fillna("").replace("NaT", ""), reading.skipped


def written(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("feed.xml", [(FERRY, "2020-03-01", "The Harbor Times"), (GRAIN, "2020-03-02", "The Harbor Times")]),
        ("nitf.xml", [("Ferry Line to Stop", "2006-03-03", "The Harbor Times")]),
        ("digest.epub", [(FERRY, "", ""), (GRAIN, "", "")]),
        ("notes.odt", [(FERRY, "", "")]),
        ("clip.md", [(FERRY, "2020-03-03", "h.example")]),
        ("webz.json", [(FERRY, "2020-03-03", "h.example")]),
        ("guardian_content_one.json", [(FERRY, "2020-03-03", "The Guardian")]),
        ("mac.txt", [(FERRY, "", "")]),
    ],
)
def test_field_cases(name, expected):
    articles, skipped = read(FIELD / name)
    assert list(articles[["title", "date", "outlet"]].itertuples(index=False, name=None)) == expected
    assert HOLM in articles["text"][0]
    assert "The Baltic ferry line" in articles["text"][0].split("\n\n")[0]
    assert skipped.empty
    assert not articles["text"].str.contains("http|<|Ferry line to stop|---").any()


def test_a_feed_of_alerts_holds_snippets():
    articles, _ = read(FIELD / "feed.atom")
    assert articles[["title", "author", "outlet"]].values.tolist() == [[FERRY, "Anna Lind", "h.example"]]
    assert articles["is_truncated"].tolist() == [True]


def test_entities_of_a_table_become_characters():
    articles, _ = read(FIELD / "entities.csv")
    assert articles["title"].tolist() == ["Ferry & port"]
    assert articles["text"][0].startswith('"We will not risk a crew," said Greta Holm. The U.S. said it\'s too early.')
    assert "China’s offer stands — for now." in articles["text"][0]


RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel><title>Post</title></channel>
<item rdf:about="https://p.example/1"><title>Talks</title><link>https://p.example/1</link>
<description>They met.</description></item></rdf:RDF>"""
NEWSML = """<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><provider literal="Harbour Wire"/><firstCreated>2024-05-04T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>Talks</headline><by>Ana Petrova</by><dateline>GRAZ</dateline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>They met.</p><figure><figcaption>A hall</figcaption></figure><p>They left.</p></body></html></inlineXML></contentSet>
</newsItem>"""


def test_rss_1():
    from_rdf, _ = read_text("a.rdf", RDF)
    assert from_rdf == [("Talks", "They met.", "https://p.example/1")]


def read_text(name, text):
    from analysis.articles.formats import Options
    from analysis.articles.read_file import read_data

    found = [one for _, one in read_data(name, text.encode() if isinstance(text, str) else text, Options())]
    return [(one.title, one.text, one.url) for one in found if hasattr(one, "title")], found


def test_newsml():
    _, (found,) = read_text("a.xml", NEWSML)
    assert (found.title, found.author, found.dateline, found.outlet) == ("Talks", "Ana Petrova", "GRAZ", "Harbour Wire")
    assert found.date == "2024-05-04T10:00:00Z"
    assert found.text == "They met.\n\nThey left."


def test_other_xml_is_named_and_never_advised_to_be_text():
    _, (found,) = read_text("a.xml", "<?xml version='1.0'?><catalogue><item>They met.</item></catalogue>")
    assert "<catalogue>" in found.reason
    assert ".txt" not in found.reason


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({"articles": {"results": [{"title": "Talks", "body": LONG, "source": {"title": "Post"}}]}}, "field body"),
        ({"totalArticles": 1, "articles": [{"title": "Talks", "content": LONG}]}, "field content"),
        ({"status": "ok", "articles": [{"title": "Talks", "clean_url": "Post", "content": LONG}]}, "content"),
        ({"version": "https://jsonfeed.org/version/1.1", "title": "Post",
          "items": [{"title": "Talks", "content_html": f"<p>{LONG}</p><p>End.</p>"}]}, "content_html"),
        ([{"title": {"rendered": "Talks"}, "content": {"rendered": f"<p>{LONG}</p><p>End.</p>"}}], "content"),
        ({"data": {"stories": [{"title": "Talks", "payload": {"story_text": LONG}}]}}, "field payload.story_text"),
        ({"feed": [{"title": "Talks", "xyz": LONG}]}, "field xyz"),
        ({"response": {"content": {"webTitle": "Talks", "webUrl": "u",
          "blocks": {"body": [{"bodyTextSummary": LONG}]}}}}, "blocks.body.bodyTextSummary"),
        ({"content": {"webTitle": "Talks", "blocks": {"body": [{"bodyHtml": f"<p>{LONG}</p><p>End.</p>"},
          {"bodyHtml": f"<p>{LONG}</p>"}]}}}, "blocks.body.bodyHtml"),
        ([{"title": "Talks", "body": [{"type": "p", "text": LONG}, {"type": "p", "text": "End."}]}], "field body"),
    ],
)  # fmt: skip
def test_json_one_level_deeper(tmp_path, value, where):
    articles, skipped = read(written(tmp_path, "a.json", json.dumps(value)))
    assert articles["title"].tolist() == ["Talks"], skipped["reason"].tolist()
    assert articles["text"][0].startswith("The board met on Monday in Larvik.")
    assert articles["text_source"][0].endswith(where)


def test_a_summary_is_not_taken_for_the_text(tmp_path):
    _, skipped = read(written(tmp_path, "a.json", json.dumps([{"title": "Talks", "url": "u", "abstract": LONG}])))
    assert "metadata without text" in skipped["reason"][0]


def test_columns_by_what_they_hold(tmp_path):
    rows = "".join(f'x{n},"{LONG}{n}",Story {n},2024-05-0{n},2026-01-01\n' for n in range(1, 4))
    articles, _ = read(written(tmp_path, "a.csv", f"id,col_b,headlines,col_d,scraped\n{rows}"))
    assert articles["text"][0].startswith("The board met on Monday in Larvik.")
    assert articles["title"][0] == "Story 1"
    assert articles["date"].tolist() == ["2024-05-01", "2024-05-02", "2024-05-03"]
    assert articles["text_source"].unique().tolist() == ["column col_b"]


def test_a_name_that_only_sounds_like_the_text_is_overruled_by_the_rows(tmp_path):
    rows = "".join(f'news,"{LONG}{n}"\n' for n in range(3))
    path = written(tmp_path, "a.csv", f"content,Article_Content\n{rows}")
    assert read(path)[0]["text_source"].unique().tolist() == ["column Article_Content"]
    assert read(path, columns={"text": "content"})[0]["text"].tolist() == ["news"] * 3


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("text", r"BYD\'s plan met with \"joy\" in the port.", 'BYD\'s plan met with "joy" in the port.'),
        ("text", "['They met on Monday.', 'They left.']", "They met on Monday.\n\nThey left."),
        ("text", r"They met on Monday.\n\nThey left.", "They met on Monday.\n\nThey left."),
        ("text", "&lt;p&gt;They met.&lt;/p&gt;&lt;p&gt;They left.&lt;/p&gt;", "They met.\n\nThey left."),
    ],
)
def test_cells_as_programs_leave_them(tmp_path, header, cell, expected):
    quoted = cell.replace('"', '""')
    articles, _ = read(written(tmp_path, "a.csv", f'{header},title\n"{quoted}",Talks\n'))
    assert articles["text"].tolist() == [expected]


def mail(subject="Fwd: Talks resume", text="They met in Graz on Monday, officials said.\n"):
    message = EmailMessage()
    message["From"], message["To"] = "Harbour Post <news@post.example>", "me@home.example"
    message["Subject"], message["Date"] = subject, "Sat, 04 May 2024 10:00:00 +0200"
    message.set_content(text)
    return message


def test_a_mail_is_an_article(tmp_path):
    articles, _ = read(written(tmp_path, "a.eml", mail().as_bytes()))
    row = articles.iloc[0]
    assert (row["title"], row["outlet"], row["date"]) == ("Talks resume", "Harbour Post", "2024-05-04")
    assert row["text"] == "They met in Graz on Monday, officials said."


def test_what_is_attached_to_a_mail_is_read_too(tmp_path):
    message = mail(text="\n")
    message.add_attachment((FIELD / "notes.odt").read_bytes(), maintype="application", subtype="odt", filename="n.odt")
    articles, _ = read(written(tmp_path, "a.eml", message.as_bytes()))
    assert articles[["article", "title"]].values.tolist() == [["a.eml/n.odt", FERRY]]


def test_a_mailbox_is_many(tmp_path):
    box = mailbox.mbox(tmp_path / "in.mbox")
    for day in ("Monday", "Tuesday"):
        box.add(mail(f"Talks on {day}", f"They met in Graz on {day}, officials said.\n"))
    box.flush()
    articles, _ = read(tmp_path / "in.mbox")
    assert articles[["article", "title"]].values.tolist() == [
        ["in.mbox#1", "Talks on Monday"], ["in.mbox#2", "Talks on Tuesday"],
    ]  # fmt: skip


FORWARDED = """---------- Forwarded message ---------
From: Taiga Dispatch <a@b.example>
Date: Fri, 3 May 2024
Subject: Pilots

"""


def test_a_mail_in_html_and_a_forwarded_one(tmp_path):
    html = mail(text="see the web version")
    html.add_alternative(f"<html><body><p>{LONG}</p><p>{LONG}It ended.</p></body></html>", subtype="html")
    forwarded = mail(text=f"{FORWARDED}They met in Graz on Monday, officials said.\n")
    written(tmp_path, "a.eml", html.as_bytes())
    articles, _ = read(written(tmp_path, "b.eml", forwarded.as_bytes()).parent)
    assert articles["text"][0].startswith("The board met on Monday in Larvik.")
    assert articles.loc[1, ["title", "outlet", "date"]].tolist() == ["Pilots", "Taiga Dispatch", "2024-05-03"]


def test_an_alert_of_links_is_named(tmp_path):
    message = mail("Google Alert - ferries", "=== News ===\n\nFerry stops\nhttps://post.example/1\n")
    message.replace_header("From", "Google Alerts <googlealerts-noreply@google.com>")
    _, skipped = read(written(tmp_path, "a.eml", message.as_bytes()))
    assert "https://post.example/1" in skipped["reason"][0]


def page(title=FERRY, extra=""):
    body = "".join(f"<p>{line}</p>" for line in (LONG, "They left at ten on Tuesday, the captain said."))
    article = f"<article><h1>{title}</h1>{body}{extra}</article>"
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{article}</body></html>"


def test_a_page_saved_as_mhtml(tmp_path):
    frame = "<html><body><p>" + "An advertisement of many words stands in this frame. " * 5 + "</p></body></html>"
    lines = [
        "From: <Saved by Blink>", "Snapshot-Content-Location: https://post.example/1", "Subject: Ferry",
        "MIME-Version: 1.0", 'Content-Type: multipart/related; type="text/html"; boundary="B"', "",
        "--B", "Content-Type: text/html", "Content-Location: https://post.example/1", "", page(), "",
        "--B", "Content-Type: text/html", "", frame, "--B--", "",
    ]  # fmt: skip
    articles, _ = read(written(tmp_path, "a.mhtml", "\r\n".join(lines)))
    assert articles[["title", "url"]].values.tolist() == [[FERRY, "https://post.example/1"]]
    assert "advertisement" not in articles["text"][0]


def test_a_page_saved_whole_is_one_article(tmp_path):
    written(tmp_path, "Ferry.html", page())
    written(tmp_path, "Ferry_files/saved_resource.html", page("An advertisement in a frame"))
    written(tmp_path, "Ferry_files/style.css", "p {}")
    articles, skipped = read(tmp_path)
    assert articles["article"].tolist() == ["Ferry.html"]
    assert skipped.empty
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(tmp_path.rglob("*.*")):
            archive.write(path, path.relative_to(tmp_path).as_posix())
    assert read(written(tmp_path / "b", "a.zip", packed.getvalue()))[0]["article"].tolist() == ["a.zip/Ferry.html"]


def test_a_page_with_its_pictures_in_it(tmp_path):
    picture = f'<img src="data:image/png;base64,{"A" * 12_000_000}">'
    articles, skipped = read(written(tmp_path, "a.html", page(extra=picture)))
    assert articles["title"].tolist() == [FERRY], skipped["reason"].tolist()


def warc(pages, gzip=False):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    content = io.BytesIO()
    writer = WARCWriter(content, gzip=gzip)
    for address, status, kind, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        payload = body.encode()
        options = {"payload": io.BytesIO(payload), "length": len(payload), "http_headers": headers}
        writer.write_record(writer.create_warc_record(address, "response", **options))
    return content.getvalue()


PAGES = [
    ("https://p.example/1", "200 OK", "text/html; charset=utf-8", page()),
    ("https://p.example/x", "404 Not Found", "text/html", page("Not found")),
    ("https://p.example/a.png", "200 OK", "image/png", "…"),
    ("https://p.example/2", "200 OK", "text/html", page("Pilots ask for more").replace("Larvik", "Graz")),
]


@pytest.mark.parametrize(("name", "is_packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_web_archives(tmp_path, name, is_packed):
    articles, skipped = read(written(tmp_path, name, warc(PAGES, is_packed)))
    assert articles[["article", "title", "url"]].values.tolist() == [
        [f"{name}#1", FERRY, "https://p.example/1"], [f"{name}#2", "Pilots ask for more", "https://p.example/2"],
    ]  # fmt: skip
    assert skipped.empty


def test_wacz(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"url": "https://p.example/1"}')
        archive.writestr("archive/data.warc.gz", warc(PAGES, True))
    articles, skipped = read(written(tmp_path, "a.wacz", packed.getvalue()))
    assert articles["title"].tolist() == [FERRY, "Pilots ask for more"]
    assert skipped.empty


def test_epub_in_reading_order(tmp_path):
    def chapter(title, text):
        return (
            f"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{title}</h1><p>{text}</p><p>{LONG}</p></body></html>"
        )

    package = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Harbour Post</dc:title><dc:date>2024-05-04</dc:date></metadata><manifest>
    <item id="a" href="z.xhtml"/><item id="b" href="a.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/>
    </manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>"""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", "<container/>")
        archive.writestr("OEBPS/content.opf", package)
        archive.writestr("OEBPS/z.xhtml", chapter("First", "They met."))
        archive.writestr("OEBPS/a.xhtml", chapter("Second", "They left."))
        archive.writestr("OEBPS/nav.xhtml", chapter("Contents", "First, second."))
    articles, _ = read(written(tmp_path, "a.epub", packed.getvalue()))
    assert articles[["title", "outlet", "date"]].values.tolist() == [
        ["First", "Harbour Post", "2024-05-04"], ["Second", "Harbour Post", "2024-05-04"],
    ]  # fmt: skip


def test_a_newspaper_as_calibre_makes_it(tmp_path):
    page = f"""<html><body><div class="calibre_navbar">| <a href="b">Next</a> | <a href="i">Main menu</a> |</div>
    <h1>Talks resume</h1><p>By Ana Petrova</p><p>{LONG}</p><p>End.</p><div>This article was downloaded by
    <b>calibre</b> from <a href="https://p.example/1">https://p.example/1</a></div></body></html>"""
    package = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Harbour Post [Sat, 04 May 2024]</dc:title><dc:creator>calibre</dc:creator><dc:date>2024-05-04</dc:date>
    </metadata><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>"""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", "<container/>")
        archive.writestr("content.opf", package)
        archive.writestr("a.html", page)
    articles, _ = read(written(tmp_path, "a.epub", packed.getvalue()))
    row = articles.iloc[0]
    assert (row["title"], row["outlet"], row["author"]) == ("Talks resume", "Harbour Post", "Ana Petrova")
    assert row["text"] == f"{LONG.strip()}\n\nEnd."


MARKDOWN = {
    "yaml": """---
title: "Talks: a start"
author: [Ana Petrova, Li Wen]
date: 2024-05-04
url: https://p.example/1
---
""",
    "broken yaml": """---
title: Talks: a start
author: Ana Petrova; Li Wen
date: 2024-05-04
url: https://p.example/1
---
""",
    "toml": """+++
title = "Talks: a start"
author = ["Ana Petrova", "Li Wen"]
date = 2024-05-04
url = "https://p.example/1"
+++
""",
    "list": """# p.example

## Metadata

- **Title**: Talks: a start
- **Author**: Ana Petrova; Li Wen
- **Date**: 2024-05-04
- **URL**: https://p.example/1

## Content

""",
}
MARKED = """![A hall](https://p.example/a.jpg)

They **met** in [Graz](https://p.example/graz), *officials* said on Monday.

- [World](/w)

> We go on, she wrote in a letter.
"""


@pytest.mark.parametrize("head", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(tmp_path, head):
    articles, _ = read(written(tmp_path, "a.md", head + MARKED))
    row = articles.iloc[0]
    assert (row["title"], row["author"], row["date"]) == ("Talks: a start", "Ana Petrova; Li Wen", "2024-05-04")
    assert row["url"] == "https://p.example/1"
    assert row["text"] == "They met in Graz, officials said on Monday.\n\nWe go on, she wrote in a letter."


def test_markdown_without_front_matter_takes_its_first_heading(tmp_path):
    articles, _ = read(written(tmp_path, "a.md", f"# Talks resume\n\n{LONG}\n"))
    assert articles["title"].tolist() == ["Talks resume"]


def test_references_of_front_matter_are_not_followed(tmp_path):
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    articles, _ = read(written(tmp_path, "a.md", f"---\n{bomb}title: Talks\n---\n\n{LONG}\n"))
    assert articles["title"].tolist() == ["Talks"]


def test_words_in_elements_of_their_own_are_words_apart():
    assert read(FIELD / "smashed.html")[0]["text"][0].startswith("OSLO March 3, 2020 The Baltic ferry line")


def test_what_stands_below_most_read_is_no_text():
    text = read(FIELD / "related.html")[0]["text"][0]
    assert text.endswith("The ministry said pilots would return by Friday.")
    assert not any(line in text for line in ("pop star", "READ MORE", "rusty", "ALSO READ", "Joan"))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("blockquote.html", "The ice comes early this year. We will not risk a crew for a fare."),
        ("qa_bold.html", "China has offered two icebreakers. Will you take them?"),
        ("qa_bold.html", "China is a good partner, and we are grateful to Beijing. But no, we will not."),
    ],
)
def test_block_quotes_and_questions_stay_paragraphs(name, line):
    assert line in read(FIELD / name)[0]["text"][0].split("\n\n")


NAVIGATION = ["Talks resume in Graz at last | News | p.example", "You have permission to edit this.", "Log in", "World"]


def test_what_a_crawler_kept_of_the_page_goes(tmp_path):
    story = [f"The {n} delegate said on Monday that the talks had gone well." for n in ("first", "second", "third")]
    lines = [*NAVIGATION, *story, "Sudan", "Togo", "Tonga", "Your purchase was successful, and you are now logged in."]
    head = "# p.example\n\n## Metadata\n\n- **URL**: https://p.example/1\n\n## Content\n\n"
    articles, _ = read(written(tmp_path, "a.md", head + "\n".join(lines)))
    assert articles["text"].tolist() == ["\n\n".join(story)]
    assert articles["title"].tolist() == ["Talks resume in Graz at last"]


def test_the_heading_of_the_page_counts_before_the_title_of_its_window(tmp_path):
    story = [
        f"The {n} delegate said on Monday that the talks had gone well, and that nobody in the hall had asked for more."
        for n in ("first", "second", "third")
    ]
    lines = ["Talks go on in Graz – Harbour Post", "Talks resume in Graz", *story]
    head = "# p.example\n\n## Metadata\n\n- **URL**: https://harbour-post.example/1\n"
    head += "- **Domain**: harbour-post.example\n\n"
    head += "## Page Structure\n\n- # Talks resume in Graz\n  - ## World\n\n## Content\n\n"
    articles, _ = read(written(tmp_path, "a.md", head + "\n".join(lines)))
    assert articles[["title", "outlet", "text"]].values.tolist() == [
        ["Talks resume in Graz", "Harbour Post", "\n\n".join(story)]
    ]


def test_a_heading_with_nothing_below_it_goes(tmp_path):
    text = "---\ntitle: Talks\n---\n\n## The hall\n\nThey met on Monday**,** an aide said.\n\n## Coming up\n\n- Grain\n"
    articles, _ = read(written(tmp_path, "a.md", text))
    assert articles["text"].tolist() == ["The hall\n\nThey met on Monday, an aide said."]


@pytest.mark.parametrize("name", ["filename", "file", "path", "source_file"])
def test_a_table_of_files_tells_their_dates(tmp_path, name):
    rows = [{name: f"pages/2024051{n}T020000Z_en.txt", "content": LONG} for n in (6, 7)]
    articles, _ = read(written(tmp_path, "a.json", json.dumps(rows)))
    assert articles["date"].tolist() == ["2024-05-16", "2024-05-17"]
    assert set(articles["date_source"]) == {"name of the file"}


def test_lines_that_a_machine_wrapped_are_joined(tmp_path):
    wrapped = "The delegates of the nine countries met in the hall of the old\ntown on Monday and "
    wrapped += "talked until late at night, an officer of the\nguard said.\n"
    articles, _ = read(written(tmp_path, "a.md", f"---\ntitle: Talks\n---\n\n{wrapped}\nThey left.\n"))
    assert articles["text"][0].split("\n\n")[0].endswith("late at night, an officer of the guard said.")


HEAD = """Talks resume

The board said it would not risk a crew.

Listen to this article · 5:12 min Learn more

Share full article

120

A ferry in the ice.

A ferry in the ice.Credit...Li Wen for The Post

By Ana Petrova and Rolf Berg

Ana Petrova reported from Graz, and Rolf Berg from Linz.

March 3, 2020Updated 9:12 a.m. ET

"""


@pytest.mark.parametrize(
    ("head", "author", "outlet", "date"),
    [
        ("Updated March 5, 2020 | First published March 3, 2020\n\nBy Ana Ode", "Ana Ode", "", "2020-03-03"),
        ("By Ana Ode\n\nUpdated March 5, 2020\n\nPublished March 3, 2020", "Ana Ode", "", "2020-03-03"),
        ("By Ana Ode\n\nMarch 3, 2020 9:15 AM GMT+1Updated 2 days ago", "Ana Ode", "", "2020-03-03"),
        ("By Ana Ode  Fox News\n\nPublished March 3, 2020 10:15am EST", "Ana Ode", "Fox News", "2020-03-03"),
        ("By Global Times\n\nPublished: Mar 03, 2020 10:15 PM", "", "Global Times", "2020-03-03"),
    ],
)
def test_heads_of_pasted_pages(tmp_path, head, author, outlet, date):
    articles, _ = read(written(tmp_path, "a.txt", f"Talks resume in Graz\n\n{head}\n\n{LONG}"))
    assert articles[["title", "author", "outlet", "date"]].values.tolist() == [
        ["Talks resume in Graz", author, outlet, date]
    ]


def test_the_summary_of_newscatcher_is_the_text(tmp_path):
    item = {"title": "Talks", "clean_url": "p.example", "excerpt": "They met.", "summary": LONG}
    articles, _ = read(written(tmp_path, "a.json", json.dumps({"articles": [item]})))
    assert articles["text"].tolist() == [LONG.strip()]


def test_the_head_of_a_pasted_page_goes_on_below_the_standfirst(tmp_path):
    articles, _ = read(written(tmp_path, "a.txt", HEAD + "They met on Monday in Graz."))
    assert articles["text"].tolist() == ["The board said it would not risk a crew.\n\nThey met on Monday in Graz."]
    assert articles.loc[0, ["author", "date"]].tolist() == ["Ana Petrova; Rolf Berg", "2020-03-03"]


STORY = (
    "The ferry line will stop in November, the board decided on Monday.\n\n“We will not risk a crew,” said Greta Holm."
)
CLIPPED = {
    "Obsidian": """---
title: "Talks resume"
source: "https://p.example/1"
author:
  - "[[Ana Petrova]]"
published: 2024-05-04
created: 2024-06-01
---
""",
    "Jina Reader": """Title: Talks resume

URL Source: https://p.example/1

Published Time: 2024-05-04T08:30:00+02:00

Markdown Content:
# Talks resume

By [Ana Petrova](https://p.example/ana)

""",
    "labels below the heading": """# Talks resume

Source: https://p.example/1
Author: Ana Petrova
Date: May 4, 2024

## Article

""",
    "Pandoc": """% Talks resume
% Ana Petrova
% 4 May 2024

""",
}


@pytest.mark.parametrize("head", CLIPPED.values(), ids=CLIPPED)
def test_markdown_of_clipping_tools(tmp_path, head):
    articles, _ = read(written(tmp_path, "a.md", head + STORY))
    assert articles[["title", "author", "date"]].values.tolist() == [["Talks resume", "Ana Petrova", "2024-05-04"]]
    assert articles["url"][0] == ("https://p.example/1" if "https" in head else "")
    assert articles["text"].tolist() == [STORY]


def test_the_day_on_which_a_page_was_clipped_is_no_date(tmp_path):
    head = "---\ncreated: 2024-06-01T10:00:00\nsource: https://p.example/1\n---\n\n# Talks resume | Post\n\n"
    excerpt = "> ## Excerpt\n> The board has decided.\n\n---\n"
    articles, _ = read(written(tmp_path, "a.md", f"{head}{excerpt}{STORY}"))
    assert articles[["date", "text"]].values.tolist() == [["", STORY]]


@pytest.mark.parametrize(
    "names", [("Title", "Source", "Date"), ("HEADLINE", "PUBLICATION", "DATE"), ("Article Name", "Publication", "Date")]
)
def test_text_with_labels_above_it(tmp_path, names):
    values = ("Talks resume", "Harbour Ledger", "2024-05-04")
    head = "".join(f"{name}: {value}\n" for name, value in zip(names, values, strict=True))
    articles, _ = read(written(tmp_path, "a.txt", f"{head}\n{STORY}"))
    assert articles[["title", "outlet", "date"]].values.tolist() == [list(values)]
    assert articles["text"].tolist() == [STORY]


def test_an_alert_of_several_articles_is_several(tmp_path):
    def one(number, title, outlet):
        return f"{number}. {title}\nHarbour {outlet}, May {number}, 2024\nBy Ana Petrova\n\n{LONG}{number}.\n\n"

    text = one(1, "Talks resume", "Ledger") + one(2, "Grain ships wait", "Post")
    articles, _ = read(written(tmp_path, "a.eml", mail("Alert: 2 results", text).as_bytes()))
    assert articles[["article", "title", "outlet", "date"]].values.tolist() == [
        ["a.eml#1", "Talks resume", "Harbour Ledger", "2024-05-01"],
        ["a.eml#2", "Grain ships wait", "Harbour Post", "2024-05-02"],
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0019)https://p.example/1 -->",
        "<!--\n Page saved with SingleFile \n url: https://p.example/1 \n saved date: Sun Jun 02 2024\n-->",
    ],
)
def test_a_browser_says_from_where_it_saved_a_page(tmp_path, comment):
    articles, _ = read(written(tmp_path, "a.html", page().replace("<html>", f"{comment}<html>")))
    assert articles["url"].tolist() == ["https://p.example/1"]


def test_a_front_page_is_no_article(tmp_path):
    stories = "".join(f"<p><a href='/{n}'>The board meets for the {n}th time in Larvik</a></p>" for n in range(40))
    text = f"<!DOCTYPE html><html><body><main><article><h1>Post</h1>{stories}</article></main></body></html>"
    articles, skipped = read(written(tmp_path, "a.html", text))
    assert articles.empty
    assert "a page of links" in skipped["reason"][0]


def test_tables_in_other_languages_and_of_gdelt(tmp_path):
    german = "".join(f'Fähre {n};0{n}.05.2024;Hafenblatt;"{LONG}{n}"\n' for n in range(1, 4))
    written(tmp_path, "a.csv", f"Überschrift;Datum;Zeitung;Volltext\n{german}".encode("cp1252"))
    gdelt = "".join(f'2024050{n}083000,p.example,https://p.example/{n},Ferry {n},"{LONG}{n}."\n' for n in range(1, 4))
    written(tmp_path, "b.csv", f"V2DATE,SourceCommonName,DocumentIdentifier,PageTitle,FullText\n{gdelt}")
    articles, _ = read(tmp_path)
    assert articles.loc[0, ["title", "date", "outlet"]].tolist() == ["Fähre 1", "2024-05-01", "Hafenblatt"]
    assert articles.loc[3, ["title", "date", "outlet"]].tolist() == ["Ferry 1", "2024-05-01", "p.example"]
    assert articles["url"][3] == "https://p.example/1"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"title": "Talks", "text": LONG, "source": "https://p.example/1", "source-hostname": "Harbour Post"},
         ("Harbour Post", "")),
        ({"title": "Talks", "text": LONG, "source": "https://p.example/1"}, ("p.example", "")),
        ({"title": "Talks", "content": LONG, "clean_url": "p.example", "name_source": "Harbour Post"},
         ("Harbour Post", "")),
        ({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post",
          "items": [{"title": "Talks", "url": "https://p.example/1", "content_text": LONG}]}, ("Harbour Post", "")),
        ({"_id": "x", "_source": {"title": "Talks", "site": "Harbour Post", "content": LONG}}, ("Harbour Post", "")),
        ({"headline": {"main": "Talks"}, "paragraphs": [LONG, "End."],
          "byline": {"person": [{"firstname": "Ana", "lastname": "Petrova"}]}}, ("", "Ana Petrova")),
    ],
)  # fmt: skip
def test_who_publishes_and_writes_in_json(tmp_path, value, expected):
    articles, _ = read(written(tmp_path, "a.json", json.dumps(value)))
    assert articles[["title", "outlet", "author"]].values.tolist() == [["Talks", *expected]]


def test_an_export_may_be_larger_than_a_page(tmp_path):
    block = f'<div class="article enArticle"><table><tr><td class="index"><b>HD</b></td><td>Talks</td></tr>' \
            f'<tr><td class="index"><b>TD</b></td><td><p>{LONG}</p></td></tr></table></div>'  # fmt: skip
    text = f"<html><body>{block * 3}</body></html>"
    articles, skipped = read(written(tmp_path, "a.html", text), page_bytes=1000)
    assert len(articles) == 3, skipped["reason"].tolist()
