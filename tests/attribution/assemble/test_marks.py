import pytest

from attributed import said

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


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_every_kind_of_quotation_mark(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), BRITISH)
def test_british_single_marks(text, expected):
    got = said(text)
    assert got == expected
