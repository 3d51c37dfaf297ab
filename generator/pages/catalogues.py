"""The theme's words in other languages: which catalogue there is, and what it lacks.

In: the theme's files and a language tag. Out: gettext's translations. A catalogue is a theme file,
`locale/es.po`, so that a site adds one, or changes the words of one, by a file of its own. That of
the tag goes before that of its primary subtag (`es-MX`, then `es`). What no catalogue has is
English; in `marked` translations it is set between two marks that are no characters of any text,
from which `rendering/fallback.py` makes `lang` attributes, and isolates of what is filled in.

The `.po` is the truth. A compiled `.mo` beside it only saves time: it is used if it names the
digest of the `.po` it was made from.
"""

from __future__ import annotations

from functools import lru_cache, partial
from gettext import GNUTranslations, NullTranslations
from hashlib import sha256
from io import BytesIO
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.checking.counts import Worded, Wording
from generator.model.patterns import late
from generator.model.problems import Problem
from generator.model.text import Place
from generator.pages.locales import direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = "locale/"
_OWN = "templates/"
#: The language of the words in the templates.
SOURCE = "en"
#: The header in which a compiled catalogue names the digest of its source.
DIGEST = "x-source-sha256"
#: Noncharacters of Unicode: they are in no text.
START, STOP = "\ufdd0", "\ufdd1"
#: The same around what is filled in, which is not English.
INNER, INNER_STOP = "\ufdd2", "\ufdd3"
# Numbers are alike in both.
_FILLED = late(r"%\((?!num\)|number\)|count\))\w+\)s")


class _Marked(NullTranslations):
    """English, set in marks, with what is filled in set in marks of its own."""

    def gettext(self, message: str) -> str:
        return START + _FILLED.sub(rf"{INNER}\g<0>{INNER_STOP}", message) + STOP

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(super().ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # gettext's own form
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  # gettext's own form
        return self.ngettext(msgid1, msgid2, n)


class _Apart(NullTranslations):
    """Words that run from right to left, in which what is filled in is set in marks.

    A name in Latin letters would take the full stop behind it along, and its own to the other side.
    """

    def __init__(self, words: NullTranslations) -> None:
        super().__init__()
        self._words = words

    def gettext(self, message: str) -> str:
        return _apart(self._words.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _apart(self._words.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        return _apart(self._words.pgettext(context, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return _apart(self._words.npgettext(context, msgid1, msgid2, n))


def _apart(said: str) -> str:
    """Set what is filled into a message in marks; in English it is already."""
    return said if START in said else _FILLED.sub(rf"{INNER}\g<0>{INNER_STOP}", said)


def tags(language: str) -> list[str]:
    """Give the tags a language is looked for by, the most special first."""
    parts = language.replace("_", "-").split("-")
    return ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]


def primary(language: str) -> str:
    """Give the primary subtag."""
    return language.replace("_", "-").partition("-")[0].lower()


def names(language: str, theme: Mapping[str, bytes]) -> list[str]:
    """Give the theme's catalogues for a language, the most special first."""
    wanted = (f"{FOLDER}{tag}.po" for tag in tags(language))
    return [name for name in wanted if name in theme]


def used(language: str, theme: Mapping[str, bytes]) -> list[str]:
    """Give all files the words of a language come from: the catalogues, and what they compile to.

    A compiled one says itself what it was made from: two of one name and source may differ.
    """
    wanted = (f"{name[:-2]}{kind}" for name in names(language, theme) for kind in ("po", "mo"))
    return [name for name in wanted if name in theme]


def has_words(language: str, theme: Mapping[str, bytes]) -> bool:
    """Tell whether a theme speaks a language."""
    return primary(language) == SOURCE or bool(names(language, theme))


def without_words(language: str, theme: Mapping[str, bytes]) -> str:
    """Say that a theme does not speak a site's language; empty if it does."""
    if has_words(language, theme):
        return ""
    tag = primary(language)
    return (
        f"the theme has no words in `{tag}`: those of its pages are in English, and are marked so; "
        f"dates, numbers and names of countries are in the site's language. To translate the "
        f"words, add `templates/{FOLDER}{tag}.po` (docs/languages.md)"
    )


def translations(
    language: str, theme: Mapping[str, bytes], *, marked: bool = False
) -> NullTranslations:
    """Give the theme's words in a language; English where it has none, `marked` as such.

    In a language that runs from right to left what is filled in is marked too.
    """
    end = _Marked() if marked and primary(language) != SOURCE else NullTranslations()
    found: NullTranslations = end
    for name in reversed(names(language, theme)):
        compiled = _compiled(name, theme[name], theme.get(f"{name[:-2]}mo", b""))
        if compiled:
            special = GNUTranslations(BytesIO(compiled))
            special.add_fallback(found)
            found = special
    return _Apart(found) if marked and found is not end and direction(language) == "rtl" else found


def faults(
    language: str, theme: Mapping[str, bytes], places: Mapping[str, str]
) -> Iterator[Problem]:
    """Report the catalogues for a language that cannot be read."""
    for name in names(language, theme):
        if not _compiled(name, theme[name], theme.get(f"{name[:-2]}mo", b"")):
            message = "the catalogue cannot be read: it is no gettext `.po` file in UTF-8"
            yield Problem("V101", Place(places.get(name, name)), message)


def own_words(language: str, theme: Mapping[str, bytes], places: Mapping[str, str]) -> Wording:
    """Give what a site's own catalogues for a language say: those of its `templates/`."""
    own = {
        places[name]: theme[name]
        for name in names(language, theme)
        if places.get(name, "").startswith(_OWN)
    }
    if not own:
        return Wording()
    key = " ".join(f"{path} {sha256(own[path]).hexdigest()}" for path in own)
    return Wording(key, partial(_worded, own))


def _worded(own: Mapping[str, bytes]) -> Iterator[Worded]:
    from generator.pages.cldr import messages  # noqa: PLC0415  babel takes long to import

    for path, source in own.items():
        try:
            found = messages(source, path.rpartition("/")[2].removesuffix(".po"))
        except ValueError:
            continue  # said by `faults`
        lines = source.decode("utf-8", "replace").splitlines()
        for begins, ours, said in found:
            entry = enumerate(takewhile(str.strip, lines[begins - 1 :]), begins)
            places = [(at, line) for at, line in entry if line.startswith("msgstr")]
            for (at, line), one in zip(places, said, strict=False):
                yield Worded(Place(path, at), line, one, tuple(ours))


@lru_cache(maxsize=16)
def _compiled(name: str, source: bytes, compiled: bytes) -> bytes:
    if compiled and compiled_from(compiled) == sha256(source).hexdigest():
        return compiled
    from generator.pages.cldr import read_po  # noqa: PLC0415  babel takes long to import

    try:
        return read_po(source, name.removeprefix(FOLDER).removesuffix(".po"))
    except ValueError:
        return b""


def compiled_from(compiled: bytes) -> str:
    """Give the digest a compiled catalogue names; empty if it names none, or is none."""
    try:
        header = GNUTranslations(BytesIO(compiled)).info()
    except (OSError, UnicodeDecodeError, ValueError):
        return ""
    return header.get(DIGEST, "")
