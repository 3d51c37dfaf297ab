"""The sources' articles as they are stored, with what can be asked of each.

In: the catalogue's sources and the bytes of their seeds. Out: a `StoredArticle` of each that can be
read; what it says is found when it is first asked for, and once.
"""

# What reads articles loads where one is read: most builds prove few facts or none.
# ruff: noqa: PLC0415

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, partial
from typing import TYPE_CHECKING

from generator.checking.quotes import Article
from generator.model.drawn import sources_of
from generator.model.folding import Folded, legible
from generator.model.kept import Memory, digest
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Checked, Problem
from generator.model.records import RecordId, Source
from generator.model.snapshot import version
from generator.reading.decoding import decode
from generator.reading.languages import LANGUAGES, Language, rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.checking.catalogue import Catalogue
    from generator.model.amounts import Amount
    from generator.model.records import Record
    from generator.model.settings import Settings
    from generator.model.snapshot import Snapshot
    from generator.reading.amounts.holding import Held
    from generator.reading.amounts.mentions import Mention
    from generator.reading.speech.quotations import Quotation
    from generator.reading.tongues import Tongue


class StoredArticle(Article):
    """A source's article with the rules of its language and the amounts it says."""

    def __init__(
        self, text: str, language: Language, symbols: Mapping[str, str], key: str = ""
    ) -> None:
        super().__init__(text)
        own = language.letter_signs  # what the site says comes first
        self.symbols = {**own, **symbols} if own else symbols
        self.key = key
        """Names its text, and what it is read by."""
        self._language = language

    @property
    def same(self) -> str:
        """Names its text alone: the same of articles that differ in white space only."""
        return self.key.partition(" ")[0]

    def unspaced(self, at: int) -> int:
        """Give an offset of the legible form among its characters other than white space."""
        return len("".join(self.legible.text[:at].split()))

    @property
    def read_as(self) -> str:
        """The tag of the language whose rules it is read by."""
        return self._language.tag

    @cached_property
    def language(self) -> Language:
        """The rules of its language, as it shows which of several it follows."""
        from generator.reading.amounts.separators import settled

        return settled(self._language, lambda: self.legible.text)

    @cached_property
    def tongue(self) -> Tongue:
        """The language it is in, where that is plainly another than it is read by."""
        from generator.reading.tongues import tongue

        return tongue(self.text, self.read_as)

    @cached_property
    def legible(self) -> Folded:
        """The article as amounts are looked for in it."""
        return legible(self.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All amounts in the article, in order; offsets are those of the legible form."""
        from generator.reading.amounts.mentions import article_mentions

        return article_mentions(self.legible.text, self.language, self._signs)

    @cached_property
    def _signs(self) -> Mapping[str, str]:
        """The site's symbols as the article itself says that it uses them."""
        from generator.reading.amounts.declared import declared

        return declared(self.legible.text, self.language, self.symbols)

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The spans of the article's sentences."""
        from generator.reading.sentences import sentences

        return sentences(self.text, self.language)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """The direct quotations, in order, with whom the article says they are from."""
        from generator.reading.languages.loaded import tables_of
        from generator.reading.speech.quotations import quotations

        return quotations(self.text, self.language, tables_of(self.language.tag))

    def holder(self, start: int) -> Held | None:
        """Give the amount that holds the one that starts there, in the legible form."""
        from generator.reading.amounts.holding import held
        from generator.reading.languages.loaded import tables_of

        tables = tables_of(self._language.tag)
        return held(
            self.legible.text,
            self.mentions,
            start,
            self._legible_sentences,
            (self.language, tables),
        )

    @cached_property
    def _legible_sentences(self) -> Sequence[tuple[int, int]]:
        return [(self.legible.at(low), self.legible.at(high)) for low, high in self.sentences]

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
        for mention in mentions(self.legible.text[start:end], self.language, self._signs):
            at = whole.get(start + mention.start)
            same = at is not None and at[2:8] == mention[2:8] and at.end <= end
            # What stands around the quote may leave open what the article says.
            same = same and at is not None and (at.clear or not mention.clear)
            yield mention, at if same else None

    def counted(self, start: int, end: int, amount: Amount) -> Iterator[tuple[Mention, Mention]]:
        """Give years and number words of a passage that are what an amount counts, as `said_in`."""
        from generator.reading.amounts.mentions import counted_words, counted_years

        start, end = self.legible.at(start), self.legible.at(end)
        read = self.legible.text, amount, self.language, self._signs
        for mention in (*counted_years(*read), *counted_words(*read)):
            if start <= mention.start and mention.end <= end:
                stop = mention.end - start
                yield mention._replace(start=mention.start - start, end=stop), mention


def stored_articles(
    catalogue: Catalogue, snapshot: Snapshot, settings: Settings, memory: Memory
) -> Checked[Mapping[RecordId, StoredArticle]]:
    """Read every source's article; that of several sources is read once."""
    lasting, heads = memory.lasting, catalogue.heads
    sources = lasting.once("sources", (heads,), partial(_sources, heads))
    files = snapshot.files
    names = {source.seed.text: sources_of(files).get(source.seed.text) for source in sources}

    def decoded(some: Mapping[str, bytes | str | None], _: object) -> Mapping[str, _Seed | None]:
        return {
            name: None if of is None else _seed(name, files[name], version(of))
            for name, of in some.items()
        }

    seeds = lasting.every("seeds", names, decoded)

    def make() -> Checked[Mapping[RecordId, StoredArticle]]:
        articles: dict[RecordId, StoredArticle] = {}
        symbols = digest(settings.symbols)
        problems: list[Problem] = []
        for source in sources:
            stored, found = _stored(source, seeds[source.seed.text], settings, symbols)
            problems += found
            if stored is not None:
                make = partial(StoredArticle, *stored[1:], settings.symbols, stored.key)
                articles[source.id] = memory.articles.once(stored.key, make)
        return Checked(lasting.table("articles", articles), tuple(problems))

    return lasting.once("stored", (heads, seeds), make)


def _sources(heads: Mapping[RecordId, Record]) -> list[Source]:
    return [head for head in heads.values() if isinstance(head, Source)]


class _Seed(NamedTuple):
    """A stored article as it was read: its digest, its text, and what is wrong with that.

    `same` is the digest of its text without white space.
    """

    digest: str
    same: str
    text: str | None
    problems: tuple[Problem, ...]


def _seed(name: str, data: bytes, version: str) -> _Seed:
    decoded, problems = decode(name, data)
    text = decoded.value if decoded else None
    return _Seed(version, digest("".join((text or "").split())), text, problems)


class _Stored(NamedTuple):
    """An article that can be read: a key for what is found in it, its text, its language."""

    key: str
    text: str
    language: Language


def _stored(
    source: Source, seed: _Seed | None, settings: Settings, symbols: str
) -> Checked[_Stored | None]:
    problems: list[Problem] = []
    tag = source.language or settings.language
    language = rules(tag)
    if language is None:
        place = source.places.get("language") or source.seed.place
        from generator.checking.misread import misread
        from generator.reading.tongues import tongue

        whose = "the source's own" if source.language else "that of content/site.yaml"
        message = (
            f"there are no rules for the language `{tag}`, {whose}; there are for "
            f"{', '.join(LANGUAGES)}"
        )
        found = tongue((seed and seed.text) or "", tag)
        problems.append(Problem("Q106", place, message, misread(source, found, tag)))
    if seed is None or not source.seed.text.startswith("seeds/"):
        message = f"there is no seed `{source.seed.text}`"
        hints = () if source.seed.text.startswith("seeds/") else ("seeds live in `seeds/`",)
        problems.append(Problem("Q108", source.seed.place, message, hints))
        return Checked(None, tuple(problems))
    problems += _pinned(source, seed.digest)
    problems += seed.problems
    if seed.text is None or language is None:
        return Checked(None, tuple(problems))
    key = f"{seed.same} {seed.digest} {tag} {symbols}"
    return Checked(_Stored(key, seed.text, language), tuple(problems))


def _pinned(source: Source, found: str) -> Iterator[Problem]:
    if source.sha256 and source.sha256.lower() != found:
        message = (
            f"the seed `{source.seed.text}` is not the one pinned here: its sha-256 is {found}"
        )
        yield Problem("Q107", source.place_of("sha256"), message)
