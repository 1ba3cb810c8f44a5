"""Captions among the paragraphs: lines that end in the credit of a picture."""

import re
from itertools import pairwise

from ..core.wordlists import few_from_lists, from_lists
from .outlets import picture_agencies
from .patterns import CREDIT_WITHIN

_TAIL = 170  # characters at the end of a line in which a credit stands
_KEPT = 500  # ends of lines of which it is known: those of one text, asked about several times
_LONGEST = 150  # words: a longer paragraph is text, whatever it ends in
_LONGEST_DATED = 45  # words of a caption that is a sentence with a date
_DATED = re.compile(r"[^“”\"]+ (?:\w+day, )?[A-Z][a-z]+\.? \d{1,2}, \d{4}\b[^.!?“”\"]*\.?")
_ONLY_CREDIT = re.compile(r"[^|.!?]{2,60}(?: \| [^|.!?]{2,60}){1,3}")


def drop_captions(paragraphs: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without captions, and these with their reason.

    A caption ends in the credit of its picture, or is a dated sentence above a line that is such a credit; a line that
    a caption repeats is one too. In a paragraph that goes on behind a credit in brackets, the credit goes, and with it
    the words before it that are no sentence.

    >>> drop_captions(["They met on Monday.", "A hall.", "A hall.Credit...Li Wen for The Post", "Ships. [Ana Lind/AP]"])
    (['They met on Monday.'],
     [('A hall.', 'caption'), ('A hall.Credit...Li Wen for The Post', 'caption'), ('Ships. [Ana Lind/AP]', 'caption')])
    """
    captions = {line for line in paragraphs if _is_caption(line)}
    gone = captions | {line for line, after in pairwise(paragraphs) if after in captions and _is_above(line, after)}
    if gone >= set(paragraphs):
        gone = set()
    rest = [line for line in paragraphs if line not in gone]
    within = [part.strip() for line in rest if "[" in line for part in CREDIT_WITHIN.findall(line)]
    kept = [CREDIT_WITHIN.sub("", line) if "[" in line else line for line in rest]
    return kept, [(line, "caption") for line in [*(line for line in paragraphs if line in gone), *within]]


def _is_above(line: str, credit: str) -> bool:
    """Say whether a line above a credit is its caption: the credit begins with it, or it is one that is dated."""
    is_dated = len(line.split()) <= _LONGEST_DATED and bool(_DATED.fullmatch(line))
    return credit.startswith(line) or (is_dated and bool(_ONLY_CREDIT.fullmatch(credit)))


def _is_caption(line: str) -> bool:
    if len(line.split()) > _LONGEST:
        return False
    return _ends_in_credit(line[-_TAIL:].rstrip(" ."))


@few_from_lists(_KEPT)
def _ends_in_credit(tail: str) -> bool:
    return any(match.end() == len(tail) for match in _credit().finditer(tail))


@from_lists
def _credit() -> re.Pattern:
    agency = rf"(?:{'|'.join(map(re.escape, picture_agencies()))})(?:[ ]via[ ][\w ]{{2,30}})?"
    return re.compile(
        rf"""
          [(\[](?i:file[ ]|ap[ ])?(?i:photo|image|picture|file|credit|screengrab)s?\b[^()\[\]]{{0,120}}[)\]]  # (Photo…)
        | [(\[][^()\[\]]{{2,60}}/[ ]?{agency}[)\]]                                                # [Ana Petrova/AP]
        | \b(?i:photo|photograph|image|picture)s?(?i:[ ]credit|[ ]by|[ ]courtesy(?:[ ]of)?)?
          [ ]?:[ ]?[^.!?:]{{2,80}}                                                                 # Photo: Reuters
        | (?i:credit)[ ]?(?::|\.\.\.|…)[ ]?[^.!?:]{{2,80}}                                        # Credit...Li Wen
        | [A-Z][\w.'’-]{{1,30}}[ ][A-Z][\w.'’ -]{{1,40}}[ ]?/[ ]?{agency}                         # Li Wen/AFP
        | [—–-][ ]?(?i:photo|image|picture)s?[ ](?i:from|by|courtesy)\b[^.!?]{{2,80}}                # —Photo from us
        | \([\w .]{{2,40}}[ ](?i:via)[ ]{agency}\)                                                 # (Li Wen via AP)
        | \|[ ]?{agency}                                                                          # Li Wen | AP
        """,
        re.VERBOSE,
    )
