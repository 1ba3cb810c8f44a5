"""The rooms of the house: each imports only from those below it, and no two modules import each other in a circle."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "analysis"
ROOMS = (
    "core",
    "text",
    "articles",
    "targets",
    "attribution",
    "speakers",
    "quotations",
    "mentions",
    "voice",
    "sentiment",
    "coding",
    "charts",
    "report",
    "pipeline",
    "__main__",
)


def imports(package: Path) -> dict[str, set[str]]:
    """The modules of `package`, named from within it, each with the modules of it that it imports anywhere."""
    paths = {_name(path, package): path for path in sorted(package.rglob("*.py"))}
    return {name: _imported(name, path, paths) for name, path in paths.items()}


def _name(path: Path, package: Path) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(name: str, path: Path, known: dict) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = _base(name, path, node)
            if base is not None:
                longer = {f"{base}.{alias.name}".lstrip(".") for alias in node.names}
                found |= {one for one in longer if one in known} or {base}
    return {one for one in found if one in known and one != name}


def _base(name: str, path: Path, node: ast.ImportFrom) -> str | None:
    """The module that `from … import` names, or None where it is none of this package."""
    if not node.level:
        own = (node.module or "").split(".")
        return ".".join(own[1:]) if own[0] == "analysis" else None
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    up = package[: len(package) - node.level + 1]
    return ".".join([*up, *filter(None, [node.module])])


def upward(graph: dict[str, set[str]]) -> list[str]:
    """The imports that run from a room to one above it."""
    floor = {room: n for n, room in enumerate(ROOMS)}
    return [
        f"{name} imports {other}"
        for name, others in graph.items()
        for other in sorted(others)
        if name and other and floor[other.split(".")[0]] > floor[name.split(".")[0]]
    ]


def test_no_import_runs_upward():
    graph = imports(PACKAGE)
    assert {name.split(".")[0] for name in graph if name} == set(ROOMS)
    assert upward(graph) == []


def test_no_circle():
    graph = {name: others - {""} for name, others in imports(PACKAGE).items() if name}
    TopologicalSorter(graph).prepare()


@pytest.fixture
def crooked(tmp_path):
    """A package with a circle and an import that runs upward."""
    for name, text in {
        "core/low.py": "from ..report.high import shown\n",
        "report/high.py": "from ..core import low\n",
    }.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    return imports(tmp_path)


def test_the_test_sees_both(crooked):
    assert upward(crooked) == ["core.low imports report.high"]
    with pytest.raises(CycleError):
        TopologicalSorter(crooked).prepare()
