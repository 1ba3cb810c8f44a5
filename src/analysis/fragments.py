"""An executed notebook as a part of a page: no script, no network reference, the code folded away."""

from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter

from .markup import TEMPLATES


def to_fragment(notebook, stem: str) -> tuple[str, str]:
    """Return the notebook's title (its first heading) and its HTML, one level down, ids prefixed with `stem`.

    >>> from nbformat.v4 import new_markdown_cell, new_notebook
    >>> to_fragment(new_notebook(cells=[new_markdown_cell("# Who speaks?\\n\\nAnyone.")]), "02-who")
    ('Who speaks?', '<h2 id="02-who">Who speaks?</h2>\\n<p>Anyone.</p>')
    """
    exporter = HTMLExporter(
        template_name="notebook",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_anchor_links=True,
    )
    html, _ = exporter.from_notebook_node(notebook)
    soup = BeautifulSoup(html, "html.parser")
    for unwanted in soup.select("script, style, link, iframe"):
        unwanted.decompose()
    title = _lower_headings(soup, stem)
    _hold_tables(soup)
    return title, str(soup).strip()


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
            table.wrap(soup.new_tag("div", attrs={"class": "mw table", "tabindex": "0", "role": "group"}))


def figures_without_alt(html: str) -> int:
    """Return how many pictures of `html` a reader who cannot see them would be told nothing about.

    >>> figures_without_alt('<img alt="Bars" src="a"><img src="b">')
    1
    """
    return sum(not picture.get("alt") for picture in BeautifulSoup(html, "html.parser").find_all("img"))
