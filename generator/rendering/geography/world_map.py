"""The map of the world on the front page: the countries a site covers, each a link.

In: the front page's rows of countries. Out: `WorldMap`: a path of all other land, a path for each
country, markers for those too small to be seen, names where there are few. Its central meridian is
11 degrees east, so that the edge of the map runs through the Bering Strait and cuts no land but
Antarctica.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.rendering.geography.labels import Free, Label, inside, near, texts, wrapped
from generator.rendering.geography.lines import Frame, bounds, path, thinned, twice_area
from generator.rendering.geography.points import POINTS
from generator.rendering.geography.projections import (
    EQUAL_EARTH_HALF,
    EQUAL_EARTH_POLE,
    equal_earth,
)
from generator.rendering.geography.topology import UNITS, world

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.pages.views import CoveredText, RecordLink
    from generator.rendering.geography.lines import Box, Place, Points
    from generator.rendering.geography.topology import Ring

#: The picture, in units; it is shown some 800 pixels wide.
WIDTH = 2000
_SCALE = WIDTH / 2 / EQUAL_EARTH_HALF
_TOP = round(EQUAL_EARTH_POLE * _SCALE)
#: Without Antarctica the map ends here, so that the rest is larger.
_SOUTH = -58.0
_MERIDIAN = 11 * UNITS
_TURN = 360 * UNITS
#: Lines are moved by no more than so many units, the first that keeps the map short.
_TOLERANCES = (1, 2, 3, 4, 6, 9)
_LONGEST = 26_000  # bytes of all paths
_LONGEST_ALL = 38_000  # bytes of the whole markup
_FRAME, _LINK = 1_500, 88  # bytes of the map without its paths, of a link without its words
_SMALL = 60  # square units
_DOT = 8
_HALO = 5  # around names
_NAME = 34
_NAMED = 24  # countries, at most, that are named on the map


class Covered(NamedTuple):
    """A country of the site on the map."""

    iso: str
    path: str
    dot: Place | None


class WorldMap(NamedTuple):
    """The map: its size, its paths, the countries by code."""

    width: int
    height: int
    land: str
    borders: str
    countries: tuple[Covered, ...]  # in order of code
    names: tuple[Label, ...] = ()
    dot: int = _DOT
    cards: Mapping[str, RecordLink] = MappingProxyType({})


class Country(NamedTuple):
    """What is drawn of a country rests on: its code, its name, the address of its page."""

    iso: str
    name: str
    address: str


Draw = Callable[[tuple[Country, ...]], WorldMap]


def world_map(covered: Sequence[CoveredText], draw: Draw | None = None) -> WorldMap:
    """Give the map of a site's countries; of two records of one country the first counts."""
    cards = {row["iso"]: row["card"] for row in reversed(covered)}
    countries = tuple(
        Country(iso, card["text"], card["address"]) for iso, card in sorted(cards.items())
    )
    return (draw or drawn)(countries)._replace(cards=cards)


def drawn(countries: tuple[Country, ...]) -> WorldMap:
    """Draw countries, each of which is given once."""
    links = sum(_LINK + len(f"{c.name}{c.name}{c.address}".encode()) for c in countries)
    room = min(_LONGEST, _LONGEST_ALL - _FRAME - links)
    codes = frozenset(country.iso for country in countries)
    for tolerance in _TOLERANCES:
        found, rings = _drawn(codes, tolerance)
        paths = (found.land, found.borders, *(c.path for c in found.countries))
        if sum(map(len, paths)) <= room:
            break
    words = {country.iso: country.name for country in countries}
    return found._replace(names=tuple(_names(found, rings, words)))


@lru_cache(maxsize=8)
def _drawn(codes: frozenset[str], tolerance: int) -> tuple[WorldMap, dict[str, list[Points]]]:
    """Draw the map without names; with the outlines of the countries that are no dots."""
    lines = _Lines(tolerance)
    ice = frozenset({"AQ"}) - codes  # left out, so that the rest is larger
    height = equal_earth(0, _SOUTH if ice else -90, _SCALE)[1] + _TOP
    others = frozenset(world().of) - codes - ice
    land = [r for ring in world().outline(others) for r in lines.rings(ring) if _shows(r)]
    countries = [_country(code, lines) for code in sorted(codes)]
    # A country's own path is stroked, so only the borders between others are left to draw.
    borders = [
        lines.placed(number)
        for number in world().borders
        if codes.isdisjoint((world().arcs[number].right, world().arcs[number].left))
    ]
    marked = tuple(country for country, _ in countries)
    found = WorldMap(WIDTH, height, path(land), path(borders, close=False), marked)
    return found, {country.iso: rings for country, rings in countries}


def _country(code: str, lines: _Lines) -> tuple[Covered, list[Points]]:
    rings = [r for ring in world().outline({code}) for r in lines.rings(ring)]
    if sum(abs(twice_area(r)) for r in rings) // 2 < _SMALL:
        return Covered(code, "", _point(code)), []
    shown = [r for r in rings if _shows(r)]
    return Covered(code, path(shown), None), shown


def _point(code: str) -> Place:
    """Give where a small state stands: a point of its largest land, or of the table."""
    if code in POINTS:
        lat, lon = POINTS[code]
    else:
        largest = max((world().arcs[n] for n in world().of[code]), key=lambda arc: arc.radius)
        lon, lat = (sum(p[axis] for p in largest.points) / len(largest.points) / UNITS
                    for axis in (0, 1))  # fmt: skip
    x, y = equal_earth(_normal(round(lon * UNITS)) / UNITS, lat, _SCALE)
    return x + WIDTH // 2, y + _TOP


def _shows(ring: Points) -> bool:
    return abs(twice_area(ring)) >= 12


def _normal(lon: int) -> int:
    """Give a longitude as degrees east of the central meridian, between its edges."""
    return (lon - _MERIDIAN + _TURN // 2) % _TURN - _TURN // 2


class _Lines:
    """The arcs of the world as the map draws them."""

    def __init__(self, tolerance: int) -> None:
        self.arcs = world().arcs
        self.tolerance = tolerance
        self.kept: dict[int, list[tuple[int, int]]] = {}

    def line(self, number: int) -> list[tuple[int, int]]:
        """Give the points of an arc that are kept, in degrees times units."""
        if number not in self.kept:
            points = list(self.arcs[number].points)
            places = [self.place(lon - points[0][0], lat) for lon, lat in points]
            self.kept[number] = [points[at] for at in thinned(places, self.tolerance)]
        return self.kept[number]

    def place(self, lon: int, lat: int) -> Place:
        """Give the place of a longitude counted from the central meridian."""
        x, y = equal_earth(lon / UNITS, lat / UNITS, _SCALE)
        return x + WIDTH // 2, y + _TOP

    def placed(self, number: int) -> Points:
        """Give an arc on the map."""
        line = self.line(number)
        shift = _normal(line[0][0]) - line[0][0]
        return [self.place(lon + shift, lat) for lon, lat in line]

    def rings(self, ring: Ring) -> Iterator[Points]:
        """Give a ring on the map, on the side of the edge that most of it is on."""
        points: list[tuple[int, int]] = []
        for reference in ring:
            line = self.line(max(reference, ~reference))
            line = line if reference >= 0 else line[::-1]
            shift = points[-1][0] - line[0][0] if points else 0
            shift = round(shift / _TURN) * _TURN
            points += [(lon + shift, lat) for lon, lat in line[1 if points else 0 :]]
        around = points[-1][0] - points[0][0]
        if abs(around) > _TURN // 2:
            points = _to_the_pole(points)
        middle = (min(lon for lon, _ in points) + max(lon for lon, _ in points)) // 2
        shift = _normal(middle) - middle
        found = [self.place(lon + shift, lat) for lon, lat in points]
        if len(found) > 3:
            yield found[:-1] if found[0] == found[-1] else found


def _to_the_pole(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Close a ring around the south pole along the edges of the map, which it starts at."""
    west = _MERIDIAN - _TURN // 2
    ring = points[:-1] if points[0][0] < points[-1][0] else points[:0:-1]
    first = min(range(len(ring)), key=lambda at: (ring[at][0] - west) % _TURN)
    around = ring[first:] + [(lon + _TURN, lat) for lon, lat in ring[:first]]
    start = west + (around[0][0] - west) % _TURN - around[0][0]
    # A bay that lies across the edge is cut off there.
    coast = [(min(max(lon + start, west), west + _TURN), lat) for lon, lat in around]
    edge, pole = coast[0][1], -90 * UNITS
    return [(west, pole), (west, edge), *coast, (west + _TURN, edge), (west + _TURN, pole)]


def _names(
    found: WorldMap, rings: Mapping[str, list[Points]], words: Mapping[str, str]
) -> Iterator[Label]:
    """Name the countries where there is room, the largest first; none where they are many."""
    if len(words) > _NAMED:
        return
    frame = Frame(0, 0, found.width, found.height)
    free = Free()
    for country in found.countries:
        if country.dot:
            free.take(_around_dot(country.dot))
    avoid = [ring for of_country in rings.values() for ring in of_country]
    for country in sorted(found.countries, key=lambda c: (-_size(rings[c.iso]), c.iso)):
        label = _label(country, rings[country.iso], words[country.iso], frame, free, avoid)
        if label:
            free.take(label.box)
            yield label


def _label(
    country: Covered,
    rings: Sequence[Points],
    name: str,
    frame: Frame,
    free: Free,
    avoid: Sequence[Points],
) -> Label | None:
    for text in texts(name, _NAME):
        place = inside(rings, text, frame, free)
        if place:
            return text.at(country.iso, *place)
    box = _around_dot(country.dot) if country.dot else bounds(rings)
    text = wrapped(name, _NAME)
    place = near(box, text, frame, free, avoid)
    return text.at(country.iso, *place, box) if place else None


def _around_dot(dot: Place) -> Box:
    room = _DOT + _HALO
    return (dot[0] - room, dot[1] - room, dot[0] + room, dot[1] + room)


def _size(rings: Iterable[Points]) -> int:
    return sum(abs(twice_area(ring)) for ring in rings)
