"""The files to upload, whole, in a folder of our own: for tools that upload folders.

In: the files wanted. Out: `.briefing/publish/NAME/`, which holds exactly them; it is kept between
publishes, so that only what changed is written, and heals like any output.
"""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING

from generator.disk import files, generations, scratch
from generator.publishing.directory import cannot, output
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree


class Staging:
    """A folder that mirrors what is to be at a target."""

    __slots__ = ("folder", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.folder = f"{place.state}/publish/{place.name}"

    def fill(self, tree: Tree, besides: Mapping[str, bytes]) -> None:
        """Make the folder hold the tree and what stands besides, and nothing else.

        Whatever else lies there would be uploaded with the rest.
        """
        try:
            scratch.make(self.folder)
            for path, _ in list(generations.contents(self.folder)):
                if path not in tree and path not in besides:
                    scratch.removal(f"{self.folder}/{path}")
            _, problems = output(self.place, self.folder).commit(ChainMap(dict(besides), tree))  # type: ignore[arg-type]  # a ChainMap only reads its later maps
        except OSError as error:
            raise cannot(error, self.folder) from None
        if problems:
            raise PublishError(f"`{problems[0].place.path}`: {problems[0].message}")

    def put(self, path: str, data: bytes | None) -> None:
        """Set one file apart from the rest, or take it away."""
        try:
            if data is None:
                scratch.removal(f"{self.folder}/{path}")
            else:
                files.write_durably(f"{self.folder}/{path}", data)
        except OSError as error:
            raise cannot(error, self.folder) from None

    def read(self, path: str) -> bytes | None:
        """Read a file of the folder."""
        return scratch.read(f"{self.folder}/{path}")
