"""The environment is looked at by the edges alone: the package itself, the command and the pipeline."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "analysis"
EDGES = ("__init__.py", "__main__.py", "pipeline/")


def looks(code: str) -> list[int]:
    """The lines of code that read the environment; to write to it, or hand it on to a process, is no reading."""
    tree = ast.parse(code)
    handed = {id(value) for node in ast.walk(tree) if isinstance(node, ast.Dict) for value in _spread(node)}
    handed |= {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    }
    return [node.lineno for node in ast.walk(tree) if _is_environment(node) and id(node) not in handed]


def _spread(node: ast.Dict) -> list[ast.expr]:
    return [value for key, value in zip(node.keys, node.values, strict=True) if key is None]


def _is_environment(node: ast.AST) -> bool:
    names = {"environ", "environb", "getenv"}
    if isinstance(node, ast.ImportFrom):
        return node.module == "os" and any(alias.name in names for alias in node.names)
    return isinstance(node, ast.Attribute) and node.attr in names


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ('import os\nos.environ.get("A")', [2]),
        ("from os import environ", [1]),
        ('os.getenv("A")', [1]),
        ("a = os.environ", [1]),
        ('os.environ["A"] = "1"', []),
        ('start({**os.environ, "A": "1"})', []),
        ('os.environ["A"]', [1]),
    ],
)
def test_a_look_at_the_environment_is_seen(code, lines):
    assert looks(code) == lines


def test_nothing_below_the_edges_reads_the_environment():
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    found = {name: looks(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    assert [name for name, lines in found.items() if lines and not name.startswith(EDGES)] == []
    assert any(lines for name, lines in found.items() if name.startswith(EDGES))
