"""Whether the article says the date a fact is said to be as of.

In: the compiled site and a fact. Out: `quote`, `article`, `nowhere`, or an empty string where the
fact has no `as_of` or no evidence. No rule is broken by a date of ours (the contract asks it of an
event's date alone), so this is told by `why` and `coverage` and is no problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.dates import dates

if TYPE_CHECKING:
    from generator.checking.stated import Stated
    from generator.pages.site import Site


def as_of_said(site: Site, stated: Stated) -> str:
    """Say where the date of a fact's `as_of` stands."""
    wanted = stated.fact.as_of
    passages = site.verified.passages.get(stated.id, ())
    if wanted is None or not passages:
        return ""
    for passage in passages:
        language = site.verified.articles[passage.source].language
        if any(found.date.within(wanted) for found in dates(passage.words, language)):
            return "quote"
    for source in {passage.source for passage in passages}:
        article = site.verified.articles[source]
        if any(found.date.within(wanted) for found in dates(article.text, article.language)):
            return "article"
    return "nowhere"
