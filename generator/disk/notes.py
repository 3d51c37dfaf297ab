"""What the caller notes of outputs: a text for each, of which a build reads and writes few.

In: texts by path, each with the digest of the file it was noted of. Out: the text again, if it is
of that digest; None in any doubt. They are kept on a shelf of their own, beside the trace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.disk.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.disk.trace import Entry

KIND: Final = "notes 2"
_PART: Final = "notes"


class Notes:
    """Notes on the files of one output folder."""

    __slots__ = ("_part", "_shelf")

    def __init__(self, path: str, *, fresh: bool = False) -> None:
        """Look what there is; nothing if `fresh`."""
        self._shelf = Shelf(path, KIND, "", fresh=fresh)
        self._part = self._shelf.part(_PART)

    def of(self, path: str, digest: str) -> str | None:
        """Give what was noted of a file of this digest."""
        found = self._part.alone(path)
        if found is None or found.brief != digest:
            return None
        try:
            return found.read()
        except ValueError:
            return None

    def save(
        self, notes: Mapping[str, str], entries: Mapping[str, Entry], gone: Iterable[str]
    ) -> None:
        """Keep notes on some of these files beside those there are; raises OSError.

        `gone` are the files that are no more.
        """
        for path in gone:
            self._part.drop(path)
        for path, text in notes.items():
            if path in entries:
                self._part.put(path, entries[path].digest, text)
        if not self._part.is_kept(None):
            self._shelf.save({_PART: None})
