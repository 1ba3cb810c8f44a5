"""Words that stand without quotation marks: turns of transcripts and interviews, block quotations, headlines."""

import re
from collections import Counter
from typing import NamedTuple

from ..core.wordlists import from_lists, read_list
from ..text.dateline_spans import dateline_spans
from ..text.lexicon import role_noun
from ..text.reading import Reading

Span = tuple[int, int]
VERBATIM = frozenset(
    {"transcript line", "interview answer", "block quotation"}
)  # rules whose words are the speaker's own
_CAPITALS = r"(?:(?:Mc|Mac|O['’])?[A-Z][A-Z.’'-]{1,30}|[A-Z]\.)"  # a word of a name in capitals
_TURN = re.compile(
    rf"""[\"“]?
    (?P<name>{_CAPITALS}(?:\ {_CAPITALS}){{0,5}}   # ANA ODE
      (?:\ ?\([^)\n]{{1,40}}\))?)                  # (R-ME), (on phone)
    (?P<title>,\ [^:\n“”"]{{2,90}})?               # , CHAIR, HARBOUR BOARD
    \ ?:\s+(?=\S)""",
    re.VERBOSE,
)
_WORD = r"[A-Z][\w.’'-]{1,40}"  # a word of a name in small letters
_NAMED = re.compile(rf"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. )?{_WORD}(?: {_WORD}){{0,3}}): +(?=[\"“A-Z])")
_HEADLINE = re.compile(rf"(?P<name>(?:{_WORD} ){{0,4}}{_WORD}):\s+(?=[\"“‘'A-Z])")
_ASKED = re.compile(r"(?P<name>Q|Question|Reporter)(?:[:.]\s+|\s{2,}|\s(?=[A-Z]))(?=\S)")
_ANSWERED = re.compile(r"(?:A|Answer)(?:[:.]\s+|\s{2,})(?=\S)")
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]{1,40}(?: [A-Z]\.)?(?: [A-Z][\w’'-]{1,40})+")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|my|our|me|us)\b")
_SAID_FIRST = re.compile(r"(?i)(?:said|says|adds|added|asks|asked) ")
_MARKS = re.compile(r"[“”\"«»]")
_PLACES = ("whole", "any")
_FEWEST = 2  # lines with speakers in capitals that make a transcript
_NAMED_FEWEST = 4  # the same for names in small letters, which any list has
_QUESTIONS = 3  # questions, each a paragraph, that make an interview
_SHARE = 0.25  # of an article's characters that its turns have at least, or else
_DENSE = 0.25  # of the paragraphs from the first turn or question to the last that begin one


class Spoken(NamedTuple):
    """What one person says without marks: the paragraphs of it, the source, and the rule that found it."""

    content: tuple[Span, ...]
    source: Span | None
    rule: str


def spoken_lines(reading: Reading) -> list[Spoken]:
    """Return what is spoken without marks: a transcript's turns, an interview's answers, or a headline.

    A transcript has two paragraphs or more that begin with a name in capitals (or four with any name, one of them
    twice) and a colon, and that are a quarter of the article; a turn goes on up to the next. An interview has three
    questions or more, marked "Q:" or each a paragraph of its own, with answers in the first person: they are given to
    the person whom the text before the first question names most often. A headline is the first paragraph, a name
    with a colon.

    >>> text = "ODE: We agree.\\n\\nRUIZ, MAYOR: We do not."
    >>> [(text[slice(*line.source)], text[slice(*line.content[0])]) for line in spoken_lines(Reading(text))]
    [('ODE', 'We agree.'), ('RUIZ', 'We do not.')]
    """
    return _transcript(reading) or _interview(reading) or _headline(reading)


def _transcript(reading):
    datelines = dict(dateline_spans(reading))
    begun = {i: span for i, span in enumerate(reading.paragraphs) if span[0] not in datelines}
    for pattern, fewest in ((_TURN, _FEWEST), (_NAMED, _NAMED_FEWEST)):
        turns = {i: turn for i, span in begun.items() if (turn := _turn(reading.text, pattern, span))}
        if turns and pattern is _TURN:  # "Q Is it true?" between them
            asked = {i: _ASKED.match(reading.text, *span) for i, span in enumerate(reading.paragraphs)}
            turns |= {i: question for i, question in asked.items() if question and i not in turns}
        names = Counter(turn.group("name") for turn in turns.values())
        recurs = pattern is _TURN or (len(names) > 1 and max(names.values(), default=0) > 1)
        lines = _turns(reading, turns) if len(turns) >= fewest and recurs else []
        own = sum(line.content[0][1] - line.content[0][0] for line in lines)
        if own >= _SHARE * len(reading.text) or (_is_dense(turns) and max(names.values()) > 1):
            return lines
    return []


def _is_dense(places):
    """Do the turns or questions follow one another, with few paragraphs between?"""
    return len(places) >= _QUESTIONS and len(places) >= _DENSE * (max(places) - min(places) + 1)


def _turn(text, pattern, span):
    turn = pattern.match(text, *span)
    if pattern is _NAMED and (_ASKED.match(text, *span) or _ANSWERED.match(text, *span)):
        return None  # "Answer: No.": nobody's name
    return turn if turn and is_speaker(turn.group("name")) else None


def _turns(reading, turns):
    """Each turn with the paragraphs up to the next; behind the last turn, the journalist may go on."""
    places, lines = sorted(turns), []
    for i, until in zip(places, [*places[1:], places[-1] + 1], strict=True):
        turn = turns[i]
        if turn.end() < reading.paragraphs[i][1]:
            content = ((turn.end(), reading.paragraphs[i][1]), *reading.paragraphs[i + 1 : until])
            lines.append(Spoken(content, _stripped(reading.text, turn.span("name")), "transcript line"))
    return lines


def _interview(reading):
    text, paragraphs = reading.text, reading.paragraphs
    asked = [i for i, span in enumerate(paragraphs) if _is_question(text, span)]
    labelled = sum(bool(_ANSWERED.match(text, *span)) for span in paragraphs)
    if not _is_dense(asked) and min(len(asked), labelled) < _FEWEST:
        return []
    answers = [range(i + 1, until) for i, until in zip(asked, [*asked[1:], asked[-1] + 2], strict=True)]
    spans = [[_answer(text, paragraphs[i]) for i in answer if i < len(paragraphs)] for answer in answers]
    own = sum(any(_FIRST_PERSON.search(text, *span) for span in answer) for answer in spans)
    marked = any(_MARKS.search(text, *span) for answer in spans for span in answer[:1])
    if labelled < _FEWEST and (2 * own < len(asked) or (marked and own < len(asked))):
        return []
    source = _interviewee(text, paragraphs[asked[0]][0])
    return [Spoken(tuple(answer), source, "interview answer") for answer in spans if answer]


def _is_question(text, span):
    """Is the paragraph a question alone, or marked as one?"""
    if _ASKED.match(text, *span):
        return True
    said = text[slice(*span)].strip()
    return said.endswith("?") and not _MARKS.search(said) and not said.startswith("-")


def _answer(text, span):
    marked = _ANSWERED.match(text, *span)
    return (marked.end() if marked else span[0]), span[1]


def _interviewee(text, end):
    """Where the person is last named whom the text before the first question names most often."""
    found = list(_FULL_NAME.finditer(text, 0, end))
    names = Counter(match.group() for match in found)
    most = max(names.values(), default=0)
    last = next((match for match in reversed(found) if names[match.group()] == most), None)
    return last.span() if last else None


def _headline(reading):
    if not reading.paragraphs:
        return []
    start, end = reading.paragraphs[0]
    if start in dict(dateline_spans(reading)):
        return []
    found = _turn(reading.text, _HEADLINE, (start, end))
    return [Spoken(((found.end(), end),), _stripped(reading.text, found.span("name")), "headline")] if found else []


def is_speaker(label: str) -> bool:
    """Say whether what stands before a colon can be a speaker: no label of `data/rubrics.csv`.

    >>> [is_speaker(label) for label in ("ANA ODE", "THE CHAIR", "READ MORE", "3 PM")]
    [True, True, False, False]
    """
    is_office = label.isupper() and label.startswith("THE ") and role_noun(label.split()[-1].lower()) is not None
    label = label.strip().lower().removeprefix("the " if is_office else "")
    return not (label[:1].isdigit() or _SAID_FIRST.match(label) or _labels().search(label))


@from_lists
def _labels() -> re.Pattern:
    rows = read_list("rubrics.csv", ("label", "place", "reason"), choices={"place": _PLACES})
    labels = {
        place: "|".join(re.escape(row["label"].lower()) for row in rows if row["place"] == place) for place in _PLACES
    }
    return re.compile(rf"\b(?:{labels['any']})\b|^(?:{labels['whole']})$")


def _stripped(text, span):
    return span[0], span[0] + len(text[slice(*span)].rstrip())
