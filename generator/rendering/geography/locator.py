"""The locator map of a state: where it lies, among its neighbours.

In: an ISO code, a name, the site's language. Out: `Locator`, whose parts a template writes as SVG:
paths of land, of the state, of borders; markers of what is too small to be seen; names. What is
drawn is made once in a process for each state; nothing is read before the first map is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from math import asin, cos, pi
from typing import TYPE_CHECKING

from generator.model.countries import COUNTRIES
from generator.model.named_tuples import NamedTuple
from generator.pages.words import country_name
from generator.rendering.geography.labels import (
    Free,
    Label,
    Text,
    beside,
    covered,
    inside,
    near,
    texts,
    wrapped,
)
from generator.rendering.geography.lines import (
    Frame,
    bounds,
    clipped,
    joined,
    path,
    pieces,
    thinned,
    twice_area,
)
from generator.rendering.geography.points import POINTS
from generator.rendering.geography.projections import Azimuthal
from generator.rendering.geography.topology import between, place_of, world
from generator.rendering.geography.views import bodies, view
from generator.rendering.geography.windows import WINDOWS, Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.rendering.geography.lines import Box, Place, Points
    from generator.rendering.geography.topology import Ring, Vector
    from generator.rendering.geography.views import View

#: The picture, in units; a template shows ten of them as one pixel.
WIDTH, HEIGHT = 3200, 2400
FRAME = Frame(0, 0, WIDTH, HEIGHT)
_MARGIN = 40
#: Lines are moved by no more than so many units, the first that keeps the markup short.
TOLERANCES = (4, 7, 11, 16, 24)
#: A state whose drawing is smaller than this (square units) is marked.
_SMALL = 5_000
_TINY = 500
_LEAST_ISLAND = 600  # twice its size
_DOT, _HERE, _RING = 16, 24, 90
_NAME, _OTHER = 135, 105
#: Small states are named until so many names stand on the map.
_NAMES = 6
_ISLAND = 400
_AIR = 40
_LEAST_RING = 3
#: So many times as much is seen at each step a window is made wider.
_WIDER = 1.3


class Marker(NamedTuple):
    """A circle."""

    x: int
    y: int
    r: int


class Shape(NamedTuple):
    """An area in a drawing: what of it is in the frame."""

    area: str
    rings: tuple[Points, ...]
    size: int  # square units


class Drawing(NamedTuple):
    """A map without its names."""

    land: str
    here: str
    borders: str
    unsettled: str
    dots: tuple[Marker, ...]
    here_dots: tuple[Marker, ...]
    ring: Marker | None


class Ground(NamedTuple):
    """A drawing, and what is asked of it to place names."""

    drawing: Drawing
    dotted: tuple[str, ...]  # the state of each dot
    box: Box  # of the state
    size: int  # of the state, in square units
    own: tuple[Points, ...]
    others: tuple[Shape, ...]  # the largest first
    plane: Azimuthal

    @property
    def small(self) -> bool:
        """Tell whether the state takes less than a fiftieth of the map."""
        return self.size * 50 < WIDTH * HEIGHT


class Locator(NamedTuple):
    """A map: paths, markers, names, and in words what it shows."""

    drawing: Drawing
    name: Label
    names: tuple[Label, ...]
    neighbours: tuple[str, ...]  # that share a land border
    also: tuple[str, ...]  # others that are named on the map
    marked: bool
    width: int = WIDTH
    height: int = HEIGHT


def locator(iso: str, name: str, language: str) -> Locator:
    """Give the map of a state under a name, the others named in a language."""
    ground = drawn(iso)
    drawing, free = ground.drawing, Free()
    own = _own_name(iso, name, ground, free)
    names = tuple(_other_names(ground, language, free))
    near = [n for n in world().neighbours(iso) if n in COUNTRIES]
    shown = [label.area for label in names if label.area not in near]
    return Locator(
        drawing,
        own,
        names,
        tuple(sorted(country_name(n, language) for n in near)),
        tuple(sorted(country_name(n, language) for n in shown)),
        drawing.ring is not None or bool(drawing.here_dots),
    )


def _own_name(iso: str, name: str, ground: Ground, free: Free) -> Label:
    """Place the state's own name: inside it if there is room, else beside it, at sea if it can."""
    for marker in (*ground.drawing.dots, *ground.drawing.here_dots):
        free.take(_box_of(marker))
    if ground.small:
        free.take(ground.box)

    def crossed(text: Text, place: Place) -> int:
        grid = text.grid(place)
        land = sum(covered(shape.rings, grid) for shape in ground.others)
        return land + 5 * covered(ground.own, grid) + 100 * (not free.fits(text, place))

    for text in texts(name, _NAME):
        place = inside(ground.own, text, FRAME, free)
        if place:
            label = text.at(iso, *place)
            break
    else:
        text = wrapped(name, _NAME)
        label = text.at(iso, *beside(ground.box, text, FRAME, crossed), ground.box)
    free.take(label.box)
    return label


def _other_names(ground: Ground, language: str, free: Free) -> Iterator[Label]:
    """Place the names of the others: those that have room in them, then some of the small."""
    named = set()
    for shape in ground.others:
        if shape.area in COUNTRIES:
            words = country_name(shape.area, language)
            found = (
                text.at(shape.area, *place)
                for text in texts(words, _OTHER)
                if (place := inside(shape.rings, text, FRAME, free))
            )
            for label in islice(found, 1):
                free.take(label.box)
                named.add(label.area)
                yield label
    if ground.small:
        yield from _small_names(ground, language, free, named)


def _small_names(ground: Ground, language: str, free: Free, named: set[str]) -> Iterator[Label]:
    """Place names beside small states, the nearest first, until there are enough."""
    boxes = dict(zip(ground.dotted, map(_box_of, ground.drawing.dots), strict=True))
    for shape in ground.others:
        if shape.area in COUNTRIES and shape.area not in {*named, *boxes}:
            box = bounds(shape.rings)
            whole = FRAME.holds(box[:2]) and FRAME.holds(box[2:])
            if whole and box[2] - box[0] < _ISLAND and box[3] - box[1] < _ISLAND:
                boxes[shape.area] = box
    count = len(named)
    for area, box in sorted(boxes.items(), key=lambda item: (_off(item[1]), item[0])):
        text = wrapped(country_name(area, language), _OTHER)
        place = near(box, text, FRAME, free, ground.own) if count < _NAMES else None
        if place:
            label = text.at(area, *place, box)
            left, top, right, bottom = label.box
            free.take((left - _AIR, top - _AIR, right + _AIR, bottom + _AIR))
            count += 1
            yield label


def _off(box: Box) -> int:
    """Give how far a box is from the middle, squared."""
    return (box[0] + box[2] - WIDTH) ** 2 + (box[1] + box[3] - HEIGHT) ** 2


@lru_cache(maxsize=256)
def drawn(iso: str) -> Ground:
    """Draw a state's map: wider for an island, coarser for a long coast."""
    window = WINDOWS.get(iso, Window(0, 0))
    return Picture.of(iso, window).ground()


class Picture:
    """The arcs of the world as one map sees them."""

    def __init__(self, iso: str, seen: View, tolerance: int) -> None:
        self.iso, self.seen = iso, seen
        self.world = world()
        # The half width of the frame is seen under the half angle: r = 2 sin(angle / 2).
        self.plane = Azimuthal.at(
            seen.centre, WIDTH / 2 / min(seen.half, 2.0), (WIDTH // 2, HEIGHT // 2)
        )
        corner = (WIDTH**2 + HEIGHT**2) ** 0.5 / 2 / self.plane.scale
        self.reach = 2 * asin(min(1.0, corner / 2)) + 0.02
        self.near = frozenset(self._near())
        self.tolerance = tolerance
        self.lines: dict[int, Points] = {}

    @classmethod
    def of(cls, iso: str, window: Window) -> Picture:
        """See a state through a window."""
        seen = view(iso, WIDTH / HEIGHT)
        for _ in range(window.wider):
            seen = seen.wider(_WIDER)
        return cls(iso, seen, TOLERANCES[window.coarser])

    def _near(self) -> Iterator[int]:
        """Give the arcs of which some may be in the frame."""
        x, y, z = self.plane.centre
        reach = self.reach
        for number, ((a, b, c), radius) in enumerate(self.world.caps):
            far = reach + radius
            if far >= pi or a * x + b * y + c * z > cos(far):
                yield number

    def line(self, number: int) -> Points:
        """Give an arc as drawn; one that is out of sight only roughly."""
        if number not in self.lines:
            arc = self.world.arcs[number]
            if number in self.near:
                points = self.plane.places(arc.vectors)
                points = [points[at] for at in thinned(points, self.tolerance)]
            else:
                points = self.plane.places((*arc.vectors[:-1:4], arc.vectors[-1]))
            self.lines[number] = points
        return self.lines[number]

    def ground(self) -> Ground:
        """Draw all."""
        shapes = [self.shape(area) for area in self.areas()]
        own = next((s for s in shapes if s.area == self.iso), None)
        others = sorted((s for s in shapes if s.area != self.iso), key=lambda s: (-s.size, s.area))
        ring, here = self.markers(own)
        dots = dict(self.dots(others))
        land = [r for ring in self.world.land for r in self.cut(ring)]
        drawing = Drawing(
            path(r for r in land if abs(twice_area(r)) >= _LEAST_ISLAND),
            path(own.rings if own else ()),
            path(self.borders(settled=True), close=False),
            path(self.borders(settled=False), close=False),
            tuple(dots.values()),
            here,
            ring,
        )
        return Ground(
            drawing,
            tuple(dots),
            _box(ring, own),
            own.size if own else 0,
            own.rings if own else (),
            tuple(s for s in others if s.rings),
            self.plane,
        )

    def areas(self) -> list[str]:
        """Give the areas that are in sight, in order of code."""
        return sorted(
            area for area, numbers in self.world.of.items() if not self.near.isdisjoint(numbers)
        )

    def shape(self, area: str) -> Shape:
        """Give an area as drawn."""
        rings = [r for ring in self.world.around(area) for r in self.cut(ring)]
        size = abs(sum(map(twice_area, rings))) // 2
        return Shape(area, tuple(rings), size)

    def cut(self, ring: Ring) -> Iterator[Points]:
        """Give a ring in the frame; where it is inside out, the frame as well (even-odd rule).

        A ring around the point opposite the centre is: what lies in it fills the plane around.
        """
        if len(ring) == 1 and (ring[0] if ring[0] >= 0 else ~ring[0]) not in self.near:
            return
        cap = self.world.cap(ring)
        off = between(self.plane.centre, cap.centre)
        if off - cap.radius > self.reach:
            return
        points = joined(ring, self.line)
        if len(points) < _LEAST_RING:
            return
        frame = FRAME.wider(_MARGIN)
        cut = clipped(points, frame)
        if len(cut) >= _LEAST_RING and twice_area(cut):
            yield cut
        opposite = off + cap.radius > pi
        if opposite and (twice_area(points) > 0) != cap.clockwise:
            yield frame.ring()

    def borders(self, *, settled: bool) -> Iterator[Points]:
        """Give the borders in the frame: between states, or around areas without a code."""
        for number in self.world.borders:
            arc = self.world.arcs[number]
            if number in self.near and settled == (
                arc.right in COUNTRIES and arc.left in COUNTRIES
            ):
                line = self.line(number)
                yield from pieces(line, FRAME.wider(_MARGIN))

    def markers(self, own: Shape | None) -> tuple[Marker | None, tuple[Marker, ...]]:
        """Mark the state if it is too small to be seen: by a ring, or scattered islands by dots."""
        point = place_of(self.iso)
        if point:
            place = self.plane.place(point)
            return Marker(*place, _RING), (Marker(*place, _HERE),)
        if own is None or own.size >= _SMALL:
            return None, ()
        places = [self.plane.place(body.centre) for body in bodies(self.iso)]
        seen = [place for place in places if FRAME.holds(place)] or places[:1]
        dots = tuple(Marker(*place, _HERE) for place in _apart(seen))
        xs, ys = [x for x, _ in seen], [y for _, y in seen]
        wide = max(max(xs) - min(xs), max(ys) - min(ys))
        if wide > 4 * _RING:
            return Marker(*seen[0], _RING), dots
        middle = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
        return Marker(*middle, max(_RING, wide * 7 // 10)), dots

    def dots(self, others: list[Shape]) -> Iterator[tuple[str, Marker]]:
        """Mark the other states that are too small to be seen."""
        places = {shape.area: self.center(shape) for shape in others if shape.size < _TINY}
        for area in POINTS.keys() - {self.iso}:
            places[area] = self.plane.place(place_of(area))  # type: ignore[arg-type]  # it has one
        seen = {a: p for a, p in sorted(places.items()) if p and FRAME.holds(p)}
        chosen = _apart(list(seen.values()))
        for area, place in seen.items():
            if place in chosen:
                chosen.remove(place)
                yield area, Marker(*place, _DOT)

    def center(self, shape: Shape) -> Place | None:
        """Give where the largest land of a small state stands."""
        if shape.area not in COUNTRIES:
            return None
        arcs = self.world.arcs
        numbers = self.world.of[shape.area]
        largest: Vector = max((arcs[n] for n in numbers), key=lambda arc: arc.radius).centre
        return self.plane.place(largest) if between(largest, self.plane.centre) < 1.5 else None


def _box(ring: Marker | None, own: Shape | None) -> Box:
    """Give the box that a state's name stands beside: of its marker, or of its larger land."""
    if ring:
        return _box_of(ring)
    rings = own.rings if own else ()
    largest = max((abs(twice_area(r)) for r in rings), default=0)
    left, top, right, bottom = bounds([r for r in rings if abs(twice_area(r)) * 12 >= largest])
    return (max(0, left), max(0, top), min(WIDTH, right), min(HEIGHT, bottom))


def _box_of(marker: Marker) -> Box:
    x, y, r = marker
    return (x - r, y - r, x + r, y + r)


def _apart(places: list[Place]) -> list[Place]:
    """Leave out what would lie on another."""
    found: list[Place] = []
    for x, y in places:
        if all(abs(x - ox) + abs(y - oy) > _DOT for ox, oy in found):
            found.append((x, y))
    return found
