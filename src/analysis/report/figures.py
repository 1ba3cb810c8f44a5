"""A chart in the report: its drawings as inline SVG, one for a wide and one for a narrow screen."""

import re
from collections.abc import Mapping
from pathlib import Path

from lxml import etree
from markupsafe import Markup

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_KEPT = {
    "svg",
    "g",
    "path",
    "text",
    "tspan",
    "rect",
    "circle",
    "line",
    "polyline",
    "polygon",
    "use",
    "defs",
    "clipPath",
    "pattern",  # of hatched blocks
}
_FONT = re.compile(r"(?:(bold|[1-9]00) )?([\d.]+)px .*")


def figure(output: Mapping, folder: Path | None) -> str:
    """Return the output of a chart as a figure: the drawings saved in `folder`, or else the picture in the notebook."""
    about = output.get("metadata", {}).get("image/png", {})
    alt, name = about.get("alt", ""), about.get("name", "")
    wide, narrow = (Path(folder or "", f"{name}{end}.svg") for end in ("", "-narrow"))
    if folder and name and wide.is_file() and narrow.is_file():
        drawings = [(wide, "wide", f"figure-{name}"), (narrow, "narrow", f"figure-{name}-narrow")]
        return Markup('<div class="figure">{}</div>').format(
            Markup("\n").join(Markup(inline(path.read_text("utf-8"), to, alt, kind)) for path, kind, to in drawings)
        )
    picture = Markup('<div class="figure"><img alt="{}" src="data:image/png;base64,{}"></div>')
    return picture.format(alt, output["data"]["image/png"])


def inline(svg: str, name: str, alt: str, kind: str) -> str:
    """Return a drawing as an element of a page: no style, no reference outside, every id its own, text as text.

    >>> inline('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a" style="fill: red"/></svg>',
    ...     "03-speakers", "Bars", "wide")
    '<svg viewBox="0 0 9 9" class="wide" role="img" aria-label="Bars"><g id="03-speakers-a" fill="red"/></svg>'
    """
    root = etree.fromstring(
        svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    )
    for element in list(root.iter(etree.Element)):
        if element.tag.removeprefix(_SVG) not in _KEPT:
            element.getparent().remove(element)
            continue
        _plain(element, name)
    shown = {"viewBox": root.get("viewBox"), "class": kind, "role": "img", "aria-label": alt}
    root.attrib.clear()
    root.attrib.update(shown)
    etree.cleanup_namespaces(root)
    text = etree.tostring(root, encoding="unicode")
    return (
        text.replace(' xmlns="http://www.w3.org/2000/svg"', "")
        .replace("xlink:href", "href")
        .replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    )


def _plain(element, name: str) -> None:
    """Make attributes of a style, and prefix what is named and referred to."""
    style = element.attrib.pop("style", "")
    for rule in filter(None, map(str.strip, style.split(";"))):
        key, _, value = (part.strip() for part in rule.partition(":"))
        element.attrib.update(_font(value) if key == "font" else {key: value})
    for key, value in list(element.attrib.items()):
        if key.startswith("on") or key == "font-family":
            del element.attrib[key]
        elif key == "id":
            element.set(key, f"{name}-{value}")
        elif key == _LINK:
            element.set(key, f"#{name}-{value.removeprefix('#')}")
        elif "url(" in value:
            element.set(key, re.sub(r"url\(#", f"url(#{name}-", value))


def _font(value: str) -> dict[str, str]:
    found = _FONT.match(value)
    weight, size = found.groups() if found else (None, "12")
    return {"font-size": f"{size}px"} | ({"font-weight": weight} if weight else {})
