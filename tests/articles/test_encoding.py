import pytest

from analysis.articles.encoding import decode, repair

ENGLISH = "“We agree … at last,” she said — and left. " * 5
RUSSIAN = "Переговоры начались в понедельник, сказала министр, и продолжатся весной. " * 5
CHINESE = "部长们星期一在维也纳会晤，并同意春天再次会晤，官员说。" * 10


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-32"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-8"),
        ("It cost £5 and he said “no”.", "cp1252"),
        ("Café", "cp1252"),
    ],
)
def test_bytes_become_the_text_they_were(text, encoding):
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("declared", "written", "text"),
    [
        ("windows-1251", "cp1251", RUSSIAN),
        ("gb2312", "gb18030", CHINESE),
        ("iso-8859-1", "cp1252", ENGLISH),
        ("windows-1251", "utf-8", RUSSIAN),  # a wrong declaration loses against strict UTF-8
        ("no-such-charset", "cp1252", ENGLISH),
    ],
)
def test_a_page_is_read_in_the_charset_it_declares_where_that_fits(declared, written, text):
    page = f'<html><head><meta charset="{declared}"></head><body>{text}</body></html>'
    assert text in decode(page.encode(written))[0]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("â€œWe agree,â€\x9d she said.", "“We agree,” she said."),
        ("CafÃ© owners", "Café owners"),
        ("itâ€™s late â€¦", "it’s late …"),
        ("“We agree,” she said.", "“We agree,” she said."),  # right already: quotes stay curly
        ("‘No’ – said one", "‘No’ – said one"),
        ("naïve &amp; plain", "naïve &amp; plain"),
    ],
)
def test_mojibake_is_repaired_and_quotes_are_left(wrong, right):
    assert repair(wrong) == right


def test_a_broken_byte_order_mark_file_is_still_read():
    assert decode(b"\xff\xfea\x00b\x00c")[0].startswith("ab")
