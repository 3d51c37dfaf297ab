"""Filling the holes of prose: references and links become HTML for one page.

In: a `Prose`, the record it belongs to, the page it is printed on. Out: `Html`. A printed fact
carries `data-fact`, and where a link may stand, a note that leads to the highlighted words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import quote

from generator.checking.links import link_target, reference_target
from generator.checking.quotes import parts
from generator.model.named_tuples import NamedTuple
from generator.model.records import FactId, Quote, Record, RecordId
from generator.pages.html import Html, escape
from generator.pages.notes import Notes, note_id
from generator.pages.quoted import in_cells, lines_of_table
from generator.pages.site import Site, address_of, anchor_of
from generator.reading.addresses import is_external

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.prose import Hole, Inline, Link, Prose, Reference
    from generator.model.tables import Noted

# A statement may refer to another that refers back; what is deeper than this is printed plain.
_MAX_DEPTH = 2


class Places(Protocol):
    """Where the places of the site are on a page that holds several of them: the book."""

    def href(self, address: str) -> str:
        """Give the link to an address of the site."""

    def text(self, html: str, own: RecordId) -> str:
        """Make a piece of a record's text fit the page."""


class Page(NamedTuple):
    """The page something is printed on: its address, from which relative links are made.

    `links` is unset where no link may stand, as in a title that is a link itself. `notes` numbers
    the facts printed; without it none of them gets a note. `places` is set in the book.
    """

    address: str
    links: bool = True
    notes: Notes | None = None
    places: Places | None = None

    def href(self, address: str) -> str:
        """Give the relative address of a place of the site."""
        if self.places is not None:
            return self.places.href(address)
        return relative(self.address, address)


#: Where no link may stand, so that what is printed reads alike on every page.
NOWHERE: Final = Page("", links=False)


def relative(page: str, address: str) -> str:
    """Give an address relative to the page it stands on; both are relative to the site's root."""
    return linking(page)(address)


def linking(page: str) -> Callable[[str], str]:
    """Give what makes addresses relative to a page, for the many links it has."""
    up, own, skipped = "../" * page.count("/"), f"{page}#", len(page)

    def link(address: str) -> str:
        if address.startswith(own):
            return address[skipped:]
        return f"{up}{address}" or "./"

    return link


class Filler:
    """Fills prose for the pages of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._inner: dict[tuple[str, int], Noted[Html]] = {}

    def _inside(self, key: str, text: Inline, own: Record, depth: int) -> Html:
        """Fill a text that is printed inside another: without links, so alike on every page."""
        return self.site.reads.once(
            self._inner, (key, depth), lambda: self.fill(text.prose, own, NOWHERE, depth)
        )

    def fill(self, prose: Prose, own: Record, page: Page, depth: int = 0) -> Html:
        """Fill a body or an inline text."""
        parts = []
        for segment in prose.segments:
            if not isinstance(segment, str):
                parts.append(self._hole(segment, prose, own, page, depth))
            elif page.places is not None:
                parts.append(page.places.text(segment, own.id))
            else:
                parts.append(segment)
        return Html("".join(parts))

    def _hole(self, hole: Hole, prose: Prose, own: Record, page: Page, depth: int) -> str:
        if hole.kind == "link":
            return escape(self._link(prose.links[hole.index], own, page))
        if hole.kind == "table":
            return escape(self.site.words.translate("Table"))
        reference = prose.references[hole.index]
        if hole.kind == "words" or depth > _MAX_DEPTH:
            return escape(self.site.reference_words(reference.target, reference.label, own.id))
        if hole.kind == "inner":
            page = page._replace(links=False)
        return self._reference(reference, own, page, depth)

    def _link(self, link: Link, own: Record, page: Page) -> str:
        if is_external(link.address):
            return link.address
        address = linked_address(self.site, link, own)
        return "#" if address is None else page.href(address)

    def _reference(self, reference: Reference, own: Record, page: Page, depth: int) -> str:
        target = reference_target(reference, own.id, self.site.catalogue).value
        if target is None:
            return escape(reference.label or reference.target)
        if target.fact:
            return self._fact(target.fact, reference.label, page, depth)
        assert target.record
        record = self.site.catalogue.heads[target.record]
        words = escape(reference.label) or self._inside(
            record.id, record.heading(), record, depth + 1
        )
        return (
            f'<a href="{escape(page.href(address_of(record.id)))}">{words}</a>'
            if page.links
            else words
        )

    def _fact(self, fact: FactId, label: str, page: Page, depth: int) -> str:
        """Print a fact in a sentence, with its note where a link may stand."""
        stated = self.site.catalogue.facts[fact]
        note = self._note(fact, page)
        entry = self.site.ledger.entries.get(fact)
        if entry:
            words = escape(label or self.site.words.amount_text(entry.amount))
            value = f"{entry.amount.number.value:f}"
            inner = f"<bdi>{words}</bdi>"
            data = f'<data class="amount" value="{value}" data-fact="{fact}">{inner}</data>{note}'
            # A number does not lose its note to the next line.
            short = note and len(words) <= _ONE_LINE
            return f'<span class="noted">{data}</span>' if short else data
        if isinstance(stated.fact, Quote):
            words = self._excerpt(fact, label) if label else self._quoted(fact)
            speaker = escape(speaker_words(self.site, fact))
            by = f' <span class="speaker">({speaker})</span>' if speaker else ""
            return f'<q data-fact="{fact}"{self._spoken(fact)}>{words}</q>{note}{by}'
        text = getattr(stated.fact, "text", None) or getattr(stated.fact, "title", None)
        owner = self.site.catalogue.heads[stated.record]
        words = (
            escape(label) if label else self._inside(fact, text, owner, depth + 1) if text else ""
        )
        return f'<span class="fact" data-fact="{fact}">{words}</span>{note}'

    def _excerpt(self, fact: FactId, words: str) -> str:
        """Give the part of a quotation that a reference asks for, as it stands in the article."""
        passages = self.site.verified.passages.get(fact, ())
        said = (p.words[slice(*part)] for p in passages for part in parts(p.words, words))
        found = next(said, "")
        return escape(" ".join(found.split()))

    def _quoted(self, fact: FactId) -> str:
        """Give the words of a quotation; those of a table with their cells apart."""
        passages = self.site.verified.passages.get(fact, ())
        lines = lines_of_table(passages[0].words) if len(passages) == 1 else None
        return in_cells(lines) if lines else escape(self.site.fact_words(fact))

    def _spoken(self, fact: FactId) -> str:
        """Give the attribute that names the language of a quotation, where it is another one."""
        passages = self.site.verified.passages.get(fact, ())
        tag = self.site.language_of(passages[0].source) if passages else ""
        return f' lang="{escape(tag)}"' if tag not in ("", self.site.settings.language) else ""

    def _note(self, fact: FactId, page: Page) -> str:
        """Give the sign that opens a fact's note in place; the note stands at the page's end."""
        if not page.links or page.notes is None:
            return ""
        number = page.notes.number(fact)
        words = escape(self.site.words.translate("Note %(number)s") % {"number": number})
        if page.places is not None:
            return (
                f'<sup class="note"><a href="#{note_id(number)}" aria-label="{words}">'
                f"{number}</a></sup>"
            )
        return (
            f'<sup class="note"><button type="button" popovertarget="{note_id(number)}"'
            f' aria-label="{words}">{number}</button></sup>'
        )


_PARTING = re.compile(r"[%?#\\\s]")
_ONE_LINE = 32  # characters that fit a line of a small screen


def linked_address(site: Site, link: Link, own: Record) -> str | None:
    """Give the place of the site a link in prose leads to; None if nowhere, or out of the site.

    Names of files may hold what parts an address (`report #2.pdf`) or look encoded (`a%20b.png`).
    """
    target = link_target(link, own, site.catalogue, site.snapshot.files).value
    if target is None or is_external(target.address):
        return None
    fragment = f"#{target.fragment}" if target.fragment else ""
    if target.record:
        return f"{address_of(target.record)}{fragment}"
    if target.file:
        return f"{_encoded(file_address(target.file, own))}{fragment}"
    return f"{_encoded(target.address)}{fragment}"


def _encoded(path: str) -> str:
    """Give a path as it stands in an address: letters of any script as they are."""
    return _PARTING.sub(lambda found: quote(found[0]), path)


def passage_address(site: Site, fact: FactId, index: int) -> str:
    """Give the address of the highlighted words of a fact's passage."""
    passage = site.verified.passages[fact][index]
    return f"{address_of(passage.source)}#{passage_anchor(site, fact, index)}"


def passage_anchor(site: Site, fact: FactId, index: int) -> str:
    """Give the id of a passage: the fact's; further passages in one source are numbered."""
    passages = site.verified.passages[fact]
    earlier = sum(1 for p in passages[:index] if p.source == passages[index].source)
    return f"{anchor_of(fact)}-{earlier + 1}" if earlier else anchor_of(fact)


def speaker_words(site: Site, fact: FactId) -> str:
    """Name who says a fact; empty where it is the article itself."""
    speaker = site.catalogue.facts[fact].speaker
    if speaker.record:
        record = site.catalogue.heads[speaker.record]
        return site.plain(record.heading().prose, record.id)
    return speaker.words


def file_address(path: str, owner: Record) -> str:
    """Give the address a file beside content is copied to: beside the page that links it."""
    folder = owner.path.rpartition("/")[0]
    if path.startswith(f"{folder}/"):
        return f"{address_of(owner.id)}{path[len(folder) + 1 :]}"
    return f"{address_of(owner.id)}{path.rpartition('/')[2]}"
