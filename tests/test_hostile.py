"""Hostile sites: each is built or refused with a place, soon, and never with an exception.

Time is the process's own, so that a busy machine changes nothing. What is pathological for one
part alone has its table there (`test_prose.py`, `test_front_matter.py`, `test_snapshot.py`); here
whole sites go through all stages in memory, and what is measured is the work at n and at 4 n.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import compile_site
from generator.disk import snapshot as disk
from generator.making import artifacts
from generator.model.kept import Memory
from generator.model.problems import Problem, has_errors, settle
from generator.model.settings import Options
from generator.model.snapshot import Snapshot
from tests.pace import within
from tests.stages import BRIEFING, SEED, article, codes, figure, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

REPOSITORY = Path(__file__).resolve().parent.parent
OPTIONS = Options(today=dt.date(2025, 6, 15), base_url="https://example.org/")
LIMIT = 10  # processor seconds; where two share a core, twice what one alone takes
FLOOR = 0.2  # under twice this nothing is compared
GROWTH = 8.0  # how much longer 4 n may take than n: between 4, in proportion, and 16, its square
PAGE = "content/pages/p.md"

Files = dict[str, str | bytes]


class Run(NamedTuple):
    """What became of a site: the seconds it took, its problems, the bytes of its output."""

    seconds: float
    problems: tuple[Problem, ...]
    size: int


@pytest.fixture(autouse=True, scope="module")
def _quick_collections() -> Iterator[None]:
    """Spare the collector what other tests left behind: it is called before each run."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def run(
    files: Mapping[str, str | bytes], *, render: bool = True, memory: Memory | None = None
) -> Run:
    """Put a site through all stages in memory; `content/site.yaml` need not be given."""
    theme = disk.read(Path("nowhere"), disk.packaged_theme()).value
    data = {
        path: text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        for path, text in sorted({"content/site.yaml": "title: A site", **files}.items())
    }
    gc.collect()
    gc.disable()  # its work depends on what other tests left behind
    try:
        return _timed(data, theme, memory, render=render)
    finally:
        gc.enable()


def _timed(data: dict[str, bytes], theme: Snapshot, memory: Memory | None, *, render: bool) -> Run:
    started = time.process_time()
    made = Snapshot(files=data, theme=theme.theme, theme_places=theme.theme_places)
    site, problems = compile_site(made, OPTIONS, memory=memory)
    settled = settle(problems)
    size = 0
    if render and not has_errors(settled):
        ready, more = artifacts(site, None, 1)
        settled, size = settle((*problems, *more)), sum(map(len, ready.new.values()))
    return Run(time.process_time() - started, settled, size)


def placed(problems: tuple[Problem, ...], files: Mapping[str, str | bytes]) -> None:
    """See that every problem has a place, and one in its file where that is text."""
    for problem in problems:
        assert problem.code[0] != "V", problem
        path, line, column, length = problem.place
        assert path
        assert min(line, column, length) >= 1
        data = files.get(path)
        if data is None or not path.endswith((".md", ".yaml")):
            continue
        text = data if isinstance(data, str) else data.decode("utf-8", "replace")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert line <= len(lines), problem
        assert column <= len(lines[line - 1]) + 1, problem


# --- texts whose work must grow with their length ---------------------------------------------

BODIES: dict[str, Callable[[int], str]] = {
    "nested quotes": lambda n: "> " * n + "x",
    "nested lists in a line": lambda n: "- " * n + "x",
    "nested links": lambda n: "[" * n + "x" + "](y)" * n,
    "nested references": lambda n: "[[a" * n + "]]" * n,
    "brackets": lambda n: "[" * n + "]" * n,
    "open links": lambda n: "[a](" * n,
    "open pictures": lambda n: "![" * n,
    "open footnotes": lambda n: "[^" * n,
    "footnotes in footnotes": lambda n: "^[" * n + "x" + "]" * n,
    "footnotes that refer to each other": lambda n: (
        "".join(f"[^{i}]: see [^{(i + 1) % n}]\n\n" for i in range(n)) + "[^0]"
    ),
    "one footnote many times": lambda n: "[^a]" * n + "\n\n[^a]: x\n",
    "nested emphasis": lambda n: "*" * n + "a" + "*" * n,
    "mixed emphasis": lambda n: "*a_ **b__ " * n,
    "backtick runs": lambda n: "".join("`" * i + " " for i in range(1, int((2 * n) ** 0.5))),
    "angle brackets": lambda n: "<" * n,
    "ampersands": lambda n: "&" * n,
    "bars": lambda n: "|" * n + "\n" + "|-" * n + "|\n",
    "a row of many cells": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n",
    "many rows of many columns": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n" + "x\n" * n,
    "definition lists": lambda n: "a\n: b\n\n" * n,
    "nested definitions": lambda n: "a\n" + ": " * n + "x",
    "definitions of links": lambda n: "[a]: b\n" * n + "\n" + "[a]" * n,
    "combining marks": lambda n: "a" + "\u0301" * n,
    "soft hyphens": lambda n: "a\u00ad" * n,
    "digits": lambda n: "1" * n,
    "groups of digits": lambda n: "111," * n,
    "amounts": lambda n: "over $1 million " * n,
    "amounts in words": lambda n: "two hundred " * n,
    "ranges": lambda n: "1 to " * n,
    "percentages": lambda n: "5% " * n,
    "numbers in quotation marks": lambda n: "“the other words go on 5 days ” " * n,
    "numbers in a quote": lambda n: "> the other words go on 5 days\n" * n,
    "quotation marks": lambda n: "“" * n,
    "magnitudes": lambda n: "1 " + "million " * n,
    "qualifiers": lambda n: "at least " * n + "5",
    "dates": lambda n: "1 January 2025 " * n,
    "equal headings": lambda n: "# a\n" * n,
}
ARTICLES = {
    name: BODIES[name]
    for name in (
        "amounts", "amounts in words", "ranges", "percentages", "digits", "combining marks",
        "soft hyphens", "magnitudes", "qualifiers", "dates", "quotation marks",
    )
}  # fmt: skip
FRONTS: dict[str, Callable[[int], str]] = {
    "unknown keys": lambda n: "\n".join(f"key{i}: x" for i in range(n)),
    "references to nothing": lambda n: f"programs: [{','.join(f'x{i}' for i in range(n))}]",
    "old addresses": lambda n: f"redirect_from: [{','.join(f'/a/{i}/' for i in range(n))}]",
    "allowed numbers": lambda n: (
        "allow_numbers: {" + ",".join(f'"{i} days": x' for i in range(n // 10)) + "}"
    ),
    "circles of sums": lambda n: (
        "figures:\n"
        + "".join(
            f"  - {{id: f{i}, label: L, derived: {{sum: [f{(i + 1) % n}]}}}}\n" for i in range(n)
        )
    ),
    "a title of stars": lambda n: 'summary: "' + "*a " * n + '"',
    "changes": lambda n: "changes:\n" + "  - {date: 2025-01-01, note: x}\n" * n,
}


def grows_in_proportion(make: Callable[[int], Files], n: int) -> None:
    small, large = run(make(n), render=False), run(make(4 * n), render=False)
    placed(large.problems, make(4 * n))
    assert within(large.seconds, LIMIT)
    if large.seconds > 2 * FLOOR:
        # The better of two runs each: what else the machine does only ever adds. The second of the
        # larger one is spared where the first is quick enough.
        less = min(small.seconds, run(make(n), render=False).seconds)
        more = large.seconds
        if more >= GROWTH * less:
            more = min(more, run(make(4 * n), render=False).seconds)
        assert more < GROWTH * less or within(more, GROWTH * FLOOR / 10), (less, more)


@pytest.mark.slow
@pytest.mark.parametrize("name", BODIES)
def test_the_work_of_a_body_grows_with_its_length(name: str) -> None:
    grows_in_proportion(lambda n: {PAGE: record("title: P", BODIES[name](n))}, 2000)


@pytest.mark.slow
@pytest.mark.parametrize("name", ARTICLES)
def test_the_work_of_an_article_grows_with_its_length(name: str) -> None:
    quote = '{source: article, quote: "The board approved it all"}'
    facts = f"statements:\n  - {{id: s, text: S, evidence: {quote}}}"
    grows_in_proportion(
        lambda n: {
            **article(ARTICLES[name](n) + "\nThe board approved it all.\n"),
            BRIEFING: record(f"title: B\n{facts}"),
        },
        3000,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", FRONTS)
def test_the_work_of_front_matter_grows_with_its_length(name: str) -> None:
    body = "5 days later. " * 200
    grows_in_proportion(lambda n: {BRIEFING: record(f"title: B\n{FRONTS[name](n)}", body)}, 200)


@pytest.mark.slow
def test_a_table_of_many_empty_cells_is_bounded() -> None:
    """A row of few characters stands for as many cells as the head has: the parser caps them."""
    made = run({PAGE: record("title: P", BODIES["many rows of many columns"](8000))})
    assert within(made.seconds, LIMIT)
    assert made.size < 30 * 1024 * 1024


def test_a_row_of_a_hundred_thousand_cells_is_refused() -> None:
    body = "|a" * 100_000 + "|\n" + "|-" * 100_000 + "|\n"
    made = run({PAGE: record("title: P", body)})
    assert [str(p.place) for p in made.problems] == [f"{PAGE}:4:1"]
    assert codes(made.problems) == ["T103"]


# --- characters ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "character",
    [
        "\0", "\x01", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x85", "\ufeff", "\ufffe",
        "\ufdd0", "\ufdd1", "\U0001fffe", "\U000e0041", "\u202a", "\u202b", "\u202c", "\u202d",
        "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufffc",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["title", "body", "site"])
def test_characters_that_make_text_look_other_are_refused(character: str, where: str) -> None:
    files: Files = {PAGE: record("title: Plain", "Plain.")}
    if where == "site":
        files["content/site.yaml"] = f"title: A{character}b\n"
        expected = "content/site.yaml:1:9"
    elif where == "title":
        files[PAGE] = record(f"title: A{character}b")
        expected = f"{PAGE}:2:9"
    else:
        files[PAGE] = record("title: P", f"A{character}b")
        expected = f"{PAGE}:4:2"
    made = run(files)
    assert (f"{made.problems[0].place}", made.problems[0].code) == (expected, "T102")


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\u202e", "\\ufdd1", "\\ud800", "\\ufeff"])
@pytest.mark.parametrize(
    "key", ["title: A{}", "title: T\naliases: [A{}]", "title: T\nsummary: A{}"]
)
def test_a_character_written_as_an_escape_is_refused_too(escape: str, key: str) -> None:
    quoted = key.replace("A{}", f'"A{escape}"')
    made = run({PAGE: record(quoted)})
    assert has_errors(made.problems)
    assert {p.place.path for p in made.problems} == {PAGE}


@pytest.mark.parametrize("reference", ["&#x202E;", "&#8238;", "&#7;", "&#xFDD1;", "&#x2066;"])
def test_a_character_written_as_an_entity_is_refused_too(reference: str) -> None:
    made = run({PAGE: record("title: P", f"A {reference} b.")})
    assert [(str(p.place), p.code) for p in made.problems] == [(f"{PAGE}:4:3", "T102")]


SAID = "The board approved $9 million for aid."


@pytest.mark.parametrize(
    ("real", "other"),
    [("a", "а"), ("o", "о"), ("e", "е"), ("b", "Ь"), ("T", "Т"), ("9", "９"), ("l", "І")],
)
def test_a_quote_that_matches_by_look_alikes_only_is_refused(real: str, other: str) -> None:
    assert real != other
    quote = SAID.removesuffix(".").replace(real, other)
    made = run(
        {
            **article(SAID),
            BRIEFING: record(
                f"title: B\nfigures:\n{figure('a', '9 million USD', 'approved', quote)}"
            ),
        }
    )
    assert "Q102" in codes(made.problems)


# --- names and addresses -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "slug",
    ["index", "page", "feed", "data", "search", "book", "404", "figures", "timeline", "assets",
     "methodology", "briefings", "programs", "countries", "sources", "agencies", "people",
     "sitemap", "robots", "edition"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["pages", "programs"])
def test_a_record_of_a_reserved_name_is_published_apart_or_refused(kind: str, slug: str) -> None:
    front = "title: P" if kind == "pages" else "name: P"
    path = f"content/{kind}/{slug}.md"
    made = run({path: record(front)})
    free = {"index", "page", "feed", "data", "404", "sitemap", "robots", "edition", "methodology"}
    taken = kind == "pages" and slug not in free
    assert (codes(made.problems) == ["P101"]) is taken, made.problems
    placed(made.problems, {})


@pytest.mark.parametrize(
    "slug",
    ["con", "nul", "aux", "prn", "com1", "com9", "lpt1", "CON", "..", ".", "a.b", "a b", "A",
     "ä", "ａ", "a_b", "-a", "a-", "a--b", "%2e%2e", "a" * 81, "a:b", "a?b", "a#b"],
)  # fmt: skip
def test_a_slug_that_some_system_takes_for_another_is_refused(slug: str) -> None:
    path = f"content/programs/{slug}.md"
    made = run({path: record("name: P")})
    assert [(p.place.path, p.code) for p in made.problems] == [(path, "T105")]


@pytest.mark.parametrize(
    "old",
    ["//host/", "/../", "/../../etc/passwd", "/a/../../b/", "/%2e%2e/x/", "/a/%2e%2e/%2e%2e/b/",
     "/..%2f..%2fx/", "\\\\host\\x", "/\\host/", "javascript:alert(1)", "data:text/html,x",
     "https://evil.invalid/", "/a\tb/", "/a\nb/", "/a%0ab/", "/a%00/", "/.git/config", "/a//b/",
     "a/b/", "/", "/?a", "/#a", "/a/%5c..%5cb/", "/~/../x"],
)  # fmt: skip
def test_an_old_address_that_leads_out_is_refused(old: str) -> None:
    quoted = old.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
    made = run({PAGE: record(f'title: P\nredirect_from: ["{quoted}"]')})
    assert made.problems, old
    assert has_errors(made.problems)
    assert {(p.place.path, p.place.line) for p in made.problems} == {(PAGE, 3)}


@pytest.mark.parametrize(
    "address",
    ["../../../etc/passwd", "../../seeds/article.txt", "..%2f..%2f..%2fetc/passwd",
     "%2e%2e/%2e%2e/%2e%2e/x", "/../../x", "/%2e%2e/%2e%2e/x", "//host/x", "/\\host", "\\\\host",
     "\\\\\\\\host/x", "javascript:alert(1)", "JAVASCRIPT:x", "java%0ascript:x", "data:text/html,x",
     "vbscript:x", "file:///etc/passwd", "blob:x", "view-source:x", "http://u:p@host/",
     "http:///x", "https:/x", "http:x", "../../../../content/pages/p.md", "%5c%5chost/x",
     "/%5chost", "x%00.md", "?javascript:x", "//"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["[x](<{}>)", "![x](<{}>)", "[x][y]\n\n[y]: <{}>"])
def test_a_link_that_leads_out_is_refused_where_it_stands(address: str, form: str) -> None:
    if form.startswith("!") and address == "?javascript:x":
        return  # a picture of the page itself
    made = run({**article(SAID), PAGE: record("title: P", form.format(address))})
    if address == "?javascript:x":  # a question to the page itself leads nowhere else
        assert not has_errors(made.problems)
        return
    assert has_errors(made.problems), address
    assert {p.code for p in made.problems} <= {"R105", "R106", "V102"}
    assert {(p.place.path, p.place.line) for p in made.problems} <= {(PAGE, 4), (PAGE, 6)}


# --- numbers and sizes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "amount",
    ["9" * 10_000, "0." + "0" * 10_000 + "1", "1e999999999", "1e9", "9" * 10_000 + " to 9",
     "1" + ",000" * 3000, "-1", "+1", "∞", "NaN", "0x10", "1_000", "٩", "９", "1/2", "½"],
)  # fmt: skip
def test_a_number_nobody_writes_is_refused_where_it_stands(amount: str) -> None:
    facts = figure("a", f"{amount} USD", "approved", "approved $9 million for aid")
    made = run({**article(SAID), BRIEFING: record(f"title: B\nfigures:\n{facts}")})
    assert within(made.seconds, LIMIT)
    assert [(p.code, p.place.path, p.place.line) for p in made.problems] == [("S106", BRIEFING, 6)]


@pytest.mark.parametrize("digits", [1000, 10_000, 200_000])
def test_an_article_with_a_huge_number_is_read(digits: int) -> None:
    made = run({**article(f"It cost ${'9' * digits} and $1e{digits}. {SAID}"),
                PAGE: record("title: P", f"It cost ${'9' * digits}.")})  # fmt: skip
    assert within(made.seconds, LIMIT)
    assert {p.code for p in made.problems} <= {"N101"}


def test_a_seed_of_20_megabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with (tmp_path / SEED).open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    found = disk.read(tmp_path, disk.packaged_theme())
    assert [(str(p.place), p.code) for p in found.problems] == [(f"{SEED}:1:1", "T103")]
    assert dict(found.value.files) == {}


# --- any change to a whole site ----------------------------------------------------------------


def files_of(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("content", "seeds")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


WHOLE = [files_of(REPOSITORY), *map(files_of, sorted((REPOSITORY / "tests/sites").iterdir()))]
# What was read and verified of the files that a change leaves alone, as a preview keeps it.
MEMORIES = [Memory() for _ in WHOLE]
TOKENS = [
    token.encode("utf-8", "surrogatepass")
    for token in (
        "---\n", "[[", "]]", "[[#", "|", "*", "`", "<", ">", "&", "$", "€", "over ", "%", "\u202e",
        "\u200b", "\0", "\ud800", "\ufeff", '"', "'", "{", "}", "[", "]", ": ", "- ", "\n", "\r",
        "\t", "!", "](", "../", "//", "javascript:", "figures:\n", "  - id: x\n", "evidence: ",
        "quote: ", "amount: 5 USD\n", "status: approved\n", "shares: {mexico: 60 %}\n",
        "derived: {sum: [approved]}\n", "covers: [approved]\n", "same_as: [approved]\n",
        "parent: inl\n", "origin: inl-waivers\n", "[^1]", "\n[^1]: x\n", "\n: d\n", "draft: true\n",
        "1e999", "९", "½", "\u0301", "\xad", "\ufb03", "\ufdd1", "\x85", "\u2028", "9" * 60,
        "- - - ", "prefix: x", "by: x\n", "title:", "iso: XX\n", "language: xx\n", "\\", "\ufffc",
    )
]  # fmt: skip


def changed(data: bytes, chance: random.Random) -> bytes:
    """Change a file as accidents and attackers do."""
    lines = data.split(b"\n")
    at, length = chance.randrange(len(data) + 1), chance.randrange(200)
    one, two = (chance.randrange(len(lines)) for _ in "ab")
    match chance.randrange(8):
        case 0:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at]
        case 2:
            return data[:at] + data[at : at + length] * chance.choice((2, 5)) + data[at + length :]
        case 3:
            lines[one], lines[two] = lines[two], lines[one]
        case 4:
            del lines[one]
        case 5:
            return data[:at] + data[at + length :]
        case 6:
            lines.insert(two, lines[one])
        case _:
            return data[:at] + chance.choice(TOKENS) + data[at:]
    return b"\n".join(lines)


@pytest.mark.slow
@given(st.integers(min_value=0, max_value=2**32))
@settings(max_examples=200, deadline=None, derandomize=True, database=None)
def test_any_change_gives_problems_with_places_or_a_site(seed: int) -> None:
    chance = random.Random(seed)
    number = chance.randrange(len(WHOLE))
    files: Files = dict(WHOLE[number])
    for _ in range(chance.choice((1, 1, 2, 4))):
        path = chance.choice(sorted(files))
        data = files[path]
        assert isinstance(data, bytes)
        for _ in range(chance.choice((1, 1, 3, 6))):
            data = changed(data, chance)
        files[path] = data
    if chance.random() < 0.1:
        made = run(files)
        kept = run(files, render=False, memory=MEMORIES[number])
        assert kept.problems == made.problems or not has_errors(made.problems)
        assert {*kept.problems} <= {*made.problems}
    else:
        made = run(files, render=False, memory=MEMORIES[number])
    assert within(made.seconds, LIMIT)
    placed(made.problems, files)
