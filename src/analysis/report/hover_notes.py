"""What stands behind a mark: the cue, rule and confidence of a quotation, the evidence of a tone."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from .html import anchor
from .table_view import MISSING, heading, in_words, said

QUOTATION = ("speaker", "speaker_type", "affiliation", "kind", "cue", "source", "rule", "confidence")
MENTION = ("target", "mention", "tone", "polarity", "voice", "confidence", "evidence")


def quotation_anchor(row: Any) -> str:
    """Return the `id` of one stretch of a quotation, the same wherever the report points to it."""
    return anchor("q", row["article"], row.get("quotation"), row["start"], row["end"])


def mention_anchor(row: Any) -> str:
    """Return the `id` of one mention of a target, the same wherever the report points to it."""
    return anchor("m", row["article"], row.get("target"), row["start"], row["end"])


def hover(row: Any, names: tuple[str, ...]) -> str:
    """Return what is known of a passage as one line.

    >>> hover({"speaker": "Ada Holm", "kind": "direct", "cue": None}, QUOTATION)
    'speaker: Ada Holm; kind: direct'
    """
    return "; ".join(f"{name}: {value}" for name, value in _told(row, names) if value)


def notes(frame: pd.DataFrame, names: tuple[str, ...], to_anchor: Callable) -> list[dict]:
    """Return one note a row of `frame`, numbered in the order of the text: `id`, `number`, `cells`.

    >>> row = {"article": ["a.txt"], "start": [1], "end": [5], "cue": ["said"]}
    >>> notes(pd.DataFrame(row), ("cue", "rule"), quotation_anchor)[0]["cells"]
    [('cue', 'said'), ('rule', '–')]
    """
    rows = enumerate(frame.to_dict("records"), 1)
    return [
        {"id": to_anchor(row), "number": n, "cells": [(name, value or MISSING) for name, value in _told(row, names)]}
        for n, row in rows
    ]


def _told(row: Any, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """What is known of a passage, in words; "" where a thing is not known."""
    return [(heading(name), said(in_words(name, row.get(name)))) for name in names]
