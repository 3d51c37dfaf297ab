"""The index as files: where each term stands, what a result shows, and a list of these files.

In: the compiled site. Out: files under `assets/search/`, each named by its contents, and the
address of the first, which the search page names. A reader's browser loads that list, then for a
query the few files its words and its results are in.

Records stand in it by keys, which are digests of ids, so that a record that comes or goes moves no
other. The same site gives the same files, whatever was there before.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from generator.model.lasting import moved
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import keyed_alike
from generator.rendering.files import File, Files, whole
from generator.rendering.search.entries import Searched, facets
from generator.rendering.search.keys import LENGTH, record_keys
from generator.rendering.search.places import places, written
from generator.rendering.search.shards import DIGITS, Kept, Shards, script
from generator.rendering.search.shelves import Indexed, Shelves, shown_piece, term_in
from generator.rendering.search.words import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from generator.model.records import RecordId
    from generator.pages.facts import Presenter
    from generator.pages.site import Site
    from generator.rendering.search.shards import Run, Shard

FOLDER: Final = "assets/search/"
#: Characters of a file of terms, and of a file of what results show.
TERMS_SIZE: Final = 16_000
SHOWN_SIZE: Final = 12_000
#: What an earlier build knows: of the index; the items of a file of terms, by its digest; all
#: places of one of the commonest terms.
KNOWN: Final = "search"
_WORDS: Final = "search words "
_FULL: Final = "search places "
#: An index is put together anew where more than one record in so many changed.
_FEW: Final = 8


class Index(NamedTuple):
    """The files of an index but the first, and that; the records by the keys they have in it."""

    many: Files
    first: File
    records: Mapping[str, RecordId]

    @property
    def listed(self) -> list[File]:
        """All files."""
        return [*self.many.each(), self.first]

    @property
    def files(self) -> Mapping[str, bytes]:
        """Make all files."""
        return {file.path: file.make() or b"" for file in self.listed}


class _Known(NamedTuple):
    """What a build knows of its index: a mark of each record, of its files, the commonest terms."""

    marks: Mapping[RecordId, str]
    words: Kept
    shown: Kept
    common: list[str]


def plain(known: Any) -> Any:
    """Give what is held of an index as plain data, whatever of it that is."""
    if not isinstance(known, _Known):
        return known
    return [dict(known.marks), known.words.plain(), known.shown.plain(), known.common]


def _of_plain(held: Any) -> Any:
    """Take what was known of an index; raises what comes of plain data that does not fit."""
    if not isinstance(held, list):
        return held
    marks, words, shown, common = held
    return _Known(
        marks,
        Kept.of_plain(words, "words", TERMS_SIZE),
        Kept.of_plain(shown, "shown", SHOWN_SIZE),
        common,
    )


class Earlier(NamedTuple):
    """What an earlier build knew, and what the next one may know, by name.

    Between processes it is plain data: see `plain`.
    """

    known: Callable[[str], Any]
    keep: Callable[[str], bool]
    """Have the same known again, and tell whether there is such a thing."""
    hold: Callable[[str, Any], None]
    """Have something known."""
    one: Callable[[str, str], str]
    """Give one of many texts of a kind."""
    every: Callable[[str, Collection[str], Callable[[str], str]], None]
    """Have those texts of a kind known that are named, and no others; what is new is made."""
    indexed: Callable[[RecordId], Indexed]
    """Give what its index held of a record."""


class Indexer:
    """Reads the records of one site for its index."""

    def __init__(self, site: Site, present: Presenter | None = None) -> None:
        """Take who names facts, if somebody did already."""
        self._site = site
        self._searched = Searched(site, present)
        self._terms = Terms(site.language)
        self._numbers = {facet: number for number, facet in enumerate(facets(site))}

    def of(self, record: RecordId) -> Indexed:
        """Give what the index holds of a record."""
        found = self._searched.entries(self._site.catalogue.records[record])
        shown = _json([entry.row for entry in found])
        return Indexed(shown, written(places(found, self._terms, self._numbers)))


def search_index(
    site: Site,
    of: Callable[[RecordId], Indexed] | None = None,
    marks: Mapping[RecordId, str] | None = None,
    earlier: Earlier | None = None,
) -> Index:
    """Make the index of all that a site publishes.

    `of` gives what it holds of a record, and `marks` a digest of that. With these, what changed
    since an earlier build is changed in what it knew.
    """
    of = of or Indexer(site).of
    every = site.catalogue.records
    keys = site.lasting.once("keys", site.held("paths"), lambda: record_keys(every))
    ordered = partial(site.lasting.once, "keys in order", (keys,), partial(_sorted, keys))
    shelves = _changed(keys, ordered, of, marks, earlier) if marks and earlier else None
    if shelves is None:
        shelves = Shelves(Shards("words", TERMS_SIZE), Shards("shown", SHOWN_SIZE), {})
        shelves.fill({key: of(record) for record, key in keys.items()})
    words, shown = shelves.words.files(), shelves.shown.files()
    if marks and earlier:
        _learn(earlier, marks, shelves, words, shown)
    first = _first(site, sorted(shelves.full), words.values(), shown.values())
    records = site.lasting.once("by key", (keys,), lambda: {key: r for r, key in keys.items()})
    return Index(_files_of(shelves, words, shown), first, records)


def records_in(index: Index, path: str) -> list[RecordId]:
    """Give the records a file of the index is made of; all of them for the list of files."""
    if path == index.first.path:
        return sorted(index.records.values())
    written = next(file.make() or b"" for file in index.listed if file.path == path).decode()
    content = json.loads(written[written.index(",[") + 1 : written.rindex(")")])
    keys = content[::2]
    if path.startswith(f"{FOLDER}words."):
        keys = {place[:LENGTH] for places in content[1::2] for place in places.split(" ")}
    return sorted(index.records[key] for key in keys)


def _changed(
    keys: Mapping[RecordId, str],
    ordered: Callable[[], Sequence[tuple[str, RecordId]]],
    of: Callable[[RecordId], Indexed],
    marks: Mapping[RecordId, str],
    earlier: Earlier,
) -> Shelves | None:
    """Change what an earlier build knew; None where it knew nothing, or too much is new.

    `ordered` gives the records in the order of their keys.
    """
    known = _of_plain(earlier.known(KNOWN))
    if known is None:
        return None
    before, words, shown, common = known
    old, changed = keys, [r for r in moved(before, marks) if before.get(r) != marks[r]]
    if not keyed_alike(before, marks):
        old = record_keys(before)
        ordered = cache(partial(_sorted, old))
        changed = [
            record
            for record in {**before, **marks}
            if (before.get(record), old.get(record)) != (marks.get(record), keys.get(record))
        ]
    if len(changed) * _FEW > len(marks):
        return None
    shelves = Shelves(
        Shards("words", TERMS_SIZE, words, partial(_words_of, earlier)),
        Shards("shown", SHOWN_SIZE, shown, partial(_shown_of, earlier, ordered)),
        {term: partial(earlier.known, f"{_FULL}{term}") for term in common},
    )
    gone = [record for record in changed if record in old and old[record] != keys.get(record)]
    for record in gone:  # first: another record may have its key now
        shelves.change(old[record], earlier.indexed(record), None)
    for record in changed:
        if record in keys:
            stays = old.get(record) == keys[record]
            was = earlier.indexed(record) if stays else None
            shelves.change(keys[record], was, of(record))
    return shelves


def _words_of(earlier: Earlier, _run: Run, _first: str, digest: str) -> dict[str, str]:
    """Give the items of a file of terms."""
    return {term_in(piece): piece for piece in earlier.one(_WORDS, digest).split("\n")}


def _shown_of(
    earlier: Earlier,
    keys: Callable[[], Sequence[tuple[str, RecordId]]],
    run: Run,
    _first: str,
    _digest: str,
) -> dict[str, str]:
    """Give the items of a file of what results show; `keys` are those of records, in order."""
    every, found = keys(), dict[str, str]()
    for group in run:
        at = bisect_left(every, (group,))
        while at < len(every) and every[at][0].startswith(group):
            key, record = every[at]
            found[key] = shown_piece(key, earlier.indexed(record).shown)
            at += 1
    return found


def _sorted(keys: Mapping[RecordId, str]) -> list[tuple[str, RecordId]]:
    return sorted(zip(keys.values(), keys, strict=True))


def _learn(
    earlier: Earlier,
    marks: Mapping[RecordId, str],
    shelves: Shelves,
    words: Mapping[Run, Shard],
    shown: Mapping[Run, Shard],
) -> None:
    """Have the next build know what this one made."""
    kept = (shelves.words.kept(words), shelves.shown.kept(shown))
    earlier.hold(KNOWN, _Known(marks, *kept, sorted(shelves.full)))
    runs = {shard.digest: run for run, shard in words.items()}
    earlier.every(_WORDS, runs, lambda digest: "\n".join(shelves.words.pieces(runs[digest])))
    for term, known in shelves.full.items():
        if isinstance(known, str):
            earlier.hold(f"{_FULL}{term}", known)
        else:
            earlier.keep(f"{_FULL}{term}")


def _files_of(shelves: Shelves, words: Mapping[Run, Shard], shown: Mapping[Run, Shard]) -> Files:
    """Give the files of terms and of what results show."""
    every = [*words.values(), *shown.values()]
    by_name = cache(lambda: {shard.name: shard for shard in every})

    def make(path: str) -> bytes:
        shard = by_name()[path.removeprefix(FOLDER)]
        kind = shard.name.partition(".")[0]
        shards = shelves.words if kind == "words" else shelves.shown
        return script(kind, shard.first, shards.pieces(shard.run))

    return Files({f"{FOLDER}{shard.name}": shard.digest for shard in every}, make)


def _first(
    site: Site, common: list[str], words: Collection[Shard], shown: Collection[Shard]
) -> File:
    """Write the list of files, with what a query is read by."""
    terms = Terms(site.language)
    content = {
        "facets": facets(site),
        "common": common,
        "magnitudes": terms.magnitudes,
        "percent": terms.percent,
        "decimal": terms.decimal,
        "group": terms.group,
        "words": _files(words),
        "shown": _files(shown),
    }
    data = script("index", "", [_json(content)])
    return whole(f"{FOLDER}index.{sha256(data).hexdigest()[:DIGITS]}.js", data)


def _files(listed: Collection[Shard]) -> list[Any]:
    """Give the first key and the fingerprint of each file."""
    return [[s.first for s in listed], [s.name.split(".")[1] for s in listed]]


_json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
