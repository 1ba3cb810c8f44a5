import pandas as pd
import pytest

from analysis.speakers.titles import title_of, with_titles

CASES = [
    ("Foreign Minister Ana Ruiz", "Ana Ruiz", None, "Foreign Minister"),
    ("Peruvian Foreign Minister Ana Ruiz", "Ana Ruiz", None, "Foreign Minister"),
    ("Peru’s Deputy Minister of Trade Ana Ruiz", "Ana Ruiz", None, "Deputy Minister of Trade"),
    ("Chinese Foreign Ministry spokesman Bo Dahl", "Bo Dahl", None, "Foreign Ministry spokesman"),
    ("Bo Dahl, the former U.S. envoy to Peru", "Bo Dahl", None, "former envoy"),
    ("Bo Dahl (left), chairman of the Harwick Foundation", "Bo Dahl", None, "chairman"),
    ("Bo Dahl, a Lima-based trade analyst", "Bo Dahl", None, "trade analyst"),
    ("-   Rep. Dahl", "Bo Dahl", "lawmaker from Ohio", "Rep."),
    ("Mr. Dahl", "Bo Dahl", "chief economist at Harwick Bank", "chief economist"),
    ("Dahl’s office", "Bo Dahl", None, None),
    ("Dahl, whose party lost", "Bo Dahl", None, None),
    ("Ruiz of Capital Harbour", "Ana Ruiz", None, None),
    ("she", "Ana Ruiz", "years after the former Libyan leader", None),
    (None, "Ana Ruiz", "prime minister of Peru, a lawyer", "prime minister"),
]


@pytest.mark.parametrize(("source", "name", "role", "title"), CASES)
def test_titles(source, name, role, title):
    assert title_of(source, name, role) == title


def test_only_named_persons_have_one():
    rows = pd.DataFrame(
        [
            {"speaker": "the minister", "speaker_type": "unnamed person", "source": "the minister", "role": "minister"},
            {"speaker": None, "speaker_type": "unknown", "source": None, "role": None},
            {"speaker": "Ana Ruiz", "speaker_type": "person", "source": "Judge Ana Ruiz", "role": None},
        ],
        index=[7, 8, 9],
    )
    titled = with_titles(rows)["title"]
    assert titled.isna().tolist() == [True, True, False]
    assert titled[9] == "Judge"


def test_an_empty_table_has_the_column():
    assert with_titles(pd.DataFrame({"speaker": [], "speaker_type": []}))["title"].empty
