"""What the totals of an article may cover outside tables: by arithmetic and wording.

In: the figures found, the article's sentences, the language's table; which figures are tied or
rounder forms, and what totals of tables cover. Out: `Cover`s, no part in two. Words of a total or
of an addition make a sum one, or that its parts stand behind a colon; what is exactly the sum of
its neighbours, though no words say so, stands aside for a person to read.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.authoring.column_sums import CHANCE, SURE, Cover, odds
from generator.authoring.parts import ASKED, may_hold
from generator.authoring.placed import Placed
from generator.model.amounts import Interval
from generator.reading.context import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.authoring.figures import Figured
    from generator.pages.contents import Contents
    from generator.reading.languages.loaded import Tables

# What unfolds a total into parts: `$9 million: $5 million for A and $4 million for B`.
_UNFOLDS = re.compile(r":\s|\s?[—–]\s?|\s-\s|\((?=[^()]*\Z)")
_WORD = re.compile(r"[\w-]+")
# How far the parts of a total may lie from each other, and from the total, in characters.
_TOGETHER, _NEAR = 600, 2_500
_MOST_PARTS = 6
# So many words behind an amount may say what it is of; small words do not.
_THING, _LONG = 3, 4
#: An article is likely to say a total beside its parts: fewer amounts would be a sum by chance.
TOLD = 10

_Plainness = tuple[bool, bool, bool, int, int]
_Fit = tuple[_Plainness, tuple[int, ...]]


class Totals(Placed):
    """Finds the totals of one article's figures."""

    def __init__(
        self, text: str, contents: Contents, tables: Tables, figures: Sequence[Figured]
    ) -> None:
        super().__init__(text, contents, tables, figures)
        told = tables.sums.totals | tables.sums.additions | tables.counts.sum_phrases
        self.summing = re.compile(rf"(?<![\w-])(?i:{any_of(told)})(?![\w-])")

    def covers(
        self, tied: set[int], rounder: set[int], tables: tuple[Cover, ...]
    ) -> Iterator[Cover]:
        """Propose what totals cover, where arithmetic and wording allow it; no part twice."""
        within = {part for cover in tables for part in cover.parts}
        summed = {cover.total for cover in tables}
        money = [i for i in self.money if i not in tied and i not in within]
        places = [self.figures[i].mention.start for i in money]
        fitting: dict[int, list[_Fit]] = {}
        for total in money:
            if total not in rounder and total not in summed:
                found = self._fitting(total, money, places)
                fitting[total] = sorted((self._plainness(total, one), one) for one in found)
        taken: set[int] = set()
        covers: list[Cover] = []
        for _, total in sorted((fits[0], total) for total, fits in fitting.items() if fits):
            free = [parts for _, parts in fitting[total] if not taken & {*parts}]
            if free:
                covers.append(self._cover(total, free[0], several=len(free) > 1))
                taken |= {*free[0]}
        yield from sorted(covers)

    def _cover(self, total: int, parts: tuple[int, ...], *, several: bool) -> Cover:
        made = " + ".join(str(self.figures[i].amount) for i in parts)
        if not self._worded(total, parts):
            why = f"{made} is exactly {self.figures[total].amount}"
            return Cover(total, parts, why, f"{why}, {CHANCE}")
        why = f"{made} lies within {self.figures[total].amount}, and the words speak of parts"
        return Cover(total, parts, f"{why}; other parts fit as well: read it" if several else why)

    def _fitting(
        self, total: int, money: list[int], places: list[int]
    ) -> Iterator[tuple[int, ...]]:
        whole = self.figures[total]
        reach = whole.amount.interval()
        low = bisect_left(places, whole.mention.end - _NEAR)
        high = bisect_right(places, whole.mention.start + _NEAR)
        others = [
            i for i in money[low:high]
            if i != total and self.figures[i].status
            and self.figures[i].amount.unit == whole.amount.unit
            and self.figures[i].amount.value < reach.high
        ]  # fmt: skip
        spans = [self.figures[i].amount.interval() for i in others]
        zero = Interval(Decimal(0), Decimal(0))
        sums = list(accumulate(spans, Interval.plus, initial=zero))
        for size in range(2, min(_MOST_PARTS, len(others)) + 1):
            for at in range(len(others) - size + 1):
                below, above = sums[at], sums[at + size]
                added = above.minus(below)
                parts = tuple(others[at : at + size])
                if not added.meets(reach):
                    continue
                if self._worded(total, parts):
                    if self._held(total, parts):
                        yield parts
                elif self._exact(total, parts):
                    yield parts

    def _exact(self, total: int, parts: tuple[int, ...]) -> bool:
        """Tell a sum that a page would add to its parts, though no words speak of one.

        Parts of one sentence with it may be a sum of few digits, those of the next of more.
        """
        apart = max(abs(self.sentence[i] - self.sentence[total]) for i in parts)
        alike = {self.figures[i].status for i in parts} == {self.figures[total].status}
        least = SURE if apart else TOLD
        return alike and apart <= 1 and odds(self.figures, total, parts) >= least

    def _held(self, total: int, parts: tuple[int, ...]) -> bool:
        """See that amounts of other statuses than the total are tied to it as its parts.

        The words name them so (`including`), or they stand together, and by the total or by a name
        of the same thing (`$7 million in waivers`); and none of them is a request.
        """
        whole = self.figures[total]
        statuses = {self.figures[i].status for i in parts}
        between = self.text[whole.mention.end : self.figures[parts[0]].mention.start]
        if statuses == {whole.status} or (not whole.status and len(statuses) == 1):
            return True
        if self.sentence[parts[0]] == self.sentence[total] and self.parts.search(between):
            return True
        if whole.status and not may_hold(whole.status, statuses):
            return False
        if whole.status not in ASKED and any(self._asked_for(i) for i in parts):
            return False
        together = self.sentence[parts[-1]] - self.sentence[parts[0]] <= 1
        near = any(abs(self.sentence[i] - self.sentence[total]) <= 1 for i in parts)
        if not whole.status:
            return together and near
        return together and (near or any(self._thing(total) & self._thing(i) for i in parts))

    def _asked_for(self, i: int) -> bool:
        """Tell an amount before which a request is named: `A further request for €9 million`."""
        low, start = self.starts[self.sentence[i]], self.figures[i].mention.start
        before = [f.mention.end for f in self.figures[max(0, i - 1) : i]]
        words = _WORD.findall(self.text[max(low, *before) if before else low : start].lower())
        return bool({*words} & self.tables.naming.requests)

    def _thing(self, i: int) -> set[str]:
        """Give the words that may say what an amount is of."""
        end = self.figures[i].mention.end
        words = _WORD.findall(self.text[end : end + 60].lower())[:_THING]
        return {word for word in words if len(word) >= _LONG}

    def _plainness(self, total: int, parts: tuple[int, ...]) -> _Plainness:
        """Order what a total may cover: by words, exactly, in its sentence or the next, of few."""
        near = all(abs(self.sentence[i] - self.sentence[total]) <= 1 for i in parts)
        exact = sum(self.figures[i].amount.value for i in parts) == self.figures[total].amount.value
        worded = self._worded(total, parts)
        return not worded, not exact, not near, len(parts), self._distance(total, parts)

    def _distance(self, total: int, parts: tuple[int, ...]) -> int:
        whole, first = self.figures[total].mention, self.figures[parts[0]].mention
        last = self.figures[parts[-1]].mention
        return max(first.start - whole.end, whole.start - last.end)

    def _worded(self, total: int, parts: tuple[int, ...]) -> bool:
        """See that words of a total or of an addition stand by the amounts, and these together."""
        between = [self.figures[i].mention for i in parts]
        if between[-1].end - between[0].start > _TOGETHER:
            return False
        if self.sentence[parts[0]] > self.sentence[total] and self._opens_anew(parts[0]):
            return False  # `$6 million was approved. A further $3 million and $3 million`
        if self._opens_with_the_whole(parts[0]):
            return True  # `Of the money cleared, $6 million is for roads and $3 million for pumps`
        return self._unfolds(total, parts) or any(
            self.summing.search(self.text, *self.contents.sentences[self.sentence[i]])
            for i in (total, *parts)
        )

    def _unfolds(self, total: int, parts: tuple[int, ...]) -> bool:
        """Tell parts behind a colon, a dash or a bracket: `$9 million ($5 million and`."""
        low, high = self.figures[total].mention.end, self.figures[parts[0]].mention.start
        return self.sentence[total] == self.sentence[parts[0]] and bool(
            low < high and _UNFOLDS.search(self.text, low, high)
        )

    def _opens_anew(self, i: int) -> bool:
        """Tell a sentence that speaks of more: `A further $3 million`."""
        low = self.starts[self.sentence[i]]
        return bool({*_WORD.findall(self.text[low : low + 30].lower())[:3]} & self.tables.sums.anew)

    def _opens_with_the_whole(self, i: int) -> bool:
        """Tell a sentence that speaks of parts of what was named before: `Of this, $6 million`."""
        mention = self.figures[i].mention
        return bool(self.opening.match(self.text, self.starts[self.sentence[i]], mention.start))
