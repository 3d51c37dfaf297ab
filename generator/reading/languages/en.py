"""English: all its rules, in one file of tables.

In: nothing. Out: `LANGUAGE`, the words of amounts, dates and statuses, and `REPORTING`, those of
reported speech, names and countries. Contract, section 3: the synonyms of checks 2 and 3 and what
is "not meant" in check 8; beyond the contract's lists stand the everyday phrases that would
otherwise make a text say something it does not (`in excess of`, `handed over`, `no more than`).

The words that name a status in English are the contract's and stand in `model/statuses.py`.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.amounts import MAGNITUDES, Qualifier
from generator.reading.languages.doubts import Doubts
from generator.reading.languages.language import UNREAD_MAGNITUDES, Language
from generator.reading.languages.other_names import OtherNames
from generator.reading.languages.reporting import Reporting
from generator.reading.languages.tables import (
    country_names,
    later_meanings,
    listed,
    meanings,
    money,
    nationals,
    numbered,
    peoples,
    phrases,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_CARDINALS = {
    "zero": 0,
    **numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    ),
    **numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
}

# In small letters these are a verb and a noun before they are months: `may`, `march`.
_MONTHS = {
    **numbered(
        "January|january February|february March April|april May June|june July|july August|august September|september October|october November|november December|december"
    ),
    **numbered(
        "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER"
    ),
    **numbered(
        "Jan|JAN Feb|FEB Mar|MAR Apr|APR May Jun|JUN Jul|JUL Aug|AUG Sep|SEP|Sept|SEPT Oct|OCT Nov|NOV Dec|DEC"
    ),
}


# Adjective, nouns, code. A noun without its adjective is in _CURRENCIES where one country has it.
_NATIONAL = """
american,u.s.,us,united states|dollar dollars|USD
canadian,cdn,cdn.|dollar dollars|CAD
australian,aus,aust.|dollar dollars|AUD
new zealand|dollar dollars|NZD
hong kong|dollar dollars|HKD
singapore,singaporean|dollar dollars|SGD
taiwan,taiwanese,new taiwan|dollar dollars|TWD
jamaican|dollar dollars|JMD
british|pound pounds|GBP
egyptian|pound pounds|EGP
lebanese|pound pounds|LBP
syrian|pound pounds|SYP
sudanese|pound pounds|SDG
japanese|yen|JPY
chinese|yuan renminbi|CNY
swiss|franc francs|CHF
cfa|franc francs|
congolese|franc francs|CDF
rwandan|franc francs|RWF
indian|rupee rupees|INR
pakistani,pakistan|rupee rupees|PKR
sri lankan|rupee rupees|LKR
nepali,nepalese|rupee rupees|NPR
mexican|peso pesos|MXN
philippine,filipino|peso pesos|PHP
colombian|peso pesos|COP
argentine,argentinian|peso pesos|ARS
chilean|peso pesos|CLP
cuban|peso pesos|CUP
dominican|peso pesos|DOP
uruguayan|peso pesos|UYU
norwegian|krone kroner crowns|NOK
danish|krone kroner crowns|DKK
swedish|krona kronor crowns|SEK
icelandic|krona kronur|ISK
czech|koruna korunas crown crowns|CZK
south korean,korean|won|KRW
russian|ruble rubles rouble roubles|RUB
belarusian|ruble rubles rouble roubles|BYN
turkish|lira liras|TRY
brazilian|real reais|BRL
south african|rand|ZAR
kenyan|shilling shillings|KES
ugandan|shilling shillings|UGX
tanzanian|shilling shillings|TZS
somali|shilling shillings|SOS
saudi|riyal riyals|SAR
qatari|riyal riyals|QAR
iranian|rial rials|IRR
yemeni|rial rials|YER
omani|rial rials|OMR
emirati,uae|dirham dirhams|AED
moroccan|dirham dirhams|MAD
kuwaiti|dinar dinars|KWD
iraqi|dinar dinars|IQD
jordanian|dinar dinars|JOD
serbian|dinar dinars|RSD
algerian|dinar dinars|DZD
tunisian|dinar dinars|TND
libyan|dinar dinars|LYD
israeli|shekel shekels|ILS
polish|zloty zlotys złoty złotys|PLN
romanian|leu lei|RON
moldovan|leu lei|MDL
ukrainian|hryvnia hryvnias|UAH
peruvian|sol soles|PEN
costa rican|colon colones|CRC
venezuelan|bolivar bolivars bolivares bolívar bolívares bolívars|VES
north korean|won|KPW
albanian|lek leks lekë|ALL
angolan|kwanza kwanzas|AOA
aruban|florin florins|AWG
azerbaijani,azeri|manat manats|AZN
turkmen,turkmenistani|manat manats|TMT
armenian|dram drams|AMD
afghan|afghani afghanis|AFN
bosnian,bosnia-herzegovina,convertible,bosnia-herzegovina convertible|mark marks|BAM
barbadian,barbados|dollar dollars|BBD
bahamian|dollar dollars|BSD
bermudan,bermuda,bermudian|dollar dollars|BMD
brunei|dollar dollars|BND
belize,belizean|dollar dollars|BZD
cayman islands,cayman|dollar dollars|KYD
fijian,fiji|dollar dollars|FJD
guyanese,guyanaese|dollar dollars|GYD
liberian|dollar dollars|LRD
namibian|dollar dollars|NAD
solomon islands|dollar dollars|SBD
surinamese|dollar dollars|SRD
trinidad & tobago,trinidad and tobago|dollar dollars|TTD
east caribbean,eastern caribbean|dollar dollars|XCD
bangladeshi|taka takas|BDT
bahraini|dinar dinars|BHD
macedonian|denar denars denari|MKD
burundian|franc francs|BIF
djiboutian,djibouti|franc francs|DJF
guinean|franc francs|GNF
comorian|franc francs|KMF
central african cfa|franc francs|XAF
west african cfa|franc francs|XOF
cfp|franc francs|XPF
bolivian|boliviano bolivianos|BOB
bhutanese|ngultrum ngultrums|BTN
botswanan,botswana|pula pulas|BWP
brazilian|reals|BRL
costa rican|colón colóns|CRC
salvadoran|colón colones|SVC
cape verdean,cabo verdean|escudo escudos|CVE
caribbean|guilder guilders|XCG
eritrean|nakfa nakfas|ERN
ethiopian|birr birrs|ETB
falkland islands|pound pounds|FKP
gibraltar|pound pounds|GIP
st. helena,saint helena|pound pounds|SHP
south sudanese|pound pounds|SSP
georgian|lari laris|GEL
ghanaian,ghana|cedi cedis|GHS
gambian|dalasi dalasis|GMD
guatemalan|quetzal quetzals quetzales|GTQ
honduran|lempira lempiras|HNL
haitian|gourde gourdes|HTG
hungarian|forint forints|HUF
bulgarian|lev leva levs|BGN
croatian|kuna kunas|HRK
indonesian|rupiah rupiahs|IDR
israeli,israeli new,new israeli|shekel shekels|ILS
icelandic|króna krónur|ISK
kazakhstani,kazakh|tenge tenges|KZT
kyrgyz,kyrgyzstani,kyrgystani|som soms|KGS
uzbek,uzbekistani|som soms sum sums soum soums|UZS
lebanese|lira liras|LBP
syrian|lira liras|SYP
cambodian|riel riels|KHR
laotian,lao|kip kips|LAK
lesotho,basotho|loti lotis maloti|LSL
malagasy|ariary ariaries|MGA
myanmar,burmese|kyat kyats|MMK
mongolian|tugrik tugriks|MNT
macanese,macau|pataca patacas|MOP
mauritanian|ouguiya ouguiyas|MRU
mauritian,mauritius|rupee rupees|MUR
seychellois,seychelles|rupee rupees|SCR
maldivian|rufiyaa rufiyaas|MVR
malawian|kwacha kwachas|MWK
zambian|kwacha kwachas|ZMW
malaysian|ringgit ringgits|MYR
mozambican|metical meticais meticals|MZN
nigerian|naira nairas|NGN
nicaraguan|córdoba córdobas cordoba cordobas|NIO
panamanian|balboa balboas|PAB
papua new guinean|kina|PGK
paraguayan|guarani guaranis guaranies guaraní guaraníes|PYG
sierra leonean|leone leones|SLE
são tomé & príncipe,são tomé|dobra dobras|STN
swazi|lilangeni emalangeni|SZL
thai|baht bahts|THB
tajikistani,tajik|somoni somonis|TJS
tongan|pa'anga paʻanga|TOP
vietnamese|dong|VND
vanuatu|vatu vatus|VUV
samoan|tala|WST
"""
# The same with the name of the country, as its bank and its tables write it (`Kenya shillings`).
_BY_COUNTRY = """
kenya|shilling shillings|KES
uganda|shilling shillings|UGX
tanzania|shilling shillings|TZS
somalia|shilling shillings|SOS
malawi|kwacha kwachas|MWK
zambia|kwacha kwachas|ZMW
rwanda|franc francs|RWF
burundi|franc francs|BIF
guinea|franc francs|GNF
comoros|franc francs|KMF
nigeria|naira nairas|NGN
ethiopia|birr birrs|ETB
gambia|dalasi dalasis|GMD
sierra leone|leone leones|SLE
mozambique|metical meticais|MZN
angola|kwanza kwanzas|AOA
south africa|rand|ZAR
namibia|dollar dollars|NAD
liberia|dollar dollars|LRD
jamaica|dollar dollars|JMD
guyana|dollar dollars|GYD
bahamas|dollar dollars|BSD
suriname|dollar dollars|SRD
trinidad,tt|dollar dollars|TTD
australia|dollar dollars|AUD
canada|dollar dollars|CAD
egypt|pound pounds|EGP
sudan|pound pounds|SDG
south sudan|pound pounds|SSP
syria|pound pounds|SYP
jordan|dinar dinars|JOD
kuwait|dinar dinars|KWD
bahrain|dinar dinars|BHD
iraq|dinar dinars|IQD
libya|dinar dinars|LYD
qatar|riyal riyals|QAR
saudi arabian|riyal riyals|SAR
oman|rial rials|OMR
yemen|rial rials|YER
iran|rial rials|IRR
india|rupee rupees|INR
nepal|rupee rupees|NPR
sri lanka|rupee rupees|LKR
bangladesh|taka takas|BDT
maldives|rufiyaa rufiyaas|MVR
mongolia|tugrik tugriks|MNT
cambodia|riel riels|KHR
vietnam|dong|VND
thailand|baht bahts|THB
malaysia|ringgit ringgits|MYR
indonesia|rupiah rupiahs|IDR
philippines|peso pesos|PHP
samoa|tala|WST
tonga|pa'anga paʻanga|TOP
papua new guinea,png|kina|PGK
haiti|gourde gourdes|HTG
"""
# The currencies of several countries: whose they are, and the nouns a text of such a country uses.
_SHARED = """
XOF|BJ BF CI GW ML NE SN TG|franc francs
XAF|CM CF CG GA GQ TD|franc francs
"""
# Nouns that are words of other meanings: money only in a text whose source names the region.
_ONLY_THERE = frozenset(
    ("won", "real", "sol", "soles", "mark", "marks", "sum", "sums", "crown", "crowns", "reals")
)


# In the table above these are countries' own names: one can be given `$5 million`.
_OWN_NAMES = (
    "us;united states;new zealand;hong kong;singapore;taiwan;pakistan;uae;barbados;bermuda;brunei;"
    "belize;cayman islands;cayman;fiji;solomon islands;trinidad & tobago;trinidad and tobago;"
    "djibouti;botswana;cabo verdean;falkland islands;gibraltar;st. helena;saint helena;ghana;"
    "lesotho;myanmar;macau;mauritius;seychelles;são tomé & príncipe;são tomé;vanuatu;convertible;"
    "caribbean;bosnia-herzegovina;bosnia-herzegovina convertible"
)
_ADJECTIVES = nationals(_NATIONAL, _OWN_NAMES.split(";"))
_NAMES_OF_MONEY = MappingProxyType(
    {
        **{name: code for name, code in nationals(_NATIONAL).items() if name not in _ADJECTIVES},
        "canada": "CAD",
        "australia": "AUD",
        "jamaica": "JMD",
        "can.": "CAD",
        "nz": "NZD",
        "hk": "HKD",
    }
)


_OF_SEVERAL_COUNTRIES = (
    "peso pesos rupee rupees franc francs krone kroner krona kronor ruble rubles rouble roubles "
    "lira liras shilling shillings riyal riyals dirham dirhams dinar dinars rial rials krónur króna "
    "escudo escudos manat manats kwacha kwachas som soms soum soums colones colón leu lei koruna korunas florins"
)
_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars"), "$"),
    **dict.fromkeys(("pound", "pounds"), "£"),
    **dict.fromkeys(("pound sterling", "pounds sterling"), "GBP"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    "yen": "JPY",
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    "baht": "THB",
    **dict.fromkeys(("shekel", "shekels"), "ILS"),
    **dict.fromkeys(("zloty", "zlotys", "zloties", "złoty", "złotys"), "PLN"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("forint", "forints"), "HUF"),
    **dict.fromkeys(("lev", "leva", "levs"), "BGN"),
    **dict.fromkeys(("kuna", "kunas"), "HRK"),
    "reais": "BRL",
    "naira": "NGN",
    "lari": "GEL",
    "tenge": "KZT",
    "birr": "ETB",
    **dict.fromkeys(("cedi", "cedis"), "GHS"),
    # Ten rials, which no code names.
    **dict.fromkeys(("toman", "tomans"), ""),
    **dict.fromkeys(("taka", "takas"), "BDT"),
    **dict.fromkeys(("kyat", "kyats"), "MMK"),
    **dict.fromkeys(("dram", "drams"), "AMD"),
    **dict.fromkeys(("metical", "meticais"), "MZN"),
    **dict.fromkeys(("boliviano", "bolivianos"), "BOB"),
    **dict.fromkeys(("afghani", "afghanis"), "AFN"),
    "ariary": "MGA",
    "kwanza": "AOA",
    "dalasi": "GMD",
    "tugrik": "MNT",
    "ouguiya": "MRU",
    "rand": "ZAR",
    "ouguiyas": "MRU",
    "nairas": "NGN",
    "bahts": "THB",
    "birrs": "ETB",
    "tenges": "KZT",
    "rupiahs": "IDR",
    "ringgits": "MYR",
    "dalasis": "GMD",
    "kwanzas": "AOA",
    "tugriks": "MNT",
    "togrog": "MNT",
    "togrogs": "MNT",
    "tögrög": "MNT",
    "special drawing right": "XDR",
    "special drawing rights": "XDR",
    "laris": "GEL",
    **dict.fromkeys(("pula", "pulas"), "BWP"),
    **dict.fromkeys(("nakfa", "nakfas"), "ERN"),
    **dict.fromkeys(("leone", "leones"), "SLE"),
    **dict.fromkeys(("riel", "riels"), "KHR"),
    **dict.fromkeys(("somoni", "somonis"), "TJS"),
    **dict.fromkeys(("rufiyaa", "rufiyaas"), "MVR"),
    **dict.fromkeys(("ngultrum", "ngultrums"), "BTN"),
    **dict.fromkeys(("balboa", "balboas"), "PAB"),
    **dict.fromkeys(("córdoba", "córdobas", "cordoba", "cordobas"), "NIO"),
    **dict.fromkeys(("denar", "denars", "denari"), "MKD"),
    **dict.fromkeys(("maloti", "lotis"), "LSL"),
    **dict.fromkeys(("lilangeni", "emalangeni"), "SZL"),
    **dict.fromkeys(("pataca", "patacas"), "MOP"),
    **dict.fromkeys(("vatu", "vatus"), "VUV"),
    **dict.fromkeys(("kip", "kips"), "LAK"),
    **dict.fromkeys(("lek", "lekë"), "ALL"),
    **dict.fromkeys(
        ("bolivares", "bolívares", "bolivars", "bolívars", "bolivar", "bolívar"), "VES"
    ),
    **dict.fromkeys(("guaraníes", "guaraní"), "PYG"),
    "kina": "PGK",
    "tala": "WST",
    "pa'anga": "TOP",
    **dict.fromkeys(("dobra", "dobras"), "STN"),
    "dong": "VND",
    "ringgit": "MYR",
    "rupiah": "IDR",
    **dict.fromkeys(("quetzal", "quetzals", "quetzales"), "GTQ"),
    **dict.fromkeys(("lempira", "lempiras"), "HNL"),
    **dict.fromkeys(("gourde", "gourdes"), "HTG"),
    **dict.fromkeys(("guarani", "guaranis", "guaranies"), "PYG"),
    **dict.fromkeys(_OF_SEVERAL_COUNTRIES.split(), ""),
}


def _regions() -> Mapping[str, Mapping[str, str]]:
    """Give what each country calls its money without saying whose (`en-KE`: shillings, KES)."""
    found: dict[str, dict[str, str]] = {}
    for line in filter(None, _NATIONAL.split("\n")):
        _, nouns, code = line.split("|")
        general = set(nouns.split()) & set(_CURRENCIES) | set(nouns.split()) & _ONLY_THERE
        told = {noun: code for noun in general if not _CURRENCIES.get(noun)}
        if code and told and not code.startswith("X"):
            found.setdefault(code[:2], {}).update(told)
    for line in filter(None, _SHARED.split("\n")):
        code, countries, nouns = line.split("|")
        said = {f"{first}{noun}": code for noun in nouns.split() for first in ("", "cfa ")}
        found.update({country: said for country in countries.split() if said})
    return MappingProxyType({region: MappingProxyType(said) for region, said in found.items()})


# Whose own money the dollars of several countries are.
_SHARED_DOLLARS = """
XCD|AG AI DM GD KN LC MS VC
AUD|KI NR TV
NZD|CK NU TK
"""


def _dollars() -> Mapping[str, str]:
    """Give the countries with dollars of their own, and which: in `en-CA`, `$` may be CAD."""
    lines = [line.split("|") for line in filter(None, _NATIONAL.split("\n"))]
    found = {
        code[:2]: code
        for _, nouns, code in lines
        if "dollars" in nouns and code[:2] not in {"US", "XC"}
    }
    for line in filter(None, _SHARED_DOLLARS.split("\n")):
        code, countries = line.split("|")
        found.update(dict.fromkeys(countries.split(), code))
    return MappingProxyType(found)


_OVER = (
    "over; more than; above; exceeding; in excess of; greater than; higher than; upwards of; "
    "upward of; north of; surpassing; topping; exceeds; exceeded; exceed; surpassed; topped; >"
)
_UNDER = (
    "under; less than; below; fewer than; lower than; short of; shy of; south of; smaller than; "
    "not quite; <"
)
_AT_LEAST = (
    "at least; at the least; at the very least; no fewer than; no less than; nothing less than; not less than; not fewer than; a minimum of; "
    "minimum of; at a minimum; not under; not below; no lower than; not lower than; as little as; "
    "as few as; as low as; no smaller than; a floor of; min; min.; a min of; "
    "a min. of; minimum; ≥; > ="
)
_UP_TO = (
    "up to; at most; at the most; at the very most; as much as; as many as; no more than; not more than; a maximum of; "
    "maximum of; no higher than; no greater than; not exceeding; not to exceed; not exceed; "
    "not over; not above; as high as; up to a maximum of; a cap of; the cap of; cap of; a ceiling of; ceiling of; an upper limit of; capped at; "
    "up to and including; a limit of; the limit of; max; max.; a max of; a max. of; maximum; ≤; < ="
)
_ABOUT = (
    "about; around; approximately; approx; approx.; roughly; some; nearly; almost; circa; ca; ca.; "
    "c.; close to; just about; estimated; an estimated; in the region of; in the neighborhood of; "
    "in the neighbourhood of; in the order of; on the order of; more or less; "
    "close on; nigh on; getting on for; nearly about; barely; hardly; scarcely; ~; ≈; ∼"
)
# The contract lists them not: a figure may be written with what they say or without.
_SOFT = (
    "close to; just about; estimated; an estimated; in the region of; in the neighborhood of; "
    "in the neighbourhood of; in the order of; on the order of; more or less; no less than; "
    "not less than; as little as; as few as; as low as; barely; a limit of; the limit of; a floor of; a cap of; the cap of; cap of; a ceiling of; "
    "ceiling of; an upper limit of; capped at"
)
# What is measured by a cap is another amount than the cap.
_BESIDE_CAPS = "; ".join(
    f"{beside} {article} {cap} of"
    for beside in ("above", "over", "below", "under", "beyond", "exceeding", "exceeds", "exceeded")
    for article in ("the", "a")
    for cap in ("cap", "ceiling")
)
# After these words the number is not, or not clearly, what a bare number would say.
_UNCLEAR = (
    f"{_BESIDE_CAPS}; "
    "minus; negative; nowhere near; anywhere near; far from; a long way from; no; not; not about; not some; not nearly; ±; −; quarter of; a quarter of; "
    "third of; two thirds of; three quarters of; fraction of; a fraction of; half of; "
    "three-quarters of; two-thirds of; one-third of; one third of; one-quarter of; one-half of; "
    "half; twice; double; triple; quadruple; "
    "handed over; hand over; handing over; hands over; turned over; turn over; turning over; "
    "signed over; carried over; carry over; carrying over; carries over; rolled over; roll over; "
    "rolling over; rolls over; brought over; bring over; took over; taken over; "
    "take over; taking over; takes over; added up to; adds up to; add up to; adding up to; "
    "not at least; not up to; not almost; not around; not exactly; one in; 1 in; per; "
    "in every; for every; out of every; of every; one out of; 1 out of; the low; the high; or perhaps; or maybe; "
    "or possibly; or even"
)


_LATER = (
    (
        Qualifier.AT_LEAST,
        "or more; or above; or over; or higher; or greater; and over; and above; and up; at least; at the least; at the very least; at a minimum; at minimum; or upwards; and upwards; +; -plus",
    ),
    (
        Qualifier.UP_TO,
        "or less; or fewer; or under; or below; or lower; and under; at most; at the most; at the very most; at a maximum",
    ),
    (
        Qualifier.ABOUT,
        ", give or take; give or take; or so; or thereabouts; or more or less; odd; -odd; -some; -ish",
    ),
)

_IRREGULAR = (
    ("person", "people", "persons"),
    ("child", "children"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("goose", "geese"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("life", "lives"),
    ("wife", "wives"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("half", "halves"),
    ("thief", "thieves"),
    ("wolf", "wolves"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"),
    ("analysis", "analyses"),
    ("crisis", "crises"),
    ("basis", "bases"),
    ("medium", "media"),
    ("datum", "data"),
    ("index", "indices", "indexes"),
    ("quiz", "quizzes"),
    ("bus", "buses"),
    ("kg", "kilogram", "kilograms", "kilo", "kilos", "kgs"),
    ("km", "kilometer", "kilometers", "kilometre", "kilometres", "kms"),
    ("lb", "lbs", "pound", "pounds"),
)
# Endings of compounds, with the same letters before: policemen, salespeople, grandchildren.
_COMPOUNDS = (("men", "man"), ("people", "person"), ("persons", "person"), ("children", "child"))
# Plural endings and what they stand for, the longest first; every one that fits is a candidate.
_PLURALS = (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""))


# Months of other calendars than this one, of which a number is the day: `on 18 Falgun`.
_OTHER_MONTHS = words(
    "muharram safar rabi jumada rajab shaban sha'ban ramadan ramadhan ramazan shawwal dhu dhul zilhijjah "
    "baisakh boishakh vaisakha jestha jeth joishtho asar asadh asharh ashadha shrawan saun srabon shravana "
    "bhadra bhadau bhadro ashwin asoj ashvin kartik kartika mangsir ogrohayon poush magh magha falgun fagun "
    "phalgun phalguna chaitra choitro farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey "
    "bahman esfand hamal sawr jawza saratan sunbula mizan aqrab qaws jadi dalw meskerem tikimt hidar tahsas "
    "yekatit megabit miyazya ginbot sene hamle nehase pagume nisan iyar sivan tammuz elul tishri tishrei "
    "cheshvan heshvan kislev tevet shevat adar"
)

_SHORT_UNITS = (
    "kg g mg lb lbs oz km m cm mm mi ft in yd mph kph ha ac sq MW GW kW TW MWh GWh kWh TWh "
    "GB MB TB KB Mbps Gbps Hz kHz MHz GHz L l ml mL bbl bpd hrs hr h min sec s d x t °C °F C F"
)

_STATUS_BASES = {
    "requested": ("request", "requesting"),
    "sought": ("seek", "seeking"),
    "asked for": ("ask for", "asking for"),
    "proposed": ("propose", "proposing"),
    "planned": ("plan", "planning"),
    "authorized": ("authorize", "authorizing"),
    "authorised": ("authorise", "authorising"),
    "approved": ("approve", "approving"),
    "granted": ("grant", "granting"),
    "cleared": ("clear", "clearing"),
    "obligated": ("obligate", "obligating"),
    "committed": ("commit", "committing"),
    "pledged": ("pledge", "pledging"),
    "promised": ("promise", "promising"),
    "disbursed": ("disburse", "disbursing"),
    "paid": ("pay", "paying"),
    "paid out": ("pay out", "paying out"),
    "awaiting": ("await",),
    "suspended": ("suspend", "suspending"),
    "frozen": ("freeze", "freezing", "froze"),
    "paused": ("pause", "pausing"),
    "halted": ("halt", "halting"),
    "denied": ("deny", "denying"),
    "rejected": ("reject", "rejecting"),
    "refused": ("refuse", "refusing"),
    "rescinded": ("rescind", "rescinding"),
    "withdrawn": ("withdraw", "withdrawing", "withdrew"),
    "cancelled": ("cancel", "cancelling"),
    "canceled": ("canceling",),
}

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
    "Georgia in the United States|Georgia in the US|Atlanta|Savannah|Augusta|Macon|Athens, Georgia|Fulton County|Georgia Republicans|"
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

_THINGS = """
|restaurant restaurants takeaway cuisine rug rugs carpet carpets lessons dictionary terrier terriers dressing
Turkey|farm farms farmer farmers flock flocks breast meat producers producer poults hens prices breeders barns sandwich sandwiches growers industry production eggs litter carcasses oak vulture dinner
Guinea|pig pigs fowl worm grass
Brazil|nut nuts
Panama|hat hats disease
Canada|goose geese thistle
Somali|region regions Region Regional
Niger|State states
Norway|spruce maple rat rats lobster
Cyprus|tree trees
China|plate plates cup cups shop clay tea
Jersey|cow cows cattle shirt
Guernsey|cow cows cattle
French|fries toast press windows horn bulldog bulldogs beans bread
Danish|pastry pastries
Swiss|cheese army roll chard
Dutch|disease oven elm courage auction
German|measles shepherd shepherds
Spanish|flu omelette guitar
Turkish|delight bath baths towel towels
Greek|yogurt yoghurt salad tragedy
Irish|coffee stew setter wolfhound
Russian|roulette doll dolls
Japanese|knotweed encephalitis
Chinese|whispers cabbage lantern lanterns
Mexican|wave food
Indian|summer subcontinent
Thai|food boxing
Egyptian|cotton
Afghan|hound hounds
Welsh|dresser corgi
Chilean|sea~bass
Persian|rug carpet
Jordan|family brothers
Holland|family brothers
Ireland|family brothers
England|family brothers
Georgian|terrace terraces townhouse townhouses mansion façade
American|football bison
"""

_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming"
)

OTHER_NAMES = OtherNames(
    heads=listed(
        "tug|ferry|trawler|freighter|steamer|schooner|barge|dredger|mare|stallion|gelding|filly|Air|Hotel|Café|Cafe|Bar|Club|Villa|Lake|Mount|Mt|Mt.|River|Little|Inner|MV|SS|HMS|HMAS|USS|RMS|Radio|Miss|Camp|Fort"
    ),
    of_heads=listed("Gulf|Bay|Sea|Strait|Straits|Isthmus|Times|Voice|Church|Cape"),
    links=words("of"),
    tails=listed(
        "River|Basin|Delta|Valley|Canal|Sea|Ocean|Strait|Straits|Creek|Falls|Street|Road|Avenue|Lane|Square|Drive|"
        "Boulevard|Terrace|Quay|Motel|Inn|Wash|Gulch|Canyon|Township|Mills|Heights|War|Papers|Today|Syndrome"
    ),
    firms=listed("Airlines|Airways|Air|Re|Motors|Mobile|Telecom"),
    saints=("St. ", "St ", "Saint "),
    buildings=listed(
        "Church|Hospital|School|College|Cathedral|Parish|Clinic|Chapel|Primary|Secondary|Convent|Academy|Infirmary|Hospice"
    ),
    things=MappingProxyType(
        {
            name: frozenset(noun.replace("~", " ") for noun in nouns.split())
            for name, nouns in (line.split("|") for line in _THINGS.strip().split("\n"))
        }
    ),
    compounds=words(
        "speaking language style born educated trained inspired era sounding looking themed"
    ),
    tongues=words(
        "in into from speak speaks spoke speaking spoken learn learns learned learning taught teach teaches written understand understands fluent"
    ),
    speaking=words(
        "into speak speaks spoke speaking spoken learn learns learned learning taught teach teaches fluent"
    ),
    languages=words(
        "Spanish French German Italian Portuguese Dutch Danish Swedish Norwegian Finnish Icelandic Polish Czech Slovak Slovenian Slovene "
        "Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Belarusian Lithuanian Latvian Estonian Albanian Serbian Croatian "
        "Bosnian Macedonian Montenegrin Armenian Georgian Azerbaijani Azeri Kazakh Uzbek Turkmen Kyrgyz Tajik Mongolian Chinese Japanese "
        "Creole Kreyol Swahili Hindi Urdu Tamil Sinhala Hausa Yoruba Amharic Quechua Aymara Tetum Catalan Persian Dari Pashto "
        "Korean Vietnamese Thai Lao Laotian Burmese Malay Indonesian Filipino Nepali Bengali Somali Swazi Maltese Irish Welsh Samoan Tongan "
        "Fijian Malagasy Hebrew Arabic English Palauan Marshallese Afrikaans Basotho Setswana Batswana Haitian Luxembourgish"
    ),
    tongue_ends=words(
        "are has have had will would starts begins begin start sounds means reads did does "
        "and or but to at by for with from as before after while when who that which on because so was is were rather than only"
    ),
    states=listed(_STATES),
    towns=listed(
        f"{_STATES}|Washington|Ontario|"
        "Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|Pa.|N.Y.|Ill.|Ind.|Mo.|Minn.|Tenn.|Tex.|Fla.|Va.|Conn.|Mass.|Mich.|Wis.|"
        "N.M.|Ariz.|Colo.|Calif.|Okla.|Nev.|Mont.|Wyo.|N.D.|S.D.|Md.|Del.|R.I.|Vt.|Wash.|Miss.|Ark.|Ont.|Que.|Alta.|B.C.|Ky.|La.|Ala.|Ga.|Kan.|Neb.|Okla.|Ore.|N.J.|N.H.|N.C.|S.C.|W.Va.|NY|PA|OH|IN|MO|TX|FL|VA|MA|MI|WI"
    ),
    joins=words("and or"),
    reserves=listed("US|U.S.|American"),
    particles=words("dos da do das del di von van bin ibn al el"),
    addresses=listed(
        "Mr|Mrs|Ms|Miss|Mx|Dr|Judge|Justice|Sgt|Pc|Cllr|Senator|Sen|Congressman|Congresswoman|Councillor|Councilor|Ald|Prof|Professor|Rev|Reverend"
    ),
    titles=words("mr mrs ms dr sen rep judge justice"),
    given_names=listed(
        "Jordan|Chad|Georgia|Kenya|India|Mali|Jamaica|Malta|Cyprus|Dominica|Samoa|Cuba|Ireland|Holland"
    ),
    in_places=words(
        "in to into from of across inside within throughout around near via toward towards northern southern eastern western central neighbouring neighboring"
    ),
    of_states=words(
        "neighbour neighbor member partner donor ally lender mediator host chair president holder "
        "leader buyer seller winner champion producer exporter importer guarantor creditor debtor party "
        "signatory observer king queen man woman people it"
    ),
    places=words("in to from of across inside"),
    common_words=listed("Poles|Swedes"),
    said_states=(
        ", the U.S. state",
        ", the US state",
        ", the American state",
        ", a U.S. state",
        ", a US state",
        " (the U.S. state",
        " (the US state",
        " (the American state",
    ),
    of_persons=(
        " is on leave",
        " is on holiday",
        " is on vacation",
        " is off sick",
        " is away on",
        " is back from",
        " is back on",
        " is minding",
        " is unwell",
        " is retiring",
        " sends his",
        " sends her",
        " was born",
        " is survived by",
    ),
    directions=listed("Northern|Southern|Eastern|Western|Central|North|South|East|West|Greater"),
)


def _each(first: str, then: str) -> tuple[str, ...]:
    """Give every pair of some first words with some that follow."""
    return tuple(f"{one} {two}" for one in first.split("|") for two in then.split("|"))


def _summed(nouns: str) -> tuple[str, ...]:
    """Give nouns with the verbs that say what they come to (`pledges reached`)."""
    verbs = ("reached|reach|totalled|totaled|total|totalling|totaling|stood at|stand at|came to|come to|"
             "amounted to|amount to|rose to|fell to|hit|were|now total|now stand at|now come to|now reach")  # fmt: skip
    return _each(nouns, verbs)


def _came(nouns: str) -> tuple[str, ...]:
    """Give the same with what they are to or from (`pledges at the meeting came to`)."""
    verbs = "came to|totalled|totaled|reached|amounted to|stood at|now stand at|now come to"
    return _each(
        "|".join(
            f"{noun} {link} ..."
            for noun in nouns.split("|")
            for link in ("at", "from", "to", "under")
        ),
        verbs,
    )


def _running(nouns: str) -> tuple[str, ...]:
    """Give what a further sum brings the total to (`taking total disbursements this year to`)."""
    verbs = (
        "bringing",
        "brings",
        "brought",
        "taking",
        "takes",
        "took",
        "lifting",
        "raising",
        "pushing",
    )
    return _each(
        "|".join(f"{verb} ... {noun}" for verb in verbs for noun in nouns.split("|")), "to|... to"
    )


_COUNTED = words(
    "people persons troops soldiers agents officers migrants refugees children women men "
    "families households deaths lives users workers jobs miles kilometers kilometres km tons "
    "tonnes kilograms kilos kg pounds acres hectares days hours weeks months victims students "
    "employees homes houses villages vehicles arrests pages words times patients civilians "
    "fighters prisoners detainees beneficiaries schools doses units square metric respondents "
    "participants members residents pills weapons firearms barrels metres meters feet"
)

_RATES = {
    phrase: words(roots)
    for phrases_, roots in (
        ("a day|per day|daily|each day|every day", "day dai"),
        ("a week|per week|weekly|each week|every week", "week"),
        ("a month|per month|monthly|each month|every month", "month"),
        ("a quarter|per quarter|quarterly|each quarter|every quarter", "quarter"),
        (
            "a year|per year|per annum|p.a.|yearly|annually|each year|every year",
            "year annual annum p.a budget",
        ),
        (
            "a person|per person|per capita|per head|a head|per resident|per inhabitant",
            "person capita head each people resident inhabitant",
        ),
        ("per family|a family|per household|a household", "famil household each"),
        (
            "per child|a child|per pupil|per student|per worker|per farmer|per patient",
            "child pupil student worker farmer patient each",
        ),
        ("an hour|per hour|hourly|each hour|every hour", "hour"),
        ("a night|per night|nightly|each night|every night", "night"),
        ("a fortnight|per fortnight|fortnightly", "fortnight"),
        ("a term|per term|a semester|per semester", "term semester"),
        ("per hectare|per acre|a hectare|an acre", "hectare acre"),
        ("per tonne|per ton|a tonne|a ton|per barrel|a barrel|per kilo|a kilo", "ton barrel kilo"),
        ("per litre|a litre|per liter|a liter|per gallon|a gallon", "litre liter gallon"),
        (
            "per kilogram|a kilogram|per kg|a kg|per pound|a pound|per ounce|an ounce",
            "kilogram kg pound ounce",
        ),
        (
            "per bag|a bag|per sack|a sack|per bushel|a bushel|per bottle|a bottle|per crate|a crate",
            "bag sack bushel bottle crate",
        ),
        (
            (
                "per metre|a metre|per meter|a meter|per kilometre|a kilometre|per kilometer|a kilometer|"
                "per km|a km|per mile|a mile"
            ),
            "metre meter kilomet km mile",
        ),
        (
            (
                "per share|a share|per ticket|a ticket|per seat|a seat|per trip|a trip|per dose|a dose|"
                "per vote|a vote|per piece|a piece"
            ),
            "share ticket seat trip dose vote piece",
        ),
        ("per unit|per well", "unit well each every apiece"),
        ("per school|per clinic", "school clinic each every apiece"),
        ("per house|per home", "house home each every apiece"),
        (
            "apiece|each|ea|a pop|for each|to each|in each|for every|to every|in every",
            "each every apiece ea pop",
        ),
        *(
            (
                f"every other {time}|every second {time}|on a {often} basis|on an {often} basis|"
                + "|".join(
                    f"{times} {a} {time}"
                    for times in ("once", "twice", "two times", "three times", "four times")
                    for a in ("a", "per", "every", "each")
                ),
                f"{time} {often}",
            )
            for time, often in (
                ("day", "daily"),
                ("week", "weekly"),
                ("month", "monthly"),
                ("quarter", "quarterly"),
                ("year", "yearly"),
                ("year", "annual"),
            )
        ),
    )
    for phrase in phrases_.split("|")
}

LANGUAGE = Language(
    tag="en",
    decimal=".",
    group=",",
    magnitudes=MappingProxyType(
        dict(MAGNITUDES)
        | {f"{word}s": power for word, power in MAGNITUDES.items()}
        | {"lac": 5, "lacs": 5}
    ),
    unread_magnitudes=UNREAD_MAGNITUDES
    | words("thou mils mills l kharab dozen dozens tens hundreds"),
    loose_magnitudes=words("grand arab arabs wan bin mi bi ming"),
    like_magnitudes=words("bullion pillion mullion"),
    short_magnitudes=MappingProxyType(
        {"mn": 6, "mln": 6, "mio": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12, "tr": 12}
    ),
    money_magnitudes=MappingProxyType(
        {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, "cr": 7, "crs": 7}
    ),
    cardinals=MappingProxyType(_CARDINALS),
    hundreds=frozenset({"hundred"}),
    articles=frozenset({"a", "an"}),
    determiners=words("the a an this that these those its their his her our my your another"),
    parts=words(
        "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh "
        "sevenths eighth eighths ninth ninths tenth tenths twentieth hundredth fraction none neither"
    ),
    part_links=words("of"),
    multiples=phrases(
        "half; double; twice; thrice; triple; treble; quadruple; twofold; threefold; fourfold; fivefold; tenfold; "
        "all but; neither"
    ),
    multiplied=phrases("times; x; ×; *; ÷; multiplied by; divided by"),
    many=phrases(
        "a dozen; dozen; dozens of; several; many; a few; tens of; scores of; hundreds of; countless"
    ),
    crowds=words("tens dozens scores hundreds thousands millions multiples"),
    no_parts=phrases("none; neither; all but"),
    later_multiples=phrases(
        "and a quarter; and a third; twice over; three times over; many times over; "
        "several times over; times over; twice; thrice; two times; three times; four times; "
        "five times; several times; many times; and more; and counting; and rising; and growing; "
        "and up; and above"
    ),
    separately=words(
        "separate different distinct other new more further additional such equal like"
    ),
    distributives=words("each every"),
    no_each=words("time one other cent penny bit way"),
    relatives=words("that which who whom whose"),
    copulas=words("is was are were totals totalled totaled"),
    again=phrases(
        "it; this; that; they; these; the sum; this sum; that sum; the money; this money; "
        "the amount; this amount; that amount; all of it; the whole sum; the full sum"
    ),
    ended_ahead=phrases("formerly; previously; hitherto; earlier; once; until then; until now"),
    ended_behind=phrases("no more; no longer; until then; until now; until recently"),
    halves=frozenset({"half"}),
    half_after=phrases("and a half"),
    and_words=frozenset({"and"}),
    ordinal_suffixes=("st", "nd", "rd", "th"),
    percent=("percent", "per cent", "pct", "pc"),
    points=(
        "percentage points",
        "percentage point",
        "percentage-points",
        "percentage-point",
        "pp",
        "pps",
        "p.p.",
        "ppt",
        "ppts",
    ),
    point_nouns=phrases(
        "points; point; pts; pt; percentage points; basis points; basis point; bps; bp"
    ),
    currencies=money(_NATIONAL + _BY_COUNTRY, _CURRENCIES),
    local_money=_dollars(),
    national_nouns=_regions(),
    national_ahead=_ADJECTIVES,
    national_behind=_ADJECTIVES,
    national_names=_NAMES_OF_MONEY,
    money_nouns=words("currency money funds"),
    money_links=words("in"),
    coins=words("cent cents pence pennies kopeks kopecks"),
    local_phrases=phrases(
        "local currency; local money; local dollars; the local currency; the local money"
    ),
    small_change=phrases("and change"),
    alternatives=phrases("or perhaps; or maybe; or possibly; or even"),
    several=words("dozen dozens several many few couple") | frozenset(_CARDINALS) - {"one"},
    fractions_behind=phrases("and a half; and a quarter; and one half; and three quarters"),
    no_nouns=words(
        "last next each worth yesterday today now then so more less went goes came goes"
    ),
    usual_homes=MappingProxyType({"won": "KR"}),
    measures=words("pound pounds"),
    measure_links=words("of per a an in"),
    rate_words=words("per a an each apiece"),
    measured_sums=words(
        "aid cash grants grant loans loan debt debts damages compensation fines fees pledges savings costs wages salaries arrears rent rents "
        "tax taxes public private funding funds money support relief prizes donations gifts revenue income credit credits profit profits "
        "losses bonds shares subsidies subsidy cuts spending investment investments assistance expenses bribes contracts taxpayers taxpayer "
        "state federal central government development humanitarian emergency additional extra new unpaid"
    ),
    scaled_links=words("of"),
    unit_links=(),
    glued_units=words(_SHORT_UNITS),
    measured=words(
        "above below high long wide deep tall away from of and in x by to race sprint or per at on "
        "apart thick into down up for with the a"
    ),
    word_nouns=words("won real sum sol som crown mark colon lek lev kip bob"),
    word_codes=words("ALL TOP TRY CUP COP PEN GEL MOP BAM LAK MAD SOS BOB MRO STD"),
    qualifiers=meanings(
        (Qualifier.OVER, _OVER),
        (Qualifier.UNDER, _UNDER),
        (Qualifier.AT_LEAST, _AT_LEAST),
        (Qualifier.UP_TO, _UP_TO),
        (Qualifier.ABOUT, _ABOUT),
        (None, _UNCLEAR),
    ),
    glued_qualifiers=meanings(
        (Qualifier.UNDER, "sub"),
        (Qualifier.ABOUT, "near; circa; almost"),
        (None, "non; half; multi; quasi; anti; mid"),
    ),
    later_qualifiers=later_meanings(*_LATER),
    bracketed_qualifiers=later_meanings(
        (Qualifier.UP_TO, "maximum; max"),
        (Qualifier.AT_LEAST, "minimum; min"),
        (Qualifier.ABOUT, "approx; approximately; about; roughly; around"),
    ),
    closing_qualifiers=later_meanings(
        (Qualifier.AT_LEAST, "and counting; upwards; minimum; min"),
        (Qualifier.UP_TO, "maximum; max; tops"),
        (Qualifier.ABOUT, "approximately; roughly; , approximately; , roughly"),
    ),
    counting_qualifiers=later_meanings((Qualifier.AT_LEAST, "plus")),
    lesser=words("fewer less short"),
    cuts=words("cut cuts reduction reductions decrease decreases cutback cutbacks"),
    less_than=phrases("less than; fewer than; more than; lower than; higher than; less; fewer"),
    lengths=words(
        "metres meters kilometres kilometers km m miles feet yards inches centimetres centimeters seconds minutes hours days"
    ),
    densities=phrases(
        "per square; per sq; per hectare; per acre; per km; per kilometre; per kilometer; per capita; per head; / km; / ha; / m; / sq; / person; / head; / household"
    ),
    rest=phrases("the rest; the remainder; the balance; what is left; what remains; the remaining"),
    evenly=phrases(
        "equally; evenly; equal shares; equal parts; half each; half and half; halves; in half; the same share; fifty-fifty; 50-50; 50/50"
    ),
    shared_by=words("every each"),
    all_but=phrases("all but; all except; all except for"),
    ratio_ones=words("one each every"),
    ratio_verbs=words("serve serves served treats treated covers covered sees"),
    step_verbs=words(
        "fell falls fall fallen dropped drops declined declines shrank shrinks decreased rose rises risen grew grows"
    ),
    step_links=words("by"),
    hour_links=words("at"),
    people=words(
        "people persons residents villagers witnesses neighbours neighbors men women soldiers troops police officers children "
        "patients pupils students workers teachers households families refugees migrants inhabitants citizens"
    ),
    blocking=words(
        "degrees years months weeks k m b cr thou dozen dozens quadrillion quintillion zillion fewer less plus mil mill mrd milliard milliards"
    )
    | frozenset(_CARDINALS),
    acting=words(
        "shot lost hit left met won saw got took gave found told sent made built cut hurt fought beat led held kept had "
        "brought bought caught taught fed serve serves need needs hold holds"
    ),
    acting_endings=("ed",),
    modifying_plurals=words(
        "arms sports rights customs nations states systems news goods series species headquarters athletics electronics "
        "economics physics politics mathematics overseas always perhaps besides sometimes logistics operations services "
        "savings telecommunications communications humanities mines bonds sales weapons drugs narcotics claims parks "
        "forces works railways airways roads lots indoors outdoors downstairs upstairs plus doubles singles"
    ),
    range_to=words("to through"),
    range_between=words("between"),
    range_and=words("and"),
    range_or=words("or"),
    change_from=words("from"),
    change_by=words("by up down rose fell increased decreased grew shrank"),
    range_openers=phrases(
        "ranging from; ranges from; ranged from; range from; range of from; anywhere from; "
        "anything from; somewhere from; varying from; varies from; vary from; varied from; "
        "run from; runs from; ran from; running from"
    ),
    rates=MappingProxyType(_RATES),
    formerly=phrases(
        "earlier version; previous version; first version; original version; earlier we; we earlier; "
        "previously; formerly; originally; wrongly; mistakenly; erroneously; incorrectly; by mistake; "
        "in error; at first; until now"
    ),
    no_rates=words("after later before earlier ago into from since prior on too old late overdue"),
    rate_links=words("per"),
    no_rate_nouns=words(
        "the its their our his her your my this that these those an a as in of for on at with se cent "
        "usual request"
    ),
    rate_noun_openers=words("square cubic"),
    rate_marks=words(
        "hr h wk mo yr pp l lt ltr kg kgs t mt ha sqm m2 sq km kwh mwh bbl lb lbs oz pc"
    ),
    rate_adjectives=words(
        "hourly daily nightly weekly fortnightly monthly quarterly yearly annual"
    ),
    rate_nouns=words(
        "stipend stipends allowance allowances wage wages salary salaries fee fees rent rents pension "
        "pensions benefit benefits price rate premium premiums subscription instalment instalments "
        "installment installments payment payments grant grants sum sums contribution contributions "
        "subsidy subsidies transfer transfers"
    ),
    rate_noun_links=words("of"),
    months=MappingProxyType(_MONTHS),
    day_links=words("of in"),
    day_joins=words("and to through or"),
    eras=("BC", "BCE", "B.C.", "B.C.E.", "AH", "A.H."),
    beyond_date=phrases(
        "before; after; prior to; ahead of; earlier than; later than; not; not in; not on; never in; "
        "never on; except in; except on; other than; other than in; other than on; rather than in; "
        "rather than on; instead of in; instead of on; the eve of; eve of; anniversary of; "
        "postponed from; moved from; delayed from; put off from; brought forward from; ruled out; "
        "ruled out in; ruled out on; following; preceding; pre-; post-; on from"
    ),
    beyond_behind=phrases(
        "or later; or earlier; or sooner; or before; or after; or thereabouts; at the earliest; at the soonest"
    ),
    up_to_date=phrases("no later than; not later than"),
    about_date=phrases("around; about; circa; c.; ca.; approximately; roughly; near; close to"),
    by_date=phrases("by; no later than; not later than; at the latest by"),
    deadlines=words(
        "due deadline deadlines must shall will would should can may to until reply replies applications "
        "expected planned scheduled required ordered asked limit expires expire bids tenders comments"
    ),
    on_date=words("on in"),
    or_dates=words("or"),
    between_dates=words("between"),
    no_years=words("with at under"),
    times=words("am pm a.m. p.m. a.m p.m o'clock"),
    fiscal=phrases("fy; fiscal year; fiscal years; fiscal; financial year; budget year; season"),
    time_heads=words(
        "year years date dates day month quarter period term time times when since from until till season fy fiscal "
        "start end deadline expiry decade era vintage edition session summit version model census election elections "
        "founding foundation inception inauguration independence accession signature publication adoption birth"
    ),
    dated_heads=words(
        "dated started starts begun began beginning ended ends ending due expires expired updated published issued released "
        "filed signed adopted ratified enacted passed effective founded established created launched opened closed built "
        "completed inaugurated commissioned registered incorporated elected appointed born joined left introduced renewed "
        "reviewed revised last first next latest previous"
    ),
    date_links=words("in on since by from date"),
    years=words(
        "in since year years until till during before mid early late spring summer autumn fall "
        "winter q1 q2 q3 q4 fy fiscal"
    ),
    labels=words(
        "article articles section sections sect sec subsection chapter chapters page pages pp p "
        "paragraph paragraphs para paras clause clauses annex annexes appendix appendices "
        "schedule table tables figure figures fig figs exhibit resolution resolutions no nos "
        "number numbers part parts phase phases level levels room rooms title titles tier stage "
        "step volume vol version lot item items line lines highway route rule rules footnote "
        "note notes question slide box track verse category categories class grade type protocol "
        "proposition u.s.c usc c.f.r cfr u.s.t stat age aged "
        "directive regulation amendment serial id ref docket § §§ # № n° art arts ch"
    )
    - words("no nos numbers parts levels lines notes figures rules items rooms"),
    capital_labels=words(
        "act order bill flight channel apollo block camp camps unit district ward gate platform "
        "building area zone brigade division battalion regiment squadron model mark formula "
        "interstate i-95 public law psalm genesis no nos numbers parts levels notes figures rules "
        "items rooms day week quarter group world decree memorandum day option plan target goal "
        "finding recommendation round tranche sdg article cohort radio year kilometre kilometer boeing airbus pillar lane pier bus train series season episode covid fy team "
        "windows mile executive legislative house senate h.r s.b h.b form pub.l century project"
    ),
    label_joins=words("and or to through"),
    citations=("U.S.C.", "U.S.C", "USC", "C.F.R.", "CFR", "U.S.T.", "Stat.", "Fed. Reg.", "F.3d"),
    counted=_COUNTED,
    countable=words(
        "dead wounded wells boreholes latrines teachers nurses doctors midwives engineers farmers labourers laborers "
        "votes voters buses trucks lorries cars boats bicycles motorcycles tractors kits tents shelters "
        "clinics hospitals classrooms toilets beds seats laptops computers tablets books textbooks "
        "policemen policewomen recruits volunteers peacekeepers marines sailors trainers trainees "
        "graduates pupils orphans widows survivors passengers animals cattle cows goats sheep chickens "
        "trees seedlings saplings plots parcels bags sacks boxes bottles blankets mattresses stoves "
        "rifles guns pistols grenades shells rockets missiles drones tanks rounds bullets bodies graves "
        "inmates hostages militants insurgents gunmen rebels settlers tenants evacuees returnees "
        "mw gw kw mwh gwh kwh megawatts gigawatts kilowatts litres liters gallons hectolitres tonne ton "
        "bushels carats ounces vials ampoules tests swabs masks gloves ventilators incubators"
    ),
    counting=words(
        "hired hire hires hiring dug dig digs digging drilled drill drills drilling planted plant planting "
        "trained train training recruited recruit recruiting employed employ employs employing housed "
        "sheltered fed vaccinated vaccinate vaccinating evacuated evacuate rescued rescue rescued arrested "
        "detained deported resettled counted installed install installing distributed handed delivered "
        "repaired slaughtered infected"
    ),
    count_labels=words(
        "dead killed injured wounded missing displaced total totals count toll cost price sum"
    ),
    of_several=phrases("of them; of these; of those; of whom; of the dead"),
    harming=words(
        "reached totalled totaled numbered topped "
        "cost costs killed kills kill killing displaced displaces displacing injured injures wounded maimed drowned orphaned evicted"
    ),
    plural_verbs=words("were are have died fled perished drowned"),
    dating=words("by after from through and"),
    currency_labels=phrases("currency; currencies; money unit; unit of account"),
    means=phrases("means; is; stands for; refers to; denotes"),
    sums=words(
        "amounts amount sums sum figures values value costs cost prices numbers all data entries "
        "expressed stated shown given budget expenditure spending budgets"
    ),
    sums_in=words("in are"),
    sums_unless=words("unless except"),
    exceptions=words("unless except"),
    sums_of=words("of"),
    sum_heads=words(
        "pledges commitments disbursements payments grants loans arrears expenses receipts "
        "transfers contributions expenditures requests estimates actuals outturns releases "
        "requirements needs funds credits subsidies savings months proceeds revenues exports "
        "imports sales taxes obligations approvals appropriations advances allocations awards "
        "claims bills fees duties debts assets liabilities reserves works goods services resources "
        "salaries wages thousands millions billions allowances others totals repayments "
        "instalments tranches debits balances dues outlays deposits withdrawals promises plans "
        "proposals suspensions cancellations refusals less as was has its this"
    ),
    no_sums=words(
        "% # percent pct percentage share shares rate rates ratio ratios proportion growth change "
        "index no nos number numbers count counts per exchange people persons population headcount "
        "headcounts households families beneficiaries residents inhabitants employees staff pupils "
        "km kg kwh mwh gwh mw gw kw ha hectares acres tonne tonnes tons m3 km2 litres liters "
        "barrels bbl turnout coverage attendance enrolment enrollment memo memorandum"
    ),
    counting_heads=_COUNTED
    | words(
        "year years date dates day month duration age ages ref reference code codes vote votes "
        "page rank ranking score scores posts post positions teachers nurses doctors customers "
        "clients cases districts provinces regions sites projects schemes clinics hospitals wells "
        "boreholes kits tents trucks boats aircraft vessels seats visits quantity qty units volume "
        "volumes tonnage area length distance capacity size weight temperature rainfall t mt cm mm "
        "bales bags hour target targets births herd heads livestock passengers flights calls "
        "licences permits complaints yield yields latitude longitude phone"
    ),
    firm_qualifiers=phrases(
        "more than; less than; fewer than; at least; up to; at most; as many as; as much as; "
        "no more than; no fewer than; no less than; not more than; some; nearly; almost; "
        "approximately; roughly; exceeding; in excess of; a total of; total of; an estimated; "
        "estimated; close to; upwards of; a maximum of; a minimum of"
    ),
    soft_qualifiers=phrases(_SOFT),
    kept_qualifiers=phrases("no less than; not less than"),
    rising_to=phrases("up to"),
    risen=words("went gone going put climbed climbing shot moved jumped raised pushed brought"),
    caps=phrases(
        "a cap of; the cap of; cap of; a ceiling of; ceiling of; an upper limit of; capped at"
    ),
    topical=words("about"),
    topics=words(
        "write writes wrote writing written talk talks talked talking speak speaks spoke spoken speaking lie lies lied lying know knows "
        "knew ask asks asked asking hear hears heard complain complains complained complaining complaint complaints worry worries worried "
        "question questions dispute disputes row debate debates doubt doubts argument arguments argue argued arguing quarrel quarrelled "
        "story stories letter letters concern concerns concerned joke jokes joked rumour rumours rumor rumors misled lawsuit"
    ),
    bound_by=words("under"),
    binding=words(
        "contract contracts agreement agreements permit permits programme programmes program programs award awards grants licence licences "
        "license licenses scheme schemes policies laws orders headings treaties memoranda leases budgets accounts arrangements rules roofs flags"
    ),
    during=words("over"),
    extending=words(
        "extend extends extended extending stretch stretches stretched stretching spread"
    ),
    timed=words("minutes hours days weeks months years"),
    counters=words("week day quarter"),
    paced=words(
        "paid disbursed spent repaid phased invested spread delivered released repayment repayments repayable payable instalments "
        "installments disbursement disbursements maturity amortised amortized financed staggered"
    ),
    durations=words("days weeks months quarters years decades"),
    duration_kinds=words(
        "fiscal financial school academic calendar working consecutive budget full further more"
    ),
    verb_endings=("ed",),
    between_qualifier=phrases("a; an; another; additional; further; extra; new; whopping; mere"),
    irregular=_IRREGULAR,
    compounds=_COMPOUNDS,
    plurals=_PLURALS,
    no_plural="ss",
    possessives=("'s", "'"),
    noun_links=(
        "of the",
        "of these",
        "of those",
        "of their",
        "of its",
        "of his",
        "of her",
        "of our",
        "of all",
    ),
    noun_ends=words(
        "and or but nor while with of from for by to in on at as than that who whom which whose "
        "were was are is be been being has have had having will would can could may might shall "
        "should must do does did into onto over under about against across among around before "
        "after between during through throughout until since within without per via because "
        "if when where whereas although though so yet not"
    ),
    fraction_links=words("of"),
    clause_words=words("and but while with"),
    abbreviations=words(
        "u.s.c c.f.r u.s.t stat "
        "u.s u.k u.n e.u u.s.a d.c dr mr mrs ms prof gen col lt sgt capt maj sen rep gov pres hon "
        "smt rev st no nos vs v etc e.g i.e cf al inc ltd co corp dept est approx ca c fig figs art "
        "sec sect vol pp p ch para paras a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec "
        "eng engr coun cllr brig comdr barr atty ald asst cpl mme mlle "
        "jr sr messrs amb adm cmdr supt insp pub.l u.s.c ave blvd mt ft bn mn m"
    ),
    sentence_openers=words(
        "the this that these those it he she they we in on at a an to for but and however despite "
        "while when after before since as if another all no some many our their his her its there"
    ),
    negated_or=words("or nor"),
    negations=phrases(
        "not; never; no; none; nor; neither; without; cannot; yet to; failed to; fails to; "
        "fail to; failing to; unable to; no longer; declined to; declines to; stopped short of; "
        "refused to; refuses to; refusing to; hardly; scarcely; nowhere; nobody; nothing; isn't; aren't; wasn't; "
        "weren't; hasn't; haven't; hadn't; didn't; doesn't; don't; won't; wouldn't; can't; "
        "couldn't; shouldn't; mustn't; ain't; instead of; rather than; far from; short of"
    ),
    numbering=words("no"),
    far_negations=words("no none nothing neither nobody"),
    not_any=frozenset(
        (
            *_each(
                "not a|not one|not a single|not even a|not even one",
                "cent of|penny of|dime of|dollar of|euro of|pound of|rupee of|shilling of|peso of|franc of|naira of|kwacha of|rand of|yen of|real of",
            ),
            "not one of",
            "not any of",
            "hardly any of",
            "scarcely any of",
            "barely any of",
            "almost none of",
        )
    ),
    no_negation=words(
        "only merely simply just more less fewer later lower higher greater smaller sooner doubt "
        "matter"
    ),
    auxiliaries=words("been be being have has had having was were is are get gotten got"),
    parts_of=phrases(
        "of it; of this; of that; of this sum; of that sum; of the sum; of this money; of that money; "
        "of the money; of this amount; of that amount; of the amount; of the total; of the funds; of those funds; of these funds"
    ),
    parts_of_which=phrases("of which"),
    plural_being=words("are were"),
    further=words("further another additional extra"),
    staying=words("remain remains remained remaining stay stays stayed"),
    between_negation=words(
        "yet to ever even it the them any all a an also so still as this that these those its their"
    ),
    adverb_suffixes=("ly",),
    negating_prefixes=words("un non pre dis de not"),
    status_bases=MappingProxyType(_STATUS_BASES),
)

# Who pays, or is paid, in `Members pay $300 a season`.
_PAYERS = (
    "members|farmers|families|households|residents|parents|visitors|tourists|customers|users|growers|"
    "traders|villagers|passengers|tenants|students|patients|workers|fishermen|shopkeepers|drivers|"
    "donors|companies|firms|pilgrims|herders|migrants|buyers|importers|exporters|councils|contractors|"
    "suppliers|teachers|nurses|soldiers|guards|pickers|pensioners|veterans|victims|they|we|I"
)
_CHARGING = "to charge|to levy|" + "|".join(
    _each(
        "to charge|to pay",
        f"{_PAYERS}|expatriates|foreigners|motorists|lorries|ships|each ...|every ...|them|us",
    )
)
_PAYS = (
    "pays",
    *_each(_PAYERS, "pay"),
    *_each("pays", f"{_PAYERS}|each ...|every ...|them|us|him|her|me"),
    *_each("they|we|I", "pay each ...|pay every ...|pay them"),
)

_CHANGED = (
    "raised|increased|doubled|trebled|tripled|boosted|lifted|cut|reduced|lowered|halved|revised|"
    "raises|increases|doubles|cuts|reduces|lowers|raising|increasing|cutting|reducing"
)
_WE_NOW = "|".join(
    f"{who} {how}"
    for who in ("I", "we")
    for how in (
        "therefore",
        "hereby",
        "now",
        "also",
        "again",
        "respectfully",
        "formally",
        "further",
    )
)

_OPEN_TO = (
    *_each(
        "expected|set|due|likely|unlikely|scheduled|supposed|poised|slated|hoping|hope|hopes|hoped|wants|want|wanted|needs|need|needed|"
        "has|have|had|having|remains|remain|remained|still|yet|about|ready|plan|plans|planning|aim|aims|aimed|intend|intends|intended|seeking|"
        "try|tries|tried|trying|attempt|attempts|attempted|prepared|preparing|prepares|whether|willing|ought|considering whether|going|hesitated|"
        "failed|fails|refused|refuses|declined|declines|unable|is|are|was|were|moves|wishes|wished|would like|would love|required|obliged|"
        "pressure|calls|call|called|opportunity|chance|deadline|free|bound|certain|sure|expects|expecting|expect",
        "to",
    ),
)
_DOUBTS = Doubts(
    open_before=(
        "will",
        "would",
        "may",
        "might",
        "can",
        "could",
        "shall",
        "should",
        "must",
        "won't",
        "wouldn't",
        "couldn't",
        "'ll",
        *_OPEN_TO,
    ),
    between=words("yet still also now then soon later eventually one day ever even finally not to"),
    bare=words("be"),
    fact=("came", "comes", "come", "happened", "turned out", "proved"),
    told_so=(
        "came",
        "comes",
        "happened",
        "turned out",
        "proved",
        "used",
        "said",
        "reported",
        "believed",
        "understood",
        "thought",
        "known",
        "seems",
        "appears",
        "found",
        "shown",
        "continues",
        "continue",
        "continued",
        "first",
        "last",
        "only",
        "largest",
        "biggest",
        "smallest",
        "latest",
        "highest",
        "most",
        "second",
        "third",
        "fourth",
        "greatest",
        "single",
    ),
    told=(
        "resolved",
        "agreed",
        "agreed that",
        "decided that",
        "voted that",
        "ordered that",
        "directed that",
    ),
    asked=words(
        "asked asks asking urged urges urging pressed presses pressing begged begs lobbied lobbies lobbying petitioned petitions pleaded "
        "expects expected wants wanted invited invites wait waits waiting"
    ),
    to_do="to",
    conditions=(
        "if",
        "unless",
        "whether",
        "provided that",
        "on condition that",
        "assuming",
        "supposing",
        "in case",
    ),
    at_once=("once",),
    open_result=words("will would can could may might must should shall"),
    present=words("has have is are"),
    inversions=("had", "should", "were"),
    wished=(
        "want",
        "wants",
        "wanted",
        "wanting",
        "to see",
        "to have",
        "to get",
        "would like",
        "demand",
        "demands",
        "demanded",
        "against having",
        "need",
        "needs",
        "needed",
        "hopes for",
        "hoping for",
    ),
    nearly=(
        "almost",
        "nearly",
        "all but",
        "very nearly",
        "as good as",
        *_each("came|come|comes|coming|was|were", "close to|near to"),
        "came near",
        "on the point of",
        "on the verge of",
        "not so much",
        *_each(
            "isn't|is not|wasn't|was not|aren't|are not|weren't|were not",
            "said to have|known to have|reported to have",
        ),
        "falsely",
        "supposedly",
        "purportedly",
        "allegedly",
    ),
    never=(
        "neither",
        "by no means",
        "in no way",
        "at no time",
        "at no point",
        "on no account",
        "on no occasion",
        "under no circumstances",
        "nowhere",
        "rarely",
        "seldom",
        "scarcely",
        "hardly",
    ),
    in_part=(
        "partly",
        "partially",
        "only partly",
        "only partially",
        "in part",
        "in part only",
        "only in part",
    ),
    back=words("back"),
    falsely=words("falsely wrongly incorrectly erroneously mistakenly untruthfully"),
    saying=words("claim claiming alleging"),
    untrue=(
        *_each(
            "it is|it was|it's|that is|is it",
            "not true that|not correct that|untrue that|false that|incorrect that|wrong that|a lie that|a myth that|a hoax that|"
            "fiction that|not the case that|nonsense that|wrong to say that|false to say that",
        ),
        *_each(
            "no one|nobody|no-one|few people|hardly anyone",
            "believes|believed|thinks|claims|says|believes that|thinks that|has shown that",
        ),
        *_each(
            "denied|denies|deny|denying",
            "that|having|claims that|reports that|rumours that|rumors that|allegations that|he had|she had|they had|it had",
        ),
        *_each(
            "no evidence|no proof|no record|no sign|no truth in claims|no truth in reports", "that"
        ),
        *_each(
            "earlier|previous|original|first|initial|wrong",
            "headline said|headlines said|version said|report said|article said|post said|story said|caption said|tweet said",
        ),
        *_each(
            "an earlier version of this", "article said|story said|page said|report said|post said"
        ),
    ),
    denying=("denies", "denied", "deny", "denying"),
    denied_doing=("ing",),
    forged=words(
        "forged fake faked bogus fabricated doctored spoof hoax counterfeit phoney phony debunked"
    ),
    claims=(
        "reports",
        "report",
        "rumours",
        "rumors",
        "rumour",
        "rumor",
        "claims",
        "claim",
        "allegations",
        "allegation",
        "stories",
        "story",
        "suggestions",
        "posts",
        "assertions",
        "assertion",
        "talk",
    ),
    disproved=(
        *_each(
            "were|was|are|is|proved|have proved|has proved|turned out to be|proved to be",
            "false|untrue|wrong|baseless|unfounded|invented|made up|"
            "fabricated|a lie|lies|a hoax|nonsense|incorrect|inaccurate|not true|not correct|pure invention|simply false|plainly false|entirely false|quite untrue",
        ),
        *_each(
            "could not be|cannot be|can not be|couldn't be|has not been|have not been|had not been",
            "verified|confirmed|substantiated|independently verified|independently confirmed|proven|corroborated",
        ),
    ),
    in_truth=_each("was|were|is|are", "in truth|in fact|in reality|actually"),
    gainsaid=(
        "there were none",
        "there was none",
        "but there were none",
        "but there was none",
        "there were no such",
        "this is false",
        "that is false",
        "this is untrue",
        "that is untrue",
        "this was false",
        "that was false",
        "this is not true",
        "that is not true",
        "that was untrue",
    ),
    checked=(
        "rating",
        "verdict",
        "our rating",
        "our verdict",
        "ruling",
        "our ruling",
        "conclusion",
        "finding",
        "truth",
    ),
    verdicts=(
        "false",
        "mostly false",
        "untrue",
        "fake",
        "misleading",
        "fabricated",
        "not true",
        "wrong",
        "incorrect",
        "hoax",
        "a hoax",
        "pants on fire",
    ),
    repeats=(
        "claim",
        "claims",
        "claimed",
        "post",
        "posts",
        "viral",
        "video",
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "message",
        "messages",
        "meme",
        "statement",
    ),
    other_than=(
        "except",
        "except for",
        "excepting",
        "apart from",
        "aside from",
        "other than",
        "excluding",
        "save for",
        "short of",
        "without",
        "instead of",
        "rather than",
        "in place of",
        "compared with",
        "compared to",
        "as against",
        "up from",
        "down from",
        "nowhere near",
        "far from",
        "not the",
        "stripping out",
        "versus",
        "close to none of",
        *_each("several|many|ten|five|three|four|two|a dozen|countless", "times"),
        "double",
        "twice",
        "triple",
        "more than double",
    ),
    matters=_each(
        "inquiry|enquiry|investigation|probe|audit|inquest|lawsuit|report", "into|on|over|about"
    ),
    part_of=("of", "out of"),
    lessening=(
        *words(
            "trimming trim cutting cut slashing slash reducing reduce lowering shaving shave removing remove stripping strip recovering recover recouping recoup "
            "saves saving save withholding withhold deducting deduct cancelling cancel scrapping scrap"
        ),
        *_each("claw|clawing|take|taking", "back"),
        *_each("strip|stripping|take|taking|cut|cutting", "out"),
    ),
    raising=_each(
        "raising|lifting|increasing|raise|lift|increase",
        "the fee|the fees|fees|the tax|the price|prices|the toll|tolls|rents|the rent|fares|the fare|charges|the charge|the levy",
    ),
    by_how_much="by",
    no_grants=(
        "fine",
        "fines",
        "penalty",
        "penalties",
        "bail",
        "saving",
        "savings",
        "gap",
        "shortfall",
        "deficit",
        "hole",
    ),
    of_that="of",
    behind=(
        "short of",
        "shy of",
        "too small",
        "too little",
        "too low",
        "too few",
        "too short",
        "too much",
        "too high",
        "too large",
        "below what",
        "below the",
        *_each(
            "figure|number|sum|amount",
            "that was later shown|that was later found|later shown|later found|that turned out|that proved",
        ),
    ),
    corrected=(
        "corrected",
        "correction",
        "should be",
        "should read",
        "recte",
        "wrongly",
        "in error",
    ),
    indefinite=words("a an another further extra some any"),
    determiners=words(
        "the a an its their his her our that this those these some all any another further extra full whole requested initial original"
    ),
)

# `would rather not be named`
_HIDES = (
    "would not",
    "will not",
    "did not want to",
    "does not want to",
    "did not wish to",
    "does not wish to",
    "declined to",
    "declines to",
    "refused to",
    "refuses to",
    "asked not to",
    "asks not to",
    "preferred not to",
    "prefers not to",
    "would prefer not to",
    "would rather not",
    "did not",
    "does not",
)
_NAMED = (
    "be named",
    "be identified",
    "be quoted by name",
    "give a name",
    "give her name",
    "give his name",
    "see her name",
    "see his name",
    "have her name printed",
    "have his name printed",
)

REPORTING = Reporting(
    doubts=_DOUBTS,
    speech_verbs=words(
        "said says say saying told tells tell telling stated states stating added adds adding "
        "announced announces announcing wrote writes writing written declared declares declaring "
        "explained explains explaining noted notes noting argued argues warned warns warning "
        "insisted insists emphasized emphasised emphasizes stressed stresses remarked commented "
        "replied responded asked asks answered claimed claims write argue insist warn recall complain acknowledged acknowledges admitted admits confirmed recalled recalls observes argues concedes complains concludes "
        "confirms testified recalled continued concluded concludes observed reported called calls call "
        "calling described describes tweeted posted urged urges vowed pledged promised read reads "
        "wondered shouted cried whispered joked recounted estimated advised advises alleged alleges "
        "contended submitted submits demanded demands pleaded swore testifies recalls remarks "
        "concurred agreed agrees denied denies disclosed revealed reveals proclaimed hailed praised "
        "criticised criticized condemned welcomed mused summed sums cautions predicts laughed laughs "
        "smiles sighed sighs shrugged shrugs jokes reiterated cautioned complained ruled held found predicted hoped lamented quipped joked "
        "accused accuses expressed expresses dismissed dismisses branded dubbed labelled labeled likened "
        "affirmed affirms recognized recognised recognizes recognises "
        "grumbled grumbles muttered snapped chuckled boasted exclaimed worried worries fumed murmured "
        "informed informs informing interrupted interrupts sighing saying "
        "reminded reminds retorted protested scoffed offered fretted countered interjected responds "
        "deplored lambasted rejected rejects blamed blames thanked insists vows warns wrote "
        "cites cited put puts pointed suggested suggests conceded countered asserted maintained repeated "
        "chanted chants sang yelled screamed bellowed queried questioned echoed opined opines ventured reasoned reckons reckoned attested underlined underscored slammed blasted decried "
        "denounced derided mocked ridiculed assured assures reassured clarified clarifies"
    ),
    vouching=words(
        "said says say stated states reported reports announced announces confirmed confirms estimated "
        "estimates disclosed discloses"
    ),
    according=("according to", "to quote", "in the words of", "as told by"),
    pronouns=words("he she they it who"),
    before_verb=words(
        "has have had also later then again recently further previously once only earlier "
        "separately yesterday today repeatedly publicly simply just was is been being quoted cited as "
        "already now formally since indeed duly eventually finally ultimately hereby "
        "likes liked remains remain remained stays stay stayed used to would will must could did does not never often sometimes always still quickly bluntly flatly "
        "angrily quietly firmly plainly dryly briefly proudly ruefully cheerfully"
    ),
    phrase_ends=words(
        "in on at to during after before when while as who which that about of-course with "
        "following adding speaking from by for outside into through and but"
    ),
    titles=words(
        "honour honor eng engr coun cllr brig cmdr comdr barr atty ald cpl supt insp fr mme mlle maître shri smt shrimati sushri barrister councillor councilor supervisor mp mca brigadier detective constable "
        "doña señora señor mr mrs ms miss dr prof professor president minister secretary ambassador senator sen rep "
        "representative gov governor mayor judge justice general gen colonel col captain capt "
        "major lt lieutenant sgt sergeant commissioner director chief chairman chairwoman chair "
        "chancellor premier king queen prince princess sheikh pope bishop archbishop imam rabbi "
        "congressman congresswoman deputy prime foreign finance interior health defence defense "
        "attorney solicitor admiral adm commander spokesman spokeswoman spokesperson economist "
        "analyst coordinator administrator envoy sir dame lord lady baroness treasurer auditor "
        "inspector officer engineer advocate lawyer executive manager vice state acting special "
        "hon rt counsel undersecretary dean rector principal superintendent ombudsman registrar"
    ),
    roles=words(
        "academic actress adult alderman alderwoman anaesthetist anthropologist appellant archaeologist "
        "archivist assessor assistant attaché attache awardee bailiff barman bartender benefactor biologist "
        "blacksmith bookkeeper botanist bursar bystander caller cameraman candidate caregiver carer chemist "
        "chieftainess cleaner co-chair coastguard cobbler cofounder comrade conciliator corporal "
        "correspondent councilman councilwoman counsellor counselor cyclist dancer deacon demographer "
        "deportee detainee draughtsman drummer elector emir emissary epidemiologist evacuee eyewitness "
        "ferryman firefighter fireman fisherwoman foreperson frontbencher gatekeeper goatherd granddaughter "
        "grandson grantee gravedigger hairdresser harbormaster harbourmaster herdsman hostess hotelier "
        "incumbent industrialist informant inmate innkeeper interpreter investigator juror laborer labourer "
        "landlady landowner launderer librarian lifeguard lighthousekeeper listener lobbyist logistician "
        "mariner matriarch matron medic meteorologist milkman mukhtar newcomer nominee notary nutritionist "
        "oldtimer ombudswoman onlooker optician paediatrician paralegal pastoralist patriarch peddler "
        "pedestrian pediatrician physician physicist planter playwright plucker postman postmaster "
        "postmistress postwoman presenter prisoner psychiatrist quartermaster receptionist restaurateur "
        "retiree returnee schoolboy schoolgirl sculptor sharecropper sociologist specialist statistician "
        "stevedore storekeeper stranger subprefect sultan teenager telephonist townsman translator trooper "
        "typist undergraduate undertaker valuer veterinarian vicar viewer voter warehouseman watchman welder "
        "whistleblower wholesaler writer "
        "official officials spokesman spokeswoman spokesperson minister president "
        "secretary ambassador director officer officers judge judges justice commissioner "
        "adviser advisor aide analyst economist researcher lawyer prosecutor resident residents "
        "farmer teacher nurse doctor engineer mayor governor senator lawmaker diplomat diplomats "
        "chair chairman "
        "chairwoman coordinator manager envoy witness applicant respondent auditor "
        "source sources "
        "expert experts activist leader worker captain chief superintendent auditor-general "
        "principal headteacher volunteer refugee migrant campaigner treasurer trader fisherman "
        "master speaker uncle aunt niece nephew ombudsman usher verger ranger keeper curator conductor composer poet actor singer player "
        "neighbour neighbor colleague brother sister son daughter wife husband grandmother grandfather cousin "
        "friend friends boss landlord shepherd priest monk nun pilot cook guard soldier councillor councilor "
        "critic critics donor delegate delegates negotiator mediator clerk buyer seller owner tenant "
        "mother father woman man student scientist author authors registrar head deputy "
        "children women men cleric clergyman clergywoman rev reverend apprentice intern trainee helper people persons defendant counsel claimant plaintiff petitioner complainant accused victim survivor mechanic driver plumber carpenter mason baker barber butcher tailor porter "
        "vendor hawker stallholder shopkeeper grower herder rancher hauler haulier miner deminer smallholder sailor skipper boatman docker builder electrician technician "
        "pensioner pupil lecturer scholar historian geologist hydrologist agronomist vet paramedic caseworker accountant cashier banker broker economist trustee caretaker janitor "
        "elder youth boy girl child widow widower parent bride householder villager passenger motorist commuter patient customer shopper visitor tourist guest host "
        "chieftain headman lawmaker legislator parliamentarian backbencher mp mca mep msp peer premier veteran gendarme constable detective policeman policewoman "
        "sheriff magistrate arbitrator rapporteur comptroller controller procurator attache consul insider strategist organiser organizer protester demonstrator "
        "journalist reporter editor columnist blogger photographer novelist artist musician architect surveyor planner "
        "member vice-minister vice-mayor vice-governor headmaster headmistress headwoman commandant deputy-director secretary-designate "
        "founder co-founder chairperson convener convenor moderator facilitator mentor coach trainer instructor supervisor foreman forewoman overseer bishop imam pastor nun "
        "participant signatory beneficiary recipient technologist executive vice-president vice-chancellor director-general secretary-general vice-chair "
        "ratepayer shareholder stallholder churchgoer beekeeper smallholder leaseholder householder "
        "successor predecessor counterpart boss opponent rival ally tenant beekeeper greengrocer businessman businesswoman entrepreneur investor shareholder creditor chef waiter waitress midwife pharmacist surgeon dentist psychologist therapist"
    ),
    connectors=words("of and the for on de del la al bin ibn van von der da dos & in to"),
    not_names=words(
        "the a an this that these those it he she they we i you in on at by for from with without "
        "as and but or if when while since after before during despite although though because "
        "however meanwhile under over about some many most all no not each both other another "
        "such our their his her its my your there here last next one two three four five six "
        "seven eight nine ten to of up once until officials funding according asked also then "
        "what who why how where which any every few more less still yet so now today yesterday "
        "earlier later recent recently monday tuesday wednesday thursday friday saturday sunday "
        "january february march april may june july august september october november december"
    ),
    program_words=words(
        "program programme initiative fund scheme project plan facility campaign compact mechanism "
        "operation partnership grant appeal"
    ),
    agency_words=words(
        "ministry department bureau agency office commission council authority organization "
        "organisation committee service bank court police affairs directorate secretariat union "
        "administration institute treasury parliament senate congress assembly board foundation "
        "federation association society corporation tribunal centre center programme consortium alliance coalition"
    ),
    firm_names=words(
        "Council Society Cross Foundation Institute University Church Airlines College Museum "
        "Association Hotel Restaurant Crescent Fund Aid Airways Group Company Club Orchestra Choir Ballet "
        "Theatre Re"
    ),
    claims=MappingProxyType(
        {
            "condition": (
                r"(?:contingent|conditional|conditioned) (?:up)?on", r"on (?:the )?condition that",
                r"provided that", r"depends? (?:up)?on", r"subject to(?! debate| attack)",
                r"unless", r"only if", r"so long as", r"as long as", r"pre-?conditions? (?:for|to)",
            ),
            "agreement": (
                r"agreements?", r"memorand(?:um|a) of understanding", r"accords?", r"treat(?:y|ies)",
                r"agreed (?:to|on|that|upon)", r"signed (?:a|the|an) (?:deal|pact|contract)",
                r"ceasefire", r"truce",
            ),
            "commitment": (
                r"commitments? (?:from|by|of|to)", r"committed (?:itself |themselves )?to",
                r"(?:pledged|promised|vowed|undertook|undertakes|undertaken|committed) to",
                r"pledges? (?:of|to|from|by)", r"(?:pledged|promised|committed)",
            ),
        }
    ),
    totals=words(
        "total totals totalling totaling totalled overall altogether combined sum package budget "
        "envelope aggregate authorized authorised worth"
    ),
    additions=words(
        "additional further another remaining remainder rest plus including comprising comprises "
        "comprised consists split balance respectively extra more other"
    ),
    sum_rows=words(
        "total totals subtotal subtotals sub-total sub-totals sum all overall altogether combined "
        "aggregate"
    ),
    more_rows=words("other others else remaining remainder rest balance"),
    as_of=("as of", "as at"),
    belonging=words("at in from with for"),
    office_links=words("for to of"),
    genders=MappingProxyType({
        **dict.fromkeys(words("she her mrs ms miss doña señora dame lady baroness madam queen princess sister mother aunt niece woman wife daughter grandmother "
                              "spokeswoman chairwoman congresswoman councilwoman businesswoman actress widow mme smt shrimati sushri"), "f"),
        **dict.fromkeys(words("he him his mr señor sir lord king prince brother father uncle nephew man husband son grandfather "
                              "spokesman congressman councilman businessman fisherman widower shri imam monk headmaster schoolmaster abbot policeman postman foreman "
                              "watchman ferryman barman chairman cameraman craftsman draughtsman fireman gentleman herdsman landlord waiter schoolboy boy"), "m"),
        **dict.fromkeys(words("nun matron headmistress abbess policewoman postwoman forewoman landlady waitress hostess schoolgirl girl bride"), "f"),
    }),
    place_openers=words("hurricane cyclone typhoon storm operation new el los las san santa santo port fort mount upper lower cape lake greater rio north south east west central saint st"),
    place_ends=words("county district province city town village valley state region municipality territory republic kingdom islands island peninsula delta corridor border camp farm creek"),
    ranks=words("chief deputy vice assistant acting associate managing"),
    finite=words("has have had was were is are be been being would will could can may might must should does did do not "
                 "went came got took gave made kept began stood sat fell spoke knew thought felt "
                 "goes comes gets takes makes gives keeps begins becomes"),
    units=words("litres liters kilos kilograms grams tonnes tons metres meters kilometres kilometers hectares acres gallons miles feet "
                "inches yards ounces quintals megawatts kilowatts gigawatts watts"),
    utterances=words("proverb saying theory words answer reply response verdict message comment comments advice note explanation conclusion warning view opinion judgment judgement "
                     "assessment plea question remark remarks motto slogan letter statement summary line retort quotation quote sentence observation contribution rejoinder"),
    subordinate=words("when while after before since because until once as"),
    views=words("view opinion judgment judgement words assessment telling estimation"),
    replying=words("replied replies answered answers responded responds retorted pleaded pleads conceded"),
    asking_verbs=words("asked ask asks"),
    answers_came=("came the answer", "came the reply", "was the answer", "was the reply", "was all the answer", "came back the answer"),
    terms=words("so-called phrase word words term titled entitled headline headlined title nicknamed see under song film book poem play novel column essay "
                "heading headed chapter exhibition item module label documentary series mural labelled labeled"),
    titled=words("report article editorial story leader column feature piece pamphlet leaflet booklet brochure paper study programme broadcast "
                 "podcast reportage cartoon"),
    owners=MappingProxyType({"her": "she", "his": "he", "their": "they", "its": "it"}),
    ago=words("ago later earlier"),
    right_there=words("here there"),
    allowing=("Let me", "May I", "Allow me to", "Permit me to"),
    quoting=words("quoted quotes quote quoting cited cites read reads reading"),
    obtaining=words("had got received have"),
    came_from=words("came comes arrived"),
    wrote_to=("wrote to", "written to", "put it to", "put the question to"),
    answer_came=("the answer came", "the reply came", "an answer came", "a reply came", "back came the answer", "back came the reply"),
    owned=words("own"),
    objects=MappingProxyType({"her": "she", "him": "he"}),
    joins_sentences=words("and but so then still yet also meanwhile nor or"),
    leading=words("nearby upstairs downstairs elsewhere overhead indoors outdoors afterwards afterward where whose behind beside opposite beyond beneath outside inside under across near among above below since until despite like unlike within without because although though if "
                  "of not only earlier later meanwhile however separately also once responding writing addressing answering commenting asked "
                  "pressed questioned told shown given seen left born taken put sent caught held known whether if whoever whatever"),
    things=words("it who"),
    short_titles=words("eng engr coun cllr brig cmdr comdr barr atty ald cpl supt insp fr mme mlle mr mrs ms dr prof sen rep gov gen col capt lt sgt adm hon rt shri smt st messrs"),
    after_names=MappingProxyType(dict.fromkeys(("J", "JA", "CJ", "LJ", "JSC", "JJA"), "judge")),
    lesser=words("deputy vice assistant acting former junior shadow prime"),
    interviews=phrases("conversation with; interview with; talk with; exchange with; discussion with; questions for; questions to; questions with; "
                       "minutes with; hour with; hours with; morning with; afternoon with; evening with; Q&A with; word with"),
    interviewing=phrases("spoke to; spoke with; talked to; talked with; interviewed; questioned; met; reached; sat down with; caught up with; "
                         "met with; put questions to; put the questions to; put these questions to; asked"),
    interviewed_by=phrases("spoke to; spoke with; talked to; talked with; spoke by telephone to; spoke by phone to; sat down with; "
                           "answered questions from; answered the questions of; was interviewed by; took questions from; gave this interview to"),
    puts_questions=phrases("put the questions; asked the questions; put these questions; asked these questions; conducted the interview; "
                           "conducted this interview; did the asking"),
    interview_credits=phrases("interview; interview by; interviewed by; questions; questions by; questions from; "
                              "the interviewer was; the questions were put by; the questions were asked by; the interview was conducted by"),
    reporters=words("editor reporter correspondent journalist writer columnist contributor interviewer"),
    interview_words=words("interview excerpts conversation"),
    answering=words("A. A: A Answer: Answer."),
    confirming=(
        *_each("It|That|They|He|She|We|I", "was|were|had been|has been|had|has|have|did|is|are"),
        "Yes", "Correct", "Indeed", "That is correct", "That is right", "That is so", "True",
    ),
    yes_or_no=("Yes", "No", "Not yet", "Correct", "Indeed"),
    presided=("in the chair", "presided", "presiding", "took the chair", "in the Chair", "chaired the meeting", "was in the chair"),
    presided_by=("chaired by", "chairmanship of", "presided over by", "chairpersonship of"),
    presides="chair",
    judged=words("claim charge statement allegation assertion view line point description phrase promise accusation figure version account "
                 "denial argument boast complaint pledge theory suggestion reading verdict criticism warning"),
    relays=words("what"),
    reacting=words("laughed smiled shrugged nodded sighed grinned frowned winced wept blushed hesitated paused snorted grimaced chuckled "
                   "laughs smiles shrugs nods sighs grins frowns winces weeps hesitates pauses chuckles"),
    same_titles=(words("chair chairman chairwoman chairperson"), words("judge justice"), words("congressman congresswoman representative rep"), words("senator sen"),
                 words("governor gov"), words("minister secretary"), words("professor prof"), words("doctor dr"), words("father fr priest"),
                 words("sister nun"), words("rev reverend pastor vicar"), words("imam sheikh cleric"), words("captain capt skipper"),
                 words("colonel col"), words("general gen"), words("lieutenant lt"), words("sergeant sgt"), words("superintendent supt"),
                 words("inspector insp"), words("councillor cllr"), words("attorney atty"), words("engineer engr eng")),
    role_endings=("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "eer", "girl", "boy"),
    judging=words("thanked thanks praised praises hailed welcomed welcomes criticised criticized condemned condemns rejected rejects dismissed blamed blames denounced decried "
                  "deplored promised promises pledged urged demanded demands cited cites questioned offered predicted predicts expects wants seeks sought opposed opposes"),
    nobody=words("nobody none neither"),
    somebody=words("another others somebody someone nobody everybody everyone anybody both neither none many few several most some"),
    named_as=("gave only her first name,", "gave only his first name,", "gave only their first name,", "gave her first name,", "gave his first name,", "who gave only the name", "who asked to be called", "who wanted to be called", "who goes by", "who went by", "who gave the name"),
    columns=words("correction corrections clarification clarifications errata briefs digest roundup amplifications"),
    unnamed=frozenset(
        f"{hides} {name}"
        for hides in _HIDES
        for name in _NAMED
    ) | phrases("gave no name; gives no name; on condition of anonymity; requested anonymity; asked for anonymity; insisted on anonymity; wished to remain anonymous; "
                "withheld her name; withheld his name; asked that her name be withheld; asked that his name be withheld; asked that her name not be used; "
                "asked that his name not be used"),
    gave_name=("gave her name", "gave his name", "gave their name", "gave only her name", "gave only his name", "give her name", "give his name",
               "give their name", "giving her name", "giving his name", "gives her name", "gives his name", "gives their name",
               "asked to be named", "asked to be known", "asked to be identified", "wanted to be known", "wanted to be named", "wanted to be identified",
               "identified herself", "identified himself", "identified themselves", "introduced herself", "introduced himself"),
    said_by=("spoken by", "said by", "made by", "written by", "uttered by", "those of", "that of", "came from", "attributed to", "attributable to"),
    mistakes=words("error mistake"),
    misattributed=words("wrongly mistakenly incorrectly erroneously falsely misattributed"),
    occasions=words(
        "spring summer autumn winter statement statements interview interviews speech letter letters report email e-mail memo "
        "briefing post posts tweet message conference press court parliament committee hearing "
        "meeting forum summit rally broadcast video call radio television tv reply response return "
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday week month year morning evening "
        "afternoon night day days comments remarks filing note brief paper article release recent "
        "written televised earlier ruling judgment judgement testimony submission address"
    ),
    wholes=words("in of"),
    told_numbers=words("cost costs price value valuation shortfall loss losses figure estimate"),
    moving=words(
        "crossed fled arrived returned left moved walked came went stayed died escaped gave got took "
        "expected forecast budgeted earmarked allocated announced raised owed "
        "made said saw had held stood fell rose grew ran won lost met kept led sent spent built "
        "out bought sold told thought felt found began became hit cut remain remains "
        "remained stay stays worked needed want wants wanted lived "
        "say give get take go goes come comes receive received join joined voted opposed backed "
        "attended signed responded replied survived drowned perished sharp strong apiece"
    ),
    streets=words(
        "Street St Avenue Ave Road Rd Lane Drive Boulevard Blvd Highway Hwy Route Parkway"
    ),
    ages=words("year-old year-olds month-old month-olds week-old day-old"),
    age_ends=("old", "of age", "young"),
    rate_links=phrases("to the; against the; per; to one; for one"),
    collectives=words("staff personnel"),
    # Of sizes of other languages all that are no things in English (`12 mill workers`).
    not_counted=words("thanks apologies pardons kisses hugs welcomes congratulations regrets sorrows")
    | (UNREAD_MAGNITUDES - words("mill mille md mds"))
    | _OTHER_MONTHS,
    extents=words("page word line verse"),
    plurals=words("people children men women police cattle staff feet teeth lives personnel fowl sheep geese mice oxen deer poultry"),
    country_names=country_names(_NAMES),
    demonyms=peoples(_PEOPLE, _PEOPLE_ENDINGS),
    open_names=MappingProxyType(OPEN),
    usual_names=MappingProxyType({
        **dict.fromkeys(("Georgia", "Georgian", "Georgians"), "GE"), **dict.fromkeys(("Korea", "Korean", "Koreans"), "KR"),
    }),
    no_country=NO_COUNTRY,
    person_names=PEOPLE_TOO,
    other_names=OTHER_NAMES,
    documents=words(
        "plaque placard banner poster sign inscription leaflet pamphlet billboard sticker caption notice report audit letter note memo memorandum email minutes survey study contract agreement document treaty charter bill clause judgment judgement "
        "ruling notice resolution statute petition review"
    ),
    comparisons=(
        *_each("the|half the|twice the|about the", "size of|shape of|length of|height of|width of|weight of|depth of|colour of|color of|price of|age of"),
        *_each("as big|as large|as long|as wide|as high|as tall|as small", "as"),
        *_each("no bigger|no larger|no wider|no longer|bigger|larger|smaller|wider|taller", "than"),
    ),
    vocatives=(
        "Sir", "Madam", "Mr Speaker", "Mr. Speaker", "Madam Speaker", "Mr President", "Mr. President", "Madam President", "Mr Chairman",
        "Mr. Chairman", "Madam Chair", "Mr Deputy Speaker", "Your Honour", "Your Honor", "My Lords", "My Lord", "Honourable Members",
        "Honourable members", "Hon. Members", "Ladies and gentlemen", "Friends", "Colleagues", "Comrades", "Excellencies", "Your Excellencies",
    ),
    fond=words("old young little poor dear"),
    styles=MappingProxyType({f"{whose} {style}": office for whose in ("her", "his") for style, office in (
        ("honour", "judge"), ("honor", "judge"), ("worship", "mayor"), ("excellency", "ambassador"), ("lordship", "judge"),
        ("ladyship", "judge"), ("eminence", "cardinal"), ("grace", "archbishop"), ("majesty", "king"))}),
    members=words("member gentleman lady senator deputy"),
    chairs=words("speaker chair chairman chairwoman chairperson president"),
    honours=words("hon honourable honorable right rt learned gallant noble good"),
    given_titles=words("doña don sister brother father fr"),
    naming=("named", "called", "by the name of", "of the name of"),
    bodies_that_speak=words(
        "management "
        "court statement report contract agreement document constitution agency council committee commission government bank fund office department bureau union group organisation organization company tribunal panel ministry "
        "embassy consulate charity hospital firm airline insurer club parish trust museum school university church newspaper "
        "broadcaster developer contractor supplier operator manufacturer utility airport port railway lender borrower "
        "mission secretariat faculty college team party opposition union diocese cooperative "
        "resolution letter note sign poster plaque charter treaty ruling judgment judgement law memo email minutes survey study "
        "statute act code bill clause article section paragraph preamble leaflet banner notice placard sticker billboard inscription graffito caption tweet pamphlet petition crowd audience jury bench gallery "
    ),
    addressed=words("you"),
    greetings=("Dear", "To", "To:", "TO", "TO:"),
    writers=frozenset({"I"}),
    defining=(*_each("is|are", "in|the|in the"), "is", "are", "means", "mean", "means the", "stands for", "stands for the", "refers to", "refers to the", "denotes", "denotes the", "here means", "here is the", "signifies"),
    own_persons=words("i me my mine we us our ours"),
    narrators=words("I We"),
    narrating=words("i we"),
    agents=words("by"),
    alls=words("all"),
    addresses=words("reply answer response statement speech address remarks lecture testimony"),
    authored=("from", "by", "of"),
    with_words=("in the words of", "with the words of", "use the words of", "borrow the words of", "with the words that"),
    uses=words("used uses using chose repeated repeats coined"),
    and_that=(" and that ", " but that "),
    company_words=words("resources holdings industries enterprises ventures logistics limited ltd plc inc gmbh technologies solutions textiles cement "
                        "mining pharmaceuticals properties investments"),
    so_says=words("So Thus"),
    own_words=("in her words", "in his words", "in their words", "in its words", "in her own words", "in his own words",
               "in their own words", "in its own words", "quote", "to quote her", "to quote him"),
    bodies=frozenset({
        "world food programme", "united nations development programme", "un development programme",
        "united nations environment programme", "un environment programme", "global fund",
        "international monetary fund", "green climate fund", "united nations population fund",
        "un population fund", "european investment fund", "world wide fund for nature",
        "international fund for agricultural development", "save the children fund", "opec fund",
        "united nations children's fund", "african development fund", "abu dhabi fund",
        "saudi fund for development", "kuwait fund", "world wildlife fund",
    }),
    parts=("including", "of which", "out of which", "comprising", "comprised of", "made up of",
           "consisting of", "split between", "split into", "divided between", "among them",
           "among it", "of them"),
    attributing=_each("quotes|quotations|comments|the following quotes are|the following is|statement|quote|lines", "attributable to|from|by"),
    whose=words("whose"),
    supposes=words("suppose imagine"),
    rumours=phrases("the claim; the claims; what was claimed; what is claimed; what was said; what they claimed; rumour; rumor; the rumour; the rumor; myth; the myth"),
    claim_heads=phrases("claim; claims; post; statement"),
    fact_checks=("fact check", "fact-check", "fact checked", "fact-checked", "rating", "verdict", "the facts", "misleading"),
    limits=words("limit ceiling cap threshold maximum minimum"),
    splitting=frozenset((*words("includes include comprises comprise covers cover funds fund supports support finances finance"),
                         *_each("consists|consist|made up|composed", "of"), "broken down", "split", "divided", "broken down as follows",
                         "split as follows", "divided as follows", "breaks down as follows", "go to", "be used for", "be spent on", "used for", "pay for")),
    split_heads=frozenset(("breakdown", *_each("main|key|the main|the key", "priorities|components|elements|measures|items|allocations"),
                           "of this", "of the total", "including", "comprising")),
    parts_that=_each("that|this", "part of|portion of|half of"),
    shares_of=_each("part|half|most|much|some|share|third|quarter|one|two|three|four", "of"),
    measured_in=_each("in amounts|in sums|in instalments|in installments|in tranches|in payments|in grants|in stages", "of"),
    aims=(*_each("proposal|proposals|propose|proposes", "to"), *_each("proposal|proposals", "by ... to|from ... to|of ... to"), *_each("propose|proposes|proposed", "further to|also to|now to|instead to|therefore to")),
    aimed="proposed",
    sums_that=_each("a sum|an amount|an award|a figure|a total|a grant|a loan|a payment|a pledge|a request|a proposal|a plan|an idea|an offer|a contribution", "that|which"),
    taken_up_by=("which", "that", "both", "all of which", "and all of which", "all of it", "and all of it",
                 "all of them", "and all of them", "most of it", "half of it", "it"),
    told_by=words("it"),
    lenders=("Development Bank", "Export-Import Bank", "Export–Import Bank", "Exim Bank", "Eximbank", "Investment Bank",
             "Development Fund", "Development Agency", "Cooperation Agency", "Aid Agency", "Development Cooperation",
             "Agency for International Development", "Agency for International Cooperation",
             "Agency for Development Cooperation", "Embassy", "embassy", "lender", "lenders", "donor", "donors"),
    sum_phrases=phrases("in all; all told; between them; made up; of which"),
    set_against=("up from", "down from", "compared with", "compared to", "against", "instead of", "in place of",
                  "rather than", "increased from", "raised from", "reduced from", "cut from", "higher than",
                  "lower than", "more than the", "less than the"),
    changing=words("raised raises raising increased increases increasing lifted cut cuts cutting reduced reduces reducing lowered "
                   "trimmed expanded topped rose risen grew grown fell fallen dropped shrank"),
    from_to=("from", "to"),
    parts_of_before=("of that", "of this", "of these", "of those", "of it", "of which", "of the total",
                     "of the sum", "of the money", "of the amount", "out of that", "out of this",
                     "the total includes", "that includes", "this includes", "the sum includes",
                     "it includes", "the amount includes", "the package includes", "that figure includes"),
    of_the=("of the", "out of the", "of that", "of this", "of its", "of their", "of an", "of a",
            "from the"),
    anew=words("another further additional extra second third separate other more each apiece new"),
    stopping=words("withhold claw freeze strike block suspend halt cancel withdraw deny refuse remove pause "
                   "rescind stop cut reduce delay"),
    wanted_done=words("seek seeks sought seeking ask asked asks asking urge urged urges urging no refused declined wants want wanted petitioned "
                      "demanded demands pressed lobbied sued begged calls called"),
    times_after=words("same next following previous very day week month year morning afternoon evening night summer spring "
                      "autumn winter"),
    drafts_of_law=words("bill bills draft drafts amendment amendments"),
    signing=words("signed signs signing enacted enacts"),
    fresh=words("new fresh firm unpaid formal written outstanding open combined separate initial"),
    sources=words("fund loan grant budget reserve account facility envelope allocation package programme program"),
    receiving=words("to for in into across inside within throughout towards toward around on"),
    giving=words("from by"),
    multiplied_by=words("as more higher larger bigger greater faster better what that those"),
    grants=words("offer grant loan pledge gift contribution donation credit package tranche promise commitment"),
    granted_worth=words("worth totalling totaling at"),
    beyond=words("like unlike than neighbouring neighboring"),
    trading=words(
        "firm firms company companies supplier suppliers contractor contractors manufacturer manufacturers maker makers dealer dealers "
        "trader traders shop mill yard shipyard factory plant consultancy consultant consultants bidder bidders builder builders "
        "workshop wholesaler wholesalers exporter exporters importer importers vendor vendors refinery printer foundry hatchery "
        "agent agents merchant merchants seller sellers distributor distributors came come comes coming bought imported shipped brought "
        "ordered trucked returned arrived"
    ),
    asks_what=("what", "whatever", "how much", "how many", "whether", "how"),
    requests=words("request requests appeal appeals application applications bid bids plea pleas "
                   "petition petitions demand demands"),
    taken_by=words("requested sought needed received spent owed"),
    joins_clauses=words("while but with whereas against versus"),
    the_country=("the country", "this country", "that country", "the nation", "the kingdom"),
    elsewhere=words("worldwide globally global elsewhere abroad world countries nations continent continents "
                    "Africa Asia Europe Americas America Caribbean Pacific Sahel Balkans"),
    undertakings=words(
        "program programs programme programmes scheme schemes project projects initiative initiatives "
        "campaign campaigns operation operations"
    ),
    told_before=words("the this that"),
    wholes_of_money=words(
        "budget budgets economy gdp debt debts deficit deficits revenue revenues treasury "
        "reserves nationwide"
    ),
    beside=words("outside beside besides beyond unlike"),
    destined=words("for to towards toward"),
    giving_verbs=words(
        "pledged pledges pledging donated donates gave gives given contributed contributes lent lends "
        "promised promises granted grants offered offers sent sends provided provides committed commits "
        "awarded awards transferred transfers disbursed disburses "
        "provide contribute donate pledge giving providing contributing donating"
    ),
    approving=words(
        "approved approves approving authorised authorized authorises authorizes allocated allocates earmarked "
        "earmarks obligated obligates cleared clears pays paid"
    ),
    purpose=words("for to towards toward in of worth"),
    purpose_ends=words(
        "was were is are be been being has have had will would shall should may might can could must "
        "did does do after before until when while who which that whose where by on at from with "
        "as if because since said says told according under over between during and or but over "
        "through via so than remains remained comes came goes went awaits still not also only now "
        "already today yesterday last next this"
    ),
    future=words("be"),
    supposing=words("will would may might can could shall should must to 'll cannot"),
    conditions=words("if unless whether once suppose supposing imagine assuming"),
    paying_now=frozenset(_PAYS),
    in_general=words("if unless whether once when until till under nobody anybody anyone whoever tomorrow next "
                     "plan plans proposal agreement agreements deal settlement rule rules law bill draft voted resolved "
                     "will would may might can could shall should must cannot"),
    no_condition=phrases("at once; once again; once more; more than once; once only"),
    disputing=(*_each(" no| any| for", "evidence that |proof that |record that "), " denied having ", " denied that ", " denied it ", " denied he ", " denied she ",
               " denied they ", *_each(" not| nor|cannot| neither confirm nor", "confirm that |verify that |deny that |say that |prove that "), *_each(" no", "evidence that |proof that |record that |sign that "), " not true that ", " not correct that ", " untrue that ", " false that ", " denies having ", " denies that ", " denies it "),
    determiners=words("my the a an this that these those its their his her our any another some total"),
    takes_up=words("which that it they who he she we what"),
    part_links=words("of against from than"),
    held_against=words("than against"),
    money_verbs=words(
        "cost costs costing save saves saved saving earn earns earned raise raises raised lose loses lost "
        "owe owes owed need needs needed require requires required spend spends spent fine fines fined "
        "cut cuts bring brings brought generate generates generated yield yields yielded steal stole stolen "
        "embezzled seek seeks demand demands demanded borrow borrowed borrows buy buys bought sell "
        "sells sold receive receives received collect collects collected invest invests invested attract "
        "attracted attracts want wants fetch fetched fetches make makes made win won face faces faced "
        "went goes go came comes go helped helps help paying charges charged charge deserves bears bore "
        "repaid repay repays rose rises fell falls climbed dropped concern concerns concerned involve involved holds carries carrying stole hid hides recovered recovers counted counts"
    ),
    other_senses=MappingProxyType({
        "committed": words("troops soldiers forces fraud crime crimes murder murders suicide error errors offence offences offense "
                           "offenses perjury violations theft atrocities team staff volunteers mistakes"),
        "frozen": words("turkey turkeys chicken chickens fish meat beef prawns shrimp shrimps poultry peas vegetables food foods "
                        "pizza pizzas bread dough fruit berries tuna salmon fillets chips juice"),
        "paid": words("tribute attention visit visits homage heed respects"),
        "granted": words("forfeiture injunction injunctions permission consent leave licence license access interview interviews asylum bail parole citizenship custody amnesty divorce extension extensions exemption exemptions"),
        "cleared": words("customs rubble debris mines landmines desk name hurdle hurdles security throat way debt debts arrears backlog overdraft goods cargo"),
        **dict.fromkeys(("authorized", "authorised"), words("capital dealer dealers signatory signatories")),
        "suspended": words("sentence sentences animation ceiling"),
        "refused": words("leave permission consent access entry bail asylum"),
        "denied": words("entry bail asylum wrongdoing"),
        "sought": words("refuge shelter advice comment clarification damages-from"),
    }),
    other_subjects=MappingProxyType(dict.fromkeys(
        ("calls for", "called for", "calling for"),
        words("plan plans bill budget proposal project law measure strategy contract deal agreement scheme roadmap"))),
    other_particles=MappingProxyType({
        "paid": words("back off for by"), "committed": words("into"), "cleared": words("of by"), "obligated": words("to"),
        "granted": words("that"), "cancelled": words("out"), "planned": words("on"), "approved": words("of"),
    }),
    over_it=words("over about regarding concerning"),
    retained=words("refused denied granted"),
    reactions=words("criticism criticisms concern concerns objection objections question questions complaint complaints fear fears "
                    "call calls pressure blame responsibility scrutiny comment knowledge involvement wrongdoing attempts efforts"),
    other_ends=MappingProxyType(dict.fromkeys(
        ("withdrawn", "withdrew"), words("account accounts bank banks atm safe vault machine reserves savings circulation market sale"))),
    denied_doing=MappingProxyType({"denied": words(
        "owing paying taking receiving stealing losing hiding having making accepting spending diverting pocketing misusing "
        "demanding offering promising laundering knowing that any")}),
    wanting=frozenset(("requested", "sought", "asked for")),
    wanted_for=words("for"),
    accounted=words("proof evidence receipt receipts voucher vouchers invoice invoices record records documents papers paperwork details "
                    "explanation explanations account particulars breakdown clarification clarity information confirmation certificates reasons statements "
                    "justification"),
    costs=words("cost price expense"),
    costing=words("costing"),
    bought=words("cost costs"),
    extras=words("costs fees interest expenses damages"),
    adverb_ends=("ly",),
    common_ends=("s", "tion", "ment", "ness", "ity", "over", "ance", "ence", "ing", "ly", "ture", "age"),
    gerunds=("ing",),
    asides=words("at put"),
    more_or_less=words("less more fewer short shy"),
    excepting=(" all but", " everything but"),
    affairs=words("talks talk vote votes work works trading negotiations discussions debate hearing hearings meeting meetings trial "
                  "construction building search hunt inquiry investigation permission consent permit permits licence licences license licenses"),
    about=words("on in about over of for into"),
    takes_clause=words("requested proposed committed"),
    opens_clause=words("that to"),
    containing=words(
        "adds add adding includes include included contains contained contain covers provides provide provided allocates gives totals "
        "totalled totaled totalling totaling amounts amounted comprises comprising exceeds exceeding "
        "including involving covering holding hold holds worth is was are were the a an some about"
    ),
    embedding=words("who whose how why where whether because although after before since"),
    noun_links=words("of for worth totalling totaling from against in to by with and or on at"),
    other_aims=words(
        "match raise return recover hide avoid save guard comment answer investigate stop block close cut collect steal "
        "cost fetch yield earn bring win seek pocket launder sell say tell show explain disclose reveal name discuss reduce lower protect find trace"
    ),
    by_how_much=words("by to"),
    persons=words("who whose whom"),
    sending=words("sent send sends left leave leaves posted posts returned issued issues circulated published put pinned hung signed tabled filed "
                  "painted carved scribbled handed wrote writes texted emailed faxed tweeted dictated drafted"),
    relatives=words("who which that"),
    clefts=words("that who which"),
    no_person=words("time times chance surprise accident secret reason way year month week day case"),
    away=words("under through on to by from with against into"),
    being=words("was were is are been be being remains remain remained stays stay stayed"),
    singular=words("was is has had"),
    doings=words(
        "taking stealing stole owing losing lost earning earned embezzling embezzled demanding pocketing "
        "pocketed laundering receiving accepting spending costing owes owed winning won hiding hid"
    ),
    inversions=words("Had Should Were"),
    denying=words("denied denies deny denying rejected rejects dismissed dismisses disputed disputes "
                  "refuted refutes"),
    denies_reports=words("denies denied disputes disputed"),
    reports_taken_up=("it", "this", "that", *_each("the", "report|claim|story")),
    denial_leads=words("but and which"),
    rumoured=words("reported reportedly alleged allegedly rumoured rumored supposed purported bribe bribes kickback kickbacks"),
    reports=words("report reports claim claims allegation allegations suggestion suggestions accusation "
                  "accusations rumour rumours rumor rumors idea notion"),
    recorded=words("recorded booked described presented portrayed entered"),
    moved=words("moved seconded put tabled introduced debated discussed"),
    quashing=words("stayed stays quashed quashes vacated vacates overturned overturns reversed reverses struck blocked blocks enjoined annulled lifted voided paused suspended withdrew"),
    orders=words("order orders decision decisions ruling directive resolution memo letter notice"),
    contests=words("appeal appeals petition petitions objection objections protest protests complaint complaints challenge challenges lawsuit lawsuits suit suits case cases motion motions plea pleas application applications"),
    contesting=words("against"),
    corrected=(*_each("corrected|corrects", "himself|herself|itself|themselves"), "took that back", "took it back", "had misspoken", "misspoke"),
    inquiring=(*_each("whether|if", "the|a|any"), *_each("what had become|what became|what has become", "of"), *_each("what had happened|what happened|what has happened", "to")),
    there=words("there"),
    hearsay=words("talk rumour rumours rumor rumors speculation gossip whispers"),
    accusing=words("accused accuses accusing suspected suspects"),
    corrections=words("correction corrections clarification clarifications erratum errata corrigendum"),
    printed=words("article articles report story item headline caption chart graphic map table editorial profile brief column "
                  "feature piece post version pages page table obituary review letter interview release newsletter bulletin dispatch despatch item "
                  "error cutline photograph sidebar timeline list notice analysis preview diary account"),
    printers=words("we it"),
    printed_verbs=words("said headlined titled entitled wrote gave reported stated referred described put implied suggested misquoted quoted claimed told had "
                        "attributed showed listed meant"),
    misstating=words("misstated misreported overstated understated misprinted wrong wrongly incorrect incorrectly inverted transposed"),
    sums_told=words("amount sum figure number size value total"),
    earlier_versions=phrases("earlier version; previous version; original version; first version"),
    contrasts=words("not"),
    untrue=words("correct true untrue false incorrect wrong inaccurate clear certain invention fiction baseless unfounded "
                 "groundless nonsense invented fabricated bogus unsubstantiated"),
    true=words("correct true clear certain"),
    doubting=words("allegedly supposedly purportedly"),
    undoing=words("freed restarted released lifted ended restored reinstated unfrozen unblocked overturned resumed reversed "
                  "annulled available again moving flowing"),
    completed=words("completed finished reopened"),
    held_back=words("suspended denied rescinded pending"),
    partially=phrases("partly; partially; half; in part; in parts; only partly; only partially"),
    deciding=_each("decided|voted|moved|resolved|opted|chose|decision|decision by ...|decision of ...|vote|vote by ...|voted ...|decided ...|resolved ...", "to"),
    emphatic=("did", "did indeed", "did in fact", "did eventually", "did finally", "did later", "did at last", "do", "does"),
    decided=words("requested authorized approved committed suspended denied rescinded"),
    partly=words("thirds quarters fifths part some most much little half third quarter fifth tenth fraction few none nothing proportion share percentage portion cent cents penny dollar"),
    wishing=words("want wants wanted need needs needed order orders ordered demand demands demanded see get"),
    pluperfect=words("had"),
    part_of=words("of"),
    question_words=words("what who whom whose when where why how which"),
    outcomes=words("that this it"),
    of_verbs=words("it that them"),
    disputable=words("denied"),
    sum_adjectives=words("remaining outstanding last whole entire full first second third final next initial undisbursed unspent annual earlier previous prior original existing standing"),
    superlatives=words("largest biggest first only smallest last latest highest most second third greatest single"),
    back=words("back"),
    lasting=words("stay remain continue"),
    opens_aside=words("but after before since while when where as at by for from in on over under with without despite following "
                      "according citing who which whom whose though although because however meanwhile too also then of during "
                      "until through among within against like unlike upon once so far at "
                      "alas sadly happily regrettably unfortunately fortunately mercifully"),
    with_recipient=words("granted grants denied denies refused refuses promised promises paid pays"),
    claiming=words("denied denies promised promises"),
    after_object=words("altogether outright again twice too a an one two three four five six seven eight nine ten several some many "
                       "last next only within anyway soon years months weeks days"),
    every=words("every each"),
    shared=words("for to in on towards toward through under"),
    carries=(*_each("and with|along with|together with", "it|them"), "along with", "together with"),
    all_of_it=(*_each("every", "cent|penny|dollar|euro|rupee|shilling|peso|franc"), "all of it", "it all", "the whole of it", "the lot", "the whole lot",
               *_each("the full|the whole|the entire", "sum|amount|request")),
    lately=frozenset((*_each("last|this", "week|month|year|spring|summer|autumn|winter"), *_each("weeks|months|years", "later"))),
    ever_since=words("since"),
    at_first=words("first initially originally"),
    at_last=phrases("at last; in full; after all; this week; this month; last week; last month; on appeal"),
    once_more=words("again anew afresh"),
    turning=words("but then later eventually since finally now subsequently after afterwards on in"),
    no_thing=words("total cost costs price value third quarter half rest remainder part parts number million billion a an the "
                   "more less in last this next each or and per worth year month week"),
    asking=words("requested proposed"),
    thresholds=words("above over below under exceeding"),
    to_do=words("to"),
    either=(words("first former"), words("second latter")),
    valued=("worth", "valued at", "costed at", "priced at", "worth about", "worth some", "worth around", "worth more than", "worth nearly"),
    ordered=words("first second other"),
    one_of_them=words("first second third fourth fifth sixth seventh eighth last another other"),
    together=("combined", "in total", "in all", "totalling", "totaling", "together worth", "altogether"),
    gainsaid=(
        *_each("It|They|He|She|We|I", "has not|have not|had not|did not|hasn't|haven't|didn't"),
        *_each("It|They|That", "was not|were not|is not|are not|wasn't|weren't|isn't|aren't"),
        *_each("That is|That was|This is|This was|It is|It was", "wrong|incorrect|false|untrue|not so|not true|not correct|not the case"),
        *_each("That figure is|That figure was|The figure is|The figure was|That claim is|The claim is|That number is|That report is|The report was|That report was",
               "wrong|incorrect|false|untrue|not true|not correct"),
    ),
    kinds=words("grants loans credits cash kind guarantees"),
    came=words("came comes"),
    told_to_have=words("pleased proud glad happy delighted sorry honoured relieved ashamed understood believed reported said thought known seems appears claimed found shown"),
    joins=words("and but then or"),
    formulas=("be and", "be, and"),
    resolving=("resolved that", "agreed that", "agreed, that", "decided that", "resolved, that", "voted that"),
    paying=words("pay give fund lend release grant award provide approve spend cover finance contribute transfer disburse "
                 "reimburse authorise authorize accept extend meet honour honor back support restore "
                 "reinstate refund allocate guarantee underwrite advance"),
    keeping=words("keep keeps kept keeping leave leaves left leaving hold holds held"),
    averted=words("avoided averted prevented feared threatened considered rejected opposed"),
    undid=words("released freed unfroze unblocked reinstated restored resumed restarted reopened"),
    undo=words("lift lifts lifted lifting end ends ended ending release releases releasing unfreeze unfreezes restore restores restoring reinstate reinstates lift lifts lifting "
               "return returns returning unblock resume resumes"),
    prevented=words("from"),
    status_acts=MappingProxyType({
        "requested": (*_each(_CHANGED, "... request to|... appeal to"), "requests", "seeks", "seeking", "requesting", "is asking for", "asks for", "asking for", "are asking for",
                      "seek", "are requesting", "was seeking", "is applying for", "applied for", "applies for", "applying for",
                      "asked ... for", "asks ... for", "asking ... for", *_each("we|I|they", "request|ask for"), *_each(_WE_NOW, "request|ask for"), "called for", "calls for", "appealed for",
                      "calling for", "asked ... to release", "asked ... to give", "asked ... to provide", "appealing for",
                      "asked ... to lend", "asked ... to approve", "asked ... to authorise", "asked ... to authorize", "asked to cover", "asked to fund", "asked to approve", "asked to authorise", "asked to authorize", "asked to contribute", "asked ... to contribute", "asks ... to release", "put in for",
                      "asks ... to give", "asks ... to provide", "asking ... to give", "petitioned ... for", "solicited",
                      "applied to ... for", "applies to ... for", "applying to ... for", "appealed to ... for",
                      "wrote to ask for", "wrote to ask ... for", "wrote asking for", "pleaded for"),
        "proposed": ("proposes", "is proposing", "proposing", "propose", *_each("propose|proposes|proposing|proposed", "spending|giving|lending|adding|investing|borrowing|putting|paying|setting aside"),
                     *_each("propose|proposes|proposing", "to spend|to give|to lend|to add|to invest|to borrow|to put|to commit|to raise|to pay"),
                     *_each("plans|plan|is planning|are planning|proposes|propose", "to lend ...|to give ...|to grant ..."),
                     *_each("plans|plan|is planning|are planning", _CHARGING),
                     *_each("plans|plan|is planning|are planning", "to spend|to release|to give|to invest|to put|to lend"),
                     *_each("plans|is planning|are planning", "to borrow|to raise|to pay|to contribute"),
                     "intends to spend", "intends to give", "intends to invest", "wants to spend",
                     *_each("propose that|proposes that|proposed that", "... approve|... grant|... pay|... spend|... provide|... set aside"),
                     "put forward", "floated"),
        "authorized": ("authorizes", "authorises", "authorizing", "authorising", *_each("empowered|empowered ...", "to borrow|to spend"),
                       *_each("gave|given|has", "... authority to spend|... authority to borrow|authority to spend|authority to borrow")),
        "approved": ("approves", "approving", "granting", "clears", *_each("we|I|they", "approve|grant"), *_each(_WE_NOW, "approve|grant"), "green-lights", "okays", "voted to approve", "voted ... to approve", "voted to grant", "voted ... to grant",
                     "signed off on", "signed off", "passed", "passes", "adopted", "adopts", "gave the green light to", "gave its approval to", "green-lit",
                     "greenlit", "green-lighted", "okayed", "waved through", "nodded through", "rubber-stamped", "voted through", "ratified", "endorsed",
                     "did approve", "did grant", "did sign off on", *_each("agreed to", "a request for|the request for|its request for|our request for|their request for|his request for|her request for"), "resolved to grant", "decided to grant", "agreed to grant", "voted to spend", "agreed to spend", "decided to spend", "resolved to spend", "agreed", "agrees", "signed into law", "voted to lend", "voted to give", "voted to adopt", "voted to pass",
                     *_each("gave|gives|given|giving", "the green light for|the go-ahead to|the go-ahead for|the nod to|its blessing to|approval to|"
                            "approval for|final approval to|his approval to|her approval to|their approval to|its approval to|its approval for"),
                     *_each("approval was|approval has been|approval is|approval had been", "given for|given to|granted for|granted to"),
                     "approval to spend", "approval to borrow"),
        "obligated": ("obligates", "obligating"),
        "committed": (*_each(_CHANGED, "... pledge to|... commitment to|... promise to"), "commits", "pledges", "promises", "pledging", "promising", "committing", *_each("we|I|they", "commit|pledge|promise"), *_each(_WE_NOW, "commit|pledge|promise"), "vowed",
                      *_each("vowed to|vows to|undertook to|undertaken to|undertakes to|gave its word to",
                             "give|pay|provide|contribute|donate|spend|invest|lend")),
        "disbursed": ("disburses", "disbursing", *_PAYS, "pays out", "paying out", "made a payment of", "made payments of",
                      "handed over", "paid over"),
        "pending": ("awaits", "is awaiting"),
        "suspended": ("suspends", "freezes", "froze", "halts", "pauses", "suspending", "freezing", "halting", "pausing", "put on hold", "put on ice",
                      "puts on hold", "placed a hold on", "put a hold on", "called a halt to", "stopped payment of", "stopped payments of",
                      "stopped paying", "stayed payment of", "shelved", "shelves", "blocked", "held back"),
        "denied": (*_each("turned", "down for|us down for|them down for|him down for|me down for|her down for"), "rejects", "denies", "refuses", "rejecting", "refusing", "denying", "turned down", "voted down", "thrown out", "torn up", "vetoed", "vetoes", "turns down", "turning down",
                   "threw out", "voted to reject", "voted ... to reject", *_each("voted to|voted ... to|decided to", "block"), "said no to", "says no to", "declined", "declines", "knocked back",
                   "rebuffed", "disallowed", "disallows", "dismissed", "struck out", "voted against", "voted against spending", "voted ... against spending", "shot down", "shoots down", "spurned",
                   *_each("declined to|declines to|refused to|refuses to|voted not to", "pay|give|fund|lend|release|grant|award|provide|approve|restore|reinstate|refund|reimburse|allocate|authorise|authorize|underwrite|finance|cover|contribute|extend|disburse|transfer|advance")),
        "rescinded": ("rescinds", "cancels", "withdraws", "withdrew", "cancelling", "canceling", "rescinding", "withdrawing", "scrapped",
                      "scraps", "revoked", "revokes", "voted to scrap", "voted ... to scrap", "voted to cancel", "voted ... to cancel",
                      "clawed back", "claws back", "clawing back", "pulled", "terminated", "terminates", "axed", "took back", "reclaimed",
                      "dropped", "abandoned", "quashed", "annulled", "nullified", "struck down", "pulled out of", "backed out of",
                      "reneged on", "went back on", "called off", "pulled the plug on", "tore up", "set aside"),
    }),
    status_nouns=MappingProxyType({
        "requested": ("request for", "requests for", "application for", "applications for", "bid for", "bids worth", "bids totalling", "bids totaling", "request of", "requests of",
                      "appeal for", "appeals for", "appeal of", "appeals of", *_each("application|request|bid|appeal|plea", "to ... for|by ... for|from ... for|of ... for|by ... of|to ... of"), "requests worth", "plea for",
                      "applications worth", *_each("request|application|appeal", "was for|is for|was worth|is worth"), *_summed("requests|applications"),
                      *_each("request|application|bid", "totals|totalled|totaled|comes to|came to|amounts to|amounted to")),
        "proposed": ("proposal for", "proposals for", "proposal to spend", "proposal to add", "proposal of",
                     "proposal by ... to add", "proposal by ... to spend", "proposal from ... to add", "proposals worth", "proposal worth",
                     *_each("proposal", "was for|is for|was worth|is worth")),
        "authorized": _each("authorization|authorisation", "of|for|to spend|to borrow"),
        "approved": ("approval of", "approval for", *_summed("approvals"), *_running("approvals")),
        "obligated": ("obligations of", "obligation of", "obligations worth", *_summed("obligations")),
        "committed": (*_each("pledge|commitment|promise", "by ... of|from ... of|to ... of"), "pledge of", "pledges of", "pledges worth", "pledge worth", "commitment worth", "pledges totalling", "pledges totaling",
                      "commitment of", "commitments of", "commitments worth", "commitments totalling",
                      "commitments totaling", "promise of", "promises of", *_summed("pledges|commitments"),
                      *_came("pledges|commitments"),
                      *_running("commitment|commitments|pledges|pledge")),
        "disbursed": ("disbursement of", "disbursements of", "payout of", "payouts of", "disbursements worth", *_summed("disbursements|payouts"), *_each("payments", "came to|amounted to|totalled|totaled"), *_came("disbursements|payouts|payments"),
                      *_running("payments|payouts|disbursements")),
        "suspended": ("suspension of", "freeze on", "freezing of", "freeze of"),
        "denied": ("rejection of", "denial of", "refusal of", "veto of"),
        "rescinded": ("cancellation of", "withdrawal of", "rescission of", "revocation of"),
    }),
    status_passives=MappingProxyType({
        "approved": ("carried", "passed", "signed into law", "signed off", "given the green light", "waved through", "nodded through", "given the go-ahead", "given the nod",
                     "adopted", "endorsed", "ratified", "greenlit", "green-lit", "rubber-stamped", "voted through", "okayed", "agreed"),
        "denied": ("not supported", "turned down", "thrown out", "voted down", "vetoed", "declined", "rebuffed", "knocked back", "dismissed",
                   "struck out", "defeated", "lost", "not admitted", "not upheld", "not carried", "not accepted", "unsuccessful", "disallowed",
                   "shot down", "ruled out"),
        "rescinded": ("void", "called off", "scrapped", "revoked", "annulled", "axed", "declared void", "null and void", "quashed",
                      "clawed back", "terminated", "dropped", "abandoned", "pulled", "set aside", "taken back", "reclaimed",
                      "struck down", "nullified", "torn up", "deobligated", "de-obligated"),
        "suspended": ("put on hold", "put on ice", "blocked", "on hold", "on ice", "placed on hold", "shelved", "held back", "mothballed"),
        "disbursed": ("handed over", "paid over", "made"),
        "requested": ("applied for", "a request"),
        "committed": ("a pledge", "a promise"),
        "proposed": ("put forward", "floated", "mooted"),
        "pending": ("left pending", "under review", "under consideration", "being considered", "undecided", "still to be decided", "awaited"),
    }),
    status_predicates=MappingProxyType({
        "approved": ("won approval", "got the green light", "got the go-ahead", "got the nod", "received approval", "has received approval",
                     "gained approval", "secured approval",
                     *_each("won|got|received|gained|secured|has won|has got|has received", "... approval")),
        "denied": ("failed", "fell flat", "got nowhere", "came to nothing"),
        "disbursed": ("went through", "went out"),
        "pending": ("awaits approval", "awaits a decision", "awaits a vote", "awaits the", "remains undecided",
                    "remains under review", "remains pending", "remain pending", "still awaits", "awaits", "has yet to be decided", "has yet to be voted on"),
    }),
    status_around=MappingProxyType({
        "suspended": (("put", "on hold"), ("put", "on ice"), ("puts", "on hold"), ("placed", "on hold"), ("putting", "on hold")),
        "denied": (("turned", "down"), ("voted", "down")),
        "rescinded": (("clawed", "back"), ("took", "back")),
    }),
    status_labels=MappingProxyType({
        "requested": ("applied for", "ask", "asks", "asked", "request", "requests", "bid", "bids"),
        "approved": ("awarded", "award", "awards", "grants awarded", "grants made", "signed off"),
        "committed": ("pledge", "pledges", "commitments"),
        "disbursed": ("paid over", "payments made", "disbursements"),
        "suspended": ("on hold", "put on hold", "on ice"),
        "denied": ("turned down", "declined", "unsuccessful", "refusals", "said no"),
        "rescinded": ("clawed back", "revoked", "scrapped", "axed", "void", "called off"),
        "proposed": ("proposals",),
        "pending": ("under review", "under consideration", "undecided", "awaiting decision"),
    }),
    listed_roots=MappingProxyType({
        "requested": ("request", "seek", "sought", "ask"),
        "proposed": ("propos", "plan"),
        "authorized": ("authori",),
        "approved": ("approv", "grant", "clear"),
        "obligated": ("obligat",),
        "committed": ("commit", "pledg", "promis"),
        "disbursed": ("disburs", "paid", "pay"),
        "pending": ("pending", "await"),
        "suspended": ("suspen", "froz", "freez", "paus", "halt"),
        "denied": ("den", "reject", "refus"),
        "rescinded": ("rescind", "rescission", "withdr", "cancel"),
    }),
    status_weak=frozenset((
        "not supported",
        "agreed", "agrees", "carried", "passed",
        "shelved", "shelves", "blocked", "held back", "declined",
        "declines", "dismissed", "voted against", "pulled", "terminated", "terminates", "took back", "reclaimed",
        "dropped", "abandoned", "taken back", "defeated", "lost", "made", "failed", "fell flat", "got nowhere", "came to nothing",
        "went through", "went out", "endorsed", "ratified", "put forward", "floated", "mooted", "set aside", "ruled out", "struck down",
        "unsuccessful", "under review", "under consideration", "being considered", "on ice", "on hold", "solicited",
        "undecided", "awaited", "rebuffed", "spurned", "knocked back", "shot down", "tore up", "torn up", "annulled", "nullified", "quashed",
        "not upheld", "not carried", "not admitted", "not accepted", "awaits the", "still awaits", "vowed",
    )),
    status_of=MappingProxyType({
        **dict.fromkeys(("lost", "defeated", "not carried"), words("motion amendment resolution vote proposal bond measure bill")),
        "not supported": words("motion proposal request application bid amendment plan claim"),
        "agreed": words("motion proposal budget grant loan plan request contribution donation amendment"),
        **dict.fromkeys(("carried", "passed"), words("motion amendment resolution proposal bond measure bill budget")),
        **dict.fromkeys(("set aside", "quashed"), words("contract contracts award judgment judgement order fine penalty decision ruling")),
        **dict.fromkeys(("made", "went through", "went out"), words("payment payments transfer transfers disbursement disbursements payout payouts")),
        **dict.fromkeys(("declined", "declines", "failed", "fell flat", "got nowhere", "came to nothing", "unsuccessful", "rebuffed",
                         "spurned", "knocked back", "ruled out"),
                        words("request requests application applications bid bids appeal plea claim claims proposal plan motion offer")),
        **dict.fromkeys(("dismissed", "not upheld", "not admitted", "not accepted"),
                        words("claim claims request requests application applications petition suit plea")),
        **dict.fromkeys(("pulled", "dropped", "abandoned", "terminated", "terminates"),
                        words("grant grants loan loans award awards plan plans pledge pledges subsidy contract contracts funding aid "
                              "scheme project bid claim request application deal offer proposal package programme program contribution")),
    }),
    money_nouns=words(
        "reserve reserves spending expenditure borrowing grant grants loan loans credit credits subsidy subsidies award awards payment payments tranche tranches instalment "
        "instalments installment installments advance transfer transfers aid assistance funding fund funds money sum sums amount "
        "amounts budget package plan plans proposal request requests application applications bid claim claims appeal pledge "
        "pledges contribution contributions donation donations contract contracts bond bonds scheme programme program project "
        "projects assets holdings deposit deposits fine fines deal guarantee motion bursary scholarship support relief bailout compensation allocation contingency facility"
    ),
    waiting=words("pending"),
    steps=words("disbursement payment release transfer delivery signature ratification disbursements payments"),
    nouns_behind=MappingProxyType({
        "disbursed": words("disbursements"),
        "requested": words("request requests motion application applications appeal appeals"),
        "committed": words("pledge pledges commitment commitments promise promises"),
        "proposed": words("proposal proposals"),
    }),
    things_listed=words("following thing things item items line lines all both what only"),
    listing=words("came come include included follow followed"),
    allotting=words("tied linked intended meant reserved earmarked destined go goes going"),
    record_heads=words("status state decision outcome result"),
    verdicts=words("denied approved"),
    of_money_only=words("rescinded disbursed"),
    said_of_money=words("frozen"),
    by_size=(words("lower smaller lesser"), words("higher larger bigger greater")),
    outcome_nouns=words(
        "fine fines request requests application applications bid appeal plea money sum funds grant loan claim offer amount proposal payment "
        "award pledge plan funding motion contribution scheme aid package subsidy budget "
        "item items loans grants payments instalments tranches claims offers awards pledges plans contributions contract contracts deal bond order purchase amendment "
        "project programme program facility tranche instalment allocation guarantee donation transfer"
    ),
    plain_sums=words("item money sum amount funds payment lot"),
    sum_nouns=words("money sum funds grant loan amount payment award pledge funding contribution aid package subsidy budget lot"),
    made_nouns=MappingProxyType({
        **dict.fromkeys(words("claimed claims claim claiming wants wanted want"), "claim"), **dict.fromkeys(words("offered offers offer offering"), "offer"),
        **dict.fromkeys(words("awarded awards awarding"), "award"), **dict.fromkeys(words("lend lent lends lending"), "loan"),
        **dict.fromkeys(words("counted hoped banked"), "application"),
        **dict.fromkeys(words("guaranteed guarantees"), "guarantee"), **dict.fromkeys(words("allocated allocates"), "allocation"),
        **dict.fromkeys(words("donated donates"), "donation"), **dict.fromkeys(words("contributed contributes"), "contribution"),
        **dict.fromkeys(words("bid"), "bid"), **dict.fromkeys(words("invest invested"), "investment"),
        **dict.fromkeys(words("buy bought"), "purchase"), **dict.fromkeys(words("recommended recommends"), "recommendation"),
    }),
    implied_nouns=MappingProxyType({
        "obligated": words("obligation obligations"),
        "requested": words("request requests motion application applications bid bids appeal plea claim claims petition submission"),
        "proposed": words("proposal plan motion idea scheme purchase offer allocation spending expenditure outlay"),
        "authorized": words("authorization authorisation purchase"),
        "approved": words("clearance grant loan award approval decision purchase transfer disbursement"),
        "committed": words("pledge pledges promise promises commitment commitments contribution contributions donation donations offer offers support transfer gift gifts investment"),
        "suspended": words("payment support aid"),
    }),
    answers=MappingProxyType({
        "denied": (*_each("turned", "us down|me down|him down|her down"), *_each("their|its|his|her", "answer was no|reply was no"), "the answer was no", "the answer is no", "the reply was no", "refused", "said no", "declined", "turned down",
                   "turned it down", "turned them down", "turned the request down", "rejected the request", "refused the request",
                   "turned down the request", "declined the request", "rejected the application", "refused the application",
                   "turned down the application", "rejected it", "refused it", "declined it", "voted it down", "threw it out",
                   "rejected that", "voted that down", "turned that down", "threw that out", "rejected them", "rejected the bid", "rejected the plea"),
        "approved": ("approved it", "approved the request", "granted it", "granted the request", "said yes", "agreed to it", "agreed"),
        "rescinded": ("withdrew it", "cancelled it", "scrapped it", "revoked it", "withdrew the offer", "withdrew the pledge"),
        "suspended": ("suspended it", "froze it", "put it on hold"),
    }),
    worth=phrases("is worth; was worth; is for; was for; amounts to; amounted to; totals; totalled; totaled; comes to; came to; "
                  "covers; stands at; stood at; includes; contains; provides; sets aside"),
    subordinators=words("until because although though whereas unless since after before when"),
    no_act=words("hope hopes hoped hoping suppose supposing imagine assuming without no not await awaits awaiting seek seeks seeking sought urged urges called calls "
                 "demand demands demanded demanding reject rejects rejected denied denies refused considered "
                 "considers considering discuss discussed opposes opposed against threatened threatens "
                 "will would may might could should must if unless whether once never nor to before "
                 "reconsider reconsiders reconsidering recommend recommends recommended recommending expect expects expected subject pending need needs require requires"),
    presupposing=words("considers considered considering discusses discussed debated opposes opposed against "
                       "answered "
                       "on over about regarding deferred postponed weighed weighing reviewing reviewed examining examined received"),
    named_by_noun=words("committed disbursed"),
    indefinite=words("a an any another some"),
    none_of=words("neither none nothing"),
    none_at_all=words("no without never not if unless whether could might"),
    recipients=words("us them me him her you it"),
    to_come=words("would could might expected needed required due sought awaited likely unlikely uncertain possible hoped planned"),
    labels=MappingProxyType({
        "amount": "Amount", "with_status": "Amount {status}", "percent": "Share", "other": "In the article",
        "article": "Article “{name}”", "headline": "in the article's own headline",
    }),
    by_then=("by",),
    reading_times=("min read", "min. read", "mins read", "minute read", "minutes read", "minutes to read"),
    page_counts=words("comment comments share shares view views like likes reply replies retweets reactions"),
    bylines=("by", "from", "story by", "report by", "written by", "words by", "author:"),
    ours=words("our my"),
    no_places=words(
        "minutes meeting note notes memo memorandum report letter statement speech remarks summary update updates "
        "funding press release session committee board council court judgment ruling hearing edition issue "
        "status agenda bulletin circular newsletter monday tuesday wednesday thursday friday saturday sunday "
        "version draft record transcript question answer written budget parliament senate house annex file "
        "library parish town city village school general annual special ordinary extraordinary"
    ),
    dated=("published", "published on", "published:", "date", "date:", "posted", "posted on", "updated",
           "issued", "issued on", "first published"),
)  # fmt: skip
