"""Names in an article that may be those of programs, agencies and people.

In: a text, its language's tables, where names of countries end. Out: candidate `Name`s in order,
each once, with the kind their words suggest, the abbreviation that stands beside them, the country
whose they are (`India's Ministry of Power`), and for a person the role before the name.

Rules, not knowledge: a run of words with capitals (joined by `of`, `and`, `for`) that holds a word
of a program or an agency; a title before a name; an abbreviation in brackets whose letters are the
first letters of the words before it. A run that ends with what is a program's name elsewhere in the
text (`Money for the Volta Clinics Programme`) is none. What the site's own records own is found by
their names, elsewhere, and first.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.languages.loaded import Tables

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
_ACRONYM = late(r"\(([A-Z][A-Za-z]{0,2}[A-Z][A-Za-z-]{0,6})\)")
_SMALL_ROLE = late(
    r"(?<![\w-])([a-z]+) "
    r"([A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:van|von|de|bin|al))?(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){1,4})(?!\w)"
)
_BELONGS = late(r"['’]s? $")
_OWNER = late(r"['’]s? ")
_LONGEST = 10
# A person with a title before a body, `Jane Roe of the European Commission`, has no more words.
_LONGEST_PERSON = 12
_LONGEST_OFFICE = 3
_LONGEST_OFFICE_WORDS = 100
_SHORT_IN_BRACKETS = late(r" \(([A-ZÀ-ÖØ-Þ]{4,12})\)")
_LONGEST_NAME = 4
_BEFORE_BRACKET = late(
    r"(?:(?:[Tt]he|[Ee]l|[Ll]a) )?"
    rf"(?P<office>{_CAPITAL}(?: (?:[a-z]{{1,3}} ){{0,2}}{_CAPITAL}){{0,8}}) \($"
)
# So far before a role the words stand that make it another: `deputy prime`.
_OFFICE = 60
_LONGEST_ABBREVIATION = 3


class Name(NamedTuple):
    """A name from `start` to `end`; `kind` is programs, agencies or people."""

    start: int
    end: int
    words: str
    kind: str
    abbreviation: str = ""
    role: str = ""
    why: str = ""
    country: str = ""


def names(
    text: str, tables: Tables, countries: Mapping[int, str] = MappingProxyType({})
) -> list[Name]:
    """Find the names of a text; each name once, where it stands first.

    `countries` are the codes of countries by where their names end.
    """
    found: dict[str, Name] = {}
    taken = bytearray(len(text) + 1)
    for name in (
        *_abbreviated(text, tables),
        *_people(text, tables),
        *_phrases(text, tables, countries),
        *_with_small_words(text, tables, countries),
    ):
        if taken.find(1, name.start, name.end) >= 0 or name.words in found:
            continue
        found[name.words] = name._replace(country=_owner(text, name.start, countries))
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    return sorted(name for name in found.values() if not _leads_to(name, found, tables))


def _leads_to(name: Name, found: Mapping[str, Name], tables: Tables) -> bool:
    """Tell `Money for the Volta Clinics Programme` of a headline, where the rest is a name."""
    words = name.words.split()
    for at, word in enumerate(words[:-1], 1):
        rest = found.get(" ".join(words[at:]))
        if (
            rest
            and rest.kind == name.kind == "programs"
            and word.lower() in tables.naming.connectors
        ):
            return not any(_kind_of_word(one.lower(), tables) for one in words[:at])
    return False


def _owner(text: str, start: int, countries: Mapping[int, str]) -> str:
    """Give the country that a name belongs to by the possessive before it."""
    belongs = _BELONGS.search(text[max(0, start - 4) : start])
    return countries.get(max(0, start - 4) + belongs.start(), "") if belongs else ""


def _abbreviated(text: str, tables: Tables) -> Iterator[Name]:
    """Read `International Narcotics and Law Enforcement Affairs (INL) Program`."""
    for match in _ACRONYM.finditer(text):
        start = _expansion(text, match.start(), match[1], tables)
        if start is None:
            continue
        end = match.end()
        tail = re.match(rf" ({_CAPITAL})", text[end : end + 40])
        if tail and tail[1].lower() in tables.naming.program_words | tables.naming.agency_words:
            end += tail.end()
        words = " ".join(text[start:end].split())
        why = f"the letters of {match[1]} are the first letters of the words before it"
        yield Name(start, end, words, _kind(words, tables), match[1], why=why)


def _expansion(text: str, at: int, acronym: str, tables: Tables) -> int | None:
    """Find where the words begin that an abbreviation stands for; the nearest place that fits."""
    head = text[max(0, at - 160) : at]
    base = at - len(head)
    tokens = [(m[0], base + m.start()) for m in re.finditer(r"[\w’'&-]+", head)]
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    for count in range(1, min(_LONGEST, len(tokens)) + 1):
        words = tokens[-count:]
        first = words[0][0]
        small = first.lower() in tables.naming.connectors
        if not first[:1].isupper() and not small:
            return None
        between = text[words[0][1] : at]
        if re.search(r"[.;:!?\n]", between):
            return None
        if first[:1].lower() == letters[0] and first[:1].isupper() and _spells(words, letters):
            return words[0][1]
    return None


def _spells(words: list[tuple[str, int]], letters: list[str]) -> bool:
    """Tell whether the letters are, in order, first letters of the words (or of their parts)."""
    initials = [part[:1].lower() for word, _ in words for part in word.split("-") if part]
    at = 0
    for letter in letters:
        while at < len(initials) and initials[at] != letter:
            at += 1
        if at == len(initials):
            return False
        at += 1
    return True


def _people(text: str, tables: Tables) -> Iterator[Name]:
    """Read a title and a name: `Secretary of State Marco Rubio`."""
    run = re.compile(
        rf"(?<![\w.]){_CAPITAL}\.?(?: (?:of|for|and|the) {_CAPITAL}|[ ]{_CAPITAL}\.?)*"
    )
    yield from _with_small_roles(text, tables)
    for match in run.finditer(text):
        words = _sentence(match[0].split(), tables)
        at = _title_length(words, tables)
        name = words[at:]
        if at and 1 <= len(name) <= 4 and all(w[0].isupper() for w in name):
            if _kind(" ".join(name), tables) != "people" or len(name) < 2:
                continue
            full = " ".join(name)
            start = match.start() + match[0].rindex(full) if full in match[0] else match.start()
            title = " ".join(words[:at])
            role = _office_of(text, match.start(), words[:at], tables)
            yield Name(start, start + len(full), full, "people", role=role,
                       why=f"the title “{title}” stands before it")  # fmt: skip


def _office_of(text: str, at: int, title: list[str], tables: Tables) -> str:
    """Give the office that a title is; of one by which anybody is addressed, that before brackets.

    `The Minister for Energy (Mr. Kendall Prosper)`, but `Ms. Amara Joseph (Castries East)`.
    """
    if {word.rstrip(".").lower() for word in title} - tables.naming.addresses:
        return " ".join(title)
    before = _BEFORE_BRACKET.search(text[max(0, at - _LONGEST_OFFICE_WORDS) : at])
    words = before["office"].split() if before else []
    known = {word.lower() for word in words} & (tables.naming.titles | tables.naming.roles)
    return " ".join(words) if known else ""


def _with_small_roles(text: str, tables: Tables) -> Iterator[Name]:
    """Read a role in small letters and a name: `the spokesman Ali Traoré`."""
    for match in _SMALL_ROLE.finditer(text):
        role, start, full = match[1], match.start(2), match[2]
        start, full = _behind_titles(start, full, tables)
        if not 2 <= len(full.split()) <= _LONGEST_NAME:
            continue
        if role not in tables.naming.roles or any(
            _kind_of_word(w.lower(), tables) or w.lower() in tables.naming.not_names
            for w in full.split()
        ):
            continue
        role = _whole_office(text, match.start(1), role, tables)
        yield Name(start, match.end(2), full, "people", role=role,
                   why=f"the role “{role}” stands before it")  # fmt: skip


def _behind_titles(start: int, full: str, tables: Tables) -> tuple[int, str]:
    """Cut `Senior Superintendent Mpiti Mopeli` to the name."""
    first, _, rest = full.partition(" ")
    while rest and first.rstrip(".").lower() in tables.naming.titles | tables.naming.ranks:
        start, full = start + len(first) + 1, rest
        first, _, rest = full.partition(" ")
    return start, full


def _whole_office(text: str, at: int, role: str, tables: Tables) -> str:
    """Give an office with what stands before it: a deputy minister is no minister."""
    before = text[max(0, at - _OFFICE) : at].split(" ")[:-1]
    while (
        before
        and before[-1].lower() in tables.naming.titles | tables.naming.lesser | tables.naming.ranks
    ):
        role = f"{before.pop()} {role}"
    return role


def _title_length(words: list[str], tables: Tables) -> int:
    """Count the words of the title a run of words opens with."""
    at = last = _office(words, tables)
    while at < len(words):
        bare = words[at].rstrip(".").lower()
        if bare in tables.naming.titles:
            last = at + 1
        elif bare not in tables.naming.connectors and not (
            at and words[at - 1].lower() in tables.naming.connectors and last
        ):
            break
        at += 1
        if last and at == last + 2 and words[last].lower() == "of":
            last = at
    return last


def _sentence(words: list[str], tables: Tables) -> list[str]:
    """Cut a run of words at the end of a sentence: `Deepak Rai. The`."""
    for at, word in enumerate(words):
        if word.endswith(".") and len(word) > _LONGEST_ABBREVIATION:
            bare = word.rstrip(".")
            if bare.lower() not in tables.naming.titles:
                return [*words[:at], bare]
    return words


def _office(words: list[str], tables: Tables) -> int:
    """Count the words up to an office that is named by what it is for: `Energy Minister`."""
    naming = tables.naming
    for at, word in enumerate(words[:_LONGEST_OFFICE]):
        plain = word.rstrip(".").lower()
        if plain in naming.not_names | naming.connectors:
            return 0
        if plain in naming.titles & naming.roles:
            return at + 1
    return 0


def _phrases(text: str, tables: Tables, countries: Mapping[int, str]) -> Iterator[Name]:
    """Read runs of words with capitals that hold a word of a program or an agency."""
    naming = tables.naming
    joined = "|".join(sorted(naming.connectors, key=lambda word: (-len(word), word)))
    link = rf"(?:{re.escape('&')}|{joined}) (?:the )?"
    if naming.name_links:
        articles = "|".join(sorted(tables.small.determiners & naming.connectors))
        link = rf"(?:{'|'.join(sorted(naming.name_links))}) (?:{articles}) |{link}"
    run = re.compile(rf"(?<!\w){_CAPITAL}(?: (?:{link})?{_CAPITAL})*")
    for match in run.finditer(text):
        start = match.start()
        for belongs in _OWNER.finditer(match[0]):
            if match.start() + belongs.start() in countries:
                start = match.start() + belongs.end()  # `India's Ministry of Power`
        words = text[start : match.end()].split()
        while words and words[0].lower() in tables.naming.not_names:
            start += len(words[0]) + 1
            words = words[1:]
        start, words = _behind_a_person(start, words, tables)
        if not 2 <= len(words) <= _LONGEST:
            continue
        bare = [re.sub(r"['’]s$", "", word).lower() for word in words]
        kinds = [_kind_of_word(word, tables) for word in bare]
        kind = next((k for k in reversed(kinds) if k), "")
        if _is_body(" ".join(bare), tables):
            kind = "agencies"
        if kind:
            words[-1] = re.sub(r"['’]s$", "", words[-1])
            name = " ".join(words)
            if kind == "agencies" and start + len(name) == match.end():
                name += _portfolios(text, match.end(), tables)
            short = _made_of_syllables(text, start + len(name), name)
            name += f" ({short})" if short else ""
            yield Name(start, start + len(name), name, kind, short,
                       why="its words have capitals, one of them names such a body")  # fmt: skip


def _portfolios(text: str, at: int, tables: Tables) -> str:
    """Give what a ministry is for besides: `Ministry of Agriculture`, `, Fisheries and Food`."""
    joins = "|".join(sorted(tables.small.joins))
    part = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
    found = re.compile(rf"(?:, {part}){{0,4}},? (?i:{joins}|&) {part}(?!\w)").match(text, at)
    if not found or not found[0].startswith(","):
        return ""
    parts = re.split(rf", |,? (?i:{joins}|&) ", found[0])[1:]
    known = (tables.naming.portfolios & {*one.lower().split()} for one in parts)
    return found[0] if all(known) else ""


def _made_of_syllables(text: str, at: int, name: str) -> str:
    """Give an abbreviation in brackets that takes more than first letters: `(PROBAJURA)`."""
    found = _SHORT_IN_BRACKETS.match(text, at)
    if not found or name[:1].upper() != found[1][0]:
        return ""
    letters = iter(name.upper())
    return found[1] if all(letter in letters for letter in found[1]) else ""


def _with_small_words(text: str, tables: Tables, countries: Mapping[int, str]) -> Iterator[Name]:
    """Read `the Lake Basin water program`, but not `the water program`, `the Kenyan water plan`."""
    naming = tables.naming
    words = "|".join(sorted(naming.program_words))
    pattern = re.compile(
        rf"(?<![\w.])(?:(?i:{'|'.join(sorted(tables.small.determiners))})|[\w]+['’]s?) "
        rf"(({_CAPITAL}(?: {_CAPITAL}){{0,3}})((?: [a-z-]+){{1,2}}?) (?:{words}))(?![\w-])"
    )
    small = (
        naming.not_names
        | tables.small.phrase_ends
        | tables.small.purpose_ends
        | tables.small.determiners
    )
    for match in pattern.finditer(text):
        capital = [word.lower() for word in match[2].split()]
        known = {*capital} & (naming.agency_words | naming.not_names | naming.titles)
        whole = match.start(2) + len(match[2]) in countries and len(capital) == 1
        if not known and not whole and not {*match[3].split()} & small:
            yield Name(match.start(1), match.end(1), " ".join(match[1].split()), "programs",
                       why="words with capitals stand before what names a program")  # fmt: skip


def _behind_a_person(start: int, words: list[str], tables: Tables) -> tuple[int, list[str]]:
    """Cut `Jane Roe of the European Commission` to the body."""
    for at, word in enumerate(words[: min(len(words) - 2, _LONGEST_PERSON)]):
        head = words[:at]
        body = any(_kind_of_word(w.lower(), tables) for w in head)
        if word.lower() in ("of", "for", "in", "to") and head and not body and len(head) > 1:
            cut = at + 1 + (words[at + 1].lower() == "the")
            return start + len(" ".join(words[:cut])) + 1, words[cut:]
    return start, words


def _kind(words: str, tables: Tables) -> str:
    if _is_body(words, tables):
        return "agencies"
    kinds = [_kind_of_word(word.strip("().,").lower(), tables) for word in words.split()]
    return next((kind for kind in reversed(kinds) if kind), "people")


def _is_body(words: str, tables: Tables) -> bool:
    """Tell the World Food Programme, an agency, from a program."""
    plain = re.sub(r"\s*\(.*?\)", "", words).lower().removeprefix("the ")
    return plain.replace("’", "'") in tables.naming.bodies


def _kind_of_word(word: str, tables: Tables) -> str:
    if word in tables.naming.program_words:
        return "programs"
    return "agencies" if word in tables.naming.agency_words else ""
