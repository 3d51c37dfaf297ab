"""What a page is made of, why it was rendered when it last was, and what the next build will do.

In: a compiled site, an address, the output folder with its trace. Out: an `Explanation`, plain
data that is printed as text or JSON. What other records and facts a page shows is read off its
view, which is all that its template sees, so that it cannot be forgotten in a list kept by hand.

It writes nothing and takes no lock: it says what is true of the files at this moment.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from generator.collecting import EDITION
from generator.making import prepare
from generator.model.named_tuples import NamedTuple
from generator.model.problems import did_you_mean
from generator.model.records import FactId, RecordId, Source
from generator.pages.html import Html
from generator.pages.site import Site, address_of
from generator.rendering.search.index import records_in
from generator.staleness import last_reasons, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.disk.output import Output
    from generator.making import Prepared
    from generator.rendering.artifacts import Keyed

_HREF = re.compile(r'\shref="([^"]*)"')
_FACT = re.compile(r'\sdata-fact="([^"]*)"')


class Ingredient(NamedTuple):
    """Something a page is made of, and the file it is written in."""

    name: str
    file: str


class Explanation(NamedTuple):
    """What is known of one output."""

    address: str
    file: str
    kind: str  # page, or what else it is
    record: str | None  # the file of the page's own record
    records: tuple[Ingredient, ...]
    facts: tuple[Ingredient, ...]
    seeds: tuple[str, ...]
    templates: tuple[str, ...]
    last: tuple[str, ...]  # why it was rendered when it last was
    next: tuple[str, ...]  # why the next build renders it; nothing if it does not


class Unknown(NamedTuple):
    """No output has that address; hints at what was perhaps meant."""

    hints: tuple[str, ...]


def explain(site: Site, out: Output, asked: str) -> Explanation | Unknown:
    """Explain the output at an address: `programs/inl/`, a file's path, or a whole URL."""
    prepared = prepare(site)
    path = _path(asked, site.base_url)
    if path is None:
        return Unknown(("the address is on another host",))
    if path == EDITION:
        return _manifest(out)
    for item in prepared.pages:
        if path in {item.page.address, f"{item.page.address}index", item.page.path, item.page.twin}:
            return _page(site, prepared, out, item)
    for other in (path, f"{path}index.html"):
        if other in prepared.search.files:
            return _searched(site, prepared, out, other)
        if other in prepared.others:
            return _other(prepared, out, other)
    addresses = [item.page.address for item in prepared.pages]
    return Unknown(did_you_mean(path, [*addresses, *prepared.others]))


def _path(asked: str, base: str) -> str | None:
    """Reduce what was asked to a path from the site's root; a folder's ends with a slash.

    None for an address on a host that is not the site's.
    """
    if base and asked.startswith(base):
        asked = asked.removeprefix(base)
    try:
        parts = urlsplit(asked)
    except ValueError:  # brackets that hold no host
        return None
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path).strip("/")
    last = path.rpartition("/")[2]
    return path if not path or "." in last else f"{path}/"


def _page(site: Site, prepared: Prepared, out: Output, item: Keyed) -> Explanation:
    theme = prepared.renderer.theme
    view = prepared.renderer.filled(item).view
    own = next((r for r in site.catalogue.records if address_of(r) == item.page.address), None)
    facts = sorted(set(_facts(site, view)))
    records = set(_records(site, view, item.page.address))
    records.discard(own or RecordId(""))
    files = {record: site.catalogue.records[record].path for record in records}
    return Explanation(
        address=item.page.address,
        file=item.page.path,
        kind="page",
        record=site.catalogue.records[own].path if own else None,
        records=tuple(Ingredient(r, files[r]) for r in sorted(records)),
        facts=tuple(
            Ingredient(f, site.catalogue.records[site.catalogue.facts[f].record].path)
            for f in facts
        ),
        seeds=tuple(sorted(set(_seeds(site, own, facts)))),
        templates=tuple(theme.places.get(n, n) for n in theme.members(item.page.template)),
        last=tuple(reason.words() for reason in last_reasons(out, item.page.path)),
        next=tuple(reason.words() for reason in reasons(item, out)),
    )


def _searched(site: Site, prepared: Prepared, out: Output, path: str) -> Explanation:
    """Explain a file of the search index: the records whose words or results are in it."""
    records = records_in(prepared.search, path)
    same = out.read(path) == prepared.others[path]
    return Explanation(
        address=path, file=path, kind="part of the search index", record=None,
        records=tuple(Ingredient(r, site.catalogue.records[r].path) for r in records),
        facts=(), seeds=(), templates=(), last=(),
        next=() if same else ("its bytes are not those on disk",),
    )  # fmt: skip


def _other(prepared: Prepared, out: Output, path: str) -> Explanation:
    """Explain a file that is no page: made on every build, written where its bytes are others."""
    source = prepared.plan.files.get(path)
    redirect = next((r.target for r in prepared.plan.redirects if r.path == path), None)
    asset = next((n for n, (a, _) in prepared.renderer.theme.assets.items() if a == path), None)
    kind = "file made from all records"
    if source:
        kind = f"copy of {source}"
    elif redirect is not None:
        kind = f"redirect to {redirect}"
    elif asset:
        place = prepared.renderer.theme.places.get(f"assets/{asset}", asset)
        kind = f"copy of {place}"
    same = out.read(path) == prepared.others[path]
    return Explanation(
        address=path, file=path, kind=kind, record=None, records=(), facts=(), seeds=(),
        templates=(), last=(), next=() if same else ("its bytes are not those on disk",),
    )  # fmt: skip


def _manifest(out: Output) -> Explanation:
    """Explain the list of all other files, which is made last."""
    return Explanation(
        address=EDITION, file=EDITION, kind="list of the digests of all other files", record=None,
        records=(), facts=(), seeds=(), templates=(), last=(),
        next=() if out.current(EDITION) else ("it is not on disk as it was written",),
    )  # fmt: skip


def _walk(view: Any) -> Iterator[str]:
    """Give every text in a view."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, dict):
        for value in view.values():
            yield from _walk(value)
    elif isinstance(view, (list, tuple)):
        for value in view:
            yield from _walk(value)


def _facts(site: Site, view: Any) -> Iterator[FactId]:
    for text in _walk(view):
        named = " ".join(_FACT.findall(text)) if isinstance(text, Html) else text
        for word in named.split(" "):
            if "#" in word and FactId(word) in site.catalogue.facts:
                yield FactId(word)


def _records(site: Site, view: Any, page: str) -> Iterator[RecordId]:
    """Give the records a page shows or links to, read off its data."""
    by_address = {address_of(record): record for record in site.catalogue.records}
    for text in _walk(view):
        if text in site.catalogue.records:
            yield RecordId(text)
        for href in _HREF.findall(text) if isinstance(text, Html) else ():
            to = posixpath.normpath(posixpath.join(page, href.partition("#")[0]))
            if f"{to}/" in by_address:
                yield by_address[f"{to}/"]


def _seeds(site: Site, own: RecordId | None, facts: list[FactId]) -> Iterator[str]:
    """Give the articles whose words a page prints."""
    records = site.catalogue.records
    sources = [p.source for fact in facts for p in site.verified.passages.get(fact, ())]
    for identity in (*sources, *([own] if own else [])):
        record = records[identity]
        if isinstance(record, Source) and record.seed:
            yield record.seed.text
