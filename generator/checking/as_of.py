"""Whether the date that a fact is said to be as of is one its article states.

In: a fact's `as_of`, a passage in its article, and the article's source. Out: where that date
stands, and a `Fault` if it stands nowhere, if the sentence is plainly as of another day, or if it
is later than the article and the sentence does not speak of it. An article speaks of the day on
which it was published, too; what it says without the year (`in June`, `last year`) is of the time
before that day.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.checking.statuses import Fault
from generator.model.dates import PartialDate
from generator.model.named_tuples import NamedTuple
from generator.model.records import Source
from generator.reading.context import any_of
from generator.reading.dates import dates
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.checking.passages import Passage
    from generator.checking.stored import StoredArticle
    from generator.model.records import Record, RecordId
    from generator.reading.dates import DateMention

QUOTE: Final = "quote"
ARTICLE: Final = "article"
PUBLISHED: Final = "published"
NOWHERE: Final = "nowhere"
_HINT: Final = (
    "write a date that the article states, as precisely as it does, or leave `as_of` out; if it "
    "gives no year, state the source's `published`"
)


class Stands(NamedTuple):
    """Where the date of a fact stands, and what is wrong with it."""

    where: str
    fault: Fault | None = None


def stands(
    wanted: PartialDate,
    passages: Iterable[Passage],
    articles: Mapping[RecordId, StoredArticle],
    records: Mapping[RecordId, Record],
) -> Stands:
    """Say where a date stands, for passages of the articles of some records; one is enough."""
    found = []
    for name, of in groupby(passages, lambda passage: passage.source):
        source = records[name]
        assert isinstance(source, Source)
        found.append(_Of(wanted, articles[name], source.published).stands(list(of)))
    return next((one for one in found if one.fault is None), found[0])


class _Of:
    """Looks for a date in an article."""

    def __init__(
        self, wanted: PartialDate, article: StoredArticle, published: PartialDate | None
    ) -> None:
        self.wanted, self.article, self.published = wanted, article, published
        self.language = article.language
        self.counts = tables_of(article.read_as).counts

    def stands(self, passages: list[Passage]) -> Stands:
        """Say where the date stands, for some passages of the article."""
        near = [self._sentence(passage) for passage in passages]
        quoted = (self.article.words(p.start, p.end) for p in passages)
        fault = self._as_of_another(near)
        if fault:
            return Stands(NOWHERE, Fault(fault, _HINT))
        if any(map(self._says, quoted)):
            return Stands(QUOTE)
        beside = any(map(self._says, near))
        fault = "" if beside else self._too_late()
        if not fault and (beside or self._says(self.article.legible.text)):
            return Stands(ARTICLE)
        if self.published and self.published.within(self.wanted):
            return Stands(PUBLISHED)
        fault = fault or f"the article does not say the date {self.wanted}"
        return Stands(NOWHERE, Fault(fault, _HINT))

    def _too_late(self) -> str:
        """Tell a date after the day of the article."""
        if not self.published or not self.wanted.is_after(self.published):
            return ""
        return (
            f"the source was published on {self.published}, before {self.wanted}, of which the "
            "sentence of the quote does not speak"
        )

    def _sentence(self, passage: Passage) -> str:
        spans = self.article.sentences
        first, last = around(spans, passage.start, passage.end)
        return self.article.words(spans[first][0], spans[last][1])

    def _as_of_another(self, near: Iterable[str]) -> str:
        """Tell that sentences are said to be as of dates of which none is the one."""
        said = [date.date for words in near for date in self._introduced(words)]
        if not said or any(self._may_be(date) for date in said):
            return ""
        named = ", ".join(map(str, dict.fromkeys(said)))
        return f"the words around the quote are as of {named}"

    def _introduced(self, words: str) -> Iterator[DateMention]:
        led = re.compile(rf"(?<!\w)(?i:{any_of(self.counts.as_of)})\s*$")
        for date in dates(words, self.language):
            if date.date.year and led.search(words[: date.start]):
                yield date

    def _may_be(self, date: PartialDate) -> bool:
        return date.within(self.wanted) or self.wanted.within(date)

    def _says(self, words: str) -> bool:
        """Tell whether words say the date, be it without its year."""
        found = [date.date for date in dates(words, self.language)]
        if any(date.within(self.wanted) for date in found):
            return True
        if not self.wanted.month:
            return self._names_year(words) or self._spoken(words, "year")
        if not self._year_is_told():
            return False
        if self.wanted.day:
            return any(not date.year and date[1:] == self.wanted[1:] for date in found)
        return self._names_month(words) or self._spoken(words, "month")

    def _names_year(self, words: str) -> bool:
        """Tell a year in any form: `FY2024`, `2023/24`, the head of a column."""
        year = str(self.wanted.year)
        short = rf"(?:\d\d)?\d\d[-‐‑–/]{year[2:]}|[’']{year[2:]}"
        return re.search(rf"(?<![\d.,])(?:{year}|{short})(?!\d|[.,]\d)", words) is not None

    def _names_month(self, words: str) -> bool:
        months = [name for name, at in self.language.months.items() if at == self.wanted.month]
        named = re.finditer(rf"(?<!\w)(?:{any_of(months)})(?!\w)", words)
        dated = [date for date in dates(words, self.language) if date.date.year]
        return any(not any(d.start <= m.start() < d.end for d in dated) for m in named)

    def _year_is_told(self) -> bool:
        """Tell whether a date without a year may be of that year: the last one of its name."""
        if not self.published:
            return self._names_year(self.article.legible.text)
        ago = self.published.year - self.wanted.year
        return ago in (0, 1) and not (ago == 1 and _is_over_a_year(self.wanted, self.published))

    def _spoken(self, words: str, what: str) -> bool:
        """Tell `last year`, which is the one before the source was published."""
        if not self.published:
            return False
        before = PartialDate(self.published.year - 1)
        if what == "month":
            year, month, _ = self.published
            before = PartialDate(year, month - 1) if month > 1 else PartialDate(year - 1, 12)
        phrases = any_of(self.counts.just_before.get(what, ()))
        spoken = re.search(rf"(?<!\w)(?i:{phrases})(?!\w)", words) is not None
        return spoken and before.within(self.wanted)


def _is_over_a_year(one: PartialDate, later: PartialDate) -> bool:
    return bool(one.month and later.month) and one.month < later.month
