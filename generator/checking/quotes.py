"""Check 1: the quote is in the source, exactly or after the foldings of `model/folding.py`.

In: the words quoted with their prefix and suffix, and the source's text. Out: the offsets of the
one place they stand at, in code points of the file as stored, or a `Failure`. Near matches feed the
hint and never the verdict: by the usual tolerances `$5.2M ... approved` would be found in
`$2.5M ... approved`.
"""

from __future__ import annotations

import heapq
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from generator.model.folding import Folded, fold, fold_words
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MIN_LENGTH = 8
_CONTEXT = 30
# So many places are compared with words that are not found, or fewer, of so many characters in all;
# and so many words are left out at their ends.
_MOST_LIKE, _MOST_COMPARED, _MOST_TRIMMED = 40, 8_000, 4
_ALIKE, _SHORTEST_RUN = 0.45, 4


class Match(NamedTuple):
    """Where a quote stands in its source; `exact` if nothing had to be folded."""

    start: int
    end: int
    exact: bool


class Failure(NamedTuple):
    """Why a quote was not found: a problem code, a message, hints."""

    code: str
    message: str
    hints: tuple[str, ...] = ()


class Article:
    """A source's text with its folded form, made on first use."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text, folded, with the way back."""
        return fold(self.text)


def find(article: Article, quote: str, prefix: str = "", suffix: str = "") -> Match | Failure:
    """Find the one place of a quote in an article."""
    wanted = fold_words(quote)
    if proves_nothing(wanted):
        return Failure("Q101", f"the quote has under {MIN_LENGTH} characters, or no letter")
    text = article.folded.text
    before, after = fold_words(prefix), fold_words(suffix)
    fitting = list(_fitting(text, wanted, before, after))
    if len(fitting) != 1:
        first = text.find(wanted)
        if first < 0:
            return _not_found(article, wanted)
        return _not_one(article, first, len(fitting), wanted)
    start, end = article.folded.of(fitting[0], fitting[0] + len(wanted))
    if _cut(article.text, start) or _cut(article.text, end):
        around = article.text[max(0, start - 10) : end + 10]
        return Failure(
            "Q105",
            "the quote begins or ends inside a word or a number",
            (f"the article reads: {_one_line(around)}",),
        )
    return Match(start, end, article.text[start:end] == quote)


def stands_once(article: Article, quote: str, prefix: str = "") -> bool:
    """Tell whether a quote stands in an article just once; a second place ends the search."""
    found = _fitting(article.folded.text, fold_words(quote), fold_words(prefix), "")
    return next(found, None) is not None and next(found, None) is None


def places(article: Article, words: str) -> Iterator[Match]:
    """Give every place where an article holds words, none of them cut."""
    wanted = fold_words(words)
    if proves_nothing(wanted):
        return
    for at in _occurrences(article.folded.text, wanted):
        start, end = article.folded.of(at, at + len(wanted))
        if not (_cut(article.text, start) or _cut(article.text, end)):
            yield Match(start, end, article.text[start:end] == words)


def parts(quoted: str, words: str) -> Iterator[tuple[int, int]]:
    """Give where quoted words say some words: the foldings of a quote hold, and no word is cut."""
    wanted, folded = fold_words(words), fold(quoted)
    for at in _occurrences(folded.text, wanted) if wanted else ():
        start, end = folded.of(at, at + len(wanted))
        if not (_cut(quoted, start) or _cut(quoted, end)):
            yield start, end


def proves_nothing(wanted: str) -> bool:
    """Tell words that are too short to prove anything."""
    return len(wanted) < MIN_LENGTH or not any(c.isalpha() for c in wanted)


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _fitting(text: str, wanted: str, prefix: str, suffix: str) -> Iterator[int]:
    """Give the places of words with the prefix and the suffix directly beside them, all folded.

    White space is folded to single spaces, so one at most stands between. A prefix is looked for
    together with the words, so that a text that repeats them is not walked place by place.
    """
    joints = ("", " ") if prefix else ("",)
    found = heapq.merge(*(_behind(text, f"{prefix}{joint}", wanted) for joint in joints))
    for at in found:
        end = at + len(wanted)
        if text[end : end + len(suffix) + 1].lstrip().startswith(suffix):
            yield at


def _behind(text: str, before: str, wanted: str) -> Iterator[int]:
    """Give the places of words directly behind others."""
    return (at + len(before) for at in _occurrences(text, before + wanted))


def _cut(text: str, at: int) -> bool:
    """Tell whether an offset lies inside a word or a number of a script that spaces its words."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit():
        return True
    if before in ".," and after.isdigit() and text[at - 2 : at - 1].isdigit():
        return True
    return _joins(before) and _joins(after)


def _joins(character: str) -> bool:
    return character.isdigit() or (character.isalpha() and character.lower() != character.upper())


def _not_one(article: Article, place: int, fitting: int, wanted: str) -> Failure:
    if not fitting:
        text = article.folded.text
        before = text[max(0, place - _CONTEXT) : place]
        after = text[place + len(wanted) : place + len(wanted) + _CONTEXT]
        return Failure(
            "Q102",
            "the words are in the article, but not with this `prefix` and `suffix`",
            (f"before them stands: {before!r}", f"after them stands: {after!r}"),
        )
    return Failure(
        "Q103",
        f"the quoted words occur {fitting} times in the article",
        ("quote more of the sentence, or add `prefix` or `suffix`",),
    )


def _not_found(article: Article, wanted: str) -> Failure:
    inside = wanted.strip("\"' ")
    if inside != wanted and inside in article.folded.text:
        hint = (
            "they are there without the quotation marks around them: leave these out, or put the "
            'quote in straight ones (`"`), which are no part of it'
        )
        return Failure("Q102", "the quoted words are not in the article", (hint,))
    near = closest(article.folded.text, wanted)
    hints = (f"the closest passage is: {_one_line(near)}",) if near else ()
    return Failure("Q102", "the quoted words are not in the article", hints)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def closest(text: str, wanted: str) -> str:
    """Give the passage of a text that is most like the words wanted; for hints only.

    Anchors on the longest run of words both have, which is linear in practice, and compares only
    around it.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415  most builds have nothing to hint at

    if not text or len(wanted) > 2000:
        return ""
    most = max(4, min(_MOST_LIKE, _MOST_COMPARED // len(wanted)))
    matcher = SequenceMatcher(None, "", wanted, autojunk=False)  # which knows its second text

    def like(span: tuple[int, int]) -> float:
        matcher.set_seq1(text[slice(*span)])
        return matcher.ratio()

    for size in (4, 2, 1):
        spans = islice(dict.fromkeys(_sharing(text, wanted, size, most)), most)
        ratio, best = max(((like(span), span) for span in spans), default=(0.0, (0, 0)))
        if ratio > _ALIKE:
            short = len(wanted) * _MOST_TRIMMED <= _MOST_COMPARED
            return text[slice(*(_trimmed(text, best, like) if short else best))]
    return ""


def _sharing(text: str, wanted: str, size: int, most: int) -> Iterator[tuple[int, int]]:
    """Give passages that share a run of so many words with those wanted, `most` for each run."""
    words = wanted.split()
    for index in range(max(1, len(words) - size + 1)):
        run = " ".join(words[index : index + size])
        before = len(" ".join(words[:index])) + (1 if index else 0)
        for at in islice(_occurrences(text, run), most) if len(run) >= _SHORTEST_RUN else ():
            start = max(0, at - before)
            yield _whole_words(text, start, start + len(wanted))


def _trimmed(
    text: str, span: tuple[int, int], like: Callable[[tuple[int, int]], float]
) -> tuple[int, int]:
    """Leave out words at the ends of a passage that make it less like what is looked for."""
    ratio = like(span)
    for _ in range(_MOST_TRIMMED):
        start, end = span
        first, last = text.find(" ", start, end), text.rfind(" ", start, end)
        shorter = [(first + 1, end), (start, last)] if first >= 0 else []
        better = max(((like(one), one) for one in shorter), default=(0.0, span))
        if better[0] <= ratio:
            break
        ratio, span = better
    return span


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
