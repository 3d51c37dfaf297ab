"""What may not lead back to itself: parents, origins, and figures made of other figures.

In: the records and facts of a catalogue. Out: a problem for each that is above or part of itself,
and for a chain that is deeper than anybody reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from generator.model.problems import Problem
from generator.model.records import FactId, Record, RecordId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.checking.stated import Stated
    from generator.model.records import Ref

Id = TypeVar("Id", bound=str)

#: What says which record is above one of a kind.
_UP: Final = {"programs": "parent", "agencies": "parent", "sources": "origin"}
#: How many levels a program, an agency or a copied source may stand below the first.
MAX_LEVELS = 50


def is_below(record: Record) -> bool:
    """Tell whether a record names one that is above it."""
    return record.kind in _UP and bool(getattr(record, _UP[record.kind]))


def circles(
    records: Mapping[RecordId, Record], facts: Mapping[FactId, Stated]
) -> Iterator[Problem]:
    """Report circles of parents, origins and computed or covering figures.

    `records` are all that are below others, `facts` all that refer to others.
    """
    for kind, key in _UP.items():
        edges: dict[RecordId, tuple[RecordId, ...]] = {}
        for record in records.values():
            if record.kind != kind:
                continue
            ref: Ref | None = getattr(record, key)
            if ref:
                edges[record.id] = (RecordId(f"{kind}/{ref.target.removeprefix(f'{kind}/')}"),)
        circles = _on_circles(edges)
        for identity in circles:
            place = records[identity].place_of(key)
            yield Problem(
                "R107", place, f"`{identity}` is above itself: its `{key}` leads back to it"
            )
        deep = None if circles else _first_too_deep(edges)
        if deep:
            message = f"`{deep}` is more than {MAX_LEVELS} levels below the first, by `{key}`"
            yield Problem("R109", records[deep].place_of(key), message)
    for name in ("derived", "covers"):
        fact_edges: dict[FactId, tuple[FactId, ...]] = {
            fact.id: getattr(fact, name) for fact in facts.values() if getattr(fact, name)
        }
        for fact_id in _on_circles(fact_edges):
            fact = facts[fact_id].fact
            yield Problem(
                "R107", fact.places.get(name, fact.place), f"`{fact_id}` is part of itself"
            )


def _first_too_deep(edges: Mapping[RecordId, tuple[RecordId, ...]]) -> RecordId | None:
    """Give the first record that stands too many levels below another; there are no circles."""
    levels: dict[RecordId, int] = {}
    for start in edges:
        chain = [start]
        while chain[-1] in edges and chain[-1] not in levels:
            chain.append(edges[chain[-1]][0])
        level = levels.get(chain[-1], 0)
        levels.setdefault(chain[-1], level)
        for identity in reversed(chain[:-1]):
            level += 1
            levels[identity] = level
    return next((identity for identity in edges if levels[identity] > MAX_LEVELS), None)


def _on_circles(edges: Mapping[Id, tuple[Id, ...]]) -> list[Id]:
    """Give the nodes that lead back to themselves."""
    found = []
    for start in edges:
        seen: set[Id] = set()
        ahead = list(edges[start])
        while ahead:
            node = ahead.pop()
            if node == start:
                found.append(start)
                break
            if node not in seen:
                seen.add(node)
                ahead += edges.get(node, ())
    return found
