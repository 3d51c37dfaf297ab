"""Spanish articles: amounts, statuses and dates say exactly what they say.

In the tables a mention is set in ⟦⟧; beside it stands the amount it says in the author's grammar,
`?` where it is a number that says no certain amount, or `=5` for a count of 5 without its noun.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.stored import StoredArticle
from generator.model.amounts import Amount, written
from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.data_classes import replace
from generator.model.statuses import STATUSES
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.mentions import dates, mentions
from generator.reading.amounts.numerals import read_digits
from generator.reading.amounts.separators import settled
from generator.reading.amounts.spelling import spelled
from generator.reading.languages import Language, rules
from generator.reading.wording import Named, named_statuses, words_of
from tests.stages import BRIEFING, SEED, SOURCE, codes, figure, record, site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.problems import Problem

SYMBOLS = {**DEFAULT_SYMBOLS, **FIXED_SYMBOLS}

AMOUNTS = """
diez ⟦veces $5 millones⟧ | ?
diez veces los ⟦$5 millones⟧ | 5 million USD
⟦sub-$5 millones⟧ | under 5 million USD
⟦$5 millones a casi $7 millones⟧ | ?
⟦CAD $5 millones⟧ | 5 million CAD
⟦$5 millones (MXN)⟧ | 5 million MXN
⟦$5 millones mexicanos⟧ ayer | 5 million MXN
⟦$5 millones (canadienses)⟧ | 5 million CAD
⟦$5 millones en dólares canadienses⟧ | 5 million CAD
⟦$5 millones⟧ de México | 5 million USD
⟦$5 millones en pesos⟧ | ?
⟦EUR $5 millones⟧ | ?
⟦1,2 millones de dólares⟧ | 1.2 million USD
⟦MXN 3.500 millones⟧ | 3500 million MXN
el ⟦35 por ciento⟧ | 35 %
⟦mil millones de dólares⟧ | 1 billion USD
⟦45 mil pesos mexicanos⟧ | 45 thousand MXN
⟦US$ 5.2 millones⟧ | 5.2 million USD
⟦US$5,2 millones⟧ | 5.2 million USD
⟦US$ 5,2 millones⟧ para la frontera | 5.2 million USD
⟦$5,2 millones⟧ | 5.2 million USD
⟦5,2 millones USD⟧ | 5.2 million USD
⟦5,2 millones de USD⟧ | 5.2 million USD
⟦USD 5,2 millones⟧ | 5.2 million USD
⟦5,2 millones de dólares estadounidenses⟧ | 5.2 million USD
⟦5,2 millones de dólares de Estados Unidos⟧ | 5.2 million USD
⟦5,2 millones de dólares canadienses⟧ | 5.2 million CAD
⟦un millón de dólares⟧ | 1 million USD
⟦cinco millones de dólares⟧ | 5 million USD
⟦medio millón de dólares⟧ | 0.5 million USD
⟦un millón y medio de dólares⟧ | 1.5 million USD
⟦dos millones y medio de euros⟧ | 2.5 million EUR
⟦dos mil millones de euros⟧ | 2 billion EUR
⟦dos mil quinientos millones de euros⟧ | 2500 million EUR
⟦mil doscientos millones de pesos colombianos⟧ | 1200 million COP
⟦3 mil 500 millones de pesos mexicanos⟧ | 3500 million MXN
⟦45 mil 300 pesos mexicanos⟧ | 45300 MXN
⟦1 millón 200 mil pesos mexicanos⟧ | 1.2 million MXN
⟦treinta y cinco millones de euros⟧ | 35 million EUR
⟦treinta y un millones de euros⟧ | 31 million EUR
⟦ciento veinte millones de euros⟧ | 120 million EUR
⟦doscientos cincuenta mil euros⟧ | 250 thousand EUR
⟦cien mil euros⟧ | 100 thousand EUR
⟦veintidós millones de euros⟧ | 22 million EUR
⟦1,5 billones de pesos colombianos⟧ | 1.5 trillion COP
⟦1.200 millones de euros⟧ | 1200 million EUR
⟦35 mil millones de pesos mexicanos⟧ | 35 billion MXN
⟦2,5 millardos de euros⟧ | 2.5 billion EUR
⟦1.234.567 euros⟧ | 1234567 EUR
⟦1.234.567,89 euros⟧ | 1234567.89 EUR
⟦1,234,567.89 dólares⟧ | 1234567.89 USD
⟦1 234 567 euros⟧ | 1234567 EUR
⟦5.000 euros⟧ | 5000 EUR
⟦€5.000⟧ | 5000 EUR
⟦5,2 M€⟧ | 5.2 million EUR
⟦3 millones de €⟧ | 3 million EUR
⟦20 millones de quetzales⟧ | 20 million GTQ
⟦20 millones de lempiras⟧ | 20 million HNL
⟦20 millones de soles⟧ | 20 million PEN
⟦20 millones de bolívares⟧ | 20 million VES
⟦20 millones de libras esterlinas⟧ | 20 million GBP
⟦20 millones de francos suizos⟧ | 20 million CHF
⟦20 millones de coronas noruegas⟧ | 20 million NOK
⟦20 millones de yenes⟧ | 20 million JPY
⟦20 millones de reales brasileños⟧ | 20 million BRL
⟦45 mil pesos⟧ | ?
⟦20 millones de pesos⟧ en total | ?
⟦20 millones de coronas⟧ | ?
⟦más de 7 millones de dólares⟧ | over 7 million USD
⟦mas de 7 millones de dólares⟧ | over 7 million USD
⟦poco más de 7 millones de dólares⟧ | over 7 million USD
⟦menos de 7 millones de dólares⟧ | under 7 million USD
⟦al menos 7 millones de dólares⟧ | at least 7 million USD
⟦por lo menos 7 millones de dólares⟧ | at least 7 million USD
⟦no menos de 7 millones de dólares⟧ | at least 7 million USD
⟦hasta 7 millones de dólares⟧ | up to 7 million USD
⟦tres millones 500 mil pesos mexicanos⟧ | 3.5 million MXN
⟦2 mil 300 millones 500 mil pesos mexicanos⟧ | 2,300,500,000 MXN
⟦al menos un 40 %⟧ de los fondos | at least 40 %
⟦cerca de un 40 por ciento⟧ | about 40 %
⟦más de un millón de dólares⟧ | over 1 million USD
del ⟦5 al 7 por ciento⟧ | 5 to 7 %
pasó del ⟦5⟧ al ⟦7 por ciento⟧ | 5 %; 7 %
⟦$100 mil dólares⟧ | 100 thousand USD
⟦1 200 millones de euros⟧ | 1,200 million EUR
⟦no más de 7 millones de dólares⟧ | up to 7 million USD
⟦como máximo 7 millones de dólares⟧ | up to 7 million USD
⟦unos 7 millones de dólares⟧ | about 7 million USD
⟦casi 7 millones de dólares⟧ | about 7 million USD
⟦cerca de 7 millones de dólares⟧ | about 7 million USD
⟦alrededor de 7 millones de dólares⟧ | about 7 million USD
⟦7 millones de dólares o más⟧ | at least 7 million USD
⟦7 millones de dólares como máximo⟧ | up to 7 million USD
⟦entre 3 y 4 millones de dólares⟧ | 3 to 4 million USD
⟦entre US$ 3 millones y US$ 4 millones⟧ | 3 to 4 million USD
de ⟦3 a 4 millones de dólares⟧ al año | 3 to 4 million USD
⟦3 a 4 millones de dólares⟧ | 3 to 4 million USD
⟦3-4 millones de dólares⟧ | 3 to 4 million USD
⟦entre treinta y cuarenta millones de euros⟧ | 30 to 40 million EUR
pasó de ⟦3⟧ a ⟦4 millones de dólares⟧ | 3 million USD; 4 million USD
⟦3 o 4 millones de dólares⟧ | ?
⟦no 7 millones de dólares⟧ | ?
⟦la mitad de los 7 millones de dólares⟧ | ?
⟦el doble de 7 millones de dólares⟧ | ?
⟦-7 millones de dólares⟧ | ?
⟦35 %⟧ de los fondos | 35 %
⟦35%⟧ de los fondos | 35 %
⟦3,5 por ciento⟧ | 3.5 %
un ⟦3.5 %⟧ más | 3.5 %
⟦casi el 35 por ciento⟧ | about 35 %
⟦más del 35 por ciento⟧ | over 35 %
⟦treinta y cinco por ciento⟧ | 35 %
⟦entre el 3 y el 4 por ciento⟧ | 3 to 4 %
⟦3 puntos porcentuales⟧ | =3
⟦3 % puntos⟧ | =3
⟦3 % (puntos)⟧ | =3
⟦3 por ciento puntos⟧ | =3
⟦‑5 %⟧ | ?
⟦‒5 %⟧ | ?
⟦﹣5 %⟧ | ?
⟦120⟧ personas | =120
⟦mil⟧ personas | =1000
⟦dos mil⟧ personas | =2000
⟦más de 2.000⟧ personas | over 2000 personas
⟦unas 300⟧ familias | about 300 familias
⟦cien⟧ escuelas | =100
⟦quinientas⟧ escuelas | =500
⟦1.500⟧ camiones | 1500 camión
⟦12⟧ países | 12 país
⟦12⟧ mujeres | 12 mujer
⟦12⟧ jóvenes | 12 joven
⟦12⟧ de los agentes | 12 agentes
⟦400 libras⟧ de cocaína | =400
⟦400 libras esterlinas⟧ | 400 GBP
"""  # braces are no placeholders here

NOTHING = """
en 2025
el año fiscal 2025
24 de noviembre de 2026
el 24 de noviembre
1.º de mayo de 2025
primero de mayo de 2025
del 14 al 16 de febrero de 2025
14 y 15 de febrero
enero de 2025
noviembre del 2026
24/11/2026
entre 2020 y 2025
2024-2025
el artículo 5
los artículos 5 y 6
la Resolución 2340
n.º 5
núm. 5
la página 12
10:30
a las 10:30 a. m.
el 3.er trimestre
la 2.ª fase
el 5º aniversario
la Ley 27
la fase 2
el G20
COVID-19
tres programas
un programa
medio ambiente
varios millones
miles de millones
decenas de miles
"""

DATES = """
24 de noviembre de 2026 | 2026-11-24
el 24 de Noviembre de 2026 | 2026-11-24
1 de mayo de 2025 | 2025-05-01
1.º de mayo de 2025 | 2025-05-01
1º de mayo de 2025 | 2025-05-01
primero de mayo de 2025 | 2025-05-01
3 de setiembre de 2024 | 2024-09-03
enero de 2025 | 2025-01
enero del 2025 | 2025-01
ENERO DE 2025 | 2025-01
del 14 al 16 de febrero de 2025 | 2025-02-14 2025-02-16
14 y 15 de febrero de 2025 | 2025-02-14 2025-02-15
24/11/2026 | 2026-11-24
en 2025 | 2025
desde 2019 | 2019
24 nov. 2026 | 2026-11-24
2026-11-24 | 2026-11-24
el año fiscal 2025 |
12/04/2025 |
"""

CLAUSES = [
    ("Se aprobaron ⟦5,2 millones de dólares⟧ para México", "approved", ""),
    ("⟦5,2 millones de dólares⟧ fueron aprobados", "approved", ""),
    ("⟦5,2 millones de dólares⟧ ya aprobados, y otros", "approved", ""),
    ("otros ⟦2,5 millones de dólares⟧ siguen pendientes", "pending", ""),
    ("autorizó ⟦más de 7 millones de dólares⟧ en exenciones", "authorized", ""),
    ("solicitó ⟦7 millones de dólares⟧", "requested", ""),
    ("⟦7 millones de dólares⟧ prometidos por el gobierno", "committed", ""),
    ("⟦7 millones de dólares⟧ desembolsados y pendientes", "disbursed", ""),
    ("fueron suspendidos ⟦7 millones de dólares⟧", "suspended", ""),
    ("⟦7 millones de dólares⟧ congelados", "suspended", ""),
    ("rechazó ⟦7 millones de dólares⟧", "denied", ""),
    ("canceló ⟦7 millones de dólares⟧", "rescinded", ""),
    ("propuso ⟦7 millones de dólares⟧", "proposed", ""),
    ("APROBÓ ⟦7 millones de dólares⟧", "approved", ""),
    ("anunció, asignó, recibió ⟦7 millones de dólares⟧ gastados", "", ""),
    ("quiere aprobar ⟦7 millones de dólares⟧", "", ""),
    ("no aprobó ⟦7 millones de dólares⟧", "", "approved"),
    ("no ha aprobado ⟦7 millones de dólares⟧", "", "approved"),
    ("⟦7 millones de dólares⟧ no fueron aprobados", "", "approved"),
    ("⟦7 millones de dólares⟧ no se han aprobado todavía", "", "approved"),
    ("⟦7 millones de dólares⟧ aún no han sido aprobados", "", "approved"),
    ("⟦7 millones de dólares⟧ nunca fueron formalmente aprobados", "", "approved"),
    ("⟦7 millones de dólares⟧ sin aprobar", "", "approved"),
    ("faltan por aprobar ⟦7 millones de dólares⟧", "", "approved"),
    ("⟦7 millones de dólares⟧ pendientes de ser aprobados", "pending", "approved"),
    ("ninguno de los ⟦7 millones de dólares⟧ ha sido aprobado", "", "approved"),
    ("⟦7 millones de dólares⟧ no aprobados ni pagados", "", "approved disbursed"),
    ("no solo aprobó ⟦7 millones de dólares⟧", "approved", ""),
    ("no más de ⟦7 millones de dólares⟧ aprobados", "approved", ""),
    ("se negó a aprobar ⟦7 millones de dólares⟧", "", "approved"),
    ("aprobó el plan, pero ⟦7 millones de dólares⟧ siguen pendientes", "pending", ""),
    ("aprobó un plan mientras ⟦7 millones de dólares⟧ quedaron suspendidos", "suspended", ""),
    ("El ministro de EE. UU. aprobó ⟦7 millones de dólares⟧", "approved", ""),
    ("aprobó 1,2 millones. El resto, ⟦7 millones de dólares⟧", "", ""),
]


def spanish(tag: str = "es") -> Language:
    found = rules(tag)
    assert found is not None
    return found


SPANISH = spanish()


def rows(table: str) -> Iterator[tuple[str, ...]]:
    for line in table.strip().split("\n"):
        yield tuple(part.strip() for part in line.split("|"))


def amount(text: str) -> Amount:
    found = parse_amount(text)
    assert isinstance(found, Amount), (text, found)
    return found


def judged(text: str, language: Language) -> list[str]:
    """Give what each mention of a text says: an amount, `?`, or `=N` for a count."""
    found = []
    for mention in mentions(text, language, SYMBOLS):
        said = mention.amount
        if said is not None:
            found.append(str(said))
        elif mention.clear and mention.kind == "count":
            found.append(f"={mention.number.value:f}")
        else:
            found.append("?")
    return found


def test_there_are_two_hundred_labelled_cases() -> None:
    cases = [*rows(AMOUNTS), *rows(DATES), *NOTHING.split("\n"), *CLAUSES, *SEPARATORS]
    assert len(cases) >= 200
    assert sum(row[1] == "?" for row in rows(AMOUNTS)) >= 8


@pytest.mark.parametrize("row", [*rows(AMOUNTS)], ids=lambda row: row[0])
def test_an_amount_is_found_whole_and_says_what_it_says(row: tuple[str, str]) -> None:
    marked, said = row
    text = re.sub("[⟦⟧]", "", marked)
    found = mentions(text, SPANISH, SYMBOLS)
    places = [match.span(1) for match in re.finditer("⟦([^⟦⟧]*)⟧", marked)]
    expected = [(start - 2 * n - 1, end - 2 * n - 1) for n, (start, end) in enumerate(places)]
    assert [(m.start, m.end) for m in found] == expected
    for mention, wanted in zip(found, said.split("; "), strict=True):
        if wanted == "?":
            assert mention.amount is None
        elif wanted.startswith("="):
            assert mention.clear
            assert mention.kind == "count"
            assert mention.number.value == int(wanted[1:])
        else:
            assert mention.says(amount(wanted), SPANISH)
            other = replace(amount(wanted), number=written("987654321"))
            assert not mention.says(other, SPANISH)


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Todos salvo 300 personas huyeron", False),
        ("Cada 120 personas comparten un grifo", False),
        ("Se vota cada 5 años", True),
        ("Una enfermera atiende 5600 personas", False),
        ("El hospital atiende 5600 personas", True),
        ("La cifra bajó en 300 personas", False),
        ("5 millones de dólares en moneda local", False),
        ("5 millones de euros en obras locales", True),
    ],
)
def test_words_around_a_number_may_leave_open_what_it_counts(text: str, *, clear: bool) -> None:
    assert [mention.clear for mention in mentions(text, SPANISH, SYMBOLS)] == [clear]


@pytest.mark.parametrize("text", NOTHING.strip().split("\n"))
@pytest.mark.parametrize("frame", ["{}", "Fue {} cuando se supo."])
def test_digits_that_count_nothing_are_no_amount(text: str, frame: str) -> None:
    assert mentions(frame.format(text), SPANISH, SYMBOLS) == ()


@pytest.mark.parametrize("row", [*rows(DATES)], ids=lambda row: row[0])
def test_a_date_is_read_to_its_precision(row: tuple[str, str]) -> None:
    assert [str(d.date) for d in dates(f"Fue {row[0]}.", SPANISH)] == row[1].split()


@pytest.mark.parametrize(("text", "named", "negated"), CLAUSES)
def test_a_clause_names_statuses_unless_negated(text: str, named: str, negated: str) -> None:
    start, end = text.index("⟦"), text.index("⟧") - 1
    found = named_statuses(re.sub("[⟦⟧]", "", text), (start, end), STATUSES, SPANISH)
    assert found == Named(frozenset(named.split()), frozenset(negated.split()))


def test_english_words_name_no_status_in_a_spanish_article_nor_the_reverse() -> None:
    english = rules("en")
    assert english is not None
    text = "aprobado approved 5 USD"
    span = (text.index("5"), len(text))
    assert named_statuses(text, span, STATUSES, SPANISH).named == {"approved"}
    assert named_statuses("aprobado 5 USD", (9, 14), STATUSES, english).named == set()
    assert named_statuses("approved 5 USD", (9, 14), STATUSES, SPANISH).named == set()


def test_no_word_names_two_statuses_and_every_status_has_words() -> None:
    words = [word for status in STATUSES.values() for word in words_of(status, SPANISH)]
    assert len(words) == len(set(words))
    assert set(SPANISH.status_words) == set(STATUSES)
    assert set(SPANISH.status_bases) <= set(words)


# --- what `3.125` is ---------------------------------------------------------------------------

# Tag, what else the article says, the number, what it is; empty: open.
SEPARATORS = [
    ("es-ES", "", "3.125", "3125"),
    ("es-AR", "", "3.125", "3125"),
    ("es-MX", "", "3.125", "3.125"),
    ("es-MX", "", "3,125", "3125"),
    ("es-ES", "", "3,125", "3.125"),
    ("es-PE", "", "3,500", "3500"),
    ("es", "", "3.125", ""),
    ("es", "", "3,125", ""),
    ("es", "", "3.500", "3500"),
    ("es", "", "3,500", "3500"),
    ("es", "Fueron 1,2 millones.", "3.125", "3125"),
    ("es", "Fueron 1,2 millones.", "3,125", "3.125"),
    ("es", "Fueron 1.2 millones.", "3.125", "3.125"),
    ("es", "Fueron 1.2 millones.", "3,125", "3125"),
    ("es", "Fueron 1.2 millones.", "3.500", "3.500"),
    ("es", "Fueron US$ 1.234.567.", "3.125", "3125"),
    ("es", "Un 3,5 % y un 4.5 %.", "3.125", ""),
    ("es", "Versión 1.2, artículo 3.5, el 24.11.2026.", "3.125", ""),
    ("es-419", "", "3.125", ""),
    ("es-419", "Fueron 1.2 millones.", "3.125", "3.125"),
    ("es-MX", "Fueron 1,2 millones.", "3.125", "3.125"),
    ("es-MX", "", "1,2", "1.2"),
    ("es-ES", "", "5.2", "5.2"),
    ("es", "", "1.234,5", "1234.5"),
    ("es", "", "1,234.5", "1234.5"),
    ("es", "", "1.234.567", "1234567"),
    ("es", "", "0,125", "0.125"),
    ("es", "", "0.125", "0.125"),
    ("es", "", "1.23.4", ""),
    ("es", "", "12,34,5", ""),
]


@pytest.mark.parametrize(("tag", "article", "number", "value"), SEPARATORS)
def test_a_number_with_two_readings_is_settled_by_a_rule_or_open(
    tag: str, article: str, number: str, value: str
) -> None:
    language = settled(spanish(tag), lambda: f"{article} Son {number} millones de dólares.")
    assert read_digits(number, language) == (written(value) if value else None)
    text = f"Son {number} millones de dólares."
    (mention,) = mentions(text, language, SYMBOLS)
    expected = amount(f"{value} million USD") if value else None
    assert (mention.amount is None) == (expected is None)
    if expected:
        assert mention.says(expected, language)


def problems_of(quote: str, money: str, status: str, tag: str = "es") -> list[Problem]:
    """Give the problems of a figure with this evidence, the whole of its Spanish article."""
    made = site(
        {
            SEED: f"{quote}.",
            SOURCE: record(f"title: Un artículo\nseed: {SEED}\nlanguage: {tag}"),
            BRIEFING: record(f"title: Una nota\nfigures:\n{figure('a', money, status, quote)}"),
        }
    )
    return list(made.problems)


def test_a_quote_with_two_readings_is_a_question_not_an_answer() -> None:
    quote = "Se aprobaron 3.125 millones de dólares"
    for money in ("3125 million USD", "3.125 million USD"):
        (problem,) = problems_of(quote, money, "approved")
        assert problem.code == "Q104"
        assert "`3.125` is thousands in some countries" in problem.hints[-1]
        assert "`es-ES` or `es-MX`" in problem.hints[-1]
    assert problems_of(quote, "3125 million USD", "approved", "es-ES") == []
    assert problems_of(quote, "3.125 million USD", "approved", "es-MX") == []
    assert codes(problems_of(quote, "3.125 million USD", "approved", "es-ES")) == ["Q104"]


def test_an_amount_in_the_words_of_the_article_is_told_from_what_they_mean() -> None:
    quote = "Se aprobaron 3 millones de trámites"
    (problem,) = problems_of(quote, "3 millones", "")
    assert problem.code == "Q104"
    assert problem.hints[-1] == (
        "in the article these words mean 3,000,000, in front matter 3 of the unit `millones`: "
        "the words there are English"
    )


def test_a_source_is_read_in_its_own_language_whatever_the_sites_is() -> None:
    """The site is English: the words of the quote are Spanish, the figure's are the contract's."""
    quote = "No se han aprobado todavía los 5,2 millones de dólares"
    assert codes(problems_of(quote, "5.2 million USD", "approved")) == ["W101"]
    quote = "Se aprobaron más de 5,2 millones de dólares"
    assert codes(problems_of(quote, "5.2 million USD", "approved")) == ["Q104"]
    assert problems_of(quote, "over 5.2 million USD", "approved") == []
    assert codes(problems_of(quote, "over 5.2 million USD", "pending")) == ["W101"]


def test_open_percentages_are_never_thousands() -> None:
    article = StoredArticle("La tasa fue del 4.250 % ese año.", SPANISH, SYMBOLS)
    assert [m.amount for m in article.mentions] == [None]


def test_the_regions_with_a_decimal_point_are_those_of_cldr() -> None:
    from babel import Locale, localedata  # noqa: PLC0415  # babel is this test's judge

    points = set()
    for name in localedata.locale_identifiers():
        language, _, region = name.partition("_")
        if language == "es" and region.isalpha() and len(region) == 2:
            symbols = Locale.parse(name).number_symbols
            if symbols["latn"]["decimal"] == ".":
                points.add(region)
    # Nobody writes for Brazil or the Philippines in Spanish by the rules of es_419.
    assert set(SPANISH.swapped_regions) - points <= {"BZ", "CU"}
    assert points - set(SPANISH.swapped_regions) <= {"BR", "PH"}


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("es-MX", "45 mil pesos", "45 thousand MXN"),
        ("es-CO", "45 mil pesos", "45 thousand COP"),
        ("es", "45 mil pesos", "?"),
        ("es-ES", "45 mil pesos", "?"),
        ("es-MX", "45 mil pesos argentinos", "45 thousand ARS"),
        ("es-MX", "$45 mil", "?"),
        ("es-MX", "$45 mil pesos", "45 thousand MXN"),
        ("es-MX", "US$45 mil", "45 thousand USD"),
        ("es-MX", "45 mil dólares", "45 thousand USD"),
        ("es-MX", "45 mil francos", "?"),
        ("es", "$45 mil", "45 thousand USD"),
    ],
)
def test_a_region_says_what_pesos_are(tag: str, text: str, said: str) -> None:
    assert judged(text, spanish(tag)) == [str(amount(said)) if said != "?" else "?"]


def test_a_site_says_what_pesos_are() -> None:
    symbols = {**SYMBOLS, "pesos": "CLP", "$": "MXN"}
    said = {
        "45 mil pesos": "45 thousand CLP",
        "45 mil pesos mexicanos": "45 thousand MXN",
        "$45 mil": "45 thousand MXN",
        "45 mil dólares": "45 thousand USD",
    }
    for text, expected in said.items():
        (mention,) = mentions(text, SPANISH, symbols)
        assert mention.says(amount(expected), SPANISH), text


@given(
    st.integers(1, 999), st.integers(0, 999), st.sampled_from(["", " millones"]),
)  # fmt: skip
def test_a_thousand_and_more_is_one_number(thousands: int, more: int, magnitude: str) -> None:
    """`3 mil 500` never says 3 thousand, nor 500."""
    text = f"Fueron {thousands} mil {more}{magnitude} de euros." if more else (
        f"Fueron {thousands} mil{magnitude} de euros.")  # fmt: skip
    value = (thousands * 1000 + more) * (10**6 if magnitude else 1)
    (mention,) = mentions(text, SPANISH, SYMBOLS)
    assert mention.says(amount(f"{value} EUR"), SPANISH)


@given(st.text(alphabet="0123456789.,  milones-%$€ydeun\n", max_size=40))
def test_any_text_is_read_in_order(text: str) -> None:
    place = 0
    for tag in ("es", "es-MX"):
        place = 0
        for mention in mentions(text, settled(spanish(tag), lambda: text), SYMBOLS):
            assert place <= mention.start < mention.end <= len(text)
            place = mention.end


AUTHORED = st.builds(
    lambda qualifier, number, upper, magnitude, unit: " ".join(
        filter(None, [qualifier, number, f"to {upper}" if upper else "", magnitude, unit])
    ),
    st.sampled_from(["", "over", "under", "at least", "up to", "about"]),
    st.decimals("0.01", "999.99", places=2).map(str),
    st.sampled_from(["", "1000", "2,500.5"]),
    st.sampled_from(["", "thousand", "million", "billion", "trillion", "lakh", "crore"]),
    st.sampled_from(["USD", "MXN", "EUR", "%", "camiones"]),
)


@pytest.mark.parametrize("tag", ["en", "es", "es-MX"])
@given(text=AUTHORED)
def test_what_is_spelled_in_a_language_is_read_back(tag: str, text: str) -> None:
    language = spanish(tag)
    wanted = amount(text)
    (mention,) = mentions(f"Son {spelled(wanted, language)}.", language, SYMBOLS)
    assert mention.says(wanted, language), spelled(wanted, language)
