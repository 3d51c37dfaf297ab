"""What figures add to the ledger: to the totals of the site, and to what it can be narrowed to.

In: the compiled site and figures. Out: what these add, as a value that can be put together with
what others add; so that after an edit only the figures of a few records are looked at. Of reports
of one thing that stand in several records one counts, which each of them knows by the ties.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from generator.checking import ledger
from generator.checking.ledger import Total, Totals
from generator.model.amounts import Amount, Qualifier, Unit, UnitKind, Written
from generator.model.dates import PartialDate
from generator.model.named_tuples import NamedTuple
from generator.model.plain import Codec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.checking.stated import Stated
    from generator.model.records import FactId, RecordId
    from generator.pages.site import Site


class Added(NamedTuple):
    """What figures add, each in order."""

    totals: Totals = Totals()
    statuses: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    magnitudes: tuple[str, ...] = ()
    programs: tuple[RecordId, ...] = ()
    """Those whose pages hold one of the figures."""
    countries: tuple[RecordId, ...] = ()


_CODEC: Final = Codec(
    (Added, Totals, Total, Amount, Unit, UnitKind, Written, Qualifier, PartialDate)
)


def added(site: Site, figures: Sequence[FactId]) -> Added:
    """Give what figures add, which are given in order of id."""
    entries = [site.ledger.entries[figure] for figure in figures]
    amounts = [entry.amount for entry in entries]
    return Added(
        site.ledger.added(figures),
        _once(entry.status for entry in entries),
        _once(amount.unit.code for amount in amounts if amount.is_money),
        _once(amount.magnitude for amount in amounts),
        _once(p for entry in entries for p in programs_of(site, entry.stated)),
        _once(c for entry in entries for c in entry.stated.scope["countries"]),
    )


def together(each: Iterable[Added], order: Mapping[str, int]) -> Added:
    """Put together what different figures add, given in order of id; `order` is of statuses."""
    of = list(each)
    return Added(
        ledger.together((one.totals for one in of), order),
        *(_once(chain.from_iterable(column)) for column in list(zip(*of, strict=True))[1:]),
    )


def programs_of(site: Site, stated: Stated) -> list[RecordId]:
    """Give the programs whose pages hold a figure: its own and all above them."""
    own = stated.scope["programs"]
    above = (a for program in own for a in site.catalogue.ancestors(program))
    records = site.catalogue.heads
    return sorted(program for program in {*own, *above} if program in records)


def _once(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(set(items)))


def written(found: Added) -> str:
    """Write what figures add as JSON."""
    return _CODEC.written(found)


def read(written: str) -> Added:
    """Read what was written; raises what comes of JSON that does not fit."""
    found: Added = _CODEC.read(written)
    return found


def to_plain(found: Added) -> list[Any]:
    """Give what figures add as JSON values."""
    plain: list[Any] = _CODEC.plain(found)
    return plain


def from_plain(value: list[Any]) -> Added:
    """Take it from JSON values; raises what comes of values that do not fit."""
    found: Added = _CODEC.value(value)
    return found
