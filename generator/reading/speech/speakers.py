"""Who says a quotation, by the words beside it.

In: a text, where its sentences begin, the language's tables, the place of a quotation with its
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

from generator.model.patterns import late
from generator.reading.opening import OPENING
from generator.reading.speech.cues import PERSON, cues
from generator.reading.speech.persons import LONGEST_SPEAKER
from generator.reading.speech.phrases import Speaker
from generator.reading.speech.relatives import Relatives
from generator.reading.speech.signs import CREDITED, LONGEST_HEAD, Signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.subjects import Subjects

_MOST_VERBS = 3
# Words between a verb of speech and what is said.
_MOST_WORDS = 12
_LONGEST_CLAUSE = 40
# Of who is told something, with what opens the clause.
_MOST_ADDRESSED = 5
_FEW = 4
# `The minister went further. “…”`
_MOST_TOLD = 5
_WORD = late(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_INVERTED = late(
    r"\s([a-z]+(?:ed|es|s)(?: (?:in|on|out|back|up))?|[a-z]+ (?:in|on|out|back|up))"
    r"(?= (?:[a-z]+ ){0,3}[A-ZÀ-ÞĀ-Ž][\w’'-]+ [A-ZÀ-ÞĀ-Ž])"
)


# ` stood up and `, before a verb; `Dr Rose Kapi, `, before an office.
_JOINED = late(r" [a-z]+(?:ed|oo[dk]|ose)(?: [a-z]{2,5})? and (?:[a-z]+ly )?$")
_NAME_BEFORE = late(rf"(?:^|\s)(?P<who>{PERSON}), $")
# `«…», añadió.`
_ALONE = late(r",?\s([^\W\d_]+)(?=[.;]|\n|\Z)")
_MARK = late(r"[“”\"«»]")
_LAST_WORD = late(r"(\w+)\.\s*$")
_RELATED = late(r"\s*(?P<who>[^,.;:“”\"]{2,60}), (?:who|whose) [^“”\",;:]{2,200},")
# `Mele Fifita, principal of a school and mother of three,`
_APPOSED_NAME = late(rf"(?P<who>{PERSON}), [^,.;:“”\"]{{2,60}} and [^,.;:“”\"]{{2,60}},")
_RELATIVE = late(rf"\s*(?P<who>{PERSON}), (?:who|whose) [^“”\"]{{2,200}},\s*")


class Speakers:
    """Finds the speakers of one article's quotations."""

    def __init__(
        self, text: str, starts: Sequence[int], tables: Tables, subjects: Subjects
    ) -> None:
        self.text, self.starts, self.tables, self.subjects = text, starts, tables, subjects
        self.small, self.speech = tables.small, tables.speech
        self.signs = Signs(text, starts, tables, subjects)
        self.phrases = self.signs.phrases
        self.relatives = Relatives(text, tables, subjects)
        self.cues = cues(tables)

    def of(self, outer: tuple[int, int]) -> Speaker | None:
        """Give the speaker of the quotation between two marks, by the surest sign there is."""
        behind = re.match(r"\s*[A-ZÀ-ÞĀ-Ž]", self.text[outer[1] : outer[1] + 3])
        apart = bool(behind) and self.text[outer[1] - 2 : outer[1] - 1] == "."
        asks = self.text[outer[1] - 2 : outer[1] - 1] in ("?", "!")
        if behind and asks and self._is_led(outer[0]):
            apart = True  # `Mr Lee asked, “Who pays?” The minister replied`
        goes_on = self.text[outer[1] - 2 : outer[1] - 1] == ","
        if goes_on and self.cues.mine.match(self.text, outer[1]):
            return self.signs.writing(outer) or self.signs.signer  # `,” I told her`
        # The words behind begin a sentence of their own.
        beside = (
            (self._before, self.signs.marked, *([] if self._is_said(outer[0]) else [self._behind]))
            if apart
            else (self._behind, self._before)
        )
        readers = (
            self.signs.credited, self.signs.own_words, self.signs.passed_on, self.signs.writing,
            *beside, self._according, self.signs.marked, self.signs.attributed,
            self.elided, self.signs.answering, self.led_to, self.taken_up, self.signs.interviewed,
        )  # fmt: skip
        return next(filter(None, (reader(outer) for reader in readers)), None)

    def _is_led(self, at: int) -> bool:
        """Tell `Mr Lee asked, “` and `Mr Lee had a question: “`."""
        head = self.text[max(0, at - _FEW * _MOST_WORDS) : at].rstrip()
        last = head.rstrip(",").split()[-1:]
        return head.endswith(":") or (head.endswith(",") and {*last} <= self.small.speech_verbs)

    def _is_said(self, at: int) -> bool:
        """Tell `stood up and said, “We have none.” Everybody laughed`, which are its words."""
        head = self.text[self.signs.sentence_start(at) : at].rstrip()
        return head.endswith(":") or (head.endswith(",") and any(self._verbs(head)))

    def led_to(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `The governor, Luis Prado, was blunt. “We spent it.”`: a sentence of its own."""
        begin = self.signs.sentence_start(outer[0])
        own = not self.text[begin : outer[0]].strip()
        ended = {*self.text[outer[1] - 3 : outer[1] + 1]} & {".", "!", "?"}
        place = bisect_right(self.starts, begin) - 2
        if not own or not ended or place < 0:
            return None
        low = self.starts[place]
        sentence = self.text[low:begin]
        apart = "\n" in sentence and not self._is_paragraph(outer)
        if apart or re.search(r"[“”\"«»]", sentence) or len(sentence) > LONGEST_HEAD:
            return None
        told = list(self._verbs(sentence))
        if told and not sentence[told[-1].end() :].strip(" .\n"):
            # `its head, Shirin Akter, said. “It is what we have.”`
            return self.phrases.subject(low, low + told[-1].start(), told[-1][0])
        inverted = self.cues.said_last.search(sentence)
        last = inverted and self.phrases.after_verb(low + inverted.end(), inverted[1])
        if last:  # `Not so, says Lucy Tan, who sells eggs. “They …”`
            return last
        subject = self.subjects.of(low, begin)
        is_so = bool(
            set(subject.behind.split()[:1]) & self.small.being
            or (told and low + told[0].start() > subject.start)
            or self.cues.has_saying.search(self.text, subject.end, begin)
        )
        somebody = subject.kind == "person" or subject.words in self.speech.genders
        brief = subject.kind == "office" and not subject.indefinite and "," not in subject.behind
        brief = brief and len(subject.behind.split()) <= _MOST_TOLD
        if somebody or brief or (subject.kind == "office" and is_so):
            return self.phrases.named(subject.start, subject.end, "")
        # `The decision surprised her. “They told us it was not about us.”`
        word = _LAST_WORD.search(sentence)
        pronoun = self.speech.objects.get(word[1]) if word else None
        at = low + word.start() if word else low
        return Speaker(at, at + len(word[1]), pronoun, "", "") if word and pronoun else None

    def elided(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `Lucía Arana explicó que … «Cobrará antes», añadió.`: who spoke before."""
        verb = _ALONE.match(self.text, outer[1])
        begin = self.signs.sentence_start(outer[0])
        place = bisect_right(self.starts, begin) - 2
        own = not self.text[begin : outer[0]].strip()
        if not verb or verb[1] not in self.small.speech_verbs or not own or place < 0:
            return None
        low = self.starts[place]
        sentence = self.text[low:begin]
        if "\n" in sentence or _MARK.search(sentence) or len(sentence) > LONGEST_HEAD:
            return None
        subject = self.subjects.of(low, begin)
        told = any(low + said.start() > subject.start for said in self._verbs(sentence))
        if subject.kind not in ("person", "office") or subject.indefinite or not told:
            return None
        found = self.phrases.named(subject.start, subject.end, verb[1])
        return found and found._replace(verb=verb[1])

    def taken_up(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `“…” Those were the words of Ana Ruiz`, and `That is what she told us`."""
        place = bisect_right(self.starts, outer[1] - 1)
        low = self.starts[place] if place < len(self.starts) else len(self.text)
        if self.text[outer[1] : low].strip(' .”"') or "\n" in self.text[outer[1] : low]:
            return None
        high = min(self.phrases.reach(low), *self.starts[place + 1 : place + 2] or [len(self.text)])
        found = self.cues.words_of.match(self.text, low, high)
        if found:
            return self.phrases.after_verb(found.end(), CREDITED)
        found = self.cues.said_so.match(self.text, low, high)
        if not found:
            return None
        start, end = found.span("who")
        return self._related(start, found.start("verb"), found["verb"]) or self.phrases.subject(
            start, end, found["verb"]
        )

    def _verbs(self, text: str) -> Iterator[re.Match[str]]:
        # `farmer Juma Said` is a name.
        return (m for m in _WORD.finditer(text) if m[0] in self.small.speech_verbs)

    def _behind(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `,” the official stated` and `,” said Maria Lopez`."""
        at = outer[1]
        tail = self.text[at : self.phrases.reach(at)]
        answer, how = self.cues.is_answer.match(tail), self.cues.how.match(tail)
        if answer:
            return self.phrases.named(at + answer.start("who"), at + answer.end("who"), "")
        if how:  # `“…” is how Lucy Tan puts it`
            at, tail = at + how.end(), tail[how.end() :]
        inverted = _INVERTED.match(tail)
        other = inverted and inverted[1] in self.small.phrase_ends | self.speech.finite
        if inverted and not other and self.text[at - 2 : at - 1] in (",", "?", "!"):
            # Whatever verb it is: `,” grumbled Dale Beaulieu`.
            found = self.phrases.after_verb(at + inverted.end(1), inverted[1])
            if found:
                return found
        found, beyond = self._by_verb(at, tail)
        return found if found or beyond else self._anyhow(at, tail)

    def _is_told(self, words: list[str], behind: str) -> bool:
        """Tell `,” he was told`, whose words are somebody else's."""
        passive = words[1:] and words[-1] in self.small.being
        return bool(passive) and not self.cues.agent.match(behind)

    def _by_verb(self, at: int, tail: str) -> tuple[Speaker | None, bool]:
        """Read the verbs of speech behind a quotation; and whether nothing else may tell it."""
        for verb in itertools.islice(self._verbs(tail), _MOST_VERBS):
            head = tail[: verb.start()]
            words = head.strip(" ,—–-").split()
            if self._is_told(words, tail[verb.end() :]):
                continue
            while len(words) > 1 and words[-1] in self.small.before_verb:
                words.pop()  # `the foreman used to tell us`
            if not words:
                return self.phrases.after_verb(at + verb.end(), verb[0]), True
            told = self._told_of(at, head)
            if told or self._is_beyond(head, words):
                return told, True
            # `the farmer, who asked not to be named, said`: the first verb has no subject.
            found = self.phrases.subject(at, at + verb.start(), verb[0])
            if found:
                return found, True
        return None, False

    def _anyhow(self, at: int, tail: str) -> Speaker | None:
        """Read `,” she deadpanned` and `,” Ana Ruiz shrugged.`, whatever verb it is."""
        closed = self.text[at - 2 : at - 1] == "," or tail.startswith(",")
        asked = self.text[at - 2 : at - 1] in ("?", "!")
        found = self.cues.anyhow.match(tail)
        if not found or not (closed or (asked and found["who"] in self.small.pronouns)):
            return None
        if self.cues.according.match(tail.lstrip(" ,")):
            return None  # `, in the words of the letter that the mayor waved at us`
        verb = "verb" if found["verb"] else "other"
        return self.phrases.subject(at, at + found.start(verb), found[verb])

    def _is_beyond(self, head: str, words: list[str]) -> bool:
        """Tell that what stands between a quotation and a verb is more than a speaker."""
        other = re.search(r"[.!?;:\n“\"«‘]", self.cues.stops.sub("", head))
        return bool(other) or len(words) > LONGEST_SPEAKER or self._goes_on(words)

    def _is_paragraph(self, outer: tuple[int, int]) -> bool:
        """Tell a quotation that is all of its paragraph."""
        ahead, behind = (
            self.text[max(0, outer[0] - 2) : outer[0]],
            self.text[outer[1] : outer[1] + 2],
        )
        return ahead == "\n\n" and not behind.strip()

    def _told_of(self, at: int, head: str) -> Speaker | None:
        """Read `,” Hauwa Saidu, who lost 300 tubers and a machine, said`."""
        closed = _RELATIVE.fullmatch(head)
        if not closed or not self.signs.is_full_name(closed["who"]):
            return None
        return self.phrases.named(at + closed.start("who"), at + closed.end("who"), ",")

    def _told_before(self, begin: int, at: int) -> Speaker | None:
        """Read `My grandmother, who kept a garden and hens, used to` before a verb of speech."""
        tokens = self.text[begin:at].split(" ")
        while tokens and (not tokens[-1] or tokens[-1] in self.small.before_verb):
            tokens.pop()
        if tokens and tokens[0].lower() in self.small.before_verb:
            begin += len(tokens.pop(0)) + 1  # `As the late Ana Ruiz, who led us, said`
        head = " ".join(tokens)
        apposed = _APPOSED_NAME.fullmatch(head)
        if apposed and self.signs.is_full_name(apposed["who"]):
            return self.phrases.named(begin, begin + apposed.end("who"), ",")
        found = _RELATED.fullmatch(head)
        if not found or not self.phrases.persons.may_speak(found["who"]):
            return None
        return self.phrases.named(begin + found.start("who"), begin + found.end("who"), ",")

    def _goes_on(self, words: list[str]) -> bool:
        """Tell `, which the ministry denied` and `, a claim that the ministry has rejected`."""
        before = itertools.takewhile(lambda word: word not in self.small.opens_clause, words)
        somebody = any(map(self.phrases.persons.is_person, before))  # `an adviser to the mayor`
        opens = words[0].lower() in OPENING and not somebody
        noun = opens and set(words[1:4]) & self.small.opens_clause
        noun = noun or (words[0].lower() in OPENING and {*words[1:3]} & self.speech.judged)
        return bool(noun) or words[0].lower() in ("and", "but", "which", "that")

    def _before(self, outer: tuple[int, int]) -> Speaker | None:
        """Read `Maria Lopez, the minister, said: “` and `called it “`."""
        at = outer[0]
        begin = self.signs.sentence_start(at)
        head = self.text[begin:at]
        verbs, adding = list(self._verbs(head)), False
        for verb in reversed(verbs):
            between = head[verb.end() :]
            if self._is_far(between):
                break
            if self._of_others(between):
                return None
            if between.endswith(self.speech.and_that) and verb is not verbs[0]:
                continue  # `said it had offered $5 million and that “`
            if {*head[: verb.start()].lower().split()[-1:]} & self.small.being:
                agent = self.cues.agent.match(between)
                if agent:  # `The plan was described by the auditor as “`
                    return self.phrases.after_verb(begin + verb.end() + agent.end(), verb[0])
                continue  # `Villagers said they had been told to “move on”`
            if verb[0].endswith(self.small.gerunds):
                quoted = self._heard(begin, verb, between)
                if quoted:
                    return quoted
                adding = True
                continue  # `he said, adding that “`
            found = self._saying(begin, verb, between)
            if found:
                return self._of_name(begin, found)
        return self._subject(begin, at) if adding else self._led_by(begin, *outer)

    def _heard(self, begin: int, verb: re.Match[str], between: str) -> Speaker | None:
        """Read `quoted Ana Ruiz as saying: “` and `a video that shows Ana Ruiz telling us: “`."""
        quoted = self.phrases.quoted(begin, begin + verb.start(), verb[0])
        named = self.subjects.cast.within(begin, begin + verb.start())
        seen = between.endswith(": ") and named and named[-1].end == begin + verb.start() - 1
        if quoted or not seen:
            return quoted
        return self.phrases.named(named[-1].start, named[-1].end, verb[0])

    def _saying(self, begin: int, verb: re.Match[str], between: str) -> Speaker | None:
        """Give who says it by a verb before a quotation; its sentence begins at `begin`."""
        start, end = begin + verb.start(), begin + verb.end()
        found = self._told_before(begin, start)
        if not found and not self.cues.is_told.search(between):
            found = self._related(begin, start, verb[0])
        if not found and self._is_inverted(begin, start, between):
            found = self.phrases.after_verb(end, verb[0])
        found = found or self.phrases.subject(begin, self._before_here(begin, verb), verb[0])
        return found or self._joined(begin, start, verb[0])

    def _joined(self, begin: int, at: int, verb: str) -> Speaker | None:
        """Read `The mayor stood up, lit a lamp and said, “`."""
        words = self.text[begin:at].split()
        while words and words[-1] in self.small.before_verb - self.small.being:
            words.pop()
        if not {*words[-1:]} & (self.small.joins | self.small.to_do):
            return None  # nor `rang to say`
        subject = self.subjects.of(begin, at)
        if subject.kind in ("person", "office", "pronoun") and not re.search(":|;", subject.behind):
            return self.phrases.named(subject.start, subject.end, verb)
        joint = _JOINED.search(self.text, begin, at)
        return self.phrases.subject(begin, joint.start(), verb) if joint else None

    def _before_here(self, begin: int, verb: re.Match[str]) -> int:
        """Give where a verb stands without `here`: `As one observer here puts it, “`."""
        head = self.text[begin : begin + verb.start()].rstrip()
        last = head.rpartition(" ")
        return (
            begin + len(last[0]) + 1 if last[2] in self.speech.right_there else begin + verb.start()
        )

    def _of_name(self, begin: int, found: Speaker) -> Speaker:
        """Give the name before an office: `In one Dr Rose Kapi, adviser in Morobe, writes: “`."""
        before = _NAME_BEFORE.search(self.text, begin, found.start)
        bare = found.words[:1].islower() and found.words.split()[0] not in self.small.determiners
        if not bare or not before or found.words.lower() in self.small.pronouns:
            return found
        return self.phrases.named(*before.span("who"), found.verb) or found

    def _related(self, begin: int, at: int, verb: str) -> Speaker | None:
        """Read `a note from a nurse in Lima, who wrote that “`."""
        span = self.relatives.of(begin, at)
        return self.phrases.named(*span, verb) if span else None

    def _is_inverted(self, begin: int, at: int, between: str) -> bool:
        """Tell `, wrote fund manager Sela Tupou: “`, `So says Ana Ruiz: “`, `It, said she, “`.

        Who stands before a comma, an office behind the name, told it to who follows.
        """
        head = self.text[begin:at].rstrip()
        if head.endswith(",") and head.count(",") == 1 and between.rstrip().endswith(","):
            verb = self.text[at:].split(maxsplit=1)[0]
            return verb in self.speech.vouching or self.subjects.of(begin, at).kind != "person"
        named = between.rstrip().endswith(":") and re.search(r"[A-Z]", between)
        led = head.endswith(",") or head.lower() in self.speech.joins_sentences
        return bool(named) and led and self.subjects.of(begin, at).kind != "person"

    def _led_by(self, begin: int, at: int, end: int) -> Speaker | None:
        """Read `Peter Lam chimed in, “We …`, whatever verb it is."""
        opened = self.text[begin:at].rstrip().endswith(",") and self.text[at + 1].isupper()
        opened = opened and self.text[end - 2 : end - 1] in (".", "!", "?")  # no name of a thing
        subject = self.subjects.of(begin, at) if opened else None
        told = subject and 1 <= len(subject.behind.split()) <= _FEW
        apposed = subject and subject.behind.lstrip().startswith(",")
        if not subject or not told or apposed or subject.kind not in ("person", "office"):
            return None
        return self.phrases.named(subject.start, subject.end, "")

    def _is_far(self, between: str) -> bool:
        """Tell a verb too far before a quotation; what it says may be a clause, `told us that`."""
        words = between.split()
        clause = {*words[:_MOST_ADDRESSED]} & self.small.opens_clause
        most = _LONGEST_CLAUSE if clause or between.endswith(": ") else _MOST_WORDS
        return len(words) > most or bool(re.search(r"[”\"»]", between))

    def _of_others(self, between: str) -> bool:
        """Tell `recalls what was said at the opening: “`."""
        asks = set(between.split()) & self.small.question_words
        return bool(asks) and self.cues.said_by_others.search(between) is not None

    def _subject(self, low: int, high: int) -> Speaker | None:
        """Give who a sentence is about."""
        subject = self.subjects.of(low, high)
        return self.phrases.named(subject.start, subject.end, "") if subject.kind else None

    def _according(self, outer: tuple[int, int]) -> Speaker | None:
        begin, reach = self.signs.sentence_start(outer[0]), self.phrases.reach(outer[1])
        for low, high in ((outer[1], reach), (begin, outer[0])):
            match = self.cues.according.search(self.text, low, high)
            if match:
                return self.phrases.after_verb(match.end(), match[0].strip())
        return None
