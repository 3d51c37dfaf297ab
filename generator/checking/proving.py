"""What proves one fact: its quotes in the articles, and the amounts, statuses and dates they say.

In: a fact as it is stated, and the articles it names. Out: its `Proof`, and what is wrong with it.
What a quote says is read in the article, not in the author's copy, so that a quote that cuts
`over $7 million` to `$7 million` is caught.

A build that finds nothing to prove anew does not load this module, nor those that read amounts.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checking.labelled import not_done, of_another
from generator.checking.misread import misread
from generator.checking.passages import Passage, Proof
from generator.checking.quotes import Failure, find
from generator.checking.speakers import misattributed
from generator.checking.splits import Split, misplaced
from generator.checking.standing import Saying, Where
from generator.checking.statuses import misfit, untold
from generator.model.amounts import EXACT, MAGNITUDES, Amount, Unit, UnitKind, written
from generator.model.data_classes import replace
from generator.model.patterns import late
from generator.model.problems import Checked, Problem
from generator.model.records import (
    Country,
    Event,
    Evidence,
    Figure,
    Quote,
    Record,
    RecordId,
    Share,
    Source,
)
from generator.reading.amounts.noted import corrected, sized
from generator.reading.amounts.numerals import two_readings
from generator.reading.columns import passed
from generator.reading.context import any_of
from generator.reading.dates import dated, dates
from generator.reading.statuses.cut_off import DENIED, cut_off, negated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.checking.stated import Stated
    from generator.checking.stored import StoredArticle
    from generator.model.dates import PartialDate
    from generator.model.prose import Words
    from generator.model.records import Fact
    from generator.model.settings import Settings
    from generator.model.text import Place
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

# Letters that may be a currency, right before a number: `R5.2 billion`, `Ksh. 48,000,000`.
_LETTERS = late(r"(?<![^\W_])(?P<sign>[A-Z][A-Za-z]{0,3}\.?)\s?$")
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
        if isinstance(fact, Quote) and complete:
            self._undenied(found)
        if fact.by is not None:
            self._says_who(fact.by, found)
        if fact.as_of is not None and found:
            self._says_as_of(fact, fact.as_of, found)
        if complete:
            self._whole(fact.evidence, found)
        if isinstance(fact, (Figure, Event)) and not self.problems:
            self._in_its_language(found)
        return found

    def _undenied(self, passages: Iterable[Passage]) -> None:
        """See that a quotation with a number is not cut out of words that deny it."""
        for passage, item in zip(passages, self.stated.fact.evidence, strict=True):
            article = self.articles[passage.source]
            text = article.legible
            span = text.at(passage.start), text.at(passage.end)
            for said, whole in article.said_in(passage.start, passage.end):
                at = span[0] + said.start, span[0] + said.end
                denied = whole and cut_off(text.text, span, at, article.language)
                if denied:
                    message = f"the article denies what is quoted: {denied}"
                    self.unsaid("W101", item.quote.place, [passage], message, DENIED)
                    break

    def _given(self, passages: Iterable[Passage], evidence: Iterable[Evidence]) -> None:
        """See that the words for shares are not cut out of words by which nobody gets them."""
        for passage, item in zip(passages, evidence, strict=True):
            article = self.articles[passage.source]
            start = article.legible.at(passage.start)
            denied = negated(article.legible.text, start, article.language)
            if denied:
                message = f"the article denies what is quoted: {denied}"
                self.unsaid("A107", item.quote.place, [passage], message, DENIED)

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
            self._given(found, figure.shares_evidence)
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
            said, above = self._in_last_row(amount, passage, said)
            saying = [m for m, whole in said if m.says(amount, article.language)]
            whole = [m for m, w in said if w is not None and m.says(amount, article.language)]
            if whole:
                said_somewhere = True
                self.said = _as_precise(self.said or amount, whole[0])
                self._as_labelled(figure, passage, whole, item.quote.place)
                self._as_noted(passage, whole, item.quote.place)
                self._words_fit(figure, passage, whole, item.quote.place)
                sayings.append(Saying(passage, whole))
            elif saying:
                said_somewhere = True
                self._cut_amount(passage, article, item.quote.place)
            elif above:
                said_somewhere = True
                message = f"the quote says {amount} in a row above its last one"
                hint = "end the quote at the row of the figure: it says an amount of its last row"
                self.unsaid("Q104", item.quote.place, [passage], message, hint)
            elif said:
                said_somewhere = True
                self._other_amount(amount, passage, said, item.quote.place)
        if not said_somewhere:
            place = figure.evidence[0].quote.place
            message = f"the quote says no amount; the figure's is {amount}"
            self.unsaid("Q104", place, passages, message)
        elif sayings:
            self._stands(self.said or amount, figure.status, sayings)

    def _stands(self, amount: Amount, status: str, sayings: list[Saying]) -> None:
        """Find where the amount stands, unless it is said for each of something."""
        where = Where(self.articles, self.settings.statuses, self.records)
        rate = where.rate(sayings)
        if not rate:
            self.standing = where.of(amount, status, sayings)
        elif amount.is_money:
            self.rate = rate

    def _in_last_row(
        self, amount: Amount, passage: Passage, said: list[tuple[Mention, Mention | None]]
    ) -> tuple[list[tuple[Mention, Mention | None]], bool]:
        """Leave out what rows of a table say above the last one that the quote holds.

        Gives the rest, and whether one that is left out says the amount. Percentages of a whole
        may all be said by one quote, of which each is a part.
        """
        text = self.articles[passage.source].legible
        start, end = text.at(passage.start), text.at(passage.end)
        if amount.unit.kind is UnitKind.PERCENT or "\n" not in text.text[start:end]:
            return said, False
        above = {m.start for m, _ in said if passed(text.text, start + m.start, end)}
        rest = [one for one in said if one[0].start not in above]
        language = self.articles[passage.source].language
        return rest, any(m.start in above and m.says(amount, language) for m, _ in said)

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
                self._priced_before(amount, passage)
                or _lettered(amount, words, [m for m, _ in said])
                or self._which_money(amount.unit.code, passage)
            )
        hints += _two_ways(words, self.articles[passage.source].language)
        hints += _as_written(amount, words, [m for m, _ in said])
        hints += _left_open(amount, words, [m for m, _ in said])
        message = f"the quote does not say {amount}: it says {listed}"
        self.unsaid("Q104", place, [passage], message, *hints)

    def _priced_before(self, amount: Amount, passage: Passage) -> str:
        """Say where a quote has to begin whose amount has its currency from the one before."""
        article = self.articles[passage.source]
        start, end = (article.legible.at(at) for at in (passage.start, passage.end))
        for mention in article.mentions:
            at, inside = mention.priced, start <= mention.start and mention.end <= end
            if at is None or at >= start or not inside:
                continue
            if mention.says(amount, article.language):
                words = " ".join(article.legible.text[at : at + 40].split())
                return f"words before it say its currency: begin the quote at “{words} …”"
        return ""

    def _which_money(self, code: str, passage: Passage) -> str:
        """Say how an article's money comes to be a currency that its signs leave open."""
        language = self.articles[passage.source].language
        own = language.local_money.get(language.region, code)
        if own == code:
            return f"if a word there names {code}, add it to the site's `currency_symbols`"
        region = f"{language.tag}-{language.region}"
        return (
            f"in `{region}` it may be {own}; if the article's is {code}, give its source the "
            f"`language: {language.tag}`"
        )

    def _words(self, passage: Passage) -> str:
        return self.articles[passage.source].words(passage.start, passage.end)

    def _words_fit(
        self,
        figure: Figure,
        passage: Passage,
        saying: list[Mention],
        place: Place,
    ) -> None:
        article = self.articles[passage.source]
        quote = article.legible.at(passage.start), article.legible.at(passage.end)
        fault = (
            misfit(article, quote, saying, figure.status, self.settings.statuses)
            if figure.status
            else untold(article, quote, saying)
        )
        if fault:
            said = f"the figure is `{figure.status}`, but " if figure.status else ""
            message = f"{said}{fault.message}"
            hints = [fault.hint] if fault.hint else []
            self.unsaid("W101", place, [passage], message, *hints)

    def _as_labelled(
        self, figure: Figure, passage: Passage, saying: list[Mention], place: Place
    ) -> None:
        """See that the article says of the amount what the label says."""
        article, label = self.articles[passage.source], figure.label.source
        text, start = article.legible.text, article.legible.at(passage.start)
        spans = [(start + one.start, start + one.end) for one in saying]
        counted = figure.status == ""
        undone = [not_done(text, span, label, article.language) for span in spans if counted]
        if undone and all(undone):
            words = " ".join(undone[0].split())
            message = f"by its label it is so, and the article says “{words} …”"
            hint = "say in the label what the article says, or in a `statement`"
            self.unsaid("W101", place, [passage], message, hint)
            return
        others = [of_another(article, span, label) for span in spans]
        if all(others):
            hint = "quote the row of what the label names, or name the row in the label"
            self.unsaid("W101", place, [passage], others[0], hint)

    def _as_noted(self, passage: Passage, saying: list[Mention], place: Place) -> None:
        """See that no note of the article takes the amount back or gives it a size."""
        article = self.articles[passage.source]
        text, start = article.legible.text, article.legible.at(passage.start)
        for one in saying:
            at = start + one.start
            wrong = corrected(text, article.mentions, one, at, article.language)
            if wrong:
                message = f"the article corrects the amount: “{wrong} …”"
                hint = "state the amount that the article says is right, and quote that"
                self.unsaid("W101", place, [passage], message, hint)
                return
            whole = next((m for m in article.mentions if m.start == at), one)
            plain = one.kind == "money" and not one.magnitude and whole.priced is None
            size = sized(text, (at, start + one.end), article.language) if plain else ""
            if size:
                message = f"the article says of its sums that they are told “{size}”"
                hint = "no quote says an amount that is to be multiplied: tell it in a `statement`"
                self.unsaid("Q104", place, [passage], message, hint)
                return

    def _says_who(self, by: Words, passages: tuple[Passage, ...]) -> None:
        """See that words quoted are from whom `by` names."""
        for passage in passages:
            article, span = self.articles[passage.source], (passage.start, passage.end)
            source = self.records[passage.source]
            fault = misattributed(article, span, self.stated.speaker, self.records, source)
            if fault:
                self.unsaid("W102", by.place, [passage], fault.message, fault.hint)
                return

    def _says_as_of(self, fact: Fact, date: PartialDate, passages: tuple[Passage, ...]) -> None:
        """See that the date a fact is as of is one the article states."""
        from generator.checking.as_of import stands  # noqa: PLC0415  few facts have one

        fault = stands(date, passages, self.articles, self.records).fault
        if fault:
            self.unsaid(
                "W103", fact.places.get("as_of", fact.place), passages, fault.message, fault.hint
            )

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
        """Each share must be among the percentages and amounts of the passages, or the rest."""
        told = [share for share in figure.shares if self._told(figure, share, passages)]
        unsaid = [share for share in figure.shares if share not in told]
        even = len({share.percent for share in figure.shares}) == 1
        if len(unsaid) == 1 and _rest(told) == unsaid[0].percent:
            unsaid = [] if any(self._rest_at(passage) for passage in passages) else unsaid
        elif (
            even
            and not told
            and _rest(figure.shares) < 1
            and any(self._evenly(passage) for passage in passages)
        ):
            return
        if figure.shares_reason and not told:
            return  # our own split, and said to be
        for share in unsaid:
            message = f"the passage does not say the share of `{share.of.target}`, {share.text}"
            hint = "if the split is yours, give `shares_reason` instead of `shares_evidence`"
            self.unsaid("A107", share.of.place, passages, message, hint)
        if not unsaid and not even:
            self._shares_beside(figure, passages)

    def _told(self, figure: Figure, share: Share, passages: Iterable[Passage]) -> bool:
        """Tell whether a percentage or an amount of the passages is the share."""
        wanted = [_percent(share.percent)]
        if figure.amount is not None:
            wanted.append(figure.amount.scaled(share.percent))
        return any(
            mention.says(amount, self.articles[passage.source].language)
            for passage in passages
            for mention, _ in self.articles[passage.source].said_in(passage.start, passage.end)
            for amount in wanted
        )

    def _rest_at(self, passage: Passage) -> re.Match[str] | None:
        """Find the words for what is left: `60 percent goes to Kenya and the rest to Mexico`."""
        language = self.articles[passage.source].language
        return _phrases(language.rest).search(self._words(passage))

    def _evenly(self, passage: Passage) -> bool:
        language = self.articles[passage.source].language
        return _phrases(language.evenly).search(self._words(passage)) is not None

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
        told = [share for share in figure.shares if self._told(figure, share, [passage])]
        rest = self._rest_at(passage)
        if rest and len(told) == len(figure.shares) - 1:
            values.append((rest.start(), _rest(told)))
        return Split(self._words(passage), article.language.tag, tuple(values))


def _by_usual_name(record: Record) -> bool:
    """Tell whether articles are likely to use the record's name: a country's that nobody chose."""
    return isinstance(record, Country) and "name" not in record.places


def _language(source: Record) -> str:
    return source.language if isinstance(source, Source) else ""


def _rest(told: Iterable[Share]) -> Decimal:
    """Give the percentage that some shares leave of the whole."""
    return EXACT.subtract(Decimal(100), sum((share.percent for share in told), Decimal(0)))


@lru_cache(maxsize=16)
def _phrases(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(phrases)})(?!\w)")


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


def _lettered(amount: Amount, words: str, said: Iterable[Mention]) -> str:
    """Say how a site names a currency that the article writes in letters: `KSh 4.6 million`."""
    for mention in said:
        letters = _LETTERS.search(words, 0, mention.start)
        if mention.number.value == amount.value and not mention.currency and letters:
            sign, code = letters["sign"], amount.unit.code
            return (
                f"if “{sign}” is {code} in the site's articles, write "
                f'`currency_symbols: {{"{sign}": {code}}}` in content/site.yaml'
            )
    return ""


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
