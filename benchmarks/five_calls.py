"""Run the README's five calls on a folder of articles, and print how many rows each table has.

    python benchmarks/five_calls.py data/articles

Ends with 1 where a table is empty. It needs the package alone, so it also tries an installation that has no checkout.
"""

import sys

from analysis import find_mentions, find_quotations, load_articles, sentiment_toward, share_of_voice

TARGETS = ["China", "Russia", "United States"]


def main(folder: str) -> int:
    """Return the exit status: 0 where every table has rows."""
    articles = load_articles(folder)
    quotations = find_quotations(articles)
    voice = share_of_voice(quotations, articles, by="speaker", measure="words")
    mentions = find_mentions(articles, targets=TARGETS, quotations=quotations)
    tone = sentiment_toward(articles, quotations, mentions)
    tables = {"articles": articles, "quotations": quotations, "voice": voice, "mentions": mentions, "sentiment": tone}
    print(", ".join(f"{name} {len(table)}" for name, table in tables.items()))
    return int(any(table.empty for table in tables.values()))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
