"""Where names stand on a map.

In: the outlines of areas as drawn, places to keep free, texts. Out: names with their lines and
places; a name that has no room is left out, but for that of the map's own country.

A font's widths are not known here: they are taken as those of a wide sans serif, wider for scripts
that are. Names are set horizontally, so an area is searched for the row that holds the name best.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal
from unicodedata import east_asian_width

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.rendering.geography.lines import Box, Frame, Place, Points

#: Steps between the rows that are looked at, as a part of the size of the letters.
_ROW = 3
#: Rows to a band of an outline.
_BAND = 64
_LONGEST = 16  # letters on a line


class Label(NamedTuple):
    """A name: its lines, and where the baseline of each has its middle, or begins or ends.

    `side` tells on which side of a marker a name stands: it keeps its distance from it however
    wide the letters of a reader's font are.
    """

    area: str
    x: int
    lines: tuple[tuple[int, str], ...]  # y, text
    box: Box
    side: Literal["", "left", "right"] = ""


class Text(NamedTuple):
    """A name cut into lines, and the room it needs."""

    lines: tuple[str, ...]
    width: int
    height: int
    size: int

    @classmethod
    def of(cls, words: str, size: int, count: int = 1) -> Text:
        """Cut a name into so many lines, as even as its words allow."""
        lines = tuple(_cut(words.split(), count))
        width = max(map(_ems, lines)) * size // 100
        return cls(lines, width, size * (len(lines) * 115 - 15) // 100, size)

    def grid(self, place: Place) -> list[Place]:
        """Give places spread over the text, to see what it would lie on."""
        return [
            (place[0] + self.width * across // 8, place[1] + self.height * along // 4)
            for across in (-4, -2, 0, 2, 4)
            for along in (-2, 0, 2)
        ]

    def at(self, area: str, x: int, y: int, marker: Box | None = None) -> Label:
        """Set the text with its middle at a place, which may be beside a marker."""
        top = y - self.height // 2
        step = self.size * 115 // 100
        # Letters without tails fill about three quarters of their size above the baseline.
        lines = tuple(
            (top + self.size * 85 // 100 + step * at, line) for at, line in enumerate(self.lines)
        )
        half = self.width // 2
        box = (x - half, top, x + half, top + self.height)
        if marker and box[0] > marker[2]:
            return Label(area, box[0], lines, box, "right")
        if marker and box[2] < marker[0]:
            return Label(area, box[2], lines, box, "left")
        return Label(area, x, lines, box)


def texts(words: str, size: int) -> Iterator[Text]:
    """Give the ways to set a name, from one line on."""
    for count in range(1, min(3, len(words.split())) + 1):
        yield Text.of(words, size, count)


def wrapped(words: str, size: int) -> Text:
    """Give a name in as many lines as keep each of them short."""
    return Text.of(words, size, min(3, -(-len(words) // _LONGEST)))


def _ems(line: str) -> int:
    """Give the width of a line in hundredths of its letters' size."""
    return sum(100 if east_asian_width(sign) in "WF" else 65 for sign in line)


def _cut(words: Sequence[str], count: int) -> list[str]:
    """Cut words into lines so that the longest is as short as can be."""
    if count <= 1 or len(words) <= 1:
        return [" ".join(words)]
    ways = []
    for at in range(1, len(words)):
        lines = [" ".join(words[:at]), *_cut(words[at:], count - 1)]
        ways.append((max(map(len, lines)), at, lines))
    return min(ways)[2]


def inside(rings: Sequence[Points], text: Text, frame: Frame, free: Free) -> Place | None:
    """Find where a text fits inside an area: with room to its sides, near the area's middle."""
    if not rings:
        return None
    margin = text.size // 3
    half = text.height // 2
    top = max(min(y for ring in rings for _, y in ring), frame.top + margin) + half
    bottom = min(max(y for ring in rings for _, y in ring), frame.bottom - margin) - half
    needed = text.width + margin
    xs = [x for ring in rings for x, _ in ring]
    if min(max(xs), frame.right) - max(min(xs), frame.left) < needed:
        return None
    outline = _Outline(rings)
    best: tuple[int, Place] | None = None
    for y in range(top, bottom + 1, max(1, text.size // _ROW)):
        middle = [span for span in outline.spans(y, frame) if span[1] - span[0] >= needed]
        if not middle:
            continue
        above, below = outline.spans(y - half, frame), outline.spans(y + half, frame)
        for left, right in _shared(_shared(above, middle), below):
            place = (left + right) // 2, y
            room = right - left - needed
            worth = min(room, text.width) * 2 - abs(y * 2 - top - bottom)
            if room >= 0 and (best is None or worth > best[0]) and free.fits(text, place):
                best = worth, place
    return best[1] if best else None


def beside(
    box: Box,
    text: Text,
    frame: Frame,
    crossed: Callable[[Text, Place], int],
) -> Place:
    """Find a place next to a box where a text crosses least; in the frame whatever happens."""
    return min(
        (crossed(text, place), order, place)
        for order, place in enumerate(_around(box, text, frame, text.size // 2))
    )[2]


def near(box: Box, text: Text, frame: Frame, free: Free, avoid: Sequence[Points]) -> Place | None:
    """Find a place next to a marker where a text touches nothing taken, and none of some rings."""
    for place in _around(box, text, frame, text.size // 4):
        if free.fits(text, place) and not covered(avoid, text.grid(place)):
            return place
    return None


def _around(box: Box, text: Text, frame: Frame, gap: int) -> list[Place]:
    """Give the places right, left, below and above a box that are in the frame; at least one."""
    left, top, right, bottom = box
    x, y = (left + right) // 2, (top + bottom) // 2
    across, along = text.width // 2 + gap, text.height // 2 + gap
    ways = [(right + across, y), (left - across, y), (x, bottom + along), (x, top - along)]
    found = [place for place in ways if place == _pushed(text, place, frame)]
    return found or [_pushed(text, (x, bottom + along), frame)]


def _pushed(text: Text, place: Place, frame: Frame) -> Place:
    """Move a text into the frame."""
    margin = text.size // 3
    x, y = text.width // 2 + margin, text.height // 2 + margin
    return (
        max(frame.left + x, min(frame.right - x, place[0])),
        max(frame.top + y, min(frame.bottom - y, place[1])),
    )


class Free:
    """The places that are taken: boxes of names, and markers."""

    def __init__(self) -> None:
        self._boxes: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep others out of a box."""
        self._boxes.append(box)

    def fits(self, text: Text, place: Place) -> bool:
        """Tell whether a text at a place touches nothing."""
        x, y, across, along = *place, text.width // 2, text.height // 2
        return not any(
            x - across < right and x + across > left and y - along < bottom and y + along > top
            for left, top, right, bottom in self._boxes
        )


def covered(rings: Sequence[Points], places: Iterable[Place]) -> int:
    """Count the places that are inside rings, by the even-odd rule."""
    rows: dict[int, list[int]] = defaultdict(list)
    for x, y in places:
        rows[y].append(x)
    outline = _Outline(rings)
    return sum(
        sum(at > x for at in crossings) % 2
        for crossings, xs in ((outline.crossings(row), xs) for row, xs in rows.items())
        for x in xs
    )


class _Outline:
    """The edges of rings, by the rows they cross: a row has to look at few of them."""

    def __init__(self, rings: Sequence[Points]) -> None:
        self._edges: dict[int, list[tuple[int, int, int, int, int, int]]] = defaultdict(list)
        for ring in rings:
            x, y = ring[-1]
            for there, below in ring:
                low, high = (y, below) if y < below else (below, y)
                for band in range(low // _BAND, (high - 1) // _BAND + 1):
                    self._edges[band].append((low, high, x, y, there - x, below - y))
                x, y = there, below

    def crossings(self, row: int) -> list[int]:
        """Give where a row crosses the rings."""
        return [
            x + across * (row - y) // along
            for low, high, x, y, across, along in self._edges.get(row // _BAND, ())
            if low <= row < high
        ]

    def spans(self, row: int, frame: Frame) -> list[tuple[int, int]]:
        """Give where a row is inside rings, by the even-odd rule."""
        crossings = sorted(self.crossings(row))
        return [
            (max(left, frame.left), min(right, frame.right))
            for left, right in zip(crossings[::2], crossings[1::2], strict=False)
            if right > frame.left and left < frame.right
        ]


def _shared(
    some: Iterable[tuple[int, int]], others: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Give what two lists of spans share."""
    return [(max(a, c), min(b, d)) for a, b in some for c, d in others if max(a, c) < min(b, d)]
