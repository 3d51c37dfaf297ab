"""Incremental output is a clean build's, whatever happened before; each edit renders what it must.

`BRIEFING_STEPS` sets how many sequences of edits and crashes are tried (default 8).
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import signal
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator import build as story
from generator.checking import quotes
from generator.disk import unchanged
from generator.disk.output import Output
from generator.model import folding
from generator.rendering.artifacts import Renderer
from generator.rendering.templates import Theme
from tests.desk import SITE, Desk, assert_as_clean, assert_idle, said, tree
from tests.test_output import Killed, dying

if TYPE_CHECKING:
    from collections.abc import Callable

needs_posix = pytest.mark.skipif(os.name == "nt", reason="no fork and no kill -9 there")
SETTINGS = "content/site.yaml"
MONEY = "content/briefings/money.md"
VISIT = "content/briefings/visit.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Make a site that has been built once."""
    made = Desk(tmp_path)
    made.built()
    return made


# Any sequence of edits and crashes

WORDS = st.sampled_from(["Quay", "Über", "a & b", "<i>", "日本", "x" * 90])
NAMES = st.sampled_from(["new", "other", "a-b", "zeta"])
RENAMED = ("content/briefings/visit.md", "content/pages/about.md", "content/sources/rival.md")


class Edits(RuleBasedStateMachine):
    """A desk at work: content, seeds, theme, settings and output change, builds crash."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder)
        self.steps = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def first(self) -> None:
        self.desk.built()

    def put(self, path: str, text: str) -> None:
        self.desk.write(path, text)

    @rule(name=NAMES, word=WORDS, linked=st.sampled_from(["fund", "norway", "money"]))
    def add_briefing(self, name: str, word: str, linked: str) -> None:
        front = f'title: "{word} {name}"\ndate: 2025-03-01\nprograms: [quays]'
        self.put(f"content/briefings/{name}.md", f"---\n{front}\n---\n\n{word}: [[{linked}]].\n")

    @rule(name=NAMES, kind=st.sampled_from(["people", "agencies", "programs"]), word=WORDS)
    def add_record(self, name: str, kind: str, word: str) -> None:
        for other in ("people", "agencies", "programs"):  # a name is one record's
            (self.desk.root / f"content/{other}/{name}.md").unlink(missing_ok=True)
        (self.desk.root / f"content/briefings/{name}.md").unlink(missing_ok=True)
        self.put(f"content/{kind}/{name}.md", f'---\nname: "{word} {name}"\n---\n')

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        for path in self.desk.root.glob(f"content/*/{name}.md"):
            path.unlink()

    @rule(old=NAMES, new=NAMES)
    def rename(self, old: str, new: str) -> None:
        for path in self.desk.root.glob(f"content/*/{old}.md"):
            if not list(self.desk.root.glob(f"content/*/{new}.md")):
                path.rename(path.with_name(f"{new}.md"))

    @rule(word=WORDS)
    def edit_body(self, word: str) -> None:
        self.put(VISIT, SITE[VISIT].decode() + f"\n{word}, [[fund]].\n")

    @rule(number=st.sampled_from(["3.5", "3.6", "4.25"]))
    def edit_figure(self, number: str) -> None:
        for path in (MONEY, "seeds/gazette.txt"):
            text = SITE[path].decode()
            new = text.replace("3.5 million", f"{number} million")
            self.put(path, new)

    @rule(word=WORDS)
    def edit_seed(self, word: str) -> None:
        self.put("seeds/rival.txt", SITE["seeds/rival.txt"].decode() + f"\n{word}.\n")

    @rule(word=WORDS, alias=st.booleans())
    def edit_name(self, word: str, *, alias: bool) -> None:
        more = "\naliases: [A visit]" if alias else ""
        self.put("content/people/kari-strand.md",
                 f'---\nname: "Kari {word}"\nrole: Chair\nagency: board{more}\n---\n')  # fmt: skip

    @rule(data=st.binary(min_size=1, max_size=9))
    def edit_file(self, data: bytes) -> None:
        self.desk.write("content/briefings/files/plan.txt", b"plan " + data.hex().encode())

    @rule(name=st.sampled_from(["own.css", "new.css", "site.css"]), word=st.integers(0, 9))
    def edit_asset(self, name: str, word: int) -> None:
        self.put(f"templates/assets/{name}", f"p {{ margin: {word}px }}\n")

    @rule(name=st.sampled_from(["briefing.html", "partials/facts.html", "base.html", "feed.xml"]),
          word=st.integers(0, 9))  # fmt: skip
    def edit_template(self, name: str, word: int) -> None:
        packaged = (Path(__file__).resolve().parent.parent / "templates" / name).read_text("utf-8")
        self.put(f"templates/{name}", packaged + "\n" * word)

    @rule()
    def drop_overrides(self) -> None:
        for name in ("briefing.html", "partials/facts.html", "base.html", "feed.xml",
                     "assets/site.css", "assets/new.css"):  # fmt: skip
            (self.desk.root / "templates" / name).unlink(missing_ok=True)

    @rule(title=WORDS, menu=st.sampled_from(["[figures]", "[about, people]", "[]"]),
          more=st.sampled_from(["", "lead: visit\n", "language: de\n", "base_url: https://x.ex/b/\n",
                                "show_sources: none\n",
                                "statuses: {held: {label: Held, words: [held]}}\n"]))  # fmt: skip
    def edit_settings(self, title: str, menu: str, more: str) -> None:
        self.put(SETTINGS, f'title: "{title}"\nmenu: {menu}\n{more}')

    @rule(
        later=st.booleans(),
        drafts=st.booleans(),
        base=st.sampled_from([None, "https://y.example/"]),
    )
    def edit_options(self, *, later: bool, drafts: bool, base: str | None) -> None:
        today = datetime.date(2025, 7 if later else 4, 1)
        self.desk.set(today=today, drafts=drafts, base_url=base)

    @rule(at=st.integers(0, 999), how=st.sampled_from(["edit", "delete", "cut", "swap"]))
    def spoil_output(self, at: int, how: str) -> None:
        paths = [self.desk.site / path for path in tree(self.desk.site)]
        path, other = paths[at % len(paths)], paths[at * 7 % len(paths)]
        data = path.read_bytes()
        match how:
            case "edit":
                path.write_bytes(data[:-1] + b"?")
            case "delete":
                path.unlink()
            case "cut":
                path.write_bytes(data[: len(data) // 2])
            case _:
                path.write_bytes(other.read_bytes())

    @rule(name=st.sampled_from(["trace.json", "notes.json", "notes.0", "notes.1", "journal",
                                "views.json", "memory.json", "memory.0", "memory.1",
                                "inputs.json"]),
          at=st.integers(0, 9999),
          how=st.sampled_from(["flip", "cut", "empty", "delete"]))  # fmt: skip
    def spoil_memory(self, name: str, at: int, how: str) -> None:
        path = self.desk.root / ".briefing" / name
        data = path.read_bytes() if path.exists() else b"torn"
        at %= len(data) or 1
        if how == "delete":
            path.unlink(missing_ok=True)
        else:
            flipped = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] if data else b""
            path.write_bytes({"flip": flipped, "cut": data[:at], "empty": b""}[how])

    @rule(after=st.integers(0, 60))
    def crash(self, after: int) -> None:
        with pytest.MonkeyPatch.context() as patch, suppress(Killed):
            real = Output.commit

            def commit(*arguments: Any, **options: Any) -> Any:
                with dying(patch, after):
                    return real(*arguments, **options)

            patch.setattr(Output, "commit", commit)
            self.desk.build()

    @rule(after=st.integers(0, 60))
    def die(self, after: int) -> None:
        if os.name != "nt":
            killed_at(self.desk, after)

    @rule()
    def fail(self) -> None:
        before = tree(self.desk.site)
        self.put("content/briefings/wrong.md", "---\ntitle: Wrong\n---\n[[nobody-at-all]]\n")
        assert self.desk.build().failed
        (self.desk.root / "content/briefings/wrong.md").unlink()
        assert tree(self.desk.site) == before

    @rule()
    def build(self) -> None:
        before = tree(self.desk.site)
        result = self.desk.build()
        if said(result):  # edits that do not go together: nothing may have been touched
            assert tree(self.desk.site) == before
            return
        clear_edited(self.desk, result)
        assert_as_clean(self.desk)
        assert_idle(self.desk)

    @invariant()
    def now_and_then(self) -> None:
        self.steps += 1
        if self.steps % 4 == 0:
            self.build()


def clear_edited(desk: Desk, result: Any) -> None:
    """Take away stale files that were kept because somebody edited them: they are no output."""
    for path in result.outcome.edited:
        (desk.site / path).unlink()
        with suppress(OSError):
            (desk.site / path).parent.rmdir()


def killed_at(desk: Desk, after: int) -> int:
    """Build in another process that is killed before its system call of this number."""
    pid = os.fork()
    if not pid:
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(Output, "commit", dying_commit(after))
                desk.build()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def dying_commit(after: int) -> Callable[..., Any]:
    real = Output.commit
    count = iter(range(100_000))

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            if next(count) >= after:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)

        return wrapped

    def commit(*arguments: Any, **options: Any) -> Any:
        for name in ("open", "write", "replace", "unlink", "rmdir", "makedirs", "fsync"):
            setattr(os, name, counted(getattr(os, name)))
        return real(*arguments, **options)

    return commit


Edits.TestCase.settings = settings(
    max_examples=int(os.environ.get("BRIEFING_STEPS", "8")),
    stateful_step_count=20,
    deadline=None,
    derandomize="BRIEFING_STEPS" not in os.environ,
    suppress_health_check=list(HealthCheck),
)


TestEdits = pytest.mark.slow(Edits.TestCase)


@pytest.mark.slow
@needs_posix
def test_kill_9_at_any_call_of_writing_leaves_old_or_new_and_the_next_build_heals(
    desk: Desk,
) -> None:
    # A dozen points, evenly over the calls of a commit, which is most of what they share: a kind of
    # call that is not safe stands there dozens of times. BRIEFING_KILLS=200 tries nearly every one.
    times = int(os.environ.get("BRIEFING_KILLS", "12"))
    killed = 0
    for number in range(times):
        old = tree(desk.site)
        desk.edit(SETTINGS, "title: ", f"title: {number} ")
        new = desk.clean()
        killed += killed_at(desk, number * 19 % 230) == -signal.SIGKILL
        for path, file in tree(desk.site).items():
            if not path.endswith(".tmp"):
                assert file in (old.get(path), new.get(path)), path
        assert_as_clean(desk)
        desk.write(SETTINGS, SITE[SETTINGS])
        desk.built()
    assert killed > times // 2, "few kills fell into a commit: the test proves nothing"


# Which pages an edit renders, and which files it writes


class Edit(NamedTuple):
    """An edit, the pages it renders, and what it writes and deletes beside those pages' files.

    Of the pages under `data` the view alone changes, and with it `index.json`: a fact there names a
    record whose new name the page does not print.
    """

    make: Callable[[Desk], object]
    rendered: str
    written: str = ""
    deleted: str = ""
    data: str = ""


def edit(path: str, old: str, new: str) -> Callable[[Desk], object]:
    return lambda desk: desk.edit(path, old, new)


def new_figure(desk: Desk) -> None:
    desk.edit(MONEY, "3.5 million", "3.6 million")
    desk.edit("seeds/gazette.txt", "3.5 million", "3.6 million")


NEW = "---\ntitle: New\ndate: 2025-03-20\nprograms: [fund]\n---\nWords.\n"
EVERY = "*"
#: `/` is the front page. Every edit renders the methodology, which prints the edition, and writes
#: `edition.json`; both are left out here. So are the book and the search, which follow what all
#: other pages say: `with_all_pages` finds them.
EDITS = {
    "the body of a briefing": Edit(
        edit(VISIT, "We met", "Then we met"),
        "agencies/board/ briefings/visit/ people/kari-strand/",
    ),
    "the title of a program": Edit(
        edit("content/programs/fund.md", "name: Quay Fund", "name: Quay Money"),
        "/ agencies/ministry/ briefings/money/ countries/denmark/ countries/norway/ figures/ "
        "programs/ programs/fund/ programs/quays/ sources/gazette/ timeline/",
        "feed.xml programs/fund/feed.xml",
        data="agencies/ministry/ countries/denmark/ countries/norway/ timeline/",
    ),
    "a figure and its quote": Edit(
        new_figure,
        "/ briefings/money/ countries/denmark/ figures/ programs/fund/ programs/quays/ "
        "sources/gazette/",
        "data/annotations.jsonld data/citations.bib data/citations.json data/facts.json "
        "data/figures.csv",
    ),
    "the title of a source": Edit(
        edit("content/sources/gazette.md", "title: Small quays will", "title: Little quays will"),
        "/ agencies/ministry/ briefings/money/ countries/denmark/ countries/norway/ figures/ "
        "people/kari-strand/ programs/fund/ programs/quays/ sources/ sources/gazette/ timeline/",
        "data/citations.bib data/citations.json",
    ),
    "a new briefing": Edit(
        lambda desk: desk.write("content/briefings/new.md", NEW),
        "/ briefings/ briefings/new/ programs/fund/ timeline/",  # which tells what is ahead
        "feed.xml programs/fund/feed.xml sitemap.xml",
    ),
    "a deleted briefing": Edit(
        lambda desk: (desk.root / VISIT).unlink(),
        "/ agencies/board/ briefings/ people/kari-strand/ programs/quays/",
        "feed.xml programs/quays/feed.xml sitemap.xml",
        "briefings/visit/index.html briefings/visit/index.json",
    ),
    "a renamed briefing": Edit(
        lambda desk: desk.move(VISIT, "content/briefings/trip.md"),
        "/ agencies/board/ briefings/ briefings/trip/ people/kari-strand/ programs/quays/",
        "feed.xml programs/quays/feed.xml sitemap.xml",
        "briefings/visit/index.html briefings/visit/index.json",
    ),
    "an article's words that no fact quotes": Edit(
        edit("seeds/gazette.txt", "painted blue", "painted red"), "sources/gazette/"
    ),
    "the style sheet": Edit(
        lambda desk: desk.override("assets/site.css", "{", "{ "),
        EVERY,
        "assets/site.*.css",
        "assets/site.*.css",
    ),
    "an asset that no page names": Edit(
        lambda desk: desk.write("templates/assets/own.css", "p {}"),
        "",
        "404.html assets/own.*.css",
        "assets/own.*.css",
    ),
    "the site's title": Edit(
        edit(SETTINGS, "The quay desk", "The desk"),
        EVERY,
        "404.html data/annotations.jsonld data/citations.bib data/citations.json feed.xml "
        "fund.html old/money/index.html",
    ),
    "an entry of the menu": Edit(edit(SETTINGS, "figures, about", "about"), EVERY),
    "the lead": Edit(edit(SETTINGS, "lead: money", "lead: visit"), "/"),
    "a country's name": Edit(
        edit("content/countries/denmark.md", "iso: DK", "iso: DK\nname: Danmark"),
        "/ briefings/money/ countries/ countries/denmark/ countries/norway/ figures/ "
        "programs/fund/ programs/quays/ sources/gazette/",
        "countries/denmark/feed.xml",
    ),
    "a change": Edit(
        edit("content/programs/fund.md", "note: Begun.", "note: Started."),
        "/ programs/fund/",
        "feed.xml programs/fund/feed.xml",
    ),
    "a person's role": Edit(
        edit("content/people/kari-strand.md", "Chair", "Head"),
        "briefings/money/ people/ people/kari-strand/ programs/quays/",
        "data/facts.json",
    ),
    "an alias": Edit(
        edit("content/programs/fund.md", "The Fund", "Our Fund"), "programs/fund/"
    ),
    "an old address": Edit(
        edit("content/programs/fund.md", "/fund.html", "/money.html"), "", "money.html", "fund.html"
    ),
    "a file beside content": Edit(
        lambda desk: desk.write("content/briefings/files/plan.txt", "Another plan."),
        "",
        "briefings/money/files/plan.txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_renders_exactly_the_pages_it_changes(desk: Desk, name: str) -> None:
    wanted = EDITS[name]
    every = {path.removesuffix("index.json") for path in tree(desk.site) if "index.json" in path}
    wanted.make(desk)
    result = assert_as_clean(desk)
    every = {page for page in every if not with_all_pages(page)}
    pages = every if wanted.rendered == EVERY else addresses(wanted.rendered) | {"methodology/"}
    assert {page for page in result.rendered if not with_all_pages(page)} == pages
    html = pages - addresses(wanted.data)
    assert result.outcome is not None
    written = [path for path in result.outcome.written if not with_all_pages(path)]
    if wanted.rendered != EVERY:  # a view says nothing of the theme or the chrome
        twins = {path for path in written if path.endswith("index.json")}
        assert twins == {f"{page}index.json" for page in pages}
    else:
        twins = {"methodology/index.json"}
    others = {"edition.json", *wanted.written.split(), *(f"{page}index.html" for page in html)}
    assert {unprinted(path) for path in written} == twins | others
    deleted = [path for path in result.outcome.deleted if not with_all_pages(path)]
    assert " ".join(map(unprinted, deleted)) == wanted.deleted
    assert_idle(desk)


def with_all_pages(path: str) -> bool:
    """Tell whether a page or file is made of what all pages say."""
    return path.startswith(("book/", "search/", "assets/search/"))


def unprinted(path: str) -> str:
    """Give an asset's path without its fingerprint, which is another with every style."""
    return re.sub(r"\.[0-9a-f]{12}\.", ".*.", path)


def addresses(words: str) -> set[str]:
    return {"" if word == "/" else word for word in words.split()}


@pytest.mark.parametrize("path", ["content/briefings/draft.md", "content/briefings/later.md"])
def test_what_is_not_published_renders_nothing(desk: Desk, path: str) -> None:
    desk.write(path, desk.read(path) + "\nMore.\n")
    assert_idle(desk)


@pytest.mark.parametrize(
    ("name", "tag"), [("partials/facts.html", "{% macro"), ("briefing.html", "{% extends")]
)
def test_a_template_renders_the_pages_that_are_made_of_it_and_writes_what_differs(
    desk: Desk, name: str, tag: str
) -> None:
    desk.override(name, tag, "{# a note #}" + tag)
    result = assert_as_clean(desk)
    assert "briefings/money/" in result.rendered
    assert "programs/" not in result.rendered
    assert result.outcome is not None
    assert all(path.startswith(("edition", "methodology")) for path in result.outcome.written)


def test_an_asset_whose_name_is_computed_may_be_any(desk: Desk) -> None:
    page = "<!doctype html><title>{{ view.text }}</title><p>{{ asset('own' ~ '.css') }}"
    desk.write("templates/person.html", page)
    desk.built()
    desk.write("templates/assets/own.css", "p {}")
    assert "people/kari-strand/" in assert_as_clean(desk).rendered


# Negative controls: what is wrong is caught by the assertion that all of this rests on


def new_generator(desk: Desk, patch: pytest.MonkeyPatch) -> None:
    """Stand for a generator of another version, which makes other pages of the same input."""
    del desk
    real = Theme.render

    def render(*arguments: Any, **options: Any) -> bytes | None:
        data = real(*arguments, **options)
        return data + b"<!-- new -->" if data and b"<html" in data else data

    patch.setattr(Theme, "render", render)
    patch.setattr(story, "generator_digest", lambda: "another generator")
    patch.setattr(unchanged, "identity", lambda: "another generator")


PARTS: dict[str, Callable[[Desk, pytest.MonkeyPatch], object]] = {
    "view": lambda desk, _: desk.edit(VISIT, "We met", "Then we met"),
    "closure": lambda desk, _: desk.override("base.html", "</body>", "<p>More</p></body>"),
    "chrome": lambda desk, _: desk.edit(SETTINGS, "The quay desk", "The desk"),
    "generator": new_generator,
}


def forgetful(part: str, patch: pytest.MonkeyPatch) -> None:
    """Have the planner leave one part out of the keys of pages."""
    real = Renderer.keyed

    def keyed(self: Renderer, page: Any, makers: Any) -> Any:
        with pytest.MonkeyPatch.context() as inner:
            # The search page names its index, and a kept one would have everything rendered anew.
            if part == "view" and page.template != "search.html":
                item, sound = (
                    real(self, page._replace(make=lambda _: {}), makers),
                    real(self, page, makers),
                )
                made = {"view": sound.view, "json": sound.json, "digest": sound.digest}
                return item._replace(page=page, **made)
            if part == "closure":
                inner.setattr(self.theme, "closure", lambda _: "")
            elif part != "view":
                inner.setattr(self, "_chrome_digest" if part == "chrome" else part, "")
            return real(self, page, makers)

    patch.setattr(Renderer, "keyed", keyed)
    if part == "generator":  # the trace of another generator is a second guard: it goes as well
        patch.setattr(story, "Output", lambda target, _, **kept: Output(target, "", **kept))


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_a_key_counts(desk: Desk, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PARTS[part](desk, monkeypatch)
    assert_as_clean(desk)


@pytest.mark.parametrize("part", PARTS)
def test_a_planner_that_ignores_one_part_is_caught(
    tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgetful(part, monkeypatch)
    desk = Desk(tmp_path)
    assert_as_clean(desk)
    PARTS[part](desk, monkeypatch)
    with pytest.raises(AssertionError):
        assert_as_clean(desk)


def assert_digits_count(desk: Desk) -> None:
    """See that one wrong digit, in the quote and the amount, stops the build."""
    desk.edit(MONEY, "3.5 million", "3.6 million")
    assert any("Q102" in line for line in said(desk.build()))


def test_a_wrong_digit_stops_the_build(desk: Desk) -> None:
    assert_digits_count(desk)


def test_a_verifier_that_folds_digits_is_caught(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def folded(text: str) -> str:
        return re.sub("[0-9]", "0", text)

    for name, real in {"fold": folding.fold, "fold_words": folding.fold_words}.items():
        monkeypatch.setattr(quotes, name, lambda text, real=real: real(folded(text)))
    with pytest.raises(AssertionError):
        assert_digits_count(desk)


def assert_escaped(desk: Desk) -> None:
    """See that what an author writes is never markup."""
    desk.edit(VISIT, "title: A visit", "title: <script>alert(1)</script> <img src=x>")
    desk.edit("content/people/kari-strand.md", "role: Chair", "role: <script>alert(2)</script>")
    desk.edit(VISIT, "We met", "<script>alert(3)</script> <b onclick=alert(4)>We</b> met")
    desk.built()
    for path, file in tree(desk.site).items():
        if path.endswith((".html", ".xml")):
            assert b"<script>" not in file.data, path
            assert b"<img src=x" not in file.data, path
            assert b"<b onclick" not in file.data, path


def test_what_authors_write_is_never_markup(desk: Desk) -> None:
    assert_escaped(desk)


def test_a_renderer_that_forgets_to_escape_is_caught(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    jinja = Theme.environment.func  # type: ignore[attr-defined]  # a cached property

    def plain(theme: Theme) -> Any:
        environment = jinja(theme)
        environment.autoescape = False
        return environment

    def code(theme: Theme, name: str) -> Any:
        return plain(theme).code(name)

    monkeypatch.setattr(Theme, "environment", property(plain))
    monkeypatch.setattr(Theme, "_code", code)
    with pytest.raises(AssertionError):
        assert_escaped(desk)
