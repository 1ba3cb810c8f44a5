"""The command: `python -m analysis report ARTICLES --out OUT`, `extract`, `lab`, `export`, `import`, `bench`."""

import os
import signal
import sys

STOPPED = "stopped before the end: nothing was written"


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 a notebook failed, 2 nothing could be used."""
    try:
        from .pipeline.command import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return 130


def stop(number: int, _frame: object) -> None:
    """End the process at once, whatever it is at: its workers and kernels with it, and one sentence."""
    for signals in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signals, signal.SIG_IGN)
    said = STOPPED
    if stopping := sys.modules.get("analysis.pipeline.stopping"):
        said = stopping.cleared() or said
    print(said, file=sys.stderr, flush=True)
    os._exit(128 + number)


if __name__ == "__main__":
    for signals in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signals, stop)
    sys.exit(main())
