"""Sentences that a notebook displays as Markdown: a name in them is text, whatever it holds."""

import html
import re

_SIGNS = r"\\`*_~|\[\]"  # what emphasis, code, tables and links are made of; the others need the start of a line
_SIGN, _ESCAPED = re.compile(f"[{_SIGNS}]"), re.compile(rf"\\([{_SIGNS}])")


def as_markdown(text: str) -> str:
    """Return Markdown that shows `text` as it is: no markup of its own, and no HTML.

    >>> print(as_markdown("nobody is quoted in a_b_c.txt, <img src=x> or [here](http://a.example)"))
    nobody is quoted in a\\_b\\_c.txt, &lt;img src=x&gt; or \\[here\\](http://a.example)
    """
    return _SIGN.sub(r"\\\g<0>", html.escape(text, quote=False))


def from_markdown(markdown: str) -> str:
    """Return the text that `as_markdown` was given.

    >>> from_markdown(as_markdown("a_b & [c] <d>"))
    'a_b & [c] <d>'
    """
    return html.unescape(_ESCAPED.sub(r"\1", markdown))
