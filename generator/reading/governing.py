"""Which status a text gives an amount: the words of its clause, and of clauses it hangs on.

In: a text, the span of an amount, the site's statuses and the language. Out: a `Governed`: the
status with the words that name it, or none with the reason. Check 3 asks only whether a status fits
the clause; this asks what a person would write, so it also reads

* the clause before, where the amount opens its own (`approved $5 million for A and $2 million for
  B`), and the label before a colon or a bracket (`Approved: $5 million`);
* the clause behind, where a pronoun takes the amount up (`$5 million, which was approved`) or where
  the amount is an aside (`The grant ($5 million) was approved`);
* in a row of a table, the row alone.

Of several statuses in one clause the current one is taken (`predicates.py`), and of two verbs
of one subject (`requested and refused`) the second; the others are told. Where no listed word names
one, other forms right before the amount suggest one (`a pledge of`), and the reason says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.context import any_of, plain
from generator.reading.headings import headings
from generator.reading.languages.reporting import reporting
from generator.reading.predicates import Predicates, Said
from generator.reading.suggesting import OPENING, Governed, Suggestions
from generator.reading.wording import clause, named_statuses, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language

_ROW = re.compile(r"[|\t]|\S {3,}\S")
_TAKES_UP = re.compile(
    r"\W*(?:which|that|both|all of which|all of it|all of them|most of it|half of it|it)\b"
)
_ASIDE = re.compile(r"[,(–—-]\s*$")
_OPENS = re.compile(r"\s*[,(–—]\s*")
_PARTLY = re.compile(r"\W*(?:most|half|all|both|some|part)\b")
_OVER_ASIDE = re.compile(r",\s[^,.;:\n]{3,90},\s")
_FIRST = re.compile(r"[^\W\d_]+")
_CLOSED = re.compile(r"\s*[,)–—]\s*")
_GOES_ON = re.compile(r"[,\s]*(?:\w+)\s+")
# What follows a verb that has its own object: `and refused the second`.
_OBJECT = re.compile(
    r"\s+(?:the|an?|its|their|his|her|all|any|another|some|that|two|more|[A-Z]|\W?\d)"
)
_MOST_BACK = 3
_LONGEST_GAP = 3
# A row of a table or an item of a list is no longer; a page may be one line.
_LONGEST_ROW = 2_000


def governing(
    text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
) -> Governed:
    """Find the status that governs the amount at `span`; an empty status where none does."""
    return _Search(text, span, statuses, language).found()


class _Search:
    def __init__(
        self, text: str, span: tuple[int, int], statuses: Mapping[str, Status], language: Language
    ) -> None:
        self.statuses, self.language, self.span = statuses, language, span
        low, high = row(text, span) or (0, len(text))
        # A row is a text of its own; all offsets stay those of the article.
        self.text = " " * low + text[low:high] if low else text[:high]
        self.low = low
        self.full = text
        self.table = reporting(language.tag)
        self.predicates = Predicates(self.text, span, language, self.table)
        self.money = self.predicates.money
        self.suggestions = Suggestions(self.text, span, statuses, language, self.predicates)
        self.words = {
            status.key: re.compile(rf"(?<![\w'’])(?i:{any_of(words)})(?!\w)")
            for status in statuses.values()
            if (words := words_of(status, language))
        }

    def found(self) -> Governed:
        first, last = clause(self.text, *self.span, self.language)
        first = max(first, self.low)
        own = named_statuses(self.text, self.span, self.statuses, self.language)
        said = self.predicates.said(self.words, own.named, first, last)
        if own.named and self.predicates.disputed(first):
            return Governed("", 0, 0, "the words say that somebody denies it", negated=True)
        current = self.predicates.current(said)
        if current:
            others = frozenset(one.key for one in said) - {current.key}
            mine = self._governed(current, "in the clause of the amount", others)
            return self._later(mine, current, last)
        if own.negated:
            return self._but_not(first, sorted(own.negated))
        return self._elsewhere(first, last, own.named)

    def _elsewhere(self, first: int, last: int, supposed: frozenset[str]) -> Governed:
        act = self.suggestions.passive(last) or self.suggestions.act(first)
        if act:
            return act
        places = (
            place for key in supposed for place in self.words[key].finditer(self.text, first, last)
        )
        if any(self.predicates.supposed(place.start(), first) for place in places):
            listed = ", ".join(sorted(supposed))
            return Governed("", 0, 0, f"the words only say that it may be {listed}", negated=True)
        for low, high, why in self._other_clauses(first, last):
            found = self._in_clause(low, high, why)
            if found:
                return self._after_aside(found, high)
        return self._headed() or Governed("", 0, 0, "no word of a status stands by the amount")

    def _in_clause(self, low: int, high: int, why: str) -> Governed | None:
        middle = low + (len(self.text[low:high]) - len(self.text[low:high].lstrip()))
        if middle >= high:
            return None
        named = named_statuses(self.text, (middle, middle + 1), self.statuses, self.language)
        said = [
            one
            for one in self.predicates.said(self.words, named.named, low, high)
            if not (one.behind and self.money.search(self.text, self.span[1], one.start)
                    and not one.main)
        ]  # fmt: skip
        if len({one.key for one in said}) == 1 and not named.negated:
            return self._governed(min(said, key=lambda one: one.distance), why)
        return None

    def _after_aside(self, found: Governed, high: int) -> Governed:
        """Read on behind an aside: `$5 million, approved in May, was suspended`."""
        closed = _CLOSED.match(self.text, high)
        word = re.compile(r"[a-z]+").match(self.text, closed.end()) if closed else None
        if found.start < self.span[1] or not word or word[0] not in self.language.auxiliaries:
            return found
        low, end = clause(self.text, word.start(), word.end(), self.language)
        more = self._in_clause(low, end, "in the clause that goes on with it")
        order = list(self.statuses)
        if more and order.index(more.status) > order.index(found.status):
            return more._replace(others=(found.status,))
        return found

    def _headed(self) -> Governed | None:
        """Take the status of a table's column, or of a list's heading."""
        for low, high in headings(self.full, self.span):
            found = {
                key: match
                for key, pattern in self.words.items()
                if (match := pattern.search(self.full, low, high))
            }
            if len(found) == 1:
                key, match = found.popitem()
                named = named_statuses(self.full, match.span(), self.statuses, self.language)
                if key in named.named:
                    return Governed(key, *match.span(), f"“{match[0]}” stands in the heading")
        return None

    def _governed(self, said: Said, why: str, others: frozenset[str] = frozenset()) -> Governed:
        words = self.text[said.start : said.end]
        return Governed(said.key, said.start, said.end, f"“{words}” stands {why}",
                        tuple(sorted(others)))  # fmt: skip

    def _later(self, mine: Governed, current: Said, last: int) -> Governed:
        """Follow what became of it: `was requested and refused`, `…, which was approved`."""
        goes_on = _GOES_ON.match(self.text, last)
        if current.behind and goes_on:
            found = self._joined(goes_on.end(), goes_on[0])
            if found:
                others = frozenset({*mine.others, mine.status}) - {found.key}
                return self._governed(found, "in the clause that goes on with it", others)
        for low, high, why in self._behind(last):
            if _PARTLY.match(self.text, last) or not _TAKES_UP.match(self.text, last):
                break
            more = self._in_clause(low, high, why)
            order = list(self.statuses)
            if more and order.index(more.status) > order.index(mine.status):
                return more._replace(others=tuple(sorted({*mine.others, mine.status})))
        return mine

    def _joined(self, at: int, mark: str) -> Said | None:
        """Read a second passive of the same subject, which has no object of its own."""
        words = list(re.finditer(r"[\w'’-]+", self.text[at : at + 90]))[:6]
        if not words or not ({w.lower() for w in re.findall(r"[a-z]+", mark)} & self.table.joins):
            return None
        for word in words:
            start = at + word.start()
            for key, pattern in self.words.items():
                match = pattern.match(self.text, start)
                if match and not _OBJECT.match(self.text, match.end()):
                    named = named_statuses(
                        self.text, (start, match.end()), self.statuses, self.language
                    )
                    plain_fact = key in named.named and not self.predicates.supposed(start, at)
                    said = Said(key, *match.span(), 0, behind=True, main=True)
                    return said if plain_fact else None
            if not self.predicates.helps(word[0]):
                return None
        return None

    def _but_not(self, first: int, negated: list[str]) -> Governed:
        """Read `approved but not paid $5 million`: the verb before shares the object."""
        head = self.text[:first].rstrip()
        joined = re.search(r"([\w'’-]+),?\s+(\w+)$", head)
        if joined and plain(joined[2]) in self.table.joins:
            for key, pattern in self.words.items():
                match = pattern.match(self.text, joined.start(1))
                if match and match.end() == joined.end(1):
                    return Governed(key, *match.span(), f"“{match[0]}” stands before its negation",
                                    tuple(negated))  # fmt: skip
        listed = ", ".join(negated)
        return Governed("", 0, 0, f"the words say it was not {listed}", negated=True)

    def _other_clauses(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Give the clauses an amount may hang on, the likeliest first."""
        yield from self._behind(last)
        yield from self._before(first)
        yield from self._resumed(last)
        yield from self._aside(first, last)
        yield from self._shared(last)

    def _behind(self, last: int) -> Iterator[tuple[int, int, str]]:
        tail = self.text[last : last + 2]
        match = _TAKES_UP.match(self.text, last)
        if re.search(r"\d", self.text[self.span[1] : last]):
            return  # it takes up the amount that stands nearer
        if match and tail[:1] == ",":
            inner = match.end()
            low, high = clause(self.text, inner, inner + 1, self.language)
            yield low, high, "in the clause that takes the amount up"
            return
        opens = _OPENS.match(self.text, last)
        if opens and (opens[0].strip() or self.text[last : last + 1] == "("):
            # `$2 million, still pending`, `$2 million (approved in May)`
            low, high = clause(self.text, opens.end(), opens.end() + 1, self.language)
            if self._opens_with_status(low, high):
                yield low, high, "right behind the amount"

    def _opens_with_status(self, low: int, high: int) -> bool:
        """Tell `approved in May`, `still pending` from a clause with a subject."""
        for match in list(re.finditer(r"[\w'’-]+", self.text[low:high]))[:4]:
            if any(p.match(self.text, low + match.start()) for p in self.words.values()):
                return True
            if not self.predicates.helps(match[0].lower()):
                return False
        return False

    def _resumed(self, last: int) -> Iterator[tuple[int, int, str]]:
        """Read over an aside: `$40 million, announced in May, is awaiting approval`."""
        over = _OVER_ASIDE.match(self.text, last)
        if not over or self.money.search(over[0]):
            return
        word = _FIRST.match(self.text, over.end())
        if word and word[0] in self.language.auxiliaries:
            low, high = clause(self.text, over.end(), over.end() + 1, self.language)
            yield low, high, "in the clause that goes on behind an aside"

    def _before(self, first: int) -> Iterator[tuple[int, int, str]]:
        """Go back over a conjunction, where the amount opens its clause."""
        head = self.text[first : self.span[0]]
        words = re.findall(r"[\w'’]+", head)
        others = [word for word in words if plain(word) not in OPENING]
        # `Sweden pledged $6 million and Denmark $2 million`: the verb is said once.
        if len(others) > _LONGEST_GAP or not all(word[0].isupper() for word in others):
            return
        if others and not self.text[:first].rstrip().lower().endswith(("and", ",", ";")):
            return
        at = first
        for _ in range(_MOST_BACK):
            gap = self.text[:at].rstrip()
            gap = re.sub(r"(?:[,;:(\[–—|-]|\b(?:and|with|while|but))$", "", gap).rstrip()
            gap = re.sub(r"[,;:]$", "", gap).rstrip()
            if not gap or gap[-1] in ".!?" or "\n\n" in self.text[len(gap) : at]:
                return
            if "\n" in self.text[len(gap) : at] and not self.text[:at].rstrip().endswith(":"):
                return
            low, _ = clause(self.text, len(gap) - 1, len(gap), self.language)
            yield low, len(gap), "in the clause before, which the amount goes on with"
            between = re.findall(r"[\w'’]+", self.text[low : len(gap)])
            if not self.money.search(self.text, low, len(gap)) and any(
                plain(word) not in OPENING for word in between
            ):
                return  # `promised $5 million and the rest, about $2 million`
            at = low

    def _aside(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Read around an aside: `The grant, worth $5 million, was approved`."""
        head = self.text[:first]
        closes = self.text[last : last + 1]
        if not _ASIDE.search(head) or closes not in (",", ")", "–", "—"):
            return
        rest = last + 1 + len(self.text[last + 1 :]) - len(self.text[last + 1 :].lstrip())
        if rest < len(self.text) and self.text[rest : rest + 1] not in ".\n":
            low, high = clause(self.text, rest, rest + 1, self.language)
            if not re.match(r"(?:and|but|while|with|who)\b", self.text[rest:]):
                yield max(low, rest), high, "in the sentence around the aside"

    def _shared(self, last: int) -> Iterator[tuple[int, int, str]]:
        """Read `$3 million for A and $4 million for B were approved`: one verb for both."""
        own = self.text[self.span[1] : last].lower()
        if set(re.findall(r"\w+", own)) & self.language.auxiliaries:
            return
        match = re.match(r"\W*and\s+(?=(?:a |an |another |some )?\W?\s*[A-Z]{0,3}[$€£¥₹\d])",
                         self.text[last:])  # fmt: skip
        if match:
            inner = last + match.end()
            _low, high = clause(self.text, inner, inner + 1, self.language)
            if re.search(r"\b(?:were|are|have been|had been)\b", self.text[inner:high]):
                yield inner, high, "in the clause behind, whose verb both amounts share"


def row(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Give the line of an amount where it is a row of a table or an item of a list."""
    nearest = max(0, span[0] - _LONGEST_ROW)
    low = text.rfind("\n", nearest, span[0]) + 1
    high = text.find("\n", span[1], span[1] + _LONGEST_ROW)
    high = min(len(text), span[1] + _LONGEST_ROW) if high < 0 else high
    line = text[low:high]
    if (not low and nearest) or len(line) > _LONGEST_ROW:
        return None
    if _ROW.search(line.strip()) or re.match(r"\s*[-*•–]\s", line) or _short(line):
        return low, high
    return None


def _short(line: str) -> bool:
    """Tell a line of a list, `Approved: $5 million`, from a sentence that is broken in lines."""
    return len(line) < 70 and bool(re.match(r"\s*[A-Z][^.]{0,40}: ", line))
