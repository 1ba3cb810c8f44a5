import pytest

from analysis.attribution.dialogue import spoken_lines
from analysis.text.reading import Reading
from attributed import said

LINES = [
    (
        "MS. ODE: Good evening. We begin.\n\nQ Thank you. What of Peru?\n\nMS. ODE: We spoke.\n\nQ    When?",
        [
            ("MS. ODE", "Good evening. We begin."),
            ("Q", "Thank you. What of Peru?"),
            ("MS. ODE", "We spoke."),
            ("Q", "When?"),
        ],
    ),
    ("THE CHAIR: We begin.\n\nODE: We do not.", [("THE CHAIR", "We begin."), ("ODE", "We do not.")]),
    ("ODE: We agree.\n\nRUIZ: We do not.", [("ODE", "We agree."), ("RUIZ", "We do not.")]),
    (
        "RUIZ: Well, the dock is empty.\n\nOSEI: It is not. I was there.\n\nRUIZ: When?",
        [("RUIZ", "Well, the dock is empty."), ("OSEI", "It is not. I was there."), ("RUIZ", "When?")],
    ),
    (
        "ANA ODE: Good evening.\n\nSEN. OSEI: Good evening to you.",
        [("ANA ODE", "Good evening."), ("SEN. OSEI", "Good evening to you.")],
    ),
    (
        "The two met on Monday.\n\nODE: Who pays?\n\nRUIZ: You do.",
        [("ODE", "Who pays?"), ("RUIZ", "You do.")],
    ),
    (
        "O'HARA: Who pays?\n\nVAN DYK: You do.",
        [("O'HARA", "Who pays?"), ("VAN DYK", "You do.")],
    ),
    (
        "ODE: Who pays?\nRUIZ: You do.",
        [("ODE", "Who pays?"), ("RUIZ", "You do.")],
    ),
    ("DAHL (on phone): We are here.\n\nBERG: Where?", [("DAHL (on phone)", "We are here."), ("BERG", "Where?")]),
    (
        "MODERATOR: Mr. Berg?\n\nMR. BERG: Thank you. “Dig or starve,” my father said.\n\nMODERATOR: Time.",
        [
            ("MODERATOR", "Mr. Berg?"),
            ("MR. BERG", "Thank you. “Dig or starve,” my father said."),
            ("MODERATOR", "Time."),
        ],
    ),
    (
        "DAHL POST: Is it over?\n\nBerg: No.\n\nIt rains.\n\nDAHL POST: When is it?\n\nBerg: In May.",
        [
            ("DAHL POST", "Is it over?"),
            ("Berg", "No. | It rains."),
            ("DAHL POST", "When is it?"),
            ("Berg", "In May."),
        ],
    ),
    ("DW: Is it over?\n\nBerg: Not for us.", [("DW", "Is it over?"), ("Berg", "Not for us.")]),
    (
        "Moderator: What of Peru?\nOsei: It pays.\nRuiz: It never paid.",
        [("Moderator", "What of Peru?"), ("Osei", "It pays."), ("Ruiz", "It never paid.")],
    ),
    (
        "Question: Is it over?\n\nAna Osei: No.\n\nQuestion: When is it?\n\nAna Osei: In May.",
        [("Question", "Is it over?"), ("Ana Osei", "No."), ("Question", "When is it?"), ("Ana Osei", "In May.")],
    ),
    (
        "TIME: Is it over?\nOsei: No.\nTIME: When is it?\nOsei: In May.",
        [("TIME", "Is it over?"), ("Osei", "No."), ("TIME", "When is it?"), ("Osei", "In May.")],
    ),
    (
        "President of Peru Ana Osei: I am glad to be here.\n\nIvo Berg (retranslated): The dock is open to all.",
        [
            ("President of Peru Ana Osei", "I am glad to be here."),
            ("Ivo Berg (retranslated)", "The dock is open to all."),
        ],
    ),
    (
        "The Chair: I think so.\n\nReporter: When?\n\nThe Chair: In May.\n\nReporter: Why?",
        [("The Chair", "I think so."), ("Reporter", "When?"), ("The Chair", "In May."), ("Reporter", "Why?")],
    ),
]

NO_LINES = [
    ("Capital: Lima\n\nPopulation: Few\n\nCapital: Quito\n\nPopulation: Many", []),
    ("Two lands.\n\nAnthem: Old\n\nRiver: Long\n\nAnthem: New\n\nRiver: Short", []),
    ("Live updates: Is it over?\n\nAnalysis: No.\n\nLive updates: When?\n\nAnalysis: In May.", []),
    ("Background: The port shut in May.\n\nLocation: The old dock.", []),
    ("Vocabulary: Are you ready?\n\nTariff: Money for the state.", []),
    ("READ MORE: Is it over?\n\nREAD MORE: When is it?", []),
    ("LIMA: The port shut.\n\nQUITO: The pit fell in.", []),
    ("LIMA: The port shut in May.", []),
    ("UPDATED: The port is open.\n\nREAD MORE: The port and its past.", []),
    ("WATCH: The crane falls.\n\nNOTE: This page was changed.", []),
    ("Time: 9.30 to 4.\n\nPlace: the old customs house.", []),
]

HEADLINES = [
    (
        "Ruiz: ‘The dock is empty’\n\nThe port stood still on Monday.",
        [("Ruiz", "‘The dock is empty’")],
    ),
    (
        "Ana Ruiz: Dock Is Empty\n\nThe port stood still on Monday.",
        [("Ana Ruiz", "Dock Is Empty")],
    ),
    (
        "Dock Is Empty, Ruiz Says\n\nThe port stood still on Monday.",
        [("Ruiz", "Dock Is Empty")],
    ),
    (
        "Dock is empty, says Ruiz\n\nThe port stood still on Monday.",
        [("Ruiz", "Dock is empty")],
    ),
    (
        "Ruiz says dock is empty\n\nThe port stood still on Monday.",
        [("Ruiz", "dock is empty")],
    ),
    (
        "Minister accuses Peru of dumping copper\n\nThe port stood still on Monday.",
        [("Minister", "Peru of dumping copper")],
    ),
    ("Port stands still\n\nThe port stood still on Monday.", []),
    ("Opinion: The Port Must Close\n\nThe port stood still on Monday.", []),
    ("Storm kills nine\n\nThe port stood still on Monday.", []),
    ("Mine is ‘safe’, says Takeda\n\nThe pit stood still.", [("Takeda", "Mine is ‘safe’")]),
    ("Takeda: Mine Will Reopen in May\n\nThe pit stood still.", [("Takeda", "Mine Will Reopen in May")]),
    ("Mine owner denies fraud\n\nThe pit stood still.", [("Mine owner", "fraud")]),
    ("Norrland warns of long winter\n\nSnow fell.", [("Norrland", "long winter")]),
    ("Analysis: Why the Mine Fell\n\nThe pit stood still.", []),
    ("Watch: The roof of the mine falls\n\nThe pit stood still.", []),
    ("WARNING GRAPHIC CONTENT: The roof of the mine falls\n\nThe pit stood still.", []),
    ("Timeline: The roof of the mine falls\n\nThe pit stood still.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_of_a_transcript_are_their_speakers(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NO_LINES)
def test_labels_are_no_speakers(text, expected):
    got = spoken_lines(Reading(text))
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines_name_their_speaker_first_or_last(text, expected):
    got = said(text)
    assert got == expected


def test_two_marked_questions_and_answers_are_an_interview():
    text = "We met Greta Holm.\n\nQ: Is China one?\n\nA: China is a bully.\n\nQ: Is Russia?\n\nA: Russia is a menace."
    lines = spoken_lines(Reading(text))
    assert [text[slice(*line.content[0])] for line in lines] == ["China is a bully.", "Russia is a menace."]
    assert {text[slice(*line.source)] for line in lines} == {"Greta Holm"}


def test_question_and_answer_are_no_names():
    text = "Ivo Koval spoke to us.\n\nQuestion: Will you go?\n\nAnswer: I stay.\n\nQuestion: Why?\n\nAnswer: I like it."
    assert said(text) == [("Ivo Koval", "I stay."), ("Ivo Koval", "I like it.")]
