import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles.clean import clean_line, paragraphs_of

WRAPPED = """Diplomats in three capitals spent the weekend preparing for a meeting that none
of their governments has announced, two of them said, and a third declined to
talk about it at all.

"You cannot cancel what was never on the calendar," one of the envoys said, and
asked that his name be left out because the guest list was still being settled
by his hosts."""


def cleaned(text):
    return "\n\n".join(paragraphs_of(text))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\u00a0b", "a b"),
        ("a  b\tc", "a b c"),
        ("co\u00adop\u200beration", "cooperation"),
        ("\ufeffTitle", "Title"),
        ("One.\r\nTwo.\r\rThree.", "One.\n\nTwo.\n\nThree."),
        ("One.\n \n\n\nTwo.", "One.\n\nTwo."),
        ("One.\u2028Two.\u2029Three.", "One.\n\nTwo.\n\nThree."),
        ("“Yes … maybe,” he said — ‘no’.", "“Yes … maybe,” he said — ‘no’."),
        ("\"Straight\" and 'single'...", "\"Straight\" and 'single'..."),
        ("\u2066one\u2069", "one"),
        ("\xa0”é", "”é"),
        ("Â\x0c0", "0"),
        ("&quot;We agree,&quot; she said. It&#39;s China&rsquo;s.", '"We agree," she said. It\'s China’s.'),
        ("&amp;quot;AT&amp;T", '"AT&T'),
        ("R&D; A&B; &unknown;", "R&D; A&B; &unknown;"),
        ('It\\\'s \\"here\\" now.', 'It\'s "here" now.'),
        ('A \\"path\\" and a "mark"', 'A \\"path\\" and a "mark"'),
        ("â€œWe agree,â€\x9d she said.", "“We agree,” she said."),
        ("> One.\n\n• Two.\n\n> > Three.", "One.\n\nTwo.\n\nThree."),
        ("5 > 4\n\n>\n\n- “Yes.”", "5 > 4\n\n>\n\n- “Yes.”"),
        ("", ""),
        (" \n\u200b\n ", ""),
    ],
)
def test_spacing_is_put_right_and_nothing_else(raw, clean):
    assert cleaned(raw) == clean


def test_hard_wrapped_lines_are_joined_and_paragraphs_kept():
    clean = cleaned(WRAPPED)
    assert clean.count("\n\n") == 1
    assert "none of their governments" in clean
    assert clean.endswith("by his hosts.")


def test_lines_that_are_paragraphs_are_not_joined():
    text = "\n".join(f"The delegation of country {n} arrived on Monday and left again on Friday." for n in range(6))
    assert cleaned(text).count("\n\n") == 5


def test_a_line_has_no_breaks():
    assert clean_line("Talks\n resume\u00a0again ") == "Talks resume again"


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_marks_survive(text):
    once = cleaned(text)
    assert cleaned(once) == once
    assert not once.startswith("\n")
    assert "\n\n\n" not in once
    for mark in '“”‘’…—"':
        assert once.count(mark) >= text.count(mark) or mark not in text


_PIECES = st.sampled_from(["\xa0", *"”éÃÂ&\\'\"a\n\x0c\x9d", "â€", "&amp;", "quot;"])


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_cleaning_twice_is_cleaning_once_where_something_is_repaired(text):
    assert cleaned(cleaned(text)) == cleaned(text)
