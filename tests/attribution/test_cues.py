import pytest

from analysis.attribution.cues import find_cues
from analysis.text.tokens import read_words
from attributed import lexicon, said

VERBS = [
    ("The envoy conceded that the map was wrong.", [("The envoy", "that the map was wrong")]),
    ("Ruiz quipped that the bridge had cost less.", [("Ruiz", "that the bridge had cost less")]),
    ("The auditors reckon that half the fleet is idle.", [("The auditors", "that half the fleet is idle")]),
    ("Moscow maintained that its sailors were unarmed.", [("Moscow", "that its sailors were unarmed")]),
    ("The mayor hinted that she would run again.", [("The mayor", "that she would run again")]),
    ("Critics contend that the dam is unsafe.", [("Critics", "that the dam is unsafe")]),
    ("Osei vowed to reopen the port.", [("Osei", "to reopen the port")]),
    ("The report found that wages had fallen.", [("The report", "that wages had fallen")]),
    ("The union threatened to walk out on Friday.", [("The union", "to walk out on Friday")]),
    ("The captain recounted how the hull split.", [("The captain", "how the hull split")]),
    ("Ode mused that rivers have long memories.", [("Ode", "that rivers have long memories")]),
    ("Beijing reiterated that the reef is its own.", [("Beijing", "that the reef is its own")]),
    ("Takeda surmised that the ledger had been burned.", [("Takeda", "that the ledger had been burned")]),
    ("The widow lamented that nobody wrote.", [("The widow", "that nobody wrote")]),
    ("Castellan boasted that her party had never lost.", [("Castellan", "that her party had never lost")]),
    ("The inspector noted that the bolts were loose.", [("The inspector", "that the bolts were loose")]),
    ("A clerk disclosed that the vault was empty.", [("A clerk", "that the vault was empty")]),
    ("“Not yet,” Takeda cautioned.", [("Takeda", "“Not yet,”")]),
    ("“Never again,” he sighed.", [("he", "“Never again,”")]),
    ("“Go home,” she snapped.", [("she", "“Go home,”")]),
    ("“Peace is near,” Castellan enthused.", [("Castellan", "“Peace is near,”")]),
    ("“Rubbish,” countered Takeda.", [("Takeda", "“Rubbish,”")]),
]

IDIOMS = [
    ("The minister made it clear that the base would stay.", [("The minister", "that the base would stay")]),
    ("Ruiz made clear that she would not resign.", [("Ruiz", "that she would not resign")]),
    (
        "The committee was of the view that the law had failed.",
        [("The committee", "that the law had failed")],
    ),
    ("Ode is of the opinion that ports should be public.", [("Ode", "that ports should be public")]),
    ("The general pointed out that winter was near.", [("The general", "that winter was near")]),
    ("The envoy let it be known that he would leave.", [("The envoy", "that he would leave")]),
    ("The court took the view that the tax was lawful.", [("The court", "that the tax was lawful")]),
    ("Ruiz went on to say that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("The ministry put it bluntly: “The deal is dead.”", [("The ministry", "“The deal is dead.”")]),
    ("Ruiz was quoted as saying that the dock was empty.", [("Ruiz", "that the dock was empty")]),
    ("The envoy spoke out against the new tariffs.", [("The envoy", "the new tariffs")]),
    ("The union called for a ban on night flights.", [("The union", "a ban on night flights")]),
    ("Castellan took issue with the new maps.", [("Castellan", "the new maps")]),
    (
        "The council gave assurances that the bridge would stay open.",
        [("The council", "that the bridge would stay open")],
    ),
    ("Takeda left no doubt that he would run.", [("Takeda", "that he would run")]),
    ("The clerk was adamant that the vault was locked.", [("The clerk", "that the vault was locked")]),
    ("Castellan was convinced that the vote was fair.", [("Castellan", "that the vote was fair")]),
    ("The doctor expressed concern that the well was foul.", [("The doctor", "concern that the well was foul")]),
]

NOUNS = [
    ("The minister's claim that prices fell was disputed.", [("The minister's", "that prices fell")]),
    ("Ruiz's warning that the dam could burst went unheard.", [("Ruiz's", "that the dam could burst")]),
    ("Her promise to rebuild the bridge won the vote.", [("Her", "to rebuild the bridge")]),
    ("Beijing's call for talks was welcomed in Lima.", [("Beijing's", "talks")]),
    (
        "“The port is open,” the ministry said in a statement.",
        [("the ministry", "“The port is open,”")],
    ),
    ("In a statement, the ministry said the port was open.", [("the ministry", "the port was open")]),
    ("In a statement on Monday, Ode called the law unjust.", [("Ode", "the law unjust")]),
    ("The ministry said in a statement that the port was open.", [("The ministry", "that the port was open")]),
    ("The bank said in its report that growth had slowed.", [("The bank", "that growth had slowed")]),
    (
        "The council rejected Takeda's argument that the mine was safe.",
        [("The council", "Takeda's argument that the mine was safe")],
    ),
    ("There were reports that the roof had fallen.", [(None, "that the roof had fallen")]),
    ("Castellan repeated her vow to rebuild the mill.", [("Castellan", "her vow to rebuild the mill")]),
    ("“We are ready,” the army said in a message to troops.", [("the army", "“We are ready,”")]),
    ("In a letter to the council, Takeda wrote that the mine was safe.", [("Takeda", "that the mine was safe")]),
]

# "no comment", "declined to say", "did not respond": somebody was asked and gave nothing that could be reported
CONTACTS = [
    ("The ministry declined to comment.", []),
    ("The aide refused to give her name.", []),
    ("The aide insisted on anonymity.", []),
    ("The ministry did not respond to a request for comment.", []),
    ("A spokesman for the bank had no comment.", []),
    ("The embassy did not immediately reply to questions.", []),
    ("Ruiz could not be reached for comment.", []),
    ("The company refused to comment on Friday.", []),
    ("“No comment,” the envoy said.", [("the envoy", "“No comment,”")]),
    ("Calls to the shipyard were not returned.", []),
    ("The airline has not responded.", []),
    ("Ode declined to be interviewed.", []),
    ("Takeda's office did not return calls seeking comment.", []),
    ("A lawyer for the clerk declined to speak to reporters.", []),
    ("The council would not comment on the letter.", []),
    ("Castellan was not available for an interview.", []),
]

NOT_SAID = [
    ("She did not say that the port would close.", []),
    ("He never said that the treaty was void.", []),
    ("Nobody would say that in public.", []),
    ("Some would say it was a mistake.", []),
    ("The general has yet to say anything.", []),
    ("Takeda might say that the mine is safe.", []),
]

# the same words as things, titles and turns of phrase that report nothing
NO_CUES = [
    ("The state of the road is poor.", []),
    ("Hold the note for four beats.", []),
    ("The report is forty pages long.", []),
    ("The claims office opens at nine.", []),
    ("They walked to the point and back.", []),
    ("The train reached the coast at noon.", []),
    ("Castellan held a cup in each hand.", []),
    ("The thought of winter kept them warm.", []),
    ("A call came at night.", []),
    ("The candidate now finds herself struggling with the port.", []),
    ("At the door he looks tired.", []),
    ("The envoy likes “The Long Ebb.”", []),
    ("Ruiz loves “Tide and Salt,” a play about a port.", []),
    ("The council denied him a second term.", []),
    ("The judge denied them the land.", []),
    ("In a written letter to the court the mine was named.", []),
    ("He did so in written notes to the court.", []),
    ("One proposed project would link the ports.", []),
    ("They met Ana Ode, the chief engineer of the United States.", []),
    ("Spoiler alert: the port is shut.", []),
]
LIKE_THESE = [
    ("The envoy looks forward to the talks.", [("The envoy", "the talks")]),
    ("The envoy denounced “fake grain”.", [("The envoy", "“fake grain”")]),
    ("The council denied the charge.", [("The council", "the charge")]),
    ("The port is shut, Ana Ode maintains.", [("Ana Ode", "The port is shut")]),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_verbs_beyond_the_common_ones_report(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), IDIOMS)
def test_idioms_report_like_the_verbs_they_stand_for(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_nouns_report_what_hangs_on_them(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_a_contact_without_an_answer_is_no_content(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NOT_SAID)
def test_what_is_not_said_or_only_might_be_is_no_quotation(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), NO_CUES)
def test_listed_words_that_report_nothing_here(text, expected):
    got = said(text)
    assert got == expected


@pytest.mark.parametrize(("text", "expected"), LIKE_THESE)
def test_the_same_verbs_where_they_do_report(text, expected):
    assert said(text) == expected


LEMMAS = [
    ("She said that it rained.", "say", "verb"),
    ("She made it clear that it rained.", "make it clear", "verb"),
    ("Her claim that it rained is false.", "claim", "noun"),
    ("She was confident that it would rain.", "confident", "adjective"),
    ("She has repeatedly warned that it may rain.", "warn", "verb"),
]


@pytest.mark.parametrize(("text", "lemma", "kind"), LEMMAS)
def test_the_likeliest_cue_has_its_lemma_and_kind(text, lemma, kind):
    words = read_words(text, 0, len(text))
    found = max(find_cues(words, lexicon().verbs, lexicon().chances), key=lambda cue: cue.chance)
    got = (found.lemma, found.kind)
    assert got == (lemma, kind)


def test_chances_lie_between_none_and_certain_and_rise_with_the_frame():
    chances = lexicon().chances
    assert 0 < chances.of("say", "ed", "noun", "comma") < 1
    assert chances.of("say", "ed", "noun", "that") > chances.of("write", "ed", "noun", "np:end")
    assert chances.of("nosuchverb", "ed", "noun", "that") > chances.of("nosuchverb", "ed", "noun", "end")
