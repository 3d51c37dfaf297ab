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
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.context import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.reading.languages.reporting import Reporting

_LONGEST_SPEAKER = 14
_MOST_VERBS = 3
_FEW = 4
# No further back: a text without full stops is one sentence.
_LONGEST_HEAD = 600
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_AS = re.compile(r"^(?:[Aa]s|Or as|And as|But) ")
_APPOSED = re.compile(r"(?<=,)\s((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)")
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*\.? (?:(?:al|bin|van|von|de|der|da|del|la) )*){1,3}[A-ZÀ-Þ][\w’'-]+"
)
_ASIDE = re.compile(r"(?:\d|a |an |one |who |whose |aged |also |now |then |which )")
_OTHER_CLAUSE = re.compile(r"[;:“”\"«»—–]|\band\b(?! [A-Z])|\bbut\b|\bthat\b|\bwhile\b")
# A subject that is a full name, with a role before it: `For Ann Lee, a nurse, it was plain.`
_SUBJECT = re.compile(
    r"(?:(?:For|As for) )?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]er|[Hh]is)? ?(?:[\w’'-]+ ){0,5}?[a-z’'-]+,? )?"
    r"((?:[A-ZÀ-Þ][\w’'-]*\.? (?:(?:al|bin|van|von|de|der|da|del|la) )*){1,2}[A-ZÀ-Þ][\w’'-]+)"
    r"(?=,| [a-z])"
)
_INVERTED = re.compile(r"\s([a-z]+(?:ed|es|s))(?= (?:[a-z]+ ){0,3}[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])")
_COLON = re.compile(r"([A-ZÀ-Þ][\w’'.-]*(?: [\w’'.-]+){0,5}):\s*$")
_DASH = re.compile(r"\s*(?:[—–]|--|- )\s*([A-ZÀ-Þ][^\n,;:.()]{2,60})")


class Speaker(NamedTuple):
    """Who says something: the words at `start` to `end`, and in full where they are short."""

    start: int
    end: int
    words: str
    named: str
    verb: str


class Speakers:
    """Finds the speakers of one article's quotations."""

    def __init__(self, text: str, starts: Sequence[int], table: Reporting) -> None:
        self.text, self.starts, self.table = text, starts, table
        self.according = re.compile(rf"(?<!\w)(?:{any_of(table.according)})\s+", re.IGNORECASE)
        self.goes_by = re.compile(
            rf"(?:{any_of(table.named_as)}) ([A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)"
        )
        titles = "|".join(sorted(table.titles))
        self.stops = re.compile(rf"(?i:\b(?:{titles}))\.|\b[A-Z]\.")

    def of(self, outer: tuple[int, int]) -> Speaker | None:
        """Give the speaker of the quotation between two marks."""
        begins = re.match(r"\s*[A-ZÀ-Þ]", self.text[outer[1] : outer[1] + 3])
        if begins and self.text[outer[1] - 2 : outer[1] - 1] == ".":
            # The words behind begin a sentence of their own.
            first = self._before(outer[0]) or self._marked(outer) or self._behind(outer[1])
        else:
            first = self._behind(outer[1]) or self._before(outer[0])
        return first or self._according(outer) or self._marked(outer) or self._led_to(outer)

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
        subject = _SUBJECT.match(sentence)
        if not subject or not self._is_person(subject[1]):
            return None
        return self._named(low + subject.start(1), low + subject.end(1), "")

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
        return max(best, near, self.text.rfind("\n", near, at) + 1)

    def _verbs(self, text: str) -> Iterator[re.Match[str]]:
        # `farmer Juma Said` is a name.
        return (m for m in _WORD.finditer(text) if m[0] in self.table.speech_verbs)

    def _behind(self, at: int) -> Speaker | None:
        """Read `,” the official stated` and `,” said Maria Lopez`."""
        tail = self.text[at : self._reach(at)]
        inverted = _INVERTED.match(tail)
        if inverted and self.text[at - 2 : at - 1] in (",", "?", "!"):
            # Whatever verb it is: `,” grumbled Dale Beaulieu`.
            found = self._after_verb(at + inverted.end(1), inverted[1])
            if found:
                return found
        for verb in itertools.islice(self._verbs(tail), _MOST_VERBS):
            head = tail[: verb.start()]
            if re.search(r"[.!?;:\n“\"«‘]", self.stops.sub("", head)):
                return None
            before = head.strip(" ,—–-")
            if not before:
                return self._after_verb(at + verb.end(), verb[0])
            words = before.split()
            if len(words) > _LONGEST_SPEAKER or words[0].lower() in ("and", "but", "which", "that"):
                return None
            # `the farmer, who asked not to be named, said`: the first verb has no subject.
            found = self._subject(at, at + verb.start(), verb[0])
            if found:
                return found
        return None

    def _before(self, at: int) -> Speaker | None:
        """Read `Maria Lopez, the minister, said: “` and `called it “`."""
        begin = self.sentence_start(at)
        head = self.text[begin:at]
        verbs = list(self._verbs(head))
        for verb in reversed(verbs):
            between = head[verb.end() :]
            if len(between.split()) > 12 or re.search(r"[”\"»]", between):
                break
            found = None
            inverted = head[: verb.start()].rstrip().endswith(",")
            if inverted and between.rstrip().endswith(":") and re.search(r"[A-Z]", between):
                # `wrote fund manager Sela Tupou: “`
                found = self._after_verb(begin + verb.end(), verb[0])
            found = found or self._subject(begin, begin + verb.start(), verb[0])
            if found:
                return found
        return None

    def _according(self, outer: tuple[int, int]) -> Speaker | None:
        begin, reach = self.sentence_start(outer[0]), self._reach(outer[1])
        for low, high in ((outer[1], reach), (begin, outer[0])):
            match = self.according.search(self.text, low, high)
            if match:
                return self._after_verb(match.end(), match[0].strip())
        return None

    def _after_verb(self, at: int, verb: str) -> Speaker | None:
        """Read the noun phrase behind a verb of speech."""
        stop = self._phrase_end(at)
        start = at + len(self.text[at:stop]) - len(self.text[at:stop].lstrip())
        named = _APPOSED.match(self.text, stop)
        role = self.text[start:stop].rstrip(",").split()
        titled = bool({word.lower() for word in role[:3]} & (self.table.roles | self.table.titles))
        if named and role and role[0].islower() and (role[-1].islower() or titled):
            # `said the coordinator, Lise Mbala`: the name says more than the role.
            return self._named(named.start(1), named.end(1), verb)
        return self._named(start, stop, verb)

    def _phrase_end(self, at: int) -> int:
        """Give where the noun phrase that begins at a place ends."""
        stop, placed = at, False
        reach = self._reach(at, longest=160)
        for words, match in enumerate(re.finditer(r"\S+", self.text[at:reach])):
            token = match[0]
            bare = token.strip(",;:()“”\"'’").lower()
            if words and (bare in self.table.phrase_ends or token[0] in '(“"—–'):
                if placed or not self._place_follows(at, stop, reach):
                    break
                placed = True
            stop = at + match.end()
            if words + 1 >= _LONGEST_SPEAKER or token[-1] in ",;:" or self._ends(token):
                break
        return stop

    def _place_follows(self, at: int, stop: int, reach: int) -> bool:
        """Tell `a volunteer at the camp` from `the minister at a news conference`."""
        if any(word[0].isupper() for word in self.text[at:stop].split()):
            return False
        words = self.text[stop:reach].split()[:6]
        if not words or words[0].lower() not in self.table.belonging or len(words) < 2:
            return False
        near = {word.strip(".,;:").lower() for word in words[1:4]}
        return not near & self.table.occasions and not words[1][0].isdigit()

    def _subject(self, low: int, high: int, verb: str) -> Speaker | None:
        """Read the subject in front of a verb of speech, an apposition in commas left out."""
        low = max(low, high - _LONGEST_HEAD)
        head = self.text[low:high].rstrip()
        tokens = head.split()
        while tokens and tokens[-1].lower().strip(",") in self.table.before_verb:
            head = head[: head.rstrip().rfind(tokens[-1])].rstrip()
            tokens.pop()
        closed = head.endswith(",")
        head = head.rstrip(",").rstrip()
        piece = _OTHER_CLAUSE.split(head)[-1]
        relative = re.match(r"([^,]+?) who ", piece)
        if relative and self._may_speak(relative[1]):
            # `A councillor who voted against it called it “…”`
            start = low + len(head) - len(piece)
            return self._named(start, start + relative.end(1), verb)
        start = low + len(head) - len(piece)
        first, last = self._noun_phrase(piece, closed=closed)
        words = piece[first:last]
        start += first + len(words) - len(words.lstrip())
        start += len(words.lstrip()) - len(_AS.sub("", words.lstrip()))
        return self._named(start, low + len(head) - len(piece) + last, verb)

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
        while at and _ASIDE.match(piece[slice(*chunks[at])]):
            at -= 1
        while at and not self._may_speak(piece[slice(*chunks[at])]):
            at -= 1
        here = piece[slice(*chunks[at])]
        if at and not _NAME.search(here) and self._opens_with_name(piece[slice(*chunks[at - 1])]):
            return chunks[at - 1]
        return chunks[at]

    def _opens_with_name(self, words: str) -> bool:
        first = words.split()[:1]
        known = bool(first) and first[0].lower() in self.table.not_names
        return bool(first) and first[0][0].isupper() and not known

    def _named(self, start: int, stop: int, verb: str) -> Speaker | None:
        words = self.text[start:stop].strip().strip(",;:()—–- ")
        words = re.sub(r",? who$", "", words)
        if words.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", words):
            words = words[:-1]
        if not words:
            return None
        start = self.text.index(words, start) if words in self.text[start:] else start
        if not self._may_speak(words):
            return None
        end = start + len(words)
        named = self.goes_by.search(self.text, end, end + 120)
        called = named[1] if named and "." not in self.text[end : named.start()] else ""
        return Speaker(start, end, " ".join(words.split()), called, verb.lower())

    def _may_speak(self, words: str) -> bool:
        """Tell a name, a role or a pronoun from other words."""
        tokens = words.split()
        if len(tokens) > _LONGEST_SPEAKER:
            return False
        if words.lower() in self.table.pronouns:
            return words.lower() not in ("it", "who")
        bare = [re.sub(r"['’]s$", "", token.strip(",.()").lower()) for token in tokens]
        if any(word in self.table.roles or word in self.table.agency_words for word in bare):
            return True
        if (
            len(tokens) <= _FEW
            and bare[0] in self.table.determiners | {"one"}
            and (bare[-1].endswith(self.table.role_endings))
        ):
            return True  # `one shopkeeper`
        capital = [t for t, b in zip(tokens, bare, strict=True)
                   if t[:1].isupper() and b not in self.table.not_names]  # fmt: skip
        return bool(capital) and len(tokens) - len(capital) <= 4

    def _reach(self, at: int, longest: int = 260) -> int:
        """Give the end of the sentence that goes on behind a quotation."""
        line = self.text.find("\n", at)
        return min(len(self.text), at + longest, line if line >= 0 else len(self.text))

    def _ends(self, token: str) -> bool:
        """Tell whether a word ends its sentence: a full stop, not an initial's or a title's."""
        if token[-1] not in '.!?”"':
            return False
        bare = token.rstrip(".")
        return len(bare) > 1 and bare.lower() not in self.table.titles and "." not in bare

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
        before = _COLON.fullmatch(self.text[begin : outer[0]].strip())
        if before and len(before[1].split()) <= _LONGEST_SPEAKER // 2:
            start = self.text.index(before[1], begin)
            return self._named(start, start + len(before[1]), ":")
        if self.text[begin : outer[0]].rstrip().endswith(":"):
            end = self._leading(begin, outer[0])
            if end:
                return self._named(begin, end, ":")
            subject = _SUBJECT.match(self.text, begin, outer[0])
            if subject and self._is_person(subject[1]):
                return self._named(*subject.span(1), ":")
        behind = _DASH.match(self.text, outer[1], self._reach(outer[1]))
        if behind and all(w[0].isupper() or w in self.table.connectors for w in behind[1].split()):
            return self._named(behind.start(1), behind.end(1), "—")
        return None
