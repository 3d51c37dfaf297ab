"""An amount is read whole or not at all: no part of it is what the text says.

In each table stand a text, the amounts that it says, and behind `not` those that it does not. `⏎`
is a line break.
"""

from __future__ import annotations

import pytest

from generator.model.amounts import Amount
from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.reading.amounts.declared import declared
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.mentions import counted_years, mentions
from generator.reading.languages import rules
from tests.stages import BRIEFING, article, record, site

SYMBOLS = {**DEFAULT_SYMBOLS, **FIXED_SYMBOLS}

SPANISH_STEPS = """
aprobó mil 500 millones de dólares | 1500 million USD | not 500 million USD
aprobó mil⏎500 millones de dólares | 1500 million USD | not 500 million USD
mil 234.5 millones de pesos mexicanos | 1234.5 million MXN | not 234.5 million MXN
3 mil 456.7 millones de pesos mexicanos | 3456.7 million MXN | not 456.7 million MXN
3 mil 456.78 dólares | 3456.78 USD | not 456.78 USD
3 mil 500 millones de dólares | 3500 million USD | not 500 million USD
mil 200 personas murieron | 1200 personas | not 200 personas
dos mil 200 personas | 2200 personas | not 200 personas
12 mil 300 personas | 12300 personas | not 300 personas
pagó mil 200 pesos mexicanos | 1200 MXN | not 200 MXN
cien mil 50 personas | 100050 personas | not 50 personas
un millón 200 personas | 1000200 personas | not 200 personas
un millón 200 mil dólares | 1200 thousand USD | not 200 thousand USD
2 millones 500 mil 300 pesos mexicanos | 2500300 MXN | not 500300 MXN
ciento 50 personas | not 50 personas
treinta y 5 personas | not 5 personas
1.5 mil 200 personas | not 200 personas
mil dólares | 1000 USD
mil millones de dólares | 1 billion USD
tres millones 500 mil dólares | 3500 thousand USD
dos millones y medio de dólares | 2.5 million USD
"""
ENGLISH_STEPS = """
A thousand 500 people died | not 500 people
One hundred and 20 people died | not 20 people
Two million 500 people | not 500 people
2 million 500 people | not 500 people
Twenty 5 people | not 5 people
two 20-foot containers | 20 foot
two hundred 20-litre drums | 20 litre
Two $5 million grants | 5 million USD
two 500 MW plants | 500 MW
It hired twenty, and 20 people left | 20 people
It gave two million and 20 people were hired | 20 people
Population: 2 million⏎500 people work here | 500 people
2 million five hundred thousand people | not 500 thousand people
five crore 20 lakh rupees | not 20 lakh INR
"""
SIZES = """
The council approved $5.2 mil-⏎lion for wells | 5.2 million USD | not 5.2 USD
INR 5 lacs were paid | 5 lakh INR | not 5 INR
INR 5 L were paid | not 5 INR
₹5 crs were | 5 crore INR | not 5 INR
₹5 arab were | not 5 INR
approved $5.2 mil for wells | not 5.2 USD
approved $5.2 mil. for wells | not 5.2 USD
approved $5.2 mill for wells | not 5.2 USD
approved $5.2 milion for wells | not 5.2 USD
approved $5.2 bilion for wells | not 5.2 USD
approved $5.2 millon for wells | not 5.2 USD
approved $5.2 Mrd for | not 5.2 USD
approved $5.2 milliard for | not 5.2 USD
approved $5.2 grand for | not 5.2 USD
approved $5.2 thou for | not 5.2 USD
approved $5.2 quadrillion for | not 5.2 USD
approved $5 dozen for | not 5 USD
approved $5 tens of millions for | not 5 USD
approved $5.2 USD million for | 5.2 million USD | not 5.2 USD
approved $5.2 US million for | not 5.2 USD
approved USD 5.2 in millions for | not 5.2 USD
approved $5.2 (in millions) for | not 5.2 USD
approved $5.2 (million) for | not 5.2 USD
approved $5.2 [million] for | not 5.2 USD
approved USD 5.2 (m) for | not 5.2 USD
approved $5.2* million for | not 5.2 USD
approved $5.2[1] million for | not 5.2 USD
approved $5.2† million for | not 5.2 USD
approved $5.2¹ million for | not 5.2 USD
approved $5.2 **million** for | not 5.2 USD
approved $5.2 *million* for | not 5.2 USD
approved $5.2 <b>million</b> for | not 5.2 USD
approved $5.2&nbsp;million for | not 5.2 USD
approved $5.2, $6 and $7 million for | not 5.2 USD | not 6 USD
approved $5.2 and $6 million for | not 5.2 USD
The council approved $5.2⏎⏎--- Page 3 ---⏎⏎million | not 5.2 USD
paid $5e6 for | not 5 USD
paid $5E+6 for | not 5 USD
paid $5 x 10^6 for | not 5 USD
paid $5×200 for | not 5 USD
paid $5⁶ for | not 5 USD
paid $2.5 mіllion for | not 2.5 USD
paid $2.5 ｍｉｌｌｉｏｎ for | not 2.5 USD
paid $2.5⠀million for | not 2.5 USD
$5.2 million, $6 million and $7 million | 5.2 million USD | 6 million USD
tickets cost $20.50 and $6 million was raised | 20.50 USD
a fee of $500 for a million people | 500 USD
a fee of $500 (millions of people paid it) | 500 USD
a fee of $500. Million-dollar grants | 500 USD
a fee of $500 – million-dollar grants | 500 USD
a $500 grand prize | 500 USD
gold at $2,000 bullion dealers say | 2000 USD
a fee of $500 (see note 3) | 500 USD
a fee of $500* for wells | 500 USD
a fee of $500[1] for wells | 500 USD
a fee of **$500** for wells | 500 USD
a fee of $500 in cash | 500 USD
a fee of $500 times out | 500 USD
a fee of $500⏎⏎Million people | 500 USD
a fee of $500⏎--- Page 3 ---⏎for wells | 500 USD
"""
POINTS = """
approved €300.000 for wells | 300000 EUR | not 300 EUR
approved EUR 300.000 for wells | 300000 EUR | not 300 EUR
approved 300.000 euros for wells | 300000 EUR | not 300 EUR
approved €300.000,- for wells | 300000 EUR | not 300 EUR
approved €1.500 for wells | 1500 EUR | not 1.5 EUR
300.000 people fled | 300000 people | not 300 people
1.500 tonnes of rice | not 1.5 tonnes | not 1500 tonnes
approved $2.345 for wells | not 2.345 USD | not 2345 USD
approved $2.345 million for wells | 2.345 million USD
approved KWD 2.345 for wells | 2.345 KWD
petrol at $3.459 a gallon | 3.459 USD
rose 3.500 percent | 3.5 %
0.500 tonnes of rice | 0.5 tonnes
2.375 metres of rain | 2.375 metres
paid $2，500 for wells | 2500 USD | not 2 USD
paid $2．5 million for wells | 2.5 million USD | not 2 USD
paid $2،500 for wells | not 2 USD
paid $2⋅5 million for wells | not 2 USD | not 5 million USD
paid $2•5 million for wells | not 2 USD | not 5 million USD
"""
LINE_ENDS = """
The toll rose to 2⏎300 people in a week | not 300 people
The toll rose to 2,⏎300 people | not 300 people
The toll rose to 2, 300 people | not 300 people
The toll rose to 2⏎300 000 people | not 300000 people
paid $5,200,⏎000 for wells | not 5200 USD
paid $5 200⏎000 for wells | not 5200 USD
paid $5⏎200 000 for wells | not 5 USD
paid 5⏎200 000 dollars for wells | not 200000 USD
paid $5.⏎2 million for wells | not 5 USD | not 2 million USD
paid $52⏎00 for wells | not 52 USD
In 2019,⏎300 people died | 300 people
On May 5, 300 people died | 300 people
Under Article 5,⏎300 people were paid | 300 people
Wells and people⏎12⏎300 people | 300 people
The fee is $500.⏎2. The grant | 500 USD
The fee is $500⏎300 people paid it | 500 USD | 300 people
"""
CURRENCIES = """
approved $5.2 million (HK$) for wells | 5.2 million HKD | not 5.2 million USD
approved $5.2 million HK for wells | 5.2 million HKD | not 5.2 million USD
approved $5.2 million (Hong Kong) for wells | 5.2 million HKD | not 5.2 million USD
approved $5.2 million (NZ) for wells | 5.2 million NZD | not 5.2 million USD
approved $5.2 million AUS for wells | 5.2 million AUD | not 5.2 million USD
approved $5.2 million (Can.) for wells | 5.2 million CAD | not 5.2 million USD
approved $5.2 million [CAD] for wells | 5.2 million CAD | not 5.2 million USD
approved $5.2 million, CAD, for wells | 5.2 million CAD | not 5.2 million USD
approved $5.2 million in Jamaican currency | 5.2 million JMD | not 5.2 million USD
approved A $2.5 million for wells | not 2.5 million USD
approved $5.2 million (US) for wells | 5.2 million USD
approved $5.2 million (US$) for wells | 5.2 million USD
approved $5.2 million in US currency | 5.2 million USD
approved $5.2 million (WHO) for wells | 5.2 million USD
approved $5.2 million (R) for wells | 5.2 million USD
approved $5.2 million, EUR 3 million and more | 5.2 million USD | 3 million EUR
approved $5.2 million (€4.8 million) | 5.2 million USD
approved $5.2 million AUS-led works | 5.2 million USD
a $5.2 million NZ grant | 5.2 million USD
the $5 million Singapore pledged | 5 million USD
the council approved.⏎A $2.5 million grant | 2.5 million USD
The Council Approves A $2.5 Million Grant | 2.5 million USD
"""
DECLARED = """
All sums are in Canadian dollars. It approved $2.5 million | 2.5 million CAD
It approved $2.5 million. (All figures in Australian dollars) | 2.5 million AUD
Amounts are stated in CAD unless otherwise noted.⏎It approved $2.5 million | 2.5 million CAD
All sums are in Canadian dollars. All costs are in US dollars. It got $2 million | not 2 million USD
Costs in Canadian dollars rose. It approved $2.5 million | 2.5 million USD
He said that all sums in Canadian dollars are high. It approved $2.5 million | 2.5 million USD
All sums are in euros. It approved $2.5 million | 2.5 million USD
"""
QUALIFIED = """
300-odd people died | about 300 people | not 300 people
300 odd people died | about 300 people | not 300 people
Three hundred-odd people died | about 300 people | not 300 people
300-some people died | about 300 people | not 300 people
300 plus people died | at least 300 people | not 300 people
Hardly 300 people died | about 300 people | not 300 people
Barely 300 people died | about 300 people | 300 people
approved $5.2 million (maximum) | up to 5.2 million USD | not 5.2 million USD
approved $5.2 million (max.) | up to 5.2 million USD | not 5.2 million USD
approved $5.2 million (or more) | at least 5.2 million USD | not 5.2 million USD
a $15 minimum wage | 15 USD
paid $5.2 million plus expenses | 5.2 million USD
sent 300 people plus the crew | 300 people
"""
OBJECTS = """
300 soldiers shot people | 300 soldiers | not 300 people
300 trucks carried people | 300 trucks | not 300 people
300 schools serve people | 300 schools | not 300 people
300 villages lost people | 300 villages | not 300 people
300 cows outnumber people | 300 cows | not 300 people
300 cows ten people | 300 cows | not 300 people
300 men shot people | 300 men | not 300 people
300 people-days of work | not 300 people
300 people per square km | not 300 people
300 people/km² | not 300 people
300 people short of the plan | not 300 people
the bridge stops 64 metres short of the bank | 64 metres
300 people fewer than planned | not 300 people
300 fewer people came | not 300 people
1 in 300 people | not 300 people
one in 300 people | not 300 people
per 300 people | not 300 people
300 k people | not 300 people
300 thou people | not 300 people
300 dozen people | not 300 people
300 quadrillion people | not 300 people
300 dozen eggs | 300 dozen
300 more people died | 300 people
300 people per day | 300 people
300 people/families | 300 people
300 internally displaced people | 300 people
300 women police officers | 300 officers
300 human rights activists | 300 activists
300 United Nations peacekeepers | 300 peacekeepers
300 arms control experts | 300 experts
300 overseas Filipino workers | 300 workers
300 homeless young people | 300 people
300 newly hired teachers | 300 teachers
"""
SPANISH_OBJECTS = """
300 soldados mataron personas | 300 soldados | not 300 personas
300 nuevas pequeñas empresas | 300 empresas
mil personas menos que ayer | not 1000 personas
apenas 300 personas | about 300 personas | not 300 personas
una de cada 300 personas | not 300 personas
300 personas por kilómetro cuadrado | not 300 personas
"""
ACCOUNTS = """
paid $5.2 million x 3 for wells | not 5.2 million USD
paid $5.2 million times three | not 5.2 million USD
Balance    ($5.2 million) | not 5.2 million USD
The grant (US$5.2 million) was paid | 5.2 million USD
Grants⏎($5.2 million)⏎were paid | 5.2 million USD
"""


def _cases(*tables: str) -> list[str]:
    return [line for table in tables for line in table.strip().splitlines()]


def _holds(line: str, tag: str) -> None:
    text, *amounts = line.replace("⏎", "\n").split(" | ")
    language = rules(tag)
    assert language is not None
    found = mentions(text, language, declared(text, language, SYMBOLS))
    for written in amounts:
        amount = parse_amount(written.removeprefix("not "))
        assert isinstance(amount, Amount), written
        said = any(mention.says(amount, language) for mention in found)
        assert said is not written.startswith("not "), written


@pytest.mark.parametrize(
    "line",
    _cases(
        ENGLISH_STEPS, SIZES, POINTS, LINE_ENDS, CURRENCIES, DECLARED, QUALIFIED, OBJECTS, ACCOUNTS
    ),
)
def test_no_part_of_an_english_amount_is_what_the_text_says(line: str) -> None:
    _holds(line, "en")


@pytest.mark.parametrize("line", _cases(SPANISH_STEPS, SPANISH_OBJECTS))
def test_no_part_of_a_spanish_amount_is_what_the_text_says(line: str) -> None:
    _holds(line, "es")


COUNTED_YEARS = """
They dug 2000 wells | 2000 wells
They dug about 2000 new wells | about 2000 wells | not 2000 wells
About 2000 of the wells are dry | about 2000 wells
Cost of 1999 tents | 1999 tents
In 2000 wells were dug | not 2000 wells
since 2000 wells have been dug | not 2000 wells
On 3 May 2000 wells were dug | not 2000 wells
Under Law 2000 wells were dug | not 2000 wells
Article 2000 wells | not 2000 wells
The 2000-2001 wells were dug | not 2000 wells
They dug 2001 wells | not 2000 wells
They dug 2000 shafts | not 2000 wells
"""


@pytest.mark.parametrize("line", _cases(COUNTED_YEARS))
def test_a_figure_finds_the_count_that_its_noun_tells_from_a_year(line: str) -> None:
    text, *amounts = line.split(" | ")
    language = rules("en")
    assert language is not None
    for written in amounts:
        amount = parse_amount(written.removeprefix("not "))
        assert isinstance(amount, Amount)
        every = [*mentions(text, language, SYMBOLS)]
        every += counted_years(text, amount, language, SYMBOLS)
        said = any(mention.says(amount, language) for mention in every)
        assert said is not written.startswith("not "), written


@pytest.mark.parametrize(
    ("text", "status", "found"),
    [
        ("The council approved a cut of $5.2 million to grants.", "approved", ["W101"]),
        ("The council approved a cut of about $5.2 million to grants.", "approved", ["W101"]),
        ("The council approved a $5.2 million cut.", "approved", ["W101"]),
        ("The council approved $5.2 million in cuts.", "approved", ["W101"]),
        ("The council approved $5.2 million less than last year.", "approved", ["W101"]),
        ("The council paid $5.2 million more than last year.", "disbursed", ["W101"]),
        ("The council rescinded $5.2 million in a cut of grants.", "rescinded", []),
        ("The council proposed a cut of $5.2 million.", "proposed", []),
        ("The council approved $5.2 million to cut emissions.", "approved", []),
        ("The council approved $5.2 million after a cut of $2 million.", "approved", []),
        ("The council approved $5.2 million, less fees.", "approved", []),
        ("After the cuts $5.2 million was approved.", "approved", []),
    ],
)
def test_a_cut_and_a_difference_are_no_money_that_was_given(
    text: str, status: str, found: list[str]
) -> None:
    about = "about " if "about" in text else ""
    quote = text.removesuffix(".")
    facts = f"""title: T
figures:
  - id: a
    label: Grants
    amount: {about}5.2 million USD
    status: {status}
    evidence: {{source: article, quote: "{quote}"}}
"""
    made = site({**article(text), BRIEFING: record(facts, "Text [[#a]].")})
    assert [problem.code for problem in made.problems] == found
