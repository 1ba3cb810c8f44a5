import pytest

from analysis.articles.bylines import clean_author, move_byline, move_headings, move_tail
from analysis.articles.records import Record


@pytest.mark.parametrize(
    ("line", "author", "outlet", "credit"),
    [
        ("By Ana Ode and Bo Ek, CNN", "Ana Ode; Bo Ek", "CNN", ""),
        ("By Ana Ode Fox News", "Ana Ode", "Fox News", ""),
        ("By Ana Ode, Associated Press", "Ana Ode", "", "Associated Press"),
        ("By Global Times", "Global Times", "Global Times", ""),
        ("By Ana Times", "Ana Times", "", ""),
        ("By Ana Sun and Bo Post", "Ana Sun; Bo Post", "", ""),
    ],
)
def test_a_byline_may_name_the_outlet(line, author, outlet, credit):
    found = Record()
    assert move_byline(found, line)
    assert (found.author, found.outlet, found.credit) == (author, outlet, credit)


@pytest.mark.parametrize(
    ("names", "author"),
    [
        ("By Ana Stafford and Li Wen", "Ana Stafford; Li Wen"),
        ("By Ana Ode and Jan Deskin", "Ana Ode; Jan Deskin"),
        ("Ana Ode, Lee Deskovic & Bo Writerson", "Ana Ode; Lee Deskovic; Bo Writerson"),
        ("Ana Ode and In Chae", "Ana Ode; In Chae"),
        ("By Ana Ode, Staff Writer", "Ana Ode"),
        ("By Ana Ode and Bo Ek, Diplomatic Correspondents", "Ana Ode; Bo Ek"),
        ("Ana Ode, foreign desk, Bo Ek, Editorial Team", "Ana Ode; Bo Ek"),
        ("Ana Ode, city bureaux", "Ana Ode"),
    ],
)
def test_a_role_is_no_author_and_a_name_like_one_is(names, author):
    assert clean_author(names) == author


@pytest.mark.parametrize(
    ("line", "left", "fields"),
    [
        ("THE HILL: Talks resumed.", "Talks resumed.", {"outlet": "The Hill"}),
        ("THE NORTHERN GAZETTE: Talks resumed.", "Talks resumed.", {"outlet": "The Northern Gazette"}),
        ("Reuters: Talks resumed.", "Talks resumed.", {"outlet": "Reuters"}),
        (
            "BEIJING (AP) — Talks resumed.",
            "Talks resumed.",
            {"dateline": "BEIJING", "credit": "Associated Press"},
        ),
        (
            "PORT VILA, Vanuatu (AP) — Talks.",
            "Talks.",
            {"dateline": "PORT VILA, Vanuatu", "credit": "Associated Press"},
        ),
        (
            "BEIJING, Nov. 24 (Xinhua) -- Talks resumed.",
            "Talks resumed.",
            {"dateline": "BEIJING, Nov. 24", "credit": "Xinhua"},
        ),
        ("MOSCOW — “No,” he said.", "“No,” he said.", {"dateline": "MOSCOW"}),
        ("WASHINGTON -- Talks resumed.", "Talks resumed.", {"dateline": "WASHINGTON"}),
        ("(Reuters) - Talks resumed.", "Talks resumed.", {"credit": "Reuters"}),
        ("Washington (CNN) — Talks resumed.", "Talks resumed.", {"dateline": "Washington", "credit": "CNN"}),
    ],
)
def test_what_stands_before_the_first_word_moves_to_its_column(line, left, fields):
    found = Record()
    assert move_headings(found, [line]) == [left]
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize(
    "line",
    [
        "Russia: We will not sign, its envoy said.",
        "RUSSIA: We will not sign, its envoy said.",
        "BREAKING: Talks resumed on Monday.",
        "Minister: the talks go on.",
        "NATO — the alliance founded in 1949 — met on Monday.",
        "US - China relations are a matter of patience.",
        "He said: “No.”",
        "At 10:30 they met.",
    ],
)
def test_a_speaker_or_a_dash_is_no_heading(line):
    found = Record()
    assert move_headings(found, [line, "They met."])[0] == line
    assert (found.outlet, found.dateline, found.credit) == ("", "", "")


def test_a_transcript_keeps_its_speakers():
    lines = ["PRESS SECRETARY: Good morning.", "REPORTER: Why so late?", "PRESS SECRETARY: Traffic."]
    assert move_headings(Record(), lines) == lines


def test_a_dateline_may_follow_a_standfirst():
    found = Record()
    assert move_headings(found, ["Crews wait.", "ODESA (AP) — Ships lay."]) == ["Crews wait.", "Ships lay."]
    assert found.dateline == "ODESA"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Petrova", "Ana Petrova"),
        ("by Ana Petrova", "Ana Petrova"),
        ("By Ana Petrova and Li Wen", "Ana Petrova; Li Wen"),
        ("By Ana Petrova, Diplomatic Correspondent", "Ana Petrova"),
        ("By Ana Petrova in Vienna", "Ana Petrova"),
        ("By Jan van der Berg", "Jan van der Berg"),
        ("By Monday they had agreed.", ""),
        ("By and large", ""),
        ("By Ana Petrova’s own account, the talks had failed before they began.", ""),
    ],
)
def test_a_byline_names_people(line, author):
    found = Record()
    assert move_byline(found, line) is bool(author)
    assert found.author == author


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("By Ana Petrova; Li Wen", "Ana Petrova; Li Wen"),
        ("Ana Petrova, Li Wen and Bo Ek", "Ana Petrova; Li Wen; Bo Ek"),
        ("Petrova, Ana", "Ana Petrova"),
        ("Ana Petrova | ana@post.example", "Ana Petrova"),
        ("Ana Petrova; Ana Petrova", "Ana Petrova"),
        ("Gear Team", "Gear Team"),
        ("Staff writer", "Staff writer"),
    ],
)
def test_names_are_freed_of_what_is_no_name(written, clean):
    assert clean_author(written) == clean


@pytest.mark.parametrize(
    ("title", "outlet", "left", "found"),
    [
        ("Talks resume - Reuters", "", "Talks resume", "Reuters"),
        ("Talks resume | The Hill", "", "Talks resume", "The Hill"),
        ("Talks resume | Northern Gazette", "", "Talks resume", "Northern Gazette"),
        ("Talks - a chronicle - The Post", "The Post", "Talks - a chronicle", "The Post"),
        ("Talks resume - a chronicle", "", "Talks resume - a chronicle", ""),
        ("Opinion | Talks resume", "", "Opinion | Talks resume", ""),
        ("Reuters", "", "Reuters", ""),
    ],
)
def test_the_outlet_goes_from_the_end_of_the_title(title, outlet, left, found):
    record = Record(title=title, outlet=outlet)
    move_tail(record)
    assert (record.title, record.outlet) == (left, found)
