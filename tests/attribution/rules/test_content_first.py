import pytest

from attributed import said

NOTHING_BEFORE = [  # where and when it was said is no content
    ("AMES, July 19 (LP) — Ana Ode told a crowd in Lund she will save the dock.", "she will save the dock"),
    (
        "Sunday on “The Dock Show,” Ana Ode said the “judgment” of Peru is in question.",
        "the “judgment” of Peru is in question",
    ),
    ("When asked about the dock in Lund, Ana Ode said, “We shall wait.”", "“We shall wait.”"),
    ("Asked about the delay, Ana Ode said, “We shall wait.”", "“We shall wait.”"),
    ("Speaking to reporters on Monday, Ana Ode said, “We shall wait.”", "“We shall wait.”"),
]

AROUND = [
    ("The plan, said Ana Ode, would cost too much.", [("Ana Ode", "The plan | would cost too much")]),
    ("Ode, in a speech, said Peru needed boats.", [("Ode, in a speech", "Peru needed boats")]),
    ("Talks failed, as the mayor had predicted.", [("the mayor", "Talks failed")]),
    ("“Nobody will wait,” as Ana Ode put it.", [("Ana Ode", "“Nobody will wait,”")]),
    ("Prices rose, as Ode told the court, and then fell.", [("Ode", "Prices rose")]),
    ("“It is so,” Ode said, with a smile, as the crowd applauded.", [("Ode", "“It is so,”")]),
    ("The long talks failed, Ode said, and Ruiz agreed.", [("Ode", "The long talks failed")]),
    ("Talks failed, Ode said, and trade would suffer.", [("Ode", "Talks failed | and trade would suffer")]),
    ("China, she said, “builds and builds.”", [("she", "China | “builds and builds.”")]),
    (
        "The ships have sailed, Wells said, “and will not turn.”",
        [("Wells", "The ships have sailed | “and will not turn.”")],
    ),
    (
        "The dam, the engineers said, had been leaking for years.",
        [("the engineers", "The dam | had been leaking for years")],
    ),
    (
        "“The dam,” Ruiz said, “has been leaking for years.”",
        [("Ruiz", "“The dam,” | “has been leaking for years.”")],
    ),
    ("“If it holds,” said Osei, “we stay.”", [("Osei", "“If it holds,” | “we stay.”")]),
    ("Building the dam, Ode argued, “was a mistake.”", [("Ode", "Building the dam | “was a mistake.”")]),
    ("The war, Ode argued, was lost in March.", [("Ode", "The war | was lost in March")]),
    (
        "Peru, according to the envoy, will not sign.",
        [("the envoy", "Peru | will not sign")],
    ),
    (
        "The strike “will not last,” the owner said, “because hunger does not wait.”",
        [("the owner", "The strike “will not last,” | “because hunger does not wait.”")],
    ),
    ("“We,” Takeda said, “are ready. They are not.”", [("Takeda", "“We,” | “are ready. They are not.”")]),
    ("“Winter,” the old man muttered, “comes for everyone.”", [("the old man", "“Winter,” | “comes for everyone.”")]),
    (
        "Most of the sand, the inquiry found, came from one beach.",
        [("the inquiry", "Most of the sand | came from one beach")],
    ),
    ("The papers, the union said, misnamed the goods.", [("the union", "The papers | misnamed the goods")]),
    (
        "Though the move was slow, she said, replacing Ode would be slower.",
        [("she", "Though the move was slow | replacing Ode would be slower")],
    ),
    ("Talks had failed, she said, leaving the crew ashore.", [("she", "Talks had failed")]),
]


@pytest.mark.parametrize(("text", "content"), NOTHING_BEFORE)
def test_what_has_no_verb_before_the_source_is_no_content(text, content):
    assert said(text) == [("Ana Ode", content)]


@pytest.mark.parametrize(("text", "expected"), AROUND)
def test_content_stands_on_both_sides_of_its_source(text, expected):
    assert said(text) == expected


def test_what_was_done_while_speaking_ends_the_sentence():
    text = "The union erred in leaving Peru, Ana Ode said addressing the congress on Monday."
    assert said(text) == [("Ana Ode", "The union erred in leaving Peru")]


def test_a_quotation_goes_on_right_behind_its_cue():
    text = "“By contrast”, it added “although the dock is old, the crane is not”."
    assert said(text) == [("it", "“By contrast” | “although the dock is old, the crane is not”")]


SOURCE_BEHIND = [  # whoever is named right behind the cue, and ends the clause, said it
    (
        "Half of the sand could be replaced by stone from Chile, said Ano Ode, head of research at Allis.",
        [("Ano Ode, head of research at Allis", "Half of the sand could be replaced by stone from Chile")],
    ),
    (
        "The raid may hurt the port, leaving the crew at odds with its owner, said Ruben Ode, a former pilot.",
        [("Ruben Ode, a former pilot", "The raid may hurt the port, leaving the crew at odds with its owner")],
    ),
    (
        "They will find no shelter - said the harbour master on Sunday.",
        [("the harbour master", "They will find no shelter")],
    ),
    (
        "The dock is less busy than it was, points out the harbour master.",
        [("the harbour master", "The dock is less busy than it was")],
    ),
    ("Ruiz, the mayor, said no to the plan.", [("Ruiz, the mayor", "no to the plan")]),
    (
        "The port was shut, said a clerk familiar with the talks between Peru and Chile.",
        [("a clerk familiar with the talks between Peru and Chile", "The port was shut")],
    ),
    (
        "Eva Dahl, the foreign minister, told reporters the cable was cut.",
        [("Eva Dahl, the foreign minister", "the cable was cut")],
    ),
]


TIMES_BEHIND = [  # when, where and to whom end a sentence as well as its full stop
    ("The dock was empty, Ruiz maintains.", [("Ruiz", "The dock was empty")]),
    ("They met Ode, who said last week that the dock was empty.", [("Ode, who", "that the dock was empty")]),
    ("Ruiz told me his boat sank in March.", [("Ruiz", "his boat sank in March")]),
    ("The port was shut, Ruiz declared last year.", [("Ruiz", "The port was shut")]),
    ("The port, officials have said in recent months, was shut.", [("officials", "The port | was shut")]),
    ("The port will be shut, Ruiz told the harbour board last week.", [("Ruiz", "The port will be shut")]),
    ("The port will be shut, Ruiz reported ten days ago.", [("Ruiz", "The port will be shut")]),
    ("The port will be shut, Ruiz said nearly two years ago.", [("Ruiz", "The port will be shut")]),
    (
        "Despite the storm, ways can be found to feed the crews, experts pointed out at a seminar.",
        [("experts", "Despite the storm, ways can be found to feed the crews")],
    ),
    (
        "The sand came from one beach, three sources briefed on the inquiry said.",
        [("three sources briefed on the inquiry", "The sand came from one beach")],
    ),
    ("As Ruiz told reporters on Monday, the dock was empty.", [("Ruiz", "the dock was empty")]),
    ("The dock, as Ruiz said on Friday, was empty.", [("Ruiz", "The dock | was empty")]),
    ("As the boats left on Monday, Ruiz said the dock was empty.", [("Ruiz", "the dock was empty")]),
]


@pytest.mark.parametrize(("text", "expected"), SOURCE_BEHIND)
def test_a_source_behind_its_cue(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), TIMES_BEHIND)
def test_content_before_its_source_and_when_it_was_said(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("told", ["As Lund explained it to me", "As Lund put it to reporters", "As Lund put it"])
def test_what_somebody_put_so_is_the_clause_behind(told):
    assert said(f"{told}, the talks are dead.") == [("Lund", "the talks are dead")]


def test_a_clause_that_is_broken_off_begins_behind_the_one_before():
    assert said("Ruiz argued that Peru was right; the ministry, he said, had erred.") == [
        ("Ruiz", "that Peru was right"),
        ("he", "the ministry | had erred"),
    ]
