"""Who says what about whom: attribution, share of voice and sentiment toward, from news articles.

The five calls, each a table in and a table out:

>>> from analysis import load_articles, find_quotations, share_of_voice, find_mentions, sentiment_toward
"""

from .articles import load_articles, read_articles
from .attribution import find_quotations
from .sentiment import sentiment_toward
from .targets import find_mentions
from .voice import share_of_voice

__all__ = [
    "find_mentions",
    "find_quotations",
    "load_articles",
    "read_articles",
    "sentiment_toward",
    "share_of_voice",
]
