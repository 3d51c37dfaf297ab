"""The index as files: where each term stands, what a result shows, and a list of these files.

In: the compiled site. Out: files under `assets/search/`, each named by its contents, and the
address of the first, which the search page names. A reader's browser loads that list, then for a
query the few files its words and its results are in.

A term's record stands as `KEYab`: five characters for the record, then for each of its entries the
facet and field and, of a fact, its number. Keys are digests of ids, so that a record that comes or
goes moves no other. The same site gives the same files, whatever was there before.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from hashlib import sha256
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.pages.site_views import RECORDS_SEARCHED
from generator.rendering.search.entries import Field, Searched, facets
from generator.rendering.search.shards import Item, Shard, shards
from generator.rendering.search.words import Terms, shifted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.model.records import RecordId
    from generator.pages.site import Site
    from generator.rendering.search.entries import Entry

FOLDER: Final = "assets/search/"
#: Characters of a file of terms, and of a file of what results show.
TERMS_SIZE: Final = 16_000
SHOWN_SIZE: Final = 12_000
#: A word in more records than this tells little: only where it stands in a name it is kept.
COMMON: Final = 2_000
_NAMES: Final = frozenset({Field.TITLE, Field.ALIAS})
_KEY_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_KEY_BITS: Final = 25
_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class Index(NamedTuple):
    """The files of an index by path, the path of the first, the records of each file."""

    files: Mapping[str, bytes]
    first: str
    records: Mapping[str, RecordId]  # by key


class Indexed(NamedTuple):
    """What the index holds of one record: what results show, as JSON; where each term stands."""

    shown: str
    places: Mapping[str, str]


class Indexer:
    """Reads the records of one site for its index."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._searched = Searched(site)
        self._terms = Terms(site.language)
        self._numbers = {facet: number for number, facet in enumerate(facets(site))}

    def of(self, record: RecordId) -> Indexed:
        """Give what the index holds of a record."""
        found = self._searched.entries(self._site.catalogue.records[record])
        shown = _json([entry.row for entry in found])
        return Indexed(shown, _places(found, self._terms, self._numbers))


def search_index(site: Site, of: Callable[[RecordId], Indexed] | None = None) -> Index:
    """Make the index of all that a site publishes; `of` gives what it holds of a record."""
    of = of or Indexer(site).of
    keys = record_keys(site.catalogue.records)
    places: dict[str, list[str]] = defaultdict(list)
    shown: list[Item] = []
    for key, record in sorted((key, record) for record, key in keys.items()):
        found = of(record)
        shown.append(Item(key, f'"{key}",{found.shown}'))
        mark = f" {key}"
        for term, places_of in found.places.items():
            places[term] += (mark, places_of)
    common = _thin(places)
    items = [
        Item(term, f"{_json(term)},{_json(''.join(places[term])[1:])}") for term in _sorted(places)
    ]
    words = shards("words", items, TERMS_SIZE)
    results = shards("shown", shown, SHOWN_SIZE)
    first = _first(site, Terms(site.language), common, words, results)
    files = {f"{FOLDER}{shard.name}": shard.data for shard in (*words, *results, first)}
    return Index(files, f"{FOLDER}{first.name}", {key: record for record, key in keys.items()})


def records_in(index: Index, path: str) -> list[RecordId]:
    """Give the records a file of the index is made of; all of them for the list of files."""
    if path == index.first:
        return sorted(index.records.values())
    written = index.files[path].decode()
    content = json.loads(written[written.index(",[") + 1 : written.rindex(")")])
    keys = content[::2]
    if path.startswith(f"{FOLDER}words."):
        keys = {mark[:5] for places in content[1::2] for mark in places.split(" ")}
    return sorted(index.records[key] for key in keys)


def record_keys(records: Iterable[RecordId]) -> dict[RecordId, str]:
    """Give each record a key of five characters that no other has, from a digest of its id."""
    taken: dict[int, RecordId] = {}
    for record in sorted(records):
        number = int.from_bytes(sha256(record.encode()).digest()[:4]) >> (32 - _KEY_BITS)
        while number in taken:
            number = (number + 1) % (1 << _KEY_BITS)
        taken[number] = record
    return {record: _key(number) for number, record in taken.items()}


def _key(number: int) -> str:
    return "".join(_KEY_DIGITS[number >> shift & 31] for shift in range(_KEY_BITS - 5, -5, -5))


def _places(found: Sequence[Entry], terms: Terms, numbers: Mapping[str, int]) -> dict[str, str]:
    """Give where each term of a record stands: its entries, and the strongest field of each."""
    places: dict[str, str] = {}
    for number, entry in enumerate(found):
        facet = numbers[entry.facet]
        codes = [_code(facet, field, number) for field in Field]
        for term, field in _fields(entry, terms).items():
            places[term] = places.get(term, "") + codes[field]
    return places


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


def _thin(places: dict[str, list[str]]) -> list[str]:
    """Keep of the commonest terms only where they stand in names; give these terms."""
    common = sorted(t for t, found in places.items() if len(found) > 2 * COMMON and t[0] != "@")
    strong = {}
    for term in common:
        found = places[term]
        kept: list[str] = []
        for mark, codes in zip(found[::2], found[1::2], strict=True):
            if codes not in strong:
                strong[codes] = _in_names(codes)
            if strong[codes]:
                kept += (mark, strong[codes])
        if kept:
            places[term] = kept
        else:
            del places[term]
    return common


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


def _sorted(terms: Iterable[str]) -> list[str]:
    """Sort as JavaScript compares: by UTF-16 code units."""
    return sorted(terms, key=lambda term: term.encode("utf-16-be", "surrogatepass"))


def _first(
    site: Site, terms: Terms, common: list[str], words: list[Shard], results: list[Shard]
) -> Shard:
    """Write the list of files, with what a query is read by."""
    content = {
        "facets": facets(site),
        "common": common,
        "magnitudes": terms.magnitudes,
        "percent": terms.percent,
        "decimal": terms.decimal,
        "group": terms.group,
        "words": _files(words),
        "shown": _files(results),
    }
    (first,) = shards("index", [Item("", _json(content))], 0)
    return first


def _files(listed: list[Shard]) -> list[Any]:
    """Give the first key and the fingerprint of each file."""
    return [[s.first for s in listed], [s.name.split(".")[1] for s in listed]]


_json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
