"""What the tool has to know of a language to find amounts, dates and status words in its texts.

In: nothing. Out: the type `Language`, a table that each language fills. All entries are lower case
unless said, with a straight apostrophe; phrases are words joined by one space. The readers
(`mentions`, `dates`, `wording`) hold no word of any language, so that a language is added by
writing its tables (docs/languages.md). What has a default is needed by some languages only.

Deliberately absent: grammar. A phrase stands in a table or is not recognised.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field
from generator.reading.languages.tables import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.amounts import Qualifier


def _empty() -> Mapping[str, str]:
    return MappingProxyType({})


#: Sizes of many languages, which stand in texts of others (`5.2 Mrd`, `Rp 450 juta`).
UNREAD_MAGNITUDES = words(
    "mil mill mille millones millón millon millionen million millions miljoen milhão milhões "
    "milhoes milione milioni miljoner millioner milyon miliona milionów milionu mln mio mlns "
    "mios mrd mrds md mds mld mlds mlrd mlrds miard milliard milliards milliarde milliarden "
    "miljard miljarder milliarder miliardo miliardi miliard miliardy miliardów milyar bilhão "
    "bilhões bilhoes bilione bilioni billón billones billionen billiard billiarden trilhão "
    "trilhões tsd tausend duizend mila milha tusen tysiąc tysięcy tys tis milliers ezer "
    "millió milliárd trln "
    "ribu ribuan rb juta jutaan jt miliar triliun trilion trilyun tỷ tỉ triệu nghìn ngàn "
    "hazar hazaar hajar arba kharba karod karor koti elfu laki trilioni trilione trillones "
    "libo milyun bilyon quadrillion quadrillions quintillion quintillions zillion zillions "
    "gazillion"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The rules of one language; compared by identity, so that patterns can be cached by it."""

    tag: str
    """The primary subtag of BCP 47, `en`."""
    region: str = ""
    """The region of the tag these rules were asked for by, `MX`; empty if it has none."""

    # Numbers
    decimal: str
    group: str
    loose: bool = False
    """Texts write both `1,2` and `1.2`: what has one reading is read so, whatever the region."""
    settled: bool = True
    """Of a loose language: it is known what `3.125` is (`separators`)."""
    swapped_regions: frozenset[str] = frozenset()
    """Regions whose texts have `decimal` and `group` the other way round."""
    example_regions: tuple[str, ...] = ()
    """One region of either kind, for hints."""
    magnitudes: Mapping[str, int]
    """Words and phrases to powers of ten (`million`, `mil millones`), plurals included."""
    short_magnitudes: Mapping[str, int]
    """Short forms that mean nothing else (`mn`, `bn`)."""
    money_magnitudes: Mapping[str, int]
    """Short forms that are magnitudes beside a currency, but may be units elsewhere (`m`)."""
    unread_magnitudes: frozenset[str] = UNREAD_MAGNITUDES
    """Words that are a size, too, and are read by no table: behind an amount they leave it open."""
    loose_magnitudes: frozenset[str] = frozenset()
    """The same where no noun follows (`5 grand`; not `a $500 grand prize`)."""
    like_magnitudes: frozenset[str] = frozenset()
    """Words that look like a misprint of a magnitude and are none (`bullion`)."""
    cardinals: Mapping[str, int]
    """Number words below one hundred."""
    hundreds: frozenset[str]
    """Words that multiply by a hundred (`two hundred`)."""
    hundred_words: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Words that are hundreds by themselves (`doscientos`)."""
    thousands: frozenset[str] = frozenset()
    """Magnitudes that are a number alone (`mil pesos`) and go on in one (`3 mil 500 millones`)."""
    tens_joins: frozenset[str] = frozenset()
    """Words between tens and ones (`treinta y cinco`)."""
    half_after: frozenset[str] = frozenset()
    """Phrases behind a magnitude that add half of it (`dos millones y medio`)."""
    articles: frozenset[str]
    """Words that stand for one before a magnitude (`a million`)."""
    determiners: frozenset[str] = frozenset()
    """Words that open a noun phrase (`the`, `its`)."""
    parts: frozenset[str] = frozenset()
    """Nouns of parts before one of `part_links` (`a third of`)."""
    part_links: frozenset[str] = frozenset()
    multiples: frozenset[str] = frozenset()
    """Words that take a part or a multiple of an amount without a link (`half the $5 million`)."""
    multiplied: frozenset[str] = frozenset()
    """Words behind a number that multiply what follows (`10 times`)."""
    many: frozenset[str] = frozenset()
    """Numbers of no certain size before `multiplied` (`a dozen times`)."""
    crowds: frozenset[str] = frozenset()
    """The same before one of `part_links` (`tens of`)."""
    no_parts: frozenset[str] = frozenset()
    """Phrases of `parts` and `multiples` that leave an amount as it is (`none of the`)."""
    later_multiples: frozenset[str] = frozenset()
    """Phrases behind an amount that make another of it, besides `half_after` (`twice over`)."""
    shares: frozenset[str] = frozenset()
    """Words for a part of a sum that say no number (`most of`), with their articles: who approved
    it approved less."""
    no_shares: frozenset[str] = frozenset()
    """Those of them that take nothing (`paid nothing of`)."""
    telling: tuple[str, ...] = ()
    """How words begin of which one is in each phrase of `own_words`, and in each rate of a label;
    a blank ends a whole word. Where none stands, no table is asked."""
    along: frozenset[str] = frozenset()
    """Words behind a comma that tell a sum along with what stands before it (`as well as`)."""
    several_of: frozenset[str] = frozenset()
    """What says an amount of several things without a number (`a pair of`, `in instalments of`)."""
    separately: frozenset[str] = frozenset()
    """Words between a number and several sums of one amount (`six separate $5 million grants`)."""
    distributives: frozenset[str] = frozenset()
    """Words that say what follows of each of several (`each clinic gets`)."""
    drawn_on: frozenset[str] = frozenset()
    """Words before a sum that each of several has a part in (`Every clinic benefits from the`)."""
    no_each: frozenset[str] = frozenset()
    """Nouns behind these that do not (`each time`), besides those of `currencies`."""
    until: frozenset[str] = frozenset()
    """Those of `ended_behind` that say so only of what was, with `lasting` of what is."""
    lasting: frozenset[str] = frozenset()
    """Verbs of what is so now, and will be until then (`is pending until then`)."""
    relatives: frozenset[str] = frozenset()
    """Words that open a clause about what stands before them (`that`)."""
    copulas: frozenset[str] = frozenset()
    """Verbs between a pronoun or a noun and the amount that it is (`it was $5 million`)."""
    again: frozenset[str] = frozenset()
    """Words that take a sum up in the next sentence or clause (`it`, `the sum`); the empty one
    where verbs do without (`Fue aprobada`)."""
    ended_ahead: frozenset[str] = frozenset()
    """Words before a status that lasted until then (`formerly pending`)."""
    ended_behind: frozenset[str] = frozenset()
    """Words behind such a status (`is pending no more`)."""
    halves: frozenset[str]
    and_words: frozenset[str]
    """Words inside a number (`one hundred and twenty`)."""
    ordinal_suffixes: tuple[str, ...]

    # Units
    percent: tuple[str, ...]
    points: tuple[str, ...]
    """Percentage points, written out and short: never a percentage."""
    point_nouns: frozenset[str] = frozenset()
    """What makes points of a percentage it stands behind (`% points`, `pct. pts.`)."""
    currencies: Mapping[str, str]
    """Currency nouns to codes; `$` stands for whatever the site maps `$` to, and the empty string
    for a noun of several countries (`pesos`)."""
    local_money: Mapping[str, str] = field(default_factory=_empty)
    """Regions to the currency that `local_nouns`, and `$`, mean in their texts."""
    local_nouns: frozenset[str] = frozenset()
    sign_letters: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Nouns of these to the letters that stand for them as a sign does (`Sh300 million`)."""
    letter_signs: Mapping[str, str] = field(default_factory=_empty)
    """Those of the region, with its currency."""
    national_nouns: Mapping[str, Mapping[str, str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Regions to the currency nouns that are open elsewhere, with the codes they mean there."""
    usual_homes: Mapping[str, str] = field(default_factory=_empty)
    """Of these nouns, whose money they are where several such countries are named (`won`)."""
    national_ahead: Mapping[str, str] = field(default_factory=_empty)
    """Adjectives of countries before a sign (`Canadian $5 million`), to their currencies."""
    national_behind: Mapping[str, str] = field(default_factory=_empty)
    """The same behind an amount (`5 million dollars Canadian`)."""
    national_names: Mapping[str, str] = field(default_factory=_empty)
    """Names of countries in brackets behind an amount (`$5 million (Hong Kong)`)."""
    money_nouns: frozenset[str] = frozenset()
    """Nouns behind such an adjective that make it a currency's (`in Jamaican currency`)."""
    money_links: frozenset[str] = frozenset()
    """Words between an amount and the money it is in (`$5 million in pesos`)."""
    no_nouns: frozenset[str] = frozenset()
    """Words that are no nouns and in no other table, behind such an adjective."""
    measures: frozenset[str]
    """Nouns of `currencies` that are a measure, too (`pounds`), before one of `measure_links`."""
    measure_links: frozenset[str]
    rate_words: frozenset[str] = frozenset()
    """Words behind an amount that make it the price of one thing (`$3.45 a gallon`)."""
    measured_sums: frozenset[str] = frozenset()
    """Nouns behind such a link that make it money all the same (`3 million pounds in aid`)."""
    scaled_links: frozenset[str] = frozenset()
    """Such links that make a measure of millions, too (`40 million pounds of rice`)."""
    unit_links: tuple[str, ...]
    """Words between a magnitude and a currency noun (`millones de dólares`)."""
    glued_units: frozenset[str]
    """Units written directly after a number (`50kg`), in the case they are written in."""
    measured: frozenset[str]
    """Words behind `5m` that make it metres."""
    word_codes: frozenset[str]
    """Currency codes that are words in capitals (`ALL`, `TOP`)."""
    word_nouns: frozenset[str] = frozenset()
    """Nouns of currencies that are other words, too (`won`)."""

    coins: frozenset[str] = frozenset()
    """Parts of a currency, behind its noun (`euro cents`)."""
    local_phrases: frozenset[str] = frozenset()
    """What says behind an amount that its sign is of another country (`local currency`)."""
    small_change: frozenset[str] = frozenset()
    """What adds a little to an amount (`$5 million and change`)."""
    alternatives: frozenset[str] = frozenset()
    """Phrases before another amount that it may be instead (`or perhaps $6 million`)."""
    several: frozenset[str] = frozenset()
    """Words right before a sign that say how often (`a dozen $5 million loans`)."""
    fractions_behind: frozenset[str] = frozenset()
    """Fractions that have a size behind them (`$5 and a half million`)."""

    count_participles: frozenset[str] = frozenset()
    """Heads of columns that tell what was done to those whom they count (`Hurt`)."""
    used: frozenset[str] = frozenset()
    """What an article says of the dollars it writes (`The Singapore dollar is used`)."""
    scales: frozenset[str] = frozenset()
    """Sizes that a note gives sums of a table or list (`in thousands`); what names these."""
    scale_links: frozenset[str] = frozenset()
    scaled_sums: frozenset[str] = frozenset()

    # Qualifiers and ranges
    qualifiers: Mapping[str, Qualifier | None]
    """Phrases directly before an amount. None: the amount is not what is written (`handed over`,
    `minus`), or it is unclear whether it is."""
    soft_qualifiers: frozenset[str] = frozenset()
    """Those beside the contract's that a figure may be written without (`an estimated`)."""
    kept_qualifiers: frozenset[str] = frozenset()
    """Of these the ones that a draft writes all the same, as what they say is certain."""
    rising_to: frozenset[str] = frozenset()
    risen: frozenset[str] = frozenset()
    """Verbs behind which `up to` tells where something has got to, and may be no bound."""
    caps: frozenset[str] = frozenset()
    """Those of them that money is never written without: what a cap allows is not spent."""
    topical: frozenset[str] = frozenset()
    """Those of them that are of a topic behind `topics` (`a dispute about $5 million`)."""
    topics: frozenset[str] = frozenset()
    bound_by: frozenset[str] = frozenset()
    """Those of them that say by what, before such a noun: `paid under 6 contracts`."""
    binding: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    """Those of them that say how long it takes, behind an amount and before `durations`."""
    timed: frozenset[str] = frozenset()
    """Plurals of times, which count behind a name that otherwise has a number (`the Senate`)."""
    counters: frozenset[str] = frozenset()
    """Nouns whose number ends a phrase (`in week 16, `)."""
    paced: frozenset[str] = frozenset()
    """Participles before such a word (`paid over 3 years`)."""
    durations: frozenset[str] = frozenset()
    duration_kinds: frozenset[str] = frozenset()
    """Adjectives before these (`over 3 fiscal years`)."""
    extending: frozenset[str] = frozenset()
    """Verbs behind which `during` says how far something reaches (`extend over 90 km`)."""
    verb_endings: tuple[str, ...] = ()
    """How verbs end that stand before such a time (`waited over 14 months`)."""
    glued_qualifiers: Mapping[str, Qualifier | None] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Words that qualify an amount only where a hyphen joins them to it (`sub-$5 million`)."""
    later_qualifiers: Mapping[str, Qualifier]
    """Phrases directly after an amount (`or more`)."""
    closing_qualifiers: Mapping[str, Qualifier] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Those that are one only where a clause or its object ends (`tops`, not `tops the list`)."""
    bracketed_qualifiers: Mapping[str, Qualifier] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Words that are one only in brackets (`$5 million (maximum)`)."""
    counting_qualifiers: Mapping[str, Qualifier] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Words that are one only between a number and what it counts (`300 plus people`)."""
    lesser: frozenset[str] = frozenset()
    """Words that make a difference of an amount they stand behind (`300 people fewer`)."""
    cuts: frozenset[str] = frozenset()
    """Nouns that take an amount away (`a cut of $5 million`)."""
    less_than: frozenset[str] = frozenset()
    """Phrases behind an amount that make it a difference (`$5 million less than`)."""
    lengths: frozenset[str] = frozenset()
    """What is counted all the same before `lesser` (`stops 64 metres short of the bank`)."""
    densities: frozenset[str] = frozenset()
    """What stands behind things of which so many are in each place (`300 people per square km`)."""
    blocking: frozenset[str] = frozenset()
    """Words between a number and a noun behind which it does not count that noun (`300 dozen`)."""
    acting: frozenset[str] = frozenset()
    """Verbs whose object is not what their subject's number counts (`300 men shot people`)."""
    acting_endings: tuple[str, ...] = ()
    """Endings of such verbs."""
    modifying_plurals: frozenset[str] = frozenset()
    """Plurals that stand before the noun of their number (`300 arms control experts`). Where there
    are any, a noun two words behind another plural is the object of a sentence."""
    range_to: frozenset[str]
    range_between: frozenset[str]
    """Words that open a range whose ends `range_and` joins."""
    range_articles: frozenset[str] = frozenset()
    """Words before either end of such a range (`entre el 3 y el 4 por ciento`)."""
    range_and: frozenset[str]
    range_or: frozenset[str]
    change_from: frozenset[str]
    """Words before two amounts joined by `range_to` that are a change, not a range (`from`)."""
    change_verbs: frozenset[str] = frozenset()
    """Where there are any, `change_from` makes a change only after one of these (`pasó de`)."""
    change_by: frozenset[str]
    """The same, where the first amount has its own unit (`by $2 million to $7 million`)."""
    shared_by: frozenset[str] = frozenset()
    """Words before a number of which there are many (`every 120 people`), save of `durations`."""
    all_but: frozenset[str] = frozenset()
    """Phrases before a number of people whom what is said is not said of (`all but 300 people`)."""
    ratio_links: frozenset[str] = frozenset()
    """Words between a small number and a round one of which it is a ratio (`7 out of 10`)."""
    ratio_bases: frozenset[str] = frozenset()
    """Those before a round number of which so many come (`40 casos por 100.000 habitantes`)."""
    participles: frozenset[str] = frozenset()
    """Endings behind which these say who did it (`firmada por 100.000 habitantes`)."""
    marks: frozenset[str] = frozenset()
    """Nouns of what is passed or not, behind an amount (`the $5 million mark`)."""
    passing: frozenset[str] = frozenset()
    """Verbs by which it is more than such a mark."""
    ratio_ones: frozenset[str] = frozenset()
    """Words before one of what so many have together (`one nurse serves 5,600 people`)."""
    ratio_verbs: frozenset[str] = frozenset()
    """Verbs between these and the number."""
    step_verbs: frozenset[str] = frozenset()
    """Verbs before `step_links` of which a number is the difference (`fell by 300 people`)."""
    step_links: frozenset[str] = frozenset()
    hour_links: frozenset[str] = frozenset()
    """Words before an hour that stand before counts as well (`at 10`)."""
    people: frozenset[str] = frozenset()
    """Nouns of people, which are what these tell of (`At 10 residents fled`)."""
    range_openers: frozenset[str]
    """Phrases that make them a range all the same (`ranging from`)."""

    rest: frozenset[str] = frozenset()
    """Phrases for the share that the others leave (`the rest`)."""
    evenly: frozenset[str] = frozenset()
    """Phrases of a split into equal shares (`in equal parts`)."""

    rates: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Phrases behind an amount that make a rate of it (`a year`), to how words begin that say the
    same elsewhere (`annual`)."""
    no_rates: frozenset[str] = frozenset()
    """Words behind these that make a time of it (`a year later`)."""
    rate_links: frozenset[str] = frozenset()
    """Words that make a rate with whatever noun is behind them (`per square metre`)."""
    no_rate_nouns: frozenset[str] = frozenset()
    """Words behind such a word, or before it, that make none (`per the agreement`, `as per`)."""
    rate_noun_openers: frozenset[str] = frozenset()
    """Words that such a noun may begin with (`square`)."""
    rate_marks: frozenset[str] = frozenset()
    """Abbreviations behind a slash that make a rate (`$3/kg`), besides what `rates` end with."""
    rate_adjectives: frozenset[str] = frozenset()
    """Words right before an amount that make a rate of it (`a monthly $40`)."""
    rate_nouns: frozenset[str] = frozenset()
    """Nouns that do so with such a word beside them and a link behind (`monthly wage of $40`)."""
    rate_noun_links: frozenset[str] = frozenset()
    """The links between such a noun and the amount (`of`)."""

    formerly: frozenset[str] = frozenset()
    """Phrases of a note that tells what was wrong before (`by mistake`)."""

    # Numbers that count nothing
    months: Mapping[str, int]
    """Names and abbreviations, in the cases they may be written in; no full stop."""
    day_links: frozenset[str]
    """Words between a day and its month, or a month and its year (`of`)."""
    day_words: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Days in words (`primero de mayo`)."""
    day_joins: frozenset[str]
    """Words between two days of a month (`14 and 15 February`)."""
    eras: tuple[str, ...] = ()
    """What stands behind years before ours, as it is written (`BC`)."""
    beyond_date: frozenset[str] = frozenset()
    """Phrases before a date on which it is not (`before`), or not said to be."""
    beyond_behind: frozenset[str] = frozenset()
    """The same behind a date (`or later`)."""
    up_to_date: frozenset[str] = frozenset()
    """Those that end in one of these and name the day all the same (`not later than`)."""
    about_date: frozenset[str] = frozenset()
    """Phrases before a date that is not said exactly (`around`)."""
    by_date: frozenset[str] = frozenset()
    """Phrases before the last day that it may have been on (`by`)."""
    deadlines: frozenset[str] = frozenset()
    """Words of a sentence that tells of such a last day itself (`due by 3 May`)."""
    on_date: frozenset[str] = frozenset()
    """Words between a verb and its date (`did not open on 3 May`)."""
    planned_for: frozenset[str] = frozenset()
    """Words before a day that is planned (`was to`, `set for`)."""
    planned_otherwise: frozenset[str] = frozenset()
    """Words behind it by which it came otherwise (`was called off`, `a week later`)."""
    or_dates: frozenset[str] = frozenset()
    """Words between dates only one of which is meant (`in May or June 2024`)."""
    between_dates: frozenset[str] = frozenset()
    """Words before two dates that it was neither on (`between May 2023 and May 2024`)."""
    no_years: frozenset[str] = frozenset()
    """Words before four digits that are a number of something (`with 2024 beds`)."""
    times: frozenset[str]
    """Words that make the number before them a time of day."""
    fiscal: frozenset[str]
    """Phrases before a year that is not the calendar's."""
    years: frozenset[str]
    """Words before a year and hardly before a count."""
    time_heads: frozenset[str] = frozenset()
    """What a head of a column of years begins or ends with (`Year of approval`)."""
    dated_heads: frozenset[str] = frozenset()
    """What is such a head alone, or with one of `date_links` (`Founded`, `Signed in`)."""
    date_links: frozenset[str] = frozenset()
    labels: frozenset[str]
    """Words before a number that is a name (`article 5`)."""
    capital_labels: frozenset[str]
    """The same, only where written with a capital (`Act 10`)."""
    label_joins: frozenset[str]
    citations: tuple[str, ...]
    """What stands between the numbers of a citation (`8 U.S.C. 1325`)."""
    counted: frozenset[str]
    """Nouns that make four digits before them a count rather than a year."""
    countable: frozenset[str] = frozenset()
    """Nouns that do where no determiner and none of `dating` stands before (`2000 wells`)."""
    counting: frozenset[str] = frozenset()
    """Verbs behind which four digits before a plural are a count (`hired 2010 graduates`)."""
    count_labels: frozenset[str] = frozenset()
    """Words that make a count of what ends behind them and a colon (`Dead: 2000`)."""
    of_several: frozenset[str] = frozenset()
    """Phrases behind digits that are a count (`2000 of them`)."""
    harming: frozenset[str] = frozenset()
    """Verbs behind which they always are (`killed 2000`)."""
    plural_verbs: frozenset[str] = frozenset()
    """Verbs in the plural, behind digits that open a sentence (`2000 were killed`)."""
    dating: frozenset[str] = frozenset()
    """Words before years that stand before counts as well (`by 2019 teachers had left`)."""
    firm_qualifiers: frozenset[str]
    """Qualifying phrases that make four digits after them a count rather than a year."""

    between_qualifier: frozenset[str]
    """Words that may stand between a firm qualifier and its amount (`at least a further $7m`)."""

    # Tables
    currency_labels: frozenset[str] = frozenset()
    """Labels of the currency of a whole text (`Currency: CAD`)."""
    means: frozenset[str] = frozenset()
    """Words between a sign and what it is in a text (`$ means`)."""
    sums: frozenset[str] = frozenset()
    """What a table's numbers are called where its head says their money (`Amounts in ...`)."""
    sums_unless: frozenset[str] = frozenset()
    """Words behind what sums are in that make exceptions (`in UGX billion unless stated`)."""
    sums_in: frozenset[str] = frozenset()
    """What stands between them and that money."""
    exceptions: frozenset[str] = frozenset()
    """Words that open what such a statement does not hold for (`unless otherwise stated`)."""
    sums_of: frozenset[str] = frozenset()
    """What stands between a scale and its money (`millions of pesos`)."""
    sum_heads: frozenset[str] = frozenset()
    """Plurals that head columns of money (`Pledges`); others are things that are counted."""
    no_sums: frozenset[str] = frozenset()
    """Words of heads and labels of numbers that are no money (`share`, `households`, `No`)."""
    counting_heads: frozenset[str] = frozenset()
    """Words of heads of columns whose numbers are none; in a label they name what it is for."""

    # Nouns and clauses
    plurals: tuple[tuple[str, str], ...]
    """Plural endings and what they stand for; every one that fits is a candidate."""
    no_plural: str = ""
    """An ending that no plural has (`ss`); empty for none."""
    possessives: tuple[str, ...] = ()
    irregular: tuple[tuple[str, ...], ...] = ()
    """Words that are forms of one word, the singular first (`person people`)."""
    compounds: tuple[tuple[str, str], ...] = ()
    """Endings of compounds, with letters before, and what they stand for (`policemen`)."""
    fraction_links: frozenset[str]
    """Words behind `3/4` that make it a fraction (`of`)."""
    noun_links: tuple[str, ...]
    """Phrases between a number and the noun it counts (`120 of the agents`)."""
    noun_ends: frozenset[str]
    """Words behind which no noun belongs to the number any more (`120 letters from agents`)."""
    clause_words: frozenset[str]
    abbreviations: frozenset[str]
    """Written with a full stop that ends no sentence, given without the last one."""
    numbering: frozenset[str] = frozenset()
    """Those of them that are other words, too, where no number follows (`said no.`)."""
    sentence_openers: frozenset[str]
    """Words that, with a capital behind an abbreviation's full stop, start a sentence."""
    negated_or: frozenset[str]
    """Words that carry a negation on to the next word (`nor`)."""
    negations: frozenset[str]
    """Words and phrases that negate a status word close behind them."""
    far_negations: frozenset[str]
    """Words that negate a passive anywhere behind them (`none of it has been approved`)."""
    no_negation: frozenset[str]
    """Words that take the sense of a negation from the word before (`no more than`)."""
    auxiliaries: frozenset[str]
    """Words that make the passive, and those of the negated verb."""
    linked_magnitudes: frozenset[str] = frozenset()
    """Magnitudes that count a noun only behind one of `fraction_links` (`2 millones de`)."""
    parts_of: frozenset[str] = frozenset()
    """Words beside a number that take it of the sum before (`22 million of it`, `Of that`)."""
    parts_of_which: frozenset[str] = frozenset()
    """Those of them that take it of what stands right before (`of which`)."""
    plural_being: frozenset[str] = frozenset()
    """Verbs behind a number of things, not of money (`22 million are`)."""
    not_any: frozenset[str] = frozenset()
    """Phrases that do so, of more than one word (`not a cent of`)."""
    further: frozenset[str] = frozenset()
    """Words that add an amount to the one before (`a further 3 million`)."""
    more_behind: frozenset[str] = frozenset()
    """Those behind it (`900 million more`)."""
    staying: frozenset[str] = frozenset()
    """Verbs that say of a status that it goes on (`remains frozen`)."""
    between_negation: frozenset[str]
    """Other words that may stand between a negation and the status word."""
    adverb_suffixes: tuple[str, ...]
    """Endings of words that may, too."""
    negating_prefixes: frozenset[str]
    """Before a hyphen: `un-approved` is not the word `approved`."""
    to_come_prefixes: frozenset[str] = frozenset()
    """Those that say that it is not so yet (`be`, of `soon-to-be-approved`)."""
    waiting: frozenset[str] = frozenset()
    """Words of a status that also say what something waits for (`froze $5 million pending a`)."""
    status_words: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The words of the built-in statuses, by key; in English they are the contract's."""
    status_bases: Mapping[str, tuple[str, ...]]
    """A status word to the forms a negated verb has (`did not approve`)."""
