"""What is used of NLTK and TextBlob, loaded without the numeric packages that NLTK loads for what is not used here.

These cost each process .7 seconds and 100 MB. What of NLTK needs them (its classifiers of scikit-learn, Fisher's exact
test) is not there in such a process, unless NLTK or they were loaded before.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_UNUSED = ("matplotlib", "scipy", "sklearn")


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """A package that is not loaded yet cannot be loaded for a while: who can do without it does."""
    absent = [name for name in names if name not in sys.modules]
    modules: dict = sys.modules
    modules.update(dict.fromkeys(absent))
    try:
        yield
    finally:
        for name in absent:
            del modules[name]


with _hidden(*_UNUSED):
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer
    from textblob.en import lexicon, parser, sentiment

__all__ = ["PunktParameters", "PunktSentenceTokenizer", "lexicon", "parser", "sentiment"]
