"""Bytes become text: the encoding is found in the order of how sure each sign is."""

import codecs
import re
from functools import lru_cache

import ftfy
from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.I)
# Latin-1 and its kin are declared where cp1252 is meant (the WHATWG Encoding Standard reads them so too).
_MEANT = {"iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
          "ascii": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}  # fmt: skip
_WRONG = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f�]")
_MAC_MARKS = re.compile(rb"(?:^|[\s(])\xd2[A-Za-z]|[a-z.,!?]\xd3(?:\s|$)|[A-Za-z]\xd5(?:s|t|re|ve|ll|d|m)\b")
_WINDOWS_MARKS = re.compile(rb"[\x91-\x97]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNLIKELY = ("macroman", "cp437")
_REPAIR = ftfy.TextFixerConfig(
    uncurl_quotes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    unescape_html=False,
    normalization=None,
    explain=True,
)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and the name of the encoding it was read in.

    Tried in this order: byte order mark, strict UTF-8, the charset that a page declares, that of old Macs where
    its quotation marks tell it, cp1252, detection.
    cp1252 takes almost any bytes, so it counts only where what it gives reads like a western language.
    Raises UnicodeError where nothing fits.

    >>> decode("“We agree,” she said.".encode("cp1252"))
    ('“We agree,” she said.', 'cp1252')
    >>> decode("Переговоры начались".encode("utf-16"))[1]
    'utf-16'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="strict" if name == "utf-8-sig" else "replace"), name
    for name in _candidates(data):
        text = _try(data, name)
        if text is not None:
            return text, name
    return _detected(data)


def repair(text: str) -> str:
    """Undo text that was decoded in the wrong encoding, and leave quotation marks as they are.

    Method: ftfy (Speer 2019), without its straightening of quotes.

    >>> repair("â€œWe agree,â€\\x9d she said.")
    '“We agree,” she said.'
    """
    return "\n".join(_repaired(line) for line in text.split("\n"))


def without_surrogates(text: str) -> str:
    """Return `text` with pairs of surrogates joined and lone ones, which are no characters, replaced.

    >>> without_surrogates("Talks \\ud83d\\ude00 resume \\ud83d")
    'Talks 😀 resume �'
    """
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _repaired(line: str) -> str:
    return line if line.isascii() else _fixed(line)


@lru_cache(maxsize=100)  # the lines of one text, looked at several times
def _fixed(line: str) -> str:
    """Encodings of the first PCs and Macs are left out: in those, two accented letters in a row pass for an error."""
    if not ftfy.is_bad(line):
        return line
    fixed, steps = ftfy.fix_and_explain(line, _REPAIR)
    return line if any(name in _UNLIKELY for _, name in steps or ()) else fixed


def _candidates(data):
    yield "utf-8"
    declared = _DECLARED.search(data[:4096])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        yield _MEANT.get(name, name)
    if _is_western(data):
        yield "mac_roman" if _is_of_old_mac(data) else "cp1252"


def _try(data, name):
    try:
        text = data.decode(name)
    except (UnicodeError, LookupError):
        return None
    return None if name != "utf-8" and _WRONG.search(text) else text


def _is_western(data):
    """Western text is mostly ASCII letters, and its other bytes stand alone or in pairs, not in long runs."""
    high = re.findall(rb"[\x80-\xff]+", data[:200_000])
    letters = len(re.findall(rb"[A-Za-z]", data[:200_000]))
    return sum(map(len, high)) <= letters / 2 and max(map(len, high), default=0) <= 3


def _is_of_old_mac(data):
    """Quotation marks of Mac OS Roman are Ò, Ó and Õ in cp1252, where no word begins and ends with them."""
    return bool(_MAC_MARKS.search(data)) and not _WINDOWS_MARKS.search(data)


def _detected(data):
    best = from_bytes(data[:100_000]).best()
    text = _try(data, best.encoding) if best else None
    if best is None or text is None:
        raise UnicodeError("no encoding fits")
    return text, best.encoding
