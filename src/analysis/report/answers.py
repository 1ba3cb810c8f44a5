"""The three answers of the first screen: each a question, one sentence, and a small picture whose figures are links."""

from typing import NamedTuple

import pandas as pd

from ..charts.labels import named, percent, plural, target_noun
from ..coding.bias import reliability
from ..core.categories import LABELS
from ..core.english import capital, count
from ..core.schema import Tables
from ..core.settings import Settings
from ..sentiment.likeness import likeness
from ..sentiment.summary import is_decided, scored_mentions
from ..voice.grouping import counted_articles
from ..voice.share import share_of_voice
from . import findings
from .findings.finding import Figure, Finding
from .findings.small import FEW_QUOTATIONS, comparable
from .findings.tone import SIDES, decided, toned
from .findings.voices import behind_countries, behind_groups, countries_heard, figures_of, words_of
from .html import curly

VOICES = 4  # speakers in the small picture


class Bar(NamedTuple):
    """A line of a small picture: its name, its parts (class, per cent of the line), and its figures."""

    name: str
    parts: list[tuple[str, float]]
    figures: list[Figure]


class Answer(NamedTuple):
    """A question, its answer in a sentence, a small picture, what the picture shows, and a note on it."""

    question: str
    finding: Finding
    bars: list[Bar]
    caption: str
    note: str = ""

    @property
    def figures(self) -> list[Figure]:
        """Every figure that counts something, once, in the order in which a reader meets them."""
        every = [*self.finding.figures, *(figure for bar in self.bars for figure in bar.figures)]
        return list({figure.label: figure for figure in every if len(figure.rows)}.values())


def answers(tables: Tables, settings: Settings, validation: pd.DataFrame) -> list[Answer]:
    """Return the answers of a run: who is heard and talked about, who speaks most, and the tone toward each target."""
    return [_heard(tables, settings), _voices(tables), _tone(tables, settings, validation)]


def _heard(tables: Tables, settings: Settings) -> Answer:
    given = tables.quotations, tables.mentions, tables.articles
    table = countries_heard(*given, targets=settings.targets)
    about, voices = behind_countries(*given)
    bars, is_few = [], not comparable(int(table["mentions"].sum()), counted_articles(tables.articles))
    for name in table.index:
        mentions, words = figures_of(name, table, about, voices, counted=is_few)
        row = table.loc[name].fillna(0)
        bars.append(Bar(name, [("about", row["talked_about"]), ("heard", row["heard"])], [mentions, words]))
    finding = findings.heard(*given, targets=settings.targets)
    all_mentions, all_words = int(table["mentions"].sum()), int(table["n"].sum())
    share = "" if is_few else "share of "
    caption = (
        f"First, grey: {share}{count(all_mentions, 'mention')} of these {plural(target_noun(table.index))}; "
        f"blue: {share and 'of the '}{count(all_words, 'word')} of their speakers"
    )
    return Answer("Who is talked about, and who is heard?", finding, bars if len(table) > 1 else [], caption)


def _voices(tables: Tables) -> Answer:
    given = tables.quotations, tables.articles
    finding = findings.who_speaks(*given)
    voice = share_of_voice(*given)
    rows, known = behind_groups(*given), named(voice).head(VOICES)
    most = known["share"].max() if len(known) else 1
    is_few = not comparable(int(voice["quotations"].sum()), counted_articles(tables.articles), least=FEW_QUOTATIONS)
    bars = []
    for row in known.itertuples():
        text = f"{row.n:,}" if is_few else percent(row.share)
        figure = Figure(text, rows[row.group], words_of(row.group))
        bars.append(Bar(curly(row.group), [("heard", row.share / most)], [figure]))
    words = int(voice["n"].sum())
    voices = len(named(voice))
    which = f"the first {len(known)} of {voices:,} voices" if voices > len(known) else count(voices, "voice")
    caption = f"{'Of' if is_few else 'Share of'} {words:,} reported words; {which}"
    return Answer("Whose voices carry the most words?", finding, bars, caption)


def _tone(tables: Tables, settings: Settings, validation: pd.DataFrame) -> Answer:
    sure = decided(tables.sentiment, tables.articles)
    trust = reliability(validation, method=settings.method)
    finding = findings.tone(tables.sentiment, tables.articles, targets=settings.targets, validation=validation)
    scored, _ = scored_mentions(tables.sentiment, tables.articles)
    close = scored[scored["target"].isin(settings.targets) & ~is_decided(scored)]
    bars = [bar for side in SIDES for bar in _of_side(sure[sure["side"] == side], settings.targets, side)]
    more = f"; {len(close):,} more too close to call" if len(close) else ""
    caption = f"Mentions: − negative, ○ neutral, + positive{more}"
    known = likeness(scored) if "method" in scored else None
    warning = "" if known is None or known.is_like else f" {findings.like_those_measured(scored)!r}"
    note = f"How sure is the tone? {trust.sentence}{warning}" if bars else ""
    question = f"What is the tone toward each {target_noun(settings.targets)}?"
    return Answer(question, finding, bars, caption, note)


def _of_side(sure: pd.DataFrame, targets: tuple[str, ...], side: str) -> list[Bar]:
    """A line that says whose words these are, and one for each target that they mention."""
    bars = [_labels(sure, target, side) for target in targets if (sure["target"] == target).any()]
    return [Bar(capital(sure["where"].iloc[0]), [], []), *bars] if bars else []


def _labels(sure: pd.DataFrame, target: str, side: str) -> Bar:
    figures = [toned(sure, target, label, side) for label in LABELS]
    total = sum(len(figure.rows) for figure in figures)
    parts = [(label, len(figure.rows) / total) for label, figure in zip(LABELS, figures, strict=True)]
    return Bar(target, parts, figures)
