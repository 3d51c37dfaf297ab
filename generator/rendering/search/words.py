"""From a text to the terms it is found by; `assets/searching.js` does the same to a query.

In: a text. Out: terms: words without case and accents, and numbers by their value, so that `5.2
million`, `$5.2m` and `5,200,000` have the term `5200000` in common. Where words are written without
spaces (Chinese, Japanese, Thai and their like) a term is a pair of characters.

The two sides have to agree; `tests/test_search_browser.py` holds them against each other. What is
deliberately absent: stems. A query finds the words that begin with its own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.reading.languages.language import Language

# Scripts written without spaces: Han, kana; Thai, Lao, Myanmar, Khmer.
_UNSPACED: Final = (
    "\u3005-\u3007\u3031-\u3035\u303b\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa"
    "\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U000323af\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e80-\u0edf"
    "\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
)
# Accents and vowel points that are often left out, and characters that show nothing.
_DROPPED: Final = (
    (0x300, 0x36F), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
    (0x610, 0x61A), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E4),
    (0x6E7, 0x6E8), (0x6EA, 0x6ED), (0xAD, 0xAD), (0x200C, 0x200D),
)  # fmt: skip
# Letters that compatibility decomposition leaves whole, as they are commonly typed.
_LETTERS: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
}  # fmt: skip
_ZEROS: Final = (0x660, 0x6F0, 0x966, 0x9E6)
_FOLDS: Final[dict[int, str | None]] = {
    **{code: None for first, last in _DROPPED for code in range(first, last + 1)},
    **{ord(letter): letters for letter, letters in _LETTERS.items()},
    **{zero + digit: str(digit) for zero in _ZEROS for digit in range(10)},
}
_NUMBER: Final = r"[0-9]+(?:[.,'’][0-9]+)*"
# The same with no letter or sign directly before it: asked behind the first digit, so that a text
# is searched for digits alone.
_FREE_NUMBER: Final = r"[0-9](?<![\w.,].)[0-9]*(?:[.,'’][0-9]+)*"
_COUNT: Final = late(rf"({_NUMBER})([a-z]*)")
_GROUPS: Final = late(r"[0-9]{1,3}(?:[.,][0-9]{2,3})*[.,][0-9]{3}")
_DIGIT: Final = late(r"[0-9]")
_ASCII_PIECE: Final = late(r"(\x00)|[A-Za-z0-9]+(?:[.,'-][A-Za-z0-9]+)*")
_ASCII_BREAK: Final = late(r"[^a-z0-9]+")
# Latin letters, punctuation and arrows, none of which is a mark or of a script without spaces: what
# finds those is large, and most sites never need it. One mark is in, since it stands behind arrows
# and other signs that are not to be drawn in colours.
_LATIN: Final = late(r"[\x00-\u02ff\u2000-\u20cf\u2190-\u21ff\ufe0e]*")
_LATIN_WORD: Final = r"(?:[^\W_]|[\xad\u200c\u200d\ufe0e])+"
_LATIN_PIECE: Final = late(rf"(\x00)|{_LATIN_WORD}(?:[.,'’‐‑-]{_LATIN_WORD})*")
_LATIN_BREAK: Final = late(r"(?:[^\w\ufe0e]|_)+")
_SIGNS: Final = '.,;:!?()[]"“”'
#: Longer runs between two spaces than this are not remembered: they hardly come again.
_REMEMBERED: Final = 40


def fold(text: str) -> str:
    """Give a text without case, accents and compatibility forms (NFKD)."""
    return unicodedata.normalize("NFKD", text).lower().translate(_FOLDS)


class _Known(dict[str, tuple[str, ...]]):
    """The terms of what stands between two spaces, each read once."""

    def __init__(self, read: Callable[[str], Iterable[str]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        word = chunk.strip(_SIGNS)
        if word.isascii() and word.isalpha():
            found: tuple[str, ...] = (word.lower(),)
        else:
            found = tuple(self._read(chunk))
        if len(chunk) <= _REMEMBERED:
            self[chunk] = found
        return found


class Terms:
    """Finds the terms of texts, by the numbers and magnitudes of one language."""

    def __init__(self, language: Language) -> None:
        self.decimal = language.decimal
        self.group = language.group
        self.magnitudes = _with_folded(
            {
                **language.money_magnitudes,
                **language.short_magnitudes,
                **language.magnitudes,
            }.items()
        )
        self.percent = tuple(dict(_with_folded((word, 0) for word in language.percent)))
        sizes = "|".join(map(re.escape, sorted(self.magnitudes, key=lambda w: (-len(w), w))))
        parts = "|".join(map(re.escape, self.percent))
        self._amount = re.compile(
            rf"({_FREE_NUMBER})(?:\s*(%)|\s+({parts})(?!\w)|\s*({sizes})(?:\s+({sizes}))?(?!\w))",
            re.IGNORECASE,
        )
        self._known = _Known(self._chunk)

    def of(self, text: str) -> set[str]:
        """Give the terms of a text, each once."""
        found = set[str]().union(*map(self._known.__getitem__, set(text.split())))
        if _DIGIT.search(text):
            found.update(self._amounts(text))
        return found

    def _amounts(self, text: str) -> Iterator[str]:
        """Give the values of numbers with a magnitude, and percentages."""
        for match in self._amount.finditer(text):
            digits = self.number(match[1])
            if digits is None:
                continue
            if match[2] or match[3]:
                yield f"{digits}%"
                continue
            power = sum(self.magnitudes[fold(word)] for word in match.group(4, 5) if word)
            yield shifted(digits, power)

    def _chunk(self, chunk: str) -> Iterator[str]:
        for match in _pieces(chunk).finditer(chunk):
            if match[1]:
                yield from _pairs(match[1])
            else:
                yield from self._compound(match[0])

    def _compound(self, written: str) -> Iterator[str]:
        """Give the terms of words joined by hyphens, apostrophes and the like, or of a number."""
        folded = fold(written)
        count = _COUNT.fullmatch(folded)
        digits = self.number(count[1]) if count else None
        if count and digits is not None:
            yield digits
            if count[2]:
                yield digits + count[2]
            if count[2] in self.magnitudes:
                yield shifted(digits, self.magnitudes[count[2]])
            return
        letters = folded.split(".")
        if len(letters) > 1 and all(len(part) == 1 and part.isalpha() for part in letters):
            yield "".join(letters)
            return
        parts = [part for part in _break(folded).split(folded) if part]
        if "'" in folded or "’" in folded:
            parts = [part for part in parts if len(part) > 1]
        yield from parts
        if len(parts) > 1 and any(hyphen in folded for hyphen in "-‐‑"):
            yield "".join(parts)

    def number(self, written: str) -> str | None:
        """Give a number's plain digits: no grouping, no closing zeros behind a decimal point.

        None for what is no number: `1.2.3`. Digits without a point or comma stay as they are.
        """
        digits = written.replace("'", "").replace("’", "")
        signs = {sign for sign in digits if sign in ".,"}
        if not signs:
            return digits
        last = max(digits.rfind("."), digits.rfind(","))
        sign = digits[last]
        if len(signs) == 1:
            grouped = _GROUPS.fullmatch(digits) is not None and digits[0] != "0"
            if digits.count(sign) > 1:
                return digits.replace(sign, "") if grouped else None
            if grouped and sign == self.group:
                return digits.replace(sign, "")
        elif digits.count(sign) > 1:
            return None
        whole = digits[:last].replace(".", "").replace(",", "")
        return _plain(whole, digits[last + 1 :])


def shifted(digits: str, power: int) -> str:
    """Multiply plain digits by a power of ten, exactly."""
    whole, _, part = digits.partition(".")
    part = part.ljust(power, "0")
    return _plain(whole + part[:power], part[power:])


def _plain(whole: str, part: str) -> str:
    part = part.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{part}" if part else whole


def _with_folded(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Add to words what a reader types who leaves accents out."""
    found = dict(pairs)
    return {**{fold(word): power for word, power in found.items()}, **found}


def _pairs(run: str) -> Iterator[str]:
    """Give each two characters that follow each other, and the last one alone."""
    text = unicodedata.normalize("NFKC", run).lower()
    yield from (text[at : at + 2] for at in range(len(text)))


def _pieces(chunk: str) -> re.Pattern[str]:
    if chunk.isascii():
        return _ASCII_PIECE
    return _LATIN_PIECE if _LATIN.fullmatch(chunk) else _piece()


def _break(folded: str) -> re.Pattern[str]:
    if folded.isascii():
        return _ASCII_BREAK
    return _LATIN_BREAK if _LATIN.fullmatch(folded) else _other_break()


@cache
def _marks() -> str:
    """Give the ranges of all marks (category M), which are no letters to Python's `re`."""
    codes = [c for c in range(0x300, 0x20000) if unicodedata.category(chr(c))[0] == "M"]
    codes += range(0xE0100, 0xE01F0)
    starts = [c for at, c in enumerate(codes) if not at or codes[at - 1] != c - 1]
    ends = [c for at, c in enumerate(codes) if at + 1 == len(codes) or codes[at + 1] != c + 1]
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in zip(starts, ends, strict=True))


@cache
def _other_break() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\w{_marks()}]|_)+")


@cache
def _piece() -> re.Pattern[str]:
    """Give what is one piece of a text: a run without spaces (1), or words joined by signs."""
    word = rf"(?:(?![_{_UNSPACED}])[\w{_marks()}\xad\u200c\u200d])+"
    return re.compile(rf"([{_UNSPACED}]+)|{word}(?:[.,'’‐‑-]{word})*")
