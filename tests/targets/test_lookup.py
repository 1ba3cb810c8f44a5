import pytest

from analysis.targets.lookup import find_named


@pytest.mark.parametrize(
    ("alias", "text", "found"),
    [
        ("'Ndrangheta", "The ’Ndrangheta moved in; the 'Ndrangheta left.", ["’Ndrangheta", "'Ndrangheta"]),
        ("-Corp", "It was ‐Corp.", ["‐Corp"]),
        ("$PLTR", "Shares of $PLTR, not of A$PLTR.", ["$PLTR"]),
        ("N'Djamena", "In NʼDjamena and N’Djamena, not in N’Djamenas.", ["NʼDjamena", "N’Djamena"]),
        ("U.S.", "The U.S. and the U.S., not the U.S.A.", ["U.S.", "U.S.", "U.S."]),
        ("Sino-", "Sino-Russian and Sinology.", ["Sino-"]),
        ("New Avon", "New\nAvon, New  Avon, New\n\nAvon, Newer Avon.", ["New\nAvon", "New  Avon"]),
        ("Avon", "Avon’s, avon, Avonlea, @Avon, Avon.org, xAvon, _Avon.", ["Avon"]),
    ],
)
def test_an_alias_is_found_as_printed_and_whole(written, alias, text, found):
    written(f"A,{alias},company,,,,,x")
    assert [text[one.start : one.end] for one in find_named(text)] == found


def test_the_longest_alias_is_taken_and_none_lies_in_another(written):
    written("A,Avon,country,,,,,x", "B,Avon Union,organisation,,,,,x", "C,Union Bank,company,,,,,x")
    text = "Avon Union Bank, Avon, Union Bank"
    assert [(text[one.start : one.end], one.target) for one in find_named(text)] == [
        ("Avon Union", "B"),
        ("Avon", "A"),
        ("Union Bank", "C"),
    ]
