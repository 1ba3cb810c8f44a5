"""The last stage over parts: what the corpus says of an article and its speakers, and what was corrected by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from ..articles.corpus_steps import FLAGS
from ..coding.corrections import corrected
from ..core.schema import ARTICLES
from ..core.settings import Settings
from ..sentiment.perspective import rename_voices
from ..sentiment.toward import scored_again
from ..speakers.corpus_changes import Change, renamed
from ..speakers.titles import with_titles
from ..voice import share, source_kinds
from ..voice.attributes import with_attributes
from . import keys
from .parts import ITEM, Frames, Place, gathered
from .stages import Articles

FINISHED = ("articles", "removed", "quotations", "mentions", "sentiment")


@dataclass(frozen=True, slots=True)
class Whole:
    """An article to finish: where it was read, its `FLAGS`, what its speakers are in the corpus, and corrections.

    `hand` are its quotations as corrected, None where nothing is to be corrected in it; `fixes` its corrections.
    """

    key: str
    name: str
    record: str
    size: int
    place: Place
    flags: tuple
    speakers: tuple[Change, ...] = ()
    hand: pd.DataFrame | None = None
    fixes: pd.DataFrame | None = None


@dataclass(frozen=True)
class Finished:
    """Articles get what the corpus says of them, of their speakers, and what was corrected by hand."""

    settings: Settings
    name: str = "finished"
    reads: tuple[str, ...] = FINISHED

    def key(self) -> str:
        """Return the key of all that decides what comes out, but for the items."""
        return keys.of_finished(self.settings)

    def tables(self, batch: Sequence[Whole]) -> Frames:
        """Return the tables of a run for some articles; `voices` and `kinds` are for what the corpus is asked next."""
        found = self._read(batch)
        numbers = {one.name: n for n, one in enumerate(batch)}
        articles = _flagged(found["articles"], batch)
        changes = {(one.name, change.speaker, change.kind): change for one in batch for change in one.speakers}
        quotations = renamed(found["quotations"], changes)
        sentiment = rename_voices(found["sentiment"], found["quotations"], quotations)
        moved = sentiment["affiliation"].fillna("").ne(found["sentiment"]["affiliation"].fillna(""))
        sentiment = scored_again(sentiment, moved, articles, quotations)
        found |= {"articles": articles, "quotations": quotations, "sentiment": sentiment}
        for one in batch:
            found = self._by_hand(one, found) if one.hand is not None else found
        spoken = source_kinds.of_each(with_attributes(with_titles(found["quotations"]), articles), articles)
        kinds, voices = source_kinds.told_of(spoken), share.told_of(spoken, articles)
        found |= {"quotations": spoken, "voices": voices}
        out = {
            name: table.assign(**{ITEM: table["article"].map(numbers).astype("int64")}) for name, table in found.items()
        }
        return out | {"kinds": kinds.assign(**{ITEM: 0})}

    def _read(self, batch: Sequence[Whole]) -> Frames:
        places = [one.place for one in batch]
        found = {name: table for name in FINISHED if (table := gathered(places, name)) is not None}
        if len(found) < len(FINISHED):
            found = Articles(self.settings).tables([]) | found
        return {name: found[name].drop(columns=ITEM) for name in FINISHED}

    def _by_hand(self, one: Whole, found: Frames) -> Frames:
        """The tables with the quotations of one article as corrected, and what follows from them in it."""
        articles = found["articles"]
        own = articles[articles["article"].eq(one.name)].reset_index(drop=True)
        mend = partial(corrected, corrections=one.fixes)
        again = {"quotations": one.hand} | Articles(self.settings).toward(own, one.hand, mend=mend)
        return found | {name: _replaced(found[name], table, one.name, articles) for name, table in again.items()}

    named = Articles.named


def _flagged(articles: pd.DataFrame, batch: Sequence[Whole]) -> pd.DataFrame:
    flags = pd.DataFrame([one.flags for one in batch], columns=FLAGS, index=articles.index)
    types = {name: ARTICLES[name] for name in FLAGS}
    return articles.assign(**flags.astype(types))[list(ARTICLES)]


def _replaced(table: pd.DataFrame, again: pd.DataFrame, article: str, articles: pd.DataFrame) -> pd.DataFrame:
    place = {name: n for n, name in enumerate(articles["article"])}
    both = pd.concat([table[table["article"].ne(article)], again], ignore_index=True)
    return both.iloc[both["article"].map(place).argsort(kind="stable")].reset_index(drop=True)
