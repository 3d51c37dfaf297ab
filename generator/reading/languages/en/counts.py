"""English: what numbers count and add up to."""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

from types import MappingProxyType

from generator.reading.languages.counts import Counts
from generator.reading.languages.language import UNREAD_MAGNITUDES
from generator.reading.languages.tables import each, phrases, words

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

COUNTS = Counts(
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
    extents=words("page word line verse"),
    age_ends=("old", "of age", "young"),
    age_heads=(r"aged(?: between| over| under| from| about| around| at least)?", r"(?:ages?|the ages?) (?:of|between|from)",
               r"younger than(?: about| around)?",
               (r"(?i:people|persons|children|women|men|adults|those|anyone|everyone|farmers|workers|pupils|students|residents|citizens|villagers|fishers)"
                r"(?: who are)? older than(?: about| around)?")),
    # Of sizes of other languages all that are no things in English (`12 mill workers`).
    not_counted=words("thanks apologies pardons kisses hugs welcomes congratulations regrets sorrows")
    | (UNREAD_MAGNITUDES - words("mill mille md mds"))
    | _OTHER_MONTHS,
    collectives=words("staff personnel"),
    units=words("litres liters kilos kilograms grams tonnes tons metres meters kilometres kilometers hectares acres gallons miles feet "
                "inches yards ounces quintals megawatts kilowatts gigawatts watts"),
    multiplied_by=words("as more higher larger bigger greater faster better what that those"),
    grants=words("offer grant loan pledge gift contribution donation credit package tranche promise commitment"),
    granted_worth=words("worth totalling totaling at"),
    columns=words("correction corrections clarification clarifications errata briefs digest roundup amplifications"),
    defining=(*each("is|are", "in|the|in the"), "is", "are", "means", "mean", "means the", "stands for", "stands for the", "refers to", "refers to the", "denotes", "denotes the", "here means", "here is the", "signifies"),
    rate_links=phrases("to the; against the; per; to one; for one"),
    as_of=("as of", "as at"),
    just_before=MappingProxyType(
        {
            "year": ("last year", "a year ago", "a year earlier", "the previous year", "the year before"),
            "month": ("last month", "a month ago", "the previous month", "the month before"),
        }
    ),
    by_then=("by",),
    sum_rows=words(
        "total totals subtotal subtotals sub-total sub-totals sum all overall altogether combined "
        "aggregate"
    ),
    more_rows=words("other others else remaining remainder rest balance"),
    sum_phrases=phrases("in all; all told; between them; made up; of which"),
    set_against=("up from", "down from", "compared with", "compared to", "against", "instead of", "in place of",
                  "rather than", "increased from", "raised from", "reduced from", "cut from", "higher than",
                  "lower than", "more than the", "less than the"),
    changing=words("raised raises raising increased increases increasing lifted cut cuts cutting reduced reduces reducing lowered "
                   "trimmed expanded topped rose risen grew grown fell fallen dropped shrank"),
    bringing=words("brought brings bringing took takes taking"),
    taking_up=("the", "that", "this", "those", "these", "the same", "that same"),
    from_to=("from", "to"),
    of_the=("of the", "out of the", "of that", "of this", "of its", "of their", "of an", "of a",
            "from the"),
)  # fmt: skip
