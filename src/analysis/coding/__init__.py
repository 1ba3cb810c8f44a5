"""Coding by hand: corrections that are made on every run.

One idea a module: `cells` (CSV that spreadsheets may touch), `anchors` (finding coded words again),
`corrections` and `edits` (what a correction is, and what it does to a table).
"""

from .corrections import apply_corrections, corrected, correction_log, read_corrections

__all__ = ["apply_corrections", "corrected", "correction_log", "read_corrections"]
