"""An executed notebook as parts of a page: no script, no network reference, the code and the method set apart."""

from pathlib import Path
from typing import Any, NamedTuple

import nh3
from bs4 import BeautifulSoup

from ..core.markdown import from_markdown
from .figures import figure
from .html import TEMPLATES
from .left_out import LONG, on_paper

LEFT_OUT = "not-in-report"  # the tag of cells whose like stands elsewhere in the report
FILES = {"The articles": "tables/articles.csv", "Removed lines by reason": "tables/removed.csv"}  # by caption
APART = ("method", "limits")  # headings whose cells are gathered at the end of the report
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


class Part(NamedTuple):
    """A notebook in the report: its title, its body, its method and limits, its code, and what was not asked."""

    stem: str
    title: str
    html: str
    method: str
    limits: str
    code: str
    empty: list[str]


def to_part(notebook: Any, stem: str, *, figures: Path | None = None) -> Part:
    """Return the parts of a notebook, headings one level down, ids prefixed with `stem`.

    A question that has only sentences for an answer ("No chart of …") is left out of the body and named in `empty`.

    >>> from nbformat.v4 import new_markdown_cell, new_notebook
    >>> to_part(new_notebook(cells=[new_markdown_cell("# Who speaks?\\n\\nAnyone.")]), "02-who").html
    '<h2 id="part-02-who">Who speaks?</h2>\\n<p>Anyone.</p>'
    """
    cells = [cell for cell in notebook.cells if LEFT_OUT not in cell.metadata.get("tags", [])]
    body, apart, empty = [], {name: [] for name in APART}, []
    for heading, group in _questions(cells):
        if heading in apart:
            apart[heading] += group
        elif reason := _nothing(group):
            empty.append(reason)
        else:
            body += group
    code = "\n\n".join(cell.source for cell in cells if cell.cell_type == "code" and cell.source.strip())
    html = BeautifulSoup(_exported(body, figures), "html.parser")
    title = _lower_headings(html, stem)
    _hold_tables(html)
    method, limits = (_without_heading(_exported(apart[name], figures)) for name in APART)
    return Part(stem, title, str(html).strip(), method, limits, code, list(dict.fromkeys(empty)))


def _questions(cells) -> list[tuple[str, list]]:
    """The cells under each heading, with the heading in small letters."""
    groups: list[tuple[str, list]] = []
    for cell in cells:
        first = cell.source.lstrip().split("\n")[0] if cell.cell_type == "markdown" else ""
        if first.startswith("#") or not groups:
            groups.append((first.lstrip("# ").strip().lower(), []))
        groups[-1][1].append(cell)
    return groups


def _nothing(group) -> str:
    """The reason why a question has no answer here, or "" where it has one."""
    outputs = [output for cell in group for output in cell.get("outputs", [])]
    said = dict.fromkeys(_sentence(output.get("data", {})) for output in outputs)
    return " ".join(said) if said and all(said) else ""


def _sentence(data) -> str:
    """What an output says that has nothing to show: a sentence, or an empty table."""
    if "text/markdown" in data:
        return from_markdown(data["text/markdown"])
    html = BeautifulSoup(data.get("text/html", ""), "html.parser")
    text = html.get_text(" ", strip=True)
    return text if html.find(class_="none") and not html.find("table") else ""


def _exported(cells, figures: Path | None) -> str:
    from nbconvert.exporters import HTMLExporter  # only where it is needed
    from nbformat.v4 import new_notebook

    exporter = HTMLExporter(
        template_name="notebook", extra_template_basedirs=[str(TEMPLATES)], exclude_anchor_links=True
    )
    exporter.register_filter("harmless", harmless)
    exporter.register_filter("figure", lambda output: figure(output, figures))
    html, _ = exporter.from_notebook_node(new_notebook(cells=cells))
    return html


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
            heading["id"] = part_id(stem) if number == 0 else f"{part_id(stem)}-{number}"
    return headings[0].get_text(" ", strip=True) if headings else stem


def part_id(stem: str) -> str:
    """Return the id of a notebook's part, which must begin with a letter.

    >>> part_id("03-share-of-voice")
    'part-03-share-of-voice'
    """
    return f"part-{stem}"


def _without_heading(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for heading in soup.find_all(["h1", "h2", "h3"]):
        heading.decompose()
    return str(soup).strip()


def _hold_tables(soup: BeautifulSoup) -> None:
    """Let a table that is wider than the screen scroll inside itself, not the page."""
    for table in soup.find_all("table"):
        if not table.find_parent(class_="mw"):
            attributes = {"class": "mw table", "tabindex": "0", "role": "group", "aria-label": "Table"}
            table.wrap(soup.new_tag("div", attrs=attributes))
        if len(table.find_all("tr")) > LONG:
            _fold(soup, table)


def _fold(soup: BeautifulSoup, table) -> None:
    """Fold a long table on the screen, and say on paper, where it is left out, which file has it."""
    caption = table.find("caption")
    name = caption.get_text(strip=True) if caption else "Table"
    summary, paper = soup.new_tag("summary"), soup.new_tag("p", attrs={"class": "paper"})
    summary.string = said = f"{name} ({len(table.find_all('tr')) - 1} rows)"
    paper.string = on_paper(said, FILES[name]) if name in FILES else on_paper(said)
    folded = table.parent.wrap(soup.new_tag("details", attrs={"class": "long"}))
    folded.insert(0, summary)
    folded.insert_after(paper)
