"""The answer of all readers of statuses: a status, the words that name it, and why.

In: what a reader found. Out: a `Governed`; nothing is read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    import re


class Governed(NamedTuple):
    """The status of an amount: `start` and `end` are the word that names it; `why` says so."""

    status: str
    start: int
    end: int
    why: str
    others: tuple[str, ...] = ()
    negated: bool = False


def suggested(key: str, match: re.Match[str], where: str) -> Governed:
    """Give the status of a form that is no listed word, with the reason that says so."""
    return Governed(key, *match.span(), f"“{match[0]}” stands {where} the amount; it is no "
                    f"listed word of the status, so see that it fits")  # fmt: skip
