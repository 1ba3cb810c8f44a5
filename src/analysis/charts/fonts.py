"""Which characters can be drawn here, and what stands in for the others."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from matplotlib import font_manager

FIRST = "DejaVu Sans"  # comes with matplotlib: Latin, Greek, Cyrillic, Arabic, Hebrew

_MORE = (
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Noto Sans JP", "Noto Sans KR"),
    *("Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback"),
    *("PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic"),
    *("Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Thai", "Noto Sans Tamil", "Nirmala UI"),
    *("Arial Unicode MS", "Unifont"),
)


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """Return the font families to draw with: DejaVu Sans, then those installed that have other scripts.

    >>> families()[0]
    'DejaVu Sans'
    """
    installed = set(font_manager.fontManager.get_font_names())
    return (FIRST, *(name for name in _MORE if name in installed))


def readable(text: str) -> str:
    """Return the text on one line, in characters that a font here can draw; others are romanised by sound.

    No box ever stands for a letter. Signs that draw nothing or turn the direction of writing are dropped.

    >>> readable("Łukasz Żak,\\n Иван Петров"), readable("zero\\u200bwidth")
    ('Łukasz Żak, Иван Петров', 'zerowidth')
    """
    shown = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    shown = re.sub(r"\s+", " ", shown).strip()
    return "".join(_drawn_as(char) for char in shown)


def romanised(text: str) -> bool:
    """Return whether `readable` has to put other letters in the place of some.

    >>> romanised("Łukasz"), romanised("\U00012000")
    (False, True)
    """
    return any(not char.isspace() and _drawn_as(char) not in (char, "") for char in text)


def _drawn_as(char: str) -> str:
    if char == " " or ord(char) in _characters():
        return char
    return anyascii(char) or ("" if unicodedata.category(char)[0] == "M" else "?")


@lru_cache(maxsize=1)
def _characters() -> frozenset[int]:
    """The characters that every weight used can draw."""
    drawn = set()
    for family in families():
        weights = [_charmap(family, weight) for weight in ("regular", "bold")]
        drawn |= weights[0] & weights[1]
    return frozenset(drawn)


def _charmap(family: str, weight: str) -> set[int]:
    path = font_manager.findfont(font_manager.FontProperties(family=family, weight=weight))
    return set(font_manager.get_font(path).get_charmap())
