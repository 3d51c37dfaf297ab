"""What each page's data was made of, so that it is not made again while that stays as it was.

In: of an earlier build, for each page the digest of its data, its day, what it was given and the
rows it read, with the version each row had. Out: the same for a page of this build, if what it
rests on is as it was; and after a build, what the next one may recall.

What is remembered is plain data: whatever of it is in doubt is nothing. It says "these rows, of
these versions, made this data", which is true or not whichever build said it.
"""

from __future__ import annotations

import hashlib
from array import array
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.disk.workers import spread
from generator.model.kept import worth_storing
from generator.pages.catalogues import FOLDER as LOCALES
from generator.pages.rows import Versions
from generator.reading.settings import PATH as SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.model.tables import Row
    from generator.pages.plan import Planned
    from generator.pages.site import Site

KIND: Final = "views 3"
#: Rows are numbered anew where so many times as many are held as were of use.
_WASTE: Final = 2
_FEW: Final = 1000
_SHORT: Final = 100  # characters


class Seen(NamedTuple):
    """What is known of a page: digest of its data, its day, what it was given, rows by number."""

    data: str
    day: str | None
    given: str
    rows: array[int]


class Part(NamedTuple):
    """Plain data that was made for other files than pages, and the rows it rests on, by number."""

    value: Any
    rows: array[int]


class _Numbers(dict["Row", int]):
    """The number of each row, given when it is first asked for."""

    def __init__(self, rows: list[Row]) -> None:
        super().__init__((row, number) for number, row in enumerate(rows))
        self._rows = rows

    def __missing__(self, row: Row) -> int:
        number = self[row] = len(self._rows)
        self._rows.append(row)
        return number


class Numbered:
    """Rows by number, and the number of each; more are added as they are met."""

    __slots__ = ("_numbers", "kept", "rows")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows = list(rows)
        self._numbers = _Numbers(self.rows)
        self.kept = len(self.rows)
        """How many there were when none was without use."""

    def of(self, rows: Iterable[Row]) -> array[int]:
        """Give the numbers of rows."""
        return array("I", map(self._numbers.__getitem__, rows))

    def known(self, rows: Iterable[Row]) -> Iterator[int]:
        """Give the numbers of those rows that have one."""
        return (self._numbers[row] for row in rows if row in self._numbers)


#: Who tells, from which number on its rows are its own, the numbers, and the rows it had not told.
Told = tuple[int, int, bytes, list["Row"]]


class Telling:
    """Tells by number which rows were read, from any of some processes to the first.

    A child begins with the numbers there are, and gives further ones itself: with the first that
    names such a row it tells the row. What it tells has to be heard in the order it was told in.
    """

    def __init__(self, rows: Numbered) -> None:
        self._rows = rows
        self._teller = self._own = self._told = 0
        self._heard: dict[int, array[int]] = {}

    def begin(self, teller: int) -> None:
        """Tell from a child from now on."""
        self._teller, self._own = teller, len(self._rows.rows)
        self._told = self._own

    def tell(self, rows: Iterable[Row]) -> Told:
        """Tell of rows, as plain data for `marshal`."""
        numbers = self._rows.of(rows).tobytes()
        if not self._teller:
            return 0, 0, numbers, []
        new, self._told = self._rows.rows[self._told :], len(self._rows.rows)
        return self._teller, self._own, numbers, new

    def hear(self, told: Told) -> array[int]:
        """Give the numbers that the rows told of have here."""
        teller, own, data, new = told
        numbers = array("I")
        numbers.frombytes(data)
        if not teller:
            return numbers
        heard = self._heard.setdefault(teller, array("I"))
        heard.extend(self._rows.of(new))
        return array("I", (n if n < own else heard[n - own] for n in numbers))


class Views(NamedTuple):
    """What a build knows of its pages, by address, and of parts of its other files, by name.

    What was stored has the version of each row, by number; within one process there is `site` to
    compare with.
    """

    basis: str = ""
    rows: Numbered | None = None
    versions: tuple[str, ...] = ()
    pages: Mapping[str, Seen] = {}
    parts: Mapping[str, Part] = {}
    learned: int = 0
    """How many pages and parts were not recalled."""
    site: Versions | None = None

    @property
    def grown(self) -> bool:
        """Tell whether to store them: whether more than little was learned."""
        return worth_storing(self.learned, len(self.pages) + len(self.parts))


NO_VIEWS: Final = Views()


class Recall:
    """Recalls what earlier pages were made of, and learns it of those made now."""

    def __init__(self, site: Site, generator: str, before: Views) -> None:
        self._reads = site.reads
        self._versions = Versions(site)
        self._basis = _basis(site, generator)
        self._before = before if before.basis == self._basis else Views()
        self._rows = self._before.rows or Numbered()
        self._stale = frozenset(self._changed())
        self._pages: dict[str, Seen] = {}
        self._parts: dict[str, Part] = {}
        self._learned = 0

    def _changed(self) -> Iterator[int]:
        if self._before.site is not None:
            yield from self._rows.known(self._versions.moved(self._before.site))
            return
        known = zip(self._rows.rows, self._before.versions, strict=True)
        for number, (row, version) in enumerate(known):
            if not version or self._versions.of(row) != version:
                yield number

    def of(self, page: Planned) -> Seen | None:
        """Give what is known of a page, if all it rests on is as it was."""
        seen = self._before.pages.get(page.address)
        if seen is None or page.given is None or seen.given != _given(page):
            return None
        return seen if self._stale.isdisjoint(seen.rows) else None

    def keep(self, page: Planned, seen: Seen) -> None:
        """Know the same of a page the next time."""
        self._pages[page.address] = seen

    def learn(self, page: Planned, data: str, day: str | None, rows: array[int]) -> None:
        """Know the next time what a page that was made rests on."""
        if page.given is not None:
            self._learned += 1
            self._pages[page.address] = Seen(data, day, _given(page), rows)

    def telling(self) -> Telling:
        """Give what tells of rows, for work that is spread over processes."""
        return Telling(self._rows)

    def parts(self, names: Sequence[str], make: Callable[[str], Any], jobs: int) -> list[Any]:
        """Give plain data for each name: as it was, where all it rests on is as it was."""
        before, stale = self._before.parts, self._stale
        for name in names:
            part = before.get(name)
            if part is not None and stale.isdisjoint(part.rows):
                self._parts[name] = part

        telling = self.telling()

        def made(name: str) -> tuple[Any, Told]:
            noted = self._reads.noting(lambda: make(name))
            return noted.made, telling.tell(noted.rows)

        missing = [name for name in names if name not in self._parts]
        self._learned += len(missing)
        found = spread(missing, made, jobs, telling.begin)
        for name, (value, told) in zip(missing, found, strict=True):
            self._parts[name] = Part(value, telling.hear(told))
        return [self._parts[name].value for name in names]

    def known(self, name: str) -> Any:
        """Give plain data as it was, whether or not what it rests on is; None if there was none."""
        part = self._before.parts.get(name)
        return part.value if part else None

    def once(self, name: str, of: str, make: Callable[[], Any]) -> Any:
        """Give plain data as it was, if what names all it is made of is as it was."""
        known = self.known(name)
        value = known[1] if known and known[0] == of else make()
        self.hold(name, [of, value])
        return value

    def keep_part(self, name: str) -> bool:
        """Know plain data as it was the next time; tell whether there was any."""
        part = self._before.parts.get(name)
        if part is not None:
            self._parts[name] = part
        return part is not None

    def hold(self, name: str, value: Any) -> None:
        """Know plain data the next time, of which only who asks for it knows what it rests on."""
        self._parts[name] = Part(value, array("I"))

    def views(self) -> Views:
        """Give what the next build may recall."""
        views = Views(
            basis=self._basis,
            rows=self._rows,
            pages=self._pages,
            parts=self._parts,
            learned=self._learned,
            site=self._versions,
        )
        waste = len(self._rows.rows) > _WASTE * (self._rows.kept + _FEW)
        return _renumbered(views) if waste else views


def _renumbered(views: Views) -> Views:
    """Give the rows that something rests on new numbers, and leave out others."""
    old = views.rows.rows if views.rows else []
    rows = Numbered()

    def moved(numbers: array[int]) -> array[int]:
        return rows.of(old[number] for number in numbers)

    pages = {name: seen._replace(rows=moved(seen.rows)) for name, seen in views.pages.items()}
    parts = {name: part._replace(rows=moved(part.rows)) for name, part in views.parts.items()}
    rows.kept = len(rows.rows)
    return views._replace(rows=rows, pages=pages, parts=parts)


def _given(page: Planned) -> str:
    """Name what a page was given: as it prints where that is short, as of nearly all pages."""
    printed = f"{page.template} {page.given!r}"
    return printed if len(printed) <= _SHORT else hashlib.sha256(printed.encode()).hexdigest()


def _basis(site: Site, generator: str) -> str:
    """Digest what all views rest on: the program, the settings, the options, the words."""
    digest = hashlib.sha256(f"{generator}\0{site.options!r}\0".encode())
    digest.update(site.snapshot.files.get(SETTINGS, b""))
    for name, data in sorted(site.snapshot.theme.items()):
        if name.startswith(LOCALES):
            digest.update(f"\0{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def to_plain(views: Views) -> Any:
    """Give views of a build of this process as JSON values."""
    site, views = views.site, _renumbered(views)
    assert site is not None
    rows = views.rows.rows if views.rows else []
    pages = {
        address: [seen.data, seen.day, seen.given, b64encode(seen.rows.tobytes()).decode()]
        for address, seen in views.pages.items()
    }
    parts = {
        name: [part.value, b64encode(part.rows.tobytes()).decode()]
        for name, part in views.parts.items()
    }
    return [views.basis, rows, list(map(site.of, rows)), pages, parts]


def from_plain(value: Any) -> Views:
    """Take views from JSON values; none for anything in doubt."""
    try:
        basis, rows, versions, pages, parts = value
        found = Views(
            str(basis),
            Numbered((str(table), str(key)) for table, key in rows),
            tuple(map(str, versions)),
            {str(address): _seen(row, len(rows)) for address, row in pages.items()},
            {
                str(name): Part(made, _numbers(packed_rows, len(rows)))
                for name, (made, packed_rows) in parts.items()
            },
        )
    except (TypeError, ValueError, AttributeError):
        return Views()
    return found if found.rows and len(found.rows.rows) == len(found.versions) else Views()


def _seen(row: Any, count: int) -> Seen:
    data, day, given, packed_rows = row
    sound = (
        isinstance(data, str) and isinstance(given, str) and (day is None or isinstance(day, str))
    )
    if not sound:
        raise ValueError
    return Seen(data, day, given, _numbers(packed_rows, count))


def _numbers(packed_rows: str, count: int) -> array[int]:
    rows = array("I")
    rows.frombytes(b64decode(packed_rows, validate=True))
    if any(number >= count for number in rows):
        raise ValueError
    return rows
