"""What pyproject.toml cannot say: a built package holds the word lists, and needs what requirements.txt names."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

DATA = [str(path) for path in sorted(Path("data").rglob("*")) if path.is_file() and path.parts[1] != "articles"]


class WithWordLists(build_py):
    """Copy data/ into the package; an editable installation reads it where it is."""

    def run(self):
        super().run()
        if not self.editable_mode:
            for name in DATA:
                copy = Path(self.build_lib, "analysis", "_data", *Path(name).parts[1:])
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(name, copy)

    def get_source_files(self):
        return [*super().get_source_files(), *DATA, "requirements.txt"]


requirements = Path("requirements.txt").read_text(encoding="utf-8").splitlines()
setup(cmdclass={"build_py": WithWordLists}, install_requires=[line for line in requirements if line[:1].isalpha()])
