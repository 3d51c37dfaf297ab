"""What a draft can say of an article, each with the reason: figures, quotes, statements, events.

In: a stored article, what was found in it (`pages/contents.py`), the site. Out: `Findings`, which
hold no slug and no YAML. What the article leaves open (an amount with two qualifiers, a count of
nothing, a date in numerals that can be read two ways, a country's name that several share) is a
question, never a guess. How many facts of a kind a draft holds is bounded: an article with more of
them is a table, and is told so.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.authoring.claims import Claimed, Dated, Quoted, claims, events, quotes
from generator.authoring.figures import figures
from generator.authoring.heads import Head, head
from generator.authoring.ties import Tie, Ties
from generator.model.data_classes import dataclass
from generator.reading.languages.loaded import tables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.authoring.column_sums import Cover
    from generator.authoring.figures import Figured
    from generator.checking.stored import StoredArticle
    from generator.model.statuses import Status
    from generator.pages.contents import Contents
    from generator.reading.languages import Language

#: A draft asks no more questions; the rest are counted.
MOST_QUESTIONS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that a draft can say; `questions` are what a person has to decide.

    `ties` say how a figure hangs together with another, by the places of both among the figures.
    """

    figures: tuple[Figured, ...]
    quotes: tuple[Quoted, ...]
    claims: tuple[Claimed, ...]
    dates: tuple[Dated, ...]
    covers: tuple[Cover, ...]
    ties: Mapping[int, Tie]
    head: Head
    questions: tuple[str, ...]


def findings(
    article: StoredArticle,
    contents: Contents,
    statuses: Mapping[str, Status],
    signs: Mapping[str, str] = MappingProxyType({}),
    labels_in: Language | None = None,
) -> Findings:
    """Find everything a draft can say of an article; `signs` are those the site does not name.

    Labels are in the language given, else in the article's own.
    """
    tables = tables_of(article.language.tag)
    top = head(article.text, article.language, tables)
    found, open_amounts = figures(article, contents, statuses, signs, labels_in)
    said, open_quotes = quotes(article, contents)
    claimed, more_claims = claims(article, contents, tables)
    dated, open_dates = events(article, contents, top)
    covers, ties = Ties(article.text, contents, tables, found).all()
    questions = [*open_amounts, *open_dates, *_countries(article.text, contents), *open_quotes]
    return Findings(
        figures=found,
        quotes=said,
        claims=claimed,
        dates=dated,
        covers=covers,
        ties=ties,
        head=top,
        questions=_asked([*questions, *more_claims]),
    )


def _countries(text: str, contents: Contents) -> list[str]:
    return [
        f"“{text[t.start : t.end]}”: several countries are called so"
        for t in contents.territories
        if not t.iso
    ]


def _asked(questions: list[str]) -> tuple[str, ...]:
    once = list(dict.fromkeys(questions))
    more = len(once) - MOST_QUESTIONS
    return (*once[:MOST_QUESTIONS], *([f"and {more} more like these"] if more > 0 else []))
