"""The XML of news agencies and archives: NITF, NewsML-G2 and the older NewsML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from ..records import Problem, Record, guarded
from .xml_text import body_text, first, line_of, parse_xml

_ITEMS = ("newsitem", "packageitem")
_BODIES = ("body.content", "inlinexml", "datacontent", "inlinedata", "body")


def read_nitf(text: str) -> Iterator[Record | Problem]:
    """Yield the article of a NITF file; of its blocks the full text, not the lead that repeats it.

    >>> body = "<body.content><p>They met.</p></body.content>"
    >>> found = next(read_nitf(f"<nitf><body><hedline><hl1>Talks</hl1></hedline>{body}</body></nitf>"))
    >>> found.title, found.text
    ('Talks', 'They met.')
    """
    yield from _read(text, lambda root: [root] if root.tag == "nitf" else list(root.iter("nitf")), _nitf)


def read_newsml(text: str) -> Iterator[Record | Problem]:
    """Yield the articles of a NewsML file, counted from 1 where there are several; items without text are named.

    >>> body = "<contentSet><inlineXML><html><body><p>They met.</p></body></html></inlineXML></contentSet>"
    >>> found = next(read_newsml(f"<newsItem><contentMeta><headline>Talks</headline></contentMeta>{body}</newsItem>"))
    >>> found.title, found.text
    ('Talks', 'They met.')
    """
    yield from _read(text, lambda root: [one for one in root.iter() if one.tag in _ITEMS], _newsml)


def _read(text: str, items_of, read_one) -> Iterator[Record | Problem]:
    try:
        root = parse_xml(text)
    except (ParseError, ValueError, RecursionError) as error:
        yield Problem(f"this XML is broken or declares entities ({str(error)[:80]}): download it again")
        return
    items = items_of(root)
    for number, item in enumerate(items, 1):
        yield guarded(read_one, item, str(number) if len(items) > 1 else "")


def _nitf(root: Element, number: str) -> Record | Problem:
    found = Record(record=number)
    issued = [one.get("norm") for one in root.iter("date.issue")] + [one.get("norm") for one in root.iter("story.date")]
    for pub in root.iter("pubdata"):
        found.note("outlet", pub.get("name"), "NITF pubdata")
        found.note("date", pub.get("date.publication"), "NITF pubdata")
        found.note("url", pub.get("ex-ref"), "NITF pubdata")
    found.note("date", next(filter(None, issued), ""), "NITF date")
    _note_lines(found, root, "NITF", title=("hl1", "hedline", "title"), author=("byline",), dateline=("dateline",))
    found.note("credit", line_of(first(root, "distributor")), "NITF distributor")
    found.note(
        "outlet",
        next((one.get("holder") for one in root.iter("doc.copyright") if one.get("holder")), ""),
        "NITF copyright",
    )
    return _with_text(found, root)


def _newsml(item: Element, number: str) -> Record | Problem:
    found = Record(record=number)
    inner = next(item.iter("nitf"), None)
    headings = {"title": ("headline", "hl1", "title"), "author": ("by", "byline"), "dateline": ("dateline",)}
    dates = ("contentcreated", "firstcreated", "dateandtime", "versioncreated", "thisrevisioncreated")
    _note_lines(found, item, "NewsML", **headings, credit=("creditline",), date=dates)
    found.note("outlet", _provider(item), "NewsML provider")
    found.note(
        "language",
        next((one.get("tag") for one in item.iter("language") if one.get("tag")), item.get("lang")),
        "NewsML language",
    )
    return _with_text(found, item if inner is None else inner)


def _note_lines(found: Record, root: Element, layout: str, **names: tuple[str, ...]) -> None:
    for field, tags in names.items():
        element = first(root, *tags)
        found.note(field, line_of(element), f"{layout} {element.tag if element is not None else ''}")


def _provider(item: Element) -> str:
    """The provider by its name, or as it is given without one."""
    for provider in (one for tag in ("provider", "infosource") for one in item.iter(tag)):
        if name := line_of(provider) or provider.get("literal") or "":
            return name
    return ""


def _with_text(found: Record, root: Element) -> Record | Problem:
    bodies = [one for name in _BODIES for one in root.iter(name)]
    full = [one for body in bodies for one in body.iter("block") if one.get("class") == "full_text"]
    found.text = next((text for body in (full or bodies) if (text := body_text(body))), "")
    return found if found.text else Problem("an item without text, such as a picture: not an article", found.record)
