"""Feeds: the newest briefings and the changes that records state.

In: of each record what it adds to a feed. Out: what the template of a feed is given. A feed has no
dates but those the records state; what has none is of the year that computers count from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.model.dates import PartialDate
from generator.model.named_tuples import NamedTuple
from generator.pages.site import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.model.records import Record, RecordId
    from generator.pages.site import Site
    from generator.pages.site_views import Told

_EPOCH = "1970-01-01"
_LENGTH = 50
#: Kinds whose records have a feed of their own.
_KINDS = ("programs", "countries")


class News(NamedTuple):
    """What a record adds to feeds: its own entry, and one for each change it states."""

    own: dict[str, Any]
    changes: list[dict[str, Any]]


class Feed(NamedTuple):
    """A feed: its folder, whose it is, which briefings it holds and whose changes.

    The briefings are among those whose changes it holds.
    """

    address: str
    own: RecordId | None  # None for the whole site's
    briefings: Sequence[RecordId]
    changing: Sequence[RecordId]

    @property
    def path(self) -> str:
        """The output file."""
        return f"{self.address}feed.xml"


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
    return News(own, list(_changes(site, record, url, title)))


def _changes(site: Site, record: Record, url: str, title: str) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for change in record.changes:
        number = seen[str(change.date)] = seen.get(str(change.date), 0) + 1
        yield {
            "id": f"{url}#change-{change.date}-{number}",
            "title": title,
            "url": url,
            "updated": _moment(change.date),
            "summary": site.plain(change.note.prose, record.id),
        }


def feeds(site: Site, newest: Sequence[RecordId]) -> Iterator[Feed]:
    """Give the feeds of a site that has an address; `newest` are the briefings, newest first."""
    if not site.base_url:
        return
    yield Feed("", None, newest, list(site.catalogue.heads))
    rank = {briefing: at for at, briefing in enumerate(newest)}
    for kind in _KINDS:
        for record in site.catalogue.by_kind.get(kind, ()):
            naming = rank.keys() & site.listing.get(record, ())
            briefings = sorted(naming, key=rank.__getitem__)
            yield Feed(address_of(record), record, briefings, [record, *briefings])


def feed_view(
    site: Site,
    feed: Feed,
    title: str,
    told: Callable[[RecordId], Told],
    of: Callable[[RecordId], News],
) -> dict[str, Any]:
    """Give what the template of a feed is given; `title` is the site's, `of` what a record adds.

    What is `told` of each record says which may be among the newest: of the others nothing is read.
    """
    base = site.base_url
    dated = [(_moment(told(record).date), record) for record in feed.briefings]
    changed = [(_moment(at), record) for record in feed.changing for at in told(record).changed]
    moments = sorted((moment for moment, _ in (*dated, *changed)), reverse=True)
    least = min(moments[:_LENGTH], default="")
    every = [of(record).own for moment, record in dated if moment >= least]
    changing = dict.fromkeys(record for moment, record in changed if moment >= least)
    every += (change for record in changing for change in of(record).changes)
    every.sort(key=lambda entry: entry["id"])
    every.sort(key=lambda entry: entry["updated"], reverse=True)
    return {
        "id": f"{base}{feed.path}",
        "title": of(feed.own).own["title"] if feed.own else title,
        "self_url": f"{base}{feed.path}",
        "site_url": f"{base}{feed.address}",
        "updated": max((e["updated"] for e in every), default=f"{_EPOCH}T00:00:00Z"),
        "entries": every[:_LENGTH],
    }


def _moment(date: Sequence[int] | None) -> str:
    """Give the moment a date stands for, which is given as `PartialDate` or as what it holds."""
    return f"{PartialDate(*date).first_day().isoformat() if date else _EPOCH}T00:00:00Z"
