"""The tables of a site, and a version for each of their rows.

In: a compiled site. Out: the same with tables that note who reads what of them (`model/tables.py`);
and for rows digests that change whenever what they hold does. What was made of rows whose versions
are as they were would be made alike.

A version tells what a row is made of where that is cheaper than a digest of what it holds: of a
record its file, of a fact the front matter it stands in. Where a file lies is a part of both.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Final

from generator.checking.ledger import entry_version
from generator.model.data_classes import replace
from generator.model.drawn import Plain, Unmade, made, sources_of
from generator.model.kept import digest
from generator.model.lasting import moved
from generator.model.overlaid import gone
from generator.model.snapshot import version
from generator.model.tables import ALL, Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.tables import Reads
    from generator.pages.site import Site
    from generator.reading.languages import Language

#: The tables of what facts say on every page, and of how much of each article is used. They are
#: made of what records add to files, which is made of the other tables: so they are there later.
SAID: Final = "what facts say"
COVERED: Final = "covered"
LATER: Final = frozenset((SAID, COVERED))
_MISSING = "-"
#: Between the keys of rows and between their versions, and between both: neither holds these.
_ROW: Final = "\x1f"
_VERSIONS: Final = "\x1e"


def tabled(site: Site) -> Site:
    """Give a site whose parts are tables."""
    table = partial(_table, site.reads)
    names = site.catalogue.names
    return replace(
        site,
        snapshot=replace(site.snapshot, files=table("files", site.snapshot.files)),
        catalogue=replace(
            site.catalogue,
            records=table("records", site.catalogue.records),
            heads=table("heads", site.catalogue.heads),
            facts=table("facts", site.catalogue.facts),
            by_path=table("paths", site.catalogue.by_path),
            by_kind=table("kinds", site.catalogue.by_kind),
            names=names.noted(site.reads),
        ),
        verified=replace(
            site.verified,
            articles=table("articles", site.verified.articles),
            passages=table("passages", site.verified.passages),
            share_passages=table("share passages", site.verified.share_passages),
            said=table("said", site.verified.said),
        ),
        ledger=replace(
            site.ledger,
            entries=table("entries", site.ledger.entries),
            tied=table("tied", site.ledger.tied),
            declared=table("declared", site.ledger.declared),
            covers=table("covers", site.ledger.covers),
            disputed=table("disputed", site.ledger.disputed),
            held=table("held", site.ledger.held),
        ),
        counts=table("counts", site.counts),
        referring=table("referring", site.referring),
    )


def _table(reads: Reads, name: str, held: Mapping[Any, Any]) -> Table[Any, Any]:
    return Table(name, held, reads)


class Versions:
    """Tells one state of a site's tables from another, and which rows differ.

    All tables are there for it: one that is made later would seem to hold nothing now.
    """

    def __init__(self, site: Site) -> None:
        self._held = site.complete().reads.held
        self._names = {id(held): name for name, held in self._held.items()}
        self._rows: dict[str, str] = {}
        self._whole: dict[str, str] = {}

    def whole(self, name: str) -> str:
        """Give a table's version; one that is made of others is not looked into for it."""
        if name not in self._whole:
            held = self._held[name]
            of = [self._names.get(id(one)) for one in held.of] if isinstance(held, Unmade) else []
            known = [self.whole(one) for one in of if one]
            own = " ".join(known) if known and len(known) == len(of) else self.rows(name)
            self._whole[name] = sha256(own.encode("utf-8", "surrogatepass")).hexdigest()
        return self._whole[name]

    def rows(self, name: str) -> str:
        """Write a table's rows: their keys in their order, and the version of each."""
        if name not in self._rows:
            self._rows[name] = _written(name, self._held[name])
        return self._rows[name]

    def plain(self) -> Iterator[tuple[str, Unmade[Any, Any], Plain]]:
        """Give the tables that can be left as plain data, and how."""
        for name, held in self._held.items():
            if isinstance(held, Unmade) and held.plain is not None:
                yield name, held, held.plain

    def moved_from(self, name: str, rows: str) -> Iterator[Row]:
        """Give the rows of a table that differ from what was written of it."""
        now = self.rows(name)
        if rows != now:
            yield from ((name, key) for key in _moved(rows, now))
            yield name, ALL

    def moved(self, before: Versions, tables: Iterable[str]) -> Iterator[Row]:
        """Give the rows of some tables that are not equal to what they were in an earlier site.

        What is the same object is not looked into, be it a row or a whole table.
        """
        for name in tables:
            held, old = self.table(name), before.table(name)
            if old is held:
                continue
            keys = [key for key in _differing(old, held) if not _same(old, held, key)]
            yield from ((name, key) for key in keys)
            if keys:
                yield name, ALL

    def table(self, name: str) -> Any:
        """Give what a table holds; nothing where there is no such table."""
        return made(self._held.get(name, {}))

    def tables(self) -> AbstractSet[str]:
        """Give the names of all tables."""
        return self._held.keys()

    def make(self) -> None:
        """Make all tables, to be compared with those of a site to come."""
        for name in self._held:
            self.table(name)


#: What tells one state of a row from another, by table, in what it is drawn from; so that it need
#: not be drawn. Of other tables, a digest of the row as it prints.
_OF: Final[Mapping[str, Callable[[Any], str]]] = {
    "records": attrgetter("whole"),
    "heads": attrgetter("front"),
    "kinds": " ".join,
    "facts": attrgetter("version"),
    "naming": str,
    "concerning": " ".join,
    "entries": entry_version,
    "tied": attrgetter("version"),
    "articles": attrgetter("key"),
    "passages": attrgetter("version"),
    "share passages": attrgetter("version"),
    "said": attrgetter("version"),
    "passages in": lambda found: digest([(*where, proofs.version) for *where, proofs in found]),
    "shares in": lambda found: digest([(*where, proofs.version) for *where, proofs in found]),
    "counts": attrgetter("version"),
    "files": version,
    "paths": str,
    "slugs": " ".join,
    "listing": " ".join,
    "parents": str,
    "figure order": str,
    "figures concerning": str,
    "lines": lambda _: "+",  # its key tells
    "referring": attrgetter("version"),
    "languages": lambda languages: digest([_language(language) for language in languages]),
    "names in": attrgetter("version"),
    SAID: itemgetter(0),
    COVERED: lambda shares: " ".join(f"{name} {of} {used}" for name, (of, used) in shares.items()),
}


def _written(name: str, held: Any) -> str:
    """Write rows; of a set there are keys alone."""
    if not hasattr(held, "items"):
        return _ROW.join(sorted(held))
    sources = sources_of(held)
    versions = map(_OF.get(name, digest), sources.values())
    return f"{_ROW.join(sources)}{_VERSIONS}{_ROW.join(versions)}"


def _moved(before: str, now: str) -> Iterable[str]:
    """Give the keys of rows that are not written alike; raises ValueError for no rows."""
    (keys, _, old), (others, _, new) = before.partition(_VERSIONS), now.partition(_VERSIONS)
    if keys == others:  # as after nearly every edit
        each = zip(keys.split(_ROW), old.split(_ROW), new.split(_ROW), strict=True)
        return [key for key, was, is_now in each if was != is_now]
    one, other = _read(before), _read(now)
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


def _read(rows: str) -> Mapping[str, str]:
    """Read what was written; raises ValueError for what was not."""
    keys, between, versions = rows.partition(_VERSIONS)
    listed = keys.split(_ROW) if keys else []
    if not between:
        return dict.fromkeys(listed, "")
    return dict(zip(listed, versions.split(_ROW) if listed else (), strict=True))


def _differing(one: Any, other: Any) -> set[str]:
    """Give the keys of what two tables do not hold as one object, or two sets not both."""
    if not hasattr(other, "items"):
        return set(one) ^ set(other)
    one, other = sources_of(one), sources_of(other)
    others = (k for k in moved(one, other) if not _alike(one.get(k), other[k]))
    return {*gone(one, other), *others}


def _alike(one: object, other: object) -> bool:
    """Tell whether both are a list or a tuple of the same: these are made anew."""
    return isinstance(other, list | tuple) and one == other


def _same(one: Any, other: Any, key: str) -> bool:
    """Tell whether a row is alike in two tables or sets."""
    if not hasattr(other, "items"):
        return (key in one) == (key in other)
    return bool(one.get(key, _MISSING) == other.get(key, _MISSING))


def _language(language: Language) -> object:
    return language.tag, language.region, language.decimal, language.group, language.settled
