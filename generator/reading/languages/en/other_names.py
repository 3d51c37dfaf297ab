"""English: what makes a country's name a part of another name."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.other_names import OtherNames
from generator.reading.languages.tables import listed, words

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
