"""Lines and rings of whole numbers: made simpler, cut to a frame, measured, written as SVG paths.

In: points as pairs of whole numbers. Out: the same, or the text of a path. All is whole-number
arithmetic, so that the same points give the same bytes everywhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Place = tuple[int, int]
Points = list[Place]
Box = tuple[int, int, int, int]  # left, top, right, bottom


class Frame(NamedTuple):
    """A rectangle: what is seen of a picture."""

    left: int
    top: int
    right: int
    bottom: int

    def wider(self, by: int) -> Frame:
        """Give the frame with a margin, so that an edge made by cutting is not seen."""
        return Frame(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, place: Place) -> bool:
        """Tell whether a place is inside."""
        return self.left <= place[0] <= self.right and self.top <= place[1] <= self.bottom

    def ring(self) -> Points:
        """Give its outline."""
        return [
            (self.left, self.top), (self.right, self.top),
            (self.right, self.bottom), (self.left, self.bottom),
        ]  # fmt: skip


def thinned(points: Points, tolerance: int) -> list[int]:
    """Say which points to keep of a line (Ramer, Douglas and Peucker); its ends always stay.

    A ring keeps the point farthest from its start as well, so that it stays a ring.
    """
    last = len(points) - 1
    keep = {0, last}
    ends = [(0, last)]
    if points[0] == points[last]:
        x, y = points[0]
        gaps = [(px - x) * (px - x) + (py - y) * (py - y) for px, py in points]
        far = gaps.index(max(gaps))
        keep.add(far)
        ends = [(0, far), (far, last)]
    while ends:
        first, end = ends.pop()
        at = _farthest(points, first, end, tolerance)
        if at:
            keep.add(at)
            ends += [(first, at), (at, end)]
    return sorted(keep)


def _farthest(points: Points, first: int, end: int, tolerance: int) -> int:
    """Give the point farthest from a chord, if that is more than the tolerance; 0 for none."""
    (ax, ay), (bx, by) = points[first], points[end]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    # Distances are compared as they are, squared and multiplied by the squared length.
    most, at = tolerance * tolerance * (length or 1), 0
    for i, (x, y) in enumerate(points[first + 1 : end], first + 1):
        px, py = x - ax, y - ay
        along = px * dx + py * dy
        if 0 < along < length:
            across = px * dy - py * dx
            gap = across * across
        elif along <= 0:
            gap = (px * px + py * py) * (length or 1)
        else:
            qx, qy = x - bx, y - by
            gap = (qx * qx + qy * qy) * length
        if gap > most:
            most, at = gap, i
    return at


def clipped(ring: Points, frame: Frame) -> Points:
    """Cut a ring to a frame (Sutherland and Hodgman); what lies outside runs along its edge."""
    for axis, edge, sign in ((0, frame.left, 1), (0, frame.right, -1),
                             (1, frame.top, 1), (1, frame.bottom, -1)):  # fmt: skip
        if not ring:
            break
        ring = _cut(ring, axis, edge, sign)
    return ring


def _cut(ring: Points, axis: int, edge: int, sign: int) -> Points:
    found: Points = []
    before = ring[-1]
    was_in = (before[axis] - edge) * sign >= 0
    for point in ring:
        is_in = (point[axis] - edge) * sign >= 0
        if is_in != was_in:
            found.append(_crossing(before, point, axis, edge))
        if is_in:
            found.append(point)
        before, was_in = point, is_in
    return found


def _crossing(a: Place, b: Place, axis: int, edge: int) -> Place:
    other = 1 - axis
    value = a[other] + (b[other] - a[other]) * (edge - a[axis]) // (b[axis] - a[axis])
    return (edge, value) if axis == 0 else (value, edge)


def pieces(line: Points, frame: Frame) -> list[Points]:
    """Give the pieces of a line that are in a frame, each with one point beyond it."""
    found: list[Points] = []
    open_piece: Points = []
    for a, b in pairwise(line):
        if _apart(a, b, frame):
            open_piece = []
            continue
        if not open_piece:
            open_piece = [a]
            found.append(open_piece)
        open_piece.append(b)
    return found


def _apart(a: Place, b: Place, frame: Frame) -> bool:
    """Tell whether both ends lie beyond the same side."""
    return (
        max(a[0], b[0]) < frame.left or min(a[0], b[0]) > frame.right
        or max(a[1], b[1]) < frame.top or min(a[1], b[1]) > frame.bottom
    )  # fmt: skip


def twice_area(ring: Sequence[Place]) -> int:
    """Give twice the area of a ring; positive where it runs clockwise on a picture."""
    total = 0
    before = ring[-1]
    for point in ring:
        total += before[0] * point[1] - point[0] * before[1]
        before = point
    return total


def bounds(rings: Iterable[Sequence[Place]]) -> Box:
    """Give the box around rings; of none, the corner."""
    places = [place for ring in rings for place in ring] or [(0, 0)]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return (min(xs), min(ys), max(xs), max(ys))


def path(rings: Iterable[Sequence[Place]], *, close: bool = True) -> str:
    """Write rings, or lines that stay open, as the `d` of a path."""
    return "".join(_written(ring, close=close) for ring in rings)


def _written(points: Sequence[Place], *, close: bool) -> str:
    x, y = points[0]
    parts = [f"M{x}{_signed(y)}l"]
    first = True
    for px, py in points[1:]:
        dx, dy = px - x, py - y
        if dx or dy:
            parts.append(f"{dx if first else _signed(dx)}{_signed(dy)}")
            first = False
        x, y = px, py
    if first:
        return ""
    return "".join(parts) + ("z" if close else "")


def _signed(number: int) -> str:
    """Write a number so that it can follow another; a minus sign parts them as well."""
    return str(number) if number < 0 else f" {number}"


def joined(ring: Sequence[int], line: Callable[[int], Points]) -> Points:
    """Put the arcs of a ring together, each from `line` as it runs; the start is not repeated."""
    found: Points = []
    for reference in ring:
        found += line(reference)[:-1] if reference >= 0 else line(~reference)[:0:-1]
    return found
