"""How wide and how coarse each state's map is, worked out once and for all.

In: the outlines the maps are drawn from. Out: the module `rendering/geography/windows.py`.
To be run after `generator.authoring.geography`, or when maps are drawn by other rules:

    python -m generator.authoring.windows

A build would have to draw a map twice to know it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.model.countries import COUNTRIES
from generator.rendering.geography.locator import HEIGHT, TOLERANCES, WIDTH, Picture
from generator.rendering.geography.views import MOST
from generator.rendering.geography.windows import Window

OUT: Final = Path(__file__).parent.parent / "rendering/geography/windows.py"
#: Bytes of all paths of a map. The whole markup has to stay under 12 kB.
_LONGEST: Final = 9_000
#: A window of an island state is made wider until so much of it (in thousandths) is other land...
_LAND: Final = 45
#: ...or it shows so much of what a map can show.
_WIDEST: Final = 0.6 * MOST


def main() -> int:
    """Write the module."""
    OUT.write_text(module(), "utf-8")
    return 0


def module() -> str:
    """Give the module: a window for each state that needs another than the first."""
    found = ((iso, window(iso)) for iso in COUNTRIES)
    rows = [f"{iso} {w.wider} {w.coarser}" for iso, w in found if any(w)]
    lines = ["  ".join(rows[at : at + 12]) for at in range(0, len(rows), 12)]
    return _MODULE.format(rows="\n".join(lines))


def window(iso: str) -> Window:
    """Find the first window that shows enough land, and the finest lines that are short enough."""
    wider = 0
    while _bare(iso, wider):
        wider += 1
    coarsest = len(TOLERANCES) - 1
    every = (Window(wider, coarser) for coarser in range(coarsest))
    return next((w for w in every if _length(iso, w) <= _LONGEST), Window(wider, coarsest))


def _bare(iso: str, wider: int) -> bool:
    """Tell whether a map would show too little land around its state to say where it is."""
    picture = Picture.of(iso, Window(wider, len(TOLERANCES) - 1))
    if picture.seen.half >= _WIDEST:
        return False
    land = sum(picture.shape(area).size for area in picture.areas() if area != iso)
    return land * 1000 < _LAND * WIDTH * HEIGHT


def _length(iso: str, window: Window) -> int:
    drawing = Picture.of(iso, window).ground().drawing
    return sum(map(len, (drawing.land, drawing.here, drawing.borders, drawing.unsettled)))


_MODULE: Final = '''\
"""How wide and how coarse states' maps are: data, made by `python -m generator.authoring.windows`.

Do not edit.
"""

from __future__ import annotations

from typing import Final

from generator.model.named_tuples import NamedTuple


class Window(NamedTuple):
    """By how many steps more is seen than the state needs, and how coarse lines are, from 0."""

    wider: int
    coarser: int


_ROWS: Final = """
{rows}
"""

#: The windows of all states that have another than the first.
WINDOWS: Final = {{
    iso: Window(int(wider), int(coarser))
    for iso, wider, coarser in zip(*[iter(_ROWS.split())] * 3, strict=True)
}}
'''


if __name__ == "__main__":
    raise SystemExit(main())
