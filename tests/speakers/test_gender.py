"""Gender by pronoun, title and given name, in that order, and never from a name of both."""

import pytest

from bracketed import table

CASES = [
    ("[[Ann Lee]] said so.", "female", "given name: Ann"),
    ("[[Sergei Orlov]] said so.", "male", "given name: Sergei"),
    ("Robin Lee left. [[She]] said so.", "female", "pronoun: She"),
    ("[[Mr. Robin Lee]] said so.", "male", "title: Mr."),
    ("[[Robin Lee]] said so.", "unknown", None),
    ("[[Robin Lee, a spokeswoman,]] said so.", "female", "title: spokeswoman"),
    ("[[A spokeswoman]] said so.", "female", "title: spokeswoman"),
    ("[[An official]] said so.", "unknown", None),
    ("President Luz spoke. [[Caetano Luz]] said so.", "unknown", None),  # Luz is a woman's first name, too
    ("[[The ministry]] said so.", None, None),
    ("[[China]] said so.", None, None),
    ("[[Several women]] said so.", None, None),
]


@pytest.mark.parametrize(("marked", "gender", "reason"), CASES)
def test_what_tells_the_gender(marked, gender, reason):
    row = table(marked).iloc[-1].astype(object).where(lambda values: values.notna(), None)
    assert (row.gender, row.gender_reason and row.gender_reason.lower()) == (gender, reason and reason.lower())
