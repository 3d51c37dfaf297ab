"""The theme's gettext catalogues: extracted from the templates and the code, merged, compiled.

In: the templates and the modules that hold words for readers. Out: `templates/locale/messages.pot`
with every message, and each `LANGUAGE.po` beside it brought up to date with its compiled `.mo`.
What is new is empty, what changed is marked fuzzy, what is gone is left out; a test
(`tests/test_translations.py`) fails until a person has seen to it. Run by
`python -m generator.authoring.documentation`.

Deliberately absent: any translation.
"""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from generator.pages.catalogues import DIGEST, FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: What calls hold messages in the code: see `pages/amount_words.py`.
_KEYWORDS = {"translate": None, "marked": None, "marked_plural": (1, 2)}


def template_of(templates: Mapping[str, bytes], code: Mapping[str, bytes]) -> Catalog:
    """Give the catalogue of all messages, each with the files it stands in, in their order."""
    catalogue = Catalog(project="briefing", fuzzy=False, charset="utf-8")
    for path, message, context in (
        *_messages(templates, "jinja2.ext:babel_extract", DEFAULT_KEYWORDS),
        *_messages(code, "python", _KEYWORDS),
    ):
        # Files only: a line number would change with every line above it.
        known = catalogue.get(message if isinstance(message, str) else message[0], context)
        places = {*(known.locations if known else []), (path, 0)}
        catalogue.add(message, locations=sorted(places), context=context)
    return catalogue


def _messages(
    files: Mapping[str, bytes], method: str, keywords: Mapping[str, Any]
) -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    for path, data in sorted(files.items()):
        for _, message, _, context in extract(method, BytesIO(data), keywords):
            yield path, message, context


def updated(source: bytes, tag: str, template: Catalog) -> bytes:
    """Give a `.po` brought up to date with the messages there are."""
    catalogue = read_po(BytesIO(source), locale=Locale.parse(tag, sep="-"))
    catalogue.update(template, no_fuzzy_matching=False, update_header_comment=False)
    catalogue.obsolete.clear()
    return written(catalogue)


def written(catalogue: Catalog) -> bytes:
    """Give a catalogue as text: no dates, no names of tools; equal words are equal bytes."""
    out = BytesIO()
    write_po(out, catalogue, width=96, sort_output=True, include_lineno=False, omit_header=True)
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in _headers(catalogue))
    return f'msgid ""\nmsgstr ""\n{lines}\n'.encode() + out.getvalue()


def _headers(catalogue: Catalog) -> list[tuple[str, str]]:
    own = []
    if catalogue.locale:
        own = [("Language", str(catalogue.locale)), ("Plural-Forms", catalogue.plural_forms)]
    return [
        *own,
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]


class _Compiled(Catalog):
    """A catalogue with the header it is given, and nothing of its making."""

    headers: Sequence[tuple[str, str]] = ()

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [*self.headers]

    @mime_headers.setter
    def mime_headers(self, value: Iterable[tuple[str, str]]) -> None:
        raise AttributeError(value)


def compiled(source: bytes, tag: str) -> bytes:
    """Give the `.mo` of a `.po`; its header names the digest of the source.

    How many plurals there are is what the `.po` says: its messages have so many forms, whatever
    CLDR says of the language by now.
    """
    locale = Locale.parse(tag, sep="-")
    read, catalogue = read_po(BytesIO(source), locale=locale), _Compiled(locale=locale)
    catalogue.headers = [*_headers(read), (DIGEST, sha256(source).hexdigest())]
    for message in read:
        if message.id:
            catalogue[message.id] = message
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def theme_catalogues(files: Mapping[str, bytes], code: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give every catalogue of a theme brought up to date; paths are the theme's."""
    templates = {path: data for path, data in files.items() if path.endswith((".html", ".xml"))}
    template = template_of(templates, code)
    found = {f"{FOLDER}messages.pot": written(template)}
    for path, data in files.items():
        if path.startswith(FOLDER) and path.endswith(".po"):
            tag = path.removeprefix(FOLDER).removesuffix(".po")
            found[path] = updated(data, tag, template)
            found[f"{path[:-2]}mo"] = compiled(found[path], tag)
    return found
