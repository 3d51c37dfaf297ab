"""Where the date stands that a fact is said to be as of.

In: the compiled site and a fact. Out: `quote`, `article`, `published` (the day of its source),
`nowhere`, or an empty string where the fact has no `as_of` or no evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.as_of import stands

if TYPE_CHECKING:
    from generator.checking.stated import Stated
    from generator.pages.site import Site


def as_of_said(site: Site, stated: Stated) -> str:
    """Say where the date of a fact's `as_of` stands."""
    wanted = stated.fact.as_of
    passages = site.verified.passages.get(stated.id, ())
    if wanted is None or not passages:
        return ""
    return stands(wanted, passages, site.verified.articles, site.catalogue.heads).where
