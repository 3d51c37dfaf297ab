"""Amounts that are said for each of something: `$5 million a year`, `$52 per person`.

In: a text, and where an amount in it stops. Out: the phrase that makes a rate of it; and whether
another text says the same of an amount anywhere near it, in whatever form (`an annual $5 million`).

Deliberately absent: what such an amount comes to, and any phrase that is in no table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.context import GAP, any_of, bare, plain

if TYPE_CHECKING:
    from generator.reading.languages.language import Language

_NEAR = 200
_SENTENCE_END = late(r"[.!?][\"”’)]*\s|\n\s*\n")


def rate_behind(text: str, stop: int, language: Language) -> str:
    """Give the phrase behind an amount that makes a rate of it; empty for none."""
    match = _pattern(language).match(text, stop)
    return match[1] if match else ""


def rate_near(text: str, span: tuple[int, int], rate: str, language: Language) -> bool:
    """Tell whether a text speaks of a rate near an amount; `rate` is a phrase of the language."""
    roots = {bare(phrase): roots for phrase, roots in language.rates.items()}.get(bare(rate))
    near = plain(text[slice(*_sentences(text, span))])
    return roots is None or any(re.search(rf"(?<!\w){re.escape(root)}", near) for root in roots)


def _sentences(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Give where the sentence of a span begins, and where the next one ends."""
    low, high = max(0, span[0] - _NEAR), min(len(text), span[1] + _NEAR)
    before = [end.end() for end in _SENTENCE_END.finditer(text, low, span[0])]
    behind = [end.start() for end in _SENTENCE_END.finditer(text, span[1], high)]
    return max([low, *before]), behind[1] if len(behind) > 1 else high


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    phrases, times = any_of(language.rates), any_of(language.no_rates)
    return re.compile(rf"{GAP}(?<=\s)((?i:{phrases}))(?!\w|[-‐‑]\w)(?!{GAP}(?i:{times})(?!\w))")
