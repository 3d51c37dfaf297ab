"""What proves a fact: verified places in articles, from which quotes are printed by offset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.data_classes import dataclass
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from generator.model.amounts import Amount
    from generator.model.records import FactId, RecordId


class Passage(NamedTuple):
    """Verified words: `words` are the article's own between the offsets `start` and `end`."""

    fact: FactId
    source: RecordId
    start: int
    end: int
    words: str
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Later):
    """What was verified of one fact: its passages, and what they say."""

    passages: tuple[Passage, ...] = ()
    share_passages: tuple[Passage, ...] = ()
    said: Amount | None = None
    standing: str = ""
    """Of money that is no rate: what it is and where the articles say it (`same_words.py`)."""
    rate: str = ""
    """The article's words that make a rate of it: `per person`."""
