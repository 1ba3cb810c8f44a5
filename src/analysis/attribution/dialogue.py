"""Words that stand without quotation marks: turns of transcripts and interviews, block quotations, headlines."""

import re
from collections import Counter
from itertools import pairwise

from ..text.reading import Reading
from .transcripts import Spoken, is_dense, transcript_lines
from .turn_labels import is_speaker, label_at

VERBATIM = frozenset(
    {"transcript line", "interview answer", "block quotation"}
)  # rules whose words are the speaker's own
_WORD = r"[A-Z][\w.’'-]{1,40}"  # a word of a name
_HEADLINE = re.compile(rf"(?P<name>(?:{_WORD} ){{0,4}}{_WORD}):\s+(?=[\"“‘'A-Z])")
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]{1,40}(?: [A-Z]\.)?(?: [A-Z][\w’'-]{1,40})+")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|we|We|my|our|me|us)\b")
_MARKS = re.compile(r"[“”\"«»]")
_FEWEST = 2  # labelled answers that make an interview, wherever they stand


def spoken_lines(reading: Reading) -> list[Spoken]:
    """Return what is spoken without marks: a transcript's turns, an interview's answers, or a headline.

    A transcript has paragraphs that begin with a name and a colon (`transcript_lines`), and is a quarter of the
    article; a turn goes on up to the next. An interview has three questions or more, marked "Q:" or each a paragraph
    of its own, with answers in the first person, or one answer marked "A:": they are given to the person whom the text
    before the first question names most often. A headline is the first paragraph, a name with a colon.

    >>> text = "ODE: We agree.\\n\\nRUIZ, MAYOR: We do not."
    >>> [(text[slice(*line.source)], text[slice(*line.content[0])]) for line in spoken_lines(Reading(text))]
    [('ODE', 'We agree.'), ('RUIZ', 'We do not.')]
    """
    return transcript_lines(reading) or _interview(reading) or _headline(reading)


def _interview(reading):
    text, paragraphs = reading.text, reading.paragraphs
    asked = [i for i, span in enumerate(paragraphs) if _is_question(text, span)]
    forms = [_form(text, span) for span in paragraphs]
    is_marked = ("question", "answer") in pairwise(forms) or forms.count("answer") >= _FEWEST
    if not asked or not (is_dense(asked) or is_marked):
        return []
    answers = [range(i + 1, until) for i, until in zip(asked, [*asked[1:], asked[-1] + 2], strict=True)]
    spans = [[_answer(text, paragraphs[i]) for i in answer if i < len(paragraphs)] for answer in answers]
    own = sum(any(_FIRST_PERSON.search(text, *span) for span in answer) for answer in spans)
    marked = any(_MARKS.search(text, *span) for answer in spans for span in answer[:1])
    if not is_marked and (2 * own < len(asked) or (marked and own < len(asked))):
        return []
    source = _interviewee(text, paragraphs[asked[0]][0])
    return [Spoken(tuple(answer), source, "interview answer") for answer in spans if answer]


def _is_question(text, span):
    """Is the paragraph a question alone, or marked as one?"""
    if _form(text, span) == "question":
        return True
    said = text[slice(*span)].strip()
    return said.endswith("?") and not _MARKS.search(said) and not said.startswith("-")


def _answer(text, span):
    marked = label_at(text, *span)
    return (marked.said if marked and marked.form == "answer" else span[0]), span[1]


def _form(text, span):
    label = label_at(text, *span)
    return label.form if label else ""


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
    if start in dict(reading.datelines):
        return []
    found = _HEADLINE.match(reading.text, start, end)
    if not found or not is_speaker(found["name"]):
        return []
    return [Spoken(((found.end(), end),), found.span("name"), "headline")]
