"""Every change to a Spanish figure or to its evidence is caught; every listed folding is accepted.

The same as `test_mutations.py` on the site `cuencas`: for each figure, its amount and status in the
front matter, and each digit, separator, magnitude, qualifier, currency, status, negation and word
of the quoted words, changed in the quote, in the stored article, or in both alike.
"""

# Tables read better in long lines.
# ruff: noqa: E501

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator.build import compile_site, read_snapshot
from generator.model.records import Figure
from generator.model.settings import Options
from generator.model.statuses import STATUSES
from tests.mutating import Files, Subject, changed
from tests.test_mutations import FOLDINGS, digits_of, words_changed

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent / "sites" / "cuencas"
OPTIONS = Options(today=dt.date(2025, 4, 1))
SITE, _ = read_snapshot(ROOT)
SEED = "seeds/fondo-de-cuencas.txt"
ARTICLE = SITE.files[SEED].decode()
SUBJECT = Subject(SITE, OPTIONS)
findings, replaced, requoted = SUBJECT.findings, SUBJECT.replaced, SUBJECT.requoted


class Amount(NamedTuple):
    """A figure as its record's file writes it."""

    id: str
    path: str
    amount: str
    status: str
    quote: str


def figures() -> list[Amount]:
    site, problems = compile_site(SITE, OPTIONS)
    assert problems == ()
    found = []
    for stated in site.catalogue.facts.values():
        fact = stated.fact
        if isinstance(fact, Figure) and fact.amount is not None:
            path = site.catalogue.records[stated.record].path
            text = SITE.files[path].decode()
            written = re.search(rf"id: {fact.id}\n.*?amount: ([^\n]+)\n", text, re.DOTALL)
            assert written
            (evidence,) = fact.evidence
            found.append(Amount(stated.id, path, written[1], fact.status, evidence.quote.text))
    return found


FIGURES = figures()
IDS = [figure.id.partition("#")[2] for figure in FIGURES]
MONEY = [figure for figure in FIGURES if figure.status]


# --- what is changed -------------------------------------------------------------------------

QUALIFIERS = ("over", "under", "at least", "up to", "about")
UNITS = ("USD", "EUR", "GBP", "MXN", "HNL", "%", "puentes", "personas")


def amounts_changed(text: str) -> Iterator[str]:
    """Change an amount in the author's grammar."""
    yield from (new for new in digits_of(text) if not re.search(r"(?<![\d.,])0\d", new))
    for match in re.finditer("thousand|million|billion|trillion", text):
        for other in ("thousand", "million", "billion", "trillion", "lakh"):
            if other != match[0]:
                yield text.replace(match[0], other)
        yield text.replace(f"{match[0]} ", "")
    bare = re.sub(rf"^(?:{'|'.join(QUALIFIERS)}) ", "", text)
    yield from (f"{q} {bare}".strip() for q in ("", *QUALIFIERS) if f"{q} {bare}".strip() != text)
    head, _, unit = text.rpartition(" ")
    yield from (f"{head} {other}" for other in UNITS if other != unit)


SAYS = ("más de ", "menos de ", "al menos ", "hasta ", "no menos de ", "cerca de ", "")
MAGNITUDES = ("mil millones", "millones", "billones", "mil")
_AMOUNT = re.compile(
    r"(?P<before>MXN |más de |unas |entre )?(?P<number>mil millones|[\d.,]+)(?: y (?P<upper>\d+))?"
    r"(?P<size> mil millones| millones| mil)?(?P<of> de (?:dólares|euros|lempiras))?"
)


def said_otherwise(quote: str) -> Iterator[str]:
    """Change how a quote says its amount; the first number of the quotes here is it."""
    match = next(m for m in _AMOUNT.finditer(quote))
    head, tail = quote[: match.start()], quote[match.end() :]
    before, of = match["before"] or "", match["of"] or ""
    about = before == "unas "
    number, size = match["number"], match["size"] or ""
    upper = f" y {match['upper']}" if match["upper"] else ""
    # A zero behind the last decimal changes nothing of what is said.
    yield from (new for new in digits_of(quote) if new.replace("0 ", " ") != quote)
    for other in SAYS:
        if not (about and other == "cerca de "):
            yield f"{head}{other}{number}{upper}{size}{of}{tail}"
    if size:
        for other in MAGNITUDES:
            yield f"{head}{before}{number}{upper} {other}{of}{tail}"
        yield f"{head}{before}{number}{upper}{of}{tail}"
        yield f"{head}{before}{number}{upper}{size} y medio{of}{tail}"
    if "," in number or "." in number:
        if "," in number:
            yield f"{head}{before}{number.replace(',', '')}{size}{of}{tail}"
        yield f"{head}{before}{number}5{size}{of}{tail}"
    for money in (
        "de euros",
        "de dólares",
        "de pesos mexicanos",
        "de pesos",
        "de libras",
        "por ciento",
    ):
        if of and of.strip() != money:
            yield f"{head}{before}{number}{upper}{size} {money}{tail}"
    yield f"{head}{before}{number} o 9{size}{of}{tail}"
    yield f"{head}la mitad de {number}{upper}{size}{of}{tail}"
    yield f"{head}no {number}{upper}{size}{of}{tail}"
    if not upper:
        yield f"{head}entre {number} y 9999{size}{of}{tail}"


# The word that names the status, others in its place, and its negations.
STATUS_WORDS = {
    "aprobados": ("aprobó", ("rechazó", "solicitó", "suspendió", "prometió"), ("no aprobó", "nunca aprobó", "no ha aprobado")),
    "pendientes": ("pendientes", ("aprobados", "suspendidos", "pagados"), ("no pendientes", "ya no pendientes")),
    "autorizados": ("autorizado", ("solicitado", "aprobado", "denegado"), ("no autorizado",)),
    "mexico": ("prometió", ("pagó", "aprobó", "canceló"), ("no prometió", "nunca prometió")),
    "suspendidos": ("suspendió", ("aprobó", "desembolsó"), ("no suspendió",)),
}  # fmt: skip


def meanings_changed(figure: Amount) -> Iterator[str]:
    said, others, negated = STATUS_WORDS.get(figure.id.partition("#")[2], ("", (), ()))
    assert said in figure.quote
    for other in (*others, *negated):
        yield figure.quote.replace(said, other)


# --- nothing survives ------------------------------------------------------------------------


def survivors(changes: Iterator[tuple[str, Files]]) -> tuple[int, list[str]]:
    count, alive = 0, []
    for name, files in changes:
        count += 1
        if not findings(files):
            alive.append(name)
    return count, alive


def test_the_site_as_it_is_has_no_finding() -> None:
    assert findings({}) == []
    assert len(FIGURES) == 8
    assert set(STATUS_WORDS) < set(IDS)


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_each_change_of_an_amount_or_a_status_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, Files]]:
        written = f"amount: {figure.amount}\n"
        for new in amounts_changed(figure.amount):
            yield new, replaced(figure.path, written, f"amount: {new}\n")
        for other in STATUSES:
            if figure.status not in ("", other) and figure.id.partition("#")[2] in STATUS_WORDS:
                old = f"{written}    status: {figure.status}\n"
                yield other, replaced(figure.path, old, f"{written}    status: {other}\n")

    count, alive = survivors(changes())
    assert count > 20
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_each_change_of_a_quote_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, Files]]:
        every = (
            *said_otherwise(figure.quote),
            *meanings_changed(figure),
            *words_changed(figure.quote),
        )
        for new in dict.fromkeys(every):
            if new != figure.quote:
                yield new, requoted(figure.path, figure.quote, new)

    count, alive = survivors(changes())
    assert count > 60
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_each_change_of_the_article_is_caught(figure: Amount) -> None:
    assert figure.quote in ARTICLE

    def changes() -> Iterator[tuple[str, Files]]:
        every = (
            *said_otherwise(figure.quote),
            *meanings_changed(figure),
            *words_changed(figure.quote),
        )
        for new in dict.fromkeys(every):
            if figure.quote not in ARTICLE.replace(figure.quote, new):
                yield new, {SEED: ARTICLE.replace(figure.quote, new).encode()}

    count, alive = survivors(changes())
    assert count > 50
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_each_change_of_meaning_in_quote_and_article_alike_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, Files]]:
        for new in dict.fromkeys((*said_otherwise(figure.quote), *meanings_changed(figure))):
            if new != figure.quote:
                files = requoted(figure.path, figure.quote, new)
                yield new, {**files, SEED: ARTICLE.replace(figure.quote, new).encode()}

    count, alive = survivors(changes())
    assert count > 15
    assert alive == []


# --- listed foldings -------------------------------------------------------------------------


def every_quote() -> list[tuple[str, str]]:
    site, _ = compile_site(SITE, OPTIONS)
    return sorted(
        {
            (site.catalogue.records[stated.record].path, item.quote.text)
            for stated in site.catalogue.facts.values()
            for item in stated.fact.evidence
        }
    )


def problems_of(files: Files) -> list[str]:
    _, problems = compile_site(changed(SITE, files), OPTIONS)
    return [f"{p.place}: {p.code} {p.message} {p.hints}" for p in problems]


@pytest.mark.parametrize("name", FOLDINGS)
def test_each_folding_of_all_quotes_is_accepted(name: str) -> None:
    files: Files = {}
    for path, quote in every_quote():
        files = requoted(path, quote, FOLDINGS[name](quote), files)
    assert problems_of(files) == []


@pytest.mark.parametrize("name", FOLDINGS)
def test_each_folding_of_the_article_is_accepted(name: str) -> None:
    assert problems_of({SEED: FOLDINGS[name](ARTICLE).encode()}) == []
