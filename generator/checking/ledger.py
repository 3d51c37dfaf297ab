"""The ledger of figures: computed sums, what is tied, what enters totals, checks 4 to 7.

In: the catalogue with verified evidence. Out: for each figure its amount and status; the verdicts
on what reported totals cover; the conflicts; and `totals` for any set of figures. Amounts are exact
decimals and unlike things are never added.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from decimal import Decimal
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from generator.checking.stated import Stated, origin
from generator.model.amounts import Amount, Interval, UnitKind, total
from generator.model.data_classes import dataclass
from generator.model.dates import PartialDate
from generator.model.drawn import Drawn, sources_of
from generator.model.kept import digest
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem
from generator.model.records import Fact, FactId, Figure, RecordId

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.checking.catalogue import Catalogue, OwnFacts
    from generator.checking.evidence import Proofs, Verified
    from generator.model.text import Place

#: How many facts `same_as` may tie: each shows all the others.
MAX_TIED = 100


_WHOLE = Decimal(100)
_ONE_WHOLE = (
    "percentages are added where one quote says all of them: give each part the quote that holds "
    "them all, if the article says them of one whole; else leave the sum out"
)


class Entry(NamedTuple):
    """A figure in the ledger: its amount and status, computed ones included."""

    stated: Stated
    amount: Amount
    status: str
    as_of: PartialDate | None


class _Given(NamedTuple):
    """What the entry of a figure that states an amount is made of."""

    own: OwnFacts
    said: Proofs | None

    @property
    def version(self) -> str:
        return f"{self.own.version} {self.said.version if self.said else ''}"


def entry_version(source: object) -> str:
    """Tell one state of an entry from another, by what it is drawn from."""
    if isinstance(source, _Given):
        return source.version
    assert isinstance(source, Entry)
    return digest(source.stated.version, source.amount, source.status, source.as_of)


class Verdict(StrEnum):
    """What becomes of a reported total and the parts it is said to cover (check 5)."""

    ADDS_UP = "adds-up"
    MIXES = "mixes-statuses"
    MISSES = "does-not-add-up"


class Cover(NamedTuple):
    """A reported total, its parts, their sum, the verdict."""

    parts: tuple[FactId, ...]
    sum: Amount
    verdict: Verdict


class Conflict(NamedTuple):
    """Facts that cannot all hold: reports of one thing that differ, or a declared contradiction."""

    kind: str  # same-as, contradicts
    facts: tuple[FactId, ...]


class Total(NamedTuple):
    """Money of one status, one currency and one as-of date, added."""

    status: str
    unit: str
    as_of: PartialDate | None
    amount: Amount
    figures: tuple[FactId, ...]


class Totals(NamedTuple):
    """The totals of a set of figures, and the money figures that enter none, with the reason."""

    totals: tuple[Total, ...] = ()
    left_out: tuple[tuple[FactId, str], ...] = ()


class Part(NamedTuple):
    """A figure as it enters one page: whole or its share there; else None and the reason.

    The reason is `shared` (with others, not split) or `elsewhere` (split, and nothing is here).
    """

    figure: FactId
    amount: Amount | None
    reason: str = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All figures, ties, verdicts and conflicts of a site. `tied` maps a figure to its class."""

    entries: Mapping[FactId, Entry]
    tied: Mapping[FactId, tuple[FactId, ...]]
    covers: Mapping[FactId, Cover]
    conflicts: tuple[Conflict, ...]
    order: Mapping[str, int]  # of statuses
    places: Mapping[FactId, tuple[str, str]] = field(default_factory=dict)
    """The status and unit of each figure, for who only orders them."""

    def totals(self, parts: Iterable[Part]) -> Totals:
        """Add what may be added of some figures (check 4)."""
        return self._totals(parts, set())

    def left_out(self, figure: FactId) -> str:
        """Say why a figure of money enters no total, even alone; empty if it may."""
        return self._left_out(Part(figure, self.entries[figure].amount), set())

    def added(self, figures: Iterable[FactId]) -> Totals:
        """Give what some figures add to the totals of all: of reports of one thing one counts.

        `together` makes the totals of all of what each of them adds.
        """
        parts = [Part(figure, self.entries[figure].amount) for figure in figures]
        return self._totals(parts, {p.figure for p in parts if self._first(p.figure) != p.figure})

    def _first(self, figure: FactId) -> FactId | None:
        """Give the one that counts where all figures are added, of those that report one thing."""
        tied = self.tied.get(figure, (figure,))
        money = (f for f in tied if f in self.entries and self.entries[f].amount.is_money)
        return next(money, None)

    def _totals(self, parts: Iterable[Part], counted: set[FactId]) -> Totals:
        """Add what may be added; `counted` are figures that report what is counted already."""
        found: list[Total] = []
        left_out: list[tuple[FactId, str]] = []
        for part in sorted(parts, key=lambda part: part.figure):
            entry = self.entries.get(part.figure)
            if entry is None or not entry.amount.is_money:
                continue
            reason = self._left_out(part, counted)
            if reason:
                left_out.append((part.figure, reason))
                continue
            counted.update(self.tied.get(part.figure, (part.figure,)))
            assert part.amount is not None
            unit = entry.amount.unit.code
            found.append(Total(entry.status, unit, entry.as_of, part.amount, (part.figure,)))
        return together([Totals(tuple(found), tuple(left_out))], self.order)

    def _left_out(self, part: Part, counted: set[FactId]) -> str:
        """Say why a figure enters no total; empty if it does."""
        tied = self.tied.get(part.figure, (part.figure,))
        figures = [self.entries[f].stated for f in tied if f in self.entries]
        if any(figure.covers for figure in figures):
            return "covers"
        if any(figure.derived for figure in figures):
            return "derived"
        if self.differ(tied):
            return "differs"
        if part.figure in counted:
            return "same-as"
        return part.reason if part.amount is None else ""

    def reach(self, *figures: FactId) -> Interval:
        """Give the interval that figures together stand for; of a computed one, its parts'."""
        return _added(figures, self.entries)

    def differ(self, tied: tuple[FactId, ...]) -> bool:
        """Tell whether figures tied by `same_as` say different things."""
        measures = {
            (self.entries[f].amount.measure(), self.entries[f].status)
            for f in tied
            if f in self.entries
        }
        return len(measures) > 1


def together(each: Iterable[Totals], order: Mapping[str, int]) -> Totals:
    """Add totals of different figures, given in the order of their figures."""
    groups: dict[tuple[str, str, PartialDate | None], list[Total]] = defaultdict(list)
    left_out: list[tuple[FactId, str]] = []
    for found in each:
        for one in found.totals:
            groups[one.status, one.unit, one.as_of].append(one)
        left_out += found.left_out
    totals = [
        Total(*of, total(t.amount for t in ones), tuple(f for t in ones for f in t.figures))
        for of, ones in groups.items()
    ]
    totals.sort(key=lambda t: (order.get(t.status, 99), t.unit, t.as_of or PartialDate(0)))
    return Totals(tuple(totals), tuple(left_out))


def ledger(
    catalogue: Catalogue, order: Mapping[str, int], said: Mapping[FactId, Amount] | None = None
) -> Checked[Ledger]:
    """Make the ledger of a site; `said` are the amounts as their sources say them."""
    problems: list[Problem] = []
    tied = _tied(catalogue)
    entries = _entries(catalogue, said or {}, tied, problems)
    problems += _unlike(catalogue, entries)
    problems += _crowded(catalogue, tied)
    covers = {}
    for stated in sorted(catalogue.linked.values(), key=lambda stated: stated.id):
        entry, covered = entries.get(stated.id), stated.covers
        if entry and covered and _parts_are_figures(stated, catalogue, "covers", covered, problems):
            cover = _cover(entry, entries, problems)
            if cover:
                covers[stated.id] = cover
    draft = Ledger(entries=entries, tied=tied, covers=covers, conflicts=(), order=order)
    conflicts = tuple(_conflicts(catalogue, draft))
    value = replace(draft, conflicts=conflicts, places=Drawn(sources_of(entries), _place_of))
    return Checked(value, tuple(problems))


def _entries(
    catalogue: Catalogue,
    said: Mapping[FactId, Amount],
    tied: Mapping[FactId, tuple[FactId, ...]],
    problems: list[Problem],
) -> Mapping[FactId, Entry]:
    """Give the figures that state an amount, and the sums that can be made."""
    said_of = sources_of(said)
    sources: dict[FactId, Any] = {
        figure: _Given(own, said_of.get(figure))
        for own in catalogue.own_facts.values()
        for figure in own.figures()
    }

    def draw(figure: FactId, source: Any) -> Entry:
        return source if isinstance(source, Entry) else _entry(catalogue.facts[figure], said)

    entries = Drawn(sources, draw)
    waiting = [s for s in catalogue.linked.values() if _is_sum(s)]
    for stated in waiting:
        _parts_are_figures(stated, catalogue, "derived", stated.derived, problems)
    while waiting:
        ready = [s for s in waiting if all(part in entries for part in s.derived)]
        if not ready:
            break  # a circle or an unread part, said elsewhere
        for stated in ready:
            entry = _computed(stated, entries, tied, problems)
            if entry:
                sources[stated.id] = entry
        waiting = [s for s in waiting if s not in ready]
    return Drawn(dict(sorted(sources.items(), key=itemgetter(0))), draw)


def _entry(stated: Stated, said: Mapping[FactId, Amount]) -> Entry:
    figure = stated.fact
    assert isinstance(figure, Figure)
    assert figure.amount is not None
    return Entry(stated, said.get(stated.id, figure.amount), figure.status, figure.as_of)


def _place_of(figure: FactId, source: _Given | Entry) -> tuple[str, str]:
    if isinstance(source, Entry):
        return source.status, source.amount.unit.code
    return source.own.place(figure)


def _is_sum(stated: Stated) -> bool:
    return isinstance(stated.fact, Figure) and stated.fact.amount is None


def _computed(
    stated: Stated,
    entries: Mapping[FactId, Entry],
    tied: Mapping[FactId, tuple[FactId, ...]],
    problems: list[Problem],
) -> Entry | None:
    parts = [entries[part] for part in stated.derived]
    place = _place(stated.fact, "derived")
    if not parts:
        if not isinstance(stated.fact, Figure) or not stated.fact.derived:
            problems.append(Problem("A101", place, "a sum needs parts"))
        return None
    units = {part.stated.id: part.amount.unit.code for part in parts}
    statuses = {part.stated.id: part.status for part in parts}
    if len({*units.values()}) > 1:
        message = f"the parts are in different units: {_each(units, 'in')}"
        problems.append(Problem("A101", place, message))
    elif len({*statuses.values()}) > 1:
        message = f"the parts are of different statuses: {_each(statuses, 'is')}"
        problems.append(Problem("A101", place, message))
    elif fault := _of_no_whole(stated.derived, parts, entries):
        problems.append(Problem("A101", place, fault, (_ONE_WHOLE,)))
    elif twice := _twice(stated.derived, entries, tied):
        message = f"the sum counts `{twice}` twice"
        problems.append(Problem("A101", place, message))
    else:
        dates = {part.as_of for part in parts}
        as_of = stated.fact.as_of or (dates.pop() if len(dates) == 1 else None)
        return Entry(stated, total(part.amount for part in parts), parts[0].status, as_of)
    return None


def _parts_are_figures(
    stated: Stated,
    catalogue: Catalogue,
    key: str,
    parts: Iterable[FactId],
    problems: list[Problem],
) -> bool:
    """Report the parts of a sum or of a covering total that are facts of another kind."""
    others = [part for part in parts if not isinstance(catalogue.facts[part].fact, Figure)]
    code = "A101" if key == "derived" else "A105"
    place = _place(stated.fact, key)
    problems += [Problem(code, place, f"`{part}` is no figure") for part in others]
    return not others


def _of_no_whole(
    ids: Iterable[FactId], parts: Iterable[Entry], entries: Mapping[FactId, Entry]
) -> str:
    """Say why percentages cannot be added; empty if they can, or are none.

    5 % of one thing and 3 % of another are 8 % of nothing. That they are of one whole is told by
    one quote that says all of them.
    """
    percentages = [part.amount for part in parts if part.amount.unit.kind is UnitKind.PERCENT]
    if not percentages:
        return ""
    if total(percentages).value > _WHOLE:
        return "the percentages add up to more than 100 %, so they are not parts of one whole"
    said = [
        {(item.source.target, item.quote.text) for item in entries[leaf].stated.fact.evidence}
        for leaf in _leaves(ids, entries)
    ]
    return "" if set.intersection(*said) else "the percentages may be of different wholes"


def _leaves(ids: Iterable[FactId], entries: Mapping[FactId, Entry]) -> Iterator[FactId]:
    """Give the figures with evidence that sums go back to."""
    for identity in ids:
        inner = entries[identity].stated.derived
        yield from _leaves(inner, entries) if inner else (identity,)


def _twice(
    parts: Iterable[FactId],
    entries: Mapping[FactId, Entry],
    tied: Mapping[FactId, tuple[FactId, ...]],
) -> FactId | None:
    """Give a figure that a sum of these would count twice: by tie, part or covering total."""
    counted: set[FactId] = set()
    for part in parts:
        reached = {part}
        ahead = [part]
        while ahead:
            stated = entries[ahead.pop()].stated
            for inner in (*stated.derived, *stated.covers):
                if inner in entries and inner not in reached:
                    reached.add(inner)
                    ahead.append(inner)
        whole = {other for fact in reached for other in tied.get(fact, (fact,))}
        again = sorted(whole & counted)
        if again:
            return again[0]
        counted |= whole
    return None


def _each(parts: Mapping[FactId, str], how: str) -> str:
    """Say of each part what it is: `briefings/x#a` in USD, `briefings/x#b` in EUR."""
    return ", ".join(f"`{part}` {how} {what}" for part, what in parts.items())


def _place(fact: Fact, key: str) -> Place:
    return fact.places.get(key, fact.place)


def _cover(entry: Entry, entries: Mapping[FactId, Entry], problems: list[Problem]) -> Cover | None:
    """Check 5, with interval arithmetic."""
    stated = entry.stated
    parts = [entries[part] for part in stated.covers if part in entries]
    place = _place(stated.fact, "covers")
    if len(parts) < len(stated.covers):
        return None  # a sum that cannot be made, said there
    unit = entry.amount.unit
    others = {p.stated.id: p.amount.unit.code for p in parts if p.amount.unit != unit}
    if others:
        message = f"a total in {unit.code} cannot cover {_each(others, 'in')}"
        problems.append(Problem("A105", place, message))
        return None
    if not parts:
        return None
    reach = _added(stated.covers, entries)
    if not reach.meets(entry.amount.interval()):
        verdict = Verdict.MISSES
    elif {part.status for part in parts} != {entry.status}:
        verdict = Verdict.MIXES
    else:
        verdict = Verdict.ADDS_UP
    return Cover(stated.covers, total(part.amount for part in parts), verdict)


def _added(parts: Iterable[FactId], entries: Mapping[FactId, Entry]) -> Interval:
    """Add what figures stand for; a computed one stands for what its parts do."""
    found = Interval(Decimal(0), Decimal(0))
    for part in parts:
        entry = entries[part]
        derived = [inner for inner in entry.stated.derived if inner in entries]
        found = found.plus(_added(derived, entries) if derived else entry.amount.interval())
    return found


def _tied(catalogue: Catalogue) -> dict[FactId, tuple[FactId, ...]]:
    """Give the classes that `same_as` makes, each in order of id."""
    leader: dict[FactId, FactId] = {}

    def find(fact: FactId) -> FactId:
        while leader.get(fact, fact) != fact:
            fact = leader[fact]
        return fact

    for stated in catalogue.linked.values():
        for other in stated.same_as:
            one, two = sorted((find(stated.id), find(other)))
            leader[two] = one
            leader.setdefault(one, one)
    classes: dict[FactId, list[FactId]] = defaultdict(list)
    for fact in sorted({*leader, *(o for s in catalogue.linked.values() for o in s.same_as)}):
        classes[find(fact)].append(fact)
    return {fact: tuple(found) for found in classes.values() for fact in found}


def _unlike(catalogue: Catalogue, entries: Mapping[FactId, Entry]) -> Iterator[Problem]:
    """Report ties between facts that cannot be reports of one thing."""

    def nature(fact: FactId) -> tuple[str, str]:
        entry = entries.get(fact)
        kind = type(catalogue.facts[fact].fact).__name__.lower()
        return kind, entry.amount.unit.kind.value if entry else ""

    for stated in catalogue.linked.values():
        for other in stated.same_as:
            if nature(stated.id) != nature(other):
                place = stated.fact.places.get("same_as", stated.fact.place)
                this, that = (
                    " in ".join(filter(None, nature(stated.id))),
                    " in ".join(filter(None, nature(other))),
                )
                yield Problem("A108", place, f"this is a {this}, and `{other}` is a {that}")


def _crowded(
    catalogue: Catalogue, classes: Mapping[FactId, tuple[FactId, ...]]
) -> Iterator[Problem]:
    """Report ties of more facts than a reader can compare, once each."""
    for tied in {tied for tied in classes.values() if len(tied) > MAX_TIED}:
        fact = catalogue.facts[tied[0]].fact
        message = (
            f"{len(tied)} facts are tied by `same_as`, and {MAX_TIED} are the most there may be"
        )
        yield Problem("A109", fact.places.get("same_as", fact.place), message)


def _conflicts(catalogue: Catalogue, found: Ledger) -> list[Conflict]:
    """Check 7: reports of one thing that differ, and declared contradictions."""
    conflicts = {Conflict("same-as", tied) for tied in found.tied.values() if found.differ(tied)}
    for stated in catalogue.linked.values():
        for other in stated.contradicts:
            one, two = sorted((stated.id, other))
            conflicts.add(Conflict("contradicts", (one, two)))
    return sorted(conflicts)


def part_of(
    reports: Sequence[Stated], amount: Amount, within: frozenset[RecordId], kind: str
) -> Part:
    """Say how a figure enters the page of a country, or of a program with its descendants.

    `within` are the page's own ids. With shares of that kind the shares of those count; a figure
    that also concerns others of the kind, and is not split, enters no total (check 6). `reports`
    are the figure and those tied to it: one thing concerns all that any of its reports says, and
    is split as the one that splits it says; two different splits are none.
    """
    stated = reports[0]
    splits = {r.shares for r in reports if r.shares and r.shares[0].of.startswith(f"{kind}/")}
    shares = splits.pop() if len(splits) == 1 else ()
    concerned = {record for report in reports for record in report.scope[kind]}
    if shares:
        percent = sum((p.percent for p in shares if p.of in within), Decimal(0))
        return Part(stated.id, amount.scaled(percent) if percent else None, "elsewhere")
    return Part(stated.id, amount if concerned <= within else None)


def origins(fact: FactId, verified: Verified, catalogue: Catalogue) -> frozenset[RecordId]:
    """Give the origins a fact's passages go back to: copies of one origin count once."""
    return frozenset(origin(p.source, catalogue.records) for p in verified.passages.get(fact, ()))
