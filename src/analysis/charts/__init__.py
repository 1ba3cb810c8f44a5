"""Charts: a table in, a `Chart` (figure and alt text) out, or a `NoChart` sentence where there is nothing.

`save(ranked(voice), "03-speakers")` is all that a notebook needs. Colour never carries meaning alone,
intervals are drawn, and groups of under ten are hollow; what a page has no room for is counted at its foot.
"""

from . import validation
from .bars import ranked
from .corpus import article_lengths, articles_over_time
from .grid import shares_within
from .methods import methods
from .pairs import direct_and_all, heard
from .positions import positions
from .saving import Chart, NoChart, save
from .style import use_style
from .timeline import timeline
from .tone import tone_by_outlet, tone_by_voice, tone_matrix
from .tone_time import tone_over_time
from .verbs import stances_by_group, verbs
from .voice_time import voice_over_time

__all__ = [
    "Chart",
    "NoChart",
    "article_lengths",
    "articles_over_time",
    "direct_and_all",
    "heard",
    "methods",
    "positions",
    "ranked",
    "save",
    "shares_within",
    "stances_by_group",
    "timeline",
    "tone_by_outlet",
    "tone_by_voice",
    "tone_matrix",
    "tone_over_time",
    "use_style",
    "validation",
    "verbs",
    "voice_over_time",
]
