"""From `content/site.yaml` to `Settings`.

The file is read like front matter: places, all problems, did-you-mean. What cannot be used is
reported and left at its default, so that the records are still checked.
"""

# In the tables of keys a description is one line, however long, so that they read as tables.
# ruff: noqa: E501

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from unicodedata import category
from unicodedata import name as name_of
from urllib.parse import urlsplit

from generator.model.currencies import CURRENCIES, DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.folding import legible
from generator.model.problems import CODES, Checked, Problem, Severity, did_you_mean
from generator.model.prose import Words
from generator.model.settings import DEFAULT_MENU, PATH, Settings
from generator.model.statuses import STATUSES, Status
from generator.model.text import Place, Text
from generator.reading import front_matter as tree
from generator.reading.decoding import decode, refused_characters
from generator.reading.fields import (
    Flag,
    Group,
    Key,
    ListOf,
    Matching,
    OneOf,
    Pairs,
    Plain,
    Reading,
    Reference,
    Type,
    WebAddress,
    slug_fault,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.targets import Target
    from generator.reading.fields import JsonSchema
    from generator.reading.languages import Language

MAX_SYMBOLS = 100  # every amount is looked for with each of them
#: The form of the tag of a language.
LANGUAGE_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_LONGEST = 40  # characters of a symbol
_LEVELS = tuple(level.value for level in Severity)


class _Target(Type):
    """A target; the tables of targets are loaded where there is one."""

    __slots__ = ()

    def read(self, node: tree.Node, reading: Reading) -> Any:
        from generator.reading.targets import read_target  # noqa: PLC0415  for sites that have one

        return read_target(node, reading, self.words)

    def schema(self) -> JsonSchema:
        from generator.reading.targets import schema  # noqa: PLC0415  as above

        return schema()


_STATUS = Group(
    "a status: `{label: ..., words: [...]}`",
    "a status",
    (
        Key(name="label", type=Plain(), required=True, about="What readers see."),
        Key(name="words", type=ListOf("words", Plain(printed=False)), required=True, about="The words that name it."),
    ),
)  # fmt: skip

SITE = Group(
    "the site's settings",
    "content/site.yaml",
    (
        Key(name="title", type=Plain(), required=True, about="The site's title."),
        Key(name="description", type=Plain(), about="What the site is, in a sentence."),
        Key(name="base_url", type=WebAddress(), about="Where it will be published; needed for feeds, the sitemap, canonical links and `404.html`."),
        Key(name="contact", type=Matching("an e-mail address or a web address", r"[^\s@<>\"'?&#%:/]+@[^\s@<>\"'?&#%:/]+|https?://[^\s<>\"']+"),
            about="Where readers report errors: an e-mail address, or the web address of a form; without it no page has such a link."),
        Key(name="language", type=Matching("a language tag such as `en` or `en-GB`", LANGUAGE_TAG),
            about="The language of the site."),
        Key(name="lead", type=Reference("the slug of a briefing"), about="The front page's briefing; by default the newest."),
        Key(name="currency_symbols", type=Pairs("symbols with their ISO 4217 codes"), about="Adds to the built-in symbols, or says what `$` is."),
        Key(name="statuses", type=Pairs("statuses by name", _STATUS), about="Adds to the built-in statuses of money."),
        Key(name="severities", type=Pairs("`error`, `warning` or `off` by problem code", OneOf("a severity", _LEVELS)),
            about="How much a kind of problem weighs."),
        Key(name="show_sources", type=OneOf("`whole` or `evidence`", ("whole", "evidence")),
            about="The default for a source's `show`."),
        Key(name="book", type=Flag(),
            about="Whether the site has a book (`/book/`, all of it for print); by default if it has no more than 300 records."),
        Key(name="menu", type=ListOf("places", Plain(printed=False)), about="The menu, in order: lists, built-in pages, slugs of free pages."),
        Key(name="publish", type=Pairs("targets by name", _Target("a target: `{to: git, ...}`")), about="Where the site is published to."),
    ),
)  # fmt: skip


def read_settings(data: bytes | None) -> Checked[Settings]:
    """Read the settings; without a usable file, defaults under a problem."""
    fallback = Settings(title=Words("Untitled", Place(PATH)))
    if data is None:
        message = "the site has no `content/site.yaml`"
        return Checked(
            fallback, (Problem("S102", Place(PATH), message, ("add it with at least a `title`",)),)
        )
    text, problems = decode(PATH, data)
    if text is None:
        return Checked(fallback, problems)
    problems = refused_characters(text)
    if problems:
        return Checked(fallback, problems)
    start = 1 if text.value.startswith("\ufeff") else 0
    root, problems = tree.read_yaml(text, start, len(text.value))
    if root is None:
        return Checked(fallback, problems)
    reading = Reading(text)
    values, places, _ = SITE.read_keys(root, reading)
    sound = {key: value for key, value in values.items() if value is not None}
    settings = _settings(sound, places, reading, text)
    return Checked(settings, (*problems, *reading.problems))


def _settings(
    values: dict[str, Any], places: dict[str, Place], reading: Reading, text: Text
) -> Settings:
    address = values.get("base_url")
    return Settings(
        title=values.get("title") or Words("Untitled", Place(text.path)),
        description=values.get("description"),
        base_url=base_address(address, reading) if address else "",
        contact=values.get("contact", ""),
        language=values.get("language", "en"),
        lead=values.get("lead"),
        symbols=_symbols(values.get("currency_symbols", ()), values.get("language", "en"), reading),
        statuses=_statuses(values.get("statuses", ()), values.get("language", "en"), reading),
        severities=_severities(values.get("severities", ()), reading),
        show_sources=values.get("show_sources", "evidence"),
        book=values.get("book"),
        menu=tuple(word.text for word in values["menu"]) if "menu" in values else DEFAULT_MENU,
        publish=_targets(values.get("publish", ()), reading),
        places=MappingProxyType(places),
    )


_NO_SYMBOL = (
    "a symbol is a sign of money or holds a letter, and no digits; between its words stands one "
    "space (`CFA francs`)"
)


def base_address(address: Words, reading: Reading) -> str:
    """Give the base address with its closing slash; it has no query and no fragment."""
    parts = urlsplit(address.text)
    if parts.query or parts.fragment:
        reading.problems.append(
            Problem("S110", address.place, "`base_url` has no query and no fragment")
        )
        return ""
    return address.text if address.text.endswith("/") else f"{address.text}/"


def _symbols(pairs: Any, tag: str, reading: Reading) -> MappingProxyType[str, str]:
    chosen: dict[str, str] = {}
    hints: tuple[str, ...]
    fixed = {**_nouns(tag), **FIXED_SYMBOLS} if pairs else FIXED_SYMBOLS
    for symbol, code in pairs:
        means = fixed.get(symbol.text, fixed.get(symbol.text.lower(), code.text))
        if means != code.text:
            fault, hints = f"`{symbol.text}` is fixed: it means {means}", ()
        elif code.text not in CURRENCIES:
            fault, hints = (
                f"`{code.text}` is not an ISO 4217 code",
                did_you_mean(code.text.lower(), [c.lower() for c in CURRENCIES]),
            )
        elif not _is_symbol(symbol.text):
            fault = f"`{symbol.text}` is no currency symbol"
            hints = (_NO_SYMBOL,)
        elif other := _other_sense(symbol.text, code.text, tag):
            fault, hints = f"`{symbol.text}` {other}", ()
        elif len(chosen) == MAX_SYMBOLS:
            fault, hints = f"a site takes {MAX_SYMBOLS} currency symbols of its own at most", ()
        else:
            chosen[symbol.text] = code.text
            continue
        reading.problems.append(Problem("S110", code.place, fault, hints))
    return MappingProxyType({**DEFAULT_SYMBOLS, **FIXED_SYMBOLS, **chosen})


def _nouns(tag: str) -> dict[str, str]:
    """Give the nouns that name one country's currency in the site's language and in English."""
    from generator.reading.languages import rules  # noqa: PLC0415  few sites have symbols

    known = (language.currencies for language in map(rules, ("en", tag)) if language)
    return {noun: code for some in known for noun, code in some.items() if code in CURRENCIES}


def _other_sense(symbol: str, code: str, tag: str) -> str:
    """Say what a symbol is in English or the site's language that is not this currency."""
    from generator.reading.languages import rules  # noqa: PLC0415  few sites have symbols
    from generator.reading.languages.loaded import tables_of  # noqa: PLC0415  as above
    from generator.reading.other_senses import (  # noqa: PLC0415  as above
        known_otherwise,
        of_another_currency,
    )

    for language in filter(None, map(rules, dict.fromkeys(("en", tag)))):
        if known_otherwise(symbol, language, tables_of(language.tag)):
            return f"is a word of another meaning in `{language.tag}`"
        if of_another_currency(symbol, code, language):
            return f"is a noun of other currencies than {code}"
    return ""


def _is_symbol(text: str) -> bool:
    """Tell what can stand for a currency: signs, letters, words with one space between them.

    Without a letter or a sign of money it is a part of a number: `-`, `~`.
    """
    digits = any(c.isascii() and c.isdigit() for c in text)
    signs = any(c.isalpha() or category(c) == "Sc" for c in text)
    spaced = text == " ".join(text.split())
    return signs and not digits and spaced and len(text) <= _LONGEST


def _statuses(pairs: Any, tag: str, reading: Reading) -> MappingProxyType[str, Status]:
    statuses = dict(STATUSES)
    language = _spoken(tag) if pairs else None
    labels = _labels(language) if language else {}
    owner = {word: status.key for status in STATUSES.values() for word in status.words}
    for name, values in pairs:
        words = tuple(word.text.strip().lower() for word in values["words"])
        taken = [word for word in words if owner.get(word, name.text) != name.text]
        label = status_label(values["label"].text)
        if name.text in STATUSES:
            fault = f"`{name.text}` is a built-in status"
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", name.text):
            fault = f"`{name.text}` is not a status name: lower-case letters, digits and hyphens"
        elif taken:
            fault = f"`{taken[0]}` already names the status `{owner[taken[0]]}`"
        elif not words or not all(words):
            fault = f"the status `{name.text}` needs words that name it"
        elif mixed := _mixed(values["label"].text):
            fault = f"the label's word `{mixed}` has letters of two scripts, which look alike"
        elif language and (
            other := labels.get(label)
            or names_other(values["label"].text, Status(name.text, "", words), statuses, language)
        ):
            shown = values["label"].text
            fault = f"the label `{shown}` is the name of another status, `{other}`"
        elif language and (fault := _misnamed(values["label"].text, words, language)):
            pass
        else:
            labels[label] = name.text
            owner.update(dict.fromkeys(words, name.text))
            statuses[name.text] = Status(name.text, values["label"].text, words)
            continue
        reading.problems.append(Problem("S110", name.place, fault))
    return MappingProxyType(statuses)


def _misnamed(label: str, words: Iterable[str], language: Language) -> str:
    """Tell words of a status that are no words of one, or that speak against its label.

    `mayor` is an office; what was `vetoed` is not `Green-lit`.
    """
    from generator.reading.languages.loaded import tables_of  # noqa: PLC0415  few sites name any
    from generator.reading.other_senses import known_otherwise  # noqa: PLC0415  as above
    from generator.reading.statuses.contrary import suggested  # noqa: PLC0415  as above

    tables = tables_of(language.tag)
    for word in words:
        if known_otherwise(word, language, tables):
            return f"`{word}` is a word of another meaning, and names no status"
        if any(contrary(key, label, language) for key in suggested(word, language.tag)):
            return f"what is `{word}` cannot be called `{label}`: they say contrary things"
    return ""


def contrary(status: str, label: str, language: Language) -> bool:
    """Tell a label that suggests, or denies, what no money of a status can be.

    `Green-lit` of what is pending, `Not paid` of what is disbursed.
    """
    from generator.reading.labelling import heading  # noqa: PLC0415  few sites name statuses
    from generator.reading.statuses.contrary import apart, suggested  # noqa: PLC0415  as above

    told = suggested(label, language.tag)
    if status not in told and any(apart(status, key) for key in told):
        return True
    return status in heading(legible(label).text, STATUSES, language).negated


def _spoken(tag: str) -> Language:
    """Give the rules by which the words of a site's own statuses are read."""
    from generator.reading.languages import rules  # noqa: PLC0415  few sites have statuses

    language = rules(tag) or rules("en")
    assert language is not None
    return language


def _labels(language: Language) -> dict[str, str]:
    """Give what readers may take for the name of a built-in status: its label, its words."""
    own = language.status_words
    return {
        status_label(word): status.key
        for status in STATUSES.values()
        for word in (status.label, *status.words, *own.get(status.key, ()))
    }


def _mixed(label: str) -> str:
    """Give the word of a label that has letters of two alphabets; empty for none."""
    for word in map(str, re.findall(r"\w+", label)):
        scripts = {name_of(letter, "").partition(" ")[0] for letter in word if letter.isalpha()}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            return word
    return ""


def status_label(words: str) -> str:
    """Give a label as it is told from others: `Approved (final)` is no other than `Approved`.

    Characters that nobody sees part nothing.
    """
    return " ".join(re.findall(r"\w+", re.sub(r"[(\[].*", "", legible(words).text).casefold()))


def names_other(label: str, own: Status, statuses: Mapping[str, Status], language: Language) -> str:
    """Give the status of which a label holds a word, and not as its own words do; empty for none.

    `Paid in full` of what is `set aside`; not `Approved in principle` of what is just that.
    """
    from generator.reading.labelling import heading  # noqa: PLC0415  few sites name statuses

    words = legible(label).text
    for one in own.words:
        words = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", " ", words, flags=re.IGNORECASE)
    named = heading(words, statuses, language).named
    return "" if own.key in named else next(iter(sorted(named)), "")


def _targets(pairs: Any, reading: Reading) -> MappingProxyType[str, Target]:
    targets = {}
    for name, target in pairs:
        fault = slug_fault(name.text)
        if fault:
            message = f"`{name.text}` cannot name a target: {fault}"
            reading.problems.append(Problem("S110", name.place, message))
        else:
            targets[name.text] = target
    return MappingProxyType(targets)


def _severities(pairs: Any, reading: Reading) -> MappingProxyType[str, Severity]:
    chosen = {}
    for code, level in pairs:
        known = CODES.get(code.text)
        if known is None:
            hints = did_you_mean(code.text, CODES)
            reading.problems.append(
                Problem("S110", code.place, f"there is no problem code `{code.text}`", hints)
            )
        elif known.severity is Severity.ERROR and level != Severity.ERROR.value:
            message = f"`{code.text}` ({known.title}) always stops publication"
            reading.problems.append(Problem("S110", code.place, message))
        else:
            chosen[code.text] = Severity(level)
    return MappingProxyType(chosen)
