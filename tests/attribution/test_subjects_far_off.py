"""Subjects that something stands behind: a phrase put in, a clause without its "whom", examples, a place."""

import pytest

from attributed import nested, said

SOURCES = [
    ("Lund's allies have in the past said the pipe would never be built.", "Lund's allies"),
    ("Many officials at least said they were ready for talks.", "Many officials"),
    ("The ministry has in fact reported that it spent two million on the pipe.", "The ministry"),
    ("Nearly six in 10 farmers overall said they had sold their cattle.", "six in 10 farmers"),
    ("Several people I've sailed with over the last summer said Ode was ill.",
     "Several people I've sailed with over the last summer"),
    ("A customs officer he wrote to from Lund said that the crate was empty.",
     "A customs officer he wrote to from Lund"),
    ("Surveys of sailors taken as they left the docks showed that few had slept.",
     "Surveys of sailors taken as they left the docks"),
    ("Two pilots with no map of the bay but with years in fog said help was late.",
     "Two pilots with no map of the bay but with years in fog"),
    ("He sold the old crane system and he, once again, pledged “a calm year.”", "he, once again"),
    ("Most growers object, including 12% who say they would sell.", "12% who"),
    ("The frost hurt farmers across the country, who said that Ode had lied.",
     "farmers across the country, who"),
    ("It is time to make quite sure everyone knows why the dock fell.", "everyone"),
    ("Ode's notes, first reported by a Lund paper on Monday, suggested that he had doubts.",
     "Ode's notes, first reported by a Lund paper on Monday"),
    ("Nations that abstained from the vote, including Uganda and Peru, have accused Lund of theft.",
     "Nations that abstained from the vote, including Uganda and Peru"),
    ("The first woman to lead the party said she would resign.", "The first woman to lead the party"),
    ("A judge handling a Freedom of Roads lawsuit ordered the ministry to make releases.",
     "A judge handling a Freedom of Roads lawsuit"),
    ("Ana Ruiz, who met her son on a quay in Calama, Chile, in June 2019, said that Ode had been rude.",
     "Ana Ruiz, who met her son on a quay in Calama, Chile, in June 2019"),
    ("Ruiz, after the row over her maps began in May, said that nothing was secret.",
     "Ruiz, after the row over her maps began in May"),
    ("A poll released last week showed that Ode was ahead.", "A poll"),
    ("It was a day in which she repeatedly, implicitly criticized Roth on trade.", "she"),
    ("Officials across the country said the talks had failed.", "Officials across the country"),
    ("The committee against torture said the talks had failed.", "The committee against torture"),
    ("Leaders throughout Europe said the talks had failed.", "Leaders throughout Europe"),
    ("Protesters outside the hall said the talks had failed.", "Protesters outside the hall"),
    ("Ruiz had for decades claimed that she was poor.", "Ruiz"),
    ("Smith further accused Ode of disregard for the law.", "Smith"),
    ("Ruiz left out the cranes in a letter released Wednesday but criticized Roth for his speech.", "Ruiz"),
    ("A lawyer for the accused spy argued that the case was weak.", "A lawyer for the accused spy"),
    ("Ana Weir, 60, from Ames, North Lund, said that it was late.", "Ana Weir, 60, from Ames, North Lund"),
    ("Ode first called on Congress to pass the law.", "Ode"),
    ("Moscow has countered that Peru has failed to leave.", "Moscow"),
    ("The court held that the ban was illegal.", "The court"),
    ("Rob noted that it was late.", "Rob"),
    ("Will said that it was late.", "Will"),
    ("He won over sailors he's close to after a clerk in Lund told reporters that she was ill.", "a clerk in Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_a_subject_is_found_behind_what_is_put_in(text, source):
    assert said(text)[0][0] == source


NONE = [
    "The first four states that vote are small.",
    "Wolff lives in an economically depressed state.",
    "The march seemed to fit the mood of the square.",
    "Ode appeared to respond to Peru.",
    "Beijing holds its biggest naval drill in years.",
    "Ode posted a video of her daughter on Monday.",
    "Several coastal states that will join in May are small.",
    "Ode continued delivering his speech.",
    "It seems unfair to leave the towns.",
    "Roth built a quay, similar to the old one, dubbed “the Fin.”",
    "Rather more careful than his boasts suggested, Ode sold the boat early.",
    "Cranes stand in six ports under a plan referred to as “crane week.”",
    "He was echoing Marsh, who wore such a coat in May.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_saying_is_nobodys(text):
    assert said(text) == []


def test_a_verb_behind_a_mark_is_of_the_subject_that_awaits_one():
    assert said("Marsh, who has called the bridge “rotten,” portrayed the new dock as weak.") == [
        ("Marsh, who", "the bridge “rotten,”"),
        ("Marsh, who has called the bridge “rotten,”", "the new dock as weak"),
    ]
    assert said("“It was toxic,” said Roth, who is seventy.") == [("Roth, who is seventy", "“It was toxic,”")]


def test_what_is_spoken_of_before_a_quotation_is_none_of_it():
    assert said("On the matter of cranes, Ode added, “Each of them is ours.”") == [("Ode", "“Each of them is ours.”")]


def test_a_means_is_nobody():
    assert ("telephone this week", "Mass.") not in said(
        "“We lost,” Ode, of Cambridge, Mass., said by telephone this week."
    )
    assert all(
        "telephone" not in (source or "")
        for source, _ in said("Ode, of Cambridge, said by telephone on Friday he lost.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "“Put it with care, like, say, ‘I wish you well,’” Ode said.",
        "“It's easy to say, ‘We built the dam well,’ when it rains,” Ode said.",
        "“The late minister had this great saying: ‘Never trust a bear,’” Ode said.",
    ],
)
def test_a_quotation_inside_is_of_one_who_can_speak(text):
    assert [source for source, _ in said(text)] == ["Ode"]


def test_even_leads_on():
    assert said("Marsh acknowledged a mistake even as he left.") == [("Marsh", "a mistake")]


INVERTED = [
    ("“It failed,” say analysts.", [("analysts", "“It failed,”")]),
    ("The war is lost, say analysts in Lund.", [("analysts in Lund", "The war is lost")]),
    ("“We are ready,” says Ode. “We are not,” say Ruiz and Roth.",
     [("Ode", "“We are ready,”"), ("Ruiz and Roth", "“We are not,”")]),
    ("Ode wants peace, support for the poor and schools.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVERTED)
def test_several_say_behind_what_is_said(text, expected):
    assert said(text) == expected


def test_a_show_named_beside_a_name_is_not_said():
    text = "Jo Ode, the former host of the show “The Dock,” listed a film as his first love."
    assert all("“The Dock" not in content for _, content in said(text))


def test_a_share_is_no_apposition():
    assert said("According to a survey, 60% of farmers agree, and 31% are old.") == [
        ("a survey", "60% of farmers agree, and 31% are old")
    ]


def test_a_second_agent_is_no_content():
    assert said("The tax was criticized by farmers and by bakers like Jo Ode.") == [("farmers", "The tax")]


def test_a_verb_behind_an_apposition_belongs_to_no_noun():
    text = "Ruiz, head of the party, criticized colleagues who warned that Ode had lost."
    assert nested(text) == [("colleagues who", "that Ode had lost", "Ruiz, head of the party")]


def test_a_time_before_a_colon_is_nobody():
    assert said("She came back to the theme last January in a letter: “We will hold it.”") == [
        (None, "“We will hold it.”")
    ]


def test_who_is_called_so_does_not_call():
    text = "Roth has argued that Ode “built the quay,” called the mayor a “fair hand,” and left."
    assert {source for source, _ in said(text)} == {"Roth"}
