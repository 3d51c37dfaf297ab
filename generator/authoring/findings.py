"""What a draft can say of an article, each with the reason: figures, quotes, statements, events.

In: a stored article, what was found in it (`pages/contents.py`), the site. Out: `Findings`, which
hold no slug and no YAML. Every figure holds the amount as the article says it; what the article
leaves open (an amount with two qualifiers, a count of nothing, a date in numerals that can be read
two ways, a country's name that several share) is a question, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.authoring.excerpts import Excerpt, excerpt
from generator.model.amounts import Amount, Unit, UnitKind
from generator.reading.amounts import Fault, parse_amount
from generator.reading.dates import calendar, dates
from generator.reading.governing import Governed, governing
from generator.reading.languages.reporting import Reporting, reporting
from generator.reading.sentences import around
from generator.reading.wording import clause, named_statuses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.checking.evidence import StoredArticle
    from generator.model.dates import PartialDate
    from generator.model.statuses import Status
    from generator.pages.contents import Contents
    from generator.reading.mentions import Mention
    from generator.reading.quotations import Quotation

_LONGEST_STATEMENT = 420
_UNSURE = "the words leave open what the amount is: a sign, an alternative, two qualifiers"


class Figured(NamedTuple):
    """An amount of the article: `status` is empty for what is no money or has none."""

    mention: Mention
    amount: Amount
    excerpt: Excerpt
    governed: Governed | None
    label: str
    as_of: PartialDate | None = None

    @property
    def status(self) -> str:
        """The status the words give it."""
        return self.governed.status if self.governed else ""


class Quoted(NamedTuple):
    """A direct quotation."""

    quotation: Quotation
    excerpt: Excerpt


class Claimed(NamedTuple):
    """A sentence that may be a condition, an agreement or a commitment."""

    kind: str
    marker: str
    excerpt: Excerpt
    by: str = ""


class Dated(NamedTuple):
    """A date the article certainly says."""

    date: PartialDate
    words: str
    excerpt: Excerpt
    sentence: str


class Cover(NamedTuple):
    """A total and the figures it may cover, by their places among the figures."""

    total: int
    parts: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that a draft can say; `questions` are what a person has to decide."""

    figures: tuple[Figured, ...]
    quotes: tuple[Quoted, ...]
    claims: tuple[Claimed, ...]
    dates: tuple[Dated, ...]
    covers: tuple[Cover, ...]
    questions: tuple[str, ...]


def findings(
    article: StoredArticle, contents: Contents, statuses: Mapping[str, Status]
) -> Findings:
    """Find everything a draft can say of an article."""
    return _Finder(article, contents, statuses).all()


class _Finder:
    def __init__(
        self, article: StoredArticle, contents: Contents, statuses: Mapping[str, Status]
    ) -> None:
        self.article, self.contents, self.statuses = article, contents, statuses
        self.table: Reporting = reporting(article.language.tag)
        self.text = article.text
        self.questions: list[str] = []

    def all(self) -> Findings:
        figures = tuple(self._figures())
        found_dates = tuple(self._dates())
        self._open_countries()
        return Findings(
            figures=figures,
            quotes=tuple(self._quotes()),
            claims=tuple(self._claims()),
            dates=found_dates,
            covers=tuple(self._covers(figures)),
            questions=tuple(dict.fromkeys(self.questions)),
        )

    # --- figures -----------------------------------------------------------------------------

    def _figures(self) -> Iterator[Figured]:
        for mention in self.contents.amounts:
            said = " ".join(self.text[mention.start : mention.end].split())
            amount, end = self._amount(mention)
            if amount is None:
                reason = _UNSURE if not mention.clear else "what is counted, or in which currency"
                self.questions.append(f"“{said}”: {reason}; read it in the article")
                continue
            governed = None
            if amount.is_money:
                span = (mention.start, mention.end)
                governed = governing(self.text, span, self.statuses, self.article.language)
            found = self._excerpt(mention, end, governed)
            if found is None:
                self.questions.append(f"“{said}”: no quote of it stands in the article only once")
                continue
            label = self._label(mention, end, amount)
            yield Figured(mention, amount, found, governed, label, self._as_of(mention))

    def _amount(self, mention: Mention) -> tuple[Amount | None, int]:
        """Give the amount a mention says in the contract's grammar, and where its noun ends."""
        if mention.amount is not None:
            plain = parse_amount(str(mention.amount))
            same = not isinstance(plain, Fault) and plain.measure() == mention.amount.measure()
            return (mention.amount if same else None), mention.end
        if not mention.clear or mention.kind != "count":
            return None, mention.end
        currencies = {name.split()[-1] for name in self.article.language.currencies}
        if mention.words[:1] and mention.words[0] in currencies - self.article.language.measures:
            return None, mention.end  # `2 billion won`: money, but whose is not certain
        for noun in _nouns(mention.words):
            amount = Amount(
                number=mention.number,
                upper=mention.upper,
                unit=Unit(UnitKind.NOUN, noun),
                qualifier=mention.qualifier,
                magnitude=mention.magnitude,
            )
            read = parse_amount(str(amount))
            if isinstance(read, Fault) or not mention.says(read, self.article.language):
                continue
            last = noun.split()[-1]
            place = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)", re.IGNORECASE).search(
                self.text.replace("’", "'"), mention.end, mention.end + 120
            )
            if place and read.measure() == amount.measure():
                return amount, place.end()
        return None, mention.end

    def _excerpt(self, mention: Mention, end: int, governed: Governed | None) -> Excerpt | None:
        """Quote the amount, with the word that gives it its status where that is near."""
        start = mention.start
        if governed and governed.status:
            low, high = min(start, governed.start), max(end, governed.end)
            sentence = around(list(self.contents.sentences), low, high)
            if high - low < 240 and sentence[0] == sentence[1]:
                found = excerpt(self.article, low, high)
                if found and self._fits(found, mention, governed):
                    return found
        return excerpt(self.article, start, end)

    def _fits(self, found: Excerpt, mention: Mention, governed: Governed) -> bool:
        """See that the quote alone names no other status beside the amount (check 3)."""
        span = (mention.start - found.start, mention.end - found.start)
        words = self.text[found.start : found.end]
        named = named_statuses(words, span, self.statuses, self.article.language)
        return not named.named or governed.status in named.named

    def _label(self, mention: Mention, end: int, amount: Amount) -> str:
        """Name a figure with the words that follow it in its clause, or those before it."""
        _, last = clause(self.text, mention.start, mention.end, self.article.language)
        behind = self.text[end:last] if end < last else ""
        head = amount.unit.code if amount.unit.kind is UnitKind.NOUN else ""
        first, _ = clause(self.text, mention.start, mention.end, self.article.language)
        before = self.text[first : mention.start]
        words = _few_words(f"{head} {behind}", 7) or _few_words(before, 7, from_end=True)
        return words[:1].upper() + words[1:] if words else "An amount in the article"

    def _as_of(self, mention: Mention) -> PartialDate | None:
        """Take a date the sentence gives with words such as `as of`."""
        spans = list(self.contents.sentences)
        first, last = around(spans, mention.start, mention.end)
        low, high = spans[first][0], spans[last][1]
        for date in dates(self.text[low:high], self.article.language):
            head = self.text[low : low + date.start].rstrip().lower()
            if date.date.year and head.endswith(("as of", "as at")):
                return date.date
        return None

    # --- quotes, claims, dates ---------------------------------------------------------------

    def _quotes(self) -> Iterator[Quoted]:
        for quotation in self.contents.quotations:
            end = quotation.end
            while end > quotation.start and self.text[end - 1] in ",;":
                end -= 1
            found = excerpt(self.article, quotation.start, end)
            if found and found.start >= quotation.start and found.end <= quotation.outer[1]:
                yield Quoted(quotation, found)
            else:
                said = " ".join(self.text[quotation.start : end].split())[:80]
                self.questions.append(f"“{said}”: too short, or not there once; quote it by hand")

    def _claims(self) -> Iterator[Claimed]:
        seen: set[tuple[int, str]] = set()
        for start, end in self.contents.sentences:
            for kind, patterns in self.table.claims.items():
                marker = re.search(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])",
                                   self.text[start:end], re.IGNORECASE)  # fmt: skip
                if not marker or (start, kind) in seen:
                    continue
                seen.add((start, kind))
                low, high = self._statement(
                    start, end, start + marker.start(), start + marker.end()
                )
                found = excerpt(self.article, low, high)
                if found:
                    yield Claimed(
                        kind, " ".join(marker[0].split()), found, self._said_by(start, end)
                    )

    def _statement(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """Give what of a sentence to quote: all of it, or of a long one the clause."""
        if end - start <= _LONGEST_STATEMENT:
            return start, end
        return clause(self.text, low, high, self.article.language)

    def _said_by(self, start: int, end: int) -> str:
        for quotation in self.contents.quotations:
            if start <= quotation.start < end and quotation.speaker:
                return quotation.speaker.named or quotation.speaker.words
        return ""

    def _dates(self) -> Iterator[Dated]:
        found = dates(self.text, self.article.language)
        certain = [d for d in found if d.date.year]
        for start, end in calendar(self.text, self.article.language):
            if not any(d.start <= start < d.end for d in certain):
                words = " ".join(self.text[start:end].split())
                self.questions.append(f"“{words}”: which date is meant is not certain")
        spans = list(self.contents.sentences)
        for date in certain:
            if not date.date.month:
                continue
            first, last = around(spans, date.start, date.end)
            quote = excerpt(self.article, date.start, date.end)
            if quote:
                words = " ".join(self.text[date.start : date.end].split())
                yield Dated(date.date, words, quote, self.text[spans[first][0] : spans[last][1]])

    def _open_countries(self) -> None:
        for territory in self.contents.territories:
            if not territory.iso:
                name = self.text[territory.start : territory.end]
                self.questions.append(f"“{name}”: several countries are called so")

    # --- totals ------------------------------------------------------------------------------

    def _covers(self, figures: tuple[Figured, ...]) -> Iterator[Cover]:
        """Propose what a total covers, where arithmetic and wording allow one reading."""
        money = [i for i, f in enumerate(figures) if f.amount.is_money]
        for total in money:
            fitting = list(self._fitting(total, money, figures))
            if len(fitting) == 1:
                parts = fitting[0]
                sums = " + ".join(str(figures[i].amount) for i in parts)
                why = f"{sums} lies within {figures[total].amount}, and the words speak of parts"
                yield Cover(total, parts, why)

    def _fitting(
        self, total: int, money: list[int], figures: tuple[Figured, ...]
    ) -> Iterator[tuple[int, ...]]:
        whole = figures[total].amount
        others = [
            i for i in money
            if i != total and figures[i].status and figures[i].amount.unit == whole.unit
            and figures[i].amount.value < whole.interval().high
        ]  # fmt: skip
        for size in range(2, min(6, len(others)) + 1):
            for at in range(len(others) - size + 1):
                parts = tuple(others[at : at + size])
                reach = figures[parts[0]].amount.interval()
                for part in parts[1:]:
                    reach = reach.plus(figures[part].amount.interval())
                if reach.meets(whole.interval()) and self._worded(total, parts, figures):
                    yield parts

    def _worded(self, total: int, parts: tuple[int, ...], figures: tuple[Figured, ...]) -> bool:
        """See that words of a total or of an addition stand by the amounts, and these together."""
        places = [figures[i].mention for i in (total, *parts)]
        between = [figures[i].mention for i in parts]
        if max(m.end for m in between) - min(m.start for m in between) > 600:
            return False
        low, high = min(m.start for m in places), max(m.end for m in places)
        if high - low > 2500:
            return False
        spans = list(self.contents.sentences)
        words: set[str] = set()
        for mention in places:
            first, last = around(spans, mention.start, mention.end)
            piece = self.text[spans[first][0] : spans[last][1]].lower()
            words |= set(re.findall(r"[\w-]+", piece))
        return bool(words & (self.table.totals | self.table.additions))


def _nouns(words: tuple[str, ...]) -> Iterator[str]:
    """Give what may be counted: up to the first plural of three words, else the first."""
    near = [word.replace("-", " ") for word in words[:3]]
    plural = next((i for i, word in enumerate(near) if _is_plural(word)), None)
    if plural is not None:
        yield " ".join(near[: plural + 1])
        yield near[plural]
    yield from near[:1]


_PLURALS = frozenset(
    [
        "people",
        "children",
        "men",
        "women",
        "police",
        "cattle",
        "staff",
        "feet",
        "teeth",
        "lives",
        "personnel",
    ]
)


def _is_plural(word: str) -> bool:
    last = word.rsplit(maxsplit=1)[-1] if word.split() else ""
    return last in _PLURALS or (
        len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us"))
    )


def _few_words(text: str, most: int, *, from_end: bool = False) -> str:
    """Give a few words of a text without digits and marks."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if not any(c.isdigit() for c in w)]
    if words and words[0].lower() in ("in", "of", "for", "to", "worth"):
        words = words[1:]
    return " ".join(words[-most:] if from_end else words[:most])
