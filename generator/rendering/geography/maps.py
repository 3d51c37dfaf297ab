"""The maps that templates ask for, each drawn once and then kept in the user's cache.

In: what a template gives, and where what takes long to make is kept, if there is such a place. Out:
the map. It rests on what is given and on data that comes with the program, and on nothing else. A
map that cannot be read there is drawn.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar

from generator.model.plain import Codec
from generator.rendering.geography import locator, world_map
from generator.rendering.geography.labels import Label
from generator.rendering.geography.locator import Drawing, Locator, Marker
from generator.rendering.geography.topology import world
from generator.rendering.geography.world_map import Country, Covered, WorldMap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.model.kept import Cache
    from generator.pages.views import CoveredText

T = TypeVar("T", Locator, WorldMap)
_CODEC: Final = Codec((Locator, Drawing, Marker, Label, WorldMap, Covered))


class Maps:
    """Gives maps."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache

    def locator(self, iso: str, name: str, language: str) -> Locator:
        """Give the map of a state under a name, the others named in a language."""
        of = ("locator", iso, name, language)
        return self._kept(Locator, of, lambda: locator.locator(iso, name, language))

    def world_map(self, covered: Sequence[CoveredText]) -> WorldMap:
        """Give the map of a site's countries."""

        def drawn(countries: tuple[Country, ...]) -> WorldMap:
            of = ("world", json.dumps(countries))
            return self._kept(WorldMap, of, lambda: world_map.drawn(countries))

        return world_map.world_map(covered, drawn)

    def prepare(self) -> None:
        """Read what maps are drawn of, unless they may be there already."""
        if self._cache is None:
            world()

    def _kept(self, kind: type[T], of: tuple[str, ...], draw: Callable[[], T]) -> T:
        if self._cache is None:
            return draw()
        # Whatever is wrong with what is kept, it is drawn again.
        with suppress(Exception):
            found = _CODEC.read(str(self._cache.get(*of)))
            if isinstance(found, kind):
                return found
        made = draw()
        self._cache.put(_CODEC.written(made), *of)
        return made
