"""What this process was told about its machine, at the edge of the package: nothing below looks it up by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """Where the word lists lie, if not in their own folder, and how many sentences are scored at a time.

    >>> Machine.of({"ANALYSIS_DATA": "lists", "ANALYSIS_THREADS": "many"})
    Machine(lists=...Path('lists'), threads=None)
    """

    lists: Path | None = None
    threads: int | None = None  # None: as many as there are cores

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Machine":
        """Return what the variables ANALYSIS_DATA and ANALYSIS_THREADS say."""
        lists, threads = environment.get("ANALYSIS_DATA"), environment.get("ANALYSIS_THREADS", "")
        return cls(Path(lists) if lists else None, int(threads) if threads.isdecimal() else None)

    def to_environment(self) -> dict[str, str]:
        """Return the variables that tell a process started from here the same.

        >>> Machine.of(Machine(Path("lists"), 2).to_environment())
        Machine(lists=...Path('lists'), threads=2)
        """
        held = {"ANALYSIS_DATA": self.lists, "ANALYSIS_THREADS": self.threads}
        return {name: str(value) for name, value in held.items() if value is not None}


told = Machine()
