import random

import numpy as np
import pandas as pd
import pytest

from analysis.articles.corpus_steps import FLAGS, corpus_steps, told_of

WORDS = [f"{a}{b}" for a in ("port", "ferry", "grain", "pilot", "crew", "dock", "tide", "crane") for b in range(40)]


def story(seed, length=200):
    choice = random.Random(seed)
    return " ".join(choice.choice(WORDS) for _ in range(length))


def table(*texts, **columns):
    names = [chr(ord("a") + n) for n in range(len(texts))]
    return pd.DataFrame({"article": names, "text": list(texts)} | columns)


def marked(articles):
    rest = {"outlet": "", "date": pd.NaT, "language": "en", "is_truncated": False, "suspicious": None}
    told = told_of(articles.assign(**{name: value for name, value in rest.items() if name not in articles}))
    return articles.assign(**corpus_steps(told.articles, lambda: told.shingles["shingles"])[FLAGS])


STORY = story(1)
CUT = " ".join(STORY.split()[:80])
EDITED = " ".join(word for n, word in enumerate(STORY.split()) if n % 25)
LONGER = f"{STORY} {story(2, 150)}"

# Two reports of one event, by different hands: they share names, numbers and a quotation, and are no copies.
EVENT_ONE = (
    "The ferry Alma ran onto the sand off Kestrel Point on Sunday evening with 214 people aboard, and nobody was "
    "hurt, the coast guard said. The captain told the coast guard that the wheel had not answered. “We felt a push, "
    "and then we were standing still,” said Rhona Macaskill, who was on the car deck. Tugs are to pull the ship free."
)
EVENT_TWO = (
    "Passengers spent the night on a stranded ferry after the Alma went aground near Kestrel Point. The coast guard, "
    "which took off 214 people by morning, put it down to the steering. Rhona Macaskill, a teacher, had just gone to "
    "her car. “We felt a push, and then we were standing still,” she said. It is the second grounding this year."
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (STORY, STORY, True),
        (STORY, CUT, True),
        (STORY, EDITED, True),
        (STORY, LONGER, True),
        (STORY, STORY.upper().replace(" ", ",  "), True),
        (STORY, story(3), False),
        (EVENT_ONE, EVENT_TWO, False),
        ("The talks go on.", "The talks go on.", True),
        ("The talks go on.", "The talks go on. And so does the war, in its third year of it.", False),
    ],
)
def test_copies_share_most_of_the_shorter_text(one, other, expected):
    found = marked(table(one, other))
    assert (found["duplicate_group"].nunique() == 1) is expected
    assert found["is_primary"].sum() == (1 if expected else 2)


def test_the_longest_whole_copy_is_primary():
    found = marked(table(CUT, STORY, LONGER, is_truncated=[False, False, True]))
    assert found["duplicate_group"].tolist() == ["b", "b", "b"]


def test_of_equal_copies_the_earliest_is_primary():
    dates = pd.to_datetime(["2024-05-05", "2024-05-04", None])
    assert marked(table(STORY, STORY, STORY, date=dates))["is_primary"].tolist() == [
        False,
        True,
        False,
    ]


def test_a_digest_does_not_make_its_stories_one():
    """Each story is a copy of the digest; without the digest they are two."""
    one, two = story(10), story(11)
    found = marked(table(one, two, f"{one} {two}", is_truncated=[False, False, True]))
    assert found["is_primary"].tolist() == [True, True, False]


def test_order_of_rows_does_not_matter():
    texts = [story(n) for n in range(6)] + [CUT, EDITED, STORY]
    frame = table(*texts)
    shuffled = frame.sample(frac=1, random_state=3)
    one = marked(frame).set_index("article")["duplicate_group"]
    other = marked(shuffled).set_index("article")["duplicate_group"]
    assert one.to_dict() == other.to_dict()


def test_an_empty_table_keeps_its_columns():
    found = marked(pd.DataFrame({"article": pd.array([], dtype="str"), "text": pd.array([], dtype="str")}))
    assert found.dtypes["is_primary"] == np.bool_
    assert len(found) == 0
