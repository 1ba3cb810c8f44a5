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


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_the_second_half_of_a_quotation_needs_no_cue(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_a_quotation_opened_anew_in_each_paragraph_is_one(text, expected):
    got = said(text)
    assert got == expected
