import pytest

from analysis.articles.photo_credits import drop_captions

STORY = ["They met on Monday.", "They left."]


@pytest.mark.parametrize(
    "captions",
    [
        ["A hall in Graz. [Ana Lind/AP]"],
        ["A hall.", "A hall. Credit...Li Wen for The Post"],
        ["Ships wait in the harbour of Larvik, Norway on March 4, 2026.", "Ana Lind | Afp | Getty Images"],
        ["Captain Ode leaves the quay in Larvik on Monday, March 4, 2026.", "Ana Lind | Getty Images"],
    ],
)
def test_captions_go(captions):
    kept, gone = drop_captions([STORY[0], *captions, STORY[1]])
    assert kept == STORY
    assert gone == [(line, "caption") for line in captions]


@pytest.mark.parametrize(
    "lines",
    [
        ["The board met in Larvik on March 4, 2026.", "They left."],
        ["The board met in Larvik for a day.", "Ana Lind | Afp | Getty Images"],
        ["“We met in Graz,” she said on March 4, 2026.", "Ana Lind | Afp | Getty Images"],
        ["He wrote [Photo below] and left."],
    ],
)
def test_sentences_above_a_credit_stay(lines):
    assert lines[0] in drop_captions([*STORY, *lines])[0]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("They met. Li Wen [Photo provided to the Post] They left.", "They met. They left."),
        ("They met. [Photo/VCG] They left.", "They met. They left."),
        ("“We met.” Ana Ode in Graz [Photo by Bo Ek/Harbour Post] They left.", "“We met.” They left."),
        ("They met [in Graz] and left.", "They met [in Graz] and left."),
    ],
)
def test_a_credit_within_a_paragraph(line, kept):
    assert drop_captions([line, "They met again."])[0] == [kept, "They met again."]
