import pytest

from analysis.articles.datelines import split_dateline


@pytest.mark.parametrize(
    ("line", "place", "credit"),
    [
        ("MOSCOW, March 3. /TASS/. Talks.", "MOSCOW, March 3", "TASS"),
        ("MOSCOW, March 3 /TASS/. Talks.", "MOSCOW, March 3", "TASS"),
        ("BEIJING, March 3 (Xinhua) -- Talks.", "BEIJING, March 3", "Xinhua"),
        ("New Delhi, March 3 (PTI): Talks.", "New Delhi, March 3", "Press Trust of India"),
        ("New Delhi [India], March 3 (ANI): Talks.", "New Delhi [India], March 3", "Asian News International"),
        ("PARIS, March 3, 2020 (AFP) - Talks.", "PARIS, March 3, 2020", "Agence France-Presse"),
        ("BEIJING/MOSCOW (Reuters) - Talks.", "BEIJING/MOSCOW", "Reuters"),
        ("BEIJING/MOSCOW, March 3 (Reuters) - Talks.", "BEIJING/MOSCOW, March 3", "Reuters"),
        ("KYIV, Ukraine (AP) — Talks.", "KYIV, Ukraine", "Associated Press"),
        ("MINSK, 24 April (BelTA) – Talks.", "MINSK, 24 April", "BelTA"),
        ("MOSCOW. March 3 (Interfax) - Talks.", "MOSCOW. March 3", "Interfax"),
        ("MOSCOW, March 3 - RIA Novosti. Talks.", "MOSCOW, March 3", "RIA Novosti"),
        ("TOKYO, March 3 Kyodo - Talks.", "TOKYO, March 3", "Kyodo News"),
        ("Madrid, 3 Mar (EFE).- Talks.", "Madrid, 3 Mar", "EFE"),
        ("SEOUL/WASHINGTON — Talks.", "SEOUL/WASHINGTON", ""),
        ("WASHINGTON, D.C. — Talks.", "WASHINGTON, D.C.", ""),
        ("NEW DELHI: Talks.", "NEW DELHI", ""),
        ("CNN — Talks.", "", "CNN"),
        ("(CNN) -- Talks.", "", "CNN"),
        ("Feb 10 (Reuters) - Talks.", "", "Reuters"),
        ("March 3 (UPI) -- Talks.", "", "United Press International"),
        ("Paris, France (CNN)-Talks.", "Paris, France", "CNN"),
        ("Hong Kong CNN — Talks.", "Hong Kong", "CNN"),
        ("Berlin, 3. März (dpa) - Talks.", "Berlin, 3. März", "Deutsche Presse-Agentur"),
        ("MADRID, 3 de marzo (EFE) - Talks.", "MADRID, 3 de marzo", "EFE"),
        ("PARIS, 1er mars (AFP) - Talks.", "PARIS, 1er mars", "Agence France-Presse"),
        ("LONDON, 3rd March, 2020 (WAM) -- Talks.", "LONDON, 3rd March, 2020", "WAM"),
        ("VIENNA — (AP) — Talks.", "VIENNA", "Associated Press"),
        ("New Delhi, March 3 (IANS) Talks.", "New Delhi, March 3", "IANS"),
        ("BAKU, Azerbaijan, March 3. Talks.", "BAKU, Azerbaijan, March 3", ""),
        ("Kyiv, Ukraine CNN — Talks.", "Kyiv, Ukraine", "CNN"),
        ("BEIJING, May 3, 2020 /PRWire/ -- Talks.", "BEIJING, May 3, 2020", "PRWire"),
        ("(Beijing) – Talks.", "Beijing", ""),
        ("(New York, March 3, 2024) – Talks.", "New York, March 3, 2024", ""),
        ("[Moscow] Talks.", "Moscow", ""),
        ("Lima, Peru – Talks.", "Lima, Peru", ""),
    ],
)
def test_places_dates_and_agencies(line, place, credit):
    assert split_dateline(line) == (place, credit, "Talks.")


@pytest.mark.parametrize(
    ("line", "others", "place", "credit"),
    [
        ("MADRID Three ships wait.", [], "MADRID", ""),
        ("NEW YORK The market fell.", [], "NEW YORK", ""),
        ("VIENNA (AP) Delegates met.", [], "VIENNA", "Associated Press"),
        ("VIENNA, Austria (Reuters) Delegates met.", [], "VIENNA, Austria", "Reuters"),
        ("REUTERS After a week of talks, they left.", [], "", "Reuters"),
        ("MADRID Spain waits, the minister said.", ["They left. REUTERS"], "MADRID", ""),
        ("LONDON Mayor Ana Ode spoke. (AFP)", [], "LONDON", ""),
    ],
)
def test_places_and_agencies_without_a_dash(line, others, place, credit):
    split = split_dateline(line, others)
    assert split is not None
    assert split[:2] == (place, credit)
    assert line.endswith(split.rest)


@pytest.mark.parametrize(
    "line",
    [
        "LONDON Mayor Ana Ode said that they met.",
        "The BBC — Britain’s broadcaster — said that they met.",
        "They met in Graz, March 3 (Friday) was the last day.",
        "Ana Ode, March 3. They met.",
        "But CNN — Turner’s channel — said that they met.",
        "Ana Ode of NATO — The envoy left.",
        "MOSCOW is waiting.",
        "MADRID Real won again.",
        "CHINA The country is waiting.",
        "ANADOLU AGENCY (AA) Director Ode spoke.",
        "EUROPEAN UNION (EU) Foreign ministers met.",
        "TOPSHOT - The president waves.",
        "Feb 10 - Talks.",
        "PRESIDENT: Good morning.",
        "NATO — the alliance — met.",
        "US - China relations are a matter of patience.",
        "Sen. Jane Doe (R) — a member of the board.",
        "London, March 3 – Talks.",
        "He said (Reuters) that they met.",
        "Bo, Ek – Talks.",
        "REP. ANA EK (R-TX): They should.",
    ],
)
def test_what_is_no_dateline(line):
    assert split_dateline(line) is None


def test_a_place_before_a_colon_is_a_dateline_of_a_paragraph_not_of_a_headline():
    paragraph = "Talks on the price of copper went on for a third night, and nobody would say how they stood."
    assert split_dateline(f"New Delhi: {paragraph}") == ("New Delhi", "", paragraph)
    assert split_dateline("Moscow: Talks fail") is None


def test_a_place_that_speaks_is_no_dateline():
    assert split_dateline("MOSCOW: We agree.", ["BEIJING: So do we."]) is None
