"""Every regular expression takes a time in proportion to its text; long ones say of each line what it matches.

Each pattern is tried on texts made to hurt it: long runs of the characters and words that it is made of. What is
compared is how the time grows, not how long it is.
"""

import ast
import importlib
import pkgutil
import re
import time
import warnings
from functools import cache
from itertools import product
from pathlib import Path

import pytest

import analysis

parser = re._parser  # the parser of `re`, by which a pattern tells what it is made of
SRC = Path(analysis.__file__).parent
ONE_LINE = 100  # characters; a longer pattern is written over several lines, with a comment each
SIZES = (4_000, 16_000, 64_000)  # characters of the texts; each is compared with a quarter of itself
SQUARE = 10  # times as long that the longer may take: in proportion it would be 4, of the square 16
NOTICED = 0.02  # seconds under which a growth cannot be told from noise, so that a longer text is tried
AT_START = {"match", "fullmatch"}  # calls that try a pattern at one place only


def calls(function=None):
    """The file and the node of each call of `re.…` with a pattern written out."""
    for path in sorted(SRC.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.args
                and function in (None, node.func.attr)
            ):
                yield path, node


def inside(value):
    """The compiled patterns of a value, or of what it holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from inside(part)
    elif isinstance(value, dict):
        yield from inside(list(value.values()))


@cache
def uses(path):
    """The methods that are called on each name, or on each of what it holds, in a file or below a folder."""
    found = {}
    for one in path.rglob("*.py") if path.is_dir() else (path,):
        text = one.read_text("utf-8")
        held = dict(re.findall(r"\bfor (?:\w+, )?(\w+) in (_?[A-Z]\w+)\b", text))
        for name, method in re.findall(r"\b(\w+)\.(\w+)\b", text):
            found.setdefault(held.get(name, name), set()).add(method)
    return found


def patterns():
    """The patterns of every module, compiled or written out in a call, and whether they are tried everywhere."""
    found = {}
    for one in pkgutil.walk_packages(analysis.__path__, "analysis."):
        if not one.name.endswith("__main__"):
            module = importlib.import_module(one.name)
            for name, value in vars(module).items():
                methods = uses(Path(module.__file__) if name.startswith("_") else SRC).get(name, set())
                for number, pattern in enumerate(inside(value)):
                    anchored = bool(methods) and methods <= AT_START | {"pattern"}
                    found.setdefault(pattern, (f"{one.name}.{name}.{number}", anchored))
    for path, node in calls():
        if node.func.attr != "compile" and isinstance(node.args[0], ast.Constant):
            where = f"{path.relative_to(SRC)}.{node.lineno}"
            found.setdefault(re.compile(node.args[0].value), (where, node.func.attr in AT_START))
    return {name: (pattern, anchored) for pattern, (name, anchored) in found.items()}


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


def seconds(pattern, run, size, anchored):
    text = (run * (size // len(run) + 1))[:size] + "\x01"
    given = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    (pattern.match if anchored else pattern.search)(given)
    return time.process_time() - start


def grows(pattern, run, anchored=False):
    """True where the time on a text four times as long is far more than four times as long."""
    for size in SIZES:
        if seconds(pattern, run, size, anchored) > NOTICED:
            long = min(seconds(pattern, run, size, anchored) for _ in range(3))
            short = min(seconds(pattern, run, size // 4, anchored) for _ in range(3))
            return long > SQUARE * short
    return False


def test_the_test_sees_what_it_is_for():
    square, line = re.compile(r"\s+(?:of|in|on|at|for|to)\b"), re.compile(r"\d+ of \d+")
    assert any(grows(square, run) for run in pumps(square))
    assert not any(grows(re.compile(r"(?<!\d)\d++ of \d+"), run) for run in pumps(line))


FOUND = patterns()


@pytest.mark.slow
@pytest.mark.parametrize("name", FOUND)
def test_patterns_take_a_time_in_proportion_to_the_text(name):
    pattern, anchored = FOUND[name]
    assert [run for run in pumps(pattern) if grows(pattern, run, anchored)] == []


def test_long_patterns_are_written_over_lines_with_comments():
    long = [
        f"{path.relative_to(SRC)}:{node.lineno}"
        for path, node in calls("compile")
        if "VERBOSE" not in ast.dump(node) and written(node) > ONE_LINE
    ]
    assert long == []


def written(node):
    """The characters of the pattern in a call."""
    return sum(len(part.value) for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant))
