"""Places of the states that the outlines lack, because they are too small for 1:50 million.

In: nothing. Out: `POINTS`, by ISO code, the latitude and longitude (degrees, north and east) of a
place in the state, to a tenth of a degree: that of its main island or town. A map shows it as a
marker.

What this module deliberately does not do: it gives no point for a state that has an outline; where
such a state is drawn too small to be seen, the marker stands on its largest land.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

POINTS: Final[Mapping[str, tuple[float, float]]] = {
    "BV": (-54.4, 3.4),  # Bouvet Island
    "GI": (36.1, -5.3),  # Gibraltar
    "TV": (-8.5, 179.2),  # Tuvalu: Funafuti
    "UM": (19.3, 166.6),  # United States Outlying Islands: Wake, the westernmost
}
