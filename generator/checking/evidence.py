"""Checks 1, 2, 3 and 9 on evidence: quotes, the amounts, statuses and dates they say.

In: the catalogue and the stored articles. Out: for each fact its passages: the verified places in
the sources, from which quotes are printed by offset. What a quote says is read in the article, not
in the author's copy, so that a quote that cuts `over $7 million` to `$7 million` is caught.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar

from generator.checking.quotes import Article, Failure, find
from generator.model.amounts import Amount, Unit, UnitKind, written
from generator.model.data_classes import dataclass
from generator.model.drawn import Drawn
from generator.model.folding import Folded, legible
from generator.model.kept import Memory, Wanted, digest
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.records import (
    Event,
    Evidence,
    FactId,
    Figure,
    Record,
    RecordId,
    Source,
    record_of,
)
from generator.model.rested import Rows, of_rows
from generator.model.tables import Reads, Table
from generator.reading.amounts.mentions import Mention, article_mentions, dates, mentions
from generator.reading.amounts.numerals import two_readings
from generator.reading.amounts.separators import settled
from generator.reading.decoding import decode
from generator.reading.languages import LANGUAGES, Language, rules
from generator.reading.sentences import sentences
from generator.reading.wording import Named, named_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.checking.catalogue import Catalogue, OwnFacts
    from generator.checking.stated import Stated
    from generator.model.rested import Rested
    from generator.model.settings import Settings
    from generator.model.snapshot import Snapshot
    from generator.model.text import Place


_GROUPED = late(r"\d+(?:[.,]\d+)+")


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
        return settled(self._language, lambda: self.legible.text)

    @cached_property
    def legible(self) -> Folded:
        """The article as amounts are looked for in it."""
        return legible(self.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All amounts in the article, in order; offsets are those of the legible form."""
        return article_mentions(self.legible.text, self.language, self.symbols)

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The spans of the article's sentences."""
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
    rests = _Rests(catalogue, articles, settings)
    wanted = {record: rests.wanted(of) for record, of in catalogue.own_facts.items() if of.ids}

    def sources_of(one: Wanted[Rested[Proofs]]) -> RecordId | None:
        named = catalogue.own_facts[RecordId(one.key)].named
        return next((record for record in named if record.startswith("sources/")), None)

    # One process reads an article.
    memory.verified.ahead(wanted.values(), memory.spread, sources_of)
    proofs: dict[FactId, Proofs] = {}
    shares: dict[FactId, Proofs] = {}
    said: dict[FactId, Proofs] = {}
    found: list[Problem] = []
    found_in = {record: memory.verified.once(*one).made for record, one in wanted.items()}
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
    ) -> None:
        reads = Reads()
        self._settings = settings
        self._basis = digest(settings.statuses, settings.symbols)
        self._articles = Table("articles", articles, reads)
        self._heads = Table("heads", catalogue.heads, reads)
        self._rows = Rows(
            reads,
            {
                "articles": of_rows(articles, lambda article: article.key),
                "heads": of_rows(catalogue.heads, lambda head: head.front),
            },
        )

    def wanted(self, facts: OwnFacts) -> Wanted[Rested[Proofs]]:
        own = f"{facts.version} {self._basis}"
        return self._rows.wanted(record_of(facts.ids[0]), own, partial(self._proofs, facts))

    def _proofs(self, facts: OwnFacts) -> Proofs:
        found = [
            _OneFact(stated, self._articles, self._settings, self._heads) for stated in facts.all()
        ]
        proofs = tuple(one.found() for one in found)
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
            problems=tuple(problem for one in found for problem in one.problems),
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
        stored, found = lasting.once(("stored", source.id), (source, data), find)
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


class _OneFact:
    """Verifies one fact's evidence."""

    def __init__(
        self,
        stated: Stated,
        articles: Mapping[RecordId, StoredArticle],
        settings: Settings,
        records: Mapping[RecordId, Record],
    ) -> None:
        self.records = records
        self.stated = stated
        self.articles = articles
        self.settings = settings
        self.problems: list[Problem] = []
        self.said: Amount | None = None

    def report(self, code: str, place: Place, message: str, *hints: str) -> None:
        self.problems.append(Problem(code, place, message, hints))

    def found(self) -> Proof:
        fact, passages = self.stated.fact, self.passages()
        shares: tuple[Passage, ...] = ()
        if isinstance(fact, Figure) and fact.shares_evidence:
            shares = self.share_passages(fact)
        return Proof(passages=passages, share_passages=shares, said=self.said)

    def passages(self) -> tuple[Passage, ...]:
        fact = self.stated.fact
        found = self._find(fact.evidence, self.stated.sources)
        complete = len(found) == len(fact.evidence)
        if isinstance(fact, Figure) and fact.amount is not None and complete:
            self._says_amount(fact, fact.amount, found)
        if isinstance(fact, Event) and complete:
            self._says_date(fact, found)
        if complete:
            self._whole(fact.evidence, found)
        return found

    def share_passages(self, figure: Figure) -> tuple[Passage, ...]:
        found = self._find(figure.shares_evidence, self.stated.share_sources)
        if len(found) == len(figure.shares_evidence):
            self._says_shares(figure, found)
            self._whole(figure.shares_evidence, found)
        return found

    def _find(
        self, evidence: Iterable[Evidence], sources: Iterable[RecordId]
    ) -> tuple[Passage, ...]:
        found = []
        for item, source in zip(evidence, sources, strict=True):
            article = self.articles.get(source)
            if article is None:
                continue  # said already, with the source
            match = find(article, item.quote.text, item.prefix, item.suffix)
            if isinstance(match, Failure):
                self.report(match.code, item.quote.place, match.message, *match.hints)
                continue
            words = article.text[match.start : match.end]
            found.append(
                Passage(self.stated.id, source, match.start, match.end, words, match.exact)
            )
        return tuple(found)

    def _says_amount(self, figure: Figure, amount: Amount, passages: tuple[Passage, ...]) -> None:
        """Check 2, and check 3 in the clause of the amount."""
        said_somewhere = False
        for passage, item in zip(passages, figure.evidence, strict=True):
            article = self.articles[passage.source]
            said = list(article.said_in(passage.start, passage.end))
            saying = [m for m, whole in said if m.says(amount, article.language)]
            whole = [m for m, w in said if w is not None and m.says(amount, article.language)]
            if whole:
                said_somewhere = True
                self.said = as_precise(self.said or amount, whole[0])
                self._words_fit(figure, passage, whole, item.quote.place, article.language)
            elif saying:
                said_somewhere = True
                self._cut_amount(passage, article, item.quote.place)
            elif said:
                said_somewhere = True
                self._other_amount(amount, passage, said, item.quote.place)
        if not said_somewhere:
            place = figure.evidence[0].quote.place
            self.report("Q104", place, f"the quote says no amount; the figure's is {amount}")

    def _whole(self, evidence: Iterable[Evidence], passages: Iterable[Passage]) -> None:
        """See that no passage begins or ends inside an amount with its qualifier."""
        said = {problem.place for problem in self.problems}
        for item, passage in zip(evidence, passages, strict=True):
            article = self.articles[passage.source]
            edges = map(article.legible.at, (passage.start, passage.end))
            cut = any(map(article.cuts, edges))
            if cut and item.quote.place not in said:
                self._cut_amount(passage, article, item.quote.place)

    def _cut_amount(self, passage: Passage, article: StoredArticle, place: Place) -> None:
        around = article.text[max(0, passage.start - 25) : passage.end + 25]
        self.report(
            "Q105", place, "the quote cuts the amount short: the article says another one here",
            f"the article reads: {' '.join(around.split())}",
        )  # fmt: skip

    def _other_amount(
        self,
        amount: Amount,
        passage: Passage,
        said: list[tuple[Mention, Mention | None]],
        place: Place,
    ) -> None:
        words = self._words(passage)
        listed = ", ".join(f"“{' '.join(words[m.start : m.end].split())}”" for m, _ in said[:5])
        hints = []
        if amount.is_money and any(
            m.number.value == amount.value and not m.currency for m, _ in said
        ):
            hints.append(
                f"if a word there names {amount.unit.code}, add it to the site's `currency_symbols`"
            )
        hints += _two_ways(words, self.articles[passage.source].language)
        hints += _as_written(amount, words, [m for m, _ in said])
        self.report("Q104", place, f"the quote does not say {amount}: it says {listed}", *hints)

    def _words(self, passage: Passage) -> str:
        return self.articles[passage.source].words(passage.start, passage.end)

    def _words_fit(
        self,
        figure: Figure,
        passage: Passage,
        saying: list[Mention],
        place: Place,
        language: Language,
    ) -> None:
        if not figure.status:
            return
        faults = [unfit(self._named(passage, m, language), figure.status) for m in saying]
        if all(faults):
            self.report("W101", place, f"the figure is `{figure.status}`, but {faults[0]}")

    def _named(self, passage: Passage, said: Mention, language: Language) -> Named:
        """Give the statuses named beside an amount in its quote.

        A negation that the quote leaves out counts: `approved $9 million` cut from `has not
        approved $9 million` names nothing.
        """
        statuses = self.settings.statuses
        article = self.articles[passage.source].legible
        start = article.at(passage.start)
        quoted = named_statuses(self._words(passage), (said.start, said.end), statuses, language)
        span = (start + said.start, start + said.end)
        around = named_statuses(article.text, span, statuses, language)
        negated = quoted.negated | (quoted.named & around.negated)
        return Named(quoted.named - negated, negated)

    def _says_date(self, event: Event, passages: tuple[Passage, ...]) -> None:
        """Check 9: the date is the quote's, or with `dated_by` the source's."""
        if event.dated_by:
            self._published(event)
            return
        if event.date is None:
            return
        said: list[str] = []
        for passage in passages:
            language = self.articles[passage.source].language
            words = self._words(passage)
            found = dates(words, language)
            if any(day.date.within(event.date) for day in found):
                return
            said += [" ".join(words[day.start : day.end].split()) for day in found]
        place = event.places.get("date", event.place)
        tail = f"; it says {', '.join(f'“{s}”' for s in said)}" if said else ""
        hint = "leave the date out, or write it as precisely as the article says it"
        self.report("D101", place, f"the quote does not say the date {event.date}{tail}", hint)

    def _published(self, event: Event) -> None:
        """See that a source says when it was published, and that a date given is that one."""
        sources = [self.records[source] for source in self.stated.sources if source]
        days = [s.published for s in sources if isinstance(s, Source) and s.published]
        if not days:
            place = event.places.get("dated_by", event.place)
            self.report("D101", place, "the source of the event has no `published` date")
        elif event.date and not any(day.within(event.date) for day in days):
            place = event.places.get("date", event.place)
            self.report("D101", place, f"the source was not published on {event.date}: {days[0]}")

    def _says_shares(self, figure: Figure, passages: tuple[Passage, ...]) -> None:
        """Where the passage says percentages or amounts, each share must be among them."""
        said = [
            (mention, self.articles[passage.source].language)
            for passage in passages
            for mention, _ in self.articles[passage.source].said_in(passage.start, passage.end)
        ]
        if not said:
            return
        for share in figure.shares:
            wanted = [_percent(share.percent)]
            if figure.amount is not None:
                wanted.append(figure.amount.scaled(share.percent))
            if not any(m.says(amount, language) for m, language in said for amount in wanted):
                message = f"the passage does not say the share of `{share.of.target}`, {share.text}"
                self.report("A107", share.of.place, message)


def _percent(value: Decimal) -> Amount:
    return Amount(number=written(str(value)), unit=Unit(UnitKind.PERCENT, "%"))


def _as_written(amount: Amount, words: str, said: Iterable[Mention]) -> Iterator[str]:
    """Tell what the article means by the very words of an amount that says something else."""
    for mention in said:
        written = " ".join(words[mention.start :].split()).casefold()
        if mention.clear and written.startswith(str(amount).casefold()):
            number = f"{mention.number.value:,f} {mention.currency}".strip()
            yield (
                f"in the article these words mean {number}, in front matter {amount.number.value:f}"
                f" of the unit `{amount.unit.code}`: the words there are English"
            )
            return


def _two_ways(words: str, language: Language) -> Iterator[str]:
    """Ask for a region where a number may be read in two ways and the article does not tell."""
    open_ones = [n for n in _GROUPED.findall(words) if two_readings(n) and not n.endswith("0")]
    if open_ones and not language.settled:
        tags = " or ".join(f"`{language.tag}-{region}`" for region in language.example_regions)
        yield (
            f"`{open_ones[0]}` is thousands in some countries and decimals in others, and nothing "
            f"else in the article tells which: say it in the source's `language`, such as {tags}"
        )


def as_precise(amount: Amount, said: Mention) -> Amount:
    """Give an amount no more precise than the source says it.

    A source's `€4.2 million` written as `4200000 EUR` says the same value; it is printed, and
    counted in intervals, as the source has it.
    """
    if said.number.place <= amount.number.place:
        return amount
    return replace(amount, number=said.number, upper=said.upper, magnitude=said.magnitude)


def unfit(words: Named, status: str) -> str:
    """Say how words do not fit a status; empty if they fit.

    Words that name other statuses and not this one do not fit, nor do words that say this very
    status is not so.
    """
    if status in words.named:
        return ""
    if status in words.negated:
        return f"the words say it was not {status}"
    if words.named:
        named = " and ".join(f"`{key}`" for key in sorted(words.named))
        return f"the words next to the amount name {named}"
    return ""
