"""Figures that rest on the same words: an amount that an article says at one place.

In: for each figure what it says and at which place of which article, as `proving` leaves it. Out:
groups of figures that are one, as if `same_as` tied them. A copy's words are those of the article
that it copies where they stand there.

Two statuses of one amount (`the $5 million requested was approved`) are two things where each is
named by the quotes of a figure; a status that no quote names makes a difference of reports.

A quote that says the amount more than once leaves open which place is meant. Then the figures of
one record are of different places while there are any, and a figure is one with another record's
only if both may concern the same.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.model.amounts import EXACT
from generator.model.named_tuples import NamedTuple
from generator.model.records import FactId, RecordId, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.model.amounts import Amount

#: What begins the place of an amount that holds the figure's, and of one that is the same.
_HOLDS: Final = "<"
_SAME: Final = "="
#: Between the parts of what is left of a figure, and between those of a passage: neither holds
#: these.
_PART: Final = "\t"
_PLACE: Final = ","
_NAMED: Final = "named"
#: A place of an article: of which source, and where.
Place = tuple[str, str]
#: The countries and programs that a figure concerns.
Concerned = tuple[frozenset[RecordId], ...]


class Holder(NamedTuple):
    """Where the amount stands that holds a figure's, in which article; `same` if it is no more."""

    source: RecordId
    place: int
    same: bool


def says(amount: Amount, status: str) -> str:
    """Write what a figure says: equal for figures of one amount and status, and for no others."""
    ends = [amount.number, *([amount.upper] if amount.upper else [])]
    values = "-".join(f"{end.value.normalize(EXACT):f}" for end in ends)
    return f"{status} {amount.qualifier.value} {values} {amount.unit.code}"


def standing(
    amount: Amount,
    status: str,
    places: Iterable[tuple[RecordId, Sequence[int]]],
    *,
    named: bool,
    held: Iterable[Holder] = (),
) -> str:
    """Write what a figure says, and for each passage where that may stand in its article.

    `named` tells whether its quotes name its status; `held` where the amounts stand that hold it.
    """
    passages = (_PLACE.join((source, *map(str, starts))) for source, starts in places)
    holders = (f"{_SAME if one.same else _HOLDS}{one.source}{_PLACE}{one.place}" for one in held)
    return _PART.join((says(amount, status), _NAMED if named else "", *passages, *holders))


def of_money(standing: str) -> bool:
    """Tell what is left of a figure of money: it alone has a status."""
    return not standing.startswith(" ")


def said_by(standing: str) -> str:
    """Give what a figure says, of what is left of it."""
    return standing.partition(_PART)[0]


class _Open(NamedTuple):
    """A figure whose quote says its amount at several places."""

    figure: FactId
    says: str
    places: tuple[Place, ...]


class _Certain(NamedTuple):
    """A figure at the one place of its amount."""

    figure: FactId
    says: str
    named: bool


def same_words(
    standings: Mapping[FactId, str],
    article: Mapping[RecordId, RecordId],
    concerned: Callable[[FactId], Concerned],
) -> Iterator[list[FactId]]:
    """Give groups of figures that rest on the same words; a figure may be in several.

    The figures of a record stand in the order of its front matter. `article` names for each source
    the first one of the same article.
    """
    certain: defaultdict[Place, list[_Certain]] = defaultdict(list)
    several: list[_Open] = []
    for figure, left in standings.items():
        what, named, *passages = left.split(_PART)
        for passage in passages:
            if passage.startswith((_HOLDS, _SAME)):
                continue
            source, *starts = passage.split(_PLACE)
            name = article.get(RecordId(source), source)
            if len(starts) == 1:
                certain[name, starts[0]].append(_Certain(figure, what, bool(named)))
            else:
                places = tuple((name, start) for start in starts)
                several.append(_Open(figure, what, places))
    yield from chain.from_iterable(_at_one(of) for of in certain.values() if len(of) > 1)
    if several:
        known = {place: [(one.figure, one.says) for one in of] for place, of in certain.items()}
        yield from _chosen(sorted(several, key=lambda one: record_of(one.figure)), known, concerned)


class Held(NamedTuple):
    """A figure whose amount another figure's holds, by what words tie them."""

    figure: FactId
    holder: FactId
    same: bool


def held_by(
    standings: Mapping[FactId, str],
    article: Mapping[RecordId, RecordId],
    concerned: Callable[[FactId], Concerned],
) -> Iterator[Held]:
    """Give the figures that others of one status hold, which may concern the same."""
    held = [(figure, left) for figure, left in standings.items() if _HOLDS in left or _SAME in left]
    if not held:
        return
    at: defaultdict[Place, list[FactId]] = defaultdict(list)
    for figure, left in standings.items():
        for passage in left.split(_PART)[2:]:
            source, *starts = passage.split(_PLACE)
            if len(starts) == 1 and not passage.startswith((_HOLDS, _SAME)):
                at[article.get(RecordId(source), source), starts[0]].append(figure)
    for figure, left in held:
        for passage in left.split(_PART)[2:]:
            if not passage.startswith((_HOLDS, _SAME)):
                continue
            source, place = passage[1:].split(_PLACE)
            for other in at.get((article.get(RecordId(source), source), place), ()):
                alike = _kind(left) == _kind(standings[other])
                if other != figure and alike and _meet(figure, other, concerned):
                    yield Held(figure, other, passage.startswith(_SAME))


def _kind(left: str) -> tuple[str, str]:
    """Give the status and the unit of what is left of a figure."""
    words = said_by(left).split(" ")
    number = next(at for at, word in enumerate(words) if word[:1].isdecimal())
    return words[0], " ".join(words[number + 1 :])


def _at_one(of: Sequence[_Certain]) -> Iterator[list[FactId]]:
    """Group the figures at one place by what they say; all are one where that is not named."""
    groups: defaultdict[str, list[_Certain]] = defaultdict(list)
    for one in of:
        groups[one.says].append(one)
    amounts = {what.partition(" ")[2] for what in groups}
    if len(amounts) == 1 and all(any(one.named for one in group) for group in groups.values()):
        yield from ([one.figure for one in group] for group in groups.values() if len(group) > 1)
    else:
        yield [one.figure for one in of]


def _chosen(
    several: Iterable[_Open],
    known: dict[Place, list[tuple[FactId, str]]],
    concerned: Callable[[FactId], Concerned],
) -> Iterator[list[FactId]]:
    """Choose for each figure one of its places, one that no other of its record has."""
    for one in several:
        if any(figure == one.figure for p in one.places for figure, _ in known.get(p, ())):
            continue  # another of its quotes tells
        own = record_of(one.figure)
        at = {
            place: [figure for figure, what in known.get(place, ()) if what == one.says]
            for place in one.places
        }
        free = [p for p in one.places if not any(record_of(f) == own for f in at[p])]
        fitting = {
            place: [f for f in at[place] if f != one.figure and _meet(f, one.figure, concerned)]
            for place in free or one.places
        }
        chosen = next(
            (place for place, others in fitting.items() if others),
            next((place for place in fitting if not at[place]), next(iter(fitting))),
        )
        known.setdefault(chosen, []).append((one.figure, one.says))
        if fitting[chosen]:
            yield [fitting[chosen][0], one.figure]


def _meet(one: FactId, other: FactId, concerned: Callable[[FactId], Concerned]) -> bool:
    """Tell whether two figures may be of the same: what one leaves open the other may say."""
    both = zip(concerned(one), concerned(other), strict=True)
    return all(not a or not b or a & b for a, b in both)
