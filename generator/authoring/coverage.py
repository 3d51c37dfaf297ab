"""`coverage`: what of each article is used, as text with the unused spans shown in place, or data.

In: the compiled site and the sources asked about. Out: lines, or plain data; and the lowest share,
for `--fail-under`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pages.as_of import as_of_said
from generator.pages.coverage import CLASSES, Coverage, Share, coverage, shares, total
from generator.reading.decoding import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.records import RecordId
    from generator.pages.site import Site

#: What `--fail-under` looks at: what a briefing is expected to take up whole.
COUNTED = ("amounts", "percentages", "quotations")
_AROUND = 40


def as_json(site: Site, sources: Iterable[RecordId]) -> dict[str, Any]:
    """Give the coverage of some sources as plain data, with the total."""
    found = {source: coverage(source, site) for source in sources}
    return {
        "sources": [
            {
                "source": source,
                "coverage": {name: _share(share) for name, share in shares(one).items()},
                "unused": {
                    name: [{"start": i.start, "end": i.end, "words": i.name}
                           for i in items if not i.used]
                    for name, items in one.items()
                },
            }
            for source, one in found.items()
        ],
        "total": {
            name: _share(share)
            for name, share in total([shares(one) for one in found.values()]).items()
        },
    }  # fmt: skip


def _share(share: Share) -> dict[str, int | None]:
    return {"found": share.found, "used": share.used, "percent": share.percent}


def lowest(site: Site, sources: Iterable[RecordId]) -> int:
    """Give the lowest share among the classes that count, over all the sources, in per cent."""
    all_shares = total([shares(coverage(source, site)) for source in sources])
    found = [all_shares[name].percent for name in COUNTED]
    return min((percent for percent in found if percent is not None), default=100)


def lines(site: Site, sources: list[RecordId]) -> Iterator[str]:
    """Write the coverage for people."""
    if not sources:
        yield "no source is published; `--drafts` includes drafts"
    every = []
    for source in sources:
        found = coverage(source, site)
        every.append(shares(found))
        yield source
        yield from _table(shares(found))
        yield from _unused(site, source, found)
        yield from _as_of(site, source)
    if len(sources) > 1:
        yield "all sources"
        yield from _table(total(every))


def _table(found: dict[str, Share]) -> Iterator[str]:
    for name in CLASSES:
        share = found[name]
        percent = "none found" if share.percent is None else f"{share.percent} %"
        yield f"  {name:<12} {share.used:>4} of {share.found:<4} {percent}"


def _unused(site: Site, source: RecordId, found: Coverage) -> Iterator[str]:
    text = site.verified.articles[source].text if source in site.verified.articles else ""
    for name in CLASSES[:-1]:
        for item in found[name]:
            if not item.used:
                yield f"  unused, {name}: {_in_place(text, item.start, item.end)}"


def _as_of(site: Site, source: RecordId) -> Iterator[str]:
    """Name the facts whose `as_of` the article does not say."""
    for fact, stated in site.catalogue.facts.items():
        passages = site.verified.passages.get(fact, ())
        if any(p.source == source for p in passages) and as_of_said(site, stated) == "nowhere":
            yield f"  not said by the article: as_of {stated.fact.as_of} of {fact}"


def _in_place(text: str, start: int, end: int) -> str:
    """Show words where they stand: `… waivers of [$7 million] to sustain …`."""
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    shown = f"{text[low:start]}[{text[start:end]}]{text[end:high]}"
    shown = printable(" ".join(shown.split()))
    return f"{'…' if low else ''}{shown}{'…' if high < len(text) else ''} ({start} to {end})"
