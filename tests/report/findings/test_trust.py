import pandas as pd
import pytest

from analysis.report.findings.trust import (
    after_correction,
    coded_here,
    coders_agree,
    corrections_made,
    measured_elsewhere,
)

ARTICLES = pd.DataFrame({"article": list("abc")})


def _figures(*pairs):
    rows = [
        {"measure": f"m{n}", "corpus": "made up", "method": method, "figure": figure, "low": figure - 0.06}
        for n, pair in enumerate(pairs)
        for method, figure in zip(("target", "textblob"), pair, strict=True)
        if figure is not None
    ]
    return pd.DataFrame(rows, columns=["measure", "corpus", "method", "figure", "low"])


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ([], "has not been compared"),
        ([(0.9, 0.8), (0.7, None)], "answering “neutral” in 1 of 1 comparison, clearly in 1."),
        ([(0.9, 0.85), (0.7, None)], "answering “neutral” in 1 of 1 comparison, clearly in 0."),
        (
            [(0.9, 0.8), (0.7, 0.75), (0.5, 0.8)],
            "in 1 of 3 comparisons, clearly in 1; it is behind on m2 (made up), 0.50",
        ),
    ],
)
def test_measured_elsewhere(figures, said):
    assert said in repr(measured_elsewhere(_figures(*figures)))


def _scores(**shares):
    rows = [{"measure": m, "value": "all", "estimate": share, "n": 40, "articles": 2} for m, share in shares.items()]
    return pd.DataFrame(rows)


def test_coded_here_gives_each_measure():
    said = repr(coded_here(_scores(speaker=0.8, speaker_type=0.91), ARTICLES))
    assert "in 2 of 3 articles" in said
    assert "speaker in 80% of 40 and kind of speaker in 91% of 40" in said
    assert "invented" not in said


def test_articles_that_no_other_figure_counts_are_explained():
    some = ARTICLES.assign(analysed=[True, True, False])
    said = repr(coded_here(_scores(speaker=0.8), some))
    assert "in 2 of 3 articles read (1 of them in no other figure) the workbook" in said


def test_the_sample_proves_nothing_and_says_so():
    assert "proves nothing" in repr(coded_here(_scores(label=0.7), ARTICLES, is_sample=True))
    assert "proves nothing" in repr(after_correction(_shares(), of="mentions", is_sample=True))
    assert "proves nothing" not in repr(after_correction(None, of="mentions"))


def _shares(**columns):
    rows = {"group": ["negative", "neutral"], "coded": 20, "share": [0.2, 0.8], "corrected": [0.5, 0.5], "low": None}
    return pd.DataFrame(rows | {"high": None} | columns)


def test_after_correction_names_what_moves_most():
    said = repr(after_correction(_shares(share=[0.2, 0.45], low=0.4, high=0.6), of="mentions"))
    assert said.startswith("Corrected for the errors that the hand coding of 40 rows shows, the share of negative in")
    assert said.endswith("in the mentions is 50% (40% to 60%), not 20%; no other share changes as much.")
    nobody = repr(after_correction(_shares(group=["no affiliation known", "Iran"], share=[0.2, 0.45]), of="words"))
    assert "the share of “no affiliation known” in the words is 50%, not 20%" in nobody
    toward = repr(after_correction(_shares(share=[0.1, 0.8], target="United States"), of="mentions"))
    assert "the negative share of the mentions of the United States is 50%, not 10%" in toward


def test_after_correction_says_so_where_nothing_changes():
    said = repr(after_correction(_shares(share=[0.5, 0.5]), of="mentions"))
    assert said == "The hand coding of 40 rows changes no share of mentions."


@pytest.mark.parametrize(
    ("alpha", "said"),
    [(0.85, "can be relied on"), (0.7, "tentative conclusions only"), (0.4, "too little to rely on")],
)
def test_coders_agree(alpha, said):
    rows = [("label", "ao and rb", "nominal", alpha), ("label", "ao and workbook", "nominal", 0.1)]
    table = pd.DataFrame(rows, columns=["measure", "between", "level", "alpha"])
    assert said in repr(coders_agree(table))


def test_corrections_made_counts_what_could_not_be_made():
    log = pd.DataFrame({"article": "a", "status": ["applied", "in place", "anchor gone", "bad row"]})
    finding = corrections_made(log)
    assert repr(finding).endswith("2 are in place, 2 could not be made.")
    assert len(finding.figures[0].rows) == 2
    assert "No correction" in repr(corrections_made(log.head(0)))


def test_corrections_none_of_which_could_be_made():
    gone = {"status": "anchor gone", "article": "a"}
    assert repr(corrections_made(pd.DataFrame([gone]))) == "1 correction concerns this corpus, and could not be made."
    two = repr(corrections_made(pd.DataFrame([gone, gone])))
    assert two == "2 corrections concern this corpus, and none could be made."
