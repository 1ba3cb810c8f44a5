"""Every public call says what it takes and gives, by its types, and what it does, by a verb."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "analysis"
NO_VERBS = frozenset(
    "a an the this that these those its every no true false is are does do what where when in on".split()
)


def public(body: list[ast.stmt], inside: bool = False) -> Iterator[tuple[ast.FunctionDef, list[ast.arg]]]:
    """Yield the public functions and methods of a module, each with the arguments that want a type."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public(node.body, inside=True)
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            names = node.args
            bound = inside and "staticmethod" not in decorators(node)
            given = [*names.posonlyargs, *names.args][int(bound) :]
            yield node, [*given, *names.kwonlyargs, *filter(None, (names.vararg, names.kwarg))]


def decorators(node: ast.FunctionDef) -> set[str]:
    return {ast.unparse(one) for one in node.decorator_list}


def wanting(code: str) -> list[str]:
    """Return what the public functions of some code lack."""
    found = []
    for node, given in public(ast.parse(code).body):
        found += [f"{node.name}: {one.arg} has no type" for one in given if one.annotation is None]
        found += [f"{node.name}: no return type"] * (node.returns is None)
        found += [f"{node.name}: the docstring begins with no verb"] * (not begins_with_verb(node))
    return found


def begins_with_verb(node: ast.FunctionDef) -> bool:
    """Return whether a docstring says in the imperative what is done; that of a property may be a noun."""
    first = (ast.get_docstring(node) or "").split(" ")[0].strip(",").lower()
    if decorators(node) & {"property", "cached_property"}:
        return bool(first)
    return first.isalpha() and first not in NO_VERBS and (not first.endswith("s") or first.endswith("ss"))


def test_every_public_call_has_types_and_a_docstring():
    found = {str(path.relative_to(PACKAGE)): wanting(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {path: lacks for path, lacks in sorted(found.items()) if lacks} == {}


def test_the_test_sees_what_it_is_for():
    assert wanting('def twice(n, *, by):\n    """Returns it."""') == [
        "twice: n has no type",
        "twice: by has no type",
        "twice: no return type",
        "twice: the docstring begins with no verb",
    ]
    assert wanting("class A:\n    def b(self) -> int:\n        pass") == ["b: the docstring begins with no verb"]
    assert wanting('def twice(n: int) -> int:\n    """Return it."""\ndef _own(n): pass') == []
