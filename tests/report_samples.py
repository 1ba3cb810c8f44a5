"""Made-up tables for the tests of what is shown, with texts in them that could do harm."""

from html.parser import HTMLParser

import pandas as pd

from analysis.pipeline.run import Tables

EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)> "><a href="javascript:alert(3)">go</a>'
TEXT = (
    "Delegates met in Norwick on Monday.\n\n"
    "“China keeps its word,” Minister Ada Holm said. “It always has.”\n\n"
    f"Brussels officials {EVIL} said Russia stalls."
)


def _span(part: str) -> dict:
    start = TEXT.index(part)
    return {"start": start, "end": start + len(part)}


def tables() -> Tables:
    """Return the tables of DESIGN.md for two made-up articles, with the columns that the report reads."""
    articles = pd.DataFrame(
        {
            "article": ["a.txt", f"b{EVIL}.txt"],
            "outlet": ["Norwick Herald", None],
            "title": ["Talks in Norwick", EVIL],
            "author": ["Jo Grey", None],
            "date": pd.to_datetime(["2024-03-01", None]),
            "language": "en",
            "text": [TEXT, "Nothing was said."],
            "words": [40, 3],
            "is_truncated": False,
            "duplicate_group": None,
            "is_primary": True,
            "analysed": True,
        }
    )
    said = {"cue": "said", "source": "Minister Ada Holm", "speaker": "Ada Holm", "affiliation": "Norway"}
    said |= {f"cue_{k}": v for k, v in _span("said").items()}
    said |= {f"source_{k}": v for k, v in _span("Minister Ada Holm").items()}
    first = [_span("“China keeps its word,”") | {"words": 4}, _span("“It always has.”") | {"words": 3}]
    quotations = pd.DataFrame(
        [
            *({"quotation": "q1", "kind": "direct", "speaker_type": "person"} | said | span for span in first),
            _span("Russia stalls") | {"quotation": "q2", "kind": "indirect", "speaker": EVIL, "words": 2},
        ]
    ).assign(article="a.txt", confidence=0.9, rule="after", inside=None)
    quotations["quoted_words"] = quotations["words"].where(quotations["kind"] == "direct", 0)
    quotations["content"] = [TEXT[s:e] for s, e in zip(quotations["start"], quotations["end"], strict=True)]
    mentions = pd.DataFrame(
        [
            {"target": "China", "mention": "China"} | _span("China"),
            {"target": "Russia", "mention": "Russia"} | _span("Russia"),
        ]
    ).assign(article="a.txt", role="talked about", kind="country")
    mentions["sentence_start"], mentions["sentence_end"] = mentions["start"] - 1, mentions["end"] + 8
    sentiment = mentions.assign(
        voice=["Ada Holm", EVIL], polarity=[0.6, -0.4], label=["positive", "negative"], undecided=False
    ).assign(confidence=0.7, evidence=f"keeps +0.60; {EVIL}", method="textblob", quotation=["q1", "q2"])
    removed = pd.DataFrame({"article": ["a.txt"], "line": [f"Sign up {EVIL}"], "reason": ["furniture"]})
    skipped = pd.DataFrame({"path": ["c.xyz"], "record": [""], "reason": ["unknown kind of file"]})
    voice = pd.DataFrame({"group": ["Ada Holm"], "words": [7], "n": [7], "share": [0.78]})
    corrections = pd.DataFrame({"line": [2], "text": [EVIL], "status": ["anchor gone"], "reason": ["gone"]})
    return Tables(articles, removed, skipped, quotations, mentions, sentiment, voice, corrections)


class Elements(HTMLParser):
    """What a browser would make of some HTML: every element with its attributes, and all the text."""

    def __init__(self, html: str):
        super().__init__()
        self.elements, self.open, self.text = [], [], ""
        self.feed(html)
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br", "hr"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"{tag} closes another element"

    def handle_data(self, data):
        self.text += data
