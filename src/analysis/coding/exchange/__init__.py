"""Exchange: tables out to the tools that others code in, and their coding back as corrections.

`documents` is what every tool for annotation has: texts with marks; `changes` holds what comes back against what went
out and writes corrections; a module a format only turns documents, or tables, into its files and back.
"""

from .formats import FORMATS, export_tables, format_of, import_coding

__all__ = ["FORMATS", "export_tables", "format_of", "import_coding"]
