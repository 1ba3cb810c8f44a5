"""Who speaks, and who is spoken about without being heard."""

import pandas as pd

from ..counted import UNATTRIBUTED
from ..finding import Figure, Finding
from ..phrases import any_of, capital, count, percent, these, with_article
from ..voice import share_of_voice, speech


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
    total, words = int(voice["n"].sum()), voice.set_index("group")["n"]
    named = [name for name in voice["group"] if name != UNATTRIBUTED and not name.startswith("no ")]
    figures = [Figure(percent(words[name], total), counted[counted[by] == name]) for name in named[:2]]
    whole = f"the {count(total, 'reported word')}"
    if not named:
        return Finding(f"None of {whole} could be attributed to anybody known.")
    parts = [f"{capital(with_article(named[0]))} has ", figures[0], f" of {whole}"]
    if len(named) == 1:
        parts.append(", all that is attributed" if words[named[0]] == total else ", the largest share")
    else:
        parts += [f", the largest share, before {with_article(named[1])} with ", figures[1]]
    unattributed = counted[counted["speaker"].isna()]
    if len(unattributed):
        share = percent(int(unattributed["words"].sum()), total)
        parts += ["; ", Figure(share, unattributed), " are attributed to nobody"]
    return Finding(*parts, ".")


def heard(
    quotations: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]
) -> Finding:
    """Return which of the targets are spoken about and not heard, or how speaking and mentions compare.

    A target is heard where it, or a speaker affiliated with it, is quoted or paraphrased.

    >>> row = {"article": ["a"], "role": ["talked about"]}
    >>> mentions = pd.DataFrame(row | {"target": ["China"], "start": [0], "end": [5]})
    >>> quotations = pd.DataFrame({"article": ["a"], "speaker": ["Ada Holm"], "affiliation": ["Norway"]})
    >>> heard(quotations, mentions, pd.DataFrame({"article": ["a"]}), targets=("China", "Russia"))
    China is spoken about and not heard: 1 mention, and no quotation of a speaker from China.
    No article mentions Russia.
    """
    used, counted = speech(quotations, articles)
    about = mentions[(mentions["role"] == "talked about") & mentions["article"].isin(used["article"])]
    if about.empty:
        do = "does" if len(used) == 1 else "do"
        return Finding(f"{capital(these(used))} {do} not mention {any_of(targets)}.")
    silent, compared = [], []
    for target in [t for t in targets if (about["target"] == t).any()]:
        here = about[about["target"] == target]
        voiced = counted[(counted["affiliation"] == target) | (counted["speaker"] == target)]
        if voiced.empty:
            silent += _silent(target, here)
        else:
            words = int(counted["words"].sum())
            compared += _compared(target, here, voiced, mentions=len(about), words=words)
    absent = [t for t in targets if not (about["target"] == t).any()]
    parts = [*silent, *compared, *([f" No article mentions {any_of(absent)}."] if absent else [])]
    return Finding(parts[0].lstrip(), *parts[1:])


def _silent(target: str, about: pd.DataFrame) -> list:
    name = with_article(target)
    figure = Figure(count(len(about), "mention"), about)
    return [
        f" {capital(name)} is spoken about and not heard: ",
        figure,
        f", and no quotation of a speaker from {name}.",
    ]


def _compared(target: str, about: pd.DataFrame, voiced: pd.DataFrame, *, mentions: int, words: int) -> list:
    name = with_article(target)
    return [
        f" {capital(name)} has ",
        Figure(percent(len(about), mentions), about),
        f" of the mentions, and speakers from {name} ",
        Figure(percent(int(voiced["words"].sum()), words), voiced),
        " of the reported words.",
    ]
