"""In whose voice a mention stands, and which part of its sentence that voice speaks."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pandas as pd

from ..attribution.extract import only_voiced
from ..core.spans import Spans
from ..speakers.joint_affiliation import sides_of
from .clipping import Span, Stretch, clipped, is_inside, is_passive, joined, with_cue, without

NARRATOR, UNATTRIBUTED = "narrator", "unattributed"
COLUMNS = (
    "voice",
    "speaker_type",
    "affiliation",
    "quotation",
    "scored",
    "told",
    "scored_start",
    "scored_end",
    "spoken",
)

_SPANS = ("cue_start", "cue_end", "source_start", "source_end")
_READ = ("start", "end", "quotation", "inside", *_SPANS, "speaker", "speaker_type", "affiliation", "role")


def give_voices(articles: pd.DataFrame, quotations: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions that are talked about, each with its voice and the words of it to be scored.

    Added columns: `voice` (the speaker of the innermost quotation that the mention stands in and that is sure
    enough, as `only_voiced` has it; `unattributed` where the text does not tell who that is, `narrator` outside
    such quotations and in what is reported without marks of nobody at all: "it is believed that"), the speaker's
    `speaker_type` and `affiliation`, `quotation` (missing for the narrator), `scored` (the part of the sentence
    in that voice; " … " stands for what others say in it), `told` (what the text tells of the speaker: the role, or
    the name of who is no named person), where the mention stands in `scored`: `scored_start`, `scored_end`, and
    `spoken`, where in the article the parts of `scored` stand.

    A cue right before its content belongs to the voice, with its "did not" or "was": in "accused China of
    spying" the accusing is the speaker's own. So does the subject of a passive cue, which its content leaves
    out ("China was accused by Ode of spying"). Other words of the narrator never do.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["Ode blamed China for all."]})
    >>> mention = pd.DataFrame({"article": ["a"], "start": [11], "end": [16], "sentence_start": [0],
    ...     "sentence_end": [25], "role": ["talked about"]})
    >>> said = pd.DataFrame({"article": ["a"], "quotation": ["1"], "start": [11], "end": [24],
    ...     "speaker": ["Ode"], "cue_start": [4], "cue_end": [10]})
    >>> give_voices(article, said, mention)[["voice", "scored"]].iloc[0].tolist()
    ['Ode', 'blamed China for all']
    """
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    stretches = stretches_of(quotations)
    about = mentions[mentions["role"] == "talked about"].reset_index(drop=True)
    columns = [about[name] for name in ("article", "start", "end", "sentence_start", "sentence_end")]
    rows = [
        _voice(texts[article], stretches[article].touching(first, last), (start, end), (first, last))
        for article, start, end, first, last in zip(*columns, strict=True)
    ]
    found = pd.DataFrame(rows, columns=list(COLUMNS)).astype(dict.fromkeys(COLUMNS[:6], "string"))
    return pd.concat([about, found.astype(dict.fromkeys(COLUMNS[6:8], "Int64"))], axis=1)


def standing_of(quoted: bool, affiliation: str | None, target: str) -> str:
    """Return where a voice stands toward a target: "narrator", "own", "foreign" (of another country) or "other".

    What a voice says of its own country is seldom blame, what it says of another often is.

    >>> standing_of(True, "China", "China"), standing_of(True, "Laos", "China"), standing_of(False, None, "China")
    ('own', 'foreign', 'narrator')
    >>> standing_of(True, "China and Laos", "Laos")
    'own'
    """
    if not quoted:
        return "narrator"
    if affiliation is None:
        return "other"
    return "own" if target in sides_of(affiliation) else "foreign"


def rename_voices(sentiment: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the sentiment with the voices that `after` gives to the speakers of `before`, row by row.

    Both are the same quotations, before and after their speakers were joined over the corpus.

    >>> before = pd.DataFrame({"article": ["a"], "speaker": ["Lee"], "speaker_type": "person", "affiliation": [None]})
    >>> tone = pd.DataFrame({"article": ["a", "a"], "voice": ["narrator", "Lee"], "quotation": [None, "a:1"],
    ...                      "speaker_type": [None, "person"], "affiliation": [None, None]})
    >>> rename_voices(tone, before, before.assign(speaker="Ann Lee"))["voice"].tolist()
    ['narrator', 'Ann Lee']
    """
    names = ["speaker", "speaker_type", "affiliation"]
    new = dict(zip(_told(before, names), after[names].astype(object).itertuples(index=False), strict=True))
    said = (sentiment["quotation"].notna() & sentiment["voice"].ne(UNATTRIBUTED)).to_numpy()
    keys = _told(sentiment[said], ["voice", *names[1:]])
    found = pd.DataFrame([new[key] for key in keys], columns=names, dtype=object)
    out = sentiment.copy()
    for column, name in zip(("voice", *names[1:]), names, strict=True):
        out.loc[said, column] = found[name].to_numpy()
    return out


def _told(rows: pd.DataFrame, names: list[str]) -> Iterable[tuple]:
    table = rows[["article", *names]].astype(object)
    return table.where(table.notna(), None).itertuples(index=False, name=None)


def _voice(text: str, stretches: list[Stretch], mention: Span, sentence: Span) -> tuple:
    inner, spoken = in_voice(text, stretches, mention, sentence)
    scored, at = joined(text, spoken, mention[0])
    place = (at, at + mention[1] - mention[0], spoken)
    if inner is None:
        return (NARRATOR, None, None, None, scored, None, *place)
    told = inner.role if inner.speaker_type == "person" else inner.speaker
    voice = inner.speaker or UNATTRIBUTED
    return (voice, inner.speaker_type, inner.affiliation, inner.quotation, scored, told, *place)


def in_voice(text: str, stretches: list[Stretch], mention: Span, sentence: Span) -> tuple[Stretch | None, list[Span]]:
    """Return the stretch that a mention is spoken in (None: the narrator's), and what of the sentence is its."""
    inner = _innermost(stretches, mention) or _accuser(text, stretches, mention, sentence)
    return inner, _spoken(text, stretches, inner, sentence, mention)


def _innermost(stretches: list[Stretch], mention: Span) -> Stretch | None:
    around = [one for one in stretches if one.start <= mention[0] and mention[1] <= one.end]
    return min(around, key=lambda one: (one.end - one.start, one.inside is None), default=None)


def _accuser(text: str, stretches: list[Stretch], mention: Span, sentence: Span) -> Stretch | None:
    """Return the quotation whose passive cue, with its source after it, has the mention for its subject."""
    passive = (
        one
        for one in stretches
        if one.cue and one.source and is_inside(one.cue, sentence)
        if mention[1] <= one.cue[0] < one.source[0] and one.cue[1] <= one.start
        if is_passive(text, mention, one.cue)
    )
    return next(passive, None)


def _spoken(text, stretches, inner, sentence, mention) -> list[Span]:
    """Return the parts of the sentence in the voice of `inner`, or of the narrator where it is None."""
    if inner is None:
        own, others = [sentence], stretches
    else:
        own = with_cue(text, [one for one in stretches if one.quotation == inner.quotation], sentence)
        if not any(start <= mention[0] < end for start, end in own):
            own = [(mention[0], max(end for _, end in [*own, inner.cue]))]
        others = [one for one in stretches if one.quotation != inner.quotation and _within(one, own)]
    holes = [(one.start, one.end) for one in others if not one.start <= mention[0] < one.end]
    return without(clipped(own, sentence), holes)


def _within(one: Stretch, spans: list[Span]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in spans)


def stretches_of(quotations: pd.DataFrame) -> dict[str, Spans[Stretch]]:
    """Return the stretches of each article that can be a mention's voice, without those of nobody."""
    quotations = only_voiced(quotations)
    read = [quotations[name] if name in quotations else [None] * len(quotations) for name in _READ]
    by_article = defaultdict(list)
    for article, nobody, *row in zip(quotations["article"], _of_nobody(quotations), *read, strict=True):
        if nobody:
            continue
        values: list[Any] = [None if pd.isna(value) else value for value in row]
        start, end, quotation, inside, *rest = values
        spans = _span(*rest[:2]), _span(*rest[2:4])
        by_article[article].append(Stretch(int(start), int(end), quotation, inside, *spans, *rest[4:]))
    found = {article: Spans(stretches, _hull) for article, stretches in by_article.items()}
    return defaultdict(lambda: Spans([], _hull), found)


def _hull(one: Stretch) -> Span:
    """From where a stretch or its cue begins to where the later of the two ends."""
    cue = one.cue or (one.start, one.end)
    return min(one.start, cue[0]), max(one.end, cue[1])


def _of_nobody(quotations: pd.DataFrame) -> pd.Series:
    """Tell for each stretch whether it is indirect and has neither source nor speaker."""
    named = [quotations[name].notna() for name in ("source_start", "speaker") if name in quotations]
    indirect = quotations["kind"].eq("indirect") if "kind" in quotations else pd.Series(False, quotations.index)
    return indirect & ~pd.concat(named, axis=1).any(axis=1) if named else indirect


def _span(start, end) -> Span | None:
    return None if start is None or end is None else (int(start), int(end))
