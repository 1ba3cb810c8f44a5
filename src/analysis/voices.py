"""In whose voice a mention stands, and which part of its sentence that voice speaks."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

NARRATOR, UNATTRIBUTED = "narrator", "unattributed"
COLUMNS = ("voice", "speaker_type", "affiliation", "quotation", "scored", "scored_start", "scored_end")

_GAP = " … "
# Signs after which the content is a clause of its own and no object of the cue.
_SIGN = re.compile(r"[,;:“”\"]")
_HELPER = re.compile(
    r"(?:\b(?:(?:did|does|do|has|have|had|was|were|is|are|be|been|being|would|will|could|should|can|never|not)"
    r"(?:n['’]t)?|(?:can|wo)n?['’]t)\s+)+$"
)

Span = tuple[int, int]


class Stretch(NamedTuple):
    """One row of the quotations table, as far as a voice needs it; `cue` is None where there is none."""

    start: int
    end: int
    quotation: str
    inside: str | None
    cue: Span | None
    speaker: str | None
    speaker_type: str | None
    affiliation: str | None


def give_voices(articles: pd.DataFrame, quotations: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions that are talked about, each with its voice and the words of it to be scored.

    Added columns: `voice` (the speaker of the innermost quotation that the mention stands in, `unattributed`
    where it has none, `narrator` outside all quotations), the speaker's `speaker_type` and `affiliation`,
    `quotation` (missing for the narrator), `scored` (the part of the sentence in that voice; " … " stands for
    what others say in it), and where the mention stands in `scored`: `scored_start`, `scored_end`.

    A cue right before its content belongs to the voice, with its "did not" or "was": in "accused China of
    spying" the accusing is the speaker's own. So does all between two stretches with their cue in the middle
    ("China was accused by Ode of spying"). Other words of the narrator never do.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["Ode blamed China for all."]})
    >>> mention = pd.DataFrame({"article": ["a"], "start": [11], "end": [16], "sentence_start": [0],
    ...     "sentence_end": [25], "role": ["talked about"]})
    >>> said = pd.DataFrame({"article": ["a"], "quotation": ["1"], "start": [11], "end": [24],
    ...     "speaker": ["Ode"], "cue_start": [4], "cue_end": [10]})
    >>> give_voices(article, said, mention)[["voice", "scored"]].iloc[0].tolist()
    ['Ode', 'blamed China for all']
    """
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    stretches = _by_article(quotations)
    about = mentions[mentions["role"] == "talked about"].reset_index(drop=True)
    columns = [about[name] for name in ("article", "start", "end", "sentence_start", "sentence_end")]
    rows = [
        _voice(texts[article], stretches.get(article, []), (start, end), sentence)
        for article, start, end, *sentence in zip(*columns, strict=True)
    ]
    found = pd.DataFrame(rows, columns=list(COLUMNS)).astype(dict.fromkeys(COLUMNS[:5], "string"))
    return pd.concat([about, found.astype(dict.fromkeys(COLUMNS[5:], "Int64"))], axis=1)


def _voice(text: str, stretches: list[Stretch], mention: Span, sentence: Iterable[int]) -> tuple:
    inner = _innermost(stretches, mention)
    spans = _spoken(text, stretches, inner, tuple(sentence), mention)
    scored, at = _joined(text, spans, mention[0])
    place = (scored, at, at + mention[1] - mention[0])
    if inner is None:
        return (NARRATOR, None, None, None, *place)
    speaker = inner.speaker or UNATTRIBUTED
    return (speaker, inner.speaker_type, inner.affiliation, inner.quotation, *place)


def _innermost(stretches: list[Stretch], mention: Span) -> Stretch | None:
    around = [one for one in stretches if one.start <= mention[0] and mention[1] <= one.end]
    return min(around, key=lambda one: (one.end - one.start, one.inside is None), default=None)


def _spoken(text, stretches, inner, sentence, mention) -> list[Span]:
    """Return the parts of the sentence in the voice of `inner`, or of the narrator where it is None."""
    if inner is None:
        own, others = [sentence], stretches
    else:
        own = _with_cue(text, [one for one in stretches if one.quotation == inner.quotation], sentence)
        others = [one for one in stretches if one.quotation != inner.quotation and _within(one, own)]
    holes = [(one.start, one.end) for one in others if not one.start <= mention[0] < one.end]
    return _without(_clipped(own, sentence), holes)


def _with_cue(text: str, stretches: list[Stretch], sentence: Span) -> list[Span]:
    spans = sorted(_clipped(((one.start, one.end) for one in stretches), sentence))
    cue = stretches[0].cue
    if cue is None or not _inside(cue, sentence):
        return spans
    before = [span for span in spans if span[1] <= cue[0]]
    after = [span for span in spans if span[0] >= cue[1]]
    if before and after and not _SIGN.search(text[before[-1][1] : after[0][0]]):
        return [*before[:-1], (before[-1][0], after[0][1]), *after[1:]]
    if after and not text[cue[1] : after[0][0]].strip():
        helper = _HELPER.search(text, sentence[0], cue[0])
        return [*before, (helper.start() if helper else cue[0], after[0][1]), *after[1:]]
    return spans


def _within(one: Stretch, spans: list[Span]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in spans)


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _clipped(spans: Iterable[Span], frame: Span) -> list[Span]:
    clipped = [(max(start, frame[0]), min(end, frame[1])) for start, end in spans]
    return [(start, end) for start, end in clipped if start < end]


def _without(spans: list[Span], holes: list[Span]) -> list[Span]:
    for left, right in holes:
        spans = (
            [
                part
                for start, end in spans
                for part in ((start, min(end, left)), (max(start, right), end))
                if part[0] < part[1]
            ]
            if any(start < right and left < end for start, end in spans)
            else spans
        )
    return spans


def _joined(text: str, spans: list[Span], mention: int) -> tuple[str, int]:
    """Return the words of the spans as one string, and where the mention at that offset stands in it."""
    scored, at, last = "", 0, None
    for start, end in sorted(spans):
        words = text[start:end].strip()
        if not any(map(str.isalnum, words)):
            continue
        scored += "" if last is None else _GAP if text[last:start].strip() else " "
        if start <= mention < end:
            at = len(scored) + mention - start - (len(text[start:end]) - len(text[start:end].lstrip()))
        scored, last = scored + words, end
    return scored, at


def _by_article(quotations: pd.DataFrame) -> dict[str, list[Stretch]]:
    columns = (
        "start",
        "end",
        "quotation",
        "inside",
        "cue_start",
        "cue_end",
        "speaker",
        "speaker_type",
        "affiliation",
    )
    read = [quotations[name] if name in quotations else [None] * len(quotations) for name in columns]
    by_article = defaultdict(list)
    for article, *row in zip(quotations["article"], *read, strict=True):
        start, end, quotation, inside, cue_start, cue_end, *who = (None if pd.isna(v) else v for v in row)
        cue = None if cue_start is None or cue_end is None else (cue_start, cue_end)
        by_article[article].append(Stretch(start, end, quotation, inside, cue, *who))
    return by_article
