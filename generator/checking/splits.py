"""Whose share a passage says each percentage is: the one of the name beside it.

In: what a figure's shares are of, with the names of these, and what the passages say. Out: the
shares that the passages give to another, or name nobody for. Values and names stand in turns
("60% for Mexico, 40% for Canada"), so that only one way of pairing them leaves none alone; several
names side by side may have one value ("Mexico and Canada 30% each"), and where all names stand
before all values, or behind them, they go by their order ("60 and 40 percent, respectively").
What can be paired as the shares say is not reported: no grammar is understood here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.records import Country

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.model.records import Record, RecordId

#: Names as short as this are abbreviations, and matched as they are written.
_SHORT = 4
_MOST_TRIES = 10_000


class Split(NamedTuple):
    """A passage that says shares: its words, the language they are read by, its percentages."""

    words: str
    language: str
    values: tuple[tuple[int, Decimal], ...]
    """Where each begins, and what it is; of an amount, the percentage of the figure that it is."""


class _Token(NamedTuple):
    at: int
    name: RecordId | None = None
    percent: Decimal | None = None


class _Beside(NamedTuple):
    """A value next to a name: in which passage, where the two stand, how much it is."""

    run: int
    value: int
    name: int
    percent: Decimal

    def agrees(self, other: _Beside) -> bool:
        """Tell whether both can hold: a value has names on one side, and no pairs cross."""
        if self.run != other.run:
            return True
        if self.value == other.value:
            return (self.name < self.value) is (other.name < other.value)
        (one, end), (two, last) = sorted(sorted(pair[1:3]) for pair in (self, other))
        return not one < two < end < last


class Misplaced(NamedTuple):
    """The shares that are not those beside their names, and those whose names are missing."""

    swapped: tuple[RecordId, ...] = ()
    unnamed: tuple[RecordId, ...] = ()


def misplaced(
    shares: Mapping[RecordId, Decimal], records: Mapping[RecordId, Record], splits: Sequence[Split]
) -> Misplaced:
    """Tell which shares the passages say otherwise; nothing where they name none of the records."""
    runs = [list(_tokens(split, shares, records)) for split in splits]
    named = {token.name for run in runs for token in run if token.name}
    claims = {record: shares[record] for record in shares if record in named}
    if not claims:
        return Misplaced()
    unnamed = tuple(record for record in shares if record not in named)
    if any(_in_order(run, claims) for run in runs):
        return Misplaced(unnamed=unnamed)
    beside = _beside(runs)
    if _pairs(claims.items(), beside):
        return Misplaced(unnamed=unnamed)
    alone = [record for record in claims if not _pairs([(record, claims[record])], beside)]
    return Misplaced(tuple(alone or claims), unnamed)


def _tokens(
    split: Split, shares: Iterable[RecordId], records: Mapping[RecordId, Record]
) -> Iterator[_Token]:
    """Give names and values in order, what is said twice in a row once."""
    found = [_Token(at, percent=percent) for at, percent in split.values]
    called = {name: record for record in shares for name in _names(records[record], split.language)}
    longest = sorted(called, key=lambda name: (-len(name), name))
    taken: list[tuple[int, int]] = []
    for name in longest:
        flags = re.NOFLAG if len(name) <= _SHORT else re.IGNORECASE
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", split.words, flags):
            start, end = match.span()
            if not any(start < other and at < end for at, other in taken):
                taken.append((start, end))
                found.append(_Token(start, name=called[name]))
    last: _Token | None = None
    for token in sorted(found, key=lambda token: token.at):
        if last is None or token[1:] != last[1:]:
            yield token
        last = token


def _names(record: Record, language: str) -> Iterator[str]:
    """Give what a record is called; a country also what its people are."""
    yield record.heading().source
    yield from (alias.text for alias in record.aliases)
    abbreviation = getattr(record, "abbreviation", None)
    if abbreviation:
        yield abbreviation.text
    if isinstance(record, Country):
        from generator.reading.languages.loaded import tables_of  # noqa: PLC0415  large tables

        tables = tables_of(language)
        for names in (tables.countries.country_names, tables.countries.demonyms):
            yield from (name for name, iso in names.items() if iso == record.iso)


def _beside(runs: Iterable[Sequence[_Token]]) -> dict[RecordId, list[_Beside]]:
    """Give the values next to each name, behind it and before it."""
    found: dict[RecordId, list[_Beside]] = defaultdict(list)
    for number, run in enumerate(runs):
        for order in (run, run[::-1]):
            value: _Token | None = None
            for token in order:
                if token.percent is not None:
                    value = token
                elif token.name and value and value.percent is not None:
                    found[token.name].append(_Beside(number, value.at, token.at, value.percent))
    return found


def _pairs(
    claims: Iterable[tuple[RecordId, Decimal]], beside: Mapping[RecordId, Sequence[_Beside]]
) -> bool:
    """Tell whether each share has a value beside its name, all of them at once.

    Tried are the names with the fewest values first, and no more than so many ways in all: what is
    not told by then may be as the shares say.
    """
    fitting = [
        [one for one in beside.get(record, ()) if one.percent == percent]
        for record, percent in claims
    ]
    tries = iter(range(_MOST_TRIES))

    def placed(left: Sequence[Sequence[_Beside]], taken: tuple[_Beside, ...]) -> bool:
        if not left:
            return True
        return any(
            next(tries, None) is None
            or (all(map(one.agrees, taken)) and placed(left[1:], (*taken, one)))
            for one in left[0]
        )

    return placed(sorted(fitting, key=len), ())


def _in_order(run: Sequence[_Token], claims: Mapping[RecordId, Decimal]) -> bool:
    """Tell whether names and values, all of one before all of the other, agree in their order."""
    names = [token.name for token in run if token.name]
    values = [token.percent for token in run if token.percent is not None]
    kinds = [token.name is None for token in run]
    apart = kinds == sorted(kinds) or kinds == sorted(kinds, reverse=True)
    if not apart or len(names) != len(values) or set(names) != set(claims):
        return False
    return all(claims[name] == value for name, value in zip(names, values, strict=True))
