import pandas as pd
import pytest

from analysis.report.left_out import not_counted

GOOD = {"article": "b", "title": "Talks", "suspicious": None, "language": "en", "is_truncated": False}
GOOD |= {"is_primary": True, "duplicate_group": "b", "analysed": False}


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        ({"is_primary": False, "duplicate_group": "a"}, "the same story as a"),
        ({"is_truncated": True}, "cut short"),
        ({"language": "de", "is_truncated": True}, "in another language (de); cut short"),
        ({"suspicious": "a date as its title"}, "a date as its title"),
    ],
)
def test_the_reason_is_said_in_words(flags, reason):
    assert not_counted(pd.DataFrame([GOOD | flags]))["reason"].tolist() == [reason]


def test_what_counts_is_not_listed():
    assert not_counted(pd.DataFrame([GOOD | {"analysed": True}])).empty
