"""What each page's data was made of, so that it is not made again while that stays as it was.

In: of an earlier build, for each page the digest of its data, its day, what it was given and the
rows it read, and what each table held. Out: the same for a page of this build, if what it rests on
is as it was; and after a build, what the next one may recall.

A page is stale if a row it read is another now. Rows are known by checksums: where two rows have
the same one, a page may be made again without need. What is remembered is plain data: whatever of
it is in doubt is nothing. It says "these tables made this data", which is true or not whichever
build said it.
"""

from __future__ import annotations

import hashlib
from array import array
from binascii import a2b_base64, b2a_base64
from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast
from zlib import crc32

from generator.disk.shelf import Shelf
from generator.disk.workers import FEW, spread
from generator.model.named_tuples import NamedTuple
from generator.model.overlaid import Changing, keyed_alike, overlaid
from generator.model.plain import to_json
from generator.model.resting import Resting, Stale
from generator.model.settings import PATH as SETTINGS
from generator.pages.catalogues import FOLDER as LOCALES
from generator.pages.rows import LATER, Versions
from generator.rendering.json_bytes import from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from generator.disk.shelf import Entries
    from generator.model.tables import Row
    from generator.pages.plan import Planned
    from generator.pages.site import Site

KIND: Final = "views 8"
#: What is stored: of pages, of parts, in blocks what both rest on, what tables hold, and those that
#: can be left themselves.
_PAGES: Final = "pages"
_PARTS: Final = "parts"
_NEAR: Final = "near"
_TABLES: Final = "tables"
_PLAIN: Final = "plain"
_SHORT: Final = 100  # characters
_HELD: Final = 16_384  # checksums
K = TypeVar("K", bound=str)
V = TypeVar("V")
#: The checksums of rows in order; as another process wrote them, until somebody looks at them.
Rows: TypeAlias = "array[int] | str"


class Seen(NamedTuple):
    """What is known of a page: digest of its data, its day, what it was given, its rows."""

    data: str
    day: str | None
    given: str
    rows: Rows


class Part(NamedTuple):
    """Plain data that was made for other files than pages, and the rows it rests on.

    What is brief is at hand, the text is read when it is wanted.
    """

    brief: Any
    text: Callable[[], str]
    rows: Rows


class _Checksums(dict["Row", int]):
    """The checksum of each row, made when it is first asked for; of so many it begins anew."""

    def __missing__(self, row: Row) -> int:
        if len(self) >= _HELD:
            self.clear()
        found = self[row] = crc32("\0".join(row).encode("utf-8", "surrogatepass"))
        return found


class Near(NamedTuple):
    """What the pages and the parts of a build rest on, to find those that rest on a few rows."""

    pages: Resting
    parts: Resting


class Views(NamedTuple):
    """What a build knows of its pages, by address, and of parts of its other files, by name.

    They say so of the tables in the shelf, which another process left, or of those of a site.
    """

    basis: str = ""
    pages: Mapping[str, Seen] = {}
    portions: Mapping[str, Part] = {}
    """The parts that are one for each of the records."""
    names: Mapping[Any, object] = {}
    """Their names, in the process that was asked for them."""
    parts: Mapping[str, Part] = {}
    site: Versions | None = None
    shelf: Shelf | None = None
    learned: frozenset[str] = frozenset()
    """The pages that were not recalled."""
    near: Near | None = None
    """Finds what rests on a few rows."""
    left: Any = None
    """What was collected, in the process that did."""
    values: Mapping[str, Any] = {}
    """What was held or made once, as it was given, likewise."""
    texts: Mapping[str, Mapping[str, str]] = {}
    """Many texts of a kind, by kind and name, likewise."""


NO_VIEWS: Final = Views()


class Recall:
    """Recalls what earlier pages were made of, and learns it of those made now."""

    def __init__(self, site: Site, generator: str, before: Views, *, fresh: bool = False) -> None:
        """Take what was known before; if `fresh`, only where to store what is known now."""
        self._reads = site.reads
        self._versions = Versions(site)
        # What lasts does so under the same settings, options and words.
        make = partial(basis, site, generator)
        self._basis = site.lasting.once(("basis of views", generator), (), make)
        self._shelf = before.shelf
        if self._shelf is None:
            self._versions.make()
        self._before = before if before.basis == self._basis and not fresh else Views()
        self._checksums = _Checksums()
        self._stale = Stale()
        left = self._before.site.tables() if self._before.site else ()
        self._rest_on({*self._versions.tables(), *left} - LATER)
        if self._before.shelf is not None:
            _take(self._versions, self._before.shelf.part(_PLAIN))
        self._pages = Changing[str, Seen]()
        self._portions: Mapping[str, Part] = {}
        self._names: Mapping[Any, object] = {}
        self._parts: dict[str, Part] = {}
        self._shelved: dict[str, None] = {}  # the names of those that lie in the shelf
        self._old: dict[str, Part | None] = {}
        self._learned: set[str] = set()
        self._made: dict[str, array[int]] = {}
        self._values: dict[str, Any] = {}
        self._texts: dict[str, dict[str, str]] = defaultdict(dict)

    def add(self) -> None:
        """Take in the tables that are there later than others: what is recalled rests on them."""
        self._rest_on(LATER)

    def _rest_on(self, tables: Collection[str]) -> None:
        """Find which rows of tables are not as they were; recall nothing if that is not known."""
        try:
            self._stale = self._stale.and_also(
                [self._checksums[row] for row in self._moved(tables)]
            )
        except (KeyError, ValueError):
            self._before, self._stale = Views(), Stale()

    def _moved(self, tables: Collection[str]) -> Iterator[Row]:
        """Give the rows that are not as they were; raises KeyError if that is not known."""
        before, shelf = self._before.site, self._before.shelf
        if before is not None:
            yield from self._versions.moved(before, tables)
        elif shelf is not None:
            left = shelf.part(_TABLES)
            for name in tables:
                if left.brief(name) != self._versions.whole(name):
                    yield from self._versions.moved_from(name, left.text(name))

    def rows(self, rows: Iterable[Row]) -> bytes:
        """Tell of rows that were read, as plain data for `marshal`."""
        return array("I", sorted(map(self._checksums.__getitem__, rows))).tobytes()

    def stale(self) -> set[str]:
        """Give the addresses of pages that rest on rows that are not as they were."""
        near = self._before.near
        return self._reached(near.pages, self._before.pages) if near else set()

    def _reached(self, near: Resting, known: Mapping[str, Seen | Part]) -> set[str]:
        found = (name for name in near.near(self._stale) if name in known)
        return {n for n in chain(found, near.others(known)) if self._reach(known[n].rows)}

    def _reach(self, rows: Rows) -> bool:
        """Tell whether what rests on these rows is stale, or may be: in doubt it is."""
        try:
            return self._stale.reach(checksums(rows))
        except ValueError:
            return True

    def keep_all_but(self, addresses: Iterable[str]) -> None:
        """Know the same of all pages the next time, of some what is learned or kept from now on."""
        self._pages = Changing(self._before.pages)
        for address in addresses:
            self._pages.take(address)

    @property
    def left(self) -> Any:
        """What the last build gave to `views`, if all that pages rest on may be as it was there."""
        return self._before.left

    def standing(self, pages: Iterable[Planned]) -> dict[str, Seen]:
        """Give what is known of those pages whose rows are all as they were, by address."""
        before, stale = self._before.pages, self.stale()
        found: dict[str, Seen] = {}
        for page in pages:
            seen = None if page.given is None else before.get(page.address)
            if seen is not None and seen.given == _given(page) and page.address not in stale:
                found[page.address] = seen
        return found

    def keep(self, pages: Mapping[str, Seen]) -> None:
        """Know the same of pages the next time, by address."""
        for address, seen in pages.items():
            self._pages[address] = seen

    def learn(self, page: Planned, data: str, day: str | None, rows: bytes) -> None:
        """Know the next time what a page that was made rests on."""
        if page.given is not None:
            self._learned.add(page.address)
            self._pages[page.address] = Seen(data, day, _given(page), array("I", rows))

    def parts(
        self, names: Mapping[K, object], make: Callable[[K], tuple[Any, str]], jobs: int
    ) -> Mapping[K, Part]:
        """Give plain data for each name: as it was, where all it rests on is as it was.

        What makes it gives what is brief, as JSON values, and a text.
        """
        self._names, alike = names, keyed_alike(self._before.names, names)
        stand, missing = self._standing(names, alike=alike)
        new: dict[K, Part] = {}

        def made(name: K) -> tuple[tuple[Any, str], bytes]:
            noted = self._reads.noting(lambda: make(name))
            return noted.made, self.rows(noted.rows)

        for name, (one, rows) in zip(missing, spread(missing, made, jobs, least=FEW), strict=True):
            brief, text = one
            new[name] = self._put(name, brief, text, array("I", rows))
            self._made[name] = array("I", rows)
        if alike and len(stand) == len(names):
            found = overlaid(stand, new)
        else:
            found = {name: new[name] if name in new else stand[name] for name in names}
        if self._shelf is None:
            self._portions = cast("Mapping[str, Part]", found)
        return found

    def _standing(
        self, names: Mapping[K, object], *, alike: bool
    ) -> tuple[Mapping[K, Part], list[K]]:
        """Give what is known of all names, or of those where it stands; and those where not.

        `alike` tells that the last build was asked for the same.
        """
        before: Any = self._before.portions
        near = self._before.near
        stale: Any = self._reached(near.parts, before) if near else set()
        if self._shelf is None and alike:
            return before, sorted(stale)
        known = ((name, before.get(name)) for name in names if name not in stale)
        stand = {name: part for name, part in known if part is not None}
        if self._shelf is not None:
            self._shelved.update(dict.fromkeys(stand))
        return stand, [name for name in names if name not in stand]

    def part(self, name: str) -> Part | None:
        """Give plain data as it was, whether or not what it rests on is; None if there was none."""
        return self._old[name] if name in self._old else self._was(name)

    def _was(self, name: str) -> Part | None:
        found = self._before.portions.get(name)
        return self._before.parts.get(name) if found is None else found

    def known(self, name: str) -> Any:
        """Give what was held by this name; None if nothing was."""
        part = self.part(name)
        return None if part is None else self._value(name, part)

    def _value(self, name: str, part: Part) -> Any:
        values = self._before.values
        return values[name] if name in values else from_json(part.text())

    def once(self, name: str, of: str, make: Callable[[], Any]) -> Any:
        """Give plain data as it was, if what names all it is made of is as it was."""
        part = self.part(name)
        if part is not None and part.brief == of:
            self._know(name, part)
            value = self._values[name] = self._value(name, part)
            return value
        return self._hold(name, of, make())

    def keep_part(self, name: str) -> bool:
        """Know plain data as it was the next time; tell whether there was any."""
        part = self._before.parts.get(name)
        if part is not None:
            self._know(name, part)
        if name in self._before.values:
            self._values[name] = self._before.values[name]
        return part is not None

    def one(self, kind: str, name: str) -> Any:
        """Give one of many texts of a kind, as it was held."""
        known = self._before.texts.get(kind)
        return self.known(f"{kind}{name}") if known is None else known[name]

    def every(self, kind: str, names: Collection[str], make: Callable[[str], str]) -> None:
        """Know those texts of a kind that are named, and no others; those that are new are made."""
        if self._shelf is None:
            known = self._before.texts.get(kind, {})
            self._texts[kind] = {n: known[n] if n in known else make(n) for n in names}
            return
        for name in names:
            if not self.keep_part(f"{kind}{name}"):
                self.hold(f"{kind}{name}", make(name))

    def hold_one(self, kind: str, name: str, text: str) -> None:
        """Know a text of a kind the next time."""
        if self._shelf is None:
            self._texts[kind][name] = text
        else:
            self.hold(f"{kind}{name}", text)

    def hold(
        self, name: str, value: Any, plain: Callable[[Any], Any] = lambda value: value
    ) -> None:
        """Know a value the next time, of which only who asks for it knows what it rests on.

        In this process it stays the object it is; for another, `plain` makes plain data of it.
        """
        self._hold(name, None, value, plain)

    def _hold(
        self, name: str, of: Any, value: Any, plain: Callable[[Any], Any] = lambda value: value
    ) -> Any:
        if self._shelf is not None:
            self._put(name, of, to_json(plain(value)), array("I"))
            return value
        self._old[name] = self._was(name)
        self._know(name, Part(of, lambda: to_json(plain(value)), array("I")))
        self._values[name] = value
        return value

    def _put(self, name: str, brief: Any, text: str, rows: array[int]) -> Part:
        """Know plain data the next time, and give it; what goes into a shelf waits aside there."""
        self._old[name] = self._was(name)
        if self._shelf is None:
            return Part(brief, lambda: text, rows)
        parts = self._shelf.part(_PARTS)
        parts.put(name, [brief, _written(rows)], text)
        return self._know(name, Part(brief, parts.reader(name), rows))

    def _know(self, name: str, part: Part) -> Part:
        """Know plain data the next time: of what lies in a shelf the name will do."""
        if self._shelf is None:
            self._parts[name] = part
        else:
            self._shelved[name] = None
        return part

    def views(self, left: object = None) -> Views:
        """Give what the next build may recall; `left` as it is, in this process."""
        pages, learned, near = self._pages.now(), frozenset(self._learned), self._near()
        if self._shelf is not None:
            parts = _parts(self._shelf, self._shelved)
            views = Views(self._basis, pages, parts, parts=parts, site=self._versions)
            return views._replace(shelf=self._shelf, learned=learned, near=near)
        return Views(
            self._basis,
            pages,
            self._portions,
            self._names,
            self._parts,
            self._versions,
            learned=learned,
            near=near,
            left=left,
            values=self._values,
            texts=self._texts,
        )

    def _near(self) -> Near:
        """Give what finds at once what rests on a few rows: it is told of what was made now."""
        near = self._before.near or Near(Resting(), Resting())
        near.pages.take(
            {address: checksums(self._pages[address].rows) for address in self._learned}
        )
        near.parts.take(self._made)
        return near


class _Stored(Mapping[str, V]):
    """What entries say, made of each when it is asked for; what is in doubt is missing.

    They are those that are named, or all.
    """

    def __init__(
        self,
        entries: Entries,
        make: Callable[[str, Any], V],
        names: Mapping[str, None] | None = None,
    ) -> None:
        self._entries, self._make, self._names = entries, make, names

    def __getitem__(self, name: str) -> V:
        if self._names is not None and name not in self._names:
            raise KeyError(name)
        try:
            return self._make(name, self._entries.brief(name))
        except (TypeError, ValueError):
            raise KeyError(name) from None

    def get(self, name: str, default: Any = None) -> Any:
        """Give what an entry says, or what stands for a missing one."""
        if self._names is not None and name not in self._names:
            return default
        try:
            return self._make(name, self._entries.brief(name))
        except (KeyError, TypeError, ValueError):
            return default

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries.names() if self._names is None else self._names)

    def __len__(self) -> int:
        return len(self._entries.names() if self._names is None else self._names)


def _parts(shelf: Shelf, names: Mapping[str, None] | None = None) -> Mapping[str, Part]:
    """Give the plain data of other files than pages that lies in a shelf: what is named, or all."""
    parts = shelf.part(_PARTS)
    return _Stored(parts, partial(_part, parts), names)


def stored(path: str, site: Site, generator: str, *, fresh: bool = False) -> Views:
    """Give what the last process left there; nothing that has another basis, or if `fresh`."""
    of = basis(site, generator)
    shelf = Shelf(path, KIND, of, fresh=fresh)
    near = Near(*(_taken(shelf.part(_NEAR), kind) for kind in Near._fields))
    parts = _parts(shelf)
    pages = _Stored(shelf.part(_PAGES), _seen)
    return Views(of, pages, parts, parts=parts, shelf=shelf, near=near)


def store(views: Views) -> None:
    """Leave for the next process what it may recall; raises OSError."""
    site, shelf, near = views.site, views.shelf, views.near
    assert site is not None
    assert shelf is not None
    assert near is not None
    pages, tables = shelf.part(_PAGES), shelf.part(_TABLES)
    for address in views.learned:
        seen = views.pages[address]
        pages.put(address, [*seen[:3], _written(checksums(seen.rows))], "")
    blocks = [*chain.from_iterable(map(partial(_left, shelf.part(_NEAR)), Near._fields, near))]
    for name in site.tables():
        if name not in tables or tables.brief(name) != site.whole(name):
            tables.put(name, site.whole(name), site.rows(name))
    left = _leave(site, shelf.part(_PLAIN))
    kept: dict[str, Iterable[str]] = {_PAGES: views.pages, _PARTS: views.parts, _NEAR: blocks}
    kept |= {_TABLES: site.tables(), _PLAIN: left}
    shelf.save({part: list(names) for part, names in kept.items()})


def _taken(left: Entries, kind: str) -> Resting:
    """Take what things of a kind rest on; what is in doubt is not known."""
    found = Resting()
    for number in range(sum(name.startswith(kind) for name in left.names())):
        name = f"{kind} {number}"
        try:
            found.put([*map(str, left.brief(name))], checksums(left.text(name)))
        except (KeyError, ValueError, TypeError):
            found.put((), array("I"))
    return found


def _left(left: Entries, kind: str, resting: Resting) -> list[str]:
    """Leave in blocks what things of a kind rest on, and give the names of the blocks."""
    for number, members, rows in resting.stirred():
        left.put(f"{kind} {number}", [*members], _written(rows))
    return [f"{kind} {number}" for number in range(resting.blocks())]


def _take(site: Versions, left: Entries) -> None:
    """Have tables made of what was left of them, if they would be made of the same."""

    def made(take: Callable[[Any], Any], text: Callable[[], str]) -> Any:
        return take(from_json(text()))

    for name, held, plain in site.plain():
        if name in left and left.brief(name) == site.whole(name):
            held.instead(partial(made, plain.take, left.reader(name)))


def _leave(site: Versions, left: Entries) -> list[str]:
    """Leave tables as plain data, and give the names of those that are left."""
    for name, held, plain in site.plain():
        if held.is_made and not (name in left and left.brief(name) == site.whole(name)):
            left.put(name, site.whole(name), to_json(plain.leave(held.made)))
    names = (name for name, _, _ in site.plain())
    return [name for name in names if name in left and left.brief(name) == site.whole(name)]


def _seen(_name: str, brief: Any) -> Seen:
    data, day, given, rows = brief
    if not (isinstance(data, str) and isinstance(given, str) and isinstance(rows, str)):
        raise TypeError
    if day is not None and not isinstance(day, str):
        raise TypeError
    return Seen(data, day, given, rows)


def _part(parts: Entries, name: str, brief: Any) -> Part:
    said, rows = brief
    if not isinstance(rows, str):
        raise TypeError
    return Part(said, parts.reader(name), rows)


def _written(rows: array[int]) -> str:
    return b2a_base64(rows.tobytes(), newline=False).decode()


def checksums(rows: Rows) -> array[int]:
    """Give checksums as numbers; raises ValueError for what was not written as some."""
    return array("I", a2b_base64(rows)) if isinstance(rows, str) else rows


def _given(page: Planned) -> str:
    """Name what a page was given: as it prints where that is short, as of nearly all pages."""
    if isinstance(page.given, str):
        return f"{page.template} {page.given}"
    printed = f"{page.template} {page.given!r}"
    return printed if len(printed) <= _SHORT else hashlib.sha256(printed.encode()).hexdigest()


def basis(site: Site, generator: str) -> str:
    """Digest what all views rest on: the program, the settings, the options, the words."""
    digest = hashlib.sha256(f"{generator}\0{site.options!r}\0".encode())
    digest.update(site.snapshot.files.get(SETTINGS, b""))
    for name, data in sorted(site.snapshot.theme.items()):
        if name.startswith(LOCALES):
            digest.update(f"\0{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()
