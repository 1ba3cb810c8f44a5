"""Voice: how much of the speaking each speaker, kind of speaker and country gets."""

from ..core.lazy import loaded_when_asked

_HOMES = {
    "against_goal": "goals",
    "attribute_problems": "attributes",
    "concentration": "herfindahl",
    "fitting_period": "grouping",
    "heard_and_talked_about": "talked_about",
    "mention_rates": "talked_about",
    "newsmakers": "share",
    "position": "prominence",
    "share_of_voice": "share",
    "side_by_side": "share",
    "stance_test": "verb_differences",
    "stances": "reporting_verbs",
    "verbs_used": "reporting_verbs",
    "with_attributes": "attributes",
    "with_source_kinds": "source_kinds",
}
__all__ = list(_HOMES)
__getattr__, __dir__ = loaded_when_asked(__name__, _HOMES)
