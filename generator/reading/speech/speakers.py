"""Who says a quotation, by the words beside it.

In: a text, where its sentences begin, the language's table, the place of a quotation with its
marks. Out: a `Speaker`: the words that name one where a verb of speech stands behind or before the
quotation, a phrase such as `according to`, a name with a colon before it or a dash behind it.

Deliberately absent: anything but the words of the sentence around. What `she` or `the official`
stands for is told by `antecedents.py`.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.reading.context import any_of
from generator.reading.opening import OPENING
from generator.reading.speech.phrases import LONGEST_SPEAKER, Phrases, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.languages.reporting import Reporting

_MOST_VERBS = 3
# No further back: a text without full stops is one sentence.
_LONGEST_HEAD = 600
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
# A subject that is a full name, with a role before it: `For Ann Lee, a nurse, it was plain.`
_SUBJECT = re.compile(
    r"(?:(?:For|As for) )?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]er|[Hh]is)? ?(?:[\w’'-]+ ){0,5}?"
    r"(?:[a-z’'-]+,?|[A-Z][a-z’'-]+,) )?"
    r"((?:[A-ZÀ-Þ][\w’'-]*\.? (?:(?:al|bin|van|von|de|der|da|del|la) )*){1,2}[A-ZÀ-Þ][\w’'-]+)"
    r"(?=,| [a-z])"
)
_INVERTED = re.compile(r"\s([a-z]+(?:ed|es|s))(?= (?:[a-z]+ ){0,3}[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])")
_ROLE = re.compile(
    r"(?<!\w)(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?) "
    r"(?:[a-z-]+ )?(?P<role>[A-Za-z-]+)"
    r"|(?P<name>(?:[A-ZÀ-Þ][\w’'-]+ )+[A-ZÀ-Þ][\w’'-]+))(?!\w)"
)
_COLON = re.compile(r"([A-ZÀ-Þ][\w’'.-]*(?: [\w’'.-]+){0,5})(?: \([^()\n]{2,60}\))?:\s*$")
_BRACKETED = re.compile(r"((?:[A-ZÀ-Þ][\w’'-]*\.? ){1,4}[A-ZÀ-Þ][\w’'-]+) \([^()\n]{2,60}\):\s*$")
_LIST_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|[-*•–])\s+")
_DASH = re.compile(r"\s*(?:[—–]|--|- )\s*([A-ZÀ-Þ][^\n,;:.()]{2,60})")


_PERSON = r"(?:[A-ZÀ-Þ][\w’'-]*\.? ){1,4}[A-ZÀ-Þ][\w’'-]+"


class Speakers:
    """Finds the speakers of one article's quotations."""

    def __init__(self, text: str, starts: Sequence[int], table: Reporting) -> None:
        self.text, self.starts, self.table = text, starts, table
        self.phrases = Phrases(text, table)
        self.according = re.compile(rf"(?<!\w)(?:{any_of(table.according)})\s+", re.IGNORECASE)
        titles = "|".join(sorted(table.titles))
        #: `A spokesman for the governor, a Republican, disagreed: “`
        links = any_of(table.office_links)
        self.role = re.compile(
            r"((?:An?|The|Her|His|Its|Their|Our|My) (?:[\w’'-]+ ){0,3}?"
            rf"(?:{any_of(table.roles | table.bodies_that_speak)})"
            rf"(?: (?:{links}) (?:the )?[\w’'-]+(?: [A-Z][\w’'-]+)*)?)(?=,| [a-z])"
        )
        #: `Quote for use, from Minister Seo Min-jae on Tuesday: “`
        self.sent = re.compile(
            rf"(?<!\w)(?:{any_of(table.giving)}) ({_PERSON})(?: [a-z]+ [\w ]{{2,20}})?:\s*$"
        )
        #: `She was blunt about it: “`
        self.somebody = re.compile(
            rf"((?i:{any_of(table.pronouns - table.things)})) (?:{any_of(table.being)})(?!\w)"
        )
        self.interview = re.compile(rf"(?<!\w)(?i:{any_of(table.interviews)}) ({_PERSON})")
        self.stops = re.compile(rf"(?i:\b(?:{titles}))\.|\b[A-Z]\.")

    def of(self, outer: tuple[int, int]) -> Speaker | None:
        """Give the speaker of the quotation between two marks."""
        begins = re.match(r"\s*[A-ZÀ-Þ]", self.text[outer[1] : outer[1] + 3])
        if begins and self.text[outer[1] - 2 : outer[1] - 1] == ".":
            # The words behind begin a sentence of their own.
            first = self._before(outer[0]) or self._marked(outer) or self._behind(outer[1])
        else:
            first = self._behind(outer[1]) or self._before(outer[0])
        return (
            first
            or self._according(outer)
            or self._own_words(outer)
            or self._marked(outer)
            or self._led_to(outer)
            or self._interviewed(outer)
        )

    def _interviewed(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `A. “People.”` of whom the article says that it is a conversation with them."""
        line = self.text.rfind("\n", 0, outer[0]) + 1
        if self.text[line : outer[0]].strip() not in self.table.answering:
            return None
        found = self.interview.search(self.text, 0, min(outer[0], _LONGEST_HEAD))
        return self.phrases.named(*found.span(1), "") if found else None

    def _own_words(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `I am asked by the director to add that, in her words, “…”`."""
        begin = self.sentence_start(outer[0])
        head = self.text[begin : outer[0]].rstrip(" ,:").lower()
        if not head.endswith(self.table.own_words):
            return None
        known = self.table.roles | self.table.titles | self.table.bodies_that_speak
        found = [
            match
            for match in _ROLE.finditer(self.text, begin, outer[0])
            if match["name"] or match["role"].lower() in known
        ]
        return self.phrases.named(*found[-1].span(), "") if found else None

    def _led_to(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `The governor, Luis Prado, was blunt. “We spent it.”`: a sentence of its own."""
        begin = self.sentence_start(outer[0])
        own = not self.text[begin : outer[0]].strip()
        ended = self.text[outer[1] - 2 : outer[1] - 1] in (".", "!", "?") or (
            self.text[outer[1] : outer[1] + 1] == "."
        )
        place = bisect_right(self.starts, begin) - 2
        if not own or not ended or place < 0:
            return None
        low = self.starts[place]
        sentence = self.text[low:begin]
        if "\n" in sentence or re.search(r"[“”\"«»]", sentence) or len(sentence) > _LONGEST_HEAD:
            return None
        told = list(self._verbs(sentence))[-1:]
        if told and not sentence[told[0].end() :].strip(" .\n"):
            # `its head, Shirin Akter, said. “It is what we have.”`
            return self.phrases.subject(low, low + told[0].start(), told[0][0])
        subject = _SUBJECT.match(sentence)
        if not subject or not self._is_person(subject[1]):
            return None
        return self.phrases.named(low + subject.start(1), low + subject.end(1), "")

    def _is_person(self, name: str) -> bool:
        """Tell a person's full name from a place or a body."""
        words = [word.lower().rstrip(".") for word in name.split()]
        bodies = self.table.agency_words | self.table.program_words | self.table.not_names
        return (
            name not in self.table.country_names
            and not set(words[-1:]) & bodies
            and (words[0] not in self.table.not_names)
        )

    def sentence_start(self, at: int) -> int:
        """Give where the sentence of a place begins, or the line."""
        place = bisect_right(self.starts, at) - 1
        best = self.starts[place] if place >= 0 else 0
        near = max(0, at - _LONGEST_HEAD)
        start = max(best, near, self.text.rfind("\n", near, at) + 1)
        mark = _LIST_MARK.match(self.text, start, at)
        return mark.end() if mark else start

    def _verbs(self, text: str) -> Iterator[re.Match[str]]:
        # `farmer Juma Said` is a name.
        return (m for m in _WORD.finditer(text) if m[0] in self.table.speech_verbs)

    def _behind(self, at: int) -> Speaker | None:
        """Read `,” the official stated` and `,” said Maria Lopez`."""
        tail = self.text[at : self.phrases.reach(at)]
        inverted = _INVERTED.match(tail)
        if inverted and self.text[at - 2 : at - 1] in (",", "?", "!"):
            # Whatever verb it is: `,” grumbled Dale Beaulieu`.
            found = self.phrases.after_verb(at + inverted.end(1), inverted[1])
            if found:
                return found
        for verb in itertools.islice(self._verbs(tail), _MOST_VERBS):
            head = tail[: verb.start()]
            if re.search(r"[.!?;:\n“\"«‘]", self.stops.sub("", head)):
                return None
            before = head.strip(" ,—–-")
            if not before:
                return self.phrases.after_verb(at + verb.end(), verb[0])
            words = before.split()
            if len(words) > LONGEST_SPEAKER or self._goes_on(words):
                return None
            # `the farmer, who asked not to be named, said`: the first verb has no subject.
            found = self.phrases.subject(at, at + verb.start(), verb[0])
            if found:
                return found
        return None

    def _goes_on(self, words: list[str]) -> bool:
        """Tell `, which the ministry denied` and `, a claim that the ministry has rejected`."""
        noun = words[0].lower() in OPENING and set(words[1:4]) & self.table.opens_clause
        return bool(noun) or words[0].lower() in ("and", "but", "which", "that")

    def _before(self, at: int) -> Speaker | None:
        """Read `Maria Lopez, the minister, said: “` and `called it “`."""
        begin = self.sentence_start(at)
        head = self.text[begin:at]
        verbs = list(self._verbs(head))
        for verb in reversed(verbs):
            between = head[verb.end() :]
            if len(between.split()) > 12 or re.search(r"[”\"»]", between):
                break
            if {*head[: verb.start()].lower().split()[-1:]} & self.table.being:
                continue  # `Villagers said they had been told to “move on”`
            found = None
            inverted = head[: verb.start()].rstrip().endswith(",")
            if inverted and between.rstrip().endswith(":") and re.search(r"[A-Z]", between):
                # `wrote fund manager Sela Tupou: “`
                found = self.phrases.after_verb(begin + verb.end(), verb[0])
            found = found or self.phrases.subject(begin, begin + verb.start(), verb[0])
            if found:
                return found
        return None

    def _according(self, outer: tuple[int, int]) -> Speaker | None:
        begin, reach = self.sentence_start(outer[0]), self.phrases.reach(outer[1])
        for low, high in ((outer[1], reach), (begin, outer[0])):
            match = self.according.search(self.text, low, high)
            if match:
                return self.phrases.after_verb(match.end(), match[0].strip())
        return None

    def _leading(self, low: int, high: int) -> int:
        """Give where the name a sentence opens with ends: `Sudha Rao was less sure: “…”`."""
        end, named = 0, False
        for match in re.finditer(r"\S+", self.text[low:high]):
            word = match[0].rstrip(",")
            if word[0].isupper() and word.lower() not in self.table.not_names:
                named = named or word.lower() not in self.table.titles
            elif word.lower() not in self.table.roles | self.table.titles:
                break
            end = low + match.start() + len(word)
            if match[0].endswith(","):
                break
        return end if named and len(self.text[low:end].split()) > 1 else 0

    def _marked(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `Maria Lopez: “…”` and `“…” — Maria Lopez`."""
        begin = self.sentence_start(outer[0])
        span = self._before_colon(begin, outer[0])
        if span:
            return self.phrases.named(*span, ":")
        behind = _DASH.match(self.text, outer[1], self.phrases.reach(outer[1]))
        if behind and all(w[0].isupper() or w in self.table.connectors for w in behind[1].split()):
            return self.phrases.named(behind.start(1), behind.end(1), "—")
        return None

    def _before_colon(self, begin: int, end: int) -> tuple[int, int] | None:
        """Give who stands in a sentence that a colon ends, the surest place first."""
        if not self.text[begin:end].rstrip().endswith(":"):
            return None
        sent = self.sent.search(self.text, begin, end) or _BRACKETED.search(self.text, begin, end)
        sent = sent or self.somebody.match(self.text, begin, end)
        if sent:
            return sent.span(1)
        before = _COLON.fullmatch(self.text[begin:end].strip())
        about = self.table.phrase_ends | self.table.receiving | self.table.giving
        opens = before and before[1].split()[0].lower() in about  # `On the railway: “`
        if before and not opens and len(before[1].split()) <= LONGEST_SPEAKER // 2:
            start = self.text.index(before[1], begin)
            return start, start + len(before[1])
        leads = self._leading(begin, end)
        if leads:
            return begin, leads
        subject = _SUBJECT.match(self.text, begin, end)
        if subject and self._is_person(subject[1]):
            return subject.span(1)
        role = self.role.match(self.text, begin, end)
        return role.span(1) if role else None
