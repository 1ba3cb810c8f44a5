import pytest

from bracketed import names, speakers

SOURCES = [
    ("[[The mayor of Harwick, Ann Lee,]] said so.", "Ann Lee"),
    ("[[Ann Lee, the mayor of Harwick, who waited,]] said so.", "Ann Lee"),
    ("[[Harwick mayor Ann Lee]] said so.", "Ann Lee"),
    ("[[Its spokesman, Gleb Varn,]] said so.", "Gleb Varn"),
    ("[[Ben Dahl's spokeswoman Ann Lee]] said so.", "Ann Lee"),
    ("[[An aide to Ann Lee]] said so.", "aide to Ann Lee"),
    ("[[Ann Lee and Ben Dahl]] said so.", "Ann Lee and Ben Dahl"),
    ("[[Ann Lee, Ben Dahl and Carl Fox]] said so.", "Ann Lee, Ben Dahl and Carl Fox"),
    ("[[Ann Lee, Zelp Ornk and Quell Vash]] said so.", "Ann Lee, Zelp Ornk and Quell Vash"),
    ("[[Ann Lee (D-Ohio) and Ben Dahl (R-Maine)]] said so.", "Ann Lee and Ben Dahl"),
    ("[[Ann Lee and other members of the club]] said so.", "Ann Lee and other members of the club"),
    ("[[Ann Lee and her allies]] said so.", "Ann Lee and her allies"),
    ("[[China and Russia]] said so.", "China and Russia"),
    ("“No,” [[said]] Ann Lee.", "Ann Lee"),
    ("[[Harwick Radio's Zelp Ornk]] said so.", "Zelp Ornk"),
    ("[[Peru's Foreign Ministry]] said so.", "Peru's Foreign Ministry"),
    ("[[Zelp Ornk of the Clover Institute]] said so.", "Zelp Ornk"),
    ("[[One user, @harwick_rain,]] said so.", "@harwick_rain"),
    ("The Alliance of Rain Makers (ARM) met. [[ARM]] said so.", "Alliance of Rain Makers"),
    ("The Rain and Snow Commission met. [[The R.S.C.]] said so.", "Rain and Snow Commission"),
    ("The Harwick Post wrote. [[The Post]] said so.", "Harwick Post"),
    ("[[Rain.com]] said so.", "Rain.com"),
    ("[[An NBC News/Harwick Times poll]] said so.", "NBC News/Harwick Times poll"),
    ("[[US]] said so.", "United States"),
    ("As US ships wait, the U.S. is calm. [[US]] said so.", "United States"),
    ("[[LUND -- Mayor Ann Lee, leaving early]] said so.", "Ann Lee"),
    ("Ann Lee, 59, of [[Lund]] said so.", "Ann Lee"),
    ("QUESTION: Why?\n\n[[QUESTION]]: And how?", "reporter"),
    ("It must stop, Ann Lee, [[deputy spokesperson of the port]] said.", "Ann Lee"),
    ("[[The port's lawyers, Ann Lee and Ben Dahl,]] spoke. [[The lawyers]] said so.", "Ann Lee and Ben Dahl"),
    ("[[The port's lawyers, Ann Lee and Ben Dahl,]] spoke. [[The bakers]] said so.", "bakers"),
    ("It rained. [[An ORW official]] said so.", "ORW official"),
    ("The Office of Rain and Wind (ORW) met. [[An ORW official]] said so.", "Office of Rain and Wind official"),
    ("It rained. [[A US official]] said so.", "US official"),
    ("He met Peru's President Maria Ruiz, [[whose office]] said so.", "Maria Ruiz's office"),
    ("[[LIMA - President Ana Quispe and Chile's Bo Dahl]] said so.", "Ana Quispe and Bo Dahl"),
    ("[[The spokeswoman for the Ministry of Rain of Peru Ana Quispe]] said so.", "Ana Quispe"),
    ("[[The head of the Harbour Commission Ann Lee, who took part]] said so.", "Ann Lee"),
    ("[[A lawyer for Ann Lee]] said so.", "lawyer for Ann Lee"),
    ("[[Peru's President Ana Quispe and her Harbour Commission counterpart Bo Dahl]] said so.",
     "Ana Quispe and Bo Dahl"),
    ("Ann Lee waited. [[Lee and her employer]] said so.", "Ann Lee and her employer"),
    ("[[Peru and 34 other countries]] said so.", "Peru and 34 other countries"),
    ("[[Peru anti-doping authorities]] said so.", "Peru anti-doping authorities"),
    ("[[A Ministry of Rain spokesperson]] said so.", "Ministry of Rain spokesperson"),
    ("The PCG left. The Peruvian Coast Guard (PCG) spoke. [[PCG]] said so.", "Peruvian Coast Guard"),
    ("The Bureau of Rain and Wind (BRW) spoke. [[BRW]] said so.", "Bureau of Rain and Wind"),
    ("The Bureau of Rain and Wind (WTO) spoke. [[The bureau]] said so.", "Bureau of Rain"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SOURCES)
def test_sources(marked, expected):
    assert names(marked)[-1] == expected


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[[Ann Lee and Ben Dahl]] said so.", "group"),
        ("[[Clover]] said so. He left.", "person"),
        ("[[Clover]] said so. Rain fell.", "organisation"),
        ("[[The Clover]] said so.", "organisation"),
        ("[[Clover, a farmer in Ames,]] said so.", "person"),
        ("[[Clover, 47,]] said so.", "person"),
        ("[[Clover, a bank in Ames,]] said so.", "organisation"),
        ("[[The shop wallah, Bo Dahl,]] said so.", "person"),
        ("[[The harbour master]] said so.", "unnamed person"),
        ("[[Blue Origin]] said so.", "organisation"),
        ("[[China Aid]] said so.", "organisation"),
        ("[[Human Rights Watch]] said so.", "organisation"),
        ("[[Goldman Sachs]] said so.", "organisation"),
        ("[[Le Monde]] said so.", "organisation"),
        ("[[America Lund]] said so. She left.", "person"),
        ("[[Wojciech Brown]] said so.", "person"),
        ("[[A lawyer representing Ann Lee]] said so.", "unnamed person"),
        ("[[Senate Republicans]] said so.", "group"),
        ("[[Citizens for Rain]] said so.", "organisation"),
        ("[[The Treaty of Harwick]] said so.", "document"),
        ("[[The European Union]] said so.", "organisation"),
        ("[[Moscow]] said so.", "country"),
        ("[[Moscow and Lima]] said so.", "country"),
        ("[[Peru and its allies]] said so.", "group"),
        ("[[Moscow and Ann Lee]] said so.", "group"),
        ("[[The Harwick Post and the Lund Times]] said so.", "organisation"),
        ("[[The West]] said so.", "group"),
        ("Ann West left. [[West]] said so.", "person"),
        ("[[Peruvian state media]] said so.", "organisation"),
        ("[[Peruvian media]] said so.", "group"),
        ("[[Peru's General Staff]] said so.", "organisation"),
        ("[[Campaign staff]] said so.", "group"),
        ("[[A delegation of senators]] said so.", "group"),
        ("[[Countries such as Peru]] said so.", "group"),
        ("[[A Ministry of Rain spokesperson]] said so.", "unnamed person"),
    ],
)
def test_kinds(marked, kind):
    assert speakers(marked)[-1].kind == kind


def test_another_is_like_the_unnamed_one_before():
    assert names("[[One web user]] wrote so. [[Another]] said no.") == ["one web user", "another web user"]
    assert names("[[Ann Lee]] wrote so. [[Another]] said no.") == ["Ann Lee", None]
