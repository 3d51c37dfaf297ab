"""Everything a build reads, held in memory: the only way in for the pure part of the generator.

In: nothing; `disk/snapshot.py` fills it. Out: bytes by path. Paths are POSIX paths relative to the
site's root (`content/...`, `seeds/...`) or, for the theme, relative to `templates/`.

Invariant: the mappings are read-only and sorted by path, so that a build cannot depend on the
order in which a folder lists its files. It deliberately decodes nothing: what is UTF-8, Markdown or
a picture is for the stages that read it to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The files of a site and of its theme at one moment.

    `theme` is the packaged theme overlaid file by file with the site's own `templates/`;
    `theme_places` gives for each of its paths the path to show in messages.
    """

    files: Mapping[str, bytes]
    theme: Mapping[str, bytes]
    theme_places: Mapping[str, str]
