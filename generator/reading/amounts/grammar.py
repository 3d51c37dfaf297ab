"""The author's grammar of amounts: what may stand after `amount:` in front matter.

In: the text of the scalar. Out: an `Amount`, or a `Fault` that says in plain words what is
wrong and how it is mended. The grammar is the contract's, section 3:

    [over|under|at least|up to|about] NUMBER [thousand|million|billion|trillion|lakh|crore] UNIT

or a range, `5 to 7 million USD`; `5 million to 7 million USD` is read alike where both ends have
one magnitude. The words are the same on every site, whatever its language.

Deliberately absent: everything running text may do. No symbols, no synonyms, no signs, no number
words: what an author writes is copied by other authors, so there is one way to write it.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from generator.model.amounts import (
    MAGNITUDES,
    MAX_DIGITS,
    Amount,
    Qualifier,
    Unit,
    UnitKind,
    Written,
    written,
)
from generator.model.currencies import CURRENCIES, DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.languages import rules

if TYPE_CHECKING:
    from collections.abc import Mapping

# Plain, grouped by thousands, or grouped the Indian way (1,50,000).
_NUMBER = late(
    r"(?!0[0-9])(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?"
)
_QUALIFIER = late(r"(over|under|at least|up to|about)\b ?")
_CAPITALS = late(r"[A-Z]{3}")
_GLUED_PERCENT = late(r"(?<=[0-9])%")

# A text longer than this is not an amount; nothing below has to care for its length.
_LONGEST = 200
# Words of the grammar that no unit starts with.
_STARTS_KEPT = frozenset({"to", *(word for q in Qualifier for word in q.split()[:1])})
# Named first where several codes are equally near.
_COMMON = ("USD", "EUR", "GBP", "MXN", "CAD", "JPY", "CHF")
_PERCENT = frozenset({"percent", "per cent", "pct", "％", "percentage", "percents"})
# In small letters these are nouns, whatever they are in capitals.
_WORDS_LIKE_CODES = frozenset({"all", "top", "try", "cup", "cop", "pen", "gel", "mop"})
_FORM = "`[over|under|at least|up to|about] NUMBER [million|...] UNIT`, such as `5.2 million USD`"


class Fault(NamedTuple):
    """Why a text is no amount: a message in the style of `Problem`, and hints."""

    message: str
    hints: tuple[str, ...] = ()


class _FaultError(Exception):
    """Carries a `Fault` out of the parser; never leaves this module."""

    def __init__(self, message: str, *hints: str) -> None:
        super().__init__(message)
        self.bad = Fault(message, hints)


class _End(NamedTuple):
    digits: str
    magnitude: str


def parse_amount(text: str, *, symbols: Mapping[str, str] | None = None) -> Amount | Fault:
    """Read `text` as an amount. `symbols` are the site's, used for hints only."""
    words, signs = " ".join(text.split()), {**DEFAULT_SYMBOLS, **FIXED_SYMBOLS, **(symbols or {})}
    try:
        return _amount(words, signs)
    except _FaultError as error:
        meant = _meant(words, signs)
        return error.bad._replace(hints=(f"write `{meant}`",)) if meant else error.bad


def _meant(text: str, symbols: Mapping[str, str]) -> str:
    """Give the amount that running text says, as it is written here; empty if that is open."""
    # Not while all can be read.
    from generator.reading.amounts.suggesting import suggested  # noqa: PLC0415

    meant = suggested(text, symbols) if len(text) <= _LONGEST else ""
    try:
        _amount(meant, symbols)
    except _FaultError:
        return ""
    return meant


def _amount(text: str, symbols: Mapping[str, str]) -> Amount:
    if not text:
        raise _FaultError("no amount: expected a number and a unit", f"the form is {_FORM}")
    if len(text) > _LONGEST:
        raise _FaultError(f"an amount of {len(text)} characters: at most {_LONGEST} are read")
    qualified = _QUALIFIER.match(text)
    qualifier = Qualifier(qualified[1]) if qualified else Qualifier.EXACT
    words = _GLUED_PERCENT.sub(" %", text[qualified.end() if qualified else 0 :]).split()
    lower, words = _end(words, symbols)
    upper: _End | None = None
    if words[:1] == ["to"]:
        upper, words = _end(words[1:], symbols)
    magnitude = (upper or lower).magnitude
    if lower.magnitude not in ("", magnitude):
        raise _FaultError(
            f"a range from `{lower.magnitude}` to `{magnitude or 'no magnitude'}`: "
            "expected one magnitude for both ends",
            "write both ends in the same magnitude, such as `0.9 to 1.2 million USD`",
        )
    unit = _unit(" ".join(words), symbols)
    power = MAGNITUDES.get(magnitude, 0)
    number, high = _written(lower, power), _written(upper, power) if upper else None
    if high and high.value <= number.value:
        raise _FaultError("a range that does not ascend: expected the smaller number first")
    return Amount(number=number, upper=high, unit=unit, qualifier=qualifier, magnitude=magnitude)


def _end(words: list[str], symbols: Mapping[str, str]) -> tuple[_End, list[str]]:
    """Read a number and its magnitude from the front of `words`; give what is left."""
    if not words:
        raise _FaultError("no number: expected one", f"the form is {_FORM}")
    number, rest = words[0], words[1:]
    if not _NUMBER.fullmatch(number):
        raise _bad_number(number, rest, symbols)
    if sum(map(str.isdigit, number)) > MAX_DIGITS:
        raise _FaultError(f"a number of more than {MAX_DIGITS} digits")
    magnitude = ""
    if rest and rest[0] in MAGNITUDES:
        magnitude, rest = rest[0], rest[1:]
        if rest and rest[0] in MAGNITUDES:
            raise _FaultError(f"two magnitudes, `{magnitude} {rest[0]}`: expected one")
    return _End(number.replace(",", ""), magnitude), rest


def _written(end: _End, power: int) -> Written:
    return written(end.digits, power)


def _bad_number(word: str, rest: list[str], symbols: Mapping[str, str]) -> _FaultError:
    """Say why `word` is no number, by the mistakes people make."""
    shown = " ".join([word, *rest])
    sign = next((s for s in sorted(symbols, key=len, reverse=True) if word.startswith(s)), "")
    if sign:
        return _FaultError(
            f"`{sign}` is not read here: expected the ISO 4217 code of the currency",
            f"the code is `{symbols[sign]}`, and stands at the end",
        )
    if word[0] in "+-−–" and any(map(str.isdigit, word)):
        return _FaultError(f"a number with a sign, `{word}`: expected one without")
    if not word.isascii() and any(map(str.isdigit, word)):
        return _FaultError(f"`{word}`: expected the digits 0 to 9 and a decimal point")
    if any(map(str.isdigit, word)):
        return _FaultError(
            f"`{word}` is not a number: expected digits, commas between groups of three and a "
            "decimal point, and a space before the unit",
        )
    hints = _near(word, {q.value.split()[0]: q.value for q in Qualifier if q})
    return _FaultError(f"`{shown}` does not start with a number: the form is {_FORM}", *hints)


def _unit(text: str, symbols: Mapping[str, str]) -> Unit:
    if not text:
        raise _FaultError("no unit: expected an ISO 4217 code, `%` or a noun")
    if text == "%":
        return Unit(UnitKind.PERCENT, "%")
    if text in CURRENCIES:
        return Unit(UnitKind.MONEY, text)
    hints = _unit_hints(text, symbols)
    if hints is not None:
        raise _FaultError(
            f"unknown unit `{text}`: expected an ISO 4217 code, `%` or a noun", *hints
        )
    return Unit(UnitKind.NOUN, text)


def _unit_hints(text: str, symbols: Mapping[str, str]) -> tuple[str, ...] | None:
    """Give hints on what is no unit; None where `text` is a noun."""
    first, _, rest = text.partition(" ")
    lower = text.casefold()
    if lower in _currency_nouns():
        return (f"write the ISO 4217 code, such as `{_currency_nouns()[lower] or 'MXN'}`",)
    if lower in _PERCENT:
        return ("write `%`",)
    if first in symbols:
        return (f"did you mean `{symbols[first]}`?",)
    if _CAPITALS.fullmatch(text) or first in CURRENCIES:
        return _near_codes(first)
    return _hints_on_words(text, first, more=bool(rest))


def _hints_on_words(text: str, first: str, *, more: bool) -> tuple[str, ...] | None:
    """Tell words that are a noun from a code in small letters and words of the grammar."""
    if text.upper() in CURRENCIES and text.casefold() not in _WORDS_LIKE_CODES:
        return (f"did you mean `{text.upper()}`?",)
    if not _is_noun(text):
        return ()
    kept = next((word for word in text.split(" ") if word.casefold() in MAGNITUDES), "")
    kept = first if first.casefold() in _STARTS_KEPT else kept
    if kept:
        near = _magnitude_hint(first) if first != first.casefold() and more else ()
        return near or (f"`{kept}` is a word of the amount itself, not of a unit",)
    return (_magnitude_hint(first) or None) if more else None


def _is_noun(text: str) -> bool:
    """Tell whether each word is letters of any script, with hyphens and apostrophes inside."""
    return all(
        word
        and category(word[0])[0] == "L"
        and all(letter in "'’-‐‑" or category(letter)[0] in "LM" for letter in word)
        and word[-1] not in "-‐‑"
        for word in text.split(" ")
    )


@lru_cache(maxsize=1)
def _currency_nouns() -> Mapping[str, str]:
    """Nouns that name a currency; those that are a measure, too (`pounds`) stay nouns."""
    english = rules()
    assert english is not None
    return {
        noun: "USD" if code == "$" else code
        for noun, code in english.currencies.items()
        if noun not in english.measures
    }


def _magnitude_hint(word: str) -> tuple[str, ...]:
    """Take a misspelt magnitude (`milion`, `Million`, `bn`) for one, not for a noun."""
    english = rules()
    assert english is not None
    short = {**english.money_magnitudes, **english.short_magnitudes}
    if word.casefold() in short:
        power = short[word.casefold()]
        return tuple(f"did you mean `{name}`?" for name, p in MAGNITUDES.items() if p == power)
    near = get_close_matches(word.casefold(), MAGNITUDES, n=1, cutoff=0.85)
    return (f"did you mean `{near[0]}`?",) if near else ()


def _near(word: str, known: Mapping[str, str]) -> tuple[str, ...]:
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.7)
    return (f"did you mean `{known[near[0]]}`?",) if near else ()


def _near_codes(code: str) -> tuple[str, ...]:
    """Hint at the currencies that share most letters with `code`, in their places."""
    alike = {known: sum(map(str.__eq__, code, known)) for known in (*_COMMON, *sorted(CURRENCIES))}
    most = max(alike.values())
    near = [f"`{known}`" for known, count in alike.items() if count == most][:3]
    return (
        (f"did you mean {' or '.join(near[:1] if most == len(code) else near)}?",) if most else ()
    )
