"""The clauses behind an amount, and the verbs of statuses in them.

In: a text, a place, the language's tables, the statuses. Out: `Piece`s, where a clause stands and
how many sentences behind; `Verb`s, a form that names a status with the words of its clause before
and behind it, its helping words left out, and whether they make it a passive.

A clause ends at a comma, a bracket, a dash, a stop, and before the words that join clauses. They
end with the paragraph, after a few sentences, and before the next amount.

Deliberately absent: what the verb is said of (`threads.py`).
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.languages.loaded import tables_of
from generator.reading.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages import Language
    from generator.reading.statuses.predicates import Predicates

_WORD = re.compile(r"[\w'’]+")
_CUT = re.compile(r"[,;:()–—]\s|[.!?][”\"’)]*(?:\s|$)|\s(?=(?:and|but|then|while)\s)")
_PARAGRAPH = re.compile(r"\n\s*\n|$")
_SENTENCES = 3
# Words of `The second grant` before an aside.
_LONGEST_SUBJECT = 4
_LONGEST = 700
_STOPS = (".", "!", "?")


class Piece(NamedTuple):
    """A clause: where it stands, how many sentences behind, and whether it opens one."""

    start: int
    end: int
    sentence: int
    opens: bool
    subject: tuple[str, ...] = ()
    """The words before an aside that it goes on behind: `The grant, for a school, was`."""


class Verb(NamedTuple):
    """A form of a status in a clause: which, where, and the words before and behind it."""

    key: str
    start: int
    end: int
    lead: list[str]
    tail: list[str]
    passive: bool


class Clauses:
    """Cuts one text into clauses and finds the verbs of statuses in them."""

    def __init__(self, statuses: Mapping[str, Status], predicates: Predicates) -> None:
        self.text, self.predicates, self.tables = predicates.text, predicates, predicates.tables
        self.small = self.tables.small
        self.forms = _forms(predicates.language, tuple(statuses.values()))

    def behind(self, start: int) -> Iterator[Piece]:
        """Give the clauses from a place on, the rest of its own first, up to the next amount."""
        stop = _PARAGRAPH.search(self.text, start)
        high = min(stop.start() if stop else len(self.text), start + _LONGEST)
        at, sentence, opens = start, 0, False
        before: list[tuple[str, ...]] = [(), ()]
        for cut in itertools.chain(_CUT.finditer(self.text, start, high), [None]):
            end = cut.start() if cut else high
            mark = cut[0].strip()[:1] if cut else ""
            if self.predicates.money.search(self.text, at, end):
                if not (mark == "," and before[1] and self._share(at, end)):
                    return
                before, at = [before[1], ()], end + len(mark) + 1
                continue
            if mark != "?":
                yield Piece(at, end, sentence, opens, self._goes_on(at, end, before[0]))
            before = [before[1], self._subject(at, end) if opens and mark == "," else ()]
            opens = mark in (*_STOPS, ";")
            sentence += mark in _STOPS
            if cut is None or sentence > _SENTENCES:
                return
            at = cut.end()

    def _subject(self, start: int, end: int) -> tuple[str, ...]:
        """Give the words of a piece that is a noun with a determiner and nothing else."""
        words = self.predicates.attachment.words(self.text[start:end])
        said = [at for at, word in enumerate(words) if word in self.small.speech_verbs]
        if said and said[-1] + 1 < len(words):
            # `The agency confirmed that the sum, authorised in May, had`
            words = words[said[-1] + 1 :]
            words = (
                words[1:]
                if words[0] in self.tables.aftermath.outcomes and len(words) > 2
                else words
            )
        named = words[:1] and words[0] in self.small.determiners - self.small.indefinite
        return tuple(words) if named and len(words) <= _LONGEST_SUBJECT else ()

    def _share(self, start: int, end: int) -> bool:
        """Tell an aside that names the whole: `The money, part of a $5 million grant, was`."""
        return (
            " ".join(self.predicates.attachment.words(self.text[start:end])[:2])
            in self.tables.sums.shares_of
        )

    def _goes_on(self, start: int, end: int, subject: tuple[str, ...]) -> tuple[str, ...]:
        """Give the subject of a piece that opens with its verb."""
        first = self.predicates.attachment.words(self.text[start:end])[:1]
        return subject if set(first) & self.predicates.language.auxiliaries else ()

    def verbs(self, piece: Piece) -> Iterator[Verb]:
        """Give the forms of statuses in a clause that are no mere `be` with a wish."""
        words = list(_WORD.finditer(self.text, piece.start, piece.end))
        lower = self.predicates.attachment.words(self.text[piece.start : piece.end])
        for at, word in enumerate(words):
            key, end = self.form_at(word.start(), piece.end)
            if key:
                count = sum(1 for one in words if word.start() <= one.start() < end)
                lead = lower[:at]
                passive = False
                while (
                    lead
                    and self.predicates.helps(lead[-1])
                    and lead[-1] not in self.tables.aftermath.outcomes
                ):
                    passive = passive or lead[-1] in self.small.being
                    lead = lead[:-1]
                if set(lower[len(lead) : at]) & self.small.future:
                    continue  # `that the request be granted`
                lead = lead or list(piece.subject)
                yield Verb(key, word.start(), end, lead, lower[at + count :], passive)

    def names(self, low: int, high: int) -> bool:
        """Tell whether words between two places are a form of a status."""
        return any(
            self.form_at(word.start(), high)[0] for word in _WORD.finditer(self.text, low, high)
        )

    def form_at(self, start: int, high: int) -> tuple[str, int]:
        """Give the status of the form at a place, and where it ends."""
        first = _WORD.match(self.text, start)
        for form, key in self.forms.get(first[0].lower(), ()) if first else ():
            end = start + len(form)
            same = end <= high and self.text[start:end].lower() == form
            if same and not self.text[end : end + 1].isalnum():
                return key, end
        return "", start


@lru_cache(maxsize=8)
def _forms(
    language: Language, statuses: tuple[Status, ...]
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Give the forms of the statuses by their first word, the listed words before the others."""
    tables, keys = tables_of(language.tag), {status.key for status in statuses}
    listed = [(word, status.key) for status in statuses for word in words_of(status, language)]
    others = [
        (form, key)
        for forms in (tables.suggesting.status_passives, tables.suggesting.status_acts)
        for key, forms_of in forms.items()
        for form in forms_of
        if key in keys
    ]
    found: dict[str, list[tuple[str, str]]] = {}
    for form, key in [*sorted(listed, key=_length), *sorted(others, key=_length)]:
        found.setdefault(form.split()[0].lower(), []).append((form.lower(), key))
    return MappingProxyType({word: tuple(pairs) for word, pairs in found.items()})


def _length(pair: tuple[str, str]) -> int:
    return -len(pair[0])
