"""Whose a drafted figure is: by its own words, else by what the article is of, else nobody's."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from generator.authoring.drafting import Drafted, Wishes, drafted
from generator.authoring.importing import Refused, imported
from generator.authoring.labels import label
from generator.build import compile_site, read_snapshot
from generator.model.amounts import Amount
from generator.model.settings import Options
from generator.model.statuses import STATUSES
from generator.pages.words import country_names
from generator.reading.amounts.grammar import parse_amount
from generator.reading.amounts.mentions import mentions
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.recipients import roles_of
from generator.reading.naming.territories import Gazetteer

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.site import Site

OPTIONS = Options(today=datetime.date(2025, 6, 15), drafts=True)


# --- one sentence, several amounts -----------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # Who gives, across clauses.
        (("The European Union committed €18 million to the road project, and the Malian Treasury "
         "promised €2 million of its own."), "/ /ML"),
        ("Norway pledged $5 million, and the EU promised $3 million.", "/NO /"),
        ("Norway pledged $5 million, while the bank promised another $3 million.", "/NO /"),
        ("The bank lent $5 million; Japan gave $2 million.", "/ /JP"),
        ("The bank lent $5 million, Japan gave $2 million, and Peru promised $1 million.",
         "/ /JP /PE"),
        ("Norway pledged $5 million and Sweden $3 million to Kenya.", "KE/NO KE/SE"),
        ("Denmark pledged DKK 200 million, Sweden SEK 150 million and Finland €10 million.",
         "/DK /SE /FI"),
        ("A grant of $5 million from Norway and $3 million from Sweden was paid.", "/NO /SE"),
        ("The board approved $5 million, which Norway had pledged, and $3 million of its own.",
         "/NO /"),
        # Counter-cases: one who gives both.
        ("Norway pledged $5 million and later promised a further $3 million.", "/NO /NO"),
        ("Norway pledged $5 million for schools and $3 million for wells.", "/NO /NO"),
        ("Norway and Sweden pledged $5 million and $3 million.", "/NO,SE /NO,SE"),
        ("Norway pledged $5 million to Kenya and Uganda and $3 million to Chad.",
         "KE,UG/NO TD/NO"),
        # Who gets, one beside each.
        ("The bank approved $5 million for Kenya and $2 million for Uganda.", "KE/ UG/"),
        ("Kenya received $5 million and Uganda $2 million.", "KE/ UG/"),
        ("The Netherlands gave Kenya €5 million and Chad €2 million.", "KE/NL TD/"),
        ("$5 million went to Mali, $2 million to Niger and $1 million to Chad.", "ML/ NE/ TD/"),
        (("The bank committed $9 million to roads: $5 million to Kenya and $4 million to Uganda."),
         "KE,UG/ KE/ UG/"),
        ("The bank gave $5 million to Kenya and $4 million to Uganda and Chad, $9 million in all.",
         "KE/ UG,TD/ KE,UG,TD/"),
        # Counter-cases: of all.
        ("The fund gave $5 million and $2 million to Kenya and Uganda.", "KE,UG/ KE,UG/"),
        ("Kenya asked for $5 million and got $2 million.", "KE/ KE/"),
        ("The bank approved $5 million for Kenya, including $2 million for schools.", "KE/ KE/"),
        # Who approves for another is a party, whatever the sentence goes on with.
        (("Germany has approved €5.5 million for clinics in Chad, of which €1 million has been "
         "disbursed."), "TD/DE TD/DE"),
        ("Germany said it had approved €5.5 million for clinics in Chad, which will open.",
         "TD/DE"),
        ("Norway approved $5 million for Kenya, of which $2 million is pending.", "KE/NO KE/NO"),
        ("Norway approved $5 million for Kenya and $2 million for Uganda.", "KE/NO UG/NO"),
        ("Japan authorised $9 million for wells in Mali, with $3 million paid so far.",
         "ML/JP ML/JP"),
        ("Japan authorised $9 million for wells in Mali; $3 million has been paid.",
         "ML/JP ML/JP"),
        # Whose people are named behind a list of countries is not of it.
        ("Norway has approved $4 million for canals in Mali and Niger, the Norwegian embassy said.",
         "ML,NE/NO"),
        ("Norway has approved $4 million for canals in Mali, Niger and the Gambia.", "ML,NE,GM/NO"),
        # Counter-case: for oneself.
        ("Kenya approved $5 million for schools, of which $2 million has been paid.", "KE/ KE/"),
        # What is held against another is of its own country.
        ("In Mauritania, 62% of wells worked, against 48% in Mali.", "MR/ ML/"),
        ("In Mauritania 62% of wells worked and in Mali 48%.", "MR/ ML/"),
        ("In Mauritania, 62% of wells worked, compared with 48% in Mali and 40% in Niger.",
         "MR/ ML/ NE/"),
        ("Some 62% of wells in Mauritania worked but only 48% in Mali did.", "MR/ ML/"),
        ("In Kenya $5 million was paid and $2 million in Uganda.", "KE/ UG/"),
        # Counter-cases: of both, or of the same.
        ("In Mauritania and Mali, 62% of wells worked, against 48% a year ago.",
         "MR,ML/ MR,ML/"),
        ("In Mauritania, 62% of wells worked, against 48% in 2019.", "MR/ MR/"),
        ("Kenya paid $5 million of the $9 million it owed Uganda.", "KE,UG/ KE,UG/"),
        # Who stands behind an amount of a clause of its own is of that.
        (("Another $4 million is pending an audit, and a request of $7 million for Chad was "
          "denied."), "/ TD/"),
        (("Some $4 million was paid in May, and a grant of $7 million for Chad is pending."),
         "/ TD/"),
        # Counter-cases: of both, or who is named before.
        ("The bank approved a loan of $4 million and a grant of $7 million for Chad.", "TD/ TD/"),
        (("Mali asked for $4 million in May, and a request of $7 million for Chad was denied."),
         "ML/ TD/"),
        ("The bank approved $4 million in May, and $7 million for Chad.", "TD/ TD/"),
        # Who asks gets.
        ("A request from Ethiopia for €9 million is pending.", "ET/"),
        ("An appeal by Chad for $9 million was rejected.", "TD/"),
        ("The $9 million requested by Chad is pending.", "TD/"),
        ("A grant from Norway of $9 million is pending.", "/NO"),
    ],
)  # fmt: skip
def test_each_amount_has_its_own_countries(sentence: str, wanted: str) -> None:
    assert whose(sentence, "en") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (("Otros 40 millones de lempiras están pendientes de una auditoría, y una solicitud de 75 "
          "millones de quetzales de Guatemala fue rechazada en julio."), "/ GT/"),
        (("El Congreso aprobó 40 millones de euros, y 75 millones de euros de Guatemala fueron "
          "rechazados."), "GT/ GT/"),
        (("Honduras aprobó 40 millones de lempiras en mayo, y una solicitud de 75 millones de "
          "quetzales de Guatemala fue rechazada."), "HN/ GT/"),
        # Who asks gets, whatever the word.
        ("El fondo pagó 2 millones de euros reclamados por Malta.", "MT/"),
        ("Se negó una ayuda de 2 millones de euros requerida por Chad.", "TD/"),
        ("Una demanda de Perú de 2 millones de euros está pendiente.", "PE/"),
        # Counter-cases: who gives.
        ("Chad recibió 2 millones de euros donados por Malta.", "TD/MT"),
        ("Se pagaron 2 millones de euros prometidos por Noruega.", "/NO"),
        ("Una ayuda de 2 millones de euros aportada por Francia está pendiente.", "/FR"),
        # Lists, as in English.
        ("El fondo pagó 2 millones de euros a Kenia y Uganda.", "KE,UG/"),
        ("El fondo pagó 2 millones de euros a Kenia, Etiopía e India.", "KE,ET,IN/"),
        ("Noruega y Suecia prometieron 2 millones de euros a Chad.", "TD/NO,SE"),
    ],
)  # fmt: skip
def test_in_spanish_too(sentence: str, wanted: str) -> None:
    assert whose(sentence, "es") == wanted


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        (" solicitados por Chad", "Importe denegado"),
        (" pedidos por Perú", "Importe denegado"),
        (" reclamados por la empresa", "Importe denegado"),
        (" propuestos por Kenia", "Importe denegado"),
        # Counter-cases: what it is for, and who gives it the status.
        (" por el Gobierno de Ghana", "Importe denegado por el Gobierno de Ghana"),
        (" solicitados para el río", "Importe denegado para el río"),
        (" para el río", "Importe denegado para el río"),
        (" destinados a escuelas", "Importe denegado destinados a escuelas"),
    ],
)
def test_a_label_names_nobody_who_only_asks_as_who_decides(behind: str, wanted: str) -> None:
    amount = parse_amount("6 million EUR")
    assert isinstance(amount, Amount)
    status = STATUSES["denied"]
    assert label(amount, status, behind, ".", tables_of("es")).words == wanted


def whose(sentence: str, tag: str) -> str:
    language, tables = rules(tag), tables_of(tag)
    assert language is not None
    named = Gazetteer(country_names(tag), tables).find(sentence)
    amounts = [(m.start, m.end) for m in mentions(sentence, language, {"$": "USD"})]
    span = (0, len(sentence))
    told = [roles_of(sentence, span, named, tables, amounts, at) for at in range(len(amounts))]
    return " ".join(f"{','.join(t.concerned)}/{','.join(t.giving)}" for t in told)


# --- a sentence that names none --------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path) -> Site:
    folder = tmp_path / "content/countries"
    folder.mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text("title: A desk\n")
    for name, iso in (("ethiopia", "ET"), ("netherlands", "NL"), ("kenya", "KE"),
                      ("germany", "DE"), ("malawi", "MW"), ("norway", "NO")):  # fmt: skip
        (folder / f"{name}.md").write_text(f"---\niso: {iso}\n---\n")
    site, problems = compile_site(read_snapshot(tmp_path).value, OPTIONS)
    assert not problems
    return site


def briefing(site: Site, text: str) -> str:
    article = imported("a.txt", text.encode())
    assert not isinstance(article, Refused)
    found = drafted(site, article, Wishes())
    assert isinstance(found, Drafted)
    return next(v for k, v in found.files.items() if "/briefings/" in k).decode()


def block(text: str, amount: str) -> str:
    """Give the block of an amount with its comments."""
    items = text[text.index("figures:") :].split("\n  # the article says ")
    return next(item for item in items if f'amount: "{amount}"' in item)


FROZEN = """\
Netherlands freezes aid to Ethiopia

ADDIS ABABA, 14 March 2025 — The Dutch government has suspended €46 million in aid to Ethiopia.

{sentence}

Germany, which funds parts of the same programme, said it was watching the case in Kenya.
"""


@pytest.mark.parametrize(
    ("sentence", "amount", "countries"),
    [
        ("An inspection of 48 warehouses found that records were missing.", "48 warehouses",
         "[ethiopia]"),
        ("A further request from Addis Ababa for €9 million is pending.", "9 million EUR",
         "[ethiopia]"),
        ("The Netherlands had pledged €68 million to the country.", "68 million EUR",
         "[ethiopia]"),
        ("About 35 percent of the grain is missing.", "about 35 %", "[ethiopia]"),
        # Nobody is credited where the words do not.
        ("The Netherlands had pledged €68 million to a fund of the bank.", "68 million EUR", "[]"),
        ("A further request from Nairobi for €9 million is pending.", "9 million EUR", "[]"),
        ("Donors pledged €9 million worldwide.", "9 million EUR", "[]"),
        ("The bank approved €9 million for other countries.", "9 million EUR", "[]"),
        ("The bank approved €9 million for Africa.", "9 million EUR", "[]"),
        ("The bank approved €9 million for Peru.", "9 million EUR", "[]"),
        # What the sentence names goes first.
        ("The bank approved €9 million for Kenya.", "9 million EUR", "[kenya]"),
    ],
)  # fmt: skip
def test_a_figure_is_of_the_country_its_article_is_of(
    sentence: str, amount: str, countries: str, site: Site
) -> None:
    found = block(briefing(site, FROZEN.format(sentence=sentence)), amount)
    assert f"countries: {countries}" in found
    assert countries == "[kenya]" or "  # countries: " in found


@pytest.mark.parametrize(
    ("article", "countries"),
    [
        # A headline, a dateline, the one named most.
        ("Aid to Malawi is cut\n\nThe bank suspended $9 million. Malawi and Kenya protested.",
         "[malawi]"),
        (("Aid is cut\n\nLILONGWE, 3 May 2025 — The bank suspended $9 million. Malawi protested. "
         "It is the first time for Malawi."), "[malawi]"),
        (("Aid is cut\n\nThe bank suspended $9 million. Malawi protested. The Malawian press asked "
         "why. Kenya was not concerned. Malawi will write."), "[malawi]"),
        # A letterhead.
        (("MINISTRY OF FINANCE OF THE REPUBLIC OF MALAWI\nPress service\n\nThe bank suspended $9 "
         "million."), "[malawi]"),
        ("Ministry of Finance of Malawi\n\nAid is cut\n\nThe bank suspended $9 million.",
         "[malawi]"),
        # Who gives is not who the article is of.
        (("Norway pledges aid\n\nNorway pledged $3 million to Malawi. Malawi asked for it. Another "
         "$9 million is pending."), "[malawi]"),
        # Counter-cases: no letterhead, or one of an article that is of others, too.
        ("Aid is cut\n\nThe Ministry of Finance of Malawi met. The bank suspended $9 million.",
         "[]"),
        ("World Bank Office\n\nAid is cut\n\nThe bank suspended $9 million. Malawi protested.",
         "[]"),
        (("Ministry of Finance of Malawi\n\nAid is cut\n\nThe bank suspended $9 million. Kenya "
         "said so. Kenya protested. Kenya will write."), "[]"),
        # Not plain.
        ("Malawi and Kenya lose aid\n\nThe bank suspended $9 million. Kenya protested.", "[]"),
        (("Aid to Malawi is cut\n\nThe bank suspended $9 million. Kenya said so. Kenya protested. "
         "Kenya will write."), "[]"),
        ("Aid is cut\n\nThe bank suspended $9 million. Kenya, Malawi and Ethiopia protested.",
         "[]"),
        ("Aid is cut\n\nThe bank suspended $9 million. A visitor came from Kenya.", "[]"),
        (("Aid is cut\n\nNAIROBI, 3 May 2025 — The bank suspended $9 million. Kenya and Malawi "
         "protested. Malawi will write."), "[]"),
    ],
)  # fmt: skip
def test_the_country_an_article_is_of_is_told_or_left_out(
    article: str, countries: str, site: Site
) -> None:
    found = block(briefing(site, article), "9 million USD")
    assert f"\n    countries: {countries}\n" in found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # Who gets all the parts gets the whole, who gets one of them does not.
        (("The bank committed $9 million to farms, of which $5 million is for Kenya and $4 million "
          "for Malawi."), ["[kenya, malawi]", "[kenya]", "[malawi]"]),
        (("The bank committed $9 million to farms, of which $5 million is for Malawi."),
         ["[]", "[malawi]"]),
        (("The bank committed $9 million to Malawi, of which $5 million is for roads and "
          "$4 million for Kenya."), ["[malawi]", "[malawi, kenya]", "[kenya]"]),
        ("A sum of $9 million was committed, most of it by Germany.", ["[]"]),
        # Who lends is not who gets, in a cell neither.
        ("The Export-Import Bank of Germany refused $9 million for Lamu.", ["[]"]),
        ("The German Development Agency approved a loan of $9 million.", ["[]"]),
        ("Germany’s Investment Bank approved a loan of $9 million.", ["[]"]),
        ("Lender | Approved ($ million)\n--- | ---\nDevelopment Bank of Germany | 9", ["[]"]),
        ("The German Development Agency approved $9 million for Kenya.", ["[kenya]"]),
        # Counter-cases: it gets, or is no lender.
        ("The bank approved $9 million for the Development Bank of Malawi.", ["[malawi]"]),
        ("The bank approved $9 million for the Malawi Development Bank.", ["[malawi]"]),
        ("The Ministry of Finance of Malawi asked for $9 million.", ["[malawi]"]),
        ("The Bank of Malawi approved $9 million for farmers.", ["[malawi]"]),
    ],
)  # fmt: skip
def test_parts_and_lenders_are_told_apart_from_who_gets(
    sentence: str, wanted: list[str], site: Site
) -> None:
    found = briefing(site, f"Aid is cut\n\n{sentence}\n\nKenya, Malawi and Germany met. Kenya "
                           "thanked Germany, and so did Malawi.")  # fmt: skip
    figures = found[found.index("figures:") :]
    assert re.findall(r"\n    countries: (.*)", figures)[: len(wanted)] == wanted


def test_a_lender_is_not_what_an_article_is_of(site: Site) -> None:
    text = briefing(site, "Loan is late\n\nNairobi — Kenya asked the Export-Import Bank of "
                    "Germany. The Embassy of Germany said nothing, and so did the German lender. "
                    "Kenya hopes. It approved $9 million.")  # fmt: skip
    assert "countries: [kenya]" in block(text, "9 million USD")


LENDERS = "The loans help small lenders in Kenya, Malawi and Ethiopia. "


@pytest.mark.parametrize(
    ("headline", "said", "countries"),
    [
        ("National Bank of Kenya approves a facility", LENDERS + "The Bank of Kenya met.", "[]"),
        ("Bank of Kenya opens a facility", LENDERS + "The National Bank of Kenya met.", "[]"),
        ("Kenya's central bank opens a facility", LENDERS + "Kenya's central bank met.", "[]"),
        # Counter-cases: no others get, or the headline names the country itself.
        ("National Bank of Kenya opens a facility", "Kenya needs it. Kenya waits.", "[kenya]"),
        ("Bank of Kenya opens a facility", "The Bank of Kenya met. The Bank of Kenya lends.",
         "[kenya]"),
        ("Aid to Kenya by its bank", LENDERS + "It met.", "[kenya]"),
    ],
)  # fmt: skip
def test_a_bank_in_a_headline_alone_does_not_credit_its_country(
    headline: str, said: str, countries: str, site: Site
) -> None:
    text = briefing(site, f"{headline}\n\nA sum of $9 million is pending. {said}")
    assert f"\n    countries: {countries}\n" in block(text, "9 million USD")


def test_a_quotation_is_of_the_country_its_article_is_of(site: Site) -> None:
    text = briefing(site, FROZEN.format(sentence="“We cannot go on like this,” she said."))
    assert "countries: [ethiopia]" in text[text.index("quotes:") :]


def test_a_site_that_lists_no_country_gets_no_list(site: Site) -> None:
    text = briefing(site, "Aid is cut\n\nThe bank suspended $9 million.")
    assert "countries" not in text
