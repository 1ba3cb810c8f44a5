"""The article in the text of a whole page, whose lines are all that is left of its markup."""

from .boilerplate import is_prose

_SENTENCE = 8  # words of a line that counts as text, at least
_COST = 12  # words of text that one line between must be worth


def main_part(lines: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the run of lines with most text and fewest lines that are none, and the others as removed.

    Method: the contiguous run with the greatest sum, where a sentence counts its words and another line costs 12.

    >>> story = ["They met on Monday and talked on and on until late at night.", "Talks",
    ...          "They met again on Friday in the same old hall, and they agreed."]
    >>> main_part(["World", "Sport", *story, "Weather", "Log in"])[0] == story
    True
    """
    best, best_sum, start, total = (0, 0), 0, 0, 0
    for n, line in enumerate(lines):
        words = len(line.split())
        total += words if words >= _SENTENCE and is_prose(line) else -_COST
        if total > best_sum:
            best, best_sum = (start, n + 1), total
        if total < 0:
            start, total = n + 1, 0
    if not best_sum:
        return lines, []
    outside = lines[: best[0]] + lines[best[1] :]
    return lines[best[0] : best[1]], [(line, "outside of the article") for line in outside]
