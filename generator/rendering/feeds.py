"""Feeds: the newest briefings and the changes that records state.

In: of each record what it adds to a feed. Out: what the template of a feed is given. A feed has no
dates but those the records state; what has none is of the year that computers count from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.site import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.model.dates import PartialDate
    from generator.model.records import Record, RecordId
    from generator.pages.site import Site

_EPOCH = "1970-01-01"
_LENGTH = 50
#: Kinds whose records have a feed of their own.
_KINDS = ("programs", "countries")


class News(NamedTuple):
    """What a record adds to feeds: its own entry, and one for each change it states."""

    own: dict[str, Any]
    changes: list[dict[str, Any]]


class Feed(NamedTuple):
    """A feed: where it is, whose news it may hold, and what makes what its template is given."""

    path: str
    records: Sequence[RecordId]
    view: Callable[[], dict[str, Any]]


def news(site: Site, record: Record) -> News:
    """Give what a record adds to feeds."""
    url = f"{site.base_url}{address_of(record.id)}"
    title = site.plain(record.heading().prose, record.id)
    own = {
        "id": url,
        "title": title,
        "url": url,
        "updated": _moment(record.newest_date()),
        "summary": site.plain(record.summary.prose, record.id) if record.summary else None,
    }
    return News(own, list(_changes(record, url, title)))


def _changes(record: Record, url: str, title: str) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for change in record.changes:
        number = seen[str(change.date)] = seen.get(str(change.date), 0) + 1
        yield {
            "id": f"{url}#change-{change.date}-{number}",
            "title": title,
            "url": url,
            "updated": _moment(change.date),
            "summary": change.note.text,
        }


def feeds(
    site: Site, title: str, newest: Sequence[RecordId], of: Callable[[RecordId], News]
) -> Iterator[Feed]:
    """Give the feeds of a site that has an address; `of` gives what a record adds.

    `newest` are the briefings, the newest first.
    """
    if not site.base_url:
        return
    every = list(site.catalogue.records)
    yield Feed("feed.xml", [*newest, *every], lambda: _view(site, "", title, newest, every, of))
    rank = {briefing: at for at, briefing in enumerate(newest)}
    for kind in _KINDS:
        for record in site.catalogue.of_kind(kind):
            naming = rank.keys() & site.listing.get(record.id, ())
            yield _own_feed(site, record.id, sorted(naming, key=rank.__getitem__), of)


def _own_feed(
    site: Site, record: RecordId, briefings: list[RecordId], of: Callable[[RecordId], News]
) -> Feed:
    """Give the feed of a record that briefings name."""
    address, changing = address_of(record), [record, *briefings]

    def view() -> dict[str, Any]:
        return _view(site, address, of(record).own["title"], briefings, changing, of)

    return Feed(f"{address}feed.xml", changing, view)


def _view(
    site: Site,
    address: str,
    title: str,
    entries: Sequence[RecordId],
    changing: Sequence[RecordId],
    of: Callable[[RecordId], News],
) -> dict[str, Any]:
    base = site.base_url
    every = [of(record).own for record in entries]
    every += (change for record in changing for change in of(record).changes)
    every.sort(key=lambda entry: entry["id"])
    every.sort(key=lambda entry: entry["updated"], reverse=True)
    return {
        "id": f"{base}{address}feed.xml",
        "title": title,
        "self_url": f"{base}{address}feed.xml",
        "site_url": f"{base}{address}",
        "updated": max((e["updated"] for e in every), default=f"{_EPOCH}T00:00:00Z"),
        "entries": every[:_LENGTH],
    }


def _moment(date: PartialDate | None) -> str:
    return f"{date.first_day().isoformat() if date else _EPOCH}T00:00:00Z"
