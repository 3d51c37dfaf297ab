"""The outlines the maps are drawn from, made from Natural Earth.

In: `countries-50m.json` of the npm package `world-atlas` 2.0.2 (Natural Earth 4.1 at 1:50 million
as TopoJSON; Natural Earth is in the public domain, the package under the ISC licence). Out: the
module `generator/rendering/geography/outlines.py`.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m generator.authoring.geography package/countries-50m.json

A border is kept once, as an arc with an area on either side, and is simplified as an arc: what two
areas share stays shared. Parts of a state that have an ISO code of their own (French Guiana,
Svalbard) become areas of their own by where they lie.

What this module deliberately does not do: it moves no border and gives no area to another. What the
data leaves without a code (Somaliland, Northern Cyprus, Siachen Glacier) stays without one.
"""

from __future__ import annotations

import json
import math
import sys
import textwrap
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model.countries import COUNTRIES
from generator.model.named_tuples import NamedTuple
from generator.rendering.geography.topology import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

OUT = Path(__file__).parent.parent / "rendering/geography/outlines.py"
#: How far a line may be moved, in degrees.
TOLERANCE = 0.03
#: Islands below so many square kilometres are left out of states that have larger land.
LEAST_ISLAND = 120
_TURN = 360 * UNITS
_KM = 111.2  # of a degree
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

#: Names of areas that the data has without an id, and the codes they have all the same.
NAMED = {"Kosovo": "XK"}
#: Parts with a code of their own: west, south, east, north (degrees), the area they are cut from.
PARTS = {
    "BQ": ("NL", (-69, 11, -62, 18)),
    "CC": ("Indian Ocean Ter.", (96, -13, 98, -11)),
    "CX": ("Indian Ocean Ter.", (105, -11, 106, -10)),
    "GF": ("FR", (-55, 2, -51, 6)),
    "GP": ("FR", (-62, 15.8, -61, 16.6)),
    "MQ": ("FR", (-62, 14, -60, 15)),
    "RE": ("FR", (55, -22, 56, -20)),
    "SJ": ("NO", (-10, 70.5, -7, 72)),
    "TK": ("NZ", (-173, -10, -171, -8)),
    "YT": ("FR", (45, -14, 46, -12)),
}
#: Svalbard, the other half of SJ.
_SVALBARD = ("SJ", "NO", (10, 74, 34, 81))

Point = tuple[int, int]


class Arc(NamedTuple):
    """A line between two areas; `right` lies to its right as it runs, `left` to its left."""

    points: list[Point]
    right: str
    left: str


def main(arguments: Sequence[str]) -> int:
    """Make the module of a TopoJSON file."""
    topology = json.loads(Path(arguments[0]).read_text("utf-8"))
    OUT.write_text(module(kept(arcs(topology))), encoding="utf-8", newline="\n")
    return 0


def arcs(topology: dict[str, Any]) -> list[Arc]:
    """Give the arcs of a topology with the areas on both sides, simplified."""
    lines = [_points(line, topology["transform"]) for line in topology["arcs"]]
    sides: dict[int, dict[bool, str]] = defaultdict(dict)
    for name, ring in _rings(topology, lines):
        for reference in ring:
            sides[reference if reference >= 0 else ~reference][reference >= 0] = name
    return [
        Arc(simplified(lines[at]), side.get(True, ""), side.get(False, ""))
        for at, side in sorted(sides.items())
        if side.get(True) != side.get(False)
    ]


def _points(line: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    """Undo quantisation and deltas; longitudes run on where a line crosses the antimeridian."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    found: list[Point] = []
    for dx, dy in line:
        x, y = x + dx, y + dy
        lon, lat = round((x * sx + tx) * UNITS), round((y * sy + ty) * UNITS)
        if found:
            before = found[-1][0]
            lon = before + (lon - before + _TURN // 2) % _TURN - _TURN // 2
        found.append((lon, lat))
    return found


def _rings(topology: dict[str, Any], lines: list[list[Point]]) -> Iterator[tuple[str, list[int]]]:
    """Give every ring with its area; the ring around the pole that closes Antarctica is none."""
    codes = {country.numeric: country.alpha2 for country in COUNTRIES.values()}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        area = codes.get(geometry.get("id", ""), NAMED.get(name, name))
        shapes = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for rings in shapes:
            for ring in rings:
                points = [p for reference in ring for p in _turned(lines, reference)]
                if min(lat for _, lat in points) > -89 * UNITS:
                    yield _part(area, points), ring
                elif any(lat > -89 * UNITS for _, lat in points):
                    raise ValueError(f"a ring of {area} touches the pole")


def _turned(lines: list[list[Point]], reference: int) -> list[Point]:
    return lines[reference] if reference >= 0 else lines[~reference][::-1]


def _part(area: str, points: list[Point]) -> str:
    """Give the code of the part of an area that a ring lies in."""
    lon = ((points[0][0] / UNITS) + 180) % 360 - 180
    lat = points[0][1] / UNITS
    rows = [(code, *row) for code, row in PARTS.items()]
    for code, owner, (west, south, east, north) in (*rows, _SVALBARD):
        if owner == area and west < lon < east and south < lat < north:
            return code
    return area


def simplified(points: list[Point]) -> list[Point]:
    """Simplify a line (Ramer, Douglas and Peucker); what is small is simplified less."""
    narrow = math.cos(math.radians(sum(lat for _, lat in points) / len(points) / UNITS))
    plane = [(lon * narrow, float(lat)) for lon, lat in points]
    width = max(x for x, _ in plane) - min(x for x, _ in plane)
    height = max(y for _, y in plane) - min(y for _, y in plane)
    tolerance = min(TOLERANCE * UNITS, math.hypot(width, height) / 12)
    keep = {0, len(points) - 1}
    if points[0][1] == points[-1][1] and (points[0][0] - points[-1][0]) % _TURN == 0:
        far = max(range(len(plane)), key=lambda at: math.dist(plane[0], plane[at]))
        keep.add(far)
        ends = [(0, far), (far, len(points) - 1)]
    else:
        ends = [(0, len(points) - 1)]
    while ends:
        first, last = ends.pop()
        if last - first < 2:
            continue
        gap, at = max((_distance(plane[i], plane[first], plane[last]), i)
                      for i in range(first + 1, last))  # fmt: skip
        if gap > tolerance:
            keep.add(at)
            ends += [(first, at), (at, last)]
    found = [points[at] for at in sorted(keep)]
    return [p for at, p in enumerate(found) if at == 0 or p != found[at - 1]]


def _distance(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """Give the distance of a point from the straight line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length if length else 0
    along = min(1, max(0, along))
    return math.dist(p, (a[0] + along * dx, a[1] + along * dy))


def kept(found: list[Arc]) -> list[Arc]:
    """Leave out islands too small to be seen, unless their state has no larger land."""
    largest: dict[str, float] = defaultdict(float)
    for arc in found:
        for area in filter(None, (arc.right, arc.left)):
            whole = arc.points[0] == arc.points[-1]
            size = square_kilometres(arc.points) if whole else LEAST_ISLAND * 25
            largest[area] = max(largest[area], size)
    return [arc for arc in found if _shows(arc, largest)]


def _shows(arc: Arc, largest: dict[str, float]) -> bool:
    if arc.points[0] != arc.points[-1]:
        return True
    if len(arc.points) < 4:
        return False
    areas = [area for area in (arc.right, arc.left) if area]
    if len(areas) == 2 or largest[areas[0]] < LEAST_ISLAND * 25:
        return True
    return square_kilometres(arc.points) >= LEAST_ISLAND


def square_kilometres(points: list[Point]) -> float:
    """Give the size of a ring, on a plane that is true at its own latitude."""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))
    narrow = math.cos(math.radians(points[0][1] / UNITS))
    return abs(twice) / 2 * narrow * (_KM / UNITS) ** 2


def module(found: list[Arc]) -> str:
    """Write the module: the areas by name, and the arcs as a run of base64 VLQ numbers."""
    areas = sorted({area for arc in found for area in (arc.right, arc.left) if area},
                   key=lambda area: (len(area) > 2, area))  # fmt: skip
    stream = "".join(map(_vlq, _numbers(found, areas)))
    lines = textwrap.wrap(stream, 98, break_on_hyphens=False)
    codes = textwrap.wrap(" ".join(a for a in areas if len(a) == 2), 98)
    names = [area for area in areas if len(area) > 2]
    return _MODULE.format(
        licence=_LICENCE, codes="\n".join(codes), names="\n".join(names), arcs="\n".join(lines)
    )


def _numbers(found: list[Arc], areas: list[str]) -> Iterator[int]:
    place = {area: at for at, area in enumerate(areas, 1)} | {"": 0}
    lon = lat = 0
    for arc in found:
        yield from (place[arc.right], place[arc.left], len(arc.points))
        for x, y in arc.points:
            yield from (x - lon, y - lat)
            lon, lat = x, y
        lon %= _TURN


def _vlq(number: int) -> str:
    """Write a number as source maps do: five bits a sign, the sign in the lowest bit."""
    rest = (-number << 1) | 1 if number < 0 else number << 1
    digits: list[str] = []
    while True:
        digit, rest = rest & 31, rest >> 5
        digits.append(_BASE64[digit | 32 if rest else digit])
        if not rest:
            return "".join(digits)


def sizes(found: Iterable[Arc]) -> tuple[int, int]:
    """Count the arcs and their points."""
    counts = [len(arc.points) for arc in found]
    return len(counts), sum(counts)


_LICENCE = """\
Copyright 2013-2019 Michael Bostock

Permission to use, copy, modify, and/or distribute this software for any purpose with or without
fee is hereby granted, provided that the above copyright notice and this permission notice appear
in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS
SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE
OF THIS SOFTWARE."""

_MODULE = '''\
"""The outlines of the world's countries: data, made by `python -m generator.authoring.geography`.

Natural Earth 4.1 at 1:50 million (public domain), by way of the npm package `world-atlas` 2.0.2
simplified. Do not edit. `topology.py` reads it and says how.

The package `world-atlas` comes under the ISC licence:

{licence}
"""

from typing import Final

#: Areas with a code, in the order of their numbers from 1.
CODES: Final = """
{codes}
"""

#: Areas without a code, numbered on, one a line.
NAMES: Final = """
{names}
"""

#: Arcs, one after the other: right area, left area (0 is the sea), points, steps of longitude and
#: latitude from the last point of the arc before. Base64 VLQ, as in source maps.
ARCS: Final = """
{arcs}
"""
'''


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
