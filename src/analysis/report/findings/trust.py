"""How far the figures can be trusted: what was measured elsewhere, what hand coding says of this corpus."""

import pandas as pd

from ...charts.validation import ahead_of_others, beside_others
from ...coding.corrections import MADE
from ...coding.interval_coverage import coverage_in_words
from ...coding.units import MEASURES
from ...core.english import count, listed, with_article
from ...voice.grouping import counted_articles, is_named
from .finding import Figure, Finding, Nothing

# Krippendorff (2004), Content Analysis, 2nd ed., p. 241: to rely on, and for tentative conclusions.
RELIABLE, TENTATIVE = 0.8, 0.667
_UNCODED = "None of this corpus has been coded by hand"
_INVENTED = " The sample’s author invented it and coded it, so this proves nothing about the method."


def measured_elsewhere(validation: pd.DataFrame) -> Finding:
    """Return how often the workbook is ahead of other methods on text that people coded, how clearly, and where not.

    >>> row = {"measure": "macro-F1", "corpus": "made up", "method": "target", "figure": 0.6, "low": 0.5}
    >>> measured_elsewhere(pd.DataFrame([row, row | {"method": "textblob", "figure": 0.7}]))
    On text that people have coded, some of it for this workbook, it is ahead of TextBlob and of always answering
    “neutral” in 0 of 1 comparison; it is behind on macro-F1 (made up), 0.60 against 0.70.
    """
    rows = beside_others(validation)
    compared = rows.dropna(subset=["figure", "other"])
    if compared.empty:
        return Finding("The workbook has not been compared with other methods on text that people have coded.")
    text = f"On text that people have coded, some of it for this workbook, it is {ahead_of_others(compared)}"
    if (compared["figure"] > compared["other"]).all():
        return Finding(f"{text}.")
    worst = compared.loc[(compared["figure"] - compared["other"]).idxmin()]
    return Finding(
        f"{text}; it is behind on {worst['measure']} ({worst['corpus']}), {worst['figure']:.2f} against "
        f"{worst['other']:.2f}."
    )


def coded_here(scores: pd.DataFrame, articles: pd.DataFrame, *, is_sample: bool = False) -> Finding:
    """Return how often the workbook is right in this corpus, where it has been coded by hand.

    `scores` is what `coding.scores` returns, for one measure or several one under the other. Of the invented
    sample (`is_sample`) the sentence says that its coding proves nothing.

    >>> coded_here(pd.DataFrame(columns=["value"]), pd.DataFrame({"article": ["a"]}))
    None of this corpus has been coded by hand, so how far its own figures can be trusted is not known.
    """
    right = scores[scores["value"].eq("all") & scores["estimate"].notna()] if len(scores) else scores
    if right.empty:
        return Finding(f"{_UNCODED}, so how far its own figures can be trusted is not known.")
    parts = [f"{MEASURES[row.measure]} in {row.estimate:.0%} of {row.n:,}" for row in right.itertuples()]
    most = int(right["articles"].max())
    where = f"in {most:,} of {count(len(articles), 'article')}{_more_than_count(articles)}"
    text = f"Against hand coding {where} the workbook is right on {listed(parts)}."
    return Finding(text + (_INVENTED if is_sample else ""))


def _more_than_count(articles: pd.DataFrame) -> str:
    """Why the articles read are more than those that the rest of a report is about."""
    more = len(articles) - len(counted_articles(articles))
    return f" read ({more:,} of them in no other figure)" if more else ""


def after_correction(table: pd.DataFrame | None, *, of: str, is_sample: bool = False) -> Finding | Nothing:
    """Return which share hand coding changes most, or that there is no hand coding; for notebooks 03 and 04.

    `table` is what `coding.corrected_voice` or `coding.corrected_tone` returns, `of` what the shares are of.

    >>> after_correction(None, of="reported words")
    None of this corpus has been coded by hand, so the shares of reported words are the workbook’s own.
    """
    if table is None or table.empty:
        return Nothing(f"{_UNCODED}, so the shares of {of} are the workbook’s own.")
    most = table.loc[(table["corrected"] - table["share"]).abs().idxmax()]
    coded = f"hand coding of {count(int(table['coded'].sum()), 'row')}"
    if f"{most['corrected']:.0%}" == f"{most['share']:.0%}":
        return Finding(f"The {coded} changes no share of {of}.{_INVENTED if is_sample else ''}")
    ends = f" ({most['low']:.0%} to {most['high']:.0%})" if pd.notna(most["low"]) else ""
    return Finding(
        f"Corrected for the errors that the {coded} shows, {_subject(most, of)} {most['corrected']:.0%}{ends}, "
        f"not {most['share']:.0%}; no other share changes as much.{_INVENTED if is_sample else ''}"
    )


def _subject(row: pd.Series, of: str) -> str:
    """What the changed share is of, up to its verb: a tone toward a target, or a group that speaks."""
    if "target" in row:
        return f"the {row['group']} share of the mentions of {with_article(row['target'])} is"
    return f"the share of {_group(row['group'])} in the {of} is"


def _group(name: str) -> str:
    """A group as the subject of a sentence: one that is nobody stands between quotation marks."""
    return with_article(name) if is_named(pd.Series([name])).iloc[0] else f"“{name}”"


def intervals_hold(coverage: pd.DataFrame) -> Finding:
    """Return how often the intervals of shares hold the truth, in made corpora of several sizes.

    `coverage` is what `coverage.measured_coverage` returns.

    >>> intervals_hold(pd.DataFrame({"articles": [16, 100], "coverage": [88.5, 95.0]}))
    Of intervals that should hold the true share in 95% of corpora, 88% do at 16 articles and 95% at 100.
    """
    return Finding(coverage_in_words(coverage))


def coders_agree(agreement: pd.DataFrame) -> Finding | Nothing:
    """Return whether the coders agree with one another well enough to be a measure of anything.

    >>> coders_agree(pd.DataFrame(columns=["between"]))
    With fewer than two coders, how far the coding can be relied on is not known.
    """
    people = agreement[~agreement["between"].str.contains("workbook").astype(bool)] if len(agreement) else agreement
    people = people[people["level"].eq("nominal") & people["alpha"].notna()] if len(people) else people
    if people.empty:
        return Nothing("With fewer than two coders, how far the coding can be relied on is not known.")
    low = people.loc[people["alpha"].idxmin()]
    verdict = (
        "which can be relied on"
        if low["alpha"] >= RELIABLE
        else "enough for tentative conclusions only"
        if low["alpha"] >= TENTATIVE
        else "too little to rely on: the instructions need work before the coding is used"
    )
    measure = MEASURES[low["measure"]]
    return Finding(f"The coders agree least on {measure}, alpha {low['alpha']:.2f} ({low['between']}), {verdict}.")


def corrections_made(log: pd.DataFrame) -> Finding | Nothing:
    """Return how many corrections are made in this corpus, and how many could not be.

    >>> corrections_made(pd.DataFrame({"status": ["applied", "anchor gone"], "article": "a"}))
    2 corrections concern this corpus: 1 is in place, 1 could not be made.
    """
    if log.empty:
        return Nothing("No correction made by hand applies to this corpus.")
    done = log[log["status"].isin(MADE)]
    about = f"{count(len(log), 'correction')} concern{'s' if len(log) == 1 else ''} this corpus"
    if done.empty:
        return Finding(f"{about}, and {'could not' if len(log) == 1 else 'none could'} be made.")
    if len(done) == len(log):
        is_ = "is" if len(log) == 1 else "are"
        return Finding(Figure(count(len(log), "correction"), done), f" made by hand {is_} in place.")
    is_ = "is" if len(done) == 1 else "are"
    rest = f" {is_} in place, {len(log) - len(done):,} could not be made."
    return Finding(f"{about}: ", Figure(f"{len(done):,}", done), rest)
