import pandas as pd
import pytest

from analysis.report import findings
from analysis.report.findings.finding import Finding
from analysis.report.findings.voices import _compared
from analysis.report.passages import behind, sentences
from report_samples import tables

MADE = tables()
ONE = MADE.articles.head(1)
TARGETS = ("China", "Russia", "United States")
NO_QUOTATIONS = MADE.quotations.head(0)
NO_MENTIONS = MADE.mentions.head(0)
STEEL = pd.concat([MADE.mentions.head(1)] * 2).assign(target="Norwick Steel", kind="company")
STEEL_MENTIONED = (
    "Norwick Steel is mentioned twice. Who is heard for it is not counted: speakers are assigned to countries and "
    "international bodies, not to companies, parties or people."
)


def spoken_for(**affiliations):
    said = MADE.quotations.assign(speaker_type="person")
    return said.assign(affiliation=said["speaker"].map(affiliations).astype("str"))


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (
            findings.who_speaks(NO_QUOTATIONS, ONE),
            "No quotation was found in this article.",
        ),
        (findings.attributed(NO_QUOTATIONS, ONE), "No quotation was found in this article."),
        (findings.verbs(NO_QUOTATIONS, ONE), "No quotation has a cue, so no reporting verb can be counted."),
        (
            findings.heard(NO_QUOTATIONS, NO_MENTIONS, ONE, targets=TARGETS),
            "This article does not mention China, Russia or the United States.",
        ),
        (
            findings.heard(NO_QUOTATIONS, NO_MENTIONS, MADE.articles, targets=("Iran",)),
            "These 2 articles do not mention Iran.",
        ),
        (
            findings.heard(NO_QUOTATIONS, MADE.mentions.head(1), ONE, targets=("China",)),
            "China is mentioned once and nobody is heard for it: too few mentions to compare.",
        ),
        (
            findings.heard(NO_QUOTATIONS, STEEL, ONE, targets=("Norwick Steel", "China")),
            f"{STEEL_MENTIONED} China is not mentioned in the text.",
        ),
        (
            findings.heard(
                NO_QUOTATIONS, pd.concat([STEEL, MADE.mentions.head(1)]), ONE, targets=("Norwick Steel", "China")
            ),
            f"China is mentioned once and nobody is heard for it: too few mentions to compare. {STEEL_MENTIONED}",
        ),
        (
            findings.tone(MADE.sentiment.head(0), ONE, targets=("China",)),
            "No mention of China was scored, so there is no tone to report.",
        ),
        (
            findings.tone(MADE.sentiment, ONE, targets=TARGETS),
            "Toward China, 1 mention is positive; toward Russia, 1 negative.",
        ),
        (
            findings.narrator_or_speakers(MADE.sentiment, ONE, targets=("Iran",)),
            "No tone toward Iran could be decided.",
        ),
    ],
)
def test_a_finding_is_true_of_a_single_article(finding, expected):
    assert repr(finding) == expected


def test_a_country_that_is_heard_is_set_beside_one_that_is_not():
    said = spoken_for(**{"Ada Holm": "Russia"})
    finding = findings.heard(said, MADE.mentions, MADE.articles, targets=TARGETS)
    assert repr(finding) == (
        "China is mentioned once and nobody is heard for it; Russia is mentioned once and given 7 words: too few "
        "mentions to compare. The United States is not mentioned in the text."
    )


def test_a_document_is_no_speaker():
    said = spoken_for(**{"Ada Holm": "China"}).assign(speaker_type="document")
    finding = findings.heard(said, MADE.mentions, MADE.articles, targets=("China",))
    assert repr(finding).startswith("China is mentioned once and nobody is heard for it")
    assert [figure.label for figure in finding.figures] == ["Mentions of China"]


def test_a_document_adds_nothing_to_the_speaking_of_its_country():
    said = spoken_for(**{"Ada Holm": "China"})
    paper = said.head(1).assign(quotation="paper", speaker="the plan", speaker_type="document", start=900, end=950)
    alone, beside = (
        findings.heard(rows, MADE.mentions, MADE.articles, targets=("China",))
        for rows in (said, pd.concat([said, paper]))
    )
    assert repr(alone) == repr(beside)
    assert [len(figure.rows) for figure in alone.figures] == [len(figure.rows) for figure in beside.figures]


def test_a_quotation_inside_another_is_no_voice_of_its_own():
    said = spoken_for(**{"Ada Holm": "China", "Ivan Orlov": "Russia"})
    inner = said.head(1).assign(quotation="inner", inside="q", speaker="Ivan Orlov", affiliation="Russia")
    finding = findings.heard(pd.concat([said, inner]), MADE.mentions, MADE.articles, targets=("Russia",))
    assert repr(finding).startswith("Russia is mentioned once and nobody is heard for it")
    counted = findings.attributed(pd.concat([said, inner]), MADE.articles)
    assert repr(counted) == repr(findings.attributed(said, MADE.articles))


def test_what_is_too_unsure_to_count_is_told_and_leads_to_its_rows():
    said = spoken_for(**{"Ada Holm": "China", "Ivan Orlov": "Russia"})
    unsure = said.head(1).assign(quotation="unsure", counted=False)
    finding = findings.attributed(pd.concat([said.assign(counted=True), unsure], ignore_index=True), MADE.articles)
    assert repr(finding).startswith(repr(findings.attributed(said, MADE.articles)) + " 1 more is too unsure to count: ")
    assert finding.figures[-1].rows["quotation"].tolist() == ["unsure"]
    alone = findings.attributed(unsure, MADE.articles)
    assert "1 passage is too unsure to count" in repr(alone)


def test_a_name_has_the_apostrophe_of_the_sentence_around_it():
    named = MADE.quotations.assign(speaker="China's foreign ministry")
    finding = findings.who_speaks(named, ONE)
    assert repr(finding) == "This article has 2 quotations: 2 of China’s foreign ministry."
    assert finding.figures[0].label == "The words of China’s foreign ministry"


def test_each_figure_counts_its_rows():
    speaks = findings.who_speaks(MADE.quotations, MADE.articles).figures[0]
    assert speaks.rows["speaker"].unique().tolist() == ["Ada Holm"]
    toned = findings.tone(MADE.sentiment, MADE.articles, targets=TARGETS)
    assert [(figure.label, figure.text, len(figure.rows)) for figure in toned.figures] == [
        ("Positive toward China", "1 mention", 1),
        ("Negative toward Russia", "1", 1),
    ]


def test_words_of_two_countries_together_are_behind_the_figures_of_both():
    joint = MADE.quotations.assign(affiliation="China and Russia", speaker_type="group")
    finding = findings.heard(joint, MADE.mentions, MADE.articles, targets=("China", "Russia"))
    assert [len(figure.rows) for figure in finding.figures if figure.label.startswith("Words from")] == [3, 3]
    assert "nobody is heard" not in repr(finding)


def test_passages_are_limited_and_counted():
    figure = findings.who_speaks(MADE.quotations, MADE.articles).figures[0]
    found = behind(figure, MADE.articles, shown={"a.txt"}, limit=1)
    assert found["total"] == 2
    assert len(found["passages"]) == 1
    assert found["passages"][0]["link"].startswith("q-")
    assert "“China keeps its word,” Minister Ada Holm said" in found["passages"][0]["text"]


def test_show_me_the_sentences():
    shown = sentences(MADE.sentiment, MADE.articles)
    assert shown["title"].tolist() == ["Talks in Norwick"] * 2
    assert list(shown) == ["title", "voice", "mention", "text"]
    assert shown["mention"].tolist() == ["China", "Russia"]
    assert sentences(MADE.quotations, MADE.articles)["voice"].tolist()[0] == "Ada Holm"


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        ([None, None], "43 words, without a named outlet,"),
        (["Herald", "Herald"], "from Herald,"),
        (["Herald", "Post"], "from Herald and Post,"),
        (["Herald", None], "43 words, 1 from Herald, 1 without a named outlet,"),
    ],
)
def test_outlets_of_a_corpus(outlets, expected):
    articles = MADE.articles.assign(outlet=pd.array(outlets, dtype="str"))
    assert expected in repr(findings.corpus(articles))


@pytest.mark.parametrize(
    ("skipped", "expected"),
    [
        ([("c.xyz", "")], "c.xyz could not be read."),
        ([("c.json", 3)], "c.json, record 3, could not be read."),
        ([("c.xyz", None), ("d.xyz", None)], "2 files or records could not be read."),
    ],
)
def test_one_file_that_could_not_be_read_is_named(skipped, expected):
    finding = findings.left_out(ONE, MADE.removed.head(0), pd.DataFrame(skipped, columns=["path", "record"]))
    assert repr(finding) == expected


@pytest.mark.parametrize(
    ("share", "few", "expected"),
    [
        (0.4, 20, "Of the two countries, China gets 60% of the mentions but 40% of the words of their speakers; "
                  "with so few articles the difference is not clear."),
        (0.4, 200, "60% of the mentions but 40% of the words of their speakers; the difference is not clear."),
        (0.6, 20, "China gets 60% of the mentions and 60% of the words of their speakers."),
    ],
)  # fmt: skip
def test_a_share_of_words_is_set_beside_that_of_mentions(share, few, expected):
    table = pd.DataFrame({"mentions": [60, 40], "n": 9, "talked_about": [0.6, 0.4], "heard": [share, 1 - share]})
    bounds = {"heard_low": 0.0, "heard_high": 1.0, "talked_about_low": 0.0, "talked_about_high": 1.0, "ratio": 1.0}
    table = table.assign(**bounds, country=["China", "Iran"]).set_index("country")
    rows = dict.fromkeys(table.index, ((ONE, "mentions"), (ONE, "words")))
    assert repr(Finding(*_compared(table, rows, few))).endswith(expected)
    told = _compared(table.rename({"Iran": "NATO"}), rows | {"NATO": rows["Iran"]}, few)
    assert repr(Finding(*told)).startswith("Of the two targets, ")


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024-03-01", "2024-03-05"], "1 to 5 March 2024"),
        (["2024-03-01", "2024-04-05"], "1 March to 5 April 2024"),
        (["2023-03-01", "2024-03-05"], "1 March 2023 to 5 March 2024"),
        (["2024-03-01", "2024-03-01"], "1 March 2024"),
        (["2024-03-01", None], "1 March 2024"),
        ([None, None], "undated"),
    ],
)
def test_dates_of_a_corpus(dates, expected):
    articles = MADE.articles.assign(date=pd.to_datetime(dates))
    assert repr(findings.corpus(articles)).endswith(f"outlet, {expected}.")


def test_mentions_in_words_of_nobody_known_are_told_apart_for_the_picture_leaves_them_out():
    voices = ["unattributed", "narrator"]
    finding = findings.tone(MADE.sentiment.assign(voice=voices), ONE, targets=TARGETS)
    assert repr(finding).endswith("toward Russia, 1 negative; 1 of all these is in the words of unidentified sources.")
    assert finding.figures[-1].rows["target"].tolist() == ["China"]


def _measured(**right):
    neutral = {"corpus": "made up", "method": "all neutral", "figure": 0.5}
    rows = [{"measure": measure.replace("_", " "), **neutral} for measure in right]
    return pd.DataFrame(
        [*rows, *(row | {"method": "target", "figure": right[m]} for row, m in zip(rows, right, strict=True))]
    )


def _many(target, label):
    return pd.DataFrame(
        {
            "article": [f"a{n}" for n in range(20)],
            "target": target,
            "label": label,
            "undecided": False,
            "voice": "narrator",
            "polarity": -0.5 if label == "negative" else 0.5,
        }
    )


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        (
            {"labels_right": 0.8},
            "The articles’ own words are more often negative than positive toward China (20 to 0); the articles’ own "
            "words are more often positive than negative toward Russia (20 to 0).",
        ),
        (
            {"labels_right": 0.8, "right_toward_Russia": 0.5},
            "The articles’ own words are more often negative than positive toward China (20 to 0); toward Russia the "
            "method cannot tell.",
        ),
        (
            {"labels_right": 0.8, "right_where_labelled_positive": 0.4},
            "The articles’ own words are more often negative than positive toward China (20 to 0).",
        ),
        (
            {"labels_right": 0.5},
            "Toward China, 20 mentions are negative; toward Russia, 20 positive.",
        ),
    ],
)
def test_nothing_is_called_clear_where_neutral_does_as_well(right, expected):
    sentiment = pd.concat([_many("China", "negative"), _many("Russia", "positive")], ignore_index=True)
    articles = pd.DataFrame({"article": [f"a{n}" for n in range(20)]})
    finding = findings.tone(sentiment, articles, targets=("China", "Russia"), validation=_measured(**right))
    assert repr(finding) == expected
