import pytest

from analysis.core.categories import METHODS
from analysis.core.settings import Settings
from analysis.report import citing
from report_samples import tables


def test_a_changed_list_changes_its_digits(tmp_path, monkeypatch):
    monkeypatch.setattr(citing, "data_folder", lambda: tmp_path)
    (tmp_path / "targets.csv").write_text("target,alias\nChina,China\n")
    before = citing.word_lists()
    (tmp_path / "targets.csv").write_text("target,alias\nChina,PRC\n")
    assert [name for name, _ in before] == ["targets.csv"]
    assert citing.word_lists() != before


def test_the_sentence_for_a_methods_section_names_what_was_done():
    said = citing.methods_sentence(tables(), Settings(articles="/my/news", targets=("Iran", "Israel")))
    assert said.startswith("We analysed 2 articles (43 words) with media-analysis-workbook ")
    assert "which found 2 quotations" in said
    assert "mentions of Iran and Israel" in said
    assert "intervals" not in said


@pytest.mark.parametrize("method", METHODS)
def test_the_sentence_names_the_method_in_words(method):
    said = citing.methods_sentence(tables(), Settings(method=method))
    assert said.endswith(f" by {METHODS[method]}.")


def test_the_sentence_counts_the_quotations_that_the_report_counts():
    made = tables()
    unsure = made._replace(quotations=made.quotations.assign(counted=[False, False, True]))
    assert "which found 1 quotation by" in citing.methods_sentence(unsure, Settings())


def test_without_git_there_is_no_commit(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert citing.commit() == ""
