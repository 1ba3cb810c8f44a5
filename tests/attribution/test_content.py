import pytest

from attributed import said

SWALLOWED = [
    (
        "The ministry said the base would stay, citing the strategic importance of the strait.",
        [("The ministry", "the base would stay"), ("The ministry", "the strategic importance of the strait")],
    ),
    (
        "Ruiz said the dock was empty, while Osei insisted it was full.",
        [("Ruiz", "the dock was empty"), ("Osei", "it was full")],
    ),
    (
        "Ruiz said the dock was empty, but Osei disagreed.",
        [("Ruiz", "the dock was empty")],
    ),
    (
        "“We will sign,” Ruiz said, as thousands marched through the rain.",
        [("Ruiz", "“We will sign,”")],
    ),
    (
        "Ruiz called for talks, which began on Monday.",
        [("Ruiz", "talks")],
    ),
    (
        "The union condemned the arrests, which came after a night of unrest.",
        [("The union", "the arrests")],
    ),
    (
        "“We will sign,” said Osei, whose party won in March.",
        [("Osei, whose party won in March", "“We will sign,”")],
    ),
    (
        "He said the fund was empty; the bank has since closed.",
        [("He", "the fund was empty")],
    ),
    ("“The mine is safe,” Takeda said, but two men had died in it.", [("Takeda", "“The mine is safe,”")]),
    ("“The mine is safe,” said Takeda, who owns it.", [("Takeda, who owns it", "“The mine is safe,”")]),
    ("Norrland condemned the raid, in which nine people died.", [("Norrland", "the raid")]),
    ("Takeda praised the miners, most of whom are from Lima.", [("Takeda", "the miners")]),
    ("Ode called it a “disgrace,” which angered the crew.", [("Ode", "it a “disgrace,”")]),
    ("Ode called it a “disgrace,” and the crew left.", [("Ode", "it a “disgrace,”")]),
    ("Ode called it a “disgrace,” a “folly.”", [("Ode", "it a “disgrace,” a “folly.”")]),
]

KEPT = [
    (
        "Ruiz said the dock, which was built in 1932, was empty.",
        [("Ruiz", "the dock, which was built in 1932, was empty")],
    ),
    (
        "Ruiz said that the dock was empty and that the crane was broken.",
        [("Ruiz", "that the dock was empty and that the crane was broken")],
    ),
    (
        "The envoy said Peru would sign if Chile did.",
        [("The envoy", "Peru would sign if Chile did")],
    ),
    (
        "Ruiz said the port would close because the crane was broken.",
        [("Ruiz", "the port would close because the crane was broken")],
    ),
    (
        "Osei said that ports, rivers and roads belong to the state.",
        [("Osei", "that ports, rivers and roads belong to the state")],
    ),
    (
        "The bank said rates would rise when prices did.",
        [("The bank", "rates would rise when prices did")],
    ),
    (
        "Takeda said that the mine, the mill and the dam were safe.",
        [("Takeda", "that the mine, the mill and the dam were safe")],
    ),
    ("Castellan said the man who sold the mine was a crook.", [("Castellan", "the man who sold the mine was a crook")]),
    ("The army says it will stay until the rebels leave.", [("The army", "it will stay until the rebels leave")]),
    (
        "Takeda said the mine was safe, but that the mill was not.",
        [("Takeda", "the mine was safe, but that the mill was not")],
    ),
    (
        "The council warned that if the rain goes on, the dam may break.",
        [("The council", "that if the rain goes on, the dam may break")],
    ),
]

ADDRESSED = [
    ("Ruiz told the paper that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("Ruiz told reporters on Friday that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("Ruiz told the court the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The bank assured savers that the fund was safe.", [("The bank", "that the fund was safe")]),
    ("“The dock is empty,” Ruiz told the paper.", [("Ruiz", "“The dock is empty,”")]),
    ("The dock was empty, Ruiz told the paper.", [("Ruiz", "The dock was empty")]),
    ("Osei reminded the council that the lease had run out.", [("Osei", "that the lease had run out")]),
    ("Ruiz said in an interview on Tuesday that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("Castellan told her party on Sunday: “We lost.”", [("Castellan", "“We lost.”")]),
    ("Takeda told Harbour News he would appeal.", [("Takeda", "he would appeal")]),
    ("The clerk informed the judge that the vault was empty.", [("The clerk", "that the vault was empty")]),
    (
        "Castellan told a crowd of miners in Ames that the mill would reopen.",
        [("Castellan", "that the mill would reopen")],
    ),
    ("The army ordered its men to fall back.", [("The army", "its men to fall back")]),
]

QUESTIONS = [
    ("“Who pays?” Ruiz asked.", [("Ruiz", "“Who pays?”")]),
    ("“Who pays?” asked Ruiz. “Not the bank.”", [("Ruiz", "“Who pays?” | “Not the bank.”")]),
    ("“Stop the crane!” the foreman shouted.", [("the foreman", "“Stop the crane!”")]),
    ("Ruiz asked whether the dock was empty.", [("Ruiz", "whether the dock was empty")]),
    ("Ruiz asked, “Is the dock empty?”", [("Ruiz", "“Is the dock empty?”")]),
    ("“What a day!” cried Osei.", [("Osei", "“What a day!”")]),
    ("Reporters asked why the dock was empty.", [("Reporters", "why the dock was empty")]),
    ("“Why now? Why here?” Ana Ode wondered.", [("Ana Ode", "“Why now? Why here?”")]),
    ("“Why?” she said. “Because we can.”", [("she", "“Why?” | “Because we can.”")]),
    ("“Is it safe?” the miners ask.", [("the miners", "“Is it safe?”")]),
    ("“Shame!” someone shouted from the gallery.", [("someone", "“Shame!”")]),
    (
        "Takeda asked what the council had done with the money.",
        [("Takeda", "what the council had done with the money")],
    ),
    ("“You lied!” she told him. “You lied to all of us!”", [("she", "“You lied!” | “You lied to all of us!”")]),
]


@pytest.mark.parametrize(("text", "expected"), SWALLOWED)
def test_content_ends_before_the_next_clause(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_content_keeps_its_own_clauses(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_content_begins_behind_those_spoken_to(text, expected):
    got = said(text)
    assert got == expected


def test_what_went_on_when_somebody_was_told_is_no_content():
    assert said("The plan is dead, Ana Ode told the media as she toured the port.") == [("Ana Ode", "The plan is dead")]
    assert said("Ode told the court before the vote that it was dead.") == [("Ode", "that it was dead")]


def test_of_whom_it_is_said_is_no_part_of_a_quotation():
    assert said("Ode said of Ruiz, “She sowed the seeds.”") == [("Ode", "“She sowed the seeds.”")]
    assert said("Ode spoke of “hard years” at sea.") == [("Ode", "“hard years” at sea")]


@pytest.mark.parametrize(("text", "expected"), QUESTIONS)
def test_questions_and_exclamations(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ode said not all ships had sailed.", "not all ships had sailed"),
        ("Ode vowed not to leave the port.", "not to leave the port"),
        ("Ode said not only that the talks failed but why.", "not only that the talks failed but why"),
        ("Ode said hardly anyone came.", "hardly anyone came"),
        ("Ode said nearly 200 people had died.", "nearly 200 people had died"),
        ("Ode said perhaps the talks would fail.", "perhaps the talks would fail"),
        ("Ode said only that the talks failed.", "that the talks failed"),
        ("Ode said quietly that the talks failed.", "that the talks failed"),
    ],
)
def test_an_adverb_behind_the_cue_is_said_where_it_changes_what_is_said(text, content):
    assert said(text) == [("Ode", content)]


def test_a_clause_that_opens_what_is_said_does_not_end_it():
    assert said("Ode said that when they landed, they would go on to Lund.") == [
        ("Ode", "that when they landed, they would go on to Lund")
    ]


def test_content_ends_with_the_bracket_in_which_its_cue_stands():
    assert said("The plan (which Ode called “a disgrace”) failed.") == [("Ode", "“a disgrace”")]
    assert said("The plan (Ode said it was a disgrace) failed in May.") == [("Ode", "it was a disgrace")]
    assert said("Ode said the plan (the largest) had failed (again).") == [
        ("Ode", "the plan (the largest) had failed (again)")
    ]


def test_what_somebody_was_asked_is_no_content():
    assert said("Ode nodded when asked whether the dock was empty.") == []
    assert said("Ode laughed when asked if the dock was empty.") == []
    assert said("Ode said when asked whether the dock was empty, “No.”") == [("Ode", "“No.”")]
    assert said("When Ode asked whether the dock was empty, he laughed.") == [("Ode", "whether the dock was empty")]


def test_what_somebody_was_asked_ends_and_opens_no_content():
    assert said("Ode said he had not seen the fight, and when asked whether he liked it, he said, “I hope not.”") == [
        ("Ode", "he had not seen the fight"),
        ("he", "“I hope not.”"),
    ]
    assert said("When asked whether he liked it, he said, “I hope not.”") == [("he", "“I hope not.”")]
    text = "However, when asked by press in Lund what his view was, Ode shrugged and said, “It was wrong.”"
    assert said(text) == [("Ode", "“It was wrong.”")]
    assert said("The plan is dead, Ode said when pressed.") == [("Ode", "The plan is dead")]


def test_before_whom_somebody_testifies_is_no_content():
    assert said("Ode testified before the council on Tuesday about the dock.") == []
    assert said("Ode testified that the dock was empty.") == [("Ode", "that the dock was empty")]


def test_both_and_all_stand_behind_a_subject():
    assert said("Ode and Ruiz both said the dock was empty.") == [("Ode and Ruiz", "the dock was empty")]
    assert said("They all said the dock was empty.") == [("They", "the dock was empty")]


def test_what_trails_or_links_a_sentence_is_no_content():
    assert said("The port will shut in May, the ministry said, without elaborating.") == [
        ("the ministry", "The port will shut in May")
    ]
    assert said("But, Ode cautioned, the talks may fail.") == [("Ode", "the talks may fail")]


def test_who_is_asked_is_no_content():
    assert said("The president was asked by a reporter whether the port was shut.") == [
        ("a reporter", "whether the port was shut")
    ]


def test_who_is_only_cited_says_nothing():
    assert said("Harbour News cited a police officer.") == []
    assert said("Ode cited the need for calm.") == [("Ode", "the need for calm")]


def test_what_somebody_wants_is_told_by_who_stands_behind_it():
    text = "These firms want to deliver this message to Peru, said Ana Ruiz, a fellow in Lund."
    assert ("Ana Ruiz, a fellow in Lund", "These firms want to deliver this message to Peru") in said(text)


def test_what_only_points_at_what_was_said_is_no_content():
    assert said("That’s according to a blog by Ode.") == []
    assert said("It is being widely reported by Harbour News.") == []


def test_where_something_was_said_is_no_content():
    text = "That is three months of reserves, Ana Ruiz, head of the fund, said Monday on Harbour TV’s “Dock Talk.”"
    assert said(text) == [("Ana Ruiz, head of the fund", "That is three months of reserves")]
    assert said("Ode said in “The Dock” that it was over.") == [("Ode", "that it was over")]
    assert said("While the crew would pay most bills, Ode called on Congress to “act.”") == [
        ("Ode", "Congress to “act.”")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ode said the dock was shut, drawing laughter from Ruiz.",
        "Ode said the dock was shut without giving details.",
        "Ode said the dock was shut, without naming a source.",
        "Ode said the dock was shut, speaking in Lund.",
    ],
)
def test_what_tells_of_the_speaking_is_no_content(text):
    assert said(text) == [("Ode", "the dock was shut")]


def test_a_participle_inside_what_is_said_does_not_end_it():
    text = "Ode said the union, speaking for all, was against it."
    assert said(text) == [("Ode", "the union, speaking for all, was against it")]


def test_content_goes_on_behind_a_participle_between_commas():
    text = "The paper reported, citing two aides, that talks failed."
    assert said(text) == [("The paper", "that talks failed")]


@pytest.mark.parametrize("text", ["If Peru says it will pay, we go.", "Unless Ode says no, we go."])
def test_what_would_be_said_was_not_said(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ode praised Peru and met Ruiz.", "Peru"),
        ("Ode denounced the raid and signed a decree.", "the raid"),
        ("Ode accused Peru of theft and left for Lund.", "Peru of theft"),
        ("Ode promised reform and resigned.", "reform"),
        ("Ode condemned raids and targeted killings.", "raids and targeted killings"),
        ("Ode accused Peru of theft and Chile of lying.", "Peru of theft and Chile of lying"),
        ("Ode said: Peru is a thief; Chile is a bully.", "Peru is a thief; Chile is a bully"),
    ],
)
def test_what_the_source_does_next_is_no_content(text, content):
    assert said(text) == [("Ode", content)]
