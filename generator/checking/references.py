"""What a reference can mean: the ids that are published, hidden, or known but unread.

In: what was read, and the run's options. Out: `Names`, which resolves a slug or an id to one record
or fact, or to the problem of why not. A record or fact that exists but could not be read is known
all the same, so that it makes no second problem.

Whether a record is published is decided here, from `draft`, `publish_on`, `expires_on` and the
run's *today*. What is not published is checked for form alone and is seen by no later stage.
"""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem, did_you_mean, slug_meant
from generator.model.records import FactId, Program, Record, RecordId, Ref
from generator.model.rested import of_members, of_rows
from generator.model.tables import Members, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.settings import Options
    from generator.model.tables import Reads
    from generator.model.text import Place
    from generator.reading.entries import Entry

_DRAFT = "it is a draft"
_MOST_LISTED = 8


class Hidden(NamedTuple):
    """Why a record is not on the site, and the file that says so."""

    why: str
    path: str

    def hints(self) -> tuple[str, ...]:
        """Say how it gets there; one that waits for its date needs nothing done to it."""
        return (f"remove `draft: true` from {self.path}",) if self.why == _DRAFT else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a reference can mean: the ids that are published, hidden, or known but unread."""

    published: AbstractSet[str]
    hidden: Mapping[str, Hidden]
    """The ids of records that are not on the site, each with the reason."""
    unread: AbstractSet[str]
    by_slug: Mapping[str, tuple[RecordId, ...]]
    facts: AbstractSet[str]
    unread_facts: AbstractSet[str]
    parents: Mapping[RecordId, RecordId]
    _versions: dict[str, Callable[[str], str]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def noted(self, reads: Reads) -> Names:
        """Give the same as tables that note what is read of them."""
        return Names(
            published=Members("published", self.published, reads),
            hidden=Table("hidden", self.hidden, reads),
            unread=Members("unread", self.unread, reads),
            by_slug=Table("slugs", self.by_slug, reads),
            facts=Members("fact ids", self.facts, reads),
            unread_facts=Members("unread facts", self.unread_facts, reads),
            parents=Table("parents", self.parents, reads),
        )

    def versions(self) -> dict[str, Callable[[str], str]]:
        """Give what tells the rows of those tables apart, by table; it knows what it told."""
        if not self._versions:
            self._versions.update(
                {
                    "published": of_members(self.published),
                    "hidden": of_rows(self.hidden, " ".join),
                    "unread": of_members(self.unread),
                    "slugs": of_rows(self.by_slug, " ".join),
                    "fact ids": of_members(self.facts),
                    "unread facts": of_members(self.unread_facts),
                    "parents": of_rows(self.parents, str),
                }
            )
        return dict(self._versions)

    def record(self, target: str, kinds: Iterable[str], place_of: Ref) -> Checked[RecordId | None]:
        """Resolve a slug, or `kind/slug`, among some kinds of records."""
        return self._record(target, tuple(kinds), place_of)

    def _record(
        self, target: str, kinds: tuple[str, ...], place_of: Ref, local: str = ""
    ) -> Checked[RecordId | None]:
        """Resolve a record; of several, that which has the fact `local`, if one alone has it.

        A draft's source and briefing have one slug, and the briefing has the facts. Where none that
        is published has the fact, one that is not, or could not be read, is meant.
        """
        candidates = self._candidates(target, kinds)
        seen = [c for c in candidates if c in self.published]
        if len(candidates) > 1 and local:
            having = [c for c in seen if self._has(FactId(f"{c}{local}"))]
            unseen = len(seen) < len(candidates)
            seen = having if len(having) == 1 or (unseen and not having) else seen
        if len(seen) == 1:
            return Checked(seen[0])
        if len(seen) > 1:
            hints = (f"write {' or '.join(f'`{c}{local}`' for c in seen)}",)
            return self._fault("R103", place_of, f"`{target}` can mean several records", hints)
        if any(c in self.unread for c in candidates):
            return Checked(None)
        hidden = [c for c in candidates if c in self.hidden]
        if hidden:
            off = self.hidden[hidden[0]]
            message = f"`{hidden[0]}` is not published: {off.why}"
            return self._fault("R102", place_of, message, off.hints())
        return self._fault(
            "R101",
            place_of,
            self._unknown(target, kinds),
            self._near(target, kinds, place_of.place),
        )

    def fact(self, target: str, own: RecordId, place_of: Ref) -> Checked[FactId | None]:
        """Resolve a fact's id: `id` or `#id` in the own record, `record#id` in another."""
        record_part, hash_sign, local = target.rpartition("#")
        record: RecordId | None = own
        if hash_sign and record_part:
            kinds = self._all_kinds()
            record, problems = self._record(record_part, kinds, place_of, f"#{local}")
            if record is None:
                return Checked(None, problems)
        full = FactId(f"{record}#{local}")
        if full in self.facts:
            return Checked(full)
        if full in self.unread_facts or record in self.unread:
            return Checked(None)
        ids = sorted(f.partition("#")[2] for f in self.facts if f.startswith(f"{record}#"))
        hints = did_you_mean(local, ids)
        if not hints:
            elsewhere = sorted(f for f in self.facts if f.endswith(f"#{local}"))[:1]
            hints = tuple(f"did you mean `{f}`?" for f in elsewhere) or (_listed(ids),)
        return Checked(
            None, (Problem("R104", place_of.place, f"`{record}` has no fact `{local}`", hints),)
        )

    def _has(self, fact: FactId) -> bool:
        return fact in self.facts or fact in self.unread_facts

    def _candidates(self, target: str, kinds: tuple[str, ...]) -> list[RecordId]:
        if "/" in target:
            return [RecordId(target)] if target.partition("/")[0] in kinds else []
        return [c for c in self.by_slug.get(target, ()) if c.partition("/")[0] in kinds]

    def _fault(
        self, code: str, ref: Ref, message: str, hints: tuple[str, ...] = ()
    ) -> Checked[RecordId | None]:
        return Checked(None, (Problem(code, ref.place, message, hints),))

    def _all_kinds(self) -> tuple[str, ...]:
        return ("sources", "briefings", "programs", "countries", "agencies", "people", "pages")

    def _unknown(self, target: str, kinds: tuple[str, ...]) -> str:
        what = kinds[0] if len(kinds) == 1 else "the records"
        return f"there is no `{target}` among {what}"

    def _near(self, target: str, kinds: tuple[str, ...], place: Place) -> tuple[str, ...]:
        slug = target.rpartition("/")[2]
        slugs = {
            s for s, ids in self.by_slug.items() if any(i.partition("/")[0] in kinds for i in ids)
        }
        if slug in self.by_slug:
            own = place.path.split("/")[1]  # a source and what was drafted from it share a slug
            others = [i for i in self.by_slug[slug] if i.partition("/")[0] not in (*kinds, own)]
            if others:
                return (f"`{others[0]}` exists, but another kind is expected here",)
        near = slug_meant(slug, slugs)
        return (f"did you mean `{near}`?",) if near else ()


def _listed(ids: list[str]) -> str:
    """Say which facts a record has, for who named one that is nowhere."""
    if not ids:
        return "it states no facts: list them in its front matter, under `figures` or the like"
    more = len(ids) - _MOST_LISTED
    tail = f" and {more} more" if more > 0 else ""
    return f"it has {', '.join(f'`{one}`' for one in ids[:_MOST_LISTED])}{tail}"


def is_published(record: Record, options: Options) -> bool:
    """Tell whether a record is on the site: no draft, and today within its dates."""
    return not why_hidden(record, options)


def why_hidden(record: Record, options: Options) -> str:
    """Say why a record is not on the site; nothing if it is."""
    if options.drafts:
        return ""
    if record.draft:
        return _DRAFT
    if record.publish_on and options.today < record.publish_on.first_day():
        return f"its `publish_on` is {record.publish_on}, which lies ahead of {options.today}"
    if record.expires_on and options.today >= record.expires_on.first_day():
        return f"its `expires_on` is {record.expires_on}, and it is {options.today}"
    return ""


def names_of(entries: Iterable[Entry], options: Options) -> Names:
    """Give the names of everything read, the earlier entry first where two share one."""
    entries = tuple(entries)
    by_slug: dict[str, list[RecordId]] = defaultdict(list)
    published: set[RecordId] = set()
    hidden: dict[str, Hidden] = {}
    unread: set[RecordId] = set()
    facts: set[str] = set()
    unread_facts: set[str] = set()
    for entry in entries:
        slugs = by_slug[entry.id.partition("/")[2]]
        if entry.id not in slugs:
            slugs.append(entry.id)
        unread_facts.update(f"{entry.id}#{local}" for local in entry.unread_facts)
        if entry.record is None:
            unread.add(entry.id)
        elif why := why_hidden(entry.record, options):
            hidden[entry.id] = Hidden(why, entry.path)
        else:
            published.add(entry.id)
            facts.update(f"{entry.id}#{fact}" for fact in entry.facts)
    return Names(
        published=frozenset(published),
        hidden=MappingProxyType(hidden),
        unread=frozenset(unread),
        by_slug={slug: tuple(ids) for slug, ids in by_slug.items()},
        facts=frozenset(facts),
        unread_facts=frozenset(unread_facts),
        parents=_parents(entries, published),
    )


def placing(entry: Entry, options: Options) -> object:
    """Tell all of an entry that `names_of` looks at: with the same, there are the same names."""
    record = entry.record
    if record is None:
        return entry.path, entry.id, entry.facts, entry.unread_facts, None
    parent = record.parent.target if isinstance(record, Program) and record.parent else ""
    published = is_published(record, options)
    return entry.path, entry.id, entry.facts, entry.unread_facts, (parent, published)


def _parents(entries: Iterable[Entry], published: set[RecordId]) -> Mapping[RecordId, RecordId]:
    """Give each program's parent; a parent that closes a circle is left out (and reported)."""
    parents: dict[RecordId, RecordId] = {}
    for entry in entries:
        if isinstance(entry.record, Program) and entry.record.parent:
            parent = RecordId(f"programs/{entry.record.parent.target.removeprefix('programs/')}")
            above: RecordId | None = parent
            while above is not None and above != entry.id:
                above = parents.get(above)
            if above is None and parent in published:
                parents[entry.id] = parent
    return parents
