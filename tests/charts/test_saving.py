import pytest
from matplotlib.figure import Figure

from analysis.charts import Chart, NoChart, ranked, save
from analysis.charts.saving import chart
from analysis.core.errors import InputError
from analysis.core.schema import Tables
from analysis.core.settings import Settings


def _bytes(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_picture_drawing_and_words_are_saved_side_by_side(tmp_path, voice):
    chart = save(ranked(voice(3)), "03-speakers", folder=tmp_path)
    assert isinstance(chart, Chart)
    assert sorted(_bytes(tmp_path)) == [
        "03-speakers-narrow.svg",
        "03-speakers.png",
        "03-speakers.svg",
        "03-speakers.txt",
    ]
    assert (tmp_path / "03-speakers.txt").read_text() == chart.alt + "\n"


def test_the_same_table_gives_the_same_bytes(tmp_path, voice):
    for folder in ("one", "two"):
        save(ranked(voice(5)), "03-speakers", folder=tmp_path / folder)
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_saving_twice_changes_nothing(tmp_path, voice):
    chart = save(ranked(voice(5)), "03-speakers", folder=tmp_path, source="Source: a study. " * 12)
    first = _bytes(tmp_path)
    save(chart, "03-speakers", folder=tmp_path, source="Source: a study. " * 12)
    assert _bytes(tmp_path) == first


def test_no_date_creator_or_software_is_written(tmp_path, voice):
    save(ranked(voice(2)), "03-speakers", folder=tmp_path)
    for content in _bytes(tmp_path).values():
        assert b"matplotlib.org" not in content.lower()
        assert b"date>" not in content.lower()
        assert b"Software" not in content


def test_a_name_that_is_code_is_text_in_the_drawing(tmp_path, voice):
    save(ranked(voice(9)), "03-speakers", folder=tmp_path)
    assert b"<script" not in (tmp_path / "03-speakers.svg").read_bytes()


def test_nothing_to_draw_writes_nothing_and_takes_the_earlier_figure_away(tmp_path, voice):
    save(ranked(voice(2)), "03-speakers", folder=tmp_path)
    nothing = save(ranked(voice(2).head(0)), "03-speakers", folder=tmp_path)
    assert _bytes(tmp_path) == {}
    assert nothing._repr_markdown_() == "No chart of speakers: nobody is quoted in these articles."


def test_a_name_that_is_code_is_text_where_nothing_is_drawn():
    said = NoChart("No timeline: nobody is quoted in <img src=x onerror=a()> of *Post* & `Co`.")._repr_markdown_()
    assert said == r"No timeline: nobody is quoted in &lt;img src=x onerror=a()&gt; of \*Post\* &amp; \`Co\`."


def test_a_figure_of_ones_own_needs_alt_text_and_takes_a_source(tmp_path):
    with pytest.raises(InputError, match="no alt text"):
        save(Figure(), "mine", folder=tmp_path)
    chart = save(Figure(), "mine", alt="Empty chart of nothing.", source="Source: none.", folder=tmp_path)
    assert [text.get_text() for text in chart.figure.texts] == ["Source: none."]


@pytest.mark.parametrize("name", ["../out", "a/b", "/tmp/x", ".hidden", ""])
def test_a_name_that_is_a_path_is_refused(name, tmp_path):
    with pytest.raises(InputError, match="is not a name for a figure"):
        save(Figure(), name, alt="x", folder=tmp_path)


@pytest.mark.parametrize(("articles", "said"), [("elsewhere", False), (Settings().articles, True)])
def test_figures_go_where_the_run_says_and_say_whether_it_is_fiction(tmp_path, voice, articles, said):
    given = Settings(articles=articles, figures=str(tmp_path / "figures"))
    chart = save(ranked(voice(2)), "03-speakers", run=Tables(*[None] * 8, settings=given))
    assert (tmp_path / "figures" / "03-speakers.png").exists()
    assert any("Invented sample corpus" in text.get_text() for text in chart.figure.texts) == said


def test_a_notebook_gets_the_picture_with_its_alt_text(voice):
    data, metadata = ranked(voice(2))._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG")
    assert metadata["image/png"] == {"alt": data["text/plain"], "width": 800}


def test_a_title_without_a_verb_does_not_break_the_alt_text():
    made = chart("Strips of a tone", "the mean tone toward Peru", subtitle="", notes=[], draw=lambda page: None)
    assert made.alt == "Strips of a tone. The mean tone toward Peru."


def test_no_chart_is_false():
    assert not NoChart("No chart.")
