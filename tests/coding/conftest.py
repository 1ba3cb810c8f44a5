import pandas as pd
import pytest

TEXTS = {
    "a.txt": "“We shall wait,” Tomas Varga said in Lund. China has agreed.\n\n"
    "He added that China would pay. Rain fell.",
    "b.txt": "Russia left. Officials said it was over.\n\n“Russia is strong,” said Varga.",
}
QUOTATIONS = [
    ("a.txt", "“We shall wait,”", "Tomas Varga"),
    ("a.txt", "China would pay", "Tomas Varga"),
    ("b.txt", "it was over", None),
    ("b.txt", "“Russia is strong,”", "Tomas Varga"),
]
MENTIONS = [
    ("a.txt", "China", "China has agreed.", "narrator", "neutral"),
    ("a.txt", "China", "He added that China would pay.", "Tomas Varga", "negative"),
    ("b.txt", "Russia", "Russia left.", "narrator", "neutral"),
    ("b.txt", "Russia", "“Russia is strong,” said Varga.", "Tomas Varga", "positive"),
]


@pytest.fixture
def corpus():
    """Two invented articles: the articles, quotations and sentiment tables."""
    articles = pd.DataFrame({"article": list(TEXTS), "outlet": ["Bote", "Echo"], "text": list(TEXTS.values())})
    return articles, _quotations(), _sentiment()


def _quotations():
    table = pd.DataFrame(QUOTATIONS, columns=["article", "content", "speaker"])
    starts = [TEXTS[article].index(content) for article, content, _ in QUOTATIONS]
    return table.assign(
        quotation=[f"q{n}" for n in table.index],
        start=starts,
        end=[start + len(row[1]) for start, row in zip(starts, QUOTATIONS, strict=True)],
        speaker_type=table["speaker"].map({"Tomas Varga": "person"}).fillna("unknown"),
        affiliation=table["speaker"].map({"Tomas Varga": "Hungary"}),
        words=3,
        quoted_words=[3, 0, 0, 3],
    )


def _sentiment():
    table = pd.DataFrame(MENTIONS, columns=["article", "mention", "sentence", "voice", "label"])
    begins = [TEXTS[article].index(sentence) for article, _, sentence, _, _ in MENTIONS]
    starts = [TEXTS[row[0]].index(row[1], begin) for row, begin in zip(MENTIONS, begins, strict=True)]
    return table.assign(
        target=table["mention"],
        start=starts,
        end=[start + len(row[1]) for start, row in zip(starts, MENTIONS, strict=True)],
        sentence_start=begins,
        sentence_end=[begin + len(row[2]) for begin, row in zip(begins, MENTIONS, strict=True)],
    ).drop(columns="sentence")
