"""An executed notebook as a part of a page: no script, no network reference, the code folded away."""

import nh3
from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_notebook

from .html import TEMPLATES
from .images import smaller

LEFT_OUT = "not-in-report"  # the tag of cells whose like stands elsewhere in the report
TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "details", "div", "dl", "dt", "em"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "mark", "ol", "p", "pre", "q", "section", "small"),
    *("span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    "*": {"class", "title", "role", "tabindex", "aria-label", "data-label"},
    "a": {"href"},
    "details": {"open"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
}


def to_fragment(notebook, stem: str) -> tuple[str, str]:
    """Return the notebook's title (its first heading) and its HTML, one level down, ids prefixed with `stem`.

    >>> from nbformat.v4 import new_markdown_cell, new_notebook
    >>> to_fragment(new_notebook(cells=[new_markdown_cell("# Who speaks?\\n\\nAnyone.")]), "02-who")
    ('Who speaks?', '<h2 id="02-who">Who speaks?</h2>\\n<p>Anyone.</p>')
    """
    exporter = HTMLExporter(
        template_name="notebook", extra_template_basedirs=[str(TEMPLATES)], exclude_anchor_links=True
    )
    exporter.register_filter("harmless", harmless)
    exporter.register_filter("smaller", smaller)
    cells = [cell for cell in notebook.cells if LEFT_OUT not in cell.metadata.get("tags", [])]
    html, _ = exporter.from_notebook_node(new_notebook(cells=cells, metadata=notebook.metadata))
    soup = BeautifulSoup(html, "html.parser")
    title = _lower_headings(soup, stem)
    _hold_tables(soup)
    return title, str(soup).strip()


def harmless(html: str) -> str:
    """Return what a cell shows with only the elements and attributes of text and tables left in it.

    An `id` goes too: the passage that a link leads to is the one under "The articles as evidence".

    >>> harmless('<style>p { color: red }</style><p onclick="x()">Yes<script>no</script></p><img src="http://a.b">')
    '<p>Yes</p>'
    >>> harmless('<a href="javascript:x()">there</a> <a href="#here">here</a>')
    '<a>there</a> <a href="#here">here</a>'
    """
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None)


def _lower_headings(soup: BeautifulSoup, stem: str) -> str:
    headings = soup.find_all(["h1", "h2", "h3", "h4", "h5"])
    for number, heading in enumerate(headings):
        heading.name = f"h{int(heading.name[1]) + 1}"
        if not heading.find_parent(class_="mw"):
            heading["id"] = stem if number == 0 else f"{stem}-{number}"
    return headings[0].get_text(" ", strip=True) if headings else stem


def _hold_tables(soup: BeautifulSoup) -> None:
    """Let a table that is wider than the screen scroll inside itself, not the page."""
    for table in soup.find_all("table"):
        if not table.find_parent(class_="mw"):
            attributes = {"class": "mw table", "tabindex": "0", "role": "group", "aria-label": "Table"}
            table.wrap(soup.new_tag("div", attrs=attributes))
