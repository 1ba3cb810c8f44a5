"""Turns of phrase of the news: who speaks in them, what is said, and what nobody says."""

import pytest

from analysis.attribution.head_kinds import head_kind
from analysis.text.tokens import read_words
from attributed import nested, said, table

BEHIND_A_TURN = [
    ("Orlov hailed “a friendship without limits”; Wang was guarded, saying only that ties were “mature.”",
     ("Wang", "that ties were “mature.”")),
    ("Tokyo condemned the test; Seoul went further, calling it “an act of madness.”",
     ("Seoul", "it “an act of madness.”")),
    ("Delaney backed the plan, but Barragan did not, saying it was “a betrayal.”",
     ("Barragan", "it was “a betrayal.”")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "last"), BEHIND_A_TURN)
def test_a_participle_is_of_the_clause_it_stands_in(text, last):
    assert said(text)[-1] == last


SOURCES = [
    ("South Korea's Defense Minister Han Min-soo said the North had fired.",
     [("South Korea's Defense Minister Han Min-soo", "the North had fired")]),
    ("North Korean state media said the talks had failed.", [("North Korean state media", "the talks had failed")]),
    ("Rates will rise, finance chief Ola Berg said.", [("finance chief Ola Berg", "Rates will rise")]),
    ("Some in Lund say the port has won.", [("Some in Lund", "the port has won")]),
    ("RIA quoted Ryazanov as warning that the fleet was lost.", [("Ryazanov", "that the fleet was lost")]),
    ("Mark Tasker was less worried: “It will pass.”", [("Mark Tasker", "“It will pass.”")]),
    ("Iran, warned by Lund not to reply, stayed calm.", [("Lund", "not to reply")]),
    ("‘They lied to us’: Farmers blame the frost", [("Farmers", "‘They lied to us’"), ("Farmers", "the frost")]),
    ("“We have lost it all”: Harbour board chief Ana Ode",
     [("Harbour board chief Ana Ode", "“We have lost it all”")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_who_speaks(text, expected):
    assert said(text) == expected


ENDS = [
    ("The trial, which Ode has called a sham, ended on Friday.", [("Ode", "a sham")]),
    ("The treaty, which Ode says Ruiz broke, expires in May.", [("Ode", "Ruiz broke")]),
    ("What Ode calls a “special operation” has cost thousands.", [("Ode", "a “special operation”")]),
    ("The plan, which Holm called “a gift, and no more,” failed.", [("Holm", "“a gift, and no more,”")]),
    ("Zhao, who claims the port is winning, left on Friday.", [("Zhao, who", "the port is winning")]),
    ("The port is shut, Lund says, a claim the ministry denies.", [("Lund", "The port is shut")]),
    ("According to the board on Tuesday, the dock was full.", [("the board", "the dock was full")]),
    ("According to data published on Friday by Rosstat, exports grew.",
     [("data published on Friday by Rosstat", "exports grew")]),
    ("According to two aides briefed on the talks, who spoke on condition of anonymity, Ruiz stayed calm.",
     [("two aides briefed on the talks, who spoke on condition of anonymity", "Ruiz stayed calm")]),
    ("Amaral called the summit “a success”, a remark that raised eyebrows in Lund.",
     [("Amaral", "the summit “a success”")]),
    ("Amaral said no country should build walls, in a swipe at Lund.", [("Amaral", "no country should build walls")]),
    ("Volkov said “we are ready”, but by evening his aides had left.", [("Volkov", "“we are ready”")]),
    ("A warning by the central bank that prices would fall came as the ships arrived.",
     [("the central bank", "that prices would fall")]),
    ("Holm said it was “dead”, but not “forgotten”.", [("Holm", "it was “dead”, but not “forgotten”")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_what_is_said_ends_with_it(text, expected):
    assert said(text) == expected


SAID_BY_NOBODY = [
    "The report, which the board dismissed, alarmed the crew.",
    "The board has said nothing about the arrests.",
    "Marsh stopped short of calling the port a rival.",
    "He left without saying why the port had failed.",
    "Few diplomats say the port wants peace.",
    "Hardly anyone in Lund claims that the port is safe.",
    "It is one of the few things Lund has said about the dock in a year.",
    "The order, announced last week, bans ships.",
]


@pytest.mark.parametrize("text", SAID_BY_NOBODY)
def test_what_nobody_says_is_nobodys(text):
    assert said(text) == []


def test_a_feeling_that_words_raise_is_nobodys_saying_of_them():
    assert said("“The port will win” worried lawmakers in Lund.") == [(None, "“The port will win”")]
    assert said("“It will pass,” Holm worried.") == [("Holm", "“It will pass,”")]


def test_who_is_described_does_not_say_so():
    text = "The board, described by Harding as “a thief,” said it was open for business."
    assert said(text)[0] == ("Harding", "as “a thief,”")
    assert said("Lund, accused of theft by the board, said it was sorry.") == [
        ("Lund, accused of theft by the board", "it was sorry")
    ]


def test_a_mark_behind_a_name_with_a_number_is_no_inch():
    assert said('The G20 "cannot fail," Mokoena said.') == [("Mokoena", 'The G20 "cannot fail,"')]
    assert said('A plank of 6" fell, Mokoena said.') == [("Mokoena", 'A plank of 6" fell')]


ACTS = [
    "Russia attacked Ukraine on Thursday.",
    "Overnight, the army attacked Lund with drones, killing six.",
    "The fleet ordered ships to the strait.",
    "The general ordered pizza.",
    "Iran supported the rebels with drones.",
    "The editor added a chart.",
]


@pytest.mark.parametrize("text", ACTS)
def test_what_is_done_is_not_said(text):
    assert said(text) == []


def test_what_is_attacked_in_words_is():
    assert said("Holm attacked the plan as weak.") == [("Holm", "the plan as weak")]


def test_a_question_right_before_an_answer_is_another_speakers():
    assert said("“Is it true?” “No,” Dana Weiss answered.") == [(None, "“Is it true?”"), ("Dana Weiss", "“No,”")]


def test_when_something_was_said_is_no_part_of_it():
    assert said("The board said late on Friday talks would resume.") == [("The board", "talks would resume")]


INSERTED = [
    ("The deal, which critics say favours Peru, was signed.", [("critics", "favours Peru")]),
    ("The deal, which officials said would help Peru, was signed.", [("officials", "would help Peru")]),
    ("A law that critics say is a sham was passed.", [("critics", "is a sham")]),
    ("A man who prosecutors say spied for Peru was jailed.", [("prosecutors", "spied for Peru")]),
    ("They lost a vote officials said was rigged.", [("officials", "was rigged")]),
    ("Osei, whom Lima calls a thief, met Ruiz.", [("Lima", "a thief")]),
    ("Takeda, who Osei says is a thief, met Ruiz.", [("Osei", "is a thief")]),
]


@pytest.mark.parametrize(("text", "expected"), INSERTED)
def test_a_clause_that_somebody_says_ends_before_the_main_verb(text, expected):
    assert said(text) == expected


SILENCES = ["but gave no details", ", but did not elaborate", ", but declined to say why", "but offered no proof"]


@pytest.mark.parametrize("silence", SILENCES)
def test_what_is_not_said_is_no_content(silence):
    assert said(f"Osei said the ship had sunk {silence}.".replace(" ,", ",")) == [("Osei", "the ship had sunk")]


def test_a_perfect_behind_and_goes_on_with_the_speaker():
    text = "Lima says the port is its own and has vowed to seize it."
    assert said(text) == [("Lima", "the port is its own"), ("Lima", "to seize it")]
    assert said("Osei says Lima has lied and has sold the port.")[0][1] == "Lima has lied and has sold the port"


def test_who_denies_saying_so_does_not_say_so():
    assert nested("Wang denied saying that Peru was to blame.") == []
    assert [one[0] for one in nested("Wang denied that Osei said it failed.")] == ["Osei"]


TOLD = [
    ("Ruiz told reporters Peru was ready.", [("Ruiz", "Peru was ready")]),
    ("Ruiz told Alder News Peru was ready.", [("Ruiz", "Peru was ready")]),
    ("Ruiz told parliament Peruvian troops would stay.", [("Ruiz", "Peruvian troops would stay")]),
    ("Ruiz warned Peru Chile would leave.", [("Ruiz", "Peru Chile would leave")]),
    ("The envoy was summoned and told that the flights must end.", []),
    ("The envoy was arrested and told police that he was ill.", [("The envoy", "that he was ill")]),
]
DAYS = [
    ("The port is shut, Alder Press reported on Sunday, citing an aide.", [("Alder Press", "The port is shut")]),
    ("The port is shut, Peruvian media reported on Monday.", [("Peruvian media", "The port is shut")]),
    ("Alder Press reported on Monday, citing an aide, that it sank.", [("Alder Press", "that it sank")]),
    ("Earlier, Alder Press reported, citing an aide, that it sank.", [("Alder Press", "that it sank")]),
    ("Ruiz said Monday's raid was the last.", [("Ruiz", "Monday's raid was the last")]),
    ("Ruiz said last week's raid was the last.", [("Ruiz", "last week's raid was the last")]),
    ("Ruiz said Wednesday night's raid was the last.", [("Ruiz", "Wednesday night's raid was the last")]),
]
PLACED = [
    ("Alder, based in Lund, Sweden, said it would sell.", [("Alder, based in Lund, Sweden", "it would sell")]),
    (
        "The think tank, based in Ames, Iowa, said Peru was late.",
        [("The think tank, based in Ames, Iowa", "Peru was late")],
    ),
    ("Officials in Lima fear that the dam will break.", [("Officials in Lima", "that the dam will break")]),
]


@pytest.mark.parametrize(("text", "expected"), [*TOLD, *DAYS, *PLACED])
def test_who_is_told_when_and_where_is_neither_source_nor_content(text, expected):
    assert said(text) == expected


NARRATED = [
    ("Ruiz said Peru was “mad” in a post on Sunday.", [("Ruiz", "Peru was “mad”")]),
    ("Ruiz called Peru “mad” at a briefing.", [("Ruiz", "Peru “mad”")]),
    ("Ruiz vowed to “stay,” during a visit to Lund.", [("Ruiz", "“stay,”")]),
    ("Ruiz said that “much remains” in peace talks.", [("Ruiz", "that “much remains” in peace talks")]),
    ("Lima denies deliberately ramming it but ten have died.", [("Lima", "deliberately ramming it")]),
    ("Hours after Ruiz said it was safe, the dam broke.", [("Ruiz", "it was safe")]),
    ("Although Lima says it is safe, its dams have failed.", [("Lima", "it is safe")]),
    ("Lima called the sale “a theft” and closed 20 docks.", [("Lima", "the sale “a theft”")]),
    ("The board said it had been “robbed,” and gave him a day.", [("The board", "it had been “robbed,”")]),
    ("Lima accused Peru of “theft” after a ship passed the port.", [("Lima", "Peru of “theft”")]),
    ("Ruiz warned against haste before flying to Lund.", [("Ruiz", "haste")]),
    ("Ruiz said Peru is “mad,” commenting on the vote.", [("Ruiz", "Peru is “mad,”")]),
    ("Officials have said for weeks that it is near.", [("Officials", "that it is near")]),
    ("Ruiz called on the two lands to be “friends.”", [("Ruiz", "the two lands to be “friends.”")]),
    ("Ruiz promised on the trail to end it in “a day.”", [("Ruiz", "to end it in “a day.”")]),
    ("Ruiz said of Osei: “He was late.”", [("Ruiz", "“He was late.”")]),
]
UNSAID = [
    "Neither side said when the talks would resume.",
    "Lima has never acknowledged that its ships were there.",
    "Ruiz neither confirmed nor denied that they would meet.",
    "Had Lima said no, the deal would have died.",
    "Ruiz said nothing at all.",
]


@pytest.mark.parametrize(("text", "expected"), [*NARRATED, *((text, []) for text in UNSAID)])
def test_what_the_text_tells_is_no_content(text, expected):
    assert said(text) == expected


TAGGED = [
    ("Peru plans a base in the bay, Ruiz said.", [("Ruiz", "Peru plans a base in the bay")]),
    ("Peru attacks ports every day, officials said.", [("officials", "Peru attacks ports every day")]),
    ("Peru is late, Ruiz said with a smile.", [("Ruiz", "Peru is late")]),
    ("For now, says Ana Ruiz, Peru is late.", [("Ana Ruiz", "For now | Peru is late")]),
    ("It is plain, said Ana Ruiz: Peru has lost.", [("Ana Ruiz", "It is plain | Peru has lost")]),
    ("“Peru is back,” Ruiz likes to say.", [("Ruiz", "“Peru is back,”")]),
]
ACCUSING = [
    ("The film “Harbour” accuses Peru of theft.", [("The film “Harbour”", "Peru of theft")]),
    ("The report, titled “Harbour”, accuses Peru of theft.", [("The report, titled “Harbour”", "Peru of theft")]),
    ("A group called “Free Lund” accused Peru of theft.", [("A group called “Free Lund”", "Peru of theft")]),
    ("Having accused Peru of theft, Ruiz flew home.", [("Ruiz", "Peru of theft")]),
    ("Calling it a sham, Ruiz left the room.", [("Ruiz", "it a sham")]),
    ("Lund suffers from what Ruiz describes as Peruvian theft.", [("Ruiz", "Peruvian theft")]),
]


@pytest.mark.parametrize(("text", "expected"), [*TAGGED, *ACCUSING])
def test_who_is_accused_in_a_sentence_does_not_say_it(text, expected):
    assert said(text) == expected


def test_a_title_in_marks_does_not_speak():
    assert table("The film “Ana Ruiz” accuses Peru of theft.")["speaker"].tolist() == ["film"]


def test_whoever_is_lambasted_is_spoken_against():
    assert said("Osei lambasted Peru for its debts.") == [("Osei", "Peru for its debts")]


def test_a_people_speaks_as_a_group():
    assert head_kind(read_words("The Chinese", 0, 11), (0, 2)) == "group noun"
