"""What each record adds to the files that hold something of every record.

In: the compiled site and a record. Out: its portion of the search index, the data files, the lists
of citations, the feeds, and the coverage that the methodology page tells. All of these are put
together of portions, so that after an edit only those are made again that rest on what changed.

A portion is plain data: what an earlier build made of the same rows can stand for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.model.records import FactId
from generator.pages.coverage import Share, covered_of
from generator.pages.facts import Presenter
from generator.pages.filling import Page
from generator.rendering import data
from generator.rendering.citations import cited
from generator.rendering.feeds import News, news
from generator.rendering.search.index import Indexed, Indexer

if TYPE_CHECKING:
    from generator.model.records import RecordId
    from generator.pages.site import Site
    from generator.pages.views import Chrome


class Portion(NamedTuple):
    """What one record adds; facts in the order of its front matter."""

    indexed: Indexed
    news: News
    figures: list[list[str]]
    """Of each figure its id, its row of the CSV file, and how it is cited, in both forms."""
    facts: list[str]
    passages: list[str]
    shares: list[str]
    coverage: dict[str, Share]
    """Of a source's article, for the methodology page."""


class Portions:
    """Makes the portions of one site's records."""

    def __init__(self, site: Site, chrome: Chrome) -> None:
        self._site = site
        self._chrome = chrome
        self._present = Presenter(site)
        self._indexer = Indexer(site)

    def of(self, identity: RecordId) -> Portion:
        """Make the portion of a record."""
        site = self._site
        record = site.catalogue.records[identity]
        facts = list(dict.fromkeys(FactId(f"{identity}#{fact.id}") for fact in record.facts))
        return Portion(
            self._indexer.of(identity),
            news(site, record),
            [self._figure(f) for f in facts if f in site.ledger.entries],
            [data.fact_json(site, self._present, f) for f in facts],
            [item for f in facts for item in data.passages_json(site, f)],
            [item for f in facts for item in data.shares_json(site, f)],
            covered_of(identity, site) if record.kind == "sources" else {},
        )

    def _figure(self, fact: FactId) -> list[str]:
        shown = self._present.fact(self._site.catalogue.facts[fact], Page(""), None)
        return [fact, data.figure_row(self._site, fact), *cited(shown, self._chrome)]


def to_plain(portion: Portion) -> list[Any]:
    """Give a portion as JSON values."""
    coverage = {name: list(share) for name, share in portion.coverage.items()}
    return [list(portion.indexed), list(portion.news), *portion[2:-1], coverage]


def from_plain(value: list[Any]) -> Portion:
    """Take a portion from JSON values."""
    indexed, said, figures, facts, passages, shares, coverage = value
    covered = {name: Share(*share) for name, share in coverage.items()}
    return Portion(Indexed(*indexed), News(*said), figures, facts, passages, shares, covered)
