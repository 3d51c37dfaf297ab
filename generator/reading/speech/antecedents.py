"""What a speaker who is named short is called in full: `she`, `the official`, `Mr Lopez`.

In: a text, where its sentences begin, the language's table, speakers in the order they stand.
Out: each with `named`: the longer form the article gives before, or elsewhere for a family name;
empty where it gives none.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.reporting import Reporting
    from generator.reading.speech.phrases import Speaker

# A longer form is looked for this far away; an article is shorter, a book is not read twice.
_LOOK_BACK = 12_000
# Who `she` is stands nearer.
_NEAR = 2_000
# `The chairman of the cooperative, Hassan Tall, put the losses at a third.`
_APPOSED = re.compile(
    r"(?:The|An?|Her|His|Our|My|Its|Their) [^,.\n]{2,80}, (?:[a-z-]+ ){0,3}(?:[A-Z][a-z]{0,3}\. )?"
    r"((?:[A-ZÀ-Þ][\w’'-]+ ){0,3}[A-ZÀ-Þ][\w’'-]+),? [^,]"
)
# `Okello laughed.`
_SINGLE = re.compile(r"(?:^|, )([A-ZÀ-Þ][a-zà-ÿ’'-]+) (?=[a-z]+(?:ed|s|ew|ent|ook)\b)")
# `6. The chairman`
_LIST_MARK = re.compile(r"^\s*(?:\d{1,3}[.)]|[-*•–]|\([a-z\d]\))\s+")
_OPENS_SUBJECT = ("Her", "His", "Their", "My", "Our", "Its", "A", "An", "The", "One", "Another")
_LED = re.compile(
    r"(?:[A-Z][a-z]+ed|[A-Z][a-z]+ing|When|As|After) [^,.\n]{3,80}, ((?:the|a|an|her|his) .+)"
)
# `Justice Farleigh`, `Commissioner Joseph Kama`
_TITLED = re.compile(
    r"(?<!\w)([A-Z][a-z]+\.?) "
    r"(?=((?:[A-Z]\. |[A-ZÀ-Þ][\w’'-]+ ){0,2}[A-ZÀ-Þ][\w’'-]+)(?: [a-z(]|[,.’]))"
)
# `Minister for Education Sumana Shrestha`
_OF_OFFICE = re.compile(
    r"(?<!\w)([A-Z][a-z]+) ([a-z]+) (?:[A-Z][\w’'-]+ (?:and )?){1,4}"
    r"([A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+)(?= [a-z(]|[,.’])"
)
# `But Rep. Bill Rich, who owns`, `Rich said`: what a sentence opens with.
_OPENS = re.compile(
    r"((?:[A-Z]\w{0,2}\. |[A-ZÀ-Þ][\w’'-]+ ){0,4}[A-ZÀ-Þ][\w’'-]+)(?:,|\s([a-z]+)(?!\w))"
)
# `Efraín Beltrán Ochoa, 51`: a second family name.
_SECOND = re.compile(r" ([A-ZÀ-Þ][a-zà-ÿ][\w’'-]*)(?=, (?:who|\d|an? |the |[a-z]+ (?:of|for|at) ))")
# Sentences back to who an article is about.
_MOST_BACK = 40
# What stands behind the name of a person: `, who leads it`, `, 34,`.
_TOLD = re.compile(r",? \(?(?:who|whose|the|an?|\d)\b|, [a-z]+,? |\s(?:said|says|told)\b")
_FULL_NAME = re.compile(r"(?<![\w.])(?:[A-Z]\w{0,2}\. |[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+")


class Antecedents:
    """Looks names up in one article; it remembers who spoke last."""

    def __init__(self, text: str, starts: Sequence[int], table: Reporting) -> None:
        self.text, self.starts, self.table = text, starts, table
        self.last = ""
        self.known: dict[int, str] = {}

    def in_full(self, speaker: Speaker, at: int) -> Speaker:
        """Give a speaker with the longer form; `at` is where the quotation begins."""
        if not speaker.named:
            # One who goes on is who he was.
            named = self.known.get(speaker.start) or self._longer(speaker, at)
            self.known[speaker.start] = named
            speaker = speaker._replace(named=named)
        self.last = speaker.named or self.last
        return speaker

    def _longer(self, speaker: Speaker, at: int) -> str:
        words = speaker.words
        last = min(at, speaker.start) if words.lower() != words else at
        head = self.text[max(0, last - _LOOK_BACK) : last]
        if words.lower() in self.table.pronouns:
            found = self._by_pronoun(at)
            return self._by_family_name(found, at) or self._by_title(found, at) or found
        definite = re.fullmatch(r"(?:[Tt]he|[Tt]his|[Tt]hat) (.+)", words)
        if definite and not any(token[:1].isupper() for token in definite[1].split()):
            return self._by_title(words, at) or self._indefinite(definite[1], head) or words
        office = self._apposed(definite[1], head) if definite else ""
        return office or self._by_family_name(words, at) or words

    def _by_family_name(self, words: str, at: int) -> str:
        """Find the full name of `Lopez` or `Mr Lopez`, of `Chad` or `Han`; else empty."""
        bare = [t for t in words.split() if t.rstrip(".").lower() not in self.table.titles]
        if len(bare) != 1 or not bare[0][:1].isupper() or bare[0].lower() in self.table.not_names:
            return ""
        near = self.text[max(0, at - _LOOK_BACK) : at + _LOOK_BACK]
        return self._full_name(bare[0], near) or self._given_name(bare[0], near)

    def _given_name(self, name: str, text: str) -> str:
        """Find `Chad Okonjo`, `Han Seung-woo`: a name that opens the full one."""
        full = re.compile(rf"(?<![\w.’'-]){re.escape(name)}(?: [A-ZÀ-Þ][\w’'-]+){{1,2}}(?!\w)")
        for match in full.finditer(text):
            rest = set(match[0].lower().split()[1:])
            others = self.table.not_names | self.table.titles | self.table.roles
            before = text[max(0, match.start() - 30) : match.start()].lower().split()[-1:]
            titled = before and before[0].rstrip(".") in self.table.titles | self.table.roles
            told = titled or _TOLD.match(text, match.end())
            if told and self._is_person(match[0]) and not rest & others:
                return match[0]
        return ""

    def _by_title(self, words: str, at: int) -> str:
        """Take `the judge` for the one person with such a title, `Mrs Justice Farleigh`."""
        role = words.split()[-1:]
        titles = {role[0].lower()} if role else set()
        titles = titles.union(*(same for same in self.table.same_titles if same & titles))
        titles &= self.table.titles
        near = self.text[max(0, at - _LOOK_BACK) : at + _LOOK_BACK]
        found = dict.fromkeys(
            f"{match[1]} {match[2]}"
            for match in (_TITLED.finditer(near) if titles else ())
            if match[1].rstrip(".").lower() in titles and self._is_person(match[2])
        )
        for match in _OF_OFFICE.finditer(near) if titles else ():
            if match[1].lower() in titles and match[2] in self.table.office_links:
                found[match[3]] = None
        names = {name.split()[-1]: name for name in found}
        if not names:
            return self._apposed(" ".join(words.split()[1:]), near)
        return max(found, key=len) if len(names) == 1 else ""

    def _apposed(self, role: str, text: str) -> str:
        """Find who `the finance minister` is: `the Finance Minister, Mr. Tariq Sethi, said`."""
        if (
            not role
            or role.rsplit(maxsplit=1)[-1].lower() not in self.table.titles | self.table.roles
        ):
            return ""
        name = r"((?:[A-Z][a-z]{0,3}\. )?(?:[A-ZÀ-Þ][\w’'-]*\.? ){1,3}[A-ZÀ-Þ][\w’'-]+)"
        behind = (
            rf"(?<!\w)(?i:the|its|their|our) (?P<more>(?:[A-Z][\w’'-]+ ){{0,2}})"
            rf"(?i:{re.escape(role)}), {name},"
        )
        before = rf"(?<!\w){name}, (?:the|its|their|our) (?:[\w’'-]+ )?(?i:{re.escape(role)}),"
        named = {match[1] for match in re.finditer(before, text)}
        named |= {
            match[2]
            for match in re.finditer(behind, text)
            if not set(match["more"].lower().split()) & self.table.lesser
        }
        return named.pop() if len(named) == 1 else ""

    def _by_pronoun(self, at: int) -> str:
        """Take a pronoun for the last person who spoke, or was named in this paragraph."""
        paragraph = max(self.text.rfind("\n", max(0, at - _NEAR), at) + 1, at - _NEAR)
        before = self._subject_before(at)
        if before:
            return before
        names = [match[0] for match in _FULL_NAME.finditer(self.text, max(0, paragraph), at)]
        people = [
            name
            for name in names
            if self._is_person(name)
            and len([w for w in name.split() if w.lower() not in self.table.not_names]) > 1
        ]
        opening = self._opening(at, paragraph)
        if opening:
            return opening
        if people and people[-1] != self.last:
            return self._person(people[-1])
        return self._single(at) or self.last or self._subject(paragraph)

    def _opening(self, at: int, paragraph: int) -> str:
        """Give who the sentence before opens with: `Bill Rich, who owns the Palace, said so.`."""
        place = bisect_right(self.starts, at) - 2
        low = self.starts[place] if place >= 0 else paragraph
        return self._opens(low, at) if paragraph <= low < at else ""

    def _subject(self, paragraph: int) -> str:
        """Give the last person before whom a sentence opens with, `Ana Ruiz has run it`."""
        place = bisect_right(self.starts, paragraph) - 1
        for low in reversed(self.starts[max(0, place - _MOST_BACK) : place + 1]):
            found = self._opens(low, paragraph) if low < paragraph else ""
            if found:
                return found
        return ""

    def _opens(self, low: int, high: int) -> str:
        """Give the person a sentence opens with; a family name where there is a full one."""
        match = _OPENS.match(self.text, low, high)
        if not match:
            return ""
        words = match[1].split()
        while words and words[0].lower() in self.table.not_names:
            words = words[1:]
        name = " ".join(words)
        bare = [word for word in words if word.rstrip(".").lower() not in self.table.titles]
        known = len(bare) > 1 or (bare and self._by_family_name(name, low))
        role = match[2] and match[2] in self.table.titles | self.table.roles | self.table.belonging
        return name if known and not role and self._is_person(name) else ""

    def _single(self, at: int) -> str:
        """Take `Asked about it, Okello laughed. “…,” he said` for Okello."""
        place = bisect_right(self.starts, at) - 1
        if place < 1:
            return ""
        words = self.text[self.starts[place - 1] : self.starts[place]]
        if "\n" in words or re.search(r"[“”\"]", words):
            return ""
        names = [
            name
            for name in _SINGLE.findall(words)
            if name.lower() not in self.table.not_names | self.table.agency_words
            and name not in self.table.country_names
        ]
        return names[0] if len(names) == 1 else ""

    def _subject_before(self, at: int) -> str:
        """Take `Her deputy was less sure. “…,” he said` for the deputy."""
        place = bisect_right(self.starts, at) - 1
        begins = self.starts[place] if place >= 0 else 0
        lead = self.text[begins:at].strip(" “\"‘'").split()
        if lead and lead[0].lower() not in self.table.pronouns:
            return ""
        previous = self.starts[place - 1] if place else begins
        while place > 1 and self._of_pronoun(previous, begins):
            place, begins = place - 1, previous
            previous = self.starts[place - 1]
        said = _LIST_MARK.sub("", self.text[previous:begins])
        led = _LED.match(said)
        # `Asked whether she would resign, the minister laughed.`
        words = (led[1] if led else said).split()[:6]
        opens = words[0].capitalize() if words and (led or words[0][0].isupper()) else ""
        if "\n" in self.text[previous:begins] or opens not in _OPENS_SUBJECT:
            return ""
        apposed = _APPOSED.match(said)
        if apposed and apposed[1] not in self.table.country_names and self._is_person(apposed[1]):
            return apposed[1]
        for count, said_so in enumerate(words, 1):
            word = re.sub(r"['’]s$", "", said_so)  # `The president's proposal`
            if word.lower() in self.table.agency_words:
                return ""  # `he` is nobody's office
            if word.lower() in self.table.roles | self.table.titles:
                more = itertools.takewhile(
                    lambda other: other.lower() in self.table.roles | self.table.titles,
                    words[count:],
                )
                word = " ".join([word, *more]) if word == said_so else word
                called = self._called(words[count:]) if word == said_so else ""
                return called or " ".join([*words[: count - 1], word, *self._office(words[count:])])
        return ""

    def _office(self, words: list[str]) -> list[str]:
        """Give what an office is for: `for Health`, of `The Secretary for Health accepts`."""
        if not words or words[0] not in self.table.office_links:
            return []
        named = list(itertools.takewhile(lambda word: word[:1].isupper(), words[1:]))
        ends = next((at for at, word in enumerate(named, 1) if word.endswith(",")), len(named))
        return [words[0], *named[:ends]] if named else []

    def _of_pronoun(self, start: int, end: int) -> bool:
        """Tell `He keeps the keys in a tin.`, whose subject stands further before."""
        words = self.text[start:end].split()[:1]
        near = (
            bool(words) and words[0].lower() in ("he", "she") and "\n" not in self.text[start:end]
        )
        return near and not re.search(r"[“”\"]", self.text[start:end])

    def _called(self, words: list[str]) -> str:
        """Give the name that follows a role: `The engineer Noor Aziz has seen worse`."""
        if words and words[0].lower() in self.table.being:
            words = words[1:]  # `The clinic's only doctor is Samir Khoury.`
        names = list(itertools.takewhile(lambda word: word[:1].isupper(), words))
        return " ".join(names).rstrip(".,") if len(names) > 1 else ""

    def _is_person(self, name: str) -> bool:
        if any(w[-1] == "." and w[1:-1] and w[:-1].lower() not in self.table.titles
               for w in name.split()):  # fmt: skip
            return False  # `Bad. We`
        words = [word.lower().rstrip(".") for word in name.split()]
        bodies = self.table.agency_words
        program = words[-1] in self.table.program_words and not set(words) & self.table.titles
        return not (set(words) & bodies or program)  # `Grant Mason`, `Minister Fiona Grant`

    def _person(self, name: str) -> str:
        words = name.split()
        while len(words) > 2 and words[0].lower() in self.table.not_names:
            words = words[1:]
        return " ".join(words)

    def _indefinite(self, noun: str, head: str) -> str:
        """Find what `the official` was called when first named: `a senior official`."""
        last = noun.rsplit(maxsplit=1)[-1]
        pattern = rf"(?<!\w)([Aa]n? (?:[\w’'-]+ ){{0,5}}{re.escape(last)})(?!\w)"
        matches = list(re.finditer(pattern, head))
        if matches:
            return matches[-1][1]
        named = re.search(
            rf"(?<!\w)((?:[A-Z][\w’'-]+ )+{re.escape(last)}"
            rf"|{re.escape(last)},? (?:[A-Z][\w’'-]+ ?)+)",
            head,
        )
        return named[1].strip() if named else ""

    def _full_name(self, surname: str, text: str) -> str:
        """Find the full name a family name belongs to."""
        surname = re.sub(r"['’]s$", "", surname)
        part = r"(?:[A-Z]\w{0,2}\.|[A-Z][\w’'-]*|al-|bin|van|von|de|der|da|del)"
        for match in re.finditer(
            rf"(?<![\w.])((?:{part} ){{1,3}}){re.escape(surname)}(?![\w-])", text
        ):
            words = match[1].split()
            while words and (
                words[0].rstrip(".").lower() in self.table.not_names | self.table.titles
                or words[0].lower() in self.table.agency_words
            ):
                words = words[1:]
            if words and not set(words) <= self.table.other_names.directions:
                second = _SECOND.match(text, match.end())
                return " ".join([*words, surname, *([second[1]] if second else [])])
        return ""
