"""Where an article says the amount of a figure, and whether it is a rate.

So that no words are counted twice, and what is said for each of something is no sum.

In: a figure, its passages, and the amounts they say it by. Out: its standing (`same_words.py`): of
each passage the place in the article, white space not counted; several where the passage says the
amount more than once and neither rows nor statuses tell which is meant. Words of a copy stand where
its original has them.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from generator.checking.quotes import places
from generator.checking.same_words import Holder, standing
from generator.checking.stated import origin
from generator.checking.statuses import misfit, of_last_row
from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.rates import rate_at
from generator.reading.amounts.units import PERCENT
from generator.reading.sentences import around
from generator.reading.wording import holds_word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.checking.passages import Passage
    from generator.checking.stored import StoredArticle
    from generator.model.amounts import Amount
    from generator.model.records import Record, RecordId
    from generator.model.statuses import Status
    from generator.reading.amounts.mentions import Mention


class Saying(NamedTuple):
    """A passage with the amounts that say the figure's, from its beginning on."""

    passage: Passage
    mentions: Sequence[Mention]


class Where:
    """Tells where figures stand: in articles, by statuses; `records` are those of the sources."""

    def __init__(
        self,
        articles: Mapping[RecordId, StoredArticle],
        statuses: Mapping[str, Status],
        records: Mapping[RecordId, Record],
    ) -> None:
        self._articles, self._statuses, self._records = articles, statuses, records

    def of(self, amount: Amount, status: str, sayings: Sequence[Saying]) -> str:
        """Give the standing of a figure."""
        each = [(saying.passage, self._spans(saying, status)) for saying in sayings]
        found = [self._placed(passage, spans) for passage, spans in each]
        named = any(self._names(passage, status) for passage, _ in each if status)
        held = [one for passage, spans in each for one in self._held(passage, spans)]
        return standing(amount, status, found, named=named, held=held)

    def rate(self, sayings: Sequence[Saying]) -> str:
        """Give the words that make a rate of all amounts that a passage says it by."""
        for passage, mentions in sayings:
            start, article = self._quote(passage)[0], self._articles[passage.source]
            text, language = article.legible.text, article.language
            here = [m._replace(start=start + m.start, end=start + m.end) for m in mentions]
            found = [rate_at(text, (m.start, m.counted_end(text)), language) for m in here]
            if all(found):
                return found[0]
        return ""

    def _quote(self, passage: Passage) -> tuple[int, int]:
        legible = self._articles[passage.source].legible
        return legible.at(passage.start), legible.at(passage.end)

    def _names(self, passage: Passage, status: str) -> bool:
        article, within = self._articles[passage.source], self._quote(passage)
        text, language = article.legible.text, article.language
        return holds_word_of(text, within, status, self._statuses, language)

    def _spans(self, saying: Saying, status: str) -> list[tuple[int, int]]:
        """Give where a passage says the amount, in the legible form of its article."""
        passage, article = saying.passage, self._articles[saying.passage.source]
        start, _ = quote = self._quote(passage)
        spans = [(start + one.start, start + one.end) for one in saying.mentions]
        # One quote may say all the percentages of a whole.
        if len(spans) > 1 and saying.mentions[0].kind != PERCENT:
            last = of_last_row(article, quote, saying.mentions)
            each = [
                (span, one)
                for span, one in zip(spans, saying.mentions, strict=True)
                if span in last
            ]
            fit = status and [
                s for s, m in each if not misfit(article, quote, [m], status, self._statuses)
            ]
            spans = fit or last
        return spans

    def _placed(
        self, passage: Passage, spans: Sequence[tuple[int, int]]
    ) -> tuple[RecordId, list[int]]:
        """Give where the amounts of a passage stand; of a copy, where its original has them."""
        article = self._articles[passage.source]
        first = origin(passage.source, self._records)
        other = self._articles.get(first) if first != passage.source else None
        found = [self._copied(span, passage, article, other) for span in spans] if other else []
        if None in found or not found:
            name, places = passage.source, [at for at, _ in spans]
        else:
            name, places = first, [at for at in found if at is not None]
        return name, list(map(self._articles[name].unspaced, places))

    def _held(self, passage: Passage, spans: Sequence[tuple[int, int]]) -> Iterator[Holder]:
        """Give the place of what holds the amount, where there is no doubt where that stands."""
        if len(spans) != 1:
            return
        article = self._articles[passage.source]
        found = article.holder(spans[0][0])
        if found:
            name, [place] = self._placed(passage, [(found.start, found.end)])
            yield Holder(name, place, found.same)

    def _copied(
        self,
        span: tuple[int, int],
        passage: Passage,
        article: StoredArticle,
        other: StoredArticle,
    ) -> int | None:
        """Give where the original says what a copy says in a span; None where it does not.

        It has the sentence there, or else the words of the quote, and once.
        """
        start, end = article.legible.of(*span)
        first, last = around(article.sentences, start, end)
        sentence = article.sentences[first][0], article.sentences[last][1]
        for low, high in (sentence, (passage.start, passage.end)):
            matches = list(islice(places(other, article.text[low:high]), 2))
            if len(matches) != 1:
                continue
            here = _within(article, low, high)
            there = _within(other, matches[0].start, matches[0].end)
            at = next((at for at, one in enumerate(here) if one.start == span[0]), None)
            if at is not None and len(here) == len(there) and here[at][2:8] == there[at][2:8]:
                return there[at].start
        return None


def _within(article: StoredArticle, start: int, end: int) -> list[Mention]:
    """Give the amounts that an article says between two of its offsets."""
    low, high = article.legible.at(start), article.legible.at(end)
    return [one for one in article.mentions if low <= one.start < high]
