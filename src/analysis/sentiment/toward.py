"""Sentiment toward a target, by who is speaking: each mention scored in its own voice."""

from pathlib import Path

import pandas as pd

from ..core.wordlists import lists_held
from ..mentions import COLUMNS as MENTIONS
from .blameless import is_blameless
from .perspective import give_voices, standing_of
from .rivals import is_rival
from .score import score_targets

EXPLAINED_UP_TO = 5  # articles of a corpus whose every mention is explained by default


@lists_held()
def sentiment_toward(
    articles: pd.DataFrame,
    quotations: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    method: str = "target",
    model: str | Path | None = None,
    explained: bool | None = None,
) -> pd.DataFrame:
    """Return the tone of each mention that is talked about, in the voice that it stands in.

    Columns: those of `mentions`; `voice` (a speaker, `unattributed` or `narrator`) with `speaker_type` and
    `affiliation`; `quotation` (missing for the narrator); `scored`, the part of the sentence in that voice;
    `polarity` (-1 to 1), `label` (negative, neutral, positive), `undecided`, `confidence` (0 to 1),
    `evidence` (the words that decided, with their weights; of "target" only where the mentions are to be
    `explained`, which is so up to 5 articles by default: `telling_sentences` explains what it shows)
    and `method`. Mentions inside a source are heard, not scored.

    `method` is "target" (an encoder that reads the sentence with the part in that voice marked), "linear" (aims at
    the target by weights of words), "textblob" (the tone of the whole part) or "transformer" (an optional extra,
    with `model`: the folder or the name of a Hugging Face classifier on this machine).
    Raises InputError for another, or where the transformer has no `model`; NotThere where its packages or
    weights are absent.

    >>> article = pd.DataFrame({"article": ["a"], "text": ["“China is a terrible ally,” Ana Ruiz said."]})
    >>> said = pd.DataFrame({"article": ["a"], "quotation": ["1"], "start": [0], "end": [26],
    ...     "speaker": ["Ana Ruiz"], "source_start": [28], "source_end": [36]})
    >>> from ..mentions import find_mentions
    >>> tone = sentiment_toward(article, said, find_mentions(article, quotations=said), method="textblob")
    >>> tone[["target", "voice", "label", "evidence"]].iloc[0].tolist()
    ['China', 'Ana Ruiz', 'negative', 'terrible -1.00']
    """
    explained = len(articles) <= EXPLAINED_UP_TO if explained is None else explained
    voiced = give_voices(articles, quotations, mentions)
    marks = in_sentences(articles, voiced) if method == "target" else in_voices(voiced)
    scores = score_targets(marks, method=method, model=model, explained=explained).drop(columns=marks.columns)
    return pd.concat([voiced.drop(columns=["told", "scored_start", "scored_end", "spoken"]), scores], axis=1)


def scored_again(
    sentiment: pd.DataFrame, moved: pd.Series, articles: pd.DataFrame, quotations: pd.DataFrame
) -> pd.DataFrame:
    """Return the sentiment with the rows of `moved` scored anew: their voice turned out to speak for another country.

    Only the target method asks for whom a voice speaks; rows of the others stay as they are.
    """
    again = moved & sentiment["method"].eq("target").fillna(False)
    if not again.any():
        return sentiment
    rows = sentiment[again]
    own = articles[articles["article"].isin(rows["article"])]
    said = quotations[quotations["article"].isin(rows["article"])]
    mentions = rows[list(MENTIONS)].assign(role="talked about")
    explained = bool(sentiment["evidence"].fillna("").ne("").any())
    found = sentiment_toward(own, said, mentions, explained=explained)
    out = sentiment.copy()
    for name in ("polarity", "label", "undecided", "confidence", "evidence"):
        out.loc[again, name] = found[name].to_numpy()
    return out


def in_voices(voiced: pd.DataFrame) -> pd.DataFrame:
    """Return what is in one voice alone as marked targets, for methods that cannot be shown the rest."""
    return pd.DataFrame({"sentence": voiced["scored"], "start": voiced["scored_start"], "end": voiced["scored_end"]})


def in_sentences(articles: pd.DataFrame, voiced: pd.DataFrame) -> pd.DataFrame:
    """Return the whole sentence of each mention as marked targets, with what is in its voice and where that stands.

    What is told without blame is read as what a voice of the target's own side says, and what a rival at home says
    of those who govern as what anybody does.
    """
    texts = dict(zip(articles["article"], articles["text"], strict=True))
    columns = ("article", "sentence_start", "sentence_end", "start", "end", "spoken")
    rows = [
        (texts[article][left:right], start - left, end - left, [(one - left, two - left) for one, two in spoken])
        for article, left, right, start, end, spoken in voiced[list(columns)].itertuples(index=False)
    ]
    said = voiced[["affiliation", "told"]].astype(object).where(voiced[["affiliation", "told"]].notna(), None)
    standing = map(standing_of, voiced["quotation"].notna(), said["affiliation"], voiced["target"])
    rivals = map(is_rival, said["told"], voiced["kind"])
    read = [_read_as(*row) for row in zip(rows, standing, rivals, strict=True)]
    return pd.DataFrame(rows, columns=["sentence", "start", "end", "voice"]).assign(standing=read)


def _read_as(row: tuple, standing: str, is_rivals: bool) -> str:
    sentence, start, end, _ = row
    if is_blameless(sentence, start, end):
        return "own"
    return "other" if is_rivals and standing == "own" else standing
