"""Texts made of bytes: pieces that the stages look for, mixed with any character, so that a search gets far."""

import random

import pandas as pd

PIECES = (
    *"“”\"'‘’«»„—–-()[]….,;:?!",
    *"  \n\t\xa0\u200b\u2028\u202e\ufeff\x00\x0c$é",
    *("\n\n", "\r\n", "...", "&amp;", "#", "*", "> ", "Q: ", "A: ", "MS. RUIZ: ", "Share", "Photo: "),
    *(" said ", " told ", " according to ", " that ", " added", " warned of ", "said", " asked ", " per ", " quoted "),
    *(" he ", " she ", " it ", " they ", " who ", " which ", " the official ", " the ministry ", " the statement "),
    *("Ana Ruiz", "Ruiz", "Mr. Ode", "Mary Ode Jr.", "Foreign Minister Lin Rao", "Lin Rao", "Sen. Tom Lane (R-ME)"),
    *("China", "Russia", "the United States", "U.S.", "US", "Beijing", "Moscow", "the Kremlin", "Washington"),
    *("BEIJING (Reuters) — ", "VIENNA, March 3 (Xinhua) -- ", "By Ana Ruiz", " the ", "Chinese", " on Monday "),
    *(" not ", " no ", " never ", " war ", " threat ", " praised ", " condemned ", " terrible ", " great "),
    *("34 per cent", "3,000", "p.m.", "Inc.", "http://a.b/c", "@ruiz", "2024-05-16", "March 3, 2020"),
)  # fmt: skip


def text_of(data: bytes) -> str:
    """Return a text: a byte stands for a piece, or with the two after it for any character.

    >>> text_of(bytes([0, 67, 1]))
    '“Ana Ruiz”'
    """
    parts, i = [], 0
    while i < len(data):
        if data[i] < len(PIECES):
            parts.append(PIECES[data[i]])
            i += 1
        else:
            number = int.from_bytes(data[i + 1 : i + 3], "big") + (data[i] % 2) * 0x10000
            parts.append(chr(number) if not 0xD800 <= number < 0xE000 else " ")
            i += 3
    return "".join(parts)


def article_of(data: bytes) -> pd.DataFrame:
    """Return a table of one article with such a text."""
    return pd.DataFrame({"article": ["a"], "text": [text_of(data)], "date": [pd.NaT]})


def seeds(number: int) -> list[bytes]:
    """Return inputs to begin with: sentences of the kind that articles hold, as bytes."""
    chance = random.Random(number)
    return [bytes(chance.choices(range(len(PIECES)), k=chance.randrange(5, 120))) for _ in range(number)]
