from datetime import date

import pytest

from analysis.targets.aliases import Alias
from analysis.targets.disambiguation import choose


def row(target="Avon", *, needs=(), unless=(), kind="country"):
    return Alias(target, "Avon", kind, date.min, date.max, tuple(needs), tuple(unless), 2)


def chosen(rows, text, named=None):
    start = text.index("Avon")
    found = choose(rows, text, (start, start + 4), named or {})
    return found and found.target


@pytest.mark.parametrize(
    ("needs", "unless", "text", "counts"),
    [
        ([], [], "Avon voted.", True),
        ([], ["cosmetics"], "Avon voted.", True),
        ([], ["cosmetics"], "Avon sold Cosmetics.", False),  # small letters in the table: any case
        ([], ["Lady"], "a lady of Avon", True),  # a capital in the table: as written
        (["Bath"], [], "Avon voted.", False),
        (["Bath"], [], "Bath and Avon voted.", True),
        (["Bath"], [], "Bathers in Avon voted.", False),  # whole words only
        (["Bath"], ["Lady"], "Avon, Bath, Lady", True),
        (["Bath"], ["Lady"], "Avon, Lady, Bath", False),
        ([], ["Avon Lady"], "The Avon Lady called.", False),
        ([], ["Avon Name"], "Avon Barksdale called.", False),
        ([], ["Avon Name"], "Avon President Ode called.", True),
        ([], ["Avon Name"], "Avon Foreign Minister Ode called.", True),
        ([], ["Avon Name"], "Why Avon Refuses to Vote", True),
        ([], ["Avon Name"], "In Avon The Hague is far.", True),
        ([], ["Given Avon"], "Maria Avon called.", False),
        ([], ["Given Avon"], "Maria J. Avon called.", False),
        ([], ["Given Avon"], "The Avon case", True),
        (["St. Mary's"], [], "Avon and St.\u00a0Mary’s", True),
    ],
)
def test_needs_and_unless(needs, unless, text, counts):
    assert (chosen([row(needs=needs, unless=unless)], text) == "Avon") is counts


def test_other_names_of_the_target_speak_for_it():
    text = "Avonian law in Avon, far from any lady."
    assert chosen([row(unless=["lady"])], text, {"Avon": [(0, 7)]}) == "Avon"
    assert chosen([row(needs=["Bath"])], text, {"Avon": [(0, 7)]}) == "Avon"


def test_other_names_of_the_target_do_not_speak_for_a_leader():
    text = "Avonian law in Avon."
    assert chosen([row(needs=["Bath"], kind="leader")], text, {"Avon": [(0, 7)]}) is None


def test_of_two_targets_the_one_with_the_nearest_word_goes_first():
    rows = [row("First"), row("Second", needs=["Bath"])]
    assert chosen(rows, "Avon voted.") == "First"
    assert chosen(rows, "Avon, as in Bath, voted.") == "Second"
    assert chosen(rows, "Bath, Firstian Avon", {"First": [(6, 14)]}) == "First"


def test_no_row_stands_for_nothing():
    assert chosen([row(needs=["Bath"]), row("Second", needs=["Bristol"])], "Avon voted.") is None
