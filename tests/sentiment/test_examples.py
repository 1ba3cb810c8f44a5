import pandas as pd
import pytest

from analysis.mentions import find_mentions
from analysis.sentiment.examples import agreement_table, compare_methods, telling_sentences

ARTICLES = pd.DataFrame({"article": ["a", "b"]})
NONE = pd.DataFrame(columns=["article", "start", "end", "source_start", "source_end"])


def sentiment(*rows):
    """One row a mention: article, start, voice, scored, polarity, confidence."""
    table = pd.DataFrame(rows, columns=["article", "start", "voice", "scored", "polarity", "confidence"])
    label = table["polarity"].map(lambda p: "neutral" if abs(p) < 0.1 else "positive" if p > 0 else "negative")
    return table.assign(
        end=table["start"] + 5, target="China", label=label, undecided=table["confidence"] < 0.5, evidence="x"
    )


ROWS = sentiment(
    ("a", 0, "Ruiz", "mild", -0.3, 0.9),
    ("a", 40, "Ruiz", "strong", -0.9, 0.9),
    ("a", 60, "Ruiz", "strong", -0.9, 0.9),
    ("a", 80, "Ruiz", "unsure", -0.99, 0.4),
    ("b", 0, "Ruiz", "warm", 0.8, 0.8),
    ("b", 50, "narrator", "flat", 0.0, 0.99),
)


def test_the_strongest_decided_sentence_tells_and_flat_cells_have_none():
    assert telling_sentences(ROWS, ARTICLES)["scored"].tolist() == ["strong"]


def test_more_per_cell_come_in_order_of_strength_each_once():
    assert telling_sentences(ROWS, ARTICLES, per_cell=5)["scored"].tolist() == ["strong", "warm", "mild"]


def test_cells_may_be_by_label():
    table = telling_sentences(ROWS, ARTICLES, by=["target", "label"])
    assert table[["label", "scored"]].to_numpy().tolist() == [["negative", "strong"], ["positive", "warm"]]


def test_cells_may_be_by_side():
    assert telling_sentences(ROWS, ARTICLES, by=["side", "target"])["side"].tolist() == ["speakers"]


def test_articles_that_do_not_count_tell_nothing():
    table = telling_sentences(ROWS, ARTICLES.assign(analysed=[False, True]))
    assert table["scored"].tolist() == ["warm"]


def test_no_mentions_give_an_empty_table():
    assert telling_sentences(ROWS.head(0), ARTICLES).empty


@pytest.fixture
def both():
    articles = pd.DataFrame({"article": ["a"], "text": ["China has a terrible port. Russia has a port."]})
    return articles, NONE, find_mentions(articles, quotations=NONE)


def test_methods_stand_side_by_side(both):
    compared = compare_methods(*both, methods=["textblob", "textblob"])
    assert len(compared) == 2
    assert compared["agree"].tolist() == [True, True]


def test_disagreement_is_marked(both, monkeypatch):
    from analysis.sentiment import examples as telling

    def fake(*tables, method):
        return real(*tables, method="textblob").assign(label="positive" if method == "other" else "negative")

    real = telling.sentiment_toward
    monkeypatch.setattr(telling, "sentiment_toward", fake)
    compared = compare_methods(*both, methods=["textblob", "other"])
    assert compared["agree"].tolist() == [False, False]
    assert agreement_table(compared, methods=["textblob", "other"])["share"].tolist() == [1.0, 1.0]


def test_methods_are_compared_in_the_articles_that_count():
    articles = pd.DataFrame({"article": ["a", "b"], "text": "China met Laos.", "analysed": [True, False]})
    mentions = find_mentions(articles, quotations=NONE)
    compared = compare_methods(articles, NONE, mentions, methods=["textblob"])
    assert compared["article"].tolist() == ["a"]


def test_what_a_run_has_scored_is_not_scored_again(both, monkeypatch):
    from analysis.sentiment import examples

    asked = []

    def watched(articles, quotations, mentions, *, method):
        asked.append((method, mentions["target"].tolist()))
        return real(articles, quotations, mentions, method=method)

    real = examples.sentiment_toward
    known = real(*both, method="textblob")
    by_hand = known["target"].eq("Russia")
    known = known.assign(
        method=known["method"].mask(by_hand, "by hand"), label=known["label"].mask(by_hand, "positive"), polarity=-0.123
    )
    monkeypatch.setattr(examples, "sentiment_toward", watched)
    compared = compare_methods(*both, methods=["textblob", "linear"], known=known.iloc[::-1])
    assert asked == [("textblob", ["Russia"]), ("linear", ["China", "Russia"])]
    assert compared["target"].tolist() == ["China", "Russia"]
    assert compared["polarity_textblob"].tolist() == [-0.123, 0.0]
    assert compared["label_textblob"].tolist() == ["negative", "neutral"]
