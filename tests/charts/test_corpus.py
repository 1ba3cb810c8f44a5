import pandas as pd
import pytest

from analysis.charts import article_lengths, articles_over_time
from analysis.core.english import capital


def _articles(number, outlets=3, days=5):
    names = [f"The Quite Long Name of Herald Number {n % outlets}" if n % outlets else None for n in range(number)]
    dates = pd.Timestamp("2024-03-04") + pd.to_timedelta([n * days for n in range(number)], unit="D")
    words = [200 + 37 * n % 900 for n in range(number)]
    return pd.DataFrame({"article": [f"a{n}" for n in range(number)], "outlet": names, "date": dates, "words": words})


@pytest.mark.parametrize(("number", "outlets"), [(3, 1), (12, 4), (300, 40)])
def test_articles_and_their_lengths_fit(inside, number, outlets):
    inside(article_lengths(_articles(number, outlets)))
    inside(articles_over_time(_articles(number, outlets)))


def test_every_article_is_counted_drawn_or_said_to_be_left_out(texts):
    articles = _articles(6).assign(analysed=[True, True, True, True, False, False])
    articles.loc[0, "date"] = pd.NaT
    said = texts(articles_over_time(articles))
    assert "n = 3 articles." in said
    assert "Not analysed, and not drawn: 2 articles." in said
    assert "Without a date, and not drawn: 1 article." in said


@pytest.mark.parametrize(
    ("days", "finding"),
    [
        ([0, 1, 7], "3 articles over 2 weeks"),
        ([0, 7, 14], "3 articles over 3 weeks"),
        ([0, 7, 28], "3 articles in 3 of 5 weeks"),
        ([0, 1, 2, 7], "4 articles over 2 weeks, most in the week of 4 March 2024 (3)"),
    ],
)
def test_the_busiest_week_is_the_finding(days, finding):
    articles = _articles(len(days), 1).assign(date=pd.Timestamp("2024-03-04") + pd.to_timedelta(days, unit="D"))
    assert articles_over_time(articles).alt.endswith(f". {capital(finding)}.")


def test_an_outlet_without_a_name_makes_no_headline():
    assert "no outlet known" not in article_lengths(_articles(9)).alt


def test_articles_without_a_named_outlet_are_not_said_to_be_from_one():
    finding = "9 articles over 6 weeks: 6 from 2 outlets, 3 without a named outlet."
    assert articles_over_time(_articles(9)).alt.endswith(finding)


def test_the_median_article_is_the_finding():
    articles = _articles(4, 1).assign(words=[100, 109, 109, 300])
    assert article_lengths(articles).alt.endswith("The median article has 109 words.")


def test_no_dot_is_cut_at_the_edge():
    axes = article_lengths(_articles(9)).figure.axes[0]
    assert not any(line.get_clip_on() for line in axes.lines if line.get_marker() == "o")


def test_nothing_to_draw_is_said_in_words():
    assert not article_lengths(_articles(0))
    assert article_lengths(_articles(1)).reason == "No chart of lengths: there is one article, of 200 words."
    assert not articles_over_time(_articles(1))
    assert not articles_over_time(_articles(2).assign(date=pd.NaT))
    once = _articles(9).assign(date=pd.Timestamp("2024-03-06"))
    assert articles_over_time(once).reason.endswith("all dated articles fall in the week of 4 March 2024.")
