import pytest

from analysis.articles.load import read_articles

TEXT = "The ferries ran again on Monday, the harbour master said, and nobody was surprised."


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (["17/09/2026", "03/09/2026"], ["2026-09-17", "2026-09-03"]),
        (["09/17/2026", "03/09/2026 10:15"], ["2026-09-17", "2026-03-09"]),
        (["05/09/2026", "03/09/2026"], ["NaT", "NaT"]),
        (["17/09/2026", "09/17/2026", "03/09/2026"], ["2026-09-17", "2026-09-17", "NaT"]),
        (["17.09.2026", "03/09/2026"], ["2026-09-17", "NaT"]),
    ],
)
def test_the_dates_of_a_column_tell_the_order_of_day_and_month(tmp_path, days, dates):
    rows = [f'Ferries {n},{day},"{TEXT}"' for n, day in enumerate(days)]
    (tmp_path / "ferries.csv").write_text("\n".join(["title,date,text", *rows]))
    assert [str(day)[:10] for day in read_articles(tmp_path).articles["date"]] == dates


def test_one_table_does_not_tell_the_order_of_another(tmp_path):
    for name, day in (("a", "17/09/2026"), ("b", "03/09/2026")):
        (tmp_path / f"{name}.csv").write_text(f'title,date,text\nFerries,{day},"{TEXT}"\n')
    assert read_articles(tmp_path).articles["date"].isna().tolist() == [False, True]
