"""`list`: the records and facts a site has, and which of them want attention.

In: the site compiled with everything in it, drafts included. Out: rows. Nothing here is a problem
of the site: a draft, an orphan or a page without facts may be meant. `check` reports broken rules.

What the filters mean: an *orphan* is a program, country, agency or person that no other record
names and no fact of another record concerns, or a source no fact quotes. *Unsourced* is a record
that prints a number without a source, or whose page no fact is on. *Untied* are figures of the same
money and status in two records, of one program or country or of none that both name, which no
`same_as` ties: totals count each.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from generator.authoring.standing import Standing
from generator.checking.ledger import Verdict
from generator.model.named_tuples import NamedTuple
from generator.model.records import KINDS, FactId, Figure, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.records import Record
    from generator.pages.site import Site

#: The kinds of facts that can be listed, as the types are called.
FACT_KINDS = {
    "figures": "Figure",
    "statements": "Statement",
    "quotes": "Quote",
    "events": "Event",
}
_VERDICTS = {Verdict.MIXES: "mixes statuses", Verdict.MISSES: "does not add up"}
_CONFLICTS = {"same-as": "reports differ", "contradicts": "contradicted"}


class Row(NamedTuple):
    """A record or a fact: `state` is published, draft, scheduled or expired; `why` it is listed."""

    id: str
    name: str
    state: str
    path: str
    line: int
    why: str = ""


def kind_meant(words: str) -> str | None:
    """Give the kind of a word, plural or singular; None if it is none."""
    singular = {**{one: many for many, one in KINDS.items()},
                **{many.removesuffix("s"): many for many in FACT_KINDS}}  # fmt: skip
    kind = singular.get(words, words)
    return kind if kind in KINDS or kind in FACT_KINDS else None


def state_of(record: Record, site: Site) -> str:
    """Tell whether a record is on the site on the day asked about, and if not, why."""
    today = site.options.today
    if record.draft:
        return "draft"
    if record.publish_on and today < record.publish_on.first_day():
        return "scheduled"
    if record.expires_on and today >= record.expires_on.first_day():
        return "expired"
    return "published"


def rows(site: Site, kind: str | None = None, want: str = "") -> Iterator[Row]:
    """List the records or facts of a kind, or all records; `want` names a filter."""
    if want == UNTIED:
        yield from _untied(site, kind)
        return
    if kind in FACT_KINDS:
        yield from _facts(site, FACT_KINDS[kind], want)
        return
    test = _FILTERS[want]
    for record in site.catalogue.records.values():
        if kind not in (None, record.kind):
            continue
        why = test(record, site)
        if why is not None:
            name = site.plain(record.heading().prose, record.id)
            yield Row(record.id, name, state_of(record, site), record.path, 1, why)


def _untied(site: Site, kind: str | None) -> Iterator[Row]:
    """List figures with those of the same money in other records; of other kinds nothing."""
    others: dict[FactId, list[str]] = defaultdict(list)
    for one, other in Standing(site).untied():
        others[one].append(other)
        others[other].append(one)
    for row in _facts(site, Figure.__name__, "") if kind in (None, "figures") else ():
        same = others.get(FactId(row.id), [])
        if same:
            more = f" and {len(same) - _MOST_NAMED} more" if len(same) > _MOST_NAMED else ""
            yield row._replace(why=f"{row.why}, as {', '.join(same[:_MOST_NAMED])}{more}")


def _facts(site: Site, kind: str, want: str) -> Iterator[Row]:
    """List facts; of the filters only those on dates apply, by the record that states the fact."""
    for fact, stated in site.catalogue.facts.items():
        record = site.catalogue.records[stated.record]
        state = state_of(record, site)
        if type(stated.fact).__name__ != kind:
            continue
        if want and _FILTERS[want](record, site) is None:
            continue
        entry = site.ledger.entries.get(fact)
        words = site.fact_words(fact)
        if isinstance(stated.fact, Figure):
            words = f"{site.plain(stated.fact.label.prose, stated.record)}: {words}"
        why = ", ".join(filter(None, [entry.status if entry else "", *_judged(fact, site)]))
        yield Row(fact, words, state, record.path, stated.fact.place.line, why)


def _judged(fact: FactId, site: Site) -> Iterator[str]:
    """Give what the checks make of a fact, where a reader is told that it does not fit."""
    cover = site.ledger.covers.get(fact)
    if cover and cover.verdict is not Verdict.ADDS_UP:
        yield f"what it covers {_VERDICTS[cover.verdict]}"
    kinds = sorted({conflict.kind for conflict in site.conflicts_of.get(fact, ())})
    yield from (_CONFLICTS[kind] for kind in kinds)


def _every(_record: Record, _site: Site) -> str | None:
    return ""


def _draft(record: Record, site: Site) -> str | None:
    return "" if state_of(record, site) == "draft" else None


def _scheduled(record: Record, site: Site) -> str | None:
    return f"on {record.publish_on}" if state_of(record, site) == "scheduled" else None


def _expired(record: Record, site: Site) -> str | None:
    return f"since {record.expires_on}" if state_of(record, site) == "expired" else None


def _unsourced(record: Record, site: Site) -> str | None:
    numbers = site.counts[record.id].unsourced
    if numbers:
        return "prints without a source: " + ", ".join(number.words for number in numbers)
    if record.kind in ("sources", "pages") or site.concerning.get(record.id):
        return None
    return "no fact is on its page"


def _orphan(record: Record, site: Site) -> str | None:
    if record.kind in ("briefings", "pages"):
        return None
    if record.kind == "sources":
        quoted = any(p.source == record.id for ps in site.verified.passages.values() for p in ps)
        return None if quoted else "no fact quotes it"
    named = site.backlinks.get(record.id, ())
    concerned = any(record_of(fact) != record.id for fact in site.concerning.get(record.id, ()))
    return None if named or concerned else "no other record names it"


def _without_summary(record: Record, _site: Site) -> str | None:
    return None if record.summary or record.kind == "pages" else "no summary"


_FILTERS: Mapping[str, Callable[[Record, Site], str | None]] = {
    "": _every,
    "drafts": _draft,
    "scheduled": _scheduled,
    "expired": _expired,
    "unsourced": _unsourced,
    "orphans": _orphan,
    "without-summary": _without_summary,
}
UNTIED = "untied"
FILTERS = (*(name for name in _FILTERS if name), UNTIED)
# Of the figures of the same money so many are named.
_MOST_NAMED = 3


def as_json(row: Row) -> dict[str, Any]:
    """Give a row as plain data."""
    return row._asdict()


def line(row: Row, width: int) -> str:
    """Write a row; `width` is that of the widest id."""
    state = "" if row.state == "published" else f" [{row.state}]"
    why = f" ({row.why})" if row.why else ""
    name = " ".join(row.name.split())
    shown = name if len(name) <= 80 else f"{name[:79]}…"
    return f"{row.id:<{width}}  {shown}{state}{why}".rstrip()
