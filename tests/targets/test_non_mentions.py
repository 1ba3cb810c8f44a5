import pandas as pd
import pytest

from analysis import find_mentions
from analysis.text.reading import Reading


def found(text, *targets):
    none = pd.DataFrame(columns=["article", "source_start", "source_end"])
    articles = pd.DataFrame({"article": ["a"], "text": [text]})
    return find_mentions(articles, targets=targets, quotations=none)["mention"].tolist()


@pytest.mark.parametrize(
    ("text", "target", "mentions"),
    [
        ("The murders in Moscow, Idaho, shocked the state.", "Russia", []),
        ("The murders in Moscow, Russia, shocked the state.", "Russia", ["Moscow", "Russia"]),
        ("They live in Lebanon, New Hampshire.", "Lebanon", []),
        ("A crash in Peru, Ind., killed two.", "Peru", []),
        ("The fire in Poland, Ohio, was put out.", "Poland", []),
        ("He comes from Cuba, Missouri.", "Cuba", []),
        ("China, Maine, has a lake.", "China", []),
        ("China, maintaining its line, waited.", "China", ["China"]),
        ("The mayor of China Grove, N.C., spoke.", "China", []),
        ("A walk on Russian Hill in San Francisco.", "Russia", []),
        ("Bank of China fell 2%.", "China", []),
        ("The bank of China's choice fell 2%.", "China", ["China"]),
        ("The CCP tightened its grip, and the PLA sent ships.", "China", ["CCP", "PLA"]),
        ("The People's Bank of China and the PBOC cut rates.", "China", ["People's Bank of China", "PBOC"]),
        (
            "The Bank of Russia and the Central Bank of Russia are one.",
            "Russia",
            ["Bank of Russia", "Central Bank of Russia"],
        ),
        ("The Bank of Canada waits; the Royal Bank of Canada lends.", "Canada", ["Bank of Canada"]),
        ("The Industrial and Commercial Bank of China lends.", "China", []),
        ("The authors are Wang Xi and Xi Chen.", "China", []),
        ("Xi told Wang. Xi wants peace, said Xi Jinping.", "China", ["Xi", "Xi", "Xi Jinping"]),
        ("The poet Xi Chuan lives in Xi’an.", "China", []),
        ("ODE MEETS XI", "China", []),
        ("TRUMP MEETS XI", "China", ["XI"]),
        ("BEIJING: a Chinese football team put up its best XI.", "China", ["BEIJING", "Chinese"]),
        ("It rained.\n\nWashington — President Ode left.", "United States", []),
        ("It rained.\nWashington, D.C. -- She left.", "United States", []),
        ("Beijing — which has waited — left.", "China", ["Beijing"]),
        ("Beijing — Ode’s closest ally — left.", "China", ["Beijing"]),
        ("They waited in Beijing — Ode left.", "China", ["Beijing"]),
        ("China — The Last Empire", "China", ["China"]),
        ("The Washington Commanders lost. Washington finished 4-13.", "United States", []),
        ("Beijing Guoan lost 3-0. Beijing are fourth now.", "China", []),
        ("Dynamo Moscow won. Moscow top the table.", "Russia", []),
        ("Police came to Moscow, Idaho, and stayed in Moscow.", "Russia", []),
        ("After Moscow, Idaho, she saw Russia, and Moscow last.", "Russia", ["Russia", "Moscow"]),
        ("In Moscow she longed for Moscow, Idaho.", "Russia", ["Moscow"]),
        ("A storm hit Washington, Illinois, and left Washington.", "United States", []),
        ("Oregon, Washington and Idaho had snow, as had Washington and Oregon.", "United States", []),
        ("New York, Washington and Beijing talked.", "United States", ["Washington"]),
        ("Gov. Ann Ode of Washington signed it.", "United States", []),
        ("The Washington Post asked, and Washington replied.", "United States", ["Washington"]),
        ("His Russian was poor, but her Russian improved.", "Russia", []),
        ("His Russian friends were poor.", "Russia", ["Russian"]),
        ("They know Chinese characters and the Chinese word for it.", "China", []),
        ("The Chinese word was given.", "China", ["Chinese"]),
        ("She teaches Chinese at a school and studied Chinese.", "China", []),
        ("She teaches Chinese pupils and studied Chinese history.", "China", ["Chinese", "Chinese"]),
        ("He took Chinese lessons and has a degree in Chinese from Laos.", "China", []),
        ("The Chinese lessons of the war are many.", "China", ["Chinese"]),
        ("It begins at 10 a.m. Beijing time, or 10:30 Beijing time.", "China", []),
        ("That gave Beijing time to think.", "China", ["Beijing"]),
        ("They ate Chinese food.", "China", []),
        ("A ban on Chinese food failed.", "China", ["Chinese"]),
        ("The Russian Orthodox Church rang its bells over the Russian River.", "Russia", []),
        ("They sell Moscow mules and White Russians.", "Russia", []),
        ("U.S. Steel rose 3%, and US Bank's chief left.", "United States", []),
        ("Fear of US Bank Failures Grows", "United States", ["US"]),
        ("Copa America begins at Trump Plaza. PRAY FOR US.", "United States", []),
        ("An Indian summer.", "India", []),
        ("The China Syndrome is a film.", "China", []),
        ("Kathy Ireland came.", "Ireland", []),
        ("Police in Jamaica, Queens, waited.", "Jamaica", []),
        ("They had chicken Kiev.", "Ukraine", []),
        ("A loan of US$10 billion.", "United States", []),
        ("A loan of 10 billion U.S. dollars.", "United States", []),
        ("A loan of the US was refused.", "United States", ["US"]),
        ("The greeting was written in Chinese.", "China", []),
        ("Translated from Chinese into Russian, it sold well.", "Russia", []),
        ("The boat ran aground in Chinese waters.", "China", ["Chinese"]),
        ("Officials from China and Russia met.", "China", ["China"]),
        ("She works at the Institute for China Studies.", "China", []),
        ("The Belarusian People’s Congress met.", "United States", []),
        ("Peking duck was served at East China Normal University.", "China", []),
        ("China Mobile lost users to a Russian restaurant.", "China", []),
        ("China mobilised in May.", "China", ["China"]),
        ("They met the Philippine Department of Justice.", "United States", []),
        ("They met Peru's Congress and the Congress of Peru.", "United States", []),
        ("The New York State Department of Health waited.", "United States", []),
        ("They met the U.S. Department of Justice.", "United States", ["U.S.", "Department of Justice"]),
        ("Ukraine's Kremlin critics met.", "Russia", ["Kremlin"]),
        ("Russia's State Duma met.", "Russia", ["Russia", "State Duma"]),
        ("Ms. Washington left.", "United States", []),
        ("She studied at Moscow State University.", "Russia", []),
        ("Dynamo Moscow lost.", "Russia", []),
        ("He speaks fluent Russian.", "Russia", []),
        ("U.S. Steel said it would close.", "United States", []),
        ("US Steel Tariffs Hit Peru", "United States", ["US"]),
        ("CONTACT US", "United States", []),
        ("The Trump administration and the U.S.S.R. are history.", "United States", ["Trump administration"]),
    ],
)
def test_what_is_no_mention(text, target, mentions):
    assert found(text, target) == mentions


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("BEIJING/MOSCOW, March 3 (Xinhua) -- It rained.", "BEIJING/MOSCOW, March 3 (Xinhua) --"),
        ("WASHINGTON (AP) — It rained.", "WASHINGTON (AP) —"),
        ("MOSCOW—Russia said it rained.", "MOSCOW—"),
        ("BEIJING - It rained.", "BEIJING - "),
        ("Washington, United States — It rained.", "Washington, United States —"),
        ("MOSCOW, March 3. /TASS/. It rained.", "MOSCOW, March 3. /TASS/."),
        ("(Beijing) – It rained.", "(Beijing) – "),
        ("(New York, March 3, 2024) – It rained.", "(New York, March 3, 2024) – "),
        ("Washington (CNN) — It rained.", "Washington (CNN) —"),
        ("Beijing CNN  —  It rained.", "Beijing CNN  —"),
        ("Moscow (Reuters) - It rained.", "Moscow (Reuters) -"),
        ("Washington, May 3 - It rained.", "Washington, May 3 -"),
        ("New Delhi [India], May 3 (ANI): It rained.", "New Delhi [India], May 3 (ANI):"),
        ("(Washington, DC) – It rained.", "(Washington, DC) – "),
        ("Moscow (Reuters) - then as now - waits.", None),
        ("Ode CNN was asked — It rained.", None),
        ("Moscow, May 3: It rained.", None),
        ("China — which has waited for years — left.", None),
        ("China, Russia and Iran left.", None),
        ("USA Today wrote that it rained.", None),
        ("CHINA: We will not yield.", None),
    ],
)
def test_datelines(text, dateline):
    assert [text[start:end] for start, end in Reading(text).datelines] == ([dateline] if dateline else [])


def test_a_place_in_a_dateline_is_no_mention():
    assert found("BEIJING, March 3 (Xinhua) -- China waits.", "China") == ["China"]
