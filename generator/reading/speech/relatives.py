"""Who says something in a clause behind a noun: `a note from a nurse in Lima, who wrote that “`.

In: a text, its `Subjects`, the span from where a sentence begins to a verb of speech. Out: where
the words stand that *who* or *which* is; None where the verb is of another clause, or nobody is
meant.

The verb is the clause's own right behind the pronoun (`who has said`), behind what says when (`who
last week wrote`), or joined to its first (`who stood up and said`); behind a comma it is the main
clause's (`The minister, who met the envoy, said`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.speech.phrases import CONTRAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.subjects import Subjects

_WORD = late(r"[^\s,]+")
_LONGEST_REST = 120
# Words of `a senior official of the ministry of health`.
_LONGEST_NOUN = 9
# Of `who, on the day it closed, wrote` what stands between the commas.
_ASIDE = late(r",[^,]{2,60},$")


class Relatives:
    """Reads relative clauses of one text."""

    def __init__(self, text: str, tables: Tables, subjects: Subjects) -> None:
        self.text, self.tables, self.subjects = text, tables, subjects
        self.small, self.speech = tables.small, tables.speech
        self.persons = subjects.persons

    def of(self, low: int, at: int) -> tuple[int, int] | None:
        """Give where the words stand that the subject of the verb at a place is; None for none."""
        near = max(low, at - _LONGEST_REST)
        for word in reversed(list(_WORD.finditer(self.text, near, at))):
            if word[0] not in self.small.relatives or word.start() <= low:
                continue
            rest = self.text[word.end() : at].rstrip(" ")
            if not self._is_own(word[0], rest):
                return None
            end = low + len(self.text[low : word.start()].rstrip(" ,"))
            if CONTRAST.search(self.text, low, end):
                return None  # `It was Ana Ruiz, not the mayor, who said`
            found = self._noun(low, end, word[0])
            return (self._sender(low, found[0]) if found else None) or found
        return None

    def _sender(self, low: int, start: int) -> tuple[int, int] | None:
        """Give who `sent a note` before `that read: “`; None before `the note` and a person."""
        words = self.text[low:start].split()
        opens = {*self.text[start:].split(maxsplit=1)[:1]} & self.small.indefinite
        if not opens or not {*words} & self.speech.sending:
            return None
        subject = self.subjects.of(low, start)
        if subject.kind not in ("person", "office", "pronoun"):
            return None
        verb = next(
            word for word in _WORD.finditer(self.text, low) if word[0] in self.speech.sending
        )
        links = {*subject.behind.split(maxsplit=1)[:1]} & self.tables.naming.office_links
        return subject.start, verb.start() - 1 if links else subject.end

    def _is_own(self, pronoun: str, rest: str) -> bool:
        """Tell a verb of the clause that a pronoun opens, `rest` being what stands between."""
        if _ASIDE.fullmatch(rest):
            return True
        words = rest.split()
        while words and words[-1] in self.small.before_verb | self.small.at_first:
            words.pop()
        if not words or pronoun not in self.small.persons:
            return not words
        if words[-1] in self.small.joins or words[-1][-1] == ",":
            return words[-1] in self.small.joins and len(words) > 1
        # `who last week wrote`
        when = {word.lower() for word in words} & self.speech.occasions
        return bool(when) and not {*words} & self.speech.finite

    def _noun(self, low: int, end: int, pronoun: str) -> tuple[int, int] | None:
        """Give the name or the noun that ends at a place."""
        named = self._named(low, end)
        if named and " " in self.text[slice(*named)]:
            return named
        loose = None
        for start, before in self._phrases(low, end):
            words = self.text[start:end]
            if not self.persons.may_speak(words):
                continue
            if self._is_sure(words, pronoun):
                return self._apposed(low, start) or (start, end)
            if (
                loose is None
                and before not in self.small.belonging | self.tables.naming.office_links
            ):
                loose = start
        if named:
            return named
        if pronoun not in self.small.persons:  # `sent a card that said`
            nearest = next(self._phrases(low, end), None)
            return self._sender(low, nearest[0]) if nearest else None
        if loose is None:
            return None
        return self._apposed(low, loose) or (loose, end)

    def _apposed(self, low: int, start: int) -> tuple[int, int] | None:
        """Give the name before `, the miller`."""
        return self._named(low, start - 2) if self.text.startswith(", ", start - 2) else None

    def _named(self, low: int, end: int) -> tuple[int, int] | None:
        found = [one for one in self.subjects.cast.within(low, end) if one.end == end]
        return (found[-1].start, end) if found else None

    def _phrases(self, low: int, end: int) -> Iterator[tuple[int, str]]:
        """Give where a noun phrase may begin that ends at a place, the nearest first."""
        words = list(re.finditer(r"\S+", self.text[low:end]))[-_LONGEST_NOUN:]
        for place in reversed(range(len(words))):
            word = words[place][0]
            if word in self.speech.finite | self.small.speech_verbs | self.small.being:
                return
            opens = word.lower() in self.small.determiners | {"one"}
            if opens:
                yield low + words[place].start(), words[place - 1][0] if place else ""

    def _is_sure(self, words: str, pronoun: str) -> bool:
        """Tell a noun of a person for *who*, of a body or a paper for *which*."""
        tables = self.tables
        after = tables.small.phrase_ends | tables.small.belonging | tables.naming.office_links
        bare = words.split()
        stop = next((at for at, word in enumerate(bare) if at and word in after), len(bare))
        if pronoun in tables.small.persons:
            return self.persons.is_person(bare[stop - 1])
        return self.persons.is_body(bare[stop - 1])
