"""A zip archive of the site, with its manifest: for hand-over, and for hosts that take an upload.

The same edition gives the same bytes: names in order, no times, no owners. With `compress: false`
that does not depend on the compressor's version either. The archive is replaced in one step.
"""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.disk import files, scratch
from generator.disk.target import sources_around
from generator.disk.zips import Damaged, Hostile, Zip
from generator.publishing.changes import FACTS
from generator.publishing.directory import cannot, separate
from generator.publishing.manifest import EDITION, RECORD, Record, state, write_record
from generator.publishing.planning import Plan, Seen
from generator.publishing.refusal import PublishError

if TYPE_CHECKING:
    from generator.model.targets import ZipTarget
    from generator.publishing.destination import Place
    from generator.publishing.tree import Tree

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can say
_REGULAR: Final = 0o100644 << 16
_UNIX: Final = 3


class ZipDestination:
    """Publishes into an archive."""

    delivery = ""
    takes_message = False

    def __init__(self, target: ZipTarget, place: Place) -> None:
        self._target = target
        self._place = place
        self._path = scratch.located(place.root, target.path)
        self._old: dict[str, bytes] = {}

    def ready(self) -> None:
        """See that the archive does not go into the folder that is built into."""
        separate(self._path, self._place)
        inside = sources_around(self._place.root, self._path)
        if inside:
            raise PublishError(
                f"`{self._target.path}` lies within `{inside}`, which the site is made from; put "
                "the archive elsewhere"
            )
        if not self._path.endswith(".zip"):
            raise PublishError(f"`{self._target.path}` is no name for an archive: end it in `.zip`")

    def look(self, tree: Tree) -> Seen:
        """Compare with the archive that is there."""
        data = scratch.read(self._path)
        if data is None:
            return Seen()
        try:
            archive = Zip(io.BytesIO(data))
            digests = {path: archive.digest(path) for path in archive.paths}
            record = archive.read(RECORD) if RECORD in digests else None
            known = state(archive.read(EDITION) if EDITION in digests else None, record)
            facts = archive.read(FACTS) if FACTS in digests else None
        except (Hostile, Damaged):
            raise PublishError(
                f"`{self._path}` is there and is no archive of a site; move it away"
            ) from None
        if not known.manifest.files:
            raise PublishError(f"`{self._path}` is there and is no archive of a site; move it away")
        same = {path for path in digests if tree.digests.get(path) == digests[path]}
        return Seen(
            state=known, there=frozenset(digests), same=frozenset(same), record=record, facts=facts
        )

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Write the archive anew; one is whole by itself and keeps no earlier assets."""
        del plan, message
        host = {path: digest for path, digest in tree.host.items() if path != ".nojekyll"}
        record = write_record(tree.edition, Record(host=host))
        data = packed(tree, record, compress=self._target.compress)
        try:
            scratch.make(self._path.rpartition("/")[0])
            files.write_durably(self._path, data)
        except OSError as error:
            raise cannot(error, self._path) from None
        return [f"wrote {self._path} ({len(data)} bytes, sha-256 {sha256(data).hexdigest()})"]

    def read_back(self, path: str) -> bytes | None:
        """Read a file out of the archive."""
        data = scratch.read(self._path)
        return Zip(io.BytesIO(data)).read(path) if data is not None else None


def packed(tree: Tree, record: bytes | None, *, compress: bool) -> bytes:
    """Give the bytes of an archive of the files."""
    out = io.BytesIO()
    names = sorted([*tree, *([RECORD] if record is not None else [])])
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            data = record if name == RECORD and record is not None else tree[name]
            info = zipfile.ZipInfo(name, _EPOCH)
            info.external_attr, info.create_system = _REGULAR, _UNIX
            info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
            archive.writestr(info, data, compresslevel=9)
    return out.getvalue()
