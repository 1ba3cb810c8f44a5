import pytest

from attributed import said

SPLIT = [
    (
        "“The dock is empty,” Ruiz said. “It has been for years.”",
        [("Ruiz", "“The dock is empty,” | “It has been for years.”")],
    ),
    (
        "“The dock is empty,” Ruiz said. “It has been for years. Nobody comes.”",
        [("Ruiz", "“The dock is empty,” | “It has been for years. Nobody comes.”")],
    ),
    (
        "“The dock,” Ruiz said on Monday, “is empty.”",
        [("Ruiz", "“The dock,” | “is empty.”")],
    ),
    (
        "“The dock is empty,” Ruiz said at the gate.\n\n“It has been for years.”",
        [("Ruiz", "“The dock is empty,” | “It has been for years.”")],
    ),
    (
        "“Nobody told us,” said Osei. “Nobody ever does.”\n\nThe crane stands idle.",
        [("Osei", "“Nobody told us,” | “Nobody ever does.”")],
    ),
    (
        "Ruiz was angry. “Nobody told us about the fire.”",
        [("Ruiz", "“Nobody told us about the fire.”")],
    ),
    (
        "“The dock is empty”, Ruiz said, “and the crane is broken”.",
        [("Ruiz", "“The dock is empty” | “and the crane is broken”")],
    ),
    ("“No,” he said, shaking his head. “I was not there.”", [("he", "“No,” | “I was not there.”")]),
    (
        "“The mine is safe,” Takeda, who owns it, said. “I go down every day.”",
        [("Takeda, who owns it", "“The mine is safe,” | “I go down every day.”")],
    ),
    ("“It’s a game,” he says — “a game that nobody wins.”", [("he", "“It’s a game,” | “a game that nobody wins.”")]),
    (
        "Castellan called it “a disgrace.” “We will appeal,” she said.",
        [("Castellan", "it “a disgrace.”"), ("she", "“We will appeal,”")],
    ),
    ("“We lost,” Dahl said. “We lost badly,” Berg said.", [("Dahl", "“We lost,”"), ("Berg", "“We lost badly,”")]),
    ("“We lost,” Dahl said.\n\n“We lost badly,” Berg said.", [("Dahl", "“We lost,”"), ("Berg", "“We lost badly,”")]),
    (
        "“We lost,” Dahl said. The boat was old, Berg, a pilot, told the paper. “It was never mended.”",
        [("Dahl", "“We lost,”"), ("Berg, a pilot", "The boat was old | “It was never mended.”")],
    ),
    (
        "A pilot asked, “Is this the end of it?” He went on, “It does seem so.”",
        [("A pilot", "“Is this the end of it?”"), ("He", "“It does seem so.”")],
    ),
    (
        "“We stand against it,” Ruiz told more than 1,000 delegates gathered in the hall.",
        [("Ruiz", "“We stand against it,”")],
    ),
    ("“It was based on its interests” - he added.", [("he", "“It was based on its interests”")]),
    ("“It failed,” - said the envoy.", [("the envoy", "“It failed,”")]),
]

PARAGRAPHS = [
    (
        "“It ended badly.\n\n“Nobody won,” Ana Ode said.",
        [("Ana Ode", "“It ended badly. | “Nobody won,”")],
    ),
    (
        "“We came by night,” Osei said. “There were ten of us.\n\n“By dawn there were six.\n\n“I was one.”",
        [("Osei", "“We came by night,” | “There were ten of us. | “By dawn there were six. | “I was one.”")],
    ),
    (
        'Osei said: "We came by night.\n\n"By dawn there were six."',
        [("Osei", '"We came by night. | "By dawn there were six."')],
    ),
    (
        "“We came by night.\n\n“By dawn there were six of us left.\n\n“I was one,” said Osei.",
        [("Osei", "“We came by night. | “By dawn there were six of us left. | “I was one,”")],
    ),
    (
        "“We came by night,” Dahl said. “There were ten of us.\n\nThe hill is bare now.",
        [("Dahl", "“We came by night,” | “There were ten of us.")],
    ),
    (
        "Dahl recalled: “We came by night.\n\n“By dawn there were six.”\n\nThe hill is bare now.",
        [("Dahl", "“We came by night. | “By dawn there were six.”")],
    ),
    (
        "“We came by night,” Osei said.\n\nArticle continues below\n\n“By dawn there were six of us.”",
        [("Osei", "“We came by night,” | “By dawn there were six of us.”")],
    ),
    (
        "Osei said that they came by night.\n\n“By dawn there were six of us left.”\n\nThe hill is bare now.",
        [("Osei", "that they came by night"), ("Osei", "“By dawn there were six of us left.”")],
    ),
    (
        "Osei said that they came by night. Dahl said that they left.\n\n“There were six of us left.”\n\nIt rained.",
        [("Osei", "that they came by night"), ("Dahl", "that they left"), (None, "“There were six of us left.”")],
    ),
]

UNCUED = [
    (
        "Osei laughed. “They will never find the boat.”",
        [("Osei", "“They will never find the boat.”")],
    ),
    (
        "“The sea keeps what it takes.” — Ana Ode",
        [("Ana Ode", "“The sea keeps what it takes.”")],
    ),
    (
        "“They will never find the boat.”",
        [(None, "“They will never find the boat.”")],
    ),
    (
        "Dahl runs the ferry. “I know every rock,” she said. “Every one of them.”\n\n“My father taught me.”",
        [("she", "“I know every rock,” | “Every one of them.” | “My father taught me.”")],
    ),
    ("Berg shook his head. “Nobody came to look for us.”", [("Berg", "“Nobody came to look for us.”")]),
    (
        "Castellan was scathing about the deal. “It is worth less than its ink.”",
        [("Castellan", "“It is worth less than its ink.”")],
    ),
]

COLONS = [
    ("Ruiz was blunt: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    ("And from Ruiz: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    ("And from Ana Ode: “Nobody won.”", [("Ana Ode", "“Nobody won.”")]),
    ("And this from the harbour master: “The dock is empty.”", [("the harbour master", "“The dock is empty.”")]),
    ("More from Osei: “We came by night.”", [("Osei", "“We came by night.”")]),
    ("Then, from the envoy: “Nobody won.”", [("the envoy", "“Nobody won.”")]),
    ("The envoy's answer: “Nobody won the war.”", [("The envoy's", "“Nobody won the war.”")]),
    ("Ruiz: “The dock is empty.”", [("Ruiz", "“The dock is empty.”")]),
    (
        "The ministry tweeted: “The port is open.”",
        [("The ministry", "“The port is open.”")],
    ),
    (
        "Ruiz had this to say:\n\n“The dock is empty.”",
        [("Ruiz", "“The dock is empty.”")],
    ),
    ("“The dock is empty” — Ruiz, harbour master", [("Ruiz, harbour master", "“The dock is empty”")]),
    ("“The dock is empty.” – Ana Ruiz", [("Ana Ruiz", "“The dock is empty.”")]),
    ("Dahl’s reply: “Never in my life.”", [("Dahl’s", "“Never in my life.”")]),
    ("The message from the army was clear: “Leave by noon.”", [("The message from the army", "“Leave by noon.”")]),
    ("Or, as Takeda put it: “Dig or starve.”", [("Takeda", "“Dig or starve.”")]),
    ("Berg smiled: “Ask my wife about that.”", [("Berg", "“Ask my wife about that.”")]),
    ("Asked who would win, Dahl said: “Nobody.”", [("Dahl", "“Nobody.”")]),
]

NOT_SPOKEN = [
    ("The film “The Long Shore” opens on Friday.", []),
    ("Joe “Knuckles” Brandt boxed in Lima.", []),
    ("The so-called “ghost fleet” sails at night.", []),
    ("He wore a “Save the Marsh” button.", []),
    ("The word “harbour” has a long history.", []),
    ("Her novel, “A House of Salt,” won a prize.", []),
    ("The “reform” cost nine thousand jobs.", []),
    ("They sell a “light” beer and a “zero” tea.", []),
    ("Critics reviewed “The Salt Road” on Sunday.", []),
    ("William “Bill” Thorpe and Eva “the Knife” Dahl met in Lima.", []),
    ("The band played “Harbour Lights” as “Old Tom” Berg danced.", []),
    ("Residents were “evacuated” to a car park.", []),
]

MARKS = [
    ('"The dock is empty," Ruiz said.', [("Ruiz", '"The dock is empty,"')]),
    ("``The dock is empty,'' Ruiz said.", [("Ruiz", "``The dock is empty,''")]),
    ("''The dock is empty,'' Ruiz said.", [("Ruiz", "''The dock is empty,''")]),
    ("‘The dock is empty,’ Ruiz said.", [("Ruiz", "‘The dock is empty,’")]),
    ("«The dock is empty», Ruiz said.", [("Ruiz", "«The dock is empty»")]),
    ("„The dock is empty“, Ruiz said.", [("Ruiz", "„The dock is empty“")]),
    ('“The dock is empty," Ruiz said.', [("Ruiz", '“The dock is empty,"')]),
    ("Ruiz said: “The dock is empty.", [("Ruiz", "“The dock is empty.")]),
    (
        "“He told me, ‘Leave the dock,’ and I left,” Ruiz said.",
        [("Ruiz", "“He told me, ‘Leave the dock,’ and I left,”")],
    ),
    ("Osei, 6'3\" in his socks, said the door was low.", [("Osei, 6'3\" in his socks", "the door was low")]),
    ("“The mine is safe”, Takeda said.", [("Takeda", "“The mine is safe”")]),
    ('Takeda said: "The mine is safe". He left.', [("Takeda", '"The mine is safe"')]),
    ('"The mine is safe", said Takeda.', [("Takeda", '"The mine is safe"')]),
    ("Takeda said the mine was ``safe.''", [("Takeda", "the mine was ``safe.''")]),
    ("“The mine is safe,” Takeda said of the 40' shaft and its 12\" pipe.", [("Takeda", "“The mine is safe,”")]),
    ("” The mine is safe, ” Takeda said.", [("Takeda", "” The mine is safe, ”")]),
]

BRITISH = [
    ("‘The dock’s empty,’ said Ruiz.", [("Ruiz", "‘The dock’s empty,’")]),
    ("'The dock's empty,' said Ruiz.", [("Ruiz", "'The dock's empty,'")]),
    ("‘We don’t know,’ she said. ‘Nobody’s told us.’", [("she", "‘We don’t know,’ | ‘Nobody’s told us.’")]),
    ("Ruiz said: ‘The sailors’ pay is late.’", [("Ruiz", "‘The sailors’ pay is late.’")]),
    ("The mayor called it ‘a disgrace’.", [("The mayor", "it ‘a disgrace’")]),
    ("‘It was,’ Osei said, ‘the ’90s all over again.’", [("Osei", "‘It was,’ | ‘the ’90s all over again.’")]),
    (
        "‘She told me “never again”, and meant it,’ Ruiz said.",
        [("Ruiz", "‘She told me “never again”, and meant it,’")],
    ),
    ("‘It’s the workers’ money,’ Berg said, ‘not yours.’", [("Berg", "‘It’s the workers’ money,’ | ‘not yours.’")]),
    ("'He's my brother', Dahl said. 'I can't leave him.'", [("Dahl", "'He's my brother' | 'I can't leave him.'")]),
    ("‘Why?’ asked Berg.", [("Berg", "‘Why?’")]),
    ("Berg said: ‘They told me “go home”. I did not.’", [("Berg", "‘They told me “go home”. I did not.’")]),
]

CAPTIONS = [
    ("Ana Ruiz at the dock on Monday. Photograph: Jo Lind/Harbour Press", []),
    ("Fishermen wait for the tide in Lima. (Harbour Press)", []),
    ("Osei arrives for the debate. Credit: Jo Lind", []),
    ("The crane, left, and the old customs house, right.", []),
    ("Eva Dahl, Norrland’s foreign minister, at a press conference in Lima on Monday. Photo: K. Berg", []),
    ("FILE - Eva Dahl waves to a crowd in Lima, May 4, 2019. (K. Berg/Harbour Press)", []),
    ("Takeda, left, and Dahl sign the lease in 1932. The mine has since closed.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_the_second_half_of_a_quotation_needs_no_cue(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_a_quotation_opened_anew_in_each_paragraph_is_one(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), UNCUED)
def test_quotations_without_a_cue_go_to_whom_the_text_is_about(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), COLONS)
def test_colons_and_dashes_are_cues(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NOT_SPOKEN)
def test_titles_nicknames_and_scare_quotes_are_nobodys_speech(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_every_kind_of_quotation_mark(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), BRITISH)
def test_british_single_marks(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_captions_report_only_what_they_say(text, expected):
    got = said(text)
    assert got == expected
