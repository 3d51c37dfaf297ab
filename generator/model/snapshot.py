"""Everything a build reads, held in memory: the only way in for the pure part of the generator.

In: nothing; `disk/snapshot.py` fills it. Out: bytes by path. Paths are POSIX paths relative to the
site's root (`content/...`, `seeds/...`) or, for the theme, relative to `templates/`.

Invariant: the mappings are read-only and sorted by path, so that a build cannot depend on the
order in which a folder lists its files. It deliberately decodes nothing: what is UTF-8, Markdown or
a picture is for the stages that read it to say.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The files of a site and of its theme at one moment.

    `files` may be read when somebody looks at them (`model/drawn.py`), of a digest each; otherwise
    all of them are there.
    `theme` is the packaged theme overlaid file by file with the site's own `templates/`;
    `theme_places` gives for each of its paths the path to show in messages.
    """

    files: Mapping[str, bytes]
    theme: Mapping[str, bytes]
    theme_places: Mapping[str, str]


def version(source: bytes | str) -> str:
    """Tell one state of a file from another: by its bytes, or by the digest it is read of."""
    return source if isinstance(source, str) else sha256(source).hexdigest()
