"""Where front matter begins and ends in a file: between two lines of three hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.patterns import late

if TYPE_CHECKING:
    from generator.model.text import Text

#: The line that front matter begins with.
FENCE = late(r"---[ \t]*(?:\r\n|\n|\r|$)")
# It begins a line; said behind its hyphens, so that `re` looks for these first.
_CLOSE = late(r"---(?<=[\r\n]---)[ \t]*(?:\r\n|\n|\r|$)")


def split(text: Text) -> tuple[int, int, int] | None:
    """Find the front matter: offsets of its start, its end and the body; None if there is none."""
    start = 1 if text.value.startswith("\ufeff") else 0
    opening = FENCE.match(text.value, start)
    if not opening:
        return None
    closing = _CLOSE.search(text.value, opening.end())
    return (opening.end(), closing.start(), closing.end()) if closing else None
