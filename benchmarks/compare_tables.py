"""Are the tables of this tree, byte for byte, those of another commit?

usage: python benchmarks/compare_tables.py COMMIT [ARTICLES ...]

Extracts the tables of each folder of articles (default: the sample, and ../shared/articles and ../shared/pages where
they are there) with the code of COMMIT and with the code of this tree, and names every table that differs. The exit
status is the number of those.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "data" / "articles", ROOT.parent / "shared" / "articles", ROOT.parent / "shared" / "pages")


def extracted(tree: Path, articles: Path, out: Path) -> dict[str, bytes]:
    """Return the tables that the code and word lists of `tree` make of `articles`: file name to content."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "TQDM_DISABLE": "1"}
    command = [sys.executable, "-m", "analysis", "extract", str(articles), "--out", str(out)]
    subprocess.run(command, check=True, cwd=tree, env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return {path.name: path.read_bytes() for path in sorted((out / "tables").glob("*.csv"))}


def differences(commit: str, folders: list[Path]) -> list[str]:
    """Return `folder: table` for every table that is not the same in both trees, or only in one."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "tree"
        subprocess.run(
            ["git", "worktree", "add", "--detach", str(tree), commit], cwd=ROOT, check=True, capture_output=True
        )
        try:
            for n, folder in enumerate(folders):
                before = extracted(tree, folder, Path(scratch) / f"before{n}")
                after = extracted(ROOT, folder, Path(scratch) / f"after{n}")
                names = sorted(before.keys() | after.keys())
                found += [f"{folder}: {name}" for name in names if before.get(name) != after.get(name)]
                print(f"{folder}: {len(names)} tables compared", flush=True)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)
    return found


def main() -> int:
    """Read the command line, print what differs, and return how many tables do."""
    commit, *given = sys.argv[1:]
    folders = [Path(name) for name in given] or [folder for folder in FOLDERS if folder.is_dir()]
    found = differences(commit, folders)
    print("\n".join(found) or "no table differs")
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
