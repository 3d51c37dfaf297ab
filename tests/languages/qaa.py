"""A language nobody speaks: one file is all the generator asks for (docs/languages.md).

Every table is here, most of them short; what a language has no use for is empty.
"""

from __future__ import annotations

from types import MappingProxyType

from generator.model.amounts import Qualifier
from generator.reading.languages.countries import Countries
from generator.reading.languages.counts import Counts
from generator.reading.languages.drafts import Drafts
from generator.reading.languages.language import Language
from generator.reading.languages.naming import Naming
from generator.reading.languages.small import Small
from generator.reading.languages.speech import Speech
from generator.reading.languages.sums import Sums
from generator.reading.languages.tables import (
    country_names,
    later_meanings,
    meanings,
    money,
    numbered,
    peoples,
    phrases,
    words,
)

LANGUAGE = Language(
    tag="qaa",
    decimal=",",
    group=".",
    magnitudes=MappingProxyType({"zem": 3, "melo": 6}),
    short_magnitudes=MappingProxyType({}),
    money_magnitudes=MappingProxyType({"m": 6}),
    cardinals=MappingProxyType(numbered("ena duo tria")),
    hundreds=words("kem"),
    articles=words("u"),
    halves=words("midi"),
    and_words=words("ka"),
    ordinal_suffixes=("-a",),
    percent=("pokem",),
    points=("pokempunti",),
    currencies=money("+meksi|pesi|MXN", {"doli": "$", "pesi": ""}),
    measures=frozenset(),
    measure_links=frozenset(),
    unit_links=(),
    glued_units=words("kg km"),
    measured=frozenset(),
    word_codes=frozenset(),
    qualifiers=meanings(
        (Qualifier.OVER, "supra"),
        (Qualifier.UNDER, "suba"),
        (Qualifier.AT_LEAST, "minime"),
        (Qualifier.UP_TO, "maksime"),
        (Qualifier.ABOUT, "cirka; preska"),
        (None, "ne; midi da"),
    ),
    later_qualifiers=later_meanings((Qualifier.AT_LEAST, "u plu")),
    range_to=words("ad"),
    range_between=words("inter"),
    range_and=words("ka"),
    range_or=words("va"),
    change_from=words("da"),
    change_by=frozenset(),
    range_openers=frozenset(),
    months=MappingProxyType(numbered("jan feb marti apri maji juni juli augi sept okti novi deci")),
    day_links=words("da"),
    day_joins=words("ka"),
    times=frozenset(),
    fiscal=frozenset(),
    years=words("en"),
    labels=words("artiki pagi"),
    capital_labels=frozenset(),
    label_joins=words("ka"),
    citations=(),
    counted=words("homi"),
    firm_qualifiers=phrases("supra; minime"),
    between_qualifier=frozenset(),
    plurals=(("in", "i"),),
    fraction_links=words("da"),
    noun_links=("da",),
    noun_ends=words("ka en da"),
    clause_words=words("ka sed"),
    abbreviations=words("dr"),
    sentence_openers=words("la"),
    negated_or=words("va"),
    negations=phrases("ne; nula"),
    far_negations=words("nula"),
    no_negation=frozenset(),
    auxiliaries=words("es esis"),
    between_negation=words("anke"),
    adverb_suffixes=(),
    negating_prefixes=frozenset(),
    status_words=MappingProxyType(
        {
            "requested": ("petis",), "proposed": ("propis",), "authorized": ("lasis",),
            "approved": ("jesis",), "obligated": ("devis",), "committed": ("vadis",),
            "disbursed": ("pagis",), "pending": ("vetas",), "suspended": ("halis",),
            "denied": ("noris",), "rescinded": ("retis",),
        }
    ),
    status_bases=MappingProxyType({"jesis": ("jes",)}),
)  # fmt: skip

SMALL = Small(
    speech_verbs=words("dis"),
    pronouns=words("lu"),
    before_verb=frozenset(),
    phrase_ends=words("en"),
)
SPEECH = Speech(according=("sec",))
NAMING = Naming(
    titles=words("doktor"),
    roles=words("ministi"),
    connectors=words("da"),
    not_names=words("la"),
    program_words=words("programi"),
    agency_words=words("ofisi"),
    firm_names=frozenset(),
)
COUNTRIES = Countries(
    country_names=country_names("MX Meksi"),
    demonyms=peoples("MX meksan", (("n", "nin"),)),
    open_names=MappingProxyType({}),
    no_country=(),
    person_names=frozenset(),
)
SUMS = Sums(totals=words("tota"), additions=words("plu"))
COUNTS = Counts(as_of=("ye",))
DRAFTS = Drafts(claims=MappingProxyType({"condition": (), "agreement": (), "commitment": ()}))
