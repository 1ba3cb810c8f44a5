"""Whole made-up articles, each quotation of which is listed."""

import pytest

from attributed import said

WIRE = """Norrland shuts its strait to tankers

Norrland closed its northern strait to oil tankers on Monday, saying that two of them had cut a cable.

“We will open it when the cable is mended,” Eva Dahl, the foreign minister, told reporters. “Not a day earlier.”

The owners, a company from Lima, denied that their ships were near. They accused Norrland of piracy.

Two officials familiar with the inquiry said the cable had been cut in March, weeks before the tankers came.

“It was rust,” one of them said. “Rust and thrift.”

Dahl declined to comment on the report.

According to the coast guard, nine ships are waiting. Their crews have food for a week, it said."""

WIRE_SAID = [
    ("Norrland", "that two of them had cut a cable"),
    (
        "Eva Dahl, the foreign minister",
        "“We will open it when the cable is mended,” | “Not a day earlier.”",
    ),
    ("The owners, a company from Lima", "that their ships were near"),
    ("They", "Norrland of piracy"),
    (
        "Two officials familiar with the inquiry",
        "the cable had been cut in March, weeks before the tankers came",
    ),
    ("one of them", "“It was rust,” | “Rust and thrift.”"),
    ("the coast guard", "nine ships are waiting"),
    ("it", "Their crews have food for a week"),
]

BRITISH = """‘A scandal’: MPs turn on the ferry firm

The ferry firm that stranded 900 islanders faced an angry committee last night.

Mary Hale, who chairs the transport committee, said the firm had ‘taken the money and run’.

‘They’ve had their chance,’ she said. ‘It’s the islanders’ money, and they want it back.’

The firm’s director, Alan Thorpe, insisted that the boats would sail by Friday. He blamed the weather for the delay.

But islanders were not convinced. ‘We’ve heard that before,’ said Joan Berg, 71, a retired teacher."""

BRITISH_SAID = [
    ("Mary Hale, who chairs the transport committee", "the firm had ‘taken the money and run’"),
    ("she", "‘They’ve had their chance,’ | ‘It’s the islanders’ money, and they want it back.’"),
    ("The firm’s director, Alan Thorpe", "that the boats would sail by Friday"),
    ("He", "the weather for the delay"),
    ("Joan Berg, 71, a retired teacher", "‘We’ve heard that before,’"),
]


@pytest.mark.parametrize(("text", "expected"), [(WIRE, WIRE_SAID), (BRITISH, BRITISH_SAID)], ids=["wire", "British"])
def test_all_quotations_of_an_article_and_no_others(text, expected):
    assert said(text) == expected
