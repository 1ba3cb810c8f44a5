"""Measure speakers apart from attribution: sources as coders marked them, resolved, beside the coded speakers.

usage: python -m benchmarks.speakers GOLD.jsonl --corpora FOLDER [--show name|kind|affiliation|role]

GOLD has `id`, `text`, `date` and `attributions` (content, cue, source as spans; speaker, type, affiliation); FOLDER
holds the scorer `eval/score_subject.py`, which says when two names are the same. Prints the shares of the coded
speakers whose name (exact, lenient), kind and affiliation are right; --show lists what is wrong, one row each.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import pandas as pd

from analysis.speakers.resolve import resolve_speakers

from .scorers import read_lines, scorer_of

_GAP = 4  # characters between the parts of a source that is one phrase


def main() -> None:
    """Print the figures, and the errors of one kind."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder that holds eval/score_subject.py")
    parser.add_argument("--show", choices=("name", "kind", "affiliation"))
    given = parser.parse_args()
    sys.path.insert(0, str(given.corpora / "eval"))
    scorer = scorer_of(given.corpora, "score_speakers")
    table = judged(read_lines(given.gold), scorer)
    print(figures(table))
    if given.show:
        wrong = table[~table[given.show]]
        pd.set_option("display.width", 250, "display.max_rows", None, "display.max_colwidth", 60)
        for row in wrong.itertuples():
            print(
                " | ".join(
                    map(
                        str,
                        (
                            row.article,
                            row.source,
                            row.is_name,
                            row.got_name,
                            row.is_kind,
                            row.got_kind,
                            row.is_affiliation,
                            row.got_affiliation,
                            row.reason,
                            row.content,
                        ),
                    )
                )
            )
        print(Counter(zip(wrong.is_kind, wrong.got_kind, strict=True)).most_common(30) if given.show == "kind" else "")


def judged(gold: list[dict], scorer) -> pd.DataFrame:
    """Return one row per coded attribution with a speaker: what it is, what was found, and what of it is right."""
    articles = pd.DataFrame(gold)[["id", "text", "date"]].rename(columns={"id": "article"})
    coded = pd.DataFrame([row for one in gold for row in _rows(one)])
    offsets = ["source_start", "source_end", "cue_start"]
    found = resolve_speakers(coded.astype(dict.fromkeys(offsets, "Int64")), articles)
    table = found[found.is_name.notna()].rename(
        columns={
            "speaker": "got_name",
            "speaker_type": "got_kind",
            "affiliation": "got_affiliation",
            "affiliation_reason": "reason",
        }
    )
    pairs = [
        (scorer.name(a), scorer.name(b if isinstance(b, str) else ""))
        for a, b in zip(table.is_name, table.got_name, strict=True)
    ]
    table["exact"] = [a == b for a, b in pairs]
    table["name"] = [bool(a) and (a == b or scorer.lenient(a, b)) for a, b in pairs]
    table["kind"] = (table.is_kind == table.got_kind).astype(bool)
    table["affiliation"] = (table.is_affiliation.fillna("") == table.got_affiliation.fillna("")).astype(bool)
    return table


def figures(table: pd.DataFrame) -> str:
    """Return the shares of what is right in one line."""
    stated = table[table.is_affiliation.notna()]
    none = table[table.is_affiliation.isna()]
    parts = [f"{name} {table[name].mean():.3f}" for name in ("exact", "name", "kind")]
    parts += [
        f"affiliation {stated.affiliation.mean():.3f} (n={len(stated)})",
        f"none {none.affiliation.mean():.3f} (n={len(none)})",
    ]
    return f"speakers n {len(table)} | " + " ".join(parts)


def _rows(one):
    for number, coded in enumerate(one["attributions"]):
        start, end = _span(coded["source"])
        cue = coded["cue"][0][0] if coded["cue"] else None
        yield {
            "article": one["id"],
            "quotation": f"{one['id']}:{number}",
            "start": coded["content"][0][0],
            "content": one["text"][coded["content"][0][0] :][:60].replace("\n", " "),
            "source": None if start is None else one["text"][start:end],
            "source_start": start,
            "source_end": end,
            "inside": None,
            "cue_start": cue,
            "is_name": coded["speaker"],
            "is_kind": coded["type"],
            "is_affiliation": coded["affiliation"],
        }


def _span(parts):
    """Return the first part of a source, with those that follow closely."""
    if not parts:
        return None, None
    start, end = parts[0]
    for begin, stop in parts[1:]:
        end = stop if begin - end <= _GAP else end
    return start, end


if __name__ == "__main__":
    main()
