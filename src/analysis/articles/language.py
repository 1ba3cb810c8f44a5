"""The language an article is written in, from its words."""

from functools import lru_cache

_ENOUGH = 20  # words: fewer say too little about their language
_HEAD = 3000  # characters that are looked at


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, or an empty string for fewer than 20 words.

    Method: py3langid (Lui and Baldwin 2012), which carries its model. It tells related languages apart
    less well.

    >>> detect_language("The ministers met on Monday and agreed to meet again in the spring, when the talks "
    ...                 "about grain exports are due to go on in Geneva.")
    'en'
    >>> detect_language("Too short")
    ''
    """
    if len(text.split()) < _ENOUGH:
        return ""
    return _classifier()(text[:_HEAD])[0]


@lru_cache(maxsize=1)
def _classifier():
    import py3langid  # the model takes a second to load: only where it is needed

    return py3langid.classify
