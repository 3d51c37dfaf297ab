"""The theme: Jinja2 templates over views.

In: the theme's files and a view. Out: the bytes of a page, or a problem that names the template,
its line and the page that was being rendered. Autoescape is on for every template whatever its
name, and an undefined name is an error: a missing figure must not become an invisible hole.

A template sees `view` and `site` (the chrome), and pure functions: `href`, `asset`, those of
gettext, and those of `charts`, `citations`, `entries`, `geography` and `linked_data`. Names of
included templates are constant, so that each page's template closure is known.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from functools import cached_property, partial
from types import CodeType
from typing import TYPE_CHECKING, Any

from generator.model.kept import Kept
from generator.model.problems import Problem
from generator.model.text import Place
from generator.pages.catalogues import faults, translations, used
from generator.pages.entries import in_row
from generator.pages.key_figures import parted
from generator.pages.notes import first_named, noted
from generator.pages.quoted import in_cell, in_cells
from generator.pages.words import Words
from generator.rendering.charts import bars
from generator.rendering.citations import bibtex, csl_json, report_address
from generator.rendering.fallback import tagged, unmarked
from generator.rendering.linked_data import linked_data
from generator.rendering.named import ANY, Named
from generator.rendering.running import Engine
from generator.rendering.sums import reasons, some_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from gettext import NullTranslations

    from generator.model.kept import Cache
    from generator.pages.views import Chrome, CoveredText
    from generator.rendering.compiling import Environment
    from generator.rendering.geography.locator import Locator
    from generator.rendering.geography.maps import Maps
    from generator.rendering.geography.world_map import WorldMap


_MAPS = "partials/maps.html"


class Theme:
    """The templates and assets of a site, its own files over the packaged ones."""

    def __init__(
        self,
        files: Mapping[str, bytes],
        places: Mapping[str, str],
        language: str = "en",
        kept: Kept[Named] | None = None,
        cache: Cache | None = None,
    ) -> None:
        """Take the files of a theme; a cache spares compiling templates and drawing maps anew."""
        self.files = files
        self.language = language
        self.places = places
        self.problems: list[Problem] = list(faults(language, files, places))
        self._closures: dict[str, str] = {}
        self._named: dict[str, Named] = {}
        self._kept: Kept[Named] = Kept() if kept is None else kept
        self._cache = cache
        # What is shown now. Templates reach it by globals that stay the same, so that Jinja makes
        # the modules they import once and not once a page.
        self.chrome: dict[str, Any] = {}
        self._given: Mapping[str, Any] = self.chrome
        self._link: Callable[[str], str] = str

    @cached_property
    def _maps(self) -> Maps:
        """Gives the maps that templates ask for."""
        from generator.rendering.geography.maps import Maps  # noqa: PLC0415  few pages have one

        return Maps(self._cache)

    @cached_property
    def engine(self) -> Engine:
        """What runs templates."""
        return Engine(self._code, *self._spoken)

    @cached_property
    def environment(self) -> Environment:
        """Jinja: it compiles templates, and runs those that use more of it than `engine` knows."""
        from generator.rendering.compiling import Environment  # noqa: PLC0415  most edits need none

        return Environment(self._source, self._code, *self._spoken)

    @cached_property
    def _spoken(self) -> tuple[NullTranslations, Mapping[str, Any]]:
        """The theme's words in the catalogue's language, and the functions templates see."""
        words = Words(self.language, {}, self.files)
        given = {
            "href": self._href, "asset": self._asset, "site": self.chrome, "bars": bars,
            "bibtex": bibtex, "csl_json": csl_json, "first_named": first_named,
            "in_cell": in_cell, "in_cells": in_cells, "in_row": in_row,
            "number": words.number, "noted": noted, "parted": parted,
            "linked_data": partial(linked_data, translate=words.translate),
            "locator": self._locator, "world_map": self._world_map,
            "report_address": _report_address, "some_of": some_of, "reasons": reasons,
        }  # fmt: skip
        return translations(self.language, self.files, marked=True), given

    def _code(self, name: str) -> CodeType | None:
        """Give the code of a template: as the cache has it, or compiled."""
        data = self.files.get(name)
        if data is None:
            return None
        of = self._words, name, hashlib.sha256(data).hexdigest()
        found = self._cache.get(*of) if self._cache else None
        if isinstance(found, CodeType):
            return found
        made = self._compile(name)
        if self._cache and made:
            self._cache.put(made, *of)
        return made

    def _compile(self, name: str) -> CodeType | None:
        return self.environment.code(name)

    def _source(self, name: str) -> str | None:
        data = self.files.get(name)
        try:
            return None if data is None else data.decode("utf-8")
        except UnicodeDecodeError:
            from generator.rendering.compiling import not_text  # noqa: PLC0415  it is a fault

            raise not_text(name) from None

    @cached_property
    def assets(self) -> dict[str, tuple[str, bytes]]:
        """Each asset's published address with its fingerprint, and its bytes, by its own name."""
        found = {}
        for path, data in sorted(self.files.items()):
            if path.startswith("assets/"):
                digest = hashlib.sha256(data).hexdigest()[:12]
                stem, dot, ending = path.rpartition(".")
                address = f"{stem}.{digest}.{ending}" if dot else f"{path}.{digest}"
                found[path.removeprefix("assets/")] = (address, data)
        return found

    def closure(self, name: str) -> str:
        """Digest a template with all it extends, includes and imports, and the assets it names.

        Only what is named counts: another asset beside them changes no page.
        """
        if name not in self._closures:
            digest = hashlib.sha256()
            named: set[str] = set()
            for member in self.members(name):
                digest.update(f"{member}\0".encode())
                digest.update(hashlib.sha256(self.files.get(member, b"")).digest())
                named |= self._parsed(member).assets
            digest.update(json.dumps(self._addresses(named)).encode())
            digest.update(self._words.encode())
            self._closures[name] = digest.hexdigest()
        return self._closures[name]

    @cached_property
    def _words(self) -> str:
        """Name the words of the theme: its language, and each file of them with its digest."""
        files = used(self.language, self.files)
        digests = (f"{name} {hashlib.sha256(self.files[name]).hexdigest()}" for name in files)
        return " ".join((self.language, *digests))

    def members(self, name: str) -> list[str]:
        """Give the names of a template and of all it extends, includes and imports, sorted."""
        return sorted(self._reach(name, set()))

    def _addresses(self, named: set[str]) -> dict[str, str]:
        """Give the addresses of assets: of all if one is named by what is no constant."""
        wanted = self.assets if ANY in named else sorted(named & self.assets.keys())
        return {name: self.assets[name][0] for name in wanted}

    def _reach(self, name: str, seen: set[str]) -> set[str]:
        if name not in seen:
            seen.add(name)
            for other in self._parsed(name).templates:
                self._reach(other, seen)
        return seen

    def _parsed(self, name: str) -> Named:
        """Give what a template names, having read it once."""
        found = self._named.get(name)
        if found is None:
            digest = hashlib.sha256(self.files.get(name, b"")).hexdigest()
            make = partial(self._cached, name, digest)
            found = self._named[name] = self._kept.once(f"{name} {digest}", make)
            if found.computed:
                message = "a template is included by a name that is not constant"
                self.problems.append(Problem("V101", Place(self.places.get(name, name)), message))
        return found

    def _cached(self, name: str, digest: str) -> Named:
        """Give what a template of this text names: as the cache has it, or read of it."""
        known = self._cache.get("names", name, digest) if self._cache else None
        if isinstance(known, str):
            templates, assets, computed = json.loads(known)
            return Named(tuple(templates), frozenset(assets), computed)
        found = self._read(name)
        if self._cache:
            written = json.dumps([found.templates, sorted(found.assets), found.computed])
            self._cache.put(written, "names", name, digest)
        return found

    def _read(self, name: str) -> Named:
        return self.environment.named(name)

    def render(
        self, template: str, page: str, href: Callable[[str], str], **context: Any
    ) -> bytes | None:
        """Render a page; None after noting the problem where a template fails."""
        self.show(href, context.get("site", {}))
        try:
            text = self.engine.render(template, context)
        except Exception:  # noqa: BLE001  Jinja does what the engine cannot, or says what is wrong
            found = self.environment.render(template, context)
            if not isinstance(found, str):
                self._fail(*found, page)
                return None
            text = found
        return tagged(text, self.language).encode()

    def show(self, href: Callable[[str], str], chrome: Mapping[str, Any]) -> None:
        """Have templates link by `href` from now on, and see this chrome."""
        self._link = href
        if chrome is not self._given:
            self._given = chrome
            self.chrome.clear()
            self.chrome.update(chrome)

    def _href(self, address: str) -> str:
        return self._link(address)

    def _locator(self, iso: str, name: str, language: str) -> Locator:
        return self._maps.locator(iso, name, language)

    def _world_map(self, covered: Sequence[CoveredText]) -> WorldMap:
        return self._maps.world_map(covered)

    def _asset(self, name: str, *, whole: bool = False) -> str:
        """Give an asset's address: relative, or `whole` where only whole ones are read."""
        if name not in self.assets:
            from generator.rendering.compiling import no_asset  # noqa: PLC0415  it is a fault

            raise no_asset(name)
        address = self.assets[name][0]
        return f"{self.chrome['base_url']}{address}" if whole else self._link(address)

    def warm(self, templates: Iterable[str]) -> None:
        """Compile templates with all they name, and read the outlines of maps.

        What several processes will need is made before they part. A fault is told by the page that
        meets it.
        """
        for name in {member for template in templates for member in self.members(template)}:
            with suppress(Exception):
                self.engine.get_template(name)
            if name == _MAPS:
                self._maps.prepare()

    def take(self) -> list[tuple[str, int, str]]:
        """Give what failed since the last call, as plain data, and forget it."""
        found = [(p.place.path, p.place.line, p.message) for p in self.problems]
        self.problems.clear()
        return found

    def note(self, faults: Iterable[tuple[str, int, str]]) -> None:
        """Note what failed elsewhere."""
        self.problems += [
            Problem("V101", Place(path, line), message) for path, line, message in faults
        ]

    def _fail(self, name: str, line: int, message: str, page: str) -> None:
        place = Place(self.places.get(name, name), line)
        words = " ".join(message.split())
        self.problems.append(Problem("V101", place, f"{words} (while rendering `{page}`)"))


def _report_address(site: Chrome, title: str, page: str) -> str | None:
    return report_address(site, unmarked(title), page)
