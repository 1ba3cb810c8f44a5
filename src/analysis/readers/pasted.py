"""Text as pasted from a web page: the headline first, then the article with whatever stood around it."""

from ..cleaning import paragraphs_of
from ..records import Record

_HEADLINE_WORDS = 30


def read_pasted(text: str) -> Record:
    """Return the one article of a pasted text; its first line is the title where it reads like a headline.

    >>> read_pasted("Talks resume\\n\\nDelegates met in Vienna on Monday.").title
    'Talks resume'
    """
    paragraphs = paragraphs_of(text)
    found = Record(is_pasted=True)
    if len(paragraphs) > 1 and is_headline(paragraphs[0]):
        found.note("title", paragraphs.pop(0), "first line")
    found.text = "\n\n".join(paragraphs)
    return found


def is_headline(line: str) -> bool:
    """True where a line is short, and no sentence with a full stop.

    >>> [is_headline("Talks resume"), is_headline("Talks resumed in Vienna on Monday, officials said.")]
    [True, False]
    """
    ends_as_sentence = line.rstrip("\"”’'").endswith((".", ":", ";", ",")) and not line.endswith(
        ("U.S.", "U.K.", "...")
    )
    return len(line.split()) <= _HEADLINE_WORDS and not ends_as_sentence
