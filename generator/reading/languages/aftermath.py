"""What became of an amount, in one language: the type of the table.

In: nothing. Out: `Aftermath`. `statuses/aftermath.py`, `sequels`, `threads` and `repeats` read
them. A language whose words agree has a table of its own for what it says there (`agreement`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aftermath:
    """Statuses that follow on others, and the words by which a text goes on."""

    asking: frozenset[str] = frozenset()
    """Statuses of what waits for an answer (`requested`)."""
    held_back: frozenset[str] = frozenset()
    """Statuses of money that is held back (`suspended`)."""
    waiting: frozenset[str] = frozenset()
    """Statuses that say less than that a thing was asked for (`under review`)."""
    steps: frozenset[str] = frozenset()
    """Nouns of what then waits, and not the money (`Its disbursement is pending`)."""
    verdicts: frozenset[str] = frozenset()
    """Statuses that who asked for money gets for an answer (`and was refused`)."""
    of_money_only: frozenset[str] = frozenset()
    """Statuses that nobody who gives money has himself (`it was rescinded`)."""
    said_of_money: frozenset[str] = frozenset()
    """Words of other statuses that are said of money only (`frozen`)."""
    undoing: frozenset[str] = frozenset()
    """Passives that end a status which holds money back (`released`)."""
    completed: frozenset[str] = frozenset()
    """The same of what the money is for, behind `and` (`was halted and finished in June`)."""
    undo: frozenset[str] = frozenset()
    """Verbs that end one (`to release $5 million it had frozen`)."""
    undid: frozenset[str] = frozenset()
    """Verbs right before what was stopped and no longer is (`released the $5 million`)."""
    paying: frozenset[str] = frozenset()
    """Verbs that one refuses where money is refused (`refused to pay`)."""
    keeping: frozenset[str] = frozenset()
    """Verbs before what stays as it is (`keeps it frozen`)."""
    averted: frozenset[str] = frozenset()
    """Participles of what did not happen (`The withdrawal of the pledge was averted`)."""
    lasting: frozenset[str] = frozenset()
    """Verbs that say a state goes on, supposed or not (`will stay frozen`)."""
    turning: frozenset[str] = frozenset()
    """Words of a clause in which things have turned (`refused, but then approved`)."""
    once_more: frozenset[str] = frozenset()
    """What behind a verb says that it was done a second time (`approved again`)."""
    at_last: frozenset[str] = frozenset()
    """What behind a verb says that it is so now (`cleared at last`)."""
    lately: frozenset[str] = frozenset()
    """What opens a sentence on what happened since (`Last month`)."""
    ever_since: frozenset[str] = frozenset()
    """Words before a time from which something has been so (`Since January`)."""
    times_after: frozenset[str] = frozenset()
    """Words behind `the` that say when (`paid the same day`)."""
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """How the next clause or sentence says what somebody did about it (`said no`)."""
    yes_or_no: tuple[str, ...] = ()
    """Words that an answer opens with (`No`)."""
    inquiring: tuple[str, ...] = ()
    """What stands before what is asked in a statement (`asked whether`, `asked what became of`)."""
    outcomes: frozenset[str] = frozenset()
    """Words that take a whole clause up (`that`, of `it asked for more; that was refused`)."""
    of_verbs: frozenset[str] = frozenset()
    """Pronouns that are the object of what is done to an amount (`withdrew it`)."""
    all_of_it: tuple[str, ...] = ()
    """What takes up a whole amount as an object (`approved every cent`)."""
    carries: tuple[str, ...] = ()
    """Words before an amount that shares what is said before (`was halted, and with it`)."""
