"""A small site with one of everything, on a real disk, for tests of what a build leaves behind.

`SITE` is the site's files; `Desk` is a folder with them, built incrementally and compared with a
clean build of the same input. `assert_as_clean` is the one assertion of all such tests: the
negative controls in `test_incremental.py` see to it that it fails where it should.

All that is said here is invented: no quay, fund or person named here is real.
"""

# The articles and records stand as an author writes them, a line a sentence.
# ruff: noqa: E501, Q003

from __future__ import annotations

import datetime
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.build import Result, build
from generator.disk.output import Outcome
from generator.disk.trace import Trace
from generator.model.data_classes import replace
from generator.model.settings import Options
from generator.rebuild import rebuild
from generator.rendering import templates
from generator.rendering.geography import locator, world_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import CodeType

    import pytest

    from generator.rendering.named import Named

OPTIONS = Options(today=datetime.date(2025, 4, 1))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)

GAZETTE = """\
Small quays will be rebuilt

The ministry has approved EUR 12.5 million for the Quay Fund. A further EUR 3.5 million is pending, \
officials said on 14 February 2025. In all, EUR 16 million was authorized for the fund.

Norway pledged NOK 40 million. Of this, 60 percent goes to Norway and 40 percent to Denmark.

“The sea does not wait for paperwork,” said Kari Strand, who chairs the fund.

The railings will be painted blue.
"""

MONEY = """\
---
title: The money for the quays
summary: "The Gazette reports [[#approved]] as approved."
date: 2025-03-05
sources: [gazette, rival]
programs: [fund]
redirect_from: [/old/money/]
figures:
  - id: approved
    label: Approved for the fund
    amount: 12.5 million EUR
    status: approved
    programs: [fund]
    countries: [norway]
    by: ministry
    same_as: [rival-approved]
    evidence: {source: gazette, quote: "The ministry has approved EUR 12.5 million for the Quay Fund"}
  - id: rival-approved
    label: Approved, by a rival's count
    amount: 11 million EUR
    status: approved
    programs: [fund]
    countries: [norway]
    evidence: {source: rival, quote: "the ministry approved EUR 11 million for the fund"}
  - id: pending
    label: A further amount
    amount: 3.5 million EUR
    status: pending
    programs: [fund]
    countries: [denmark]
    evidence: {source: gazette, quote: "A further EUR 3.5 million is pending"}
  - id: total
    label: Authorized in all
    amount: 16 million EUR
    status: authorized
    programs: [fund]
    countries: [denmark]
    covers: [approved, pending]
    evidence: {source: gazette, quote: "In all, EUR 16 million was authorized for the fund"}
  - id: pledge
    label: Pledged by Norway
    amount: 40 million NOK
    status: committed
    programs: [quays]
    countries: [norway, denmark]
    shares: {norway: 60 %, denmark: 40 %}
    shares_evidence: {source: gazette, quote: "60 percent goes to Norway and 40 percent to Denmark"}
    evidence: {source: gazette, quote: "Norway pledged NOK 40 million"}
quotes:
  - id: sea
    by: kari-strand
    programs: [quays]
    evidence: {source: gazette, quote: "The sea does not wait for paperwork"}
events:
  - id: said
    title: Officials speak
    date: 2025-02-14
    evidence: {source: gazette, quote: "officials said on 14 February 2025"}
---

The fund has [[#pending]] pending, see [the plan](files/plan.txt) and [[fund]].

[[norway]] pledged [[#pledge]]. ![A quay](files/quay.png)
"""

_FILES: Mapping[str, str] = {
        "content/site.yaml": "title: The quay desk\ndescription: An invented site.\n"
        "base_url: https://quays.example/\nlead: money\n"
        "menu: [briefings, programs, figures, about]\n",
        "content/programs/quays.md": "---\nname: Small quays\ncountries: [norway, denmark]\n---\n",
        "content/programs/fund.md": "---\nname: Quay Fund\nparent: quays\naliases: [The Fund]\n"
        "redirect_from: [/fund.html]\n"
        "changes: [{date: 2025-03-09, note: Begun., kind: update}]\n---\n",
        "content/countries/norway.md": "---\niso: NO\naliases: [Norge]\n---\n",
        "content/countries/denmark.md": "---\niso: DK\n---\n",
        "content/people/kari-strand.md": "---\nname: Kari Strand\nrole: Chair\nagency: board\n---\n",
        "content/agencies/board.md": "---\nname: Quay Board\ncountry: norway\n---\n",
        "content/agencies/ministry.md": "---\nname: Ministry of Quays\n---\n",
        "content/pages/about.md": "---\ntitle: About the desk\n---\nAll of this is invented.\n",
        "content/sources/gazette.md": "---\ntitle: Small quays will be rebuilt\n"
        "seed: seeds/gazette.txt\npublisher: The Invented Gazette\npublished: 2025-02-20\n---\n",
        "content/sources/rival.md": "---\nname: A rival's report\nseed: seeds/rival.txt\n"
        "show: whole\n---\n",
        "content/briefings/money.md": MONEY,
        "content/briefings/visit.md": "---\ntitle: A visit to the quays\ndate: 2025-02-01\n"
        "programs: [quays]\n---\n\nWe met [[kari-strand]] of [[board]] on the quays.\n",
        "content/briefings/draft.md": "---\ntitle: A draft\ndraft: true\nprograms: [fund]\n---\n\n"
        "Not yet: [[denmark]].\n",
        "content/briefings/later.md": "---\ntitle: Later\npublish_on: 2025-06-01\n"
        "programs: [fund]\n---\n\nIn June.\n",
        "content/briefings/files/plan.txt": "A plan.\n",
        "seeds/gazette.txt": GAZETTE,
        "seeds/rival.txt": "By our count the ministry approved EUR 11 million for the fund.\n\n"
        "Nothing else is known.\n",
        "templates/assets/own.css": "p { margin: 1rem }\n",
        "templates/not_found.html": "<!doctype html>\n<html lang=\"{{ site.language }}\">"
        "<title>{{ site.title }}</title><link rel=\"stylesheet\" href=\"{{ asset('own.css') }}\">"
        "<p>Nothing here.</p></html>\n",
}  # fmt: skip
SITE: Mapping[str, bytes] = {
    **{path: text.encode() for path, text in _FILES.items()},
    "content/briefings/files/quay.png": PNG,
}


class File(NamedTuple):
    """A file of an output: what a test may compare."""

    data: bytes
    mode: int


def tree(folder: Path) -> dict[str, File]:
    """Give all that a folder holds, links and odd names too, with its bytes and its mode."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        if not path.is_dir() or path.is_symlink():
            found[path.relative_to(folder).as_posix()] = File(path.read_bytes(), status.st_mode)
    return found


def folders(folder: Path) -> list[str]:
    """Give all folders in a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_dir())


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Give for each file and folder what tells whether it was touched: inode and times."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        status = path.lstat()
        found[path.as_posix()] = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
    return found


class Desk:
    """A site in a folder of its own, built again and again."""

    def __init__(self, folder: Path, files: Mapping[str, bytes] = SITE) -> None:
        self.folder = folder
        self.root = folder / "root"
        self.options = OPTIONS
        self._clean = 0
        for path, data in files.items():
            self.write(path, data)

    @property
    def site(self) -> Path:
        """The folder the site is built into."""
        return self.root / "site"

    def write(self, path: str, data: bytes | str) -> None:
        """Write a file of the site."""
        full = self.root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(data if isinstance(data, bytes) else data.encode())

    def read(self, path: str) -> str:
        """Give the text of a file of the site."""
        return (self.root / path).read_bytes().decode()

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words in a file of the site; they must be there."""
        text = self.read(path)
        assert old in text, f"{path} holds no {old!r}"
        self.write(path, text.replace(old, new))

    def move(self, old: str, new: str) -> None:
        """Rename a file of the site."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)

    def override(self, name: str, old: str, new: str) -> None:
        """Change words of a packaged template or asset by a file of the site's own."""
        own = self.root / "templates" / name
        source = own if own.exists() else THEME / name
        text = source.read_text("utf-8")
        assert old in text, f"{name} holds no {old!r}"
        self.write(f"templates/{name}", text.replace(old, new))

    def set(self, **options: Any) -> None:
        """Change the options of the next builds."""
        self.options = replace(self.options, **options)

    def build(self, *, jobs: int = 1, fresh: bool = False) -> Result:
        """Build incrementally, as the command does: unless nothing has changed."""
        if fresh:
            return build(self.root, self.options, jobs=jobs, fresh=True)
        done = rebuild(self.root, self.options, jobs=jobs)
        if isinstance(done, Result):
            return done
        left = Outcome(trace=Trace())
        return Result(
            problems=done.problems, snapshot=done.snapshot, pages=done.pages, outcome=left
        )

    def built(self, *, jobs: int = 1) -> Result:
        """Build what has no fault."""
        result = self.build(jobs=jobs)
        assert said(result) == []
        return result

    def clean(self) -> dict[str, File]:
        """Build a copy of the input into an empty folder; give all that stands in it."""
        self._clean += 1
        copy = self.folder / f"clean{self._clean}"
        shutil.copytree(self.root, copy, ignore=shutil.ignore_patterns("site", ".briefing"))
        result = build(copy, self.options)
        assert said(result) == []
        found = tree(copy / "site")
        shutil.rmtree(copy)
        return found


THEME = Path(__file__).resolve().parent.parent / "templates"


def said(result: Result) -> list[str]:
    """Give the errors of a result as lines."""
    return [
        f"{p.place}: {p.code} {p.message}" for p in result.problems if p.severity.value == "error"
    ]


def assert_as_clean(desk: Desk) -> Result:
    """Build incrementally and see that every file is the one of a clean build, and no other is."""
    result = desk.built()
    found, clean = tree(desk.site), desk.clean()
    assert sorted(found) == sorted(clean)
    assert [path for path in clean if found[path] != clean[path]] == []
    assert leftovers(desk.root) == []
    return result


def assert_idle(desk: Desk) -> None:
    """Build what has not changed and see that nothing is rendered and no file is touched."""
    before = stamps(desk.site)
    result = desk.built()
    assert result.rendered == ()
    assert result.outcome is not None
    assert (result.outcome.written, result.outcome.deleted) == ((), ())
    assert stamps(desk.site) == before


def leftovers(root: Path) -> list[str]:
    """Give what a run that ended must not leave behind: temporary files, a journal."""
    return [
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.name.endswith(".tmp") or path.name.startswith("journal")
    ]


#: What compiles a template, where `remembered` does not stand in its place.
COMPILE = templates.Theme._compile


def remembered(patch: pytest.MonkeyPatch) -> None:
    """Have this process compile each template's text and draw each coast once, whatever the site.

    Hundreds of small builds spend their time there. What is remembered is found by all that goes
    in, so that a changed template is another one; a coast rests on nothing that a site says.
    """
    patch.setattr(world_map, "_Lines", cache(_Coasts))
    patch.setattr(locator, "locator", cache(locator.locator))
    read, known = templates.Theme._read, {}

    def named(theme: templates.Theme, name: str) -> Named:
        key = name, theme.files.get(name)
        if key not in known:
            known[key] = read(theme, name)
        return known[key]

    patch.setattr(templates.Theme, "_read", named)
    compiled: dict[tuple[object, ...], CodeType | None] = {}

    def code(theme: templates.Theme, name: str) -> CodeType | None:
        key = name, theme.files.get(name), theme._words
        if key not in compiled:
            compiled[key] = COMPILE(theme, name)
        return compiled[key]

    patch.setattr(templates.Theme, "_compile", code)


class _Coasts(world_map._Lines):
    """The arcs of the world at one tolerance, and the rings of them that were asked for."""

    def __init__(self, tolerance: int) -> None:
        super().__init__(tolerance)
        self.drawn: dict[tuple[int, ...], tuple[Any, ...]] = {}

    def rings(self, ring: Any) -> Iterator[Any]:
        key = tuple(ring)
        if key not in self.drawn:
            self.drawn[key] = tuple(super().rings(ring))
        return iter(self.drawn[key])
