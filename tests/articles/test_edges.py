import pytest

from analysis.articles.edges import drop_foot, drop_link, note_foot
from analysis.articles.records import Record

STORY = "They met on Monday in Vienna. “We go on,” the envoy said."


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The author is a fellow of Harbour College.", "about the author"),
        ("The writer is chair of the Institute of Ports, Oslo. He is also the author of Ships.", "about the author"),
        ("About the author: Ana Ode writes on trade. She lives in Graz.", "about the author"),
        ("Ana Ode is the Post’s correspondent in Graz.", "about the author"),
        ("The views don't necessarily reflect those of Harbour Daily.", "disclaimer"),
        ("The opinions expressed here are those of the author.", "disclaimer"),
        ("If you would like to share a thought, then send us your writings at opinion@post.example.", "contact"),
        ("Contact the editor at editor@post.example.", "contact"),
        ("The reporter can be reached at ode@post.example.", "contact"),
        ("ode@post.example", "contact"),
        ("Li Wen and Bo Ek contributed to this story.", "credit"),
        ("The Post’s Li Wen and Bo Ek contributed reporting.", "credit"),
        ("Ek reported from Oslo, Norway; Wen, from Graz.", "about the author"),
        ("Ana Ek contributed reporting from Graz. Bo Ek reported from Washington, D.C.", None),
        ("This story has been updated with additional information.", "notice of the site"),
        ("Follow Ana Ode, who writes on ships and harbours for the Harbour Post, on Twitter at @ode.", "social media"),
        ("Twitter: @ode", "social media"),
        ("Do you have a story for the Harbour Post team?", "contact"),
        ("Email us at news@post.example or call 0123 456 7890. You can WhatsApp us on 0123 456 7890.", "contact"),
        ("For the latest news from the harbour, sign up for our newsletters.", "newsletter"),
        ("Read More @ Post.example", "related links"),
        ("REUTERS", "credit"),
        ("(Xinhua)", "credit"),
        ("Related: First ship reaches the port", "related links"),
        ("More information on this subject can be found in the article: “Ships wait. Captains leave”", "related links"),
        ("Watch the video to learn more about the port.", "player"),
        ("(Harbour Post 09/11/2013 page12)", "printed in"),
    ],
)
@pytest.mark.parametrize("joiner", [" ", "\n"])
def test_what_is_no_part_of_the_article(sentence, reason, joiner):
    kept, gone = drop_foot(f"{STORY}{joiner}{sentence}".split("\n"), "Ana Ode")
    assert kept == [STORY]
    assert reason is None or {why for _, why in gone} == {reason}
    assert " ".join(line for line, _ in gone) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The author is dead, and the book is his last word on Vienna.",
        "The author, the court said, had been paid.",
        "Ana Odeson is a captain from Graz.",
        "He said: “Watch the video. Contact the editor at once.”",
        "“First they left. We use cookies,” he said.",
        "The agency quoted Reuters.",
        "Ode reported from the front that they had met.",
        "Ana Ek reported from Kyiv that they had met.",
        "The firm contributed to this year’s fair.",
        "For the latest storm, the harbour paid.",
        "The story has been updated in the minds of captains.",
        "The minister’s views do not reflect those of the cabinet, an aide said.",
        "Close.",
        "Three years ago.",
    ],
)
def test_last_sentences_that_are_text_stay(sentence):
    assert drop_foot([f"{STORY} {sentence}"], "Ana Ode") == ([f"{STORY} {sentence}"], [])


def test_several_go_from_the_last_on_and_those_within_the_text_stay():
    note = "The author is a fellow of Harbour College."
    kept, gone = drop_foot([f"{note} {STORY} {note}", "Contact us at a@post.example.", "AFP"])
    assert kept == [f"{note} {STORY}"]
    assert [line for line, _ in gone] == [note, "Contact us at a@post.example.", "AFP"]


def test_below_a_heading_a_note_on_the_author_goes():
    note = [
        "About the writer",
        "Bo Ek is a night reporter. Her beat is ships. Ek lives in Oslo.",
        "Languages: English.",
    ]
    assert drop_foot([STORY, *note]) == ([STORY], [(line, "about the author") for line in note])
    assert drop_foot([*note, STORY]) == ([*note, STORY], [])


@pytest.mark.parametrize(
    ("last", "line", "is_signed"),
    [
        ("They left.", "— Ana Ode", True),
        ("They left.", "- Bo van Ek.", False),
        ("They left.", "-Bo Ek.", True),
        ("“They left.”", "— Ana Ode", False),
        ("They left.", "— Talks go on in Graz", False),
    ],
)
def test_a_name_may_sign_the_text(last, line, is_signed):
    kept, gone = drop_foot([STORY, last, line])
    assert (kept, gone) == (([STORY, last], [(line, "signature")]) if is_signed else ([STORY, last, line], []))


def test_an_article_is_never_empty():
    assert drop_foot(["Contact us at a@post.example."]) == (["Contact us at a@post.example."], [])
    assert drop_foot([]) == ([], [])


def test_a_long_paragraph_is_looked_at_from_its_end():
    story = " ".join([STORY] * 60)
    assert drop_foot([f"{story} REUTERS"]) == ([story], [("REUTERS", "credit")])


def test_a_mark_that_is_never_closed_costs_no_text():
    assert drop_foot(['He said: "They met. They left.']) == (['He said: "They met. They left.'], [])


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("Please click to read more Harbour Stories 1) The port.", "Please click to read more Harbour Stories"),
        ("Click here to see more The port is full.", "Click here to see more"),
    ],
)
def test_a_link_run_together_with_the_text(line, link):
    assert drop_link([line]) == ([line[len(link) + 1 :]], [(link, "navigation")])


@pytest.mark.parametrize("line", ["Click to pay, the bank tells its clients.", "They click to read more."])
def test_sentences_about_clicks_stay(line):
    assert drop_link([line]) == ([line], [])


def test_what_the_foot_says_is_kept():
    found = Record()
    note_foot(found, [("Author/author: LO // Ana Ek", "author"), ("Source: harbour.example, AP", "source")])
    assert (found.author, found.outlet, found.credit) == ("LO; Ana Ek", "harbour.example", "Associated Press")


def test_the_head_counts_before_the_foot():
    found = Record(outlet="Harbour Post", credit="Reuters")
    note_foot(found, [("Source: north.example, AP", "source"), ("(AFP)", "credit")])
    assert (found.outlet, found.credit) == ("Harbour Post", "Reuters")


@pytest.mark.parametrize(
    ("line", "url", "outlet"),
    [
        ("Copyright The Financial Times Limited 2024. All rights reserved.", "", "Financial Times"),
        ("Copyright © 2024 NPR. All rights reserved. See our terms of use.", "", "NPR"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "", ""),
        ("Copyright 2024 Bo Ek", "", ""),
        ("Copyright © 2024 NPR", "https://post.example/1", ""),
    ],
)
def test_whose_copyright_it_is_tells_the_outlet(line, url, outlet):
    found = Record(url=url)
    note_foot(found, [(line, "copyright")])
    assert found.outlet == outlet
