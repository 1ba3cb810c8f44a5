"""Quotations: who says what, attribution and speakers together."""

import warnings

import pandas as pd

from .attribution.extract import find_statements
from .attribution.judge import is_careful, judged
from .core.errors import InputError
from .speakers.resolve import resolve_speakers


def find_quotations(articles: pd.DataFrame, *, join: bool = True, careful: bool | None = None) -> pd.DataFrame:
    """Return who says what: one row per stretch of content, the stretches of one quotation sharing its source.

    `articles` is any table with `article` and `text`; the text is left as it is, so that offsets hold. The
    columns are those of `COLUMNS` and `speaker`, `speaker_type`, `role`, `affiliation`, `affiliation_reason`,
    `gender`, `gender_reason`, `known_as` and `known_as_reason`, as described in `data/README.md`. A quotation
    inside another names it in `inside`. With `join` false each article is read alone, and `known_as` is the speaker.
    Where it is to be `careful`, which is so up to 5,000 articles by default, the encoder reads each
    doubtful quotation again and decides whether it counts: about a second for a hundred of them on one core. With
    `careful` false the rules decide alone.
    An article that breaks a stage is left out with a warning that names it.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["“We agree,” said Ana Ode. She thanked Peru."]})
    >>> find_quotations(articles)[["content", "kind", "cue", "source"]].values.tolist()
    [['“We agree,”', 'direct', 'said', 'Ana Ode'], ['Peru', 'indirect', 'thanked', 'She']]
    """
    careful = is_careful(careful, len(articles))
    try:
        return _found(articles, join, careful)
    except InputError:
        raise  # a word list or weights that cannot be used: no article can be read
    except Exception:
        readable = [_can_be_read(articles.iloc[[i]], careful) for i in range(len(articles))]
        return _found(articles[readable], join, careful)


def statements(articles: pd.DataFrame, *, careful: bool) -> pd.DataFrame:
    """Return the quotations with their sources as written, judged where that is asked for; speakers not yet resolved.

    >>> articles = pd.DataFrame({"article": ["a"], "text": ["“We agree,” said Ana Ode."]})
    >>> statements(articles, careful=False)["source"].tolist()
    ['Ana Ode']
    """
    found = find_statements(articles)
    return judged(found, articles) if careful else found


def _found(articles, join, careful):
    return resolve_speakers(statements(articles, careful=careful), articles, join=join)


def _can_be_read(article, careful):
    """Is there nothing in the article that breaks a stage? A warning names it otherwise, and the run goes on."""
    try:
        _found(article, False, careful)
    except Exception as error:
        name, what = article["article"].iloc[0], f"{type(error).__name__}: {error}"
        warnings.warn(f"{name}: left out, for reading it raised {what}; please report its text", stacklevel=3)
        return False
    return True
