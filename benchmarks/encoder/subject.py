"""The mentions of countries in the articles coded for this project, each in its sentence and its voice."""

import random
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis import find_quotations
from analysis.sentiment.masking import mark_target
from analysis.sentiment.perspective import in_voice, standing_of, stretches_of
from analysis.targets.lookup import country_of
from analysis.text.sentences import split_sentences

from .corpora import DIRECTED, TURNED, Row, read, sentences

_SPANS = ("cue", "source")


class Mention(NamedTuple):
    """A coded mention marked in three ways: its voice as the program finds it, as coded, and not at all.

    `standing` is where the voice stands toward the target, as the program finds it.
    """

    article: str
    target: str
    label: int
    found: str
    coded: str
    plain: str
    standing: str


@cache
def mentions(folder: Path, name: str) -> list[Mention]:
    """Return the coded mentions of countries that are to be scored."""
    records = read(folder, name)
    articles = pd.DataFrame({"article": [one["id"] for one in records], "text": [one["text"] for one in records]})
    found, coded = stretches_of(find_quotations(articles)), stretches_of(_as_coded(records))
    return [mention for one in records for mention in _mentions(one, found[one["id"]], coded[one["id"]])]


@cache
def written(*, composed: bool) -> list[Mention]:
    """Return the sentences made for the project, each read as an article of its own, named by its text."""
    records = [
        {"id": sentence, "text": sentence, "mentions": [_as_mention(one) for one in rows.itertuples()]}
        for sentence, rows in sentences(composed=composed).groupby("sentence", sort=False)
    ]
    articles = pd.DataFrame({"article": [one["id"] for one in records], "text": [one["text"] for one in records]})
    found = stretches_of(find_quotations(articles))
    return [mention for one in records for mention in _mentions(one, found[one["id"]], found[one["id"]])]


def written_pairs(*, composed: bool) -> list[Row]:
    """Return the sentences that name who speaks of the target, source first and target first."""
    table = sentences(composed=composed).dropna(subset=["source_start"])
    return [_pair(one, turned) for one in table.itertuples() for turned in (False, True)]


def row(mention: Mention, view: str = "found") -> Row:
    """Return a mention as a row: negative 0, neutral 1, positive 2."""
    return Row(getattr(mention, view), "tone", mention.label + 1, mention.article)


def any_view(mention: Mention, chance: random.Random) -> Row:
    """Return a mention as a row, marked in one of the three ways by chance."""
    return row(mention, chance.choice(("found", "coded", "plain")))


def _as_mention(one) -> dict:
    target = country_of(one.sentence[int(one.start) : int(one.end)]) or ""
    return {"target": target, "start": int(one.start), "end": int(one.end), "label": int(one.label)}


def _pair(one, turned: bool) -> Row:
    sides = (int(one.source_start), int(one.source_end)), (int(one.start), int(one.end))
    source, target = reversed(sides) if turned else sides
    gold = DIRECTED[int(one.label), 0]
    text = mark_target(one.sentence, target, source=source)
    return Row(text, "directed", TURNED[gold] if turned else gold, one.sentence)


def _mentions(record: dict, found, coded) -> Iterator[Mention]:
    text, sentences = record["text"], split_sentences(record["text"])
    starts = [start for start, _ in sentences]
    for one in record["mentions"]:
        span = (one["start"], one["end"])
        sentence = sentences[max(0, bisect_right(starts, span[0]) - 1)]
        if one["label"] == "x" or span[1] > sentence[1]:
            continue
        here, place = text[slice(*sentence)], _moved(span, sentence)
        voices = [_voice(text, said.touching(*sentence), span, sentence, one["target"]) for said in (found, coded)]
        views = [mark_target(here, place, **voice) for voice in voices]
        plain = mark_target(here, place)
        yield Mention(record["id"], one["target"], one["label"], *views, plain, voices[0]["standing"])


def _voice(text: str, stretches, span: tuple[int, int], sentence: tuple[int, int], target: str) -> dict:
    inner, spoken = in_voice(text, stretches, span, sentence)
    standing = standing_of(inner is not None, inner and inner.affiliation, target)
    return {"voice": [_moved(part, sentence) for part in spoken], "standing": standing}


def _moved(span: tuple[int, int], sentence: tuple[int, int]) -> tuple[int, int]:
    return span[0] - sentence[0], span[1] - sentence[0]


def _as_coded(records: list[dict]) -> pd.DataFrame:
    """The coded attributions in the columns of the quotations table that a voice needs."""
    rows = []
    for record in records:
        for number, said in enumerate(record["attributions"]):
            ends = {name: (said[name] or [(None, None)])[0] for name in _SPANS}
            spans = {
                f"{name}_{end}": at for name in _SPANS for end, at in zip(("start", "end"), ends[name], strict=True)
            }
            whose = {"speaker": said["speaker"], "speaker_type": said["type"], "affiliation": said["affiliation"]}
            shared = {"article": record["id"], "quotation": str(number), "inside": None} | spans | whose
            rows += [shared | {"start": start, "end": end} for start, end in said["content"]]
    return pd.DataFrame(rows)
