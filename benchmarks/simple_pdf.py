"""A PDF of lines of text, each set where it is told: for tests and for measuring how fast PDFs are read."""

from pathlib import Path

Run = tuple[float, float, float, str]
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"


def printed(path: Path, pages: list[list[Run]]) -> Path:
    """Write a PDF, each page a list of (left, height, size, text), set in that order; "~" draws letters together."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _FONT]
    kids = []
    for page in pages:
        shown = "".join(f"BT /F {size} Tf {x} {y} Td {_kerned(text)} TJ ET\n" for x, y, size, text in page)
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}endstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    path.write_bytes(_file_of(objects))
    return path


def _file_of(objects: list[str]) -> bytes:
    content, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>"
    return bytes(content) + f"{end}\nstartxref\n{len(content)}\n%%EOF".encode()


def _kerned(text: str) -> str:
    parts = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").split("~")
    return "[" + " 80 ".join(f"({part})" for part in parts) + "]"
