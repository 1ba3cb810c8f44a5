"""Who says what about whom: attribution, share of voice and sentiment toward, from a folder of articles."""

from .articles.load import load_articles, read_articles
from .mentions import find_mentions
from .quotations import find_quotations
from .sentiment.toward import sentiment_toward
from .voice.share import share_of_voice

__all__ = [
    "find_mentions",
    "find_quotations",
    "load_articles",
    "read_articles",
    "sentiment_toward",
    "share_of_voice",
]
