"""HTML that displays itself: rendered from `templates/`, where everything shown is escaped."""

import re
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


class Html:
    """Markup that a notebook displays, with `text` for where only plain text can be shown.

    Whoever makes one has escaped what it holds; `render` does.

    >>> Html("<b>9 quotations</b>", text="9 quotations")
    9 quotations
    """

    def __init__(self, markup: str, *, text: str = ""):
        self.markup, self.text = str(markup), text

    def __html__(self) -> str:
        return self.markup

    __str__ = __html__

    def __repr__(self) -> str:
        return self.text or self.markup

    def _repr_html_(self) -> str:
        return style() + self.markup


def style() -> str:
    """Return the style sheet of our displays as a `<style>` element, scoped to their class `mw`."""
    return f"<style>{(TEMPLATES / 'display.css').read_text(encoding='utf-8')}</style>"


def render(template: str, *, text: str = "", **values: object) -> Html:
    """Return `templates/<template>` filled with `values`, every one of them escaped.

    >>> str(render("finding.html.j2", parts=[{"text": "<script>", "link": None}]))
    '<p class="mw finding">&lt;script&gt;</p>'
    """
    return Html(_environment().get_template(template).render(**values), text=text)


def anchor(kind: str, *parts: object) -> str:
    """Return an `id` for a passage: the same for the same `parts`, and free of anything that they hold.

    >>> anchor("q", "a.txt", 10, 42) == anchor("q", "a.txt", 10, 42) != anchor("q", "a.txt", 10, 43)
    True
    >>> anchor("q", '"><script>', 1, 2).replace("-", "").isalnum()
    True
    """
    return f"{kind}-{blake2b(repr([str(part) for part in parts]).encode(), digest_size=6).hexdigest()}"


def curly(text: str) -> str:
    """Return our own words, or a name in them, with the apostrophe that the rest of a report has.

    >>> curly("China's foreign ministry"), curly("the soldiers' union")
    ('China’s foreign ministry', 'the soldiers’ union')
    """
    return re.sub(r"(?<=\w)'", "’", text)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
