"""What a sentence is read with: the word lists and the counts, read once a run."""

from typing import NamedTuple

from .contents import Ends, content_ends
from .cues import Chances, Verbs, cue_chances, reporting_verbs


class Lexicon(NamedTuple):
    """The reporting words, their chances of being cues, and the turns at which content ends."""

    verbs: Verbs
    chances: Chances
    ends: Ends


def cue_lexicon() -> Lexicon:
    """Read `reporting_verbs.csv`, `cue_counts.csv` and `content_ends.csv`.

    >>> sorted(cue_lexicon().verbs.stances)[:2]
    ['abuse', 'accept']
    """
    return Lexicon(reporting_verbs(), cue_chances(), content_ends())
