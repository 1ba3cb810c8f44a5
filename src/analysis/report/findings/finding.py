"""A finding: a computed sentence whose figures know the passages that they count."""

from typing import NamedTuple

import pandas as pd

from ...core.markdown import as_markdown
from ..html import Html, curly, render


class Figure(NamedTuple):
    """A figure in a sentence, the rows that it counts (quotations, mentions, articles), and their name."""

    text: str
    rows: pd.DataFrame
    label: str = ""


class Nothing:
    """A sentence that says why there is no finding; the report gathers such sentences.

    >>> Nothing("Nobody is quoted.")
    Nobody is quoted.
    """

    def __init__(self, text: str):
        self.text = text

    def __repr__(self) -> str:
        return self.text

    def _repr_markdown_(self) -> str:
        return as_markdown(self.text)


class Finding:
    """A sentence made of text and figures, with curly apostrophes; it displays itself.

    >>> Finding("There are ", Figure("2 quotations", pd.DataFrame({"article": ["a", "a"]})), ".")
    There are 2 quotations.
    """

    def __init__(self, *parts: str | Figure):
        self.parts = tuple(curly(p) if isinstance(p, str) else p._replace(text=curly(p.text)) for p in parts)

    @property
    def figures(self) -> list[Figure]:
        """The figures in the order of the sentence; those that count nothing have no passages behind them."""
        return [part for part in self.parts if isinstance(part, Figure) and len(part.rows)]

    def __repr__(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def _repr_html_(self) -> str:
        return self.html()._repr_html_()

    def html(self, links: dict[str, str] | None = None) -> Html:
        """Return the sentence as a paragraph; a figure leads to `#links[label]`, the list of what it counts."""
        parts = [
            {"text": part, "link": None}
            if isinstance(part, str)
            else {"text": part.text, "link": (links or {}).get(part.label) if len(part.rows) else None}
            for part in self.parts
        ]
        return render("finding.html.j2", text=repr(self), parts=parts)

    def __add__(self, other: "Finding") -> "Finding":
        """Return two findings as one paragraph."""
        return Finding(*self.parts, " ", *other.parts)
