"""What may be a speaker: a name, an office, a noun of a person or of a body, a pronoun.

In: a language's tables, a noun or the words of a phrase. Out: whether they are one. A phrase is
judged by its head, the noun before its first preposition: `iron rods by more than half` is none,
nor is anything that holds a verb (`The contractor has written`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.patterns import late

if TYPE_CHECKING:
    from generator.reading.languages.loaded import Tables

LONGEST_SPEAKER = 14
_FEW = 4
# `al-Masri`
_CAPITAL = late(r"(?:[a-z]{1,3}[-’'])?[A-ZÀ-ÞĀ-Ž]")
_OWNER = late(r"['’]s$")
# `Joint Secretary (Roads)`
_BRACKETED = late(r" \([A-ZÀ-ÞĀ-Ž][^()\d\n]{1,20}\)$")
# `a 34-year-old farmer`
AGE = late(r"(^|\s)\d{1,3}-[a-z]+-old ")
_AGED = late(r"[Tt]he \d{1,3}-year-old")
_NO_PHRASE = late(r"[()\d]")


class Persons:
    """Tells who may speak, by the tables of one language."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.small, self.speech = tables.small, tables.speech
        self._people = tables.naming.roles | tables.naming.titles
        self._bodies = tables.naming.agency_words | tables.speech.bodies_that_speak
        self.after_noun = (
            tables.small.phrase_ends | tables.small.belonging | tables.naming.office_links
        )
        self._leading = tables.small.phrase_ends.union(
            tables.small.leading, tables.naming.office_links, tables.small.question_words
        )

    def is_person(self, noun: str) -> bool:
        """Tell a noun of a person, `minister`, or of several, `villagers`."""
        bare = _OWNER.sub("", noun.strip(",.()“”").lower())
        return bare in self._people or self.is_many(bare)

    def is_many(self, noun: str) -> bool:
        """Tell a noun of several persons."""
        bare = noun.strip(",.").lower()
        regular = bare not in self._people and bare.endswith("s") and bare[:-1] in self._people
        men = bare.endswith("men") and f"{bare[:-3]}man" in self._people  # `fishermen`
        return regular or men or (bare in self.small.plurals and bare in self._people)

    def is_body(self, noun: str) -> bool:
        """Tell a noun of an organisation, or of a paper that speaks, `the report`."""
        bare = noun.strip(",.()").lower()
        return bare in self._bodies or (bare.endswith("s") and bare[:-1] in self._bodies)

    def names_somebody(self, words: str) -> bool:
        """Tell a phrase whose noun is a person or a body, whatever else it may be."""
        bare = words.split()
        stop = next(
            (at for at, word in enumerate(bare) if at and word in self.after_noun), len(bare)
        )
        return self.is_person(bare[stop - 1]) or self.is_body(bare[stop - 1])

    def leads(self, word: str) -> bool:
        """Tell the first word of what is no noun phrase: `In a letter`."""
        return word.strip(",").lower() in self._leading

    def may_speak(self, words: str) -> bool:
        """Tell a phrase that may be a speaker."""
        words = AGE.sub(r"\1", _BRACKETED.sub("", words))
        tokens = words.split()
        if not tokens or len(tokens) > LONGEST_SPEAKER:
            return False
        if len(tokens) > 1 and _AGED.fullmatch(words):
            return True  # `the 34-year-old`
        if words.lower() in self.small.pronouns | self.speech.addressed:
            return words.lower() not in self.small.persons
        told = re.split(r"['’]", tokens[0])[0] in self.speech.narrators  # `We asked the mayor`
        pronoun = len(tokens) > 1 and tokens[0].lower() in self.small.pronouns
        verbs = {*tokens} & self.speech.finite | {*tokens[1:-1]} & self.speech.vouching
        clause = told or pronoun or self.leads(tokens[0])
        if clause or verbs or _NO_PHRASE.search(words):
            return False
        bare = [_OWNER.sub("", token.strip(",.()").lower()) for token in tokens]
        stop = next(
            (at for at, word in enumerate(bare) if at and word in self.after_noun), len(bare)
        )
        if bare[stop - 1] == "one" and stop < len(bare):
            # `one of the people`, `one of them`
            rest = tokens[stop + 1 :]
            return {*rest} <= self.small.recipients or self.may_speak(" ".join(rest))
        return self._is_head(tokens[:stop], bare[:stop])

    def _is_head(self, tokens: list[str], bare: list[str]) -> bool:
        """Tell words that end in a name or a noun of who may speak."""
        if _OWNER.search(tokens[-1]):
            return False
        if self.is_person(bare[-1]) or self.is_body(bare[-1]):
            return True
        if len(bare) > 1 and tokens[-1].islower() and self.is_person(bare[-2]):
            return True  # `an official familiar with the talks`
        capital = [
            bool(_CAPITAL.match(token)) and word not in self.tables.naming.not_names
            for token, word in zip(tokens, bare, strict=True)
        ]
        owned = bare[0] in self.small.determiners | {"one"} or bool(_OWNER.search(tokens[0]))
        if owned and len(bare) <= _FEW:
            # `one shopkeeper`, `the Kenyan side`
            named = len(capital) > 1 and capital[-2]
            known = bare[-1] in self.tables.naming.not_names  # `the other`
            doer = bare[-1].endswith(self.speech.role_endings) and not known
            return capital[-1] or named or doer
        return capital[-1] and len(bare) - sum(capital) <= _FEW
