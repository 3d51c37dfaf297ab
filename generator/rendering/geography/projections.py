"""From the sphere to the plane: one projection for a region, one for the world.

In: directions, degrees. Out: places on a picture, whole numbers, y downwards.

A region is drawn in Lambert's azimuthal equal-area projection, centred on the country: true to
area everywhere, nearly true to shape near the centre, and the same at the poles and across the
antimeridian as anywhere else. The world is drawn in Equal Earth (Šavrič, Patterson and Jenny,
2018), which is true to area too, so that no country looks more important than it is large.

Rounding to whole numbers comes first and all else is done with those, so that what is drawn does
not depend on the last bit of a machine's sine.
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.rendering.geography.topology import normal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.rendering.geography.topology import Vector

Place = tuple[int, int]

# Equal Earth's polynomial, from its paper.
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2
#: Half the width of the world on Equal Earth, at its equator, for a radius of one.
EQUAL_EARTH_HALF = 3.14159265358979 / (_M * _A1)
#: Half its height: the y of a pole.
EQUAL_EARTH_POLE = 1.3173627591574


class Azimuthal(NamedTuple):
    """Lambert's projection: a radius of one is `scale` units, the centre stands at `middle`."""

    centre: Vector
    east: Vector
    north: Vector
    scale: float
    middle: Place

    @classmethod
    def at(cls, centre: Vector, scale: float, middle: Place) -> Azimuthal:
        """Turn a direction to the front, north up; at a pole 0 degrees of longitude is up."""
        x, y, z = centre
        east = normal((-y, x, 0.0)) if abs(z) < 0.9999 else (0.0, 1.0, 0.0)
        north = (
            y * east[2] - z * east[1], z * east[0] - x * east[2], x * east[1] - y * east[0],
        )  # fmt: skip
        return cls(centre, east, north, scale, middle)

    def place(self, v: Vector) -> Place:
        """Give the place of a direction; the point opposite the centre has none and lands far."""
        return self.places((v,))[0]

    def places(self, vectors: Iterable[Vector]) -> list[Place]:
        """Give the places of directions: of all points of a map, so what they share comes first."""
        (cx, cy, cz), (ex, ey, ez), (nx, ny, nz) = self.centre, self.east, self.north
        scale, (left, top) = self.scale, self.middle
        far = scale * sqrt(2 / 1e-9)  # opposite the centre
        return [
            (
                left + round(k * (x * ex + y * ey + z * ez)),
                top - round(k * (x * nx + y * ny + z * nz)),
            )
            for x, y, z in vectors
            for near in (1 + x * cx + y * cy + z * cz,)
            for k in (scale * sqrt(2 / near) if near > 1e-9 else far,)
        ]

    def direction(self, place: Place) -> Vector:
        """Give the direction of a place: the inverse."""
        x = (place[0] - self.middle[0]) / self.scale
        y = (self.middle[1] - place[1]) / self.scale
        q = x * x + y * y
        k, f = sqrt(max(0.0, 1 - q / 4)), 1 - q / 2
        c, e, n = self.centre, self.east, self.north
        return (
            f * c[0] + k * (x * e[0] + y * n[0]),
            f * c[1] + k * (x * e[1] + y * n[1]),
            f * c[2] + k * (x * e[2] + y * n[2]),
        )


def equal_earth(lon: float, lat: float, scale: float) -> tuple[int, int]:
    """Give the place of degrees east of the central meridian, and north; the middle is (0, 0)."""
    t = asin(_M * sin(radians(lat)))
    t2 = t * t
    t6 = t2 * t2 * t2
    slope = _A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)
    x = radians(lon) * cos(t) / (_M * slope)
    y = t * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))
    return round(x * scale), round(-y * scale)
