"""What heads a cell of a table or an item of a list in a body: heads of columns, rows, lines above.

In: the runs of a body in order, and the text they stand in. Out: for a run the texts that head it,
the nearest first. `label` tells those that say something only as a label does (`Denied`): other
cells of the row.

A table's runs are its cells, row by row; between the line of heads and the first row stands a line
of dashes. A list stands under the line right above it: a paragraph that ends in a colon, a heading;
a list in an item under the item, too. What a list of definitions says stands under its term, and a
paragraph of a reference alone under a heading, an emphasised line, one that ends in a colon or is a
label right above it. A footnote right behind the one reference of a run is an aside to it.

Deliberately absent: what the words name, and headings over paragraphs, which speak for themselves.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.prose import HOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.prose import Reference, Run
    from generator.model.text import Text

_CELL = "table cell"
_ITEM = late(r"[\s>]*(?:[-*+]|\d{1,9}[.)])\s")
_DEFINED = late(r"[\s>]*[:~]\s")
_ALONE = late(rf"[\W_]*{HOLE}[\W_]*")
_EMPHASISED = late(r"[\s>]*([*_]{1,3})[^*_\n]+\1[\s:.]*")
_NOTE = late(r"(?:\^\[(?P<words>[^\]\n]{1,200})\]|\[\^(?P<name>[^\]\s]{1,80})\])")
_DIGIT = late(r"\d")
_LONGEST_LABEL = 60
#: A paragraph that is nothing but a label: `Approved`.
_SHORT = late(r"\s*\w+(?:\s+\w+){0,2}\s*")


class Head(NamedTuple):
    """A text that heads another; a `label` says something only if it is one of a status.

    An `aside` is a label that begins with a status, as behind an amount: `denied in May`. What
    stands `above` a table or a list heads all of it.
    """

    text: str
    label: bool = False
    aside: bool = False
    above: bool = False


class _Cell(NamedTuple):
    """A cell: the runs of its line of heads and of its row, and its column."""

    heads: tuple[int, ...]
    row: tuple[int, ...]
    column: int


class Heads:
    """Finds what heads the runs of one body."""

    def __init__(self, runs: Sequence[Run], text: Text) -> None:
        self._runs, self._text = runs, text

    def of(self, at: int, references: Sequence[Reference] = ()) -> tuple[Head, ...]:
        """Give what heads a run with its references, the nearest first."""
        return (*self._note(references), *self._over(at))

    def _over(self, at: int) -> Iterator[Head]:
        if self._runs[at].kind == _CELL:
            cell = self._cells.get(at)
            yield from self._of_cell(cell) if cell else ()
        elif self._is_item(at):
            yield from self._items_over(at)
            yield from self._above(self._lists[at])
        else:
            yield from self._of_alone(at)

    def _note(self, references: Sequence[Reference]) -> Iterator[Head]:
        """Give the footnote right behind the only reference of a run: `[[#a]][^1]`."""
        if len(references) != 1:
            return
        place, value = references[0].place, self._text.value
        note = _NOTE.match(value, self._text.offset(place) + place.length)
        if note and note["words"]:
            yield Head(note["words"], label=True, aside=True)
        elif note:
            opens = f"[^{note['name']}]:"
            at = value.find(f"\n{opens}")
            if at >= 0:
                line = value[at + 1 + len(opens) :].split("\n", 1)[0]
                yield Head(line.strip().rstrip("."), label=True, aside=True)

    def _of_alone(self, at: int) -> Iterator[Head]:
        """Give the term of a definition, and the line above a reference that stands alone."""
        run, before = self._runs[at], at - 1
        if run.kind != "paragraph":
            return
        if _DEFINED.match(self._line(run)):
            while before >= 0 and self._runs[before].kind != "term":
                if not _DEFINED.match(self._line(self._runs[before])):
                    return
                before -= 1
            if before >= 0:
                yield Head(self._runs[before].text)
        elif before >= 0 and _ALONE.fullmatch(run.text):
            above = self._runs[before]
            emphasised = above.kind == "paragraph" and _EMPHASISED.fullmatch(self._line(above))
            if above.kind == "heading" or emphasised:
                yield Head(above.text)
            elif above.kind == "paragraph" and above.text.rstrip().endswith(":"):
                yield Head(above.text.rstrip().rstrip(":"))
            elif above.kind == "paragraph" and _SHORT.fullmatch(above.text):
                yield Head(above.text, label=True)

    @cached_property
    def _cells(self) -> dict[int, _Cell]:
        """Tell of each cell below a line of heads where it stands."""
        found, rows = dict[int, _Cell](), list[list[int]]()
        for at, run in enumerate(self._runs):
            if run.kind != _CELL:
                continue
            last = self._runs[rows[-1][0]] if rows else None
            if last and run.first == last.first:
                rows[-1].append(at)
                continue
            # Between the heads and the first row stands a line of dashes, between rows none.
            if last and run.first - last.first != (2 if len(rows) == 1 else 1):
                found |= _table(rows)
                rows = []
            rows.append([at])
        return found | _table(rows)

    def _of_cell(self, cell: _Cell) -> Iterator[Head]:
        cells = [self._runs[one].text for one in cell.row]
        heads = [self._runs[one].text for one in cell.heads]
        # A head that is left empty goes on from the one before it.
        named = [one for one in heads[: cell.column + 1] if one.strip()]
        yield Head(heads[cell.column] or (named[-1] if named else ""))
        alone = sum(HOLE in one or bool(_DIGIT.search(one)) for one in cells) <= 1
        for column, one in enumerate(cells):
            said = one and len(one) <= _LONGEST_LABEL and HOLE not in one and not _DIGIT.search(one)
            if said and column != cell.column and (column == 0 or alone):
                yield Head(one, label=True, aside=column > 0)
        yield from self._above(cell.heads[0])

    def _is_item(self, at: int) -> bool:
        run = self._runs[at]
        return run.kind == "paragraph" and bool(_ITEM.match(self._line(run)))

    def _items_over(self, at: int) -> Iterator[Head]:
        """Give the items that an item stands under, without amounts of their own."""
        least = self._indent(at)
        for before in range(at - 1, self._lists[at] - 1, -1):
            indent = self._indent(before)
            if before not in self._lists or not self._is_item(before) or indent >= least:
                continue
            least, said = indent, self._runs[before].text
            if HOLE not in said and not _DIGIT.search(said):
                yield Head(said.rstrip().rstrip(":"), label=True)

    def _indent(self, at: int) -> int:
        line = self._line(self._runs[at])
        return len(line) - len(line.lstrip())

    def _line(self, run: Run) -> str:
        value = self._text.value
        return value[slice(*self._text.extent(run.first, run.first))]

    @cached_property
    def _lists(self) -> dict[int, int]:
        """Tell of each item of a list where the list begins; what continues one belongs to it."""
        found, first = dict[int, int](), -1
        for at in range(len(self._runs)):
            if self._is_item(at):
                first = at if first < 0 else first
                found[at] = first
            elif not self._continues(at):
                first = -1
        return found

    def _continues(self, at: int) -> bool:
        run = self._runs[at]
        return run.kind == "alt text" or (run.kind == "paragraph" and self._line(run)[:2].isspace())

    def _above(self, at: int) -> Iterator[Head]:
        """Give the lines that a list or a table stands under."""
        for run in (self._runs[one] for one in (at - 1, at - 2) if one >= 0):
            if run.kind == "heading":
                yield Head(run.text, above=True)
                return
            if run.kind != "paragraph" or not run.text.rstrip().endswith(":"):
                return
            yield Head(run.text.rstrip().rstrip(":"), above=True)


def _table(rows: Sequence[Sequence[int]]) -> dict[int, _Cell]:
    return {
        at: _Cell(tuple(rows[0]), tuple(row), column)
        for row in rows[1:]
        for column, at in enumerate(row)
        if column < len(rows[0])
    }
