"""What each run reads, epoch by epoch."""

import random
from functools import cache
from pathlib import Path

from analysis.text.markers import COUNTRY, PARTY

from .candidates import candidates
from .corpora import Row, directed_once, news
from .subject import any_view, mentions, written, written_pairs

FOLDS = 3  # parts of the coded articles, each of which one run leaves out
# Rows in an epoch on the subject, where not all are read; of NewsMTSC there is one for two coded mentions.
_COMPOSED, _DIRECTED, _JUDGED = 900, 900, 1200


def general(folder: Path, seed: int, epochs: int) -> list[list[Row]]:
    """Return NewsMTSC and the directed corpus, pairs without stance thinned, for each epoch.

    In half of the rows a country passes for a party and a party for a country, so that both are learned alike.
    """
    chance = random.Random(seed)
    alone, both = news(folder, "newsmtsc_train"), directed_once(folder, "dse_train")
    return [[_either(row, chance) for row in alone] + _thinned(both, chance, 0.4) for _ in range(epochs)]


def subject(folder: Path, epochs: int, *, held: int | None = None) -> list[list[Row]]:
    """Return the coded articles and the sentences written one by one, with a part of each other kind of row.

    There is a list an epoch. The articles and the sentences of fold `held`, where it is given, are left out.
    """
    chance = random.Random(held)
    alone, both = news(folder, "newsmtsc_train"), directed_once(folder, "dse_train")
    about = [one for one in mentions(folder, "subject_train") if fold_of(one.article) != held]
    judges = [row for row in judged(folder, "subject_train") if fold_of(row.group) != held]
    free, composed = ([one for one in written(composed=kind) if fold_of(one.article) != held] for kind in (False, True))
    return [
        [any_view(one, chance) for one in (*about, *free, *_some(composed, _COMPOSED, chance))]
        + [*_some(judges, _JUDGED, chance), *_some(alone, len(about) // 2, chance)]
        + [*_thinned(both, chance, 0.4)[:_DIRECTED], *_pairs(chance, held)]
        for _ in range(epochs)
    ]


@cache
def judged(folder: Path, name: str) -> list[Row]:
    """Return the quotations that the rules find in coded articles: 1 where they are true attributions."""
    return [Row(one.marked, "judge", one.true, one.article) for one in candidates(folder, name).itertuples()]


def fold_of(article: str) -> int:
    """Return the fold of an article, told from its name alone."""
    return random.Random(f"fold {article}").randrange(FOLDS)


def _pairs(chance: random.Random, held: int | None) -> list[Row]:
    free, composed = (
        [row for row in written_pairs(composed=kind) if fold_of(row.group) != held] for kind in (False, True)
    )
    return [*free, *_some(composed, _COMPOSED, chance)]


def _some(rows: list, many: int, chance: random.Random) -> list:
    return chance.sample(rows, min(many, len(rows)))


def _thinned(pairs: list[tuple[Row, Row]], chance: random.Random, kept: float) -> list[Row]:
    rows = [chance.choice(pair) for pair in pairs if pair[0].gold or chance.random() < kept]
    chance.shuffle(rows)
    return rows


def _either(row: Row, chance: random.Random) -> Row:
    turned = str.maketrans({COUNTRY: PARTY, PARTY: COUNTRY})
    return row._replace(text=row.text.translate(turned)) if chance.random() < 0.5 else row
