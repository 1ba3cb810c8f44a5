"""The sentences behind a tone: the most telling ones of each cell, and where two methods disagree."""

from collections.abc import Sequence

import pandas as pd

from ..voice.grouping import counted_articles
from .reasons import explain
from .summary import is_decided, scored_mentions, side_of
from .toward import sentiment_toward

_KEY = ["article", "target", "start", "end"]
COLUMNS = [
    "voice",
    "target",
    "label",
    "polarity",
    "confidence",
    "evidence",
    "scored",
    "article",
    "start",
    "end",
]


def telling_sentences(
    sentiment: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    by: Sequence[str] = ("voice", "target"),
    per_cell: int = 1,
    quotations: pd.DataFrame | None = None,
    copies: bool = False,
) -> pd.DataFrame:
    """Return the sentences that carry the tone of each cell of `by`: the strongest that are decided.

    A sentence is stronger the further its polarity is from 0 and the surer the method is of it (their
    product), and is shown once however often it names the target. Neutral and undecided ones tell nothing
    and are left out; a cell that has no other is not in the table.
    Columns: `voice`, `target`, `label`, `polarity`, `confidence`, `evidence` (words with weights), `scored`
    (the part of the sentence in that voice), `article`, `start`, `end` (of the mention). Where `quotations` are
    given, the words that decided are worked out for the rows shown, for the target method gives none in long tables.

    >>> sentiment = pd.DataFrame({"article": "a", "start": [0, 40], "end": [5, 45], "target": "China",
    ...     "voice": "Ana Ruiz", "label": ["negative", "negative"], "polarity": [-0.6, -0.9],
    ...     "confidence": [0.8, 0.9], "undecided": False, "evidence": ["bad -0.60", "threat -0.90"],
    ...     "scored": ["China is bad", "China is a threat"]})
    >>> telling_sentences(sentiment, pd.DataFrame({"article": ["a"]}))[["voice", "scored", "evidence"]]
          voice             scored      evidence
    0  Ana Ruiz  China is a threat  threat -0.90
    """
    scored, _ = scored_mentions(sentiment, articles, copies=copies)
    scored = scored.assign(side=side_of(scored["voice"]))
    decided = scored[(scored["label"] != "neutral") & is_decided(scored)]
    strength = (decided["polarity"] * decided["confidence"]).abs()
    ordered = decided.assign(strength=strength).sort_values("strength", ascending=False, kind="stable")
    once = ordered.drop_duplicates([*by, "article", "scored"])
    cells = once.groupby(list(by), sort=True, dropna=False).head(per_cell)
    cells = cells.sort_values([*by, "strength"], ascending=[*(True for _ in by), False], kind="stable")
    cells = cells if quotations is None else explain(cells, articles, quotations, columns=["evidence"])
    return cells[list(dict.fromkeys([*by, *COLUMNS]))].reset_index(drop=True)


def compare_methods(
    articles: pd.DataFrame,
    quotations: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    methods: Sequence[str] = ("textblob", "target"),
    known: pd.DataFrame | None = None,
    copies: bool = False,
) -> pd.DataFrame:
    """Return each scored mention once, the methods side by side: where do they disagree, and on which words?

    The articles are those that count in every figure: the analysed ones, without copies unless asked for.
    `known` is the sentiment of a run: what one of the methods has scored there is not scored again.

    Columns: `article`, `target`, `start`, `end`, `mention`, `voice`, `scored`; for each method `label_…`,
    `polarity_…`, `confidence_…` and `evidence_…`; and `agree`, true where all labels are the same.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["China met Laos."]})
    >>> none = pd.DataFrame(columns=["article", "start", "end", "source_start", "source_end"])
    >>> from ..mentions import find_mentions
    >>> both = compare_methods(article, none, find_mentions(article, quotations=none), methods=["textblob"])
    >>> both[["target", "label_textblob", "agree"]]
      target label_textblob  agree
    0  China        neutral   True
    """
    mentions = mentions[mentions["article"].isin(counted_articles(articles, copies=copies)["article"])]
    tables = [_scored(articles, quotations, mentions, method, known) for method in methods]
    same = tables[0][[*_KEY, "mention", "voice", "scored"]]
    scores = [
        table[["label", "polarity", "confidence", "evidence"]].add_suffix(f"_{method}")
        for method, table in zip(methods, tables, strict=True)
    ]
    labels = pd.concat([table["label"] for table in tables], axis=1)
    return pd.concat([same, *scores], axis=1).assign(agree=labels.nunique(axis=1, dropna=False) == 1)


def _scored(articles, quotations, mentions, method, known):
    """The sentiment of all mentions by one method, in the order of `mentions`; what is known is taken as it is."""
    if known is None:
        return sentiment_toward(articles, quotations, mentions, method=method)
    places = pd.MultiIndex.from_frame(mentions[_KEY])
    held = known[known["method"].eq(method) & pd.MultiIndex.from_frame(known[_KEY]).isin(places)]
    rest = mentions[~places.isin(pd.MultiIndex.from_frame(held[_KEY]))]
    both = pd.concat([held, sentiment_toward(articles, quotations, rest, method=method)], ignore_index=True)
    order = places.get_indexer(pd.MultiIndex.from_frame(both[_KEY]))
    return both.iloc[order.argsort(kind="stable")].reset_index(drop=True)


def agreement_table(compared: pd.DataFrame, *, methods: Sequence[str] = ("textblob", "target")) -> pd.DataFrame:
    """Return how often each method's label meets the others': a row for each combination that occurs.

    Columns: `target`, `label_…` of each method, `n` mentions, and `share`, of the target's mentions.

    >>> compared = pd.DataFrame({"target": "China", "label_textblob": ["neutral", "neutral"],
    ...     "label_target": ["negative", "neutral"]})
    >>> agreement_table(compared)
      target label_textblob label_target  n  share
    0  China        neutral     negative  1    0.5
    1  China        neutral      neutral  1    0.5
    """
    labels = [f"label_{method}" for method in methods]
    counts = compared.groupby(["target", *labels], dropna=False).size().reset_index(name="n")
    return counts.assign(share=counts["n"] / counts.groupby("target")["n"].transform("sum"))
