import pytest

from analysis.core import machine
from analysis.core.errors import InputError
from analysis.core.wordlists import lists, read_list
from analysis.sentiment.lexicon import COLUMNS, lemmas, lexicon

HEADER = "word,polarity,agent,patient,kind,reason\n"


@pytest.fixture
def own_lexicon(tmp_path, monkeypatch):
    """Write lines as the lexicon of a folder of word lists of one's own."""

    def write(*lines):
        for path in lists():
            (tmp_path / path.name).write_bytes(path.read_bytes())
        (tmp_path / "lexicon.csv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
        monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path))
        return lexicon()

    return write


def test_every_row_has_a_kind_and_a_reason_and_no_word_twice():
    rows = read_list("lexicon.csv", COLUMNS)
    assert all(row["word"] and row["polarity"] and row["kind"] and row["reason"] for row in rows)
    assert len({row["word"] for row in rows}) == len(rows) > 1000


@pytest.mark.parametrize("word", "security intelligence defense treasury justice energy party".split())
def test_neutral_readings_silence_the_general_lexicon(word):
    tone = lexicon()(word)
    assert (tone.own, tone.general, tone.kind) == (0, 0, "neutral reading")


@pytest.mark.parametrize("word", "threat attack condemn hostile enemy war invasion sanctions accuse aggression".split())
def test_news_words_that_the_general_lexicon_lacks_are_negative(word):
    assert lexicon()(word).own < 0


@pytest.mark.parametrize("word", "ally cooperate praise trust partner help".split())
def test_news_words_that_are_positive(word):
    assert lexicon()(word).own > 0


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("accuses", "accuse"), ("accused", "accuse"), ("stolen", "steal"), ("allies", "ally"), ("banned", "ban")],
)
def test_a_form_has_the_tone_of_its_family(form, lemma):
    assert lemma in lemmas(form)
    assert lexicon()(form).patient == lexicon()(lemma).patient


def test_an_edit_of_the_file_changes_the_tone(own_lexicon):
    assert own_lexicon("sausage,-0.4,,,test,why").__call__("sausages").own == -0.4


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("x,lots,,,k,r", "line 2, column polarity: 'lots' is not a number from -1 to 1"),
        ("x,0.1,2,,k,r", "line 2, column agent: '2' is not a number from -1 to 1"),
        ("x,0.1,,nan,k,r", "column patient"),
        ("x,0.1", "2 cells where the header has 6"),
    ],
)
def test_a_bad_line_is_named(own_lexicon, line, message):
    with pytest.raises(InputError, match=message):
        own_lexicon(line)
