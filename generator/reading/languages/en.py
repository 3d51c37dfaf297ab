"""English: the words of amounts, dates and statuses.

In: nothing. Out: `LANGUAGE`. Contract, section 3: the synonyms of checks 2 and 3 and what is "not
meant" in check 8; beyond the contract's lists stand the everyday phrases that would otherwise make
a text say something it does not (`in excess of`, `handed over`, `no more than`).
"""

from __future__ import annotations

from types import MappingProxyType

from generator.model.amounts import MAGNITUDES, Qualifier
from generator.reading.languages.language import Language

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_CARDINALS = {
    **{word: number for number, word in enumerate(f"{_ONES} {_TEENS}".split(), 1)},
    **{word: number * 10 for number, word in enumerate(_TENS.split(), 2)},
}

_MONTHS = "January February March April May June July August September October November December"
_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
# In small letters these are a verb and a noun before they are months.
_WORDS_TOO = {"May", "March", "Mar"}


def _months() -> dict[str, int]:
    months = {"Sept": 9, "SEPT": 9}
    for names in (_MONTHS, _SHORT_MONTHS):
        for number, name in enumerate(names.split(), 1):
            months[name] = months[name.upper()] = number
            if name not in _WORDS_TOO and len(name) > 3:
                months[name.lower()] = number
    return months


# Adjective, nouns, code. A noun without its adjective is in _CURRENCIES where one country has it.
_NATIONAL = """
american,u.s.,us,united states|dollar dollars|USD
canadian|dollar dollars|CAD
australian|dollar dollars|AUD
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
polish|zloty zlotys|PLN
romanian|leu lei|RON
moldovan|leu lei|MDL
ukrainian|hryvnia hryvnias|UAH
peruvian|sol soles|PEN
costa rican|colon colones|CRC
venezuelan|bolivar bolivars bolivares|VES
"""

_OF_SEVERAL_COUNTRIES = (
    "peso pesos rupee rupees franc francs krone kroner krona kronor ruble rubles rouble roubles "
    "lira liras shilling shillings riyal riyals dirham dirhams dinar dinars"
)
_CURRENCIES = {
    **dict.fromkeys(("dollar", "dollars"), "$"),
    **dict.fromkeys(("pound", "pounds", "pound sterling", "pounds sterling"), "GBP"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    "yen": "JPY",
    **dict.fromkeys(("yuan", "renminbi"), "CNY"),
    "baht": "THB",
    **dict.fromkeys(("shekel", "shekels"), "ILS"),
    **dict.fromkeys(("zloty", "zlotys", "zloties"), "PLN"),
    **dict.fromkeys(("hryvnia", "hryvnias"), "UAH"),
    **dict.fromkeys(("forint", "forints"), "HUF"),
    "reais": "BRL",
    "naira": "NGN",
    "lari": "GEL",
    "tenge": "KZT",
    "birr": "ETB",
    **dict.fromkeys(("cedi", "cedis"), "GHS"),
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
    **dict.fromkeys(("manat", "manats", "kwacha", "kwachas"), ""),
    "ringgit": "MYR",
    "rupiah": "IDR",
    **dict.fromkeys(("quetzal", "quetzals", "quetzales"), "GTQ"),
    **dict.fromkeys(("lempira", "lempiras"), "HNL"),
    **dict.fromkeys(("gourde", "gourdes"), "HTG"),
    **dict.fromkeys(("guarani", "guaranis", "guaranies"), "PYG"),
    **dict.fromkeys(_OF_SEVERAL_COUNTRIES.split(), ""),
}


def _currencies() -> dict[str, str]:
    found = dict(_CURRENCIES)
    for line in _NATIONAL.split("\n"):
        if line:
            adjectives, nouns, code = line.split("|")
            for adjective in adjectives.split(","):
                found.update({f"{adjective} {noun}": code for noun in nouns.split()})
    return found


_OVER = (
    "over; more than; above; exceeding; in excess of; greater than; higher than; upwards of; "
    "upward of; north of; surpassing; topping; exceeds; exceeded; exceed; surpassed; topped; >"
)
_UNDER = (
    "under; less than; below; fewer than; lower than; short of; shy of; south of; smaller than; "
    "not quite; <"
)
_AT_LEAST = (
    "at least; no fewer than; no less than; not less than; not fewer than; a minimum of; "
    "minimum of; at a minimum; not under; not below; no lower than; not lower than; as little as; "
    "as few as; as low as; no smaller than; ≥; > ="
)
_UP_TO = (
    "up to; at most; as much as; as many as; no more than; not more than; a maximum of; "
    "maximum of; no higher than; no greater than; not exceeding; not to exceed; not exceed; "
    "not over; not above; as high as; up to a maximum of; ≤; < ="
)
_ABOUT = (
    "about; around; approximately; approx; approx.; roughly; some; nearly; almost; circa; ca; ca.; "
    "c.; close to; just about; estimated; an estimated; in the region of; in the neighborhood of; "
    "in the neighbourhood of; in the order of; on the order of; more or less; "
    "nearly about; ~; ≈; ∼"
)
# After these words the number is not, or not clearly, what a bare number would say.
_UNCLEAR = (
    "minus; negative; not; not about; not some; not nearly; ±; −; quarter of; a quarter of; "
    "third of; two thirds of; three quarters of; fraction of; a fraction of; half of; "
    "three-quarters of; two-thirds of; one-third of; one third of; one-quarter of; one-half of; "
    "half; twice; double; triple; quadruple; "
    "handed over; hand over; handing over; hands over; turned over; turn over; turning over; "
    "signed over; carried over; carry over; rolled over; brought over; took over; taken over; "
    "take over; taking over; takes over; added up to; adds up to; add up to; adding up to; "
    "not at least; not up to; not almost; not around; not exactly"
)


def _qualifiers() -> dict[str, Qualifier | None]:
    groups: tuple[tuple[Qualifier | None, str], ...] = (
        (Qualifier.OVER, _OVER),
        (Qualifier.UNDER, _UNDER),
        (Qualifier.AT_LEAST, _AT_LEAST),
        (Qualifier.UP_TO, _UP_TO),
        (Qualifier.ABOUT, _ABOUT),
        (None, _UNCLEAR),
    )
    return {phrase: found for found, phrases in groups for phrase in phrases.split("; ")}


_LATER = {
    Qualifier.AT_LEAST: "or more; or above; or over; or higher; or greater; and over; and above; "
    "and up; at least; at a minimum; +; -plus",
    Qualifier.UP_TO: "or less; or fewer; or under; or below; or lower; and under; "
    "at most; at a maximum",
    Qualifier.ABOUT: "or so; or thereabouts; or more or less",
}

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
_STEM = MappingProxyType({word: words[0] for words in _IRREGULAR for word in words})
# Endings of compounds, with the same letters before: policemen, salespeople, grandchildren.
_COMPOUNDS = (("men", "man"), ("people", "person"), ("persons", "person"), ("children", "child"))
# Plural endings and what they stand for, the longest first; every one that fits is a candidate.
_PLURALS = (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""))


def _stems(word: str) -> frozenset[str]:
    bare = word.removesuffix("'s").removesuffix("'")
    if bare in _STEM:
        return frozenset((_STEM[bare],))
    for plural, singular in _COMPOUNDS:
        if bare.endswith(plural) and len(bare) > len(plural) + 1:
            return frozenset((bare.removesuffix(plural) + singular,))
    found = {bare}
    if not bare.endswith("ss"):
        found |= {
            bare.removesuffix(ending) + stem
            for ending, stem in _PLURALS
            if bare.endswith(ending) and len(bare) > len(ending) + 1
        }
    return frozenset(found)


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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split("; "))


LANGUAGE = Language(
    tag="en",
    decimal=".",
    group=",",
    magnitudes=MappingProxyType(
        dict(MAGNITUDES) | {f"{word}s": power for word, power in MAGNITUDES.items()}
    ),
    short_magnitudes=MappingProxyType(
        {"mn": 6, "mln": 6, "mio": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12}
    ),
    money_magnitudes=MappingProxyType({"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, "cr": 7}),
    cardinals=MappingProxyType(_CARDINALS),
    hundreds=frozenset({"hundred"}),
    articles=frozenset({"a", "an"}),
    halves=frozenset({"half"}),
    and_words=frozenset({"and"}),
    ordinal_suffixes=("st", "nd", "rd", "th"),
    percent=("percent", "per cent", "pct"),
    points=(
        "percentage points",
        "percentage point",
        "percentage-points",
        "percentage-point",
        "percent points",
        "percent point",
        "per cent points",
        "% points",
        "%-points",
        "% point",
        "pp",
        "pps",
        "p.p.",
        "ppt",
        "ppts",
    ),
    currencies=MappingProxyType(_currencies()),
    measures=_words("pound pounds"),
    measure_links=_words("of per a an in"),
    unit_links=(),
    glued_units=_words(_SHORT_UNITS),
    measured=_words(
        "above below high long wide deep tall away from of and in x by to race sprint or per at on "
        "apart thick into down up for with the a"
    ),
    word_codes=_words("ALL TOP TRY CUP COP PEN GEL MOP BAM LAK MAD SOS BOB"),
    qualifiers=MappingProxyType(_qualifiers()),
    later_qualifiers=MappingProxyType(
        {phrase: found for found, phrases in _LATER.items() for phrase in phrases.split("; ")}
    ),
    range_to=_words("to through"),
    range_between=_words("between"),
    range_and=_words("and"),
    range_or=_words("or"),
    change_from=_words("from"),
    change_by=_words("by up down rose fell increased decreased grew shrank"),
    range_openers=_phrases(
        "ranging from; ranges from; ranged from; range from; range of from; anywhere from; "
        "anything from; somewhere from; varying from; varies from; vary from; varied from"
    ),
    months=MappingProxyType(_months()),
    day_links=_words("of in"),
    day_joins=_words("and to through or"),
    times=_words("am pm a.m. p.m. a.m p.m o'clock"),
    fiscal=_phrases("fy; fiscal year; fiscal years; fiscal; financial year; budget year; season"),
    years=_words(
        "in since year years until till during before mid early late spring summer autumn fall "
        "winter q1 q2 q3 q4 fy fiscal"
    ),
    labels=_words(
        "article articles section sections sect sec subsection chapter chapters page pages pp p "
        "paragraph paragraphs para paras clause clauses annex annexes appendix appendices "
        "schedule table tables figure figures fig figs exhibit resolution resolutions no nos "
        "number numbers part parts phase phases level levels room rooms title titles tier stage "
        "step volume vol version lot item items line lines highway route rule rules footnote "
        "note notes question slide box track verse category categories class grade type protocol "
        "proposition u.s.c usc c.f.r cfr u.s.t stat "
        "directive regulation amendment serial id ref docket § §§ # № n° art arts ch"
    )
    - _words("no nos numbers parts levels lines notes figures rules items rooms"),
    capital_labels=_words(
        "act order bill flight channel apollo block camp unit district ward gate platform "
        "building area zone brigade division battalion regiment squadron model mark formula "
        "interstate i-95 public law psalm genesis no nos numbers parts levels notes figures rules "
        "items rooms day week quarter group world decree memorandum day option plan target goal "
        "sdg article cohort pillar lane pier bus train series season episode covid fy team "
        "windows executive legislative house senate h.r s.b h.b form pub.l century project"
    ),
    label_joins=_words("and or to through"),
    citations=("U.S.C.", "U.S.C", "USC", "C.F.R.", "CFR", "U.S.T.", "Stat.", "Fed. Reg.", "F.3d"),
    counted=_words(
        "people persons troops soldiers agents officers migrants refugees children women men "
        "families households deaths lives users workers jobs miles kilometers kilometres km tons "
        "tonnes kilograms kilos kg pounds acres hectares days hours weeks months victims students "
        "employees homes houses villages vehicles arrests pages words times patients civilians "
        "fighters prisoners detainees beneficiaries schools doses units square metric respondents "
        "participants members residents pills weapons firearms barrels metres meters feet"
    ),
    firm_qualifiers=_phrases(
        "more than; less than; fewer than; at least; up to; at most; as many as; as much as; "
        "no more than; no fewer than; no less than; not more than; some; nearly; almost; "
        "approximately; roughly; exceeding; in excess of; a total of; total of; an estimated; "
        "estimated; close to; upwards of; a maximum of; a minimum of"
    ),
    between_qualifier=_phrases("a; an; another; additional; further; extra; new; whopping; mere"),
    stems=_stems,
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
    noun_ends=_words(
        "and or but nor while with of from for by to in on at as than that who whom which whose "
        "were was are is be been being has have had having will would can could may might shall "
        "should must do does did into onto over under about against across among around before "
        "after between during through throughout until since within without per via because "
        "if when where whereas although though so yet not"
    ),
    clause_words=_words("and but while with"),
    abbreviations=_words(
        "u.s.c c.f.r u.s.t stat "
        "u.s u.k u.n e.u u.s.a d.c dr mr mrs ms prof gen col lt sgt capt maj sen rep gov pres hon "
        "rev st no nos vs v etc e.g i.e cf al inc ltd co corp dept est approx ca c fig figs art "
        "sec sect vol pp p ch para paras a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec "
        "jr sr messrs amb adm cmdr supt insp pub.l u.s.c ave blvd mt ft bn mn m"
    ),
    sentence_openers=_words(
        "the this that these those it he she they we in on at a an to for but and however despite "
        "while when after before since as if another all no some many our their his her its there"
    ),
    negations=_phrases(
        "not; never; no; none; nor; neither; without; cannot; yet to; failed to; fails to; "
        "fail to; failing to; unable to; no longer; declined to; declines to; stopped short of; "
        "refused to; refuses to; refusing to; hardly; nobody; nothing; isn't; aren't; wasn't; "
        "weren't; hasn't; haven't; hadn't; didn't; doesn't; don't; won't; wouldn't; can't; "
        "couldn't; shouldn't; mustn't; ain't; instead of; rather than; far from; short of"
    ),
    far_negations=_words("no none nothing neither nobody"),
    no_negation=_words(
        "only merely simply just more less fewer later lower higher greater smaller sooner doubt "
        "matter"
    ),
    auxiliaries=_words("been be being have has had having was were is are get gotten got"),
    between_negation=_words(
        "yet to ever even it the them any all a an also so still as this that these those its their"
    ),
    adverb_suffixes=("ly",),
    negating_prefixes=_words("un non pre dis not"),
    status_bases=MappingProxyType(_STATUS_BASES),
)
