"""English: sums, their parts and their wholes."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.sums import Sums
from generator.reading.languages.tables import each, phrases, words

SUMS = Sums(
    money_nouns=words(
        "reserve reserves spending expenditure borrowing grant grants loan loans credit credits subsidy subsidies award awards payment payments tranche tranches instalment "
        "instalments installment installments advance transfer transfers aid assistance funding fund funds money sum sums amount "
        "amounts budget package plan plans proposal request requests application applications bid claim claims appeal pledge "
        "pledges contribution contributions donation donations contract contracts bond bonds scheme programme program project "
        "projects assets holdings deposit deposits fine fines deal guarantee motion bursary scholarship support relief bailout compensation allocation contingency facility"
    ),
    outcome_nouns=words(
        "fine fines request requests application applications bid appeal plea money sum funds grant loan claim offer amount proposal payment "
        "award pledge plan funding motion contribution scheme aid package subsidy budget "
        "item items loans grants payments instalments tranches claims offers awards pledges plans contributions contract contracts deal bond order purchase amendment "
        "project programme program facility tranche instalment allocation guarantee donation transfer"
    ),
    plain_sums=words("item money sum amount funds payment lot"),
    sum_nouns=words("money sum funds grant loan amount payment award pledge funding contribution aid package subsidy budget lot"),
    sum_adjectives=words("remaining outstanding last whole entire full first second third final next initial undisbursed unspent annual earlier previous prior original existing standing"),
    sums_told=words("amount sum figure number size value total"),
    implied_nouns=MappingProxyType({
        "obligated": words("obligation obligations"),
        "requested": words("request requests motion application applications bid bids appeal plea claim claims petition submission"),
        "proposed": words("proposal plan motion idea scheme purchase offer allocation spending expenditure outlay"),
        "authorized": words("authorization authorisation purchase"),
        "approved": words("clearance grant loan award approval decision purchase transfer disbursement"),
        "committed": words("pledge pledges promise promises commitment commitments contribution contributions donation donations offer offers support transfer gift gifts investment"),
        "suspended": words("payment support aid"),
    }),
    made_nouns=MappingProxyType({
        **dict.fromkeys(words("claimed claims claim claiming wants wanted want"), "claim"), **dict.fromkeys(words("offered offers offer offering"), "offer"),
        **dict.fromkeys(words("awarded awards awarding"), "award"), **dict.fromkeys(words("lend lent lends lending"), "loan"),
        **dict.fromkeys(words("counted hoped banked"), "application"),
        **dict.fromkeys(words("guaranteed guarantees"), "guarantee"), **dict.fromkeys(words("allocated allocates"), "allocation"),
        **dict.fromkeys(words("donated donates"), "donation"), **dict.fromkeys(words("contributed contributes"), "contribution"),
        **dict.fromkeys(words("bid"), "bid"), **dict.fromkeys(words("invest invested"), "investment"),
        **dict.fromkeys(words("buy bought"), "purchase"), **dict.fromkeys(words("recommended recommends"), "recommendation"),
    }),
    costs=words("cost price expense"),
    costing=words("costing"),
    bought=words("cost costs"),
    extras=words("costs fees interest expenses damages"),
    valued=("worth", "valued at", "costed at", "priced at", "worth about", "worth some", "worth around", "worth more than", "worth nearly"),
    worth=phrases("is worth; was worth; is for; was for; amounts to; amounted to; totals; totalled; totaled; comes to; came to; "
                  "covers; stands at; stood at; includes; contains; provides; sets aside"),
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
    limits=words("limit ceiling cap threshold maximum minimum"),
    thresholds=words("above over below under exceeding"),
    totals=words(
        "total totals totalling totaling totalled overall altogether combined sum package budget "
        "envelope aggregate authorized authorised worth"
    ),
    together=("combined", "in total", "in all", "totalling", "totaling", "together worth", "altogether"),
    additions=words(
        "additional further another remaining remainder rest plus including comprising comprises "
        "comprised consists split balance respectively extra more other"
    ),
    anew=words("another further additional extra second third separate other more each apiece new"),
    excepting=(" all but", " everything but"),
    more_or_less=words("less more fewer short shy"),
    containing=words(
        "adds add adding includes include included contains contained contain covers provides provide provided allocates gives totals "
        "totalled totaled totalling totaling amounts amounted comprises comprising exceeds exceeding "
        "including involving covering holding hold holds worth is was are were the a an some about"
    ),
    wholes=words("in of"),
    kinds=words("grants loans credits cash kind guarantees"),
    parts=("including", "of which", "out of which", "comprising", "comprised of", "made up of",
           "consisting of", "split between", "split into", "divided between", "among them",
           "among it", "of them"),
    parts_of_before=("of that", "of this", "of these", "of those", "of it", "of which", "of the total",
                     "of the sum", "of the money", "of the amount", "out of that", "out of this",
                     "the total includes", "that includes", "this includes", "the sum includes",
                     "it includes", "the amount includes", "the package includes", "that figure includes"),
    parts_that=each("that|this", "part of|portion of|half of"),
    shares_of=each("part|half|most|much|some|share|third|quarter|one|two|three|four", "of"),
    shared=words("for to in on towards toward through under"),
    allotting=words("tied linked intended meant reserved earmarked destined go goes going"),
    by_size=(words("lower smaller lesser"), words("higher larger bigger greater")),
    either=(words("first former"), words("second latter")),
    one_of_them=words("first second third fourth fifth sixth seventh eighth last another other"),
    partly=words("thirds quarters fifths part some most much little half third quarter fifth tenth fraction few none nothing proportion share percentage portion cent cents penny dollar"),
    every=words("every each"),
    no_thing=words("total cost costs price value third quarter half rest remainder part parts number million billion a an the "
                   "more less in last this next each or and per worth year month week"),
    sums_that=each("a sum|an amount|an award|a figure|a total|a grant|a loan|a payment|a pledge|a request|a proposal|a plan|an idea|an offer|a contribution", "that|which"),
    taken_up_by=("which", "that", "both", "all of which", "and all of which", "all of it", "and all of it",
                 "all of them", "and all of them", "most of it", "half of it", "it"),
    told_by=words("it"),
    measured_in=each("in amounts|in sums|in instalments|in installments|in tranches|in payments|in grants|in stages", "of"),
    sources=words("fund loan grant budget reserve account facility envelope allocation package programme program"),
    things_listed=words("following thing things item items line lines all both what only"),
    singular=words("was is has had"),
    splitting=frozenset((*words("includes include comprises comprise covers cover funds fund supports support finances finance"),
                         *each("consists|consist|made up|composed", "of"), "broken down", "split", "divided", "broken down as follows",
                         "split as follows", "divided as follows", "breaks down as follows", "go to", "be used for", "be spent on", "used for", "pay for")),
    split_heads=frozenset(("breakdown", *each("main|key|the main|the key", "priorities|components|elements|measures|items|allocations"),
                           "of this", "of the total", "including", "comprising")),
    told_numbers=words("cost costs price value valuation shortfall loss losses figure estimate"),
    asides=words("at put"),
)  # fmt: skip
