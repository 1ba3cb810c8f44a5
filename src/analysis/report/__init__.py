"""Report: notebooks run, and one page of HTML made of them; `show` and its kin are what notebooks show."""

from ..core.lazy import loaded_when_asked

_HOMES = {
    "article_view": "article_view",
    "carrying": "tone_examples",
    "explorer": "explore",
    "findings": "findings",
    "not_counted": "left_out",
    "passages": "passages",
    "select": "selection",
    "show": "table_view",
}
__all__ = list(_HOMES)
__getattr__, __dir__ = loaded_when_asked(__name__, _HOMES)
