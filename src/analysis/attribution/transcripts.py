"""The turns of a transcript: paragraphs that begin with whose words they are."""

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from ..text.reading import Reading
from .turn_labels import Label, is_asker, is_full_name, is_speaker, label_at

Span = tuple[int, int]
_PERSONAL = re.compile(r"\b(?:I|I'm|I’m|[Ww]e|[Yy]ou|my|our|your|me|us|Tell)\b")
_PROSE = re.compile(r"[.?!…][”\"’')\]]*\s*$")
_FEWEST = 2  # turns in capitals that make a transcript
_NAMED_FEWEST = 4  # the same for names in small letters, which any list has
_SHARE = 0.25  # of an article's characters that its turns have at least, or else they are dense
_WHOLE = 0.5  # the same where two turns are all
_DENSE = 0.25  # of the paragraphs from the first turn or question to the last that begin one
_MANY = 3  # turns or questions that can be dense
_LEAST = 3  # words of a turn between two full names


class Spoken(NamedTuple):
    """What one person says without marks: the paragraphs of it, the source, and the rule that found it."""

    content: tuple[Span, ...]
    source: Span | None
    rule: str


def transcript_lines(reading: Reading) -> list[Spoken]:
    """Return the turns of a transcript; none where the labels are those of a list.

    Two labels in capitals make one, or four with any name, one of them twice. Two do where the first asks and is a
    reporter or an outlet, or where both are full names; then they are half of the text.

    >>> text = "DW: Is it over?\\n\\nAna Ode: No.\\n\\nDW: When is it?\\n\\nAna Ode: In May."
    >>> [text[slice(*line.source)] for line in transcript_lines(Reading(text))]
    ['DW', 'Ana Ode', 'DW', 'Ana Ode']
    """
    labels = _labels(reading)
    for turns in (_in_capitals(reading, labels), _by_names(reading, labels)):
        lines = _lines(reading, turns)
        own = sum(line.content[0][1] - line.content[0][0] for line in lines)
        if lines and (own >= _SHARE * len(reading.text) or (is_dense(turns) and _most(turns) > 1)):
            return lines
    pair = _pair(reading, labels)
    is_whole = sum(reading.paragraphs[i][1] - one.start for i, one in pair.items()) >= _WHOLE * len(reading.text)
    return _lines(reading, pair) if is_whole else []


def is_dense(places: Collection[int]) -> bool:
    """Return whether turns or questions, by paragraph, follow one another with few paragraphs between.

    >>> is_dense([0, 2, 4]), is_dense([0, 40, 80])
    (True, False)
    """
    return len(places) >= _MANY and len(places) >= _DENSE * (max(places) - min(places) + 1)


def _labels(reading) -> dict[int, Label]:
    """The labels of the paragraphs: speakers, and what is only a rubric elsewhere where it asks: "TIME:"."""
    datelines = dict(reading.datelines)
    spans = {i: span for i, span in enumerate(reading.paragraphs) if span[0] not in datelines}
    found = {i: one for i, span in spans.items() if (one := label_at(reading.text, *span)) and one.form != "answer"}
    speakers = {i: one for i, one in found.items() if is_speaker(one.name)}
    asking = [one.name for i, one in found.items() if i + 1 in speakers and _asks(reading, i)]
    known = {name for name, times in Counter(asking).items() if times > 1}
    return {i: one for i, one in found.items() if i in speakers or one.name in known}


def _in_capitals(reading, labels):
    """The turns in capitals, and with them questions ("Q Is it true?") and names that recur or answer a question."""
    large = {i: one for i, one in labels.items() if one.form != "name"}
    if len(large) < _FEWEST or all(one.form == "question" for one in large.values()):
        return {}
    times = Counter(one.name for one in labels.values())
    answers = (i for i, one in labels.items() if times[one.name] > 1 or (i - 1 in labels and _asks(reading, i - 1)))
    return large | {i: labels[i] for i in answers}


def _by_names(reading, labels):
    names = {one.name for one in labels.values()}
    prose = sum(bool(_PROSE.search(reading.text, one.said, reading.paragraphs[i][1])) for i, one in labels.items())
    is_list = len(labels) < _NAMED_FEWEST or len(names) < _FEWEST or _most(labels) < _FEWEST or 2 * prose < len(labels)
    return {} if is_list else labels


def _pair(reading, labels):
    """The first turns that follow one another, where they are a question with answers or between full names."""
    run = {}
    for i in sorted(labels):
        if run and i - 1 not in run:
            break
        run[i] = labels[i]
    if len({one.name for one in run.values()}) < _FEWEST:
        return {}
    first = min(run)
    asked = is_asker(run[first]) and _asks(reading, first)
    return run if asked or _is_between_persons(reading, run) else {}


def _is_between_persons(reading, run):
    """Do full names speak in whole sentences, and to one another: "I am glad to meet you"?"""
    said = [reading.text[one.said : reading.paragraphs[i][1]] for i, one in run.items()]
    are_names = all(" " in one.name for one in run.values()) and any(map(is_full_name, run.values()))
    are_whole = all(_PROSE.search(words) and len(words.split()) >= _LEAST for words in said)
    return are_names and are_whole and any(map(_PERSONAL.search, said))


def _asks(reading, i):
    return reading.text[slice(*reading.paragraphs[i])].rstrip(" ”\"’'").endswith("?")


def _most(turns):
    return max(Counter(one.name for one in turns.values()).values(), default=0)


def _lines(reading, turns):
    """Each turn with the paragraphs up to the next; behind the last turn, the journalist may go on."""
    places, lines = sorted(turns), []
    for i, until in zip(places, [*places[1:], *(place + 1 for place in places[-1:])], strict=True):
        turn = turns[i]
        if turn.said < reading.paragraphs[i][1]:
            content = ((turn.said, reading.paragraphs[i][1]), *reading.paragraphs[i + 1 : until])
            lines.append(Spoken(content, (turn.start, turn.start + len(turn.name)), "transcript line"))
    return lines
