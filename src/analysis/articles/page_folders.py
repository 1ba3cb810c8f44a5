"""Pages saved whole: beside `page.html` a browser makes a folder of its pictures, scripts and frames."""

from collections.abc import Collection
from pathlib import PurePosixPath

# What browsers add to the page's name, in the languages of their menus.
_ENDINGS = (
    "_files", ".files", "-files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_ficheiros", "_file",
    "_bestanden", "_filer", "_pliki", "_soubory", "_файлы", "_dosyalar", ".fld",
)  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", "")


def is_page_part(name: str, names: Collection[str]) -> bool:
    """Return True for a file in a folder that a browser saved beside a page; `names` are all files, with folders.

    >>> names = {"a/Talks.html", "a/Talks_files/ad.html", "b_files/c.html"}
    >>> [is_page_part(name, names) for name in sorted(names)]
    [False, True, False]
    """
    return any(belongs_to_page(str(folder), names) for folder in PurePosixPath(name).parents)


def belongs_to_page(folder: str, names: Collection[str]) -> bool:
    """Return True for a folder that a browser saved beside a page that is among `names`.

    >>> belongs_to_page("Talks_files", {"Talks.htm"}), belongs_to_page("my_files", {"Talks.htm"})
    (True, False)
    """
    ending = next((one for one in _ENDINGS if folder.endswith(one)), "")
    stem = folder[: len(folder) - len(ending)]
    return bool(ending and stem) and any(stem + suffix in names for suffix in _PAGES)
