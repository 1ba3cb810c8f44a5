"""Who says what about whom: attribution, share of voice and sentiment toward, from a folder of articles.

The calls and the rooms of the package are loaded when they are first asked for, so that `import analysis` is quick.
"""

import os
from typing import TYPE_CHECKING

from .core import machine
from .core.lazy import loaded_when_asked

if TYPE_CHECKING:
    from . import charts, coding, report, sentiment, voice
    from .articles import load_articles, read_articles
    from .mentions import find_mentions
    from .pipeline.run import run
    from .quotations import find_quotations
    from .sentiment import sentiment_toward
    from .voice import share_of_voice

machine.told = machine.Machine.of(os.environ)

__all__ = [
    "charts",
    "coding",
    "find_mentions",
    "find_quotations",
    "load_articles",
    "read_articles",
    "report",
    "run",
    "sentiment",
    "sentiment_toward",
    "share_of_voice",
    "voice",
]
_HOMES = {
    "find_mentions": "mentions",
    "find_quotations": "quotations",
    "load_articles": "articles",
    "read_articles": "articles",
    "run": "pipeline.run",
    "sentiment_toward": "sentiment",
    "share_of_voice": "voice",
}
__getattr__, __dir__ = loaded_when_asked(__name__, {name: _HOMES.get(name, name) for name in __all__})
