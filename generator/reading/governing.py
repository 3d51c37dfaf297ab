"""Which status a text gives an amount: the words of its clause, and of clauses it hangs on.

In: a text, the span of an amount, the site's statuses and the language. Out: a `Governed`: the
status with the words that name it, or none with the reason. Check 3 asks only whether a status fits
the clause; this asks what a person would write, so it also reads

* the clause before, where the amount opens its own (`approved $5 million for A and $2 million for
  B`), and the label before a colon or a bracket (`Approved: $5 million`);
* the clause behind, where a pronoun takes the amount up (`$5 million, which was approved`) or where
  the amount is an aside (`The grant ($5 million) was approved`);
* in a row of a table, the row alone.

Of several statuses in one clause the nearest is taken, and the others are told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.context import any_of, plain
from generator.reading.wording import clause, named_statuses, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language

_ROW = re.compile(r"[|\t]|\S {3,}\S")
_OPENING = frozenset(
    [
        "a",
        "an",
        "the",
        "another",
        "further",
        "additional",
        "extra",
        "some",
        "and",
        "or",
        "but",
        "with",
        "also",
        "plus",
        "then",
        "about",
        "over",
        "under",
        "up",
        "to",
        "at",
        "least",
        "nearly",
        "almost",
        "more",
        "than",
        "less",
        "around",
        "for",
        "of",
        "worth",
        "only",
        "just",
        "roughly",
        "approximately",
        "while",
        "including",
    ]
)
_TAKES_UP = re.compile(
    r"\W*(?:which|that|both|all of which|all of it|all of them|most of it|half of it|it)\b"
)
_ASIDE = re.compile(r"[,(–—-]\s*$")
_APPOSED = re.compile(r"\s*((?:[a-z]+ ){0,2}[a-z]+)(?=\s*(?:[,.;)|\n]|$))")
_MOST_BACK = 3
_LONGEST_GAP = 3
# A row of a table or an item of a list is no longer; a page may be one line.
_LONGEST_ROW = 2_000


class Governed(NamedTuple):
    """The status of an amount: `start` and `end` are the word that names it; `why` says so."""

    status: str
    start: int
    end: int
    why: str
    others: tuple[str, ...] = ()
    negated: bool = False


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
        self.words = {
            status.key: re.compile(rf"(?<![\w'’])(?i:{any_of(words)})(?!\w)")
            for status in statuses.values()
            if (words := words_of(status, language))
        }

    def found(self) -> Governed:
        first, last = clause(self.text, *self.span, self.language)
        first = max(first, self.low)
        own = named_statuses(self.text, self.span, self.statuses, self.language)
        if own.named:
            return self._nearest(own.named, first, last, "in the clause of the amount")
        if own.negated:
            listed = ", ".join(sorted(own.negated))
            return Governed("", 0, 0, f"the words say it was not {listed}", negated=True)
        for low, high, why in self._other_clauses(first, last):
            found = self._in_clause(low, high, why)
            if found:
                return found
        return Governed("", 0, 0, "no word of a status stands by the amount")

    def _in_clause(self, low: int, high: int, why: str) -> Governed | None:
        middle = low + (len(self.text[low:high]) - len(self.text[low:high].lstrip()))
        if middle >= high:
            return None
        named = named_statuses(self.text, (middle, middle + 1), self.statuses, self.language)
        inside = frozenset(k for k in named.named if self._place(k, low, high))
        if len(inside) == 1 and not named.negated:
            return self._nearest(inside, low, high, why)
        return None

    def _place(self, key: str, low: int, high: int) -> re.Match[str] | None:
        pattern = self.words.get(key)
        matches = list(pattern.finditer(self.text, low, high)) if pattern else []
        return min(matches, key=self._distance) if matches else None

    def _distance(self, match: re.Match[str]) -> int:
        start, end = self.span
        before = start - match.end()
        return before if before >= 0 else max(0, match.start() - end)

    def _nearest(self, keys: frozenset[str], low: int, high: int, why: str) -> Governed:
        places = [(key, place) for key in keys if (place := self._place(key, low, high))]
        if not places:
            return Governed("", 0, 0, "no word of a status stands by the amount")
        key, place = min(places, key=lambda found: (self._distance(found[1]), found[0]))
        others = tuple(sorted(keys - {key}))
        return Governed(key, place.start(), place.end(), f"“{place[0]}” stands {why}", others)

    def _other_clauses(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Give the clauses an amount may hang on, the likeliest first."""
        yield from self._behind(last)
        yield from self._before(first)
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
        elif tail[:1] in (",", "(") and (apposed := _APPOSED.match(self.text, last + 1)):
            # `$2 million, still pending`
            yield apposed.start(1), apposed.end(1), "right behind the amount"

    def _before(self, first: int) -> Iterator[tuple[int, int, str]]:
        """Go back over a conjunction, where the amount opens its clause."""
        head = self.text[first : self.span[0]]
        words = re.findall(r"[\w'’]+", head)
        others = [word for word in words if plain(word) not in _OPENING]
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
