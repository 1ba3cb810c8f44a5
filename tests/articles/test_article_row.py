import pytest

from analysis.articles.article_row import finish
from analysis.articles.limits import Limits
from analysis.articles.records import Problem, Record


def row_of(*args, **fields):
    return finish(Record(*args, **fields), "a.csv", "in/a.csv", None, Limits())


def test_a_title_repeated_in_the_text_goes():
    row, removed = row_of("Talks  resume\n\nThey met.", title="Talks resume")
    assert row["text"] == "They met."
    assert removed == [{"article": "a.csv", "line": "Talks resume", "reason": "title repeated in the text"}]


def test_a_text_that_is_its_title_is_kept():
    assert row_of("Talks resume", title="Talks resume")[0]["text"] == "Talks resume"


@pytest.mark.parametrize(
    ("fields", "outlet", "origin"),
    [
        ({"outlet": "Post", "url": "https://www.other.example/1"}, "Post", None),
        ({"url": "https://www.other.example/1"}, "other.example", "web address"),
        ({}, None, None),
    ],
)
def test_an_outlet_comes_from_the_address_at_last(fields, outlet, origin):
    row, _ = row_of("They met.", **fields)
    assert (row["outlet"], row["outlet_source"]) == (outlet, origin)


def test_credits_and_dates_at_the_foot_move_to_their_columns():
    row, removed = row_of("They met.\n\nReporting by Ana Petrova; Editing by Li Wen\n\n4 May 2024")
    assert (row["credit"], str(row["date"])) == ("Reporting by Ana Petrova; Editing by Li Wen", "2024-05-04")
    assert len(removed) == 2


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("Source: Xinhua | 2024-05-04 17:02:33 | Editor: an ek\n\nThey met.", "Talks", "2024-05-04"),
        ("They met.", "Minister Bo Ek's Regular Press Conference on May 4, 2024", "2024-05-04"),
        ("They met.", "The flood that came on May 4, 2024", "None"),
    ],
)
def test_a_date_beside_a_source_or_of_a_press_conference_is_that_of_the_article(text, title, date):
    assert str(row_of(text, title=title)[0]["date"]) == date


def test_a_declared_language_counts_where_words_are_few():
    assert row_of("Ils partent.", language="fr-FR")[0]["language"] == "fr"
    assert row_of("They left.")[0]["language_source"] == "assumed"


@pytest.mark.parametrize(
    ("end", "is_truncated"),
    [
        ("To continue reading this article, subscribe now.\n\nAlready a subscriber? Log in", True),
        ("This article is for subscribers only. Subscribe to continue reading.", True),
        ("You have 61.3% of this article left to read. The rest is for subscribers only.", True),
        ("Subscribe to read the full story", True),
        ("They left. Sign in to continue reading.", True),
        ("Already a subscriber? Log in", False),
        ("To continue reading this article, subscribe now.\n\nThey left on Tuesday by the night train.", False),
        ("For subscribers only: sign up to our weekly newsletter.", False),
    ],
)
def test_a_text_that_ends_where_one_has_to_pay_is_truncated(end, is_truncated):
    row, _ = row_of(f"They met in Vienna on Monday and talked until late at night.\n\n{end}")
    assert row["is_truncated"] == is_truncated


@pytest.mark.parametrize(
    "above",
    ["Skip to main content\n\nShare\n\nGallery", "Source: Xinhua\n\nEditor: an ek\n\nWorld"],
)
def test_a_dateline_goes_below_the_menus_of_a_pasted_page(above):
    row, _ = row_of(f"{above}\n\nVIENNA (AP) — They met on Monday, officials said.", is_pasted=True)
    assert (row["dateline"], row["text"]) == ("VIENNA", "They met on Monday, officials said.")


def test_a_dateline_in_the_middle_of_a_pasted_text_stays():
    text = "They met on Monday.\n\nThey left on Friday.\n\nVIENNA (AP) — They met on Monday, officials said."
    assert row_of(text, is_pasted=True)[0]["text"] == text


def test_a_text_of_addresses_is_no_article():
    addresses = "https://post.example/1\n\nwww.post.example/2 https://post.example/3"
    assert row_of(addresses)[0]["suspicious"].startswith("it holds only web addresses")
    assert row_of(f"{addresses}\n\nThey met.")[0]["suspicious"] is None


def test_too_long_and_empty_texts_are_problems():
    assert isinstance(row_of("x" * 600_000, record="3"), Problem)
    assert row_of("\u200b", record="3").record == "3"


@pytest.mark.parametrize(
    ("fields", "name", "date", "source"),
    [
        ({"url": "https://post.example/2024/05/16/talks"}, "a.csv", "2024-05-16", "web address"),
        ({"date": "4 May 2024", "url": "https://post.example/2024/05/16/talks"}, "a.csv", "2024-05-04", None),
        (
            {"date": "04/05/2024", "url": "https://post.example/2024/05/04/x"},
            "a.csv",
            "2024-05-04",
            "web address; printed",
        ),
        ({}, "in/2013-04-12 Talks.txt", "2013-04-12", "name of the file"),
        ({"record": "1"}, "export-2024-05-16.csv", "None", "no date"),
        ({"record": "1", "file": "20240516T020000Z_en.txt"}, "a.json", "2024-05-16", "name of the file"),
        ({"record": "1", "file": r"C:\pages\20240516.html", "date": "4 May 2024"}, "a.csv", "2024-05-04", None),
        ({"record": "1", "file": r"20240101\20240516.html"}, "a.csv", "2024-05-16", "name of the file"),
    ],
)
def test_a_date_comes_from_address_or_name_at_last(fields, name, date, source):
    row, _ = finish(Record("They met in Vienna.", **fields), name, name, None, Limits())
    assert str(row["date"]) == date
    assert (row["date_source"] or "").startswith(source or "")


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ({"author": "thehill.com", "url": "https://thehill.com/1"}, None),
        ({"author": "The Hill", "outlet": "THE HILL"}, None),
        ({"author": "Ana Petrova; The Hill", "outlet": "The Hill"}, "Ana Petrova"),
        ({"author": "Ana Petrova", "outlet": "The Hill"}, "Ana Petrova"),
    ],
)
def test_an_outlet_is_no_author(fields, author):
    assert finish(Record("They met in Vienna.", **fields), "a.csv", "a.csv", None, Limits()).row["author"] == author


def test_an_article_run_together_loses_what_stands_at_its_edges():
    text = (
        "VIENNA Three delegates met. Li Wen [Photo provided to the Post] “We go on,” one said. Related: More. REUTERS"
    )
    row, removed = finish(Record(text), "a.csv", "a.csv", None, Limits())
    assert row["text"] == "Three delegates met. “We go on,” one said."
    assert (row["dateline"], row["credit"]) == ("VIENNA", "Reuters")
    assert [one["line"] for one in removed] == ["Li Wen [Photo provided to the Post]", "Related: More.", "REUTERS"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2013-04-12 Ferry line to stop.txt", "Ferry line to stop"),
        ("20220217T134500Z_en_bbc0bd91e5.txt", None),
        ("article 12.txt", None),
    ],
)
def test_a_file_named_by_hand_tells_the_title(name, title):
    row, _ = finish(Record("They met on Monday in Graz."), name, name, None, Limits())
    assert row["title"] == title
    assert row["title_source"] == (title and "name of the file")


def test_a_title_ends_before_the_name_of_its_site():
    found = Record("They met.", title="Talks resume – Harbour Post", url="https://www.harbour-post.example/1")
    row, _ = finish(found, "a.md", "a.md", None, Limits())
    assert (row["title"], row["outlet"]) == ("Talks resume", "Harbour Post")
