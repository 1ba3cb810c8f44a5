import os
import shutil
from datetime import date

import pandas as pd
import pytest

from analysis.core import machine
from analysis.core.errors import InputError
from analysis.core.wordlists import data_folder
from analysis.mentions import COLUMNS, find_mentions
from analysis.targets.lookup import country_of, find_named

NO_QUOTATIONS = pd.DataFrame(columns=["article", "source_start", "source_end"])

MEMBERS = """
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Australia;
Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin;
Bhutan; Bolivia; Bosnia and Herzegovina; Botswana; Brazil; Brunei; Bulgaria; Burkina Faso; Burundi;
Cambodia; Cameroon; Canada; Cape Verde; Central African Republic; Chad; Chile; China; Colombia;
Comoros; Costa Rica; Croatia; Cuba; Cyprus; Czech Republic; DR Congo; Denmark; Djibouti; Dominica;
Dominican Republic; Ecuador; Egypt; El Salvador; Equatorial Guinea; Eritrea; Estonia; Eswatini;
Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece; Grenada; Guatemala;
Guinea; Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran; Iraq;
Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati; Kuwait;
Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg;
Madagascar; Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Mauritania; Mauritius;
Mexico; Micronesia; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia;
Nauru; Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea; North Macedonia;
Norway; Oman; Pakistan; Palau; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland;
Portugal; Qatar; Republic of the Congo; Romania; Russia; Rwanda; Saint Kitts and Nevis; Saint Lucia;
Saint Vincent and the Grenadines; Samoa; San Marino; Sao Tome and Principe; Saudi Arabia; Senegal;
Serbia; Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; South
Africa; South Korea; South Sudan; Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland; Syria;
Tajikistan; Tanzania; Thailand; Timor-Leste; Togo; Tonga; Trinidad and Tobago; Tunisia; Turkey;
Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates; United Kingdom; United States; Uruguay;
Uzbekistan; Vanuatu; Venezuela; Vietnam; Yemen; Zambia; Zimbabwe
"""
OTHERS = ("Taiwan", "Palestine", "Kosovo", "Vatican", "Hong Kong", "European Union", "NATO", "United Nations")


def members():
    return [name.strip() for name in MEMBERS.replace("\n", " ").split(";")]


def named(text, on=None):
    return [(text[one.start : one.end], one.target) for one in find_named(text, on=on)]


def targets(text, on=None):
    return [one.target for one in find_named(text, on=on)]


def articles(*texts, **columns):
    return pd.DataFrame({"article": [f"{n}.txt" for n in range(len(texts))], "text": texts, **columns})


def mentions(text, names=("China", "Russia", "United States"), quotations=NO_QUOTATIONS):
    return find_mentions(articles(text), names, quotations=quotations)


def test_there_are_193_members():
    assert len(set(members())) == 193


@pytest.mark.parametrize("name", [*members(), *OTHERS])
def test_every_state_is_a_target_and_found_by_its_name(name):
    text = f"Delegates from Tbilisi heard that {name} had signed."
    assert name in set(mentions(text, [name])["target"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names, demonyms, capitals, governments, leaders
        ("The Swiss and the Dutch abstained.", ["Switzerland", "Netherlands"]),
        ("Seoul, Tokyo and Canberra agreed.", ["South Korea", "Japan", "Australia"]),
        ("The Kremlin, Downing Street and the Élysée were silent.", ["Russia", "United Kingdom", "France"]),
        ("Zhongnanhai and the White House spoke.", ["China", "United States"]),
        ("The Chinese Foreign Ministry told the French government.", ["China", "France"]),
        ("Emmanuel Macron wrote to Narendra Modi.", ["France", "India"]),
        # The longest alias counts, whatever stands inside it
        ("South Korean envoys left North Korea.", ["South Korea", "North Korea"]),
        (
            "Papua New Guinea, Guinea-Bissau and Guinea voted.",
            ["Papua New Guinea", "Guinea-Bissau", "Guinea"],
        ),
        ("South Sudan borders Sudan.", ["South Sudan", "Sudan"]),
        ("Niger and Nigeria closed the road.", ["Niger", "Nigeria"]),
        ("Northern Ireland borders Ireland.", ["United Kingdom", "Ireland"]),
        ("Equatorial Guinea sent oil.", ["Equatorial Guinea"]),
        ("The People's Republic of China and the Republic of China", ["China", "Taiwan"]),
        ("The Dominican Republic won.", ["Dominican Republic"]),
        # Spellings
        ("the U.S. envoy", ["United States"]),
        ("the U. S. envoy", ["United States"]),
        ("the US envoy", ["United States"]),
        ("the U.S.A. and the USA", ["United States", "United States"]),
        ("It came from the U.S", ["United States"]),
        ("the U.K. and the UK", ["United Kingdom", "United Kingdom"]),
        ("the United\u00a0States", ["United States"]),
        ("the United\nStates", ["United States"]),
        ("Côte d’Ivoire, Cote d'Ivoire", ["Ivory Coast", "Ivory Coast"]),
        ("People’s Republic of China", ["China"]),
        ("Türkiye and Erdogan and Erdoğan", ["Turkey", "Turkey", "Turkey"]),
        ("Sao Tome and Principe, São Tomé and Príncipe", ["Sao Tome and Principe"] * 2),
        ("CHINA WARNS RUSSIA", ["China", "Russia"]),
        ("BEIJING (AP)", ["China"]),
        # Possessives, hyphens, quotation marks, brackets
        ("China's and China’s plan, the Americans' plan", ["China", "China", "United States"]),
        ("the U.S.-led, China-backed and anti-American bloc", ["United States", "China", "United States"]),
        ("Sino-Russian and Russo-Japanese talks", ["China", "Russia", "Russia", "Japan"]),
        ("“China” (Russia) [Iran]/Iraq", ["China", "Russia", "Iran", "Iraq"]),
        ("#China", ["China"]),
        # No word of its own
        ("tell us about it, us too", []),
        ("LET US PRAY", []),
        ("a turkey on a china plate, a chad, a jordan", []),
        ("Indiana, Chinatown, Russianness, Romano", []),
        ("write to us@China, see china.org or China.org.cn", []),
        ("polish the poles", []),
        # What only looks like a target
        ("The South China Sea and the East China Sea are rough.", []),
        ("The Washington Post, China Daily and the Moscow Times reported.", []),
        ("She read The Jerusalem Post and the Times of India.", []),
        ("Latin America and South American states", []),
        ("New Mexico and Mexico", ["Mexico"]),
        ("American Samoa, New England, New South Wales", []),
        ("Brussels sprouts and Turkish delight", []),
        ("Spanish-language radio for people who speak Russian", []),
        ("the Paris Agreement, the Minsk agreements", []),
        ("Donald Trump Jr. and Hunter Biden", []),
        ("Air China, British Airways and Bank of America", []),
        ("the British Columbia premier", []),
        # Bodies and bynames of states
        ("The FSB, the G.R.U. and the SVR deny it.", ["Russia"] * 3),
        ("Roskomnadzor blocked it, and Rosgvardia came.", ["Russia"] * 2),
        ("The SBU blew up the bridge.", ["Ukraine"]),
        ("The DOJ and the DHS sued; the Commerce Department and the Department of War did not.", ["United States"] * 4),
        ("The National Security Agency listens; so does the NSA.", ["United States"] * 2),
        ("Uncle Sam pays; Brits do not.", ["United States", "United Kingdom"]),
        ("The Taiwan Affairs Office protested.", ["China"]),
        # Organisations
        ("NATO, the EU, the U.N. Security Council", ["NATO", "European Union", "United Nations"]),
        ("the UN and the un-American", ["United Nations", "United States"]),
    ],
)
def test_names(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia's parliament in Tbilisi voted.", ["Georgia", "Georgia"]),
        ("Russia invaded Georgia in 2008.", ["Russia", "Georgia"]),
        ("Voters in Georgia queued in Atlanta and Savannah.", []),
        ("Georgia Republicans met. Georgia counts.", []),
        ("Georgia rejoiced.", []),  # nothing speaks for the country
        ("Turkey and Greece met; Ankara was pleased.", ["Turkey", "Greece", "Turkey"]),
        ("Turkey was angry.", ["Turkey"]),
        ("Turkey prices rise before Thanksgiving.", []),
        (
            "Ankara is calm: Turkey votes. Far away, after many words, it is Thanksgiving.",
            ["Turkey", "Turkey"],
        ),
        ("Jordan closed the border with Syria.", ["Jordan", "Syria"]),
        ("Jordan Peterson and Jordan Smith spoke.", []),
        ("Michael Jordan scored. Jordan left.", []),
        ("Michael B. Jordan acted.", []),
        ("Jordan Foreign Minister Odeh came.", ["Jordan"]),
        ("Mr. Jordan, an Ohio Republican, objected.", []),
        ("Chad Smith plays the drums.", []),
        ("Chad expelled the ambassador.", ["Chad"]),
        ("Washington and Moscow talk.", ["United States", "Russia"]),
        ("Denzel Washington and George Washington", []),
        ("Washington Governor Lee in Seattle", []),
        ("officials in Washington, D.C.", ["United States"]),
        ("Congo's army", ["DR Congo"]),
        ("Congo's capital Brazzaville", ["Republic of the Congo"] * 2),
        ("Kinshasa said Congo would not yield.", ["DR Congo"] * 2),
        ("The Republic of the Congo", ["Republic of the Congo"]),
        ("The Democratic Republic of the Congo", ["DR Congo"]),
        ("Korea's exports; the Korean Peninsula; the Korean War", ["South Korea"]),
        ("America and the Americas", ["United States"]),
        ("Brussels fined the company.", ["European Union"]),
        ("Belgium mourned: Brussels had been hit.", ["Belgium", "Belgium"]),
        ("The EU met in Brussels.", ["European Union"] * 2),
        ("Sofia said no.", []),
        ("Bulgaria said no, and Sofia meant it.", ["Bulgaria", "Bulgaria"]),
        ("The male patient; Male is the capital of the Maldives.", ["Maldives", "Maldives"]),
        ("Paris and London objected.", ["France", "United Kingdom"]),
        ("Paris Hilton met London Breed.", []),
        ("A judge of the ICC in The Hague ruled.", []),
        ("The Hague will send jets.", ["Netherlands"]),
        ("Tripoli, in Lebanon", ["Lebanon"]),
        ("Tripoli's government", ["Libya"]),
        ("The Dominican president", ["Dominican Republic"]),
        ("Dominica voted, and Dominican observers watched.", ["Dominica", "Dominica"]),
        ("Congress passed it; the Mexican president waited.", ["United States", "Mexico"]),
        ("Peru's Congress passed it.", ["Peru"]),
        ("Iranian guns worried the National Security Council.", ["Iran", "United States"]),
        ("Daniil Medvedev won at tennis, and Medvedev smiled.", []),
        ("The People's Republic turned 76.", ["China"]),
        ("The Donetsk People's Republic and the People's Republic of Norvik", []),
        ("The PRC and the ROC met.", ["China", "Taiwan"]),
        ("The ROC won a medal.", []),
        ("Iran struck back: the Islamic Republic was angry.", ["Iran"] * 2),
        ("Mauritania is poor, but the Islamic Republic has fish.", ["Mauritania"]),
        ("Beijing waits: the State Council and the Politburo of the Communist Party met.", ["China"] * 4),
        ("Denmark's king heard the State Council.", ["Denmark"]),
        ("China sent wishes to Hanoi, where the Communist Party met.", ["China", "Vietnam"]),
        ("Xi wrote to Communist Party chief Nguyen Van Ode in Hanoi.", ["China", "Vietnam"]),
        ("The Communist Party rules.", []),  # nothing tells of which state
        ("China, the Middle Kingdom, grows. The pharaohs of the Middle Kingdom fell.", ["China"] * 2),
        ("The Fed waits. Fed officials are calm.", ["United States"] * 2),
        ("Fed up with it, they left. Fed by rain, the river rose.", []),
        ("India's NSA Ramesh Norvik came.", ["India"]),
        ("Manila's DOJ and its Department of Energy waited.", ["Philippines"]),
        ("Brits won at the Brit Awards.", []),
        ("the Emirates airline", []),
        ("the Emirates and Qatar", ["United Arab Emirates", "Qatar"]),
    ],
)
def test_ambiguous_names_go_by_the_nearest_other_word(text, expected):
    assert targets(text) == expected


def test_one_article_may_hold_both_readings():
    text = "Tbilisi rejoiced, and Georgia danced." + " And so it went on." * 20 + " Atlanta slept, as did Georgia."
    assert named(text) == [("Tbilisi", "Georgia"), ("Georgia", "Georgia")]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("Angela Merkel spoke.", date(2015, 5, 1), ["Germany"]),
        ("Angela Merkel spoke.", date(2023, 5, 1), []),
        ("Angela Merkel spoke.", None, ["Germany"]),
        ("Trump spoke.", date(2018, 5, 1), ["United States"]),
        ("Trump spoke.", date(2022, 5, 1), []),
        ("Trump spoke.", date(2025, 1, 20), ["United States"]),
        ("Biden spoke.", date(2025, 1, 20), ["United States"]),  # both days of a hand-over count
        ("Biden spoke.", date(2025, 1, 21), []),
        ("Tusk spoke.", date(2016, 1, 1), ["European Union"]),
        ("Tusk spoke.", date(2024, 1, 1), ["Poland"]),
        ("Rutte spoke.", date(2020, 1, 1), ["Netherlands"]),
        ("Rutte spoke.", date(2025, 1, 1), ["NATO"]),
        ("Johnson spoke.", date(2021, 1, 1), []),
        ("Boris Johnson came, and Johnson spoke.", date(2021, 1, 1), ["United Kingdom"] * 2),
        ("Babiš spoke.", date(2026, 1, 1), ["Czech Republic"]),
        ("Babiš spoke.", date(2024, 1, 1), []),
        ("De Wever met Guy Parmelin and Joseph Aoun.", date(2026, 2, 1), ["Belgium", "Switzerland", "Lebanon"]),
        ("Xi spoke; Pope Pius XI and an XI.", date(2024, 1, 1), ["China"]),
        ("The Taliban said no.", date(2015, 1, 1), []),
        ("The Taliban said no.", date(2023, 1, 1), ["Afghanistan"]),
    ],
)
def test_a_leader_counts_while_in_office(text, on, expected):
    assert targets(text, on) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO's chief Rutte spoke.", ["NATO", "NATO"]),
        ("The Dutch premier Rutte spoke.", ["Netherlands", "Netherlands"]),
    ],
)
def test_a_leader_of_two_targets_goes_by_the_nearest_word_where_the_date_is_not_known(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize("as_written", [pd.to_datetime, list])  # a table read from its own CSV has text
def test_the_date_of_the_article_decides(as_written):
    dates = as_written(["2012-03-01", "2019-03-01", None])
    spoken = articles(*["Obama spoke."] * 3, date=dates)
    found = find_mentions(spoken, ["United States"], quotations=NO_QUOTATIONS)
    assert found["article"].tolist() == ["0.txt", "2.txt"]


def test_the_mentions_table():
    text = "Nothing here. China’s envoy met Russian officials."
    found = mentions(text)
    assert found.columns.tolist() == list(COLUMNS)
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == COLUMNS
    assert found.iloc[0].tolist() == ["0.txt", "China", 14, 19, "China", "country", 14, 50, "talked about"]
    assert [text[s:e] for s, e in zip(found["start"], found["end"], strict=True)] == found["mention"].tolist()
    assert found["kind"].tolist() == ["country", "demonym"]


def test_a_mention_inside_a_source_is_heard():
    text = "China said the U.S. erred, the Russian envoy added."
    sources = pd.DataFrame({"article": "0.txt", "source_start": [0, 27, None], "source_end": [5, 44, None]})
    assert mentions(text, quotations=sources)["role"].tolist() == ["heard", "talked about", "heard"]


def test_a_source_of_another_article_makes_nobody_heard():
    other = pd.DataFrame({"article": ["9.txt"], "source_start": [0], "source_end": [5]})
    assert mentions("China said so.", quotations=other)["role"].tolist() == ["talked about"]


def test_quotations_are_found_where_none_are_given():
    found = find_mentions(articles("China said on Monday that Russia was wrong."))
    assert dict(zip(found["target"], found["role"], strict=True)) == {
        "China": "heard",
        "Russia": "talked about",
    }


@pytest.mark.parametrize("text", ["", "No name of any state.", None])
def test_nothing_to_find_gives_an_empty_table(text):
    found = mentions(text)
    assert found.empty
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == COLUMNS


def test_no_articles_give_an_empty_table():
    assert find_mentions(articles(), quotations=NO_QUOTATIONS).empty


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("Irann", "did you mean Iran"),
        ("Britain", "did you mean United Kingdom"),
        ("USA", "did you mean United States"),
        ("Atlantis of the Sea", "add its aliases there"),
        ("China;Russia", "put commas between targets"),
        ("China; Atlantis of the Sea", "add its aliases there"),
    ],
)
def test_an_unknown_target_is_named_with_those_close_to_it(wanted, said):
    with pytest.raises(InputError, match=said):
        mentions("Text.", [wanted])


def test_a_single_name_is_one_target():
    assert mentions("Iran met Iraq.", "Iran")["target"].tolist() == ["Iran"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese Foreign Minister Lin Dao", "China"),
        ("a Kremlin spokesman", "Russia"),
        ("the White House", "United States"),
        ("the U.S. ambassador to China", "United States"),
        ("an EU diplomat", "European Union"),
        ("NATO's secretary general", "NATO"),
        ("the mayor", None),
        ("The Washington Post", None),
        ("", None),
    ],
)
def test_country_of(text, expected):
    assert country_of(text) == expected


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A copy of the word lists whose targets.csv a test may add to."""
    shutil.copytree(data_folder(), tmp_path / "data", ignore=shutil.ignore_patterns("articles", "coding"))
    monkeypatch.setattr(machine, "told", machine.Machine(lists=tmp_path / "data"))
    path = tmp_path / "data" / "targets.csv"

    def add(*lines):
        path.write_text(path.read_text(encoding="utf-8") + "\n".join(lines) + "\n", encoding="utf-8")
        os.utime(path, ns=(1, path.stat().st_mtime_ns + 1))
        return path

    return add


def test_a_target_that_the_user_adds_is_found(table):
    table("Norvik Gas,Norvik Gas,company,,,,,a test", "Norvik Gas,NVG,company,,,,,a test")
    found = mentions("Norvik Gas fell; NVG and Norvik Gas’s chief spoke.", ["Norvik Gas"])
    assert found["mention"].tolist() == ["Norvik Gas", "NVG", "Norvik Gas"]
    assert set(found["kind"]) == {"company"}


def test_a_party_that_the_user_adds_takes_nothing_from_its_country(table):
    table("Unity Russia,United Russia,party,,,,,a test")
    assert mentions("United Russia governs Russia.", ["Russia", "Unity Russia"])["target"].tolist() == [
        "Unity Russia",
        "Russia",
    ]


def test_a_not_that_the_user_adds_is_no_mention(table):
    assert targets("China Grove was quiet.") == ["China"]
    table(",China Grove,not,,,,,a town")
    assert targets("China Grove was quiet.") == []


def test_a_rule_that_the_user_edits_counts_in_the_next_run(table):
    path = table()
    text = path.read_text(encoding="utf-8")
    assert targets("Georgia rejoiced at Lake Oryx.") == []
    path.write_text(
        text.replace("Georgia,Georgia,country,,,", "Georgia,Georgia,country,,,Lake Oryx|"), encoding="utf-8"
    )
    assert targets("Georgia rejoiced at Lake Oryx.") == ["Georgia"]


@pytest.mark.slow
def test_time_grows_with_the_length_of_the_text_only():
    """Linear: ten times the text holds ten times the mentions, ambiguous ones included."""
    part = "Washington told Turkey and Georgia that Jordan, Chad and Tbilisi would meet Beijing. "
    assert len(find_named(part * 400)) == 10 * len(find_named(part * 40))


def test_a_target_is_known_in_any_case():
    articles = pd.DataFrame({"article": ["a"], "text": ["Iran waits."]})
    assert find_mentions(articles, targets="iran", quotations=NO_QUOTATIONS)["target"].tolist() == ["Iran"]


def test_what_a_source_says_of_a_country_in_a_clause_of_its_own_is_told():
    text = "Chancellor Ada Maas, who has long argued that Laos must not lose Peru, defended the trip of Peru's envoy."
    assert mentions(text, ["Laos", "Peru"], quotations=None)["role"].tolist() == ["talked about"] * 3
