"""Site furniture: lines around and between the paragraphs of an article that are no part of it."""

import re

from ..core.errors import InputError
from ..core.wordlists import data_folder, few_from_lists, from_lists, read_list

_QUOTES = re.compile('["“”„«»]')
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_TAIL = re.compile(r"[a-z]{3}[.!?][\"”’'»)\]]* \S.{0,30}$")  # behind a sentence: "… the board said. Enditem"
_SAID = re.compile(r"[“\"][^“”\"]+[”\"]")  # a quotation that lost its full stop
# Flags of a whole expression, names of groups and references to them: there is one expression for all patterns.
_SHARED = re.compile(r"(?<!\\)(?:\\\\)*+(\(\?[aiLmsux]+\)|\(\?P[<=]\w+[>)]|\(\?\(\w+\)|\\[1-9])")
_LONG = 8  # words in a line that is prose for certain (chosen by measurement: DESIGN.md, pasted pages)
_VERY_LONG = 18  # words in a line that is prose whatever it ends in
_LONGEST = 500  # characters of the longest line that patterns are tried on
_KEPT = 500  # lines of which the reason is known: those of one text, asked about several times
_SHORT = 2  # words in a line with a full stop that is still taken for a sentence


def strip_furniture(paragraphs: list[str], *, trim: bool = False) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without site furniture, and the lines removed with their reasons.

    A line goes where all of it matches a pattern of `data/furniture.csv`. With `trim`, for pasted pages, what
    stands before the first sentence and after the last goes too. Nothing is removed from inside a line, and a
    text of which nothing would be left is kept whole.

    >>> lines = ["Talks resumed on Monday, officials in Vienna said.", "Share this article", "World"]
    >>> strip_furniture(lines, trim=True)
    (['Talks resumed on Monday, officials in Vienna said.'],
     [('Share this article', 'share buttons'), ('World', 'after the last sentence')])
    """
    reasons = [_reason(line) for line in paragraphs]
    if trim:
        reasons = _trimmed(paragraphs, reasons)
    if paragraphs and all(reasons):
        return paragraphs, []
    kept = [line for line, reason in zip(paragraphs, reasons, strict=True) if not reason]
    gone = [(line, reason) for line, reason in zip(paragraphs, reasons, strict=True) if reason]
    return kept, gone


def furniture_reason(line: str, *, at_foot: bool = False) -> str:
    """Return why a line is furniture by the patterns of `data/furniture.csv`, or an empty string.

    Of a sentence `at_foot`, the last one of an article, only those are asked that may be prose, or are so there.

    >>> furniture_reason("Follow us on Facebook"), furniture_reason("The talks resumed.")
    ('social media', '')
    >>> note = "The author is a fellow of Harbour College."
    >>> furniture_reason(note), furniture_reason(note, at_foot=True)
    ('', 'about the author')
    """
    return _reason(line.strip(), at_foot=at_foot)


def is_prose(line: str) -> bool:
    """Return True where a line ends as a sentence does and is long enough, or holds quotation marks.

    >>> [is_prose(line) for line in ("They agreed on Monday.", "“No,” he said.", "More news", "Subscribe!")]
    [True, True, False, False]
    """
    words = len(line.split())
    if not _SENTENCE_END.search(line):
        return words >= _VERY_LONG or (words >= _LONG and (_has_tail(line) or bool(_SAID.fullmatch(line))))
    return words >= _LONG or bool(_QUOTES.search(line)) or (words >= _SHORT and not line.endswith(("!", "?")))


def _has_tail(line: str) -> bool:
    tail = _TAIL.search(line)
    return tail is not None and len(line[: tail.start()].split()) >= _LONG - 1


def _reason(line: str, *, at_foot: bool = False) -> str:
    return "" if len(line) > _LONGEST else _matched(line, at_foot)


@few_from_lists(_KEPT)
def _matched(line: str, at_foot: bool) -> str:
    is_sentence = is_prose(line) and (len(line.split()) >= _LONG or bool(_QUOTES.search(line)))
    kinds = ("yes", "foot") if at_foot else ("yes",) if is_sentence else ("yes", "no")
    pattern, reasons = _compiled(*kinds)
    match = pattern.fullmatch(line)
    return reasons[int(match.lastgroup[3:])] if match and match.lastgroup else ""


def _trimmed(paragraphs, reasons):
    prose = [n for n, line in enumerate(paragraphs) if not reasons[n] and is_prose(line)]
    if not prose:
        return reasons
    first, last = prose[0], prose[-1]
    return [
        reason or ("before the first sentence" if n < first else "after the last sentence" if n > last else "")
        for n, reason in enumerate(reasons)
    ]


@from_lists
def _compiled(*kinds: str) -> tuple[re.Pattern, tuple[str, ...]]:
    """One alternation of all patterns of some kinds; the number of the group that matched is that of the row."""
    chosen = [(pattern, reason) for pattern, prose, reason in _patterns() if prose in kinds]
    groups = "|".join(f"(?P<row{n}>{pattern})" for n, (pattern, _) in enumerate(chosen))
    return re.compile(groups, re.IGNORECASE), tuple(reason for _, reason in chosen)


@from_lists
def _patterns() -> tuple[tuple[str, str, str], ...]:
    rows = read_list("furniture.csv", ("pattern", "prose", "reason", "seen"), choices={"prose": ("yes", "no", "foot")})
    return tuple((_checked(row["pattern"], row["line"]), row["prose"], row["reason"]) for row in rows)


def _checked(pattern: str, line: int) -> str:
    """A pattern as it is, where it can stand among all the others."""
    where = f"{data_folder() / 'furniture.csv'}, line {line}, column pattern"
    if shared := _SHARED.search(pattern):
        raise InputError(f"{where}: {shared[1]!r} would be about the other patterns too; write {pattern!r} without it")
    try:
        re.compile(pattern)
    except re.error as error:
        raise InputError(f"{where}: {pattern!r} is not a regular expression ({error}); correct it") from None
    return pattern
