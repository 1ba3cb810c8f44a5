import pytest

from analysis.sentiment.masking import mark_target
from analysis.text.markers import MARKERS

SHOWN = dict(zip(MARKERS, "T P S O [ ] ( ) { } n[ o[ f[".split(), strict=True))


def shown(text, target, **more):
    start = text.index(target)
    marked = mark_target(text, (start, start + len(target)), **more)
    return " ".join("".join(SHOWN.get(c, c) for c in marked).split())


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("China is bad.", "China", "T is bad."),
        ("The United States is bad.", "United States", "T is bad."),
        ("the Chinese premier left", "Chinese", "T premier left"),
        ("Ms. Ode is bad.", "Ode", "Ms. P is bad."),
        ("Moscow told the Kremlin and Paris.", "Paris", "O told O and T ."),
        ("Trump and Xi blamed France.", "France", "O and O blamed T ."),
        ("China said Chinese firms obey.", "Chinese", "O said T firms obey."),
        ("a pro-Russian mob in Laos", "Laos", "a pro- O mob in T"),
        ("America, AMERICA and the U.S.", "America", "T , O and O"),
    ],
)
def test_no_name_of_a_country_is_left(text, target, expected):
    assert shown(text, target) == expected


def test_a_source_and_a_voice_are_marked():
    text = "Ode says Laos lies."
    assert shown(text, "Laos", source=(0, 3), voice=[(9, 18)]) == "S says [ T lies ] ."


@pytest.mark.parametrize(("standing", "sign"), [("narrator", "n["), ("own", "o["), ("foreign", "f["), ("other", "[")])
def test_a_bracket_tells_where_the_voice_stands(standing, sign):
    assert shown("Ode says Laos lies.", "Laos", voice=[(9, 18)], standing=standing) == f"Ode says {sign} T lies ] ."


@pytest.mark.parametrize("other", ["China", "the United States", "Russia", "France", "Beijing", "North Korea"])
@pytest.mark.parametrize("target", ["Russia", "China", "the United States"])
def test_which_countries_they_are_leaves_no_trace(target, other):
    start = len("A spokesman for ") + len(other) + len(" called ")
    text = f"A spokesman for {other} called {target} a menace."
    assert mark_target(text, (start, start + len(target))) == mark_target(
        "A spokesman for Peru called Laos a menace.", (28, 32)
    )
