"""Who speaks, and who is spoken about without being heard."""

import pandas as pd

from ...charts.labels import named, percent
from ...core.english import any_of, capital, count, these, with_article
from ...voice.share import share_of_voice, speech
from ...voice.talked_about import heard_and_talked_about
from .finding import Figure, Finding


def who_speaks(quotations: pd.DataFrame, articles: pd.DataFrame, *, by: str = "speaker") -> Finding:
    """Return which group of `by` has most of the reported words, and how much belongs to nobody known.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "kind": "direct",
    ...     "speaker": ["Ada Holm", None], "words": [30, 10], "quoted_words": [30, 10]})
    >>> who_speaks(quotations, pd.DataFrame({"article": ["a"]}))
    Ada Holm has 75% of the 40 reported words, the largest share; 25% are attributed to nobody.
    """
    used, counted = speech(quotations, articles)
    if counted.empty:
        return Finding(f"No quotation was found in {these(used)}, so nobody is heard.")
    voice = share_of_voice(quotations, articles, by=by)
    total, known = int(voice["n"].sum()), named(voice).head(2)
    whole = f"the {count(total, 'reported word')}"
    if known.empty:
        return Finding(f"None of {whole} could be attributed to anybody known.")
    figures = [
        Figure(percent(row.share), counted[counted[by] == row.group], f"The words of {row.group}")
        for row in known.itertuples()
    ]
    first, *second = (with_article(name) for name in known["group"])
    parts = [f"{capital(first)} has ", figures[0], f" of {whole}, the largest share"]
    if second:
        parts += [f", before {second[0]} with ", figures[1]]
    unattributed = counted[counted["speaker"].isna()]
    if len(unattributed):
        share = percent(unattributed["words"].sum() / total)
        parts += ["; ", Figure(share, unattributed, "Attributed to nobody"), " are attributed to nobody"]
    return Finding(*parts, ".")


def heard(
    quotations: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]
) -> Finding:
    """Return which of the targets are spoken about and not heard, or how speaking and mentions compare.

    A target is heard where a speaker affiliated with it is quoted or paraphrased. A document answers no question:
    the words of documents are counted apart, as in `heard_and_talked_about`.

    >>> row = {"article": ["a"], "role": ["talked about"]}
    >>> mentions = pd.DataFrame(row | {"target": ["China"], "start": [0], "end": [5]})
    >>> quotations = pd.DataFrame({"article": ["a"], "speaker": ["Ada Holm"], "affiliation": ["Norway"],
    ...     "quotation": ["1"], "words": [9], "speaker_type": ["person"]})
    >>> heard(quotations, mentions, pd.DataFrame({"article": ["a"]}), targets=("China", "Russia"))
    China is spoken about and not heard: 1 mention and no speaker. No article mentions Russia.
    """
    table = heard_and_talked_about(quotations, mentions, articles).set_index("country")
    table = table[table["mentions"] > 0].reindex([t for t in targets if t in table.index]).dropna(subset="n")
    used, counted = speech(quotations, articles)
    if table.empty:
        do = "does" if len(used) == 1 else "do"
        return Finding(f"{capital(these(used))} {do} not mention {any_of(targets)}.")
    about = mentions[mentions["article"].isin(used["article"]) & (mentions["role"] != "heard")]
    papers, voices = (counted[(counted["speaker_type"] == "document") == is_one] for is_one in (True, False))
    parts = [part for target in table.index[table["n"] == 0] for part in _silent(target, about, papers)]
    loud = table[table["n"] > 0]
    for number, (target, row) in enumerate(loud.iterrows()):
        parts += _compared(target, row, about, voices[voices["affiliation"] == target], first=number == 0)
    parts += ["."] if len(loud) else []
    absent = [t for t in targets if t not in table.index]
    parts += [f" No article mentions {any_of(absent)}."] if absent else []
    return Finding(parts[0].lstrip(), *parts[1:])


def _silent(target: str, about: pd.DataFrame, papers: pd.DataFrame) -> list:
    name, rows = with_article(target), about[about["target"] == target]
    figure = Figure(count(len(rows), "mention"), rows, f"Mentions of {name}")
    return [
        f" {capital(name)} is spoken about and not heard: ",
        figure,
        " and no speaker",
        *_papers(name, papers[papers["affiliation"] == target]),
        ".",
    ]


def _papers(name: str, rows: pd.DataFrame) -> list:
    """Say that only documents have a word, and how many."""
    if rows.empty:
        return []
    what = Figure(count(int(rows["words"].sum()), "word"), rows, f"Documents of {name}")
    return [", only ", what, f" from {count(rows['speaker'].nunique(), 'document')}"]


def _compared(target: str, row: pd.Series, about: pd.DataFrame, voiced: pd.DataFrame, *, first: bool) -> list:
    name = with_article(target)
    mentions = Figure(percent(row["talked_about"]), about[about["target"] == target], f"Mentions of {name}")
    speaking = Figure(percent(row["heard"]), voiced, f"The speaking for {name}")
    if first:
        begin = f" {capital(name)} has "
        return [
            begin,
            mentions,
            " of the mentions of these targets and ",
            speaking,
            " of the speaking for them",
        ]
    return [f"; {name} ", mentions, " and ", speaking]
