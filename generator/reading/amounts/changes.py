"""Amounts by which something grows less: `a cut of $5 million`, `$5 million less than last year`.

In: a text and the place of an amount in it. Out: the words beside it that make it a difference, or
a cut. Who approved a cut of $5 million approved no $5 million.

Deliberately absent: verbs (`cut grants by $5 million`), whose subject only grammar tells.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.context import GAP, any_of

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

_REACH = 40


def lessening(text: str, span: tuple[int, int], language: Language) -> str:
    """Give the amount with the words beside it that make a cut of it; empty if there are none."""
    if not language.cuts:
        return ""
    start, stop = span
    low = max(0, start - _REACH)
    ahead = _ahead(language).search(text[low:start])
    behind = _behind(language).match(text, stop)
    if ahead:
        return " ".join(text[low + ahead.start() : stop].split())
    return " ".join(text[start : behind.end()].split()) if behind else ""


@lru_cache(maxsize=8)
def _ahead(language: Language) -> re.Pattern[str]:
    of = any_of(language.part_links)
    return re.compile(rf"(?<!\w)(?i:{any_of(language.cuts)}){GAP}(?<=\s)(?i:{of})\s+$")


@lru_cache(maxsize=8)
def _behind(language: Language) -> re.Pattern[str]:
    cuts, links = any_of(language.cuts), any_of(language.money_links)
    return re.compile(
        rf"{GAP}(?<=\s)(?:(?i:{any_of(language.less_than)})(?!\w)"
        rf"|(?:(?i:{links}){GAP}(?<=\s))?(?i:{cuts})(?!\w))"
    )
