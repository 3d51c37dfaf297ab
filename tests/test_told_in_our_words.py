"""Our own words that tell of a figure's money without naming its status, and rates in them."""

# A row of a table is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.reading.amounts.rates import rate_headed, rate_near
from generator.reading.languages import rules
from generator.reading.languages.loaded import tables_of
from generator.reading.wording import may_tell
from tests.stages import BRIEFING, Files, article, codes, record, site

FORMS = Path(__file__).resolve().parent / "forms/own_words.txt"
ARTICLES = {
    "en": (
        "The county board approved $5 million for clinics in Kisumu. Another $3 million for roads is pending until the "
        "audit. The $2 million bid for a stadium was denied. Uganda paid $9 million for power lines. Between May and "
        "July, 300 people were treated for cholera."
    ),
    "es": (
        "El consejo aprobó 5 millones de dólares para clínicas en Piura. Otros 3 millones de dólares para caminos están "
        "pendientes. La petición de 2 millones de dólares para un estadio fue rechazada. Uganda pagó 9 millones de "
        "dólares por cables. Entre mayo y julio, 300 personas fueron atendidas por cólera."
    ),
}
QUOTES = {
    "en": (
        "approved $5 million for clinics",
        "$3 million for roads is pending",
        "$2 million bid for a stadium was denied",
        "Uganda paid $9 million for power lines",
        "300 people were treated for cholera",
    ),
    "es": (
        "aprobó 5 millones de dólares para clínicas",
        "3 millones de dólares para caminos están pendientes",
        "2 millones de dólares para un estadio fue rechazada",
        "pagó 9 millones de dólares por cables",
        "300 personas fueron atendidas",
    ),
}
FIGURES = (
    ("a", "5 million USD", "approved"),
    ("p", "3 million USD", "pending"),
    ("d", "2 million USD", "denied"),
    ("c", "9 million USD", "disbursed"),
    ("n", "300 people", ""),
)
SPANISH = "title: S\nlanguage: es\ncurrency_symbols: {'$': USD}"


def rows(tag: str) -> list[str]:
    """Give the rows of a language."""
    _, *parts = re.split(r"^\[(\w\w)\]$", FORMS.read_text("utf-8"), flags=re.MULTILINE)
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    return [line for line in sections[tag].splitlines() if line]


def facts(tag: str, **own: str) -> str:
    """Give the figures; `own` are keys of one, as `label_a`."""
    lines = ["figures:"]
    for (name, amount, status), quote in zip(FIGURES, QUOTES[tag], strict=True):
        said = amount.replace("people", "people" if tag == "en" else "personas")
        label = own.get(f"L{name}", f"{name.upper()} in the county")
        lines += [f"  - id: {name}", f"    label: {json.dumps(label)}", f"    amount: {said}"]
        lines += [f"    status: {status}"] if status else []
        lines += [f"    note: {json.dumps(own[f'N{name}'])}"] if f"N{name}" in own else []
        lines += [f"    evidence: {{source: article, quote: {json.dumps(quote)}}}"]
    return "\n".join(lines)


def written(row: str, tag: str) -> str:
    """Give the briefing of a row."""
    kind, _, said = row.partition(" ")
    if kind == "T":
        return record(f"title: {json.dumps(said)}\n{facts(tag)}")
    if kind in ("L", "N"):
        figure, _, said = said.partition(" ")
        return record(f"title: T\n{facts(tag, **{kind + figure: said})}")
    return record(f"title: T\n{facts(tag)}", row.replace("⏎", "\n"))


def refused(found: list[str], tag: str) -> list[bool]:
    """Tell of each row whether a problem is found in its briefing."""
    files: Files = {**article(ARTICLES[tag])}
    if tag == "es":
        files["content/site.yaml"] = SPANISH
    files |= {f"content/briefings/b{at}.md": written(row, tag) for at, row in enumerate(found)}
    places = [one.place.path for one in site(files).problems]
    numbers = {int(match[1]) for one in places if (match := re.search(r"/b(\d+)\.md", one))}
    assert all("/briefings/" in one for one in places)
    return [at in numbers for at in range(len(found))]


@pytest.mark.parametrize("tag", ["en", "es"])
def test_our_words_are_refused_where_they_tell_otherwise(tag: str) -> None:
    wrong = [row.removeprefix("!") for row in rows(tag) if row.startswith("!")]
    honest = [row for row in rows(tag) if not row.startswith("!")]
    assert len(wrong) >= 25
    assert len(honest) >= 20
    assert [
        row for row, is_wrong in zip(wrong, refused(wrong, tag), strict=True) if not is_wrong
    ] == []
    assert [
        row for row, is_wrong in zip(honest, refused(honest, tag), strict=True) if is_wrong
    ] == []


@pytest.mark.parametrize(
    ("text", "rate", "tag", "expected"),
    [
        ("approved $5 million for clinics in Kisumu", "per clinic", "en", False),
        ("approved $5 million for a clinic in Kisumu", "per clinic", "en", False),
        ("approved $5 million for roads in a year of drought", "a year", "en", False),
        ("approved $5 million this year", "per year", "en", False),
        ("approved $5 million for families", "every family", "en", False),
        ("approved $5 million, 12 percent more than last year", "per clinic", "en", False),
        ("approved $5 million for 300 people", "per person", "en", False),
        ("approved $5 million after a month", "a month", "en", False),
        ("approved $5 million for each of the three clinics", "per clinic", "en", True),
        ("approved $5 million a clinic", "per clinic", "en", True),
        ("approved $5 million in each of the next two years", "each year", "en", True),
        ("approved $5 million in aid a year", "a year", "en", True),
        ("approved $5 million for the yearly budget", "annually", "en", True),
        ("approved $5 million/month", "monthly", "en", True),
        ("gave the clinics $5 million apiece", "per clinic", "en", True),
        ("approved $5 million every six months", "every six months", "en", True),
        ("aprobó 5 millones de dólares para clínicas", "por clínica", "es", False),
        ("aprobó 5 millones de dólares en un año difícil", "al año", "es", False),
        ("aprobó 5 millones de dólares al año", "anuales", "es", True),
        ("aprobó 5 millones de dólares para cada clínica", "por clínica", "es", True),
    ],
)  # fmt: skip
def test_a_noun_is_no_rate(text: str, rate: str, tag: str, *, expected: bool) -> None:
    language = rules(tag)
    assert language is not None
    at = text.index("5")
    assert rate_near(text, (at, at + 9), rate, language) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sum per clinic", "per clinic"),
        ("Money for each clinic", "each clinic"),
        ("Clinics (monthly)", "monthly"),
        ("Clinics a year", "a year"),
        ("Annual sum", "annual"),
        ("Money for a year", ""),
        ("Loans of the year 2025", ""),
        ("Newspaper", ""),
        ("Sum", ""),
    ],
)
def test_a_head_makes_a_rate(words: str, expected: str) -> None:
    language = rules("en")
    assert language is not None
    assert rate_headed(words, language) == expected


@pytest.mark.parametrize("tag", ["en", "es"])
def test_a_cheap_test_asks_for_all_that_tells(tag: str) -> None:
    language, table = rules(tag), tables_of(tag).own_words
    assert language is not None
    alone = {*table.got, *table.gave, *table.given, *table.arrived, *table.acts}
    alone |= {*table.stopped, *table.was_stopped, *table.open}
    alone |= {verb for verb, _ in table.gave_around} | language.rate_adjectives
    assert [one for one in sorted(alone) if not may_tell(one, language)] == []


def test_what_changes_an_amount_from_afar_is_shown_in_the_message() -> None:
    files = {**article("They feed between 85,000 and 90,000 children.")}
    quote = "They feed between 85,000 and 90,000 children"
    front = f"figures:\n  - {{id: k, label: C, amount: '85,000 to 90,000 children', evidence: {{source: article, quote: '{quote}'}}}}"
    (problem,) = site(
        {**files, BRIEFING: record(f"title: T\n{front}", "In all [[#k]] or so ate.")}
    ).problems
    assert "`all 85,000 to 90,000 children or so`" in problem.message


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("An earlier version of this page said that $2 million was denied. It was approved.", ["W101"]),
        ("An earlier version of this page said that $2 million was denied. The sum was paid.", ["W101"]),
        ("An earlier version of this page said that $3 million was denied. It was approved.", ["W101"]),
        ("An earlier version of this page said that $2 million was approved. It was denied.", []),
        ("An earlier version of this page said that $3 million was approved. It is pending.", []),
        ("An earlier version of this page said that $5 million was denied. It was approved.", []),
    ],
)  # fmt: skip
def test_a_correction_corrects_to_what_is_so(note: str, expected: list[str]) -> None:
    front = f"title: T\nchanges: [{{date: 2025-01-01, kind: correction, note: {json.dumps(note)}}}]"
    files = {**article(ARTICLES["en"]), BRIEFING: record(f"{front}\n{facts('en')}")}
    assert codes(site(files).problems) == expected
