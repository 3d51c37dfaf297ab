"""The world's outlines as they are drawn from: arcs with an area on either side.

In: the numbers of `outlines.py`. Out: `World`, read on first use and once in a process. Everything
else is a question of sides: the outline of a set of areas are the arcs that have one side in it; a
border is an arc between two areas; neighbours are areas that share an arc. So what two areas share
is one line, however it is drawn.

Points are kept as vectors from the centre of the earth, so that no place, antimeridian and poles
included, is an exception. Nothing here knows of pictures.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from math import acos, cos, radians, sin
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.model.named_tuples import NamedTuple
from generator.rendering.geography.points import POINTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

#: Points stand on a grid of so many units to a degree.
UNITS = 100
_TURN = 360 * UNITS
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIGITS = {sign: value for value, sign in enumerate(_BASE64)}

Vector = tuple[float, float, float]


class Arc(NamedTuple):
    """A line on the sphere; `right` lies to its right as it runs, `left` to its left.

    Points are degrees times `UNITS`, longitudes running on past the antimeridian. An area
    is named by its code; `""` is the sea. The cap (centre, radius in radians) holds all points.
    """

    points: tuple[tuple[int, int], ...]
    vectors: tuple[Vector, ...]
    right: str
    left: str
    centre: Vector
    radius: float

    @property
    def closed(self) -> bool:
        """Tell whether the arc is a ring by itself."""
        return self.points[0] == self.points[-1]


#: A ring: arcs by number, those that run backwards as `~number`.
Ring = tuple[int, ...]


class Cap(NamedTuple):
    """A cap that holds a ring, and whether it runs clockwise as seen from above its centre."""

    centre: Vector
    radius: float
    clockwise: bool


@dataclass(frozen=True)
class World:
    """All arcs, by number."""

    arcs: tuple[Arc, ...]

    @cached_property
    def of(self) -> Mapping[str, tuple[int, ...]]:
        """The arcs that touch each area."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, arc in enumerate(self.arcs):
            for area in {arc.right, arc.left} - {""}:
                found[area].append(number)
        return {area: tuple(numbers) for area, numbers in found.items()}

    @cached_property
    def caps(self) -> tuple[tuple[Vector, float], ...]:
        """The cap of each arc."""
        return tuple((arc.centre, arc.radius) for arc in self.arcs)

    @cached_property
    def borders(self) -> tuple[int, ...]:
        """The arcs between two areas."""
        return tuple(n for n, arc in enumerate(self.arcs) if arc.right and arc.left)

    @cached_property
    def land(self) -> tuple[Ring, ...]:
        """The outline of all land."""
        return self.outline(frozenset(self.of))

    def neighbours(self, area: str) -> tuple[str, ...]:
        """Give the areas that share a border with one, in order of code."""
        sides = {side for n in self.of.get(area, ()) for side in self.arcs[n][2:4]}
        return tuple(sorted(sides - {area, ""}))

    def around(self, area: str) -> tuple[Ring, ...]:
        """Give the outline of one area, which many maps show."""
        if area not in self._around:
            self._around[area] = self.outline(frozenset({area}))
        return self._around[area]

    @cached_property
    def _around(self) -> dict[str, tuple[Ring, ...]]:
        return {}

    def outline(self, areas: Collection[str]) -> tuple[Ring, ...]:
        """Give the rings around a set of areas, the areas to the right of each."""
        ahead: dict[tuple[int, int], list[int]] = defaultdict(list)
        numbers = sorted({number for area in areas for number in self.of.get(area, ())})
        for number in numbers:
            arc = self.arcs[number]
            if (arc.right in areas) != (arc.left in areas):
                reference = number if arc.right in areas else ~number
                ahead[self.start(reference)].append(reference)
        return tuple(self._rings(ahead))

    def _rings(self, ahead: dict[tuple[int, int], list[int]]) -> Iterator[Ring]:
        """Follow arcs from end to start until each ring is closed."""
        for start, waiting in ahead.items():
            while waiting:
                ring = [waiting.pop(0)]
                while (end := self.start(~ring[-1])) != start:
                    ring.append(ahead[end].pop(0))
                yield tuple(ring)

    def vectors(self, ring: Ring) -> tuple[Vector, ...]:
        """Give the points of a ring."""
        return tuple(
            v
            for r in ring
            for v in (self.arcs[r].vectors if r >= 0 else self.arcs[~r].vectors[::-1])[:-1]
        )

    def cap(self, ring: Ring) -> Cap:
        """Give the cap of a ring."""
        if ring not in self._caps:
            points = self.vectors(ring)
            centre, radius = _cap(points)
            self._caps[ring] = Cap(centre, radius, _clockwise(points, centre))
        return self._caps[ring]

    @cached_property
    def _caps(self) -> dict[Ring, Cap]:
        return {}

    def start(self, reference: int) -> tuple[int, int]:
        """Give where an arc starts; the same place has one name on either side of 180 degrees."""
        points = self.arcs[reference if reference >= 0 else ~reference].points
        lon, lat = points[0] if reference >= 0 else points[-1]
        return lon % _TURN, lat


@lru_cache(maxsize=1)
def world() -> World:
    """Read the outlines."""
    from generator.rendering.geography import outlines  # noqa: PLC0415  100 kB for maps alone

    codes = ["", *outlines.CODES.split(), *filter(None, outlines.NAMES.split("\n"))]
    return World(tuple(_arcs(_numbers(outlines.ARCS), codes)))


def _numbers(text: str) -> Iterator[int]:
    """Read base64 VLQ: five bits a sign, a sixth where more follow, the sign in the lowest bit."""
    value = shift = 0
    for sign in text:
        if sign == "\n":
            continue
        digit = _DIGITS[sign]
        value |= (digit & 31) << shift
        if digit & 32:
            shift += 5
            continue
        yield -(value >> 1) if value & 1 else value >> 1
        value = shift = 0


def _arcs(numbers: Iterator[int], codes: list[str]) -> Iterator[Arc]:
    lon = lat = 0
    for right in numbers:
        left, count = next(numbers), next(numbers)
        points = []
        for _ in range(count):
            lon, lat = lon + next(numbers), lat + next(numbers)
            points.append((lon, lat))
        lon %= _TURN
        vectors = tuple(vector(x / UNITS, y / UNITS) for x, y in points)
        centre, radius = _cap(vectors)
        yield Arc(tuple(points), vectors, codes[right], codes[left], centre, radius)


def _cap(vectors: tuple[Vector, ...]) -> tuple[Vector, float]:
    """Give a cap around points: not the smallest, but one that holds all."""
    centre = normal(sum_of(vectors))
    return centre, max(between(centre, point) for point in vectors)


def _clockwise(points: tuple[Vector, ...], centre: Vector) -> bool:
    """Tell which way a ring runs around a direction, by the sum of its triangles with it."""
    total = 0.0
    before = points[-1]
    for point in points:
        total += _volume(centre, before, point) / (1 + _dot(centre, point))
        before = point
    return total < 0


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _volume(a: Vector, b: Vector, c: Vector) -> float:
    return (
        a[0] * (b[1] * c[2] - b[2] * c[1])
        + a[1] * (b[2] * c[0] - b[0] * c[2])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
    )


def vector(lon: float, lat: float) -> Vector:
    """Give the direction of a place, given in degrees."""
    x, y = radians(lon), radians(lat)
    return cos(y) * cos(x), cos(y) * sin(x), sin(y)


def sum_of(vectors: Collection[Vector]) -> Vector:
    """Add vectors."""
    return (
        sum(v[0] for v in vectors), sum(v[1] for v in vectors), sum(v[2] for v in vectors),
    )  # fmt: skip


def normal(v: Vector) -> Vector:
    """Give the direction of a vector; of none, the north."""
    length = (v[0] ** 2 + v[1] ** 2 + v[2] ** 2) ** 0.5
    return (v[0] / length, v[1] / length, v[2] / length) if length else (0.0, 0.0, 1.0)


def between(a: Vector, b: Vector) -> float:
    """Give the angle between two directions, in radians."""
    return acos(max(-1.0, min(1.0, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))


def place_of(area: str) -> Vector | None:
    """Give the point that stands for a state the outlines lack."""
    point = POINTS.get(area)
    return vector(point[1], point[0]) if point else None
