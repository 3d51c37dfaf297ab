"""Direct quotations in an article, and who the article says they are from.

In: a text and its language's tables. Out: `Quotation`s in order: the offsets of the words without
their marks, and the words that name the speaker where a verb of speech, or a phrase such as
`according to`, connects the two. Speech that a dash opens is read by `dialogues.py`.

Words in quotation marks are a quotation if they are five or more, or if they are at least two and
somebody says them; a title or a so-called term is none. Who says it is read by `speakers.py`, what
a short name stands for by `antecedents.py`.

Deliberately absent: indirect speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.sentences import flowing, sentences
from generator.reading.speech.antecedents import Antecedents
from generator.reading.speech.cast import Cast
from generator.reading.speech.dialogues import dialogues
from generator.reading.speech.phrases import Speaker
from generator.reading.speech.signs import CREDITED
from generator.reading.speech.speakers import Speakers
from generator.reading.speech.subjects import Subjects
from generator.reading.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages import Language
    from generator.reading.languages.loaded import Tables

__all__ = ["Quotation", "Speaker", "quotations", "spoken_words"]

_ENOUGH = 5
# Of the writer's sentence at most: a longer one is said.
_LONGEST_PART = 4
# Of the wording of a paper at most.
_LONGEST_WORDING = 5
# Of a comparison at most: `“the size of a small refrigerator”`
_LONGEST_COMPARISON = 7
_WORD = late(r"[^\W_](?:[\w.'’&-]*[\w])?\.?")
# Between single marks, which are apostrophes too, no more is looked for than a long sentence.
# `“at least €20 million”`
_AMOUNT = late(r"(?:[a-z]+ ){0,3}[^\w\s]{0,2}\d[\d.,]*(?: ?%| [a-z]+)?(?: [a-z]+)?[.,]?")
_PAIRS = (
    late(r"„([^„“”\n]+)[“”]"),
    late(r"“([^“”]+)(?:”|(?=\n\s*\n\s*“)|\Z)"),
    late(r"«([^«»]+)»"),
    late(r'(?<![\w"])"(?=[^\s"])([^"]+)(?:"(?!\w)|(?=\n\s*\n\s*"\w))'),
    late(r"(?<![\w’'])[‘](?=\w)((?:[^‘’\n]|’(?=\w)){1,600})’(?!\w)"),
    late(r"(?<![\w'])'(?=[A-Z])((?:[^'\n]|'(?=\w)){1,600}[.,?!])'(?!\w)"),
)
_SINGLE = "‘'"
# How far a speaker goes on within a paragraph.
_GOES_ON = 200


class Quotation(NamedTuple):
    """Words quoted, from `start` to `end`, without their marks; the marks lie outside."""

    start: int
    end: int
    outer: tuple[int, int]
    speaker: Speaker | None


def quotations(text: str, language: Language, tables: Tables) -> list[Quotation]:
    """Find the direct quotations of a text, in order."""
    return _Finder(flowing(text), language, tables).all()


class _Finder:
    """One pass over one article."""

    def __init__(self, text: str, language: Language, tables: Tables) -> None:
        self.text = text
        starts = [start for start, _ in sentences(text, language)]
        self.marked = self._marked()
        quoted = Stretches(outer for _, _, outer in self.marked)
        subjects = Subjects(text, tables, Cast(text, starts, tables))
        self.speakers = Speakers(text, starts, tables, subjects)
        self.antecedents = Antecedents(text, starts, tables, subjects, quoted)

    def all(self) -> list[Quotation]:
        speakers = self.speakers
        signs, tables = speakers.signs, speakers.tables
        dialogue = dialogues(self.text, tables, signs.answers, speakers.led_to, signs.asks)
        lines = Stretches(spoken.outer for spoken in dialogue)
        answers = (one.speaker for one in dialogue if one.speaker and not one.speaker.verb)
        beside = [one for one in self.marked if not lines.hold(one[0])]
        # One too short to count, `“This,” says Ann Lee, “is …”`, has a speaker, too.
        spoken = self._spoken(beside, next(answers, None))
        found = [Quotation(*one) for one in dialogue] + list(filter(self._is_said, spoken))
        return [self._in_full(quotation) for quotation in sorted(found, key=lambda q: q.start)]

    def _spoken(
        self, marked: list[tuple[int, int, tuple[int, int]]], answers: Speaker | None
    ) -> list[Quotation]:
        """Give each stretch in marks with its speaker; `answers` is who is interviewed."""
        found: list[Quotation] = []
        for start, end, outer in marked:
            speaker = self.speakers.of(outer) or self._goes_on(found[-1] if found else None, outer)
            if speaker is None and not self.text[: outer[0]].strip():
                speaker = answers or self.speakers.signs.interviewee  # words that head an interview
            found.append(Quotation(start, end, outer, speaker))
        for at in reversed(range(len(found) - 1)):
            one, after = found[at], found[at + 1]
            joined = not self.text[one.outer[1] : after.outer[0]].strip()
            if one.speaker is None and joined and self._is_open(one.outer):
                found[at] = one._replace(speaker=after.speaker)
        return found

    def _is_open(self, outer: tuple[int, int]) -> bool:
        """Tell a quotation that goes on in the next paragraph: it has no second mark."""
        return self.text[outer[1] - 1] not in "”\"»’'"

    def _is_said(self, found: Quotation) -> bool:
        """Tell words that somebody says, or enough of them, from titles, terms and amounts."""
        words = self.text[found.start : found.end]
        credited = found.speaker is not None and found.speaker.verb == CREDITED
        titled = (self._is_term(found.outer) and not credited) or (
            found.speaker is None and _is_title(words)
        )
        other = titled or _AMOUNT.fullmatch(words) or self._is_part(words, found.outer)
        other = other or self._is_wording(words, found)
        return not other and self._counts(words, found)

    def _is_part(self, words: str, outer: tuple[int, int]) -> bool:
        """Tell a part of the writer's own sentence, `rejected it “without dissent”`.

        Such words say how, when or which; what somebody calls a thing, `“better than the weather”`,
        is said.
        """
        tokens, tables = words.split(), self.speakers.tables
        small = tables.small
        before = self.text[max(0, outer[0] - 60) : outer[0]].split()
        if self._is_thing(tokens, before[-2:]):
            return True
        led = not before or not before[-1][-1].isalnum() or before[-1] in small.speech_verbs
        compares = len(tokens) <= _LONGEST_COMPARISON and words.startswith(
            tables.speech.comparisons
        )
        if compares and not led and before[-1] not in small.being | small.opens_clause:
            return True  # `trucks “the size of a refrigerator”`
        if len(tokens) > _LONGEST_PART or led or not tokens[0].islower():
            return False
        if tokens[0].endswith(small.gerunds):
            return True
        if before[-1] in small.being:
            return False
        # `a risk “inherent in the trade”`, `the others “may have travelled”`
        which = before[-3:-2] and before[-3] in small.being and before[-2] in small.determiners
        short = tokens[0] in tables.speech.finite and len(tokens) < _LONGEST_PART
        how = tokens[0] in small.phrase_ends | small.leading and not small.determiners & {*tokens}
        return bool(which) or short or how

    def _is_wording(self, words: str, found: Quotation) -> bool:
        """Tell a few words of a paper, `“rejected in full”, in the words of the letter`.

        Of what somebody says, or a paper as the subject of a verb, as few are said.
        """
        tokens, tables, speaker = words.split(), self.speakers.tables, found.speaker
        if speaker is None or len(tokens) > _LONGEST_WORDING or not tokens[0].islower():
            return False
        noun = speaker.words.split()[-1]
        return speaker.verb in tables.speech.according and noun in tables.speech.documents

    def _is_thing(self, tokens: list[str], before: list[str]) -> bool:
        """Tell a noun with little more, `with “other friends”`, `thanked “our old friends”`."""
        tables = self.speakers.tables
        small = tables.small
        led, word = ["", "", *before][-2:]
        verbs = tables.speech.finite | small.being | small.to_do
        noun = tokens[0].islower() and len(tokens) < _LONGEST_PART and not verbs & {*tokens}
        links = (small.belonging | tables.naming.office_links | small.agents) - small.to_do
        linked = word in links and led not in small.speech_verbs  # `asked for “a little patience”`
        return noun and (linked or word in tables.speech.judging | small.determiners)

    def _counts(self, words: str, found: Quotation) -> bool:
        """Tell enough words for a quotation: fewer will do where somebody says them.

        One will do as a sentence of its own, `“Visit,” she said`, `She said: “Visit.”`
        """
        count, speaker = len(words.split()), found.speaker
        if speaker is None or count > 1:
            return count >= (_ENOUGH if speaker is None else 2)
        if words[-1] not in ",.!?" or not words[0].isupper():
            return False
        led = words[-1] != "," and self.text[: found.outer[0]].rstrip()[-1:] in (":", ",")
        told = led or speaker.start >= found.outer[1]
        return told and speaker.verb in self.speakers.small.speech_verbs

    def _is_term(self, outer: tuple[int, int]) -> bool:
        """Tell what is named from what is said: `(“Islands drown”, page 4)`, `the phrase “…”`."""
        head = self.text[max(0, outer[0] - 20) : outer[0]].rsplit("\n", 1)[-1]
        word = head.rpartition(" ")[0 if head.endswith(" ") else 2]
        before = word.rpartition(" ")[2].lstrip("(").lower()
        tables = self.speakers.tables
        opens = head.strip().lower() in tables.small.belonging and head[:1].isupper()
        # `Your editorial “Who pays?”`, `his last column, “Who pays?”,`, and no `The report: “`
        apposed = self.text[outer[1] : outer[1] + 1] == "," and self.text[outer[0] + 1].isupper()
        titled = before.rstrip(",") in tables.speech.titled and (before[-1:] != "," or apposed)
        # `In “Who pays?” we wrote`
        return head.endswith("(") or before in tables.speech.terms or opens or titled

    def _in_full(self, quotation: Quotation) -> Quotation:
        """Give the speaker's longer name; quotations are asked for in the order they stand."""
        speaker = quotation.speaker
        if speaker:
            speaker = self.antecedents.in_full(speaker, quotation.start)
        return quotation._replace(speaker=speaker)

    def _marked(self) -> list[tuple[int, int, tuple[int, int]]]:
        """Give what stands between marks, with and without them; of nested ones the outer."""
        found: dict[int, tuple[int, int, tuple[int, int]]] = {}
        taken = bytearray(len(self.text) + 1)
        for pattern in _PAIRS:
            for match in pattern.finditer(self.text):
                (low, high), inner = match.span(), []
                at = taken.find(1, low, high)
                while at in found and match[0][0] in _SINGLE and low < at < found[at][2][1] < high:
                    inner.append(at)  # `‘He said “wait” and so we waited,’`
                    at = taken.find(1, found[at][2][1], high)
                if at >= 0 or not match[1].strip():
                    continue
                for one in inner:
                    del found[one]
                taken[low:high] = b"\1" * (high - low)
                start, end = match.span(1)
                left = len(match[1]) - len(match[1].lstrip())
                right = len(match[1]) - len(match[1].rstrip())
                found[low] = (start + left, end - right, (low, high))
        return sorted(found.values())

    def _goes_on(self, last: Quotation | None, outer: tuple[int, int]) -> Speaker | None:
        """Take `“One,” he said. “Two.”` for two quotations of one speaker.

        So, too, a paragraph that is a quotation and nothing else behind one that somebody says.
        """
        if last is None or last.speaker is None:
            return None
        between = self.text[last.outer[1] : outer[0]]
        if len(between) > _GOES_ON:
            return None
        if "\n" not in between:
            begins = self.speakers.signs.sentence_start(outer[0]) >= outer[0] - 1
            split = self._is_split(between) and last.speaker.start >= last.outer[1]
            split = split or self._adds_clause(between)
            return (
                last.speaker
                if (begins or split) and self.speakers.cues.stops.sub("", between).count(".") <= 1
                else None
            )
        if not between.strip():
            return last.speaker if self._is_open(last.outer) or self._alone(outer) else None
        spoken = between.strip("\n")
        same = "\n" not in spoken and last.speaker.start >= last.outer[1]
        return (
            last.speaker
            if same
            and self._alone(outer)
            and self.speakers.cues.stops.sub("", spoken).count(".") <= 1
            else None
        )

    def _adds_clause(self, between: str) -> bool:
        """Tell `said it was “not close” and that the bill “would die”`."""
        words, tables = between.replace(",", "").split()[:2], self.speakers.tables
        joined = {*words[:1]} & tables.speech.joins_sentences
        return bool(joined and {*words[1:]} & tables.small.opens_clause)

    def _is_split(self, between: str) -> bool:
        """Tell `,” she said, “`, `,” she said in French: “` and `,” she said, adding that “`."""
        tables = self.speakers.tables
        adding = {word for word in between.split()[-2:] if word.endswith(tables.small.gerunds)}
        return between.rstrip().endswith((",", ":")) or bool(adding & tables.small.speech_verbs)

    def _alone(self, outer: tuple[int, int]) -> bool:
        """Tell whether a quotation is a whole paragraph."""
        before, behind = self.text[: outer[0]][-2:], self.text[outer[1] : outer[1] + 2]
        return before.endswith("\n") and (not behind.strip() and behind[:1] in ("", "\n", "\r"))


def _is_title(words: str) -> bool:
    """Tell a title, `The Long Walk Home`, from words somebody says."""
    found = _WORD.findall(words)
    capital = sum(word[0].isupper() for word in found if len(word) > 3)
    return bool(capital > 1 and capital >= 0.7 * sum(len(word) > 3 for word in found))


def spoken_words(found: Quotation) -> Iterator[str]:
    """Give the names a quotation's speaker goes by, the fullest first."""
    if found.speaker:
        yield from dict.fromkeys(filter(None, (found.speaker.named, found.speaker.words)))
