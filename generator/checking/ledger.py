"""The ledger of figures: computed sums, what is tied, what enters totals, checks 4 to 7.

In: the catalogue with verified evidence. Out: for each figure its amount and status; the verdicts
on what reported totals cover; the conflicts; and `totals` for any set of figures. Amounts are exact
decimals, unlike things are never added, and the same words of an article are counted once.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from generator.checking.same_words import held_by, of_money, said_by, same_words, says
from generator.checking.stated import Stated, origin
from generator.model.amounts import Amount, Interval, UnitKind, total
from generator.model.data_classes import dataclass, field
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
    from generator.checking.same_words import Concerned, Held
    from generator.checking.stated import Portion
    from generator.model.text import Place

#: How many facts `same_as` may tie: each shows all the others.
MAX_TIED = 100


_WHOLE = Decimal(100)
_ONE_WHOLE = (
    "percentages are added where one quote says all of them: give each part the quote that holds "
    "them all, if the article says them of one whole; else leave the sum out"
)
_NO_DATE = "give the sum an `as_of` of its own, if one date is said of all, or leave it out"
_EARLY = "a sum is as of the last date of its parts, or of a later one"
_TWICE = (
    "a part counts what another one does if it is a report of the same thing, rests on the same "
    "words of an article, or includes it"
)
_PARTS = "list them: `derived: {sum: [one, other]}`"
_UNITS = "leave out the parts in another unit: nothing is converted"
_RATES = "add the rates, or what is none; never both"
_UNLIKE_RATES = "add rates for each of the same thing: what is paid a month, or per child"
_STATUSES = (
    "leave out the parts of another status; where the article itself says the total, state that as "
    "a figure that `covers` them"
)


class Entry(NamedTuple):
    """A figure in the ledger: its amount and status, computed ones included."""

    stated: Stated
    amount: Amount
    status: str
    as_of: PartialDate | None
    rate: str = ""
    """The article's words that make a rate of it: `per person`."""


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
    return digest(source.stated.version, source.amount, source.status, source.as_of, source.rate)


class Counted(NamedTuple):
    """What figures count beside themselves: what is tied to them, what they hold."""

    tied: Mapping[FactId, tuple[FactId, ...]]
    inside: Mapping[FactId, Iterable[FactId]]


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


class Reports(NamedTuple):
    """Facts that report one thing, in order of id: by `same_as`, or by the same words.

    `out` says why they enter no total: covers, derived, rate, differs; empty if they may. `differ`
    tells whether they say different things.
    """

    facts: tuple[FactId, ...]
    out: str
    differ: bool
    version: str


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
    """All figures, ties, verdicts and conflicts of a site.

    `tied` gives for a fact all that report the same thing, `declared` those that `same_as` ties.
    """

    entries: Mapping[FactId, Entry]
    tied: Mapping[FactId, Reports]
    declared: Mapping[FactId, tuple[FactId, ...]]
    covers: Mapping[FactId, Cover]
    conflicts: tuple[Conflict, ...]
    order: Mapping[str, int]  # of statuses
    places: Mapping[FactId, tuple[str, str]] = field(default_factory=dict)
    """The status and unit of each figure, for who only orders them."""
    disputed: Mapping[FactId, FactId] = field(default_factory=dict)
    """Parts of totals on which reports differ, each to one of these."""
    held: Mapping[FactId, tuple[FactId, ...]] = field(default_factory=dict)
    """Figures that the words of an article make parts of others, each to the first reports of
    these, which may enter totals."""

    def totals(self, parts: Iterable[Part]) -> Totals:
        """Add what may be added of some figures (check 4)."""
        listed = sorted(parts, key=lambda part: part.figure)
        entering = {self.first(part.figure) for part in listed if part.amount is not None}
        return self._totals(listed, set(), entering)

    def left_out(self, figure: FactId) -> str:
        """Say why a figure of money enters no total, even alone; empty if it may."""
        return self._left_out(Part(figure, self.entries[figure].amount), set())

    def added(self, figures: Iterable[FactId]) -> Totals:
        """Give what some figures add to the totals of all: of reports of one thing one counts.

        `together` makes the totals of all of what each of them adds.
        """
        parts = [Part(figure, self.entries[figure].amount) for figure in figures]
        own = {part.figure for part in parts}
        elsewhere = {f for f in own if self._counts(f) not in own}
        return self._totals(parts, {self.first(figure) for figure in elsewhere}, None)

    def first(self, figure: FactId) -> FactId:
        """Give the first of the facts that report what a figure does."""
        tied = self.tied.get(figure)
        return tied.facts[0] if tied else figure

    def _counts(self, figure: FactId) -> FactId | None:
        """Give the one that counts where all figures are added, of those that report one thing."""
        tied = self.tied.get(figure)
        facts = tied.facts if tied else (figure,)
        money = (f for f in facts if f in self.entries and self.entries[f].amount.is_money)
        return next(money, None)

    def _totals(
        self, parts: Iterable[Part], counted: set[FactId], entering: set[FactId] | None
    ) -> Totals:
        """Add what may be added; `counted` are the first reports of what is counted already.

        `entering` are those of what is added beside, without the parts of others; None for all.
        """
        found: list[Total] = []
        left_out: list[tuple[FactId, str]] = []
        for part in sorted(parts, key=lambda part: part.figure):
            entry = self.entries.get(part.figure)
            if entry is None or not entry.amount.is_money:
                continue
            reason = self._left_out(part, counted) or self._is_held(part.figure, entering)
            if reason:
                left_out.append((part.figure, reason))
                continue
            counted.add(self.first(part.figure))
            assert part.amount is not None
            unit = entry.amount.unit.code
            found.append(Total(entry.status, unit, entry.as_of, part.amount, (part.figure,)))
        return together([Totals(tuple(found), tuple(left_out))], self.order)

    def _left_out(self, part: Part, counted: set[FactId]) -> str:
        """Say why a figure enters no total; empty if it does."""
        tied = self.tied.get(part.figure)
        out = tied.out if tied else _kept_out(self.entries[part.figure])
        if out:
            return out
        if any(figure in self.disputed for figure in (tied.facts if tied else (part.figure,))):
            return "disputed"
        if self.first(part.figure) in counted:
            return "same-as"
        return part.reason if part.amount is None else ""

    def _is_held(self, figure: FactId, entering: set[FactId] | None) -> str:
        """Say that a figure is a part of another one that is added; empty if not."""
        holders = self.held.get(figure, ())
        return "part" if holders and (entering is None or entering & {*holders}) else ""

    def says(self, fact: FactId) -> tuple[object, ...]:
        """Give what a report says, to compare it with others of the same thing.

        Of what is no figure nothing: such reports are not compared.
        """
        entry = self.entries.get(fact)
        return (*entry.amount.measure(), entry.status) if entry else ()

    def reach(self, *figures: FactId) -> Interval:
        """Give the interval that figures together stand for; of a computed one, its parts'."""
        return _added(figures, self.entries)


def _kept_out(entry: Entry) -> str:
    """Say why a figure enters no total, whatever reports the same; empty if it may."""
    if entry.stated.covers:
        return "covers"
    if entry.stated.derived:
        return "derived"
    return "rate" if entry.rate else ""


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
    catalogue: Catalogue, order: Mapping[str, int], verified: Verified | None = None
) -> Checked[Ledger]:
    """Make the ledger of a site; amounts are as their sources say them where that is `verified`."""
    problems: list[Problem] = []
    declared = _tied(_same_as(catalogue))
    alike, held = _alike(catalogue, verified) if verified else ([], [])
    standings = verified.standings if verified else {}
    money = [pair for pair in alike if of_money(standings[pair[0]])]
    one = _tied([*_same_as(catalogue), *alike]) if alike else declared
    groups = one if len(money) == len(alike) else _tied([*_same_as(catalogue), *money])
    inside = _inside(held)
    entries = _entries(catalogue, verified, Counted(one, inside), problems)
    problems += _unlike(catalogue, entries)
    problems += _crowded(catalogue, declared)
    covers = {}
    for stated in sorted(catalogue.linked.values(), key=lambda stated: stated.id):
        entry, covered = entries.get(stated.id), stated.covers
        if entry and covered and _parts_are_figures(stated, catalogue, "covers", covered, problems):
            cover = _cover(entry, entries, Counted(one, inside), problems)
            if cover:
                covers[stated.id] = cover
    tied = _reports(groups, catalogue, entries, verified)
    disputed = _disputed(covers, tied)
    value = Ledger(
        entries=entries,
        tied=tied,
        declared=declared,
        covers=covers,
        conflicts=tuple(_conflicts(catalogue, tied)),
        order=order,
        places=Drawn(sources_of(entries), _place_of),
        disputed=disputed,
        held=_held(held, entries, tied, disputed),
    )
    return Checked(value, tuple(problems))


def _entries(
    catalogue: Catalogue,
    verified: Verified | None,
    counted: Counted,
    problems: list[Problem],
) -> Mapping[FactId, Entry]:
    """Give the figures that state an amount, and the sums that can be made."""
    said_of = sources_of(verified.said) if verified else {}
    sources: dict[FactId, Any] = {
        figure: _Given(own, said_of.get(figure))
        for own in catalogue.own_facts.values()
        for figure in own.figures()
    }

    def draw(figure: FactId, source: Any) -> Entry:
        if isinstance(source, Entry):
            return source
        return _entry(catalogue.facts[figure], verified)

    entries = Drawn(sources, draw)
    waiting = [s for s in catalogue.linked.values() if _is_sum(s)]
    for stated in waiting:
        _parts_are_figures(stated, catalogue, "derived", stated.derived, problems)
    while waiting:
        ready = [s for s in waiting if all(part in entries for part in s.derived)]
        if not ready:
            break  # a circle or an unread part, said elsewhere
        for stated in ready:
            entry = _computed(stated, entries, counted, verified, problems)
            if entry:
                sources[stated.id] = entry
        waiting = [s for s in waiting if s not in ready]
    return Drawn(dict(sorted(sources.items(), key=itemgetter(0))), draw)


def _entry(stated: Stated, verified: Verified | None) -> Entry:
    figure = stated.fact
    assert isinstance(figure, Figure)
    assert figure.amount is not None
    if verified is None:
        return Entry(stated, figure.amount, figure.status, figure.as_of)
    amount = verified.said.get(stated.id, figure.amount)
    rate = verified.rates.get(stated.id, "")
    return Entry(stated, amount, figure.status, figure.as_of, rate)


def _place_of(figure: FactId, source: _Given | Entry) -> tuple[str, str]:
    if isinstance(source, Entry):
        return source.status, source.amount.unit.code
    return source.own.place(figure)


def _is_sum(stated: Stated) -> bool:
    return isinstance(stated.fact, Figure) and stated.fact.amount is None


class _Wrong(NamedTuple):
    """Why figures make no sum, and what to do about it."""

    message: str
    hint: str


def _computed(
    stated: Stated,
    entries: Mapping[FactId, Entry],
    counted: Counted,
    verified: Verified | None,
    problems: list[Problem],
) -> Entry | None:
    parts = [entries[part] for part in stated.derived]
    place = _place(stated.fact, "derived")
    if not parts:
        if not isinstance(stated.fact, Figure) or not stated.fact.derived:
            problems.append(Problem("A101", place, "a sum needs parts", (_PARTS,)))
        return None
    wrong = (
        _unlike_parts(stated.derived, parts, entries, verified)
        or _overlap(stated, parts, entries, counted)
        or _undated(stated, parts)
    )
    if wrong:
        problems.append(Problem("A101", place, wrong.message, (wrong.hint,)))
        return None
    amount = total(part.amount for part in parts)
    shared = parts[0].as_of if all(part.as_of for part in parts) else None
    as_of = stated.fact.as_of or shared
    return Entry(stated, amount, parts[0].status, as_of, parts[0].rate)


def _unlike_parts(
    ids: Sequence[FactId],
    parts: Sequence[Entry],
    entries: Mapping[FactId, Entry],
    verified: Verified | None,
) -> _Wrong | None:
    """Tell parts in several units, of several statuses, wholes or rates."""
    units = {part.stated.id: part.amount.unit.code for part in parts}
    statuses = {part.stated.id: part.status for part in parts}
    if len({*units.values()}) > 1:
        return _Wrong(f"the parts are in different units: {_each(units, 'in')}", _UNITS)
    if len({*statuses.values()}) > 1:
        return _Wrong(f"the parts are of different statuses: {_each(statuses, 'is')}", _STATUSES)
    if fault := _of_no_whole(ids, parts, entries, verified):
        return _Wrong(fault, _ONE_WHOLE)
    rates = {part.stated.id: part.rate for part in parts if part.rate}
    if rates and len(rates) < len(units):
        message = f"rates and amounts that are none cannot be added: {_each(rates, 'is')}"
        return _Wrong(message, _RATES)
    if _unlike_rates(parts, verified):
        return _Wrong(f"the rates are of different things: {_each(rates, 'is')}", _UNLIKE_RATES)
    return None


def _overlap(
    stated: Stated, parts: Sequence[Entry], entries: Mapping[FactId, Entry], counted: Counted
) -> _Wrong | None:
    """Tell a sum of more countries than it says, and one that counts something twice."""
    if elsewhere := _elsewhere(stated, parts):
        message = f"the sum is not of all countries of its parts: {_each(elsewhere, 'is of')}"
        return _Wrong(message, "leave the sum's `countries` out, or name those of all its parts")
    if twice := _twice(stated.derived, entries, counted):
        return _Wrong(f"the sum counts `{twice}` twice", _TWICE)
    return None


def _undated(stated: Stated, parts: Sequence[Entry]) -> _Wrong | None:
    """Tell parts as of several dates, or as of later ones than their sum."""
    own = stated.fact.as_of
    dates = {part.stated.id: part.as_of for part in parts if part.as_of}
    late = {part: str(date) for part, date in dates.items() if own and date.is_after(own)}
    if late:
        return _Wrong(
            f"the sum is as of {own}, before its parts: {_each(late, 'is as of')}", _EARLY
        )
    if not own and len({*dates.values()}) > 1:
        each = _each({part: str(date) for part, date in dates.items()}, "is as of")
        return _Wrong(f"the parts are as of different dates: {each}", _NO_DATE)
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
    ids: Iterable[FactId],
    parts: Iterable[Entry],
    entries: Mapping[FactId, Entry],
    verified: Verified | None,
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
    leaves = [entries[leaf].stated for leaf in _leaves(ids, entries)]
    said = [
        set(zip(stated.sources, (item.quote.text for item in stated.fact.evidence), strict=True))
        for stated in leaves
    ]
    one = any(_of_one_base(*quote, verified) for quote in set.intersection(*said))
    return "" if one else "the percentages may be of different wholes"


def _of_one_base(source: RecordId, words: str, verified: Verified | None) -> bool:
    """Tell that a quote does not say its percentages of several things."""
    article = verified.articles.get(source) if verified else None
    if article is None:
        return True
    from generator.reading.amounts.bases import bases  # noqa: PLC0415  few sums are of percentages
    from generator.reading.languages.loaded import tables_of  # noqa: PLC0415  as above

    return len(bases(words, article.language, tables_of(article.read_as))) < 2


def _unlike_rates(parts: Sequence[Entry], verified: Verified | None) -> bool:
    """Tell rates for each of different things: `$40 a month` and `$60 a week` make no $100."""
    rates = list(dict.fromkeys(part.rate for part in parts))
    source = parts[0].stated.sources[:1]
    if verified is None or len(rates) < 2 or not source:
        return False
    from generator.reading.amounts.rates import of_one_thing  # noqa: PLC0415  few sums are of rates

    language = verified.articles[source[0]].language
    return not all(of_one_thing(rates[0], rate, language) for rate in rates)


def _leaves(ids: Iterable[FactId], entries: Mapping[FactId, Entry]) -> Iterator[FactId]:
    """Give the figures with evidence that sums go back to."""
    for identity in ids:
        inner = entries[identity].stated.derived
        yield from _leaves(inner, entries) if inner else (identity,)


def _elsewhere(stated: Stated, parts: Iterable[Entry]) -> dict[FactId, str]:
    """Give the parts of a sum that are of other countries than it says, with these."""
    own = frozenset(stated.scope["countries"])
    others = {part.stated.id: set(part.stated.scope["countries"]) - own for part in parts}
    return {part: ", ".join(sorted(of)) for part, of in others.items() if of} if own else {}


def _twice(
    parts: Iterable[FactId],
    entries: Mapping[FactId, Entry],
    counted: Counted,
) -> FactId | None:
    """Give a figure that a sum of these would count twice: by tie, part or covering total."""
    before: set[FactId] = set()
    for part in parts:
        whole = _whole(part, entries, counted)
        again = sorted(whole & before)
        if again:
            return again[0]
        before |= whole
    return None


def _whole(part: FactId, entries: Mapping[FactId, Entry], counted: Counted) -> set[FactId]:
    """Give all that a figure counts: itself, its parts and theirs, and what reports the same."""
    reached, ahead = {part}, [part]
    while ahead:
        stated = entries[ahead.pop()].stated
        for inner in (*stated.derived, *stated.covers, *counted.inside.get(stated.id, ())):
            if inner in entries and inner not in reached:
                reached.add(inner)
                ahead.append(inner)
    return {other for fact in reached for other in counted.tied.get(fact, (fact,))}


def _once(
    parts: Iterable[FactId],
    entries: Mapping[FactId, Entry],
    counted: Counted,
) -> tuple[FactId, ...]:
    """Leave out the parts of a total that others of them count, if these say no other amount."""
    kept: dict[FactId, set[FactId]] = {}
    for part in parts:
        whole = _whole(part, entries, counted)
        if not any(_within(part, whole, other, kept[other], entries) for other in kept):
            within = [one for one in kept if _within(one, kept[one], part, whole, entries)]
            kept = {one: of for one, of in kept.items() if one not in within} | {part: whole}
    return tuple(kept)


def _within(
    one: FactId,
    counts: set[FactId],
    other: FactId,
    more: set[FactId],
    entries: Mapping[FactId, Entry],
) -> bool:
    """Tell whether a figure that counts some is a part of another, or reports the same as it."""
    same = says(entries[one].amount, "") == says(entries[other].amount, "")
    return counts < more or (counts == more and same)


def _each(parts: Mapping[FactId, str], how: str) -> str:
    """Say of each part what it is: `briefings/x#a` in USD, `briefings/x#b` in EUR."""
    return ", ".join(f"`{part}` {how} {what}" for part, what in parts.items())


def _place(fact: Fact, key: str) -> Place:
    return fact.places.get(key, fact.place)


def _cover(
    entry: Entry,
    entries: Mapping[FactId, Entry],
    counted: Counted,
    problems: list[Problem],
) -> Cover | None:
    """Check 5, with interval arithmetic; what several of its parts count is counted once."""
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
    once = _once(stated.covers, entries, counted)
    if twice := _twice(once, entries, counted):
        message = f"the parts count `{twice}` twice, and not as one amount"
        problems.append(Problem("A105", place, message, (_TWICE,)))
        return None
    parts = [entries[part] for part in once]
    reach = _added(once, entries)
    if not reach.meets(entry.amount.interval()):
        verdict = Verdict.MISSES
    elif {part.status for part in parts} != {entry.status}:
        verdict = Verdict.MIXES
    else:
        verdict = Verdict.ADDS_UP
    return Cover(once, total(part.amount for part in parts), verdict)


def _added(parts: Iterable[FactId], entries: Mapping[FactId, Entry]) -> Interval:
    """Add what figures stand for; a computed one stands for what its parts do."""
    found = Interval(Decimal(0), Decimal(0))
    for part in parts:
        entry = entries[part]
        derived = [inner for inner in entry.stated.derived if inner in entries]
        found = found.plus(_added(derived, entries) if derived else entry.amount.interval())
    return found


def _same_as(catalogue: Catalogue) -> Iterator[tuple[FactId, FactId]]:
    """Give the pairs of facts that `same_as` ties."""
    for stated in catalogue.linked.values():
        yield from ((stated.id, other) for other in stated.same_as)


def _alike(
    catalogue: Catalogue, verified: Verified
) -> tuple[list[tuple[FactId, FactId]], list[Held]]:
    """Give the pairs of figures that rest on the same words, and the figures that others hold.

    What an article says again, and says that it does, is the same as if the words were.
    """
    of: dict[str, RecordId] = {}
    first = {
        source: of.setdefault(article.same, source) for source, article in verified.articles.items()
    }

    def concerned(figure: FactId) -> Concerned:
        scope = catalogue.facts[figure].scope
        return frozenset(scope["countries"]), frozenset(scope["programs"])

    groups = same_words(verified.standings, first, concerned)
    held = list(held_by(verified.standings, first, concerned))
    again = [(one.holder, one.figure) for one in held if one.same]
    pairs = [(group[0], other) for group in groups for other in group[1:]]
    return pairs + again, [one for one in held if not one.same]


def _inside(held: Iterable[Held]) -> dict[FactId, list[FactId]]:
    """Give for each figure that holds others these."""
    inside: defaultdict[FactId, list[FactId]] = defaultdict(list)
    for one in held:
        inside[one.holder].append(one.figure)
    return dict(inside)


def _held(
    held: Iterable[Held],
    entries: Mapping[FactId, Entry],
    tied: Mapping[FactId, Reports],
    disputed: Mapping[FactId, FactId],
) -> dict[FactId, tuple[FactId, ...]]:
    """Give the figures that others hold which may enter a total, with the first reports of these.

    What is as of another date enters another total. A part of a part is one of the whole, too.
    """

    def reports(figure: FactId) -> tuple[FactId, ...]:
        return tied[figure].facts if figure in tied else (figure,)

    above: defaultdict[FactId, set[FactId]] = defaultdict(set)
    for one in held:
        entry, whole = entries[one.figure], entries[one.holder]
        facts = reports(one.holder)
        out = tied[one.holder].out if one.holder in tied else _kept_out(whole)
        if entry.as_of == whole.as_of and not out and not disputed.keys() & {*facts}:
            above[reports(one.figure)[0]].add(facts[0])
    found: dict[FactId, tuple[FactId, ...]] = {}
    for part in sorted(above):
        reached, ahead = set(above[part]), list(above[part])
        while ahead:
            more = above.get(ahead.pop(), set()) - reached
            reached |= more
            ahead += more
        found.update(dict.fromkeys(reports(part), tuple(sorted(reached - {part}))))
    return {figure: holders for figure, holders in found.items() if holders}


def _tied(pairs: Iterable[tuple[FactId, FactId]]) -> dict[FactId, tuple[FactId, ...]]:
    """Give the classes that pairs make, each in order of id."""
    leader: dict[FactId, FactId] = {}

    def find(fact: FactId) -> FactId:
        while (above := leader.setdefault(fact, fact)) != fact:
            leader[fact] = fact = leader[above]
        return fact

    for pair in pairs:
        one, two = sorted(map(find, pair))
        leader[two] = one
    classes: dict[FactId, list[FactId]] = defaultdict(list)
    for fact in sorted(leader):
        classes[find(fact)].append(fact)
    each = map(tuple, classes.values())
    return {fact: found for found in each for fact in found if len(found) > 1}


def _reports(
    groups: Mapping[FactId, tuple[FactId, ...]],
    catalogue: Catalogue,
    entries: Mapping[FactId, Entry],
    verified: Verified | None,
) -> dict[FactId, Reports]:
    """Say of tied facts whether they may enter totals.

    What a figure says that rests on an article is at hand; the others are looked at one by one.
    """
    standings = verified.standings if verified else {}
    rates = verified.rates if verified else {}

    def said(fact: FactId) -> str:
        if fact in standings:
            return said_by(standings[fact])
        return says(entries[fact].amount, entries[fact].status)

    def out(figures: list[FactId], *, differ: bool) -> str:
        linked = [catalogue.linked[figure] for figure in figures if figure in catalogue.linked]
        if any(stated.covers for stated in linked):
            return "covers"
        if any(stated.derived for stated in linked):
            return "derived"
        if any(figure in rates for figure in figures):
            return "rate"
        return "differs" if differ else ""

    found: dict[FactId, Reports] = {}
    for facts in dict.fromkeys(groups.values()):
        figures = [fact for fact in facts if fact in entries]
        differ = len({said(figure) for figure in figures}) > 1
        why = out(figures, differ=differ)
        reports = Reports(facts, why, differ, digest(facts, why, differ))
        found.update(dict.fromkeys(facts, reports))
    return found


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


def _conflicts(catalogue: Catalogue, tied: Mapping[FactId, Reports]) -> list[Conflict]:
    """Check 7: reports of one thing that differ, and declared contradictions."""
    conflicts = {Conflict("same-as", of.facts) for of in tied.values() if of.differ}
    for stated in catalogue.linked.values():
        for other in stated.contradicts:
            one, two = sorted((stated.id, other))
            conflicts.add(Conflict("contradicts", (one, two)))
    return sorted(conflicts)


def _disputed(
    covers: Mapping[FactId, Cover], tied: Mapping[FactId, Reports]
) -> dict[FactId, FactId]:
    """Give the parts of reported totals on which reports differ, and the parts of these."""
    disputed: dict[FactId, FactId] = {}
    ahead = [total for total in covers if total in tied and tied[total].differ]
    while ahead:
        whole = ahead.pop()
        for part in covers[whole].parts if whole in covers else ():
            if part not in disputed:
                disputed[part] = whole
                ahead += tied[part].facts if part in tied else (part,)
    return disputed


class Concern(NamedTuple):
    """Which countries and programs all reports of one thing concern, and their different splits."""

    countries: tuple[RecordId, ...]
    programs: tuple[RecordId, ...]
    splits: tuple[tuple[Portion, ...], ...]


def concern(reports: Iterable[Stated]) -> Concern:
    """Put together what reports of one thing concern."""
    countries: set[RecordId] = set()
    programs: set[RecordId] = set()
    splits: set[tuple[Portion, ...]] = set()
    for report in reports:
        countries.update(report.scope["countries"])
        programs.update(report.scope["programs"])
        splits.update([report.shares] if report.shares else [])
    return Concern(tuple(sorted(countries)), tuple(sorted(programs)), tuple(sorted(splits)))


def part_of(
    figure: FactId, of: Concern, amount: Amount, within: frozenset[RecordId], kind: str
) -> Part:
    """Say how a figure enters the page of a country, or of a program with its descendants.

    `within` are the page's own ids. With shares of that kind the shares of those count; a figure
    that also concerns others of the kind, and is not split, enters no total (check 6). `of` is what
    the figure and those tied to it concern: one thing concerns all that any of its reports says,
    and is split as the one that splits it says; two different splits are none.
    """
    splits = [split for split in of.splits if split[0].of.startswith(f"{kind}/")]
    shares = splits[0] if len(splits) == 1 else ()
    concerned = of.countries if kind == "countries" else of.programs
    if shares:
        percent = sum((p.percent for p in shares if p.of in within), Decimal(0))
        return Part(figure, amount.scaled(percent) if percent else None, "elsewhere")
    return Part(figure, amount if within.issuperset(concerned) else None)


def origins(fact: FactId, verified: Verified, catalogue: Catalogue) -> frozenset[RecordId]:
    """Give the origins a fact's passages go back to: copies of one origin count once."""
    return frozenset(origin(p.source, catalogue.records) for p in verified.passages.get(fact, ()))
