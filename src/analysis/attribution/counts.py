"""What a sentence is read with: the word lists and the counts, read once a run."""

from typing import NamedTuple

from ..core.wordlists import from_lists
from .confidence import Counts, confidence_weights, rule_counts
from .content import Ends, content_ends
from .cues import Chances, Verbs, cue_chances, reporting_verbs


class Lexicon(NamedTuple):
    """The reporting words, their chances of being cues, the turns at which content ends, how often rules are right,
    and what each trait of a quotation weighs in its confidence."""

    verbs: Verbs
    chances: Chances
    ends: Ends
    rules: Counts
    weights: dict[str, float]


@from_lists
def cue_lexicon() -> Lexicon:
    """Read `reporting_verbs.csv`; of `measured/`, `cue_counts`, `content_ends`, `rule_counts` and `confidence.csv`.

    >>> cue_lexicon().verbs.stances["insist"]
    'assertive'
    """
    return Lexicon(reporting_verbs(), cue_chances(), content_ends(), rule_counts(), confidence_weights())
