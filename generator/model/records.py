"""The domain: records of seven kinds, and the facts they state.

Every type here is immutable and complete: it exists only when its front matter was read without a
fault. References to other records are slugs as written; `checking/references.py` resolves them. The
keys are the contract's own (sections 2 and 3).

`places` maps a key of the front matter to where its value stands, for messages.
"""

# A method that overrides is described where it is declared.
# ruff: noqa: D102

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NewType

from generator.model.data_classes import dataclass, field
from generator.model.later import Later
from generator.model.named_tuples import NamedTuple
from generator.model.text import Place, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.model.amounts import Amount
    from generator.model.dates import PartialDate
    from generator.model.prose import Inline, Prose, Words

#: `programs/inl`: the plural of the kind and the slug.
RecordId = NewType("RecordId", str)
#: `briefings/mexico-waivers#approved`.
FactId = NewType("FactId", str)


def record_of(fact: FactId) -> RecordId:
    """Give the id of the record that states a fact."""
    return RecordId(fact.partition("#")[0])


#: The kinds of records: their folder, which is also their address and the start of their ids.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "sources": "source",
        "briefings": "briefing",
        "programs": "program",
        "countries": "country",
        "agencies": "agency",
        "people": "person",
        "pages": "page",
    }
)

#: What opens a text that a person has to word before the record is published.
UNWRITTEN = "DRAFTED:"
#: What stands in a skeleton where a person has to write before the record is published.
PLACEHOLDER = "Write here."

#: The kinds a fact can concern, in the order pages show them.
SCOPES = ("programs", "countries", "agencies", "people")


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


class Ref(NamedTuple):
    """A reference as written in front matter: a slug, or `kind/slug`, or a fact's id."""

    target: str
    place: Place


class Evidence(NamedTuple):
    """A passage of a source: the words quoted, and what stands around them where that matters."""

    source: Ref
    quote: Words
    prefix: str = ""
    suffix: str = ""


class Change(NamedTuple):
    """One entry of a page's history; `kind` is `update` or `correction`."""

    date: PartialDate
    note: Inline
    kind: str = "update"


class Share(NamedTuple):
    """A part of a figure that belongs to one country or program, in per cent."""

    of: Ref
    percent: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Later):
    """What all facts have. `scope` holds only the lists the fact itself gives."""

    id: str
    place: Place
    evidence: tuple[Evidence, ...] = ()
    scope: Mapping[str, tuple[Ref, ...]] = field(default_factory=_nothing)
    by: Words | None = None
    parties: tuple[Ref, ...] = ()
    as_of: PartialDate | None = None
    note: Inline | None = None
    same_as: tuple[Ref, ...] = ()
    contradicts: tuple[Ref, ...] = ()
    places: Mapping[str, Place] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """An amount with its status and evidence, or the sum of others (`derived`)."""

    label: Inline
    amount: Amount | None = None
    status: str = ""
    derived: tuple[Ref, ...] = ()
    covers: tuple[Ref, ...] = ()
    shares: tuple[Share, ...] = ()
    shares_evidence: tuple[Evidence, ...] = ()
    shares_reason: Words | None = None
    remainder: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """What somebody states, in our words; `kind` is one of the contract's five, or empty."""

    text: Inline
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words printed from the source by offset, never retyped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """What happened; without a date where the source states none."""

    title: Inline
    date: PartialDate | None = None
    dated_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Later):
    """What all records have."""

    KIND: ClassVar[str] = ""
    BRIEF: ClassVar[tuple[str, ...]] = (
        "id", "front", "whole", "title", "name", "aliases", "abbreviation", "draft", "publish_on",
        "expires_on", "redirect_from", "date", "published", "retrieved", "changes", "parent",
        "origin", "seed", "language", "sha256",
    )  # fmt: skip

    id: RecordId
    text: Text
    front: str
    """Names what its front matter says, as it was read, and the file that it stands in."""
    whole: str
    """Names what all of its file says, likewise."""
    body: Prose
    summary: Inline | None = None
    aliases: tuple[Words, ...] = ()
    draft: bool = False
    publish_on: PartialDate | None = None
    expires_on: PartialDate | None = None
    redirect_from: tuple[Words, ...] = ()
    allow_numbers: Mapping[str, str] = field(default_factory=_nothing)
    changes: tuple[Change, ...] = ()
    facts: tuple[Fact, ...] = ()
    places: Mapping[str, Place] = field(default_factory=_nothing)

    @property
    def kind(self) -> str:
        """The plural of its kind, which is its folder."""
        return self.KIND

    @property
    def slug(self) -> str:
        """Its file's name without the ending."""
        return self.id.partition("/")[2]

    @property
    def path(self) -> str:
        """The file it was read from."""
        return self.text.path

    def heading(self) -> Inline:
        """Give the name the record goes by."""
        raise NotImplementedError

    def lists(self) -> Mapping[str, tuple[Ref, ...]]:
        """Give its own lists of programs, countries, agencies and people."""
        return MappingProxyType({})

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        """Give its references in front matter: the key, the kind meant, the reference."""
        return ()

    def newest_date(self) -> PartialDate | None:
        """Give the newest date it states; never `publish_on` or `expires_on` (contract, 6)."""
        return max((change.date for change in self.changes), default=None)

    def place_of(self, key: str) -> Place:
        """Give the place of a key's value; the file's first line where the key is not given."""
        return self.places.get(key) or Place(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A seed article: what it is and where it came from."""

    KIND: ClassVar[str] = "sources"

    seed: Words
    title: Inline | None = None
    name: Inline | None = None
    publisher: Words | None = None
    author: Words | None = None
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    url: Words | None = None
    license: Words | None = None
    language: str = ""
    sha256: str = ""
    origin: Ref | None = None
    show: str = ""

    def heading(self) -> Inline:
        chosen = self.title or self.name
        assert chosen is not None
        return chosen

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        return (("origin", "sources", self.origin),) if self.origin else ()

    def newest_date(self) -> PartialDate | None:
        dates = [change.date for change in self.changes]
        dates += [date for date in (self.published, self.retrieved) if date]
        return max(dates, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing(Record):
    """What happened and what it means."""

    KIND: ClassVar[str] = "briefings"

    title: Inline
    date: PartialDate | None = None
    sources: tuple[Ref, ...] = ()
    programs: tuple[Ref, ...] = ()
    countries: tuple[Ref, ...] = ()
    agencies: tuple[Ref, ...] = ()
    people: tuple[Ref, ...] = ()

    def heading(self) -> Inline:
        return self.title

    def lists(self) -> Mapping[str, tuple[Ref, ...]]:
        return MappingProxyType(
            {
                "programs": self.programs,
                "countries": self.countries,
                "agencies": self.agencies,
                "people": self.people,
            }
        )

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        return tuple(
            (key, key, ref)
            for key in ("sources", *SCOPES)
            for ref in (self.sources if key == "sources" else self.lists()[key])
        )

    def newest_date(self) -> PartialDate | None:
        dates = [change.date for change in self.changes]
        return max([*dates, self.date] if self.date else dates, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Record):
    """A program; `status` is our words, free text."""

    KIND: ClassVar[str] = "programs"

    name: Inline
    abbreviation: Words | None = None
    agency: Ref | None = None
    parent: Ref | None = None
    status: Words | None = None
    countries: tuple[Ref, ...] = ()

    def heading(self) -> Inline:
        return self.name

    def lists(self) -> Mapping[str, tuple[Ref, ...]]:
        return MappingProxyType({"countries": self.countries})

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        found = [("countries", "countries", ref) for ref in self.countries]
        if self.agency:
            found.append(("agency", "agencies", self.agency))
        if self.parent:
            found.append(("parent", "programs", self.parent))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Record):
    """A country, by its ISO 3166-1 code."""

    KIND: ClassVar[str] = "countries"

    iso: str
    name: Inline | None = None
    region: Words | None = None

    def heading(self) -> Inline:
        assert self.name is not None  # the reader fills in the CLDR name where none is given
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Record):
    """A ministry, bureau or organisation."""

    KIND: ClassVar[str] = "agencies"

    name: Inline
    abbreviation: Words | None = None
    parent: Ref | None = None
    country: Ref | None = None

    def heading(self) -> Inline:
        return self.name

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        found = []
        if self.parent:
            found.append(("parent", "agencies", self.parent))
        if self.country:
            found.append(("country", "countries", self.country))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person, or a role whose holder the source does not name (`anonymous`)."""

    KIND: ClassVar[str] = "people"

    name: Inline
    role: Inline | None = None
    agency: Ref | None = None
    anonymous: bool = False

    def heading(self) -> Inline:
        return self.name

    def references(self) -> tuple[tuple[str, str, Ref], ...]:
        return (("agency", "agencies", self.agency),) if self.agency else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """A free page, at the site's top level."""

    KIND: ClassVar[str] = "pages"

    title: Inline
    menu: int | None = None

    def heading(self) -> Inline:
        return self.title
