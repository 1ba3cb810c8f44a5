"""Charts: a table in, a `Chart` (figure and alt text) out, or a `NoChart` sentence where there is nothing.

`save(ranked(voice), "03-speakers")` is all that a notebook needs.
"""

from .bars import ranked
from .pairs import direct_and_all, heard
from .saving import Chart, NoChart, save
from .style import use_style

__all__ = ["Chart", "NoChart", "direct_and_all", "heard", "ranked", "save", "use_style"]
