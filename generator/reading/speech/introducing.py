"""Who is meant by an office whose holder the article names elsewhere, or does not call so.

In: a text, where its sentences begin, the language's tables, its `Subjects`. Out: the name.

*The honourable Member* of an answer in a parliament is who asked, the last who is labelled
before. An office that opens an article, `Peru's top prosecutor resigned on Tuesday`, is whom one
of the next sentences is about if it names somebody new and does not say who that is: `Rosa Huamán
had held the post for two years`.
"""

from __future__ import annotations

import itertools
import re
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.cast import Person
    from generator.reading.speech.subjects import Subject, Subjects

# `Mrs St. Rose (Dennery North): `, `Dr WARUPI – `
LABEL = late(
    r"^(?P<who>[A-ZÀ-ÞĀ-Ž](?:[^\n:()“”\"–—]{2,60}?(?=(?: \([^()\n]{2,60}\))?: )"
    r"|[^\n:()“”\"–—]{0,50}?[A-ZÀ-ÞĀ-Ž]{3,}(?=(?: \([^()\n]{2,60}\))? [–—] )))"
    r"(?: \([^()\n]{2,60}\))?(?::| [–—]) ",
    re.MULTILINE,
)
_LOOK_BACK = 12_000
# Sentences of an article in which somebody is introduced, and those behind that name him.
_LEADING, _NAMING = 5, 3
# Words behind an office that say what it is of.
_MOST_OF = 8


class Introducing:
    """Looks up in one article who an office is."""

    def __init__(
        self, text: str, starts: Sequence[int], tables: Tables, subjects: Subjects
    ) -> None:
        self.text, self.starts, self.tables, self.subjects = text, starts, tables, subjects
        self.small, self.speech = tables.small, tables.speech
        self.cast = subjects.cast

    def member(self, words: str, at: int) -> str:
        """Give whom an answer calls `honourable Member`; empty for other words."""
        *honours, noun = words.lower().replace(".", "").split()
        if noun not in self.speech.members or not {*honours} <= self.speech.honours:
            return ""
        labels = list(LABEL.finditer(self.text, max(0, at - _LOOK_BACK), at))
        labels = [one for one in labels if not self.speech.chairs & {*one["who"].lower().split()}]
        others = (one for one in reversed(labels) if one["who"] != labels[-1]["who"])
        before = next(others, None)
        if before:
            found = self.cast.within(*before.span("who"))
            full = self.cast.in_full(found[-1].name) if found else None
            return full.called if full else found[-1].name if found else ""
        high = labels[0].start() if labels else 0
        asks = (one for one in self.cast.mentions if one.start < high and self._asks(one.end))
        return next((one.name for one in asks), "")

    def _asks(self, end: int) -> bool:
        return self.subjects.cues.asked_first.match(self.text, end) is not None

    def identified(self, words: str) -> str:
        """Give who an office is that nobody is said to hold; empty where nothing tells."""
        wanted = {*words.lower().split()} - self.small.determiners
        meant = [
            person
            for held, person in self._introduced
            if wanted and (wanted <= held or held <= wanted)
        ]
        return meant[0].called if len(meant) == 1 else ""

    @cached_property
    def _introduced(self) -> list[tuple[set[str], Person]]:
        """The offices that an article opens with, and who holds them."""
        found = []
        spans = [*itertools.pairwise([*self.starts, len(self.text)])]
        for place, (low, high) in enumerate(spans[:_LEADING]):
            subject = self.subjects.of(low, high)
            if subject.kind != "office" or subject.many or self.cast.within(low, high):
                continue
            office = self._office(subject)
            held = {*office.lower().split()} - self.small.determiners
            person = self._next(spans[place + 1 : place + 1 + _NAMING], held)
            if person and not self.cast.holders(office):
                found.append((held, person))
        return found

    def _office(self, subject: Subject) -> str:
        """Give an office with what it is of, `The head of the grid operator`."""
        words = subject.behind.split()[:_MOST_OF]
        verbs = (
            self.small.speech_verbs | self.speech.finite | self.small.being | self.speech.judging
        )
        if not {*words[:1]} & self.tables.naming.office_links:
            return subject.words
        return " ".join(
            [subject.words, *itertools.takewhile(lambda word: word not in verbs, words)]
        )

    def _next(self, spans: Sequence[tuple[int, int]], held: set[str]) -> Person | None:
        """Give who is the first to be named behind an office, and is not said to be anything."""
        for low, high in spans:
            named = self.cast.within(low, high)
            if not named:
                continue
            subject = self.subjects.of(low, high)
            person = next((one for one in self.cast.people if one.name == named[0].name), None)
            other = held & {*re.findall(r"\w+", subject.behind.lower())} & self.tables.naming.roles
            known = other or person is None or person.offices or person.start != subject.start
            return None if known or not self._is_bare(subject) else person
        return None

    def _is_bare(self, subject: Subject) -> bool:
        """Tell `Rosa Huamán said` from `Rosa Huamán, who farms there, said`."""
        return subject.kind == "person" and " " in subject.words and subject.behind[:1] == " "
