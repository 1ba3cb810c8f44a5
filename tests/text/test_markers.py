import pytest

from analysis.text.markers import COUNTRY, CUE, MARKERS, OTHER, VOICE, put_markers

SHOWN = dict(zip(MARKERS, "T P S O [ ] ( ) { } n[ o[ f[".split(), strict=True))


def shown(text):
    return " ".join("".join(SHOWN.get(c, c) for c in text).split())


@pytest.mark.parametrize(
    ("names", "brackets", "expected"),
    [
        ([(COUNTRY, (0, 4))], [], "T blamed Chad."),
        ([(OTHER, (12, 16)), (COUNTRY, (0, 4))], [], "T blamed O ."),
        ([], [(VOICE, (5, 16))], "Laos [ blamed Chad ] ."),
        ([(COUNTRY, (0, 4))], [(VOICE, (2, 11))], "[ T blamed ] Chad."),
        ([(OTHER, (12, 16))], [(VOICE, (5, 16)), (CUE, (5, 11))], "Laos [ ( blamed ) O ] ."),
        ([(COUNTRY, (0, 4))], [(VOICE, (0, 4))], "[ T ] blamed Chad."),
    ],
)
def test_names_are_replaced_and_parts_put_between_brackets(names, brackets, expected):
    assert shown(put_markers("Laos blamed Chad.", names, brackets)) == expected


def test_an_article_cannot_pretend_to_be_marked():
    text = f"Laos {OTHER}{COUNTRY} left."
    assert shown(put_markers(text, [(COUNTRY, (0, 4))])) == "T left."
