"""Break runs on purpose and judge what is there afterwards.

usage: python -m benchmarks.faults killed --command extract --times 50

Prints a row per fault and a last line with how many were wrong; the exit status is 1 where any was. `full-disk` mounts
small disks and needs the rights of root.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from .campaigns import CAMPAIGNS
from .place import Place


def main() -> int:
    """Run one campaign and print its table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("campaign", choices=sorted(CAMPAIGNS))
    parser.add_argument("--command", choices=("extract", "report", "export"), default="extract")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        faults = wrong = 0
        for fault in CAMPAIGNS[given.campaign](Place(Path(folder), given.command), given.times, given.seed):
            print("; ".join(map(str, fault)), flush=True)
            faults, wrong = faults + 1, wrong + bool(fault.wrong)
    print(f"{given.campaign} {given.command}: {faults} faults, {wrong} wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
