"""English: amounts, dates and status words.

In: nothing. Out: `LANGUAGE`. Contract, section 3: the synonyms of checks 2 and 3 and what is "not
meant" in check 8; beyond the contract's lists stand the everyday phrases that would otherwise make
a text say something it does not (`in excess of`, `handed over`, `no more than`).

The words that name a status in English are the contract's and stand in `model/statuses.py`.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.amounts import MAGNITUDES, Qualifier
from generator.reading.languages.language import UNREAD_MAGNITUDES, Language
from generator.reading.languages.tables import (
    each,
    later_meanings,
    meanings,
    money,
    nationals,
    numbered,
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
    "upward of; north of; surpassing; topping; exceeds; exceeded; exceed; surpassed; topped; "
    "rose past; rises past; risen past; rising past; climbed past; climbing past; grew past; grown past; jumped past; soared past; surged past; went past; gone past; >"
)

_UNDER = (
    "under; less than; below; fewer than; lower than; short of; shy of; south of; smaller than; "
    "not quite; not reach; not reached; never reached; never reach; failed to reach; not come to; not amount to; <"
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
    "not over; not above; as high as; up to a maximum of; a cap of; the cap of; cap of; a ceiling of; ceiling of; an upper limit of; capped at; limited to; restricted to; "
    "up to and including; a limit of; the limit of; max; max.; a max of; a max. of; maximum; ≤; < ="
)

_ABOUT = (
    "about; around; approximately; approx; approx.; roughly; some; nearly; almost; circa; ca; ca.; "
    "c.; close to; just about; estimated; an estimated; in the region of; in the neighborhood of; "
    "in the neighbourhood of; in the order of; on the order of; more or less; something like; somewhere near; somewhere around; "
    "close on; nigh on; getting on for; nearly about; barely; hardly; scarcely; ~; ≈; ∼"
)

# The contract lists them not: a figure may be written with what they say or without.
_SOFT = (
    "close to; just about; estimated; an estimated; in the region of; in the neighborhood of; "
    "in the neighbourhood of; in the order of; on the order of; more or less; something like; somewhere near; somewhere around; no less than; "
    "not less than; as little as; as few as; as low as; barely; a limit of; the limit of; a floor of; a cap of; the cap of; cap of; a ceiling of; "
    "ceiling of; an upper limit of; capped at; limited to; restricted to; not reach; not reached; never reached; never reach; failed to reach"
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
    "minus; negative; not even; nowhere near; anywhere near; far from; a long way from; no; not; not about; not some; not nearly; ±; −; quarter of; a quarter of; "
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
        "or more; or above; or over; or higher; or greater; and over; and above; and up; at least; at the least; at the very least; at a minimum; at minimum; or upwards; and upwards; if not more; , if not more; +; -plus",
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
        *(
            (
                "|".join(
                    f"{each} {number} {time}"
                    for each in ("every", "each")
                    for number in ("two", "three", "four", "five", "six", "ten", "few", "couple of")
                ),
                time.removesuffix("s"),
            )
            for time in ("days", "weeks", "months", "years")
        ),
        (
            "biannually|biennially|semi-annually|semiannually|half-yearly|twice-yearly|bimonthly",
            "biannual biennial semi-annual semiannual half-year twice-year bimonthly month year",
        ),
        ("at a time", "time"),
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

# Each begins a word of every phrase of `own_words`, or of one that makes a rate.
# fmt: off
_TELLING = (
    "per", "each", "every", "/", "annual", "year", "month", "week", "dail", "hour", "night", "quarter",
    "fortnight", "okay", "ok", "award", "transfer", "remit", "credit", "wire", "settle", "ratif",
    "endors", "confirm", "adopt", "accept", "rubber", "green", "receiv", "cash", "bank", "pocket", "releas",
    "deposit", "collect", "pre-", "preap", "re-", "waved", "waves", "voted", "votes", "nodded", "signed",
    "signs", "handed", "hands", "given", "gives", "gave", "agreed", "sent ", "sends", "got ", "gets ", "spent ",
    "spends", "forked", "shelled", "coughed", "put ", "back", "get ", "won ", "wins ", "secure", "obtain", "allot", "allocat", "said", "says", "passe", "lent ",
    "approval", "clearance", "go-ahead", "payout", "pay-out", "disbursement", "ratification", "amount", "money",
    "sum ", "land", "arrive", "reach", "account", "already", "came", "comes", "cleared", "no ", "owe", "ask",
    "seek", "appl", "bids ", "hop", "begs ", "consider", "undecided", "stall", "hold ", "ice ", "debat", "review",
    "air ", "balance", "doubt", "limbo", "fell ", "fallen", "nothing", "veto", "dismiss", "declin", "scrap",
    "axed", "shelv", "quash", "spurn", "block", "mothball", "withheld", "turned", "thrown", "struck", "knocked",
    "shot ", "called", "taken", "clawed",
)
# fmt: on

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
        "sevenths eighth eighths ninth ninths tenth tenths twentieth hundredth fraction part portion bulk none neither"
    ),
    shares=phrases(
        "most; much; little; some; part; a part; the bulk; the rest; the remainder; a portion; nothing"
    ),
    no_shares=words("nothing"),
    part_links=words("of"),
    count_participles=words("killed injured wounded missing displaced dead hurt lost freed"),
    used=phrases("is used; are used; is meant; are meant; are used throughout"),
    scales=words("thousands millions billions"),
    scale_links=words("in"),
    scaled_sums=words(
        "amounts figures sums values numbers data costs prices expressed stated shown given accounts all"
    ),
    multiples=phrases(
        "half; double; twice; thrice; triple; treble; quadruple; twofold; threefold; fourfold; fivefold; tenfold; "
        "two-fold; three-fold; four-fold; five-fold; ten-fold; "
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
        "and up; and above; and then some; and as much again; and half as much again; "
        "plus as much again; plus half as much again; half as much again; as much again; in part; "
        "only in part; at least in part; only partly"
    ),
    telling=_TELLING,
    along=phrases(
        "as well as; along with; together with; likewise; and likewise; plus; in addition to; besides; and, separately,"
    ),
    several_of=phrases(
        "a pair of; a couple of; a string of; a series of; instalments of; installments of; tranches of; "
        "in payments of; in amounts of; in sums of"
    ),
    separately=words(
        "separate different distinct other new more further additional such equal like"
    ),
    distributives=words("each every"),
    drawn_on=phrases("from; by; on; under; out of; within; with; in; through; among"),
    no_each=words("time one other cent penny bit way"),
    relatives=words("that which who whom whose"),
    copulas=words("is was are were totals totalled totaled"),
    again=phrases(
        "it; this; that; they; these; the sum; this sum; that sum; the money; this money; "
        "the amount; this amount; that amount; all of it; the whole sum; the full sum"
    ),
    until=phrases("until then"),
    lasting=words("is are remains remain stays stay be"),
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
    sign_letters=MappingProxyType(
        {
            "shillings": ("Sh", "Shs", "Sh.", "Shs."),
            "rupees": ("Rs", "Rs."),
        }
    ),
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
    ratio_links=phrases("in; out of"),
    marks=words("mark threshold barrier milestone"),
    passing=words(
        "passed passes pass passing crossed crosses cross crossing broke breaks broken breached breaches breaching cleared surpassed exceeded topped smashed"
    ),
    all_but=phrases("all but; all bar; all except; all except for; everyone but; everybody but"),
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
    planned_for=frozenset(
        (
            *each(
                "set|scheduled|planned|slated|due|meant|expected|fixed|billed|intended|supposed|booked",
                "for|to|on",
            ),
            *each("was|were|had been", "to"),
            "was due",
            "were due",
        )
    ),
    planned_otherwise=frozenset(
        (
            *each("called|put|broken", "off"),
            "postponed",
            "cancelled",
            "canceled",
            "delayed",
            "pushed back",
            "put back",
            "moved to",
            "brought forward",
            "scrapped",
            "abandoned",
            "rescheduled",
            "did not take place",
            "never took place",
            "never happened",
            "did not happen",
            "instead",
            *each(
                "a day|a week|a month|a year|days|weeks|months|years|hours",
                "later|late|earlier|early",
            ),
        )
    ),
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
        "a cap of; the cap of; cap of; a ceiling of; ceiling of; an upper limit of; capped at; "
        "limited to; restricted to; not reach; not reached; never reached; never reach; failed to reach"
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
            *each(
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
    more_behind=words("more"),
    staying=words("remain remains remained remaining stay stays stayed"),
    between_negation=words(
        "yet to ever even it the them any all a an also so still as this that these those its their"
    ),
    adverb_suffixes=("ly",),
    negating_prefixes=words("un non pre dis de not"),
    to_come_prefixes=words("be"),
    waiting=words("pending"),
    status_bases=MappingProxyType(_STATUS_BASES),
)
