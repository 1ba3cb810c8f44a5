"""What to analyse and where to save: one object, which the command passes to the notebooks in the environment."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .categories import COUNTRIES

VARIABLE = "ANALYSIS_SETTINGS"
MADE, DRAWN = "Source: media-analysis-workbook.", "Drawn from the articles given."
ROOT = Path(__file__).resolve().parents[3]
BY_RULES: dict[str, Any] = {"careful": False, "method": "linear"}  # the settings of a run without the encoder


@dataclass(frozen=True)
class Settings:
    """What one run analyses and where it saves.

    >>> Settings(targets=("Iran", "Israel")).targets
    ('Iran', 'Israel')
    """

    articles: str = str(ROOT / "data" / "articles")
    figures: str = str(ROOT / "figures")
    tables: str = str(ROOT / "reports" / "tables")
    targets: tuple[str, ...] = COUNTRIES
    method: str = "target"
    model: str | None = None
    careful: bool | None = None  # None: find_quotations decides, by the size of the corpus
    explained: bool | None = None  # None: sentiment_toward decides
    articles_shown: int = 100  # in the report, with their text; those of a larger corpus are drawn by a rule
    passages_shown: int = 50  # behind one figure of the report; all of them are in the tables
    lines_shown: int = 500  # of the lists at the end of the report
    whole_up_to: int = 5_000  # articles: the tables of more are written in parts, and never lie in memory whole

    @property
    def is_sample(self) -> bool:
        """Return True where the articles are the invented ones of `data/articles`; figures and report then say so."""
        return Path(self.articles).resolve() == (ROOT / "data" / "articles").resolve()

    @property
    def source(self) -> str:
        """The source line of this run's figures.

        >>> Settings().source
        'Source: media-analysis-workbook. Invented sample corpus: people, outlets and events are fiction.'
        """
        drawn = "Invented sample corpus: people, outlets and events are fiction." if self.is_sample else DRAWN
        return f"{MADE} {drawn}"

    @property
    def coding(self) -> Path:
        """The folder of the hand coding: beside the articles, `<articles>-coding`; of the sample `data/coding`.

        >>> Settings(articles="/home/ode/news.2024").coding.name
        'news.2024-coding'
        """
        articles = Path(self.articles)
        return articles.parent / ("coding" if self.is_sample else f"{articles.name}-coding")

    @property
    def scoring(self) -> dict[str, str | None]:
        """The options of `sentiment_toward` in this run: its method, and the model of a transformer.

        >>> Settings(method="textblob").scoring
        {'method': 'textblob', 'model': None}
        """
        return {"method": self.method, "model": self.model}

    def to_environment(self) -> dict[str, str]:
        """Return the environment variable that hands these settings to a notebook."""
        return {VARIABLE: json.dumps(asdict(self))}

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Settings":
        """Return the settings that an environment holds, or else those of the sample corpus.

        >>> Settings.of(Settings(targets=("Iran",)).to_environment()).targets, Settings.of({}).is_sample
        (('Iran',), True)
        """
        given = json.loads(environment.get(VARIABLE) or "{}")
        if "targets" in given:
            given["targets"] = tuple(given["targets"])
        return cls(**given)
