"""Measure how often the intervals of shares hold the true share; print it and write `data/measured/coverage.csv`.

.venv/bin/python benchmarks/coverage.py
"""

from analysis.coding.coverage import simulated_coverage
from analysis.core.wordlists import data_folder

NOTE = """\
# How often the 95% intervals of a share hold the true share, in made corpora.
# Written by benchmarks/coverage.py. articles: size of each corpus. in_articles: chance that the speaker is in
# an article. corpora: those of 1,000 with an interval (5 articles with the speaker). coverage: percent of
# these whose interval holds the true share. width: the mean width of their intervals.
"""


def main() -> None:
    table = simulated_coverage()
    print(table.to_string(index=False))
    (data_folder() / "measured" / "coverage.csv").write_text(NOTE + table.to_csv(index=False), encoding="utf-8")


if __name__ == "__main__":
    main()
