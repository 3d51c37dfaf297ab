"""Whether a status word is said of an amount, or of something else in the same clause.

In: a text, the span of an amount, the place of a status word, the language's table. Out: whether
the word belongs to another thing.

Before the amount: another verb has the amount for its object (`The approved road will cost
$5 million`, `Critics who proposed the tax say it would raise $5 million`), the word has a sense of
its own there (`granted an interview`), or it stands outside a relative clause that holds the amount
(`a law that fines polluters $5 million`).

Behind it: the word is an adjective of another noun (`for the planned bridge`), stands behind a verb
that the amount has (`was spent on roads planned long ago`), or has a person for its subject (`The
man who stole $5 million was suspended`).

Deliberately absent: grammar. When in doubt the word is left out: an amount without a status is
asked about, a wrong one is not.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.opening import OPENING

if TYPE_CHECKING:
    from generator.reading.languages import Language
    from generator.reading.languages.reporting import Reporting

_WORD = re.compile(r"[\w'’]+")
_BREAK = re.compile(r"[,;:()—–]\s")
_SENSE = 3


class Attachment:
    """Tells of one amount which status words are another thing's."""

    def __init__(
        self, text: str, span: tuple[int, int], language: Language, table: Reporting
    ) -> None:
        self.text, self.span, self.language, self.table = text, span, language, table
        self.verbs = table.money_verbs | (table.supposing - table.purpose)

    def before(self, key: str, start: int, end: int) -> bool:
        """Tell whether a word before the amount, that names the status `key`, is another's."""
        head = self.text[end : self.span[0]]
        cut = _BREAK.search(head)
        head = head[: cut.start()] if cut else head
        words = [plain(word) for word in _WORD.findall(head)]
        if not cut and self._of_a_part(head, words):
            return True
        said = plain(self.text[start:end])
        if set(words[:_SENSE]) & self.table.other_senses.get(said, frozenset()):
            return True
        if key in self.table.takes_clause and words[:1] and words[0] in self.table.opens_clause:
            return False  # `promised that it would pay $5 million`
        return self._inside(words) or (not cut and self._governed(words))

    def _of_a_part(self, head: str, words: list[str]) -> bool:
        """Tell `disbursed 85 percent of a loan of $5 million`, which says nothing of the whole."""
        parts = self.table.partly | {
            word for unit in self.language.percent for word in unit.split()
        }
        before_of = {a for a, b in itertools.pairwise(words) if b in self.table.part_of}
        return bool(before_of & parts) or (
            "%" in head and bool(set(words[:4]) & self.table.part_of)
        )

    def _inside(self, words: list[str]) -> bool:
        """Tell whether a clause opens between that holds the amount: `a law that fines $5m`."""
        for at, word in enumerate(words):
            following = next((w for w in words[at + 1 :] if w not in OPENING), "")
            if word in self.table.embedding and following:
                return True
            if word not in self.table.takes_up or not following:
                continue
            if following not in self.table.containing | self.table.determiners | OPENING:
                return True
        return False

    def _governed(self, words: list[str]) -> bool:
        """Tell whether another verb between has the amount for its object."""
        for at, word in enumerate(words):
            if at and words[at - 1] in self.table.determiners:
                continue  # `approved a needed $5 million`
            rest = words[at + 1 :]
            if at and words[at - 1] in self.table.to_do:
                if word in self.table.other_aims:
                    return True
                continue  # `authorised the guard to spend $5 million`
            if word in self.verbs:
                return True
            if word in self.table.speech_verbs and rest and rest[0] not in self.table.noun_links:
                return True
        return False

    def behind(self, start: int, low: int, *, main: bool) -> bool:
        """Tell whether a word behind the amount is another's; `main` if a passive of the clause."""
        if main:
            return self._doer(low) or self._threshold()
        raw = _WORD.findall(self.text[max(self.span[1], low) : start])
        words = [plain(word) for word in raw]
        if words and (words[-1] in self.table.determiners or words[-1].endswith(("'s", "s'"))):
            return True
        while words and self._helps(words[-1]):
            words.pop()
        if set(words) & (self.verbs | self.table.persons | self.language.auxiliaries):
            return True
        return any(
            word in self.table.away and words[at + 1 : at + 2] and words[at + 1] in ("a", "an")
            for at, word in enumerate(words)
        )

    def _threshold(self) -> bool:
        """Tell `bids above $60,000 were refused`, which is said of the bids."""
        first = _WORD.match(self.text, self.span[0])
        head = _WORD.findall(self.text[max(0, self.span[0] - 40) : self.span[0]])
        return bool(
            first and head and plain(first[0]) in self.table.thresholds and head[-1].endswith("s")
        )

    def _helps(self, word: str) -> bool:
        known = self.language.auxiliaries | self.language.between_negation | self.table.before_verb
        return word in known or word.endswith(self.language.adverb_suffixes)

    def _doer(self, low: int) -> bool:
        """Tell whether the amount is what the subject of the passive did something with."""
        words = [plain(word) for word in _WORD.findall(self.text[low : self.span[0]])]
        while words and words[-1] in OPENING - {"of", "for"}:
            words.pop()
        if not words or words[-1] in self.table.containing:
            return False
        if words[-1] in self.table.doings:
            return True
        return len(words) > 1 and words[-2] in self.table.persons | {"that"}
