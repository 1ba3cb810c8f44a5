import pytest

from bracketed import table

JOINED = [
    (("[[Ann B. Lee]] said so.", "[[Ann Lee]] said so."), ["Ann Lee", "Ann Lee"]),
    (("[[Ivan Petrovich Orlov]] said so.", "[[Ivan Orlov]] said so."), ["Ivan Orlov", "Ivan Orlov"]),
    (("Mayor Ann Lee spoke. [[Lee]] said so.", "[[Mayor Lee]] said so."), ["Ann Lee", "Ann Lee"]),
    (("[[Barack Obama]] said so.", "[[Mr. Obama]] said so."), ["Barack Obama", "Barack Obama"]),
    (("[[The U.S.]] said so.", "[[The United States]] said so."), ["United States", "United States"]),
    (("[[China's foreign ministry]] said so.", "[[The Chinese Foreign Ministry]] said so."),
     ["China's foreign ministry"] * 2),
    (("[[Katrin von Aldenburg]] said so.", "[[Von Aldenburg]] said so."), ["Katrin von Aldenburg"] * 2),
]  # fmt: skip

APART = [
    (("[[Ann Lee]] said so.", "[[Ben Lee]] said so."), ["Ann Lee", "Ben Lee"]),
    (("[[Ann B. Lee]] said so.", "[[Ann Lee]] said so.", "[[Mr. Lee]] said so."), ["Ann Lee", "Ann Lee", "Lee"]),
    (("[[Ann Lee]] said so.", "[[Ben Lee]] said so.", "[[Dr. Lee]] said so."), ["Ann Lee", "Ben Lee", "Lee"]),
    (("Mayor Ann Lee spoke. [[Lee]] said so.", "[[Judge Lee]] said so."), ["Ann Lee", "Lee"]),
    (("Chinese envoy Li Bao spoke. [[Li]] said so.", "[[Korean envoy Li]] said so."), ["Li Bao", "Li"]),
    (("[[The Kremlin]] said so.", "[[Russia]] said so."), ["Kremlin", "Russia"]),
    (("[[A source]] said so.", "[[A source]] said so."), ["source", "source"]),
]

SPELLINGS = [
    ["Ukrainian President Volodymyr " + name for name in ("Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskyj")],
    ["Donald Trump", "Donald J. Trump", "Mr. Trump"],
    ["President Joe Biden", "President Joseph R. Biden Jr."],
    ["Turkish President Recep Tayyip Erdoğan", "Turkish President Recep Tayyip Erdogan"],
    ["Russian governor Dmitry Petrakov", "Russian governor Dmitrij Petrakow"],
    ["Russian governor Yevgeny Shchukarev", "Russian governor Evgeny Szczukariew"],
    ["Kim Jong Un", "Kim Jong-un"],
    ["Kremlin spokesman Dmitry Peskov", "Dmitri Peskov"],
    ["Benjamin Netanyahu", "Binyamin Netanyahu"],
    ["Fumio Kishida", "Kishida Fumio"],
    ["Nguyen Phu Trong", "Nguyễn Phú Trọng"],
    ["Park Min-ji", "Park Min Ji"],
]

NOT_SPELLINGS = [
    ["Russian governor Ivan Petrakov", "Russian governor Ivana Petrakova"],
    ["Chinese envoy Li Hui", "Chinese envoy Li He"],
    ["Dmitry Petrakov", "Dmitrij Petrakow"],  # nothing else says that they are one
    ["American envoy Mary Smith", "American envoy Maria Schmidt"],
    ["Mayor Ann Lee", "Judge Ann Leigh"],
]


@pytest.mark.parametrize(("texts", "expected"), JOINED)
def test_one_speaker_has_one_name_in_the_corpus(texts, expected):
    rows = table(*texts)
    assert [name.lower() for name in rows.known_as] == [name.lower() for name in expected]
    assert rows.known_as.nunique() == 1


@pytest.mark.parametrize(("texts", "expected"), APART)
def test_different_people_stay_apart(texts, expected):
    assert table(*texts).speaker.tolist() == expected


@pytest.mark.parametrize("forms", SPELLINGS)
def test_spellings_of_one_name_are_one_in_the_corpus(forms):
    rows = table(*(f"[[{form}]] said so." for form in forms))
    assert rows.known_as.nunique() == 1
    other = rows.speaker != rows.known_as
    assert rows.known_as_reason[other].notna().all()


@pytest.mark.parametrize("forms", NOT_SPELLINGS)
def test_names_that_only_look_alike_stay_apart(forms):
    assert table(*(f"[[{form}]] said so." for form in forms)).known_as.nunique() == len(forms)
