"""What a speaker who is named short is called in full: `she`, `the official`, `Mr Lopez`.

In: a text, where its sentences begin, the language's tables, speakers in the order they stand.
Out: each with `named`: the longer form the article gives before, or elsewhere for a family name or
an office; empty where it gives none.

*She* is the subject of the nearest sentence before that has a person for its subject, or whose
words somebody says, or that names one person alone. A subject who does something to *her* is
somebody else, and so is who goes by *Mr*.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.languages.given_names import GIVEN_NAMES
from generator.reading.speech.cues import PERSON
from generator.reading.speech.introducing import Introducing
from generator.reading.speech.papers import Papers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.phrases import Speaker
    from generator.reading.speech.subjects import Subject, Subjects
    from generator.reading.stretches import Stretches

# A longer form is looked for this far away; an article is shorter, a book is not read twice.
_LOOK_BACK = 12_000
# Sentences back to who an article is about, and to the body that `it` is.
_MOST_BACK = 40
_NEAR = 3
# How far behind somebody a name stands that he goes by.
_NEAR_NAME = 120
# How far behind an office its holder is named at most.
_FAR_AHEAD = 600
# Where the head of a letter ends at most.
_LONGEST_OPENING = 600
# `Leaupepe's quarrels with the ministry were famous.`
_OWNER = late(r"\s*(?P<who>[A-ZÀ-ÞĀ-Ž][\w-]+)['’]s? ")
# Words of `A trader`.
_BARE = 2
# `Ibrahim Diallo and Awa Sy farm`
_AND_ANOTHER = late(r",? and (?:\w+ ){0,3}[A-ZÀ-ÞĀ-Ž]")
# `the 34-year-old`
_AGED = late(r"(\d{1,3})-year-old\b")
_ASIDE_BEHIND = late(r"\A,[^,.;:]{3,60},")
# Nobody yet: look at the sentence before.
_ON = "…"
_HEADING = late(r"\S[^\n]*[^\s.!?:;,”\"’»)—–-][^\S\n]*\n[^\S\n]*\n")


class Antecedents:
    """Looks names up in one article; it remembers who spoke in which sentence."""

    def __init__(
        self,
        text: str,
        starts: Sequence[int],
        tables: Tables,
        subjects: Subjects,
        quoted: Stretches,
    ) -> None:
        self.text, self.starts, self.tables = text, starts, tables
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.subjects, self.cast, self.quoted = subjects, subjects.cast, quoted
        self.papers = Papers(text, starts, subjects)
        self.introducing = Introducing(text, starts, tables, subjects)
        self.known: dict[int, str] = {}
        self.said: dict[int, str] = {}

    def in_full(self, speaker: Speaker, at: int) -> Speaker | None:
        """Give a speaker with the longer form, None for a pronoun of nobody known.

        `at` is where the quotation begins.
        """
        if not speaker.named:
            # One who goes on is who he was.
            if speaker.start not in self.known:
                self.known[speaker.start] = self._longer(speaker, at)
            speaker = speaker._replace(named=self.known[speaker.start])
        if not speaker.named:
            return None
        self.said[self._place(at)] = self.said[self._place(speaker.start)] = speaker.named
        return speaker

    def _place(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def _longer(self, speaker: Speaker, at: int) -> str:
        words = speaker.words
        if words.lower() in self.speech.addressed:
            return self._addressee(at)
        if words.lower() in self.small.pronouns:
            place = self._place(min(at, speaker.start))
            wrote = self.papers.told_in(self.starts[place] if place >= 0 else 0, speaker.start)
            if wrote and self._may_be(words.lower(), self.text[slice(*wrote)]):
                return self._named(self.text[slice(*wrote)], at)
            asks = speaker.verb in self.small.asking_verbs
            asked = "" if asks else self._asked(place, words.lower(), speaker.verb)
            return asked or self._who(words.lower(), min(at, speaker.start))
        return self._named(words, min(at, speaker.start) if words.lower() != words else at)

    def _addressee(self, at: int) -> str:
        """Give who a letter is to, whom `you` stands for; empty of `Dear friends`."""
        persons = self.subjects.persons
        for found in self.subjects.cues.letter_to.finditer(self.text, 0, min(at, _LONGEST_OPENING)):
            words = found["who"].split()
            if found["more"] and not re.fullmatch(PERSON, found["who"]):
                continue  # `To the Mayor of Elko, Ann Boyd`
            many = any(persons.is_many(word) for word in words)
            named = len(words) > 1 and persons.may_speak(found["who"]) and not many
            if named and any(map(persons.is_person, words)):
                return found["who"]
        return ""

    def _named(self, words: str, at: int) -> str:
        """Give the full form of a name or an office; the words where there is none."""
        definite = re.fullmatch(r"(?:[Tt]he|[Tt]his|[Tt]hat) (.+)", words)
        if definite:
            holder = self.introducing.member(definite[1], at) or self._holder(definite[1], at)
            if holder:
                return holder
            known = self.introducing.identified(definite[1])
            return known or self._described(definite[1], at) or words
        titles = self.naming.titles | self.naming.roles  # `Nurse Pohatu`
        bare = [t for t in words.split() if t.rstrip(".").lower() not in titles]
        opens = bare and bare[0].lower() not in self.naming.not_names
        if opens and all(token[:1].isupper() for token in bare):
            person = self.cast.in_full(" ".join(bare), at)
            if person:
                return person.called
        style = self.speech.styles.get(words.lower())
        return (self._holder(style, at) if style else self.introducing.identified(words)) or words

    def _described(self, words: str, at: int) -> str:
        """Give who is meant by `the official`, `the 34-year-old`, `the father of three`."""
        aged = _AGED.match(words)
        if aged:
            before = self.text[max(0, at - _LOOK_BACK) : at]
            told = list(re.finditer(rf"({PERSON}), {aged[1]},", before))
            return told[-1][1] if told else ""
        if any(token[:1].isupper() for token in words.split()):
            office, link, place = words.partition(" from ")  # `the senator from Nairobi`
            known = self.cast.holders(office) if link else []
            near = [p for p in known if place in self._beside_name(p.start)]
            if len(known) > 1:  # `Davor Pranjić (Croatia, co-chair)`
                return near[0].called if len(near) == 1 else ""
            return known[0].called if known else ""
        found = self._indefinite(words, self.text[max(0, at - _LOOK_BACK) : at], at)
        first, *more = words.split()
        fond = first in self.speech.fond and len(more) == 1  # `the old man`
        gender = self.speech.genders.get(more[0] if fond else first) if more else ""
        same = [one for one in self.small.pronouns if self.speech.genders.get(one) == gender]
        meant = self._who(min(same), at) if gender and same and not found else ""
        return found or (meant if any(meant == one.called for one in self.cast.people) else "")

    def _beside_name(self, start: int) -> str:
        """Give what stands from a name to the end of the bracket behind it."""
        return self.text[start : start + _NEAR_NAME].partition(")")[0]

    def _holder(self, office: str, at: int) -> str:
        """Give who is in an office; of several, the one a sentence before names alone."""
        known = {
            person.name: person.called
            for person in self.cast.holders(office)
            if person.start < at + _FAR_AHEAD
        }
        if len(known) == 1:
            return next(iter(known.values()))
        place = self._place(at)
        for here in range(place, max(-1, place - _MOST_BACK), -1) if known else ():
            high = at if here == place else self.starts[here + 1]
            named = {one.name for one in self.cast.within(self.starts[here], high)}
            meant = [known[name] for name in known if name in named or name.split()[-1] in named]
            if meant:
                return meant[0] if len(meant) == 1 else ""
        return ""

    def _who(self, pronoun: str, at: int) -> str:
        """Give who `she`, `they` or `it` is; empty for nobody known."""
        place, high = self._place(at), at
        in_sentence = self._body if pronoun in self.small.things else self._person
        far = _NEAR if pronoun in self.small.things else _MOST_BACK
        asker = ""
        for here in range(place, max(-1, place - far - 1), -1):
            low = self.starts[here]
            if here != place and _HEADING.search(self.text, low, self.starts[here + 1]):
                break
            if here == place and self._is_aside(low, high):
                high = low
                continue
            said = self.said.get(here, "") if here != place else ""
            if {*said.lower().split()} & self.small.indefinite and "\n" in self.text[low:at]:
                said = ""  # `The captain of a tanker` is not who a later paragraph is about
            if said and said != asker and self._may_be(pronoun, said):
                if asker or not self._asks(low, at):
                    return said
                asker = said
            elif said or not self.quoted.hold(low + 1):
                found = in_sentence(pronoun, low, high)
                if found is not _ON and not (asker and found == asker):
                    return found
            high = low
        if asker:  # nobody else is there who may answer
            others = [one.called for one in self.cast.people if self._may_be(pronoun, one.name)]
            return asker if all(one.split()[-1] in asker for one in others) else ""
        return self._unknown(place) if pronoun in self.speech.genders else ""

    def _asks(self, low: int, at: int) -> bool:
        """Tell `“Who pays?” Ana Ruiz asked.` in a paragraph before, which somebody else answers."""
        line = self.text.rfind("\n", 0, low) + 1
        asked = self.text[line : max(low, self.text.find("\n", low, at))]
        return (
            "\n" in self.text[low:at] and self.subjects.cues.asked_before.search(asked) is not None
        )

    def _is_aside(self, low: int, at: int) -> bool:
        """Tell the `he said` of `Mr Farr, he said, was late`, who is not Mr Farr."""
        closed = self.text[low:at].rstrip().endswith(",")
        subject = self.subjects.of(low, at)
        return closed and bool(subject.kind) and "," not in self.text[low : subject.start]

    def _unknown(self, place: int) -> str:
        """Give `Okello`, of `Okello laughed.`: one whom no full name tells."""
        if place < 1:
            return ""
        subject = self.subjects.of(self.starts[place - 1], self.starts[place])
        name = subject.kind == "body" and " " not in subject.words
        return (
            subject.words
            if name and subject.words not in self.tables.countries.country_names
            else ""
        )

    def _asked(self, place: int, pronoun: str, verb: str) -> str:
        """Give whom the sentence before asks: `Judge Wren asked counsel, Mr Tom Reddy, whether`.

        `verb` is what he does: who replies was asked, who says something where that is known.
        """
        if place < 1:
            return ""
        low, high = self.starts[place - 1], self.starts[place]
        found = self.subjects.asked(low, high)
        if not found or not self._may_be(pronoun, found):
            return ""
        found = self._named(found, low)
        told = self.cast.gender(found) == self.speech.genders.get(pronoun)
        return found if told or verb in self.small.replying else ""

    def _body(self, _: str, low: int, high: int) -> str:
        """Give the body that a sentence is about, for `it`."""
        for subject in (self.subjects.said_last(low, high), self.subjects.of(low, high)):
            if subject.kind == "body":
                return subject.words
        if self.text[low:high].rstrip()[-1:] not in (".", "!", "?"):
            return _ON  # `In its letter it stated`
        paper = self.papers.named(low, high)  # `He tore down the notice. It said`
        return self._named(self.text[slice(*paper)], low) if paper else _ON

    def _person(self, pronoun: str, low: int, high: int) -> str:
        """Give whom a sentence makes a pronoun stand for: its subject, or who it names alone.

        Of a sentence about the writer it is who he meets, asks or quotes.
        """
        sender = self.subjects.cues.letter_from.match(self.text, low, high)
        wrote = sender["who"] if sender else ""
        if wrote and self.subjects.persons.may_speak(wrote) and self._may_be(pronoun, wrote):
            return self._named(wrote, low)
        last = self.subjects.said_last(low, high)
        if last.kind in ("person", "office"):
            said = self._subject(pronoun, last)
            if said not in ("", _ON):
                return said  # `Another $12 million is pending, said Kavita Rao`
        return self._told_of(pronoun, low, high)

    def _told_of(self, pronoun: str, low: int, high: int) -> str:
        """Give the person a sentence is about, or whom its writer meets."""
        met = self.subjects.met(low, high)
        subject = met if met.kind in ("person", "office") else self.subjects.of(low, high)
        taken_up = subject.kind == "pronoun" and subject.words not in self.small.things
        if taken_up and self._is_other(pronoun, subject.words):
            return self._last_named(pronoun, low, high, subject.start)
        if taken_up or self._is_open(pronoun, subject):
            return _ON
        told = any(word[:1].isupper() for word in met.words.split())
        if met.kind == "office" and met.indefinite and told and not met.many:
            # `I once asked a Treasury official`, who is more than `a girl`
            return self._subject(pronoun, met) or met.words
        if subject.kind in ("person", "office"):
            if not self._acts_on(subject.behind, self.speech.genders.get(pronoun, "")):
                found = self._subject(pronoun, subject)
                nobody = subject.words.lower() in self.speech.nobody
                known = found == _ON or nobody or not (subject.many or subject.indefinite)
                named = subject.kind == "person" or found in ("", _ON)
                return self._beside(pronoun, low, high, found) if known and named else found
        else:
            said = self.subjects.said_behind(low, high)
            if said.kind in ("person", "office", "pronoun"):
                return self._subject(pronoun, said)
        return self._of_no_subject(pronoun, low, high, subject)

    def _of_no_subject(self, pronoun: str, low: int, high: int, subject: Subject) -> str:
        """Give whom a sentence that is about nobody known names, or whose things it is about."""
        if pronoun not in self.speech.genders:
            return _ON
        if self._goes_by_given(pronoun, subject):
            return subject.words
        owner = _OWNER.match(self.text, low, high)
        owned = self.cast.in_full(owner["who"], low) if owner else None
        if owned and self._may_be(pronoun, owned.name):
            return owned.called
        return self._last_named(pronoun, low, high, subject.start)

    def _subject(self, pronoun: str, subject: Subject) -> str:
        """Give a subject in full if it may be meant; empty if nobody says who it is."""
        single = pronoun in self.speech.genders
        if subject.kind == "pronoun" or (subject.many and single):
            return _ON
        if not self._may_be(pronoun, subject.words) or any(map(str.isdigit, subject.words)):
            return _ON  # `The site next door holds 28,000 people`
        if single and _AND_ANOTHER.match(subject.behind):
            return ""
        if subject.indefinite:  # `A trader, who gave his name as Monday`
            told = self.subjects.cues.goes_by.first(subject.behind[:_NEAR_NAME])
            if told:
                return told[1]
            hidden = self.subjects.cues.unnamed.search(subject.behind[:_NEAR_NAME])
            near = hidden is not None and "." not in subject.behind[: hidden.start()]
            known = " " in subject.words and (near or self._says_more(subject))  # not `Another`
            return subject.words if known else ""
        return self._named(subject.words, subject.start)

    def _is_other(self, pronoun: str, other: str) -> bool:
        """Tell `he` from `she`."""
        genders = {self.speech.genders.get(pronoun), self.speech.genders.get(other)}
        return None not in genders and len(genders) > 1

    def _goes_by_given(self, pronoun: str, subject: Subject) -> bool:
        """Tell `Farrukh leaves us`, of whom the article has no other name."""
        given = GIVEN_NAMES.get(subject.words.casefold())
        same = given and given == self.speech.genders.get(pronoun)
        return bool(same) and subject.words not in self.tables.countries.country_names

    def _says_more(self, subject: Subject) -> bool:
        """Tell `A senior official` and `One trader in the fish hall` from `A trader`."""
        link = {*subject.behind.split(maxsplit=1)[:1]}
        more = link & (self.small.belonging | self.naming.office_links)
        words = subject.words.split()
        opens = words[0].lower() in self.small.indefinite | {"one"}
        return opens and (len(words) > _BARE or bool(more))

    def _is_open(self, pronoun: str, subject: Subject) -> bool:
        """Tell `Boyd, a nurse,`, who may be he or she, behind Ana Ruiz, who is surely she."""
        name, wanted = subject.words, self.speech.genders.get(pronoun)
        apposed = subject.kind == "person" and subject.behind.startswith(",")
        if not apposed or " " in name or self.cast.gender(name):
            return False
        before = (one for one in self.cast.people if one.start < subject.start)
        return any(self.cast.gender(one.name) == wanted for one in before)

    def _beside(self, pronoun: str, low: int, high: int, found: str) -> str:
        """Give whom a sentence names beside its subject, where `she` is only that one.

        `found` is the subject, or that it is nobody. Where it may be the subject as well as a woman
        named beside it, it is open.
        """
        wanted = self.speech.genders.get(pronoun)
        named = {self._named(one.name, low) for one in self.cast.within(low, high)} - {found}
        meant = [name for name in named if wanted and self.cast.gender(name) == wanted]
        if found == _ON and not meant:
            meant = [name for name in named if not self.cast.gender(name)]
        if found not in ("", _ON):
            return "" if meant and not self.cast.gender(found) else found
        return meant[0] if len(meant) == 1 else found

    def _last_named(self, pronoun: str, low: int, high: int, but: int) -> str:
        """Give the last person whom a sentence names besides its subject."""
        for one in reversed(self.cast.within(low, high)):
            known = self.cast.gender(one.name) == self.speech.genders.get(pronoun)
            sure = one.sure or known or self._is_led(one.start)
            if sure and one.start != but and self._may_be(pronoun, one.name):
                full = one.name if " " in one.name else self._named(one.name, low)
                if " " in full or not one.office:
                    return full
                if known and one.office[:1].isupper():
                    return f"{one.office} {full}"  # `Mr Leask`
        return _ON

    def _is_led(self, start: int) -> bool:
        """Tell `When Anna Kask took over`."""
        before = self.text[max(0, start - 12) : start].split()[-1:]
        return bool({word.lower() for word in before} & self.small.subordinate)

    def _acts_on(self, behind: str, gender: str) -> bool:
        """Tell `Judge Pruitt asked him twice whether`; not `said her client`."""
        behind = _ASIDE_BEHIND.sub("", behind)  # `Ferrante, sitting next to him, confirmed`
        tokens = re.findall(r"\w+|[.,;]", behind)[:5]
        around = itertools.pairwise([*tokens, "."])
        after = self.small.phrase_ends | self.small.leading | self.small.question_words
        after |= self.small.determiners
        return bool(gender) and any(
            word in self.speech.objects
            and self.speech.genders.get(word) == gender
            and (word == "him" or not more.isalpha() or more in after)
            for word, more in around
        )

    def _may_be(self, pronoun: str, words: str) -> bool:
        """Tell a person who may go by a pronoun."""
        wanted = self.speech.genders.get(pronoun)
        if not wanted:
            known = self.cast.in_full(words.rsplit(maxsplit=1)[-1]) if words else None
            return pronoun not in self.small.things or known is None
        persons, noun = self.subjects.persons, words.rsplit(maxsplit=1)[-1]
        if noun.islower() and persons.is_body(noun) and not persons.is_person(noun):
            return False
        told = self.cast.gender(words)
        nouns = [word for word in words.lower().split() if word not in self.small.determiners]
        told = told or next(filter(None, map(self.speech.genders.get, nouns)), "")
        return not told or told == wanted

    def _indefinite(self, noun: str, head: str, at: int) -> str:
        """Find what `the official` was called when first named: `a senior official`."""
        last = noun.rsplit(maxsplit=1)[-1]
        pattern = rf"(?<!\w)([Aa]n? (?:[\w’'-]+ ){{0,5}}{re.escape(last)})(?!\w)"
        low = at - len(head)
        spoken = self.subjects.persons.may_speak
        told = (
            one for one in re.finditer(pattern, head) if not self.quoted.hold(low + one.start())
        )
        found = [one[1] for one in told if not self._holds_clause(one[1]) and spoken(one[1])]
        return found[-1] if found else ""

    def _holds_clause(self, words: str) -> bool:
        """Tell `a canal that the mayor`, which is more than one noun."""
        inner = words.lower().split()[1:]
        return bool({*inner} & (self.small.determiners | self.small.being | self.speech.finite))
