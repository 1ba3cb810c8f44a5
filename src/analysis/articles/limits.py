"""How much one file may ask of the machine. Every limit is an option of `load_articles`."""

from dataclasses import dataclass, fields

from ..core.errors import InputError


@dataclass(frozen=True)
class Limits:
    """Sizes beyond which a file or record is skipped and named; all can be raised by name.

    >>> Limits().page_bytes
    10000000
    >>> Limits.of({"page_bytes": 30_000_000}).page_bytes
    30000000
    >>> Limits.of({"pages": 3})
    Traceback (most recent call last):
    analysis.core.errors.InputError: pages: no such option; ...
    """

    file_bytes: int = 200_000_000  # a table or an export, also inside an archive
    page_bytes: int = 10_000_000  # a web page, a pasted text, a Word or RTF file
    json_bytes: int = 100_000_000  # a JSON file that is one value (JSON Lines is read line by line)
    text_characters: int = 500_000  # the text of one article, about 80,000 words
    records: int = 1_000_000  # records in one file
    archive_bytes: int = 2_000_000_000  # what a ZIP may unpack to, all members together
    archive_members: int = 100_000  # files in one ZIP
    archive_ratio: int = 200  # unpacked size of a member over its packed size
    archive_depth: int = 1  # how deep archives may lie inside an archive

    @classmethod
    def of(cls, options: dict) -> "Limits":
        """Return the limits with those of `options` in place of defaults; InputError for an unknown name."""
        known = [one.name for one in fields(cls)]
        for name, value in options.items():
            if name not in known:
                raise InputError(f"{name}: no such option; the limits are {', '.join(known)}")
            if not isinstance(value, int) or value < 1:
                raise InputError(f"{name}: {value!r} is not a whole number above zero")
        return cls(**options)
