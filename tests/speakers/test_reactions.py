import pytest

from analysis.quotations import find_quotations
from analysis.speakers.reactions import introduced, reacting
from analysis.text.sentences import split_sentences
from bracketed import articles

REACTS = [
    ("Ann Lee disagreed. ", "Ann Lee"),
    ("The Peruvian envoy hit back. ", "The Peruvian envoy"),
    ("Bo Day, a baker, isn't so sure. ", "Bo Day, a baker"),
    ("Mr. Day was far less diplomatic. “", "Mr. Day"),
    ("Ann Lee agreed to take part. ", None),
    ("Ann Lee was in Lund. ", None),
    ("He sat down. ", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), REACTS)
def test_who_reacts(text, expected):
    found = reacting(text, split_sentences(text), len(text))
    assert (found and text[slice(*found)]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A farmer near Lund stood in his field. ", "A farmer near Lund"),
        ("An engineer who left Lund came back. ", "An engineer"),
        ("A bridge fell. ", None),
        ("The farmer stood in his field. ", None),
    ],
)
def test_who_is_brought_in(text, expected):
    found = introduced(text, split_sentences(text), len(text))
    assert (found and text[slice(*found)]) == expected


SPEAKERS = [
    ("Bo Ness said the dock was full. Al Lund disagreed. “It is empty,” he said.", "Al Lund"),
    ("Bo Ness said the dock was full. The Peruvian envoy laughed. He said that was a lie.", "Peruvian envoy"),
    ("Bo Ness left. A farmer near Lund stood in his field. “They came at night,” he said.", "farmer near Lund"),
    ("Peruvian officials were less diplomatic. “This is nonsense,” said one.", "one of Peruvian officials"),
    ("Pedro Ness spoke in Lima. Al Lund had sold the dock, he said.", "Pedro Ness"),
    ("Peru's Foreign Ministry published a list. Chile had cut the line, it said.", "Peru's Foreign Ministry"),
    ("Pedro Ness spoke in Lima. Al Lund, he said, was a thief.", "Pedro Ness"),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_a_pronoun_behind_somebody_else(text, expected):
    assert find_quotations(articles(text), careful=False)["speaker"].tolist()[-1] == expected


def test_nobody_says_he_of_himself():
    found = find_quotations(articles("It rained. “Al Lund lies,” he said."), careful=False)
    assert found["speaker"].isna().all()


ROLES = [
    ("Peru's ambassador to the United States, Ximena Ode, said it was late.", "Ximena Ode"),
    ("The head of the Peruvian Harbour Council, Orsolya Ode, said it was late.", "Orsolya Ode"),
    ("Peruvian Interior Minister Ana Ruiz met her Chilean counterpart Bo Ode. The Chilean minister said no.", "Bo Ode"),
    ("Rep. Jo Day (R-Texas) came to Lund. The Texas Republican said it was late.", "Jo Day"),
    ("Volunteers came. One of them, Ana Ruiz, said it was late.", "Ana Ruiz"),
    ("Pestov, Ruiz's spokesman, was in Lund. “It is late,” he said.", "Pestov"),
    ("Ana Ruiz disagreed. There, she said that it was late.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_a_name_beside_a_role(text, expected):
    assert find_quotations(articles(text), careful=False)["speaker"].tolist()[-1] == expected
