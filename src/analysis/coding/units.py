"""What was judged, by whom, and what the workbook says of it: the table that all comparisons start from."""

import pandas as pd

from ..core.errors import InputError
from ..core.wordlists import lists_held
from .edits import best_row
from .names import NONE, one_spelling
from .sheets import with_found

WORKBOOK = "workbook"
NOT_FOUND = "not found"  # the workbook's answer where it has no such quotation or mention
# What is judged, in the order in which it is shown, and how it is said.
MEASURES = {
    "reported": "sentences with reported words",
    "is_quotation": "quotations found",
    "speaker": "speaker",
    "speaker_type": "kind of speaker",
    "affiliation": "affiliation",
    "voice": "voice of a mention",
    "label": "tone of a mention",
}
_OF_QUOTATIONS = ("speaker", "speaker_type", "affiliation")
_NAMES = ("speaker", "voice")


@lists_held()
def with_workbook(judgements: pd.DataFrame, quotations: pd.DataFrame, sentiment: pd.DataFrame) -> pd.DataFrame:
    """Return the coders' judgements and, for each thing judged, the workbook's: one more coder.

    `judgements` is the table of `read_codings`; `unit` and `row` are added: the thing judged, and the index
    of the workbook's row of quotations or sentiment for it, missing where it has none; its `value` is then
    "not found". Names that agree ("Varga", "Tomas Varga") get one spelling.

    >>> place = {"article": "a", "start": 4, "end": 9, "target": "China"}
    >>> judgements = pd.DataFrame([place | {"measure": "label", "coder": "ao", "value": "neutral"}])
    >>> sentiment = pd.DataFrame([place | {"label": "negative"}])
    >>> with_workbook(judgements, pd.DataFrame(), sentiment)[["coder", "value"]].to_numpy().tolist()
    [['ao', 'neutral'], ['workbook', 'negative']]
    """
    if judgements["coder"].eq(WORKBOOK).any():
        raise InputError(f"a coder is called {WORKBOOK!r}; give that coder another name")
    keys = ["measure", "article", "start", "end", "target"]
    names = judgements[keys].astype("str").fillna("").itertuples(index=False)
    judged = judgements.assign(unit=pd.Series(map("|".join, names), judgements.index, dtype="str"))
    once = judged.drop_duplicates("unit").drop(columns="value")
    parts = [_answers(rows, measure, quotations, sentiment) for measure, rows in once.groupby("measure", sort=True)]
    answers = pd.concat([once.head(0).assign(value="", row=0), *parts])
    judged["row"] = judged["unit"].map(answers.set_index("unit")["row"])
    both = pd.concat([judged, answers.assign(coder=WORKBOOK)], ignore_index=True)
    return _one_spelling(both).astype({"row": "Int64"})


def consensus(units: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return one row per unit that both coders and workbook judged: what most coders say, and the workbook.

    Columns: `unit`, `article`, `target`, `row`, `weight`, `truth`, `workbook`. Units on which the coders are
    split without a majority, or which none has coded, are left out.
    """
    rows = units[units["measure"].eq(measure) & units["value"].notna()]
    people = rows[rows["coder"].ne(WORKBOOK)]
    votes = _majorities(people.groupby(["unit", "value"]).size().rename("votes").reset_index())
    workbook = rows[rows["coder"].eq(WORKBOOK) & rows["unit"].isin(votes.index)]
    table = workbook[["unit", "article", "target", "row", "weight"]]
    return table.assign(truth=table["unit"].map(votes), workbook=workbook["value"]).reset_index(drop=True)


def _majorities(counts):
    """Value by unit, where one value has more votes than any other."""
    most = counts[counts["votes"].eq(counts.groupby("unit")["votes"].transform("max"))]
    return most.drop_duplicates("unit", keep=False).set_index("unit")["value"]


def _answers(rows, measure, quotations, sentiment):
    if measure == "reported":
        found = with_found(rows, quotations)
        return found.assign(value=found.pop("found").map({True: "yes", False: "no"}), row=pd.NA)
    if measure == "is_quotation":  # the workbook took it for one, whole
        return rows.assign(value="yes", row=pd.NA)
    source = quotations if measure in _OF_QUOTATIONS else sentiment
    near = dict(tuple(source[source["article"].isin(rows["article"])].groupby("article")))
    none = source.head(0)
    places = [best_row(near.get(row.article, none), row.article, row, _text(row.target)) for row in rows.itertuples()]
    values = [_said(source, at, measure) for at in places]
    return rows.assign(value=pd.array(values, dtype="str"), row=pd.array(places, dtype="Int64"))


def _text(value):
    return "" if pd.isna(value) else value


def _said(source, at, measure):
    if at is None:
        return NOT_FOUND
    value = source.at[at, measure]
    if pd.isna(value) or value == "unattributed":
        return "unknown" if measure == "speaker_type" else NONE
    return str(value)


def _one_spelling(units):
    names = units["measure"].isin(_NAMES) & units["value"].notna()
    for _, rows in units[names].groupby(["measure", "article"]):
        mine = rows["coder"].eq(WORKBOOK)
        people = rows.loc[~mine, "value"]
        spelling = one_spelling(sorted(set(people)), sorted(set(rows.loc[mine, "value"]) - {NONE, NOT_FOUND}))
        units.loc[people.index, "value"] = people.map(spelling)
    return units
