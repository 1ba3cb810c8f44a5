"""How speech is reported: quoted or paraphrased, by whom known, with which verbs."""

from itertools import zip_longest

import pandas as pd

from ...attribution.extract import only_counted
from ...core.categories import QUOTATION_KINDS
from ...core.english import count, these
from ...voice.grouping import outermost
from ...voice.reporting_verbs import NO_VERB, verbs_used, with_stance
from ...voice.share import speech
from .finding import Figure, Finding
from .small import FEW_MENTIONS, part


def attributed(quotations: pd.DataFrame, articles: pd.DataFrame) -> Finding:
    """Return how much is quoted and how much paraphrased, how much has a known speaker, and what does not count.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2", "3"], "speaker": ["Ada Holm", None, None],
    ...     "kind": ["direct", "indirect", "mixed"], "words": [30, 10, 9], "counted": [True, True, False]})
    >>> attributed(quotations, pd.DataFrame({"article": ["a"]}))
    2 quotations were found: 1 direct and 1 indirect. 1 of 2 have a named or described speaker. 1 more is too unsure to
    count: it is kept in the table of quotations and left out of every figure.
    """
    used, counted = speech(quotations, articles)
    if counted.empty:
        return Finding(f"No quotation was found in {these(used)}.", *_unsure(quotations, used, alone=True))
    each = counted.drop_duplicates(["article", "quotation"])
    kinds = [(kind, each[each["kind"] == kind]) for kind in QUOTATION_KINDS]
    figures = [Figure(f"{len(rows):,} {kind}", rows) for kind, rows in kinds if len(rows)]
    known = each[each["speaker"].notna()]
    share = "All" if len(known) == len(each) else part(len(known), len(each))
    return Finding(
        f"{count(len(each), 'quotation')} {'was' if len(each) == 1 else 'were'} found: ",
        *_joined(figures),
        ". ",
        Figure(share, known),
        " have a named or described speaker.",
        *_unsure(quotations, used, alone=False),
    )


def _joined(figures: list[Figure]) -> list[str | Figure]:
    """The figures as they are listed in a sentence."""
    between = [*([", "] * (len(figures) - 2)), *([" and "] * (len(figures) > 1))]
    return [part for figure, sign in zip_longest(figures, between, fillvalue="") for part in (figure, sign)]


def _unsure(quotations, used, *, alone) -> list:
    """How many passages are in the table and in no figure, as they are too unsure to count."""
    rows = outermost(quotations.loc[quotations.index.difference(only_counted(quotations).index)])
    each = rows[rows["article"].isin(used["article"])].drop_duplicates(["article", "quotation"])
    if each.empty:
        return []
    number = count(len(each), "passage") if alone else f"{len(each):,} more"
    is_, kept = ("is", "it is kept") if len(each) == 1 else ("are", "they are kept")
    ends = f" {is_} too unsure to count: {kept} in the table of quotations and left out of every figure."
    return [" ", Figure(number, each, "Too unsure to count"), ends]


def verbs(quotations: pd.DataFrame, articles: pd.DataFrame) -> Finding:
    """Return the commonest reporting verb, and its share of the quotations.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "cue": ["said", "warned"], "words": 5,
    ...     "quoted_words": 5})
    >>> verbs(quotations, pd.DataFrame({"article": ["a"]}))
    The commonest reporting verb is “say”, with 1 of 2 quotations.
    """
    every = verbs_used(quotations, articles)
    used = every[every["verb"] != NO_VERB] if len(every) else every
    if used.empty:
        return Finding("No quotation has a cue, so no reporting verb can be counted.")
    first, total = used.iloc[0], int(every["quotations"].sum())
    rows = with_stance(speech(quotations, articles)[1])
    rows = rows[rows["verb"] == first["verb"]].drop(columns=["verb", "stance"])
    return Finding(
        f"The commonest reporting verb is “{first['verb']}”, with ",
        Figure(part(int(first["quotations"]), total), rows),
        f" {'' if total < FEW_MENTIONS else 'of '}quotations.",
    )
