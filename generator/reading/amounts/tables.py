"""Cells of tables whose head says their unit: `All sums in billion tenge`, `Paid (US$ million)`.

In: a text, its language, how an amount of money is read. Out: `Cell`s: a bare number with the
amount it says as running text has it (`61.2 billion tenge`), and where the words begin that say its
money. These are, the nearest first: the label of its row (`GDP (US$ billion)`), the head of its
column, the first cell of the line of heads, a line above the table.

A column or a row is of percentages where its own head says nothing else of a unit (`Used (%)`,
`Share of budget, %`); what stands above a table says so of no cell, as its columns may be of other
things.

What is no money under such a head is left alone: columns and rows of years, numbers and
counted things, signed numbers and brackets, `nil`, `-`, `n/a`. When in doubt a cell is a bare
number, of which nothing is drafted and nothing verified.

A cell may bring its own scale (`84 million` under `Amount (DKK)`), or its own currency where a head
or a title names the scale alone (`A$18.5` below `amounts in millions`); the one may stand in the
title and the other in the head.

Deliberately absent: notes below a table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.columns import RULE, Span, cells, is_head, is_section, over
from generator.reading.context import any_of, plain
from generator.reading.rows import CELL_ENDS, LONGEST_ROW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.reading.languages.language import Language

# A number with a mark of a note at most, or one with the sign of its currency.
_BARE = late(r"(?P<number>\d(?:[\d.,\u00a0\u202f]*\d)?)\s?[*†‡]?")
_SIGNED = late(r"(?P<number>[^\s\w+−–(-][^\w\s]?\d(?:[\d.,\u00a0\u202f]*\d)?)\s?[*†‡]?")
# One with the code or the sign of its currency, before it or behind.
_CODED = late(r"(?P<number>[^\W\d_]{1,4}[^\w\s+−–(-]?\s?\d(?:[\d.,\u00a0\u202f]*\d)?)\s?[*†‡]?")
_TRAILED = late(r"(?P<number>\d(?:[\d.,\u00a0\u202f]*\d)?)\s?(?P<money>[^\W\d_]{2,}|[^\w\s%])")
# A percentage has no thousands: such a cell stands in another column than it seems.
_SHARE = late(r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?)\s?[*†‡]?")
_YEAR = late(r"(?:19|20)\d\d")
_WORDS = late(r"%|#|[^\W\d_]+\.?")
_INDENT = late(r"[^\S\n]*")
_TITLE = 120
_MOST_LINES_ABOVE = 4
_MOST_HEADS, _MOST_COLUMNS = 3, 40
_ANY = "7"
_SHORT, _NO_PLURALS = 3, ("ss", "us", "is")


class Cell(NamedTuple):
    """A number of a table from `start` to `end`, `written` with the unit its head says."""

    start: int
    end: int
    head: int
    """Where the line begins that says its money."""
    written: str


class _Money(NamedTuple):
    """What a head says of the numbers below: `form` has a place for one, `at` is its line's."""

    form: str
    sized: bool
    at: int
    share: bool = False
    """Whether they are percentages."""


class _Table(NamedTuple):
    """The lines of a table, each with its cells, and what the lines above say of its money."""

    heads: list[list[Span]]
    rows: list[list[Span]]
    money: _Money | None


def has_table(text: str, language: Language) -> bool:
    """Tell cheaply whether a text may hold a table whose heads can be read."""
    return bool(language.sums) and "\n" in text and CELL_ENDS.search(text) is not None


def priced_cells(text: str, language: Language, reads: Callable[[str], str]) -> Iterator[Cell]:
    """Give the cells whose money their heads say; `reads` gives the currency of an amount."""
    heads = _Heads(text, language, reads)
    for table in _tables(text, heads):
        yield from _OneTable(text, language, table, heads).cells()


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _tables(text: str, heads: _Heads) -> Iterator[_Table]:
    """Cut a text into tables: lines of several cells, with what stands above each."""
    above: list[Span] = []
    found: list[list[Span]] = []
    blank = section = False
    for start, end in _lines(text):
        line = text[start:end]
        row = cells(text, start, end) if len(line) <= LONGEST_ROW else []
        if len(row) > 1 and not RULE.fullmatch(line):
            # Behind a blank line or a title, heads open another table.
            if found and (blank or section) and is_head(text, row):
                yield _table(text, found, heads.above(above))
                found, above = [], []
            found.append(row)
            section = False
        elif not line.strip():
            blank = True
            continue
        elif not RULE.fullmatch(line):
            if found and (blank or not (is_section(line) and heads.may_price(line))):
                yield _table(text, found, heads.above(above))
                found, above = [], []
            section = bool(found)
            if not found:
                above = [*above[1 - _MOST_LINES_ABOVE :], (start, end)]
        blank = False
    if found:
        yield _table(text, found, heads.above(above))


def _table(text: str, lines: list[list[Span]], money: _Money | None) -> _Table:
    first = next((i for i, row in enumerate(lines) if not is_head(text, row)), len(lines))
    heads = [row for row in lines[: min(first, _MOST_HEADS)] if len(row) <= _MOST_COLUMNS]
    return _Table(heads, lines[first:], money)


class _OneTable:
    """Reads the cells of one table."""

    def __init__(self, text: str, language: Language, table: _Table, heads: _Heads) -> None:
        self.text, self.language, self.table, self.heads = text, language, table, heads
        self.money = next(filter(None, (heads.whole(head[0]) for head in table.heads)), table.money)
        self.columns: dict[tuple[Span, ...], _Money | None] = {}
        self.begins: dict[int, int] = {}

    def cells(self) -> Iterator[Cell]:
        found: dict[tuple[Span, ...], list[Cell]] = {}
        for row in self.table.rows:
            label = self.text[slice(*row[0])]
            own = self._share(row[0]) or self.heads.bracketed(row[0])
            share = own is not None and own.share
            if len(row) > _MOST_COLUMNS or not (share or self.heads.may_price(label)):
                continue
            for place, cell in enumerate(row[1:], 1):
                column = self._column(row, cell)
                money = self._money(column)
                if money is None or (share and not money.share):
                    money = own if self._said(column) else None
                one = self._cell(cell, own or money) if money else None
                if one:
                    found.setdefault(column or ((place, -1),), []).append(one)
        years = _YEAR.fullmatch
        yield from sorted(
            one
            for column in found.values()
            if not all(years(self.text, each.start, each.end) for each in column)
            for one in column
        )

    def _column(self, row: list[Span], cell: Span) -> tuple[Span, ...]:
        found = (over(self.text, row, head, cell[0]) for head in self.table.heads)
        return tuple(one for one in found if one)

    def _share(self, head: Span) -> _Money | None:
        """Read a head of percentages; a quote has to hold what prices the cells beside, too."""
        share = self.heads.share(head)
        return share and share._replace(at=min(share.at, self.money.at if self.money else share.at))

    def _said(self, column: Sequence[Span]) -> bool:
        return all(self.heads.may_price(self.text[slice(*head)], column=True) for head in column)

    def _money(self, column: tuple[Span, ...]) -> _Money | None:
        """Give what a column's heads say; without one that stands over the cell, what all say."""
        if column in self.columns:
            return self.columns[column]
        share = next(filter(None, map(self._share, column)), None)
        if share:
            self.columns[column] = share
            return share
        own = next(filter(None, (self.heads.inside(head) for head in column)), None)
        own = self.heads.sized(own, self.money) if own and self.money else own
        every = [head for line in self.table.heads for head in line[1:]]
        fits = self._said(column or every)
        if not column and any(map(self.heads.inside, every)):
            fits = False  # whose of them it is cannot be told
        if own is None and any(self.heads.counts(self.text[slice(*head)]) for head in column):
            fits = False
        self.columns[column] = (own or self.money) if fits else None
        return self.columns[column]

    def _cell(self, cell: Span, money: _Money) -> Cell | None:
        """Write the number of a cell with its money; None where it holds anything else."""
        said = self.text[slice(*cell)]
        start = cell[0] + len(said) - len(said.lstrip(" |"))
        if money.share:
            match = _SHARE.fullmatch(said.strip(" |\r"))
            written = money.form.format(match["number"]) if match else ""
            end = start + match.end("number") if match else start
            return Cell(start, end, self._begin(money.at), written) if match else None
        if not self.heads.priced(money):
            return self._scaled(start, said.strip(" |\r"), money)
        match = _BARE.fullmatch(said.strip(" |\r"))
        if match is None and not money.sized:  # `84 million` under `Amount (DKK)`
            match = self.heads.words.scaled.fullmatch(said.strip(" |\r"))
        signed = None if match or not money.sized else _SIGNED.fullmatch(said.strip(" |\r"))
        if match:
            end = start + match.end("number")
            return Cell(start, end, self._begin(money.at), money.form.format(match["number"]))
        if not signed:
            return None
        # `$34.0` under `US$ million`
        written = self.heads.enlarged(signed["number"], money)
        end = start + signed.end("number")
        return Cell(start, end, self._begin(money.at), written) if written else None

    def _scaled(self, start: int, said: str, money: _Money) -> Cell | None:
        """Write a cell that has a currency of its own with the size that its head says."""
        match = _SIGNED.fullmatch(said) or _CODED.fullmatch(said)
        trailed = None if match else _TRAILED.fullmatch(said)
        if match:
            written, end = money.form.format(match["number"]), match.end("number")
        elif trailed:
            written, end = f"{money.form.format(trailed['number'])} {trailed['money']}", len(said)
        else:
            return None
        if not self.heads.reads(written):
            return None
        return Cell(start, start + end, self._begin(money.at), written)

    def _begin(self, at: int) -> int:
        """Give where a quote has to begin so that it holds what is said of the money.

        All lines of heads belong to it, and where the first is indented the line above: a quote
        begins with a word, and where a head stands would be lost.
        """
        if at in self.begins:
            return self.begins[at]
        text, first = self.text, min([at, *(head[0][0] for head in self.table.heads[:1])])
        low = text.rfind("\n", 0, first) + 1
        if text[low : low + 1].isspace() and text[:low].strip():
            low = text.rfind("\n", 0, len(text[:low].rstrip())) + 1
        indent = _INDENT.match(text, low)
        self.begins[at] = indent.end() if indent else low
        return self.begins[at]


class _Heads:
    """Reads what heads, labels and lines above a table say of money."""

    def __init__(self, text: str, language: Language, reads: Callable[[str], str]) -> None:
        self.text, self.language, self.reads = text, language, reads
        self.words = _patterns(language)
        self._known: dict[tuple[str, bool], tuple[str, bool] | None] = {}

    def may_price(self, label: str, *, column: bool = False) -> bool:
        """Tell whether numbers with such a label, or head of a column, may be money."""
        words = {plain(word).rstrip(".") for word in _WORDS.findall(label)}
        language = self.language
        return not words & language.no_sums and not (column and words & language.counting_heads)

    def counts(self, head: str) -> bool:
        """Tell a head that names things, of which nothing says that they cost money: `Latrines`."""
        language = self.language
        endings = tuple(ending for ending, _ in language.plurals)
        return any(
            len(word) > _SHORT
            and word.endswith(endings)
            and not word.endswith(_NO_PLURALS)
            and word not in language.sums | language.sum_heads
            for word in map(plain, _WORDS.findall(head))
        )

    def inside(self, span: Span) -> _Money | None:
        """Read what a head or a label says: `Paid (US$ million)`, `Cost, EUR`, `KSh million`."""
        said = self.text[slice(*span)].strip(" |\r")
        apart = [*self.words.bracket.findall(said), *self._tail(said)]
        return self._first(span[0], apart, said)

    def share(self, span: Span) -> _Money | None:
        """Read a head or a label of percentages: `Used (%)`, `Share of budget, %`, `Per cent`.

        One that names a currency or points, too, says that its cells are something else.
        """
        said = " ".join(self.text[slice(*span)].split()).strip(" |")
        match = self.words.share.search(said)
        other = self.words.other.search(said) or self.inside(span)
        return _Money("{} %", sized=True, at=span[0], share=True) if match and not other else None

    def bracketed(self, span: Span) -> _Money | None:
        """Read what a label says in brackets: `GDP (US$ billion)`."""
        return self._first(span[0], self.words.bracket.findall(self.text[slice(*span)]))

    def whole(self, span: Span) -> _Money | None:
        """Read a first head that says nothing else, which is said of all columns."""
        said = self.text[slice(*span)].strip(" |()\r")
        return self._first(span[0], [], said)

    def above(self, lines: Sequence[Span]) -> _Money | None:
        """Read the lines above a table, the nearest first, up to one that is no title."""
        for start, end in reversed(lines):
            said = self.text[start:end].strip()
            title = len(said) < _TITLE and said[-1] not in "!?"
            stated = [match["phrase"] for match in self.words.stated.finditer(said)]
            found = [*stated, *self.words.bracket.findall(said), *self._tail(said)]
            money = self._first(start, found, said) if title else self._first(start, stated)
            if money or not title or said[-1] == ".":
                return money
        return None

    def priced(self, money: _Money) -> bool:
        """Tell a head that names a currency from one that names a scale alone."""
        return bool(self.reads(money.form.format(_ANY)))

    def sized(self, own: _Money, title: _Money) -> _Money:
        """Give what a head says of its currency with the scale that the title says alone."""
        if own.sized or self.priced(title):
            return own
        size = title.form.format("").strip()
        form = own.form.replace("{}", f"{{}} {size}")
        same = self.reads(form.format(_ANY)) == self.reads(own.form.format(_ANY))
        return _Money(form, sized=True, at=min(own.at, title.at)) if same else own

    def enlarged(self, number: str, money: _Money) -> str:
        """Write a number that has its sign with the size its head says."""
        size = self.words.size.search(money.form)
        written = f"{number} {size[0].strip()}" if size else ""
        same = written and self.reads(written) == self.reads(money.form.format(_ANY))
        return written if same else ""

    def _tail(self, said: str) -> list[str]:
        found = self.words.tail.search(said)
        return [found["phrase"]] if found else []

    def _first(self, at: int, phrases: Sequence[str], said: str = "") -> _Money | None:
        """Read what stands apart in a head, then all that it says."""
        form = next(filter(None, map(self._form, phrases)), None)
        form = form or (self._form(said, whole=True) if said else None)
        return _Money(*form, at) if form else None

    def _form(self, phrase: str, *, whole: bool = False) -> tuple[str, bool] | None:
        key = " ".join(phrase.split()).strip(" .:"), whole
        if key not in self._known:
            short = len(key[0]) <= _TITLE // 2
            self._known[key] = self._read(key[0], whole=whole) if short else None
        return self._known[key]

    def _read(self, phrase: str, *, whole: bool) -> tuple[str, bool] | None:
        """Find how an amount is written in what a phrase names: `{} million cedis`.

        `Won`, `Real`, `Córdoba` and `TOP` are words, too, where they are all that a head says; in
        brackets some are (`(real)`), but not `(Tk)` and `(yen)`.
        """
        opened = self.words.opening.match(phrase)
        said = phrase[opened.end() :] if opened else phrase
        if not said or {*"{}"} & {*said}:
            return None
        if self.words.scale.fullmatch(said):
            return f"{{}} {said}", True  # `amounts in millions`, of which currency cells say
        if whole:
            word = said.isalpha() and said[1:].islower() and not said.endswith("s")
        else:
            word = said.lower() in self.language.word_nouns
        alone = not opened and (word or said in self.language.word_codes)
        for form, sized in self._forms(said):
            if (sized or not alone) and self.reads(form.format(_ANY)):
                return form, sized
        return None

    def _forms(self, said: str) -> Iterator[tuple[str, bool]]:
        words = self.words
        for match in filter(
            None, (words.size_first.fullmatch(said), words.size_last.fullmatch(said))
        ):
            size = "thousand" if "000" in match["size"] else match["size"]
            money = match["money"]
            yield f"{{}} {size} {money}", True
            yield f"{money}{{}} {size}", True
            yield f"{money} {{}} {size}", True
        yield f"{{}} {said}", False
        yield f"{said} {{}}", False


class _Patterns(NamedTuple):
    bracket: re.Pattern[str]
    stated: re.Pattern[str]
    tail: re.Pattern[str]
    opening: re.Pattern[str]
    size: re.Pattern[str]
    scale: re.Pattern[str]
    size_first: re.Pattern[str]
    size_last: re.Pattern[str]
    scaled: re.Pattern[str]
    share: re.Pattern[str]
    other: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    sizes = any_of([*language.magnitudes, *language.short_magnitudes, *language.money_magnitudes])
    size = rf"(?P<size>(?i:{sizes})|['’]?000s?)"
    percent = rf"(?:[%％]|(?i:{any_of(language.percent)})(?!\w))"
    of = any_of(language.sums_of)
    sums, within = any_of(language.sums), any_of(language.sums_in)
    unless = any_of(language.sums_unless)
    return _Patterns(
        bracket=re.compile(r"[(\[]([^()\[\]\n]{1,60})[)\]]"),
        stated=re.compile(
            rf"(?<!\w)(?i:{sums})(?!\w)[^.;:()\n]{{0,50}}?(?<!\w)(?i:{within})\s+"
            rf"(?P<phrase>[^.,;:()\n]{{1,40}}?)\s*(?=[.,;:)]|\s(?:{unless})(?!\w)|$)"
        ),
        tail=re.compile(r"(?:[,:–—]\s*|\s-\s*)(?P<phrase>[^,:–—\n]{1,40})$"),
        opening=re.compile(rf"(?i:(?:[\w ]{{0,40}}(?<!\w))?(?:{within}))\s+"),
        size=re.compile(rf"(?<![\w]){size}(?!\w)"),
        scale=re.compile(rf"(?i:{any_of(language.magnitudes)})"),
        size_first=re.compile(rf"{size}\s+(?:(?i:{of})\s+)?(?P<money>.+)"),
        size_last=re.compile(rf"(?P<money>.+?)(?:,)?\s*(?:(?i:{within})\s+)?{size}"),
        share=re.compile(rf"[(\[]{percent}[)\]]$|^{percent}$|(?:,|\s){percent}$|^[%％] [a-z]"),
        other=re.compile(rf"(?i:{any_of(language.points)})(?!\w)|\d"),
        scaled=re.compile(rf"(?P<number>\d(?:[\d.,\u00a0\u202f]*\d)?\s(?i:{sizes}))\s?[*†‡]?"),
    )
