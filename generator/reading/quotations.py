"""Direct quotations in an article, and who the article says they are from.

In: a text and its language's tables. Out: `Quotation`s in order: the offsets of the words without
their marks, and the words that name the speaker where a verb of speech, or a phrase such as
`according to`, connects the two.

Words in quotation marks are a quotation if they are five or more, or if they are at least two and
somebody says them; a title or a so-called term is none. A speaker who is named short (`Lopez`, `the
official`, `she`) is looked up before in the article, and `named` then holds the longer form.

Deliberately absent: indirect speech, and anything but the words beside the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.languages import Language
    from generator.reading.languages.reporting import Reporting

_ENOUGH = 5
_WORD = re.compile(r"[^\W_](?:[\w.'’&-]*[\w])?\.?")
_PAIRS = (
    re.compile(r"“([^“”]+)(?:”|(?=\n\s*\n\s*“)|\Z)"),
    re.compile(r"„([^„“”]+)[“”]"),
    re.compile(r"«\s*([^«»]+?)\s*»"),
    re.compile(r'(?<![\w"])"(?=[^\s"])([^"]+)"(?!\w)'),
    re.compile(r"(?<![\w’'])[‘](?=\w)((?:[^‘’\n]|’(?=\w))+)’(?!\w)"),
    re.compile(r"(?<![\w'])'(?=[A-Z])((?:[^'\n]|'(?=\w))+[.,?!])'(?!\w)"),
)
_LONGEST_SPEAKER = 14
# A longer form is looked for this far away; an article is shorter, a book is not read twice.
_LOOK_BACK = 12_000
_AS = re.compile(r"^(?:As|Or as|And as|But) ")
_FULL_NAME = re.compile(r"(?<![\w.])(?:[A-Z][\w’'-]+\.? ){1,3}[A-Z][\w’'-]+")
_APPOSED = re.compile(r"(?<=,)\s((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)")


class Speaker(NamedTuple):
    """Who says something: the words at `start` to `end`, and in full where they are short."""

    start: int
    end: int
    words: str
    named: str
    verb: str


class Quotation(NamedTuple):
    """Words quoted, from `start` to `end`, without their marks; the marks lie outside."""

    start: int
    end: int
    outer: tuple[int, int]
    speaker: Speaker | None


def quotations(text: str, language: Language, table: Reporting) -> list[Quotation]:
    """Find the direct quotations of a text, in order."""
    return _Finder(text, language, table).all()


class _Finder:
    """One pass over one article."""

    def __init__(self, text: str, language: Language, table: Reporting) -> None:
        self.text, self.table = text, table
        self.starts = [start for start, _ in sentences(text, language)]
        verbs = "|".join(sorted(table.speech_verbs, key=lambda word: (-len(word), word)))
        self.verb = re.compile(rf"(?<![\w-])(?:{verbs})(?![\w-])", re.IGNORECASE)
        according = "|".join(re.escape(words) for words in table.according)
        self.according = re.compile(rf"(?<!\w)(?:{according})\s+", re.IGNORECASE)

    def all(self) -> list[Quotation]:
        found: list[Quotation] = []
        for start, end, outer in self._marked():
            speaker = self._speaker(outer) or self._goes_on(found, outer)
            words = len(self.text[start:end].split())
            titled = speaker is None and _is_title(self.text[start:end])
            if (words >= _ENOUGH and not titled) or (words >= 2 and speaker is not None):
                found.append(Quotation(start, end, outer, self._in_full(speaker, found, start)))
        return found

    def _marked(self) -> list[tuple[int, int, tuple[int, int]]]:
        taken: list[tuple[int, int, tuple[int, int]]] = []
        for pattern in _PAIRS:
            for match in pattern.finditer(self.text):
                start, _end = match.span(1)
                inside = any(o[0] < match.end() and match.start() < o[1] for _, _, o in taken)
                if not inside and match[1].strip():
                    left = len(match[1]) - len(match[1].lstrip())
                    right = len(match[1].rstrip())
                    taken.append((start + left, start + right, match.span()))
        return sorted(taken)

    # --- who says it -------------------------------------------------------------------------

    def _speaker(self, outer: tuple[int, int]) -> Speaker | None:
        return self._behind(outer[1]) or self._before(outer[0]) or self._according(outer)

    def _behind(self, at: int) -> Speaker | None:
        """Read `,” the official stated` and `,” said Maria Lopez`."""
        tail = self.text[at : self._reach(at)]
        verb = self.verb.search(tail)
        if not verb or re.search(r"[.!?;:\n“\"«‘]", self._unstopped(tail[: verb.start()])):
            return None
        before = tail[: verb.start()].strip(" ,—–-")
        if not before:
            return self._after_verb(at + verb.end(), verb[0])
        words = before.split()
        if len(words) > _LONGEST_SPEAKER or words[0].lower() in ("and", "but", "which", "that"):
            return None
        return self._subject(at, at + verb.start(), verb[0])

    def _before(self, at: int) -> Speaker | None:
        """Read `Maria Lopez, the minister, said: “` and `called it “`."""
        begin = self._sentence_start(at)
        head = self.text[begin:at]
        verbs = list(self.verb.finditer(head))
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
        begin, reach = self._sentence_start(outer[0]), self._reach(outer[1])
        for low, high in ((outer[1], reach), (begin, outer[0])):
            match = self.according.search(self.text, low, high)
            if match:
                return self._after_verb(match.end(), match[0].strip())
        return None

    def _goes_on(self, found: list[Quotation], outer: tuple[int, int]) -> Speaker | None:
        """Take `“One,” he said. “Two.”` for two quotations of one speaker."""
        if not found or found[-1].speaker is None:
            return None
        between = self.text[found[-1].outer[1] : outer[0]]
        spoken = found[-1].speaker
        next_paragraph = not between.strip() and "\n" in between
        same = len(between) < 200 and "\n" not in between.strip("\n") and spoken.end > 0
        begins = self._sentence_start(outer[0]) >= outer[0] - 1
        if next_paragraph:
            unclosed = self.text[found[-1].outer[1] - 1] not in "”\"»’'"
            return spoken if unclosed else None
        if same and "\n" not in between and begins and between.count(".") <= 1:
            return spoken
        return None

    def _after_verb(self, at: int, verb: str) -> Speaker | None:
        """Read the noun phrase behind a verb of speech."""
        reach = self._reach(at, longest=160)
        stop = at
        for words, match in enumerate(re.finditer(r"\S+", self.text[at:reach])):
            token = match[0]
            bare = token.strip(",;:()“”\"'’").lower()
            if words and (bare in self.table.phrase_ends or token[0] in '(“"—–'):
                break
            stop = at + match.end()
            if words + 1 >= _LONGEST_SPEAKER or token[-1] in ",;:" or self._ends(token):
                break
        start = at + len(self.text[at:stop]) - len(self.text[at:stop].lstrip())
        named = _APPOSED.match(self.text, stop)
        role = self.text[start:stop].rstrip(",").split()
        if named and role and role[0].islower() and role[-1].islower():
            # `said the coordinator, Lise Mbala`: the name says more than the role.
            return self._named(named.start(1), named.end(1), verb)
        return self._named(start, stop, verb)

    def _subject(self, low: int, high: int, verb: str) -> Speaker | None:
        """Read the subject in front of a verb of speech, an apposition in commas left out."""
        head = self.text[low:high].rstrip()
        tokens = head.split()
        while tokens and tokens[-1].lower().strip(",") in self.table.before_verb:
            head = head[: head.rstrip().rfind(tokens[-1])].rstrip()
            tokens.pop()
        if head.endswith(","):
            head = self._without_apposition(head)
        piece = re.split(r"[;:“”\"«»—–]|\band\b(?! [A-Z])|\bbut\b|\bthat\b|\bwhile\b", head)[-1]
        offset = low + len(head) - len(piece)
        comma = piece.rfind(", ")
        if comma >= 0:
            offset, piece = offset + comma + 2, piece[comma + 2 :]
        start = offset + len(piece) - len(piece.lstrip())
        start += len(piece.lstrip()) - len(_AS.sub("", piece.lstrip()))
        return self._named(start, low + len(head), verb)

    @staticmethod
    def _without_apposition(head: str) -> str:
        """Cut `Maria Lopez, the minister,` to `Maria Lopez`; of the two the name is kept."""
        inner = head[:-1]
        comma = inner.rfind(", ")
        if comma <= 0:
            return inner
        kept = inner[:comma]
        name, role = inner[comma + 2 :], re.split(r"[,;:.]\s", kept)[-1]
        ends_small = role.split()[-1:] and role.split()[-1].islower()
        if ends_small and re.fullmatch(r"(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+", name):
            return inner
        last = re.split(r"[,;:.]\s", kept)[-1]
        return kept if last.strip()[:1].isupper() or last.split()[:1] else inner

    def _named(self, start: int, stop: int, verb: str) -> Speaker | None:
        words = self.text[start:stop].strip().strip(",;:()—–- ")
        if words.endswith(".") and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", words):
            words = words[:-1]
        if not words:
            return None
        start = self.text.index(words, start) if words in self.text[start:] else start
        if not self._may_speak(words):
            return None
        return Speaker(start, start + len(words), " ".join(words.split()), "", verb.lower())

    def _may_speak(self, words: str) -> bool:
        """Tell a name, a role or a pronoun from other words."""
        tokens = words.split()
        if len(tokens) > _LONGEST_SPEAKER:
            return False
        if words.lower() in self.table.pronouns:
            return words.lower() not in ("it", "who")
        bare = [re.sub(r"['’]s$", "", token.strip(",.()").lower()) for token in tokens]
        if any(word in self.table.roles for word in bare):
            return True
        capital = [t for t, b in zip(tokens, bare, strict=True)
                   if t[:1].isupper() and b not in self.table.not_names]  # fmt: skip
        return bool(capital) and len(tokens) - len(capital) <= 4

    # --- the longer form ---------------------------------------------------------------------

    def _in_full(self, speaker: Speaker | None, found: list[Quotation], at: int) -> Speaker | None:
        if speaker is None:
            return None
        if speaker.named:
            return speaker
        return speaker._replace(named=self._longer(speaker, found, at))

    def _longer(self, speaker: Speaker, found: list[Quotation], at: int) -> str:
        words = speaker.words
        last = min(at, speaker.start) if words.lower() != words else at
        head = self.text[max(0, last - _LOOK_BACK) : last]
        if words.lower() in self.table.pronouns:
            return self._by_pronoun(found, at)
        definite = re.fullmatch(r"(?:[Tt]he|[Tt]his|[Tt]hat) (.+)", words)
        if definite and not any(token[:1].isupper() for token in definite[1].split()):
            return self._indefinite(definite[1], head) or words
        short = words.split()
        bare = [t for t in short if t.rstrip(".").lower() not in self.table.titles]
        if len(bare) == 1 and bare[0][:1].isupper():
            return (
                self._full_name(bare[0], self.text[max(0, at - _LOOK_BACK) : at + _LOOK_BACK])
                or words
            )
        return words

    def _by_pronoun(self, found: list[Quotation], at: int) -> str:
        """Take a pronoun for the last person who spoke, or was named in this paragraph."""
        paragraph = self.text.rfind("\n", 0, at) + 1
        before = self._subject_before(at)
        if before:
            return before
        names = [match[0] for match in _FULL_NAME.finditer(self.text, paragraph, at)]
        people = [name for name in names if self._is_person(name)]
        spoken = [q.speaker.named for q in found if q.speaker and q.speaker.named]
        if people and not any(spoken[-1:] == [p] for p in people):
            return self._person(people[-1])
        return spoken[-1] if spoken else ""

    def _subject_before(self, at: int) -> str:
        """Take `Her deputy was less sure. “…,” he said` for the deputy."""
        place = bisect_right(self.starts, at) - 1
        begins = self.starts[place] if place >= 0 else 0
        if self.text[begins:at].strip(" “\"‘'"):
            return ""
        previous = self.starts[place - 1] if place else begins
        words = self.text[previous:begins].split()[:6]
        if "\n" in self.text[previous:begins] or words[:1] not in (
            [["Her"], ["His"], ["Their"], ["A"], ["An"], ["The"], ["One"], ["Another"]]
        ):
            return ""
        for count, word in enumerate(words, 1):
            if word.lower() in self.table.roles:
                return " ".join(words[:count])
        return ""

    def _is_person(self, name: str) -> bool:
        words = [word.lower().rstrip(".") for word in name.split()]
        return not any(w in self.table.agency_words or w in self.table.program_words for w in words)

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
        part = r"(?:[A-Z][\w’'-]*\.?|al-|bin|van|von|de|der|da|del)"
        for match in re.finditer(
            rf"(?<![\w.])((?:{part} ){{1,3}}){re.escape(surname)}(?![\w-])", text
        ):
            words = match[1].split()
            while words and (
                words[0].rstrip(".").lower() in self.table.not_names | self.table.titles
                or words[0].lower() in self.table.agency_words
            ):
                words = words[1:]
            if words:
                return " ".join([*words, surname])
        return ""

    # --- places ------------------------------------------------------------------------------

    def _sentence_start(self, at: int) -> int:
        place = bisect_right(self.starts, at) - 1
        best = self.starts[place] if place >= 0 else 0
        line = self.text.rfind("\n", 0, at) + 1
        return max(best, line)

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

    def _unstopped(self, words: str) -> str:
        """Leave out full stops that end no sentence: `Dr. A. Smith`."""
        titles = "|".join(sorted(self.table.titles))
        return re.sub(rf"(?i:\b(?:{titles}))\.|\b[A-Z]\.", "", words)


def _is_title(words: str) -> bool:
    """Tell a title, `The Long Walk Home`, from words somebody says."""
    found = _WORD.findall(words)
    capital = sum(word[0].isupper() for word in found if len(word) > 3)
    return bool(capital > 1 and capital >= 0.7 * sum(len(word) > 3 for word in found))


def spoken_words(found: Quotation) -> Iterator[str]:
    """Give the names a quotation's speaker goes by, the fullest first."""
    if found.speaker:
        yield from dict.fromkeys(filter(None, (found.speaker.named, found.speaker.words)))
