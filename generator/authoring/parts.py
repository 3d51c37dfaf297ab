"""Whether an amount may be a part of another, by their statuses.

In: the status of a total and those of what its sum would fit. Out: yes or no. What comes of money
may be a part of it (of what was authorized, some approved and some pending); what stands before it
may not (a request is no part of a pledge), nor is anything of what was paid but what was paid.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_OUTCOMES = frozenset({"obligated", "disbursed", "pending", "suspended", "rescinded"})
_GIVEN = _OUTCOMES | {"approved", "committed"}
_BECOMES = MappingProxyType({
    "authorized": _GIVEN,
    "approved": _GIVEN,
    "committed": _GIVEN,
    "obligated": _OUTCOMES,
    "pending": frozenset({"requested", "proposed"}),
    "disbursed": frozenset(),
    "suspended": frozenset(),
    "denied": frozenset(),
    "rescinded": frozenset(),
})  # fmt: skip
#: What was asked for may have become anything, and may hold other requests.
ASKED = frozenset({"requested", "proposed"})
_KNOWN = ASKED | {*_BECOMES}


def may_hold(total: str, parts: Collection[str]) -> bool:
    """Tell whether a total of one status may have parts of others; of a site's own, any may."""
    becomes = _BECOMES.get(total, _KNOWN)
    return {*parts} & _KNOWN <= becomes | {total}
