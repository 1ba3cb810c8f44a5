"""What a reader hands on: an article as found, or the reason why there is none."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..core.errors import InputError

FIELDS = ("outlet", "title", "author", "dateline", "credit", "date", "url", "section", "language")


@dataclass
class Record:
    """One article as a reader found it: its text, its metadata as written, and where each came from.

    `record` is the number or name inside a file of many, `file` the name of the file that it was, where a table tells;
    `is_pasted` says that lines of a web page may
    surround the text; `removed` holds pairs of line and reason for what the reader itself left out;
    `refusal` says why this is no article, unless a user confirms that it is.

    >>> found = Record("Talks resumed on Monday.", record="3")
    >>> found.note("outlet", "Harbour Post", "column source")
    >>> found.outlet, found.origin
    ('Harbour Post', {'outlet': 'column source'})
    """

    text: str = ""
    record: str = ""
    outlet: str = ""
    title: str = ""
    author: str = ""
    dateline: str = ""
    credit: str = ""
    date: str = ""
    url: str = ""
    section: str = ""
    language: str = ""
    file: str = ""
    is_pasted: bool = False
    is_truncated: bool = False
    origin: dict[str, str] = field(default_factory=dict)
    removed: list[tuple[str, str]] = field(default_factory=list)
    refusal: str = ""

    def note(self, name: str, value: object, origin: str) -> None:
        """Set a field that is still empty and remember where its value came from.

        >>> found = Record(title="As printed")
        >>> found.note("title", "Another", "meta og:title")
        >>> found.title
        'As printed'
        """
        value = str(value or "").strip()
        if value and not getattr(self, name):
            setattr(self, name, value)
            self.origin[name] = origin


@dataclass(frozen=True)
class Problem:
    """Why a file, or one record of it, could not be read, and what to do about it.

    >>> Problem("the file is empty").record
    ''
    """

    reason: str
    record: str = ""

    def __post_init__(self) -> None:
        """A reason is one line, whatever it cites of the file."""
        object.__setattr__(self, "reason", " ".join(self.reason.split()))


class Member(NamedTuple):
    """A file inside another: its name there, empty for the only one, and its content or the problem with it."""

    name: str
    content: bytes | Problem


def guarded(read: Callable, item: object, number: str, *given: Any, **options: Any) -> Record | Problem:
    """Return what `read(item, number, …)` makes of one record; a record that breaks it costs itself only.

    A word list that cannot be used raises InputError all the same: it is no fault of the record.

    >>> guarded(lambda item, number: item["body"], {}, "3")
    Problem(reason="this record cannot be read (KeyError: 'body'): check it", record='3')
    """
    try:
        return read(item, number, *given, **options)
    except (MemoryError, KeyboardInterrupt, InputError):
        raise
    except Exception as error:
        said = " ".join(str(error).split())[:100]
        return Problem(f"this record cannot be read ({type(error).__name__}: {said}): check it", number)
