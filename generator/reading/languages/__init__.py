"""Which languages the tool can read, and their rules.

In: a BCP 47 tag. Out: the `Language` table, or None for a language without rules; the caller
refuses such a language by name. A language is a folder here, named by its subtag, of a file for
each table, or one file of all (docs/languages.md); a table is loaded when it is first asked for.

A tag with a region (`es-MX`) gets the rules with what differs there: the separators of numbers, and
the currency that `pesos` means.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from generator.model.data_classes import replace
from generator.reading.languages.language import Language

__all__ = ["LANGUAGES", "Language", "rules", "table"]


def languages() -> tuple[str, ...]:
    """Give the primary subtags there are rules for: one folder or file here each."""
    return tuple(sorted(name for _, name, _ in iter_modules(__path__) if len(name) <= 3))


#: The primary subtags there are rules for.
LANGUAGES = languages()


def table(tag: str, name: str) -> object:
    """Give a table of a language by its name in small letters; None if the language has none."""
    module = import_module(f"{__name__}.{tag}")
    if hasattr(module, "__path__"):
        file = f"{module.__name__}.{name}"
        try:
            module = import_module(file)
        except ModuleNotFoundError as missing:
            if missing.name != file:
                raise
            return None
    return getattr(module, name.upper(), None)


@lru_cache(maxsize=64)
def rules(language: str = "") -> Language | None:
    """Give the rules for a tag by its primary subtag (`en-GB` is `en`); English where it is empty.

    None for a language without rules.
    """
    primary, *subtags = language.strip().replace("_", "-").split("-")
    region = next((tag.upper() for tag in subtags if len(tag) == 2 and tag.isalpha()), "")
    return _in_region(primary.lower() or "en", region)


@lru_cache(maxsize=64)
def _in_region(primary: str, region: str) -> Language | None:
    if primary not in LANGUAGES:
        return None
    found = table(primary, "language")
    assert isinstance(found, Language)
    return regional(found, region) if region else found


def regional(language: Language, region: str) -> Language:
    """Give the rules as they are in a region; the same where nothing differs there."""
    swapped, money = region in language.swapped_regions, language.local_money.get(region, "")
    national = language.national_nouns.get(region, {})
    if not (language.loose or swapped or money or national):
        return language
    letters = {
        letter: national[noun]
        for noun, some in language.sign_letters.items()
        for letter in some
        if noun in national
    }
    nouns = {**dict.fromkeys(language.local_nouns if money else (), money), **national}
    return replace(
        language,
        region=region,
        letter_signs=MappingProxyType(letters),
        decimal=language.group if swapped else language.decimal,
        group=language.decimal if swapped else language.group,
        currencies=MappingProxyType({**language.currencies, **nouns}),
    )
