"""A text in which several articles follow each other is parted or refused; what looks wrong is named, never counted."""

import pandas as pd
import pytest

from analysis.articles.load import load_articles, read_articles
from analysis.articles.many_in_one import starts_of

VIENNA = (
    "Delegates of nine countries met in Vienna on Monday, and nobody who was there would say afterwards what for.\n\n"
    "“We will meet again,” said one of them, who asked not to be named because the talks were private.\n\n"
    "The talks about grain go on in spring, officials said."
)
OSLO = (
    "The board of the harbour in Oslo will pay for two ferries that break the ice all winter, it said.\n\n"
    "“A ferry that waits for spring is a museum,” the director of the line told the crews, who had asked for three.\n\n"
    "Fares are to rise by a tenth in May, if the county agrees to it."
)
LONG = "\n\n".join(f"On day {n} the harbour of Oslo counted the ships that had come in." for n in range(1, 1000))
RULE = "\n\n=====\n\n"


def read(tmp_path, text, **options):
    (tmp_path / "in").mkdir(exist_ok=True)
    (tmp_path / "in" / "all.txt").write_text(text, encoding="utf-8")
    return read_articles(tmp_path / "in", **options)


@pytest.mark.parametrize(
    "text",
    [
        f"Talks resume\n\nBy Ana Petrova\n\n{VIENNA}\n\nGrain ships wait\n\nBy Li Wen\n\n{OSLO}",
        f"Talks resume\nHarbour Post\nMay 4, 2024\n{VIENNA}\n\nGrain ships wait\nHarbour Post\nMay 5, 2024\n{OSLO}",
        f"Talks resume\n\nVIENNA (AP) — {VIENNA}\n\nGrain ships wait\n\nOSLO (AP) — {OSLO}",
        f"VIENNA (AP) — {VIENNA}\n\nOSLO (AP) — {OSLO}\n\nPARIS (AP) — They left.",
        f"Talks resume\n\n355 words\n\n{VIENNA}\n\nGrain ships wait\n\n412 words\n\n{OSLO}",
        f"Talks resume\n\n{VIENNA}\n\nDocument HTIM000020200301eg330001\n\n{OSLO}\n\nDocument HTIM000020200301eg330002",
        f"Talks resume\n\nLoad-Date: May 4, 2024\n\n{VIENNA}\n\nGrain waits\n\nLoad-Date: May 5, 2024\n\n{OSLO}",
    ],
)
def test_several_articles_are_never_one(tmp_path, text):
    reading = read(tmp_path, text)
    assert reading.articles.empty
    assert "seem to follow each other" in reading.skipped["reason"][0]
    assert "a line of =====" in reading.skipped["reason"][0]


@pytest.mark.parametrize(
    "text",
    [
        f"Talks resume\n\nBy Ana Petrova\n\nVIENNA — {VIENNA}",
        f"Talks resume\n\nBy Ana Petrova\n\n{VIENNA}\n\nAna Petrova is a reporter who has covered many talks.",
        f"Talks resume\n\n{VIENNA}\n\n* * * * *\n\n{OSLO}",
        f"Talks resume\n\n{VIENNA}\n\nWhat comes next\n\n{OSLO}",
        f"Talks resume\n\nBy Ana Petrova\n\n{VIENNA}\n\nMore\n\nGrain waits\n\nMay 3, 2024\n\nIce\n\nMay 2, 2024",
        "MINISTER: Good morning.\n\nREPORTER: Why so late?\n\nMINISTER: It snowed in Vienna, and the trains stood.",
    ],
)
def test_one_article_stays_one(tmp_path, text):
    assert len(read(tmp_path, text).articles) == 1


def test_a_line_across_parts_articles(tmp_path):
    articles = read(tmp_path, f"Talks resume\n\n{VIENNA}{RULE}Grain ships wait\n\n{OSLO}").articles
    assert articles[["article", "title"]].values.tolist() == [
        ["all.txt#1", "Talks resume"],
        ["all.txt#2", "Grain ships wait"],
    ]


def test_another_line_parts_where_each_part_has_a_head(tmp_path):
    text = f"Talks resume\n\nBy Ana Petrova\n\n{VIENNA}\n\n----------\n\nGrain ships wait\n\nBy Li Wen\n\n{OSLO}"
    assert read(tmp_path, text).articles["author"].tolist() == ["Ana Petrova", "Li Wen"]


def test_who_knows_better_confirms(tmp_path, monkeypatch):
    text = f"Talks resume\n\nBy Ana Petrova\n\n{VIENNA}\n\nGrain ships wait\n\nBy Li Wen\n\n{OSLO}"
    assert read(tmp_path, text, confirm=["all.txt"]).articles["analysed"].tolist() == [True]
    monkeypatch.setattr("analysis.articles.load.confirmed_articles", lambda: frozenset({"all.txt"}))
    assert len(read(tmp_path, text).articles) == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"text": LONG}, "it has 13,986 words"),
        ({"text": VIENNA, "title": "March 3, 2020 Tuesday, Late Edition - Final"}, "its title is a date"),
        ({"text": VIENNA, "title": "Copyright 2020 The Harbor Times Company"}, "its title is a line of copyright"),
        ({"text": VIENNA, "author": "archive.example.com"}, "its author is the name of a site, archive.example.com"),
        ({"text": f"Length: 3 words\n\n{VIENNA}\n\nLength: 4 words\n\n{OSLO}"}, "stand in it 2 times"),
        ({"text": VIENNA, "title": "March 3, 1920: the day the ice came"}, ""),
        ({"text": VIENNA, "author": "thehill.com", "url": "https://thehill.com/news/1"}, ""),
    ],
)
def test_what_looks_wrong_is_named_and_not_counted(tmp_path, row, reason):
    pd.DataFrame([row]).to_csv(tmp_path / "a.csv", index=False)
    article = load_articles(tmp_path).iloc[0]
    assert reason in (article["suspicious"] if reason else "")
    assert article["analysed"] == (not reason)
    confirmed = load_articles(tmp_path, confirm=["a.csv#1"]).iloc[0]
    assert confirmed[["analysed"]].tolist() == [True]


def test_a_suspicious_text_is_nobody_s_original(tmp_path):
    blob = "\n\n".join([VIENNA, OSLO, LONG])
    for name, text in (("blob", blob), ("oslo", OSLO), ("vienna", VIENNA)):
        (tmp_path / f"{name}.txt").write_text(f"Title of {name}\n\n{text}", encoding="utf-8")
    articles = load_articles(tmp_path).set_index("article")
    assert articles["is_primary"].all()
    assert articles["analysed"].to_dict() == {"blob.txt": False, "oslo.txt": True, "vienna.txt": True}


def test_an_outlet_and_a_date_below_a_headline_begin_an_article():
    story = (
        "Delegates of nine countries met in Vienna on Monday, and nobody who was there would say what for or when they"
    )
    story += " would meet again in the spring."
    heads = ["Talks resume", "Harbour Post, 4 May 2024", story, "Ships wait", "Harbour Post, 6 May 2024", story]
    assert starts_of(heads) == [0, 3]
    assert starts_of([*heads[:3], "The Post, 4 May 2024 issue, was late."]) == [0]


def test_the_points_of_a_summary_are_no_headlines(tmp_path):
    points = "Summary\nNobody says what for\nGrain is for spring"
    text = f"Talks resume\n\nBy Ana Petrova\n\n{OSLO}\n\n{points}\n\nVIENNA (AP) — {VIENNA}"
    assert starts_of(text.replace("\n\n", "\n").split("\n")) == [0]
    assert len(starts_of(text.replace("Summary\n", "").replace("\n\n", "\n").split("\n"))) == 2
