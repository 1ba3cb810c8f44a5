"""Measure how often the intervals of shares hold the true share; print it and write `data/measured/coverage.csv`.

.venv/bin/python benchmarks/coverage.py
"""

from analysis.coding.coverage import simulated_coverage
from analysis.core.wordlists import data_folder


def main() -> None:
    table = simulated_coverage()
    print(table.to_string(index=False))
    table.to_csv(data_folder() / "measured" / "coverage.csv", index=False)


if __name__ == "__main__":
    main()
