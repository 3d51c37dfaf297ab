"""How the amounts of one article hang together: totals, parts, and amounts said twice.

In: the figures found, the article's sentences and countries, the language's tables. Out: what a
total may cover; and `Tie`s of one figure to another: the same amount again, a part of a whole, a
rounder form, what it is set against (`up from $5 million`). A page adds what has one status and one
currency, so that a figure with a tie must not enter a total beside the one it is tied to.

All are proposals from arithmetic and wording. Equal amounts are not tied where the words make them
two: both in one sentence, in two rows of a list, `another`, or said of different countries.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.authoring.column_sums import SURE, Cover, column_sums, odds
from generator.authoring.placed import Placed
from generator.authoring.totals import TOLD, Totals
from generator.model.amounts import Qualifier
from generator.model.named_tuples import NamedTuple
from generator.reading.columns import cells
from generator.reading.context import any_of
from generator.reading.rows import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.authoring.figures import Figured
    from generator.pages.contents import Contents
    from generator.reading.languages.loaded import Tables

_TO_COMMA = re.compile(r"[^,.;:\n]{0,40},\s*")
_WORD = re.compile(r"[\w-]+")
# So many amounts back the whole of a part may stand.
_MOST_PARTS = 6
# Words that may stand between `including` and the part, and between `up from` and an amount.
_BETWEEN, _LEADING = 6, 3
# Characters before an amount in which one word surely stands.
_CLOSE = 20
# Letters of a word that may name what an amount is of.
_LONG = 4


class Tie(NamedTuple):
    """What a figure is to another: `same`, `part`, `rounded` or `against`; `of` is the place."""

    kind: str
    of: int
    why: str


class Ties(Placed):
    """The relations of one article's figures."""

    def __init__(
        self, text: str, contents: Contents, tables: Tables, figures: Sequence[Figured]
    ) -> None:
        super().__init__(text, contents, tables, figures)
        self.again = re.compile(rf"(?<!\w)(?i:{any_of(tables.counts.of_the)})\s+$")
        self.changing = re.compile(
            rf"(?<!\w)({any_of(tables.counts.changing)})(?:\s[\w’'-]+){{0,{_BETWEEN}}}"
            rf"\s(?:{any_of(tables.counts.from_to[:1])})(?:\s[\w’'-]+){{0,{_LEADING}}}\s+$"
        )
        self.beside = re.compile(
            rf"(?<!\w)(?i:{any_of(tables.counts.set_against)})(?:\s[\w’'-]+){{0,{_LEADING}}}\s+$"
        )

    def all(self) -> tuple[tuple[Cover, ...], Mapping[int, Tie]]:
        """Give what totals may cover, and the ties by the figure that is tied."""
        ties = dict(self._same())
        # `over $7 million` of one amount is likelier than of the sum of some others.
        rounder = dict(self._rounded())
        ties |= {i: t for i, t in self._set_against() if i not in ties}
        tables = self._tables(ties)
        totals = Totals(self.text, self.contents, self.tables, self.figures)
        covers = (*tables, *totals.covers({*ties}, {*rounder}, tables))
        covered = {part for cover in covers for part in cover.parts}
        taken = {*ties, *covered, *(cover.total for cover in covers)}
        ties |= {i: t for i, t in self._parts(ties) if i not in ties and i not in covered}
        ties |= {i: t for i, t in rounder.items() if i not in taken and i not in ties}
        return covers, ties

    # --- the same amount ---------------------------------------------------------------------

    def _same(self) -> Iterator[tuple[int, Tie]]:
        groups: dict[object, list[int]] = {}
        for i in self.money:
            groups.setdefault(self.figures[i].amount.measure(), []).append(i)
        for group in groups.values():
            anchors: list[int] = []
            # One with a status comes first: the others take it over.
            for i in sorted(group, key=lambda i: (not self.figures[i].status, i)):
                first = next((a for a in anchors if self._one(a, i)), None)
                if first is None:
                    anchors.append(i)
                else:
                    yield i, Tie("same", first, self._why_same(i, first))

    def _why_same(self, i: int, first: int) -> str:
        again = "the article says the same amount again"
        if self.figures[i].status or not self.figures[first].status:
            return f"{again}; delete this line if it is another one"
        return f"{again}, without a status; delete this line if it is another one"

    def _one(self, first: int, other: int) -> bool:
        """Tell whether two equal amounts may be one."""
        a, b = self.figures[first], self.figures[other]
        if b.status and a.status and a.status != b.status:
            return False
        if self.sentence[first] == self.sentence[other]:
            return False
        if b.governed and b.governed.others:
            return False
        if a.opposed or b.opposed or self._anew(first) or self._anew(other):
            return False
        rows = [row(self.text, (f.mention.start, f.mention.end)) for f in (a, b)]
        if rows[0] and rows[1] and not self._across(rows[0], rows[1]):
            return False
        places = self._countries(first), self._countries(other)
        return not all(places) or bool(places[0] & places[1])

    def _across(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Tell an item of a list from a row of a table that may say the same again.

        The row is a total, or has a word of the item; two rows of one kind are of two things.
        """
        tables = [len(cells(self.text, *line)) > 1 for line in (one, other)]
        if tables[0] == tables[1]:
            return False
        item, line = (other, one) if tables[0] else (one, other)
        said, words = ({*_WORD.findall(self.text[slice(*at)].lower())} for at in (item, line))
        return bool(
            words & self.tables.counts.sum_rows
            or {word for word in said & words if len(word) >= _LONG and not word.isdecimal()}
        )

    def _anew(self, i: int) -> bool:
        """Tell `another $5 million` and `a further $5 million`."""
        start = self.figures[i].mention.start
        head = _WORD.findall(self.text[max(0, start - 40) : start].lower())
        inside = _WORD.findall(self.text[start : self.figures[i].mention.end].lower())
        end = self.figures[i].mention.end
        behind = _WORD.findall(self.text[end : end + 12].lower())
        return bool({*head[-2:], *inside, *behind[:1]} & self.tables.sums.anew)

    def _countries(self, i: int) -> set[str]:
        low, high = self.contents.sentences[self.sentence[i]]
        return {t.iso for t in self.contents.territories if t.iso and low <= t.start < high}

    # --- parts of a whole --------------------------------------------------------------------

    def _parts(self, ties: Mapping[int, Tie]) -> Iterator[tuple[int, Tie]]:
        for place, i in enumerate(self.money):
            found = self._whole(place, i)
            if found is None:
                continue
            whole = ties[found].of if found in ties else found
            amount = self.figures[whole].amount
            yield i, Tie("part", whole, f"the words make it a part of {amount}")

    def _whole(self, place: int, i: int) -> int | None:
        """Find the amount that the one at `place` is said to be a part of."""
        part = self.figures[i]
        for j in reversed(self.money[max(0, place - _MOST_PARTS) : place]):
            whole = self.figures[j]
            if self.sentence[i] - self.sentence[j] > 1 or not self._larger(j, i):
                continue
            between = self.text[whole.mention.end : part.mention.start]
            if self.sentence[i] == self.sentence[j]:
                marker = None
                for marker in self.parts.finditer(between):  # noqa: B007  the last one counts
                    pass
                among = any(
                    self.figures[k].mention.start > whole.mention.end
                    for k in self.money[place - 1 : place]
                    if k != j
                )
                if marker and (among or len(between[marker.end() :].split()) <= _BETWEEN):
                    return j
                head = self.text[max(0, whole.mention.start - 20) : whole.mention.start]
                if self.again.search(head) and _TO_COMMA.fullmatch(between):
                    return j  # `Of the $5 million, $2 million`
            else:
                begins = self.starts[self.sentence[i]]
                if self.opening.match(self.text, begins, part.mention.start):
                    return j
        return None

    def _larger(self, whole: int, part: int) -> bool:
        a, b = self.figures[whole].amount, self.figures[part].amount
        return a.unit == b.unit and a.value > b.value

    # --- what is set against another ---------------------------------------------------------

    def _set_against(self) -> Iterator[tuple[int, Tie]]:
        """Tie what an amount is set against: `$8 million, up from the $6 million of last year`.

        Or what was changed: `raised the grant from $6 million approved in May to $8 million`.
        """
        for i, j in pairwise(self.money):
            one, other = self.figures[i], self.figures[j]
            if self.sentence[i] != self.sentence[j] or one.amount.unit != other.amount.unit:
                continue
            said = self.beside.search(self.text, one.mention.end, other.mention.start)
            if said:
                words = " ".join(said[0].split())
                yield j, Tie("against", i, f"“{words}” stands between them")
            low, start = self.starts[self.sentence[i]], other.mention.start
            ends = self.text[max(0, start - _CLOSE) : start].split()[-1:]
            changed = self.changing.search(self.text, low, one.mention.start)
            if changed and ends == [*self.tables.counts.from_to[1:]]:
                yield i, Tie("against", j, f"“{changed[1]}” says that it was changed to that")

    # --- rounder forms -----------------------------------------------------------------------

    def _rounded(self) -> Iterator[tuple[int, Tie]]:
        """Tie `nearly $13 million` to `$12.5 million`, and `over $7 million` to `$7 million`.

        `$182 million` is `$182.5 million`, too, where so many digits are hardly chance.
        """
        exact: dict[object, list[int]] = {}
        for i in self.money:
            f = self.figures[i]
            if f.amount.qualifier is Qualifier.EXACT:
                exact.setdefault((f.amount.unit, f.status), []).append(i)
        for i in self.money:
            rough = self.figures[i]
            for j in exact.get((rough.amount.unit, rough.status), ()):
                fine = self.figures[j].amount
                apart = self.sentence[i] != self.sentence[j]
                if apart and rough.amount.rounds(fine) and self._is_rounded(i, j):
                    yield i, Tie("rounded", j, f"it may be {fine}, said more roundly")
                    break

    def _is_rounded(self, i: int, j: int) -> bool:
        """Tell what is said roundly, or has many digits and no words of another amount by it."""
        rough = self.figures[i]
        if rough.amount.qualifier is not Qualifier.EXACT:
            return True
        number = rough.amount.number
        spans = [(f.mention.start, f.mention.end) for f in (rough, self.figures[j])]
        listed = any(row(self.text, span) for span in spans)
        return number.value >= SURE * number.place and not (
            listed or self._anew(i) or self._anew(j)
        )

    # --- totals ------------------------------------------------------------------------------

    def _tables(self, ties: dict[int, Tie]) -> tuple[Cover, ...]:
        """Give the totals of tables; what else says a doubtful one is as doubtful.

        A column without a total may have it in a sentence.
        """
        found = column_sums(self.text, self.figures, self.tables)
        for i, of in found.again:
            other = ties[of].of if of in ties else of
            if i not in ties and other != i:
                ties[i] = Tie("same", other, "it is the total of this one amount")
        covers = {cover.total: cover for cover in found.covers}
        for cover in found.covers:
            if cover.aside and cover.total in ties:
                first = ties[cover.total].of
                covers.setdefault(first, cover._replace(total=first))
        for parts in found.bare:
            total = self._told(parts)
            if total is not None and total not in ties and total not in covers:
                why = f"these {len(parts)} amounts of one column add up to exactly this"
                covers[total] = Cover(total, parts, why)
        return tuple(sorted(covers.values()))

    def _told(self, parts: tuple[int, ...]) -> int | None:
        """Find an amount that stands in no table and is the sum of a column, not by chance."""
        alike = {(self.figures[i].status, self.figures[i].amount.unit) for i in parts}
        for i in self.money:
            mention, status = self.figures[i].mention, self.figures[i].status
            if not status or alike != {(status, self.figures[i].amount.unit)}:
                continue
            if odds(self.figures, i, parts) < TOLD:
                continue
            line = row(self.text, (mention.start, mention.end))
            if line is None or len(cells(self.text, *line)) == 1:
                return i
        return None
