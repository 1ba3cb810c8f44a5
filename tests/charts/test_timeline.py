import pandas as pd
import pytest

from analysis.charts import timeline
from analysis.core.english import capital
from analysis.core.errors import InputError

COLUMNS = ["article", "quotation", "start", "end", "kind", "speaker", "speaker_type", "words", "inside"]


def _corpus(speakers, kind="direct"):
    text = " ".join(f"word{n:03}" for n in range(10 * speakers + 10))
    names = ["Ana Ruiz", "王毅", "The Ministry of Rather Long Names and of International Affairs, Elsewhere"]
    names = [*names, *(f"Speaker {n}" for n in range(60))]
    rows = [("a", f"q{n}", 80 * n, 80 * n + 31, kind, names[n], "unnamed person", 4, None) for n in range(speakers)]
    return pd.DataFrame(rows, columns=COLUMNS), pd.DataFrame({"article": ["a"], "title": "T", "text": [text]})


@pytest.mark.parametrize("speakers", [1, 3, 40, 50])
def test_the_timeline_fits(inside, speakers):
    inside(timeline(*_corpus(speakers)))


def test_blocks_stand_at_their_words():
    chart = timeline(*_corpus(2))
    assert [(bar.get_x(), bar.get_width()) for bar in chart.figure.axes[0].patches] == [(0, 4), (10, 4)]


@pytest.mark.parametrize(
    ("kind", "hollow", "hatches"), [("direct", False, 0), ("indirect", True, 0), ("mixed", True, 1)]
)
def test_the_kind_shows_without_colour(kind, hollow, hatches):
    bars = timeline(*_corpus(1, kind)).figure.axes[0].patches
    assert (bars[0].get_facecolor() == (1, 1, 1, 1)) == hollow
    assert sum(bool(bar.get_hatch()) for bar in bars) == hatches


def test_the_article_with_most_speakers_is_drawn(texts):
    quotations, articles = _corpus(3)
    other = quotations.head(1).assign(article="b")
    both = pd.concat([articles, articles.assign(article="b", title="Other")])
    assert "“T”" in texts(timeline(pd.concat([other, quotations]), both))
    assert "“Other”" in texts(timeline(pd.concat([other, quotations]), both, article="b"))
    one = pd.concat([quotations.assign(known_as="Ana Ruiz"), other, other.assign(speaker="Bo Li")])
    assert "“Other”" in texts(timeline(one, both))


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ([4], "Ana Ruiz is the only voice that has a name, with 100% of the reported words"),
        ([9, 1], "the first voice is that of Ana Ruiz, and the largest: 90% of the reported words"),
        ([1, 9], "the first voice is that of Ana Ruiz, the largest that of 王毅: 90% of the reported words"),
    ],
)
def test_who_speaks_first_and_most_is_the_finding(words, finding):
    quotations, articles = _corpus(len(words))
    assert timeline(quotations.assign(words=words), articles).alt.endswith(f". {capital(finding)}.")


def test_nobody_quoted_is_said_in_words():
    quotations, articles = _corpus(1)
    assert not timeline(quotations.head(0), articles)
    silent = pd.concat([articles, articles.assign(article="b")])
    assert timeline(quotations, silent, article="b").reason == "No timeline: nobody is quoted in b."


def test_an_article_that_is_not_there_is_named():
    with pytest.raises(InputError, match="no article 'z'"):
        timeline(*_corpus(1), article="z")
