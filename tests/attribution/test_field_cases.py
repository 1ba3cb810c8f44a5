"""What people of the field met: each kind with siblings. Texts are made up; none was printed anywhere."""

from itertools import pairwise

import pandas as pd
import pytest

from analysis.attribution.assemble import read_quotations
from analysis.quotations import find_quotations
from analysis.text.reading import Reading
from attributed import lexicon, nested, said, table

NO_CONTENT = [
    "Ana Petrov talked to Li Wen on Monday.",
    "Ana Petrov spoke in Brussels on Tuesday.",
    "Ana Petrov spoke at the summit on Friday.",
    "Ana Petrov spoke with the mayor in May.",
    "Ana Petrov called the mayor on Monday.",
    "Ana Petrov called the envoy last week.",
    "Here is what leaders said on Monday after the talks.",
    "Nobody has told us when we may sail.",
    "No one said the port was shut.",
    "None of this was said.",
    "34 per cent agreed that the port was shut.",
    "A move that highlighted the row ended on Friday.",
]

WHEN_AND_WHERE = [
    ("Ana Petrov said on Monday the port was shut.", "Ana Petrov", "the port was shut"),
    ("The Kremlin said on Wednesday it would respond.", "The Kremlin", "it would respond"),
    ("Ana Petrov said in a statement the port was shut.", "Ana Petrov", "the port was shut"),
    ("Ana Petrov told CNN on Friday the port was shut.", "Ana Petrov", "the port was shut"),
    ("Li Wen told reporters in Lima on Sunday that the dock was empty.", "Li Wen", "that the dock was empty"),
    ("Li Wen said at a press conference in May that the dock was empty.", "Li Wen", "that the dock was empty"),
    ("The ministry said during a briefing that the dock was empty.", "The ministry", "that the dock was empty"),
    ("The union announced on Thursday it would strike.", "The union", "it would strike"),
    ("Osei told more than 1,000 delegates that the dock was empty.", "Osei", "that the dock was empty"),
]

RELAYED = [
    ("TASS quoted Sergei Petrov as saying the port was shut.", "Sergei Petrov", "the port was shut"),
    ("“The port is shut,” TASS quoted Sergei Petrov as saying.", "Sergei Petrov", "“The port is shut,”"),
    ("Xinhua cited Petrov as telling reporters that the port was shut.", "Petrov", "that the port was shut"),
    ("The agency quoted the mayor, Ana Ruiz, as saying the port was shut.", "the mayor, Ana Ruiz", "the port was shut"),
    ("Petrov was quoted as saying the port was shut.", "Petrov", "the port was shut"),
    ("“The port is shut,” Petrov was quoted as saying by Interfax.", "Petrov", "“The port is shut,”"),
    ("Ana Petrov said the port was shut, according to Li Wen.", "Ana Petrov", "the port was shut"),
]

ENDS = [
    ("Russia offered a third, and the United States declined to comment.", "Russia", "a third"),
    ("Ana Petrov warned of war, and markets slumped.", "Ana Petrov", "war"),
    ("Ana Petrov called for calm as crowds filled the square.", "Ana Petrov", "calm"),
    ("Ana Petrov promised a new port, and prices fell the next day.", "Ana Petrov", "a new port"),
    ("Li Wen demanded an apology, but the envoy left the room.", "Li Wen", "an apology"),
    ('He said "Stop there!" right before the gate fell.', "He", '"Stop there!"'),
    ("She shouted “Go home!” as the gate fell.", "She", "“Go home!”"),
]

MARKS = [
    ('Rep. Robert "Bobby" Lane (D-Va.) said the bill would pass.', 'Rep. Robert "Bobby" Lane (D-Va.)'),
    ("Anna “Nan” Ode said the bill would pass.", "Anna “Nan” Ode"),
    ("They came from Washington, D.C. Ana Petrov said the bill would pass.", "Ana Petrov"),
    ("It began at 3 p.m. Russia’s Foreign Ministry said the bill would pass.", "Russia’s Foreign Ministry"),
    ("They paid 3.8 m. Russia’s Foreign Ministry said the bill would pass.", "Russia’s Foreign Ministry"),
    ("It was sold to Acme Inc. The union said the bill would pass.", "The union"),
    ("The answer was no. Beijing said the bill would pass.", "Beijing"),
]

POSTS = [
    ('Petrov (@anapetrov): "We stand with our friends at the port."', "Petrov"),
    ("“China is not our enemy,” Senator Ana Petrov posted on X.", "Senator Ana Petrov"),
    ("“China is not our enemy,” the envoy tweeted.", "the envoy"),
    ("“China is not our enemy,” Li Wen wrote on Weibo.", "Li Wen"),
]

TURNS = [
    (
        "MARTA OAKES, HARBOR ANCHOR: We begin with the port.\n\n"
        "GRETA HOLM, CHAIR, HARBOUR BOARD: Nobody has told us when we may sail.\n\nOAKES: Thank you.",
        ["MARTA OAKES", "GRETA HOLM", "OAKES"],
    ),
    (
        "SEN. TOM LANE (R-ME): The bill will pass.\n\nSEN. ANA RUIZ (D-VA): It will not.",
        ["SEN. TOM LANE (R-ME)", "SEN. ANA RUIZ (D-VA)"],
    ),
    (
        "Marta Dahl runs the port.\n\nWhy is it shut?\n\nWe had no coal. I shut it.\n\nWho pays?\n\nI do not know.\n\n"
        "What now?\n\nWe wait.",
        ["Marta Dahl", "Marta Dahl", "Marta Dahl"],
    ),
    (
        "Marta Dahl runs the port.\n\nQ: Why is it shut?\n\nA: There was no coal.\n\nQ: Who pays?\n\nA: The city.\n\n"
        "Q: What now?\n\nA: Nothing.",
        ["Marta Dahl", "Marta Dahl", "Marta Dahl"],
    ),
    (
        "In her letter the chairwoman, Greta Holm, wrote:\n\nThe ice comes early. We will not risk a crew.\n\n"
        "The port is old.",
        ["the chairwoman, Greta Holm"],
    ),
]

SUFFIXES = ["Jr.", "Sr.", "II", "III", "IV"]


@pytest.mark.parametrize("text", NO_CONTENT)
def test_when_where_and_to_whom_are_nothing_said(text):
    got = said(text)
    assert got == []


@pytest.mark.parametrize(("text", "source", "content"), WHEN_AND_WHERE + RELAYED + ENDS)
def test_source_and_content(text, source, content):
    got = said(text)
    assert got == [(source, content)]


@pytest.mark.parametrize(("text", "source"), MARKS)
def test_full_stops_and_marks_inside_names(text, source):
    got = said(text)
    assert got == [(source, "the bill would pass")]


@pytest.mark.parametrize(("text", "source"), POSTS)
def test_posts_are_their_authors(text, source):
    got = [who for who, _ in said(text)]
    assert got == [source]


@pytest.mark.parametrize(("text", "sources"), TURNS)
def test_words_without_marks_are_direct(text, sources):
    found = table(text)
    assert found["source"].tolist() == sources
    assert found["kind"].eq("direct").all()
    assert found["quoted_words"].tolist() == found["words"].tolist()


def test_who_is_talked_to_is_no_content():
    assert said("Clara began talking to Ben. “The bridge is shut.” Ben nodded.") == [("Clara", "“The bridge is shut.”")]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_suffix_alone_is_no_speaker(suffix):
    (row,) = table(f"“The port will stay shut,” {suffix} said.").itertuples()
    assert pd.isna(row.source)
    assert pd.isna(row.speaker)


def test_an_article_that_breaks_a_stage_is_named_and_the_others_are_read(monkeypatch):
    def broken(reading, lexicon):
        if "crane" in reading.text:
            raise IndexError("list index out of range")
        return read_quotations(reading, lexicon)

    monkeypatch.setattr("analysis.attribution.extract.read_quotations", broken)
    articles = pd.DataFrame({"article": ["a", "b"], "text": ["The crane fell.", "“We agree,” said Ana Ode."]})
    with pytest.warns(UserWarning, match="a: left out, for reading it raised IndexError"):
        found = find_quotations(articles)
    assert found["article"].unique().tolist() == ["b"]


def test_a_quotation_left_open_is_its_own_speakers():
    got = said('"The port is shut, said Mayor Ana Petrov.\n\n"We asked for help," said Li Wen. "We got none."')
    assert [who for who, _ in got] == ["Mayor Ana Petrov", "Li Wen"]


INNER = [
    "“He told me, ‘The port is shut and no one will sail,’ and left,” said Ana Petrov.",
    "“She said, ‘The port is shut and no one will sail,’” said Ana Petrov.",
]


@pytest.mark.parametrize("text", INNER)
def test_a_quotation_inside_a_quotation(text):
    ((who, content, outer),) = nested(text)
    assert (who, content, outer) in {
        (pronoun, "‘The port is shut and no one will sail,’", "Ana Petrov") for pronoun in ("He", "She")
    }


def test_a_lone_mark_is_no_content():
    got = said('The board met. "” The board left. “ ”')
    assert got == []


OVERLAPS = [
    "Ana Ode said the port “is shut,” the union said on Monday, adding that “nobody” agreed.",
    "“We agree,” said Ode, who told Ruiz that “it is done,” according to Osei, and left.",
    "Peru said Chile said the dock, which Osei said “was empty,” was full, according to the union.",
]


@pytest.mark.parametrize("text", OVERLAPS)
def test_outermost_stretches_never_overlap(text):
    spans = sorted(
        span for one in read_quotations(Reading(text), lexicon()) if one.inside is None for span in one.content
    )
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
