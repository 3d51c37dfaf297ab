"""Who says a quotation where no verb of speech tells it.

In: a text, where its sentences begin, the language's tables, the place of a quotation with its
marks. Out: a `Speaker`: whose words the sentence says they are (`in the adviser's words`), who
stands before a colon or behind a dash, who signs the quotation, who is interviewed, who was asked.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.patterns import late
from generator.reading.speech.cues import PERSON, cues
from generator.reading.speech.interviewers import interviewer
from generator.reading.speech.introducing import LABEL
from generator.reading.speech.papers import Papers
from generator.reading.speech.phrases import Phrases, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.subjects import Subjects

# Sentences before an interview.
_MOST_INTRODUCING = 20
# No further back: a text without full stops is one sentence.
LONGEST_HEAD = 600
_ROLE = late(
    r"(?<!\w)(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?) "
    r"(?:[a-z-]+ )?(?P<role>[A-Za-z-]+)"
    r"|(?P<name>(?:[A-ZÀ-ÞĀ-Ž][\w’'-]+ )+[A-ZÀ-ÞĀ-Ž][\w’'-]+))(?!\w)"
)
_COLON = late(r"([A-ZÀ-ÞĀ-Ž][\w’'.-]*(?: [\w’'.-]+){0,5})(?: \([^()\n]{2,60}\))?:\s*$")
_BRACKETED = late(r"((?:[A-ZÀ-ÞĀ-Ž][\w’'-]*\.? ){1,4}[A-ZÀ-ÞĀ-Ž][\w’'-]+) \([^()\n]{2,60}\):\s*$")
_LIST_MARK = late(r"\s*(?:\d{1,2}[.)]|[-*•–])\s+")
_DASH = late(r"\s*(?:[—–]|--|- )\s*([A-ZÀ-ÞĀ-Ž][^\n,;:.()]{2,60})")
# `“…” (Joyce Cheptoo, trader)`
_SIGNED_IN_BRACKETS = late(rf"[^\S\n]*\n?[^\S\n]*\((?P<who>{PERSON})(?:, [^()\n]{{2,80}})?\)")
# `“…” Willie Tabi, teacher, Ambrym`, on the line or the next
_SIGNED = late(
    rf"[^\S\n]*\n?[^\S\n]*(?:(?:[—–-]|--)[^\S\n]*)?(?P<who>{PERSON})"
    r"(?:, [^\n.!?;:“”\"]{2,80}|[^\S\n]\([^()\n]{2,80}\))\.?[^\S\n]*(?=\n|\Z)"
)
# `— Zarina Holova, water users' association`, a line of its own below; a hyphen opens a list there
_SIGNED_BELOW = late(
    rf"[^\S\n]*\n(?:[^\S\n]*\n)?[^\S\n]*(?:[—–―]|--)[^\S\n]*(?P<who>{PERSON})"
    r"(?:, [^\n.!?;:“”\"]{2,80}|[^\S\n]\([^()\n]{2,80}\))?\.?[^\S\n]*(?=\n|\Z)"
)


# The name of who signs, alone in its line or before an office.
_SIGNATURE = late(rf"^(?P<who>{PERSON})(?:, [^\n]{{2,60}})?[^\S\n]*$", re.MULTILINE)
_LONGEST_END = 300
# A paragraph that only asks.
_QUESTION = late(r"^(?:[A-Z][.:] )?[^\n“”\"«»:]{6,240}\?[^\S\n]*$", re.MULTILINE)
_LEAST_ASKED, _LONGEST_ASKED = 2, 240
# One that asks and holds the answer, too.
_ASKED_INLINE = late(r"^[^\n“”\"«»:.]{6,160}\? [“\"«]", re.MULTILINE)
#: What stands for the verb of who is told to have said something.
CREDITED = "by"
# How far back a label is looked for.
_OPENS = '“"«‘'
_FAR_LABEL = 6_000
_TURN = late(r"[A-ZÀ-ÞĀ-Ž’'-]+(?: [A-ZÀ-ÞĀ-Ž’'-]+)+")


class Signs:
    """Reads the signs beside one article's quotations that are no verbs."""

    def __init__(
        self, text: str, starts: Sequence[int], tables: Tables, subjects: Subjects
    ) -> None:
        self.text, self.starts, self.tables, self.subjects = text, starts, tables, subjects
        self.small, self.speech, self.naming = tables.small, tables.speech, tables.naming
        self.phrases = Phrases(text, tables)
        self.papers = Papers(text, starts, subjects)
        self.cues = cues(tables)

    def own_words(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `in the adviser's words, “`, `In her view “` and the like.

        Before a colon `My father's advice: “` and `Her parting words were kinder: “`.
        """
        begin = self.sentence_start(outer[0])
        behind = self.cues.noted_behind.match(self.text, outer[1])
        if behind:  # `,” her letter says`
            start, owner = behind.start("who"), behind["who"]
            return Speaker(start, start + len(owner), self.small.owners[owner.lower()], "", ":")
        owned = self.cues.is_owned_answer.match(self.text, outer[1])
        if owned:  # `“…” was her answer`
            start, owner = owned.start("who"), owned["who"]
            return Speaker(start, start + len(owner), self.small.owners[owner], "", "answered")
        head = self.text[begin : outer[0]].rstrip(" ,:")
        found = (
            self.cues.viewed.match(head)
            or self.cues.noted.fullmatch(head)
            or self.cues.worded.search(head)
            or self.cues.viewed_later.search(head)
            or self.cues.had_answer.search(head)
            or self.cues.of_paper.search(head)
            or self.cues.advised.fullmatch(head)
            or self._answered(begin, outer[0])
        )
        if found:
            start = begin + found.start("who")
            bare = not self.text.startswith(("'", "’"), begin + found.end("who"))
            pronoun = self.small.owners.get(found["who"].lower())
            verbs = self.small.speech_verbs | self.small.before_verb
            verb = {*found["who"].split()} & verbs  # `He quoted Ann's letter: “`
            if verb or (bare and not pronoun and re.search(r"(?<!\S)[a-z]", found["who"])):
                return None  # `Her spokesman called the letter “`
            if pronoun:
                return Speaker(start, start + len(found["who"]), pronoun, "", ":")
            return self.phrases.named(start, begin + found.end("who"), ":")
        return self._asked_to_add(begin, head)

    def passed_on(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `I end with the words of Ana Ruiz: “`, and whose letter is read out."""
        begin = self.sentence_start(outer[0])
        found = self.cues.with_words.search(self.text, begin, outer[0])
        if found and self.text[begin : outer[0]].rstrip()[-1:] == ":":
            return self.phrases.after_verb(found.end(), found[0].strip())
        span = self.papers.read_out(begin, outer[0])
        return self.phrases.named(*span, ":") if span else None

    def _answered(self, begin: int, end: int) -> re.Match[str] | None:
        """Read `Her answer came at once: “`, where nobody else is named."""
        found = self.cues.answered.fullmatch(self.text[begin:end].rstrip())
        named = found and self.subjects.cast.within(begin + found.end("who") + 1, end)
        return None if named else found

    def credited(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `The words “…” were spoken by Ana Ruiz`, or the sentence behind that says so.

        What was `wrongly attributed to` somebody is not his.
        """
        made = self._made_by(outer[0])
        if made:
            return made
        begin = self.sentence_start(outer[0])
        used = self.cues.used_words.search(self.text, begin, outer[0])
        if used:
            return self.phrases.subject(begin, used.start(), CREDITED)
        if not self.cues.utterance.search(self.text, begin, outer[0]):
            return None
        place = bisect_right(self.starts, outer[1])
        more = self.starts[place : place + 1]
        found = more and self.cues.taken_up.match(self.text, more[0])
        if not found:
            found = self.cues.said_by.search(self.text, outer[1], self.phrases.reach(outer[1]))
            told = self.text[outer[1] : found.start()] if found else ""
            if not found or "." in told or self.cues.misattributed.search(told):
                return None
        return self.phrases.after_verb(found.end(), CREDITED)

    def _made_by(self, at: int) -> Speaker | None:
        """Read `A remark was attributed to the mayor. It was made by her deputy: “`."""
        begin = self.sentence_start(at)
        found = self.cues.taken_up.match(self.text, begin, at)
        place = bisect_right(self.starts, begin) - 2
        if not found or place < 0 or self.text[begin:at].rstrip()[-1:] != ":":
            return None
        before = self.text[self.starts[place] : begin]
        if "\n" in before or not self.cues.of_utterance.search(before):
            return None
        return self.phrases.after_verb(found.end(), CREDITED)

    def _asked_to_add(self, begin: int, head: str) -> Speaker | None:
        """Read `I am asked by the director to add that, in her words, “…”`."""
        if not head.lower().endswith(self.speech.own_words):
            return None
        found = [
            match
            for match in _ROLE.finditer(self.text, begin, begin + len(head))
            if match["name"] or match["role"].lower() in self.cues.known
        ]
        return self.phrases.named(*found[-1].span(), "") if found else None

    def marked(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `Maria Lopez: “…”` and `“…” — Maria Lopez`."""
        begin = self.sentence_start(outer[0])
        span = self._before_colon(begin, outer[0])
        if span:
            return self.phrases.named(*span, ":")
        behind = _DASH.match(self.text, outer[1], self.phrases.reach(outer[1]))
        if behind and all(w[0].isupper() or w in self.naming.connectors for w in behind[1].split()):
            return self.phrases.named(behind.start(1), behind.end(1), "—")
        signed = _SIGNED.match(self.text, outer[1])
        signed = signed or _SIGNED_IN_BRACKETS.match(self.text, outer[1])
        signed = signed or _SIGNED_BELOW.match(self.text, outer[1])
        if signed and self.is_full_name(signed["who"]):
            return self.phrases.named(*signed.span("who"), "—")
        return None

    def _before_colon(self, begin: int, end: int) -> tuple[int, int] | None:
        """Give who stands in a sentence that a colon ends, the surest place first."""
        if not self.text[begin:end].rstrip().endswith(":"):
            return None
        sent = self.cues.sent.search(self.text, begin, end) or _BRACKETED.search(
            self.text, begin, end
        )
        sent = sent or self.cues.somebody.match(self.text, begin, end)
        if sent:
            return sent.span(1)
        verb = self.cues.verb_first.match(self.text, begin, end)
        begin = verb.end() if verb else begin  # `Says Lucy Tan: “`
        before = _COLON.fullmatch(self.text[begin:end].strip())
        about = self.small.phrase_ends | self.small.receiving | self.small.giving
        opens = before and before[1].split()[0].lower() in about  # `On the railway: “`
        if before and not opens:
            start = self.text.index(before[1], begin)
            if self.phrases.named(start, start + len(before[1]), ":"):
                return start, start + len(before[1])
        subject = self.subjects.of(begin, end)
        if not subject.kind or self.cues.said_by_others.search(self.text, subject.end, end):
            return None
        return subject.start, subject.end

    def writing(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `As I told the House, “…”`: who speaks is labelled before, or heads the text."""
        begin = self.sentence_start(outer[0])
        told = self.cues.said_by_me.search(self.text, begin, outer[0])
        line = self.text.rfind("\n", 0, outer[0]) + 1
        asked = self.text[:line].rstrip().rpartition("\n")[2]
        answers = self.text[line : outer[0]].split(" ")[0] in self.speech.answering
        between = self.text[told.end() : outer[0]] if told else ""
        behind = set() if self.cues.and_said.fullmatch(between) else {*re.findall(r"\w+", between)}
        if not told or behind & (self.small.speech_verbs | self.small.pronouns):
            return None
        if answers or _QUESTION.fullmatch(asked):
            return self.interviewee  # `A: But I told headquarters: “`
        labels = list(LABEL.finditer(self.text, max(0, begin - _FAR_LABEL), outer[0]))
        for label in reversed(labels):
            if self._is_somebody(label["who"]):
                return self.phrases.named(*label.span("who"), ":")
        headed = self.cues.authored.search(self.text, 0, min(begin, LONGEST_HEAD))
        return self.phrases.after_verb(headed.end(), "") if headed else None

    def _is_somebody(self, label: str) -> bool:
        """Tell `Mr Ashby:` from `Reply:` and `Question from Ingrid Solheim:`."""
        words, persons = label.split(), self.subjects.persons
        if _TURN.fullmatch(label) and self.is_full_name(label):
            return True  # `HALUK DEMİRCİ (Salihli):`
        known = any(map(persons.is_person, words)) or self.subjects.cast.in_full(words[-1])
        return bool(known) and persons.may_speak(label) and not self.small.giving & {*words}

    def answering(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `I asked a Treasury official whether it was. “…,” came the answer`."""
        behind = self.text[outer[1] : outer[1] + 40].strip().lower()
        place = bisect_right(self.starts, outer[0]) - 2
        head = self.text[self.sentence_start(outer[0]) : outer[0]].lower()
        came = head.startswith(self.speech.answer_came) and head.rstrip().endswith(":")
        if not (came or behind.startswith(self.speech.answers_came)) or place < 0:
            return None
        found = self.cues.asked.search(self.text, self.starts[place], outer[0])
        return (
            self.phrases.named(*found.span("who"), (behind.split() or [""])[-1]) if found else None
        )

    def interviewed(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `A. “People.”` and `On the railway: “…”` of an article that is an interview."""
        line = self.text.rfind("\n", 0, outer[0]) + 1
        head = self.text[line : outer[0]].strip()
        topic = head.endswith(":") and head.split()[0].lower() in self.small.phrase_ends
        if head in self.speech.answering or topic:
            found = self.cues.interview.search(self.text, 0, min(outer[0], LONGEST_HEAD))
            if found:
                return self.phrases.named(*found.span(1), "")
            headed = topic and self.cues.interviews.search(
                self.text, 0, min(outer[0], LONGEST_HEAD)
            )
            return self.introduced(outer[0]) if headed else None
        asked = self.text[:line].rstrip().rpartition("\n")[2]
        if _ASKED_INLINE.match(self.text, line, outer[0] + 1):
            return self._questioned
        if not head and self._heads_interview(outer):
            return self.interviewee or self.introduced(min(len(self.text), outer[1] + LONGEST_HEAD))
        if head or re.search(r"[“”\"«»]", asked) or not 0 < len(asked) <= _LONGEST_ASKED:
            return None
        # Not all that is said before an answer asks: `You used to be a logger yourself.`
        alone = self.text[outer[1] : outer[1] + 1] in ("", "\n")
        return self.interviewee if alone or _QUESTION.fullmatch(asked) else None

    def _heads_interview(self, outer: tuple[int, int]) -> bool:
        """Tell a line that is only a quotation, right below `THE INTERVIEW`."""
        low, high = self.text[: outer[0]].rstrip(" "), self.text[outer[1] :].lstrip(" ")
        alone = low[-1:] == "\n" and high.startswith("\n\n")
        return alone and self.cues.interviews.search(low, 0, LONGEST_HEAD) is not None

    def attributed(self, outer: tuple[int, int]) -> Speaker | None:
        """Read paragraphs below `Quotes attributable to the Minister, Pat Conroy:`."""
        line = self.text.rfind("\n", 0, outer[0]) + 1
        if self.text[line : outer[0]].strip():
            return None
        above = self.text[max(0, line - _FAR_LABEL) : line].split("\n")
        told = (one for one in reversed(above) if one.strip() and one.strip()[0] not in _OPENS)
        head = next(told, "")
        found = self.cues.attributed.fullmatch(head.strip())
        if not found:
            return None
        start = self.text.rindex(head.strip(), 0, line) + found.start("who")
        return self.phrases.named(start, start + len(found["who"]), ":")

    @cached_property
    def signer(self) -> Speaker | None:
        """Who signs a letter: a full name that is one of its last lines."""
        letter = self.cues.letter_to.search(self.text, 0, LONGEST_HEAD)
        low = self.text.find("\n", max(len(self.text) - _LONGEST_END, len(self.text) // 2))
        found = list(_SIGNATURE.finditer(self.text, max(0, low))) if letter else []
        names = [one for one in found if self.is_full_name(one["who"])]
        return self.phrases.named(*names[0].span("who"), "—") if names else None

    @cached_property
    def interviewee(self) -> Speaker | None:
        """Who answers, where paragraphs that only ask stand in a text; None where none do."""
        asked = list(itertools.islice(_QUESTION.finditer(self.text), _LEAST_ASKED))
        if len(asked) < _LEAST_ASKED:
            return None
        return self.answers(asked[0].start())

    def answers(self, at: int) -> Speaker | None:
        """Give who answers an interview that begins at a place."""
        found = self.cues.interview.search(self.text, 0, min(at, LONGEST_HEAD))
        return self.phrases.named(*found.span(1), "") if found else self.introduced(at)

    def asks(self, at: int, answers: Speaker | None) -> Speaker | None:
        """Give who asks in an interview that begins at a place."""
        return interviewer(self.text, self.subjects.cast, self.tables, at, answers)

    @cached_property
    def _questioned(self) -> Speaker | None:
        """Who answers in the lines that ask: `Who pays? “The bank pays for it.”`."""
        asked = list(itertools.islice(_ASKED_INLINE.finditer(self.text), _LEAST_ASKED))
        return self.answers(asked[0].start()) if len(asked) == _LEAST_ASKED else None

    def introduced(self, at: int) -> Speaker | None:
        """Give the one person an article is about before a place, of an interview that begins."""
        low, found = 0, None
        for start in self.starts[: bisect_right(self.starts, at)][:_MOST_INTRODUCING]:
            subject = self.subjects.of(low, min(start, at))
            low = start
            if subject.kind == "person":
                found = found or subject
        if found is None:
            return None
        speaker = self.phrases.named(found.start, found.end, "")
        return speaker and speaker._replace(named=found.words)

    def is_full_name(self, name: str) -> bool:
        """Tell a person's full name from a place or a body."""
        words = [word.lower().rstrip(".") for word in name.split()]
        bodies = self.naming.agency_words | self.naming.program_words | self.naming.not_names
        return (
            name not in self.tables.countries.country_names
            and not set(words[-1:]) & bodies
            and (words[0] not in self.naming.not_names)
        )

    def sentence_start(self, at: int) -> int:
        """Give where the sentence of a place begins, or the line."""
        place = bisect_right(self.starts, at) - 1
        best = self.starts[place] if place >= 0 else 0
        near = max(0, at - LONGEST_HEAD)
        start = max(best, near, self.text.rfind("\n", near, at) + 1)
        mark = _LIST_MARK.match(self.text, start, at)
        return mark.end() if mark else start
