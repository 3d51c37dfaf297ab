"""Whose shillings an article means: the region its source's language is to name.

In: a stored article, the countries it names. Out: the tag of its language with a region (`en-KE`),
where the article tells for every such noun whose money it is; else the tag as it was. It tells so
by the one country of such money in the clause before the noun, in the sentence, before it in the
article, or in the whole of it, else by the town of its dateline or by the towns it names. Several
of one money (CFA francs) are as good as one; of two Koreas *won* are the South's.

The check of a quote reads the noun by the same tag, which the drafted source states: nothing is
proposed that the check would not find. Deliberately absent: `dollars`, `pounds` and signs, whose
general meaning stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.authoring.towns import dateline, homes_of_towns
from generator.checking.evidence import StoredArticle
from generator.reading.context import any_of
from generator.reading.languages import rules
from generator.reading.sentences import around
from generator.reading.wording import clause

if TYPE_CHECKING:
    from generator.pages.contents import Contents
    from generator.reading.languages import Language


def region_tag(article: StoredArticle, holds: Contents, tag: str) -> str:
    """Give the tag of an article's language, with the region where its money is at home."""
    language, text = article.language, article.text
    if language.region or "-" in tag:
        return tag
    told: list[str] = []
    for match in _pattern(language).finditer(text):
        noun = " ".join(match["noun"].lower().split())
        if noun in article.symbols:
            continue
        told.append(_home(article, holds, noun, match.span()))
    money = {str(language.national_nouns.get(iso, iso)) for iso in told}
    return f"{tag}-{told[0]}" if len(money) == 1 and all(told) else tag


def _home(article: StoredArticle, holds: Contents, noun: str, span: tuple[int, int]) -> str:
    """Give the country a noun is money of: that of the clause, the sentence, the article."""
    language = article.language
    homes = {iso: nouns[noun] for iso, nouns in language.national_nouns.items() if noun in nouns}
    spans = list(holds.sentences)
    sentence = spans[around(spans, *span)[0]]
    usual = language.usual_homes.get(noun, "")
    if usual in {t.iso for t in holds.territories}:
        return usual
    found: list[str] = []
    for low, high in (
        (clause(article.text, *span, language)[0], span[0]),
        sentence,
        (0, span[0]),
        (0, len(article.text)),
    ):
        inside = [t.iso for t in holds.territories if low <= t.start < high]
        found = [iso for iso in dict.fromkeys(inside) if iso in homes]
        if found and len({homes[iso] for iso in found}) == 1:
            return found[0]
    opens = dateline(article.text)
    if opens in homes:
        return opens
    towns = homes_of_towns(article.text) & {*homes}
    if not found and len(towns) == 1:
        return min(towns)
    # `720 million Philippine pesos … the 150 million pesos`
    written = {m.currency[:2] for m in holds.amounts if m.currency} & {*homes}
    return written.pop() if not found and len(written) == 1 else ""


def at_home(article: StoredArticle, tag: str) -> StoredArticle:
    """Give the article read by the rules of a tag."""
    language = rules(tag)
    if language is None or language is article.language:
        return article
    return StoredArticle(article.text, language, article.symbols)


@lru_cache(maxsize=8)
def _pattern(language: Language) -> re.Pattern[str]:
    """Give a pattern for a number with a noun that is money in some regions only."""
    nouns = {noun for regional in language.national_nouns.values() for noun in regional}
    sizes = any_of(language.magnitudes)
    return re.compile(
        rf"(?:\d|(?<!\w)(?i:{sizes}))[\s-]{{1,3}}(?P<noun>(?i:{any_of(nouns)}))(?!\w)"
    )
