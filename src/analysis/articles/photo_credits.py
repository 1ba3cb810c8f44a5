"""Captions among the paragraphs: lines that end in the credit of a picture."""

import re
from itertools import pairwise

_TAIL = 170  # characters at the end of a line in which a credit stands
_LONGEST = 150  # words: a longer paragraph is text, whatever it ends in
_AGENCY = (
    "(?:Getty(?: Images)?|AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|Xinhua|TASS|Sputnik|Shutterstock|Bloomberg|Anadolu|UPI)"
)
_VIA = r"(?: via [\w ]{2,30})?"
_CREDITS = (
    r"[(\[](?i:file |ap )?(?i:photo|image|picture|file|credit|screengrab)s?\b[^()\[\]]{0,120}[)\]]",  # (Photo by …)
    rf"[(\[][^()\[\]]{{2,60}}/ ?{_AGENCY}{_VIA}[)\]]",  # [Ana Petrova/AP]
    r"\b(?i:photo|photograph|image|picture)s?(?i: credit| by| courtesy(?: of)?)? ?: ?[^.!?:]{2,80}",  # Photo: Reuters
    r"(?i:credit) ?(?::|\.\.\.|…) ?[^.!?:]{2,80}",  # Credit...Li Wen
    rf"[A-Z][\w.'’-]{{1,30}} [A-Z][\w.'’ -]{{1,40}} ?/ ?{_AGENCY}{_VIA}",  # Li Wen/AFP
    rf"\| ?{_AGENCY}",  # Li Wen | Getty Images
)
_CREDIT = re.compile("|".join(_CREDITS))


def drop_captions(paragraphs: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the paragraphs without captions, and these with their reason.

    A caption ends in the credit of its picture; a line that a caption repeats is one too.

    >>> drop_captions(["They met on Monday.", "A hall.", "A hall.Credit...Li Wen for The Post", "Ships. [Ana Lind/AP]"])
    (['They met on Monday.'],
     [('A hall.', 'caption'), ('A hall.Credit...Li Wen for The Post', 'caption'), ('Ships. [Ana Lind/AP]', 'caption')])
    """
    captions = {line for line in paragraphs if _is_caption(line)}
    gone = captions | {line for line, after in pairwise(paragraphs) if after in captions and after.startswith(line)}
    if not gone or gone >= set(paragraphs):
        return paragraphs, []
    return [line for line in paragraphs if line not in gone], [(line, "caption") for line in paragraphs if line in gone]


def _is_caption(line: str) -> bool:
    if len(line.split()) > _LONGEST:
        return False
    tail = line[-_TAIL:].rstrip(" .")
    return any(match.end() == len(tail) for match in _CREDIT.finditer(tail))
