"""Reading named files alone gives what reading everything gives, or nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from generator.disk.rereading import reread
from generator.disk.snapshot import read

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.problems import Checked
    from generator.model.snapshot import Snapshot

PAGE = "content/pages/about.md"
STYLE = "templates/assets/site.css"
SEED = "seeds/a.txt"


class Site:
    """A site, and what was last read of it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "site"
        self.theme = folder / "theme"
        for path in (PAGE, STYLE, SEED, "content/pages/deep/b.md", "content/site.yaml"):
            self.write(path, b"first")
        (self.theme / "assets").mkdir(parents=True)
        (self.theme / "assets" / "site.css").write_bytes(b"packaged")
        (self.theme / "base.html").write_bytes(b"packaged")
        self.last = self.all()

    def write(self, path: str, data: bytes) -> str:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        return str(place)

    def all(self) -> Checked[Snapshot]:
        return read(self.root, self.theme)

    def named(self, *paths: str) -> Checked[Snapshot] | None:
        return reread(str(self.root), self.last, [str(self.root / path) for path in paths])


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.mark.parametrize("path", [PAGE, STYLE, SEED, "content/pages/deep/b.md"])
def test_a_file_that_changed_is_read(site: Site, path: str) -> None:
    site.write(path, b"second")
    assert site.named(path) == site.all() != site.last


def test_what_came_and_went_and_what_editors_leave_is_passed_over(site: Site) -> None:
    site.write(PAGE, b"second")
    site.write("content/pages/.about.md.swp", b"x")
    site.write("content/pages/about.md~", b"x")
    named = ("content/pages/.about.md.swp", "content/pages/about.md~", "content/pages/4913")
    assert site.named(PAGE, *named) == site.all()


def test_all_is_read_where_a_file_came_or_went(site: Site) -> None:
    site.write("content/pages/new.md", b"x")
    assert site.named("content/pages/new.md") is None
    assert site.named("content/pages") is None
    (site.root / PAGE).unlink()
    assert site.named(PAGE) is None
    site.write("templates/base.html", b"own from now on")
    assert site.named("templates/base.html") is None


def test_nothing_is_read_through_a_link(site: Site, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "about.md").write_bytes(b"secret")
    (site.root / PAGE).unlink()
    (site.root / PAGE).symlink_to(secret / "about.md")
    assert site.named(PAGE) is None
    (site.root / PAGE).unlink()
    (site.root / "content" / "pages").rename(tmp_path / "away")
    (site.root / "content" / "pages").symlink_to(secret)
    assert site.named(PAGE) is None


def test_all_is_read_where_a_path_leads_out_or_was_in_trouble(site: Site, tmp_path: Path) -> None:
    (tmp_path / "site-next-door").mkdir()
    assert reread(str(site.root), site.last, [str(tmp_path / "site-next-door" / "x")]) is None
    assert site.named("content/../../theme/base.html") == site.last
    site.write(PAGE, b"x" * (1024 * 1024 + 1))
    assert site.named(PAGE) is None
    site.last = site.all()
    assert site.last.problems
    site.write(PAGE, b"small again")
    assert site.named(PAGE) is None


def test_any_edits_give_what_reading_everything_gives_or_nothing(site: Site) -> None:
    chance = random.Random(3)
    known = [PAGE, STYLE, SEED, "content/pages/deep/b.md"]
    given = 0
    for turn in range(300):
        named = []
        for _ in range(chance.randint(1, 3)):
            path = chance.choice([*known, "content/pages/c.md", "seeds/b.txt", "templates/x.html"])
            named.append(path)
            if chance.random() < 0.1:
                (site.root / path).unlink(missing_ok=True)
            else:
                site.write(path, f"{turn} {chance.random()}".encode())
        found, whole = site.named(*named), site.all()
        assert found is None or (
            found == whole and list(found.value.files) == list(whole.value.files)
        )
        given += found is not None
        site.last = whole
    assert given > 50
