"""The country table says what ISO 3166-1 and UN M49 say, and cannot be changed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import iso3166
import pytest
from babel import Locale

from generator.model.countries import COUNTRIES, Country
from generator.pages.words import country_names
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.territories import Gazetteer

FORMS = Path(__file__).resolve().parent / "forms/countries.txt"

# Checked by hand against the M49 listing of the UN Statistics Division: alpha-2 to region and the
# finest grouping. Every grouping has at least one entry, and the entries are those one may doubt.
BY_HAND = {
    "DZ": ("Africa", "Northern Africa"),
    "SD": ("Africa", "Northern Africa"),
    "SS": ("Africa", "Eastern Africa"),
    "ZW": ("Africa", "Eastern Africa"),
    "TF": ("Africa", "Eastern Africa"),
    "AO": ("Africa", "Middle Africa"),
    "CD": ("Africa", "Middle Africa"),
    "SZ": ("Africa", "Southern Africa"),
    "NG": ("Africa", "Western Africa"),
    "SH": ("Africa", "Western Africa"),
    "CU": ("Americas", "Caribbean"),
    "PR": ("Americas", "Caribbean"),
    "MX": ("Americas", "Central America"),
    "BZ": ("Americas", "Central America"),
    "CA": ("Americas", "Northern America"),
    "GL": ("Americas", "Northern America"),
    "CO": ("Americas", "South America"),
    "GY": ("Americas", "South America"),
    "BV": ("Americas", "South America"),
    "KZ": ("Asia", "Central Asia"),
    "MN": ("Asia", "Eastern Asia"),
    "TL": ("Asia", "South-eastern Asia"),
    "IR": ("Asia", "Southern Asia"),
    "AF": ("Asia", "Southern Asia"),
    "CY": ("Asia", "Western Asia"),
    "TR": ("Asia", "Western Asia"),
    "GE": ("Asia", "Western Asia"),
    "CZ": ("Europe", "Eastern Europe"),
    "RU": ("Europe", "Eastern Europe"),
    "GB": ("Europe", "Northern Europe"),
    "LT": ("Europe", "Northern Europe"),
    "JE": ("Europe", "Northern Europe"),
    "SI": ("Europe", "Southern Europe"),
    "HR": ("Europe", "Southern Europe"),
    "DE": ("Europe", "Western Europe"),
    "AT": ("Europe", "Western Europe"),
    "HM": ("Oceania", "Australia and New Zealand"),
    "NZ": ("Oceania", "Australia and New Zealand"),
    "PG": ("Oceania", "Melanesia"),
    "KI": ("Oceania", "Micronesia"),
    "UM": ("Oceania", "Micronesia"),
    "WS": ("Oceania", "Polynesia"),
}


def test_all_249_iso_codes_and_kosovo_are_there_and_nothing_else() -> None:
    assert len(COUNTRIES) == 250
    assert set(COUNTRIES) == set(iso3166.countries_by_alpha2) | {"XK"}


def test_alpha3_and_numeric_are_those_of_iso_3166_1() -> None:
    ours = {(c.alpha2, c.alpha3, c.numeric) for c in COUNTRIES.values() if c.alpha2 != "XK"}
    theirs = {(c.alpha2, c.alpha3, c.numeric) for c in iso3166.countries if c.alpha2 != "XK"}
    assert ours == theirs


def test_kosovo_has_user_assigned_codes() -> None:
    kosovo = COUNTRIES["XK"]
    assert kosovo == Country("XK", "XKX", "983", "Europe", "Southern Europe")
    assert int(kosovo.numeric) >= 900


def test_every_code_has_one_entry_under_its_own_key() -> None:
    assert all(code == country.alpha2 for code, country in COUNTRIES.items())
    for field in ("alpha3", "numeric"):
        twice = {
            value: n
            for value, n in Counter(getattr(c, field) for c in COUNTRIES.values()).items()
            if n > 1
        }
        assert not twice


def test_codes_have_their_iso_form() -> None:
    for country in COUNTRIES.values():
        assert re.fullmatch(r"[A-Z]{2} [A-Z]{3} [0-9]{3}", " ".join(country[:3]))


def test_every_code_has_an_english_cldr_name() -> None:
    names = Locale("en").territories
    assert [code for code in COUNTRIES if not names.get(code)] == []


@pytest.mark.parametrize(("code", "groups"), BY_HAND.items())
def test_region_and_subregion_match_the_hand_checked_list(
    code: str, groups: tuple[str, str]
) -> None:
    country = COUNTRIES[code]
    assert (country.region, country.subregion) == groups
    assert country.m49 == groups[1]


def test_hand_checked_list_covers_every_subregion() -> None:
    ours = {(c.region, c.subregion) for c in COUNTRIES.values() if c.alpha2 != "AQ"}
    assert ours == set(BY_HAND.values())
    assert len(ours) == 22


def test_regions_have_as_many_countries_as_in_m49() -> None:
    # M49 has 248 areas: the ISO codes without Taiwan. Taiwan (Asia) and Kosovo (Europe) are ours.
    assert Counter(c.region for c in COUNTRIES.values()) == {
        "Africa": 60,
        "Americas": 57,
        "Antarctica": 1,
        "Asia": 50 + 1,
        "Europe": 51 + 1,
        "Oceania": 29,
    }


def test_taiwan_stands_in_eastern_asia_although_m49_omits_it() -> None:
    assert COUNTRIES["TW"] == Country("TW", "TWN", "158", "Asia", "Eastern Asia")


def test_antarctica_alone_has_no_subregion_and_is_its_own_m49_grouping() -> None:
    assert [c.alpha2 for c in COUNTRIES.values() if not c.subregion] == ["AQ"]
    assert COUNTRIES["AQ"].m49 == "Antarctica"


def test_m49_is_never_empty() -> None:
    assert all(country.m49 for country in COUNTRIES.values())


@pytest.mark.parametrize("code", ["mx", "UK", "EU", "AN", "MEX", "484", ""])
def test_what_is_not_an_iso_alpha2_code_is_not_a_key(code: str) -> None:
    assert code not in COUNTRIES


def test_codes_come_in_alphabetical_order() -> None:
    assert list(COUNTRIES) == sorted(COUNTRIES)


def test_table_is_read_only() -> None:
    with pytest.raises(TypeError):
        COUNTRIES["ZZ"] = COUNTRIES["MX"]  # type: ignore[index]


def named(text: str, tag: str = "en") -> set[str]:
    language = rules(tag)
    assert language is not None
    gazetteer = Gazetteer(country_names(tag), tables_of(tag), language.currencies)
    return {territory.iso for territory in gazetteer.find(text)}


@pytest.mark.parametrize(
    "text",
    [
        # Persons.
        "Dawn French, 45, opened the fair.",
        "Mr Oman agreed. Ms Welsh did not. Dr. Israel Okafor left.",
        "Chad Morris chairs it. Joy Poland and Ann Spain voted no.",
        "Its port director, Kyle Lebanon, would say only that. A spokesman, Niger Tan, said so.",
        "A ranger, Raimundo Peru dos Santos, had his truck burned.",
        "Clerk Wendell Iran-Moore read it. One of them, Chad Israel of Bulacan, came.",
        "An obituary of the agronomist Jordan Chad-Wells said so.",
        "It belongs to the Jordan family.",
        "Georgia Pike sees 90 children a day. “I can treat hunger,” Georgia tells me.",
        "Jordan Mali, formerly of the bank, joins the exchange.",
        "And councillor Jordan Mali doubts it. “They will say it is lovely,” Mali said.",
        "Surveyor Chad Peru thinks so. Farmer Israel Jordan keeps goats.",
        # Firms and bodies.
        f"{'They met at noon. ' * 10} Air France and Turkish Airlines fly there; Swiss Re pays.",
        "Norwegian Church Aid and the Danish Refugee Council helped.",
        "The University of Georgia and the Georgia Institute of Technology agreed.",
        # Water, streets, towns, buildings, papers.
        "Lake Malawi, the Gulf of Guinea, the Niger Delta and Mount Kenya.",
        "He lives in Jamaica Avenue, near Norway Street.",
        "They met in Peru, Indiana, and in Lebanon, Pa., last May.",
        "The nurse works at St. Martin's Church, then at Saint Helena Hospital.",
        "British Columbia, Inner Mongolia and Little Italy.",
        "The Somali, Afar and Oromia regions, the Afar and Somali regions, the Somali Region.",
        "The Niger and Benue rivers rose in Niger, Kwara and Kogi states, and in Niger State.",
        "The Times of India and the Church of England said so.",
        "A Vietnam War veteran read the Panama Papers.",
        "The Lebanon Church Road culvert, the old Peru Motel and Lebanon Wash.",
        "CUBA, N.M. — The Cuba clinic stays open. U.S. 550 will be down to one lane.",
        # Languages and what is said of people and things.
        "It was written in Portuguese, translated into French; she speaks Dutch.",
        "A Spanish-language paper and an Iranian-born engineer.",
        "A Thai restaurant, French toast, Guinea worm, Brazil nuts, Spanish flu.",
        "Turkey prices rose. TURKEY PRICES RISE",
        # In capitals.
        "NEW MEXICO VOTES\n\nPERU, Ind. - The council met. LAKE MALAWI IS RISING",
        # The state.
        "GAINESVILLE, Ga. - A federal judge in Georgia refused it.",
        "State lawmakers have yet to act. Clarkston is a small Georgia city.",
        # Units of money.
        "Prices are in US dollars, in Swiss francs and in Kenyan shillings.",
    ],
)
def test_a_part_of_another_name_is_no_country(text: str) -> None:
    assert named(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its charity, Oxfam Lebanon, said so, as did the Iran-Iraq chamber.", "LB IR IQ"),
        ("The consul of the country of Georgia met lawmakers.", "GE"),
        ("HAVANA, Cuba — Cuba said so. The U.S. 28,500 troops stay.", "CU US"),
        ("The minister, Peru said, had lied. Its neighbour, Chad, agreed.", "PE TD"),
        ("The capital of Niger, Mali said, is safe.", "NE ML"),
        ("In French prisons and in Portuguese and Spanish firms.", "FR PT ES"),
        ("Trade between Mexico, Texas and Arizona grew.", "MX"),
        ("Kenya Ports Authority and India Meteorological Department.", "KE IN"),
        ("The Kenyan shilling fell.", "KE"),
        ("Canadian-owned mines in Ghana.", "CA GH"),
        ("Turkey is in NATO. Turkish Cypriots voted.", "TR CY"),
        ("The Romanian Prime Minister met President Ireland Smith.", "RO"),
        ("A Mexican president and the Norwegian government.", "MX NO"),
        ("Jordan said it would host talks.", "JO"),
        ("The Kenya Medical Training College and Jordan University agreed.", "KE JO"),
        ("The Somali and Kenyan regions, the Mexico and Texas line.", "SO KE MX"),
        ("Troops of Chad, Mali and Niger met. A farmer in Chad. Mali said no.", "TD ML NE"),
        ("Democratic Republic of the Congo — Some Congolese nurses stayed.", "CD"),
        ("Republic of the Congo — Some Congolese nurses stayed.", "CG"),
        ("Democratic People's Republic of Korea — Korean ships left.", "KP"),
        ("GOVERNMENT OF PAKISTAN\n\nMOZAMBIQUE: Cyclone response", "PK MZ"),
        ("LIMA, PERU - It rained. SOUTH SUDAN AND NORTH KOREA", "PE SS KP"),
        ("Georgia, Kenya and Poland voted.", "GE KE PL"),
        ("Israel Katz spoke. Israel told Jordan so.", "IL JO"),
        ("The Scottish Government and Welsh ministers wrote to Kenya.", "KE"),
        # What an article opens with is what it is about.
        ("Kenya Airways will receive no further money from the state.", "KE"),
    ],
)
def test_a_country_is_one_all_the_same(text: str, expected: str) -> None:
    assert named(text) == set(expected.split())


def _forms() -> list[tuple[str, str]]:
    lines = [line for line in FORMS.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    pairs = [line.rpartition("|") for line in lines]
    return [(text.replace("\\n", "\n"), isos) for text, _, isos in pairs]


@pytest.mark.parametrize(("text", "isos"), _forms())
def test_a_country_is_told_from_people_and_towns_that_bear_its_name(text: str, isos: str) -> None:
    assert named(text) == set(isos.split())


def test_so_in_spanish_too() -> None:
    assert named("El lago está cerca del Hotel Bolivia.", "es") == set()
    assert named("Bolivia pagó al Perú.", "es") == {"BO", "PE"}


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("Portugal y Marruecos\n\nEl ministerio pagó 4 millones de euros a Marruecos.", "PT MA"),
        ("Malta y Chipre\n\nEl ministerio pagó 4 millones de euros a Chipre.", "MT CY"),
        ("Ayuda a Ecuador\nEl banco pagó 4 millones de euros a Ecuador.", "EC"),
        ("Chad, Malí y Níger\n\nSe pagaron 5 millones a Malí y 6 a Níger.", "TD ML NE"),
        ("Kazajstán, Lesotho, Djibouti, Suriname y Belarús.", "KZ LS DJ SR BY"),
        ("En malas manos, con mal tiempo y malicia.", ""),
        ("El lago Chad\nEl río Níger crece.", ""),
        ("Hotel Bolivia\n\nEl hotel abre en julio.", ""),
    ],
)
def test_in_spanish_a_country_at_the_end_of_a_line_is_one(text: str, isos: str) -> None:
    assert named(text, "es") == set(isos.split())


def test_a_question_names_the_country_it_asks_about() -> None:
    assert named("Hon Phil Twyford: Is China going to fill the gap? Has Jordan paid?") == {
        "CN",
        "JO",
    }


def test_a_territory_that_is_a_part_of_a_country_names_none() -> None:
    assert named("It pledged $5 million for Gaza.") == set()
    assert named("The bank's office for the West Bank and Gaza moved.") == {"PS"}


@pytest.mark.parametrize("tag", ["en", "es"])
def test_names_are_found_by_their_first_word_as_if_all_were_tried(tag: str) -> None:
    gazetteer = Gazetteer({**country_names(tag), "&Co": "XX", "(Eua": "TO"}, tables_of(tag))
    longest = sorted(gazetteer.known, key=lambda name: (-len(name), name))
    names = (re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in longest)
    every = re.compile(rf"(?<![\w&])(?:{'|'.join(names)})(?![\w&])")
    text = "".join(
        f"{name}, {name}n &{name}; {name}-{name}\n{name[:-1]} {name.replace(' ', '  ')}"
        f"\n{name.replace('-', ' ')}. {name}’s {name[:1]}{name.replace(chr(39), '’')}\n"
        for name in longest
    )
    found = [match.span() for match in gazetteer.names.find(text)]
    assert found == [match.span() for match in every.finditer(text)]
    assert len(found) > 4 * len(longest)
