"""What stands around a number: a magnitude, a unit, a currency sign.

In: a text and the place where a number stops. Out: the magnitude and the unit that follow, as far
as they are written, and the patterns of signs that may stand before.

Deliberately absent: the number itself, and which currency two names agree on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.model.amounts import MAGNITUDES
from generator.model.currencies import CURRENCIES
from generator.reading.context import GAP, JOIN, any_of, plain
from generator.reading.money import SIGNS, Named, by_noun, by_sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.language import Language

_APART = re.compile(r"[\s-]+")
_NEXT_WORD = re.compile(rf"{GAP}(?<=\s)([^\W\dA-Z_]\w*)")
# Magnitudes in a row that are multiplied: `lakh crore`.
_MOST = 2

MONEY, PERCENT, POINTS, COUNT = "money", "percent", "points", "count"


class Magnitude(NamedTuple):
    """The powers of ten behind a number; `word` is the contract's, where it is one of them."""

    stop: int
    power: int | None = None
    word: str = ""
    sure: bool = True


class Unit(NamedTuple):
    """The unit behind a number; `count` where there is none."""

    stop: int
    kind: str = COUNT
    named: Named | None = None
    text: str = ""


class UnitReader:
    """Reads magnitudes and units in one language with the symbols of one site."""

    __slots__ = ("_language", "_magnitude", "_own", "_powers", "_symbols", "_unit")

    def __init__(self, language: Language, symbols: Mapping[str, str]) -> None:
        self._language, self._symbols = language, symbols
        # A noun of several countries, or of none, means what the site says.
        self._own = {_bare(sign): code for sign, code in symbols.items() if sign[0].isalpha()}
        self._powers = {
            **dict.fromkeys(language.hundreds, 2),
            **language.money_magnitudes,
            **language.short_magnitudes,
            **language.magnitudes,
        }
        long = any_of((*language.magnitudes, *language.hundreds))
        short, money = any_of(language.short_magnitudes), any_of(language.money_magnitudes)
        self._magnitude = re.compile(
            rf"{JOIN}(?P<long>(?i:{long}))(?![^\W_])"
            rf"|(?P<gap>{GAP})(?:(?P<short>(?i:{short}))|(?P<money>(?i:{money})))(?![^\W_])"
        )
        self._unit = _unit_pattern(language, signs(symbols))

    def size(self, text: str, start: int, *, money: bool, short: bool = True) -> Magnitude:
        """Read up to two magnitudes: `million`, `lakh crore`, `hundred thousand`.

        Short forms count where `short` is set; those that may be units, too, beside `money`.
        """
        stop, power, words = start, 0, 0
        while words < _MOST and (match := self._magnitude.match(text, stop)):
            if not match["long"] and (words or not short):
                break
            if match["money"] and not money:
                return self._glued(text, start, match)
            power += self._powers[_bare(match["long"] or match["short"] or match["money"])]
            words += 1
            stop = match.end()
        return (
            Magnitude(stop, power, _word(power) if words == 1 else "")
            if words
            else Magnitude(start)
        )

    def _glued(self, text: str, start: int, match: re.Match[str]) -> Magnitude:
        """Judge `5m`, `120K` without a currency: a magnitude, a unit, or nothing known."""
        written, none = match["money"], Magnitude(start)
        if match["gap"]:
            return none
        power = self._language.money_magnitudes[plain(written)]
        if written in ("k", "K", "M") or self._counts(text, written, match.end()):
            return Magnitude(match.end(), power, _word(power))
        return Magnitude(match.end(), power, "", sure=False) if written == "B" else none

    def _counts(self, text: str, written: str, stop: int) -> bool:
        """Tell `5m people` from `5m deep`."""
        word = _NEXT_WORD.match(text, stop)
        return written == "m" and word is not None and word[1] not in self._language.measured

    def unit(self, text: str, size: Magnitude, *, money: bool) -> Unit:
        """Read the unit behind a magnitude; `money` if a currency is written already."""
        match = self._unit.match(text, size.stop)
        if not match:
            return self._unit_behind_short(text, size, money=money)
        if match["points"] or match["percent"]:
            kind = POINTS if match["points"] else PERCENT
            return Unit(match.end(), kind, None, match[kind])
        named = self._named(match, size, money=money)
        text = match["noun"] or match["code"] or match["sign"]
        return Unit(match.end(), MONEY, named, text) if named else Unit(size.stop)

    def _named(self, match: re.Match[str], size: Magnitude, *, money: bool) -> Named | None:
        if match["noun"]:
            noun = _bare(match["noun"])
            if noun in self._own:
                return Named(self._own[noun])
            return by_noun(self._language.currencies[noun], self._symbols)
        if match["sign"]:
            return by_sign(match["sign"], self._symbols)
        code = match["code"]
        unlikely = code in self._language.word_codes and size.power is None and not money
        return None if unlikely else Named(code)

    def _unit_behind_short(self, text: str, size: Magnitude, *, money: bool) -> Unit:
        """Look for the currency behind `5.2m`, which is no magnitude without one."""
        short = self._magnitude.match(text, size.stop)
        if money or size.power is not None or not short or not short["money"]:
            return Unit(size.stop)
        unit = self._unit.match(text, short.end())
        return (
            Unit(size.stop, MONEY) if unit and (unit["code"] or unit["sign"]) else Unit(size.stop)
        )


def _bare(words: str) -> str:
    """Give a phrase as tables list it."""
    return " ".join(_APART.split(plain(words)))


def _word(power: int | None) -> str:
    return next((word for word, known in MAGNITUDES.items() if known == power), "")


def signs(symbols: Mapping[str, str]) -> str:
    """Give a pattern for any currency sign, known to the site or not, the longest first."""
    known = sorted((sign for sign in symbols if sign), key=lambda sign: (-len(sign), sign))
    listed = [
        (r"(?<![^\W_])" if sign[0].isalnum() else "")
        + r"\s+".join(map(re.escape, sign.split()))
        + (r"(?![^\W\d_])" if sign[-1].isalpha() else "")
        for sign in known
    ]
    lettered = [sign for sign in listed if sign.startswith("(")]
    others = [sign for sign in listed if not sign.startswith("(")]
    unknown = rf"(?<![^\W_])[A-Za-z]{{1,3}}[{SIGNS}]"
    return "|".join([*lettered, unknown, *others, f"[{SIGNS}]"])


def _unit_pattern(language: Language, signs: str) -> re.Pattern[str]:
    links = "".join(rf"(?:{link}{GAP})?" for link in language.unit_links)
    points = any_of(language.points)
    codes = "|".join(sorted(CURRENCIES))
    return re.compile(
        rf"{JOIN}(?:"
        rf"(?P<points>(?i:{points}))(?!\w)"
        rf"|(?P<percent>[%％]|(?i:{any_of(language.percent)})(?!\w))"
        rf"|{links}(?P<noun>(?i:{any_of(language.currencies)}))(?!\w)"
        rf"|{links}(?P<code>{codes})(?!\w)(?!{GAP}\d)"
        rf"|{links}(?P<sign>{signs})(?!{GAP}\.?\d)(?!\w)"
        rf")"
    )
