"""How many of the numbers printed in texts are good, and what they are checked against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass, field
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from generator.checking.catalogue import Catalogue
    from generator.checking.evidence import Verified
    from generator.checking.ledger import Ledger
    from generator.model.settings import Settings
    from generator.model.text import Place
    from generator.reading.languages import Language


class Unsourced(NamedTuple):
    """A number without a source: as printed, and where."""

    words: str
    place: Place


@dataclass(slots=True)
class Count:
    """The numbers printed in one record's texts, by what makes them good."""

    sourced: int = 0
    quoted: int = 0
    allowed: int = 0
    unsourced: list[Unsourced] = field(default_factory=list)

    def add(self, other: Count) -> None:
        """Count what was counted elsewhere too."""
        self.sourced += other.sourced
        self.quoted += other.quoted
        self.allowed += other.allowed
        self.unsourced += other.unsourced


class Worded(NamedTuple):
    """Words of the theme as a site itself translates them: what it says for which words of ours.

    `line` is the line of the file at `place`, in which they may be found.
    """

    place: Place
    line: str
    said: str
    ours: tuple[str, ...]


class Wording(NamedTuple):
    """A site's own words for the theme's: `key` tells one state of its files from another."""

    key: str = ""
    read: Callable[[], Iterable[Worded]] = tuple


class Against(NamedTuple):
    """What all records are checked against; `names` matches names that hold digits."""

    catalogue: Catalogue
    verified: Verified
    ledger: Ledger
    settings: Settings
    language: Language
    names: re.Pattern[str] | None
