import re

import pytest

from analysis.articles.boilerplate import furniture_reason, is_prose, strip_furniture
from analysis.core import machine
from analysis.core.errors import InputError

STORY = ["Talks resumed on Monday, officials in Vienna said after midnight.", "“No,” he said.", "They go on."]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Leave a review", "comments"),
        ("Comments (41)", "comments"),
        ("12 comments", "comments"),
        ("In World", "navigation"),
        ("In: Europe, Trade", "navigation"),
        ("Follow us on social networks", "social media"),
        ("Follow the Harbour Post on Facebook", "social media"),
        ("News Line", "navigation"),
        ("Share", "share buttons"),
        ("Facebook | Twitter | E-mail", "share buttons"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Read more: Pilots ask for danger money", "related links"),
        ("ALSO READ: Pilots ask for danger money", "related links"),
        ("Most read", "related links"),
        ("More from World", "related links"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the latest news delivered to your inbox every morning.", "newsletter"),
        ("© 2024 Harbour Post. All rights reserved.", "copyright"),
        ("Copyright 2010 Northern Gazette Company", "copyright"),
        ("Photo: L. Marsh / Harbour Post", "caption"),
        ("A ship off the breakwater. (Photo by L. Marsh for the Harbour Post)", "caption"),
        ("5 min read", "player"),
        ("Updated 3 May 2024, 10:15 GMT", "date line"),
        ("2 hours ago", "date line"),
        ("Reporting by Ana Petrova; Editing by Li Wen", "credit"),
        ("Ana Petrova in Vienna contributed to this report.", "credit"),
        ("Your order is complete, and you are now logged in.", "account"),
        ("Check your e-mail for details.", "account"),
        ("This subscription will be automatically renewed each month.", "account"),
        ("We won’t share it with anyone.", "account"),
        ("Your browser is out of date and may not show this page.", "notice of the site"),
        ("* * *", "rule"),
        ("Expand", "navigation"),
        ("Author/author: ODE // EK", "author"),
        ("Source: harbour.example, PAP", "source"),
        ("READ WHAT THE HARBOUR BOARD SAID ABOUT ITS FERRIES AND CAPTAINS", "related links"),
        ("Read more ferry news", "related links"),
        (
            "Other Topics of Interest Captain Ode Leaves the Board She had been asked to go, an aide said.",
            "related links",
        ),
        ("Video Ana Ode: Ferries lose a million a year", "player"),
        ("See the video of the launch. Ode: This is how it was", "player"),
        ("Captains wait in the harbour facebook.com/harbourpost quay", "caption"),
        ("Stock Chart IconStock chart icon", "caption"),
        ("The performance of the Harbour 100 over the past year.", "caption"),
        (
            "This report is from this week's The Quay newsletter, which brings you ferries. You can subscribe here.",
            "newsletter",
        ),
        ("Have the latest local news delivered every morning so you don't miss out on updates.", "newsletter"),
        ("Get our expert short-term forecast, summary of the weather details and news of any storm.", "newsletter"),
        ("Get instant alerts and updates based on your interests.", "newsletter"),
        (
            "Fiction: written for the sample corpus of this workbook; outlets and officials are invented.",
            "fiction notice",
        ),
        ("This article is fiction, written for a test.", "fiction notice"),
    ],
)
def test_furniture_is_known_by_its_pattern(line, reason):
    assert furniture_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money, the prosecutor told the court, and you will find the minister.",
        "Share prices in Shanghai fell by four percent on Monday, the exchange said.",
        "Support our troops, the president said in a speech on Tuesday evening.",
        "Published on Monday, the report names 14 officials who knew of the payments.",
        "By signing the treaty, both sides agree to the terms of the armistice.",
        "Reports from the capital suggest that the attack had been planned for months.",
        "Writing in a journal, the minister said that the alliance was finished.",
        "You have read the reports, the general told the committee, so spare me.",
        "Video by the army showed a column of tanks on the road to the border.",
        "Copyright law will change next year, the ministry of justice announced.",
        "“Follow us on Facebook,” the spokesman said.",
        "In China, the reaction was muted.",
        "Advertisement revenue fell.",
        "Contact between the two armies has broken off, the minister said on Friday.",
        "Subscribers to the fund lost a third of their money, the regulator said.",
        "The Associated Press reported that both men contributed to the fund.",
        "Thank you for your support, the senator wrote to the workers of the yard.",
        "The author is a fellow of Harbour College, the court was told on Monday.",
        "Source: “I saw it,” he said.",
        "Source: He never said so.",
        "THE PRESIDENT OF HARBOUR COLLEGE",
        "WE WILL NOT RISK A SINGLE CREW FOR A FERRY THAT IS LATE, THE CAPTAIN WROTE.",
        "Author: I never said that.",
        "The island can be reached by ferry from Larvik, the harbour board said.",
        "Other topics of interest included trade, fish and the ferry, officials said.",
        "More information about the attack is available to the prosecutors, the court said.",
        "The performance of the fleet disappointed captains over the past year.",
        "Thank you for being with us.",
        "The agency’s scientists contributed research to the project, the minister said.",
        "You can have the letter sent straight to your lawyer, the judge told him.",
        "The writer is a fellow of Harbour College, the police said on Monday.",
        "Get the latest forecast wrong and a crew is lost, the captain told the board.",
        "Send us your ships, the minister wrote to the port on Monday morning.",
        "Watch the video closely, the prosecutor told the court on Monday afternoon.",
        "Read more books, the minister told the pupils of the school.",
        "Related charges against his brother were dropped in May, the court said.",
        "All rights reserved for women in the new charter, the union said on Monday.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line):
    assert furniture_reason(line) == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It rained.", True),
        ("Sources.", False),
        ("They agreed on Monday.", True),
        ("“No,” he said.", True),
        ("More headlines", False),
        ("Subscribe now!", False),
        ("Why did nobody in the ministry think of calling the harbour?", True),
    ],
)
def test_prose_ends_like_a_sentence(line, expected):
    assert is_prose(line) is expected


def test_trimming_takes_what_stands_before_and_after_the_sentences():
    kept, gone = strip_furniture(["World", "Harbour Post", *STORY[:2], "Ten pictures", "Weather"], trim=True)
    assert kept == STORY[:2]
    assert [line for line, _ in gone] == ["World", "Harbour Post", "Ten pictures", "Weather"]


def test_without_trimming_only_patterns_count():
    assert strip_furniture(["Harbour Post", *STORY])[0] == ["Harbour Post", *STORY]


def test_a_text_of_furniture_only_is_kept():
    assert strip_furniture(["Share", "Advertisement"]) == (["Share", "Advertisement"], [])


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """Write a furniture.csv of one pattern beside another."""

    def write(pattern):
        rows = f"pattern,prose,reason,seen\n(s)hare,no,share,nowhere\n{pattern},no,test,nowhere\n"
        (tmp_path / "furniture.csv").write_text(rows, encoding="utf-8")
        monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))

    return write


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(open", "'(open' is not a regular expression"),
        ("a)|(b", "'a)|(b' is not a regular expression"),
        ("(?i)zork .*", "'(?i)' would be about the other patterns too; write '(?i)zork .*' without it"),
        ("(?P<x>zork) .*", "'(?P<x>' would be about the other patterns too"),
        (r"(z)ork\1", r"'\\1' would be about the other patterns too"),
        (r"\\(z)ork\\\1", r"'\\1' would be about the other patterns too"),
    ],
)
def test_a_pattern_that_cannot_stand_among_others_is_named(listed, pattern, said):
    listed(pattern)
    with pytest.raises(InputError, match=r"furniture.csv, line 3, column pattern: " + re.escape(said)):
        furniture_reason("anything")


@pytest.mark.parametrize(
    ("pattern", "line"),
    [("(?i:zork) .*", "zork him"), (r"\(\?i\)zork", "(?i)zork"), (r"zork\\1", "zork\\1"), ("(?-i:Z)ork|him", "HIM")],
)
def test_a_pattern_with_groups_of_its_own_is_used(listed, pattern, line):
    listed(pattern)
    assert (furniture_reason(line), furniture_reason("Share")) == ("test", "share")


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("Fares will be paid back in the spring, the board said. Enditem", True),
        ("“We blame Russia for the pier and China for the price”", True),
        ("See the video of the launch. Ode: This is how it was", False),
        ("More on the pier and the ferry line", False),
    ],
)
def test_a_sentence_with_a_tail_or_without_its_stop_is_prose(line, prose):
    assert is_prose(line) is prose


def test_what_an_agency_could_not_verify_is_no_caption():
    assert furniture_reason("Reuters could not verify the Russian account.") == ""
    assert furniture_reason("Reuters / Ana Ode") == "caption"
