import pandas as pd

from analysis.attribution.extract import only_voiced


def test_a_voice_asks_more_than_to_count():
    rows = pd.DataFrame(
        {
            "article": "a",
            "quotation": ["sure", "doubtful", "quoted", "quoted", "left out"],
            "confidence": [0.6, 0.4, 0.4, 0.4, 0.9],
            "quoted_words": [0, 2, 5, 0, 0],
            "counted": [True, True, True, True, False],
        }
    )
    assert only_voiced(rows)["quotation"].tolist() == ["sure", "quoted", "quoted"]


def test_rows_that_people_coded_have_no_confidence_and_are_voices():
    rows = pd.DataFrame({"article": ["a"], "quotation": ["1"], "confidence": [None], "quoted_words": [0]})
    assert len(only_voiced(rows)) == 1
