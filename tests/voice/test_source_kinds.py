import pandas as pd
import pytest

from analysis.voice.source_kinds import with_source_kinds


def kind(speaker, speaker_type, role=None, text="It rained, they said."):
    row = {"article": "a", "speaker": speaker, "speaker_type": speaker_type, "role": role, "source": "they", "start": 0}
    return with_source_kinds(pd.DataFrame([row]), pd.DataFrame({"article": ["a"], "text": [text]})).iloc[0]


@pytest.mark.parametrize(
    ("speaker", "speaker_type", "role", "expected"),
    [
        ("Ana Ruiz", "person", "foreign minister", "official"),
        ("Ana Ruiz", "person", "opposition lawmaker", "politician"),
        ("Ana Ruiz", "person", "economist at a bank", "expert"),
        ("Ana Ruiz", "person", "chief executive", "business"),
        ("Ana Ruiz", "person", "farmer", "citizen"),
        ("Ana Ruiz", "person", "union organiser", "advocacy"),
        ("Ana Ruiz", "person", None, "other"),
        ("Harbour Daily", "organisation", None, "media"),
        ("Ministry of Trade", "organisation", None, "official"),
        ("Spain", "country", None, "official"),
        ("officials", "group", "officials", "anonymous"),
        ("residents", "group", "residents", "citizen"),
        ("diplomat", "unnamed person", "diplomat", "anonymous"),
        ("farmers", "group", "farmers", "citizen"),
        ("fishermen", "group", "fishermen", "citizen"),
        ("priest", "unnamed person", "priest", "clergy"),
        ("bishops", "group", "bishops", "clergy"),
        ("Ana Ruiz", "person", "imam of Harwick", "clergy"),
        ("rebel", "unknown", None, "armed group"),
        ("militants", "group", "militants", "armed group"),
        ("singer", "unnamed person", "singer", "culture"),
        ("Ana Ruiz", "person", "footballer", "culture"),
        ("Ana Ruiz", "person", "soldier", "official"),
        ("soldiers", "group", "soldiers", "anonymous"),
    ],
)
def test_kinds(speaker, speaker_type, role, expected):
    assert kind(speaker, speaker_type, role)["source_kind"] == expected


def test_who_is_not_named_for_a_reason_is_anonymous():
    said = "It rained, they said, asking not to be named."
    assert kind("priest", "unnamed person", "priest", said)["source_kind"] == "anonymous"


def test_nobody_has_no_kind():
    assert kind(None, "unknown")[["source_kind", "anonymity_reason"]].isna().all()


def test_a_person_is_of_the_kind_that_another_article_tells():
    rows = pd.DataFrame({"article": ["a", "b"], "speaker": "Ana Ruiz", "speaker_type": "person", "start": 0})
    rows["role"] = ["economist", None]
    articles = pd.DataFrame({"article": ["a", "b"], "text": "It rained."})
    assert with_source_kinds(rows, articles)["source_kind"].tolist() == ["expert", "expert"]


def test_a_person_of_two_spellings_is_of_one_kind():
    rows = pd.DataFrame({"article": ["a", "b"], "speaker": ["Ana Ruiz", "Anna Ruiz"], "speaker_type": "person"})
    rows = rows.assign(known_as="Ana Ruiz", role=["economist", None], start=0)
    articles = pd.DataFrame({"article": ["a", "b"], "text": "It rained."})
    assert with_source_kinds(rows, articles)["source_kind"].tolist() == ["expert", "expert"]
