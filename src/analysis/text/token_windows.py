"""Marked sentences as the encoder's tokens, the longest cut to a window round what they are about."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from .markers import COUNTRY, CUE, PARTY, SOURCE, SPEAKER, VOICE

LONGEST = 128  # tokens, the two at the ends among them
_START, _END = 101, 102  # [CLS] and [SEP]
# What a task asks of a sentence: the marker that it is about, the first that is there, and the one for its source.
_ABOUT = {"tone": (COUNTRY, PARTY), "directed": (COUNTRY, PARTY), "judge": (CUE[0], VOICE[0])}
_BY = {"tone": SOURCE, "directed": SOURCE, "judge": SPEAKER[0]}
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")  # how an article writes its marks says nothing


class Window(NamedTuple):
    """The tokens of a sentence, and which of them stand for what it is about and for its source (0: none does)."""

    tokens: tuple[int, ...]
    about: int
    source: int


def windows(tokenizer: Any, marked: Sequence[str], task: str) -> list[Window]:
    """Return the tokens of marked sentences, at most 128 each, round the marker that the task is about.

    `tokenizer` is a `tokenizers.Tokenizer` that knows the markers; `task` is "tone", "directed" or "judge".
    """
    about = [tokenizer.token_to_id(marker) for marker in _ABOUT[task]]
    source = tokenizer.token_to_id(_BY[task])
    encoded = tokenizer.encode_batch([text.translate(_STRAIGHT) for text in marked], add_special_tokens=False)
    return [_window(one.ids, about, source) for one in encoded]


def _window(ids: list[int], about: list[int], source: int) -> Window:
    at = next((ids.index(token) for token in about if token in ids), 0)
    room = LONGEST - 2
    first = max(0, min(at - room // 2, len(ids) - room))
    kept = ids[first : first + room]
    return Window((_START, *kept, _END), at - first + 1, kept.index(source) + 1 if source in kept else 0)
