"""Attribution: which words of an article are whose, by which cue."""

from .table import find_quotations

__all__ = ["find_quotations"]
