"""Turns of phrase of the news: whom a speaker speaks for, and who is meant."""

import pandas as pd
import pytest

from analysis import find_quotations

WHOSE = [  # text, speaker, affiliation
    ("After meeting the Peruvian premier, Tamm said talks were good.", "Tamm", None),
    ("Chile is Peru's closest friend, Wang said.", "Wang", None),
    ("The Peruvian premier, Li Tamm, said talks were good.", "Li Tamm", "Peru"),
    ("“It works,” said Peruvian-born tycoon Oleg Fridberg.", "Oleg Fridberg", None),
    ("“It works,” said Alder's Peru head, Wes Hall.", "Wes Hall", None),
    ("Peru's rivals say it is over.", "Peru's rivals", None),
    ("“It is cold,” said Xi, a student in Boston.", "Xi", None),
    ("“It is cold,” Xi said.", "Xi Jinping", "China"),
    ("A Moscow-based Peruvian banker said it was over.", "Moscow-based Peruvian banker", "Peru"),
    ("“They stole it,” said Amy Dole of the Peruvians.", "Amy Dole", None),
    ("“They stole it,” said Amy Dole of the Peruvian envoy.", "Amy Dole", None),
    ("The dock is safe, insists Treasury minister Grace Wanjiru.", "Grace Wanjiru", None),
    ("The move drew a rebuke from Peru, which called it “reckless.”", "Peru", "Peru"),
    ("An aide speaking off the record said it was over.", "aide", None),
    ("Paul Drake MP said it was late.", "Paul Drake", None),
    ("Dr. Paul Drake OBE said it was late.", "Paul Drake", None),
    ("Paul Drake, M.D., a surgeon, said it was late.", "Paul Drake", None),
    ("Clara Boone, the New York Times' Moscow bureau chief, said it was late.", "Clara Boone", None),
    ("Procter and Gamble said sales fell.", "Procter and Gamble", None),
]


@pytest.mark.parametrize(("text", "speaker", "affiliation"), WHOSE)
def test_for_whom_somebody_speaks(text, speaker, affiliation):
    row = _found(text).iloc[-1]
    assert (row["speaker"], row["affiliation"] if pd.notna(row["affiliation"]) else None) == (speaker, affiliation)


WHO = [
    ("Wolff and Marsh said it would hold. “We are united,” said Wolff. “Nobody should doubt us,” Marsh said.",
     ["Wolff and Marsh", "Wolff", "Marsh"]),
    ("“Why?” a host asked Ann Tamm. “Because it is late,” she said.", ["host", "Ann Tamm"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), WHO)
def test_who_speaks_next(text, speakers):
    assert _found(text)["speaker"].tolist() == speakers


def _found(text: str) -> pd.DataFrame:
    return find_quotations(pd.DataFrame({"article": ["a"], "text": [text]}))


def test_a_name_in_capitals_is_not_that_of_a_known_person_with_the_surname():
    found = _found(
        "IVAN NOVAK: Good evening. We begin in Graz.\n\nMARIA PUTIN: The dam is safe.\n\nNOVAK: Thank you all."
    )
    assert found["speaker"].tolist() == ["Ivan Novak", "Maria Putin", "Ivan Novak"]


def test_who_has_only_seen_a_document_does_not_speak_in_it():
    found = _found("The report, seen by AFP, says the port is open. A letter seen by the BBC said it was shut.")
    assert found["speaker_type"].tolist() == ["document", "document"]
