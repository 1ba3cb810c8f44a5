"""PDF: columns, hyphens, what stands at the edges of pages, exports of databases, scans."""

from pathlib import Path

import pytest
from benchmarks.simple_pdf import printed

from analysis.articles.load import read_articles

FIELD = Path(__file__).resolve().parents[2] / "fixtures" / "field"
WORDS = "the board met on Monday in Larvik and heard from nine captains who had sailed from the north that day".split()


def column(lines, *, left=50, top=600, size=10):
    return [(left, top - 12 * n, size, line) for n, line in enumerate(lines)]


def prose(number, lines=20, words=5):
    """Lines of a long sentence, no two alike."""
    found = [
        f"{'again ' * number}{' '.join((WORDS * 2)[n % 12 :][:words])} at {number:02}:{n:02} hours"
        for n in range(lines)
    ]
    return [f"On Monday {found[0]}", *found[1:-1], f"{found[-1]}."]


def read(path):
    reading = read_articles(path)
    return reading.articles.astype({"date": "str"}).fillna("").replace("NaT", ""), reading.skipped


def test_three_justified_columns_of_a_newspaper():
    articles, _ = read(FIELD / "columns.pdf")
    row = articles.iloc[0]
    assert (row["title"], row["author"]) == ("Ferry line to the islands will stop in November", "Anna Lind")
    assert (row["outlet"], row["date"]) == ("The Harbour Ledger", "2020-03-03")
    paragraphs = row["text"].split("\n\n")
    assert len(paragraphs) == 12
    assert paragraphs[2:4] == [
        "The shipping company said it would contest the decision. Its spokesman, Ivo Brandt, called the reasoning of "
        "the board “unserious” and demanded an extraordinary meeting before the end of the month.",
        "Half-hearted repairs had been criticised by the harbourmaster, Tomas Ferrel, in a memorandum to the ministry "
        "of transport, which pays a third of the costs. The ministry declined to comment on the disagreement.",
    ]


def test_kerned_letters_are_read_once(tmp_path):
    lines = ["Talks in Graz", "The W~A~V~E of talks began in T~o~r~o~n~t~o on Monday, A~V~A Petrova said."]
    articles, _ = read(printed(tmp_path / "a.pdf", [column(lines)]))
    assert articles["text"].tolist() == ["The WAVE of talks began in Toronto on Monday, AVA Petrova said."]


@pytest.mark.parametrize("is_in_rows", [True, False])
def test_columns_set_one_after_the_other_or_row_by_row(tmp_path, is_in_rows):
    left, right = column(prose(1, 30)), column(prose(2, 30), left=320)
    head = [(50, 700, 24, "Ferry line to stop")]
    body = [run for pair in zip(left, right, strict=True) for run in pair] if is_in_rows else left + right
    articles, _ = read(printed(tmp_path / "a.pdf", [head + body]))
    assert articles["title"].tolist() == ["Ferry line to stop"]
    assert articles["text"][0].split() == " ".join(prose(1, 30) + prose(2, 30)).split()


def test_hyphens_of_lines_go_and_those_of_words_stay(tmp_path):
    lines = ["The delegates of nine coun-", "tries met in a half-open hall", "and, after a half-", "open door,"]
    lines += ["at the Anglo-", "Norwegian club. A ten-", "year-old and a crew of nine –", "all of them – ate."]
    articles, _ = read(printed(tmp_path / "a.pdf", [[(50, 700, 20, "Talks"), *column(lines)]]))
    assert articles["text"].tolist() == [
        "The delegates of nine countries met in a half-open hall and, after a half-open door, at the Anglo-Norwegian "
        "club. A tenyear-old and a crew of nine – all of them – ate."
    ]  # no dictionary is at hand for "ten-year-old"


def test_running_titles_and_numbers_of_pages_are_left_out(tmp_path):
    pages = [
        [(50, 780, 8, f"{n} THE HARBOUR LEDGER"), (400, 780, 8, "Tuesday, March 3, 2020"), *column(prose(n)),
         (300, 20, 8, f"Page {n} of 4")]
        for n in range(1, 5)
    ]  # fmt: skip
    articles, _ = read(printed(tmp_path / "a.pdf", pages))
    assert articles["text"][0].split() == " ".join(line for n in range(1, 5) for line in prose(n)).split()
    assert articles.loc[0, ["outlet", "date"]].tolist() == ["The Harbour Ledger", "2020-03-03"]


def test_what_a_browser_prints_round_a_page_tells_its_address(tmp_path):
    head = [(40, 780, 8, "11/26/24, 3:36 PM"), (250, 780, 8, "Ferry line to stop | Ledger")]
    foot = [(40, 20, 8, "https://ledger.example/ferry"), (560, 20, 8, "1/1")]
    body = [(50, 650, 20, "Ferry line to stop"), *column(["Published March 3, 2020", *prose(1)])]
    page = [*head, *body, *foot]
    articles, _ = read(printed(tmp_path / "a.pdf", [page]))
    row = articles.iloc[0]
    assert (row["title"], row["url"], row["date"]) == (
        "Ferry line to stop", "https://ledger.example/ferry", "2020-03-03",
    )  # fmt: skip
    assert row["text"].split() == " ".join(prose(1)).split()


def test_a_large_first_letter_belongs_to_its_line(tmp_path):
    lines = column(["he ferry line will stop,", "the board said, and"], left=72)
    page = [
        (50, 700, 20, "Ferry"),
        (50, 588, 30, "T"),
        *lines,
        *column(["what they said was heard.", *prose(1, 12)], top=576),
    ]
    articles, _ = read(printed(tmp_path / "a.pdf", [page]))
    assert articles["text"][0].startswith("The ferry line will stop, the board said, and what they said was heard.")


def test_two_articles_on_a_page_are_two(tmp_path):
    def story(headline, name, number, top):
        body = column(prose(number), top=top - 40)
        return [(50, top, 20, headline), (50, top - 20, 10, f"By {name}"), *body]

    page = story("Ferry line to stop", "Anna Lind", 1, 750) + story("Grain ships wait", "Rolf Berg", 2, 400)
    articles, _ = read(printed(tmp_path / "a.pdf", [page]))
    assert articles[["title", "author"]].values.tolist() == [
        ["Ferry line to stop", "Anna Lind"], ["Grain ships wait", "Rolf Berg"],
    ]  # fmt: skip
    assert articles["text"][1].split() == " ".join(prose(2)).split()


def test_an_export_of_nexis(tmp_path):
    def document(number, headline):
        head = ["The Harbour Times (London)", f"July {number}, 2019 Monday 9:20 AM GMT", "Copyright 2019 Times"]
        head += ["Section: NEWS; Pg. 4", "Length: 140 words", "Byline: Anna Lind", "Body"]
        lines = [*head, *prose(number, words=15), f"Load-Date: July {number}, 2019", "End of Document"]
        return [(400, 780, 8, f"Page {number} of 2"), (50, 700, 16, headline), *column(lines, top=670)]

    cover = column(
        ["Date and Time: Friday, July 5, 2019", "Job Number: 1234", "Documents (2)", "1. Ferry line to stop"]
    )
    pages = [cover, document(1, "Ferry line to stop"), document(2, "Grain ships wait")]
    articles, skipped = read(printed(tmp_path / "a.pdf", pages))
    assert articles[["title", "outlet", "author", "date", "section"]].values.tolist() == [
        ["Ferry line to stop", "The Harbour Times (London)", "Anna Lind", "2019-07-01", "NEWS; Pg. 4"],
        ["Grain ships wait", "The Harbour Times (London)", "Anna Lind", "2019-07-02", "NEWS; Pg. 4"],
    ]
    assert articles["text"][0].split() == " ".join(prose(1, words=15)).split()
    assert skipped.empty


def test_a_scan_is_named_as_such(tmp_path):
    _, skipped = read(printed(tmp_path / "a.pdf", [[], []]))
    assert skipped["reason"][0].startswith("a scan")
