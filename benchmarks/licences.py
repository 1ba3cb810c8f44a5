"""List the licence of every pinned package, as its own metadata states it, in data/measured/licences.csv.

    make licences

The project is under the MIT licence, so nothing that it needs to run may be under the GPL or AGPL alone.
"""

import csv
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "data" / "measured" / "licences.csv"
LOCKS = {"requirements.lock": "running", "requirements-dev.lock": "developing"}
NOT_HERE = "not installed on this system"


def pinned() -> list[tuple[str, str, str]]:
    """Return each pinned package with its version and what it is needed for: (package, version, running)."""
    return [
        (package, version, purpose)
        for name, purpose in LOCKS.items()
        for package, version in re.findall(r"^([a-z][^=\s]*)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.M)
    ]


def licence(package: str) -> str:
    """Return the licence that an installed package states; several to choose from are joined by " OR ".

    >>> licence("pandas")
    'BSD-3-Clause'
    """
    try:
        stated = metadata(package)
    except PackageNotFoundError:
        return NOT_HERE
    classifiers = [name.split(" :: ")[-1] for name in stated.get_all("Classifier", []) if name.startswith("License")]
    lines = (stated.get("License") or "").strip().splitlines()
    return stated.get("License-Expression") or " OR ".join(classifiers) or " ".join(lines[:1])


def binds(licence: str) -> bool:
    """Return whether a licence leaves no choice but the GPL or AGPL, which bind what is built on them.

    >>> [binds(text) for text in ("MIT AND GPL-3.0-or-later", "GNU Affero General Public License v3", "LGPL-2.1-only")]
    [True, True, False]
    >>> binds("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later")
    False
    """
    return all(re.search(r"\bA?GPL|GNU (Affero )?General Public", choice) for choice in licence.split(" OR "))


def main() -> None:
    """Write the table: one row per pinned package."""
    TABLE.parent.mkdir(exist_ok=True)
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["package", "version", "licence", "needed_for"])
        writer.writerows((package, version, licence(package), use) for package, version, use in pinned())


if __name__ == "__main__":
    main()
