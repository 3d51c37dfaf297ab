"""CLDR, by way of babel, in whole answers that can be kept as JSON.

In: a language tag. Out: lists, mappings and texts: how the language names countries, says dates,
writes numbers and inflects by them. `locales` keeps them and puts words together of them, so that
babel and what it knows of a language are not loaded for every build.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from babel.messages import Catalog

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
#: Whole numbers that show every plural form of every language CLDR has rules for.
_SAMPLES = (*range(201), 1_000, 1_000_000)
#: A year and a day whose digits stand for themselves wherever they occur in a date, and others
#: that show how wide a day is written.
_YEAR, _DAY = 4321, 22
_EARLY, _ONE_DIGIT = 321, 2
# Letters of a script in a tag: `zh-Hant`.
_SCRIPT = 4


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    """Give babel's locale for a language tag; English where babel knows none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        try:
            return Locale.parse(language.partition("-")[0])
        except (UnknownLocaleError, ValueError):
            return Locale("en")


def tag(language: str) -> str:
    """Give the tag of the locale that stands for a language."""
    return str(_locale(language)).replace("_", "-")


def territories(language: str) -> Mapping[str, str]:
    """Give the names of all countries and regions CLDR has one for, by code."""
    return {code: str(name) for code, name in _locale(language).territories.items()}


def regions(language: str) -> Mapping[str, str]:
    """Give the names of UN M49's regions; in English they are M49's own."""
    known = _locale(language)
    if known.language == "en":
        return {region: region for region in _REGIONS}
    return {region: str(known.territories.get(code, region)) for region, code in _REGIONS.items()}


def language_name(language: str, of: str) -> str:
    """Name the language of a tag, without its region; the tag itself where CLDR knows none."""
    primary, *more = of.split("-")
    script = [part for part in more[:1] if len(part) == _SCRIPT]
    try:
        found = Locale.parse("_".join([primary, *script])).get_display_name(_locale(language))
    except (UnknownLocaleError, ValueError):
        found = None
    return found or of


def days(language: str) -> Sequence[str]:
    """Give for each month how its days are written, as a format of `year` and `day`."""
    from babel.dates import format_date  # noqa: PLC0415  it looks for the time zone

    known = _locale(language)

    def form(month: int) -> str:
        said = format_date(date(_YEAR, month, _DAY), "long", locale=known)
        early = format_date(date(_EARLY, month, _ONE_DIGIT), "long", locale=known)
        plain, padded = (_form(said).replace(str(_DAY), day) for day in ("{day}", "{day:02}"))
        return plain if plain.format(year=_EARLY, day=_ONE_DIGIT) == early else padded

    return [form(month) for month in range(1, 13)]


def months(language: str) -> Sequence[str]:
    """Give for each month how it is written with its year, as a format of `year`."""
    from babel.dates import format_skeleton  # noqa: PLC0415  as above

    known = _locale(language)
    first_days = (date(_YEAR, month, 1) for month in range(1, 13))
    return [_form(str(format_skeleton("yMMMM", day, locale=known))) for day in first_days]


def _form(said: str) -> str:
    """Make a format of a date that was said."""
    return said.replace("{", "{{").replace("}", "}}").replace(str(_YEAR), "{year}")


def numbers(language: str) -> Sequence[Any]:
    """Give what `locales.NumberParts` holds, in its order."""
    known = _locale(language)
    symbols = known.number_symbols.get("latn", {})
    pattern, percent = known.decimal_formats[None], known.percent_formats[None]
    sign = symbols.get("percentSign", "%")
    return [
        symbols.get("decimal", "."),
        symbols.get("group", ","),
        list(pattern.grouping),
        [part[0].replace("%", sign) for part in (percent.prefix, percent.suffix)],
        "¤" in known.currency_formats["standard"].prefix[0],
    ]


def magnitudes(language: str) -> Mapping[str, Mapping[str, str]]:
    """Give for powers of ten the words for so many, by plural category: `{n} Milliarden`.

    Powers for which the language counts by another one (`00億`) are left out.
    """
    found: dict[str, dict[str, str]] = {}
    for category, patterns in _locale(language).compact_decimal_formats["long"].items():
        for number, pattern in patterns.items():
            said = getattr(pattern, "pattern", "").replace("'", "")
            if said.count("0") == 1 and said != "0":
                power = str(len(str(number)) - 1)
                found.setdefault(power, {})[category] = said.replace("0", "{n}")
    return found


def plural_rules(language: str) -> Mapping[str, str]:
    """Give the rule of each plural category but `other`."""
    return dict(_locale(language).plural_form.rules)


def plurals(language: str) -> Sequence[str]:
    """Give the plural categories of the whole numbers from 0 to 200."""
    category = _locale(language).plural_form
    return [category(number) for number in range(201)]


def plural_samples(language: str) -> Mapping[str, int]:
    """Give for each plural category a whole number that has it."""
    category = _locale(language).plural_form
    found = {category(number): number for number in reversed(_SAMPLES)}
    other = found.setdefault("other", 2)
    return {name: found.get(name, other) for name in sorted({*category.tags, "other"})}


def currency_name(language: str, code: str, count: str) -> str:
    """Name a currency in the form that goes with a count."""
    from babel.numbers import get_currency_name  # noqa: PLC0415  few languages print names

    return get_currency_name(code, int(count), _locale(language))


def currency_sign(language: str, code: str) -> str:
    """Give the sign CLDR has for a currency, which may be its code."""
    return str(_locale(language).currency_symbols.get(code, code))


def sign_owners(language: str, sign: str) -> list[str]:
    """Give the currencies that a bare sign means to readers of a language in its region."""
    return [code for code, own in _locale(language).currency_symbols.items() if own == sign]


def read_po(data: bytes, of: str) -> bytes:
    """Compile a catalogue for gettext; raises ValueError where it is none.

    It costs a tenth of a second, so that the packaged catalogues come compiled.
    """
    from babel.messages.mofile import write_mo  # noqa: PLC0415  few sites bring a catalogue

    compiled = BytesIO()
    write_mo(compiled, _catalog(data, of))
    return compiled.getvalue()


def messages(data: bytes, of: str) -> list[tuple[int, list[str], list[str]]]:
    """Give the messages of a catalogue: the line each begins in, its words, and what it says.

    Raises ValueError where it is none. Those that gettext passes over are left out.
    """
    return [
        (
            message.lineno or 1,
            [message.id] if isinstance(message.id, str) else list(message.id),
            [message.string or ""]
            if isinstance(message.string, str | None)
            else list(message.string),
        )
        for message in _catalog(data, of)
        if message.id and not message.fuzzy
    ]


def _catalog(data: bytes, of: str) -> Catalog:
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  as above

    try:
        return read_po(BytesIO(data), locale=_locale(of), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error
