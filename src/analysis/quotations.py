"""Quotations: who says what, attribution and speakers together."""

import pandas as pd

from .attribution.extract import find_statements
from .speakers.resolve import resolve_speakers


def find_quotations(articles: pd.DataFrame) -> pd.DataFrame:
    """Return who says what: one row a stretch of content, the stretches of one quotation sharing its source.

    `articles` is any table with `article` and `text`; the text is left as it is, so that offsets hold. The
    columns are those of `COLUMNS` and `speaker`, `speaker_type`, `role`, `affiliation` and
    `affiliation_reason`, as described in `data/README.md`. A quotation inside another names it in `inside`.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["“We agree,” said Ana Ode. She thanked Peru."]})
    >>> find_quotations(articles)[["content", "kind", "cue", "source"]].values.tolist()
    [['“We agree,”', 'direct', 'said', 'Ana Ode'], ['Peru', 'indirect', 'thanked', 'She']]
    """
    return resolve_speakers(find_statements(articles), articles)
