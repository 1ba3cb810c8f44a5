from datetime import date

import pandas as pd
import pytest

from bracketed import table

AFFILIATIONS = [
    ("The Russian president, Ivan Orlov, spoke. [[He]] said so.", "Russia", "title"),
    ("Ivan Orlov, a spokesman for the Kremlin, spoke. [[Orlov]] said so.", "Russia", "institution"),
    ("[[Antony Blinken]] said so.", "United States", "known speaker"),
    ("[[Putin]] said so.", "Russia", "known speaker"),
    ("[[Chinese officials]] said so.", "China", "name"),
    ("[[China]] said so.", "China", "name"),
    ("[[Beijing]] said so.", "China", "name"),
    ("Secretary of State Ann Marsh left. [[Marsh]] said so.", "United States", "office"),
    ("Rep. Ann Lee (D-Ohio) left. [[Lee]] said so.", "United States", "office"),
    ("Congressional leader Ann Lee (D-Ohio) left. [[Lee]] said so.", "United States", "seat"),
    ("In Moscow, [[the spokesman]] said so.", "Russia", "place"),
    ("Peru is angry. [[Its foreign minister, Ana Quispe,]] said so.", "Peru", "title"),
    ("Foreign Ministry spokeswoman Gu Yaling spoke. The Chinese Foreign Ministry is calm. [[Gu]] said so.", "China",
     "institution"),
    ("[[A spokesman for Gazprom]] said so.", "Russia", "institution"),
    ("[[The Obama administration]] said so.", "United States", "known speaker"),
    ("[[Peru's grid operator Clover Motors]] said so.", "Peru", "name"),
    ("[[Peru and its allies]] said so.", "Peru", "shared"),
    ("Peruvian minister Ann Lee came. [[Ann Lee and her officials]] said so.", "Peru", "shared"),
    ("[[Some Republicans]] said so.", "United States", "office"),
    ("[[A report by the United Nations]] said so.", "United Nations", "institution"),
    ("[[Putin's plan]] said so.", "Russia", "institution"),
    ("Peru and Chile met. [[The joint statement]] said so.", "Chile and Peru", "parties"),
    ("Peru and Chile met. Peru asked Chile for rain. Kenya waits.\n\nIt rained.\n\n[[A joint statement by Peru and "
     "Kenya]] said so.", "Kenya and Peru", "parties"),
    ("[[A joint statement]] said so.", None, None),
    ("Peru and Chile met. [[A joint statement issued by the Lund Club]] said so.", None, None),
    ("Bo Dahl, president of Alder Ferries, stressed the worth of a visit by the Peruvian president. [[Dahl]] said so.",
     None, None),
    ("Peruvian Embassy deputy chief of mission Ana Quispe left. [[Quispe]] said so.", "Peru", "title"),
    ("[[Peruvian and Chilean diplomats]] said so.", "Chile and Peru", "name"),
    ("[[Peruvian diplomats and allied officials]] said so.", "Peru", "name"),
    ("[[Data from the International Monetary Fund]] said so.", "International Monetary Fund", "institution"),
    ("[[Federal prosecutors]] said so.", "United States", "office"),
    ("[[Peru's federal prosecutors]] said so.", "Peru", "name"),
    ("Peru's president, Ana Quispe, left. [[Quispe's plan]] said so.", "Peru", "linked"),
    ("Peru's president, Ana Quispe, left. [[Her government]] said so.", "Peru", "linked"),
    ("Peru's president, Ana Quispe, left. [[Her critics]] said so.", None, None),
    ("[[Ana Quispe, a director at the Peruvian Academy of Rain, a state-affiliated think tank]] said so.", "Peru",
     "title"),
    ("[[Ana Quispe, a director at the Peruvian Academy of Rain, a think tank]] said so.", None, "independent"),
    ("Bo Dahl, pressed for a visit by the mayor to Peru, left. [[Dahl]] said so.", None, None),
    ("Peru's foreign minister left. [[The Foreign Ministry]] said so.", "Peru", "institution"),
    ("Peru's foreign minister left. [[The Defense Ministry]] said so.", None, None),
    ("[[Ann Lee]] said so.", None, None),
    ("In Moscow, [[Ann Lee]] said so.", None, None),
    ("[[The Russian president, Ivan Orlov, and the Russian minister Oleg Ivanov]] said so.", "Russia", None),
]  # fmt: skip

POSTS = [
    ("[[Ann Lee, the U.S. ambassador to Peru,]] said so.", "United States", "title"),
    ("[[Ann Lee, a spokeswoman for the U.S. embassy in Lima,]] said so.", "United States", "title"),
    ("“No,” said [[Ann Lee, an aide to the U.S. envoy]].", "United States", "title"),
    ("[[Ann Lee, a Kremlin critic,]] said so.", None, None),
    ("[[Ann Lee, a longtime critic of the Kremlin,]] said so.", None, None),
    ("[[Ann Lee, vice president for China at Alder Ferries,]] said so.", None, None),
    ("[[Ann Lee, the ministry's top China adviser,]] said so.", None, None),
    ("[[Ann Lee, mayor of Moscow, Idaho,]] said so.", "United States", "place"),
    ("[[Ann Lee, mayor of Moscow,]] said so.", "Russia", "place"),
]  # fmt: skip
CLAUSES = [
    ("Gen. Carl Dunmore, who leads U.S. forces in the gulf, left. [[Dunmore]] said so.", "United States", "clause"),
    ("[[Dana Pell]], who farms 300 acres near Ames, said so.", "United States", "place"),
    ("[[Dana Pell, a farmer in Iowa,]] said so.", "United States", "place"),
    ("[[Dana Pell, a baker in Kazan,]] said so.", "Russia", "place"),
    ("[[Dana Pell]], who was born in Ohio, said so.", None, None),
    ("[[Dana Pell]], who studied in Ohio, said so.", None, None),
    ("[[Dana Pell, a correspondent in Shanghai,]] said so.", None, None),
    ("Dana Pell sang. She lives in Deal with a parrot. [[She]] said so.", "United Kingdom", "place"),
    ("[[A firm in Murmansk]] said so.", None, "independent"),
    ("[[The ministry in Santiago]] said so.", "Chile", "place"),
]
NAMED_FOR_A_PLACE = [
    ("[[Wuhan residents]] said so.", "China", "place"),
    ("[[The Shanghai exchange]] said so.", "China", "place"),
    ("[[The University of Florida]] said so.", None, "independent"),
    ("[[The Boston Globe]] said so.", "United States", "place"),
    ("[[A Moscow-based analyst]] said so.", None, "independent"),
    ("[[Dana Pell, a historian of Tibet,]] said so.", None, None),
]
OFFICES = [
    ("[[Dana Pell, the national security adviser,]] said so.", "United States", "office"),
    ("[[Dana Pell, the Indian national security adviser,]] said so.", "India", "title"),
    ("[[Dana Pell, commander of the Northern Fleet,]] said so.", "Russia", "office"),
    ("[[The shadow home secretary, Dana Pell,]] said so.", "United Kingdom", "office"),
    ("[[Two people familiar with a Coast Guard review]] said so.", None, None),
]
SAME_OFFICE = [
    ("Kenyan officials met. A barge sank. [[Officials]] said so.", "Kenya"),
    ("Kenyan officials met Peruvian officials. A barge sank. [[The officials]] said so.", "Peru"),
    ("[[Officials]] said so. Kenyan officials met.", "Kenya"),
    ("The Kenyan defence ministry met. [[A defense ministry official]] said so.", "Kenya"),
    ("The Kenyan defence ministry met. [[A trade ministry official]] said so.", None),
    ("Kenyan officials met. [[Western officials]] said so.", None),
    ("A Kenyan spokesman left. [[A Clover Motors spokesman]] said so.", None),
    ("The Kenyan government met. [[Government spokesman Luis Paredes]] said so.", None),
    ("Kenyan officials met. [[Bakers]] said so.", None),
]
LINKED = [
    ("The Peruvian general Juan Quispe left. Quispe's spokesman, Luis Paredes, waited. [[Paredes]] said so.", "Peru",
     "linked"),
    ("The Peruvian minister Juan Quispe left. His brother Luis Paredes waited. [[Paredes]] said so.", "Peru", "linked"),
    ("Juan Quispe left. His brother Luis Paredes waited. [[Paredes]] said so.", None, None),
    ("The Peruvian envoy Juan Quispe came. [[The envoy]] said so.", "Peru", None),
    ("Chilean economists are divided. [[Ana Rojas, of the Institute for Tides,]] said so.", "Chile", "group"),
    ("Chilean economists are divided. So is Peru. Others wait. [[Ana Rojas]] said so.", None, None),
]  # fmt: skip
SET = [
    ("Agriculture Minister Dana Pell left. [[Pell]] said so.", "KAZAN", "Russia"),
    ("Foreign Minister Dana Pell left. [[Pell]] said so.", "KAZAN", None),
    ("The Peruvian agriculture minister, Dana Pell, left. [[Pell]] said so.", "KAZAN", "Peru"),
    ("The head of the port, Dana Pell, left. [[Pell]] said so.", "NOVOROSSIYSK", "Russia"),
    ("Rear Adm. Dana Pell left. [[Pell]] said so.", "ANCHORAGE, Alaska", "United States"),
    ("[[Rear Adm. Dana Pell]], speaking to reporters in Vladivostok, said so.", "ANCHORAGE, Alaska", "Russia"),
    ("[[Dana Pell]], who sells mackerel, said so.", "ILO, Peru", "Peru"),
    ("[[Dana Pell]], who likes mackerel, said so.", "ILO, Peru", None),
    ("In Tacoma, [[the union]] said so.", "KAZAN", "United States"),
    ("[[State television]] said so.", "BEIJING", "China"),
    ("[[Officials from both countries]] said so.", "BEIJING", None),
    ("[[Diplomats]] said so.", "GENEVA", None),
]


@pytest.mark.parametrize(("marked", "dateline", "country"), SET)
def test_offices_and_trades_belong_where_the_article_is_set(marked, dateline, country):
    rows = table(marked, dateline=[dateline])
    assert rows.affiliation.astype(object).where(rows.affiliation.notna(), None).iloc[-1] == country


@pytest.mark.parametrize(
    ("marked", "country", "way"), AFFILIATIONS + POSTS + CLAUSES + NAMED_FOR_A_PLACE + OFFICES + LINKED
)
def test_affiliations_and_their_reasons(marked, country, way):
    row = table(marked).iloc[-1].astype(object).where(lambda values: values.notna(), None)
    assert row.affiliation == country
    assert way is None or row.affiliation_reason.startswith(way)


def test_an_office_is_held_from_and_until():
    rows = table(*["[[Mark Rutte]] said so."] * 2, date=[date(2015, 5, 1), date(2025, 5, 1)])
    assert rows.affiliation.tolist() == ["Netherlands", "NATO"]
    assert rows.role.tolist() == ["prime minister", "secretary general"]


def test_dates_may_be_text_with_a_zone_or_missing():
    days = ["May 1, 2015", "2025-05-01T10:00:00+02:00", None]
    rows = table(*["[[Mark Rutte]] said so."] * 3, date=days)
    assert rows.affiliation.fillna("").tolist() == ["Netherlands", "NATO", ""]


def test_a_namesake_is_not_the_known_one():
    rows = table("[[Mike Johnson, an Australian farmer,]] said so.")
    assert rows.affiliation.tolist() == ["Australia"]


def test_the_dateline_tells_where_an_office_without_a_name_is():
    rows = table("[[The government]] said so.", dateline=["MOSCOW"])
    assert (rows.affiliation[0], rows.affiliation_reason[0]) == ("Russia", "dateline: MOSCOW")


@pytest.mark.parametrize(("marked", "country"), SAME_OFFICE)
def test_an_office_without_its_state_is_of_the_state_that_the_article_names_it_with(marked, country):
    found = table(marked).iloc[-1]["affiliation"]
    assert (None if pd.isna(found) else found) == country


def test_the_role_behind_a_name_that_only_a_source_tells_is_read():
    found = table("[[Kanza Gangopal, spokesperson of the Kenyan Embassy in Lima]], said so.").iloc[0]
    assert (found["role"], found["affiliation"]) == ("spokesperson of the Kenyan Embassy in Lima", "Kenya")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peruvian President Ana Ruiz met Chile's Prime Minister Bo Ode. [[Ode]] said so.", "Chile"),
        ("Peruvian President Ana Ruiz hosted NATO chief Bo Ode. [[Ode]] said so.", "NATO"),
        ("Peruvian minister Ana Ruiz met Alder chief executive Bo Ode. [[Ode]] said so.", None),
        ("Peruvian President Ana Ruiz will meet Chancellor Bo Ode. [[Ode]] said so.", None),
    ],
)
def test_who_is_met_is_not_of_the_state_of_who_meets_him(text, country):
    found = table(text).iloc[-1]["affiliation"]
    assert (None if pd.isna(found) else found) == country
