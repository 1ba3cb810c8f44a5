import pandas as pd
import pytest

from analysis.articles.repeated_lines import line_marks, recurring, without_lines


def corpus(line, stories, others=0, outlet="Post", groups=None):
    texts = [f"Story {n} began on a Monday in the old port.\n\n{line}" for n in range(stories)]
    texts += [f"Story {n} ended on a Friday in the new port." for n in range(others)]
    names = [f"{n}" for n in range(len(texts))]
    return pd.DataFrame({"article": names, "duplicate_group": groups or names, "outlet": outlet, "text": texts})


def dropped(articles):
    marks = [line_marks(text) for text in articles["text"]]
    return without_lines(articles, recurring(articles["outlet"], articles["duplicate_group"], marks))


@pytest.mark.parametrize(
    ("line", "stories", "others", "goes"),
    [
        ("Harbour Post Extra", 3, 50, True),
        ("Harbour Post Extra", 2, 0, False),
        ("Harbour Post Extra", 3, 400, False),
        ("The Harbour Post is read in forty towns along the coast.", 3, 1, True),
        ("The war began in the spring two years ago, after talks had failed.", 3, 50, False),
        ("“No comment,” the ministry said.", 9, 0, False),
    ],
)
def test_lines_of_three_stories_go_unless_they_are_news(line, stories, others, goes):
    kept, removed = dropped(corpus(line, stories, others))
    assert (removed["line"].tolist() == [line] * stories) is goes
    assert kept["text"].str.contains(line, regex=False).any() != goes


def test_copies_of_one_story_count_once():
    frame = corpus("Harbour Post Extra", 4, groups=["0"] * 4)
    assert dropped(frame)[1].empty


def test_a_text_of_repeated_lines_only_is_kept():
    frame = corpus("x", 3).assign(text="Harbour Post Extra")
    assert dropped(frame)[0]["text"].tolist() == ["Harbour Post Extra"] * 3


def test_words_are_counted_again():
    assert dropped(corpus("Harbour Post Extra", 3))[0]["words"].tolist() == [10, 10, 10]
