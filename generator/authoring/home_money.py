"""Whose shillings an article means: the region its source's language is to name.

In: a stored article, the countries it names. Out: the tag of its language with a region (`en-KE`),
where the article tells for every such noun whose money it is; else the tag as it was. It tells so
by the one country of such money in the clause before the noun, in the sentence, or in the article.

The check of a quote reads the noun by the same tag, which the drafted source states: nothing is
proposed that the check would not find. Deliberately absent: `dollars`, `pounds` and signs, whose
general meaning stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

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
    told: set[str] = set()
    for match in _pattern(language).finditer(text):
        noun = " ".join(match["noun"].lower().split())
        if noun in article.symbols:
            continue
        found = _homes(article, holds, noun, match.span())
        if len(found) != 1:
            return tag
        told |= found
    return f"{tag}-{told.pop()}" if len(told) == 1 else tag


def _homes(article: StoredArticle, holds: Contents, noun: str, span: tuple[int, int]) -> set[str]:
    """Give the countries a noun may be money of: those of the clause, the sentence, the article."""
    language = article.language
    homes = {iso for iso, nouns in language.national_nouns.items() if noun in nouns}
    spans = list(holds.sentences)
    sentence = spans[around(spans, *span)[0]]
    found: set[str] = set()
    for low, high in (
        (clause(article.text, *span, language)[0], span[0]),
        sentence,
        (0, len(article.text)),
    ):
        found = {t.iso for t in holds.territories if low <= t.start < high} & homes
        if len(found) == 1:
            return found
    # `720 million Philippine pesos … the 150 million pesos`
    return found or {m.currency[:2] for m in holds.amounts if m.currency} & homes


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
