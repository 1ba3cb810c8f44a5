import pytest

from analysis.text.reading import Reading

LINES = [
    ("BEIJING, March 7 (Xinhua) -- Talks went on.", ["BEIJING, March 7 (Xinhua) --"]),
    ("KYIV (Reuters, AP) -- Talks went on.", ["KYIV (Reuters, AP) --"]),
    ("NEW DELHI, March 3 (PTI): Talks went on.", ["NEW DELHI, March 3 (PTI):"]),
    ("LONDON: Talks went on.\n\nNEW DELHI: Nobody came.", ["LONDON:", "NEW DELHI:"]),
    ("Moscow: Talks went on for two days.", ["Moscow:"]),
    ("ISLAMABAD (AFP): Talks went on.", ["ISLAMABAD (AFP):"]),
    ("Moscow: Talks go on\n\nNobody came.", []),  # a headline
    ("LONDON: Who pays?\n\nOSEI: You do.\n\nLONDON: Never.", []),  # whose turn it is
    ("SEN. OSEI (R-ME): The bill will pass.", []),
    ("Peru: Talks went on.", []),
    ("HARBOUR: Talks went on.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_dateline_begins_its_paragraph(text, expected):
    assert [text[start:end] for start, end in Reading(text).datelines] == expected
