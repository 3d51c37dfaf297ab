"""What a check of a site had to say, kept in the user's own cache for the next one.

In: all files a check read and what it was asked. Out: what was said, as JSON values, if a check of
the same site said it of exactly these bytes; None in any doubt, and then everything is checked.
Nothing of the site's own folders is believed: the cache is the user's (`compiled.py`), knows what
lies there by the program that made it, and reads nothing that is damaged.

Of each site, by where it is, the last check of each kind is kept: there is no use for older ones.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.disk.sealed import to_json

if TYPE_CHECKING:
    from generator.disk.sealed import Json
    from generator.disk.target import Target
    from generator.model.kept import Cache
    from generator.model.snapshot import Snapshot

_KIND: Final = "checked"


class LastCheck:
    """What was said of the site that was read; without a cache nothing ever was."""

    def __init__(self, cache: Cache | None, target: Target, asked: str, read: Snapshot) -> None:
        self._cache = cache
        self._name = (_KIND, target.root, asked)
        self._files = _digest(read)

    def recall(self) -> Json:
        """Give what was said of the same files; None if that is not known."""
        kept = self._cache.get(*self._name) if self._cache else None
        try:
            digest, said = json.loads(str(kept))
        except (ValueError, TypeError):
            return None
        return said if digest == self._files else None

    def keep(self, said: Json) -> None:
        """Keep what was said of these files."""
        if self._cache:
            self._cache.put(to_json([self._files, said]), *self._name)


def _digest(read: Snapshot) -> str:
    """Name all that was read, and where the theme was read from, which problems say."""
    total = sha256(repr(sorted(read.theme_places.items())).encode("utf-8", "surrogateescape"))
    for files in (read.files, read.theme):
        total.update(b"%d\n" % len(files))
        for path, data in files.items():
            name = path.encode("utf-8", "surrogateescape")
            total.update(b"%d %d\n" % (len(name), len(data)))
            total.update(name)
            total.update(data)
    return total.hexdigest()
