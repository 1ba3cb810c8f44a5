import warnings

import pytest

from analysis.charts import ranked
from analysis.charts.fonts import _characters, readable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Žižek Ðorđević Łódź", "Žižek Ðorđević Łódź"),
        ("Владимир", "Владимир"),
        ("  two\n lines\t", "two lines"),
        ("a\u202eb\u200bc\x07", "abc"),
        ("", ""),
        ("\ufffe", ""),
    ],
)
def test_readable(text, expected):
    assert readable(text) == expected


@pytest.mark.parametrize("text", ["王毅", "नरेन्द्र मोदी", "ไทย", "이재명", "😀", "𒀀"])
def test_no_character_is_left_that_would_be_drawn_as_a_box(text):
    shown = readable(text)
    assert shown.strip()
    assert all(char == " " or ord(char) in _characters() for char in shown)


def test_names_of_all_scripts_draw_without_a_warning(voice):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ranked(voice(9)).figure.canvas.draw()
