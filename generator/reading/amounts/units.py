"""What stands around a number: a magnitude, a unit, a currency sign.

In: a text and the place where a number stops. Out: the magnitude and the unit that follow, as far
as they are written, and the patterns of signs that may stand before.

Deliberately absent: the number itself, and which currency two names agree on.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.model.amounts import MAGNITUDES
from generator.model.currencies import CURRENCIES
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.beside import Beside
from generator.reading.amounts.money import SIGNS, Named, by_noun, by_sign
from generator.reading.beginnings import Beginnings
from generator.reading.context import GAP, JOIN, any_of, bare, plain
from generator.reading.same import Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.reading.languages.language import Language

_NEXT_WORD = late(rf"{GAP}(?<=\s)([^\W\dA-Z_]\w*)")
_PARTED = late(rf"{GAP}([^\W\d_]{{1,8}})[-‐‑\u00ad]\r?\n[^\S\n]*([^\W\d_]{{1,8}})(?!\w)")
_NEAR = 16
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

    __slots__ = (
        "_by_noun",
        "_language",
        "_magnitude",
        "_money",
        "_nouns",
        "_own",
        "_parts",
        "_powers",
        "_symbols",
    )

    def __init__(self, language: Language, symbols: Mapping[str, str]) -> None:
        self._language, self._symbols = language, symbols
        # A noun of several countries, or of none, means what the site says.
        self._own = {bare(sign): code for sign, code in symbols.items() if sign[0].isalpha()}
        self._by_noun = {bare(noun): meant for noun, meant in language.currencies.items()}
        powers = {
            **dict.fromkeys(language.hundreds, 2),
            **language.money_magnitudes,
            **language.short_magnitudes,
            **language.magnitudes,
        }
        self._powers = {bare(words): power for words, power in powers.items()}
        long = any_of((*language.magnitudes, *language.hundreds))
        short, money = any_of(language.short_magnitudes), any_of(language.money_magnitudes)
        self._magnitude = re.compile(
            # The figure of a note may have sunk onto the word: `$5 million2`.
            rf"{JOIN}(?P<long>(?i:{long}))(?![^\W\d_])"
            rf"|(?P<gap>{GAP})(?:(?P<short>(?i:{short}))|(?P<money>(?i:{money})))(?![^\W_])"
        )
        self._parts = _parts_pattern(language)
        self._nouns = _nouns(language.currencies, language.unit_links)
        self._money = _money_pattern(language, signs(symbols))

    def size(self, text: str, start: int, *, money: bool, short: bool = True) -> Magnitude:
        """Read up to two magnitudes: `million`, `lakh crore`, `hundred thousand`.

        Short forms count where `short` is set; those that may be units, too, beside `money`.
        """
        stop, power, words = start, 0, 0
        if "\n" in text[start : start + _NEAR] and (parted := self._parted(text, start)):
            return parted
        while words < _MOST and (match := self._magnitude.match(text, stop)):
            if not match["long"] and (words or not short):
                break
            if match["money"] and not money:
                return self._glued(text, start, match)
            power += self._powers[bare(match["long"] or match["short"] or match["money"])]
            words += 1
            stop = match.end()
        return (
            Magnitude(stop, power, _word(power) if words == 1 else "")
            if words
            else Magnitude(start)
        )

    def _parted(self, text: str, start: int) -> Magnitude | None:
        """Read a magnitude that the end of a line parts: `$5.2 mil-` and `lion` below."""
        match = _PARTED.match(text, start)
        power = self._language.magnitudes.get(plain(match[1] + match[2])) if match else None
        return Magnitude(match.end(), power, _word(power)) if match and power else None

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
        match = self._match(text, size.stop)
        if not match:
            return self._unit_behind_short(text, size, money=money)
        kind = str(match.lastgroup)
        if kind in {POINTS, PERCENT}:
            return Unit(match.end(), kind, None, match[kind])
        named = self._named(kind, match[kind], size, money=money)
        return Unit(match.end(), MONEY, named, match[kind]) if named else Unit(size.stop)

    def noun(self, text: str, start: int) -> Beside | None:
        """Read a currency's noun that starts at `start`."""
        match = self._nouns.match(text, start)
        named = self._named("noun", match["noun"], Magnitude(start), money=True) if match else None
        return Beside(match.end(), named) if match and named else None

    def _match(self, text: str, start: int) -> re.Match[str] | None:
        """Match `points`, `percent`, a `noun`, a `code` or a `sign`: the first that is there."""
        return (
            self._parts.match(text, start)
            or self._nouns.match(text, start)
            or self._money.match(text, start)
        )

    def _named(self, kind: str, written: str, size: Magnitude, *, money: bool) -> Named | None:
        if kind == "noun":
            noun = bare(written)
            if noun in self._own:
                return Named(self._own[noun])
            own = self._language.local_money.get(self._language.region, "")
            return by_noun(self._by_noun[noun], self._symbols, own)
        if kind == "sign":
            return by_sign(written, self._symbols)
        code = written
        unlikely = code in self._language.word_codes and size.power is None and not money
        return None if unlikely else Named(code)

    def _unit_behind_short(self, text: str, size: Magnitude, *, money: bool) -> Unit:
        """Look for the currency behind `5.2m`, which is no magnitude without one."""
        short = self._magnitude.match(text, size.stop)
        if money or size.power is not None or not short or not short["money"]:
            return Unit(size.stop)
        unit = self._match(text, short.end())
        known = unit is not None and unit.lastgroup in {"code", "sign"}
        return Unit(size.stop, MONEY) if known else Unit(size.stop)


class _Nouns:
    """Matches the nouns of currencies, of which there are hundreds."""

    __slots__ = ("_leads", "_nouns")

    def __init__(self, nouns: Iterable[str], links: Sequence[str]) -> None:
        # What may stand before the noun, in the order in which it is tried.
        self._leads = [
            re.compile(JOIN + "".join(rf"{link}{GAP}" for link in some if link))
            for some in itertools.product(*((link, "") for link in links))
        ]
        before = JOIN + _optional(links)
        self._nouns = Beginnings(
            nouns, lambda some: rf"{before}(?P<noun>(?i:{any_of(some)}))(?!\w)"
        )

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Match a noun with what may stand before it."""
        for lead in self._leads:
            before = lead.match(text, start)
            pattern = self._nouns.at(text, before.end()) if before else None
            found = pattern.match(text, start) if pattern else None
            if found:
                return found
        return None


@Same
def _nouns(currencies: Mapping[str, object], links: Sequence[str]) -> _Nouns:
    return _Nouns(currencies, links)


def _optional(links: Sequence[str]) -> str:
    return "".join(rf"(?:{link}{GAP})?" for link in links)


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


def _parts_pattern(language: Language) -> re.Pattern[str]:
    points, percent = any_of(language.points), any_of(language.percent)
    # `12 pct. pts.`, `12% (points)`; in `It rose 12 pct. Points were lost` a sentence ends.
    abbreviated = rf"(?:\.(?={GAP}[(\[]?[^\W\dA-Z_]))?"
    nouns = rf"(?i:{any_of(language.point_nouns)})(?!\w)"
    of_percent = rf"(?:[%％]|(?i:{percent})(?!\w){abbreviated}){JOIN}(?:{nouns}|[(\[]{nouns}[)\]]?)"
    return re.compile(
        rf"{JOIN}(?:(?P<points>{of_percent}|(?i:{points})(?!\w))"
        rf"|(?P<percent>[%％]|(?i:{percent})(?!\w)))"
    )


def _money_pattern(language: Language, signs: str) -> re.Pattern[str]:
    links = _optional(language.unit_links)
    return re.compile(
        rf"{JOIN}(?:"
        rf"{links}(?P<code>{any_of(CURRENCIES)})(?!\w)(?!{GAP}\d)"
        rf"|{links}(?P<sign>{signs})(?!{GAP}\.?\d)(?!\w)"
        rf")"
    )
