"""What may be no article at all: named with the reason, and left out of the figures until somebody confirms it."""

import re

from ..core.wordlists import from_lists, read_list
from .date_lines import is_date_line, is_dated_line
from .many_in_one import why_several
from .outlets import is_host, is_same_outlet, outlet_of_url
from .records import Record

_LONGEST = 10_000  # words: what is longer is a transcript, a book, or many articles
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ?\d{4})", re.I)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def suspicion(found: Record, paragraphs: list[str]) -> str:
    """Return why a record may be no article, or several, or read wrongly; an empty string where nothing says so.

    >>> suspicion(Record(title="March 3, 2020 Tuesday, Late Edition - Final"), ["They met."])
    'its title is a date'
    >>> suspicion(Record(), ["Hello"]), suspicion(Record(title="Talks resume"), ["They met."])
    ('it has one word', '')
    """
    words = sum(len(line.split()) for line in paragraphs)
    checks = (
        (words > _LONGEST, f"it has {words:,} words"),
        (words == 1, "it has one word"),
        (
            all(map(_ADDRESS.fullmatch, " ".join(paragraphs).split())),
            "it holds only web addresses: save the pages themselves",
        ),
        (is_date_line(found.title) or is_dated_line(found.title), "its title is a date"),
        (bool(_RIGHTS.match(found.title)), "its title is a line of copyright"),
        (_has_strange_author(found), f"its author is the name of a site, {found.author}"),
    )
    return next((reason for is_so, reason in checks if is_so), "") or why_several(paragraphs)


def _has_strange_author(found: Record) -> bool:
    """Sites write their own name where an author would stand; the name of another site came from somewhere else."""
    own = (found.outlet, outlet_of_url(found.url))
    return is_host(found.author) and not any(is_same_outlet(found.author, outlet) for outlet in own)


@from_lists
def confirmed_articles() -> frozenset[str]:
    """Return the names of the articles that `data/confirmed_articles.csv` says are right.

    >>> "no such article" in confirmed_articles()
    False
    """
    return frozenset(row["article"] for row in read_list("confirmed_articles.csv", ("article", "note")))
