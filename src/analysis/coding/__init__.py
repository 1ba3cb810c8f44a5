"""Coding by hand: sheets out, judgements in, agreement, and corrections that are made on every run.

One idea a module: `cells` (CSV that spreadsheets may touch), `anchors` (words found again), `names`;
`sampling`, `sheets` and `reading` (what coders get and give back), `units` (judgements and the workbook's);
`agreement`, `accuracy` and `corrected_shares` (how far to trust it);
`corrections` and `edits` (what a correction is, and what it does to a table).
"""

from .accuracy import confusion, scores
from .agreement import agreement, alpha, articles_for
from .bias import known_bias, reliability
from .corrected_shares import corrected_shares, corrected_tone, corrected_voice
from .corrections import apply_corrections, corrected, correction_log, read_corrections
from .coverage import measured_coverage
from .intercoder import pairwise_agreement, units_for_reliability
from .reading import Codings, progress, read_codings
from .sampling import constructed_weeks, draw
from .sheets import quotation_sheet, sentiment_sheet, speaker_sheet, write_sheets
from .units import with_workbook
from .validation import read_validation

__all__ = [
    "Codings",
    "agreement",
    "alpha",
    "apply_corrections",
    "articles_for",
    "confusion",
    "constructed_weeks",
    "corrected",
    "corrected_shares",
    "corrected_tone",
    "corrected_voice",
    "correction_log",
    "draw",
    "known_bias",
    "measured_coverage",
    "pairwise_agreement",
    "progress",
    "quotation_sheet",
    "read_codings",
    "read_corrections",
    "read_validation",
    "reliability",
    "scores",
    "sentiment_sheet",
    "speaker_sheet",
    "units_for_reliability",
    "with_workbook",
    "write_sheets",
]
