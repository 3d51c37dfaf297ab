"""Who says what a sentence reports without quoting it: whose word an amount is.

In: a text, its language's tables, the span of a sentence and of an amount in it. Out: the `Speaker`
where the sentence plainly says it from one: a verb of reporting with its subject before the amount
(`The ministry says that it has paid $5 million`), both behind a comma at its end (`, officials
said on Monday`, `, informó el ministerio`), or a phrase such as `according to`. None where it says
it from two, denies that somebody said it, or asks; nor where a pronoun stands for who it is.

Deliberately absent: quotations (`quotations.py`); what goes on in the next sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.speech.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.phrases import Speaker

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_MARKS = re.compile(r"[“”\"«»;]")
# Words before a verb that may negate it, and words behind one that ends a sentence (`on Monday`).
_FEW, _LAST = 3, 4


class Reported:
    """Reads one article."""

    def __init__(self, text: str, language: Language, tables: Tables) -> None:
        self.text, self.tables = text, tables
        self.small = tables.small
        self.phrases = Phrases(text, tables)
        self.according = self.phrases.cues.according
        self.negations = language.negations

    def of(self, sentence: tuple[int, int], amount: tuple[int, int]) -> Speaker | None:
        """Give who the sentence says an amount from."""
        if _MARKS.search(self.text, *sentence):
            return None
        found = {one.words: one for one in self._all(sentence, amount)}
        (one,) = found.values() if len(found) == 1 else (None,)
        return one if one and one.words.lower() not in self.small.pronouns else None

    def _all(self, sentence: tuple[int, int], amount: tuple[int, int]) -> Iterator[Speaker]:
        low, high = sentence
        for verb in _WORD.finditer(self.text, low, high):
            if verb[0] in self.tables.speech.vouching and not self._is_negated(low, verb.start()):
                reader = self._before if verb.end() <= amount[0] else self._behind
                found = reader(sentence, amount, verb)
                if found:
                    yield found
        for phrase in self.according.finditer(self.text, low, high):
            found = self.phrases.after_verb(phrase.end(), phrase[0].strip())
            if found:
                yield found

    def _before(
        self, sentence: tuple[int, int], amount: tuple[int, int], verb: re.Match[str]
    ) -> Speaker | None:
        """Read `The ministry says that it has paid` before an amount."""
        behind = self._words(verb.end(), amount[0])
        asks = {*behind[:1]} & (self.small.question_words | {*self.tables.speech.asks_what})
        relative = {*self._words(sentence[0], verb.start())[-1:]} & self.small.takes_up
        if asks or relative:
            return None
        return self.phrases.subject(sentence[0], verb.start(), verb[0])

    def _behind(
        self, sentence: tuple[int, int], amount: tuple[int, int], verb: re.Match[str]
    ) -> Speaker | None:
        """Read `, officials said on Monday` at the end of a sentence."""
        comma = self.text.rfind(",", amount[1], verb.start())
        if comma < 0:
            return None
        before = self._words(comma, verb.start())
        if not before:
            return self.phrases.after_verb(verb.end(), verb[0])
        last = self._words(verb.end(), sentence[1])
        relative = {*before[:1]} & (
            self.small.takes_up | self.small.joins | self.small.subordinators
        )
        if relative or len(last) > _LAST or "," in self.text[verb.end() : sentence[1]]:
            return None
        return self.phrases.subject(comma + 1, verb.start(), verb[0])

    def _is_negated(self, low: int, at: int) -> bool:
        return bool({*self._words(low, at)[-_FEW:]} & self.negations)

    def _words(self, low: int, high: int) -> list[str]:
        return [word.lower() for word in _WORD.findall(self.text, low, high)]
