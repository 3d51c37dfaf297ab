"""Who a sentence is about: the person, office, body or pronoun that is its subject.

In: a text, the language's tables, its `Cast`, the span of a sentence. Out: a `Subject`. The subject
stands first, or behind what leads to it (`In El Alto, where queues begin, Eusebio Mamani`), after
marks of lists and datelines. Of a role with a name in apposition the name is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.languages.given_names import GIVEN_NAMES
from generator.reading.speech.cues import cues

if TYPE_CHECKING:
    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.cast import Cast, Mention

# `6. The chairman`, `- The chairman`
_LIST_MARK = late(r"\s*(?:\d{1,3}[.)]|[-*•–]|\([a-z\d]\))\s+")
# `SPECIAL ENVOY: The minister`, `Mrs Drever (Orkney): I`
_LABEL = late(r"(?<![^\n])[A-ZÀ-ÞĀ-Ž][^\n:“”\"]{2,60}: (?=[A-ZÀ-ÞĀ-Ž])")
# `TBILISI, Oct. 9 (Wire) — The minister`
_DATELINE = late(r"[A-ZÀ-ÞĀ-Ž][^\n“”\"]{2,60}? [—–-] (?=[A-ZÀ-ÞĀ-Ž])")
_DATED = late(r"[A-ZÀ-ÞĀ-Ž][\w .’'-]{2,40}[,(] ?[^\n:“”\"]{0,30}\d{1,4}\)?[:.] (?=[A-ZÀ-ÞĀ-Ž])")
# `the Joint Secretary (Roads)`
_BRACKETED = late(r" \([A-ZÀ-ÞĀ-Ž][^()\n]{2,20}\)")
_FOR = late(r" (\w+)(?: (?:the|its|our|their))?(?:(?: [A-ZÀ-ÞĀ-Ž][\w’'-]*)+| [a-z-]+(?=,))")
# `His wife, Elena, keeps`
_GIVEN_NAME = late(r", ([A-ZÀ-ÞĀ-Ž][a-zà-ÿ’'-]+), [a-z]")
_LEADS = late(r"[A-Z][a-z]+(?:ed|ing)\b")
_WORD = late(r"\S+")
_CAPITAL = late(r"[A-ZÀ-ÞĀ-Ž][\w-]+(?=[\s,])(?! [A-ZÀ-ÞĀ-Ž])")
# `Another $12 million`, `Some 400`, who are nobody.
_COUNTED = late(r"\s(?:[A-Z]{0,3}[^\w\s]{0,2}\s?\d|[a-z]+ (?:[mb]illion|thousand|hundred)\b)")
_MOST_LEADS = 3
_LONGEST_LEAD = 200
_LONGEST_PHRASE = 8
_LONGEST = 200
_MOST_BETWEEN = 4
# Of an apposition what stands before its second comma.
_CLOSED = late(r"[^,.;:“”\"]{0,60}[,.]")
_OWNERS = ("'s", "’s")
# `, a Mr Jordan from Leeds,`
_CLOSED_NAME = late(r"(?: [a-z]+ [^,.;:“”\"\n]{2,40})?,|\Z")
# Where an apposed name begins at most.
_APPOSED_WITHIN = 90


class Subject(NamedTuple):
    """A subject: who it is, `person`, `office`, `body`, `pronoun` or nothing, and where it stands.

    `behind` is what follows it.
    """

    words: str
    kind: str
    start: int
    end: int
    behind: str
    indefinite: bool = False
    many: bool = False


# ` of parliament `, ` of State for Finance ` between an office and a name
_OF_OFFICE = late(r" [a-z]+ (?:[\w-]+ ){1,7}")
_NOTHING = Subject("", "", -1, -1, "")


def _in_marks(text: str, low: int, at: int) -> bool:
    """Tell a place within words quoted, of a sentence that begins at `low`."""
    head = text[low:at]
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1


class Subjects:
    """Reads the subjects of one text's sentences."""

    def __init__(self, text: str, tables: Tables, cast: Cast) -> None:
        self.text, self.tables, self.cast = text, tables, cast
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.cues, self.persons = cues(tables), cues(tables).persons
        self._verbs = tables.small.being | tables.speech.finite | tables.small.speech_verbs
        self._opens_clause = (
            tables.small.subordinate.union(
                tables.small.question_words, tables.small.conditions, tables.small.opens_clause
            )
            - tables.small.to_do
        )

    def of(self, low: int, high: int) -> Subject:
        """Give the subject of the sentence between two places."""
        begins = self._begins(low, high)
        placed = self._named_in_lead(low, begins[0] - 2) if begins[0] > low else None
        if placed:
            return self._person(placed, high)
        for begin in begins:
            found = self._phrase(begin, high)
            if found.kind:
                return self._led_to(found, low, high) or found
        return self._behind_place(low, high)

    def _named_in_lead(self, low: int, comma: int) -> Mention | None:
        """Read `Outside the court Mrs Augustin was met by a friend, ` as no mere lead."""
        if not self._leads(low, comma) or self.text[comma : comma + 1] != ",":
            return None
        for one in self.cast.within(low, comma):
            behind = {*self.text[one.end : comma].split(maxsplit=1)[:1]}
            before = self.text[low : one.start].split()[-1:]
            subordinate = any(
                word.lower() in self._opens_clause for word in self.text[low : one.start].split()
            )
            if (
                behind & self._verbs
                and not subordinate
                and before[0].lower() not in self.small.phrase_ends
            ):
                return one
        return None

    def _led_to(self, found: Subject, low: int, high: int) -> Subject | None:
        """Read `For Ana Ruiz, a nurse from Lima, it is simple`: she, and no other nurse."""
        head = self.text[low : found.start]
        mention = next(
            (one for one in self.cast.within(low, found.start) if one.end == found.start - 2), None
        )
        if not mention or found.kind != "office" or not head.endswith(", "):
            return None
        before = self.text[low : mention.start].split()
        led = before[-1:] and before[-1].lower() in self.naming.office_links | self.small.being
        closed = _CLOSED.match(found.behind)
        verbs = closed and set(closed[0].split()) & (self.speech.finite | self.small.speech_verbs)
        return self._person(mention, high) if led and closed and not verbs else None

    def _behind_place(self, low: int, high: int) -> Subject:
        """Read `In the next row a man is repairing a bicycle`, where no comma tells the subject."""
        words = list(_WORD.finditer(self.text, low, min(high, low + _LONGEST)))
        if not words or not self._leads(words[0].start(), high):
            return _NOTHING
        for place in range(2, len(words)):
            before = words[place - 1][0].lower()
            owned = (
                words[place][0] in self.speech.own_persons and before not in self.small.phrase_ends
            )
            opens = words[place][0] in self.small.indefinite or owned
            if before in self.small.pronouns - self.small.things:
                return self._phrase(words[place - 1].start(), high)
            if before.endswith(",") or (opens and before in self.small.phrase_ends):
                break
            if opens:
                found = self._phrase(words[place].start(), high)
                return found if found.indefinite or found.kind == "office" else _NOTHING
        return _NOTHING

    def _begins(self, low: int, high: int) -> list[int]:
        """Give where a sentence may have its subject: at its head, or behind what leads to it."""
        for mark in (_LIST_MARK, _LABEL, _DATELINE, _DATED, self.cues.addressing):
            found = mark.match(self.text, low, high)
            low = found.end() if found else low
        first = _WORD.match(self.text, low, high)
        if first and first[0].lower() in self.speech.joins_sentences:
            low = min(high, first.end() + 1)
        begins = [low]
        while len(begins) <= _MOST_LEADS and self._leads(begins[-1], high):
            comma = self.text.find(", ", begins[-1], min(high, begins[-1] + _LONGEST_LEAD))
            if comma < 0:
                break
            begins.append(comma + 2)
        return begins[::-1] if len(begins) == 1 else begins[1:]

    def _leads(self, low: int, high: int) -> bool:
        """Tell `In El Alto,`, `where queues begin,` and `Asked about it,` from a subject."""
        word = _WORD.match(self.text, low, high)
        if not word:
            return False
        bare = word[0].rstrip(",").lower()
        adverb = word[0].endswith(",") and (
            bare in self.small.before_verb
            or (bare.endswith(self.speech.adverb_ends) and bare not in GIVEN_NAMES)
        )
        participle = _LEADS.match(word[0]) and not self.cast.within(low, word.end())
        return self.persons.leads(word[0]) or adverb or bool(participle)

    def _phrase(self, low: int, high: int) -> Subject:
        """Read the noun phrase that begins at a place."""
        words = list(_WORD.finditer(self.text, low, min(high, low + _LONGEST)))[:_LONGEST_PHRASE]
        if not words:
            return _NOTHING
        return self._single(words[0], high) or self._several(words, high)

    def _single(self, first: re.Match[str], high: int) -> Subject | None:
        """Read a subject of one word: `She`, `Another`, `Okello`, where the full name is known."""
        low, opens = first.start(), first[0].rstrip(",").lower()
        if opens in self.small.pronouns:
            return self._subject("pronoun", low, first.end(), high, opens)
        if opens in self.speech.somebody and not _COUNTED.match(self.text, first.end(), high):
            unknown = self._subject("office", low, first.end(), high)
            return unknown._replace(indefinite=True, many=opens != "another")
        name = self._family_name(first)
        titled = name and self.cast.within(low, low + 1)
        end = low + len(first[0].rstrip(","))
        return self._subject("person", low, end, high, name) if name and not titled else None

    def _several(self, words: list[re.Match[str]], high: int) -> Subject:
        """Read a name with what stands before it, an office or a body."""
        low, opens = words[0].start(), words[0][0].rstrip(",").lower()
        mentions = {one.start: one for one in self.cast.within(low, min(high, low + _LONGEST))}
        owned = opens in self.small.determiners or opens == "one" or opens.endswith(_OWNERS)
        for place, word in enumerate(words):
            mention, found = mentions.get(word.start()), None
            if mention and self.text.startswith(_OWNERS, mention.end):
                owned = True  # `Ville Tavio's successor`
            elif mention and not self._is_before_office(mention, high):
                before = words[place - 1][0] if place else "The"
                apposed = before[0].isupper() or self.persons.is_person(before)
                return self._person(mention, high) if apposed else _NOTHING
            else:
                found = self._noun(words, place, high, mentions, owned=owned)
                found = found or (self._beside(word, high, mentions) if owned else None)
            if found or word[0].endswith(",") or (place and self._ends_phrase(word[0])):
                return found or _NOTHING
        return _NOTHING

    def _beside(
        self, word: re.Match[str], high: int, mentions: dict[int, Mention]
    ) -> Subject | None:
        """Read `Her piano teacher's friend, Yusuf Demir,` by the commas, whatever the noun."""
        apposed = mentions.get(word.end() + 1) if word[0].endswith(",") else None
        closed = apposed is not None and self.text.startswith(",", apposed.end)
        return self._person(apposed, high) if apposed and closed else None

    def _noun(
        self,
        words: list[re.Match[str]],
        place: int,
        high: int,
        mentions: dict[int, Mention],
        *,
        owned: bool,
    ) -> Subject | None:
        """Read an office or a body whose noun is the word at a place."""
        word, low = words[place], words[0].start()
        after = [more[0] for more in words[place + 1 : place + 3]]
        nearest = after[0] if after else ""
        ends = not nearest[:1].isupper() and not self.persons.is_person(nearest)
        if ends and nearest and self.persons.is_body(nearest):
            return None  # `the finance ministry`
        if self.persons.is_person(word[0]) and (owned or word[0][0].isupper()):
            ranked = word[0].lower() in self.naming.ranks and self.persons.is_person(after[-1])
            closed = word[0].endswith(",") or (ends and not ranked)
            return self._office(low, word, high, mentions) if closed else None
        if not ends or (place and self._ends_phrase(word[0])):
            return None
        before = words[place - 1][0] if place else ""
        if before.islower() and self.persons.is_person(before) and word[0][0].isupper():
            # `Mrs Nkosi's son Themba`
            return self._subject("person", word.start(), word.end(), high, word[0].rstrip(","))
        named = not place and bool(nearest) and self._is_capital(word[0])
        named = named and not self.persons.leads(word[0]) and self._may_be_name(word[0])
        if self.persons.is_body(word[0]) or (named and not owned):
            end = low + len(self.text[low : word.end()].rstrip(",."))
            return self._subject("body", low, end + len(self._of(end, high)), high)
        return None

    def _is_capital(self, word: str) -> bool:
        return word[0].isupper() and len(word) > 1 and word.lower() not in self.naming.not_names

    def _may_be_name(self, word: str) -> bool:
        """Tell `Eskom` from `Remittances`: such a noun has a capital elsewhere if it is a name."""
        bare = word.strip(",.")
        if not bare.lower().endswith(self.speech.common_ends):
            return True
        return re.search(rf"[a-z,] {re.escape(bare)}(?!\w)", self.text) is not None

    def _ends_phrase(self, word: str) -> bool:
        """Tell a word that no subject goes on behind."""
        bare = word.strip(",.()“”").lower()
        return bare in self.small.phrase_ends | self.small.being | self.small.determiners

    def _is_before_office(self, mention: Mention, high: int) -> bool:
        """Tell `Left Alliance deputy Timo Koski`, whose first words are no person."""
        more = self.text[mention.end : high].split(maxsplit=2)[:2]
        acts = {*more[1:]} & self.small.determiners  # `Ana Ruiz chairs a cooperative`
        return bool(more) and not acts and more[0][0].islower() and self.persons.is_person(more[0])

    def _subject(self, kind: str, low: int, end: int, high: int, words: str = "") -> Subject:
        return Subject(words or self.text[low:end], kind, low, end, self.text[end:high])

    def _person(self, mention: Mention, high: int) -> Subject:
        full = self.cast.in_full(mention.name) if " " not in mention.name else None
        name = full.name if full else mention.name
        return self._subject("person", mention.start, mention.end, high, name)

    def _family_name(self, first: re.Match[str]) -> str:
        """Give the full name of who a sentence opens with, `Okello laughed`."""
        bare = first[0].rstrip(",")
        goes_on = self.text[first.end() + 1 : first.end() + 2].isupper()
        if not bare[:1].isupper() or bare.lower() in self.naming.not_names or goes_on:
            return ""
        person = self.cast.in_full(bare)
        return person.name if person else ""

    def _of_office(self, at: int, mentions: dict[int, Mention]) -> Mention | None:
        """Read `Minister of State for Finance Ana Ruiz`; not `Lawyers for minister Ana Ruiz`."""
        mention = next((one for start, one in mentions.items() if start > at), None)
        link = _OF_OFFICE.fullmatch(self.text, at, mention.start) if mention else None
        words = link[0].split() if link else []
        if not link or words[0] not in self.naming.office_links:
            return None
        tables, titled = self.tables, self.naming.roles & self.naming.titles
        others = (
            tables.naming.roles
            | tables.speech.finite
            | tables.small.speech_verbs
            | tables.small.persons
        )
        other = others & {*words} or titled & {word.lower() for word in words}
        return None if other else mention

    def _office(
        self, low: int, word: re.Match[str], high: int, mentions: dict[int, Mention]
    ) -> Subject:
        """Read an office, or the name in apposition to it."""
        apposed = self._apposed(word.end(), high, mentions) or self._called(word.end(), mentions)
        apposed = apposed or self._of_office(word.end(), mentions)
        if apposed:
            return self._person(apposed, high)
        single = _GIVEN_NAME.match(self.text, word.end() - 1, high)
        if single:
            return self._subject("person", *single.span(1), high)
        end = low + len(self.text[low : word.end()].rstrip(",."))
        end += len(self._of(end, high))
        found = self._subject("office", low, end, high)
        some = {token.lower() for token in found.words.split()[:2]}
        link = self.text[word.end() : high].split(maxsplit=1)[:1]
        told = {*link} & (self.small.giving | self.naming.office_links)
        unknown = bool(some & (self.small.indefinite | {"one"})) and not told
        return found._replace(indefinite=unknown, many=self.persons.is_many(word[0]))

    def _called(self, end: int, mentions: dict[int, Mention]) -> Mention | None:
        """Give the name of `The chairman of the league is called Budi Santoso`."""
        behind = [one for one in mentions.values() if one.start > end]
        called = behind and self.cues.is_called.fullmatch(self.text, end, behind[0].start)
        return behind[0] if called else None

    def _apposed(self, end: int, high: int, mentions: dict[int, Mention]) -> Mention | None:
        """Give the name of `The secretary of the town, engineer Noor Aziz,`."""
        comma = self.text.find(",", end - 1, min(high, end + _APPOSED_WITHIN))
        behind = [one for one in mentions.values() if one.start > comma]
        if comma < 0 or not behind:
            return None
        between = self.text[comma + 1 : behind[0].start]
        closes = _CLOSED_NAME.match(self.text, behind[0].end)
        near = "," not in between and len(between.split()) <= _MOST_BETWEEN
        return behind[0] if closes and near else None

    def _of(self, end: int, high: int) -> str:
        """Give what an office or a body is of: ` for Health`, ` (Roads)`."""
        bracket = _BRACKETED.match(self.text, end, high)
        if bracket:
            return bracket[0]
        more = _FOR.match(self.text, end, high)
        named = more and more[0][-1] != "," and more[0].split()[-1][0].isupper()
        links = self.naming.office_links | (self.small.belonging if named else frozenset())
        return more[0] if more and more[1] in links else ""

    def met(self, low: int, high: int) -> Subject:
        """Read whom the writer tells of: `I asked a girl whether she went`, `We found Ana Ruiz`."""
        for mark in (_LIST_MARK, self.cues.addressing):
            opened = mark.match(self.text, low, high)
            low = opened.end() if opened else low
        found = self.cues.met.match(self.text, low, high)
        whom = self._phrase(found.end(), high) if found else _NOTHING
        return _NOTHING if whom.words.endswith(_OWNERS) else whom

    def asked(self, low: int, high: int) -> str:
        """Give whom a sentence asks: `Mr Oloo asked the witness, Faith Wanja, if it was paid`.

        What is asked in words quoted is no part of it (`“We ask the mayors,” she said`).
        """
        asks = self.cues.asks.finditer(self.text, low, high)
        found = next((one for one in asks if not _in_marks(self.text, low, one.start())), None)
        known = found and self._known_by_name(found.end())
        if known:
            return known
        more = self.text[found.end() : high].split(maxsplit=1)[:1] if found else []
        if not found or {*more} & self.small.phrase_ends:
            return ""  # `asked for the accounts`
        someone = self._phrase(found.end(), high)
        if someone.kind in ("person", "office") and not someone.indefinite:
            return someone.words
        return next((one.name for one in self.cast.within(found.end(), high) if one.sure), "")

    def _known_by_name(self, at: int) -> str:
        """Give the full name of `Chad`, of `asked Chad whether`, in an article on Chad Ereata."""
        word = _CAPITAL.match(self.text, at)
        people = [one for one in self.cast.people if word and one.name.split()[0] == word[0]]
        return people[0].name if len(people) == 1 and " " in people[0].name else ""

    def said_behind(self, low: int, high: int) -> Subject:
        """Read who a sentence ends with: `It takes a year, the Joint Secretary informed us`."""
        found = list(self.cues.said_behind.finditer(self.text, low, high))
        return self._phrase(found[-1].end(1), high) if found else _NOTHING

    def said_last(self, low: int, high: int) -> Subject:
        """Read who a sentence ends with, behind the verb: `It is pending, said Kavita Rao`."""
        found = self.cues.said_last.search(self.text, low, high)
        last = self._phrase(found.end(), high) if found else _NOTHING
        # not `Moses Ali, asked the minister to sit down`
        return last if last.behind.strip()[:1] in ("", ",", ".") else _NOTHING
