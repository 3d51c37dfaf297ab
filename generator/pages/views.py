"""Views: exactly what a template sees of a page, as documented plain data.

Every page has one view; its `index.json` is that view. Views are made of text, numbers, lists and
mappings only; `Html` marks text that is safe HTML already. Addresses are relative to the site's
root (`programs/inl/`); templates turn them into links with `href(address)`. A key that has nothing
to say holds None or an empty list; no key is ever missing.

A view holds the narrow thing: where a card is shown it holds a card, not the record, so that an
edit reaches only the pages that show what was edited.
"""

from __future__ import annotations

from typing import TypedDict

from generator.pages.html import Html  # noqa: TC001  # who asks for a view's keys asks for types


class Card(TypedDict):
    """A record as others show it."""

    id: str
    kind: str  # the plural: programs
    name: Html
    text: str  # the name without markup
    address: str
    summary: Html | None
    date: DateText | None  # a briefing's own


class RecordLink(TypedDict):
    """A record as a fact names it: what more there is to say of it stands on its own page."""

    id: str
    text: str  # the name without markup
    address: str


class DateText(TypedDict):
    """A date: `iso` as written (2025-02), `text` for readers (February 2025)."""

    iso: str
    text: str


class AmountText(TypedDict):
    """An amount: `text` for readers, the rest for machines; numbers are exact decimals as text."""

    text: str
    value: str
    upper: str | None
    unit: str
    qualifier: str


class StatusText(TypedDict):
    """A status of money."""

    key: str
    label: str


class SpeakerText(TypedDict):
    """Who says it: a record, a description in words, or (`article`) the article itself.

    Of a quotation for which nobody is given, nothing of these: its speaker is not stated.
    """

    words: str
    card: RecordLink | None
    role: str | None
    anonymous: bool
    article: bool


class CellText(TypedDict):
    """The words that say a number in a table: the lines of its head, and its row in three parts."""

    head: list[str]
    left_out: bool  # rows stand between that say nothing of it
    before: str
    number: str
    after: str


class PassageText(TypedDict):
    """The verbatim words of a source that say a fact, and where they are highlighted."""

    source: RecordLink
    publisher: str | None  # of the source
    author: str | None  # likewise
    published: DateText | None  # the source's own date
    words: str
    lines: list[str] | None  # the same words line by line, where they are of a table with bars
    cell: CellText | None  # of a figure, where they run from the head of a table to its number
    language: str  # of the source
    start: int
    end: int
    address: str  # sources/inl-waivers/#briefings-mexico-waivers-approved
    url: str | None  # of the original, if the source has one
    original: str | None  # the same with a text fragment that lands on the words


class FactLink(TypedDict):
    """A fact as another fact names it: a quotation by its words within marks."""

    id: str
    text: str
    address: str
    amount: AmountText | None
    status: StatusText | None


class CoversText(TypedDict):
    """A reported total, what it is said to cover, and whether that adds up."""

    parts: list[FactLink]
    sum: AmountText
    total: AmountText
    verdict: str  # adds-up, mixes-statuses, does-not-add-up


class ShareText(TypedDict):
    """A part of a figure: of one country or program."""

    card: RecordLink
    percent: str
    amount: AmountText


class SharesText(TypedDict):
    """How a figure is split; `ours` is the reason where the split is ours."""

    parts: list[ShareText]
    remainder: str | None
    ours: str | None
    passages: list[PassageText]


class ConflictText(TypedDict):
    """Facts that do not agree, side by side. `kind` is same-as or contradicts."""

    kind: str
    facts: list[ConflictSide]


class ConflictSide(TypedDict):
    """One side of a conflict: the fact, who says it, from which source."""

    fact: FactLink
    speaker: SpeakerText
    passages: list[PassageText]
    agrees: bool  # it says what the side before it says: another report of the same


class FactText(TypedDict):
    """A fact as pages print it. `own` is set on the page of the record that states it."""

    id: str
    local: str  # the id within its record
    kind: str  # figure, statement, quote, event
    own: bool
    record: RecordLink
    record_date: DateText | None  # the newest date of its record
    address: str
    label: Html | None  # a figure's label, a statement's text, an event's title
    text: str  # the same without markup; of a quote, its words
    amount: AmountText | None
    status: StatusText | None
    date: DateText | None
    statement_kind: str | None
    as_of: DateText | None
    speaker: SpeakerText
    parties: list[RecordLink]
    programs: list[RecordLink]
    countries: list[RecordLink]
    note: Html | None  # our own words of it
    passages: list[PassageText]
    derived: list[FactLink]  # the parts of a computed sum
    covers: CoversText | None
    shares: SharesText | None
    share: AmountText | None  # the part of this page's country or program
    disputed: bool  # another report differs, or a statement contradicts it
    shared: bool  # of several countries or programs, not split: not in this page's totals
    same_as: list[FactLink]  # other reports of the same thing: by `same_as`, or by the same words
    same_as_count: int  # all of them, of which very many may rest on the same words
    rate: str | None  # the article's words that make a rate of a figure: `per person`
    number: int | None  # of its note on this page, if it has one
    origins: int  # sources, copies counted with what they copy, of all reports that agree
    single_origin: bool  # all of them go back to one source


class TotalText(TypedDict):
    """A total: figures of one status, one currency, one as-of date."""

    status: StatusText
    unit: str
    as_of: DateText | None
    amount: AmountText
    figures: list[FactLink]  # each with what of it is added; of a site's total none if over 200
    count: int  # how many figures it adds


class TotalsText(TypedDict):
    """A page's totals, and the figures that enter none, with the reason's key."""

    totals: list[TotalText]
    left_out: list[LeftOut]  # of a site's totals none if over 200
    left_out_count: int


class LeftOut(TypedDict):
    """A figure that enters no total, and why.

    `reason` is covers, derived, rate, shared, elsewhere, differs, disputed, part or same-as.
    """

    fact: FactLink
    reason: str


class Backlink(TypedDict):
    """A page that refers to this one, and the sentence it does so in.

    What names this one in its front matter alone is left out where the page lists it anyway.
    """

    card: RecordLink
    sentence: str | None


class ChangeText(TypedDict):
    """An entry of a page's history."""

    date: DateText
    kind: str
    note: Html
    card: RecordLink


class HeadingText(TypedDict):
    """A heading of the body, for "on this page"."""

    level: int
    id: str
    text: str


class ByKind(TypedDict):
    """The facts of a page, by kind, in the order of their records."""

    figures: list[FactText]
    statements: list[FactText]
    quotes: list[FactText]
    events: list[FactText]


class NumbersText(TypedDict):
    """What check 8 found: numbers printed on the page, by what makes them good."""

    sourced: int
    quoted: int
    allowed: int
    unsourced: list[str]


class RecordView(TypedDict):
    """What every record's page has."""

    page: str  # programs/inl
    kind: str
    address: str
    title: Html
    text: str  # the title without markup
    summary: Html | None
    summary_text: str | None
    aliases: list[str]
    body: Html
    headings: list[HeadingText]
    facts: ByKind
    conflicts: list[ConflictText]
    backlinks: list[Backlink]
    changes: list[ChangeText]
    numbers: NumbersText
    updated: DateText | None
    draft: bool
    mentioned: list[FactText]  # facts that have a note, and are printed in sentences alone
    legend: list[StatusWords]  # the statuses this page prints


class BriefingView(RecordView):
    """A briefing. `key_figures` are those of its figures that stand before its text."""

    date: DateText | None
    key_figures: list[str]  # their ids, in the order shown: at most six
    pdf: str | None  # the address of its PDF, if there is one
    sources: list[Card]
    programs: list[Card]
    countries: list[Card]
    agencies: list[Card]
    people: list[Card]


class ProgramView(RecordView):
    """A program. `above` are the figures stated for the whole of an ancestor, not split."""

    abbreviation: str | None
    status: str | None
    agency: Card | None
    parents: list[Card]  # from the top down
    children: list[Card]
    countries: list[Card]
    briefings: list[Card]
    totals: TotalsText
    above: list[AboveText]


class AboveText(TypedDict):
    """Figures stated for the whole of an ancestor."""

    program: RecordLink
    figures: list[FactText]


class CountryView(RecordView):
    """A country. `region_default` is set where the region is UN M49's."""

    iso: str
    region: str
    region_default: bool
    programs: list[Card]
    briefings: list[Card]
    totals: TotalsText


class AgencyView(RecordView):
    """An agency."""

    abbreviation: str | None
    parent: Card | None
    children: list[Card]
    country: Card | None
    programs: list[Card]
    people: list[Card]


class PersonView(RecordView):
    """A person, or a role."""

    role: Html | None
    agency: Card | None
    anonymous: bool


class MarkText(TypedDict):
    """A piece of the article. `facts` are the ids of the facts it is evidence for, if any."""

    text: str
    facts: list[str]
    anchors: list[str]  # ids that start here; the first is the mark's own
    links: list[FactLink]
    name: RecordLink | None  # whose name this is


class RowText(TypedDict):
    """A row of a table of the article: its cells are pieces of the paragraph, `[from, to]`."""

    kind: str  # head, row, rule
    cells: list[list[int]]


class ParagraphText(TypedDict):
    """A paragraph of the article, or the sentences of it that hold evidence."""

    pieces: list[MarkText]
    form: str  # text, item (of a list), table (its cells parted by bars), columns (set with spaces)
    rows: list[RowText]  # of a table
    gap_before: bool  # text was left out before it
    gap_after: bool


class CoverageText(TypedDict):
    """How much of what an article holds the site's facts use; `percent` is rounded down."""

    name: str  # amounts, percentages, counts, quotations, countries, names, sentences
    found: int
    used: int
    percent: int | None  # None where nothing was found


class UsedNumber(TypedDict):
    """A number of the article that figures are taken from, and these figures."""

    text: str
    facts: list[FactLink]


class SourceView(RecordView):
    """A source: what is stated of it, and its article."""

    headline: bool  # the title is the article's own; else it is our label
    publisher: str | None
    author: str | None
    published: DateText | None
    retrieved: DateText | None
    url: str | None
    license: str | None
    language: str
    language_name: str
    sha256: str
    characters: int
    origin: Card | None
    copies: list[Card]
    show: str
    article: list[ParagraphText]
    used_numbers: list[UsedNumber]
    unused_numbers: list[str]
    coverage: list[CoverageText]


class FreePageView(RecordView):
    """A free page."""


class PagerText(TypedDict):
    """Which page of a long list this is."""

    number: int
    count: int
    previous: str | None
    next: str | None


class ListView(TypedDict):
    """The list of one kind of record."""

    page: str
    kind: str
    address: str
    cards: list[ListedCard]
    pager: PagerText


class ListedCard(Card):
    """A record in the list of its kind."""

    about: list[str]  # of a person role and agency, of a source publisher and date


class LedgerView(TypedDict):
    """The ledger of all figures; the totals are of the whole site."""

    page: str
    address: str
    figures: list[FactText]
    entries: list[LedgerEntry]  # one for each figure, in the same order
    filters: FiltersText
    totals: TotalsText
    pager: PagerText
    legend: list[StatusWords]
    format: FormatText
    units: dict[str, UnitText]  # of money, by code


class FormatText(TypedDict):
    """How the site writes numbers and amounts, for scripts that print what they add.

    In a pattern `{n}` stands for the number, `{u}` for the unit behind it, `{a}` for an amount and
    `{b}` for the other end of a range. Magnitudes have a pattern for each plural category of CLDR.
    """

    language: str  # the tag of the CLDR locale that is used
    decimal: str
    group: str
    sizes: list[int]  # digits of the last group, and of the others
    percent: str
    range: str
    qualifiers: dict[str, str]
    alone: dict[str, dict[str, str]]  # by magnitude and category: nothing behind, or `%`
    before_unit: dict[str, dict[str, str]]  # the same with a unit behind


class UnitText(TypedDict):
    """How a currency is printed: `before` the number, or one of its `names` behind it."""

    before: str
    names: dict[str, str]  # by plural category


class LedgerEntry(TypedDict):
    """How a figure enters totals, so that a filtered total can be added without a rule of its own.

    Numbers are exact decimals as text. `programs` and `countries` give, for each that a reader can
    choose, what of the figure enters there. A figure has a status if it is money. In the page an
    entry stands without what is empty, and without a tie to itself.
    """

    place: int  # of its row in the whole ledger
    order: int  # of its id among all figures
    tie: int  # the order of the first report of the same thing
    held: list[int]  # the ties of figures of which it is a part: it enters no total beside one
    out: str  # why it enters no total anywhere; empty if it may
    status: str
    unit: str
    as_of: str
    qualifier: str
    magnitude: str
    power: int  # of ten, of the magnitude
    amount: MeasureText
    programs: dict[str, PartText]
    countries: dict[str, PartText]


class MeasureText(TypedDict):
    """A number, or a range, with the value of one unit of its last place."""

    value: str
    place: str
    upper: str | None
    upper_place: str | None


class PartText(TypedDict):
    """What of a figure enters one program or country: all of it where neither key says more."""

    amount: MeasureText | None  # the part, if it is split
    reason: str  # why nothing enters: it is shared and not split, or (`elsewhere`) has no part here


class FiltersText(TypedDict):
    """What the ledger can be narrowed to: all of the site, not of one page."""

    statuses: list[StatusText]
    programs: list[Choice]  # on the first page; the script of the others reads them there
    countries: list[Choice]  # likewise


class Choice(TypedDict):
    """A record to choose: its slug and its name."""

    value: str
    text: str


class SearchView(TypedDict):
    """The search page: all records by name; its first page is where a reader searches."""

    page: str
    address: str
    cards: list[Card]
    pager: PagerText
    filters: SearchFilters | None  # on the first page
    index: str | None  # on the first page: the address of the index's first file


class SearchFilters(TypedDict):
    """What a query can be narrowed to."""

    kinds: list[str]  # of records and facts
    statuses: list[StatusText]
    countries: list[Choice]


class TimelineView(TypedDict):
    """All events: what is ahead, the nearest first; what was, the newest first; the undated."""

    page: str
    address: str
    dated: list[FactText]
    ahead: int  # how many of these, the first, are dated after the newest date of the site
    undated: list[FactText]
    updated: DateText | None  # the newest date of the site
    pager: PagerText


class CoveredText(TypedDict):
    """A country on the front page's map, and how much the site says of it."""

    card: RecordLink
    iso: str
    region: str
    briefings: int
    figures: int


class FrontView(TypedDict):
    """The front page."""

    page: str
    address: str
    lead: Card | None
    lead_date: DateText | None
    figures: list[FactText]
    totals: TotalsText
    briefings: list[Card]
    programs: list[Card]
    countries: list[Card]
    map: list[CoveredText]  # the countries by name
    changes: list[ChangeText]
    updated: DateText | None
    counts: CheckCounts
    legend: list[StatusWords]


class CheckCounts(TypedDict):
    """The counts of this build, for the methodology page."""

    sources: int
    records: int
    figures: int
    statements: int
    quotes: int
    events: int
    passages: int
    passages_exact: int
    passages_folded: int
    numbers_sourced: int
    numbers_quoted: int
    numbers_allowed: int
    numbers_unsourced: int
    totals: int
    conflicts: int


class MethodologyView(TypedDict):
    """How quotes and figures are checked, with the counts of this build."""

    page: str
    address: str
    title: Html | None
    text: str | None
    body: Html | None
    headings: list[HeadingText]
    counts: CheckCounts
    coverage: list[CoverageText]  # of all sources together
    statuses: list[StatusWords]
    edition: str
    updated: DateText | None
    data: list[str]  # addresses of the data files
    mentioned: list[FactText]  # facts that have a note


class BookLine(TypedDict):
    """A fact named in the book where it is not stated."""

    fact: FactLink
    number: int | None
    share: AmountText | None
    shared: bool


class BookRow(FactLink):
    """A figure in the ledger of the book; its note says its words, source and speaker."""

    number: int | None


class BookEntry(RecordView):
    """A record in the book: its page's view, but `facts` are its own and `above` holds lines.

    Facts mentioned, passages, backlinks, headings and legends are left out: the book has notes of
    its own.
    """

    elsewhere: list[BookLine]


class BookPart(TypedDict):
    """The records of one kind in the book."""

    kind: str
    entries: list[BookEntry]


class BookEvent(TypedDict):
    """A line of the book's timeline."""

    fact: FactLink
    date: DateText | None


class BookView(TypedDict):
    """The whole site in reading order, for print. Notes are numbered through."""

    page: str
    address: str
    pdf: str | None  # the address of its PDF, if there is one
    parts: list[BookPart]
    figures: list[BookRow]  # in the ledger's order
    totals: TotalsText
    events: list[BookEvent]
    methodology: MethodologyView  # without the edition
    updated: DateText | None
    mentioned: list[FactText]  # all that have a note


class StatusWords(TypedDict):
    """A status and the words that name it."""

    key: str
    label: str
    words: list[str]


class MenuItem(TypedDict):
    """An entry of the menu."""

    name: str  # a key of the theme's built-in words, or the page's title
    builtin: bool
    address: str


class Chrome(TypedDict):
    """What every page shows of the site. Not part of a view, but of every page's key."""

    title: str
    description: str | None
    language: str
    direction: str  # ltr or rtl
    base_url: str
    menu: list[MenuItem]
    version: str
    has_feed: bool
    about: str | None  # the address of the page about, if there is one
    book: str | None  # the address of the book, if there is one
    contact: str | None  # where errors are reported: an e-mail or a web address


View = (
    BriefingView
    | ProgramView
    | CountryView
    | AgencyView
    | PersonView
    | SourceView
    | FreePageView
    | ListView
    | LedgerView
    | SearchView
    | TimelineView
    | FrontView
    | MethodologyView
    | BookView
)
