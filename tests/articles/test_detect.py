import pytest

from analysis.articles.detect import format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT = "The ferries ran again on Monday, “at last”, the harbour master said."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "take the password off"),
        (OLE + b"\0" * 600, "old Word and Excel files are not read"),
        (b"\xff\xd8\xff\xe0 JFIF", "run text recognition"),
        (b"\x89PNG\r\n", "run text recognition"),
        (TEXT.encode("utf-16-le"), "save it as UTF-8"),
        (TEXT.encode("utf-16-be"), "save it as UTF-8"),
        (b"\0\1\2\0\0\7" * 100, "not a text file"),
    ],
)
def test_what_is_not_read_is_said_with_what_to_do(data, said):
    assert said in format_of("", data).reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_text_is_text(encoding):
    assert format_of("", TEXT.encode(encoding)) == "text"
