"""What drafting has to know of a language: who says what, and how countries are called.

In: nothing. Out: the type `Reporting`, a table that a language's module fills beside `LANGUAGE`,
and `reporting(tag)`. These tables feed proposals for a person to confirm, the coverage of an
article, and the checks of statuses and speakers.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.agreement import Agreement
    from generator.reading.languages.doubts import Doubts
    from generator.reading.languages.other_names import OtherNames


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reporting:
    """The words of reported speech, of names and of countries, in one language."""

    speech_verbs: frozenset[str]
    according: tuple[str, ...]
    """Phrases before a speaker (`according to`)."""
    pronouns: frozenset[str]
    before_verb: frozenset[str]
    """Words between a subject and its verb (`has`, `also`)."""
    phrase_ends: frozenset[str]
    """Words that end the speaker behind a verb (`in`, `who`)."""
    titles: frozenset[str]
    """Words before a person's name (`Minister`, `Dr`)."""
    roles: frozenset[str]
    """Nouns of people who speak (`official`, `spokeswoman`)."""
    connectors: frozenset[str]
    """Small words inside names (`of`, `and`)."""
    not_names: frozenset[str]
    """Words with a capital at the start of a sentence that start no name."""
    program_words: frozenset[str]
    agency_words: frozenset[str]
    firm_names: frozenset[str]
    """Last words of the names of organisations, whose demonym names no country."""
    claims: Mapping[str, tuple[str, ...]]
    """Kinds of statements to patterns of words that make a sentence one."""
    totals: frozenset[str]
    """Words of a total, and of what is added to another amount."""
    additions: frozenset[str]
    as_of: tuple[str, ...]
    country_names: Mapping[str, str]
    """Names beside CLDR's, to ISO codes."""
    demonyms: Mapping[str, str]
    open_names: Mapping[str, Mapping[str, frozenset[str]]]
    """Names of several countries, each with the words that tell which."""
    no_country: tuple[str, ...]
    """Phrases that hold a country's name and are none (`New Mexico`)."""
    person_names: frozenset[str]
    """Names of countries that are names of people, too."""
    other_names: OtherNames
    """What makes a country's name a part of another name."""

    # Tables a language may do without: what rests on them is then not proposed.
    doubts: Doubts | None = None
    """What says that something is not so, or of another sum (`statuses/doubts.py`)."""
    agreement: Agreement | None = None
    """How it says what became of an amount, where its words agree (`becoming.py`)."""
    usual_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Of `open_names`, what is meant where nothing tells (`Georgia`)."""
    belonging: frozenset[str] = frozenset()
    """Words between a speaker's role and where they belong (`at`, of `a nurse at the camp`)."""
    office_links: frozenset[str] = frozenset()
    """Words between an office and what it is for (`Minister for Energy`)."""
    sum_rows: frozenset[str] = frozenset()
    """Words of a row that is the sum of others (`Total`)."""
    more_rows: frozenset[str] = frozenset()
    """Words of one that stands beside others, whatever else it says (`All other towns`)."""
    genders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Pronouns, titles and nouns of people, to `f` or `m`."""
    short_titles: frozenset[str] = frozenset()
    """Titles that are written with a stop (`Prof.`)."""
    after_names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What stands behind a name and says an office (`Tshabalala J`: `judge`)."""
    place_openers: frozenset[str] = frozenset()
    """First words of the names of places (`New`, `El`)."""
    place_ends: frozenset[str] = frozenset()
    """Last words of the names of places (`County`)."""
    ranks: frozenset[str] = frozenset()
    """Words before an office that are a part of it (`Chief financial officer`)."""
    finite: frozenset[str] = frozenset()
    """Verbs that nobody's name or office holds (`has`)."""
    utterances: frozenset[str] = frozenset()
    """Nouns of what somebody says (`her answer was: “`)."""
    somebody: frozenset[str] = frozenset()
    """Words for people nobody names (`Another`)."""
    judging: frozenset[str] = frozenset()
    """Verbs whose object is what somebody thinks of (`thanked`)."""
    nobody: frozenset[str] = frozenset()
    """Those of them who are nobody (`None of this surprised her`)."""
    subordinate: frozenset[str] = frozenset()
    """Words that open a clause with a subject of its own (`when`)."""
    views: frozenset[str] = frozenset()
    """Those of what somebody thinks (`in her view`)."""
    replying: frozenset[str] = frozenset()
    """Verbs of who was asked (`replied`)."""
    asking_verbs: frozenset[str] = frozenset()
    """Verbs whose object is who answers (`I asked an official`)."""
    answers_came: tuple[str, ...] = ()
    """What stands behind a quotation that answers (`came the answer`)."""
    terms: frozenset[str] = frozenset()
    """Words right before quotation marks that hold a term or a title (`the phrase`)."""
    titled: frozenset[str] = frozenset()
    """Nouns of what is printed under a title, which stands behind them (`your report “…”`)."""
    owners: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Possessives of persons, to their pronouns (`her`: `she`)."""
    ago: frozenset[str] = frozenset()
    """Words behind a time, before who did something then (`Twenty years ago my father`)."""
    right_there: frozenset[str] = frozenset()
    """Words between who speaks and the verb that say where (`one observer here puts it`)."""
    allowing: tuple[str, ...] = ()
    """What stands before such a verb for *I* (`Let me`, of `Let me read from it: “`)."""
    quoting: frozenset[str] = frozenset()
    """Verbs before the words of somebody else (`quoted the treasurer's letter`)."""
    obtaining: frozenset[str] = frozenset()
    """Verbs of who gets an answer (`I had his answer`)."""
    came_from: frozenset[str] = frozenset()
    """Verbs between a letter and who it is from (`The second came from`)."""
    wrote_to: tuple[str, ...] = ()
    """What stands before who is asked in writing (`I wrote to the chief officer`)."""
    answer_came: tuple[str, ...] = ()
    """What opens a sentence before an answer (`The answer came in June: “`)."""
    owned: frozenset[str] = frozenset()
    """Words between a possessive and its noun (`own`)."""
    objects: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Pronouns of people to whom something is done, to those who do it (`him`: `he`)."""
    joins_sentences: frozenset[str] = frozenset()
    """Words before a sentence that are no part of it (`But`)."""
    leading: frozenset[str] = frozenset()
    """Words that open what leads to a subject (`In`, `where`)."""
    things: frozenset[str] = frozenset()
    """Pronouns of things, which say nothing."""
    lesser: frozenset[str] = frozenset()
    """Words that make a title another one (`Deputy Minister`)."""
    interviews: frozenset[str] = frozenset()
    """How an article says whose answers it gives (`conversation with`)."""
    interview_words: frozenset[str] = frozenset()
    """Words of an article that gives somebody's answers (`interview`)."""
    interviewing: frozenset[str] = frozenset()
    """Verbs of who asks, before who answers (`Ann Lee spoke to her`)."""
    interviewed_by: frozenset[str] = frozenset()
    """Verbs of who answers, before who asks (`She spoke to Ann Lee`)."""
    puts_questions: frozenset[str] = frozenset()
    """What stands behind who asks and needs no object (`put the questions`)."""
    interview_credits: frozenset[str] = frozenset()
    """What stands before who asks, in a line or a sentence of its own (`Interview by`)."""
    reporters: frozenset[str] = frozenset()
    """Offices of people who ask (`editor`)."""
    answering: frozenset[str] = frozenset()
    """What stands before an answer (`A.`)."""
    confirming: tuple[str, ...] = ()
    """How an answer opens that says a statement is so (`It had been.`)."""
    yes_or_no: tuple[str, ...] = ()
    """Words that an answer opens with (`No`)."""
    same_titles: tuple[frozenset[str], ...] = ()
    """Titles of people who go by another word (`Justice Farleigh`, `the judge`)."""
    gave_name: tuple[str, ...] = ()
    """The same before `as`, with an adverb between or not (`gave his name simply as`)."""
    columns: frozenset[str] = frozenset()
    """Words of a title whose paragraphs have nothing to do with one another (`corrections`)."""
    unnamed: frozenset[str] = frozenset()
    """What is said of who speaks and gives no name (`would not be named`)."""
    said_by: tuple[str, ...] = ()
    """Words between what was said and who said it (`were spoken by`)."""
    mistakes: frozenset[str] = frozenset()
    """Nouns that do so behind `in` or `by` (`said in error that`)."""
    misattributed: frozenset[str] = frozenset()
    """Words that say such a sentence is wrong (`wrongly`)."""
    occasions: frozenset[str] = frozenset()
    """Where and when people speak, which is no part of who they are (`statement`)."""
    wholes: frozenset[str] = frozenset()
    """Words between an amount and what it is of (`$5 million in planned shipments`)."""
    told_numbers: frozenset[str] = frozenset()
    """What an amount is of that is known rather than given (`the $5 million cost`)."""
    moving: frozenset[str] = frozenset()
    """What people did of whom only the number is told (`2,000 crossed into Chad`)."""
    streets: frozenset[str] = frozenset()
    """Words with a capital behind the number of a house."""
    ages: frozenset[str] = frozenset()
    extents: frozenset[str] = frozenset()
    """What a text is long by (`a 31-page order`)."""
    """Words a hyphen joins to a number that is an age (`67-year-old`)."""
    age_ends: tuple[str, ...] = ()
    """What stands behind a time that is an age (`81 years old`)."""
    rate_links: frozenset[str] = frozenset()
    """Words between the price of a currency and the currency (`27.35 kwacha to the dollar`)."""
    plurals: frozenset[str] = frozenset()
    """Plurals that do not end in `s`."""
    not_counted: frozenset[str] = frozenset()
    """Nouns behind a number that only says how much (`a million thanks`)."""
    collectives: frozenset[str] = frozenset()
    """Those of them that are one, too (`6 staff arrives`; but `8 police stations`)."""
    units: frozenset[str] = frozenset()
    """Plurals of units of measure, behind which a word in `s` is a verb (`200 litres costs`)."""
    judged: frozenset[str] = frozenset()
    """Nouns that take up what somebody said (`“…”, a claim the auditor rejected`)."""
    relays: frozenset[str] = frozenset()
    """Words before who said what follows (`I remember what Ana Ruiz told me: “`)."""
    presided: tuple[str, ...] = ()
    """What stands behind the name of who is in the chair (`in the chair`)."""
    presided_by: tuple[str, ...] = ()
    """The same before it (`chaired by`)."""
    presides: str = ""
    """What office that is."""
    reacting: frozenset[str] = frozenset()
    """Verbs of what only people do (`shrugged`)."""
    role_endings: tuple[str, ...] = ()
    """Endings of nouns that are people (`driver`, `librarian`)."""
    named_as: tuple[str, ...] = ()
    """Words between a role and the name it goes by (`gave her name as`)."""
    bodies_that_speak: frozenset[str] = frozenset()
    """Nouns of organisations that speak and are nobody whom `he` stands for (`embassy`)."""
    addressed: frozenset[str] = frozenset()
    """Pronouns that stand for nobody named before (`you`)."""
    greetings: tuple[str, ...] = ()
    """What stands before the name of who a letter is to (`Dear`)."""
    writers: frozenset[str] = frozenset()
    """Pronouns of who writes or speaks (`I`)."""
    defining: tuple[str, ...] = ()
    """Words between a sign and what it is said to mean (`stands for`)."""
    own_persons: frozenset[str] = frozenset()
    """Words for who speaks and theirs, in small letters (`we`)."""
    alls: frozenset[str] = frozenset()
    """Words behind `is`, right behind a quotation, that say it is all there is (`all`)."""
    agents: frozenset[str] = frozenset()
    """Words between a passive and who does it (`by`)."""
    narrators: frozenset[str] = frozenset()
    """Those of who writes the article, with a capital (`We`)."""
    narrating: frozenset[str] = frozenset()
    """The same in small letters, where they ask for money (`We asked for $5 million`)."""
    addresses: frozenset[str] = frozenset()
    """Nouns of what one person says or writes from head to end (`reply`, `speech`)."""
    authored: tuple[str, ...] = ()
    """Words between these and who that is (`reply from`)."""
    bodies: frozenset[str] = frozenset()
    """Organisations whose names hold a word of a program (`World Food Programme`), lower case."""
    parts: tuple[str, ...] = ()
    """Words between a whole and its parts (`including`, `of which`)."""
    supposes: frozenset[str] = frozenset()
    """Verbs that open a sentence that is only a thought (`Suppose`)."""
    rumours: frozenset[str] = frozenset()
    """Labels of a paragraph that only repeats what somebody says (`The claim:`)."""
    claim_heads: frozenset[str] = frozenset()
    """Those that do so in an article which checks what was said (`CLAIM.`)."""
    fact_checks: tuple[str, ...] = ()
    """What such an article says of itself (`fact check`)."""
    limits: frozenset[str] = frozenset()
    """Nouns of the most or least that may be spent (`whose limit is $5 million`)."""
    attributing: tuple[str, ...] = ()
    """What opens a line above somebody's paragraphs (`Quotes attributable to`)."""
    whose: frozenset[str] = frozenset()
    """Relative pronouns of who owns what follows."""
    splitting: frozenset[str] = frozenset()
    """Verbs that end a line above a list of the parts of a sum (`It includes:`)."""
    split_heads: frozenset[str] = frozenset()
    """Such lines without a verb (`Main priorities:`)."""
    parts_that: tuple[str, ...] = ()
    """Words between a verb and what a part of is the amount (`denied that part of the motion`)."""
    shares_of: tuple[str, ...] = ()
    """Words that open an aside which names the whole that a thing is of (`part of`)."""
    measured_in: tuple[str, ...] = ()
    """Words between what was done and how much at a time (`paid, in amounts of`)."""
    aims: tuple[str, ...] = ()
    """What stands before an infinitive that is proposed (`proposal to`)."""
    aimed: str = ""
    """The status it has."""
    sums_that: tuple[str, ...] = ()
    """Words that take an amount up in a clause of its own (`$5 million, a sum that`)."""
    taken_up_by: tuple[str, ...] = ()
    """Words right behind an amount that take it up (`all of which`)."""
    told_by: frozenset[str] = frozenset()
    """Those among them that do so behind a colon (`it`)."""
    lenders: tuple[str, ...] = ()
    """What bodies that lend or give are called with their country (`the Chinese embassy`)."""
    sum_phrases: frozenset[str] = frozenset()
    """Words of a total that say so together only (`in all`)."""
    set_against: tuple[str, ...] = ()
    """Words before an amount that another is set against (`up from`)."""
    changing: frozenset[str] = frozenset()
    """Verbs that change an amount into another (`raised`, of `raised from $5 to $8 million`)."""
    from_to: tuple[str, ...] = ()
    """The words before the two."""
    parts_of_before: tuple[str, ...] = ()
    """Words that open a sentence on parts of what was named before (`of that`)."""
    of_the: tuple[str, ...] = ()
    """Words right before an amount named again (`Of the`, of `Of the $5 million, $2 million`)."""
    anew: frozenset[str] = frozenset()
    """Words before an amount that is another one, equal or not (`another`, `further`)."""
    stopping: frozenset[str] = frozenset()
    """Infinitives by which an amount is held back or taken away (`a motion to withhold`)."""
    wanted_done: frozenset[str] = frozenset()
    """Words before an infinitive of what has not happened (`asked`, `no plans`, `refused`)."""
    times_after: frozenset[str] = frozenset()
    """Words behind `the` that say when (`paid the same day`)."""
    drafts_of_law: frozenset[str] = frozenset()
    """Nouns of what is not decided yet (`a bill authorizing $5 million`)."""
    signing: frozenset[str] = frozenset()
    """Verbs by which it is (`signed a bill`)."""
    fresh: frozenset[str] = frozenset()
    """Adjectives of what is promised or asked for (`in firm pledges`)."""
    sources: frozenset[str] = frozenset()
    """Nouns of what an amount is taken from (`spent $5 million from the loan, which was`)."""
    receiving: frozenset[str] = frozenset()
    """Words right before a country that gets or holds something (`to`, `in`)."""
    giving: frozenset[str] = frozenset()
    """Words right before a country that gives (`from`)."""
    beyond: frozenset[str] = frozenset()
    """Words right before a country that an article is held against (`like`, `neighbouring`)."""
    trading: frozenset[str] = frozenset()
    """Words of who sells and what is bought, before where (`a firm in Nepal`, `came from`)."""
    asks_what: tuple[str, ...] = ()
    """Words before a word of `claims` in a clause that claims nothing (`what donors promised`)."""
    requests: frozenset[str] = frozenset()
    """Nouns of what is asked for, before those that get all the same (`a request from`)."""
    taken_by: frozenset[str] = frozenset()
    """Participles before those that get all the same (`requested by`)."""
    joins_clauses: frozenset[str] = frozenset()
    """Words beside `joins` and `subordinators` before a clause with a subject (`while`)."""
    the_country: tuple[str, ...] = ()
    """How a sentence means the country that the article is about (`to the country`)."""
    elsewhere: frozenset[str] = frozenset()
    """Words of a sentence that is of other countries, too (`worldwide`, `Africa`)."""
    multiplied_by: frozenset[str] = frozenset()
    """Words behind `times` that are multiplied (`3 times as much`), beside `determiners`."""
    grants: frozenset[str] = frozenset()
    """Nouns of money that one gives another (`loan`)."""
    granted_worth: frozenset[str] = frozenset()
    """Words between such a noun and its amount, beside `part_links` (`worth`)."""
    undertakings: frozenset[str] = frozenset()
    """Nouns of what a program is, and of others like it (`programme`, `scheme`)."""
    told_before: frozenset[str] = frozenset()
    """Words before a noun that mean the one that was told of (`the`, `this`)."""
    wholes_of_money: frozenset[str] = frozenset()
    """Nouns of money that is of more than one thing (`budget`)."""
    beside: frozenset[str] = frozenset()
    """Words before a thing that what is told of is no part of (`outside the programme`)."""
    destined: frozenset[str] = frozenset()
    """Words between an amount and what it is for (`for`, `towards`)."""
    giving_verbs: frozenset[str] = frozenset()
    """Verbs whose subject gives away (`pledged`); approving may be of one's own."""
    approving: frozenset[str] = frozenset()
    """Verbs whose subject gives where somebody else gets it (`approved`)."""
    purpose: frozenset[str] = frozenset()
    """Words behind an amount that open what it is for (`for`, `towards`)."""
    purpose_ends: frozenset[str] = frozenset()
    """Words that end it (`was`, `after`)."""
    paying_now: frozenset[str] = frozenset()
    """Forms of the present that say that somebody pays (`pays`, `members pay`)."""
    in_general: frozenset[str] = frozenset()
    """Words of a sentence that says in such a form what is due, or will be."""
    supposing: frozenset[str] = frozenset()
    """Words before a passive that make it a mere supposition (`will`, `may`, `to`)."""
    future: frozenset[str] = frozenset()
    """Auxiliaries that make it one by themselves (`será`)."""
    conditions: frozenset[str] = frozenset()
    """Words that make what follows a condition (`if`)."""
    no_condition: frozenset[str] = frozenset()
    """Phrases that hold such a word and are none (`at once`)."""
    disputing: tuple[str, ...] = ()
    """Words before a statement that somebody denies, between spaces (` denied having `)."""
    determiners: frozenset[str] = frozenset()
    takes_up: frozenset[str] = frozenset()
    """Words that take an amount or another thing up (`which`, `it`)."""
    part_links: frozenset[str] = frozenset()
    """Words between a part and its whole, or an amount and what it is held against (`of`)."""
    held_against: frozenset[str] = frozenset()
    """Words before an amount that another thing is held against (`less than the`)."""
    money_verbs: frozenset[str] = frozenset()
    """Verbs with an amount for their object that say no status of it (`cost`, `lost`)."""
    other_senses: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Status words to objects they have in another sense (`granted`: `interview`)."""
    other_subjects: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Forms to subjects they have in another sense (`calls for`: `plan`)."""
    other_particles: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of what stands right behind the word (`paid`: `back`)."""
    retained: frozenset[str] = frozenset()
    """Passives with an object of their own (`was refused insurance for`)."""
    over_it: frozenset[str] = frozenset()
    """Words between what was asked for or given and its matter (`talks over the $5 million`)."""
    reactions: frozenset[str] = frozenset()
    """Nouns of what is said about an amount and refused in its place (`rejected criticism of`)."""
    other_ends: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """The same of what stands behind the amount (`withdrawn`: `account`)."""
    denied_doing: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Verbs behind such a word that say what somebody did or not (`denied`: `owing`)."""
    wanting: frozenset[str] = frozenset()
    """Status words that have other things than money for their object (`asked for`)."""
    wanted_for: frozenset[str] = frozenset()
    """What joins such a thing to the amount (`a receipt for`)."""
    accounted: frozenset[str] = frozenset()
    """What is asked for where money has gone already (`sought vouchers for`, `proof of`)."""
    costs: frozenset[str] = frozenset()
    """Nouns of what something came at (`at a cost of`)."""
    costing: frozenset[str] = frozenset()
    """Participles between a thing and its price, which share its status (`a project costing`)."""
    bought: frozenset[str] = frozenset()
    """Verbs between a thing that is paid for and its price (`cost`)."""
    extras: frozenset[str] = frozenset()
    """Nouns of what is asked for beside it (`plus costs of`)."""
    adverb_ends: tuple[str, ...] = ()
    """Endings of adverbs that lead to a subject (`Separately, the ministry`)."""
    common_ends: tuple[str, ...] = ()
    """Endings of nouns that are names of bodies only if they have a capital elsewhere, too."""
    gerunds: tuple[str, ...] = ()
    """Endings of verbs that are nouns (`ing`)."""
    excepting: tuple[str, ...] = ()
    """Words before an amount that is left out (`all but`)."""
    more_or_less: frozenset[str] = frozenset()
    """Words behind an amount that is a difference (`$5 million less than`)."""
    asides: frozenset[str] = frozenset()
    """Words that open an aside with a price (`at`)."""
    affairs: frozenset[str] = frozenset()
    """Nouns of what people do about money, which is then not said of it (`talks on`)."""
    about: frozenset[str] = frozenset()
    """What joins them to it."""
    takes_clause: frozenset[str] = frozenset()
    """Statuses whose words have a clause for their object (`promised that it would pay`)."""
    vouching: frozenset[str] = frozenset()
    """Verbs of speech whose subject vouches for what follows, without its being quoted (`said`)."""
    opens_clause: frozenset[str] = frozenset()
    """What opens it, right behind the word (`that`)."""
    containing: frozenset[str] = frozenset()
    """Verbs of a relative clause on what holds an amount (`a plan that includes`)."""
    embedding: frozenset[str] = frozenset()
    """Words that open a clause of other things (`how`, `who`)."""
    noun_links: frozenset[str] = frozenset()
    """Words behind a noun that might be a verb (`claims of`)."""
    by_how_much: frozenset[str] = frozenset()
    """Words behind such an infinitive that make the amount what is proposed (`to cut it by`)."""
    other_aims: frozenset[str] = frozenset()
    """Infinitives of which an amount is the object and the status word is not said (`to hide`)."""
    persons: frozenset[str] = frozenset()
    """Relative pronouns of people (`who`)."""
    sending: frozenset[str] = frozenset()
    """Verbs of who writes a paper (`left a note that said`)."""
    relatives: frozenset[str] = frozenset()
    """Pronouns that open a clause on the noun before them and are its subject (`who`, `which`)."""
    clefts: frozenset[str] = frozenset()
    """What stands behind who it was or was not (`It was not the trust that proposed it`)."""
    no_person: frozenset[str] = frozenset()
    """Nouns there that are nobody (`It was not the time that`)."""
    away: frozenset[str] = frozenset()
    """Words before another thing that an amount goes to (`on`, of `on a road`)."""
    being: frozenset[str] = frozenset()
    """Forms of the verb that makes the passive (`was`)."""
    singular: frozenset[str] = frozenset()
    """Auxiliaries behind an amount that is one sum (`was`, not `were`)."""
    doings: frozenset[str] = frozenset()
    """Forms of verbs whose subject has to do with an amount (`stealing`)."""
    inversions: frozenset[str] = frozenset()
    """First words of a condition without `if` (`Had`)."""
    denying: frozenset[str] = frozenset()
    """Verbs of denial, with `reports`: what somebody says (`denied reports that`)."""
    denies_reports: frozenset[str] = frozenset()
    """Those that deny a report taken up behind them, which may stand behind `denial_leads`."""
    reports_taken_up: tuple[str, ...] = ()
    """Words that take a report up (`denies it`, `disputes the story`)."""
    denial_leads: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    rumoured: frozenset[str] = frozenset()
    """Words of what one may deny that there is (`a reported payment`)."""
    recorded: frozenset[str] = frozenset()
    """Participles before `as` and what is only said to be so (`recorded as paid`)."""
    moved: frozenset[str] = frozenset()
    """What is done to an item before it is decided (`Moved, seconded and approved`)."""
    quashing: frozenset[str] = frozenset()
    """Verbs by which an order to stop money is undone (`stayed the order suspending`)."""
    orders: frozenset[str] = frozenset()
    """Nouns of what does so."""
    contests: frozenset[str] = frozenset()
    """Nouns of what is brought before somebody, before `against` (`An appeal against`)."""
    contesting: frozenset[str] = frozenset()
    """Words behind them, before what they are against."""
    corrected: tuple[str, ...] = ()
    """How one takes back what one has said (`corrected himself`)."""
    inquiring: tuple[str, ...] = ()
    """What stands before what is asked in a statement (`asked whether`, `asked what became of`)."""
    there: frozenset[str] = frozenset()
    """Words that open a sentence which says that there is something (`There`)."""
    hearsay: frozenset[str] = frozenset()
    """What only says that people say so (`There has been talk that`)."""
    accusing: frozenset[str] = frozenset()
    """Verbs before `of` and what somebody is said to have done (`accused it of having paid`)."""
    corrections: frozenset[str] = frozenset()
    """Words that open a column which corrects what was printed (`CORRECTIONS`)."""
    printed: frozenset[str] = frozenset()
    """Nouns of what was printed (`article`)."""
    printers: frozenset[str] = frozenset()
    """Pronouns of who printed it, or of what was (`we`)."""
    printed_verbs: frozenset[str] = frozenset()
    """Verbs before what was printed wrongly (`said`)."""
    misstating: frozenset[str] = frozenset()
    """Words of a sentence that says what was printed wrongly (`misstated the amount`)."""
    sums_told: frozenset[str] = frozenset()
    """Nouns of the number that was (`amount`)."""
    earlier_versions: frozenset[str] = frozenset()
    """What a note under an article calls what it said before (`earlier version`)."""
    contrasts: frozenset[str] = frozenset()
    """Words behind a comma and right before an amount that it is not (`, not $46 million`)."""
    untrue: frozenset[str] = frozenset()
    """Words before a clause that leave open whether it is so, or deny it (`not correct that`)."""
    true: frozenset[str] = frozenset()
    """Those of them that deny it behind a negation only."""
    doubting: frozenset[str] = frozenset()
    """Adverbs that leave open whether something is so (`allegedly`)."""
    undoing: frozenset[str] = frozenset()
    """Passives that end a status which holds money back (`released`)."""
    completed: frozenset[str] = frozenset()
    """The same of what the money is for, behind `and` (`was halted and finished in June`)."""
    paying: frozenset[str] = frozenset()
    """Verbs that one refuses where money is refused (`refused to pay`)."""
    keeping: frozenset[str] = frozenset()
    """Verbs before what stays as it is (`keeps it frozen`)."""
    undo: frozenset[str] = frozenset()
    """Verbs that end it (`to release $5 million it had frozen`)."""
    prevented: frozenset[str] = frozenset()
    """Words before a gerund that say it did not happen (`blocked it from cancelling`)."""
    formulas: tuple[str, ...] = ()
    """What a resolution says before its verb (`be and is hereby approved`)."""
    resolving: tuple[str, ...] = ()
    """Words before a resolution (`agreed that $5 million be paid`)."""
    held_back: frozenset[str] = frozenset()
    """Those statuses."""
    partially: frozenset[str] = frozenset()
    """Adverbs that leave a status half said (`partly paid`)."""
    deciding: tuple[str, ...] = ()
    """What stands before the infinitive of a status that is then a fact (`voted to`)."""
    emphatic: tuple[str, ...] = ()
    """What stands before the base of a verb that it affirms (`did`)."""
    decided: frozenset[str] = frozenset()
    """Those statuses."""
    partly: frozenset[str] = frozenset()
    """Words for a part of an amount (`little of the $5 million was paid`)."""
    wishing: frozenset[str] = frozenset()
    """Verbs before an amount and a participle that is no fact then (`wants $5 million paid`)."""
    pluperfect: frozenset[str] = frozenset()
    """Auxiliaries of what was before (`had`)."""
    question_words: frozenset[str] = frozenset()
    """Words of questions that take for granted what they ask about (`when`)."""
    thresholds: frozenset[str] = frozenset()
    """Words between what is counted and the least or most it may be worth (`bids above`)."""
    asking: frozenset[str] = frozenset()
    """Statuses of what waits for an answer (`requested`)."""
    outcomes: frozenset[str] = frozenset()
    """Words that take a whole clause up (`that`, of `it asked for more; that was refused`)."""
    of_verbs: frozenset[str] = frozenset()
    """Pronouns that are the object of what is done to an amount (`withdrew it`)."""
    averted: frozenset[str] = frozenset()
    """Participles of what did not happen (`The withdrawal of the pledge was averted`)."""
    undid: frozenset[str] = frozenset()
    """Verbs right before what was stopped and no longer is (`released the $5 million`)."""
    disputable: frozenset[str] = frozenset()
    """Statuses whose words may be said of a number (`rejected the $5 million figure`)."""
    superlatives: frozenset[str] = frozenset()
    """Adjectives before a clause that says which of many (`the largest the board has approved`)."""
    back: frozenset[str] = frozenset()
    """Words behind an amount that is to be returned (`promised to pay the $5 million back`)."""
    sum_adjectives: frozenset[str] = frozenset()
    """Adjectives of sums (`froze the remaining $5 million`)."""
    lasting: frozenset[str] = frozenset()
    """Verbs that say a state goes on, supposed or not (`will stay frozen`)."""
    opens_aside: frozenset[str] = frozenset()
    """Words that open what stands between two commas and may be left out (`after`)."""
    with_recipient: frozenset[str] = frozenset()
    """Status words that who gets the amount stands behind (`refused the club`)."""
    claiming: frozenset[str] = frozenset()
    """Those of them that a statement may stand behind, too (`promised workers get`)."""
    after_object: frozenset[str] = frozenset()
    """Words that may stand behind such an object (`cancelled it two years later`)."""
    shared: frozenset[str] = frozenset()
    """What stands behind both of two amounts with one verb (`for A and $7 million for B`)."""
    every: frozenset[str] = frozenset()
    """What makes a part the whole (`every cent of`)."""
    carries: tuple[str, ...] = ()
    """Words before an amount that shares what is said before (`was halted, and with it`)."""
    all_of_it: tuple[str, ...] = ()
    """What takes up a whole amount as an object (`approved every cent`)."""
    lately: frozenset[str] = frozenset()
    """What opens a sentence on what happened since (`Last month`)."""
    ever_since: frozenset[str] = frozenset()
    """Words before a time from which something has been so (`Since January`)."""
    at_first: frozenset[str] = frozenset()
    """What before a verb says that it was so and may have changed (`first promised`)."""
    at_last: frozenset[str] = frozenset()
    """What behind a verb says that it is so now (`cleared at last`)."""
    once_more: frozenset[str] = frozenset()
    """What behind a verb says that it was done a second time (`approved again`)."""
    turning: frozenset[str] = frozenset()
    """Words of a clause in which things have turned (`refused, but then approved`)."""
    no_thing: frozenset[str] = frozenset()
    """Words beside an amount that are nothing it is of (`a total of`)."""
    part_of: frozenset[str] = frozenset()
    """Words between a part and its whole alone (`of`)."""
    to_do: frozenset[str] = frozenset()
    """What makes an infinitive (`to`)."""
    either: tuple[frozenset[str], ...] = ()
    """Words by which a sentence takes up the one or the other of two amounts (`The former`)."""
    valued: tuple[str, ...] = ()
    """Words of an aside between a thing and what it is worth (`valued at`)."""
    ordered: frozenset[str] = frozenset()
    """Words for each of several that were named together (`The first`)."""
    one_of_them: frozenset[str] = frozenset()
    """Ordinals that stand for one of several payments (`A fifth, of $5 million, was stopped`)."""
    together: tuple[str, ...] = ()
    """Words beside the sum of several (`two loans worth a combined $9 million`)."""
    gainsaid: tuple[str, ...] = ()
    """Sentences which say that what somebody told before is not so (`It has not`)."""
    kinds: frozenset[str] = frozenset()
    """What a part of a sum of money is in (`$5 million in loans`)."""
    came: frozenset[str] = frozenset()
    """Verbs before `to be` that tell a fact (`how $5 million came to be paid`)."""
    told_to_have: frozenset[str] = frozenset()
    """Participles before `to have` that tell a fact (`understood`, of `is understood to have`)."""
    comparisons: tuple[str, ...] = ()
    """What opens a comparison behind a noun (`trucks “the size of a fridge”`)."""
    documents: frozenset[str] = frozenset()
    """Those of `bodies_that_speak` that somebody has written."""
    vocatives: tuple[str, ...] = ()
    """Whom a speech turns to, before a comma (`Sir`, `Madam Speaker`)."""
    fond: frozenset[str] = frozenset()
    """Adjectives before a full name that are no part of it (`Old Nakou Iaris`)."""
    styles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """How people in an office are spoken of, to the office (`Her Honour`: `judge`)."""
    members: frozenset[str] = frozenset()
    """Nouns by which an answer in a parliament means who asked (`the honourable Member`)."""
    chairs: frozenset[str] = frozenset()
    """Words of who leads such a debate and asks nothing."""
    honours: frozenset[str] = frozenset()
    """Words before them, without a stop."""
    given_titles: frozenset[str] = frozenset()
    """Titles before a given name (`Doña Flor`)."""
    naming: tuple[str, ...] = ()
    """What stands between an office and the name (`by the name of`)."""
    uses: frozenset[str] = frozenset()
    """Verbs of who chooses words (`used the words “`)."""
    and_that: tuple[str, ...] = ()
    """What ends the words before a quotation that an earlier verb governs (` and that `)."""
    company_words: frozenset[str] = frozenset()
    """Words of the names of companies that are in no person's (`Resources`), lower case."""
    with_words: tuple[str, ...] = ()
    """Phrases that say whose words stand behind a colon (`with the words of Ana Ruiz: “`)."""
    so_says: frozenset[str] = frozenset()
    """Words before the verb of a sentence that takes up what was said (`So said Ana Ruiz`)."""
    own_words: tuple[str, ...] = ()
    """Phrases right before a quotation that say it is somebody's (`in its own words`)."""
    joins: frozenset[str] = frozenset()
    """Words between two passives of one subject (`requested and refused`)."""
    status_acts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Verb forms beside the listed words that, right before an amount, suggest a status."""
    status_nouns: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of nouns, with what joins them to the amount (`pledge of`)."""
    status_passives: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of passives behind an amount (`was turned down`)."""
    status_predicates: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of verbs behind an amount that need no auxiliary (`failed`, of `a bid for`)."""
    status_around: Mapping[str, tuple[tuple[str, str], ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of verbs with a word behind their object (`put $5 million on hold`)."""
    status_labels: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The same of the whole of a cell, a bracket or a heading (`Turned down`)."""
    listed_roots: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Statuses, to what all forms of their listed words hold; other words only suggest them."""
    status_weak: frozenset[str] = frozenset()
    """Those of these forms that have other senses: they need money for what they are said of."""
    status_of: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns that such a form must be said of, where not all of `money_nouns` do."""
    money_nouns: frozenset[str] = frozenset()
    """Nouns of money or of what it is for (`grant`, `request`)."""
    waiting: frozenset[str] = frozenset()
    """Statuses that say less than that a thing was asked for (`under review`)."""
    steps: frozenset[str] = frozenset()
    """Nouns of what then waits, and not the money (`Its disbursement is pending`)."""
    nouns_behind: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Nouns of what an amount is of, by status (`its $5 million request`)."""
    things_listed: frozenset[str] = frozenset()
    """Nouns for what a list behind a colon names (`The following was approved:`)."""
    listing: frozenset[str] = frozenset()
    """Verbs between a plural and the list of what it is of (`Pledges came from`)."""
    allotting: frozenset[str] = frozenset()
    """Words that say what a part is for, which shares the status of its whole (`intended`)."""
    record_heads: frozenset[str] = frozenset()
    """What names the field of a record that holds a status (`Status:`)."""
    of_money_only: frozenset[str] = frozenset()
    """Statuses that nobody who gives money has himself (`it was rescinded`)."""
    said_of_money: frozenset[str] = frozenset()
    """Such words of the other statuses (`frozen`)."""
    by_size: tuple[frozenset[str], ...] = ()
    """Words that pick the less of two amounts, and the more (`The lower figure`)."""
    verdicts: frozenset[str] = frozenset()
    """Statuses that who asked for money gets for an answer (`and was refused`)."""
    outcome_nouns: frozenset[str] = frozenset()
    """Nouns by which the next sentence takes an amount up (`The grant was later cancelled`)."""
    plain_sums: frozenset[str] = frozenset()
    """Those that take up any amount (`the money`)."""
    sum_nouns: frozenset[str] = frozenset()
    """Those that take up money nobody asked for (`The sum was paid`)."""
    implied_nouns: Mapping[str, frozenset[str]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Nouns of what a status makes of an amount (`promised`: `pledge`)."""
    made_nouns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Verbs that name no status, to the nouns of what they make (`claimed`: `claim`)."""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """How the next clause or sentence says what somebody did about it (`said no`)."""
    worth: frozenset[str] = frozenset()
    """Words between `It` and the amount of what the sentence before tells of (`is worth`)."""
    subordinators: frozenset[str] = frozenset()
    """Words that open a clause of its own, which a verb before does not govern (`because`)."""
    presupposing: frozenset[str] = frozenset()
    """Those of them that say there is such a thing where it was asked for (`considered a`)."""
    named_by_noun: frozenset[str] = frozenset()
    """Statuses whose nouns say with a definite article that there is one (`its pledge of`)."""
    indefinite: frozenset[str] = frozenset()
    """Determiners that are no such article."""
    none_of: frozenset[str] = frozenset()
    """Negations right behind a verb that say it of nothing that follows (`neither`)."""
    none_at_all: frozenset[str] = frozenset()
    """Words that say there is none all the same (`without a request`)."""
    recipients: frozenset[str] = frozenset()
    """Pronouns between a verb and the amount it gives (`granted us`)."""
    to_come: frozenset[str] = frozenset()
    """Participles that say a thing has not happened (`approval of $5 million is expected`)."""
    no_act: frozenset[str] = frozenset()
    """Words before such a noun that say it has not happened (`without`)."""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words of labels: `amount`, `with_status` (with `{status}`), `percent`, `other`; of a status
    by its key, English if not there; of a draft's title (`article`, with `{name}`) and of why the
    numbers of one are allowed (`headline`)."""
    bylines: tuple[str, ...] = ()
    """Words that open a line with the author's name (`By`)."""
    ours: frozenset[str] = frozenset()
    """Words by which who writes the article claims something (`our director`)."""
    no_places: frozenset[str] = frozenset()
    """Words that may stand before a comma and a date and are no place (`Minutes`)."""
    dated: tuple[str, ...] = ()
    """Words that open a line with the date of the article (`Published`)."""
    by_then: tuple[str, ...] = ()
    """Words before a date by which something had been done (`had been paid by 31 August`)."""
    reading_times: tuple[str, ...] = ()
    """What a page says of itself behind a number of minutes (`min read`)."""
    page_counts: frozenset[str] = frozenset()
    """What a page counts of its own in a line with nothing else (`3 comments`)."""


@lru_cache(maxsize=8)
def reporting(tag: str) -> Reporting:
    """Give the table of a language by its primary subtag, which must be one there are rules for."""
    found = import_module(f"generator.reading.languages.{tag}").REPORTING
    assert isinstance(found, Reporting)
    return found
