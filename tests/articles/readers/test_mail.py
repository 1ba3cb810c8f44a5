"""Mails with what is wrong or repeated in them: nothing is lost without a word."""

import pytest

from analysis.articles.readers.mail import read_mail
from analysis.articles.records import Member, Problem, Record

TEXT = "They met in Graz on Monday."


def mail(*names, kind="text/plain"):
    """A mail with a text and an attachment for each name, its header lines as a program wrote them."""
    head = 'Content-Disposition: attachment; filename="{}"'
    files = [f"--B\nContent-Type: text/plain\n{head.format(name)}\n\nFile {n}\n" for n, name in enumerate(names, 1)]
    parts = "".join([f"--B\nContent-Type: {kind}\n\n{TEXT}\n", *files])
    return f"From: a@b.example\nSubject: Talks\nContent-Type: multipart/mixed; boundary=B\n\n{parts}--B--\n".encode()


def mailbox(*mails):
    return b"".join(b"From a@b.example Mon Mar 04 10:00:00 2024\n" + one + b"\n" for one in mails)


@pytest.mark.parametrize(
    ("names", "read"),
    [
        (("a.txt", "b.txt"), ["a.txt", "b.txt"]),
        (("a.txt", "a.txt", "a.txt"), ["a.txt", "a (2).txt", "a (3).txt"]),
        (("a (2).txt", "a.txt", "a.txt"), ["a (2).txt", "a.txt", "a (3).txt"]),
        (("notes", "notes"), ["notes", "notes (2)"]),
        (("=?utf-8?B?YS50eHQ=?=",), ["a.txt"]),
    ],
)
def test_every_attachment_is_read(names, read):
    found = [one for one in read_mail(mail(*names)) if isinstance(one, Member)]
    assert [one.name for one in found] == read
    assert [one.content.strip() for one in found] == [f"File {n}".encode() for n, _ in enumerate(names, 1)]


@pytest.mark.parametrize("name", ["=?x-none?B?YS50eHQ=?=", "=?utf-8?B?YS50e=?=", "=?utf-8?B?////?="])
def test_a_name_that_cannot_be_decoded_stays_as_it_is(name):
    text, file = read_mail(mail(name))
    assert (text.text, file.name) == (TEXT, name.replace("/", "-"))


@pytest.mark.parametrize("charset", ["x-none", "rot13", "a\0b"])
def test_a_charset_that_is_none_does_not_lose_the_text(charset):
    assert [one.text for one in read_mail(mail(kind=f'text/plain; charset="{charset}"'))] == [TEXT]


def test_a_mail_that_cannot_be_read_costs_only_itself():
    broken = b"Subject: Talks\n\nThey met in Graz on Monday.\x00\xff\x81\n"
    first, second, third = read_mail(mailbox(mail(), broken, mail()))
    assert isinstance(first, Record)
    assert second == Problem("this record cannot be read (UnicodeError: no encoding fits): check it", "2")
    assert isinstance(third, Record)
