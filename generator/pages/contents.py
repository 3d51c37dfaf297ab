"""What an article holds that can be quoted, counted and named: one finding for draft and coverage.

In: a stored article and the names a site knows. Out: `Contents`: amounts, direct quotations with
their speakers, countries, names, sentences; offsets are those of the article as stored. It is made
once for an article, however many pages and commands ask.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from generator.model.data_classes import dataclass
from generator.pages.words import country_names
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.naming.names import Name, names
from generator.reading.naming.territories import Gazetteer, Territory
from generator.reading.sentences import flowing
from generator.reading.speech.quotations import Quotation, quotations
from generator.reading.stretches import Stretches

if TYPE_CHECKING:
    from generator.checking.stored import StoredArticle
    from generator.pages.site import Site
    from generator.reading.amounts.mentions import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What was found in one article. Offsets of `amounts` are those of the stored text."""

    amounts: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    territories: tuple[Territory, ...]
    names: tuple[Name, ...]
    sentences: tuple[tuple[int, int], ...]


def contents(article: StoredArticle, site: Site) -> Contents:
    """Give what an article of a site holds."""
    known = site.own_countries
    held = _HELD.setdefault(article, {})
    if known not in held:
        held[known] = _found(article, known)
    return held[known]


#: What articles hold, by the names a site has for countries, for as long as there is the article.
_HELD: WeakKeyDictionary[StoredArticle, dict[tuple[tuple[str, str], ...], Contents]] = (
    WeakKeyDictionary()
)


def _found(article: StoredArticle, countries: tuple[tuple[str, str], ...]) -> Contents:
    text, language = article.text, article.language
    tag = language.tag
    tables = tables_of(tag)
    amounts = []
    for mention in article.mentions:
        start, end = article.legible.of(mention.start, mention.end)
        priced = mention.priced
        if priced is not None:
            priced, _ = article.legible.of(priced, mention.end)
        amounts.append(mention._replace(start=start, end=end, priced=priced))
    money = Stretches((m.start, m.end) for m in amounts if m.kind == "money")
    # `the Rs85 crore scheme` is told by its money, and has no name.
    sums = Stretches((m.start, m.end) for m in amounts if m.kind == "money" or m.magnitude)
    found = _gazetteer(tag, countries).find(text)
    named = names(flowing(text), tables, {t.end: t.iso for t in found if t.iso})
    return Contents(
        amounts=tuple(amounts),
        quotations=tuple(quotations(text, language, tables)),
        # `500 million Mexican pesos` names a currency.
        territories=tuple(t for t in found if not money.hold(t.start)),
        names=tuple(n for n in named if not any(map(sums.hold, range(n.start, n.end)))),
        sentences=tuple(article.sentences),
    )


@lru_cache(maxsize=8)
def _gazetteer(tag: str, own: tuple[tuple[str, str], ...]) -> Gazetteer:
    language = rules(tag)
    money = language.currencies if language else ()
    return Gazetteer({**country_names(tag), **dict(own)}, tables_of(tag), money)
