"""A report has the same bytes on every Python: the built-in `sum` adds fractions in another way since 3.12."""

import builtins
import sys

import pandas as pd
import pytest

from analysis import charts, find_quotations, share_of_voice


def whole(values, start=0):
    values = list(values)
    assert not any(isinstance(value, float) for value in values), "fractions are added by math.fsum"
    return builtins.sum(values, start)


@pytest.fixture
def strict(monkeypatch):
    """The built-in `sum` of every module of the package refuses fractions."""
    for name, module in list(sys.modules.items()):
        if name.startswith("analysis.") and "sum" not in vars(module):
            monkeypatch.setattr(module, "sum", whole, raising=False)


def test_fractions_are_added_exactly(strict):
    articles = pd.DataFrame({"article": ["a"], "text": ["“We wait,” said Ana Ode. Bo Li denied that it rained."]})
    quotations = find_quotations(articles)
    spoken = share_of_voice(quotations, articles, by="speaker", measure="words")
    assert quotations["confidence"].notna().all()
    assert charts.ranked(spoken, of="speaker").narrow.get_figheight() > 0
