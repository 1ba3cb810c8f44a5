"""Clauses cut at contrast and coordination, and what stands under a negation."""

_NEGATORS = frozenset(
    (
        "not",
        "n't",
        "no",
        "never",
        "without",
        "nor",
        "neither",
        "hardly",
        "cannot",
        "nobody",
        "nothing",
        "none",
    )
)
_CUTS = frozenset(
    [
        ";",
        ":",
        "—",
        "–",
        "-",
        ",",
        '"',
        "“",
        "”",
        "but",
        "while",
        "although",
        "though",
        "whereas",
        "because",
        "after",
        "before",
        "when",
        "as",
        "if",
        "that",
        "who",
        "which",
        "and",
        "or",
        "since",
        "despite",
        "until",
        "than",
    ]
)
_REACH = 4  # words that a negation covers, unless the clause ends before


def clause_numbers(words: list) -> list:
    """Return for each word the number of its clause, counted from 0; a cut opens a new one.

    >>> clause_numbers("TGT welcomed it but NAME objected".split())
    [0, 0, 0, 1, 1, 1]
    """
    numbers, clause = [], 0
    for word in words:
        clause += word in _CUTS
        numbers.append(clause)
    return numbers


def negated(words: list) -> list:
    """Return for each word whether it stands within four words after a negation in its clause.

    >>> negated(["TGT", "is", "n't", "good", ",", "but", "big"])
    [False, False, False, True, False, False, False]
    """
    flags, left = [], 0
    for word in words:
        left = 0 if word in _CUTS else left
        flags.append(left > 0)
        left = _REACH if word in _NEGATORS else max(0, left - 1)
    return flags


def is_negator(word: str) -> bool:
    """Return whether `word` turns what follows it.

    >>> is_negator("n't"), is_negator("and")
    (True, False)
    """
    return word in _NEGATORS
