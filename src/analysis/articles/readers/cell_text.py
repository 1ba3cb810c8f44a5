"""Text as programs leave it in a cell or a field: escaped, with entities, or as the list it once was."""

import ast
import html
import re

from .html_text import without_tags

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
_ESCAPED = re.compile(r"\\(['\"])")
_ESCAPED_BREAK = re.compile(r"(?:\\r)?\\n")
_LONGEST_LIST = 1_000_000  # characters


def cell_text(text: str, *, joiner: str = "\n\n") -> str:
    """Return a text with entities and escapes resolved and without tags; a printed list by its parts.

    >>> cell_text("&quot;It&#39;s early,&quot; he said."), cell_text(r"BYD\\'s plan")
    ('"It\\'s early," he said.', "BYD's plan")
    >>> cell_text("['Ana Petrova', 'Li Wen']", joiner="; ")
    'Ana Petrova; Li Wen'
    """
    text = joiner.join(_listed(text)) if text[:2] in ("['", '["') and text.rstrip().endswith("]") else text
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
        text = text if "\n" in text else _ESCAPED_BREAK.sub("\n", text)
    text = without_tags(text)
    return without_tags(html.unescape(text)) if _ENTITY.search(text) else text


def _listed(text: str) -> list[str]:
    """The parts of a list that Python printed; the text itself where it is none."""
    try:
        parts = ast.literal_eval(text.strip()) if len(text) <= _LONGEST_LIST else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        parts = None
    return parts if isinstance(parts, list) and all(isinstance(one, str) for one in parts) else [text]
