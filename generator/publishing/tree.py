"""What is to be published: the files of a built site, and files made for the host.

In: the output folder with the digests of the build that has just written it. Out: a mapping of path
to bytes that reads each file when it is asked for and checks it against its digest, so that what is
published is what was built, however large the site, and never an older or a half-edited file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.disk import files
from generator.disk.survey import folders_of
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from generator.disk.output import Outcome


class Tree(Mapping[str, bytes]):
    """Files by path; `host` are those made for the host, which no edition lists."""

    __slots__ = ("_base", "_folders", "_made", "digests", "edition", "host", "sizes")

    def __init__(self, base: str, outcome: Outcome, edition: str) -> None:
        self._base = base
        self._made: dict[str, bytes] = {}
        self.edition = edition
        self.digests = {path: entry.digest for path, entry in outcome.trace.entries.items()}
        self.sizes = {path: entry.size for path, entry in outcome.trace.entries.items()}
        self.host: dict[str, str] = {}
        self._folders = folders_of(self.digests)

    def takes(self, path: str) -> bool:
        """Tell whether the site has a file or a folder at a path."""
        return path in self.digests or path in self._folders

    def add(self, path: str, data: bytes) -> None:
        """Add a file for the host; raises PublishError where the site has a file there."""
        if self.takes(path):
            raise PublishError(
                f"the site has a page or a file at `{path}`, where the host's own file of that "
                "name goes; give it another address, or leave `host` out of the target"
            )
        self._made[path] = data
        self.host[path] = self.digests[path] = sha256(data).hexdigest()
        self.sizes[path] = len(data)

    def __getitem__(self, path: str) -> bytes:
        if path in self._made:
            return self._made[path]
        digest = self.digests[path]
        found = files.attempt(f"{self._base}/{path}")
        if found is None or sha256(found[0]).hexdigest() != digest:
            raise PublishError(
                f"`{path}` changed in the output folder while it was published; publish again"
            )
        return found[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self.digests)

    def __len__(self) -> int:
        return len(self.digests)
