"""Why a mention got its label: the words that decided, worked out for the rows that are shown."""

from collections.abc import Sequence

import pandas as pd

from ..mentions import COLUMNS as MENTIONS
from . import encoder
from .linear import method as linear
from .occlusion import explain as by_removal
from .perspective import give_voices
from .target_spans import marked
from .toward import in_sentences, in_voices

COLUMNS = ("evidence", "evidence_linear")


def explain(
    sentiment: pd.DataFrame, articles: pd.DataFrame, quotations: pd.DataFrame, *, columns: Sequence[str] = COLUMNS
) -> pd.DataFrame:
    """Return rows of a sentiment table with the words that decided, by two methods or by those of `columns`.

    `evidence` has the words whose removal changes the polarity of the target method most, each with what it adds
    to it; `evidence_linear` those of the linear method with what they add to its log-odds of positive over
    negative. Give the rows that are to be shown: each takes as long as scoring a dozen.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["China is a brutal aggressor."]})
    >>> none = pd.DataFrame(columns=["article", "start", "end", "quotation", "source_start", "source_end"])
    >>> from ..mentions import find_mentions
    >>> from .toward import sentiment_toward
    >>> tone = sentiment_toward(article, none, find_mentions(article, quotations=none))
    >>> "brutal" in explain(tone, article, none)["evidence_linear"][0]
    True
    """
    own = articles[articles["article"].isin(sentiment["article"])]
    said = quotations[quotations["article"].isin(sentiment["article"])]
    voiced = give_voices(own, said, sentiment[list(MENTIONS)].assign(role="talked about"))
    ways = {
        "evidence": lambda: by_removal(marked(in_sentences(own, voiced)), encoder.chances),
        "evidence_linear": lambda: linear.stance(marked(in_voices(voiced)))["evidence"].tolist(),
    }
    return sentiment.assign(**{name: pd.array(ways[name](), dtype="string") for name in columns})
