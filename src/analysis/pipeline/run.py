"""Every table of one run, computed in the order that data flows."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from ..articles.load import read_articles
from ..coding import corrected, correction_log
from ..core.errors import InputError
from ..core.schema import Tables
from ..core.settings import Settings
from ..mentions import find_mentions
from ..quotations import find_quotations
from ..sentiment import score_targets, sentiment_toward
from ..voice.share import share_of_voice


def run(settings: Settings | None = None, *, step: Callable[[str], None] = lambda name: None, **changes) -> Tables:
    """Return every table of a run; what an earlier run has computed is not computed again.

    `settings` are those of the environment where they are not given (in a notebook of a report its own, else
    the sample's); each can be changed by name: `run(articles="my-news", targets=("Iran",))`. `step` is told
    what is done next. Raises InputError where there is no folder, nothing in it could be read, or a target or
    method is unknown, NotThere where the packages or weights of a transformer are absent.

    >>> tables = run()
    >>> len(tables.articles), tables.settings.is_sample
    (24, True)
    """
    return compute(replace(settings or Settings.from_environment(), **changes), step=step)


def compute(settings: Settings, *, step: Callable[[str], None] = lambda name: None) -> Tables:
    """Return the tables of the articles that `settings` names; `step` is told what is done next."""
    _check(settings)
    step("read the articles")
    reading = read_articles(settings.articles)
    if reading.articles.empty:
        raise InputError(nothing_read(settings.articles, reading.skipped))
    articles = reading.articles
    step("find the quotations")
    quotations = corrected(find_quotations(articles), articles)
    step("find the targets")
    mentions = find_mentions(articles, targets=settings.targets, quotations=quotations)
    mentions = corrected(mentions, articles)
    step("score the sentiment")
    sentiment = sentiment_toward(articles, quotations, mentions, **settings.scoring)
    sentiment = corrected(sentiment, articles)
    voice = share_of_voice(quotations, articles, by="speaker", measure="words")
    log = correction_log(articles, quotations, mentions, sentiment)
    return Tables(*reading, quotations, mentions, sentiment, voice, log, settings)


def _check(settings: Settings) -> None:
    """Raise InputError for an unknown target or method at once, not after everything has been read."""
    none = pd.DataFrame({"article": [], "text": [], "source_start": [], "source_end": []})
    find_mentions(none, targets=settings.targets, quotations=none)
    score_targets(pd.DataFrame({"sentence": [], "start": [], "end": []}), **settings.scoring)


def nothing_read(path: str, skipped: pd.DataFrame) -> str:
    """Return the sentence that says why nothing of `path` could be read.

    >>> nothing_read("news", pd.DataFrame({"path": ["a.xyz"], "reason": ["unknown kind"]}))
    'news: no article could be read (a.xyz: unknown kind); give .txt, .html, .csv or .json files of articles'
    """
    reasons = [f"{row.path}: {row.reason}" for row in skipped.head(3).itertuples()]
    more = f" and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    why = f" ({'; '.join(reasons)}{more})" if reasons else " (it is empty)"
    return f"{path}: no article could be read{why}; give .txt, .html, .csv or .json files of articles"
