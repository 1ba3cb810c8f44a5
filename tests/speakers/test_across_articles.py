from analysis import find_quotations, share_of_voice
from bracketed import articles, table


def test_an_affiliation_is_taken_from_the_articles_that_tell_it():
    rows = table("[[The Chilean mayor Ann Lee]] said so.", "[[Ann Lee]] said so.")
    assert rows.affiliation.tolist() == ["Chile", "Chile"]
    assert rows.affiliation_reason[1] == "as in a0"


def test_affiliations_that_contradict_are_not_taken():
    rows = table("[[The Chilean mayor Ann Lee]] said.", "[[The Peruvian mayor Ann Lee]] said.", "[[Ann Lee]] said.")
    assert rows.affiliation.isna().tolist() == [False, False, True]


def test_the_spelling_of_the_article_stays_its_speaker():
    rows = table("[[Ukrainian President Volodymyr Zelenskyy]] said so.")
    assert rows[["speaker", "known_as"]].values.tolist() == [["Volodymyr Zelenskyy", "Volodymyr Zelensky"]]


def test_joining_can_be_turned_off():
    texts = articles("“It is,” said Donald J. Trump.", "“It is,” said Donald Trump.")
    assert find_quotations(texts, join=False).known_as.tolist() == ["Donald J. Trump", "Donald Trump"]


def test_a_share_counts_the_spellings_of_one_name_together():
    texts = articles(*(f"President Volodymyr {name} said it was shut." for name in ("Zelenskyy", "Zelenskiy")))
    assert share_of_voice(find_quotations(texts), texts)["group"].tolist() == ["Volodymyr Zelensky"]


def test_a_known_last_name_is_the_known_person_in_articles_that_name_no_other():
    rows = table(
        "[[Donald Trump Jr.]] said so.", "[[Mr. Trump]] said so.", "[[Trump]] said so.", date=["2016-09-01"] * 3
    )
    assert rows.known_as[0] == "Donald Trump Jr."
    assert rows.known_as[1:].tolist() == ["Donald Trump", "Donald Trump"]


def test_two_who_speak_together_are_one_speaker_in_whatever_order():
    texts = articles(*(f"{pair} said it was shut." for pair in ("Peru and Chile", "Chile and Peru", "Chile and Peru")))
    rows = find_quotations(texts)
    assert rows.known_as.tolist() == ["Chile and Peru"] * 3
    assert rows.known_as_reason[0] == "the same names in another order"
    assert share_of_voice(rows, texts)["group"].tolist() == ["Chile and Peru"]
    assert find_quotations(texts, join=False).known_as[0] == "Peru and Chile"


def test_a_known_name_in_the_middle_is_made_full():
    rows = table("[[Lula]] said so.", date=["2024-05-01"])
    assert rows.speaker[0] == rows.known_as[0] == "Luiz Inácio Lula da Silva"
