"""An invented desk of any size, the same for the same size: `corpus(1000)`.

In: a number of pages. Out: a `Corpus`: countries, programs, sources with their articles, briefings
with figures, statements, quotes and events, each with its evidence in an article, and cross links
between briefings. `briefing_site.py` writes it as a site of this generator and `peers/` as sites of
others. All that is said in it is invented; no number stands in a text but as a reference.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from generator.model.countries import COUNTRIES

_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_SOME_NOUNS = """
harbour quay railway clinic school bridge canal archive market orchard library depot lighthouse
granary workshop reservoir ferry pasture terrace museum
"""
_SOME_WORDS = """
the of and to in for on with by from that which after before under within across between ministry
council board office parliament region valley coast border agency partner donor committee auditor
engineer teacher nurse farmer trader mayor delegate envoy inspector agreement condition schedule
contract repair survey report review tender delivery inventory support training supply transport
water power housing land road harvest storage language continues depends remains describes requires
explains follows includes expects confirms early late local regional public private open careful
partial steady gradual separate further several many few most other both each every some
"""
_SOME_MONTHS = """
January February March April May June July August September October November December
"""
_NOUNS, _WORDS, _MONTHS = _SOME_NOUNS.split(), _SOME_WORDS.split(), _SOME_MONTHS.split()
_STATUSES = {"approved": "approved", "pending": "set pending", "committed": "pledged"}


class Figure(NamedTuple):
    """An amount in millions of euros, its status, and the words that say it."""

    id: str
    label: str
    millions: str
    status: str
    quote: str


class Saying(NamedTuple):
    """A statement, quote or event: our words (empty for a quote), and the article's."""

    id: str
    text: str
    quote: str
    date: str = ""


class Named(NamedTuple):
    """A country or program; a country's `code` is its ISO code, a program's its country."""

    slug: str
    name: str
    code: str = ""


class Source(NamedTuple):
    """An article."""

    slug: str
    title: str
    published: str
    paragraphs: list[str]


class Briefing(NamedTuple):
    """A briefing; `body` is Markdown in which `{{a|b}}` marks a cross link (see `filled`)."""

    slug: str
    title: str
    summary: str
    date: str
    source: Source
    programs: list[Named]
    country: Named
    figures: list[Figure]
    statements: list[Saying]
    quotes: list[Saying]
    events: list[Saying]
    body: str


class Corpus(NamedTuple):
    """Everything a site is made of; the records of all kinds together are `pages`."""

    pages: int
    countries: list[Named]
    programs: list[Named]
    sources: list[Source]
    briefings: list[Briefing]


def corpus(pages: int) -> Corpus:
    """Make a desk with so many records: a tenth programs, a tenth sources, most briefings."""
    chance = random.Random(pages)
    codes = sorted(COUNTRIES)
    countries = [
        Named(f"land-{code.lower()}", f"{_name(at, 2)}land", code)
        for at, code in enumerate(codes[: min(len(codes), max(3, pages // 20))])
    ]
    programs = [
        Named(f"program-{at}", f"{_name(at, 3)} {_NOUNS[at % len(_NOUNS)]} fund",
              countries[at % len(countries)].slug)
        for at in range(max(2, pages // 10))
    ]  # fmt: skip
    sources = [
        Source(f"source-{at}", f"News of the {_name(at, 4).lower()} {_NOUNS[at % len(_NOUNS)]}",
               _date(chance), [])
        for at in range(max(1, pages // 10))
    ]  # fmt: skip
    briefings: list[Briefing] = []
    while len(countries) + len(programs) + len(sources) + len(briefings) < pages:
        briefings.append(_briefing(chance, briefings, countries, programs, sources))
    return Corpus(pages, countries, programs, sources, briefings)


def _briefing(
    chance: random.Random,
    earlier: list[Briefing],
    countries: list[Named],
    programs: list[Named],
    sources: list[Source],
) -> Briefing:
    at = len(earlier)
    program = programs[at % len(programs)]
    country = next(c for c in countries if c.slug == program.code)
    source = sources[at % len(sources)]
    place = f"{_name(at, 5)}"
    noun = chance.choice(_NOUNS)
    figures = [_figure(chance, number, place, noun) for number in range(2)]
    statements = [Saying("state", f"The board of {place} keeps the {noun} open.",
                         f"The board of {place} will keep its {noun} open all year")]  # fmt: skip
    quotes = [Saying("words", "", f"We in {place} built this {noun} with our own hands")]
    events = []
    if at % 3 == 0:
        date = _date(chance)
        year, month, day = date.split("-")
        words = f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        events = [Saying("opened", f"The {noun} of {place} opens",
                         f"the {noun} of {place} opened on {words}", date)]  # fmt: skip
    said = [*(f.quote for f in figures), *(s.quote for s in statements),
            *(f"“{s.quote},” said a mason" for s in quotes),
            *(f"After long repairs, {s.quote}" for s in events)]  # fmt: skip
    source.paragraphs.append(". ".join(said) + f". {_sentence(chance, 16)}")
    other = chance.choice(earlier).slug if earlier else ""
    return Briefing(
        f"briefing-{at}",
        f"The {noun} of {place}",
        f"What is known of the {noun} and its money: {{{{#fig-0}}}} was set aside.",
        _date(chance),
        source,
        [program, programs[(at * 7 + 1) % len(programs)]],
        country,
        figures,
        statements,
        quotes,
        events,
        _body(chance, program.slug, country.slug, other),
    )


def _figure(chance: random.Random, number: int, place: str, noun: str) -> Figure:
    status = chance.choice([*_STATUSES])
    millions = f"{chance.randrange(11, 999)}.{chance.randrange(1, 10)}"
    what = ("walls", "roof")[number]
    return Figure(
        f"fig-{number}",
        f"For the {what} of the {noun}",
        millions,
        status,
        f"The council has {_STATUSES[status]} EUR {millions} million "
        f"for the {what} of the {noun} in {place}",
    )


def _body(chance: random.Random, program: str, country: str, other: str) -> str:
    """Write about 2.3 kB of Markdown."""
    parts = [
        f"{_sentence(chance, 18)} The money of {{{{programs/{program}}}}} is **not** all of it.",
        f"{{{{#fig-0}}}} and {{{{#fig-1}}}} are the rest. {_sentence(chance, 24)}",
        f"## {_heading(chance)}",
        _paragraph(chance),
        f"In {{{{countries/{country}}}}} the *same* rule holds. {_sentence(chance, 20)}",
        "\n".join(f"- {_sentence(chance, 11)}" for _ in range(4)),
        f"## {_heading(chance)}",
        f"{_sentence(chance, 20)} See `{_words(chance, 2)}`, {_register(chance)}.",
    ]
    if chance.random() < 0.4:
        rows = "\n".join(f"| {_words(chance, 2)} | {_words(chance, 5)} |" for _ in range(4))
        parts.append(f"| Part | Meaning |\n| --- | --- |\n{rows}")
    if other:
        parts.append(f"It follows {{{{briefings/{other}}}}}. {_sentence(chance, 16)}")
    parts.append(_paragraph(chance))
    parts.append(f"> {_sentence(chance, 22)}")
    parts.append(_paragraph(chance))
    return "\n\n".join(parts) + "\n"


def _register(chance: random.Random) -> str:
    return f"[the register](https://register.example/{_words(chance, 1)})"


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance, chance.randrange(10, 22)) for _ in range(3))


def _sentence(chance: random.Random, count: int) -> str:
    words = _words(chance, count)
    return f"{words[0].upper()}{words[1:]}."


def _heading(chance: random.Random) -> str:
    return _words(chance, 4).capitalize()


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))


def _name(at: int, syllables: int) -> str:
    """Spell a number in syllables, so that each has a name of its own without a digit in it."""
    pairs = len(_CONSONANTS) * len(_VOWELS)
    at = at * 1_000_003 + 12_345  # neighbours look different; the multiplier has no common factor
    spelled = ""
    for _ in range(syllables):
        at, pair = divmod(at, pairs)
        spelled += _CONSONANTS[pair // len(_VOWELS)] + _VOWELS[pair % len(_VOWELS)]
    return spelled.capitalize()


def _date(chance: random.Random) -> str:
    return f"20{chance.randrange(18, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
