"""Files that hold several articles: all of them are read, or the file is refused with the reason; none is lost."""

import json

import pytest

from analysis.articles.load import read_articles

TUNNEL = """The Alpine tunnel will close in May, the canton decided on Monday, and nobody knows for how long it will be.

“The rock is moving,” said Urs Keller, who leads the works. “We will not wait for a disaster.”

Tickets will be refunded, the railway said, and buses will run from the town to the pass twice in each hour."""
ROAD = """Farmers blocked the road to the border for a fifth day on Wednesday, and the queue was longer than before.

“Nobody buys our wheat,” said farmer Jan Wolak. “We have nothing left to lose here.”

The ministry said talks would resume on Friday in the capital, where the farmers were not invited this time."""
DAM = """A dam above the town of Lind was emptied after a leak was found, the region said on Tuesday in the evening.

“It was a matter of hours,” said engineer Ada Frei, “and we had no hours.”"""


def html(text):
    return "".join(f"<p>{line}</p>" for line in text.split("\n\n"))


def page(*articles):
    whole = (f"<article><h2>{head}</h2><time>{day}</time>{html(text)}</article>" for head, day, text in articles)
    return f"<html><head><title>Digest</title></head><body>{''.join(whole)}</body></html>"


TABLES = {
    "by column": {"title": {"0": "Tunnel", "1": "Road"}, "text": {"0": TUNNEL, "1": ROAD}},
    "by row": {"a17": {"title": "Tunnel", "text": TUNNEL}, "a18": {"title": "Road", "text": ROAD}},
    "lists": {"title": ["Tunnel", "Road"], "text": [TUNNEL, ROAD]},
    "split": {"columns": ["title", "text"], "index": [0, 1], "data": [["Tunnel", TUNNEL], ["Road", ROAD]]},
    "by day": {"2021-05-04": [{"title": "Tunnel", "text": TUNNEL}], "2021-05-03": [{"title": "Road", "text": ROAD}]},
}


@pytest.mark.parametrize("value", TABLES.values(), ids=TABLES)
def test_a_table_in_json_has_a_row_per_article(tmp_path, value):
    (tmp_path / "table.json").write_text(json.dumps(value))
    found = read_articles(tmp_path)
    assert found.articles["title"].tolist() == ["Tunnel", "Road"]
    assert found.skipped.empty


def test_articles_below_their_day_have_it(tmp_path):
    (tmp_path / "table.json").write_text(json.dumps(TABLES["by day"]))
    assert read_articles(tmp_path).articles["date"].astype(str).tolist() == ["2021-05-04", "2021-05-03"]


REFUSED = {
    "page.html": page(("Tunnel to close", "4 May 2021", TUNNEL), ("Farmers block road", "3 May 2021", ROAD)),
    "heads.md": f"# Tunnel to close\n\n*4 May 2021*\n\n{TUNNEL}\n\n# Farmers block road\n\n*3 May 2021*\n\n{ROAD}",
    "rule.md": f"# Tunnel to close\n\n{TUNNEL}\n\n---\n\n# Farmers block road\n\n{ROAD}",
    "addresses.txt": f"https://a.example/1\nTunnel to close\n\n{TUNNEL}\n\nhttps://a.example/2\nRoad blocked\n\n{ROAD}",
    "blanks.txt": f"Tunnel\n\n{TUNNEL}\n\n\n\n\nRoad\n\n{ROAD}\n\n\n\n\nDam\n\n{DAM}",
}


@pytest.mark.parametrize(("name", "text"), REFUSED.items(), ids=REFUSED)
def test_what_cannot_be_parted_is_refused(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "other.txt").write_text(f"Dam\n\n{DAM}", encoding="utf-8")
    found = read_articles(tmp_path)
    assert found.articles["article"].tolist() == ["other.txt"]
    assert "several articles" in found.skipped["reason"][0] or "articles seem to follow" in found.skipped["reason"][0]


ONE = {
    "lines.json": json.dumps({"title": "Tunnel", "text": TUNNEL.split("\n\n")}),
    "live.html": page(("Tunnel to close", "4 May 2021", TUNNEL)),
    "rule.md": f"# Tunnel to close\n\n{TUNNEL}\n\n---\n\nMore on the tunnel is to come.",
    "address.txt": f"https://a.example/1\nTunnel to close\n\n{TUNNEL}",
    "blanks.txt": f"Tunnel\n\n\n\n\n{TUNNEL}",
}


@pytest.mark.parametrize(("name", "text"), ONE.items(), ids=ONE)
def test_one_article_is_read(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(read_articles(tmp_path).articles) == 1


def test_the_line_in_which_excel_names_the_separator_is_no_header(tmp_path):
    (tmp_path / "table.csv").write_text("sep=;\ntitle;text;date\nTalks;They met in Vienna and left.;2021-05-04\n")
    assert read_articles(tmp_path).articles["title"].tolist() == ["Talks"]
