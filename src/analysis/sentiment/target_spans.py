"""Marked targets: a table of sentences and spans, checked row by row."""

import pandas as pd

from ..core.errors import InputError

NEEDED = ("sentence", "start", "end")
SOURCE = ("source_start", "source_end")


def marked(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one checked row a target: what `frame` tells of it, and `problem`.

    Columns: `sentence`, `start`, `end`, `source_start`, `source_end`, `problem`, `voice`, `standing`. The index and the
    order are those of `frame`. A source that is missing is -1, -1, a voice an empty list, its standing "other".
    `problem` is empty, or says in one sentence why the row cannot be scored; its offsets are then 0.
    Raises InputError where a column is missing or only one of the source's two columns is there.

    >>> marked(pd.DataFrame({"sentence": ["A met B."], "start": [6], "end": [9]})).problem[0]
    'the target 6:9 is not inside the sentence of 8 characters'
    """
    missing = [name for name in NEEDED if name not in frame]
    if missing:
        raise InputError(f"no column {', '.join(missing)}: a table of targets has {', '.join(NEEDED)}")
    if (SOURCE[0] in frame) != (SOURCE[1] in frame):
        raise InputError("a source needs both of its columns, source_start and source_end")
    columns = [frame[name] if name in frame else [None] * len(frame) for name in NEEDED + SOURCE]
    rows = [_checked(*row) for row in zip(*columns, strict=True)]
    checked = pd.DataFrame(rows, columns=[*NEEDED, *SOURCE, "problem"], index=frame.index)
    return checked.assign(
        voice=frame["voice"] if "voice" in frame else [[] for _ in range(len(frame))],
        standing=frame.get("standing", "other"),
    )


def _checked(sentence, start, end, source_start, source_end) -> tuple:
    no_source = pd.isna(source_start) and pd.isna(source_end)
    problem = "" if isinstance(sentence, str) and sentence.strip() else "the sentence is empty"
    problem = problem or _problem(sentence, start, end, "target")
    if not problem and not no_source:
        problem = _problem(sentence, source_start, source_end, "source")
        overlap = not problem and start < source_end and source_start < end
        problem = "the target and the source overlap" if overlap else problem
    if problem:
        return "", 0, 0, -1, -1, problem
    return (
        sentence,
        int(start),
        int(end),
        *((-1, -1) if no_source else (int(source_start), int(source_end))),
        "",
    )


def _problem(sentence: str, start, end, name: str) -> str:
    if pd.isna(start) or pd.isna(end):
        return f"the {name} has no start or no end"
    if not all(isinstance(n, (int, float)) or hasattr(n, "__index__") for n in (start, end)) or start % 1 or end % 1:
        return f"the {name} {start}:{end} is not given in whole characters"
    if not 0 <= start <= end <= len(sentence):
        return f"the {name} {start}:{end} is not inside the sentence of {len(sentence)} characters"
    if not sentence[int(start) : int(end)].strip():
        return f"the {name} {start}:{end} marks no word"
    return ""
