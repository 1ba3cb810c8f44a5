import pandas as pd

from analysis.report.spread import spread, turns


def _articles(*rows):
    articles = pd.DataFrame(rows, columns=["outlet", "date"]).assign(article=[f"a{n}" for n in range(len(rows))])
    return articles.assign(date=pd.to_datetime(articles["date"]))


def test_each_outlet_has_its_turn_before_any_has_a_second():
    articles = _articles(*[("Herald", "2024-03-04")] * 8, ("Post", "2024-05-06"), (None, None))
    assert spread(articles, 3)["article"].tolist() == ["a0", "a8", "a9"]


def test_each_week_of_an_outlet_has_its_turn_before_any_has_a_second():
    articles = _articles(*[("Herald", f"2024-03-0{day}") for day in (4, 5, 6)], ("Herald", "2024-03-12"))
    assert spread(articles, 2)["article"].tolist() == ["a0", "a3"]


def test_the_order_is_one_of_all_articles():
    articles = _articles(("Herald", "2024-03-04"), ("Post", None), ("Herald", None))
    assert sorted(turns(articles)) == [0, 1, 2]
    assert spread(articles, 5) is articles
