"""Who is told of right before somebody speaks: "Ann Lee disagreed. “It is late,” she said"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..core.wordlists import from_lists, read_list
from ..text.lexicon import is_finite_verb
from .descriptions import read_phrase

KINDS = ("verb", "adjective")
_LINKS = r"(?:is|was|are|were|remains?|remained|sounds|sounded|seems|seemed)"
_HOW = r"(?:not|less|more|even|far|much|also|equally|similarly|no|so|as|too|very|quite|rather|deeply)"
_WITH_ROLE = re.compile(
    r"(?P<who>[A-Z][\w-]+, [A-Z][\w-]+['’]s [a-z][^,.\n]{2,60}), (?!who\b)[a-z]"
)  # "Ode, Ruiz's aide, left"
_CLAUSE = ("who", "is", "was", "has", "had")

Spans = Sequence[tuple[int, int]]


def reacting(text: str, sentences: Spans, before: int) -> tuple[int, int] | None:
    """Return the (start, end) of whoever the sentence before an offset says that he reacts; None where none does.

    `sentences` are those of the text, by their (start, end). The words that tell a reaction are those of
    `data/reactions.csv`.

    >>> text = "Ann Lee said no. Bo Day, the mayor, was less sure. He said it was late."
    >>> text[slice(*reacting(text, [(0, 16), (17, 50), (51, 71)], 51))]
    'Bo Day, the mayor'
    """
    found = _pattern().match(text, *_sentence_before(sentences, before))
    return found.span("who") if found else None


def introduced(text: str, sentences: Spans, before: int) -> tuple[int, int] | None:
    """Return the (start, end) of who is brought in by the sentence before an offset: without a name, or by a role.

    >>> text = "Bo Day left. A farmer near Lund stood in his field. “It is late,” he said."
    >>> text[slice(*introduced(text, [(0, 12), (13, 51), (52, 74)], 52))]
    'A farmer near Lund'
    """
    start, end = _sentence_before(sentences, before)
    if found := _WITH_ROLE.match(text, start, end):
        return found.span("who")
    words = list(re.finditer(r"\S+", text[start:end]))
    if not words or words[0][0] not in ("A", "An"):
        return None
    verb = next((word for word in words[2:] if is_finite_verb(word[0]) or word[0] in _CLAUSE), None)
    if verb is None:
        return None
    phrase = read_phrase(text[start : start + verb.start()])
    is_person = phrase.kind == "unnamed person" and "," not in phrase.name
    return (start, start + verb.start() - 1) if is_person else None


def _sentence_before(sentences, before):
    """The sentence that ends before an offset; not the one that holds it: "There, | she said"."""
    at = bisect_left(sentences, (before, before)) - 1
    at -= at >= 0 and sentences[at][1] > before
    return sentences[at] if at >= 0 else (0, 0)


@from_lists
def _pattern():
    rows = read_list("reactions.csv", ("words", "kind", "reason"), choices={"kind": KINDS})
    listed = {kind: "|".join(re.escape(row["words"]) for row in rows if row["kind"] == kind) for kind in KINDS}
    reaction = rf"(?:{listed['verb']}|{_LINKS}(?:n['’]t)?(?: {_HOW})* (?:{listed['adjective']}))"
    who = r"(?P<who>[A-Z][^!?,\n]{1,60}?(?:, [^!?,\n]{2,80}(?=,))?)"
    return re.compile(rf"{who},? (?:\w+ly )?{reaction}\b(?! (?:to|that|on|by)\b)[^!?\n”]{{0,60}}$")
