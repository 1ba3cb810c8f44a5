"""No regular expression of loading takes a time that grows faster than the square of what it is tried on.

Each pattern is tried on texts made to hurt it: long runs of the characters and words that it is made of. What is
compared is how the time grows, not how long it is.
"""

import importlib
import pkgutil
import re
import time
import warnings
from itertools import product

import pytest

from analysis import articles

parser = re._parser  # the parser of `re`, by which a pattern tells what it is made of
SHORT, LONG = 200, 800  # characters of the texts; four times as long
SQUARE = 40  # times as long that the longer may take: of the square it would be 16, of the cube 64
NOTICED = 0.1  # seconds under which a growth cannot be told from noise


def patterns():
    """The compiled patterns of every module, with the name of each."""
    found = {}
    for one in pkgutil.walk_packages(articles.__path__, "analysis.articles."):
        if not one.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(one.name)).items():
                inside = value if isinstance(value, tuple | list) else [value]
                found |= {f"{one.name}.{name}": part for part in inside if isinstance(part, re.Pattern)}
    return {name: pattern for name, pattern in found.items() if name.rsplit(".", 1)[-1].startswith("_")}


def atoms(tree):
    """One character or word for each part of a parsed pattern."""
    word = ""
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            word += chr(value)
            continue
        if word:
            yield from (word, word[-1])
            word = ""
        yield from inner(name, value)
    if word:
        yield from (word, word[-1])


def inner(name, value):
    if name == "IN":
        yield from (one for one in (member(*part) for part in value) if one)
    elif name == "ANY":
        yield "a"
    elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        yield from atoms(value[2])
    elif name == "SUBPATTERN":
        yield from atoms(value[3])
    elif name == "ATOMIC_GROUP":
        yield from atoms(value)
    elif name == "BRANCH":
        for branch in value[1]:
            yield from atoms(branch)


def member(kind, value):
    name = str(kind)
    if name == "LITERAL":
        return chr(value)
    if name == "RANGE":
        return chr(value[0])
    known = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a", "CATEGORY_NOT_SPACE": "a"}
    return known.get(str(value), "") if name == "CATEGORY" else ""


def pumps(pattern):
    """Runs to repeat: each part, and the first parts after each other; a text that begins as a match does."""
    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parts = list(dict.fromkeys(atoms(parser.parse(text, pattern.flags))))
    few = [part for part in parts if len(part) <= 12][:4]
    return [*parts[:12], " ", "\n", *("".join(pair) for pair in product(few, few[:3]))]


def seconds(pattern, run, size):
    text = (run * (size // len(run) + 1))[:size] + "\x01"
    given = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.perf_counter()
    pattern.search(given)
    return time.perf_counter() - start


def grows(pattern, run):
    """True where the time on a text four times as long is far more than four times as long."""
    if seconds(pattern, run, LONG) < NOTICED:
        return False
    long = min(seconds(pattern, run, LONG) for _ in range(3))
    short = min(seconds(pattern, run, SHORT) for _ in range(3))
    return long > NOTICED and long > SQUARE * short


def test_the_test_sees_what_it_is_for():
    assert any(grows(re.compile(r"\s*x?\s*y$"), run) for run in pumps(re.compile(r"\s*x?\s*y$")))
    assert not any(grows(re.compile(r"\d+ of \d+"), run) for run in pumps(re.compile(r"\d+ of \d+")))


FOUND = patterns()


@pytest.mark.slow
@pytest.mark.parametrize("name", FOUND)
def test_patterns_are_bounded(name):
    pattern = FOUND[name]
    assert [run for run in pumps(pattern) if grows(pattern, run)] == []
