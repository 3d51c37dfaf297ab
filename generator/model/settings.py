"""The site's settings, as `content/site.yaml` gives them (contract, section 2)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.model.currencies import DEFAULT_SYMBOLS, FIXED_SYMBOLS
from generator.model.data_classes import dataclass, field
from generator.model.statuses import STATUSES, Status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from generator.model.problems import Severity
    from generator.model.prose import Words
    from generator.model.records import Ref
    from generator.model.targets import Target
    from generator.model.text import Place

#: The file they stand in.
PATH = "content/site.yaml"
#: The built-in lists and pages a menu can name besides free pages.
MENU_PLACES = ("briefings", "programs", "countries", "agencies", "people", "sources",
               "figures", "timeline", "methodology")  # fmt: skip
DEFAULT_MENU = ("briefings", "programs", "countries", "figures", "timeline")

_SYMBOLS = MappingProxyType({**DEFAULT_SYMBOLS, **FIXED_SYMBOLS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a site says about itself. `places` gives where each setting stands."""

    title: Words
    description: Words | None = None
    base_url: str = ""
    contact: str = ""
    language: str = "en"
    lead: Ref | None = None
    symbols: Mapping[str, str] = field(default_factory=lambda: _SYMBOLS)
    statuses: Mapping[str, Status] = field(default_factory=lambda: STATUSES)
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    show_sources: str = "evidence"
    book: bool | None = None  # None: if the site is not too large
    menu: tuple[str, ...] = DEFAULT_MENU
    publish: Mapping[str, Target] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a run is asked for, besides the files. `today` only decides what is published.

    `pdf` asks for PDFs of the briefings and the book.
    """

    today: datetime.date
    drafts: bool = False
    base_url: str | None = None
    strict: bool = False
    pdf: bool = False
