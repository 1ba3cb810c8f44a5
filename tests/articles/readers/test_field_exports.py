"""Exports as people really save them: what a database writes around an article goes to its column or away."""

import io
from pathlib import Path

import docx
import pytest

from analysis.articles.load import read_articles

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
TITLE, OUTLET = "Ferry Line to Stop for Winter", "The Harbor Times"
TEXT = [
    "The Baltic ferry line will stop in November, the harbour board decided on Monday.",
    "“The ice comes early this year,” said Greta Holm, who chairs the board.",
]
COVER = ["User Name: TEST", "Date and Time: Wednesday, March 4, 2020 7:08:00 PM GMT", "Documents (1)", f"1. {TITLE}"]
HEAD = ["Copyright 2020 The Harbor Times Company", "Section: World; Pg. 4", "Length: 61 words", "Byline: Anna Lind"]


def read(path):
    reading = read_articles(path)
    articles = reading.articles.astype({"date": "str"}).fillna("")
    articles["date"] = articles["date"].replace("NaT", "")
    return articles, reading.skipped


def word_file(path, lines):
    document, content = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(content)
    path.write_bytes(content.getvalue())
    return path


@pytest.mark.parametrize(
    ("line", "date", "zone"),
    [
        ("March 3, 2020 Tuesday, Late Edition - Final", "2020-03-03", ""),
        ("March 3, 2020, Tuesday,, FINAL EDITION", "2020-03-03", ""),
        ("March 3, 2020 Tuesday Final Edition", "2020-03-03", ""),
        ("March 3, 2020 Tuesday, Correction Appended", "2020-03-03", ""),
        ("March 3, 2020 Tuesday, Correction Appended, Late Edition - Final", "2020-03-03", ""),
        ("March 3, 2020 Tuesday 9:31 AM EST", "2020-03-03", "EST"),
        ("Tuesday 3 March 2020 09:31 AM GMT", "2020-03-03", "GMT"),
        ("3 March 2020, First Edition", "2020-03-03", ""),
        ("3 March 2020 Tuesday, NATIONAL EDITION", "2020-03-03", ""),
        ("Tuesday, March 3, 2020", "2020-03-03", ""),
        ("Mar. 3, 2020 Tuesday", "2020-03-03", ""),
        ("March 2020", "", ""),
        ("March/April 2020", "", ""),
        ("3. März 2020 Dienstag", "2020-03-03", ""),
        ("Dienstag 3. März 2020, Stadtausgabe", "2020-03-03", ""),
        ("mardi 3 mars 2020", "2020-03-03", ""),
        ("3 août 2020 lundi, Édition nationale", "2020-08-03", ""),
        ("1er décembre 2020 mardi", "2020-12-01", ""),
        ("3 maart 2020 dinsdag, Editie Amsterdam", "2020-03-03", ""),
        ("3 de marzo de 2020 martes", "2020-03-03", ""),
        ("martes 3 marzo 2020", "2020-03-03", ""),
        ("2020年3月3日 星期二", "2020-03-03", ""),
    ],
)
def test_a_date_line_of_nexis_holds_an_edition_a_weekday_or_a_time(tmp_path, line, date, zone):
    lines = [*COVER, TITLE, OUTLET, line, *HEAD, "Body", *TEXT, "Load-Date: March 4, 2020", "End of Document"]
    article = read(word_file(tmp_path / "a.docx", lines))[0].iloc[0]
    assert (article["title"], article["outlet"], article["date"], article["timezone"]) == (TITLE, OUTLET, date, zone)
    assert article["date_raw"] == line
    assert article["author"] == "Anna Lind"
    assert article["text"] == "\n\n".join(TEXT)


@pytest.mark.parametrize(
    "between",
    [
        ["Correction Appended"],
        ["Distribution: Europe; Britain; Scandinavia"],
        ["Distributed by Contify.com", "All Rights Reserved"],
        ["Delivered by Newstex", "English Edition"],
    ],
)
def test_lines_below_the_date_are_no_title(tmp_path, between):
    lines = [TITLE, OUTLET, "March 3, 2020 Tuesday", *between, *HEAD, "Body", *TEXT, "End of Document"]
    article = read(word_file(tmp_path / "a.docx", lines * 2))[0].iloc[1]
    assert (article["title"], article["outlet"], article["date"]) == (TITLE, OUTLET, "2020-03-03")


def test_a_headline_that_is_a_date_stays_the_headline(tmp_path):
    lines = ["March 3, 1920: the day the ice came", OUTLET, "March 3, 2020", *HEAD, "Body", *TEXT, "End of Document"]
    article = read(word_file(tmp_path / "a.docx", lines))[0].iloc[0]
    assert (article["title"], article["date"]) == (lines[0], "2020-03-03")


@pytest.mark.parametrize(
    ("date", "labels", "body", "foot", "end"),
    [
        ("3. März 2020 Dienstag", ["Rubrik: NACHRICHTEN; S. 4", "Länge: 80 Wörter", "Autor: Anna Lind"],
         "Textkörper", "Ladedatum: 04. März 2020", "Ende des Dokuments"),
        ("mardi 3 mars 2020", ["Rubrique: MONDE; p. 4", "Longueur: 80 mots", "Auteur: Anna Lind"],
         "Corps", "Date de chargement: 4 mars 2020", "Fin du document"),
        ("3 maart 2020 dinsdag", ["Sectie: NIEUWS; Blz. 4", "Lengte: 80 woorden", "Auteur: Anna Lind"],
         "Tekst", "Laaddatum: 4 maart 2020", "Einde van document"),
        ("3 marzo 2020 martes", ["Sección: MUNDO; Pág. 4", "Longitud: 80 palabras", "Autor: Anna Lind"],
         "Cuerpo", "Fecha de carga: 4 marzo 2020", "Fin del documento"),
    ],
)  # fmt: skip
def test_nexis_in_other_languages(tmp_path, date, labels, body, foot, end):
    article = [TITLE, OUTLET, date, "Copyright 2020 The Harbor Times", *labels, body, *TEXT, foot, end]
    second = ["Grain Ships Wait", *article[1:]]
    articles, skipped = read(word_file(tmp_path / "a.docx", [*COVER, *article, *second]))
    assert articles[["title", "outlet", "date", "author"]].values.tolist() == [
        [title, OUTLET, "2020-03-03", "Anna Lind"] for title in (TITLE, "Grain Ships Wait")
    ]
    assert articles["text"].tolist() == ["\n\n".join(TEXT)] * 2
    assert skipped.empty


RAMP, WATER = "Ferry line asks for a second ramp", "Short of water, town turns to the river"
ENVOYS, WORKERS = "Envoys count the days to a summit nobody has announced", "Harbour workers vote to go back"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nexis_uni_edition.rtf", [
            ("The Harbor Times", TITLE, "Anna Lind", "2020-03-03"),
            ("The Delta Post", "Grain Ships Wait", "Anna Lind", "2020-03-02"),
            ("The Sound Gazette", "Bridge Closed", "Anna Lind", "2020-03-01"),
        ]),
        ("factiva_view.rtf", [
            ("The Harbor Times", TITLE, "Anna Lind", "2020-03-01"),
            ("The Delta Post", "Grain Ships Wait", "Anna Lind", "2020-03-02"),
            ("The Sound Gazette", "Bridge Closed", "Anna Lind", "2020-03-03"),
        ]),
        ("proquest_one.html", [("The Harbor Times", TITLE, "ANNA LIND", "2020-03-01")]),
        *((f"factiva_{name}", [
            ("Harbour Post", RAMP, "Ana Petrova", "2011-12-29"),
            ("Northern Gazette", WATER, "", "2011-12-30"),
        ]) for name in ("article.rtf", "article.txt", "codes.txt")),
        ("factiva.xml", [
            ("Harbour Post", RAMP, "Ana Petrova", "2011-12-29"),
            ("Northern Gazette", WATER, "", "2011-12-30"),
        ]),
        ("factiva_article.html", [
            ("Harbour Post", RAMP, "Ana Petrova", "2011-12-29"),
            ("Northern Gazette", WATER, "", "2011-12-30"),
            ("La Gazette du Nord", "Le port attend ses bateaux", "Jeanne Roux", "2011-12-29"),
        ]),
        ("nexis_old.html", [
            ("The Northern Gazette", ENVOYS, "Ana Petrova", "2010-01-11"),
            ("The Northern Gazette", WORKERS, "", "2010-01-12"),
        ]),
        ("nexis_old_below.txt", [
            ("Hafenzeitung Nord", ENVOYS, "Ana Petrova", "2010-01-11"),
            ("Hafenzeitung Nord", WORKERS, "", "2010-01-12"),
        ]),
        ("proquest.html", [
            ("Harbour Post", RAMP, "Ana Petrova", "2010-01-11"), ("Harbour Post", WATER, "", "2010-01-12"),
        ]),
        ("proquest_counted.txt", [
            ("Harbour Post", RAMP, "", "2010-01-11"), ("Harbour Post", WATER, "", "2010-01-12"),
        ]),
        ("europresse.html", [
            ("La Gazette du Nord", "Le port attend ses bateaux", "Jeanne Roux", "2020-03-03"),
            ("The Harbour Post", "July heat stops the ferries", "Ana Petrova", "2019-07-01"),
            ("Le Courrier du Lac", "Le village boit la rivière", "", "2020-03-04"),
        ]),
        ("ebsco.txt", [
            ("Harbour Post", RAMP, "Ana Petrova", "2011-12-29"), ("Northern Gazette", WATER, "", "2011-12-30"),
        ]),
        ("newsbank.txt", [
            ("The Harbour Post (Leeds, England)", RAMP, "Ana Petrova", "2011-12-29"),
            ("Northern Gazette (York, England)", WATER, "", "2011-12-30"),
        ]),
        ("gale.txt", [
            ("Harbour Post", RAMP, "Ana Petrova", "2011-12-29"), ("Northern Gazette", WATER, "", "2011-12-30"),
        ]),
    ],
)  # fmt: skip
def test_each_article_of_an_export_with_its_metadata(name, expected):
    articles, skipped = read(FIXTURES / name)
    assert [tuple(row) for row in articles[["outlet", "title", "author", "date"]].to_numpy()] == expected
    assert skipped.empty


# The first and the last words of each text: nothing of the database is left in them.
@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("factiva_view.rtf", [
            ("The Baltic", "board said."), ("Grain ships", "by Friday."), ("A bridge", "would run."),
        ]),
        ("proquest_one.html", [("The Baltic", "board said.")]),
        *((name, [("The company", "to answer."), ("The town", "a test.")]) for name in (
            "factiva_article.rtf", "factiva_article.txt", "factiva_codes.txt", "proquest.html", "proquest_counted.txt",
            "ebsco.txt", "newsbank.txt", "gale.txt", "factiva.xml",
        )),
        ("nexis_old.html", [("Diplomats in", "envoys said."), ("Dock workers", "their pay.")]),
        ("nexis_old_below.txt", [("Diplomats in", "being settled."), ("Dock workers", "their pay.")]),
        ("europresse.html", [
            ("Les bateaux", "du trafic."), ("Ferries between", "the line."), ("La commune", "plus tôt."),
        ]),
    ],
)  # fmt: skip
def test_the_text_of_an_export_is_the_article_and_no_more(name, ends):
    texts = read(FIXTURES / name)[0]["text"]
    assert [(text[: len(first)], text[-len(last) :]) for text, (first, last) in zip(texts, ends, strict=True)] == ends


def test_a_paragraph_of_proquest_with_a_colon_is_text(tmp_path):
    whole = (FIXTURES / "proquest_counted.txt").read_text(encoding="utf-8")
    paragraph = "Location: that was the question nobody could answer."
    (tmp_path / "a.txt").write_text(whole.replace("Officials called", f"{paragraph}\n\nOfficials called"), "utf-8")
    assert read(tmp_path / "a.txt")[0].iloc[1]["text"].endswith(f"{paragraph}\n\nOfficials called it a test.")


def test_the_cases_of_the_field_themselves(shared):
    folder = shared / "cases" / "files"
    articles, _ = read(
        [folder / "nexis_uni_edition.docx", folder / "nexis2" / "nexis_de.docx", *(folder / "nexis_dates").iterdir()]
    )
    assert len(articles) == 11
    assert set(articles["outlet"]) == {"The Harbor Times", "The Delta Post", "The Sound Gazette"}
    assert (articles["date"].str[:7] == "2020-03").sum() == 10  # one is dated March 2020, without a day


@pytest.mark.parametrize("name", ["factiva_article.txt", "factiva_codes.txt"])
def test_a_second_export_in_the_same_file_is_named(tmp_path, name):
    text = (FIXTURES / name).read_text(encoding="utf-8")
    (tmp_path / name).write_text(f"{text}\n\nSearch Summary\n\nText: harbour\n\n{text}", encoding="utf-8")
    once, twice = read_articles(FIXTURES / name), read_articles(tmp_path / name)
    assert len(twice.articles) == len(once.articles)
    assert [f"not read ({len(once.articles)})" in reason for reason in twice.skipped["reason"]] == [True]
