"""English: what countries and their people are called."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.countries import Countries
from generator.reading.languages.tables import country_names, listed, peoples

# --- Countries: names beside CLDR's, their people's, and words that only look like them.
# Demonyms have a capital. A name that several countries share is in OPEN.
_NAMES = """
US United States of America|U.S.|U.S.A.|US|USA|America
GB Britain|Great Britain|UK|U.K.|England|Scotland|Wales|Northern Ireland
AE UAE|U.A.E.|Emirates
CD Democratic Republic of Congo|Democratic Republic of the Congo|DR Congo|D.R. Congo|DRC|Congo-Kinshasa
CG Republic of Congo|Republic of the Congo|Congo-Brazzaville|Congo Republic
KR Republic of Korea|ROK|South Korea
KP Democratic People's Republic of Korea|DPRK|North Korea
CN PRC|People's Republic of China|mainland China
TW Republic of China
RU Russian Federation
IR Islamic Republic of Iran
SY Syrian Arab Republic
LA Lao PDR|Lao People's Democratic Republic
VN Viet Nam
MM Burma|Myanmar
TR Turkey|Türkiye|Turkiye|Republic of Türkiye|Republic of Turkey
TC Turks and Caicos|Turks & Caicos
KN St Kitts|St. Kitts|Saint Kitts
VC St Vincent|St. Vincent|Saint Vincent
ST São Tomé|Sao Tome|Sao Tomé
TL Timor Leste
PG PNG
SB the Solomons
FM FSM
SA KSA
CI Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
CV Cape Verde|Cabo Verde
SZ Swaziland|Eswatini
CZ Czech Republic|Czechia
TL East Timor|Timor-Leste
NL Holland|the Netherlands
MK Macedonia|North Macedonia
VA Holy See|Vatican
PS Palestine|West Bank and Gaza|West Bank and Gaza Strip|Palestinian Territories|Palestinian territories
GM The Gambia|Gambia
BS The Bahamas|Bahamas
BA Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina
TT Trinidad|Trinidad and Tobago
AG Antigua|Antigua and Barbuda
KN Saint Kitts and Nevis|St. Kitts and Nevis
LC Saint Lucia|St. Lucia|St Lucia
VC Saint Vincent and the Grenadines|St. Vincent and the Grenadines
ST Sao Tome and Principe|São Tomé and Príncipe
HK Hong Kong
MO Macau|Macao
FM Micronesia|Federated States of Micronesia
BN Brunei|Brunei Darussalam
TZ United Republic of Tanzania
BO Plurinational State of Bolivia
VE Bolivarian Republic of Venezuela
MD Republic of Moldova
DO Dominican Republic
CF Central African Republic
SS South Sudan
ZA South Africa
PG Papua New Guinea
GW Guinea-Bissau
GQ Equatorial Guinea
GE Republic of Georgia
JO Hashemite Kingdom of Jordan
SA Kingdom of Saudi Arabia
MX Mexico City
PA Panama City
KW Kuwait City
GT Guatemala City
XK Kosovo
"""

# A plural in -s, but for what has none or ends otherwise.
_PEOPLE_ENDINGS = (
    ("s", ""),
    ("sh", ""),
    ("ch", ""),
    ("ese", ""),
    ("man", ""),
    ("woman", ""),
    ("", "s"),
)

_PEOPLE = """
AF Afghan Afghans|AL Albanian|DZ Algerian|AD Andorran|AO Angolan|AR Argentine Argentinian Argentinean
AM Armenian|AU Australian|AT Austrian|AZ Azerbaijani Azeri|BS Bahamian|BH Bahraini|BD Bangladeshi
BB Barbadian|BY Belarusian|BE Belgian|BZ Belizean|BJ Beninese|BT Bhutanese|BO Bolivian
BA Bosnian|BW Botswanan Batswana|BR Brazilian|BN Bruneian|BG Bulgarian|BF Burkinabe Burkinabè
BI Burundian|KH Cambodian|CM Cameroonian|CA Canadian|CV Cape~Verdean Cabo~Verdean|TD Chadian
CL Chilean|CN Chinese|CO Colombian|KM Comorian|CR Costa~Rican|CI Ivorian|HR Croatian Croat|CU Cuban
CY Cypriot Turkish~Cypriot Greek~Cypriot|CZ Czech Czechs|DK Danish Dane|DJ Djiboutian|DO Dominican|EC Ecuadorian Ecuadorean
EG Egyptian|SV Salvadoran Salvadorean Salvadorian|GQ Equatorial~Guinean Equatoguinean|ER Eritrean|EE Estonian|SZ Swazi
ET Ethiopian|FJ Fijian|FI Finnish Finn|FR French Frenchman Frenchwoman|GA Gabonese|GM Gambian
DE German Germans|GH Ghanaian|GR Greek|GD Grenadian|GT Guatemalan|GN Guinean|GW Bissau-Guinean
GY Guyanese|HT Haitian|HN Honduran|HU Hungarian|IS Icelandic Icelander|IN Indian|ID Indonesian
IR Iranian|IQ Iraqi|IE Irish Irishman Irishwoman|IL Israeli|IT Italian|JM Jamaican|JP Japanese
JO Jordanian|KZ Kazakh Kazakhstani|KE Kenyan|KI I-Kiribati|KP North~Korean|KR South~Korean|XK Kosovar
KW Kuwaiti|KG Kyrgyz|LA Laotian|LV Latvian|LB Lebanese|LS Basotho|LR Liberian
LY Libyan|LI Liechtensteiner|LT Lithuanian|LU Luxembourgish Luxembourger|MG Malagasy|MW Malawian
MY Malaysian|MV Maldivian|ML Malian|MT Maltese|MR Mauritanian|MU Mauritian|MX Mexican
MD Moldovan|MN Mongolian|ME Montenegrin|MA Moroccan|MZ Mozambican|MM Burmese|NA Namibian|NP Nepali Nepalese
NL Dutch Dutchman|NZ New~Zealander Kiwis|NI Nicaraguan|NE Nigerien|NG Nigerian|NO Norwegian|OM Omani
PK Pakistani|PS Palestinian|PA Panamanian|PG Papua~New~Guinean|PY Paraguayan|PE Peruvian|PH Filipino Philippine Filipina
PL Polish Poles|PT Portuguese|PR Puerto~Rican|QA Qatari|RO Romanian|RU Russian|RW Rwandan|WS Samoan
SA Saudi|SN Senegalese|RS Serbian Serb|SC Seychellois|SL Sierra~Leonean|SG Singaporean|SK Slovak
SI Slovenian Slovene|SO Somali|ZA South~African|SS South~Sudanese|ES Spanish Spaniard|LK Sri~Lankan
SD Sudanese|SR Surinamese|SE Swedish Swede|CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik|TZ Tanzanian
TH Thai|TL Timorese|TG Togolese|TO Tongan|TT Trinidadian|TN Tunisian|TR Turkish Turk Turks|TM Turkmen
UG Ugandan|UA Ukrainian|AE Emirati|GB British Briton Brits|US American|UY Uruguayan
UZ Uzbek|VU Vanuatuan|VE Venezuelan|VN Vietnamese|YE Yemeni|ZM Zambian|ZW Zimbabwean
"""

#: Names of several countries: the words in an article that tell which is meant. A name none of
#: whose countries is told is a question for a person.
OPEN = {
    "Congo": {
        "CD": listed("Kinshasa|Goma|Bukavu|Kivu|Ituri|M23|Katanga|Lubumbashi|Kisangani|DRC|"
                   "DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo|"
                   "eastern Congo|Tshisekedi"),
        "CG": listed("Brazzaville|Pointe-Noire|Republic of Congo|Republic of the Congo|"
                   "Congo-Brazzaville|Sassou"),
    },
    "Korea": {
        "KR": listed("Seoul|Busan|Incheon|South Korea|South Korean|Republic of Korea|ROK|KRW|won"),
        "KP": listed("Pyongyang|Democratic People's Republic of Korea|North Korea|North Korean|DPRK|Kim Jong"),
    },
}  # fmt: skip

OPEN["Congolese"] = OPEN["Congo"]

OPEN["Korean"] = OPEN["Koreans"] = OPEN["Korea"]

NO_COUNTRY: tuple[str, ...] = (
    "British Columbia",
    "British Columbian",
    "Jordan's Principle",
    "St Vincent de Paul",
    "St. Vincent de Paul",
    "Saint Vincent de Paul",
    "New Ireland",
    "Port of Spain",
    "Port-of-Spain",
    "Spanish Town",
    "New Scotland Yard",
    "University of Georgia",
    "Georgia Institute",
    "American Dream",
    "Cuban missile crisis",
    "Falklands War",
    "Indian Standard Time",
    "China Standard Time",
    "New Mexico",
    "Benin City",
    "US cents",
    "US cent",
    "U.S. cents",
    "Luxembourg City",
    "New Mexican",
    "New Guinea",
    "New Jersey",
    "New England",
    "New South Wales",
    "Prince of Wales",
    "Congo basin",
    "Niger State",
    "Niger state",
    "Latin America",
    "Latin American",
    "Latin Americans",
    "Central America",
    "Central American",
    "Central Americans",
    "South America",
    "South American",
    "South Americans",
    "North America",
    "North American",
    "North Americans",
    "African American",
    "African Americans",
    "African-American",
    "African-Americans",
    "Native American",
    "Native Americans",
    "Asian American",
    "Asian Americans",
    "Mexican American",
    "Mexican Americans",
    "Inter-American",
    "Pan American",
    "Pan-American",
    "Spanish-American",
    "American Indian",
    "American Indians",
    "Bank of America",
    "Voice of America",
    "Captain America",
    "Indian Ocean",
    "West Indian",
    "South China Sea",
    "East China Sea",
    "Irish Sea",
    "Korean Peninsula",
    "Korean peninsula",
    "Korean War",
    "China Grove",
    "Panama City Beach",
    "Panama City, Florida",
    "Panama City, Fla.",
    "English Channel",
    "Dominican friar",
    "Dominican friars",
    "Dominican Order",
    "Dominican order",
    "French Quarter",
    "Georgia Tech",
    "Georgia Bulldogs",
    "Georgia Power",
    "Georgia-Pacific",
    "South Georgia",
    "Jersey City",
    "Polish up",
    "New Britain",
)

#: Names of countries that are given or family names, too.
PEOPLE_TOO = listed(
    "Jordan|Chad|Georgia|Israel|India|China|Kenya|Cuba|Ireland|Holland|France|Britain|Jamaica|"
    "Malta|Cyprus|Dominica|Samoa|Scotland|England|Wales|Jersey|Austria|Mali|Roman|Brazil|Paris|"
    "Norway|Trinidad|German|English|French|Welsh|Romania|Monaco|America|Turkey|Poland|Spain|Portugal"
)

#: What tells the state of Georgia in an article.
STATES = listed(
    "Georgia in the United States|Georgia in the US|Georgia, the state|Georgia, to the state|Georgia the state|Atlanta|Savannah|Augusta|Macon|Athens, Georgia|Fulton County|Georgia Republicans|"
    "Georgia Democrats|Georgia voters|Georgia Legislature|Georgia General Assembly|"
    "state of Georgia|Georgia's governor|Georgia governor|Georgia Gov|Gov. Brian|Georgia Senate|"
    "Georgia House|Alabama|Florida|Tennessee|South Carolina|North Carolina|Texas|Mississippi|"
    "Louisiana|Arizona|Nevada|Michigan|Wisconsin|Pennsylvania|Virginia|Kentucky|Ohio|County, Georgia|"
    "Georgia Department|Georgia Supreme Court|Georgia State|Georgia Ports|Georgia farmers|Ga.|"
    "Georgia Republican|Georgia Democrat|DeKalb County|Cobb County|Gwinnett County|Bibb County|"
    "U.S. District Judge|U.S. District Court|federal judge|State lawmakers|state lawmakers|"
    "County Commission|county commission|Superior Court|small Georgia city|Georgia city|"
    "south Georgia|north Georgia|middle Georgia|coastal Georgia|rural Georgia|South Georgia's|North Georgia|Colorado|New Mexico|Oregon|"
    "Iowa|Nebraska|Kansas|Missouri|Minnesota|Illinois|Indiana|Oklahoma|Arkansas|Utah|Idaho|Montana|Wyoming|Maryland|Massachusetts|"
    "Connecticut|New Jersey|New Hampshire|Vermont|Maine|Georgia town|Georgia county|Georgia counties|Georgia lawmakers|Georgia legislators"
)

COUNTRY_OF_GEORGIA = listed(
    "country of Georgia|Tbilisi|Batumi|Kutaisi|Abkhazia|South Ossetia|Republic of Georgia|Caucasus|Armenia|Azerbaijan|"
    "Moldova|Ukraine|Georgian|Black Sea|Gori|Poti|lari"
)

OPEN["Georgia"] = {"GE": COUNTRY_OF_GEORGIA, "": STATES}

OPEN["Georgian"] = OPEN["Georgians"] = {"GE": COUNTRY_OF_GEORGIA, "": STATES}

COUNTRIES = Countries(
    country_names=country_names(_NAMES),
    demonyms=peoples(_PEOPLE, _PEOPLE_ENDINGS),
    open_names=MappingProxyType(OPEN),
    no_country=NO_COUNTRY,
    person_names=PEOPLE_TOO,
    usual_names=MappingProxyType({
        **dict.fromkeys(("Georgia", "Georgian", "Georgians"), "GE"), **dict.fromkeys(("Korea", "Korean", "Koreans"), "KR"),
    }),
)  # fmt: skip
