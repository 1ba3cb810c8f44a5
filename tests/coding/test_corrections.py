import pandas as pd
import pytest

from analysis import find_quotations, load_articles
from analysis.coding.cells import write_cells
from analysis.coding.corrections import COLUMNS, apply_corrections, corrected, correction_log, read_corrections
from analysis.core.settings import Settings

TEXT = (
    "“We shall wait,” Tomas Varga said in Lund. “Nobody is in a hurry.”\n\n"
    "He added that China had signed. Ilse Brandt disagreed: Russia would lose, she argued."
)
CLEANED = "OSTBLATT\n\n" + TEXT.replace("“", '"').replace("”", '"').replace(" ", "  ")


def _row(words, number, speaker, text=TEXT):
    start = text.index(words)
    return {
        "article": "a.txt", "quotation": f"a.txt:{number}", "start": start, "end": start + len(words),
        "content": words, "kind": "direct", "cue": "said", "source": speaker, "speaker": speaker,
        "speaker_type": "person", "role": "minister", "affiliation": "Hungary", "affiliation_reason": "title",
        "words": 3, "quoted_words": 3, "inside": None, "confidence": 0.9, "rule": "cue",
    }  # fmt: skip


@pytest.fixture
def articles():
    return pd.DataFrame({"article": ["a.txt"], "text": [TEXT]})


@pytest.fixture
def quotations():
    rows = [
        _row("“We shall wait,”", 1, "Tomas Varga"),
        _row("“Nobody is in a hurry.”", 1, "Tomas Varga"),
        _row("China had signed", 2, "Ilse Brandt"),
    ]
    return pd.DataFrame(rows).astype({"start": "Int64", "end": "Int64", "inside": "string"})


@pytest.fixture
def mentions():
    start = TEXT.index("China")
    return pd.DataFrame([{"article": "a.txt", "target": "China", "start": start, "end": start + 5, "mention": "China"}])


def _fixes(*rows):
    rows = [{"line": n, "what": "quotation", "action": "change", "article": "a.txt"} | r for n, r in enumerate(rows, 2)]
    return pd.DataFrame(rows).reindex(columns=["line", *COLUMNS])


CASES = [
    # the correction, what the speakers then are, the status
    ({"text": "China had signed", "speaker": "Tomas Varga"}, ["Tomas Varga"] * 3, "applied"),
    ({"text": "We shall wait", "speaker": "Ilse Brandt"}, ["Ilse Brandt"] * 3, "applied"),
    ({"text": "China had signed", "speaker": "-"}, ["Tomas Varga", "Tomas Varga", None], "applied"),
    (
        {"text": "China had signed", "speaker": "Ilse Brandt"},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt"],
        "in place",
    ),
    ({"text": "China had signed", "action": "remove"}, ["Tomas Varga"] * 2, "applied"),
    (
        {"text": "Russia would lose", "action": "remove"},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt"],
        "in place",
    ),
    (
        {"text": "Russia would lose", "action": "add", "speaker": "Ilse Brandt"},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt", "Ilse Brandt"],
        "applied",
    ),
    (
        {"text": "words that have gone", "speaker": "X"},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt"],
        "anchor gone",
    ),
    (
        {"text": "Russia would lose", "speaker": "X"},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt"],
        "anchor gone",
    ),
    (
        {"text": "China had signed", "speaker": "X", "occurrence": "1" * 5000},
        ["Tomas Varga", "Tomas Varga", "Ilse Brandt"],
        "bad row",
    ),
]


@pytest.mark.parametrize(("fix", "speakers", "status"), CASES)
def test_a_correction_and_its_log(quotations, articles, fix, speakers, status):
    before = quotations.copy()
    table, log = apply_corrections(quotations, articles, _fixes(fix))
    assert [None if pd.isna(name) else name for name in table["speaker"]] == speakers
    assert log["status"].tolist() == [status]
    pd.testing.assert_frame_equal(quotations, before)
    assert table.dtypes.equals(before.dtypes)


@pytest.mark.parametrize(("fix", "speakers", "status"), CASES)
def test_twice_is_once(quotations, articles, fix, speakers, status):
    once = corrected(quotations, articles, _fixes(fix))
    twice, log = apply_corrections(once, articles, _fixes(fix))
    pd.testing.assert_frame_equal(once, twice)
    assert log["status"].isin({"in place", "anchor gone", "bad row"}).all()


def test_the_round_trip_through_a_spreadsheet_and_another_cleaning(tmp_path, quotations):
    path = write_cells(
        _fixes({"text": "“We shall wait,”", "speaker": "Ilse Brandt"}).drop(columns="line"),
        tmp_path / "c.csv",
    )
    mangled = path.read_text(encoding="utf-8-sig").replace(",", ";").replace("wait;", "wait,")
    path.write_bytes(mangled.encode("cp1252"))
    moved = quotations.assign(
        start=[CLEANED.index('"We'), CLEANED.index('"Nobody'), CLEANED.index("China")],
        end=[CLEANED.index(" Tomas"), CLEANED.index("\n\nHe"), CLEANED.index(".  Ilse")],
    )
    cleaned = pd.DataFrame({"article": ["a.txt"], "text": [CLEANED]})
    table, log = apply_corrections(moved, cleaned, read_corrections(path))
    assert log[["line", "status"]].to_numpy().tolist() == [[2, "applied"]]
    assert table["speaker"].tolist() == ["Ilse Brandt"] * 3


def test_another_speaker_does_not_keep_the_affiliation_of_the_first(quotations, articles):
    table = corrected(quotations, articles, _fixes({"text": "China had signed", "speaker": "Jun Mori"}))
    row = table.iloc[2]
    assert row["speaker"] == "Jun Mori"
    assert row["speaker_type"] == "unknown"
    assert pd.isna(row["affiliation"])
    known = corrected(quotations, articles, _fixes({"text": "China had signed", "speaker": "Tomas Varga"}))
    assert known.loc[2, ["speaker_type", "affiliation"]].tolist() == ["person", "Hungary"]


def test_an_added_quotation_keeps_the_contract(quotations, articles):
    fix = {"text": "“Nobody is in a hurry.”\n\nHe added", "action": "add", "speaker": "Tomas Varga"}
    table = corrected(quotations.iloc[[0, 2]], articles, _fixes(fix))
    added = table[table["rule"] == "correction"].iloc[0]
    assert added["content"] == TEXT[added["start"] : added["end"]]
    assert (added["kind"], added["words"], added["quoted_words"]) == ("mixed", 7, 5)
    assert table["start"].is_monotonic_increasing
    assert table["quotation"].is_unique


def test_a_stretch_is_redrawn_by_removing_and_adding(quotations, articles):
    fixes = _fixes(
        {"text": "China had signed", "action": "remove"},
        {"text": "He added that China had signed", "action": "add", "speaker": "Tomas Varga"},
    )
    table = corrected(quotations, articles, fixes)
    assert table["content"].tolist()[2:] == ["He added that China had signed"]
    pd.testing.assert_frame_equal(corrected(table, articles, fixes), table)


def test_mentions_and_sentiment(mentions, articles):
    taiwan = {"what": "mention", "text": "China", "target": "Taiwan"}
    assert corrected(mentions, articles, _fixes(taiwan))["target"].tolist() == ["Taiwan"]
    assert corrected(mentions, articles, _fixes(taiwan | {"action": "remove", "target": ""})).empty
    sentiment = mentions.assign(
        polarity=0.4, label="positive", undecided=True, confidence=0.4, evidence="", method="target"
    )
    table = corrected(
        sentiment, articles, _fixes({"what": "mention", "text": "China", "label": "negative", "coder": "ao"})
    )
    row = table.iloc[0]
    assert (row["label"], row["polarity"], row["undecided"], row["method"]) == (
        "negative",
        -1.0,
        False,
        "by hand",
    )
    assert row["evidence"] == "by hand: ao"


@pytest.mark.parametrize(
    ("fix", "reason"),
    [
        ({"what": "speaker", "text": "x", "speaker": "y"}, "line 2, column what: 'speaker' is not one of"),
        ({"action": "delete", "text": "x"}, "line 2, column action: 'delete'"),
        ({"text": "x", "speaker_type": "man"}, "line 2, column speaker_type: 'man'"),
        ({"text": "x", "speaker": "y", "occurrence": "two"}, "line 2, column occurrence: 'two'"),
        ({"speaker": "y"}, "line 2, column text: empty"),
        ({"text": "x"}, "line 2: no corrected value; fill one of speaker"),
        ({"text": "x", "label": "neutral"}, "line 2: no corrected value; fill one of speaker"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(quotations, articles, fix, reason):
    good = {"text": "China had signed", "speaker": "Tomas Varga"}
    table, log = apply_corrections(quotations, articles, _fixes(fix, good))
    assert log["status"].tolist() == ["bad row", "applied"]
    assert log["reason"][0].startswith(reason)
    assert table["speaker"].tolist() == ["Tomas Varga"] * 3


def test_no_file_no_corrections(tmp_path, quotations, articles):
    table, log = apply_corrections(quotations, articles, read_corrections(tmp_path / "none.csv"))
    assert log.empty
    pd.testing.assert_frame_equal(table, quotations)


def test_other_corpora_are_left_alone(quotations, articles):
    elsewhere = {"article": "b.txt", "text": "China had signed", "speaker": "X"}
    table, log = apply_corrections(quotations, articles, _fixes(elsewhere))
    assert log.empty
    pd.testing.assert_frame_equal(table, quotations)


def test_the_log_is_the_same_before_and_after(quotations, mentions, articles):
    fixes = _fixes({"text": "gone", "speaker": "X"}, {"what": "mention", "text": "China", "target": "Taiwan"})
    log = correction_log(articles, quotations, mentions, corrections=fixes)
    assert log["status"].tolist() == ["anchor gone", "applied"]
    assert log["table"].tolist() == ["quotations", "mentions"]
    assert "no longer" in log["reason"][0]


def test_the_corrections_that_ship_hold_for_the_sample():
    articles = load_articles(Settings().articles)
    quotations = find_quotations(articles)
    log = correction_log(articles, quotations)
    assert len(log) > 0
    assert log["status"].isin({"applied", "in place"}).all()
    table = corrected(quotations, articles)
    assert set(correction_log(articles, table)["status"]) == {"in place"}
    assert table.dtypes.equals(quotations.dtypes)


def test_who_was_corrected_by_hand_is_sure(quotations, articles):
    fixes = _fixes({"text": "China had signed", "speaker": "Tomas Varga"})
    confidence = corrected(quotations, articles, fixes).set_index("content")["confidence"]
    assert confidence["China had signed"] == 1.0
    assert confidence["Nobody is in a hurry.".join("“”")] == 0.9
