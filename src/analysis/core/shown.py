"""Text of other people's files, safe to print on a terminal."""


def printable(text: object) -> str:
    """Return a text without what a terminal would obey: control characters and marks of direction are spelled out.

    >>> printable("a\\x1b[31m.txt: the file is empty"), printable("naïve “file”.txt")
    ('a\\\\x1b[31m.txt: the file is empty', 'naïve “file”.txt')
    """
    return "".join(letter if letter.isprintable() or letter == "\n" else ascii(letter)[1:-1] for letter in str(text))
