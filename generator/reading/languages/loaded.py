"""The tables by which texts of a language are read, each loaded when it is first asked for.

In: a primary subtag. Out: `Tables`. What is an amount or a date is told by `rules` of this folder;
these are for what is told of them: who says so, with which status, of which country. They feed the
checks of statuses and speakers, proposals for a person to confirm, and the coverage of an article.

A type stands in the file that is named as its table here; a language's own words in the file of the
same name in the language's folder.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.reading.languages import table

if TYPE_CHECKING:
    from generator.reading.languages.aftermath import Aftermath
    from generator.reading.languages.agreement import Agreement
    from generator.reading.languages.attachment import Attachment
    from generator.reading.languages.countries import Countries
    from generator.reading.languages.counts import Counts
    from generator.reading.languages.cues import Cues
    from generator.reading.languages.doubts import Doubts
    from generator.reading.languages.drafts import Drafts
    from generator.reading.languages.naming import Naming
    from generator.reading.languages.objections import Objections
    from generator.reading.languages.objects import Objects
    from generator.reading.languages.other_names import OtherNames
    from generator.reading.languages.own_words import OwnWords
    from generator.reading.languages.small import Small
    from generator.reading.languages.speech import Speech
    from generator.reading.languages.suggesting import Suggesting
    from generator.reading.languages.sums import Sums


class Tables:
    """The tables of one language; of one it has not, an empty one."""

    small: Small
    """The small words, and the verbs of speech: read by all folders."""

    # Read by `statuses/`
    suggesting: Suggesting
    """How a status is named beside the listed words."""
    sums: Sums
    """Sums, their parts and their wholes."""
    objections: Objections
    """What speaks against what a clause says."""
    attachment: Attachment
    """What takes an amount from a status word."""
    aftermath: Aftermath
    """What became of an amount."""
    agreement: Agreement | None
    """The same where words agree (`becoming`); None where they do not."""
    own_words: OwnWords
    """How the site's own words tell of money without naming a status."""
    doubts: Doubts | None
    """What the checks ask, too: what is not so, or of another sum; None: nothing is doubted."""
    objects: Objects | None
    """What a status word is said of in place of money; None: nothing is told of it."""

    # Read by `speech/` and `naming/`
    speech: Speech
    """Who says what."""
    cues: Cues
    """What says whose words are quoted."""
    naming: Naming
    """What names are made of."""
    countries: Countries
    """What countries and their people are called."""
    other_names: OtherNames
    """What makes a country's name a part of another name."""

    # Read by drafting
    counts: Counts
    """What numbers count and add up to."""
    drafts: Drafts
    """Labels, bylines and pages."""

    def __init__(self, tag: str) -> None:
        """Take a primary subtag, which must be one there are rules for."""
        self._tag = tag

    if not TYPE_CHECKING:  # which would know no wrong name then

        def __getattr__(self, name: str) -> Any:
            """Load a table; it is asked for here once."""
            kind, _, may_lack = Tables.__annotations__.get(name, "").partition(" | ")
            if not kind:
                raise AttributeError(name)
            found = table(self._tag, name)
            if found is None and not may_lack:
                found = getattr(import_module(f"generator.reading.languages.{name}"), kind)()
            setattr(self, name, found)
            return found


@lru_cache(maxsize=8)
def tables_of(tag: str) -> Tables:
    """Give the tables of a language by its primary subtag."""
    return Tables(tag)
