"""The words that name who speaks: the noun phrase before or behind a verb of speech.

In: a text, the language's tables, the place of a verb. Out: a `Speaker`, where the words may be one
(`persons.py`); None for other words.

Deliberately absent: which verb belongs to which quotation; `speakers.py` tells it.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.speech.cues import PERSON, cues
from generator.reading.speech.persons import AGE, LONGEST_SPEAKER

if TYPE_CHECKING:
    from generator.reading.languages.loaded import Tables

# No further back: a text without full stops is one sentence.
_LONGEST_HEAD = 600
_AS = late(r"^(?:[Aa]s|Or as|And as|But|[Aa]mong them) ")
_APPOSED = late(r"(?<=,)\s((?:[A-Z](?:\w{0,3}\.|[\w’'-]*) ){1,4}[A-Z][\w’'-]+)")
# `the head of the ward at Nakuru hospital, Dr Ann Boyd`
_FAR_APPOSED = late(
    r" [a-z]{2,4} [^,.;:“”\"\n]{2,80},\s"
    r"((?:[A-ZÀ-ÞĀ-Ž](?:\w{0,3}\.|[\w’'-]*) ){1,4}[A-ZÀ-ÞĀ-Ž][\w’'-]+)"
    r"(?=[.,]|\s*\Z)"
)
# `Peter Sim (Labour, Leith)`, no `Joint Secretary (Roads)`
_SEAT = late(r"(?:[A-ZÀ-ÞĀ-Ž][\w’'.-]* )(?P<name>[A-ZÀ-ÞĀ-Ž][\w’'-]+) \([^()\n“”\"]{1,60}\),?$")
_GIVEN_NAME = late(r"(?<=,)\s([A-ZÀ-ÞĀ-Ž][a-zà-ÿ’'-]+)(?=[.,](?:\s|$))")
_NAME = late(
    r"(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\.? (?:(?:al|bin|van|von|de|der|da|del|la) )*){1,3}[A-ZÀ-ÞĀ-Ž][\w’'-]+"
)
# `Senator Ana Ruiz` of `Senator Ana Ruiz aloud`
_LEADING_NAME = late(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[a-z-]+ ){0,3}(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\.? )*[A-ZÀ-ÞĀ-Ž][\w’'-]+"
    r"(?= (?:[a-z]+ )?[a-z]+[.,]?$)"
)
# `My first boss, a courtly Virginian named Walter Poland,`
_SO_NAMED = late(
    r", (?:an?|the|one) [^,.“”\"]{2,40} (?:named|called) ((?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\.? ?){1,4})(?=,)"
)
# Words of `the mayor of`, before a name.
_OFFICE = 3
_LAST_NAME = late(r"(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\.? )*[A-ZÀ-ÞĀ-Ž][\w’'-]+$")
# `It was Ambassador Petrakis, not her deputy, who`, `It was not the mayor but her deputy who`
_CLEFT = late(r"(?:.* )?[Ii]t (?:was|is) (?:not [^.:;]{2,60}? but )?")
CONTRAST = late(r",? (?:(?:and )?not|rather than|instead of) ")
# `We quoted Ana Ruiz as saying: “`
_QUOTED = late(r"(?<!\w)(?:quot|cit)(?:ed|es|ing) (?P<who>[^.:;]+) as$")
# `Ana Ruiz, the minister of the Republic,`
_APPOSITION = late(rf"(?P<who>{PERSON}), (?:an?|the|its|our|their|then) [^,;:]+,")
# `a letter from the Treasury, which`
_SENDER = late(r"(?<!\w)from (?P<who>(?:the )?(?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\s?){1,5}), which$")
_ASIDE = late(
    r"(?:\d|(?:a|an|as|one|who|whose|aged|also|now|then|which|of|from|at|for|in|on|by|with"
    r"|[a-z]{3,}(?:ing|ed)) )"
)
_OTHER_CLAUSE = late(r"[;:“”\"«»—–]|\band\b(?! [A-Z])|\bbut\b|\bthat\b|\bwhile\b")
# `Chief Justice Nyasulu, as he then was,`
_AS_ONCE = late(r", as (?:he|she|they) (?:then |now )?(?:was|is|were|are),$")
# ` which `, of `a wall which the mayor calls “`
_OF_WHICH = late(r"\bwhich (?=\S)")


class Speaker(NamedTuple):
    """Who says something: the words at `start` to `end`, and in full where they are short."""

    start: int
    end: int
    words: str
    named: str
    verb: str


# `Asked by the judge who had paid him, he replied: “`
_ASKED = late(r"\s*[A-Z][a-z]+ed\s")


class Phrases:
    """Reads noun phrases of one text as speakers."""

    def __init__(self, text: str, tables: Tables) -> None:
        self.text = text
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.countries = tables.countries
        self.cues, self.persons = cues(tables), cues(tables).persons

    def after_verb(self, at: int, verb: str) -> Speaker | None:
        """Read the noun phrase behind a verb of speech."""
        stop = self._phrase_end(at)
        start = at + len(self.text[at:stop]) - len(self.text[at:stop].lstrip())
        role = self.text[start:stop].rstrip(",").split()
        named = self._apposed(role, stop) or self._given_name(stop)
        titled = bool(
            {word.lower() for word in role[:3]} & (self.naming.roles | self.naming.titles)
        )
        owned = bool(role) and (role[0].islower() or role[0].endswith(("'s", "’s")))
        if named and owned and (role[-1].islower() or titled):
            # `said the coordinator, Lise Mbala`: the name says more than the role.
            return self.named(named.start(1), named.end(1), verb)
        found = self.named(start, stop, verb)
        name = None if found else _LEADING_NAME.match(self.text, start, stop)
        return self.named(*name.span(), verb) if name else found  # `said Ana Ruiz aloud`

    def _given_name(self, stop: int) -> re.Match[str] | None:
        """Read `said his brother, Wiremu.`."""
        found = _GIVEN_NAME.match(self.text, stop)
        known = self.countries.country_names.keys() | self.countries.demonyms.keys()
        other = found and (found[1].lower() in self.naming.not_names or found[1] in known)
        return None if other else found

    def _apposed(self, role: list[str], stop: int) -> re.Match[str] | None:
        """Read the name behind an office, `the coordinator, Lise Mbala`, or behind what it is of.

        Such is `the Vice-Minister for Water, Rosa Huamán`, and not `the mayor of Elko, New Mexico`.
        """
        near = _APPOSED.match(self.text, stop)
        found = near or _FAR_APPOSED.match(self.text, stop)
        if found is None or not (near or any(map(self.persons.is_person, role))):
            return None
        words = found[1].lower().split()
        place = words[0] in self.naming.place_openers or words[0] in self.naming.not_names
        body = set(words) & self.cues.no_person or found[1] in self.countries.country_names
        links = self.small.belonging | self.naming.connectors
        linked = near or self.text[stop : stop + 9].split()[0] in links
        return None if place or body or not linked else found

    def _phrase_end(self, at: int) -> int:
        """Give where the noun phrase that begins at a place ends."""
        stop, placed = at, False
        reach = self.reach(at, longest=160)
        for words, match in enumerate(re.finditer(r"\S+", self.text[at:reach])):
            token = match[0]
            bare = token.strip(",;:()“”\"'’").lower()
            if words and (bare in self.small.phrase_ends or token[0] in '(“"—–'):
                if self._of_office(self.text[at:stop], bare, self.text[at + match.end() : reach]):
                    continue
                if placed or not self._place_follows(at, stop, reach):
                    break
                placed = True
            stop = at + match.end()
            if words + 1 >= LONGEST_SPEAKER or token[-1] in ",;:" or self._ends(token):
                break
        return stop

    def _of_office(self, before: str, link: str, behind: str) -> bool:
        """Tell `Minister for Development Karin Almgren` from `the minister for the second time`."""
        office, more = before.split()[-1:], behind.split()[:1]
        return (
            link in self.naming.office_links
            and bool(office and more)
            and office[0].lower() in self.naming.titles & self.naming.roles
            and more[0][0].isupper()
        )

    def _place_follows(self, at: int, stop: int, reach: int) -> bool:
        """Tell `a volunteer at the camp` from `the minister at a news conference`."""
        if any(word[0].isupper() for word in self.text[at:stop].split()):
            return False
        words = self.text[stop:reach].split()[:6]
        if not words or words[0].lower() not in self.small.belonging or len(words) < 2:
            return False
        near = {word.strip(".,;:").lower() for word in words[1:4]}
        return not near & self.speech.occasions and not words[1][0].isdigit()

    def subject(self, low: int, high: int, verb: str) -> Speaker | None:
        """Read the subject in front of a verb of speech, an apposition in commas left out."""
        low = max(low, high - _LONGEST_HEAD)
        head = self.text[low:high].rstrip()
        once = _AS_ONCE.search(head)
        head = head[: once.start() + 1] if once else head
        tokens = head.split()
        while tokens and tokens[-1].lower().strip(",") in self.small.before_verb:
            head = head[: head.rstrip().rfind(tokens[-1])].rstrip()
            tokens.pop()
        seat = _SEAT.search(head)
        if seat and not self.persons.is_person(seat["name"]):
            head = head[: seat.end("name")]
        if head.endswith(" who"):
            cleft = self._cleft(low, head, verb)
            if cleft:
                return cleft
        sender = _SENDER.search(head)
        if sender and self.persons.may_speak(sender["who"]):
            return self.named(low + sender.start("who"), low + sender.end("who"), verb)
        closed = head.endswith(",")
        head = head.rstrip(",").rstrip()
        piece = self.cues.relays.split(_OTHER_CLAUSE.split(head)[-1])[-1]
        if not closed:
            piece = _OF_WHICH.split(piece)[-1]
        relative = re.match(r"([^,]+?) who ", piece)
        if relative and not _ASKED.match(piece) and self.persons.may_speak(relative[1]):
            # `A councillor who voted against it called it “…”`
            start = low + len(head) - len(piece)
            return self.named(start, start + relative.end(1), verb)
        start = low + len(head) - len(piece)
        first, last = self._noun_phrase(piece, closed=closed)
        words = piece[first:last]
        start += first + len(words) - len(words.lstrip())
        start += len(words.lstrip()) - len(_AS.sub("", words.lstrip()))
        stop = low + len(head) - len(piece) + last
        found = self.named(self._behind_lead(start, stop), stop, verb)
        return found or (None if closed else self._of_object(start, stop, verb))

    def _of_object(self, start: int, stop: int, verb: str) -> Speaker | None:
        """Read `It was a decision the union` before `called “`, where no pronoun joins the two."""
        tokens = list(re.finditer(r"\S+", self.text[start:stop]))
        said = [token for token in tokens[1:] if token[0] in self.speech.vouching]
        if said:  # `Ann Boyd says the mayor`
            return self.named(start + said[-1].end() + 1, stop, verb)
        links = self.persons.after_noun | self.small.being | self.speech.finite
        for at in range(len(tokens) - 1, 1, -1):
            word, before = tokens[at][0], tokens[at - 1][0]
            if word not in self.small.determiners:
                continue
            noun = before.isalpha() and before.islower() and before not in links
            owned = {token[0].lower() for token in tokens[: at - 1]} & self.small.determiners
            words = self.text[start + tokens[at].start() : stop]
            if noun and owned and self.persons.names_somebody(words):
                return self.named(start + tokens[at].start(), stop, verb)
            break
        return None

    def _cleft(self, low: int, head: str, verb: str) -> Speaker | None:
        """Read `It was Ana Ruiz, not the mayor, who` before a verb, also without `It was`."""
        found = _CLEFT.match(head)
        start = found.end() if found else 0
        contrast = CONTRAST.search(head, start)
        words = head[start : contrast.start() if contrast else len(head) - len(" who")].rstrip(",")
        if not found and "," in words:
            return None
        first, last = self._noun_phrase(words, closed=True)
        return self.named(low + start + first, low + start + last, verb)

    def quoted(self, low: int, high: int, verb: str) -> Speaker | None:
        """Read `The paper quoted Ana Ruiz, the minister, as` before `saying`."""
        found = _QUOTED.search(self.text[max(low, high - _LONGEST_HEAD) : high].rstrip())
        if not found:
            return None
        if found["who"] in self.speech.objects:
            # `In a profile of Ana Ruiz we quoted her as saying`
            names = list(_NAME.finditer(self.text, low, high))
            return self.named(*names[-1].span(), verb) if names else None
        low = max(low, high - _LONGEST_HEAD) + found.start("who")
        apposed = _APPOSITION.fullmatch(found["who"])
        if apposed and not set(apposed["who"].lower().split()) & self.naming.not_names:
            return self.named(low, low + apposed.end("who"), verb)
        first, last = self._noun_phrase(found["who"], closed=True)
        return self.named(low + first, low + last, verb)

    def _behind_lead(self, start: int, stop: int) -> int:
        """Give where the noun phrase begins in `In its response the bureau`, the last in it."""
        tokens = list(re.finditer(r"\S+", self.text[start:stop]))
        if not tokens or not self.persons.leads(tokens[0][0]):
            return start
        if tokens[-1][0] in self.small.pronouns | self.speech.addressed:
            return start + tokens[-1].start()  # `In its letter of January 17 it stated`
        name = _LAST_NAME.search(self.text[start:stop])
        office = self._office_of(tokens, name.start()) if name else None
        if office is not None:
            return start + office
        for token in reversed(tokens[1:]):
            if name and token.start() < name.start():
                break
            if token[0].lower() in self.small.determiners:
                return start + token.start()
        return start + name.start() if name else start

    def _office_of(self, tokens: list[re.Match[str]], name: int) -> int | None:
        """Give where `the mayor of Lima` begins, of `At the first session the mayor of Lima`."""
        before = [token for token in tokens if token.start() < name]
        links = self.naming.office_links | self.small.belonging
        if len(before) < _OFFICE or before[-1][0] not in links:
            return None
        if not self.persons.is_person(before[-2][0]) or not before[-2][0].islower():
            return None
        for token in reversed(before[1:-2]):
            if token[0].lower() in self.small.determiners:
                return token.start()
        return None

    def _noun_phrase(self, piece: str, *, closed: bool) -> tuple[int, int]:
        """Give where in `In Lima, Maria Lopez, 34, a nurse` the subject stands.

        Without a comma before the verb it is what follows the last comma. With one, the last piece
        may be an apposition: of a name and a role the name is kept.
        """
        cuts = [0, *(match.end() for match in re.finditer(r",\s+", piece)), len(piece) + 1]
        chunks = [(a, b - 1) for a, b in itertools.pairwise(cuts)]
        chunks = [(a, a + len(piece[a:b].rstrip(", "))) for a, b in chunks]
        if not closed or len(chunks) == 1:
            return chunks[-1]
        at = len(chunks) - 1
        while at and self._is_aside(piece[slice(*chunks[at])]):
            at -= 1
        while at and not self.persons.may_speak(_AS.sub("", piece[slice(*chunks[at])])):
            at -= 1
        while at and not self._is_named(piece[slice(*chunks[at])]):
            if not self._opens_with_name(piece[slice(*chunks[at - 1])]):
                break
            at -= 1  # `Mr Hamisi Salim, Chief Officer, Health, said`
        return chunks[at]

    def _is_named(self, words: str) -> bool:
        """Tell a name from `Chief Medical Officer`."""
        return bool(_NAME.search(words)) and not self.persons.is_person(
            words.rsplit(maxsplit=1)[-1]
        )

    def _is_aside(self, words: str) -> bool:
        """Tell `signed by Bishop Okoro` and `34` from `retired general Paul Obi`."""
        second = words.split()[1:2]
        role = bool(second) and second[0].lower() in self.naming.roles | self.naming.titles
        if (AGE.match(words) and _NAME.search(words)) or {*second} & self.naming.office_links:
            return False  # `19-year-old Bence Kiss`, `one of them`
        return bool(_ASIDE.match(words)) and not (
            role and words.split(maxsplit=1)[0].endswith("ed")
        )

    def _opens_with_name(self, words: str) -> bool:
        first = words.split()[:1]
        known = bool(first) and first[0].lower() in self.naming.not_names
        return bool(first) and first[0][0].isupper() and not known

    def named(self, start: int, stop: int, verb: str) -> Speaker | None:
        """Give the speaker that the words from `start` to `stop` name; None for other words."""
        words = self.text[start:stop].strip().strip(",;:()—–- ")
        words = self._to_stop(re.sub(r",? who$", "", words))
        tokens = words.split()
        if len(tokens) > 1 and tokens[0].lower() in self.speech.joins_sentences:
            tokens.pop(0)  # `Then the owner`
            words = words.partition(" ")[2].lstrip()
        since = [at for at, word in enumerate(tokens[:-1]) if word in self.speech.ago and at]
        if since:  # `Three weeks later the mayor`
            tokens = tokens[since[-1] + 1 :]
            start, words = start + words.rindex(" ".join(tokens)), " ".join(tokens)
        if len(tokens) > 1 and tokens[-1] in self.small.pronouns - self.small.things:
            start, words = start + words.rindex(tokens[-1]), tokens[-1]  # `In a statement they`
        if words.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", words):
            words = words[:-1]
        if not words:
            return None
        start = self.text.index(words, start) if words in self.text[start:] else start
        if not self.persons.may_speak(words):
            return None
        end = start + len(words)
        named = self.cues.goes_by.first(self.text, end, end + 120)
        named = _SO_NAMED.match(self.text, end) or named
        called = named[1] if named and "." not in self.text[end : named.start()] else ""
        return Speaker(start, end, " ".join(words.split()), called, verb.lower())

    def _to_stop(self, words: str) -> str:
        """Cut `Mr Dunn. The committee` where a sentence ends."""
        for match in re.finditer(r"(\S+)\. ", words):
            if self._ends(match[1] + "."):
                return words[: match.end(1)]
        return words

    def reach(self, at: int, longest: int = 260) -> int:
        """Give the end of the sentence that goes on behind a quotation."""
        line = self.text.find("\n", at)
        return min(len(self.text), at + longest, line if line >= 0 else len(self.text))

    def _ends(self, token: str) -> bool:
        """Tell whether a word ends its sentence: a full stop, not an initial's or a title's."""
        if token[-1] not in '.!?”"':
            return False
        bare = token.rstrip(".")
        return len(bare) > 2 and bare.lower() not in self.speech.short_titles and "." not in bare
