"""Packages whose names are loaded when they are first asked for: importing one must not cost seconds."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def loaded_when_asked(package: str, homes: dict[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return `__getattr__` and `__dir__` of `package`: each name is looked for in its home, a module of it.

    A home without the name is itself what the name stands for.

    >>> get, _ = loaded_when_asked("analysis", {"load_articles": "articles.load", "charts": "charts"})
    >>> get("load_articles").__module__, get("charts").__name__
    ('analysis.articles.load', 'analysis.charts')
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{homes[name]}")
        return getattr(module, name, module)

    return get, lambda: sorted(homes)
