"""What a user can be told."""

import sys


class InputError(ValueError):
    """Something the user gave cannot be used. The message is one sentence: what, where, what to do.

    >>> str(InputError("data/news: no such folder; give the path of a folder or file of articles"))
    'data/news: no such folder; give the path of a folder or file of articles'
    """


class NotThere(InputError):
    """A part of the workbook that is not installed or not built. The message says how to get it."""


class NotebookFailed(RuntimeError):
    """A cell of a notebook raised; the message names notebook, cell and error in one sentence."""


def install(requirements: str) -> str:
    """Return the command that installs a file of requirements for the Python that runs this, whatever `pip` may be.

    >>> install("requirements-scale.txt")
    '...python... -m pip install -r requirements-scale.txt'
    """
    return f"{sys.executable} -m pip install -r {requirements}"
