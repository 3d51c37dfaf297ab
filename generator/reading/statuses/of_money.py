"""Whether a form with other senses is said of the money: `released $5 million`, not `a film`.

In: a text, the span of an amount, the language's tables, a form that suggests a status. Out:
whether its subject or object is the amount, or a thing of money with it (`a loan of $5 million`, `a
$5 million grant`), and not another thing (`a $5 million house was abandoned`).

Deliberately absent: which status the form suggests (`suggesting.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.context import plain
from generator.reading.opening import OPENING

if TYPE_CHECKING:
    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables

_WORD = re.compile(r"[\w'’-]+")
# Words of `funding request` behind the amount, and of `claim for back pay of` before it.
_NEAR = 2
_LONGEST_HEAD = 8


class OfMoney:
    """Tells of one amount whether a form is said of it."""

    def __init__(
        self, text: str, span: tuple[int, int], language: Language, tables: Tables
    ) -> None:
        self.text, self.span, self.language, self.tables = text, span, language, tables
        self.small, self.suggesting = tables.small, tables.suggesting
        links = (
            tables.small.noun_links
            | tables.small.phrase_ends
            | tables.small.purpose_ends
            | language.noun_ends
        )
        self.links = links - {"worth"}
        self.nouns = tables.sums.money_nouns
        self.heads = (
            tables.small.part_of
            | {"worth", "for"}
            | {w for w in tables.sums.containing if "total" in w}
        )

    def object(self, form: str, between: list[str], last: int) -> bool:
        """Tell whether a form before the amount has it for its object."""
        nouns = self._nouns(form)
        if between and between[-1] == "for" and not set(between) & nouns:
            return False  # `was transferred for $5 million`
        if between[:1] and between[0] in ("at", "to", "for", "with", "and", "or", "but"):
            return False
        linked = next((at for at, word in enumerate(between) if word in self.heads), None)
        if linked is not None:
            return linked > 0 and between[linked - 1] in nouns
        return self._behind(nouns, last, bare=form not in self.suggesting.status_of)

    def subject(self, form: str, first: int, start: int) -> bool:
        """Tell whether a form behind the amount, at `start`, has it for its subject."""
        nouns = self._nouns(form)
        tail = self._words(self.span[1], start)
        named = [word for word in tail[:_NEAR] if word in nouns]
        if named and not set(tail[: tail.index(named[0])]) & (self.links - self.small.purpose):
            return True  # `$5 million grants were`, `$5 million in payments was`
        if (
            tail
            and tail[0] not in self.links | self.language.auxiliaries
            and not self._helps(tail[0])
        ):
            return False  # `the $5 million house was`
        head = self._words(first, self.span[0])
        if self._plan(head, nouns) or self._owned(head, nouns):
            return True
        if form in self.suggesting.status_of:
            return bool(set(head[-_LONGEST_HEAD:]) & nouns)
        while head and head[-1] in OPENING - self.heads:
            head.pop()
        if not head or head[-1] in self.small.determiners | self.small.part_of:
            return not head or head[-1] in self.small.determiners or bool(set(head[-4:]) & nouns)
        return head[-1] in self.heads and bool(set(head[-4:]) & nouns)

    def _owned(self, head: list[str], nouns: frozenset[str]) -> bool:
        """Tell `Washington's $12 million was terminated`."""
        owned = bool(head) and head[-1].endswith(("'s", "s'"))
        return owned and bool(nouns & self.tables.sums.sum_nouns)

    def _plan(self, head: list[str], nouns: frozenset[str]) -> bool:
        """Tell `A plan to spend $5 million`: the plan is the subject."""
        noun = next((at for at, word in enumerate(head[:4]) if word in nouns), None)
        if noun is None or not head or head[0] not in self.small.determiners:
            return False
        aim = (
            set(head[noun + 2 : noun + 3]) & self.tables.attachment.other_aims
        )  # `a plan to cut $5 million`
        to_do = head[noun + 1 : noun + 2] == ["to"] and not aim
        return to_do and not set(head) & self.language.auxiliaries

    def _behind(self, nouns: frozenset[str], last: int, *, bare: bool) -> bool:
        tail = self._words(self.span[1], last)
        if not tail or tail[0] in self.links:
            return bare
        return any(
            word in nouns and not set(tail[:at]) & self.links
            for at, word in enumerate(tail[:_NEAR])
        )

    def _nouns(self, form: str) -> frozenset[str]:
        return self.suggesting.status_of.get(form, self.tables.sums.money_nouns)

    def _helps(self, word: str) -> bool:
        return word in self.small.before_verb or word.endswith(self.language.adverb_suffixes)

    def _words(self, low: int, high: int) -> list[str]:
        return [plain(word) for word in _WORD.findall(self.text[low:high])]
