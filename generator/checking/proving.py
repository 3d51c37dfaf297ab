"""What proves one fact: its quotes in the articles, and the amounts, statuses and dates they say.

In: a fact as it is stated, and the articles it names. Out: its `Proof`, and what is wrong with it.
What a quote says is read in the article, not in the author's copy, so that a quote that cuts
`over $7 million` to `$7 million` is caught.

A build that finds nothing to prove anew does not load this module, nor those that read amounts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.checking.misread import misread
from generator.checking.passages import Passage, Proof
from generator.checking.quotes import Failure, find
from generator.checking.splits import Split, misplaced
from generator.checking.standing import Saying, Where
from generator.checking.statuses import misfit
from generator.model.amounts import MAGNITUDES, Amount, Unit, UnitKind, written
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.records import (
    Country,
    Event,
    Evidence,
    Figure,
    Record,
    RecordId,
    Source,
)
from generator.reading.amounts.numerals import two_readings
from generator.reading.dates import dated, dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from generator.checking.stated import Stated
    from generator.checking.stored import StoredArticle
    from generator.model.settings import Settings
    from generator.model.text import Place
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

_GROUPED = late(r"\d+(?:[.,]\d+)+")


def prove(
    stated: Stated,
    articles: Mapping[RecordId, StoredArticle],
    settings: Settings,
    records: Mapping[RecordId, Record],
) -> Checked[Proof]:
    """Verify one fact's evidence; `records` are those that may be its sources."""
    one = _OneFact(stated, articles, settings, records)
    return Checked(one.found(), tuple(one.problems))


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
        self.standing = ""
        self.rate = ""

    def report(self, code: str, place: Place, message: str, *hints: str) -> None:
        self.problems.append(Problem(code, place, message, hints))

    def unsaid(
        self, code: str, place: Place, passages: Iterable[Passage], message: str, *hints: str
    ) -> None:
        """Report what passages do not say.

        Where an article is plainly in another language than it is read by, all that could be told
        of its words is beside the point.
        """
        names = dict.fromkeys(passage.source for passage in passages)
        found = [hint for name in names for hint in self._misread(name)]
        self.report(code, place, message, *(found or hints))

    def _misread(self, name: RecordId) -> tuple[str, ...]:
        source, article = self.records[name], self.articles[name]
        assert isinstance(source, Source)
        return misread(source, article.tongue, article.read_as)

    def found(self) -> Proof:
        fact, passages = self.stated.fact, self.passages()
        shares: tuple[Passage, ...] = ()
        if isinstance(fact, Figure) and fact.shares_evidence:
            shares = self.share_passages(fact)
        return Proof(
            passages=passages,
            share_passages=shares,
            said=self.said,
            standing=self.standing,
            rate=self.rate,
        )

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
        if isinstance(fact, (Figure, Event)) and not self.problems:
            self._in_its_language(found)
        return found

    def _in_its_language(self, passages: Iterable[Passage]) -> None:
        """See that amounts and dates are not read by the rules of a language by default.

        `5.250` is five and a quarter in English. What a source states of itself is believed.
        """
        fact = self.stated.fact
        for passage, item in zip(passages, fact.evidence, strict=False):
            source, article = self.records[passage.source], self.articles[passage.source]
            hints = () if _language(source) else self._misread(passage.source)
            if hints:
                message = (
                    "what the quote says cannot be told: its article is plainly in another language"
                    f" than `{article.read_as}`, the site's, by whose rules it would be read"
                )
                self.report("Q106", item.quote.place, message, *hints)
                return

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
        sayings: list[Saying] = []
        for passage, item in zip(passages, figure.evidence, strict=True):
            article = self.articles[passage.source]
            said = list(article.said_in(passage.start, passage.end))
            if not any(m.says(amount, article.language) for m, _ in said):
                said += article.counted(passage.start, passage.end, amount)
            saying = [m for m, whole in said if m.says(amount, article.language)]
            whole = [m for m, w in said if w is not None and m.says(amount, article.language)]
            if whole:
                said_somewhere = True
                self.said = _as_precise(self.said or amount, whole[0])
                self._words_fit(figure, passage, whole, item.quote.place)
                sayings.append(Saying(passage, whole))
            elif saying:
                said_somewhere = True
                self._cut_amount(passage, article, item.quote.place)
            elif said:
                said_somewhere = True
                self._other_amount(amount, passage, said, item.quote.place)
        if not said_somewhere:
            place = figure.evidence[0].quote.place
            message = f"the quote says no amount; the figure's is {amount}"
            self.unsaid("Q104", place, passages, message)
        elif sayings and amount.is_money:
            where = Where(self.articles, self.settings.statuses, self.records)
            self.rate = where.rate(sayings)
            if not self.rate:
                self.standing = where.of(self.said or amount, figure.status, sayings)

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
        message = "the quote cuts the amount short: the article says another one here"
        hint = f"the article reads: {' '.join(around.split())}"
        self.unsaid("Q105", place, [passage], message, hint)

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
        hints += _left_open(amount, words, [m for m, _ in said])
        message = f"the quote does not say {amount}: it says {listed}"
        self.unsaid("Q104", place, [passage], message, *hints)

    def _words(self, passage: Passage) -> str:
        return self.articles[passage.source].words(passage.start, passage.end)

    def _words_fit(
        self,
        figure: Figure,
        passage: Passage,
        saying: list[Mention],
        place: Place,
    ) -> None:
        if not figure.status:
            return
        article = self.articles[passage.source].legible
        quote = article.at(passage.start), article.at(passage.end)
        statuses = self.settings.statuses
        fault = misfit(self.articles[passage.source], quote, saying, figure.status, statuses)
        if fault:
            message = f"the figure is `{figure.status}`, but {fault.message}"
            hints = [fault.hint] if fault.hint else []
            self.unsaid("W101", place, [passage], message, *hints)

    def _says_date(self, event: Event, passages: tuple[Passage, ...]) -> None:
        """Check 9: the date is the quote's, or with `dated_by` the source's."""
        if event.dated_by:
            self._published(event)
            return
        if event.date is None:
            return
        said: list[str] = []
        beside = False
        for passage in passages:
            article = self.articles[passage.source]
            words, text = self._words(passage), article.legible
            span = text.at(passage.start), text.at(passage.end)
            if any(day.within(event.date) for day in dated(text.text, span, article.language)):
                return
            found = dates(words, article.language)
            beside |= any(day.date.within(event.date) for day in found)
            said += [" ".join(words[day.start : day.end].split()) for day in found]
        place = event.places.get("date", event.place)
        tail = f"; it says {', '.join(f'“{s}”' for s in said)}" if said else ""
        hint = "leave the date out, or write it as precisely as the article says it"
        message = f"the quote does not say the date {event.date}{tail}"
        if beside:
            named = ", ".join(f"“{s}”" for s in said)
            message = f"the quote names {named}, but not as the day of the event"
            hint = (
                "it is before, after or about that day, one of two, or denied: leave the date out"
            )
        self.unsaid("D101", place, passages, message, hint)

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
        unsaid = False
        for share in figure.shares:
            wanted = [_percent(share.percent)]
            if figure.amount is not None:
                wanted.append(figure.amount.scaled(share.percent))
            if not any(m.says(amount, language) for m, language in said for amount in wanted):
                unsaid = True
                message = f"the passage does not say the share of `{share.of.target}`, {share.text}"
                self.unsaid("A107", share.of.place, passages, message)
        if not unsaid and len({share.percent for share in figure.shares}) > 1:
            self._shares_beside(figure, passages)

    def _shares_beside(self, figure: Figure, passages: tuple[Passage, ...]) -> None:
        """See that each share is the one beside its name, where the passage names any of them."""
        shares = {portion.of: portion.percent for portion in self.stated.shares}
        if len(shares) < len(figure.shares):
            return  # one names no record, said there
        splits = [self._split(figure, passage) for passage in passages]
        found = misplaced(shares, self.records, splits)
        words = " … ".join(split.words for split in splits)
        hint = f"the article reads: {' '.join(words.split())}"
        # An article in another language may call a country otherwise than the site does.
        own = {split.language for split in splits} == {self.settings.language.partition("-")[0]}
        for share, portion in zip(figure.shares, self.stated.shares, strict=True):
            name = share.of.target
            if portion.of in found.swapped:
                message = f"the passage says another share beside `{name}` than {share.text}"
                self.unsaid("A107", share.of.place, passages, message, hint)
            elif portion.of in found.unnamed and own and _by_usual_name(self.records[portion.of]):
                message = f"the passage names whom it gives shares, and `{name}` is not among them"
                more = f"if the article calls `{name}` otherwise, add that to its `aliases`"
                self.unsaid("A107", share.of.place, passages, message, hint, more)

    def _split(self, figure: Figure, passage: Passage) -> Split:
        article = self.articles[passage.source]
        of = {_percent(share.percent): share.percent for share in figure.shares}
        if figure.amount is not None:
            of |= {figure.amount.scaled(share.percent): share.percent for share in figure.shares}
        values = []
        for mention, _ in article.said_in(passage.start, passage.end):
            says = [
                percent for amount, percent in of.items() if mention.says(amount, article.language)
            ]
            if says or mention.kind == "percent":
                values.append((mention.start, says[0] if says else mention.number.value))
        return Split(self._words(passage), article.language.tag, tuple(values))


def _by_usual_name(record: Record) -> bool:
    """Tell whether articles are likely to use the record's name: a country's that nobody chose."""
    return isinstance(record, Country) and "name" not in record.places


def _language(source: Record) -> str:
    return source.language if isinstance(source, Source) else ""


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


def _left_open(amount: Amount, words: str, said: Iterable[Mention]) -> Iterator[str]:
    """Show an amount of the same digits of which the words around leave open what it is."""
    for mention in said:
        sizes = [mention.number.value.scaleb(power) for power in (0, *MAGNITUDES.values())]
        if not mention.clear and mention.number.value and amount.value in sizes:
            around = " ".join(words[max(0, mention.start - 20) : mention.end + 20].split())
            yield (
                f"the words around it leave open which amount is meant: “{around}”; "
                "quote words that say it plainly"
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


def _as_precise(amount: Amount, said: Mention) -> Amount:
    """Give an amount no more precise than the source says it.

    A source's `€4.2 million` written as `4200000 EUR` says the same value; it is printed, and
    counted in intervals, as the source has it.
    """
    if said.number.place <= amount.number.place:
        return amount
    return replace(amount, number=said.number, upper=said.upper, magnitude=said.magnitude)
