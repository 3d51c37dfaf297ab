"""What each record adds to the files that hold something of every record.

In: the compiled site and a record. Out: its portion of the search index, the data files, the lists
of citations, the feeds, and the coverage that the methodology page tells; and what its facts say on
every page that prints them. All of these are put together of portions, so that after an edit only
those are made again that rest on what changed.

A portion is plain data, mostly texts as they stand in a file: what an earlier build made of the
same rows can stand for it. Its marks say whether a file that is made of it would be another.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.model.drawn import Drawn
from generator.model.kept import digest
from generator.model.named_tuples import NamedTuple
from generator.model.plain import to_json
from generator.model.records import FactId, record_of
from generator.model.tables import Table
from generator.pages.coverage import Share
from generator.pages.facts import Presenter, Said
from generator.pages.html import Html
from generator.pages.rows import COVERED, SAID
from generator.pages.site_views import Told, told
from generator.rendering import data
from generator.rendering.citations import cited, joined
from generator.rendering.feeds import News, news
from generator.rendering.json_bytes import from_json
from generator.rendering.search.index import Indexer
from generator.rendering.search.shelves import Indexed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.checking.catalogue import OwnFacts
    from generator.model.records import RecordId
    from generator.pages.site import Site
    from generator.pages.views import Chrome


class Marks(NamedTuple):
    """Digests of what a record adds to the index, to feeds and to the data files."""

    indexed: str
    news: str
    stated: str
    said: str
    """Of what each of its facts says, one after another."""


#: What so many facts say is held, some 7 kB each: as many as a page shows, which asks for some of
#: them twice. Other pages show others, and each process holds its own.
_HELD: Final = 128
#: Of so many records it is held as the texts that it is made of.
_TEXTS: Final = 16
#: The lines of a portion's text before those of its facts.
_BEFORE: Final = 3


class Portion(NamedTuple):
    """What one record adds. What is not asked of every record is read when it is wanted."""

    marks: Marks
    told: Told
    """For pages of all records."""
    text: Callable[[], str]

    @property
    def indexed(self) -> Indexed:
        """What it adds to the index."""
        return Indexed(*self._line(0))

    @property
    def news(self) -> News:
        """What it adds to feeds."""
        return News(*self._line(1))

    @property
    def stated(self) -> data.Stated:
        """What it adds to the data files."""
        return data.Stated(*self._line(2))

    @property
    def said(self) -> list[str]:
        """What its facts say on pages, as texts for `said`, one after another."""
        return self.text().split("\n")[_BEFORE:]

    def _line(self, number: int) -> Any:
        return json.loads(self.text().split("\n", number + 1)[number])


class Portions:
    """Makes the portions of one site's records."""

    def __init__(self, site: Site, chrome: Chrome) -> None:
        self._site = site
        self._chrome = chrome
        self._present = Presenter(site)
        self._indexer = Indexer(site, self._present)

    def of(self, identity: RecordId) -> tuple[list[Any], str]:
        """Make the portion of a record: what is brief, as JSON values, and a text."""
        site = self._site
        record = site.catalogue.records[identity]
        indexed, new = self._indexer.of(identity), news(site, record)
        facts = list(dict.fromkeys(FactId(f"{identity}#{fact.id}") for fact in record.facts))
        stated = self._stated(facts)
        said = [to_json(list(self._present.said(fact))) for fact in facts]
        marks = Marks(digest(indexed), digest(new), digest(stated), " ".join(map(digest, said)))
        of_all = told(site, record)
        covered = {name: list(share) for name, share in of_all.covered.items()}
        brief = [list(marks), [*of_all[:-1], covered]]
        lines = map(to_json, (list(indexed), list(new), list(stated)))
        return brief, "\n".join((*lines, *said))

    def _stated(self, facts: Sequence[FactId]) -> data.Stated:
        site = self._site
        figures = sorted(fact for fact in facts if fact in site.ledger.entries)
        items, entries = joined(self._cited(fact) for fact in figures)
        passages = [item for fact in facts for item in data.passages_json(site, fact)]
        shares = [item for fact in facts for item in data.shares_json(site, fact)]
        return data.Stated(
            rows="".join(data.figure_row(site, fact) for fact in figures),
            items=items,
            entries=entries,
            facts=",".join(data.fact_json(site, self._present, fact) for fact in facts),
            passages=",".join(passages),
            shares=",".join(shares),
            annotations=len(passages) + len(shares),
        )

    def _cited(self, fact: FactId) -> tuple[str, str]:
        return cited(self._present.said(fact).text, self._chrome)


def portion(brief: list[Any], text: Callable[[], str]) -> Portion:
    """Give a portion that was made."""
    marks, (*told, covered) = brief
    shares = {name: Share(*share) for name, share in covered.items()}
    return Portion(Marks(*marks), Told._make((*told, shares)), text)


def said(text: str) -> Said:
    """Give what a fact says, of the text that was made of it."""
    found, whole, entry = from_json(text)
    if found["label"] is not None:
        found["label"] = Html(found["label"])
    return Said(found, whole, entry)


def _by_fact(own: OwnFacts, portion: Portion) -> dict[FactId, str]:
    return dict(zip(dict.fromkeys(own.ids), portion.said, strict=True))


def all_said(site: Site, portions: Mapping[RecordId, Portion]) -> Mapping[FactId, Said]:
    """Give what all facts say: a table of the site, each fact's read when it is asked for."""
    own, lasting = site.catalogue.own_facts, site.lasting

    def marked(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, str]:
        return {record: portion.marks.said for record, portion in some.items()}

    told = lasting.every(SAID, portions, marked, key=str)

    def make() -> Mapping[FactId, Said]:
        marks = {
            fact: [mark]
            for record, of in own.items()
            for fact, mark in zip(dict.fromkeys(of.ids), told[record].split(), strict=True)
        }
        texts = Drawn(portions, lambda record, portion: _by_fact(own[record], portion), _TEXTS)
        drawn = Drawn(marks, lambda fact, _: said(texts[record_of(fact)][fact]), _HELD)
        return lasting.alike(SAID, marks, drawn)

    return Table(SAID, lasting.once(SAID, (told, own), make), site.reads)


def all_covered(
    site: Site, portions: Mapping[RecordId, Portion]
) -> Mapping[RecordId, Mapping[str, Share]]:
    """Give how much of each source's article is used: a table of the site."""
    sources = {record: portions[record] for record in site.catalogue.by_kind.get("sources", ())}

    def shares(some: Mapping[RecordId, Portion], _: object) -> Mapping[RecordId, Any]:
        return {record: portion.told.covered for record, portion in some.items()}

    return Table(COVERED, site.lasting.every(COVERED, sources, shares), site.reads)
