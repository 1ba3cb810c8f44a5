"""Exports whose documents are lines with labels: ProQuest, EBSCO, NewsBank, Gale, as text or read from a page."""

import re
from collections.abc import Iterator

from ..boilerplate import is_prose
from ..bylines import is_byline
from ..clean import clean_line
from ..date_lines import starts_with_date
from ..records import FIELDS, Problem, Record
from .labels import labels_of, split_label
from .patterns import NO_TITLE

# What a database alone writes, by which its exports are known.
_SIGNS = {
    "proquest": re.compile(r"ProQuest[ -]document|ID du document ProQuest|ID del documento de ProQuest|^_{40,}$", re.I),
    "ebsco": re.compile(r"Accession Number:|Persistent link to this record", re.I),
    "newsbank": re.compile(r"OpenURL Link|NewsBank|^Record(?: Number)?: \S+$", re.I),
    "gale": re.compile(r"Gale Document Number|Gale, a Cengage", re.I),
}
NAMES = {"proquest": "ProQuest", "ebsco": "EBSCO", "newsbank": "NewsBank", "gale": "Gale"}
_FEWEST = 3  # labels of a database that its export has
_RULE = re.compile(
    r"[_=-]{20,}|(?:Document|Dokument|Documento|Record|Article) \d+ (?:of|von|de|van) \d+", re.IGNORECASE
)
# "Harbour Post (Leeds) - March 3, 2020", "Harbour Post. 3Mar2020, p4."
_SOURCE = re.compile(
    r"(?P<outlet>.{3,80}?)(?: [-–—] |\. (?=\d|[A-Z][a-z]+ ?\d))(?P<date>[^\d]{0,20}\d.*?\d{4})(?!\d).*"
)
_ISSUE = re.compile(r" ?\((?:vol|no|issue)\b[^)]{0,80}\)", re.I)


def database_of(lines: list[str]) -> str:
    """Return whose export these lines are: proquest, ebsco, newsbank, gale, or an empty string.

    >>> database_of(["Talks", "Full text: They met.", "Title: Talks", "ProQuest document ID: 1", "Database: One"])
    'proquest'
    """
    for database, sign in _SIGNS.items():
        if any(sign.search(line) for line in lines):
            labels = labels_of(database)
            found = {label[0] for line in lines if (label := split_label(line.strip(), labels))}
            if len(found) >= _FEWEST:
                return database
    return ""


def read_labelled(lines: list[str], database: str) -> Iterator[Record | Problem]:
    """Yield the articles of a labelled export, counted from 1; what stands around them is passed over.

    >>> lines = ["Talks resume", "", "Full text: They met.", "", "They left.", "", "Publication date: Jan 11, 2010",
    ...          "Database: One"]
    >>> [(one.title, one.date, one.text) for one in read_labelled(lines, "proquest")]
    [('Talks resume', 'Jan 11, 2010', 'They met.\\n\\nThey left.')]
    """
    labels, number = labels_of(database), 1
    for chunk in _chunks([clean_line(line) for line in lines], labels):
        if any(split_label(line, labels) for line in chunk):
            yield _Document(labels, NAMES[database], str(number)).read(chunk)
            number += 1


def _chunks(lines: list[str], labels: dict[str, str]) -> Iterator[list[str]]:
    """A document begins at a rule or a count, a first label, a second title, or the next line after the last label."""
    chunk: list[str] = []
    seen: set[str] = set()
    for line, before in zip(lines, ["", *lines], strict=False):
        role = "rule" if _RULE.fullmatch(line) else _role(line, labels)
        is_next = line and not role and not before and "last" in seen
        if role in ("rule", "start") or is_next or (role == "title" and "title" in seen):
            yield chunk
            chunk, seen = [], set()
        chunk += [line] if role != "rule" else []
        seen.add(role)
    yield chunk


def _label(line: str, labels: dict[str, str]) -> tuple[str, str] | None:
    """A label with its value; those of text and foot may stand alone on their line, without a colon."""
    alone = labels.get(line.casefold()) in ("text", "begin", "foot", "last")
    return (line.casefold(), "") if alone else split_label(line, labels)


def _role(line: str, labels: dict[str, str]) -> str:
    label = _label(line, labels)
    return labels[label[0]] if label else ""


class _Document:
    """One document of an export while it is read, line by line: its head, its text, its foot."""

    def __init__(self, labels: dict[str, str], name: str, number: str) -> None:
        self.labels, self.name, self.found = labels, name, Record(record=number)
        self.is_labelled = False  # is there a label that says where the text begins
        self.state, self.pending, self.closing, self.text = "head", "", "", []

    def read(self, lines: list[str]) -> Record | Problem:
        """Return the article of these lines, or the problem with it."""
        roles = {_role(line, self.labels) for line in lines}
        self.is_labelled = not roles.isdisjoint(("text", "begin"))
        for line, before in zip(lines, ["", *lines], strict=False):
            label = _label(line, self.labels)
            if label and (self.state != "text" or not before):
                self._take_label(label, line)
            elif self.pending and line:
                self._note(self.pending, line)
                self.pending = ""
            elif self.state == "text":
                self.text.append(line)
            elif line:
                self._take_free(line, is_apart=not before)
        self.found.text = "\n".join(self.text).strip()
        reason = f"no full text in this record: export it from {self.name} with full text"
        return self.found if self.found.text else Problem(reason, self.found.record)

    def _take_label(self, label: tuple[str, str], line: str) -> None:
        role, value = self.labels[label[0]], label[1]
        if role in ("text", "begin"):
            self.state, self.text = "text", [value] if role == "text" else []
        elif any(self.text) or role in ("foot", "last", "after", "copyright"):
            self.closing = line if self.state == "text" and label[1] and role != "copyright" else ""
            self.state = "foot"
        self.pending = role if not value and role != "text" else ""
        self._note(role, value)

    def _take_free(self, line: str, *, is_apart: bool) -> None:
        """A line without a label: of the head, or of a text that a paragraph with a colon seemed to end."""
        if self.state == "foot" and self.closing and is_apart and is_prose(line):
            self.text += ["", self.closing, "", line]
            self.state, self.closing = "text", ""
        elif self.state == "head":
            self._take_head(line)

    def _take_head(self, line: str) -> None:
        source = _SOURCE.fullmatch(line)
        if not self.found.title and not NO_TITLE.fullmatch(line):
            self.found.note("title", line, f"{self.name} first line")
        elif source and starts_with_date(source["date"]):
            self._note("outlet", line)
        elif is_byline(line):
            self._note("author", line)
        elif starts_with_date(line):
            self._note("date", line)
        elif is_prose(line) and not self.is_labelled:
            self.state, self.text = "text", [line]
        else:
            self.found.removed.append((line, "line of the database"))

    def _note(self, field: str, value: str) -> None:
        origin = f"{self.name} {field}"
        if field == "outlet" and (source := _SOURCE.fullmatch(value)):
            self.found.note("date", source["date"], origin)
            value = source["outlet"]
        if field == "outlet":
            value = re.sub(r"^(.+?), The\b", r"The \1", _ISSUE.sub("", value)).split(";")[0]
        if field == "copyright" and value:
            self.found.removed.append((value, "copyright"))
        elif field in FIELDS:
            self.found.note(field, value, origin)
