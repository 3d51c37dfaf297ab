"""What a locator map shows: centred where, how wide.

In: a state. Out: the direction its map is centred on and the angle seen to either side. A state is
seen whole, with its neighbours around it; far islands of it are left out where they would make the
rest too small. A small state is seen in its region.

What this module deliberately does not do: it holds no table of views; what is special about a state
follows from its outline, but for the few in `CENTRES`.
"""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Final

from generator.model.named_tuples import NamedTuple
from generator.rendering.geography.lines import twice_area
from generator.rendering.geography.projections import Azimuthal
from generator.rendering.geography.topology import (
    between,
    normal,
    place_of,
    sum_of,
    vector,
    world,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.rendering.geography.topology import Vector

_DEGREE: Final = pi / 180
#: No map shows less to either side, or more.
LEAST: Final = 5.5 * _DEGREE
MOST: Final = 62 * _DEGREE
#: How much more than the state is seen.
_ROOM: Final = 1.45
#: Land this large, next to the state's largest, is part of what is centred.
_PART: Final = 0.08
_GRID = 1_000_000

#: Where a map is centred, latitude and longitude in degrees, and the angle to either side, where
#: the outline would mislead.
CENTRES: Final[Mapping[str, tuple[float, float, float]]] = {}


class View(NamedTuple):
    """The centre of a map and the angle (radians) seen to its left and right."""

    centre: Vector
    half: float

    def wider(self, times: float) -> View:
        """Give the view that shows so many times as much to each side."""
        return View(self.centre, self.half * times)


class Body(NamedTuple):
    """One piece of land of a state: its points, its middle, its size on the unit sphere."""

    points: tuple[Vector, ...]
    centre: Vector
    size: float


def bodies(area: str) -> tuple[Body, ...]:
    """Give the pieces of land of a state, the largest first."""
    found = []
    for ring in world().around(area):
        points = world().vectors(ring)
        centre = normal(sum_of(points))
        plane = Azimuthal.at(centre, _GRID, (0, 0))
        size = twice_area(plane.places(points))
        if size > 0:  # a hole runs the other way
            found.append(Body(points, centre, size / 2 / _GRID**2))
    return tuple(sorted(found, key=lambda body: -body.size))


def view(area: str, aspect: float) -> View:
    """Give the view of a state on a picture so many times as wide as high."""
    if area in CENTRES:
        lat, lon, half = CENTRES[area]
        return View(vector(lon, lat), half * _DEGREE)
    point = place_of(area)
    if point:
        return View(point, LEAST)
    return _around(_main(bodies(area)), aspect)


def _main(found: tuple[Body, ...]) -> list[Vector]:
    """Give the points of what has to be seen: the largest land, what is large or near beside it."""
    largest = found[0]
    reach = max(between(largest.centre, v) for v in largest.points)
    near = max(1.2 * reach, 1.5 * _DEGREE)
    return [
        v
        for body in found
        if body.size >= _PART * largest.size or between(body.centre, largest.centre) < near
        for v in body.points
    ]


def _around(points: list[Vector], aspect: float) -> View:
    """Centre a frame on points, by measuring it and moving it to their middle."""
    centre = normal(sum_of(points))
    width = height = 0
    for _ in range(3):
        plane = Azimuthal.at(centre, _GRID, (0, 0))
        places = plane.places(points)
        xs, ys = [x for x, _ in places], [y for _, y in places]
        middle = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
        width, height = max(xs) - middle[0], max(ys) - middle[1]
        centre = normal(plane.direction(middle))
    half = max(width, height * aspect) / _GRID * _ROOM
    return View(centre, min(max(half, LEAST), MOST))
