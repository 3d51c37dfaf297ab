"""Ranges: two ends that are one amount, with what only one of them is written with.

In: an end, and what stands before it. Out: the range it is the lower end of, or None. `from A to B`
is a change and no range, unless the words before make it one (`ranging from`); in a language with
verbs of change, only after one of these. A number without a
unit in it still has that of the other (`from 5 to 7 percent`). Alternatives (`5 or 6 million`) and
ends that do not ascend are no certain amount.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.money import is_of
from generator.reading.amounts.units import COUNT, MONEY
from generator.reading.context import GAP, any_of

if TYPE_CHECKING:
    from generator.reading.amounts.apart import Apart
    from generator.reading.amounts.ends import End, EndReader
    from generator.reading.amounts.qualifiers import Qualified
    from generator.reading.languages.language import Language


class Joined(NamedTuple):
    """A range; or, without `high`, an end that has taken the unit of the one after it."""

    low: End
    high: End | None = None
    sure: bool = True

    @property
    def last(self) -> End:
        """The end that stands last."""
        return self.high or self.low


@lru_cache(maxsize=8)
def _connection(language: Language) -> re.Pattern[str]:
    to, both, either = map(any_of, (language.range_to, language.range_and, language.range_or))
    articles = any_of(language.range_articles)
    return re.compile(
        rf"{GAP}(?:(?P<dash>[-‐‑‒–])"
        rf"|(?i:(?P<to>{to})|(?P<and>{both})(?:(?!\w){GAP}(?:{articles}))?|(?P<or>{either}))(?!\w)){GAP}"
        r"|(?P<long>—)"
    )


@lru_cache(maxsize=8)
def _hedges(language: Language) -> re.Pattern[str]:
    """Match a qualifier before the upper end of a range."""
    words = {
        phrase for phrase, found in language.qualifiers.items() if found and phrase[0].isalpha()
    }
    return re.compile(rf"(?i:{any_of(words)})(?!\w){GAP}")


class Ranges:
    """Joins ends in one text."""

    __slots__ = ("_apart", "_ends", "_hedge", "_language", "_pattern", "_text")

    def __init__(self, text: str, language: Language, ends: EndReader, apart: Apart) -> None:
        self._text, self._language, self._ends, self._apart = text, language, ends, apart
        self._pattern, self._hedge = _connection(language), _hedges(language)

    def join(self, first: End, qualified: Qualified) -> Joined | None:
        """Join `first` with what follows it, as far as they are one range or alternatives."""
        match = self._pattern.match(self._text, first.stop)
        hedge = self._hedge.match(self._text, match.end()) if match else None
        second = self._second(first, hedge.end() if hedge else match.end()) if match else None
        shared = _share(first, second, match) if match and second else None
        if not match or shared is None or _is_aside(first, second, match):
            return None
        low, high = shared
        if hedge and (match["and"] or high.kind == COUNT or self._change(first, qualified)):
            return None
        opens = first.kind == COUNT and match["to"] and self._opens_with_change(qualified)
        if match["or"] or hedge or opens:
            # `$5 million to nearly $7 million` and `From 300 to 400 people left` are open
            return Joined(low, high, sure=False)
        if match["and"] and qualified.opened(self._language) is None:
            return None
        if match["to"] and self._change(first, qualified):
            return Joined(low, None, low.sure) if low is not first else None
        return _ascending(low, high, match)

    def connects(self, stop: int, start: int) -> bool:
        """Tell whether what stands between two numbers may make a range or alternatives of them."""
        return self._pattern.fullmatch(self._text, stop, start) is not None

    def _second(self, first: End, start: int) -> End | None:
        end = self._ends.at(self._text, start, money=first.kind == MONEY)
        if end is None or (end.in_words and end.bare and not end.weighty):
            return None
        return None if end.bare and self._apart.end(end) is not None else end

    def _opens_with_change(self, qualified: Qualified) -> bool:
        return (
            qualified.follows(self._language.change_from) and qualified.before[-1].raw[0].isupper()
        )

    def _change(self, first: End, qualified: Qualified) -> bool:
        """Tell `rose from 5 to 7`, `by $2 million to $7 million` from ranges."""
        if qualified.follows(self._language.change_from):
            verbs = self._language.change_verbs
            if verbs:
                return any(token.word in verbs for token in qualified.before)
            words = [token.word for token in qualified.before[-3:]]
            openers = self._language.range_openers
            return not any(" ".join(words[-count:]) in openers for count in (2, 3))
        return first.kind != COUNT and qualified.follows(self._language.change_by)


def _is_aside(first: End, second: End | None, match: re.Match[str]) -> bool:
    """Tell `one in five—20%—of patients`: no range goes from a word to digits over a dash."""
    dash = match["long"] or match["dash"]
    return bool(dash and first.in_words and second and not second.in_words)


def _share(first: End, second: End, match: re.Match[str]) -> tuple[End, End] | None:
    """Give both ends what only one of them is written with; None if they are no pair."""
    if first.kind == COUNT:
        borrows = not second.prefixed and (first.power is None or second.power is not None)
        return (_lend(second, first), second) if borrows else None
    if second.kind == COUNT:
        if not _may_lack_unit(first, second, match):
            return None
        second = second._replace(kind=first.kind, currency=first.currency)
    if first.general != second.general:
        first, second = _priced(first, second), _priced(second, first)
    if (second.kind, second.currency) != (first.kind, first.currency):
        return None
    lent = _lend(second, first)
    # `$900,000 to $1.2 million`: each end has its own sign, and the first its own size.
    return (first if second.prefixed and not _ascends(lent, second) else lent), second


def _priced(end: End, other: End) -> End:
    """Give an end with a general sign the currency of the other, as in `CAD $5m to $7m`."""
    special = end.general and not other.general and is_of(other.currency, end.general)
    return end._replace(currency=other.currency) if special else end


def _may_lack_unit(first: End, second: End, match: re.Match[str]) -> bool:
    """Tell `$5 to 7 million` and `$5-7` from `$5 million to 7 people`."""
    if first.kind != MONEY or not first.prefixed:
        return False
    close = match["dash"] or match["and"] or match["long"]
    if close:
        return first.power is None or second.power is not None
    return first.power is None and second.power is not None


def _ascending(low: End, high: End, match: re.Match[str]) -> Joined | None:
    sure = low.sure and high.sure and None not in (low.number, high.number)
    if sure and not _ascends(low, high):
        return Joined(low, high, sure=False) if not match["to"] and low.kind != COUNT else None
    return Joined(low, high, sure)


def _ascends(low: End, high: End) -> bool:
    first, second = low.scaled(), high.scaled()
    return bool(first and second and first.value < second.value)


def _lend(giver: End, taker: End) -> End:
    """Give an end the unit and the magnitude of the other where it has none."""
    if taker.kind == COUNT:
        taker = taker._replace(kind=giver.kind, currency=giver.currency)
    if taker.power is None and giver.power is not None:
        taker = taker._replace(power=giver.power, magnitude=giver.magnitude)
    return taker
