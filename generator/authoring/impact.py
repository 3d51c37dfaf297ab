"""`impact`: which files change if a source, a record or a fact is withdrawn.

In: the compiled site and an id. Out: what would be withdrawn with it, the references that have to
go first, and every output file whose bytes would differ, each with what it is; and the totals that
change. It is found by doing it: the site is compiled once more without the thing, and the two
builds are compared, page by page where their keys differ and byte by byte in the end.

References to the thing in the prose of other records cannot be taken out by a program. Their places
are listed; the pages that hold them change in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.authoring.withdrawal import Withdrawal
from generator.build import compile_site
from generator.collecting import EDITION
from generator.making import Prepared, prepare
from generator.model.data_classes import dataclass, replace
from generator.model.named_tuples import NamedTuple
from generator.rendering.search.index import FOLDER as SEARCH_FILES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.problems import Problem
    from generator.model.text import Place
    from generator.pages.site import Site
    from generator.rendering.artifacts import Keyed


class Changed(NamedTuple):
    """An output file that would differ; `how` is changed, added or removed."""

    path: str
    kind: str  # page, page data, feed, data, search index, other
    how: str


class TotalChange(NamedTuple):
    """A total of a page, before and after; None where there is none."""

    page: str
    total: str
    before: str | None
    after: str | None


class Mend(NamedTuple):
    """A reference to what is withdrawn, and where it stands."""

    place: Place
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What withdrawing something does."""

    id: str
    along: tuple[str, ...]
    mend: tuple[Mend, ...]
    totals: tuple[TotalChange, ...]
    files: tuple[Changed, ...]


def impact(site: Site, problems: Iterable[Problem], thing: str) -> Impact:
    """Withdraw `thing`, a record's or a fact's id, in memory and compare.

    `problems` are those the site has as it is.
    """
    withdrawal = Withdrawal(site.catalogue)
    withdrawal.take(thing)
    paths = {site.catalogue.records[record].path for record in withdrawal.records}
    files = {path: data for path, data in site.snapshot.files.items() if path not in paths}
    snapshot = replace(site.snapshot, files=files)
    without, after = compile_site(snapshot, site.options, withdrawal.apply)
    one, two = prepare(site), prepare(without)
    along = sorted((withdrawal.records | withdrawal.facts) - {thing})
    return Impact(
        id=thing,
        along=tuple(along),
        mend=tuple(_mends(withdrawal, problems, after)),
        totals=tuple(_totals(one, two)),
        files=tuple(sorted(_changed(one, two))),
    )


def _mends(
    withdrawal: Withdrawal, before: Iterable[Problem], after: Iterable[Problem]
) -> list[Mend]:
    """Give the references that go: those of front matter, and those prose would be left with."""
    known = {(problem.place, problem.code) for problem in before}
    found = {
        Mend(loss.place, f"a reference to `{loss.to}`")
        for loss in withdrawal.losses.values()
        if not _within(loss.place, withdrawal)
    }
    found |= {
        Mend(problem.place, f"without it, {problem.message}")
        for problem in after
        if (problem.place, problem.code) not in known
    }
    return sorted(found, key=lambda mend: (mend.place, mend.what))


def _within(place: Place, withdrawal: Withdrawal) -> bool:
    """Tell whether a reference stands in a fact that goes along anyway."""
    for fact in withdrawal.facts:
        stated = withdrawal.catalogue.facts[fact]
        quotes = [item.quote.place for item in stated.fact.evidence]
        places = [stated.fact.place, *stated.fact.places.values(), *quotes]
        last = max((p.line for p in places if p.path == place.path), default=0)
        if place.path == stated.fact.place.path and stated.fact.place.line <= place.line <= last:
            return True
    return False


def _changed(before: Prepared, after: Prepared) -> Iterator[Changed]:
    """Compare two builds: pages whose keys differ are rendered, all else is compared as it is."""
    found: dict[str, tuple[bytes | None, bytes | None]] = {}
    ones = {item.page.path: item for item in before.pages}
    twos = {item.page.path: item for item in after.pages}
    for path in ones.keys() | twos.keys():
        one, two = ones.get(path), twos.get(path)
        if one and two and one.key == two.key:
            continue
        one = before.renderer.filled(one) if one else None
        two = after.renderer.filled(two) if two else None
        twin = path.removesuffix(".html") + ".json"
        found[path] = (
            before.renderer.render(one) if one else None,
            after.renderer.render(two) if two else None,
        )
        found[twin] = (one.json if one else None, two.json if two else None)
    for path in before.others.keys() | after.others.keys():
        found[path] = (before.others.get(path), after.others.get(path))
    differing = {path: pair for path, pair in found.items() if pair[0] != pair[1]}
    for path, (old, new) in differing.items():
        how = "added" if old is None else "removed" if new is None else "changed"
        yield Changed(path, _kind(path), how)
    if differing:
        yield Changed(EDITION, _kind(EDITION), "changed")


def _kind(path: str) -> str:
    name = path.rpartition("/")[2]
    if name == "index.html":
        return "page"
    if name == "index.json":
        return "page data"
    if name == "feed.xml":
        return "feed"
    if path.startswith(SEARCH_FILES):
        return _INDEX
    return "data" if path.startswith("data/") else "other"


def _totals(before: Prepared, after: Prepared) -> Iterator[TotalChange]:
    ones, twos = _all_totals(before), _all_totals(after)
    for page, total in sorted(ones.keys() | twos.keys()):
        old, new = ones.get((page, total)), twos.get((page, total))
        if old != new:
            yield TotalChange(page, total, old, new)


def _all_totals(build: Prepared) -> Mapping[tuple[str, str], str]:
    """Give every total that is printed: page and group to its amount."""
    found: dict[tuple[str, str], str] = {}
    for item in build.pages:
        for total in _totals_of(item):
            as_of = f", as of {total['as_of']['iso']}" if total["as_of"] else ""
            group = f"{total['status']['key']} {total['unit']}{as_of}"
            found[f"/{item.page.address}", group] = total["amount"]["text"]
    return found


def _totals_of(item: Keyed) -> list[dict[str, Any]]:
    totals = item.view.get("totals")
    return list(totals["totals"]) if totals else []


# --- output ----------------------------------------------------------------------------------


def as_json(found: Impact) -> dict[str, Any]:
    """Give it as plain data."""
    return {
        "id": found.id,
        "along": list(found.along),
        "mend": [
            {"path": m.place.path, "line": m.place.line, "column": m.place.column, "what": m.what}
            for m in found.mend
        ],
        "totals": [total._asdict() for total in found.totals],
        "files": [changed._asdict() for changed in found.files],
    }


_INDEX = "search index"
_HEADINGS = (
    ("page", "pages"),
    ("page data", "data of pages"),
    ("feed", "feeds"),
    ("data", "data files"),
    (_INDEX, "files of the search index"),
    ("other", "other files"),
)


def lines(found: Impact) -> Iterator[str]:
    """Write it for people."""
    yield f"if `{found.id}` is withdrawn:"
    if found.along:
        yield "these go along:"
        yield from (f"  {one}" for one in found.along)
    if found.mend:
        yield "these references have to go first:"
        yield from (f"  {mend.place}: {mend.what}" for mend in found.mend)
    if found.totals:
        yield "these totals change:"
        for page, total, before, after in found.totals:
            yield f"  {page}: {total}: {before or 'none'} -> {after or 'none'}"
    for kind, heading in _HEADINGS:
        changed = [file for file in found.files if file.kind == kind]
        if changed and kind == _INDEX:  # their names say nothing to anybody
            yield f"{heading}: {len(changed)}"
        elif changed:
            yield f"{heading} ({len(changed)}):"
            yield from (
                f"  {file.path}{'' if file.how == 'changed' else f' ({file.how})'}"
                for file in changed
            )
    if not found.files:
        yield "no file changes"
