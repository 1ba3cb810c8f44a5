"""How much one file may ask of the machine. Every limit is an option of `load_articles`."""

from dataclasses import dataclass, fields

from ..core.errors import InputError
from .records import Problem

_ALWAYS = 1 << 20  # bytes that anything may unpack to, whatever its packed size


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
    page_bytes: int = 10_000_000  # a web page without its pictures, a pasted text, an RTF file; not an export of many
    json_bytes: int = 100_000_000  # a JSON file that is one value (JSON Lines is read line by line), a large export
    text_characters: int = 500_000  # the text of one article, about 80,000 words
    records: int = 1_000_000  # records in one file
    cells: int = 5_000_000  # cells of a sheet, the empty ones included
    seconds: int = 120  # for reading one file, or one member of an archive
    memory_bytes: int = 2_000_000_000  # for the process that reads PDF, Excel and Parquet
    archive_bytes: int = 2_000_000_000  # what an archive may unpack to, all members and archives in it together
    archive_members: int = 100_000  # files in one ZIP
    archive_ratio: int = 200  # unpacked size over packed size, of a member and of all together
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


class Unpacked:
    """What has been unpacked from one file so far, archives in archives included.

    >>> unpacked = Unpacked(10_000, Limits())
    >>> unpacked.add(1_000_000)
    >>> unpacked.add(1_500_000).reason
    'unpacks to more than 200 times its size: looks like an archive bomb; raise archive_ratio if it is not'
    """

    def __init__(self, packed: int, limits: Limits) -> None:
        self.packed, self.limits, self.total = packed, limits, 0

    def add(self, size: int) -> Problem | None:
        """Count `size` more bytes; return what speaks against it, None where nothing does."""
        self.total += size
        if self.total > self.limits.archive_bytes:
            limit = self.limits.archive_bytes
            return Problem(f"the archive holds more than {limit:,} bytes: split it, or raise archive_bytes")
        return too_much_packed(self.total, self.packed, self.limits)


def too_much_packed(size: int, packed: int, limits: Limits) -> Problem | None:
    """Return what speaks against unpacking `packed` bytes to `size` of them, None where nothing does.

    >>> too_much_packed(2_000_000, 1_000_000, Limits())
    """
    if size > _ALWAYS and size > limits.archive_ratio * max(packed, 1):
        return Problem(
            f"unpacks to more than {limits.archive_ratio} times its size: looks like an archive bomb; "
            "raise archive_ratio if it is not"
        )
    return None
