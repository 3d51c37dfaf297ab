"""After any edits, however fast, what is served is what a clean build of the files makes."""

from __future__ import annotations

import datetime
import json
import random
import re
import shutil
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from generator.build import build
from generator.model.settings import Options
from tests.previewing import ROOT, TODAY, copy_site, serving, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.previewing import Preview

pytestmark = pytest.mark.slow
_SCRIPT = re.compile(rb'<script src="/\.preview/preview\.js[^>]*></script>')


class Edits:
    """Edits a site as an author, an editor or git would."""

    def __init__(self, root: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.root = root
        self.pages = root / "content" / "pages"
        self.away = root.parent / "away"
        self.number = 0

    def one(self) -> None:
        edits: list[Callable[[], None]] = [
            self.save, self.save, self.rename_over, self.add, self.remove, self.move_folder,
            self.restyle, self.retemplate, self.break_and_mend, self.take_content_away,
        ]  # fmt: skip
        self.chance.choice(edits)()

    def text(self) -> str:
        words = "".join(self.chance.choices("abcdefgh", k=12))
        return f"---\ntitle: Page {words}\n---\n\n{words}\n"

    def save(self) -> None:
        (self.pages / "about.md").write_text(self.text())

    def rename_over(self) -> None:
        draft = self.pages / ".about.md.tmp"
        draft.write_text(self.text())
        draft.replace(self.pages / "about.md")

    def add(self) -> None:
        self.number += 1
        (self.pages / f"extra-{'abcdefghijklmnop'[self.number % 16]}.md").write_text(self.text())

    def remove(self) -> None:
        for path in list(self.pages.glob("extra-*.md"))[:2]:
            path.unlink()

    def move_folder(self) -> None:
        folder = self.pages / "deep"
        if folder.exists():
            shutil.rmtree(folder)
            return
        made = self.root.parent / "made"
        (made / "er").mkdir(parents=True)
        (made / "er" / "moved.md").write_text(self.text())
        made.rename(folder)

    def restyle(self) -> None:
        path = self.root / "templates" / "assets" / "site.css"
        path.write_text(f"{path.read_text()}\n/* {self.chance.random()} */")

    def retemplate(self) -> None:
        path = self.root / "templates" / "page.html"
        path.write_text(path.read_text() + f"{{# {self.chance.random()} #}}")

    def break_and_mend(self) -> None:
        path = self.pages / "about.md"
        path.write_text("---\ntitle: x\n---\n\n[broken](nowhere.md)\n")
        time.sleep(self.chance.choice((0, 0.01, 0.2)))
        path.write_text(self.text())

    def take_content_away(self) -> None:
        (self.root / "content").rename(self.away)
        time.sleep(self.chance.choice((0, 0.02, 0.3)))
        self.away.rename(self.root / "content")


def clean(root: Path, into: Path) -> dict[str, bytes]:
    """Build anew into an empty folder; give every file."""
    shutil.rmtree(into, ignore_errors=True)
    options = Options(
        today=datetime.date.fromisoformat(TODAY), drafts=False, base_url="https://example.org/",
        strict=False,
    )  # fmt: skip
    result = build(root, options, output=into, fresh=True)
    assert not result.failed, result.problems
    return {
        path.relative_to(into).as_posix(): path.read_bytes()
        for path in into.rglob("*")
        if path.is_file()
    }


def served(running: Preview, path: str) -> bytes:
    address = path.removesuffix("index.html")
    return _SCRIPT.sub(b"", running.get(f"/{address}")[2])


def _is_at(running: Preview, edition: str) -> bool:
    return edition.encode() in running.get("/edition.json")[2]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("more", [(), ("--poll",)], ids=["events", "polling"])
def test_what_is_served_is_what_a_clean_build_makes(
    tmp_path: Path, seed: int, more: tuple[str, ...]
) -> None:
    root = copy_site(tmp_path)
    shutil.copytree(ROOT / "templates", root / "templates")
    edits = Edits(root, seed)
    with serving(root, *more) as running:
        for _ in range(4):
            for _ in range(edits.chance.randint(1, 6)):
                edits.one()
                time.sleep(edits.chance.choice((0, 0, 0.01, 0.1, 0.4)))
            expected = clean(root, tmp_path / "clean")
            edition = json.loads(expected["edition.json"])["edition"]
            until(partial(_is_at, running, edition), 40)
            for path, data in expected.items():
                if not path.startswith("."):
                    assert served(running, path) == data, path
