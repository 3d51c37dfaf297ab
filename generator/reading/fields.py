"""The types a key of front matter can have: how each is read, described and exported.

In: a node of the tree. Out: a typed value, or a problem with its place. Every type also gives the
words that documentation uses for it and its JSON Schema, so that a key is declared once.
"""

# A method that overrides is described where it is declared.
# ruff: noqa: D102

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from generator.model.countries import COUNTRIES
from generator.model.data_classes import dataclass, field
from generator.model.dates import parse_date
from generator.model.file_names import name_fault
from generator.model.patterns import late
from generator.model.problems import Problem, did_you_mean, nearest
from generator.model.prose import Words
from generator.model.records import Ref
from generator.model.statuses import STATUSES
from generator.reading import front_matter as tree
from generator.reading.addresses import allowed_address
from generator.reading.amounts.grammar import Fault, parse_amount
from generator.reading.mistakes.found import in_marks, write
from generator.reading.prose import read_inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.model.text import Place, Text

JsonSchema = dict[str, Any]

# Every scalar is text here, but an editor's YAML reader types `2025` as a number before it looks.
_ANY_SCALAR = ("string", "number", "boolean")

MAX_SLUG = 80
_SLUG = late(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Behind a text: a comment that does not look like one.
_CUT = late(r"[ \t]+(?P<rest>#\w[^\r\n]*)")


def slug_fault(slug: str) -> str:
    """Say what is wrong with a slug; empty if nothing is."""
    if len(slug) > MAX_SLUG:
        return f"a slug has at most {MAX_SLUG} characters"
    if not _SLUG.fullmatch(slug):
        return "a slug is lower-case ASCII letters and digits, its words joined by hyphens"
    return name_fault(slug)


def slug_like(words: str) -> str:
    """Give the slug that a name would have; empty where there is none."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    return "" if slug_fault(slug) else slug


class Reading:
    """One file's reading: its text, and the problems found so far."""

    __slots__ = ("_last", "problems", "statuses", "text", "unread_facts")

    def __init__(self, text: Text, statuses: Iterable[str] = ()) -> None:
        self.text = text
        self.statuses = tuple(statuses)
        self.problems: list[Problem] = []
        self.unread_facts: set[str] = set()
        self._last: tuple[tree.Node, Place] | None = None

    def place(self, node: tree.Node) -> Place:
        """Give the place of a node; a key's value and what is made of it share one."""
        if self._last is None or self._last[0] is not node:
            self._last = node, tree.place_of(self.text, node)
        return self._last[1]

    def report(self, code: str, node: tree.Node, message: str, *hints: str) -> None:
        """Note a problem at a node."""
        self.problems.append(Problem(code, self.place(node), message, hints))

    def scalar(self, node: tree.Node, expected: str) -> tree.Scalar | None:
        """Give a node that must be a single value."""
        if isinstance(node, tree.Scalar):
            return node
        hints = []
        if (sign := self.text.value[node.start : node.start + 1]) in ("[", "{"):
            hints.append(f"if it is a text that starts with `{sign}`, put it in quotation marks")
        self.report("S103", node, f"expected {expected}, found {tree.describe(node)}", *hints)
        return None

    def cut(self, node: tree.Node) -> None:
        """Warn of a text whose rest YAML takes for a comment: `Wells #1` says `Wells`.

        A comment that somebody means begins with a blank behind its `#`.
        """
        if not isinstance(node, tree.Scalar) or not node.plain:
            return
        if cut := _CUT.match(self.text.value, node.end):
            whole = in_marks(self.text.value[node.start : cut.end()])
            message = "the rest after ` #` is a comment and is not printed"
            hint = f"put the value in quotation marks: {write(whole)}"
            place = self.text.place(cut.start("rest"), cut.end())
            self.problems.append(Problem("F106", place, message, (hint,)))

    def list_hint(self, node: tree.Node) -> tuple[str, ...]:
        """Say how what stands in place of a list is written as one, as far as that is clear."""
        if isinstance(node, tree.Mapping):
            return ("each item of the list begins with a hyphen and a space: `- `",)
        if not isinstance(node, tree.Scalar):
            return ()
        if node.plain and node.value.startswith("-"):
            return ("each item begins with a hyphen and a space, in a line of its own: `- x`",)
        return (f"write it as `[{node.value}]`" if len(node.value) < 60 else "write it as `[...]`",)


@dataclass(frozen=True, slots=True)
class Type:
    """A type of value. Subclasses say how it is read and what it is called."""

    words: str = "text"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        """Read a node: the value, or None after reporting what is wrong."""
        raise NotImplementedError

    def schema(self) -> JsonSchema:
        """Give the JSON Schema of the value, as an editor's YAML reader types it."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Plain(Type):
    """Text without markup; `printed` if readers see it."""

    printed: bool = True

    def read(self, node: tree.Node, reading: Reading) -> Words | None:
        scalar = reading.scalar(node, self.words)
        if self.printed:
            reading.cut(node)
        return Words(scalar.value, reading.place(node)) if scalar else None

    def schema(self) -> JsonSchema:
        return {"type": list(_ANY_SCALAR)}


@dataclass(frozen=True, slots=True)
class InlineText(Type):
    """Text with emphasis, code and references."""

    words: str = "text with emphasis, code and `[[references]]`"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, "text")
        if not scalar:
            return None
        reading.cut(node)
        return read_inline(reading.text, " ".join(scalar.value.split()), reading.place(node))

    def schema(self) -> JsonSchema:
        return {"type": list(_ANY_SCALAR)}


@dataclass(frozen=True, slots=True)
class Date(Type):
    """A date of any precision."""

    words: str = "a date: `2025`, `2025-02` or `2025-02-14`"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, "a date")
        if not scalar:
            return None
        date = parse_date(scalar.value)
        if date is None:
            message = f"`{scalar.value}` is not a date: write `2025`, `2025-02` or `2025-02-14`"
            meant = _date_meant(scalar.value)
            reading.report("S105", node, message, *([f"did you mean `{meant}`?"] if meant else []))
        return date

    def schema(self) -> JsonSchema:
        # Editors read 2025 as a number and 2025-02-14 as a date written as text.
        pattern = r"^\d{4}(-\d{2}(-\d{2})?)?$"
        return {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer"}]}


def _date_meant(text: str) -> str:
    """Give the date that a text says in words or signs; empty if it may be several, or none."""
    from generator.reading.dates import dates  # noqa: PLC0415  only mistakes are read so
    from generator.reading.languages import LANGUAGES, rules  # noqa: PLC0415  as above

    said = re.sub(r"(?<=-)\d(?!\d)", r"0\g<0>", text.strip())  # `2026-9-20`
    known = [language for language in map(rules, LANGUAGES) if language]
    found = {one.date for language in known for one in dates(said, language)
             if (one.start, one.end) == (0, len(said)) and one.date.year}  # fmt: skip
    return str(found.pop()) if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class Flag(Type):
    """True or false."""

    words: str = "`true` or `false`"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if scalar and scalar.value not in ("true", "false"):
            reading.report("S104", node, f"`{scalar.value}` is not `true` or `false`")
            return None
        return scalar.value == "true" if scalar else None

    def schema(self) -> JsonSchema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole(Type):
    """A whole number from 0."""

    words: str = "a whole number"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if scalar and not re.fullmatch(r"[0-9]{1,6}", scalar.value):
            reading.report("S104", node, f"`{scalar.value}` is not a whole number")
            return None
        return int(scalar.value) if scalar else None

    def schema(self) -> JsonSchema:
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True, slots=True)
class OneOf(Type):
    """One of a closed list of words."""

    choices: tuple[str, ...] = ()

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, "a word")
        if scalar and scalar.value not in self.choices:
            known = ", ".join(f"`{choice}`" for choice in self.choices)
            hints = did_you_mean(scalar.value, self.choices)
            reading.report("S104", node, f"`{scalar.value}` is none of {known}", *hints)
            return None
        return scalar.value if scalar else None

    def schema(self) -> JsonSchema:
        return {"enum": list(self.choices)}


@dataclass(frozen=True, slots=True)
class StatusWord(Type):
    """A status of money: a built-in one or one the site adds."""

    words: str = "a status"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        if isinstance(node, tree.Scalar) and node.value not in reading.statuses:
            known = ", ".join(f"`{status}`" for status in reading.statuses)
            hints = did_you_mean(node.value, reading.statuses) or _by_word(node.value)
            reading.report("S104", node, f"`{node.value}` is none of {known}", *hints)
            return None
        return OneOf(choices=reading.statuses).read(node, reading)

    def schema(self) -> JsonSchema:
        # The built-in ones are offered; a site may have its own.
        return {"anyOf": [{"enum": list(STATUSES)}, {"type": "string"}]}


def _by_word(word: str) -> tuple[str, ...]:
    """Hint at the statuses that an article's word names, or say that it names none."""
    # Not while all can be read.
    from generator.reading.languages import rules  # noqa: PLC0415
    from generator.reading.wording import named_statuses  # noqa: PLC0415

    language = rules()
    assert language is not None
    named = sorted(named_statuses(word, (len(word), len(word)), STATUSES, language).named)
    if named:
        meant = " or ".join(f"`{status}`" for status in named)
        return (f"write {meant}, which is what `{word}` says",)
    said = f"`{word}` names no status by itself: take the one of these that the article says"
    return (f"{said}, or give the site one of its own under `statuses` in content/site.yaml",)


@dataclass(frozen=True, slots=True)
class IsoCode(Type):
    """A country's code."""

    words: str = "an ISO 3166-1 alpha-2 code"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if not scalar:
            return None
        if scalar.value in COUNTRIES:
            return scalar.value
        upper = scalar.value.upper()
        hints = (f"did you mean `{upper}`?",) if upper in COUNTRIES else _by_other_code(upper)
        message = f"`{scalar.value}` is not an ISO 3166-1 alpha-2 code"
        reading.report("S104", node, message, *hints)
        return None

    def schema(self) -> JsonSchema:
        return {"enum": sorted(COUNTRIES)}


def _by_other_code(code: str) -> tuple[str, ...]:
    """Hint at the alpha-2 code where somebody wrote the alpha-3 or the numeric one, or `UK`."""
    if code == "UK":
        return ("did you mean `GB`?",)
    for country in COUNTRIES.values():
        if code in (country.alpha3, country.numeric):
            return (f"did you mean `{country.alpha2}`?",)
    return ()


@dataclass(frozen=True, slots=True)
class Matching(Type):
    """Text of a form given by a pattern."""

    pattern: str = ""

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if scalar and not re.fullmatch(self.pattern, scalar.value):
            reading.report("S104", node, f"`{scalar.value}` is not {self.words}")
            return None
        return scalar.value if scalar else None

    def schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class WebAddress(Type):
    """An http or https address."""

    words: str = "an `http` or `https` address"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if not scalar:
            return None
        fault = allowed_address(scalar.value)
        if not fault and not scalar.value.startswith(("http://", "https://")):
            fault = "it starts with `http://` or `https://`"
        if fault:
            reading.report("R106", node, f"the address `{scalar.value}` is not allowed: {fault}")
            return None
        return Words(scalar.value, reading.place(node))

    def schema(self) -> JsonSchema:
        return {"type": "string", "format": "uri", "pattern": "^https?://"}


@dataclass(frozen=True, slots=True)
class SitePath(Type):
    """A path inside the site's folder."""

    words: str = "a path relative to the site's folder"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        if not scalar:
            return None
        parts = scalar.value.split("/")
        if scalar.value.startswith("/") or "\\" in scalar.value or {"", ".", ".."} & set(parts):
            reading.report("S104", node, f"`{scalar.value}` is not {self.words}")
            return None
        return Words(scalar.value, reading.place(node))


@dataclass(frozen=True, slots=True)
class Slug(Type):
    """The id of a fact."""

    words: str = "a slug"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        fault = slug_fault(scalar.value) if scalar else ""
        if scalar and fault:
            reading.report("S104", node, f"`{scalar.value}` is not a slug: {fault}")
            return None
        return scalar.value if scalar else None

    def schema(self) -> JsonSchema:
        pattern = f"^(?:{_SLUG.pattern})$"
        return {"type": ["string", "integer"], "pattern": pattern, "maxLength": MAX_SLUG}


@dataclass(frozen=True, slots=True)
class Reference(Type):
    """A reference to a record or a fact, resolved later."""

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, self.words)
        return Ref(scalar.value.strip(), reading.place(node)) if scalar else None

    def schema(self) -> JsonSchema:
        return {"type": ["string", "number"]}


@dataclass(frozen=True, slots=True)
class AmountText(Type):
    """An amount in the contract's grammar."""

    words: str = "an amount such as `5.2 million USD`, `over 120 people`, `5 to 7 %`"

    def read(self, node: tree.Node, reading: Reading) -> Any:
        scalar = reading.scalar(node, "an amount")
        if not scalar:
            return None
        amount = parse_amount(scalar.value)
        if isinstance(amount, Fault):
            reading.report("S106", node, amount.message, *amount.hints)
            return None
        return amount

    def schema(self) -> JsonSchema:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class ListOf(Type):
    """A list, each of its items of one type; one item may stand without the list."""

    item: Type = field(default_factory=Plain)
    single: bool = False

    def read(self, node: tree.Node, reading: Reading) -> Any:
        if isinstance(node, tree.Sequence):
            items = [self.item.read(item, reading) for item in node.items if not _is_empty(item)]
            return None if any(item is None for item in items) else tuple(items)
        if self.single:
            value = self.item.read(node, reading)
            return None if value is None else (value,)
        message = f"expected a list, found {tree.describe(node)}"
        reading.report("S103", node, message, *reading.list_hint(node))
        return None

    def schema(self) -> JsonSchema:
        listed: JsonSchema = {"type": "array", "items": self.item.schema()}
        return {"anyOf": [listed, self.item.schema()]} if self.single else listed


@dataclass(frozen=True, slots=True)
class Pairs(Type):
    """A mapping of free keys to values of one type, in the order written."""

    value: Type = field(default_factory=Plain)

    def read(self, node: tree.Node, reading: Reading) -> Any:
        if not isinstance(node, tree.Mapping):
            reading.report("S103", node, f"expected {self.words}, found {tree.describe(node)}")
            return None
        read = [(key, self.value.read(value, reading)) for key, value in node.pairs]
        if any(value is None for _, value in read):
            return None
        return tuple((Words(key.value, reading.place(key)), value) for key, value in read)

    def schema(self) -> JsonSchema:
        return {"type": "object", "additionalProperties": self.value.schema()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key: its name, its type, what it is for. `field` is its name in the typed record."""

    name: str
    type: Type
    about: str
    required: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Group(Type):
    """A mapping with declared keys, made into a typed value by `build`.

    `build` gets the values by name, the places of the values, and the reading and node for what
    concerns several keys at once; it returns None after reporting what is wrong. `weighed` are keys
    whose absence it judges; where one of them is misspelt, that alone is said.
    """

    name: str = ""
    keys: tuple[Key, ...] = ()
    build: Callable[[dict[str, Any], Mapping[str, Place], Reading, tree.Node], Any] = (
        lambda values, _places, _reading, _node: values
    )
    weighed: frozenset[str] = frozenset()
    known: Mapping[str, Key] = field(init=False, repr=False, compare=False)
    required: tuple[Key, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put the keys at hand as they are asked for, with every mapping that is read."""
        object.__setattr__(self, "known", {key.name: key for key in self.keys})
        object.__setattr__(self, "required", tuple(key for key in self.keys if key.required))

    def read(self, node: tree.Node, reading: Reading) -> Any:
        if not isinstance(node, tree.Mapping):
            reading.report("S103", node, f"expected {self.words}, found {tree.describe(node)}")
            return None
        values, places, sound = self.read_keys(node, reading)
        return self.build(values, places, reading, node) if sound else None

    def read_keys(
        self, node: tree.Mapping, reading: Reading
    ) -> tuple[dict[str, Any], dict[str, Place], bool]:
        """Read every key, reporting all faults; `sound` is false if a value could not be read."""
        values: dict[str, Any] = {}
        places: dict[str, Place] = {}
        sound = True
        misspelt: set[str] = set()
        for name, value in node.pairs:
            key = self.known.get(name.value)
            if key is None:
                near = nearest(name.value, self.known)
                hints = did_you_mean(name.value, self.known) or _cut_at_comma(node, name, reading)
                reading.report("S101", name, f"{self.name} has no key `{name.value}`", *hints)
                misspelt.add(near)
                continue
            places[key.name] = reading.place(value)
            if _is_empty(value):
                if isinstance(key.type, Plain | InlineText):
                    reading.cut(value)
                continue
            read = key.type.read(value, reading)
            sound = sound and read is not None
            values[key.name] = read
        # An empty list is a value (`agencies: []` is none), but says nothing where one is required.
        missing = [key.name for key in self.required if values.get(key.name, ()) == ()]
        sound = sound and not (misspelt - set(values)) & self.weighed
        for absent in missing:
            if absent in misspelt:
                continue  # it is said where it is misspelt
            place = places.get(absent) or reading.place(node)._replace(length=1)
            reading.problems.append(Problem("S102", place, f"{self.name} needs `{absent}`"))
        return values, places, sound and not missing

    def schema(self) -> JsonSchema:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [key.name for key in self.required],
            "properties": {
                key.name: {
                    **(key.type.schema() if key.required else _or_nothing(key.type.schema())),
                    "description": key.about,
                }
                for key in self.keys
            },
        }


def _cut_at_comma(node: tree.Mapping, name: tree.Scalar, reading: Reading) -> tuple[str, ...]:
    """Say what to write where a comma in brackets cut a text, so that its rest became a key."""
    if not reading.text.value.startswith("{", node.start):
        return ()
    at = next(i for i, (key, _) in enumerate(node.pairs) if key is name)
    cut = [i for i, (_, value) in enumerate(node.pairs) if _is_empty(value)]
    first, last = at, at
    while first in cut and first > 0:
        first -= 1
    while last + 1 in cut:
        last += 1
    key, value = node.pairs[first]
    if at not in cut or not isinstance(value, tree.Scalar) or not value.plain or first in cut:
        return ()
    text = reading.text.value[value.start : node.pairs[last][0].end]
    hint = "a value that holds a comma goes in quotation marks"
    return (f"{hint}: {write(f'{key.value}: {in_marks(text)}')}",)


def _or_nothing(schema: JsonSchema) -> JsonSchema:
    """Let a key stand with nothing after it, which is as good as absent (see `_is_empty`)."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    types = schema["type"]
    return {**schema, "type": [*([types] if isinstance(types, str) else types), "null"]}


def _is_empty(node: tree.Node) -> bool:
    """Tell whether a key has nothing after it: as good as absent, as in a skeleton to fill in."""
    return isinstance(node, tree.Scalar) and not node.value.strip()
