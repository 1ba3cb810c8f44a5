"""Coding by hand: sheets out, judgements in, agreement, and corrections that are made on every run.

One idea a module: `cells` (CSV that spreadsheets may touch), `anchors` (words found again), `names`;
`sampling`, `sheets` and `reading` (what coders get and give back), `units` (judgements and the workbook's);
`krippendorff`, `accuracy` and `shares_corrected` (how far to trust it);
`corrections` and `edits` (what a correction is, and what it does to a table).
"""

from ..core.lazy import loaded_when_asked

_HOMES = {
    "Codings": "reading",
    "agreement": "krippendorff",
    "alpha": "krippendorff",
    "apply_corrections": "corrections",
    "articles_for": "krippendorff",
    "confusion": "accuracy",
    "constructed_weeks": "sampling",
    "corrected": "corrections",
    "corrected_shares": "shares_corrected",
    "corrected_tone": "shares_corrected",
    "corrected_voice": "shares_corrected",
    "correction_log": "corrections",
    "draw": "sampling",
    "known_bias": "bias",
    "measured_coverage": "interval_coverage",
    "pairwise_agreement": "intercoder",
    "progress": "reading",
    "quotation_sheet": "sheets",
    "read_codings": "reading",
    "read_corrections": "corrections",
    "read_validation": "validation",
    "reliability": "bias",
    "scores": "accuracy",
    "sentiment_sheet": "sheets",
    "speaker_sheet": "sheets",
    "units_for_reliability": "intercoder",
    "with_workbook": "units",
    "write_sheets": "sheets",
}
__all__ = list(_HOMES)
__getattr__, __dir__ = loaded_when_asked(__name__, _HOMES)
