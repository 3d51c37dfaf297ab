"""Every change to a figure or to its evidence is caught; every listed folding is accepted.

The table is made from the real content: for each figure, each digit, unit, magnitude word,
qualifier and status of the amount, and each digit, magnitude word, qualifier, currency, word and
negation of the quoted words, changed in the quote, in the stored article, or in both alike. What is
neither an error nor a W101 warning has survived; no change may survive.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator.build import compile_site, read_snapshot
from generator.model.records import Figure
from generator.model.settings import Options
from generator.model.statuses import STATUSES
from tests.mutating import Subject, changed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model.snapshot import Snapshot

REPOSITORY = Path(__file__).resolve().parent.parent
OPTIONS = Options(today=dt.date(2025, 3, 1))
SOURCE = "content/sources/inl-waivers.md"
BRIEFING = "content/briefings/mexico-waivers.md"
MAGNITUDES = ("thousand", "million", "billion", "trillion", "lakh", "crore")
QUALIFIERS = ("over", "under", "at least", "up to", "about")
UNITS = ("EUR", "GBP", "CAD", "MXN", "JPY", "%", "people")


def _unpinned() -> Snapshot:
    """Read the site without the pin of its article, so that changes show by themselves."""
    snapshot, problems = read_snapshot(REPOSITORY)
    assert problems == ()
    source = snapshot.files[SOURCE]
    unpinned = re.sub(rb'\nsha256: "?[0-9a-f]{64}"?', b"", source)
    assert unpinned != source
    return changed(snapshot, {SOURCE: unpinned})


SITE = _unpinned()
SEED = next(path for path in SITE.files if path.startswith("seeds/"))
ARTICLE = SITE.files[SEED].decode()
SUBJECT = Subject(SITE, OPTIONS)
findings, replaced, requoted = SUBJECT.findings, SUBJECT.replaced, SUBJECT.requoted


class Amount(NamedTuple):
    """A figure as its record's file writes it."""

    id: str
    path: str
    amount: str
    status: str
    quotes: tuple[str, ...]


def figures() -> list[Amount]:
    site, problems = compile_site(SITE, OPTIONS)
    assert problems == ()
    found = []
    for stated in site.catalogue.facts.values():
        fact = stated.fact
        if isinstance(fact, Figure) and fact.amount is not None:
            path = site.catalogue.records[stated.record].path
            quotes = tuple(item.quote.text for item in fact.evidence)
            found.append(Amount(stated.id, path, str(fact.amount), fact.status, quotes))
    return found


def every_quote() -> list[tuple[str, str]]:
    """Give each quote of the site with its file."""
    site, _ = compile_site(SITE, OPTIONS)
    return sorted(
        {
            (site.catalogue.records[stated.record].path, item.quote.text)
            for stated in site.catalogue.facts.values()
            for item in stated.fact.evidence
        }
    )


FIGURES = figures()
QUOTES = every_quote()


# --- what is changed -------------------------------------------------------------------------


def digits_of(text: str) -> Iterator[str]:
    for place, character in enumerate(text):
        if character.isdigit():
            for digit in "0123456789":
                if digit != character:
                    yield text[:place] + digit + text[place + 1 :]
            yield (
                text[:place] + character + "0" + text[place + 1 :]
                if "." not in text[:place]
                else text[:place] + "1" + text[place:]
            )


def points_of(text: str) -> Iterator[str]:
    for match in re.finditer(r"(?<=\d)\.(?=\d)", text):
        yield text[: match.start()] + text[match.end() :]
        yield text[: match.start()] + "," + text[match.end() :]


def magnitudes_of(text: str) -> Iterator[str]:
    for match in re.finditer("|".join(MAGNITUDES), text):
        for other in MAGNITUDES:
            if other != match[0]:
                yield text[: match.start()] + other + text[match.end() :]
        yield text[: match.start()].rstrip() + text[match.end() :]


def qualifiers_of(text: str, amount: re.Pattern[str]) -> Iterator[str]:
    """Take the qualifier of the amount away, put another in its place, or put one where none is."""
    match = amount.search(text)
    assert match
    qualifier = (match["qualifier"] or "").strip()
    for other in ("", *QUALIFIERS):
        if other != qualifier:
            new = f"{other} " if other else ""
            yield text[: match.start()] + new + text[match.start("number") :]


AMOUNT_TEXT = re.compile(rf"(?P<qualifier>(?:{'|'.join(QUALIFIERS)}) )?(?P<number>\d)")
AMOUNT_SAID = re.compile(rf"(?P<qualifier>(?:{'|'.join(QUALIFIERS)}) )?(?P<number>\$)")


def amounts_changed(figure: Amount) -> Iterator[str]:
    text = figure.amount
    yield from digits_of(text)
    yield from points_of(text)
    yield from magnitudes_of(text)
    yield from qualifiers_of(text, AMOUNT_TEXT)
    head, _, unit = text.rpartition(" ")
    for other in UNITS:
        if other != unit:
            yield f"{head} {other}"
    number = re.search(r"\d[\d.]*", text)
    assert number
    yield text[: number.end()] + " to 9" + text[number.end() :]
    yield f"-{text}"


def amount_words_changed(quote: str) -> Iterator[str]:
    """Change how the words of a quote say their amount."""
    yield from digits_of(quote)
    yield from points_of(quote)
    yield from magnitudes_of(quote)
    yield from qualifiers_of(quote, AMOUNT_SAID)
    for sign in ("€", "£", "¥", "C$", "A$", "", "NOK "):
        yield quote.replace("$", sign)
    yield re.sub(r"\$([\d.]+ \w+)", r"\1 percent", quote)
    yield re.sub(r"\$([\d.]+) (\w+)", r"$\1 to $9 \2", quote)
    yield re.sub(r"\$([\d.]+)", r"$-\1", quote)


STATUS_WORDS = {
    "approved": ("denied", "pending", "requested", "authorized", "disbursed", "proposed"),
    "pending": ("approved", "paused before", "denied after", "disbursed before", "granted before"),
    "authorized": ("requested", "approved", "denied", "frozen", "rejected", "sought", "suspended"),
}
NEGATED = {
    "approved": ("have not been approved", "have never been approved", "haven’t been approved"),
    "pending": ("not pending", "no longer pending", "never pending"),
    "authorized": ("has not authorized", "has never authorized", "hasn’t authorized"),
}
SAID = {
    "approved": "have been approved",
    "pending": "pending",
    "authorized": "has authorized",
}


def meanings_changed(figure: Amount, quote: str) -> Iterator[str]:
    """Change or negate the status the words of a quote name."""
    said = SAID[figure.status]
    assert said in quote
    for other in STATUS_WORDS[figure.status]:
        yield quote.replace(said, said.replace(figure.status, other))
    for negated in NEGATED[figure.status]:
        yield quote.replace(said, negated)


def words_changed(quote: str) -> Iterator[str]:
    """Change each word of a quote: another word, a letter, its case; take it out, say it twice."""
    words = list(re.finditer(r"[^\W\d_]+", quote))
    for number, match in enumerate(words):
        word = match[0]
        before, after = quote[: match.start()], quote[match.end() :]
        yield f"{before}zebra{after}"
        yield before + word[:-1] + ("x" if word[-1] != "x" else "y") + after
        yield before + word.swapcase() + after
        yield f"{before}{word} {word}{after}"
        yield f"{before}{word} not{after}"
        if 0 < number < len(words) - 1:
            yield before.rstrip() + after


# --- nothing survives ------------------------------------------------------------------------


def survivors(changes: Iterator[tuple[str, dict[str, bytes]]]) -> tuple[int, list[str]]:
    """Give the number of changes, and those that nothing finds."""
    count, alive = 0, []
    for name, files in changes:
        count += 1
        if not findings(files):
            alive.append(name)
    return count, alive


def test_the_site_as_it_is_has_no_finding() -> None:
    assert findings({}) == []
    assert {figure.id.partition("#")[2] for figure in FIGURES} == {
        "announced",
        "approved",
        "pending",
    }


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.id for figure in FIGURES])
def test_each_change_of_an_amount_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        for new in amounts_changed(figure):
            assert new != figure.amount
            yield new, replaced(figure.path, f"amount: {figure.amount}", f"amount: {new}")

    count, alive = survivors(changes())
    assert count > 25
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.id for figure in FIGURES])
def test_each_other_status_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        written = f"amount: {figure.amount}\n    status: "
        for other in STATUSES:
            if other != figure.status:
                yield other, replaced(figure.path, written + figure.status, written + other)

    count, alive = survivors(changes())
    assert count == len(STATUSES) - 1
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.id for figure in FIGURES])
def test_each_change_of_a_figures_quote_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        for quote in figure.quotes:
            every = (
                *amount_words_changed(quote),
                *meanings_changed(figure, quote),
                *words_changed(quote),
            )
            for new in every:
                assert new != quote
                yield new, requoted(figure.path, quote, new)

    count, alive = survivors(changes())
    assert count > 60
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.id for figure in FIGURES])
def test_each_change_of_the_article_is_caught(figure: Amount) -> None:
    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        for quote in figure.quotes:
            assert quote in ARTICLE
            every = (
                *amount_words_changed(quote),
                *meanings_changed(figure, quote),
                *words_changed(quote),
            )
            for new in every:
                if quote not in ARTICLE.replace(quote, new):  # else the words stand there still
                    yield new, {SEED: ARTICLE.replace(quote, new).encode()}

    count, alive = survivors(changes())
    assert count > 60
    assert alive == []


@pytest.mark.parametrize("figure", FIGURES, ids=[figure.id for figure in FIGURES])
def test_each_change_of_amount_or_status_in_quote_and_article_alike_is_caught(
    figure: Amount,
) -> None:
    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        for quote in figure.quotes:
            for new in (*amount_words_changed(quote), *meanings_changed(figure, quote)):
                files = requoted(figure.path, quote, new)
                yield new, {**files, SEED: ARTICLE.replace(quote, new).encode()}

    count, alive = survivors(changes())
    assert count > 40
    assert alive == []


def test_a_symbol_of_another_currency_is_caught() -> None:
    files = replaced("content/site.yaml", '{"$": USD}', '{"$": CAD}')
    found = findings(files)
    for figure in FIGURES:
        assert any("Q104" in line and figure.amount in line for line in found), figure.id


def test_each_word_of_every_other_quote_is_caught() -> None:
    own = {quote for figure in FIGURES for quote in figure.quotes}

    def changes() -> Iterator[tuple[str, dict[str, bytes]]]:
        for path, quote in QUOTES:
            if quote not in own:
                for match in re.finditer(r"[^\W\d_]+", quote):
                    new = f"{quote[: match.start()]}zebra{quote[match.end() :]}"
                    yield f"{path}: {new}", requoted(path, quote, new)

    count, alive = survivors(changes())
    assert count > 300
    assert alive == []


def test_the_pin_catches_any_change_at_all() -> None:
    snapshot, _ = read_snapshot(REPOSITORY)
    for new in (ARTICLE + " ", ARTICLE.replace("’", "'"), ARTICLE.replace("\n", "\r\n")):
        site, problems = compile_site(changed(snapshot, {SEED: new.encode()}), OPTIONS)
        assert "Q107" in {problem.code for problem in problems}
        assert site.settings.title.text


# --- listed foldings -------------------------------------------------------------------------


def ligated(text: str) -> str:
    for letters, ligature in (
        ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("st", "ﬆ"),
    ):  # fmt: skip
        text = text.replace(letters, ligature)
    return text


def hyphenated(text: str) -> str:
    """Put a soft hyphen into every word of five letters or more."""
    return re.sub(r"([^\W\d_]{3})(?=[^\W\d_]{2})", "\\1\u00ad", text)


FOLDINGS: dict[str, Callable[[str], str]] = {
    "straight quotation marks": lambda t: t.translate(str.maketrans("’‘“”", "''\"\"")),
    "curly quotation marks": lambda t: t.replace("'", "’").replace('"', "”"),
    "low and reversed quotation marks": lambda t: t.translate(str.maketrans("’“”", "‛„‟")),
    "angle quotation marks": lambda t: t.translate(str.maketrans("’“”", "›«»")),
    "no-break spaces": lambda t: t.replace(" ", "\u00a0"),
    "thin spaces": lambda t: t.replace(" ", "\u2009"),
    "narrow no-break spaces": lambda t: t.replace(" ", "\u202f"),
    "figure spaces": lambda t: t.replace(" ", "\u2007"),
    "hair spaces": lambda t: t.replace(" ", "\u200a"),
    "ideographic spaces": lambda t: t.replace(" ", "\u3000"),
    "several spaces": lambda t: t.replace(" ", "   "),
    "tabs": lambda t: t.replace(" ", "\t"),
    "line breaks": lambda t: t.replace(" ", "\n"),
    "CRLF line breaks": lambda t: t.replace(" ", "\r\n"),
    "line breaks with indents": lambda t: t.replace(" ", " \n  "),
    "soft hyphens": hyphenated,
    "ligatures": ligated,
    **{
        f"dash U+{ord(dash):04X}": lambda t, dash=dash: t.replace("-", dash)  # type: ignore[misc]
        for dash in "‐‑‒–—―"
    },
    "NFD": lambda t: unicodedata.normalize("NFD", t),
}


def problems_of(files: dict[str, bytes]) -> list[str]:
    _, problems = compile_site(changed(SITE, files), OPTIONS)
    return [f"{p.place}: {p.code} {p.message} {p.hints}" for p in problems]


@pytest.mark.parametrize("name", FOLDINGS)
def test_each_folding_of_all_quotes_is_accepted(name: str) -> None:
    files: dict[str, bytes] = {}
    touched = 0
    for path, quote in QUOTES:
        new = FOLDINGS[name](quote)
        touched += new != quote
        files = requoted(path, quote, new, files)
    assert touched or name in ("curly quotation marks", "NFD")
    assert problems_of(files) == []


@pytest.mark.parametrize("name", FOLDINGS)
def test_each_folding_of_the_article_is_accepted(name: str) -> None:
    new = FOLDINGS[name](ARTICLE)
    assert new != ARTICLE or name in ("curly quotation marks", "NFD")
    assert problems_of({SEED: new.encode()}) == []


@pytest.mark.parametrize("accented", ["quotes", "article"])
def test_decomposed_accents_are_accepted(accented: str) -> None:
    composed = {"Mexico": "México", "Colombia": "Colômbia"}

    def named(text: str) -> str:
        for old, new in composed.items():
            text = text.replace(old, new)
        return text

    def apart(text: str) -> str:
        return unicodedata.normalize("NFD", text)

    files: dict[str, bytes] = {}
    for path, quote in QUOTES:
        new = named(quote)
        files = requoted(path, quote, apart(new) if accented == "quotes" else new, files)
    article = named(ARTICLE)
    files[SEED] = (apart(article) if accented == "article" else article).encode()
    assert problems_of(files) == []


@pytest.mark.parametrize("first", ["straight quotation marks", "no-break spaces", "soft hyphens"])
def test_foldings_of_quotes_and_article_together_are_accepted(first: str) -> None:
    files: dict[str, bytes] = {}
    for path, quote in QUOTES:
        files = requoted(path, quote, FOLDINGS[first](quote), files)
    for second in ("line breaks", "ligatures", "dash U+2013", "low and reversed quotation marks"):
        article = FOLDINGS[second](ARTICLE)
        assert problems_of({**files, SEED: article.encode()}) == [], second


def _spelled(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("’", "`"), ("’", "´"), ("’", "′"), ("’", ""), ("-", "\u2212"), ("-", " "), ("-", ""),
        (" ", "\u200b"), (" ", "\u2060"), ("e", "é"), ("i", "ı"), ("o", "0"), ("l", "1"),
        ("s", "ſ"), ("$", "＄"), ("5", "٥"), ("2", "２"), (".", "·"),
    ],
)  # fmt: skip
def test_no_other_folding_is_made(old: str, new: str) -> None:
    """Look-alikes of what is listed are not: each quote that holds the character is refused."""
    accepted = []
    for path, quote in QUOTES:
        if old in quote:
            other = quote.replace(old, new)
            if not findings(requoted(path, quote, other)):
                accepted.append(other)
    assert accepted == []
