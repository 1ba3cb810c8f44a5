"""Finding a coded stretch again: by its words, so that it outlives another cleaning or a spreadsheet."""

import re
from functools import lru_cache
from typing import NamedTuple

_SPACE = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\u00ad]+")
_PIECE = re.compile(rf"{_SPACE.pattern}|''|.")
_SAME = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "''": '"', "‘": "'", "’": "'", "`": "'"}
_SAME |= dict.fromkeys("‐‑‒–—−", "-") | {"…": "..."}


class Anchor(NamedTuple):
    """Where a stretch stands; `start` and `end` are missing where `reason` says why it was not found."""

    start: int | None
    end: int | None
    reason: str = ""


def locate(text: str, wanted: str, *, occurrence: int | None = None, context: str = "") -> Anchor:
    """Find `wanted` in `text` whatever was done to its spaces, quotation marks and dashes since.

    `context` is a longer stretch that holds it, such as its sentence; `occurrence` counts from 1, inside the
    context where there is one. Without an occurrence the stretch must be the only one: nothing is guessed.
    A context that has gone is done without where `wanted` stands in the text only once. Characters that a
    spreadsheet turned into "?" are passed over as a last resort.

    >>> locate("He said “no  way” twice.", 'said "no way"')
    Anchor(start=3, end=17, reason='')
    >>> locate("China and China.", "China").reason
    'the words stand 2 times: say which in occurrence, or give more context'
    >>> locate("China and China.", "China", occurrence=2).start
    10
    """
    found, lost = _candidates(text, wanted, context)
    if lost:
        return Anchor(None, None, "the context no longer stands in the article, and the words stand often")
    if occurrence and occurrence <= len(found):
        return Anchor(*found[occurrence - 1])
    if len(found) == 1:
        return Anchor(*found[0])
    return Anchor(None, None, _reason(len(found), occurrence))


def occurrence_at(text: str, wanted: str, start: int, *, context: str = "") -> int:
    """Return which occurrence of `wanted` begins at `start`, as `locate` counts; 1 where none does.

    >>> occurrence_at("China and China.", "China", 10)
    2
    """
    begins = [span[0] for span in _candidates(text, wanted, context)[0]]
    return begins.index(start) + 1 if start in begins else 1


def fold(text: str) -> str:
    """Return the text with one kind of space, quotation mark and dash, as anchors compare it.

    >>> fold("“So\\u00a0be it” – he said")
    '"So be it" - he said'
    """
    return "".join(_same(piece.group()) for piece in _PIECE.finditer(text)).strip()  # `_folded` is kept for articles


def _candidates(text, wanted, context):
    found = _every(text, wanted)
    if not context or len(found) < 2:
        return found, False
    around = _every(text, context)
    inside = [span for span in found if any(a <= span[0] and span[1] <= b for a, b in around)]
    return inside, not inside


def _reason(found, occurrence):
    if not found:
        return "the words do not stand in the article, or no longer: copy them from it again"
    if occurrence:
        return f"the words stand {found} times, so there is no occurrence {occurrence}"
    return f"the words stand {found} times: say which in occurrence, or give more context"


def _every(text, wanted):
    return _spans(_folded(text), fold(wanted), text) or _bare_spans(text, wanted)


def _spans(folded, wanted, text):
    plain, starts, ends = folded
    found = [(starts[at], ends[at + len(wanted) - 1]) for at in _places(plain, wanted)]
    return [span for span in found if not _cuts_a_word(text, *span)]


def _places(plain, wanted):
    """Where `wanted` begins, also where one overlaps the next."""
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = plain.find(wanted, at + 1)


def _bare_spans(text, wanted):
    """The same by ASCII letters and digits alone: what is left when a spreadsheet has lost the rest."""
    bare = _bare(wanted)[0]
    found = _spans(_bare(text), bare, text) if len(bare) > 2 else []
    return [_with_marks(text, wanted, *span) for span in found]


def _cuts_a_word(text, start, end):
    return (start > 0 and text[start - 1 : start + 1].isalnum()) or (
        end < len(text) and text[end - 1 : end + 1].isalnum()
    )


def _with_marks(text, wanted, start, end):
    while start and not wanted[0].isalnum() and not (text[start - 1].isalnum() or text[start - 1].isspace()):
        start -= 1
    while end < len(text) and not (wanted[-1].isalnum() or text[end].isalnum() or text[end].isspace()):
        end += 1
    return start, end


@lru_cache(maxsize=64)
def _folded(text):
    return _mapped(_PIECE.finditer(text), _same)


def _same(piece):
    if piece.isalnum():
        return piece
    if _SPACE.fullmatch(piece):
        return " " if any(letter.isspace() for letter in piece) else ""
    return _SAME.get(piece, piece)


@lru_cache(maxsize=64)
def _bare(text):
    return _mapped(re.finditer(r"[A-Za-z0-9]", text), str.lower)


def _mapped(pieces, change):
    plain, starts, ends = [], [], []
    for piece in pieces:
        for letter in change(piece.group()):
            plain.append(letter)
            starts.append(piece.start())
            ends.append(piece.end())
    return "".join(plain), starts, ends
