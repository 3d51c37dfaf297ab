"""Checks 1, 2, 3 and 9 on evidence: quotes, the amounts, statuses and dates they say.

In: the catalogue and the stored articles. Out: for each fact its passages: the verified places in
the sources, from which quotes are printed by offset. `proving.py` proves one fact.
"""

# What reads articles loads where one is read: most builds prove few facts or none.
# ruff: noqa: PLC0415

from __future__ import annotations

import hashlib
from bisect import bisect_left
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar

from generator.checking.quotes import Article
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn
from generator.model.folding import Folded, legible
from generator.model.kept import Memory, Wanted, digest
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem
from generator.model.records import FactId, RecordId, Source, record_of
from generator.model.rested import Rows, of_rows
from generator.model.tables import Reads, Table
from generator.reading.decoding import decode
from generator.reading.languages import LANGUAGES, Language, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.checking.catalogue import Catalogue
    from generator.model.amounts import Amount
    from generator.model.kept import Kept
    from generator.model.rested import Rested
    from generator.model.settings import Settings
    from generator.model.snapshot import Snapshot
    from generator.reading.amounts.mentions import Mention


class Passage(NamedTuple):
    """Verified words: `words` are the article's own between the offsets `start` and `end`."""

    fact: FactId
    source: RecordId
    start: int
    end: int
    words: str
    exact: bool


class StoredArticle(Article):
    """A source's article with the rules of its language and the amounts it says."""

    def __init__(
        self, text: str, language: Language, symbols: Mapping[str, str], key: str = ""
    ) -> None:
        super().__init__(text)
        self.symbols = symbols
        self.key = key
        """Names its text, and what it is read by."""
        self._language = language

    @cached_property
    def language(self) -> Language:
        """The rules of its language, as it shows which of several it follows."""
        from generator.reading.amounts.separators import settled

        return settled(self._language, lambda: self.legible.text)

    @cached_property
    def legible(self) -> Folded:
        """The article as amounts are looked for in it."""
        return legible(self.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All amounts in the article, in order; offsets are those of the legible form."""
        from generator.reading.amounts.mentions import article_mentions

        return article_mentions(self.legible.text, self.language, self.symbols)

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The spans of the article's sentences."""
        from generator.reading.sentences import sentences

        return sentences(self.text, self.language)

    @cached_property
    def _beginning(self) -> Mapping[int, Mention]:
        return {mention.start: mention for mention in self.mentions}

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def cuts(self, at: int) -> bool:
        """Tell whether an offset of the legible form lies inside an amount with its qualifier."""
        place = bisect_left(self._starts, at) - 1
        return place >= 0 and self.mentions[place].end > at

    def words(self, start: int, end: int) -> str:
        """Give the legible words between two offsets of the article."""
        return self.legible.text[self.legible.at(start) : self.legible.at(end)]

    def said_in(self, start: int, end: int) -> Iterator[tuple[Mention, Mention | None]]:
        """Give each amount the words between two offsets say, with the article's own at its place.

        The second is None where the article says another amount there: the quote cuts it.
        """
        from generator.reading.amounts.mentions import mentions

        start, end = self.legible.at(start), self.legible.at(end)
        whole = self._beginning
        for mention in mentions(self.legible.text[start:end], self.language, self.symbols):
            at = whole.get(start + mention.start)
            same = at is not None and at[2:8] == mention[2:8] and at.end <= end
            yield mention, at if same else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Every article, every fact's passages, and each figure's amount as its source says it."""

    articles: Mapping[RecordId, StoredArticle]
    passages: Mapping[FactId, tuple[Passage, ...]]
    share_passages: Mapping[FactId, tuple[Passage, ...]]
    said: Mapping[FactId, Amount]
    found: int = 0
    """How many passages there are, those for shares among them."""
    exact: int = 0
    """How many of them are in the article to the character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Later):
    """What was verified of one fact: its passages, and what they say."""

    passages: tuple[Passage, ...] = ()
    share_passages: tuple[Passage, ...] = ()
    said: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs(Later):
    """What was verified of a record's facts, one by one, and what is wrong with it.

    `shares` and `said` tell of which of them there are passages for shares, and amounts; `found`
    how many passages there are in all, and `exact` how many of them to the character.
    """

    BRIEF: ClassVar[tuple[str, ...]] = (
        "version", "shares", "said", "found", "exact", "sources", "share_sources", "problems",
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
    problems: tuple[Problem, ...] = ()


def verify(
    catalogue: Catalogue, snapshot: Snapshot, settings: Settings, memory: Memory
) -> Checked[Verified]:
    """Verify the evidence of every published fact."""
    articles, problems = _articles(catalogue, snapshot, settings, memory)

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
    found: list[Problem] = []
    for record, of_facts in found_in.items():
        ids = catalogue.own_facts[record].ids
        for fact in ids:
            proofs.setdefault(fact, of_facts)
        shares.update((ids[at], of_facts) for at in of_facts.shares)
        said.update((ids[at], of_facts) for at in of_facts.said)
        found += of_facts.problems
    own = catalogue.own_facts

    def proof(fact: FactId, proofs: Proofs) -> Proof:
        return proofs.proofs[own[record_of(fact)].ids.index(fact)]

    value = Verified(
        articles=articles,
        passages=Drawn(proofs, lambda fact, of: proof(fact, of).passages),
        share_passages=Drawn(shares, lambda fact, of: proof(fact, of).share_passages),
        said=Drawn(said, lambda fact, of: _said(proof(fact, of))),
        found=sum(of.found for of in found_in.values()),
        exact=sum(of.exact for of in found_in.values()),
    )
    return Checked(value, tuple(found))


def _said(proof: Proof) -> Amount:
    assert proof.said is not None
    return proof.said


def _sources(passages: Iterable[Passage]) -> str:
    return " ".join(passage.source for passage in passages)


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
        own = {record: f"{facts.version} {self._basis}" for record, facts in self._facts.items()}
        return self._rows.all(memory.verified, own, self._proofs, memory.spread, group)

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
            problems=tuple(problem for _, problems in found for problem in problems),
        )


def _articles(
    catalogue: Catalogue, snapshot: Snapshot, settings: Settings, memory: Memory
) -> Checked[Mapping[RecordId, StoredArticle]]:
    """Read every source's article; that of several sources is read once."""
    lasting = memory.lasting
    articles: dict[RecordId, StoredArticle] = {}
    problems: list[Problem] = []
    for source in catalogue.of_kind("sources"):
        assert isinstance(source, Source)
        data = snapshot.files.get(source.seed.text)
        find = partial(_stored, source, data, settings)
        stored, found = lasting.each("stored", source.id, (source, data), find)
        problems += found
        if stored is not None:
            make = partial(
                StoredArticle, stored.text, stored.language, settings.symbols, stored.key
            )
            articles[source.id] = memory.articles.once(stored.key, make)
    return Checked(lasting.table("articles", articles), tuple(problems))


class _Stored(NamedTuple):
    """An article that can be read: a key for what is found in it, its text, its language."""

    key: str
    text: str
    language: Language


def _stored(source: Source, data: bytes | None, settings: Settings) -> Checked[_Stored | None]:
    problems: list[Problem] = []
    tag = source.language or settings.language
    language = rules(tag)
    if language is None:
        place = source.places.get("language") or source.seed.place
        message = (
            f"there are no rules for the language `{tag}`; there are for {', '.join(LANGUAGES)}"
        )
        problems.append(Problem("Q106", place, message))
    if data is None or not source.seed.text.startswith("seeds/"):
        message = f"there is no seed `{source.seed.text}`"
        hints = () if source.seed.text.startswith("seeds/") else ("seeds live in `seeds/`",)
        problems.append(Problem("Q108", source.seed.place, message, hints))
        return Checked(None, tuple(problems))
    problems += _pinned(source, data)
    text, faults = decode(source.seed.text, data)
    problems += faults
    if text is None or language is None:
        return Checked(None, tuple(problems))
    key = f"{hashlib.sha256(data).hexdigest()} {tag} {digest(settings.symbols)}"
    return Checked(_Stored(key, text.value, language), tuple(problems))


def _pinned(source: Source, data: bytes) -> Iterator[Problem]:
    digest = hashlib.sha256(data).hexdigest()
    if source.sha256 and source.sha256.lower() != digest:
        message = (
            f"the seed `{source.seed.text}` is not the one pinned here: its sha-256 is {digest}"
        )
        yield Problem("Q107", source.place_of("sha256"), message)
