"""Who says what about whom: attribution, share of voice and sentiment toward, from a folder of articles.

The calls and the rooms of the package are loaded when they are first asked for, so that `import analysis` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .articles import load_articles, read_articles
    from .mentions import find_mentions
    from .quotations import find_quotations
    from .sentiment import sentiment_toward
    from .voice import share_of_voice

__all__ = [
    "find_mentions",
    "find_quotations",
    "load_articles",
    "read_articles",
    "sentiment_toward",
    "share_of_voice",
]
_HOMES = {
    "find_mentions": "mentions",
    "find_quotations": "quotations",
    "load_articles": "articles",
    "read_articles": "articles",
    "sentiment_toward": "sentiment",
    "share_of_voice": "voice",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
