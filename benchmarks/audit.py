"""Look every pinned version up among the known vulnerabilities.

    make audit

pip-audit asks PyPI, and passes over what PyPI does not answer for. Here that is said, and is no success.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
_NAMED = 10  # packages that a sentence has room for
_AGAIN = "Run make audit where pypi.org answers."


def told(report: dict) -> tuple[list[str], int]:
    """Return what a report of pip-audit says, a line each, and the exit status: 1 vulnerable, 2 not all looked up.

    >>> told({"dependencies": [{"name": "pip", "version": "1", "vulns": []}]})
    (['1 of 1 pinned versions looked up: no known vulnerabilities.'], 0)
    """
    packages = report["dependencies"]
    found = [(one, what) for one in packages for what in one.get("vulns", [])]
    unknown = [one["name"] for one in packages if "skip_reason" in one]
    known, all_of_them = len(packages) - len(unknown), f"of {len(packages)} pinned versions"
    lines = [
        f"{one['name']} {one['version']}: {what['id']}, mended in {', '.join(what['fix_versions']) or 'no version yet'}"
        for one, what in found
    ]
    if known:
        lines.append(f"{known} {all_of_them} looked up: {len(found) or 'no'} known vulnerabilities.")
    if unknown:
        names = ", ".join([*unknown[:_NAMED], *(["…"] if len(unknown) > _NAMED else [])])
        lines.append(f"{len(unknown)} {all_of_them} could not be looked up, so nothing is known of {names}. {_AGAIN}")
    return lines, 1 if found else 2 if unknown else 0


def main(command: list[str]) -> int:
    """Run pip-audit, which `command` starts, on the pinned versions, and say what it found."""
    given = [part for name in LOCKS for part in ("-r", str(ROOT / name))]
    options = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]
    run = subprocess.run([*command, *options, *given], capture_output=True, text=True, check=False)
    try:
        lines, status = told(json.loads(run.stdout))
    except ValueError:
        why = " ".join(run.stderr.split()) or "without a word"
        lines, status = [f"Nothing is known of the pinned versions, for pip-audit did not run ({why}). {_AGAIN}"], 2
    print("\n".join(lines), file=sys.stderr if status else sys.stdout)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
