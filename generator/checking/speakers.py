"""Who says a fact: `by` names whom the article says its quoted words are from.

In: an article, the place of a passage in it, and who the fact says speaks. Out: a `Fault` where the
passage is a quotation that the article says is from somebody with another name, and the one of `by`
is not in that sentence; where that is so of a sentence that reports (`According to Ana Ruiz,`) or
of a turn in a talk (`Mr. Prosper: …`); or where the article names a person of `by` nowhere. Whom
the article does not name, `the official`, is left to the author, and so is a description in words.

Not in the contract's list of checks: it follows from its first page, that every assertion is
attributed. Of 1,648 labelled quotations it refuses three as they are labelled, and of the other
speakers of the same articles it lets three in a hundred pass (`tests/test_by_whom.py`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from generator.checking.statuses import Fault
from generator.model.folding import fold_words
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.records import Person, RecordId, Source
from generator.reading.languages.loaded import tables_of
from generator.reading.sentences import around

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.checking.stated import Speaker
    from generator.checking.stored import StoredArticle
    from generator.model.records import Record
    from generator.reading.languages.loaded import Tables
    from generator.reading.speech.phrases import Speaker as SpeakerIn
    from generator.reading.speech.quotations import Quotation

_WORD = late(r"[^\W\d_]+")
# Who speaks, at the beginning of a line: `Mr. Prosper: `.
_TURN = late(r"^[^\S\n]*([A-ZÁÉÍÓÚÑ][^\n:?!]{1,100}?):\s+(?=\S)", re.MULTILINE)
_LEAST_TURNS, _LEAST_VOICES = 4, 2
# What may stand between two parts of a quotation: one sentence that says who.
_SAYS_WHO = late(r"\s*[^.!?\n]{3,120}\.\s+")
_UNNAMED = "without a name, as in `by: a senior official`, or leave `by` out"


class Called(NamedTuple):
    """What a speaker is called: for a message, and the words that tell it from others."""

    name: str
    words: frozenset[str]
    is_person: bool
    record: str = ""
    """Its id, where it has a record."""

    def other_name(self) -> str:
        """Say what to do where the article knows them by another name."""
        if not self.record:
            return ""
        return f"; if the article calls {self.name} by another name, add that to the `aliases`"


def misattributed(
    article: StoredArticle,
    passage: tuple[int, int],
    speaker: Speaker,
    records: Mapping[RecordId, Record],
    source: Record,
) -> Fault | None:
    """Tell that the words of a passage are not from whom `by` names.

    `records` hold the speaker's; `source` is the article's own.
    """
    tables = tables_of(article.read_as)
    called = _called(speaker, records, tables)
    if called is None or not _is_latin(called.name):
        return None
    if called.is_person and not called.words & _words(_told_of(article, source)):
        hint = f"describe who says it {_UNNAMED}{called.other_name()}"
        return Fault(f"`by` names {called.name}, whom the article does not name", hint)
    quoted = list(_quoted(article, passage))
    for who, outer in quoted:
        named = _personal(who.words, tables) or _personal(who.named, tables)
        beside = _words(_sentences_of(article, (who.start, who.end), outer))
        if not named or called.words & (beside | _words(who.named)):
            return None
    others = [who.named or who.words for who, _ in quoted]
    if (
        not others
        and called.is_person
        and not any(_overlap(q.outer, passage) for q in article.quotations)
    ):
        others = _told_by(article, passage, called, tables)
    if not others:
        return None
    message = f"`by` names {called.name}, but the article says these are words of {others[0]}"
    hint = f"name who says it in the article, describe them {_UNNAMED}{called.other_name()}"
    if called.record and not called.is_person:
        hint += f"; if {others[0]} speaks for it, name a person whose `agency` it is"
    return Fault(message, hint)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _quoted(
    article: StoredArticle, passage: tuple[int, int]
) -> Iterator[tuple[SpeakerIn, tuple[int, int]]]:
    """Give who the quotations of a passage are from, with where each stands.

    One that goes on behind who says it is from the same: `“…,” Ann Lee told the paper. “…”`.
    """
    before: Quotation | None = None
    for quotation, after in zip_longest(article.quotations, article.quotations[1:]):
        who = quotation.speaker
        # Who stands before the next quotation may be its speaker alone.
        open_ = who is None or (
            after is not None and who == after.speaker and who.start >= quotation.outer[1]
        )
        if open_ and before and before.speaker:
            between = article.text[before.outer[1] : quotation.outer[0]]
            inside = before.outer[1] <= before.speaker.start < quotation.outer[0]
            goes_on = inside and _SAYS_WHO.fullmatch(between)
            who = before.speaker if goes_on else who
        if who and _overlap(quotation.outer, passage):
            yield who, quotation.outer
        before = quotation


def _told_by(
    article: StoredArticle, passage: tuple[int, int], called: Called, tables: Tables
) -> list[str]:
    """Give who the turn of a talk, or else the sentence, says words from that are not quoted.

    Nothing where that may be whom `by` names, or is not told by a name.
    """
    turn = _turn(article.text, passage[0])
    if turn:
        return [turn] if _is_named(turn, tables) and not called.words & _words(turn) else []
    first, last = around(article.sentences, *passage)
    if first != last:
        return []
    from generator.reading.speech.reported import Reported  # noqa: PLC0415  few are asked for it

    sentence = article.sentences[first]
    who = Reported(article.text, article.language, tables).of(sentence, passage)
    if who is None or not _personal(who.words, tables):
        return []
    return [] if called.words & _words(article.text[slice(*sentence)]) else [who.words]


def _turn(text: str, at: int) -> str:
    """Give who has the turn at a place, in a text of lines that open with who speaks."""
    turns = list(_TURN.finditer(text))
    if len(turns) < _LEAST_TURNS or len({turn[1] for turn in turns}) < _LEAST_VOICES:
        return ""
    before = [turn for turn in turns if turn.end() <= at]
    return before[-1][1] if before else ""


def _is_named(words: str, tables: Tables) -> bool:
    """Tell `Mr. Prosper`, a title with a name behind it, from `The Chair` and `Minister`."""
    said = [word.strip(".,()") for word in words.split()]
    known = tables.naming.titles | tables.naming.roles | tables.naming.agency_words
    return any(
        one.lower() in tables.naming.titles and name[:1].isupper() and name.lower() not in known
        for one, name in pairwise(said)
    )


def _called(speaker: Speaker, records: Mapping[RecordId, Record], tables: Tables) -> Called | None:
    """Give what a speaker is called; None for one without a name."""
    naming = tables.naming
    if speaker.record is None:
        own = _personal(speaker.words, tables)
        return Called(speaker.words, own, is_person=True) if own else None
    record = records[speaker.record]
    if isinstance(record, Person) and record.anonymous:
        return None
    names = list(_names(record))
    is_person = isinstance(record, Person)
    if isinstance(record, Person) and record.agency:
        agency = RecordId(f"agencies/{record.agency.target.removeprefix('agencies/')}")
        names += _names(records[agency]) if agency in records else ()
    words = frozenset().union(*map(_words, names))
    known = naming.titles | naming.roles | naming.agency_words | naming.connectors
    return Called(record.heading().source, words - known or words, is_person, speaker.record)


def _names(record: Record) -> Iterator[str]:
    yield record.heading().source
    yield from (alias.text for alias in record.aliases)
    abbreviation = getattr(record, "abbreviation", None)
    if abbreviation:
        yield abbreviation.text


def _told_of(article: StoredArticle, source: Record) -> str:
    """Give all that names somebody: the article, and whom its record says it is by."""
    assert isinstance(source, Source)
    by = [words.text for words in (source.author, source.publisher) if words]
    return " ".join((article.text, source.heading().source, *by))


def _personal(words: str, tables: Tables) -> frozenset[str]:
    """Give the words of a name: `Ana Ruiz` of `Health Minister Ana Ruiz`; none of an office."""
    known = (
        tables.naming.titles
        | tables.naming.roles
        | tables.naming.agency_words
        | tables.speech.bodies_that_speak
    )
    for part in (*words.split(","), re.split(r" [a-z]+ ", words)[0]):
        tokens = part.split()
        last = max(
            (at for at, one in enumerate(tokens) if one.lower().strip(".") in known), default=-1
        )
        name = tokens[last + 1 :]
        capital = [token for token in name if token[0].isupper()]
        led = not capital or name[0] != capital[0] or name[0].lower() in tables.small.determiners
        if not led and 2 * len(capital) > len(name):
            return _words(" ".join(capital))
    return frozenset()


def _sentences_of(article: StoredArticle, speaker: tuple[int, int], outer: tuple[int, int]) -> str:
    """Give the sentences of the quotation and of who speaks, without the words quoted."""
    places = [around(article.sentences, *span) for span in (speaker, outer)]
    spans = [(article.sentences[one][0], article.sentences[last][1]) for one, last in places]
    text = article.text
    return " ".join(
        f"{text[low : min(high, outer[0])]} {text[max(low, outer[1]) : high]}"
        for low, high in spans
    )


def _is_latin(name: str) -> bool:
    """Tell a name in the letters of the articles that there are rules for."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


@lru_cache(maxsize=128)
def _words(text: str) -> frozenset[str]:
    """Give the words of a text, folded as quotes are, in small letters without accents."""
    plain = unicodedata.normalize("NFKD", fold_words(text).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(word for word in _WORD.findall(plain) if len(word) > 1)
