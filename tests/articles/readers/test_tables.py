from analysis.articles.readers.tables import read_rows


def test_a_column_that_a_table_has_not_is_named_with_what_is_like_it():
    rows = [{"body": "Talks resumed.", "when": "2024-03-01"}]
    problem = next(iter(read_rows(rows, ["body", "when"], columns={"text": "boddy"})))
    assert problem.reason == "no column 'boddy': did you mean 'body'? There are body, when"
