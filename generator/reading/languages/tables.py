"""How the tables of a language are written: words, phrases and pairs in long strings.

In: the text of a table. Out: read-only collections. A language's file holds tables and nothing
else; what reads them stands here, once.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.amounts import Qualifier


def words(text: str) -> frozenset[str]:
    """Give the words of a table, `and or but`."""
    return frozenset(text.split())


def phrases(text: str, separator: str = "; ") -> frozenset[str]:
    """Give the phrases of a table, `more than; less than`."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(separator.strip()))


def each(first: str, then: str) -> tuple[str, ...]:
    """Give every pair of some first words with some that follow."""
    return tuple(f"{one} {two}" for one in first.split("|") for two in then.split("|"))


def meanings(*groups: tuple[Qualifier | None, str]) -> Mapping[str, Qualifier | None]:
    """Give each phrase of several groups what it says; None: it is open what it says."""
    return MappingProxyType(
        {phrase: found for found, listed in groups for phrase in listed.split("; ")}
    )


def later_meanings(*groups: tuple[Qualifier, str]) -> Mapping[str, Qualifier]:
    """Give each phrase behind an amount what it says."""
    return MappingProxyType(
        {phrase: found for found, listed in groups for phrase in listed.split("; ")}
    )


def numbered(text: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Give the words of a table their numbers in order; forms of one number are joined by `|`."""
    return {
        form: first + place * step
        for place, word in enumerate(text.split())
        for form in word.split("|")
    }


def money(national: str, general: Mapping[str, str]) -> Mapping[str, str]:
    """Give the currency nouns: `adjectives|nouns|code` a line, and nouns without an adjective.

    The adjective stands before the noun (`Mexican pesos`), or behind it where the line begins
    with `+` (`pesos mexicanos`).
    """
    found = dict(general)
    for line in filter(None, national.split("\n")):
        adjectives, nouns, code = line.removeprefix("+").split("|")
        for adjective in adjectives.split(","):
            for noun in nouns.split():
                behind = line.startswith("+")
                found[f"{noun} {adjective}" if behind else f"{adjective} {noun}"] = code
    return MappingProxyType(found)


def nationals(national: str, names: Iterable[str] = ()) -> Mapping[str, str]:
    """Give the adjectives of the lines of `money`, but for names of countries (`Hong Kong`)."""
    found: dict[str, str] = {}
    no_adjectives = frozenset(names)
    for line in filter(None, national.split("\n")):
        adjectives, _, code = line.removeprefix("+").split("|")
        for adjective in adjectives.split(",") if code else ():
            if adjective not in no_adjectives:
                found.setdefault(adjective, code)
    return MappingProxyType(found)


def country_names(text: str) -> Mapping[str, str]:
    """Read lines of a code and the names of one country, `MX Mexico|México`."""
    found = {}
    for line in text.strip().splitlines():
        code, names = line.split(" ", 1)
        found.update({name.removeprefix("the "): code for name in names.split("|")})
    return MappingProxyType(found)


def peoples(text: str, endings: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Read `AF Afghan|AL Albanian`: codes and the names of their people, `~` for a space.

    `endings` are pairs of an ending and the endings of a name's other forms, in order; the first
    that fits is taken (`("o", "a os as")`). The empty ending fits every name.
    """
    found = {}
    for entry in filter(None, text.replace("\n", "|").split("|")):
        code, *names = entry.split(" ")
        for name in (name.replace("~", " ") for name in names):
            found[name] = code
            for ending, others in endings:
                if name.endswith(ending):
                    stem = name.removesuffix(ending)
                    found.update({f"{stem}{other}": code for other in others.split()})
                    break
    return MappingProxyType(found)


def listed(text: str, separator: str = "|") -> frozenset[str]:
    """Give the entries of a table that may hold spaces, `South Korea|Republic of Korea`."""
    return frozenset(text.split(separator))
