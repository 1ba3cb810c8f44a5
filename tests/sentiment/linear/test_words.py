import pytest

from analysis.sentiment.linear.words import part_of_speech, read_words


def words(text, target, source=None):
    start, begin = text.index(target), text.index(source) if source else -1
    return read_words(text, start, start + len(target), begin, begin + len(source) if source else -1)


@pytest.mark.parametrize(
    ("text", "target", "source", "expected"),
    [
        ("Peru isn't sure.", "Peru", None, "TGT is n't sure ."),
        ("Peru isn’t sure.", "Peru", None, "TGT is n't sure ."),
        ("Peru’s friends left.", "Peru", None, "TGT 's friends left ."),
        ("the United States spoke", "United States", None, "TGT spoke"),
        ("The U.S. spoke.", "U.S.", None, "TGT spoke ."),
        ("Oslo and New York spoke.", "Oslo", None, "TGT and NAME spoke ."),
        ("Critics of Peru left.", "Peru", None, "critics of TGT left ."),
        ("Erdoğan met Peru.", "Peru", None, "NAME met TGT ."),
        ("“Peru won,” Ana Ruiz said.", "Peru", "Ana Ruiz", "“ TGT won , ” SRC said ."),
        ("I like Peru.", "Peru", None, "i like TGT ."),
        ("Great Britain left.", "Britain", None, "great TGT left ."),
    ],
)
def test_words(text, target, source, expected):
    assert words(text, target, source).words == expected.split()


def test_spans_point_at_the_words_as_written():
    text = "The Prime Minister praised New York."
    read = words(text, "New York")
    assert [text[a:b] for a, b in read.spans] == ["The", "Prime Minister", "praised", "New York", "."]
    assert read.words[read.target] == "TGT"


@pytest.mark.parametrize("name", ["China", "Russia", "France", "the United States", "the Bahamas"])
def test_no_name_reaches_the_model(name):
    assert (
        words(f"Ana said {name} lied to Oslo.", name.removeprefix("the ")).words
        == "NAME said TGT lied to NAME .".split()
    )


@pytest.mark.parametrize(("word", "tag"), [("NAME", "NNP"), ("zzqed", "VBN"), ("zzqly", "RB"), ("accuses", "VBZ")])
def test_part_of_speech(word, tag):
    assert part_of_speech(word) == tag
