"""The tables of a site, and a version for each of their rows.

In: a compiled site. Out: the same with tables that note who reads what of them (`model/tables.py`);
and for rows digests that change whenever what they hold does. What was made of rows whose versions
are as they were would be made alike.

A version is a digest of what a row is made of where that is cheaper than a digest of what it holds:
of a record's file, of the front matter a fact stands in. Where a file lies is a part of both.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from generator.checking.ledger import entry_version
from generator.model.tables import ALL, Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.checking.evidence import StoredArticle
    from generator.checking.stated import Stated
    from generator.model.records import Record
    from generator.model.tables import Reads
    from generator.pages.owned_names import OwnedNames
    from generator.pages.site import Site
    from generator.reading.languages import Language

_MISSING = "-"


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
            covers=table("covers", site.ledger.covers),
        ),
        counts=table("counts", site.counts),
    )


def _table(reads: Reads, name: str, held: Mapping[Any, Any]) -> Table[Any, Any]:
    return Table(name, held, reads)


class Versions:
    """Gives the version of any row of a site's tables, and which rows differ from another site's.

    All tables are made for it: one that is made later would seem to hold nothing now.
    """

    def __init__(self, site: Site) -> None:
        self._held = site.complete().reads.held
        self._known: dict[Row, str] = {}
        #: How a row's version is told, where that is not a digest of its value as it prints.
        self._of: Mapping[str, Callable[[Any], object]] = {
            "records": self._record,
            "heads": lambda record: record.front,
            "kinds": lambda records: [(record.id, self._record(record)) for record in records],
            "facts": self._fact,
            "concerning": lambda facts: [self._fact(fact) for fact in facts],
            "entries": entry_version,
            "articles": self._article,
            "files": _bytes,
            "languages": lambda languages: [_language(language) for language in languages],
            "owned names": self._names,
        }

    def of(self, row: Row) -> str:
        """Give a row's version; another one for a row that is not there, none for no table."""
        if row[0] not in self._held:
            return ""
        version = self._known.get(row)
        if version is None:
            version = self._known[row] = self._version(*row)
        return version

    def moved(self, before: Versions) -> Iterator[Row]:
        """Give the rows that are not equal to what they were in an earlier site.

        What is the same object is not looked into, be it a row or a whole table.
        """
        for name, held in self._held.items():
            old = before.table(name)
            if old is held:
                continue
            keys = [key for key in _differing(old, held) if not _same(old, held, key)]
            yield from ((name, key) for key in keys)
            if keys:
                yield name, ALL
        yield from ((name, ALL) for name in before.tables() - self._held.keys())

    def table(self, name: str) -> Any:
        """Give what a table holds; nothing where there is no such table."""
        return self._held.get(name, {})

    def tables(self) -> AbstractSet[str]:
        """Give the names of all tables."""
        return self._held.keys()

    def _version(self, table: str, key: str) -> str:
        held: Any = self._held[table]
        if key == ALL:
            rows = held.items() if hasattr(held, "items") else sorted(held)
            told = self._of.get(table, repr)
            return _digest([(k, told(v)) for k, v in rows] if hasattr(held, "items") else rows)
        if key not in held:
            return _MISSING
        if not hasattr(held, "items"):
            return "+"
        return _digest(self._of.get(table, repr)(held[key]))

    def _record(self, record: Record) -> object:
        """Tell what a record is: what its file says, and where that lies: links begin there."""
        return record.whole

    def _fact(self, stated: Stated) -> str:
        """Tell what a fact is: what its front matter says, and what its references mean."""
        return stated.version

    def _article(self, article: StoredArticle) -> object:
        return article.key

    def _names(self, names: OwnedNames) -> object:
        return names.owners


def _differing(one: Any, other: Any) -> set[str]:
    """Give the keys of what two tables do not hold as one object, or two sets not both."""
    if not hasattr(other, "items"):
        return set(one) ^ set(other)
    found = set(one.keys() - other.keys())
    found.update(key for key, value in other.items() if one.get(key, _MISSING) is not value)
    return found


def _same(one: Any, other: Any, key: str) -> bool:
    """Tell whether a row is alike in two tables or sets."""
    if not hasattr(other, "items"):
        return (key in one) == (key in other)
    return bool(one.get(key, _MISSING) == other.get(key, _MISSING))


def _language(language: Language) -> object:
    return language.tag, language.region, language.decimal, language.group, language.settled


def _bytes(data: bytes) -> str:
    return blake2b(data, digest_size=12).hexdigest()


def _digest(value: object) -> str:
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=9).hexdigest()
