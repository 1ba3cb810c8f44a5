"""Articles: from files of any kind to one clean table."""

from .load import load_articles, read_articles

__all__ = ["load_articles", "read_articles"]
