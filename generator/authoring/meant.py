"""What a name that a person typed means in a compiled site.

In: a site, and words. Out: the one record or fact that is meant, or why none is, with hints. `why`,
`impact`, `coverage` and `list` ask the site that `build` makes pages of, so that they cannot tell
anything else than the pages do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.model.named_tuples import NamedTuple
from generator.model.problems import did_you_mean
from generator.model.records import KINDS, FactId, RecordId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.site import Site


Meant = TypeVar("Meant", RecordId, FactId)


class Unknown(NamedTuple):
    """Why nothing is meant by a name: a message, and hints."""

    message: str
    hints: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "; ".join((self.message, *self.hints))


def fact_meant(site: Site, words: str) -> FactId | Unknown:
    """Find the fact a person names: `briefings/x#id`, `x#id`, or `id` where one record has it."""
    record, mark, local = words.rpartition("#")
    facts = site.catalogue.facts
    if not mark and "/" in words:
        return Unknown(f"`{words}` names a record, not a fact", ("write `RECORD#FACT`",))
    found = [
        fact
        for fact in facts
        if fact.partition("#")[2] == local and _is_record(fact.partition("#")[0], record)
    ]
    kept_off = _unpublished(site, record, KINDS) if mark and not found else None
    return kept_off or _only(found, f"there is no fact `{words}`", _near_facts(words, facts))


def record_meant(site: Site, words: str, kinds: Iterable[str] = KINDS) -> RecordId | Unknown:
    """Find the record a person names: `programs/inl`, or `inl` where one record has the slug."""
    kinds = tuple(kinds)
    known = [record for record in site.catalogue.records if record.partition("/")[0] in kinds]
    found = [record for record in known if _is_record(record, words)]
    slugs = {record.partition("/")[2]: record for record in known}
    near = did_you_mean(words, known) or did_you_mean(words.rpartition("/")[2], slugs)
    kept_off = None if found else _unpublished(site, words, kinds)
    return kept_off or _only(found, f"there is no record `{words}`", near)


def _unpublished(site: Site, words: str, kinds: Iterable[str]) -> Unknown | None:
    """Tell that a record is there, but kept off the site."""
    off = site.catalogue.names.hidden
    found = [
        r for r in sorted(off) if words and r.partition("/")[0] in kinds and _is_record(r, words)
    ]
    if not found:
        return None
    message = f"`{found[0]}` is not published: {off[found[0]].why}"
    return Unknown(message, ("`--drafts` includes it",))


def thing_meant(site: Site, words: str) -> RecordId | FactId | Unknown:
    """Find the record or the fact a person names."""
    if "#" in words:
        return fact_meant(site, words)
    record = record_meant(site, words)
    if not isinstance(record, Unknown) or "several" in record.message:
        return record
    fact = fact_meant(site, words)
    if not isinstance(fact, Unknown) or "several" in fact.message:
        return fact
    if "not published" in record.message:
        return record
    near = record.hints
    if "/" not in words:
        slugs = {known.partition("/")[2] for known in site.catalogue.records}
        ends = {known.partition("#")[2] for known in site.catalogue.facts}
        near = did_you_mean(words, slugs | ends) or fact.hints
    listed = near or ("`briefing list` shows the records",)
    return Unknown(f"there is no record or fact `{words}`", listed)


def _is_record(record: str, wanted: str) -> bool:
    return not wanted or wanted in (record, record.partition("/")[2])


def _only(found: list[Meant], message: str, near: tuple[str, ...]) -> Meant | Unknown:
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"`{one}`" for one in sorted(found)[:8])
        return Unknown(f"several things are meant: {listed}", ("write one of them in full",))
    return Unknown(message, near)


def _near_facts(words: str, facts: Iterable[FactId]) -> tuple[str, ...]:
    by_end = {fact.partition("#")[2]: fact for fact in facts}
    near = did_you_mean(words, facts) or did_you_mean(words.rpartition("#")[2], by_end)
    return near or ("`briefing list figures` shows the figures",)
