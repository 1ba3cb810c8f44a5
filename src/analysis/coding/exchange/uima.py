"""UIMA CAS as XMI, a file per document and its type system in one ZIP, which INCEpTION imports and exports."""

import io
import zipfile
from pathlib import Path
from types import ModuleType

from ...core.errors import NotThere, install
from .documents import FEATURES, Document, Mark
from .problems import NOT_XML, Unreadable, content, member

_TYPES = "TypeSystem.xml"
_NAMESPACE = "webanno.custom."
_STAMP = (1980, 1, 1, 0, 0, 0)


def write(documents: list[Document], path: Path) -> None:
    """Write each document as XMI with custom layers Quotation, Source, Cue and Mention, and the type system.

    dkpro-cassis counts UTF-16 units in the files, as UIMA does. A control character that XML cannot hold is a
    blank there, so that offsets stay. Raises NotThere where dkpro-cassis is not installed.
    """
    cassis = _cassis()
    types = _type_system(cassis)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(_TYPES, _STAMP), types.to_xml())
        for number, document in enumerate(documents, 1):
            name = zipfile.ZipInfo(f"{number:06}.xmi", _STAMP)
            archive.writestr(name, _cas(cassis, types, document).to_xmi())


def read(path: Path) -> tuple[list[Document], list[Unreadable]]:
    """Return the documents of a ZIP of XMI files with their type system, and the files that cannot be read."""
    cassis = _cassis()
    documents, problems = [], []
    try:
        archive = zipfile.ZipFile(io.BytesIO(content(path)))
        types = cassis.load_typesystem(io.BytesIO(member(archive, _TYPES)))
    except Exception as error:  # no ZIP, or types that the parser cannot read
        return [], [Unreadable(path.name, f"no ZIP of XMI files with {_TYPES} ({error})")]
    for name in sorted(name for name in archive.namelist() if name.endswith(".xmi")):
        try:
            cas = cassis.load_cas_from_xmi(io.BytesIO(member(archive, name)), typesystem=types, lenient=True)
            documents.append(_document(cas))
        except Exception as error:  # whatever a damaged file does to the parser: it is named, the rest goes on
            problems.append(Unreadable(name, f"no document of this workbook ({type(error).__name__}: {error})"))
    return documents, problems


def _cassis() -> ModuleType:
    try:
        import cassis
    except ImportError:
        raise NotThere(f"UIMA CAS needs dkpro-cassis: {install('requirements-exchange.txt')}") from None
    return cassis


def _type_system(cassis):
    types = cassis.TypeSystem()
    for layer, features in FEATURES.items():
        made = types.create_type(_NAMESPACE + layer.capitalize(), supertypeName="uima.tcas.Annotation")
        for feature in features:
            types.create_feature(made, feature, "uima.cas.String")
    about = types.create_type(_NAMESPACE + "Article", supertypeName="uima.tcas.Annotation")
    for feature in ("name", "title"):
        types.create_feature(about, feature, "uima.cas.String")
    return types


def _cas(cassis, types, document: Document):
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string, cas.sofa_mime = NOT_XML.sub(" ", document.text), "text/plain"
    about = types.get_type(_NAMESPACE + "Article")
    title, name = (NOT_XML.sub("", text) for text in (document.title, document.name))
    cas.add(about(begin=0, end=len(document.text), name=name, title=title))
    for mark in document.marks:
        layer = types.get_type(_NAMESPACE + mark.layer.capitalize())
        cas.add(layer(begin=mark.start, end=mark.end, **{k: NOT_XML.sub("", v) for k, v in mark.features.items()}))
    return cas


def _document(cas) -> Document:
    about = cas.select(_NAMESPACE + "Article")[0]
    marks = [
        Mark(found.begin, found.end, layer, {name: value for name in features if (value := getattr(found, name, None))})
        for layer, features in FEATURES.items()
        for found in cas.select(_NAMESPACE + layer.capitalize())
    ]
    return Document(about.name, about.title or "", cas.sofa_string, tuple(marks))
