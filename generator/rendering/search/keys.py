"""A short name for each record, by which the index's files speak of it.

In: the ids of all records. Out: for each a key of five characters that no other has. Keys are
digests, so that a record that comes or goes moves no other.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.records import RecordId

#: Characters of a key.
LENGTH: Final = 5
_BITS: Final = 25
_DIGITS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def record_keys(records: Iterable[RecordId]) -> dict[RecordId, str]:
    """Give each record a key, from a digest of its id."""
    taken: dict[int, RecordId] = {}
    for record in sorted(records):
        number = int.from_bytes(sha256(record.encode()).digest()[:4]) >> (32 - _BITS)
        while number in taken:
            number = (number + 1) % (1 << _BITS)
        taken[number] = record
    return {record: _key(number) for number, record in taken.items()}


def _key(number: int) -> str:
    return "".join(_DIGITS[number >> shift & 31] for shift in range(_BITS - 5, -5, -5))
