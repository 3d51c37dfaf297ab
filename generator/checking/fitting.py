"""Whether what our own texts say around an amount fits it (check 3, and quotations of check 8).

In: a text as printed, the span of an amount in it, what heads it. Out: how the words do not fit the
amount's status, or how they make another amount of one that is quoted; empty where they fit.

The amount's own clause speaks first; where it names no status, the label right beside it does
(`Denied: $5 million`), and where there is none, what heads it: its column, its row, its list.

A quoted number is an article's. What it says there, and what is said of it there, is what our words
around the quotation must not contradict.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checking.quotes import parts, places
from generator.checking.statuses import otherwise, suggested, unfit
from generator.model.folding import legible
from generator.model.named_tuples import NamedTuple
from generator.reading.amounts.changes import lessening
from generator.reading.amounts.mentions import mentions
from generator.reading.amounts.rates import rate_near
from generator.reading.amounts.units import COUNT
from generator.reading.context import any_of, plain
from generator.reading.labelling import NOTHING, as_label, heading, labelled
from generator.reading.statuses.contrary import GIVEN, STOPPED, contrary
from generator.reading.statuses.cut_off import cut_off
from generator.reading.statuses.doubts import OPEN, doubt
from generator.reading.statuses.in_our_words import told, told_of_label, unreal
from generator.reading.statuses.made import WAITING, ended, made, since
from generator.reading.statuses.reconciled import reconciled
from generator.reading.wording import Named, may_tell, named_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.checking.heads import Head
    from generator.checking.stored import StoredArticle
    from generator.model.amounts import Amount
    from generator.model.folding import Folded
    from generator.model.settings import Settings
    from generator.reading.amounts.mentions import Mention
    from generator.reading.languages import Language

_HYPHENS = "-‐‑"
_REACH, _FAR = 80, 240


class Said(NamedTuple):
    """The statuses named around an amount: by a head, if it is given, or by its `own` clause."""

    words: Named
    head: str = ""
    own: bool = False

    def fault(self, status: str) -> str:
        """Say how they do not fit a status."""
        fault = unfit(self.words, status)
        return f"{fault} (it stands under “{self.head}”)" if fault and self.head else fault


class Fitting:
    """Reads what is said around the amounts of one text."""

    def __init__(
        self, read: Folded, heads: Sequence[Head], settings: Settings, language: Language
    ) -> None:
        self.read, self.heads = read, heads
        self.statuses, self.symbols, self.language = settings.statuses, settings.symbols, language

    def said(self, span: tuple[int, int]) -> Said:
        """Give the statuses named around an amount."""
        text, around = self.read.text, (self.read.at(span[0]), self.read.at(span[1]))
        if text[: around[0]][-1:] in _HYPHENS and around[0]:
            # `the approved-$5 million`
            text = f"{text[: around[0] - 1]} {text[around[0] :]}"
        found = named_statuses(text, around, self.statuses, self.language)
        if any(found):
            return Said(found, own=True)
        along = _along(self.language).search(text, max(0, around[0] - _REACH), around[0])
        if along:
            before = along.start(), along.start()
            found = named_statuses(text, before, self.statuses, self.language)
            if found.named:
                return Said(found, own=True)
        found = labelled(text, around, self.statuses, self.language)
        if any(found):
            return Said(found)
        for head in self.heads:
            words = legible(head.text).text
            if head.label:
                found = as_label(words, self.statuses, self.language, behind=head.aside)
            else:
                found = heading(words, self.statuses, self.language)
            if any(found):
                return Said(found, " ".join(words.split()))
        return Said(found)

    def unfit(self, said: Said, status: str, span: tuple[int, int]) -> str:
        """Say how the statuses named around an amount do not fit, unless other words give it."""
        fault = said.fault(status)
        if not fault or not said.own or status in said.words.negated:
            return fault
        text, around = self.read.text, (self.read.at(span[0]), self.read.at(span[1]))
        given = otherwise(text, around, status, self.statuses, self.language)
        return "" if given else fault

    def fits(self, said: Said, status: str, span: tuple[int, int]) -> bool:
        """Tell whether words of an amount's clause that name another status fit all the same."""
        if not said.own:
            return False
        text, around = self.read.text, (self.read.at(span[0]), self.read.at(span[1]))
        return reconciled(text, around, said.words, status, self.statuses, self.language)

    def made(self, said: Said, status: str, span: tuple[int, int]) -> tuple[str, Named]:
        """Say what other forms of words make of a status that fits what is `said`, or of none.

        Gives the fault with what is named; it is empty where they fit.
        """
        text, around = self.read.text, (self.read.at(span[0]), self.read.at(span[1]))
        waits = said.own and status in WAITING
        asked = not any(said.words) or waits
        if not asked or not text:
            return "", said.words
        words = ended(text, around, status, self.statuses, self.language)
        if words:
            return f"the words say “{words}”", said.words
        other = made(text, around, status, self.statuses, self.language, named=waits)
        if not other:
            return "", said.words
        by = f" (“{other.words}”)" if other.words else ""
        named = said.words._replace(named=frozenset([other.status]))
        return f"the words around the amount make it `{other.status}`{by}", named

    def since(self, status: str, span: tuple[int, int]) -> tuple[str, Named]:
        """Say which status the next sentence gives an amount, where its own only repeats one.

        `An earlier version said that $5 million was denied. It was approved.`
        """
        around = self.read.at(span[0]), self.read.at(span[1])
        words = since(self.read.text, around, self.statuses, self.language)
        return (unfit(words, status), words) if words else ("", NOTHING)

    def doubted(self, said: Said, status: str, span: tuple[int, int], *, alone: bool) -> str:
        """Say which words of an amount's own clause speak against the status that it names.

        `a cut of`, `everything except`, `falsely claimed to have approved`: as in articles. What is
        only expected or wanted there our words tell of when it has come. Where the clause names
        none, a word that suggests a contrary one speaks against it (`turned down`), and where the
        amount is said `alone`, so do words that tell otherwise of it without a status (`received`).
        """
        text, around = self.read.text, (self.read.at(span[0]), self.read.at(span[1]))
        if not any(said.words):
            # What was asked for may have come.
            others = contrary(status) & STOPPED
            words = suggested(text, around, others, self.statuses, self.language)
            words = words or (self._told(text, around, status) if alone else "")
            if words:
                return f"the words say {words}"
        elif not said.own or status not in said.words.named:
            return ""
        named = status in GIVEN and status in said.words.named
        less = lessening(text, around, self.language) if named else ""
        if less:
            return f"“{less}” is no sum that is given"
        found = doubt(text, around, self.statuses[status], self.language)
        if found and found.why not in OPEN:
            return f"the words say {found}"
        if status not in said.words.named:
            return ""
        words = unreal(text, around, self.statuses[status], self.statuses, self.language)
        return f"the words say “{words}”, so that it did not happen" if words else ""

    def _told(self, text: str, around: tuple[int, int], status: str) -> str:
        """Give the words that tell otherwise of it without a status: `received`, `owes`."""
        near = text[max(0, around[0] - _FAR) : around[0]], text[around[1] : around[1] + _FAR]
        words = ""
        if any(may_tell(one, self.language) for one in near):
            words = told(text, around, status, self.statuses, self.language)
        if words:
            return f"“{words}”"
        for head in self.heads:
            said = legible(head.text).text
            if may_tell(said, self.language):
                words = told_of_label(said, status, self.language)
            if words:
                return f"“{words}” (it stands under “{' '.join(head.text.split())}”)"
        return ""


class Quotation:
    """The words of a quotation in our text, and where articles hold them."""

    def __init__(self, found: Iterable[tuple[StoredArticle, int, int]]) -> None:
        """Keep those of the places where the words stand that cut no amount."""
        self._found = [
            (article, start, end)
            for article, start, end in found
            if all(whole is not None for _, whole in article.said_in(start, end))
        ]

    @classmethod
    def of(cls, words: str, articles: Iterable[StoredArticle]) -> Quotation:
        """Look words up in articles."""
        found = ((article, places(article, words)) for article in articles)
        return cls((article, one.start, one.end) for article, each in found for one in each)

    def part(self, words: str) -> Quotation:
        """Give a part of the quotation; it stands nowhere if the quotation does not say it."""
        return Quotation(
            (article, start + low, start + high)
            for article, start, end in self._found
            for low, high in parts(article.text[start:end], words)
        )

    def __bool__(self) -> bool:
        return bool(self._found)

    def changed(
        self, text: str, span: tuple[int, int], mention: Mention, symbols: Mapping[str, str],
        language: Language,
    ) -> str:  # fmt: skip
        """Give the amount that the words around a quotation make of a number in it.

        `span` is the quotation's with its marks. They are read away: `over "$5 million"`. Empty if
        it is as the article says it, there or with the words around it there.
        """
        low = max(0, span[0] - _REACH)
        ahead, inner = text[low : span[0]], text[span[0] + 1 : span[1] - 1]
        joined = legible(f"{ahead}{inner}{text[span[1] : span[1] + _REACH]}")
        at = joined.at(len(ahead) + mention.start - span[0] - 1)
        for one in mentions(joined.text, language, symbols):
            if not one.start <= at < one.end or (_same(one, mention) and _next(one, mention)):
                continue
            if not self.says(one):
                return " ".join(joined.text[one.start : one.counted_end(joined.text)].split())
        return ""

    def says(self, mention: Mention) -> bool:
        """Tell whether an article says an amount there, and before the same word."""
        return any(_same(mention, there) and _next(mention, there) for there, _ in self._said())

    def fault(self, words: Named, mention: Mention, settings: Settings) -> str:
        """Say how words do not fit what every article that holds the quotation says of a number."""
        fault = ""
        for there, article in self._said():
            if not _same(there, mention):
                continue
            text, span = article.legible.text, (there.start, there.end)
            own = named_statuses(text, span, settings.statuses, article.language)
            found = [unfit(words, status) for status in own.named]
            denied = not own.named and words.named and words.named <= own.negated
            if not (denied or (found and all(found))):
                return ""
            fault = found[0] if found else "there the words say that it is not so"
            if own.named:
                named = " and ".join(f"`{key}`" for key in sorted(own.named))
                fault = f"{fault}; there they name {named}"
        return fault

    def denied(self, mention: Mention) -> str:
        """Give the words by which all such articles deny a number, and the quotation leaves out."""
        found = [
            cut_off(article.legible.text, quoted, (there.start, there.end), article.language)
            for there, article, quoted in self._places()
            if _same(there, mention)
        ]
        return found[0] if found and all(found) else ""

    def calls(self, amount: Amount, settings: Settings) -> frozenset[str]:
        """Give the statuses that the articles name beside an amount in the quotation."""
        return frozenset(
            status
            for there, article in self._said()
            if there.says(amount, article.language)
            for status in named_statuses(
                article.legible.text,
                (there.start, there.end),
                settings.statuses,
                article.language,
            ).named
        )

    def speaks_of(self, rate: str, language: Language, amount: Amount | None = None) -> bool:
        """Tell whether an article speaks of a rate near an amount in the quotation.

        What an article in another language says of it is not told.
        """
        return not self._found or any(
            article.language.tag != language.tag
            or rate_near(article.legible.text, (there.start, there.end), rate, language)
            for there, article in self._said()
            if amount is None or there.says(amount, article.language)
        )

    def begins(self, words: str, amount: Amount) -> bool:
        """Tell whether an article has words right before an amount in the quotation."""
        wanted = plain(words)
        return any(
            plain(article.legible.text[max(0, one.start - _REACH) : one.start])
            .rstrip()
            .endswith(wanted)
            for one, article in self._said()
            if one.says(amount, article.language)
        )

    def _said(self) -> Iterator[tuple[Mention, StoredArticle]]:
        """Give the amounts that the articles say where the words stand."""
        return ((one, article) for one, article, _ in self._places())

    def _places(self) -> Iterator[tuple[Mention, StoredArticle, tuple[int, int]]]:
        """Give the same with where the words stand in the legible form."""
        for article, start, end in self._found:
            low, high = article.legible.at(start), article.legible.at(end)
            for one in article.mentions:
                if one.start < high and low < one.end:
                    yield one, article, (low, high)


@lru_cache(maxsize=8)
def _along(language: Language) -> re.Pattern[str]:
    """Match `, as well as the` before an amount, which shares what the clause before says."""
    determiners, of = any_of(language.determiners), any_of(language.part_links)
    return re.compile(
        rf"[,;]\s+(?i:{any_of(language.along)})\s+(?:(?i:{determiners})\s+)?(?:\w+\s+(?i:{of})\s+)?\Z"
    )


def _same(one: Mention, other: Mention) -> bool:
    """Tell whether two say the same amount, whatever is counted."""
    return one[2:8] == other[2:8] and one.clear == other.clear


def _next(one: Mention, other: Mention) -> bool:
    """Tell whether two stand before the same word, so that they count the same."""
    return one.kind != COUNT or one.words[:1] == other.words[:1] or not one.words
