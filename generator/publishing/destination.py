"""What every kind of target can do, so that the story of a publish is one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator.model.data_classes import dataclass

if TYPE_CHECKING:
    from generator.publishing.planning import Plan, Seen
    from generator.publishing.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a publish starts from: the site's root, the built folder, our memory, the name."""

    root: str
    output: str
    state: str
    name: str


class Destination(Protocol):
    """A target being published to. Every method raises `PublishError`."""

    @property
    def delivery(self) -> str:
        """Give a digest of how files are delivered; empty where the host decides that."""

    @property
    def takes_message(self) -> bool:
        """Tell whether what is said of an edition is kept at the target."""

    def ready(self) -> None:
        """See that the tools are there, before anything is built."""

    def look(self, tree: Tree) -> Seen:
        """Find out what is at the target; nothing is changed."""

    def apply(self, plan: Plan, tree: Tree, message: str) -> list[str]:
        """Upload and delete; give what is worth saying of it."""

    def read_back(self, path: str) -> bytes | None:
        """Give a file as it now is at the target, or None if it cannot be read back."""
