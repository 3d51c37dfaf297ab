"""The schema of records and facts, declared once (contract, sections 2 and 3).

From these tables come the validation of front matter, the documentation of the content model
(`authoring/documentation.py`) and the JSON Schemas that editors use. The functions below a table
make its typed value and judge what concerns several keys at once.
"""

# In the tables of keys a description is one line, however long, so that they read as tables.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from generator.model.data_classes import replace
from generator.model.problems import Problem
from generator.model.records import (
    SCOPES,
    Agency,
    Briefing,
    Change,
    Country,
    Event,
    Evidence,
    Fact,
    Figure,
    Page,
    Person,
    Program,
    Quote,
    Record,
    Ref,
    Share,
    Source,
    Statement,
)
from generator.reading import front_matter as tree
from generator.reading.fields import (
    AmountText,
    Date,
    Flag,
    Group,
    InlineText,
    IsoCode,
    Key,
    ListOf,
    Matching,
    OneOf,
    Pairs,
    Plain,
    Reading,
    Reference,
    SitePath,
    Slug,
    StatusWord,
    Type,
    WebAddress,
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.text import Place

    Places = Mapping[str, Place]
    Values = dict[str, Any]

STATEMENT_KINDS = ("action", "agreement", "assessment", "commitment", "condition")


# --- parts of facts --------------------------------------------------------------------------


def _evidence(values: Values, _places: Places, _reading: Reading, _node: tree.Node) -> Evidence:
    return Evidence(
        values["source"],
        values["quote"],
        values["prefix"].text if "prefix" in values else "",
        values["suffix"].text if "suffix" in values else "",
    )


EVIDENCE = Group(
    "evidence: `{source: ..., quote: ...}`",
    "evidence",
    (
        Key(name="source", type=Reference("the slug of a source"), required=True,
            about="The source that holds the words."),
        Key(name="quote", type=Plain("the words, verbatim"), required=True,
            about="The words, verbatim; at least 8 characters with a letter among them."),
        Key(name="prefix", type=Plain(), about="Text directly before the quote, where it occurs more than once."),
        Key(name="suffix", type=Plain(), about="Text directly after the quote, where it occurs more than once."),
    ),
    _evidence,
)  # fmt: skip
EVIDENCES = ListOf("evidence, one mapping or a list", EVIDENCE, single=True)


class _Percent(Type):
    """A share: a number with a per-cent sign."""

    words = "a percentage such as `60 %`"

    def __init__(self) -> None:
        """Take no parameters: there is one form."""

    def read(self, node: tree.Node, reading: Reading) -> Any:
        amount = AmountText().read(node, reading)
        if amount is None:
            return None
        if amount.unit.code != "%" or amount.qualifier.value or amount.upper:
            reading.report("S106", node, "a share is one plain percentage, such as `60 %`")
            return None
        assert isinstance(node, tree.Scalar)
        return amount.value, node.value.strip()


SHARES = Pairs("shares by slug: `{mexico: 60 %, canada: 40 %}`", _Percent())
DERIVED = Group(
    "`{sum: [ids]}`",
    "derived",
    (Key(name="sum", type=ListOf("ids of figures", Reference("a figure's id")), required=True,
         about="The figures to add; they share one unit and one status."),),
    lambda values, _places, _reading, _node: values["sum"],
)  # fmt: skip


def _change(values: Values, _places: Places, _reading: Reading, _node: tree.Node) -> Change:
    return Change(values["date"], values["note"], values.get("kind", "update"))


CHANGE = Group(
    "a change: `{date: ..., note: ...}`",
    "a change",
    (
        Key(name="date", type=Date(), required=True, about="When the page changed."),
        Key(name="note", type=InlineText(), required=True, about="What changed, in a sentence."),
        Key(name="kind", type=OneOf("`update` or `correction`", ("update", "correction")),
            about="`update`: the world changed; `correction`: the page was wrong."),
    ),
    _change,
)  # fmt: skip


# --- facts -----------------------------------------------------------------------------------

_FACT_IDS = ListOf("ids of facts", Reference("a fact's id"), single=True)
_ID = Key(name="id", type=Slug(), required=True, about="The fact's id, unique within its record.")
_EVIDENCE = Key(
    name="evidence",
    type=EVIDENCES,
    required=True,
    about="The passage or passages of a source that say it.",
)
_ANY_FACT: tuple[Key, ...] = (
    *(
        Key(
            name=scope,
            type=ListOf(f"slugs of {scope}", Reference("a slug")),
            about=f"The {scope} it concerns; by default the record itself and its own list.",
        )
        for scope in SCOPES
    ),
    Key(name="by", type=Plain("a slug, or words"),
        about="Who says it: a person or agency by slug, or a description in words, which counts as anonymous; absent: the article itself; of a quotation, not stated."),
    Key(name="parties", type=ListOf("slugs", Reference("a slug of a person, agency or country")),
        about="Who acts, agrees or commits: people, agencies, countries; `kind/slug` where ambiguous."),
    Key(name="as_of", type=Date(), about="The date the fact holds for, if the source states it."),
    Key(name="note", type=InlineText(), about="A remark printed with the fact, in our words."),
    Key(name="same_as", type=_FACT_IDS, about="Facts that report the same thing."),
    Key(name="contradicts", type=_FACT_IDS, about="Facts that cannot hold together with this one."),
)  # fmt: skip


def _fact(values: Values, places: Places, cls: type[Fact], **own: Any) -> Fact:
    scope = {name: values[name] for name in SCOPES if name in values}
    return cls(
        id=values["id"],
        place=places["id"],
        places=MappingProxyType(dict(places)),
        evidence=values.get("evidence", ()),
        scope=MappingProxyType(scope),
        by=values.get("by"),
        parties=values.get("parties", ()),
        as_of=values.get("as_of"),
        note=values.get("note"),
        same_as=values.get("same_as", ()),
        contradicts=values.get("contradicts", ()),
        **own,
    )


def _figure(values: Values, places: Places, reading: Reading, node: tree.Node) -> Fact | None:
    before = len(reading.problems)
    _judge_figure(values, places, reading, node)
    if len(reading.problems) > before:
        return None
    shares = tuple(
        Share(Ref(key.text, key.place), percent, text)
        for key, (percent, text) in values.get("shares", ())
    )
    return _fact(
        values, places, Figure,
        label=values["label"],
        amount=values.get("amount"),
        status=values.get("status", ""),
        derived=values.get("derived", ()),
        covers=values.get("covers", ()),
        shares=shares,
        shares_evidence=values.get("shares_evidence", ()),
        shares_reason=values.get("shares_reason"),
        remainder=values.get("remainder"),
    )  # fmt: skip


def _judge_figure(values: Values, places: Places, reading: Reading, node: tree.Node) -> None:
    """Judge what concerns several keys of a figure."""

    def report(code: str, key: str, message: str, *hints: str) -> None:
        place = places.get(key) or reading.place(node)._replace(length=1)
        reading.problems.append(Problem(code, place, message, hints))

    amount = values.get("amount")
    if "derived" in values:
        for key in ("amount", "evidence", "covers"):
            if key in values:
                report("S109", key, f"a figure with `derived` has no `{key}`: it is computed")
        if "status" in values:
            report("S107", "status", "a derived figure takes its status from its parts")
    else:
        for key in ("amount", "evidence"):
            if values.get(key, ()) == ():
                report("S102", key, f"a figure needs `{key}` (or `derived`)")
    if amount is not None and amount.is_money and "status" not in values:
        report(
            "S107",
            "amount",
            "a figure in money needs `status`",
            f"one of {', '.join(reading.statuses)}",
        )
    if amount is not None and not amount.is_money and "status" in values:
        report("S107", "status", f"a figure in {amount.unit.code} has no status: only money has")
    _judge_shares(values, report)


def _judge_shares(values: Values, report: Any) -> None:
    shares = values.get("shares", ())
    if not shares:
        for key in ("shares_evidence", "shares_reason", "remainder"):
            if key in values:
                report("S109", key, f"`{key}` goes with `shares`, which is missing")
        return
    whole = sum((percent for _, (percent, _) in shares), Decimal(0))
    if whole > 100:
        report(
            "A102", "shares", f"the shares add up to {whole.normalize():f} %, more than the whole"
        )
    elif whole < 100 and "remainder" not in values:
        report(
            "A103",
            "shares",
            f"the shares add up to {whole.normalize():f} %, and `remainder` does not name the rest",
        )
    if "shares_evidence" not in values and "shares_reason" not in values:
        report(
            "A104",
            "shares",
            "shares need `shares_evidence`, or `shares_reason` if the split is ours",
        )


def _statement(values: Values, places: Places, _reading: Reading, _node: tree.Node) -> Fact:
    return _fact(values, places, Statement, text=values["text"], kind=values.get("kind", ""))


def _quote(values: Values, places: Places, _reading: Reading, _node: tree.Node) -> Fact:
    return _fact(values, places, Quote)


def _event(values: Values, places: Places, _reading: Reading, _node: tree.Node) -> Fact:
    return _fact(
        values, places, Event,
        title=values["title"], date=values.get("date"), dated_by=values.get("dated_by", ""),
    )  # fmt: skip


FIGURE = Group(
    "a figure",
    "a figure",
    (
        _ID,
        Key(name="label", type=InlineText(), required=True, about="What the amount is of, in our words."),
        Key(name="amount", type=AmountText(), about="The amount, as the source says it; absent where `derived` is given."),
        Key(name="status", type=StatusWord(), about="The status of money, required where the unit is money and not allowed otherwise."),
        replace(_EVIDENCE, required=False),  # absent where `derived` is given
        Key(name="derived", type=DERIVED, about="The figure is the sum of others, in place of `amount` and `evidence`."),
        Key(name="covers", type=_FACT_IDS, about="For a reported total: the figures it is said to cover."),
        Key(name="shares", type=SHARES, about="Splits the figure over countries, or over programs."),
        Key(name="shares_evidence", type=EVIDENCES, about="The passage that states the split."),
        Key(name="shares_reason", type=Plain(), about="Why the split is as it is; printed as our split."),
        Key(name="remainder", type=Plain(), about="What the part not split belongs to, in words."),
        *_ANY_FACT,
    ),
    _figure,
    frozenset({"amount", "status", "evidence", "derived"}),
)  # fmt: skip
STATEMENT = Group(
    "a statement",
    "a statement",
    (
        _ID,
        Key(name="text", type=InlineText(), required=True, about="What is stated, in our own words."),
        Key(name="kind", type=OneOf("a kind of statement", STATEMENT_KINDS), about="What kind of statement it is."),
        _EVIDENCE,
        *_ANY_FACT,
    ),
    _statement,
)  # fmt: skip
QUOTE = Group("a quote", "a quote", (_ID, _EVIDENCE, *_ANY_FACT), _quote)
EVENT = Group(
    "an event",
    "an event",
    (
        _ID,
        Key(name="title", type=InlineText(), required=True, about="What happened, in our own words."),
        Key(name="date", type=Date(), about="When, to the precision the quote says it."),
        Key(name="dated_by", type=OneOf("`published`", ("published",)),
            about="Takes the date the source was published, in place of `date`."),
        _EVIDENCE,
        *_ANY_FACT,
    ),
    _event,
)  # fmt: skip

#: The fact lists, which every kind of record can have.
FACTS: Mapping[str, Group] = MappingProxyType(
    {"figures": FIGURE, "statements": STATEMENT, "quotes": QUOTE, "events": EVENT}
)


class FactList(ListOf):
    """A list of facts: those that can be read are kept, so that one fault gives one message."""

    def read(self, node: tree.Node, reading: Reading) -> Any:
        """Read all; remember the ids of facts that could not be read."""
        if not isinstance(node, tree.Sequence):
            message = f"expected a list, found {tree.describe(node)}"
            reading.report("S103", node, message, *reading.list_hint(node))
            return None
        facts = []
        for item in node.items:
            fact = self.item.read(item, reading)
            if fact is None:
                reading.unread_facts.update(_ids(item))
            else:
                facts.append(fact)
        return tuple(facts)


def _ids(node: tree.Node) -> list[str]:
    if not isinstance(node, tree.Mapping):
        return []
    return [
        value.value
        for key, value in node.pairs
        if key.value == "id" and isinstance(value, tree.Scalar)
    ]


# --- records ---------------------------------------------------------------------------------

_COMMON: tuple[Key, ...] = (
    Key(name="summary", type=InlineText(), about="The record in one or two sentences."),
    Key(name="aliases", type=ListOf("names", Plain()), about="Other names it goes by."),
    Key(name="draft", type=Flag(), about="Not published."),
    Key(name="publish_on", type=Date(), about="Published from this day."),
    Key(name="expires_on", type=Date(), about="No longer published from this day."),
    Key(name="redirect_from", type=ListOf("addresses such as `/old/place/`", Plain(printed=False)), about="Old addresses that lead here."),
    Key(name="allow_numbers", type=Pairs("numbers with the reason each may stand without a source"),
        about="Numbers that may be printed without a source, each with the reason."),
    Key(name="changes", type=ListOf("changes", CHANGE), about="The page's history."),
    *(
        Key(name=name, type=FactList(f"a list, each {group.words}", group), about=f"The {name} it states.")
        for name, group in FACTS.items()
    ),
)  # fmt: skip


def _slugs(kind: str) -> ListOf:
    return ListOf(f"slugs of {kind}", Reference("a slug"))


_KEYS: Mapping[type[Record], tuple[Key, ...]] = {
    Source: (
        Key(name="seed", type=SitePath(), required=True, about="The stored article: its path from the site's folder."),
        Key(name="title", type=InlineText(), about="The article's own headline; required where it has one."),
        Key(name="name", type=InlineText(), about="Our label for an article without a headline; shown as ours."),
        Key(name="publisher", type=Plain(), about="Who published it, if stated."),
        Key(name="author", type=Plain(), about="Who wrote it, if stated."),
        Key(name="published", type=Date(), about="When it was published, if stated."),
        Key(name="retrieved", type=Date(), about="When we got it."),
        Key(name="url", type=WebAddress(), about="Where it is published."),
        Key(name="license", type=Plain(), about="Under which licence."),
        Key(name="language", type=Matching("a language tag such as `en` or `en-GB`", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
            about="The article's language; by default the site's."),
        Key(name="sha256", type=Matching("a SHA-256 in 64 hexadecimal digits", r"[0-9a-fA-F]{64}"),
            about="The SHA-256 of the seed's bytes; pins it."),
        Key(name="origin", type=Reference("the slug of a source"), about="The source this one copies; copies never count as corroboration."),
        Key(name="show", type=OneOf("`whole` or `evidence`", ("whole", "evidence")),
            about="Print the whole article, or the passages used as evidence in their sentences."),
    ),
    Briefing: (
        Key(name="title", type=InlineText(), required=True, about="Its title."),
        Key(name="date", type=Date(), about="The date it is true for."),
        Key(name="sources", type=_slugs("sources"), about="The sources it rests on."),
        *(Key(name=scope, type=_slugs(scope), about=f"The {scope} it concerns.") for scope in SCOPES),
    ),
    Program: (
        Key(name="name", type=InlineText(), required=True, about="Its name."),
        Key(name="abbreviation", type=Plain(), about="Its abbreviation."),
        Key(name="agency", type=Reference("the slug of an agency"), about="The agency that runs it."),
        Key(name="parent", type=Reference("the slug of a program"), about="The program it is part of."),
        Key(name="status", type=Plain(), about="How it stands, in our words; shown as ours."),
        Key(name="countries", type=_slugs("countries"), about="The countries it works in."),
    ),
    Country: (
        Key(name="iso", type=IsoCode(), required=True, about="Its ISO 3166-1 alpha-2 code."),
        Key(name="name", type=InlineText(), about="Its name; by default CLDR's in the site's language."),
        Key(name="region", type=Plain(), about="Its region; by default UN M49's."),
    ),
    Agency: (
        Key(name="name", type=InlineText(), required=True, about="Its name."),
        Key(name="abbreviation", type=Plain(), about="Its abbreviation."),
        Key(name="parent", type=Reference("the slug of an agency"), about="The agency it is part of."),
        Key(name="country", type=Reference("the slug of a country"), about="The country it belongs to."),
    ),
    Person: (
        Key(name="name", type=InlineText(), required=True, about="The name, or the role where the source names nobody."),
        Key(name="role", type=InlineText(), about="The role, as the source gives it."),
        Key(name="agency", type=Reference("the slug of an agency"), about="The agency the person works for."),
        Key(name="anonymous", type=Flag(), about="The source does not name the person."),
    ),
    Page: (
        Key(name="title", type=InlineText(), required=True, about="Its title."),
        Key(name="menu", type=Whole(), about="Puts the page into the menu, in this order."),
    ),
}  # fmt: skip


def _values(values: Values, _places: Places, _reading: Reading, _node: tree.Node) -> Values:
    return values


#: For each kind of record (the plural): its type, and the group of its keys.
RECORDS: Mapping[str, tuple[type[Record], Group]] = MappingProxyType(
    {
        kind.KIND: (
            kind,
            Group(
                f"a {kind.__name__.lower()}",
                f"a {kind.__name__.lower()}",
                (*keys, *_COMMON),
                _values,
            ),
        )
        for kind, keys in _KEYS.items()
    }
)
