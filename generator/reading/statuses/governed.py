"""The answer of all readers of statuses: a status, the words that name it, and why.

In: what a reader found. Out: a `Governed`; nothing is read here but whether the word it found is a
form of a listed one (`vouched`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.languages.loaded import tables_of
from generator.reading.wording import words_of

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language


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


def vouched(
    text: str, found: Governed, statuses: Mapping[str, Status], language: Language
) -> Governed:
    """Leave a status open that only other words than the listed ones suggest (`turned it down`).

    By the contract such words name none, so drafting asks; the reason says what they suggest.
    """
    roots = tables_of(language.tag).suggesting.listed_roots.get(found.status)
    said = " ".join(text[found.start : found.end].lower().split())
    if not roots or any(
        root in said for root in (*roots, *words_of(statuses[found.status], language))
    ):
        return found
    return Governed("", 0, 0, f"“{said}” is no listed word; it suggests {found.status}")
