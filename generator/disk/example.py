"""The example site: where it is in a checkout and in an installed package.

In: nothing. Out: its files by path (`content/...`, `seeds/...`). In a checkout it is the
repository's own site; the wheel carries a copy inside the package.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.disk.snapshot import packaged_theme, read

if TYPE_CHECKING:
    from collections.abc import Mapping


def example_files() -> Mapping[str, bytes]:
    """Give the files of the example site."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_example"
    return read(inside if inside.is_dir() else package.parent, packaged_theme()).value.files
