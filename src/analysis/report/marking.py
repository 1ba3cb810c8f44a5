"""Marks over a text: overlapping spans become properly nested elements, the text between them escaped."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True)
class Span:
    """One mark: characters `start` to `end` of a text get the element `tag`; `after` follows its end."""

    start: int
    end: int
    tag: str
    attributes: dict = field(default_factory=dict)
    after: Markup | str = ""

    def opening(self, *, first: bool) -> Markup:
        """Return the start tag; a span that resumes after a crossing one does not repeat its `id`."""
        shown = {k: v for k, v in self.attributes.items() if v and (first or k != "id")}
        written = (Markup(' {}="{}"').format(Markup(k), v) for k, v in shown.items())
        return Markup("<{}{}>").format(Markup(self.tag), Markup("").join(written))


def mark(text: str, spans: list[Span], *, start: int = 0, end: int | None = None) -> Markup:
    """Return characters `start` to `end` of `text` as HTML with its `spans` marked.

    Spans that cross are cut so that the elements nest; what is outside `start` and `end` is left out.

    >>> print(mark('a <b> c', [Span(2, 5, "mark", {"title": '"x"'})]))
    a <mark title="&#34;x&#34;">&lt;b&gt;</mark> c
    >>> print(mark("abcdef", [Span(0, 4, "mark"), Span(2, 6, "em")]))
    <mark>ab<em>cd</em></mark><em>ef</em>
    """
    end = len(text) if end is None else end
    inside = [span for span in spans if span.start < end and span.end > start and span.start < span.end]
    inside.sort(key=lambda span: (span.start, -span.end))
    cuts = sorted({start, end, *(min(max(cut, start), end) for s in inside for cut in (s.start, s.end))})
    html, open_, begun, coming = [], [], set(), 0
    for here, there in pairwise(cuts):
        active = [span for span in open_ if span.end >= there]
        while coming < len(inside) and inside[coming].start <= here:
            active.append(inside[coming])
            coming += 1
        html += [_move(open_, active, begun, here), escape(text[here:there])]
        open_ = active
    return Markup("").join([*html, _move(open_, [], begun, end)])


def _move(open_: list[Span], active: list[Span], begun: set, here: int) -> Markup:
    """Close what is not active any more and open what has become so, the innermost first and last."""
    kept = 0
    while kept < min(len(open_), len(active)) and open_[kept] is active[kept]:
        kept += 1
    html = Markup("")
    for span in reversed(open_[kept:]):
        html += Markup("</{}>").format(Markup(span.tag)) + (span.after if span.end <= here else "")
    for span in active[kept:]:
        html += span.opening(first=id(span) not in begun)
        begun.add(id(span))
    return html


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the paragraphs of `text`, which blank lines part.

    >>> paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    return [match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]
