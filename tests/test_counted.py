"""What a number counts is told by the words behind it, and is a question where they do not."""

from __future__ import annotations

import pytest

from generator.authoring.figures import figures
from generator.checking.stored import StoredArticle
from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.statuses import STATUSES
from generator.pages.contents import Contents
from generator.reading.languages import rules


def counted(text: str, tag: str = "en") -> list[str]:
    language = rules(tag)
    assert language is not None
    article = StoredArticle(text, language, {**DEFAULT_SYMBOLS, **FIXED_SYMBOLS})
    holds = Contents(
        amounts=article.mentions,
        quotations=(),
        territories=(),
        names=(),
        sentences=tuple(article.sentences),
    )
    return [str(found.amount) for found in figures(article, holds, STATUSES)[0]]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("It repaired 8 police stations and fed 900 children.", "8 police stations; 900 children"),
        ("A pipe of 203 km brings water; the 12 km needs work.", "203 km; 12 km"),
        ("Of the 1,010 cattle dips that he promised, most work.", "1,010 cattle dips"),
        ("The 40 villages hosts a market.", "40 villages"),
        ("They read 6 of 17 depots and won 112 of 240 seats.",
         "6 depots; 17 depots; 112 seats; 240 seats"),
        ("Yields rose 3 basis points.", "3 basis points"),
        ("Finding 2 stands until then, and Recommendation 4 falls to 7 clerks.", "7 clerks"),
        ("For Round 6 Australia pays; Tranche 2 follows. The cohort has 6 nurses.", "6 nurses"),
        ("Single grants run from C$50,000 to C$150,000.", "50,000 to 150,000 CAD"),
        ("Running from $2,000 to $3,000, they rose from $4,000 to $5,000.",
         "2,000 to 3,000 USD; 4,000 USD; 5,000 USD"),
        ("It may roll over $9 million, and has rolled over $4 million of $5 million.",
         "5 million USD"),
        ("There are 28,500 U.S. troops in the country.", "28,500 troops"),
        ("The 90-day pause ends in May.", "90 day"),
        ("It recalled 22,000 frozen pies and 40 approved plans.", "22,000 pies; 40 plans"),
        ("It sold 12 F-16 aircraft and 4 C-130 parts kits.", "12 aircraft; 4 parts kits"),
        ("An estimated 4,300 people and close to 900 cattle fled.", "4,300 people; 900 cattle"),
        ("The road works extend over 790 kilometres.", "790 kilometres"),
        ("They gave 9 sales offices and 3 state banks.", "9 sales offices; 3 state banks"),
        ("A 3,000-word report lists 41 errors.", "41 errors"),
        ("Of the 438 growers who signed, 391 growers have left, and of 214 letters, 197 oppose it.",
         "438 growers; 391 growers; 214 letters"),
        ("It took 5-7 days, 12 months older than the 40 cases of COVID-19.",
         "5 to 7 days; 12 months; 40 cases"),
        ("Repayment over 40 years, a loan of over 30 years, repayable over 25 years.",
         "40 years; over 30 years; 25 years"),
    ],
)  # fmt: skip
def test_the_noun_is_found(text: str, amounts: str) -> None:
    assert counted(text) == amounts.split("; ")


@pytest.mark.parametrize(
    "text",
    [
        "Of all who asked, 40,000 got loans.",
        "Another 3 million pending and 8 billion pledged by others.",
        "It needs the 7 it has.",
        "In June fewer than 2,000 crossed into the south.",
        "The pair settled at $1.08 to the euro, and €0.91 per dollar later.",
        "Most of the wells were dry, and 17 of those gave less.",
        "A 67-year-old woman and a 3-month-old calf were found.",
        "I am 81 years old. Buildings over 40 years old and children 5 years of age are safe.",
        "By a 5-4 vote, after a 7–2 ruling, it passed.",
        "The gendarmes guard 33 of the ministry's sites.",  # further than three words off
        "UPDATE 2-Senate panel clears the sale.",
        "The clinic at 6349 Highway 550 and the one at 12 North Hope Road.",
        "The doors close at 11.30 sharp.",
        "Of the villages 52 lost it, and 40 remain without.",
        "The exchange rate used is 1 kina = 36 yen.",
        "A row | 4.2\nUganda | 6.5",
    ],
)
def test_what_is_not_said_is_not_counted(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Otros 4,1 millones siguen pendientes de justificación.", ""),
        ("De ellos, 2.000 huyeron y 300 murieron en mayo.", ""),
        ("Quedan 40 barcos, y 12 permanecen amarrados.", "40 barcos"),
        ("Unas 6.400 familias siguen sin luz y 300 barcos faltan.", "6,400 familias; 300 barcos"),
    ],
)
def test_a_verb_is_nothing_that_is_counted_in_spanish_either(text: str, amounts: str) -> None:
    found = [one.removeprefix("about ") for one in counted(text, "es")]
    assert "; ".join(found) == amounts


@pytest.mark.parametrize(
    ("text", "tag", "amounts"),
    [
        ("Farmers younger than 40 years get more.", "en", ""),
        ("Farmers older than 60 years and those who are older than 65 years pay.", "en", ""),
        ("It pays for women aged between 18 and 25 years and men aged over 60 years.", "en", ""),
        ("It is for children between the ages of 6 and 12 years.", "en", ""),
        ("El 35 % se reservará a armadores menores de 40 años.", "es", "35 %"),
        ("Lo cobran las mayores de 60 años y los mayores de 65 años.", "es", ""),
        ("Son jóvenes de entre 18 y 25 años y niños de 6 a 12 años.", "es", ""),
        ("Lucía Arana, de 52 años, dijo que no.", "es", ""),
        (
            "Es para quienes estén en edad de 18 a 25 años y los que tengan menos de 30 años.",
            "es",
            "",
        ),
        ("Murió una mujer de 52 años.", "es", ""),
        # Counter-cases: what takes so long.
        ("The loan runs for 40 years, longer than 12 months.", "en", "40 years; 12 months"),
        ("It has 83 files that are older than 2 years.", "en", "83 files; 2 years"),
        ("A plan of between 3 and 5 years replaced one of 7 years.", "en", "3 to 5 years; 7 years"),
        (
            "Aged care for 40 years cost more than 12 months of rent.",
            "en",
            "40 years; over 12 months",
        ),
        ("Un plan de 5 años y un plazo de entre 3 y 4 años.", "es", "5 años; 3 to 4 años"),
        (
            "Con penas mayores de 5 años y un plazo de al menos 3 años.",
            "es",
            "over 5 años; at least 3 años",
        ),
        ("El país tiene 5 años para pagar y 30 meses de gracia.", "es", "5 años; 30 meses"),
        ("Vinieron 52 mujeres y 40 armadores.", "es", "52 mujeres; 40 armadores"),
    ],
)
def test_an_age_counts_nothing(text: str, tag: str, amounts: str) -> None:
    assert "; ".join(counted(text, tag)) == amounts
