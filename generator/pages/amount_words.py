"""Amounts in the words of a language: `over $7 million`, `más de 7 millones de dólares`.

In: an amount, and a `FormatText`: CLDR's symbols with the catalogue's words, as plain data. Out:
text. The ledger's script prints its totals from the same data by the same steps, so that a total
reads alike whoever added it. What is printed says what was written: its qualifier, its magnitude,
its digits; never more of them, and never rounded.

A placeholder of a pattern is `{n}` for the number, `{u}` for the unit behind it, `{a}` for an
amount, `{b}` for the other end of a range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.amounts import MAGNITUDES, Amount, Qualifier, UnitKind
from generator.pages.locales import (
    cldr_tag,
    currency_name,
    direction,
    magnitude_words,
    number_parts,
    plural,
    plural_samples,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from gettext import NullTranslations

    from generator.pages.views import FormatText, UnitText


def marked(message: str) -> str:
    """Mark a message for extraction; it is translated where it is printed."""
    return message


def marked_plural(one: str, other: str) -> tuple[str, str]:
    """Mark a message with a plural for extraction."""
    return one, other


_QUALIFIED: Mapping[Qualifier, str] = {
    Qualifier.OVER: marked("over %(amount)s"),
    Qualifier.UNDER: marked("under %(amount)s"),
    Qualifier.AT_LEAST: marked("at least %(amount)s"),
    Qualifier.UP_TO: marked("up to %(amount)s"),
    Qualifier.ABOUT: marked("about %(amount)s"),
}
_RANGE = marked("%(low)s to %(high)s")
_ALONE: Mapping[str, tuple[str, str]] = {
    "thousand": marked_plural("%(number)s thousand", "%(number)s thousand"),
    "lakh": marked_plural("%(number)s lakh", "%(number)s lakh"),
    "million": marked_plural("%(number)s million", "%(number)s million"),
    "crore": marked_plural("%(number)s crore", "%(number)s crore"),
    "billion": marked_plural("%(number)s billion", "%(number)s billion"),
    "trillion": marked_plural("%(number)s trillion", "%(number)s trillion"),
}
_BEFORE_UNIT: Mapping[str, tuple[str, str]] = {
    "thousand": marked_plural("%(number)s thousand %(unit)s", "%(number)s thousand %(unit)s"),
    "lakh": marked_plural("%(number)s lakh %(unit)s", "%(number)s lakh %(unit)s"),
    "million": marked_plural("%(number)s million %(unit)s", "%(number)s million %(unit)s"),
    "crore": marked_plural("%(number)s crore %(unit)s", "%(number)s crore %(unit)s"),
    "billion": marked_plural("%(number)s billion %(unit)s", "%(number)s billion %(unit)s"),
    "trillion": marked_plural("%(number)s trillion %(unit)s", "%(number)s trillion %(unit)s"),
}


def format_of(
    language: str, words: NullTranslations, magnitudes: Iterable[str] = tuple(_ALONE)
) -> FormatText:
    """Give how a language writes numbers and amounts, with the catalogue's words."""
    magnitudes = frozenset(magnitudes)
    parts, samples = number_parts(language), plural_samples(language)
    # Between words in English one that runs the other way would part its number from the sign.
    own = cldr_tag(language).partition("-")[0] != "en" and direction(language) == "ltr"

    def form(magnitude: str, tag: str, one: str, other: str) -> str:
        said = words.ngettext(one, other, samples[tag])
        if said in {one, other} and own:
            # An English *billion* is a thousand of those of German or French.
            theirs = magnitude_words(MAGNITUDES[magnitude], tag, language)
            said = said.replace(f"%(number)s {magnitude}", theirs or f"%(number)s {magnitude}")
        return said.replace("%(number)s", "{n}").replace("%(unit)s", "{u}")

    def forms(messages: Mapping[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
        return {
            magnitude: {tag: form(magnitude, tag, one, other) for tag in samples}
            for magnitude, (one, other) in messages.items()
            if magnitude in magnitudes
        }

    return {
        "language": cldr_tag(language),
        "decimal": parts.decimal,
        "group": parts.group,
        "sizes": list(parts.sizes),
        "percent": f"{parts.percent[0]}{{n}}{parts.percent[1]}",
        "range": words.gettext(_RANGE) % {"low": "{a}", "high": "{b}"},
        "qualifiers": {
            str(key): words.gettext(message) % {"amount": "{a}"}
            for key, message in _QUALIFIED.items()
        },
        "alone": forms(_ALONE),
        "before_unit": forms(_BEFORE_UNIT),
    }


def unit_of(code: str, sign: str, language: str, *, before: bool) -> UnitText:
    """Give how a currency is printed: its sign before the number, or its name behind it."""
    if before:
        return {"before": sign, "names": {}}
    names = {tag: currency_name(code, tag, language) for tag in plural_samples(language)}
    return {"before": "", "names": names}


def grouped(plain: str, form: FormatText) -> str:
    """Print plain digits with an optional decimal point as the language writes them."""
    whole, _, fraction = plain.partition(".")
    last, others = form["sizes"]
    groups = [whole[-last:]]
    rest = whole[:-last]
    while rest:
        groups.insert(0, rest[-others:])
        rest = rest[:-others]
    return form["group"].join(groups) + (form["decimal"] + fraction if fraction else "")


def amount_text(amount: Amount, unit: UnitText | None, form: FormatText) -> str:
    """Print an amount; `unit` is that of money."""
    ends = [amount.plain(n) for n in (amount.number, amount.upper) if n is not None]
    tag = plural(ends[-1], form["language"])
    numbers = [grouped(end, form) for end in ends]
    if unit and unit["before"]:
        said = _joined(
            (unit["before"] + _scaled(n, amount.magnitude, tag, form) for n in numbers), form
        )
    else:
        said = _behind(_joined(numbers, form), amount, unit, tag, form)
    pattern = form["qualifiers"].get(amount.qualifier.value, "{a}")
    return pattern.replace("{a}", said)


def _behind(number: str, amount: Amount, unit: UnitText | None, tag: str, form: FormatText) -> str:
    """Print a number with what stands behind it: `%`, a noun, the name of a currency."""
    if amount.unit.kind is UnitKind.PERCENT:
        return form["percent"].replace("{n}", _scaled(number, amount.magnitude, tag, form))
    name = amount.unit.code
    if unit:
        # `1 millón de euros`: behind a magnitude things are many.
        one = tag if not amount.magnitude else "other"
        name = unit["names"].get(one, unit["names"]["other"])
    patterns = form["before_unit"].get(amount.magnitude, {})
    pattern = patterns.get(tag) or patterns.get("other") or "{n} {u}"
    return pattern.replace("{n}", number).replace("{u}", name)


def _scaled(number: str, magnitude: str, tag: str, form: FormatText) -> str:
    patterns = form["alone"].get(magnitude, {})
    return (patterns.get(tag) or patterns.get("other") or "{n}").replace("{n}", number)


def _joined(ends: Iterable[str], form: FormatText) -> str:
    low, *high = ends
    return form["range"].replace("{a}", low).replace("{b}", high[0]) if high else low
