"""What CLDR knows of a language: dates, names, and how numbers are written.

In: a language tag, and what is to be said in it. Out: text, and the parts that `amount_words` puts
numbers together from. What CLDR says is asked for once (`cldr`) and held; a cache spares asking
in every process, since babel and its tables take longer to load than an edit to build.

Deliberately absent: babel's own formatting of numbers. It rounds to what a pattern holds and works
in a context of 28 digits; ours are exact (docs/decisions/languages.md). Digits are Latin in every
language, as in the articles they are compared with.
"""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from generator.model.countries import COUNTRIES
from generator.model.named_tuples import NamedTuple
from generator.pages.plurals import category

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.dates import PartialDate
    from generator.model.kept import Cache

#: What CLDR said, by the question and its language: it says the same in every process.
_said: dict[str, Any] = {}
_CACHED: Final = "cldr"
#: Of more answers than these none is cached: a site asks some dozens.
_MOST: Final = 1000


@contextmanager
def remembered(cache: Cache | None) -> Iterator[None]:
    """Have what CLDR says read from a cache, and put there what was asked besides."""
    if cache is None:
        yield
        return
    # Whatever is wrong with what is kept, babel is asked again.
    with suppress(ValueError, TypeError):
        _said.update(json.loads(str(cache.get(_CACHED))))
    known = len(_said)
    yield
    if known < len(_said) <= _MOST:
        cache.put(json.dumps(_said), _CACHED)


def _asked(question: str, *of: str) -> Any:
    """Give the answer of a function of `cldr`."""
    name = " ".join((question, *of))
    if name not in _said:
        from generator.pages import cldr  # noqa: PLC0415  it takes long, and is seldom needed

        _said[name] = getattr(cldr, question)(*of)
    return _said[name]


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


def cldr_tag(language: str) -> str:
    """Give the tag of the locale that stands for a language; browsers take every such tag."""
    return str(_asked("tag", language))


def country_name(iso: str, language: str) -> str:
    """Give CLDR's name of a country; its code where CLDR has none."""
    return str(_asked("territories", language).get(iso) or iso)


@lru_cache(maxsize=8)
def country_names(language: str) -> Mapping[str, str]:
    """Give CLDR's names of all countries there are records for, to their codes."""
    return {country_name(iso, language): iso for iso in COUNTRIES}


def region_name(region: str, language: str) -> str:
    """Give the name of a region of UN M49; in English it is M49's own, elsewhere CLDR's."""
    return str(_asked("regions", language).get(region, region))


def language_name(tag: str, language: str) -> str:
    """Name the language of a tag; the tag itself where CLDR does not know it.

    Its region is left out: it tells whose money a source names, and the source may not state it.
    """
    return str(_asked("language_name", language, tag))


def date_text(date: PartialDate, language: str) -> str:
    """Print a date to its own precision."""
    if not date.month:
        return str(date.year)
    forms = _asked("days" if date.day else "months", language)
    return str(forms[date.month - 1].format(year=date.year, day=date.day))


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
    decimal, group, (last, others), (before, behind), first = _asked("numbers", language)
    return NumberParts(decimal, group, (last, others), (before, behind), first)


def magnitude_words(power: int, category: str, language: str) -> str:
    """Give how a language says so many of a power of ten: `{n} Milliarden`; empty for nothing."""
    said = _asked("magnitudes", language).get(str(power), {})
    return str(said.get(category) or said.get("other", ""))


def plural_samples(language: str) -> Mapping[str, int]:
    """Give for each plural category of a language a whole number that has it.

    A category that only fractions have stands for `other`; a catalogue has no form of its own
    for it.
    """
    samples: Mapping[str, int] = _asked("plural_samples", language)
    return samples


def plural(number: str, language: str) -> str:
    """Give the plural category of a number as it is printed: `1.0` is plural in English."""
    known = _asked("plurals", language)
    whole = int(number) if number.isdecimal() else 0
    if number.isdecimal() and whole < len(known):
        return str(known[whole])
    # No rule of CLDR's looks at more than two digits of a whole number, but of round thousands.
    if whole % 1000:
        return str(known[100 + whole % 100])
    return category(_asked("plural_rules", language), Decimal(number))


def currency_name(code: str, category: str, language: str) -> str:
    """Name a currency in a plural category: `dólares estadounidenses`."""
    count = plural_samples(language).get(category, 2)
    return str(_asked("currency_name", language, code, str(count)))


def currency_sign(code: str, language: str) -> str:
    """Give the sign CLDR has for a currency in a language, which may be its code."""
    return str(_asked("currency_sign", language, code))


def sign_owners(sign: str, language: str) -> list[str]:
    """Give the currencies that a bare sign means to readers of a language in its region."""
    return list(_asked("sign_owners", language, sign))
