"""What CLDR knows of a language, by way of babel: dates, names, and how numbers are written.

In: a language tag, and what is to be said in it. Out: text, and the parts that `amount_words` puts
numbers together from. babel is imported when the first of them is asked for.

Deliberately absent: babel's own formatting of numbers. It rounds to what a pattern holds and works
in a context of 28 digits; ours are exact (docs/decisions/languages.md). Digits are Latin in every
language, as in the articles they are compared with.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.model.countries import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

    from generator.model.dates import PartialDate

# UN M49's regions by CLDR's codes for them.
_REGIONS = {
    "Africa": "002", "Eastern Africa": "014", "Middle Africa": "017", "Northern Africa": "015",
    "Southern Africa": "018", "Western Africa": "011", "Americas": "019", "Caribbean": "029",
    "Central America": "013", "Northern America": "021", "South America": "005", "Asia": "142",
    "Central Asia": "143", "Eastern Asia": "030", "South-eastern Asia": "035",
    "Southern Asia": "034", "Western Asia": "145", "Europe": "150", "Eastern Europe": "151",
    "Northern Europe": "154", "Southern Europe": "039", "Western Europe": "155", "Oceania": "009",
    "Australia and New Zealand": "053", "Melanesia": "054", "Micronesia": "057",
    "Polynesia": "061", "Antarctica": "AQ",
}  # fmt: skip
# Whole numbers that show every plural form of every language CLDR has rules for.
_SAMPLES = (*range(201), 1_000, 1_000_000)


# Languages mostly written from right to left, and scripts that are, whatever the language.
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn"}
    | {"nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS = frozenset(["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"])

# Quotation marks of languages whose own are not the English ones: CLDR 48 (delimiters; babel leaves
# them out), but those that Spanish orthography puts first, and in Arabic some that turn with the
# direction of the words. The theme's style sheet says the same of HTML; a test compares the two.
_MARKS = {
    "es it ca eu el pt-PT kk": "«»", "fr oc": "«\u202f \u202f»", "hy ht": "«»", "fa am fr-CH": "«»",
    "ru uk be": "«»", "no nb nn": "«»", "ar": "«»", "ur": "”“", "bg lt": "„“", "ka": "„“",
    "pl ro": "„”", "de cs sk sl hr et is mk": "„“", "hu": "„”", "sr": "„”", "bs": "„”",
    "fi sv he": "””", "nl": "‘’", "ja zh-Hant zh-TW zh-HK": "「」",
}  # fmt: skip


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Give the direction of a language's script: that of its tag (`az-Arab`), or its usual one."""
    first, *others = language.lower().replace("_", "-").split("-")
    script = next((tag for tag in others if len(tag) == 4 and tag.isalpha()), "")
    runs_left = script in _SCRIPTS if script else first in _RIGHT_TO_LEFT
    return "rtl" if runs_left else "ltr"


@lru_cache(maxsize=64)
def quotation_marks(language: str) -> tuple[str, str]:
    """Give the marks that open and close a quotation in a text of a language."""
    known = {tag.lower(): marks for tags, marks in _MARKS.items() for tag in tags.split()}
    parts = language.lower().replace("_", "-").split("-")
    tags = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    marks = next((known[tag] for tag in tags if tag in known), "“”")
    opening, _, closing = marks.partition(" ") if " " in marks else (marks[0], "", marks[1])
    return opening, closing


@lru_cache(maxsize=8)
def locale(language: str) -> Locale:
    """Give babel's locale for a language tag; English where babel knows none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        try:
            return Locale.parse(language.partition("-")[0])
        except (UnknownLocaleError, ValueError):
            return Locale("en")


def cldr_tag(language: str) -> str:
    """Give the tag of the locale that stands for a language; browsers take every such tag."""
    return str(locale(language)).replace("_", "-")


@lru_cache(maxsize=512)
def country_name(iso: str, language: str) -> str:
    """Give CLDR's name of a country; its code where CLDR has none."""
    return str(locale(language).territories.get(iso) or iso)


@lru_cache(maxsize=8)
def country_names(language: str) -> Mapping[str, str]:
    """Give CLDR's names of all countries there are records for, to their codes."""
    return {country_name(iso, language): iso for iso in COUNTRIES}


@lru_cache(maxsize=64)
def region_name(region: str, language: str) -> str:
    """Give the name of a region of UN M49; in English it is M49's own, elsewhere CLDR's."""
    known = locale(language)
    if known.language == "en":
        return region
    return str(known.territories.get(_REGIONS.get(region, ""), region))


@lru_cache(maxsize=64)
def language_name(tag: str, language: str) -> str:
    """Name the language of a tag; the tag itself where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(tag, sep="-").get_display_name(locale(language))
    except (UnknownLocaleError, ValueError):
        found = None
    return found or tag


@lru_cache(maxsize=4096)
def date_text(date: PartialDate, language: str) -> str:
    """Print a date to its own precision."""
    from babel.dates import format_date, format_skeleton

    day = date.first_day()
    if date.day:
        return format_date(day, "long", locale=locale(language))
    if date.month:
        return str(format_skeleton("yMMMM", day, locale=locale(language)))
    return str(date.year)


class NumberParts(NamedTuple):
    """How a language writes numbers: CLDR's symbols, and where they stand.

    `sizes` are the digits of the last group and of the others (3, 3; in Hindi 3, 2). Of a
    percentage the text before and behind the number is given; `currency_before` tells where the
    sign of a currency stands.
    """

    decimal: str
    group: str
    sizes: tuple[int, int]
    percent: tuple[str, str]
    currency_before: bool


@lru_cache(maxsize=8)
def number_parts(language: str) -> NumberParts:
    """Give how a language writes numbers, in Latin digits."""
    known = locale(language)
    symbols = known.number_symbols.get("latn", {})
    pattern, percent = known.decimal_formats[None], known.percent_formats[None]
    sign = symbols.get("percentSign", "%")
    first, second = pattern.grouping
    return NumberParts(
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        sizes=(first, second),
        percent=(percent.prefix[0].replace("%", sign), percent.suffix[0].replace("%", sign)),
        currency_before="¤" in known.currency_formats["standard"].prefix[0],
    )


@lru_cache(maxsize=8)
def plural_samples(language: str) -> Mapping[str, int]:
    """Give for each plural category of a language a whole number that has it.

    A category that only fractions have stands for `other`; a catalogue has no form of its own
    for it.
    """
    rule = locale(language).plural_form
    found = {rule(number): number for number in reversed(_SAMPLES)}
    found.setdefault("other", 2)
    return {tag: found.get(tag, found["other"]) for tag in sorted({*rule.tags, "other"})}


def plural(number: str, language: str) -> str:
    """Give the plural category of a number as it is printed: `1.0` is plural in English."""
    from decimal import Decimal

    return str(locale(language).plural_form(Decimal(number)))


@lru_cache(maxsize=512)
def currency_name(code: str, category: str, language: str) -> str:
    """Name a currency in a plural category: `dólares estadounidenses`."""
    from babel.numbers import get_currency_name

    count = plural_samples(language).get(category, 2)
    return get_currency_name(code, count, locale(language))


@lru_cache(maxsize=512)
def currency_sign(code: str, language: str) -> str:
    """Give the sign CLDR has for a currency in a language, which may be its code."""
    return str(locale(language).currency_symbols.get(code, code))


def read_po(data: bytes, tag: str) -> bytes:
    """Compile a catalogue for gettext; raises ValueError where it is none.

    It costs a tenth of a second, so that the packaged catalogues come compiled.
    """
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        read = read_po(BytesIO(data), locale=locale(tag), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
    compiled = BytesIO()
    write_mo(compiled, read)
    return compiled.getvalue()
