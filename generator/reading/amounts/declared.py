"""What `$` means in an article that says so: `All sums are in Canadian dollars`.

In: an article's text, its language, the site's symbols. Out: the symbols as that article uses them.
Only a sentence, or brackets, that say nothing else are taken for it; where two of them differ, `$`
names no currency in that article.

Deliberately absent: what an article leaves to its readers. `briefing draft` asks about that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.amounts.money import is_of
from generator.reading.context import any_of, bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.languages.language import Language

_SIGN = "$"


def declared(text: str, language: Language, symbols: Mapping[str, str]) -> Mapping[str, str]:
    """Give the symbols with the meaning of `$` that a text states itself."""
    if _SIGN not in text or not language.sums:
        return symbols
    known = _nouns(language)
    codes = {
        known[bare(match["noun"])] if match["noun"] else match["code"]
        for match in _statement(language).finditer(text)
    }
    if not codes or codes == {symbols.get(_SIGN)}:
        return symbols
    return {**symbols, _SIGN: codes.pop() if len(codes) == 1 else ""}


@lru_cache(maxsize=8)
def _nouns(language: Language) -> Mapping[str, str]:
    return {bare(n): code for n, code in language.currencies.items() if is_of(code, _SIGN)}


@lru_cache(maxsize=8)
def _statement(language: Language) -> re.Pattern[str]:
    nouns = any_of(noun for noun, code in language.currencies.items() if is_of(code, _SIGN))
    codes = any_of({code for code in language.currencies.values() if is_of(code, _SIGN)})
    return re.compile(
        rf"(?:^|(?<=[.!?:;(\[\n])|(?<=[.!?:;]\s))[^\S\n]*(?i:{any_of(language.sums)})(?!\w)"
        rf"(?:[^\S\n]+[\w-]+){{0,6}}?[^\S\n]+(?i:{any_of(language.sums_in)})\s+"
        rf"(?:(?P<noun>(?i:{nouns}))|(?P<code>{codes}))(?!\w)"
        rf"(?=\s*(?:[.;,)\]\n]|$|(?i:{any_of(language.exceptions)})(?!\w)))"
    )
