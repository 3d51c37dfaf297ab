"""Coverage: of what an article holds, how much the site's facts use.

In: the compiled site. Out: for each source, by class, what was found and whether it is used, with
its place. What counts as used:

* an amount, a percentage, a counted number: a figure's passage holds it and the figure says it (or
  a passage that states a split does); one that is no certain amount: any fact's passage holds it;
* a quotation: a quote's passage shares words with it, or another fact's passage holds all of it;
* a country: a fact that rests on this article concerns it, and it has a record;
* a program, agency or person: the same, for the record that owns the name; a name no record owns is
  unused;
* a sentence: a passage of a fact lies in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.named_tuples import NamedTuple
from generator.model.records import Country, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.checking.passages import Passage
    from generator.checking.stored import StoredArticle
    from generator.model.records import FactId, RecordId
    from generator.pages.site import Site
    from generator.pages.views import CoverageText
    from generator.reading.amounts.mentions import Mention

#: The classes, in the order they are shown.
CLASSES = ("amounts", "percentages", "counts", "quotations", "countries", "names", "sentences")


class Item(NamedTuple):
    """A thing an article holds, at its first place; `name` tells things of one class apart."""

    start: int
    end: int
    name: str
    used: bool


class Share(NamedTuple):
    """How many were found, and how many of them are used."""

    found: int
    used: int

    @property
    def percent(self) -> int | None:
        """The share used in whole per cent, rounded down; None where nothing was found."""
        return self.used * 100 // self.found if self.found else None


Coverage = dict[str, tuple[Item, ...]]


def coverage(source: RecordId, site: Site) -> Coverage:
    """Tell what of one source's article is used."""
    article = site.verified.articles.get(source)
    if article is None:
        return dict.fromkeys(CLASSES, ())
    return _Coverage(source, article, site).all()


def shares(found: Coverage) -> dict[str, Share]:
    """Count what was found and used, by class."""
    return {name: Share(len(items), sum(i.used for i in items)) for name, items in found.items()}


def covered_of(source: RecordId, site: Site) -> dict[str, Share]:
    """Count what of one source's article is used, by class."""
    return shares(coverage(source, site))


def total(each: Sequence[Mapping[str, Share]]) -> dict[str, Share]:
    """Add the shares of several sources."""
    return {
        name: Share(sum(s[name].found for s in each), sum(s[name].used for s in each))
        for name in CLASSES
    }


def texts(found: Mapping[str, Share]) -> list[CoverageText]:
    """Give shares as views hold them."""
    return [
        {"name": name, "found": share.found, "used": share.used, "percent": share.percent}
        for name, share in found.items()
    ]


class _Coverage:
    def __init__(self, source: RecordId, article: StoredArticle, site: Site) -> None:
        # Who speaks in an article, and of whom: large tables, of use only where an article changed.
        from generator.pages.contents import contents  # noqa: PLC0415

        self.source, self.article, self.site = source, article, site
        self.holds = contents(article, site)
        self.passages = [found.passage for found in site.passages_in.get(source, ())]
        self.splits = [found.passage for found in site.share_passages_in.get(source, ())]
        facts = {passage.fact for passage in self.passages}
        stated = [site.catalogue.facts[fact] for fact in facts]
        self.concerned = {record for s in stated for record in (*s.concerns(), *s.parties)}

    def all(self) -> Coverage:
        numbers = {"money": "amounts", "percent": "percentages", "count": "counts"}
        found: dict[str, list[Item]] = {name: [] for name in CLASSES}
        for mention in self.holds.amounts:
            name = self._words(mention.start, mention.end)
            item = Item(mention.start, mention.end, name, self._said(mention))
            found[numbers[mention.kind]].append(item)
        found["quotations"] = list(self._quotations())
        found["countries"] = list(self._countries())
        found["names"] = list(self._names())
        found["sentences"] = [
            Item(s, e, self._words(s, e), self._touched(s, e)) for s, e in self.holds.sentences
        ]
        return {name: tuple(items) for name, items in found.items()}

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.article.text[start:end].split())

    def _holding(self, start: int, end: int) -> Iterator[Passage]:
        return (p for p in self.passages if p.start <= start and end <= p.end)

    def _touched(self, start: int, end: int) -> bool:
        return any(p.start < end and start < p.end for p in (*self.passages, *self.splits))

    def _said(self, mention: Mention) -> bool:
        if any(p.start <= mention.start and mention.end <= p.end for p in self.splits):
            return True
        for passage in self._holding(mention.start, mention.end):
            entry = self.site.ledger.entries.get(passage.fact)
            if not mention.clear or (
                entry is not None and mention.says(entry.amount, self.article.language)
            ):
                return True
        return False

    def _quotations(self) -> Iterator[Item]:
        for quotation in self.holds.quotations:
            start, end = quotation.start, quotation.end
            used = any(True for _ in self._holding(start, end - 1)) or any(
                self._is_quote(p.fact) and p.start < end and start < p.end for p in self.passages
            )
            yield Item(start, end, self._words(start, end), used)

    def _is_quote(self, fact: FactId) -> bool:
        return isinstance(self.site.catalogue.facts[fact].fact, Quote)

    def _countries(self) -> Iterator[Item]:
        own = {
            record.iso: record.id
            for record in self.site.catalogue.of_kind("countries")
            if isinstance(record, Country)
        }
        seen: set[str] = set()
        for territory in self.holds.territories:
            if territory.iso and territory.iso not in seen:
                seen.add(territory.iso)
                used = own.get(territory.iso) in self.concerned
                yield Item(territory.start, territory.end, territory.iso, used)

    def _names(self) -> Iterator[Item]:
        spans = self.site.names_in.get(self.source, ())
        seen: set[str] = set()
        for start, end, record in spans:
            if record not in seen and record.partition("/")[0] in (
                "programs",
                "agencies",
                "people",
            ):
                seen.add(record)
                yield Item(start, end, record, record in self.concerned)
        for name in self.holds.names:
            known = any(s < name.end and name.start < e for s, e, _ in spans)
            if not known and name.words not in seen:
                seen.add(name.words)
                yield Item(name.start, name.end, name.words, used=False)
