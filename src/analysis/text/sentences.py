"""Sentences with offsets: NLTK's Punkt, untrained, with our list of abbreviations, one paragraph at a time."""

import re
from collections.abc import Sequence

from ..core.wordlists import from_lists, read_list
from .lexicon import is_function
from .natural_language import PunktParameters, PunktSentenceTokenizer

_LINE = re.compile(r"[^\n]+")
_CLOSER = re.compile(r"[\"”’'»)\]]+")
# What a sentence does not begin with: a small letter or punctuation after "?" or "!" inside quotation marks.
_GOES_ON = re.compile(r"[\"”’'»)\]]*[\s,;:–—-]*[a-z]")
# Punkt knows the straight marks; one character for one, so that offsets hold.
_STRAIGHT = str.maketrans("“”«»‘’", '""""\'\'')
_INITIALS = re.compile(r"(?:^|\s)(?:[A-Z]\.){2,}$")  # "G.K. Ode": a name goes on behind its initials
LONGEST = 6_000  # characters of a sentence; what is longer is a list or no prose, and is read in pieces
_PART = 50_000  # characters of a paragraph given to Punkt at once
_SPACE, _FULL_STOP = re.compile(r"\s"), re.compile(r"[.?!][\"”’')\]]*\s")
_ENDS = ("", "opener", "clause")
_GLUED = re.compile(r"(?<=[a-z]{3})[.?!](?=[A-Z][a-z]*\s[a-z])")  # "It failed.The union": a lost space
# What stands glued together on pasted pages: a picture's credit, "Related article", a heading without a full stop.
_CAPTIONED = re.compile(
    r"""\ (?=[A-Z])
    (?: (?<=/AP\ ) | (?<=AFP\ ) | (?<=/Reuters\ ) | (?<=Getty\ Images\ )
    | (?<=Related\ article\ ) | (?<=Related\ video\ )
    | (?=Related\ (?:article|video)\ [A-Z])
    | (?<=[a-z0-9]{2}\ )(?=(?:The|An?|He|She|They|It|But|However|When|While|Although|As)\ (?:[a-z]|[A-Z]\w+-[a-z])))
    """,
    re.VERBOSE,
)
_INNER_STOP = re.compile(r"\.[\"”’')\]]*\s+(?=[A-Z])")  # only where one stands is it worth asking what stands before
_DAY = re.compile(r"(?:\w+day|January|February|March|April|May|June|July|August|\w+ember|October)\b")
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(
    r"(?:[A-Z][\w’'.-]*\s+){1,6}(?:says?|said|told|is|was|are|were|has|have|had|will|would|did|\w+ed)\b"
)
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|had|will|would|did|came|began|went|met|left|said|\w+ed)\b")
_WRAPPED = (60, 100)  # characters of a line that a text editor may have broken in mid-sentence


def split_sentences(text: str, paragraphs: Sequence[tuple[int, int]] | None = None) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence; none runs across a paragraph's end.

    `paragraphs` are those of `split_paragraphs`, where they are known already.

    The method is Punkt (Kiss & Strunk 2006) without training, with the abbreviations of
    `data/abbreviations.csv`, and rules for initials and quotations: a closing mark belongs to the sentence before
    it, and a small letter after "?" or "!" goes on with the sentence.

    >>> text = '“Who knows?” she said. Mr. Ode of the U.S. left.'
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“Who knows?” she said.', 'Mr. Ode of the U.S. left.']
    """
    paragraphs = split_paragraphs(text) if paragraphs is None else paragraphs
    return [span for start, end in paragraphs for span in _sentences(text, start, end)]


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each paragraph: parted by line ends, unless a line was wrapped in mid-sentence.

    >>> split_paragraphs("One.\\n\\nTwo.")
    [(0, 4), (6, 10)]
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        if spans and _is_wrapped(text, spans[-1], line):
            spans[-1] = (spans[-1][0], line.end())
        else:
            spans.append(line.span())
    return spans


def _is_wrapped(text, before, line):
    start, end = before
    last = text.rfind("\n", start, end) + 1 or start
    short, long = _WRAPPED
    return (
        line.start() == end + 1
        and short <= end - last <= long
        and text[end - 1] not in ".!?”\"'’:"
        and line.group().lstrip()[:1].islower()
    )


def _sentences(text, start, end):
    merged: list[tuple[int, int]] = []
    for left, right in _spans(text, start, end):
        closer = _CLOSER.match(text, left, right) if merged and not text[left - 1].isspace() else None
        if merged and (
            _INITIALS.search(text, max(start, merged[-1][1] - 8), merged[-1][1])
            or _goes_on(text, merged[-1][1], left)
            or (closer and closer.end() == right)
        ):
            merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    is_glued = _GLUED.search(text, start, end) or _CAPTIONED.search(text, start, end)
    parted = [piece for left, right in merged for piece in _unglued(text, left, right)] if is_glued else merged
    ended = [piece for left, right in parted for piece in _ended(text, left, right)]
    return [piece for left, right in ended for piece in _pieces(text, left, right, LONGEST, _SPACE)]


def _unglued(text, start, end):
    """Cut a span where the space behind a full stop was lost, or the line end behind a heading or a caption."""
    for stop in _GLUED.finditer(text, start, end):
        yield from _uncaptioned(text, start, stop.end())
        start = stop.end()
    yield from _uncaptioned(text, start, end)


def _uncaptioned(text, start, end):
    for gap in _CAPTIONED.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _ended(text, start, end):
    """Cut a span where an abbreviation ends a sentence: "at 3 p.m. | The", "in Washington, D.C. | Ana Ode said"."""
    for stop in _stops().finditer(text, start, end) if _INNER_STOP.search(text, start, end) else ():
        at, kind = stop.end(), stop.lastgroup
        opener = _WORD.match(text, at)
        opens = opener and not _DAY.match(text, at) and (is_function(opener.group()) or kind == "amount")
        if opens or (kind == "clause" and _CLAUSE.match(text, at) and _VERB.search(text, start, stop.start())):
            yield start, start + len(text[start:at].rstrip())
            start = at
    yield start, end


@from_lists
def _stops():
    """The abbreviations that may end a sentence, with the space before a capital; also "no." and "3.8 m."."""
    rows = _abbreviations()
    words = {
        kind: "|".join(re.escape(row["abbreviation"]) for row in rows if row["ends"] == kind) for kind in _ENDS[1:]
    }
    listed = "|".join(rf"(?P<{kind}>\b(?:{listed}))" for kind, listed in words.items())
    return re.compile(rf"(?:{listed}|(?P<amount>\bno|\d\ ?(?:m|bn|tn|km|kg)))\.[\"”’')\]]*\s+(?=[A-Z])")


def _spans(text, start, end):
    """Punkt's sentences; a very long paragraph is given to it in parts, cut behind a full stop."""
    for left, right in _pieces(text, start, end, _PART, _FULL_STOP):
        piece = text[left:right]
        straight = piece if piece.isascii() else piece.translate(_STRAIGHT)
        for first, last in _punkt().span_tokenize(straight):
            yield first + left, last + left


def _pieces(text, start, end, length, cut):
    """Cut a span that is longer than `length` at the next match of `cut`, or where there is none, at `length`."""
    while end - start > length:
        found = cut.search(text, start + length, min(end, start + 2 * length))
        at = found.end() if found else start + length
        yield start, at
        start = at
    if start < end:
        yield start, end


def _goes_on(text, end, start):
    return text[end - 1] in "?!…”\"’'».)]" and bool(_GOES_ON.match(text, start))


@from_lists
def _punkt():
    parameters = PunktParameters()
    parameters.abbrev_types = {row["abbreviation"].lower().rstrip(".") for row in _abbreviations()}
    return PunktSentenceTokenizer(parameters)


def _abbreviations():
    return read_list("abbreviations.csv", ("abbreviation", "ends", "note"), choices={"ends": _ENDS})
