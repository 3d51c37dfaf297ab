"""What can be found of a record and its facts, by which words, and what a result shows.

In: the compiled site. Out: for each record its own entry and one for each of its facts: texts by
the weight of a word found in them, and a row of what is shown. All of it is printed on the record's
page too: a source's article only as far as its page shows it.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from generator.model.countries import COUNTRIES
from generator.model.named_tuples import NamedTuple
from generator.model.patterns import late
from generator.model.records import Country, FactId, Person, Program, Source
from generator.pages.facts import Presenter, event_date
from generator.pages.html import escape, unescape
from generator.pages.quoted import in_words, lines_of_table
from generator.pages.site import address_of
from generator.pages.site_views import SEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.checking.stated import Stated
    from generator.model.prose import Hole, Prose
    from generator.model.records import Fact, Record, RecordId
    from generator.model.tables import Noted
    from generator.pages.site import Site

_TAG: Final = late(r"<[^>]*>")
# The number of a footnote where it is referred to, and the arrow that leads back from it.
_NOTES: Final = late(
    r'<sup class="footnote-ref">.*?</sup>|<a [^>]*class="footnote-backref"[^>]*>[^<]*</a>'
)
_CELL: Final = late(r"</t[dh]>(?=\s*<t[dh])")
_ROW: Final = late(r"</t[dh]>(?=\s*</tr>)")
#: Characters of a running text that a result can show an excerpt of.
SHOWN: Final = 2000


class Field(IntEnum):
    """Where a term stands; the smaller, the more it says that this is what is looked for."""

    WHOLE = 0  # a title, name or alias that is this word and no more
    TITLE = 1
    ALIAS = 2
    LABEL = 3  # a fact's label or amount, a record's summary
    TEXT = 4


class Entry(NamedTuple):
    """A record or a fact: `facet` is its kind, with a figure's status behind a colon.

    `row` is, of a record, title, address, text; of a fact, label, id within its record, verbatim
    words, amount.
    """

    facet: str
    row: tuple[str, ...]
    texts: tuple[tuple[Field, str], ...]
    values: tuple[str, ...]  # plain numbers the entry is found by
    countries: tuple[str, ...]  # slugs


def facets(site: Site) -> tuple[str, ...]:
    """Give every facet an entry can have, records first."""
    statuses = (f"figures:{key}" for key in site.settings.statuses)
    return (*SEARCHED, *statuses)


class Searched:
    """Gives the entries of one site's records."""

    def __init__(self, site: Site, present: Presenter | None = None) -> None:
        """Take who names facts, if somebody did already."""
        self.site = site
        self._present = present or Presenter(site)
        self._called: dict[RecordId, Noted[str]] = {}

    def entries(self, record: Record) -> list[Entry]:
        """Give a record's own entry, and those of its facts in the order of its front matter."""
        facts = [self.site.catalogue.facts[_fact_id(record, fact)] for fact in record.facts]
        return [self._record(record), *map(self._fact, facts)]

    def _record(self, record: Record) -> Entry:
        title = self.site.plain(record.heading().prose, record.id)
        summary = self.site.plain(record.summary.prose, record.id) if record.summary else ""
        body, article = self._running(record.body, record.id), self._article(record)
        texts = [
            (Field.TITLE, title),
            *((Field.ALIAS, alias) for alias in _aliases(record, title)),
            (Field.LABEL, summary),
            *((Field.TEXT, text) for text in (body, article, *self._others(record))),
            (Field.TEXT, " ".join(map(self._called_by, self._named(record)))),
        ]
        shown = " ".join(part for part in (summary, body, article[:SHOWN]) if part)
        return Entry(
            facet=record.kind,
            row=(title, address_of(record.id), shown[:SHOWN]),
            texts=_texts(texts),
            values=(),
            countries=self._countries(record),
        )

    def _running(self, prose: Prose, own: RecordId) -> str:
        """Give a body as words: links and references as what they print, cells of tables apart."""
        html = "".join(
            part if isinstance(part, str) else self._hole(prose, part, own)
            for part in prose.segments
        )
        if "footnote" in html:
            html = _NOTES.sub("", html)
        if "<table>" in html:
            html = _ROW.sub(";", _CELL.sub(" ·", html))
        return _joined(unescape(_TAG.sub("", html)))

    def _hole(self, prose: Prose, hole: Hole, own: RecordId) -> str:
        if hole.kind not in ("reference", "words", "inner"):
            return ""
        reference = prose.references[hole.index]
        return escape(self.site.reference_words(reference.target, reference.label, own))

    def _others(self, record: Record) -> Iterator[str]:
        """Give what only some kinds of records have and show."""
        yield from (self.site.plain(change.note.prose, record.id) for change in record.changes)
        if isinstance(record, Program) and record.status:
            yield record.status.text
        if isinstance(record, Person) and record.role:
            yield self.site.plain(record.role.prose, record.id)
        if isinstance(record, Source):
            yield from (words.text for words in (record.publisher, record.author) if words)

    def _article(self, record: Record) -> str:
        """Give a source's article where its page shows all of it; passages are found as facts."""
        stored = self.site.verified.articles.get(record.id)
        if stored is None or not isinstance(record, Source):
            return ""
        whole = (record.show or self.site.settings.show_sources) == "whole"
        return _joined(stored.text) if whole else ""

    def _named(self, record: Record) -> list[RecordId]:
        """Give the records a record names in its front matter."""
        found = (
            self.site.catalogue.names.record(ref.target, (kind,), ref).value
            for _, kind, ref in record.references()
        )
        return list(dict.fromkeys(identity for identity in found if identity))

    def _countries(self, record: Record) -> tuple[str, ...]:
        named = [record.id, *self._named(record)]
        return tuple(sorted({_slug(i) for i in named if i.startswith("countries/")}))

    def _called_by(self, identity: RecordId) -> str:
        """Give the name of a record and its short form, as a text to be found by."""
        return self.site.reads.once(self._called, identity, lambda: self._names_of(identity))

    def _names_of(self, identity: RecordId) -> str:
        record = self.site.catalogue.heads.get(identity)
        name = self.site.plain(record.heading().prose, identity) if record else ""
        short = getattr(record, "abbreviation", None)
        return f"{name} {short.text}" if short else name

    def _fact(self, stated: Stated) -> Entry:
        link, fact = self._present.link(stated.id), stated.fact
        passages = self.site.verified.passages.get(stated.id, ())
        words = " […] ".join(_verbatim(passage.words) for passage in passages)
        kind = f"{type(fact).__name__.lower()}s"
        label = link["text"] if kind != "quotes" else ""
        amount, status = link["amount"], link["status"]
        texts = [
            (Field.LABEL, label),
            (Field.LABEL, amount["text"] if amount else ""),
            (Field.TEXT, words),
            (Field.TEXT, amount["unit"] if amount else ""),
            (Field.TEXT, status["label"] if status else ""),
            *((Field.TEXT, text) for text in self._around(stated)),
        ]
        return Entry(
            facet=f"{kind}:{status['key']}" if status else kind,
            row=(label, fact.id, words[:SHOWN], *([amount["text"]] if amount else [])),
            texts=_texts(texts),
            values=tuple(v for v in (amount["value"], amount["upper"]) if v) if amount else (),
            countries=tuple(map(_slug, stated.scope["countries"])),
        )

    def _around(self, stated: Stated) -> Iterator[str]:
        """Give who says a fact, whom it concerns, when, and our note."""
        concerned = [i for ids in stated.scope.values() for i in ids]
        speaker = stated.speaker
        named = dict.fromkeys([*concerned, *stated.parties])
        yield self._called_by(speaker.record) if speaker.record else speaker.words
        yield " ".join(map(self._called_by, named))
        date = self.site.words.date(event_date(self.site, stated) or stated.fact.as_of)
        yield date["text"] if date else ""
        note = stated.fact.note
        yield self.site.plain(note.prose, stated.record) if note else ""


def _texts(parts: Iterable[tuple[Field, str]]) -> tuple[tuple[Field, str], ...]:
    """Put running texts together, names and labels apart; the sign between them joins no number."""
    parts = [(field, text) for field, text in parts if text]
    running = " ; ".join(text for field, text in parts if field is Field.TEXT)
    return (*((f, t) for f, t in parts if f is not Field.TEXT), (Field.TEXT, running))


def _aliases(record: Record, title: str) -> Iterator[str]:
    """Give a record's other names: those stated, its code, and the initials of a long name."""
    yield from (alias.text for alias in record.aliases)
    abbreviation = getattr(record, "abbreviation", None)
    if abbreviation:
        yield abbreviation.text
    if isinstance(record, Country):
        yield record.iso
        yield COUNTRIES[record.iso].alpha3
    initials = [word[0] for word in title.replace("-", " ").split() if word[0].isupper()]
    if len(initials) > 2:
        yield "".join(initials)


def _fact_id(record: Record, fact: Fact) -> FactId:
    return FactId(f"{record.id}#{fact.id}")


def _slug(record: RecordId) -> str:
    return record.partition("/")[2]


def _verbatim(words: str) -> str:
    """Give the words of a passage in one line, as a result shows them: cells of a table apart."""
    lines = lines_of_table(words)
    return in_words(lines) if lines else _joined(words)


def _joined(text: str) -> str:
    return " ".join(text.split())
