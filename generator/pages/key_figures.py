"""Which of a briefing's figures stand before its text: those it is about.

In: a briefing and its figures in the order stated. Out: at most six. They are those that its title,
summary and body put in a sentence, in the order a reader meets them. Where these are fewer than
three, which is no choice, the first that are stated follow. An author chooses by writing, so that
no key can say other than the text does.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.checking.links import reference_target
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.records import Briefing, FactId
    from generator.pages.facts import Presenter
    from generator.pages.views import BriefingView, FactText

_MOST: Final = 6
_CHOSEN: Final = 3


class Parted(NamedTuple):
    """The figures of a briefing's page: those before its text, and those behind it."""

    key: list[FactText]
    others: list[FactText]


def parted(view: BriefingView) -> Parted:
    """Part the figures of a view, the key ones in their order."""
    figures = {fact["id"]: fact for fact in view["facts"]["figures"]}
    key = [figures.pop(identity) for identity in view["key_figures"]]
    return Parted(key, list(figures.values()))


def key_figures(record: Briefing, figures: Iterable[FactId], present: Presenter) -> list[FactId]:
    """Give the key figures of a briefing, in the order shown."""
    stated = dict.fromkeys(figures)
    named = dict.fromkeys(f for f in _put_in_sentences(record, present) if f in stated)
    found = _first(named, present)
    return found if len(found) >= _CHOSEN else _first({**named, **stated}, present)


def _first(figures: Iterable[FactId], present: Presenter) -> list[FactId]:
    """Give the first figures; of reports of one thing that say the same, the first alone."""
    found: list[FactId] = []
    told: set[tuple[object, ...]] = set()
    for fact in figures:
        if len(found) == _MOST:
            break
        text = present.said(fact).text
        # Of a dispute each side is told once.
        said = text["amount"] if text["disputed"] else None
        side = (Decimal(said["value"]), said["upper"], said["qualifier"]) if said else ()
        if (fact, *side) in told:
            continue
        found.append(fact)
        told.update((report["id"], *side) for report in text["same_as"])
    return found


def _put_in_sentences(record: Briefing, present: Presenter) -> Iterator[FactId]:
    summary = record.summary
    for prose in (record.heading().prose, *((summary.prose,) if summary else ()), record.body):
        for reference in prose.references:
            target = reference_target(reference, record.id, present.site.catalogue).value
            if target is not None and target.fact:
                yield target.fact
