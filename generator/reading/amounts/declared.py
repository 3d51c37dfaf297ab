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
    codes = {_code(match, language, symbols) for match in _statement(language).finditer(text)}
    if not codes or codes == {symbols.get(_SIGN)}:
        return symbols
    return {**symbols, _SIGN: codes.pop() if len(codes) == 1 else ""}


def _code(match: re.Match[str], language: Language, symbols: Mapping[str, str]) -> str:
    """Give the currency that a statement names; empty for a sign that nobody knows."""
    if match["noun"]:
        return _nouns(language)[bare(match["noun"])]
    nation = match["nation"] or match["nation_"] or match["used"]
    if nation:
        return _nations(language)[bare(nation)]
    return match["code"] or symbols.get(match["sign"], "")


@lru_cache(maxsize=8)
def _nouns(language: Language) -> Mapping[str, str]:
    return {bare(n): code for n, code in language.currencies.items() if is_of(code, _SIGN)}


@lru_cache(maxsize=8)
def _nations(language: Language) -> Mapping[str, str]:
    nations = {
        **language.national_names,
        **language.national_behind,
        **language.national_ahead,
    }
    return {bare(nation): code for nation, code in nations.items() if is_of(code, _SIGN)}


@lru_cache(maxsize=8)
def _statement(language: Language) -> re.Pattern[str]:
    """Match `Sums are in Canadian dollars`, `Currency: CAD`, `$ means C$`, `Dollars are Fijian`."""
    nouns = any_of(noun for noun, code in language.currencies.items() if is_of(code, _SIGN))
    codes = any_of({code for code in language.currencies.values() if is_of(code, _SIGN)})
    general = any_of(noun for noun, code in language.currencies.items() if code == _SIGN)
    nations = any_of(_nations(language))
    sums, sums_in = any_of(language.sums), any_of(language.sums_in)
    begins = r"(?:^|(?<=[.!?:;(\[\n])|(?<=[.!?:;]\s))[^\S\n]*"
    told = rf"(?i:{sums})(?!\w)(?:[^\S\n]+[\w-]+){{0,6}}?[^\S\n]+(?i:{sums_in})\s+"
    label = rf"(?i:{any_of(language.currency_labels)})\s*[:=]\s*"
    sign = rf"\$\s*(?:=|(?i:{any_of(language.means)}))\s*"
    of_a_nation = rf"(?i:{any_of(language.money_nouns)})(?!\w)"
    return re.compile(
        rf"(?:{begins}(?:{told}|{label})|(?:{begins}|(?<=,\s)){sign})"
        rf"(?:(?i:{any_of(language.determiners)})\s+)?"
        rf"(?:(?P<noun>(?i:{nouns}))(?!\w)|(?P<code>{codes})(?!\w)|(?P<sign>[A-Z]{{1,3}}\$)"
        rf"|(?P<nation>(?i:{nations}))\s+{of_a_nation}){_ends(language)}"
        rf"|(?:{begins}|(?<=,\s))(?i:{general})(?:\s+(?i:{sums}))?\s+(?i:{sums_in})\s+"
        rf"(?P<nation_>(?i:{nations})){_ends(language)}"
        rf"|{begins}(?:(?i:{any_of(language.determiners)})\s+)?(?P<used>(?i:{nations}))\s+"
        rf"(?i:{general})\s+(?i:{any_of(language.used)})(?!\w)"
    )


def _ends(language: Language) -> str:
    return rf"(?=\s*(?:[.;,)\]\n]|$|(?i:{any_of(language.exceptions)})(?!\w)))"
