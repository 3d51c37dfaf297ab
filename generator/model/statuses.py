"""The statuses of money and the words that name them (contract, section 3).

Only the words listed name a status; announced, allocated, received and spent name none. A site may
add statuses in `content/site.yaml`. Labels are message ids of the theme's catalogue.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Status(NamedTuple):
    """A status: its key in front matter, the label readers see, the words that name it."""

    key: str
    label: str
    words: tuple[str, ...]


#: In the order of a budget's life, which is the order tables and legends show them in.
STATUSES: Mapping[str, Status] = MappingProxyType(
    {
        status.key: status
        for status in (
            Status("requested", "Requested", ("requested", "sought", "asked for")),
            Status("proposed", "Proposed", ("proposed", "planned")),
            Status("authorized", "Authorized", ("authorized", "authorised")),
            Status("approved", "Approved", ("approved", "granted", "cleared")),
            Status("obligated", "Obligated", ("obligated",)),
            Status("committed", "Committed", ("committed", "pledged", "promised")),
            Status("disbursed", "Disbursed", ("disbursed", "paid", "paid out")),
            Status("pending", "Pending", ("pending", "awaiting")),
            Status("suspended", "Suspended", ("suspended", "frozen", "paused", "halted")),
            Status("denied", "Denied", ("denied", "rejected", "refused")),
            Status("rescinded", "Rescinded", ("rescinded", "withdrawn", "cancelled", "canceled")),
        )
    }
)
