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
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from contextlib import suppress
from functools import cached_property, partial
from types import CodeType
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import meta, nodes

from generator.model.kept import Kept
from generator.model.named_tuples import NamedTuple
from generator.model.problems import Problem
from generator.model.text import Place
from generator.pages.catalogues import faults, translations, used
from generator.pages.entries import in_row
from generator.pages.notes import noted
from generator.pages.quoted import in_cells
from generator.pages.words import Words
from generator.rendering.charts import bars
from generator.rendering.citations import bibtex, csl_json, report_address
from generator.rendering.compiling import Called, Escaped, Generator, shown
from generator.rendering.fallback import tagged, unmarked
from generator.rendering.linked_data import linked_data

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

    from generator.model.kept import Cache
    from generator.pages.views import Chrome, CoveredText
    from generator.rendering.geography.locator import Locator
    from generator.rendering.geography.maps import Maps
    from generator.rendering.geography.world_map import WorldMap


class _Environment(jinja2.Environment):
    """Looks up `view.key` as an item first: views are mappings, and `items` may be a key."""

    code_generator_class = Generator
    Macro = Called
    shown: Callable[[object], str]
    escaped: Escaped
    translate: Callable[[str], str]
    words: str  # which words are compiled in: a language and its catalogues
    parsed: dict[str, nodes.Template]  # what was parsed for what it names, and will be compiled

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        known = self.parsed.pop(name, None) if name else None
        return known or super()._parse(source, name, filename)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give the globals of a template: those of all, which are asked for by every import."""
        return super().make_globals(d) if d else self.globals

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give what stands under a key, where there are keys; code asks it of no dictionary."""
        if isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class _Bytecode(jinja2.BytecodeCache):
    """Has Jinja ask for code by a template's name, its text, and the words compiled into it."""

    def __init__(self, cache: Cache, words: str) -> None:
        self._cache, self._words = cache, words

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        del filename
        return name

    def get_source_checksum(self, source: str) -> str:
        return hashlib.sha256(source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        found = self._cache.get(self._words, bucket.key, bucket.checksum)
        if isinstance(found, CodeType):
            bucket.code = found
            assert isinstance(bucket.environment, _Environment)
            bucket.environment.parsed.pop(bucket.key, None)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._cache.put(bucket.code, self._words, bucket.key, bucket.checksum)


class Named(NamedTuple):
    """What a template names: other templates, and assets (`_ANY` where a name is computed)."""

    templates: tuple[str, ...]
    assets: frozenset[str]
    computed: bool = False
    """Whether it also includes a template by a name that is computed."""


_ANY = ""
_MAPS = "partials/maps.html"
_NOTHING = Named((), frozenset())


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
    def environment(self) -> _Environment:
        """The engine, with the theme's words in the catalogue's language."""
        environment = _Environment(
            loader=jinja2.FunctionLoader(self._loaded),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_Bytecode(self._cache, self._words()) if self._cache else None,
        )
        found = translations(self.language, self.files, marked=True)
        environment.translate = found.gettext
        environment.shown, environment.escaped = shown, Escaped()
        environment.words, environment.parsed = self._words(), {}
        environment.install_gettext_translations(found, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
        words = Words(self.language, {}, self.files)
        environment.globals.update(
            href=self._href, asset=self._asset, site=self.chrome,
            bars=bars, bibtex=bibtex, csl_json=csl_json, in_cells=in_cells, in_row=in_row,
            number=words.number, noted=noted,
            linked_data=partial(linked_data, translate=words.translate),
            locator=self._locator, world_map=self._world_map,
            report_address=_report_address,
        )  # fmt: skip
        return environment

    def _loaded(self, name: str) -> tuple[str, str, None] | None:
        """Give a template under its own name, by which a traceback is read (`_origin`)."""
        source = self._source(name)
        return (source, name, None) if source is not None else None

    def _source(self, name: str) -> str | None:
        data = self.files.get(name)
        if data is not None and not _is_text(data):
            raise jinja2.TemplateSyntaxError("the template is not UTF-8", 1, name, name)
        return data.decode("utf-8") if data is not None else None

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
            digest.update(self._words().encode())
            self._closures[name] = digest.hexdigest()
        return self._closures[name]

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
        wanted = self.assets if _ANY in named else sorted(named & self.assets.keys())
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
        try:
            source = self._source(name)
            if source is None:
                return _NOTHING
            tree = self.environment.parsed[name] = self.environment.parse(source, name)
        except jinja2.TemplateSyntaxError:
            return _NOTHING  # reported when it is rendered
        found = list(meta.find_referenced_templates(tree))
        assets = _assets(tree) if "asset" in source else frozenset[str]()
        return Named(tuple(filter(None, found)), assets, None in found)

    def render(
        self, template: str, page: str, href: Callable[[str], str], **context: Any
    ) -> bytes | None:
        """Render a page; None after noting the problem where a template fails."""
        self.show(href, context.get("site", {}))
        try:
            text = self.environment.get_template(template).render(**context)
        except jinja2.TemplateSyntaxError as error:
            self._fail(error.name or template, error.lineno, error.message or "", page)
        except jinja2.TemplateNotFound as error:
            self._fail(*_origin(error, template), f"there is no template `{error.message}`", page)
        except Exception as error:  # noqa: BLE001 templates are the site's code: whatever they raise is its problem
            name, line = _origin(error, template)
            self._fail(name, line, f"{type(error).__name__}: {error}", page)
        else:
            return tagged(text, self.language).encode()
        return None

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
            raise jinja2.TemplateRuntimeError(f"there is no asset `{name}`")
        address = self.assets[name][0]
        return f"{self.chrome['base_url']}{address}" if whole else self._link(address)

    def warm(self, templates: Iterable[str]) -> None:
        """Compile templates with all they name, and read the outlines of maps.

        What several processes will need is made before they part. A fault is told by the page that
        meets it.
        """
        for name in {member for template in templates for member in self.members(template)}:
            with suppress(jinja2.TemplateError):
                self.environment.get_template(name)
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


def _assets(tree: nodes.Template) -> frozenset[str]:
    """Find the assets a template names: `asset` is a function that is only ever called."""
    uses = sum(name.name == "asset" for name in tree.find_all(nodes.Name))
    calls = [
        call.args
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "asset"
    ]
    names = [
        str(name.value)
        for arguments in calls
        for name in arguments
        if isinstance(name, nodes.Const)
    ]
    return frozenset(names) | (set() if len(names) == uses else {_ANY})


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _origin(error: BaseException, template: str) -> tuple[str, int]:
    """Find the innermost template line of a traceback; Jinja maps its frames to the templates."""
    found = (template, 1)
    traceback = error.__traceback__
    while traceback is not None:
        name = traceback.tb_frame.f_globals.get("__jinja_template__")
        filename = traceback.tb_frame.f_code.co_filename
        if name is not None or filename.endswith((".html", ".xml")):
            found = (filename, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found
