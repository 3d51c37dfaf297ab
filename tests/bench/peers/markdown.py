"""The corpus as plain Markdown pages, for generators that know neither records nor relations.

Facts and lists, which others fill in from data, stand in the text already: that costs these
generators less than finding them would.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.writing import Plain, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.bench.corpus import Briefing, Corpus


class Text(NamedTuple):
    """A page: its address without slashes at its ends, its title, its date, its Markdown."""

    address: str
    title: str
    date: str
    body: str


def pages(corpus: Corpus, href: Callable[[str, str], str]) -> Iterator[Text]:
    """Give all pages; `href` gives a link from one address to another."""
    plain = Plain(corpus)
    about: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in corpus.briefings:
        for program in briefing.programs:
            about[f"programs/{program.slug}"].append(briefing)
        about[f"countries/{briefing.country.slug}"].append(briefing)
        yield _briefing(briefing, plain, href)
    for kind, named in (("programs", corpus.programs), ("countries", corpus.countries)):
        for item in named:
            address = f"{kind}/{item.slug}"
            facts = [f for b in about[address] for f in _facts(b, address, href)]
            listed = "\n".join(_link(b, address, href) for b in about[address])
            yield Text(address, item.name, "2026-01-01", "\n\n".join([listed, *facts]))
    for source in corpus.sources:
        words = "\n\n".join(source.paragraphs)
        yield Text(f"sources/{source.slug}", source.title, source.published, words)


def _briefing(own: Briefing, plain: Plain, href: Callable[[str, str], str]) -> Text:
    address = f"briefings/{own.slug}"
    body = plain.text(own.body, own, lambda target: href(address, target))
    facts = "\n\n".join(_facts(own, address, href))
    return Text(address, own.title, own.date, f"{body}\n## Facts\n\n{facts}\n")


def _facts(own: Briefing, page: str, href: Callable[[str, str], str]) -> Iterator[str]:
    source = f"[{own.source.title}]({href(page, f'sources/{own.source.slug}')})"
    for figure in own.figures:
        yield (
            f"### {figure.label}\n\n{figure.millions} million EUR, *{figure.status}*\n\n"
            f"> {figure.quote}\n\nSource: {source}"
        )
    for said in (*own.statements, *own.quotes, *own.events):
        yield f"{said.text}\n\n> {said.quote}\n\nSource: {source}"


def _link(briefing: Briefing, page: str, href: Callable[[str, str], str]) -> str:
    return f"- [{briefing.title}]({href(page, f'briefings/{briefing.slug}')})"


def write_pages(corpus: Corpus, folder: Path, front: Callable[[Text], str]) -> None:
    """Write all pages as `ADDRESS.md`, each with the front matter its generator reads."""
    for page in pages(corpus, beside):
        write(folder / f"{page.address}.md", f"{front(page)}\n\n{page.body}\n")


def beside(_page: str, target: str) -> str:
    """Link to the Markdown file of another page, two folders deep as all are."""
    return f"../{target}.md"
