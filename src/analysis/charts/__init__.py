"""Charts: a table in, a `Chart` (figure and alt text) out, or a `NoChart` sentence where there is nothing.

`save(ranked(voice), "03-speakers")` is all that a notebook needs.
"""

from .bars import ranked
from .grid import shares_within, stances_by_group
from .pairs import direct_and_all, heard
from .saving import Chart, NoChart, save
from .style import use_style
from .tone import tone_by_outlet, tone_by_voice, tone_matrix

__all__ = [
    "Chart",
    "NoChart",
    "direct_and_all",
    "heard",
    "ranked",
    "save",
    "shares_within",
    "stances_by_group",
    "tone_by_outlet",
    "tone_by_voice",
    "tone_matrix",
    "use_style",
]
