"""Which destination publishes to which kind of target."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final, cast

from generator.model.targets import (
    CommandTarget,
    DirectoryTarget,
    GitTarget,
    RsyncTarget,
    S3Target,
    Target,
    ZipTarget,
)

if TYPE_CHECKING:
    from generator.publishing.destination import Destination, Place

#: By type of target: the module and its class. A module is imported only when it publishes.
_CLASSES: Final = {
    GitTarget: ("git", "GitDestination"),
    DirectoryTarget: ("directory", "DirectoryDestination"),
    RsyncTarget: ("rsync", "RsyncDestination"),
    S3Target: ("s3", "S3Destination"),
    CommandTarget: ("command", "CommandDestination"),
    ZipTarget: ("archive", "ZipDestination"),
}


def destination(target: Target, place: Place) -> Destination:
    """Give the destination for a target."""
    if isinstance(target, DirectoryTarget) and target.symlink:
        module, name = "generations", "GenerationsDestination"
    else:
        module, name = _CLASSES[type(target)]
    found = getattr(importlib.import_module(f"generator.publishing.{module}"), name)
    return cast("Destination", found(target, place))
