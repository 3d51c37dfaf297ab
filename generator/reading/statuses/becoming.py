"""What became of an amount, in a language whose words agree: `que luego fueron cancelados`.

In: a text, the span of an amount, the words of the statuses, `Predicates`; the status that the
amount has so far. Out: a `Governed`: the later status where the words take the amount up for
certain; an open one where they may, since a person who is asked is better served than one who reads
the older status; else the status as it was.

Each form of a status behind the amount, up to the next one, is asked what it is said of:

* a passive (`fue cancelado`, `se cancelaron`, `quedó suspendida`) of a noun that stands before or
  behind it, or of none: then its gender and number tell, which are those of the amount, of what it
  is of (`un préstamo de`), or of what the status makes of it (`la solicitud`);
* a relative clause or a participle behind it (`, que luego fueron cancelados`, `, cancelado`);
* an active verb by its object: a pronoun before it (`lo rechazó`), a noun (`rechazó la solicitud`).

A negation, a supposition, a condition, a denial and a question say nothing.

Deliberately absent: a language that tells all this by the order of its words (`threads.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.reading.context import plain
from generator.reading.statuses.governed import Governed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.statuses import Status
    from generator.reading.languages.agreement import Agreement
    from generator.reading.statuses.predicates import Predicates

_WORD = re.compile(r"[\w'’]+")
_PARAGRAPH = re.compile(r"\n\s*\n|$")
_STOP = re.compile(r"[.!?][”\"’)»]*(?:\s|$)|\n\s*\n")
_LONGEST = 700
# Sentences behind that of the amount in which a noun takes it up, and in which a pronoun does.
_SENTENCES, _NEAR = 3, 1
# Words of `del citado préstamo` and of `los fondos públicos restantes`.
_ADJECTIVES = 2
_HEAD = 3
# Words before a form that deny it or leave it open.
_BACK = 8

_SURE, _UNSURE, _OTHER = "sure", "unsure", "other"


class _Clause(NamedTuple):
    """A clause behind the amount: where it stands, how many sentences behind, what it opens with.

    `right`: nothing but its mark stands between the amount's noun and it.
    """

    start: int
    end: int
    sentence: int
    right: bool


class _Form(NamedTuple):
    """A form of a status in a clause: its words before and behind, its helping words left out."""

    key: str
    start: int
    end: int
    word: str
    lead: list[str]
    helping: list[str]
    tail: list[str]


class Becoming:
    """Follows one amount through the text behind it."""

    def __init__(
        self,
        statuses: Mapping[str, Status],
        words: Mapping[str, re.Pattern[str]],
        predicates: Predicates,
        table: Agreement,
    ) -> None:
        self.order, self.words, self.table = list(statuses), words, table
        self.predicates, self.asking = predicates, predicates.tables.aftermath.asking
        self.text, self.span = predicates.text, predicates.span
        joins = "|".join(sorted(table.joins))
        #: Gender and number of the noun by which a clause has taken the amount up.
        self.taken = ""
        self.cut = re.compile(
            rf"[,;:()–—]\s|[.!?][”\"’)»]*(?:\s|$)|\s(?=(?:{joins})\s)", re.IGNORECASE
        )

    def later(self, mine: Governed) -> Governed:
        """Give what the words behind the amount say became of it."""
        known = self._refused(mine)
        if self._of_another(mine):
            why = "the words say it of something else in the sentence"
            known = Governed("", 0, 0, why, (mine.status,))
        nouns, event = self._nouns(mine), 0
        for piece in self._clauses():
            near = piece.sentence - event
            if known.status in self.table.held_back and self._undone(piece, nouns, near=near):
                why = "the words further on say that it was undone"
                known = Governed("", 0, 0, why, (known.status,), negated=True)
                continue
            for form in self._forms(piece):
                said = self._said(form, piece, known, nouns)
                if said is _OTHER or not self._goes_beyond(form, known):
                    continue
                waits = form.key in self.table.waiting and known.status not in self.asking
                known = self._told(form, known, sure=said is _SURE and not waits)
                nouns = nouns | self.table.of_status.get(form.key, frozenset())
                event = piece.sentence
        return known

    def _of_another(self, mine: Governed) -> bool:
        """Tell `El director, acusado de desviar 5 millones, fue suspendido` by its agreement."""
        if not mine.status or mine.start < self.span[1]:
            return False
        gender = self._participle(plain(self.text[mine.start : mine.end]))
        low = max([0, *(s.end() for s in _STOP.finditer(self.text, 0, self.span[0]))])
        subject = set(self._plain(low, self.span[0])) & (self.table.sums | self.table.things)
        return bool(gender) and not subject and not self._agrees(gender)

    def _refused(self, mine: Governed) -> Governed:
        """Read `negó los 5 millones pedidos`, `negó una ayuda de`, not its other senses."""
        words = list(_WORD.finditer(self.text, max(0, self.span[0] - 40), self.span[0]))[-4:]
        said = [plain(word[0]) for word in words]
        of_sum = said[2:3] and said[2] in self.table.sums and {*said[3:]} <= self.table.links
        opens = self.table.definite | self.table.indefinite if of_sum else self.table.definite
        at = 0 if of_sum else max(0, len(said) - 2)
        for key, forms in self.table.more_forms.items():
            if mine.status in self.asking and said[at:] and said[at] in forms and (
                {*said[at + 1 : at + 2]} & opens
            ):  # fmt: skip
                start, end = words[at].span()
                why = f"“{said[at]}” stands before the amount"
                return Governed(key, start, end, why, (mine.status,))
        return mine

    def _told(self, form: _Form, known: Governed, *, sure: bool) -> Governed:
        words = self.text[form.start : form.end]
        others = tuple(sorted({*known.others, known.status} - {"", form.key}))
        if sure:
            why = f"“{words}” stands further on, of what takes the amount up; see that it fits"
            return Governed(form.key, form.start, form.end, why, others)
        if not known.status:
            return known
        why = f"“{words}” stands further on: see whether it is said of the amount"
        return Governed("", 0, 0, why, others)

    def _goes_beyond(self, form: _Form, known: Governed) -> bool:
        if not known.status:
            return True
        if form.key in self.table.waiting and known.status not in self.asking:
            return form.key != known.status
        if self.order.index(form.key) > self.order.index(known.status):
            return True
        turned = {*form.lead, *form.helping, *form.tail[:2]} & self.table.turning
        return known.status in self.table.held_back and form.key not in self.asking and bool(
            turned or form.key in self.table.of_money_only - self.table.held_back
        )  # fmt: skip

    # What may be taken up.

    def _nouns(self, mine: Governed) -> frozenset[str]:
        head = self._head()
        own = {head[1]} if head else set()
        return frozenset(self.table.sums | own | self.table.of_status.get(mine.status, frozenset()))

    def _head(self) -> tuple[str, str] | None:
        """Give gender and number of what the amount is said to be of, and its noun."""
        before = self._plain(max(0, self.span[0] - 60), self.span[0])
        while before and before[-1] in self.predicates_opening:
            before.pop()
        if not before or before[-1] not in self.table.links:
            return None
        phrase = before[-1 - _HEAD : -1]
        for at in reversed(range(len(phrase) - 1)):
            gender = self.table.genders.get(phrase[at])
            if gender and phrase[at] in self.table.definite | self.table.indefinite:
                noun = phrase[at + 1]
                return gender[0] + ("p" if noun.endswith("s") else "s"), noun
        noun = phrase[-1] if phrase else ""
        plural = "p" if noun.endswith("s") else "s"
        return (f"?{plural}", noun) if noun in self.table.sums else None

    @property
    def predicates_opening(self) -> frozenset[str]:
        """Words of a qualifier between what an amount is of and the amount (`unos`)."""
        qualifiers = self.predicates.language.qualifiers
        return frozenset(w for phrase in qualifiers for w in phrase.split()) - self.table.links

    def _agrees(self, wanted: str) -> bool:
        """Tell whether the amount, or what it is of, has a gender and number (`mp`; `?s`)."""
        money = self._plain(*self.span)
        of_amount = {"mp"} | ({"fp"} if set(money) & self.table.feminine_money else set())
        head = self._head()
        own = (*of_amount, *([head[0]] if head else ()), *filter(None, [self.taken]))
        return any(_alike(wanted, one) for one in own)

    # The clauses behind the amount.

    def _clauses(self) -> Iterator[_Clause]:
        at, sentence = self.span[1], 0
        stop = _PARAGRAPH.search(self.text, at)
        high = min(stop.start() if stop else len(self.text), at + _LONGEST)
        money = self.predicates.money.search(self.text, at, high)
        if money:
            # What stands in the clause of the next amount is said of that.
            high = max([at, *(c.end() for c in self.cut.finditer(self.text, at, money.start()))])
        while at < high and sentence <= _SENTENCES:
            cut = self.cut.search(self.text, at, high)
            end = cut.start() if cut else high
            if not self._asks(end):
                yield _Clause(at, end, sentence, self._right(at))
            sentence += bool(cut and cut[0].strip()[:1] in (".", "!", "?"))
            at = max(cut.end() if cut else high, at + 1)

    def _right(self, at: int) -> bool:
        """Tell whether nothing stands between the amount and a clause, but names."""
        between = _WORD.findall(self.text[self.span[1] : at])
        return all(w[0].isupper() or plain(w) in self.table.links for w in between)

    def _asks(self, end: int) -> bool:
        stop = _STOP.search(self.text, end)
        return bool(stop and stop[0][0] == "?")

    def _forms(self, piece: _Clause) -> Iterator[_Form]:
        found = [
            (match.start(), match.end(), key)
            for key, pattern in self.words.items()
            for match in pattern.finditer(self.text, piece.start, piece.end)
        ]
        places = {start for start, _, _ in found}
        found += [
            (word.start(), word.end(), key)
            for word in _WORD.finditer(self.text, piece.start, piece.end)
            for key, forms in self.table.more_forms.items()
            if plain(word[0]) in forms and word.start() not in places and key in self.words
        ]
        for start, end, key in sorted(found):
            lead = self._plain(piece.start, start)
            helping: list[str] = []
            while lead and self._helps(lead[-1], helping):
                helping.insert(0, lead.pop())
            yield _Form(
                key, start, end, plain(self.text[start:end]), lead, helping,
                self._plain(end, piece.end),
            )  # fmt: skip

    def _helps(self, word: str, helping: list[str]) -> bool:
        table = self.table
        if word in table.clitics:
            # `la canceló`, `la ha cancelado`, but not `la cancelada`.
            return not helping or helping[0] in table.perfect
        known = table.passive | table.perfect | table.before | table.adverbs | table.beside_clitics
        return word in known | {table.reflexive} or word.endswith(table.adverb_suffixes)

    # What a form is said of.

    def _said(self, form: _Form, piece: _Clause, known: Governed, nouns: frozenset[str]) -> str:
        if not self._is_fact(form):
            return _OTHER
        clitic = next((w for w in form.helping if w in self.table.clitics), "")
        gender = self._participle(form.word)
        active = not gender or bool(
            set(form.helping) & self.table.perfect and not set(form.helping) & self.table.passive
        )
        if clitic and active:
            person = set(form.tail[:1]) & self.table.links - self.table.when - self.table.which
            # `la autorizó a emitir bonos`
            return _OTHER if person else self._by_pronoun(clitic, piece, known)
        if self.table.reflexive in form.helping and active:
            number = "?p" if form.word.endswith("n") or "han" in form.helping else "?s"
            return self._passive(form, piece, known, nouns, number)
        if active:
            return self._by_object(form, piece, nouns)
        if form.word in self._more() or not (set(form.helping) & self.table.passive):
            return self._apposed(form, piece, known, nouns, gender)
        return self._passive(form, piece, known, nouns, gender)

    def _more(self) -> frozenset[str]:
        return frozenset().union(*self.table.more_forms.values())

    def _participle(self, word: str) -> str:
        """Give gender and number of a participle, nothing for a finite verb."""
        for ending, gender in self.table.genders.items():
            if ending.startswith("-") and word.endswith(ending[1:]):
                return gender
        return ""

    def _is_fact(self, form: _Form) -> bool:
        near = [*form.lead, *form.helping][-_BACK:]
        low = max([self.span[1], *(stop.end() for stop in _STOP.finditer(
            self.text, self.span[1], form.start))])  # fmt: skip
        sentence = self._plain(low, form.start)
        asked = self.text[max(0, low - 1) : form.start].rfind("¿") >= 0
        relative = [w in self.table.relative for w in form.lead]
        told = any(relative) and set(form.lead[: relative.index(True)]) & (
            self.predicates.small.speech_verbs
        )  # `dijo que la petición había sido rechazada`
        return not (
            asked
            or set(near) & (self.table.against | (frozenset() if told else self.table.before))
            or set(sentence) & self.table.conditions
        )

    def _by_pronoun(self, clitic: str, piece: _Clause, known: Governed) -> str:
        if piece.sentence > _NEAR:
            return _OTHER
        wanted = self.table.clitics[clitic]
        if self._agrees(wanted):
            return _SURE
        asked = known.status in self.asking
        # `lo` takes a whole sentence up; `la` may be the request that nobody named.
        return (_SURE if asked else _UNSURE) if wanted.endswith("s") else _OTHER

    def _by_object(self, form: _Form, piece: _Clause, nouns: frozenset[str]) -> str:
        taken = self._noun_phrase(form.tail, nouns)
        if taken:
            return taken
        if not form.tail or self._is_time(form.tail):
            # `que el Parlamento rechazó`, `El ministerio rechazó en mayo`
            relative = form.lead[:1] and form.lead[0] in self.table.relative
            named = set(form.lead[:2]) & self.table.relative and set(form.lead[:1]) & nouns
            if (relative and piece.right and form.lead[1:]) or named:
                return _SURE
            return _UNSURE if piece.sentence <= _NEAR else _OTHER
        return _OTHER

    def _is_time(self, words: list[str]) -> bool:
        """Tell `en mayo`, `el lunes`, `dos años después` from a noun behind a verb."""
        named = self.table.definite | self.table.indefinite
        return self._no_subject(words[: 1 + (words[0] in named)])

    def _noun_phrase(self, words: list[str], nouns: frozenset[str]) -> str:
        """Read what stands behind a verb: `la petición`, `el préstamo para Perú`."""
        if not words or words[0] not in self.table.definite:
            return ""
        for at, word in enumerate(words[1 : 2 + _ADJECTIVES], 1):
            if word in nouns:
                rest = words[at + 1 : at + 2]
                return _UNSURE if set(rest) & self.table.which else _SURE
            if word in self.table.things:
                return _UNSURE
            if word in self.table.links | self.table.when:
                break
        return ""

    def _apposed(
        self, form: _Form, piece: _Clause, known: Governed, nouns: frozenset[str], gender: str
    ) -> str:
        """Read `, cancelado en octubre` right behind the amount, `y cancelada en junio`."""
        lead = [w for w in form.lead if w not in self.table.joins]
        if not lead and self._noun_phrase(self._sentence_to(piece.start), nouns) is _SURE:
            return _SURE  # `El préstamo, cancelado en mayo, era`
        if lead or piece.sentence or not self._agrees(gender):
            return _OTHER
        before = self._participle(plain(self.text[known.start : known.end]))
        if known.start >= self.span[1] and before == gender:
            return _SURE  # `fue aprobada por la junta y luego anulada`
        return _SURE if piece.right or piece.start == self.span[1] else _UNSURE

    def _sentence_to(self, end: int) -> list[str]:
        """Give the words between the last stop, behind the amount, and a place."""
        stops = [stop.end() for stop in _STOP.finditer(self.text, self.span[1], end)]
        return self._plain(stops[-1], end) if stops else []

    def _passive(
        self, form: _Form, piece: _Clause, known: Governed, nouns: frozenset[str], gender: str
    ) -> str:
        lead = [w for w in form.lead if w not in self.table.joins]
        if set(lead[:2]) & self.table.relative and not self._named(lead):
            if set(lead[:1]) & nouns or not self._agrees(gender):
                return _SURE if set(lead[:1]) & nouns else _OTHER
            return _SURE if piece.right or self._only_one(piece, gender) else _UNSURE
        behind = self._noun_phrase(form.tail, nouns)
        if behind:
            return behind  # `Fue cancelado el préstamo`
        if self._no_subject(lead):
            if form.tail[:1] and form.tail[0] in self.table.definite and not (
                self._is_time(form.tail)
            ):  # fmt: skip
                return _OTHER  # `Se canceló la visita`
            return self._without_subject(form, piece, known, gender)
        return self._of_subject(lead, nouns, gender)

    def _named(self, lead: list[str]) -> bool:
        """Tell `dijo que los fondos`, where a noun stands behind the pronoun."""
        at = max(i for i, w in enumerate(lead) if w in self.table.relative)
        return bool(set(lead[at + 1 :]) & self.table.definite)

    def _only_one(self, piece: _Clause, gender: str) -> bool:
        """Tell whether no other noun stands between that has the gender and number of a form."""
        between = _WORD.findall(self.text[self.span[1] : piece.start])
        common = [plain(w) for w in between if w.islower() and plain(w) not in self.table.links]
        others = [ending[1:] for ending, of in self.table.endings.items() if not _alike(of, gender)]
        return gender.endswith("p") and not any(
            w.endswith("s") and not w.endswith(tuple(others)) for w in common
        )

    def _no_subject(self, lead: list[str]) -> bool:
        months = {plain(month) for month in self.predicates.language.months}
        known = self.table.when | months | {*self.predicates.language.cardinals}
        return all(word in known or word.isdigit() for word in lead)

    def _without_subject(self, form: _Form, piece: _Clause, known: Governed, gender: str) -> str:
        if piece.sentence > _NEAR or not self._agrees(gender):
            return _OTHER
        if form.key in self.table.of_money_only:
            return _SURE
        # `Los vecinos pidieron 5 millones y fueron rechazados`: they, or the millions.
        verb = plain(self.text[known.start : known.end])
        many = verb.endswith("n") and self.table.reflexive not in self._plain(
            max(0, known.start - 4), known.start
        )
        return _UNSURE if gender.endswith("s") or many else _SURE

    def _of_subject(self, lead: list[str], nouns: frozenset[str], gender: str) -> str:
        """Read a subject before the verb: `El préstamo`, `informó que los fondos`."""
        for at in range(len(lead) - 1, -1, -1):
            if lead[at] not in self.table.definite:
                continue
            noun, rest = self._noun(lead[at + 1 :])
            if noun in self.table.things and noun not in nouns:
                return _UNSURE
            if noun not in nouns or not _alike(gender, self._gender(lead[at], noun)):
                continue
            before = lead[:at]
            told = before[-1:] and before[-1] in self.table.relative and set(before[:-1]) & (
                self.predicates.small.speech_verbs
            )  # fmt: skip
            if rest or not (not before or told or self._no_subject(before)):
                return _UNSURE
            self.taken = self._gender(lead[at], noun)
            return _SURE
        return _OTHER

    def _noun(self, phrase: list[str]) -> tuple[str, list[str]]:
        """Give the noun of a phrase, and what says further which it is."""
        known = self.table.sums | self.table.things
        known = known.union(*self.table.of_status.values())
        head = self._head()
        at = next((i for i, w in enumerate(phrase) if w in known or (head and w == head[1])), 0)
        return (phrase[at] if phrase else ""), phrase[at + 1 :]

    def _gender(self, determiner: str, noun: str) -> str:
        gender = self.table.genders.get(determiner, "?")[0]
        return gender + ("p" if noun.endswith("s") else "s")

    def _undone(self, piece: _Clause, nouns: frozenset[str], *, near: int) -> bool:
        """Tell `La suspensión fue levantada`, `pero luego fueron liberados`."""
        words = self._plain(piece.start, piece.end)
        held = frozenset().union(*(self.table.of_status.get(k, ()) for k in self.table.held_back))
        at = next((i for i, w in enumerate(words) if w in self.table.undoing), None)
        if at is None or set(words) & (self.table.against | self.table.conditions):
            return False
        table = self.table
        verbs = table.undoing | table.passive | table.perfect | {*table.clitics, table.reflexive}
        alone = self._no_subject([word for word in words if word not in verbs])
        # `En julio se descongelaron`
        return not near or (near == 1 and alone) or bool(set(words) & (held | nouns))

    def _plain(self, low: int, high: int) -> list[str]:
        return self.predicates.attachment.words(self.text[max(0, low) : high])


def _alike(one: str, other: str) -> bool:
    """Tell whether two are of one gender and number; `?` fits both genders."""
    return one[1:] == other[1:] and ("?" in (one[0], other[0]) or one[0] == other[0])
