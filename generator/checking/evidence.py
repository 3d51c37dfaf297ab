"""Checks 1, 2, 3 and 9 on evidence: quotes, the amounts, statuses and dates they say.

In: the catalogue and the stored articles. Out: for each fact its passages: the verified places in
the sources, from which quotes are printed by offset. `proving.py` proves one fact.
"""

# What reads articles loads where one is read: most builds prove few facts or none.
# ruff: noqa: PLC0415

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from generator.checking.stored import stored_articles
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn
from generator.model.kept import Memory, Wanted, digest
from generator.model.later import Later
from generator.model.problems import Checked, Problem
from generator.model.records import FactId, RecordId, record_of
from generator.model.rested import Rows, of_rows
from generator.model.tables import Reads, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.checking.catalogue import Catalogue
    from generator.checking.passages import Passage, Proof
    from generator.checking.stored import StoredArticle
    from generator.model.amounts import Amount
    from generator.model.kept import Kept
    from generator.model.rested import Rested
    from generator.model.settings import Settings
    from generator.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Every article, every fact's passages, and each figure's amount as its source says it."""

    articles: Mapping[RecordId, StoredArticle]
    passages: Mapping[FactId, tuple[Passage, ...]]
    share_passages: Mapping[FactId, tuple[Passage, ...]]
    said: Mapping[FactId, Amount]
    standings: Mapping[FactId, str]
    """Of figures of money where articles say them (`same_words.py`), in the order of records and
    their front matter."""
    rates: Mapping[FactId, str]
    """Of figures that are rates the article's words that make them one: `per person`."""
    found: int = 0
    """How many passages there are, those for shares among them."""
    exact: int = 0
    """How many of them are in the article to the character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs(Later):
    """What was verified of a record's facts, one by one, and what is wrong with it.

    `shares` and `said` tell of which of them there are passages for shares, and amounts; `found`
    how many passages there are in all, and `exact` how many of them to the character.
    """

    BRIEF: ClassVar[tuple[str, ...]] = (
        "version", "shares", "said", "found", "exact", "sources", "share_sources", "standings",
        "rates", "problems",
    )  # fmt: skip

    version: str
    """Tells one state of the proofs from another."""
    proofs: tuple[Proof, ...]
    shares: tuple[int, ...] = ()
    said: tuple[int, ...] = ()
    found: int = 0
    exact: int = 0
    sources: tuple[str, ...] = ()
    """Of each fact the sources of its passages, between spaces."""
    share_sources: tuple[str, ...] = ()
    """Likewise of its passages for shares."""
    standings: tuple[str, ...] = ()
    """Of each fact where articles say its money; empty for others."""
    rates: tuple[str, ...] = ()
    """Of each fact what makes a rate of it; nothing where none is one."""
    problems: tuple[Problem, ...] = ()


def verify(
    catalogue: Catalogue, snapshot: Snapshot, settings: Settings, memory: Memory
) -> Checked[Verified]:
    """Verify the evidence of every published fact."""
    articles, problems = stored_articles(catalogue, snapshot, settings, memory)

    def make() -> Checked[Verified]:
        return _verified(catalogue, articles, settings, memory)

    of = (catalogue.facts, articles, catalogue.heads)
    value, found = memory.lasting.once("verified", of, make)
    return Checked(value, (*problems, *found))


def _verified(
    catalogue: Catalogue,
    articles: Mapping[RecordId, StoredArticle],
    settings: Settings,
    memory: Memory,
) -> Checked[Verified]:
    rests = _Rests(catalogue, articles, settings, memory.verified)

    def sources_of(one: Wanted[Rested[Proofs]]) -> RecordId | None:
        named = catalogue.own_facts[RecordId(one.key)].named
        return next((record for record in named if record.startswith("sources/")), None)

    # One process reads an article.
    found_in = rests.all(memory, sources_of)
    proofs: dict[FactId, Proofs] = {}
    shares: dict[FactId, Proofs] = {}
    said: dict[FactId, Proofs] = {}
    standings: dict[FactId, str] = {}
    rates: dict[FactId, str] = {}
    found: list[Problem] = []
    for record, of_facts in found_in.items():
        ids = catalogue.own_facts[record].ids
        for fact in ids:
            proofs.setdefault(fact, of_facts)
        shares.update((ids[at], of_facts) for at in of_facts.shares)
        said.update((ids[at], of_facts) for at in of_facts.said)
        for fact, standing in zip(ids, of_facts.standings, strict=False):
            if standing:
                standings.setdefault(fact, standing)
        for fact, rate in zip(ids, of_facts.rates, strict=False):
            if rate:
                rates.setdefault(fact, rate)
        found += of_facts.problems
    own = catalogue.own_facts

    def proof(fact: FactId, proofs: Proofs) -> Proof:
        return proofs.proofs[own[record_of(fact)].ids.index(fact)]

    value = Verified(
        articles=articles,
        passages=Drawn(proofs, lambda fact, of: proof(fact, of).passages),
        share_passages=Drawn(shares, lambda fact, of: proof(fact, of).share_passages),
        said=Drawn(said, lambda fact, of: _said(proof(fact, of))),
        standings=standings,
        rates=rates,
        found=sum(of.found for of in found_in.values()),
        exact=sum(of.exact for of in found_in.values()),
    )
    return Checked(value, tuple(found))


def _said(proof: Proof) -> Amount:
    assert proof.said is not None
    return proof.said


def _sources(passages: Iterable[Passage]) -> str:
    return " ".join(passage.source for passage in passages)


def _any(each: Iterable[str]) -> tuple[str, ...]:
    """Give what is told of each fact; nothing where that is nothing."""
    found = tuple(each)
    return found if any(found) else ()


class _Rests:
    """Asks for the proofs of a record's facts: they rest on its sources and their articles."""

    def __init__(
        self,
        catalogue: Catalogue,
        articles: Mapping[RecordId, StoredArticle],
        settings: Settings,
        kept: Kept[Rested[Proofs]],
    ) -> None:
        reads = Reads()
        self._settings = settings
        self._basis = digest(settings.statuses, settings.symbols)
        self._facts = {record: of for record, of in catalogue.own_facts.items() if of.ids}
        self._articles = Table("articles", articles, reads)
        self._heads = Table("heads", catalogue.heads, reads)
        self._rows = Rows(
            reads,
            {
                "articles": of_rows(articles, lambda article: article.key),
                "heads": of_rows(catalogue.heads, lambda head: head.front),
            },
            kept,
            {"articles": articles, "heads": catalogue.heads},
        )

    def all(
        self, memory: Memory, group: Callable[[Wanted[Rested[Proofs]]], RecordId | None]
    ) -> Mapping[RecordId, Proofs]:
        """Give the proofs of each record that states facts."""
        version = attrgetter("version")
        return self._rows.all(memory, self._facts, version, self._proofs, self._basis, group)

    def _proofs(self, record: RecordId) -> Proofs:
        facts = self._facts[record]
        from generator.checking.proving import prove

        found = [
            prove(stated, self._articles, self._settings, self._heads) for stated in facts.all()
        ]
        proofs = tuple(proof for proof, _ in found)
        passages = [p for proof in proofs for p in (*proof.passages, *proof.share_passages)]
        return Proofs(
            version=digest(proofs),
            proofs=proofs,
            found=len(passages),
            exact=sum(passage.exact for passage in passages),
            sources=tuple(_sources(proof.passages) for proof in proofs),
            share_sources=tuple(_sources(proof.share_passages) for proof in proofs),
            shares=tuple(at for at, proof in enumerate(proofs) if proof.share_passages),
            said=tuple(at for at, proof in enumerate(proofs) if proof.said is not None),
            standings=_any(proof.standing for proof in proofs),
            rates=_any(proof.rate for proof in proofs),
            problems=tuple(problem for _, problems in found for problem in problems),
        )
