"""Which amounts of a table are the sum of others: rows and columns of totals, and of subtotals.

In: an article's text, its figures, the language's tables. Out: `Cover`s: a total and the amounts of
its column (or of its row) that it is made of; of a row that says a total where the sum is another,
and of a sum that chance may make, the reason why it stands aside. And which amounts say again what
one other says, as the total of a single row.

A row is a sum by its words (`Total`), or whatever it is called where the sums of its columns are
exact and too long for chance. The rows of a sum stand above it, in groups with sums of their own,
or below. A row whose status none of the others has is left alone: no page adds them.

Deliberately absent: sums of counted things and shares, which no page adds.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.model.amounts import EXACT, Interval, Qualifier, total
from generator.model.named_tuples import NamedTuple
from generator.reading.columns import RULE, cells, is_head, is_section, over
from generator.reading.rows import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.authoring.figures import Figured
    from generator.model.amounts import Amount
    from generator.reading.columns import Span
    from generator.reading.languages.loaded import Tables

_WORD = re.compile(r"[\w-]+")
_MOST_HEADS = 3
#: Where fewer amounts were possible, a sum may be chance.
SURE = 100
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
# `Grand total`: with more words a head says what it is the total of, and an item is a sentence.
_MOST_OF_TOTAL, _MOST_OF_LABEL = 2, 8
#: How a row or a column is a sum: by its words, by its arithmetic, or perhaps by chance.
_SAID, _PLAIN, _CHANCE = "said", "plain", "chance"
_READ = "read it, then remove the # of each line"
#: Why a sum that chance may make is no figure before somebody has read it.
CHANCE = f"which may be chance: if it is no total, delete `covers`, and {_READ}"


class Cover(NamedTuple):
    """A total and the figures it may cover, by their places among the figures."""

    total: int
    parts: tuple[int, ...]
    why: str
    aside: str = ""
    """Why the total is no figure before somebody has read it; empty where it is."""


class _Line(NamedTuple):
    """A row or a column: whether its words say a total, and its figures by what they stand in."""

    says_total: bool
    figures: Mapping[object, int]


class _Table(NamedTuple):
    """A table's rows, and its columns in their order."""

    rows: tuple[_Line, ...]
    columns: tuple[_Line, ...]


class Summed(NamedTuple):
    """What was found: covers, figures that repeat one other, and columns without a sum."""

    covers: tuple[Cover, ...] = ()
    again: tuple[tuple[int, int], ...] = ()
    bare: tuple[tuple[int, ...], ...] = ()


def column_sums(text: str, figures: Sequence[Figured], tables: Tables) -> Summed:
    """Find the sums in all tables of an article."""
    covers: dict[int, Cover] = {}
    again: dict[int, int] = {}
    bare: list[tuple[int, ...]] = []
    for one in _tables(text, figures, tables):
        for lines, where in ((one.rows, "column"), (one.columns, "row")):
            found = _best(lines, figures, where)
            for cover in found.covers:
                if cover.total not in covers or covers[cover.total].aside:
                    covers[cover.total] = cover
            again |= dict(found.again)
            bare += found.bare if where == "column" else ()
    taken = {part for cover in covers.values() for part in cover.parts}
    return Summed(
        tuple(sorted(covers.values())),
        tuple(sorted((i, of) for i, of in again.items() if i not in covers)),
        tuple(parts for parts in bare if not taken & {*parts}),
    )


# --- sums ----------------------------------------------------------------------------------------


def odds(figures: Sequence[Figured], whole: int, parts: Sequence[int]) -> int:
    """Give against how many a chance stands that the parts make just the whole; 0 if they do not.

    That is how many amounts of their last place the whole could have been.
    """
    amounts = [figures[i].amount for i in (whole, *parts)]
    if any(a.qualifier is not Qualifier.EXACT or a.upper for a in amounts):
        return 0
    values = [amount.value for amount in amounts]
    if _sum(values[1:]) != values[0] or not values[0]:
        return 0
    exponents = (value.normalize().as_tuple().exponent for value in values if value)
    place = min(one for one in exponents if isinstance(one, int))
    return int(values[0].scaleb(-place))


def _sum(values: Sequence[Decimal]) -> Decimal:
    found = Decimal(0)
    for value in values:
        found = EXACT.add(found, value)
    return found


def _best(lines: tuple[_Line, ...], figures: Sequence[Figured], where: str) -> _Sums:
    """Find the sums in the order of rows in which the fewest totals miss.

    That is from the top; then so that what few digits make counts as well, if with it the totals
    are right; the groups from the bottom, likewise; and all from the bottom.
    """
    if all(line.says_total for line in lines):
        lines = tuple(line._replace(says_total=False) for line in lines)
    last = max((at for at, line in enumerate(lines) if not line.says_total), default=-1) + 1
    below = (*reversed(lines[:last]), *lines[last:])
    found = [
        _Sums(lines, figures, where),
        _Sums(tuple(reversed(lines)), figures, where, asks=False),
        _Sums(lines, figures, where, eager=True),
        _Sums(below, figures, where, eager=True),
    ]
    return min(found, key=lambda one: (one.missed, one.eager, -one.exact, -len(one.covers)))


class _Sums:
    """The sums of rows (or columns) in an order in which parts come before their sum."""

    def __init__(
        self,
        lines: tuple[_Line, ...],
        figures: Sequence[Figured],
        where: str,
        *,
        eager: bool = False,
        asks: bool = True,
    ) -> None:
        self.lines, self.figures, self.where = lines, figures, where
        self.eager, self.asks = eager, asks
        self.covers: list[Cover] = []
        self.again: list[tuple[int, int]] = []
        self.bare: list[tuple[int, ...]] = []
        self.missed = self.exact = 0
        kinds = self._kinds()
        for key in dict.fromkeys(key for line in lines for key in line.figures):
            of = [
                (k, one.figures[key])
                for k, one in zip(kinds, lines, strict=True)
                if key in one.figures
            ]
            self._column(of)

    def _kinds(self) -> list[str]:
        """Tell of each row whether it is a sum, and how."""
        kinds: list[str] = []
        plain: list[_Line] = []
        since: list[_Line] = []
        for line in self.lines:
            kind = _SAID if line.says_total else self._kind(line, plain, since)
            kinds.append(kind)
            if kind:
                since = []
            else:
                plain.append(line)
                since.append(line)
        return kinds

    def _kind(self, line: _Line, plain: Sequence[_Line], since: Sequence[_Line]) -> str:
        """Tell a row that is the sum of others in its columns, where no words say so."""
        against, exact = Fraction(1), False
        for key, figure in line.figures.items():
            of = 0
            for lines in (since, plain):
                parts = self._like(figure, [o.figures[key] for o in lines if key in o.figures])
                if len(parts) > 1 and self._alike(figure, parts):
                    of = max(of, odds(self.figures, figure, parts))
            against *= of or Fraction(1, SURE)
            exact = exact or of > 0
        if exact and against >= (1 if self.eager else SURE):
            return _PLAIN
        # Of few digits the last row alone is asked about, which most totals are.
        last = line is self.lines[-1] and self.asks
        return _CHANCE if exact and against >= 1 and last else ""

    def _column(self, column: Sequence[tuple[str, int]]) -> None:
        tops: list[tuple[int, bool]] = []  # what is in no sum yet, and whether it is one
        any_sum = False
        for kind, figure in column:
            above = self._like(figure, [top for top, _ in tops]) if kind else []
            if not above or not self._alike(figure, above):
                self.missed += kind == _SAID and not above
                tops.append((figure, False))
                continue
            sums = {top for top, is_sum in tops if is_sum}
            since = above[max((at + 1 for at, i in enumerate(above) if i in sums), default=0) :]
            parts = self._parts(figure, above, since, kind)
            if parts:
                any_sum = True
                tops = [top for top in tops if top[0] not in parts] + [(figure, True)]
            elif kind == _CHANCE:
                tops.append((figure, False))
            else:
                any_sum = True
                self.missed += kind == _SAID
                self._miss(figure, since or above)
        if len(tops) > 1 and not any_sum:
            self.bare.append(tuple(sorted(top for top, _ in tops)))

    def _parts(self, figure: int, above: list[int], since: list[int], kind: str) -> tuple[int, ...]:
        """Find what a total is made of, exactly or but for rounding, and note it."""
        least = 1 if kind == _SAID else 2
        ends = [tuple(above[at:]) for at in range(len(above) + 1 - least)]
        exact = next((parts for parts in ends if odds(self.figures, figure, parts)), None)
        if exact:
            self.exact += 1
            equal = [i for i in exact if self._measure(i) == self._measure(figure)]
            if equal:
                self.again.append((figure, equal[0]))
                return exact
            why = f"these {len(exact)} amounts of its {self.where} add up to exactly this"
            self._cover(figure, exact, why, f"{why}, {CHANCE}" if kind == _CHANCE else "")
            return exact
        near = [tuple(parts) for parts in (above, since) if len(parts) > 1 and kind != _CHANCE]
        rounded = next((parts for parts in near if self._meets(figure, parts)), ())
        if rounded:
            why = f"these {len(rounded)} amounts of its {self.where} make {self._made(rounded)}"
            self._cover(figure, rounded, f"{why}, which is this but for rounding")
        return rounded

    def _miss(self, figure: int, parts: Sequence[int]) -> None:
        others = f"the amounts that it may be the sum of, in its {self.where}"
        why = f"{others}, make {self._made(parts)}; a page would add it to them"
        self._cover(figure, parts, "it stands as their total", f"{why}: {_READ}")

    def _cover(self, figure: int, parts: Sequence[int], why: str, aside: str = "") -> None:
        self.covers.append(Cover(figure, tuple(sorted(parts)), why, aside))

    def _like(self, figure: int, parts: Sequence[int]) -> list[int]:
        unit = self.figures[figure].amount.unit
        return [i for i in parts if self.figures[i].amount.unit == unit]

    def _alike(self, figure: int, parts: Sequence[int]) -> bool:
        """Tell whether a page would add a total to one of its parts."""
        return any(self.figures[i].status == self.figures[figure].status for i in parts)

    def _measure(self, figure: int) -> object:
        return self.figures[figure].amount.measure()

    def _made(self, parts: Sequence[int]) -> Amount:
        return total(self.figures[i].amount for i in parts)

    def _meets(self, figure: int, parts: Sequence[int]) -> bool:
        reach = Interval(Decimal(0), Decimal(0))
        for part in parts:
            reach = reach.plus(self.figures[part].amount.interval())
        return reach.meets(self.figures[figure].amount.interval())


# --- tables --------------------------------------------------------------------------------------


def _tables(text: str, figures: Sequence[Figured], tables: Tables) -> Iterator[_Table]:
    """Give the tables and lists of amounts of money, each of one amount a cell."""
    found: _Reading | None = None
    for low, high, places in _rows(text, figures):
        if found is None or not found.goes_on(low):
            if found is not None:
                yield found.table()
            found = _Reading(text, figures, tables, low)
        found.add(low, high, places)
    if found is not None:
        yield found.table()


def _rows(text: str, figures: Sequence[Figured]) -> Iterator[tuple[int, int, list[int]]]:
    """Give the lines that are rows, with the figures of money in them."""
    rows: dict[tuple[int, int], list[int]] = {}
    for i, figure in enumerate(figures):
        line = row(text, (figure.mention.start, figure.mention.end))
        if line and figure.amount.is_money:
            rows.setdefault(line, []).append(i)
    for (low, high), places in sorted(rows.items()):
        yield low, high, places


class _Reading:
    """Reads one table row by row."""

    def __init__(self, text: str, figures: Sequence[Figured], tables: Tables, low: int) -> None:
        self.text, self.figures, self.words = text, figures, tables
        self.heads = self._above(low)
        self.rows: list[_Line] = []
        self.end = low
        self.titles: dict[object, tuple[int, str]] = {}

    def add(self, low: int, high: int, places: Sequence[int]) -> None:
        """Take a row with the figures that stand in it."""
        line = cells(self.text, low, high)
        of: dict[int, list[int]] = {}
        for i in places:
            start = self.figures[i].mention.start
            of.setdefault(next((n for n, (_, b) in enumerate(line) if start < b), 0), []).append(i)
        keyed: dict[object, int] = {}
        for at, (i, *others) in of.items():
            if others:
                continue  # `$5 million of $8 million`
            heads = (over(self.text, line, head, self.figures[i].mention.start)
                     for head in self.heads if len(line) > 1)  # fmt: skip
            head = next(filter(None, heads), None)
            key = head or (at, len(line))
            title = self.text[slice(*head)] if head else ""
            self.titles.setdefault(key, (head[0] if head else at, title))
            keyed[key] = i
        first = min(self.figures[i].mention.start for i in places)
        label = self.text[low:first] if self.text[low:first].strip(" |") else self.text[low:high]
        most = _MOST_OF_LABEL if len(line) > 1 else _MOST_OF_TOTAL
        self.rows.append(_Line(self._says_total(label, most), keyed))
        self.end = high

    def table(self) -> _Table:
        """Give its rows and its columns."""
        columns = []
        for key, (_, title) in sorted(self.titles.items(), key=lambda item: item[1][0]):
            column: dict[object, int] = {
                at: o.figures[key] for at, o in enumerate(self.rows) if key in o.figures
            }
            columns.append(_Line(self._says_total(title, _MOST_OF_TOTAL), column))
        return _Table(tuple(self.rows), tuple(columns))

    def goes_on(self, low: int) -> bool:
        """Tell whether the row at an offset is of this table, by the lines between."""
        parted, at = False, self.end + 1
        for line in self.text[at : max(at, low - 1)].split("\n") if at < low else ():
            inside = cells(line, 0, len(line))
            if not line.strip():
                parted = True
            elif RULE.fullmatch(line) or row(self.text, (at, at)):
                named = sum(bool(line[a:b].strip(" |")) for a, b in inside)
                if parted and named > 1 and is_head(line, inside):
                    return False  # the heads of another table
            elif is_section(line) or line.rstrip().endswith(":"):
                parted = True
            else:
                return False
            at += len(line) + 1
        return True

    def _above(self, low: int) -> list[list[Span]]:
        """Give the lines of heads above the first row, the nearest first."""
        found: list[list[Span]] = []
        end = low - 1
        while end > 0 and len(found) < _MOST_HEADS:
            start = self.text.rfind("\n", 0, end) + 1
            line = cells(self.text, start, end)
            if not RULE.fullmatch(self.text, start, end):
                if len(line) < 2 or not is_head(self.text, line):
                    break
                found.append(line)
            end = start - 1
        return found

    def _says_total(self, label: str, most: int) -> bool:
        words = _WORD.findall(_BRACKET.sub("", label.lower()))
        said = {*words} & self.words.counts.sum_rows and not {*words} & self.words.counts.more_rows
        return bool(said) and len(words) <= most
