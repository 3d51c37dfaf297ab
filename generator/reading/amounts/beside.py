"""The currency that stands beside an amount, apart from its sign or noun.

In: a text, the place where an amount of money with a general sign or noun starts or stops, and what
that names. Out: what the words there name, and how far they reach: a code or a country's adjective
before a sign (`CAD $5 million`, `Canadian $5 million`), behind the amount (`$5 million (CAD)`,
`5 million dollars Canadian`), or a noun behind a link (`$5 million in pesos`).

A country's adjective is a currency's only where its currency is written with that sign, and behind
an amount only where no noun follows: a `$5 million Canadian program` may cost any dollars. Before a
sign it is open whose they are if a noun follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.currencies import CURRENCIES
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.reading.amounts.money import SIGNS, Named, by_sign, is_of
from generator.reading.context import GAP, any_of, bare, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.reading.languages.language import Language

_REACH = 40
_BRACKET = late(rf"{GAP}\(")
_WORD_BEFORE = late(r"[^\W\d_][):.]{0,2}\s{0,4}$")
_NEXT_WORD = late(rf"{GAP}([^\W\dA-Z_][\w'’-]*)")
# `Class A $5 million`, `Vitamin C $5 million`
_LETTERED = late(r"[A-Z][a-z]+\s+$")
# A small word before a capital: no title, and no sentence begins.
_IN_SENTENCE = late(r"(?<![\w’'-])[a-zà-ÿ]+ \Z")


# `$5 million (Fiji), $3 million (Chad)`: what follows one of several names in brackets, and what
# stands before it.
_NEXT_SHARE = late(r"(?:,|;| and)[^()\n]{0,30}?\d[^()\n]{0,30}\([A-Z]")
_LAST_SHARE = late(r"\([A-Z][^()\n]*\)(?:,|;| and) [^()\n]{0,60}$")
_LONGEST_SHARE = 90


class Beside(NamedTuple):
    """What words beside an amount name, and how far they reach: where they start, or stop."""

    at: int
    named: Named


class BesideReader:
    """Reads the currency beside an amount in one language with the symbols of one site."""

    __slots__ = ("_ahead", "_behind", "_language", "_link", "_money_of", "_noun", "_symbols")

    def __init__(
        self,
        language: Language,
        symbols: Mapping[str, str],
        noun: Callable[[str, int], Beside | None],
    ) -> None:
        self._language, self._symbols, self._noun = language, symbols, noun
        code = r"(?P<code>[A-Z]{1,3})"
        ahead, behind = any_of(language.national_ahead), any_of(language.national_behind)
        self._ahead = re.compile(
            rf"(?<![\w.])(?:\((?:(?P<adjective>(?i:{ahead}))|{code})\)"
            rf"|(?:(?P<adjective_>(?i:{ahead}))|{code.replace('code', 'code_')})):?{GAP}$"
        )
        named = any_of(language.national_names)
        self._behind = re.compile(
            rf"{GAP}(?:[(\[](?:(?P<code>[A-Z]{{3}})|(?P<adjective>(?i:{behind}))|(?P<name>(?i:{named}))"
            rf"|(?P<sign>[A-Z]{{1,3}}[{SIGNS}])|(?P<letters>[A-Z]{{2}}))[)\]]"
            rf"|(?<=\s)(?P<adjective_>(?i:{behind}))(?![\w-])"
            rf"|(?<=\s)(?P<letters_>[A-Z]{{2}})(?![\w'’-]))"
            rf"|(?:,{GAP}|/)(?P<code_>[A-Z]{{3}})(?=\s*(?:[,;)]|$|(?<=\s)[a-z]))"
            rf"|,?{GAP}(?<=\s)(?i:{any_of(language.money_links)}){GAP}(?<=\s)"
            rf"(?P<sign_>[A-Z]{{1,3}}[{SIGNS}])(?!\s*\d)"
        )
        self._link = re.compile(rf"{GAP}(?<=\s)(?i:{any_of(language.money_links)}){GAP}(?<=\s)")
        self._money_of = re.compile(
            rf"(?P<adjective>(?i:{behind})){GAP}(?<=\s)(?i:{any_of(language.money_nouns)})(?!\w)"
        )

    def before(self, text: str, start: int, sign: str, stop: int) -> Beside | None:
        """Read what stands before the sign at `start`, of an amount that stops at `stop`."""
        low = max(0, start - _REACH)
        window = text[low:start]
        match = self._ahead.search(window) if _WORD_BEFORE.search(window) else None
        if not match:
            return None
        code, adjective = match["code"] or match["code_"], match["adjective"] or match["adjective_"]
        if adjective:
            named = self._national(self._language.national_ahead, adjective, sign)
            if named and not match["adjective"] and self.noun_follows(text, stop):
                named = Named("")
        else:
            named = self._marked(code, sign, window[: match.start()])
        return Beside(low + match.start(), named) if named else None

    def _marked(self, code: str, sign: str, before: str) -> Named | None:
        """Give what letters before a sign name: a currency, or a country with a sign."""
        if code in CURRENCIES:
            return None if code in self._language.word_codes else Named(code)
        article = plain(code) in self._language.articles
        if article and f"{code}{sign}" in self._symbols and _IN_SENTENCE.search(before):
            return Named("")  # `approved A $5 million`
        known = code != "US" and not article and f"{code}{sign}" in self._symbols
        if not known or (len(code) == 1 and _LETTERED.search(before)):
            return None
        return by_sign(f"{code}{sign}", self._symbols) if len(code) > 1 else Named("")

    def behind(self, text: str, stop: int, family: str) -> Beside | None:
        """Read what stands behind the amount that stops at `stop`; `family` is its general sign."""
        match = self._behind.match(text, stop)
        if match and (match["adjective"] or match["adjective_"]):
            adjective = match["adjective"] or match["adjective_"]
            named = self._national(self._language.national_behind, adjective, family)
            alone = match["adjective"] or not self.noun_follows(text, match.end())
            return Beside(match.end(), named) if named and alone else None
        if match:
            told = match["name"] or match["letters"]
            shares = told and _is_shared_out(text, match)
            named = Named("") if shares else self._lettered(match, family)
            alone = not match["letters_"] or not self.noun_follows(text, match.end())
            return Beside(match.end(), named) if named and alone else None
        bracket = _BRACKET.match(text, stop)
        inside = self._noun(text, bracket.end()) if bracket else None
        if inside and text[inside.at : inside.at + 1] == ")":
            return Beside(inside.at + 1, inside.named)
        link = self._link.match(text, stop)
        of = self._money_of.match(text, link.end()) if link else None
        if of:
            named = self._national(self._language.national_behind, of["adjective"], family)
            return Beside(of.end(), named) if named else None
        found = self._noun(text, link.end()) if link else None
        return found if found and not self.noun_follows(text, found.at) else None

    def _lettered(self, match: re.Match[str], family: str) -> Named | None:
        """Give what a code, a sign, letters or a name of a country behind an amount name."""
        code = match["code"] or match["code_"]
        if code:
            likely = match["code"] or code not in self._language.word_codes
            return Named(code) if code in CURRENCIES and likely else None
        sign = match["sign"] or match["sign_"]
        if sign:
            return by_sign(sign, self._symbols)
        if match["name"]:
            return self._national(self._language.national_names, match["name"], family)
        sign = f"{match['letters'] or match['letters_']}{family}"
        return by_sign(sign, self._symbols) if family and sign in self._symbols else None

    def _national(self, codes: Mapping[str, str], adjective: str, sign: str) -> Named | None:
        code = codes[next(known for known in codes if bare(known) == bare(adjective))]
        return Named(code) if is_of(code, sign) else None

    def noun_follows(self, text: str, stop: int) -> bool:
        """Tell whether a noun stands behind an adjective that stops at `stop`."""
        if not self._language.national_ahead:
            return False  # where adjectives follow nouns, none follows them
        if text[stop : stop + 1] == "-":
            return True
        following = _NEXT_WORD.match(text, stop)
        word = plain(following[1]) if following else ""
        language = self._language
        return bool(word) and not (
            word in language.noun_ends
            or word in language.auxiliaries
            or word in language.sentence_openers
            or word in language.no_nouns
            or word.endswith((*language.adverb_suffixes, *language.verb_endings))
        )


def _is_shared_out(text: str, bracket: re.Match[str]) -> bool:
    """Tell one of several amounts, each with who gets or gives it, where no currency is named."""
    low = max(0, bracket.start() - _LONGEST_SHARE)
    return bool(
        _NEXT_SHARE.match(text, bracket.end()) or _LAST_SHARE.search(text[low : bracket.start()])
    )
