"""Which amount of a text holds another: its whole, what it has grown to, or the same said again.

In: a text, the amounts it says, its sentences, the language's tables. Out: for an amount the one
that holds it, `same` where it says no more:

* a whole before its parts: `$10 million, including $4 million for wells`; `Of the $9 million paid,
  $3 million went to Kisumu and $6 million to Nakuru`; `$5 million. Of this, $2 million`;
* what it has grown to, or what was counted with it by a later day: `$5 million was approved … a
  top-up that brought it to $7 million`; `paid $3 million by March. By June it had paid $5 million`;
  `In all, 520 people were fed`;
* the same: that of a headline in the text below it, and what is taken up by a determiner (`That
  sum, $5 million, was paid`, `The $5 million was paid`).

Parts add up to no more than their whole. What is said to be for another thing has not grown to it:
`it had paid $5 million for wells. By June it had paid $8 million for roads`.

Deliberately absent: equal amounts of two sentences that no words tie; they may be two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.amounts import EXACT
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.units import PERCENT
from generator.reading.context import any_of
from generator.reading.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages.language import Language
    from generator.reading.languages.loaded import Tables

# How many amounts away the other one may stand.
_FAR = 8
# Words between `including` and the first part.
_BETWEEN = 6
# Words no longer than this say little.
_SMALL = 3
# A line of its own without an end.
_TITLE = late(r"\s*(?:#+\s*)?((?:(?![.!?]\s)[^\n]){8,200}?(?<![.!?:;,\s]))[^\S\n]*\n[^\S\n]*\n")
_NAME_BEHIND = late(r"\s+[A-Z]|[-‐‑]\w")
_WORD = late(r"[^\W\d_][\w’'-]*")
_CLAUSE_ENDS = late(r"[.;:!?\n]|,\s")


class Held(NamedTuple):
    """The amount that holds another, by its place; `same` if it says no more."""

    start: int
    end: int
    same: bool


class _Patterns(NamedTuple):
    parts: re.Pattern[str]
    of_the: re.Pattern[str]
    opening: re.Pattern[str]
    grown: re.Pattern[str]
    by_then: re.Pattern[str]
    in_all: re.Pattern[str]
    taken_up: re.Pattern[str]


def held(
    text: str,
    mentions: Sequence[Mention],
    start: int,
    spans: Sequence[tuple[int, int]],
    read: tuple[Language, Tables],
) -> Held | None:
    """Give what holds the amount that starts there; `spans` are those of the sentences."""
    at = next((at for at, one in enumerate(mentions) if one.start == start), None)
    if at is None or mentions[at].kind == PERCENT:
        return None
    return _Holding(text, mentions, spans, *read).of(at)


class _Holding:
    """Looks for what holds an amount of a text."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        spans: Sequence[tuple[int, int]],
        language: Language,
        tables: Tables,
    ) -> None:
        self.text, self.mentions, self.spans = text, mentions, spans
        self.starts = [low for low, _ in spans]
        self.language, self.tables = language, tables
        self.patterns = _patterns(tables)

    def of(self, at: int) -> Held | None:
        """Give what holds an amount: a whole, what it has grown to, or the same again."""
        for found, same in (self._wholes, False), (self._grown, False), (self._again, True):
            other = next(found(at), None)
            if other:
                return Held(other.start, other.end, same)
        return None

    def _sentence(self, of: Mention) -> int:
        return max(0, bisect_right(self.starts, of.start) - 1)

    def _apart(self, one: Mention, other: Mention) -> int:
        return abs(self._sentence(one) - self._sentence(other))

    def _like(self, at: int, other: int) -> bool:
        """Tell an amount of the same unit."""
        one, two = self.mentions[at], self.mentions[other]
        return (one.kind, one.currency) == (two.kind, two.currency) and two.clear

    def _larger(self, other: int, at: int) -> bool:
        one, two = self.mentions[at], self.mentions[other]
        return self._like(at, other) and two.number.value > one.number.value

    # --- wholes ------------------------------------------------------------------------------

    def _wholes(self, at: int) -> Iterator[Mention]:
        """Give what an amount is said to be a part of, from the nearest on."""
        for before in range(at - 1, max(-1, at - _FAR), -1):
            apart = self._apart(self.mentions[at], self.mentions[before])
            if apart > 1:
                return
            if not self._larger(before, at) or self._sum(before, at) > self._value(before):
                continue
            if self._parted(before, at) if apart == 0 else self._opened(at):
                yield self.mentions[before]

    def _value(self, at: int) -> Decimal:
        return self.mentions[at].number.value

    def _sum(self, before: int, at: int) -> Decimal:
        """Add up the amounts that stand behind another, as its parts."""
        total = Decimal(0)
        for part in range(before + 1, at + 1):
            if self._like(at, part):
                total = EXACT.add(total, self._value(part))
        return total

    def _parted(self, before: int, at: int) -> bool:
        """Tell `$10 million, including $4 million` and `Of the $9 million paid, $3 million`."""
        whole, part = self.mentions[before], self.mentions[at]
        low = self.starts[self._sentence(whole)]
        if self.patterns.of_the.fullmatch(self.text, low, whole.start):
            return "," in self.text[whole.end : part.start]
        first = next(n for n in range(before + 1, at + 1) if self._like(at, n))
        between = self.text[whole.end : self.mentions[first].start]
        markers = list(self.patterns.parts.finditer(between))
        if not markers:
            return False
        rest = between[markers[-1].end() :]
        return len(rest.split()) <= _BETWEEN and not _CLAUSE_ENDS.search(rest)

    def _opened(self, at: int) -> bool:
        """Tell `Of this, $2 million`: all of the sentence are parts of what stands before."""
        part = self.mentions[at]
        low = self.starts[self._sentence(part)]
        return self.patterns.opening.match(self.text, low, part.start) is not None

    # --- what it has grown to ----------------------------------------------------------------

    def _grown(self, at: int) -> Iterator[Mention]:
        """Give what an amount has grown to, or was counted with by a later day."""
        one = self.mentions[at]
        for behind in range(at + 1, min(len(self.mentions), at + _FAR)):
            other = self.mentions[behind]
            if self._apart(one, other) > 1:
                return
            if not self._larger(behind, at):
                continue
            low = self.starts[self._sentence(other)]
            grown = self.patterns.grown.search(self.text, max(low, one.end), other.start)
            if grown or self._in_all(low, other) or self._by_then(low, one, other):
                yield other

    def _in_all(self, low: int, other: Mention) -> bool:
        """Tell `In all, 520 people were fed`, which opens a sentence."""
        found = self.patterns.in_all.search(self.text, low, other.start)
        return found is not None and not _WORD.search(self.text, low, found.start())

    def _by_then(self, low: int, one: Mention, other: Mention) -> bool:
        """Tell `paid $3 million by March. By June it had paid $5 million`."""
        high = self.spans[self._sentence(other)][1]
        sentence = self.text[low:high]
        if low <= one.start:
            sentence = self.text[one.end : high]
        words = {word.lower() for word in _WORD.findall(sentence)}
        if not words & self.tables.small.pluperfect or not self._dated(sentence):
            return False
        first = self.starts[self._sentence(one)]
        earlier = self.text[first : min(other.start, self.spans[self._sentence(one)][1])]
        if not self._dated(earlier):
            return False
        own, before = self._for(other), self._for(one)
        return not own or own == before

    def _dated(self, words: str) -> bool:
        """Tell whether words say by when something was so."""
        found = self.patterns.by_then.finditer(words)
        months = self.language.months
        return any(
            words[m.end() :].lstrip().partition(" ")[0].strip(".,;") in months
            or any(m.end() <= d.start <= m.end() + 1 for d in dates(words, self.language))
            for m in found
        )

    def _for(self, of: Mention) -> list[str]:
        """Give the words that say what an amount is for, dates left out."""
        end = _CLAUSE_ENDS.search(self.text, of.end)
        tail = self.text[of.end : end.start() if end else len(self.text)]
        said = self.patterns.by_then.search(tail)
        tail = tail[: said.start()] if said else tail
        return _WORD.findall(self.patterns.in_all.sub(" ", tail))

    def _for_others(self, one: Mention, other: Mention) -> bool:
        """Tell amounts that are said to be for two things: `for wells`, `for roads`."""
        mine, others = (
            {word.lower() for word in self._for(of) if len(word) > _SMALL} for of in (one, other)
        )
        return bool(mine and others and not mine & others)

    # --- the same again ----------------------------------------------------------------------

    def _again(self, at: int) -> Iterator[Mention]:
        """Give the place that says the same: below a headline, or what is taken up."""
        one = self.mentions[at]
        found: Iterator[Mention] = iter(())
        title = _TITLE.match(self.text)
        if title and one.start < title.end(1):
            found = (m for m in self.mentions[at + 1 :] if m.start > title.end())
        elif self._taken_up(one):
            before = reversed(self.mentions[max(0, at - _FAR) : at])
            found = (m for m in before if self._apart(m, one))
        for other in found:
            if other[2:8] == one[2:8] and other.clear and not self._for_others(one, other):
                yield other

    def _taken_up(self, one: Mention) -> bool:
        """Tell `The $5 million was paid` from `The $5 million Uganda grant`."""
        low = self.starts[self._sentence(one)]
        named = _NAME_BEHIND.match(self.text, one.end)
        return not named and bool(self.patterns.taken_up.search(self.text, low, one.start))


@lru_cache(maxsize=8)
def _patterns(tables: Tables) -> _Patterns:
    sums, counts = tables.sums, tables.counts
    whole = (phrase for phrase in counts.of_the if " " in phrase)
    nouns = any_of(sums.sum_nouns | sums.sums_told)
    change = any_of(counts.changing | counts.bringing)
    to = any_of(counts.from_to[1:])
    in_all = any_of({*sums.together, *counts.sum_phrases} - {*sums.parts})
    these, links = any_of(counts.taking_up), any_of(tables.small.part_links)
    return _Patterns(
        re.compile(rf"(?<!\w)(?i:{any_of(sums.parts)})(?!\w)"),
        re.compile(rf"\W*(?i:{any_of(whole)})\s+(?:[\w’'-]+\s+)?"),
        re.compile(rf"\W*(?i:{any_of(sums.parts_of_before)})(?!\w)"),
        re.compile(rf"(?<!\w)(?i:{change})(?:\s[\w’'-]+){{0,4}}\s(?:{to})\s+$"),
        re.compile(rf"(?<!\w)(?i:{any_of(counts.by_then)})\s"),
        re.compile(rf"(?<!\w)(?i:{in_all})(?!\w)"),
        re.compile(rf"(?<!\w)(?i:{these}),?\s+(?:(?:{nouns}),?\s+)?(?:(?:{links})\s+)?$"),
    )
