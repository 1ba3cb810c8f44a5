"""Who speaks, and who is talked about without being heard."""

import pandas as pd

from ...charts.headlines import heard_gap
from ...charts.labels import named, percent, plural, spoken, target_noun
from ...core.english import any_of, capital, count, listed, spelled, these, times, with_article
from ...voice.grouping import UNATTRIBUTED, with_groups
from ...voice.share import share_of_voice, speech
from ...voice.talked_about import can_be_heard, for_each_country, heard_and_talked_about
from ..html import curly
from .finding import Figure, Finding
from .small import FEW_MENTIONS, FEW_QUOTATIONS, clearly_apart, comparable

_MANY_ARTICLES = 100  # in which a difference that is not clear is hardly one for want of articles


def who_speaks(quotations: pd.DataFrame, articles: pd.DataFrame, *, by: str = "speaker") -> Finding:
    """Return whose words are reported most, whether that is clear, and for how much no source is identified.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "kind": "direct",
    ...     "speaker": ["Ada Holm", None], "words": [30, 10], "quoted_words": [30, 10]})
    >>> who_speaks(quotations, pd.DataFrame({"article": ["a"]}))
    This article has 2 quotations: 1 of Ada Holm. No source is identified for 1.
    """
    used, counted = speech(quotations, articles)
    if counted.empty:
        return Finding(f"No quotation was found in {these(used)}.")
    voice = share_of_voice(quotations, articles, by=by)
    rows = behind_groups(quotations, articles, by=by)
    known = named(voice)
    quoted = int(counted.groupby("article")["quotation"].nunique().sum())
    if known.empty:
        return Finding(f"No source could be identified for any of the {count(quoted, 'quotation')} in {these(used)}.")
    parts = (
        _few(known, rows, used, quoted)
        if quoted < FEW_QUOTATIONS
        else _within(known, rows, used, voice)
        if not comparable(quoted, used, least=FEW_QUOTATIONS)
        else _leading(known, rows, voice)
    )
    return Finding(*parts, *_nobody(voice, rows, quoted=quoted < FEW_QUOTATIONS))


def behind_groups(quotations: pd.DataFrame, articles: pd.DataFrame, *, by: str = "speaker") -> dict[str, pd.DataFrame]:
    """Return the quotations that each group of `share_of_voice(…, by=by)` counts, by its name.

    >>> quotations = pd.DataFrame({"article": "a", "quotation": ["1", "2"], "speaker": ["Ada Holm", None]})
    >>> {name: len(rows) for name, rows in behind_groups(quotations, quotations[["article"]].head(1)).items()}
    {'Ada Holm': 1, 'unattributed': 1}
    """
    used, counted = speech(quotations, articles)
    groups = with_groups(counted, used, by)
    return {name: rows.drop(columns="group") for name, rows in counted.assign(group=groups).groupby("group")}


def words_of(name: str) -> str:
    """Return what the list of a group's quotations is called.

    >>> words_of("Ada Holm"), words_of("unattributed")
    ('The words of Ada Holm', 'No source identified')
    """
    return "No source identified" if name == UNATTRIBUTED else curly(f"The words of {with_article(name)}")


def _figure(text: str, name: str, rows: dict) -> Figure:
    return Figure(text, rows[name], words_of(name))


def _few(known, rows, used, quoted) -> list:
    parts: list = [f"{capital(these(used))} {'has' if len(used) == 1 else 'have'} {count(quoted, 'quotation')}: "]
    shown = known.sort_values("quotations", ascending=False, kind="stable").head(3)
    for number, (name, n) in enumerate(zip(shown["group"], shown["quotations"], strict=True)):
        parts += [", " if number else "", _figure(f"{n:,}", name, rows), f" of {with_article(name)}"]
    return [*parts, "."]


def _within(known, rows, used, voice) -> list:
    total = int(voice["n"].sum())
    level = known[known["n"] == known["n"].max()]["group"].tolist()
    if len(level) > 1:
        return [f"No one speaker has the most of the {total:,} reported words in {these(used)}."]
    first = known.iloc[0]
    who = _figure(f"{first['n']:,}", first["group"], rows)
    return [f"{capital(with_article(first['group']))} is given ", who, f" of the {total:,} reported words."]


def _leading(known, rows, voice) -> list:
    whole = f"the {int(voice['n'].sum()):,} reported words"
    first = known.iloc[0]
    share = _figure(spoken(first["share"]), first["group"], rows)
    if len(known) == 1 or clearly_apart(first, known.iloc[1]):
        return [f"{capital(with_article(first['group']))} has the largest voice, with ", share, f" of {whole}."]
    second = known.iloc[1]
    rival = _figure(spoken(second["share"]), second["group"], rows)
    names = with_article(first["group"]), with_article(second["group"])
    return ["No one voice stands out: ", f"{names[0]} has ", share, f" of {whole}, {names[1]} ", rival, "."]


def _nobody(voice, rows, *, quoted: bool) -> list:
    own = voice[voice["group"] == UNATTRIBUTED]
    if own.empty:
        return []
    what = f"{own['quotations'].iloc[0]:,}" if quoted else spoken(own["share"].iloc[0])
    return [" No source is identified for ", _figure(what, UNATTRIBUTED, rows), "."]


def heard(
    quotations: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]
) -> Finding:
    """Return for which target the share of the reported words falls behind that of the mentions, if for any.

    A target is heard where a speaker affiliated with it is quoted or paraphrased. A document answers no question:
    the words of documents are counted apart, as in `heard_and_talked_about`.

    >>> row = {"article": ["a"], "role": ["talked about"]}
    >>> mentions = pd.DataFrame(row | {"target": ["China"], "start": [0], "end": [5]})
    >>> quotations = pd.DataFrame({"article": ["a"], "speaker": ["Ada Holm"], "affiliation": ["Norway"],
    ...     "quotation": ["1"], "words": [9], "speaker_type": ["person"]})
    >>> heard(quotations, mentions, pd.DataFrame({"article": ["a"]}), targets=("China", "Russia"))
    China is mentioned once and nobody is heard for it: too few mentions to compare. Russia is not mentioned in the
    text.
    """
    used, _ = speech(quotations, articles)
    table = countries_heard(quotations, mentions, articles, targets=targets)
    about, voices = behind_countries(quotations, mentions, articles)
    not_asked = _not_asked(about, voices, targets)
    if table.empty and not not_asked:
        return Finding(f"{capital(these(used))} {'does' if len(used) == 1 else 'do'} not mention {any_of(targets)}.")
    rows = {name: (_about(name, about), _voiced(name, voices)) for name in table.index}
    total = int(table["mentions"].sum())
    is_many = comparable(total, used) and len(table) > 1
    parts = _compared(table, rows, len(used)) if is_many else _counted(table, rows, total)
    parts += [*([" "] if parts and not_asked else []), *_uncounted(not_asked, about)]
    absent = [target for target in targets if target not in (*table.index, *not_asked)]
    heard_only = [target for target in absent if target in set(mentions["target"]) | set(voices["affiliation"])]
    never = [target for target in absent if target not in heard_only]
    return Finding(*parts, *_are(heard_only, "named only as a source"), *_are(never, "not mentioned in the text"))


def _not_asked(about, voices, targets) -> list[str]:
    """The targets that are talked about, of which it is not asked who is heard for them."""
    asked = can_be_heard(about, voices)
    return [name for name in targets if name in set(about["target"]) and name not in asked]


def _uncounted(names, about) -> list:
    """How often companies and parties are mentioned, and why no more is said of them."""
    if not names:
        return []
    parts: list = [with_article(names[0]), " is mentioned "]
    for number, name in enumerate(names):
        joint = "" if not number else " and " if number == len(names) - 1 else ", "
        often = Figure(times(int((about["target"] == name).sum())), *_about(name, about))
        parts += [f"{joint}{with_article(name)} " if number else "", often]
    them = "it" if len(names) == 1 else "them"
    why = "speakers are assigned to countries and international bodies, not to companies, parties or people"
    return [capital(parts[0]), *parts[1:], f". Who is heard for {them} is not counted: {why}."]


def _are(targets, what) -> list:
    """ "Peru is named only as a source." """
    names = listed(map(with_article, targets))
    return [f" {capital(names)} {'is' if len(targets) == 1 else 'are'} {what}."] if targets else []


def countries_heard(
    quotations: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame, *, targets: tuple[str, ...]
) -> pd.DataFrame:
    """Return `heard_and_talked_about` of the targets that are mentioned, in their order, indexed by country."""
    table = heard_and_talked_about(quotations, mentions, articles).set_index("country")
    return table[table["mentions"] > 0].reindex([t for t in targets if t in table.index]).dropna(subset="n")


def behind_countries(
    quotations: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the mentions and the quotations that `heard_and_talked_about` counts."""
    used, counted = speech(quotations, articles)
    about = mentions[mentions["article"].isin(used["article"]) & (mentions["role"] != "heard")]
    return about, for_each_country(counted[counted["speaker_type"] != "document"])


def figures_of(
    name: str, table: pd.DataFrame, about: pd.DataFrame, voices: pd.DataFrame, *, counted: bool = False
) -> tuple[Figure, Figure]:
    """Return a country's share of the mentions and of the reported words, as figures that know their rows.

    Where they are `counted`, they are the numbers of mentions and of words.
    """
    row = table.loc[name].fillna(0)
    shares = percent(row["talked_about"]), percent(row["heard"])
    texts = (f"{int(row['mentions']):,}", f"{int(row['n']):,}") if counted else shares
    return Figure(texts[0], *_about(name, about)), Figure(texts[1], *_voiced(name, voices))


def _about(name, about):
    return about[about["target"] == name], f"Mentions of {with_article(name)}"


def _voiced(name, voices):
    return voices[voices["affiliation"] == name], f"Words from {with_article(name)}"


def _counted(table, rows, total) -> list:
    parts: list = []
    for number, name in enumerate(table.index):
        mentions, (said, label) = int(table.loc[name, "mentions"]), rows[name][1]
        parts += ["; " if number else "", with_article(name), " is mentioned ", Figure(times(mentions), *rows[name][0])]
        voiced = Figure(count(int(said["words"].sum()), "word"), said, label)
        parts += [" and given ", voiced] if len(said) else [" and nobody is heard for it"]
    if not parts:
        return []
    parts += [": too few mentions to compare." if total < FEW_MENTIONS else "."]
    first = 1 if parts[0] == "" else 0
    return [capital(parts[first]), *parts[first + 1 :]]


def _compared(table, rows, articles: int) -> list:
    """The widest clear gap, else what is mentioned most; a country that is never heard counts as a gap."""
    silent = table[(table["n"] == 0) & (table["mentions"] >= 10)]
    if len(silent):
        name = silent["mentions"].idxmax()
        mentions = Figure(times(int(silent.loc[name, "mentions"])), *rows[name][0])
        return [f"{capital(with_article(name))} is mentioned ", mentions, ", and nobody is heard for it."]
    name, is_clear = heard_gap(table.reset_index())
    figures = (
        Figure(spoken(table.loc[name, "talked_about"]), *rows[name][0]),
        Figure(spoken(table.loc[name, "heard"]), *rows[name][1]),
    )
    is_same = figures[0].text == figures[1].text
    but = "and" if is_same else "but"
    few = "with so few articles " if articles < _MANY_ARTICLES else ""
    end = "." if is_clear or is_same else f"; {few}the difference is not clear."
    begin = f"Of the {spelled(len(table))} {plural(target_noun(table.index))}, {with_article(name)} gets "
    return [begin, figures[0], f" of the mentions {but} ", figures[1], f" of the words of their speakers{end}"]
