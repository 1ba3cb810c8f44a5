import re

import pandas as pd
import pytest

from analysis.report import article_view
from report_samples import EVIL, TEXT, Elements, tables


@pytest.fixture
def shown():
    made = tables()
    return article_view.article(made.articles.iloc[0], made.quotations, made.sentiment).markup


def test_untrusted_text_is_shown_and_never_run(shown):
    page = Elements(shown)
    assert not {"script", "img", "iframe", "object"} & {tag for tag, _ in page.elements}
    assert all(a.get("href", "#").startswith("#") for _, a in page.elements)
    assert not [name for _, a in page.elements for name in a if name.startswith("on")]
    assert EVIL in page.text


def test_what_is_untrusted_stays_inside_its_attribute(shown):
    titles = [a["title"] for tag, a in Elements(shown).elements if tag == "mark" and "title" in a]
    assert any(EVIL in title for title in titles)


def test_the_text_is_all_there_in_its_order(shown):
    before_notes = shown[: shown.index("<details")]
    text = Elements(re.sub("<sup>.*?</sup>", "", before_notes) + "</section>").text
    assert " ".join(TEXT.split()) in " ".join(text.split())


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("class", "direct s0"), ("class", "indirect s1"), ("class", "mention negative"), ("class", "cue")],
)
def test_marks(shown, kind, wanted):
    assert wanted in [a.get(kind) for _, a in Elements(shown).elements]


@pytest.mark.parametrize(
    ("speakers", "labels"),
    [
        (["Gu Guoliang", "Lena de la Cruz"], ["Gu 1", "de la Cruz 2"]),
        (["Ann Lee", "Paul Lee", "Mary Holm"], ["Ann Lee 1", "Paul Lee 2", "Holm 3"]),
        (["Ann Lee", "Ann Lee"], ["Lee 1", "Lee 2"]),
        (["Ann Lee", None], ["Lee 1", "? 2"]),
        (["Ada O'Hara"], ["O’Hara 1"]),
    ],
)
def test_a_mark_has_the_family_name_and_two_of_one_family_their_full_names(speakers, labels):
    row = pd.Series({"article": "a", "text": TEXT})
    starts = [10 * number for number in range(len(speakers))]
    found = pd.DataFrame({"article": "a", "speaker": speakers, "start": starts, "end": [at + 5 for at in starts]})
    assert re.findall("<sup><a [^>]*>([^<]*)</a></sup>", article_view.article(row, found).markup) == labels


def test_a_day_has_no_nought_before_it(shown):
    assert "Norwick Herald · Jo Grey · 1 March 2024" in shown


def test_ids_are_unique(shown):
    ids = [a["id"] for _, a in Elements(shown).elements if "id" in a]
    assert len(ids) == len(set(ids)) >= 8


def test_each_number_leads_to_its_note_and_back(shown):
    page = Elements(shown)
    ids = {a["id"] for _, a in page.elements if "id" in a}
    links = [a["href"][1:] for tag, a in page.elements if tag == "a"]
    assert links
    assert set(links) <= ids


def test_an_article_without_quotations_is_shown_plain():
    made = tables()
    html = article_view.article(made.articles.iloc[1], made.quotations, made.sentiment)
    assert "<mark" not in html.markup
    assert "Nothing was said." in html.markup
    assert repr(html).endswith("0 quotations")


def test_a_statement_counts_once_and_one_inside_another_not_at_all():
    made = tables()
    inner = made.quotations.head(1).assign(quotation="q3", inside="q1", speaker="Ivan Orlov")
    html = article_view.article(made.articles.iloc[0], pd.concat([made.quotations, inner]))
    assert ": 2 quotations by" in repr(html)


def test_missing_columns_are_no_trouble():
    row = pd.Series({"article": "a", "text": TEXT})
    found = pd.DataFrame({"article": ["a"], "start": [0], "end": [9], "speaker": [None]})
    assert 'class="direct none"' in article_view.article(row, found).markup


def test_displays_itself_with_its_style(shown):
    made = tables()
    html = article_view.quotations(made.quotations)._repr_html_()
    assert html.startswith("<style>")
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_a_tone_too_close_to_call_is_not_shown_as_decided():
    text = "China left. Russia stayed."
    row = pd.DataFrame({"article": ["a"], "text": [text]}).iloc[0]
    tone = pd.DataFrame({
        "article": "a", "target": ["China", "Russia"], "mention": ["China", "Russia"], "start": [0, 12],
        "end": [5, 18], "label": ["negative", "positive"], "undecided": [True, False],
    })  # fmt: skip
    shown = article_view.article(row, pd.DataFrame({"article": [], "start": [], "end": []}), tone).markup
    assert 'class="mention undecided"' in shown
    assert "<sup>?</sup>" in shown
    assert "tone: undecided, nearest to negative" in shown
    assert 'class="mention positive"' in shown
