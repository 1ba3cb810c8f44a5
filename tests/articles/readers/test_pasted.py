import pytest

from analysis.articles.readers.pasted import is_headline, read_pasted

QUESTION = "Who will pay for the ferries of the northern islands next year?"
AT = "Published 4:12 PM EDT, May 4, 2024"
TEXT = "Delegates of nine countries met in Vienna on Monday, officials said."


@pytest.mark.parametrize(
    ("head", "title", "outlet", "author", "date"),
    [
        ("Talks resume", "Talks resume", "", "", ""),
        (QUESTION, QUESTION, "", "", ""),
        ("Talks resume\n\nBy Ana Petrova\n\n4 May 2024", "Talks resume", "", "Ana Petrova", "4 May 2024"),
        (f"HARBOUR POST\n\nTalks resume\n\nby Ana Petrova\n\n{AT}", "Talks resume", "Harbour Post", "Ana Petrova", AT),
        ("Talks resume\n\nHarbour Post | Oct. 16, 2024", "Talks resume", "Harbour Post", "", "Oct. 16, 2024"),
        (
            "HARBOUR POST: By Bo Ek | May 4, 2024\n\nTalks resume",
            "Talks resume",
            "Harbour Post",
            "Bo Ek",
            "May 4, 2024",
        ),
        ("THE HILL: Talks resume", "Talks resume", "The Hill", "", ""),
        ("Talks resume\n\nHarbour Ledger, 4 May 2024", "Talks resume", "Harbour Ledger", "", "4 May 2024"),
        (
            "Talks resume\n\nHarbour Ledger · 4 May 2024 · 3 · By Bo Ek",
            "Talks resume",
            "Harbour Ledger",
            "Bo Ek",
            "4 May 2024",
        ),
        ("Talks resume\nBy Bo Ek - 05/16/2024 10:15 AM ET", "Talks resume", "", "Bo Ek", "05/16/2024 10:15 AM ET"),
        (
            "Talks resume\nHarbour Ledger · 4 May 2024 · Anna Ek",
            "Talks resume",
            "Harbour Ledger",
            "Anna Ek",
            "4 May 2024",
        ),
        (
            "Talks resume\nBy Anna Ek / Harbour Ledger / 2024-05-04",
            "Talks resume",
            "Harbour Ledger",
            "Anna Ek",
            "2024-05-04",
        ),
        ("Talks resume\n2024-05-04T05:12:00Z", "Talks resume", "", "", "2024-05-04T05:12:00Z"),
        (
            "Talks resume\nBy Anna Ek and Bo Ek, The Harbour Times\n4 May 2024",
            "Talks resume",
            "The Harbour Times",
            "Anna Ek; Bo Ek",
            "4 May 2024",
        ),
        (
            "Talks resume\nSaturday May 4 2024, 12.01am BST, The Harbour Times",
            "Talks resume",
            "The Harbour Times",
            "",
            "Saturday May 4 2024, 12.01am BST",
        ),
        (
            "Talks resume\nHarbour Times (Weekend edition), 4 May 2024",
            "Talks resume",
            "Harbour Times",
            "",
            "4 May 2024",
        ),
        ("World\nPeru-Chile\n\nTalks resume in Lima\nBy Bo Ek", "Talks resume in Lima", "", "Bo Ek", ""),
        ("OPINION / EDITORIAL\nTalks resume in Lima", "Talks resume in Lima", "", "", ""),
        ("LETTERS TO THE EDITOR\nTalks resume in Lima", "Talks resume in Lima", "", "", ""),
        ("WORLD ASIA\nTalks resume in Lima", "Talks resume in Lima", "", "", ""),
        ("WORLD NEWS\nTalks resume in Lima", "Talks resume in Lima", "", "", ""),
        ("4 MAY, 13:20\nTalks resume in Lima", "Talks resume in Lima", "", "", ""),
        ("Le Monde\nWorld\nTalks resume in Lima", "Talks resume in Lima", "Le Monde", "", ""),
        ("Talks resume\nBY BO EK AND ANA ODE", "Talks resume", "", "BO EK; ANA ODE", ""),
        ("Talks resume\nBy Bo Ek (Lima, special correspondent)", "Talks resume", "", "Bo Ek", ""),
        ("World\nShare\n\nTalks resume", "World", "", "", ""),
        ("", "", "", "", ""),
        ("Minister: “We go on”", "Minister: “We go on”", "", "", ""),
        ("May 4, 2024: a day to remember", "May 4, 2024: a day to remember", "", "", ""),
    ],
)
def test_the_head_is_read_and_the_text_left(head, title, outlet, author, date):
    found = read_pasted(f"{head}\n\n{TEXT}")
    assert (found.title, found.outlet, found.author, found.date) == (title, outlet, author, date)
    assert found.text.endswith(TEXT)


@pytest.mark.parametrize("text", [TEXT, "Talks resume", "One\n\nTwo\n\nThree"])
def test_no_line_is_lost(text):
    found = read_pasted(text)
    kept = [found.title, *found.text.split("\n\n"), *(line for line, _ in found.removed)]
    assert [line for line in kept if line] == text.split("\n\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Talks resume", True),
        ("Who pays?", True),
        ("They met on Monday.", False),
        ("Talks with the U.S.", True),
        ("word " * 31, False),
    ],
)
def test_headlines_are_short_and_no_sentences(line, expected):
    assert is_headline(line) is expected


@pytest.mark.parametrize("rubric", ["World", "OPINION", "Exclusive", "This article is more than 2 years old"])
def test_what_stands_above_the_headline_is_no_title(rubric):
    body = "The tunnel will close in May, the canton decided on Monday. Nobody was told for how long."
    found = read_pasted(f"{rubric}\n\nTunnel to close for repairs\n\nBy Petra Amsel\n\nMay 4, 2021\n\n{body}")
    assert found.title == "Tunnel to close for repairs"


def test_a_short_headline_above_a_longer_line_is_one():
    body = "They met in Vienna on Monday, and nobody was told what for. They will meet again in May."
    found = read_pasted(f"Talks resume\n\nMinisters meet in Vienna for two days\n\nBy Petra Amsel\n\n{body}")
    assert found.title == "Talks resume"


def test_an_address_above_the_headline_is_that_of_the_article():
    found = read_pasted(f"https://post.example/2/talks\n\nTalks resume\n\n{TEXT}")
    assert (found.url, found.title) == ("https://post.example/2/talks", "Talks resume")
