"""What people of the field met: two speakers taken for one, one for two, and what is studied taken for what speaks."""

import pandas as pd
import pytest

from analysis import find_quotations
from bracketed import articles, names, table

TWO_SPEAKERS = [
    "[[China's president]] said it was shut. [[Russia's president]] said it was open.",
    "[[The Chinese embassy spokesman]] said it was shut. [[The Russian embassy spokesman]] said it was open.",
    "[[The Japanese prime minister]] said it was shut. [[The Indian prime minister]] said it was open.",
    "[[Kyiv's envoy]] said it was shut. [[Moscow's envoy]] said it was open.",
    "[[The Republican senator]] said it was shut. [[The Democratic senator]] said it was open.",
    "[[The first witness]] said it was shut. [[The second witness]] said it was open.",
    "[[Ivan Orlov, the Russian minister,]] said it was shut. [[The Chinese minister]] said it was open.",
    "[[A Chinese firm]] said it was shut. [[The Russian firm]] said it was open.",
    "[[An American general]] said it was shut. [[The Iranian general]] said it was open.",
]
ONE_SPEAKER = [
    "[[Ivan Orlov, the Russian foreign minister,]] said it was shut. [[The Russian minister]] said it was late.",
    "[[A Chinese diplomat]] said it was shut. [[The diplomat]] said it was late.",
    "[[A senior Peruvian official]] said it was shut. [[The official]] said it was late.",
    "[[Beijing]] said it was shut. [[China]] said it was late.",
    "[[Washington]] said it was shut. [[The U.S.]] said it was late.",
]
COUNTRIES = [
    ("[[Beijing]] said so.", "China"),
    ("[[Moscow]] said so.", "Russia"),
    ("[[Washington]] said so.", "United States"),
    ("[[Kyiv]] said so.", "Ukraine"),
    ("[[Kiev]] said so.", "Ukraine"),
    ("[[Israel]] said so.", "Israel"),
    ("[[Jordan]] said so.", "Jordan"),
    ("South Korea waits. North [[Korea]] said so.", "North Korea"),
    ("Africa waits. South [[Africa]] said so.", "South Africa"),
]
WHO_KNOWS_A_COUNTRY = [
    "Ben Ross, head of the Russia program at the Harbour Institute,",
    "Ben Ross, the BBC's China editor,",
    "Ben Ross, Amnesty's China director,",
    "Ben Ross, a professor of Chinese history at Graz University,",
    "Ben Ross, a Russia specialist at Graz,",
    "Ben Ross, an anti-China activist,",
    "Ben Ross, a pro-Russia blogger,",
    "Ben Ross, the paper's Moscow correspondent,",
    "Ben Ross, Iran desk chief at the Harbour Group,",
    "A China analyst in Lund",
    "A Russia watcher",
]
NAMES = [
    ("[[Foreign Minister Gu Yaling]] said so.", ["Gu Yaling"]),
    ("[[President-elect Ana Quispe]] said so.", ["Ana Quispe"]),
    ("[[U.S. Ambassador to the United Nations Ben Ross]] said so.", ["Ben Ross"]),
    ("[[Peru's President Ana Quispe]] said so.", ["Ana Quispe"]),
    ("[[The head of the Ministry of Trade Ana Quispe]] said so.", ["Ana Quispe"]),
    ("Ben Ross, [[CEO of Acme, Inc.]], said so.", ["Ben Ross"]),
    ('Rep. Robert "Bobby" [[Lane (D-Va.)]] said so.', ["Robert Lane"]),
    ("Defense Secretary Ben “Benny” Ross Jr. left. [[Ross]] said so.", ["Ben Ross Jr."]),
    ("U.S. Trade Representative (USTR) Ben Ross left. [[Ross]] said so.", ["Ben Ross"]),
]
NOBODY = ["Nobody", "No one", "None of the ministers", "Neither side", "Jr.", "III", "Sr."]


@pytest.mark.parametrize("marked", TWO_SPEAKERS)
def test_words_of_their_own_make_two_speakers(marked):
    first, second = names(marked)
    assert first != second


@pytest.mark.parametrize("marked", ONE_SPEAKER)
def test_a_shorter_description_or_another_name_is_the_same_speaker(marked):
    first, second = names(marked)
    assert first == second


@pytest.mark.parametrize(("marked", "country"), COUNTRIES)
def test_a_country_goes_by_one_name(marked, country):
    row = table(marked).iloc[-1]
    assert (row.speaker, row.speaker_type, row.affiliation) == (country, "country", country)


@pytest.mark.parametrize("source", WHO_KNOWS_A_COUNTRY)
def test_who_knows_a_country_is_not_its_voice(source):
    row = table(f"[[{source}]] said so.").iloc[0]
    assert pd.isna(row.affiliation)


@pytest.mark.parametrize(("marked", "expected"), NAMES)
def test_titles_and_nicknames_are_no_names(marked, expected):
    assert names(marked) == expected


@pytest.mark.parametrize("source", NOBODY)
def test_a_negated_source_or_the_end_of_a_name_is_no_speaker(source):
    assert names(f"[[{source}]] has told us.") == [None]


def test_neither_of_two_is_a_speaker_and_both_are_one_of_two_names():
    assert names("Neither Chile nor [[Peru]] has told us.") == [None]
    assert names("[[Both Ana Ode and Bo Ruiz]] have told us.") == ["Ana Ode and Bo Ruiz"]


@pytest.mark.parametrize("suffix", ["Jr.", "Sr.", "II", "III", "IV"])
def test_a_suffix_alone_costs_no_article(suffix):
    found = find_quotations(articles(f"“It is,” {suffix} said. “We wait,” said Ben Ross."))
    assert found.speaker.dropna().tolist() == ["Ben Ross"]


def test_a_family_name_of_two_is_in_doubt():
    met = "Chen Wei, the minister, met Chen Bo, the envoy. [[Chen Wei]] agreed. [[Chen Bo]] said so. [[Chen]] said so."
    assert names(met) == ["Chen Wei", "Chen Bo", None]


def test_two_countries_speak_as_a_group_of_both():
    row = table("[[The Russian president, Ivan Orlov, and the Chinese premier, Gu Yaling,]] said so.").iloc[0]
    assert (row.speaker, row.speaker_type) == ("Ivan Orlov and Gu Yaling", "group")
    assert (row.affiliation, row.affiliation_reason) == ("China and Russia", "of each")


@pytest.mark.parametrize("source", ["More than 50 per cent", "Approximately 57 percent", "61%"])
def test_a_share_of_those_asked_is_a_group(source):
    assert table(f"[[{source}]] said so.").speaker_type.tolist() == ["group"]
