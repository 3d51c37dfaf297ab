"""Whether a status word is said of an amount, or of something else in the same clause.

In: a text, the span of an amount, the place of a status word, the language's tables. Out: whether
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
    from generator.reading.languages.loaded import Tables

_WORD = re.compile(r"[\w'’]+")
_BREAK = re.compile(r"[,;:()—–]\s")
_ENDS = re.compile(r"[.;:!?\n]\s")
_SENSE, _FAR, _PAIR = 3, 7, 2
_BEHIND, _BACK, _NOUN = 90, 160, 20


class Attachment:
    """Tells of one amount which status words are another thing's."""

    def __init__(
        self, text: str, span: tuple[int, int], language: Language, tables: Tables
    ) -> None:
        self.text, self.span, self.language = text, span, language
        self.small, self.sums, self.attachment = tables.small, tables.sums, tables.attachment
        self.aftermath = tables.aftermath
        self.verbs = tables.sums.money_verbs | (tables.small.supposing - tables.small.purpose)

    def before(self, key: str, start: int, end: int) -> bool:
        """Tell whether a word before the amount, that names the status `key`, is another's."""
        head = self.text[end : self.span[0]]
        cut = _BREAK.search(head)
        head = head[: cut.start()] if cut else head
        words = self.words(head)
        if not cut and self._of_a_part(head, words):
            return True
        said = plain(self.text[start:end])
        sums = self.sums.totals | self.sums.money_nouns
        summed = bool({*self.words(self.text[max(0, start - _NOUN) : start])[-1:]} & sums)
        if self._other_sense(said, words, summed=summed) or self._at_a_cost(words):
            return True
        if key in self.aftermath.held_back and set(words[:1]) & self.small.to_do:
            return not set(words[1:2]) & self.aftermath.paying  # `refused to publish a $5 million`
        if (
            key in self.attachment.takes_clause
            and words[:1]
            and words[0] in self.small.opens_clause
        ):
            # `promised that it would pay $5 million`, but not `promised to match`
            other = (
                set(words[1:2]) & self.attachment.other_aims
                and words[-1] not in self.attachment.by_how_much
            )
            return words[0] in self.small.to_do and bool(other)
        held = key in self.aftermath.held_back
        if held and (self._of_affair(words[:_FAR]) or self._of_reaction(words[:_FAR])):
            return True
        bare = said in self.attachment.retained and self._of_bare_noun(start, words)
        return bare or self._inside(words) or (not cut and self._governed(words))

    def words(self, text: str) -> list[str]:
        """Give words as tables list them; `May` is a month."""
        months = self.language.months
        return [w if w in months and w[0].isupper() else plain(w) for w in _WORD.findall(text)]

    def _other_sense(self, said: str, words: list[str], *, summed: bool) -> bool:
        """Tell `paid back`, `granted an interview for`, `withdrew … from an account`.

        `summed` tells that a sum is what was: `The sum paid by the club was`.
        """
        behind = [plain(word) for word in _WORD.findall(self.text[self.span[1] :][:_BEHIND])][:_FAR]
        ends = self.attachment.other_ends.get(said, frozenset())
        return bool(
            set(words[:_SENSE]) & self.attachment.other_senses.get(said, frozenset())
            or (
                set(words[:1]) & self.attachment.other_particles.get(said, frozenset())
                and not (summed and set(words[-1:]) & self.small.being)
            )
            or (set(words[:2]) & self.attachment.denied_doing.get(said, frozenset()))
            or (
                said in self.attachment.denied_doing
                and words[:1] != []
                and words[0].endswith(self.small.gerunds)
            )
            or (ends & set(behind) and set(behind[:3]) & self.small.giving)
            or self._thing_for(said, words)
            or set(behind[:1]) & self.attachment.back
            or (
                set(behind[:1]) & self.small.part_of
                and set(behind[1:2]) & self.attachment.other_senses.get(said, frozenset())
            )
            or (
                set(behind[:1]) & self.sums.more_or_less
                and self.text[self.span[1] : self.span[1] + 1] != ","
                and (set(behind[1:2]) & self.small.part_links or behind[:1] == ["less"])
            )
        )

    def _thing_for(self, said: str, words: list[str]) -> bool:
        """Tell `asked for a receipt for $5 million`, where no money is asked for."""
        definite = self.small.determiners - self.small.indefinite
        last = next((at for at in (-1, -2) if set(words[at:][:1]) & definite), 0)
        matter = words[last - 1 : last] if last else []
        if set(matter) & self.attachment.over_it and len(words) > _PAIR:
            return True  # `sought three men over the $5 million theft`
        if said in self.attachment.wanting and self._accounted(words):
            return True
        near = words[-2:] if not last or said not in self.attachment.wanting else words[:last][-2:]
        return (
            said in self.attachment.wanting
            and len(near) == _PAIR
            and near[1] in self.attachment.wanted_for
            and near[0] not in self.sums.money_nouns | self.small.determiners
        )

    def _accounted(self, words: list[str]) -> bool:
        """Tell `sought vouchers for a further $5 million`, `proof of $5 million in payments`."""
        links = self.attachment.wanted_for | self.small.part_of | self.attachment.over_it
        rest = itertools.takewhile(lambda word: word not in self.small.takes_up, words[::-1])
        near = list(rest)[::-1]
        if set(near[-1:]) & self.attachment.accounted:
            return True  # `requested information about $5 million`
        return any(
            thing in self.attachment.accounted
            and link in links
            and set(near[at + 2 :]) <= OPENING | self.small.determiners
            for at, (thing, link) in enumerate(itertools.pairwise(near))
        )

    def _at_a_cost(self, words: list[str]) -> bool:
        """Tell `was cleared at a cost of $5 million`, `cleared him of taking $5 million`."""
        near = words[-4:]
        return bool(set(near) & self.sums.costs) or any(
            a in self.small.part_of and b.endswith(self.small.gerunds)
            for a, b in itertools.pairwise(words)
        )

    def affair(self) -> bool:
        """Tell `Talks on a $5 million loan were suspended`: the talks were."""
        head = self.text[max(0, self.span[0] - _BACK) : self.span[0]]
        head = _ENDS.split(head)[-1]
        words = [plain(word) for word in _WORD.findall(head)]
        before = [word for word in words if word not in self.small.determiners | OPENING]
        if "that" in words[-_PAIR:] and before and not set(before[-1:]) & self.attachment.about:
            return False  # `There has been talk on the radio that the $5 million was cancelled`
        return self._of_affair(words)

    def _of_bare_noun(self, start: int, words: list[str]) -> bool:
        """Tell `was refused insurance for its $5 million plant`, where the insurance was."""
        before = self.words(self.text[max(0, start - _NOUN) : start])[-1:]
        own = self.small.determiners | self.sums.money_nouns | self.sums.outcome_nouns
        links = (
            self.attachment.wanted_for
            | self.small.part_of
            | self.attachment.about
            | self.small.giving
        )
        return (
            bool(set(before) & self.small.being | set(before) & {"been"})
            and words[:1] != []
            and words[0] not in own | OPENING | links
            and set(words[1:2]) <= links
            and words[1:2] != []
        )

    def _of_reaction(self, words: list[str]) -> bool:
        """Tell `rejected criticism of`, `denied any knowledge of the $5 million`."""
        about = self.attachment.about | self.small.part_of
        return any(
            word in self.attachment.reactions
            and words[at + 1 : at + 2] != []
            and words[at + 1] in about
            # `rejected a call for $5 million in aid`
            and not (words[at + 1] in self.attachment.wanted_for and not words[at + 2 :])
            for at, word in enumerate(words)
        )

    def _of_affair(self, words: list[str]) -> bool:
        """Tell `work on`, as in `halted work on a $5 million bridge`."""
        return any(
            (a in self.attachment.affairs and b in self.attachment.about)
            or (a in self.attachment.contests and b in self.attachment.contesting)
            for a, b in itertools.pairwise(words)
        )

    def _of_a_part(self, head: str, words: list[str]) -> bool:
        """Tell `disbursed 85 percent of a loan of $5 million`, which says nothing of the whole.

        `Paid its share of $5 million` names the share, `paid every cent of` the whole.
        """
        if set(words[-3:-2]) & self.small.owners.keys() and words[-1] in self.small.part_of:
            return False
        parts = self.sums.partly | {word for unit in self.language.percent for word in unit.split()}
        before_of = {
            word
            for at, (word, then) in enumerate(itertools.pairwise(words))
            if then in self.small.part_of and not set(words[max(0, at - 2) : at]) & self.sums.every
        }
        return bool(before_of & parts) or (
            "%" in head and bool(set(words[:4]) & self.small.part_of)
        )

    def _inside(self, words: list[str]) -> bool:
        """Tell whether a clause opens between that holds the amount: `a law that fines $5m`."""
        for at, word in enumerate(words):
            following = next((w for w in words[at + 1 :] if w not in OPENING), "")
            if word in self.attachment.embedding and following:
                return True
            if word not in self.small.takes_up or not following:
                continue
            if following not in self.sums.containing | self.small.determiners | OPENING:
                return True
        return False

    def _governed(self, words: list[str]) -> bool:
        """Tell whether another verb between has the amount for its object."""
        for at, word in enumerate(words):
            if at and words[at - 1] in self.small.determiners:
                continue  # `approved a needed $5 million`
            rest = words[at + 1 :]
            if at and words[at - 1] in self.small.to_do:
                if word in self.attachment.other_aims | self.attachment.stopping:
                    return True
                continue  # `authorised the guard to spend $5 million`
            # `approved a project costing $5 million`
            priced = at > 1 and words[0] in self.small.determiners and word in self.sums.costing
            if word in self.verbs and not priced:
                return True
            if word in self.small.speech_verbs and rest and rest[0] not in self.small.noun_links:
                return True
        return False

    def behind(self, start: int, low: int, *, main: bool) -> bool:
        """Tell whether a word behind the amount is another's; `main` if a passive of the clause."""
        tail = self.words(self.text[self.span[1] : start])[:2]
        if set(tail[:1]) & self.sums.more_or_less and set(tail[1:]) & self.small.part_links:
            return True  # `$5 million less than promised`
        if main:
            return self._from_account(start) or (
                self._in_another_sense(start, low)
                or self.owns_another(start)
                or self._doer(low)
                or self._threshold()
                or self.affair()
                or self.to_be_stopped(low)
            )
        raw = _WORD.findall(self.text[max(self.span[1], low) : start])
        words = self.words(" ".join(raw))
        sums = self.sums.plain_sums
        if words[:1] and words[0] in self.small.being and set(words[2:3]) & sums:
            words = words[3:]  # `$5 million is the amount the ministry requested`
        of_that = len(words) > 1 and words[-2] in self.small.part_of
        if words and (
            (words[-1] in self.small.determiners and not of_that)
            or words[-1].endswith(("'s", "s'"))
        ):
            return True
        while words and self._helps(words[-1]):
            words.pop()
        if set(words) & (self.verbs | self.small.persons | self.language.auxiliaries):
            return True
        return any(
            word in self.attachment.away and words[at + 1 : at + 2] and words[at + 1] in ("a", "an")
            for at, word in enumerate(words)
        )

    def owns_another(self, start: int) -> bool:
        """Tell `The $3 million project's director was suspended`: the director was."""
        words = self.words(self.text[self.span[1] : start])
        owner = next((at for at, w in enumerate(words) if w.endswith(("'s", "s'"))), None)
        links = self.small.phrase_ends | self.small.takes_up | self.small.noun_links
        if owner is None or set(words[: owner + 1]) & links or owner > 1:
            return False  # `to spend $5 million on children's books`
        owned = itertools.takewhile(
            lambda w: w not in self.language.auxiliaries, words[owner + 1 :]
        )
        return not set(owned) & (self.sums.money_nouns | self.sums.outcome_nouns)

    def _in_another_sense(self, start: int, low: int) -> bool:
        """Tell `The debts of $5 million were cleared`."""
        said = self.words(self.text[start : start + _BEHIND])[:1]
        senses = self.attachment.other_senses.get(said[0], frozenset()) if said else frozenset()
        words = self.words(self.text[low : self.span[0]])
        return any(
            word in senses and then not in self.small.to_do  # but `Leave to pay $5 million was`
            for word, then in itertools.pairwise([*words, ""])
        )

    def _from_account(self, start: int) -> bool:
        """Tell `$5 million had been withdrawn from the account`, which is another sense."""
        said = self.words(self.text[start : start + _BEHIND])
        ends = self.attachment.other_ends.get(said[0], frozenset()) if said else frozenset()
        return bool(ends & {*said[1:_FAR]} and {*said[1:2]} & self.small.giving)

    def to_be_stopped(self, low: int) -> bool:
        """Tell `The motion to withhold $5 million was denied`: the motion was."""
        words = [plain(word) for word in _WORD.findall(self.text[low : self.span[0]])]
        return any(
            a in self.small.to_do and b in self.attachment.stopping
            for a, b in itertools.pairwise(words)
        )

    def _threshold(self) -> bool:
        """Tell `bids above $60,000 were refused`, which is said of the bids."""
        first = _WORD.match(self.text, self.span[0])
        head = _WORD.findall(self.text[max(0, self.span[0] - 40) : self.span[0]])
        return bool(
            first and head and plain(first[0]) in self.sums.thresholds and head[-1].endswith("s")
        )

    def _helps(self, word: str) -> bool:
        known = self.language.auxiliaries | self.language.between_negation | self.small.before_verb
        return word in known or word.endswith(self.language.adverb_suffixes)

    def _doer(self, low: int) -> bool:
        """Tell whether the amount is what the subject of the passive did something with."""
        words = [plain(word) for word in _WORD.findall(self.text[low : self.span[0]])]
        own = OPENING | self.small.determiners - self.small.takes_up  # `said that its $5 million`
        while words and words[-1] in own - {"of", "for"}:
            words.pop()
        if not words or words[-1] in self.sums.containing:
            return False
        if words[-1] in self.attachment.doings:
            return True
        of_that = len(words) > _PAIR and words[-3] in self.small.part_of  # `Of that sum $6 million`
        return len(words) > 1 and not of_that and words[-2] in self.small.persons | {"that"}
