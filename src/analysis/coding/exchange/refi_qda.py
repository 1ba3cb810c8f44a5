"""REFI-QDA projects (.qdpx), which ATLAS.ti, MAXQDA, NVivo and others open and save."""

import io
import zipfile
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from defusedxml.ElementTree import fromstring

from .codes import codes_of, marks_of
from .documents import Document
from .problems import NOT_XML, Unreadable, content, member

NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT = "project.qde"
_COLOURS = {
    "speaker": "#0072B2", "kind": "#56B4E9", "title": "#CC79A7", "role": "#009E73", "affiliation": "#E69F00",
    "tone": "#8C510A",
}  # fmt: skip
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is written


def write(documents: list[Document], path: Path) -> None:
    """Write a project: each article a plain-text source, each code a node, each mark a coded selection.

    Positions count characters (Unicode code points) of the source, as the standard asks (REFI-QDA 1.0, 2019).
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(PROJECT, _STAMP), _project(documents))
        for document in documents:
            name = zipfile.ZipInfo(f"sources/{_guid('source', document.name)}.txt", _STAMP)
            archive.writestr(name, document.text.encode("utf-8"))


def read(path: Path) -> tuple[list[Document], list[Unreadable]]:
    """Return the documents of a project that another tool has saved, and the sources that cannot be read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content(path)))
        project = fromstring(member(archive, _project_name(archive)), forbid_dtd=True)
    except (zipfile.BadZipFile, KeyError, ValueError, ElementTree.ParseError) as error:
        return [], [Unreadable(path.name, f"no REFI-QDA project ({error})")]
    codes = {code.get("guid"): code.get("name", "") for code in project.iter(_tag("Code"))}
    documents, problems = [], []
    for source in project.iter(_tag("TextSource")):
        try:
            documents.append(_document(source, archive, codes))
        except (KeyError, ValueError, TypeError) as error:
            problems.append(Unreadable(source.get("name", ""), f"its text cannot be read ({error})"))
    return documents, problems


def _project(documents: list[Document]) -> bytes:
    root = ElementTree.Element(
        "Project", {"xmlns": NAMESPACE, "name": "Who says what about whom", "origin": "analysis"}
    )
    users = ElementTree.SubElement(root, "Users")
    ElementTree.SubElement(users, "User", {"guid": _guid("user", "workbook"), "name": "workbook"})
    used = sorted({code for document in documents for mark in document.marks for code in codes_of(mark)})
    codes = ElementTree.SubElement(ElementTree.SubElement(root, "CodeBook"), "Codes") if used else root
    for code in used:
        colour = _COLOURS.get(code.partition(":")[0], "#999999")
        said = {"guid": _guid("code", code), "name": _clean(code), "isCodable": "true", "color": colour}
        ElementTree.SubElement(codes, "Code", said)
    sources = ElementTree.SubElement(root, "Sources")
    for document in documents:
        _source(sources, document)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _source(sources: ElementTree.Element, document: Document) -> None:
    guid = _guid("source", document.name)
    said = {"guid": guid, "name": _clean(document.name), "plainTextPath": f"internal://{guid}.txt"}
    source = ElementTree.SubElement(sources, "TextSource", said)
    for mark in document.marks:
        codes = codes_of(mark)
        if not codes:
            continue
        place = f"{document.name}:{mark.start}:{mark.end}:{mark.layer}"
        span = {"startPosition": str(mark.start), "endPosition": str(mark.end)}
        named = {"guid": _guid("selection", place), "name": _clean(document.text[mark.start : mark.end][:60])}
        selection = ElementTree.SubElement(source, "PlainTextSelection", named | span)
        for code in codes:
            coding = ElementTree.SubElement(selection, "Coding", {"guid": _guid("coding", f"{place}:{code}")})
            ElementTree.SubElement(coding, "CodeRef", {"targetGUID": _guid("code", code)})


def _document(source: ElementTree.Element, archive: zipfile.ZipFile, codes: dict) -> Document:
    text = _text(source, archive).replace("\r\n", "\n")
    coded = [
        (
            int(selection.attrib["startPosition"]),
            int(selection.attrib["endPosition"]),
            codes.get(ref.get("targetGUID"), ""),
        )
        for selection in source.iter(_tag("PlainTextSelection"))
        for ref in selection.iter(_tag("CodeRef"))
    ]
    return Document(source.get("name", ""), "", text, marks_of(coded))


def _text(source: ElementTree.Element, archive: zipfile.ZipFile) -> str:
    """The text of a source: in the project itself, or in a file of the folder "sources", in capitals or not."""
    content = source.find(_tag("PlainTextContent"))
    if content is not None:
        return content.text or ""
    wanted = "sources/" + source.get("plainTextPath", "").removeprefix("internal://").lower()
    name = next((name for name in archive.namelist() if name.lower() == wanted), wanted)
    return member(archive, name).decode("utf-8-sig")


def _project_name(archive: zipfile.ZipFile) -> str:
    return next((name for name in archive.namelist() if name.lower().endswith(".qde")), PROJECT)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _guid(kind: str, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{kind}:{name}"))


def _clean(text: str) -> str:
    """Text without the control characters that no XML may hold."""
    return NOT_XML.sub("", text)
