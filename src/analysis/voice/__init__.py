"""Voice: how much of the speaking each speaker, kind of speaker and country gets."""

from ..core.lazy import loaded_when_asked

_HOMES = {
    "concentration": "herfindahl",
    "fitting_period": "grouping",
    "heard_and_talked_about": "talked_about",
    "position": "prominence",
    "share_of_voice": "share",
    "side_by_side": "share",
    "stance_test": "verb_differences",
    "stances": "reporting_verbs",
    "verbs_used": "reporting_verbs",
}
__all__ = list(_HOMES)
__getattr__, __dir__ = loaded_when_asked(__name__, _HOMES)
