"""The label that a turn of a transcript begins with: "ANA ODE:", "Q", "President of Peru Ana Ode (retranslated):"."""

import re
from typing import NamedTuple

from ..articles.outlets import is_outlet
from ..core.wordlists import from_lists, read_list
from ..text.lexicon import given_names, role_noun

_CAPITALS = r"(?:(?:Mc|Mac|O['’])?[A-Z][A-Z.’'-]{1,30}|[A-Z]\.)"  # a word of a name in capitals
_WORD = r"[A-Z][\w.’'-]{1,40}"  # a word of a name in small letters
_FORMS = {
    "capitals": re.compile(
        rf"""[\"“]?
        (?P<name>{_CAPITALS}(?:\ {_CAPITALS}){{0,5}}   # ANA ODE
          (?:\ ?\([^)\n]{{1,40}}\))?)                  # (R-ME), (on phone)
        (?P<title>,\ [^:\n“”"]{{2,90}})?               # , CHAIR, HARBOUR BOARD
        \ ?:\s+(?=\S)""",
        re.VERBOSE,
    ),
    "question": re.compile(r"(?P<name>Q|Question|Reporter)(?:[:.]\s+|\s{2,}|\s(?=[A-Z]))(?=\S)"),
    "answer": re.compile(r"(?P<name>A|Answer)(?:[:.]\s+|\s{2,})(?=\S)"),
    "name": re.compile(
        rf"""(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.\ )?
          {_WORD}(?:\ (?:(?:of|and|the|for)\ ){{0,2}}{_WORD}){{0,7}}  # President of Peru Ana Ode
          (?:\ \([^)\n]{{1,40}}\))?)                                  # (retranslated)
        :\ +(?=[\"“‘'(\[A-Z])""",
        re.VERBOSE,
    ),
}
_ASKING = re.compile(r"(?:moderator|interviewer|host|anchor|presenter|reporter|journalist|correspondent)s?")
_SAID_FIRST = re.compile(r"(?i)(?:said|says|adds|added|asks|asked) ")
_PLACES = ("whole", "any")


class Label(NamedTuple):
    """The characters of a name before a turn, where the turn begins, and the form of the label."""

    name: str
    start: int
    end: int
    said: int
    form: str


def label_at(text: str, start: int, end: int) -> Label | None:
    """Return the label that a paragraph begins with, whoever or whatever it names.

    >>> [label_at(text, 0, len(text)).form for text in ("ODE: No.", "Q Why?", "A: So.", "Ana Ode (R): I do.")]
    ['capitals', 'question', 'answer', 'name']
    """
    for form, pattern in _FORMS.items():
        if found := pattern.match(text, start, end):
            return Label(found["name"].rstrip(), *found.span("name"), found.end(), form)
    return None


def is_asker(label: Label) -> bool:
    """Return whether a label is that of somebody who asks: a reporter, a moderator, an outlet."""
    name = label.name.lower()
    return label.form == "question" or _ASKING.fullmatch(name) is not None or is_outlet(label.name)


def is_full_name(label: Label) -> bool:
    """Return whether a label has a given name and another: "Ana Ode", "President of Peru Ana Ode"."""
    words = label.name.split()
    return any(word.lower() in given_names() for word in words[:-1])


def is_speaker(label: str) -> bool:
    """Say whether what stands before a colon can be a speaker: no label of `data/rubrics.csv`.

    >>> [is_speaker(label) for label in ("ANA ODE", "THE CHAIR", "READ MORE", "3 PM")]
    [True, True, False, False]
    """
    is_office = label[:4] in ("THE ", "The ") and label[4:5].isupper() and role_noun(label.split()[-1].lower())
    label = label.strip().lower().removeprefix("the " if is_office else "")
    return not (label[:1].isdigit() or _SAID_FIRST.match(label) or _labels().search(label))


@from_lists
def _labels() -> re.Pattern:
    rows = read_list("rubrics.csv", ("label", "place", "reason"), choices={"place": _PLACES})
    labels = {
        place: "|".join(re.escape(row["label"].lower()) for row in rows if row["place"] == place) for place in _PLACES
    }
    return re.compile(rf"\b(?:{labels['any']})\b|^(?:{labels['whole']})$")
