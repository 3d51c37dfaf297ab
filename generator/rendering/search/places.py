"""Where the terms of records stand, as text.

A record stands as `KEYab`: its key, then for each of its entries the facet and field and, of a
fact, its number. In: the entries of a record; then all records, or one that changed. Out: for each
term the records it stands in, in order of their keys, with a space between them.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from generator.pages.site_views import RECORDS_SEARCHED
from generator.rendering.search.entries import Field
from generator.rendering.search.keys import LENGTH
from generator.rendering.search.words import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.rendering.search.entries import Entry
    from generator.rendering.search.words import Terms

_NAMES: Final = frozenset({Field.TITLE, Field.ALIAS})
_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def written(places: Mapping[str, str]) -> str:
    """Give the places of one record as one text: a term, its place, the next term..."""
    return " ".join(word for item in places.items() for word in item)


def read(text: str) -> Iterator[tuple[str, str]]:
    """Give what `written` wrote; raises ValueError for what it did not."""
    words = text.split(" ") if text else []
    return zip(words[::2], words[1::2], strict=True)


def edited(places: str, key: str, codes: str | None) -> str:
    """Change the place of one record; None takes it away."""
    found = places.split(" ") if places else []
    at = bisect_left(found, key)
    stands = at < len(found) and found[at].startswith(key)
    found[at : at + stands] = [] if codes is None else [key + codes]
    return " ".join(found)


def thin(places: str) -> str:
    """Leave out where a term does not stand in a name."""
    kept = ((place[:LENGTH], _in_names(place[LENGTH:])) for place in places.split(" "))
    return " ".join(key + codes for key, codes in kept if codes)


def places(found: Sequence[Entry], terms: Terms, numbers: Mapping[str, int]) -> dict[str, str]:
    """Give where each term of a record stands: its entries, and the strongest field of each."""
    stands: dict[str, str] = {}
    for number, entry in enumerate(found):
        facet = numbers[entry.facet]
        codes = [_code(facet, field, number) for field in Field]
        for term, field in _fields(entry, terms).items():
            stands[term] = stands.get(term, "") + codes[field]
    return stands


def _fields(entry: Entry, terms: Terms) -> dict[str, int]:
    """Give for each term of an entry the strongest field it stands in."""
    fields: dict[str, int] = dict.fromkeys((f"@{c}" for c in entry.countries), int(Field.TEXT))
    stood: list[tuple[int, set[str]]] = []
    for field, text in entry.texts:
        found = terms.of(text)
        alone = len(found) == 1 and field in _NAMES
        stood.append((int(Field.WHOLE if alone else field), found))
    stood.sort(key=itemgetter(0), reverse=True)
    for stands, found in stood:  # what says more comes later and stays
        fields.update(dict.fromkeys(found, stands))
    values = (shifted(value, 0) for value in entry.values)  # 35.0 is 35
    fields.update(dict.fromkeys(values, int(Field.ALIAS)))
    return fields


@cache
def _code(facet: int, field: int, number: int) -> str:
    """Write an entry: facet and field together, then the number of a fact in its record."""
    place = digits(facet * 8 + field)
    return place + digits(number) if facet >= len(RECORDS_SEARCHED) else place


def digits(number: int) -> str:
    """Write a whole number in digits of five bits, the lowest first; a sixth bit says "more"."""
    written = ""
    while number > 31:
        written += _DIGITS[32 + (number & 31)]
        number >>= 5
    return written + _DIGITS[number]


@cache
def _in_names(codes: str) -> str:
    """Leave out of a record's entries those that a term stands in the running text of."""
    kept, at = "", 0
    while at < len(codes):
        start = at
        value, at = _read(codes, at)
        if value >> 3 >= len(RECORDS_SEARCHED):
            _, at = _read(codes, at)
        if value & 7 < Field.TEXT:
            kept += codes[start:at]
    return kept


def _read(codes: str, at: int) -> tuple[int, int]:
    """Read one number written by `digits`: its value, and where it ends."""
    value = shift = 0
    while True:
        digit = _DIGITS.index(codes[at])
        at += 1
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            return value, at
