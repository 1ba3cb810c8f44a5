"""A correction written from what is shown: another speaker, another label, or not a quotation at all."""

from pathlib import Path

import pandas as pd

from ..core.wordlists import data_folder
from .anchors import occurrence_at
from .cells import write_cells
from .corrections import COLUMNS, read_corrections
from .edits import kind_of

_WORDS = 400  # characters of a passage that name it


def correction_of(
    passage: pd.Series, text: str, *, speaker: str = "", label: str = "", remove: bool = False, coder: str = "reader"
) -> dict[str, str]:
    """Return a row of `corrections.csv` for one row of the quotations or sentiment table; `text` is its article's.

    `speaker` "-" says that there is none; `remove` that it is not a quotation (or not a mention).

    >>> passage = pd.Series({"article": "a", "start": 8, "end": 10, "content": "no"})
    >>> row = correction_of(passage, "Yes and no, no.", speaker="Ada Holm")
    >>> row["what"], row["action"], row["text"], row["occurrence"], row["speaker"]
    ('quotation', 'change', 'no', '1', 'Ada Holm')
    """
    is_quotation = kind_of(pd.DataFrame([passage])) == "quotations"
    start = int(passage["start"])
    words = text[start : min(int(passage["end"]), start + _WORDS)]
    row = dict.fromkeys(COLUMNS, "") | {
        "what": "quotation" if is_quotation else "mention",
        "action": "remove" if remove else "change",
        "article": passage["article"],
        "text": words,
        "occurrence": str(occurrence_at(text, words, start)),
        "coder": coder,
    }
    if not remove:
        row |= {"speaker": speaker} if is_quotation else {"label": label}
    return row


def write_correction(row: dict[str, str], path: Path | None = None) -> Path:
    """Add a row to `data/coding/corrections.csv`, in the place of an earlier one on the same words; return its path.

    Raises InputError, naming file and line, where the file has not the columns.
    """
    path = path or data_folder() / "coding" / "corrections.csv"
    before = read_corrections(path)
    same = pd.Series(True, before.index)
    for name in ("what", "article", "text", "occurrence"):
        same &= before[name].eq(row[name])
    kept = before[~same]
    return write_cells(pd.concat([kept, pd.DataFrame([row])])[list(COLUMNS)], path)
