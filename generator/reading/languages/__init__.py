"""Which languages the tool can read, and their rules.

In: a BCP 47 tag. Out: the `Language` table, or None for a language without rules; the caller
refuses such a language by name. A language's module is imported when its rules are first asked for.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from generator.reading.languages.language import Language

__all__ = ["LANGUAGES", "Language", "rules"]

#: The primary subtags there are rules for: one module of this folder each.
LANGUAGES = ("en",)


@lru_cache(maxsize=64)
def rules(language: str = "") -> Language | None:
    """Give the rules for a tag by its primary subtag (`en-GB` is `en`); English where it is empty.

    None for a language without rules.
    """
    primary = language.strip().replace("_", "-").partition("-")[0].lower() or "en"
    if primary not in LANGUAGES:
        return None
    found = import_module(f"generator.reading.languages.{primary}").LANGUAGE
    assert isinstance(found, Language)
    return found
