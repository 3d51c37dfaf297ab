"""Compiled templates and maps in the user's cache: believed only where nobody else can write."""

from __future__ import annotations

import datetime
import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jinja2
import pytest

from generator import build as story
from generator import cli
from generator.disk import compiled
from generator.disk.compiled import Compiled
from generator.model.settings import Options
from generator.rendering import templates
from generator.rendering.geography import locator, maps, world_map
from tests.desk import COMPILE, tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.build import Result

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nothing is kept there")
OPTIONS = Options(today=datetime.date(2025, 4, 1))
# Before other tests have them remember:
READ = templates.Theme._read
DRAW = locator.locator
BARE = Path(__file__).parent / "sites/bare"
CODE = compile("made = 1", "page.html", "exec")
OF = ("en", "page.html", "digest of the text")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder that holds one template's code."""
    folder = tmp_path / "cache/briefing"
    Compiled(str(folder), "g", adds=True).put(CODE, *OF)
    return folder


def _file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def _got(folder: Path, generator: str = "g") -> object:
    return Compiled(str(folder), generator, adds=False).get(*OF)


def test_code_is_given_again_to_who_asks_for_the_same(folder: Path) -> None:
    assert _got(folder) == CODE
    assert folder.stat().st_mode & 0o777 == 0o700
    assert _file(folder).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("of", [("es", *OF[1:]), (OF[0], "other.html", OF[2]), (*OF[:2], "")])
def test_of_other_words_another_name_or_text_there_is_none(
    folder: Path, of: tuple[str, ...]
) -> None:
    assert Compiled(str(folder), "g", adds=False).get(*of) is None


def test_of_another_generator_or_python_there_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _got(folder, "another") is None
    monkeypatch.setattr(sys, "version", "3.99")
    assert _got(folder) is None


def test_who_only_reads_writes_nothing(tmp_path: Path) -> None:
    Compiled(str(tmp_path / "cache/briefing"), "g", adds=False).put(CODE, *OF)
    assert not list(tmp_path.iterdir())


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda data: data[:-1],
    "cut within the header": lambda data: data[:70],
    "longer": lambda data: data + b"\0",
    "wrong magic": lambda data: b"briefing" + data[8:],
    "a bit of the code": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "another's code": lambda data: data[:1] + (b"0" if data[1:2] != b"0" else b"1") + data[2:],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_is_nothing(folder: Path, damage: str) -> None:
    path = _file(folder)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert _got(folder) is None


@pytest.mark.parametrize("value", [b"N", b"i\x01\x00\x00\x00", b"[\xff\xff\xff\x7f", b"?", b""])
def test_what_is_whole_and_no_code_is_nothing(folder: Path, value: bytes) -> None:
    path = _file(folder)
    path.write_bytes(f"{path.name} {hashlib.sha256(value).hexdigest()}\n".encode() + value)
    assert _got(folder) is None


def test_what_lies_under_another_name_is_nothing(folder: Path) -> None:
    path = _file(folder)
    store = Compiled(str(folder), "g", adds=True)
    store.put(compile("made = 2", "page.html", "exec"), "es", *OF[1:])
    (other,) = set(folder.iterdir()) - {path}
    path.write_bytes(other.read_bytes())
    assert _got(folder) is None


def _linked_file(folder: Path) -> None:
    path = _file(folder)
    path.rename(folder.parent / "elsewhere")
    path.symlink_to(folder.parent / "elsewhere")


def _linked_folder(folder: Path) -> None:
    folder.rename(folder.parent / "elsewhere")
    folder.symlink_to(folder.parent / "elsewhere")


def _pipe(folder: Path) -> None:
    path = _file(folder)
    path.unlink()
    os.mkfifo(path, 0o600)


def _folder_for_a_file(folder: Path) -> None:
    path = _file(folder)
    path.unlink()
    path.mkdir(0o700)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "a folder that others may write to": lambda folder: folder.chmod(0o770),
    "a folder that others may read": lambda folder: folder.chmod(0o750),
    "a file that others may write to": lambda folder: _file(folder).chmod(0o602),
    "a file that others may read": lambda folder: _file(folder).chmod(0o640),
    "a link to a file": _linked_file,
    "a link to a folder": _linked_folder,
    "a pipe": _pipe,
    "a folder where a file was": _folder_for_a_file,
    "no folder": shutil.rmtree,
}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_somebody_else_may_have_put_there_is_not_read(folder: Path, hostile: str) -> None:
    HOSTILE[hostile](folder)
    assert _got(folder) is None


@pytest.mark.parametrize("foreign", ["folder", "file"])
def test_what_another_user_owns_is_not_read(
    folder: Path, foreign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, other = os.geteuid(), os.geteuid() + 1
    asked = iter([other] if foreign == "folder" else [owner, other])
    monkeypatch.setattr(os, "geteuid", lambda: next(asked))
    assert _got(folder) is None
    assert not list(asked)


def test_nothing_is_written_where_others_may_write(folder: Path) -> None:
    folder.chmod(0o777)
    before = tree(folder)
    Compiled(str(folder), "g", adds=True).put(CODE, "es", *OF[1:])
    assert tree(folder) == before


def test_what_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    Compiled(str(tmp_path / "file/cache/briefing"), "g", adds=True).put(CODE, *OF)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_there_are_never_more_files_than_a_bound(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "MOST", 8)
    monkeypatch.setattr(compiled, "_STAY", 4)
    store = Compiled(str(folder), "g", adds=True)
    for number in range(20):
        store.put(CODE, str(number))
        assert len(list(folder.iterdir())) <= 8
    assert store.get("19") == CODE
    assert _got(folder) is None


@pytest.mark.parametrize("cache", ["", "relative", "/"])
def test_a_place_that_is_none_of_ones_own_is_the_home_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str
) -> None:
    home, site = tmp_path / "home", tmp_path / "site"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    found = compiled.compiled(str(site), "g")
    assert found is not None
    where = {"/": Path("/briefing")}.get(cache, home / ".cache/briefing")
    if sys.platform != "darwin":
        assert found._folder == str(where)


def test_there_is_none_within_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "link"))
    (tmp_path / "site/.cache").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "site/.cache")
    assert compiled.compiled(str(tmp_path / "site"), "g") is None
    assert compiled.compiled(str(tmp_path), "g") is None
    assert compiled.compiled(str(tmp_path / "other"), "g") is not None


def test_there_is_none_where_there_is_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert compiled.compiled(str(tmp_path), "g") is None


class Place(NamedTuple):
    """A site, and the cache of whoever builds it."""

    site: Path
    cache: Path

    def build(self, *, fresh: bool = False) -> Result:
        shutil.rmtree(self.site / "site", ignore_errors=True)
        return story.build(self.site, OPTIONS, fresh=fresh)

    def spoil(self) -> None:
        """Put code in place of every template's that no page can be made with."""
        code = compile("raise ValueError('spoilt')", "page.html", "exec")
        for path in self.cache.iterdir():
            path.write_bytes(compiled._packed(path.name, code))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Make a site that was built once, with a cache of its own and no other."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(templates.Theme, "_compile", COMPILE)
    shutil.copytree(BARE, tmp_path / "site")
    place = Place(tmp_path / "site", tmp_path / "cache/briefing")
    assert not place.build().failed
    return place


def test_a_build_compiles_no_template_that_was(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, kept = tree(place.site / "site"), sorted(place.cache.iterdir())
    monkeypatch.setattr(templates.Theme, "_compile", None)
    assert not place.build().failed
    assert tree(place.site / "site") == before
    assert sorted(place.cache.iterdir()) == kept


def test_words_of_one_site_are_compiled_for_no_other_of_the_same_catalogue() -> None:
    """A compiled catalogue says itself what it was made from, so two of one source may differ."""
    files = {"page.html": b"{{ _('Search') }}", "locale/es.po": b"", "locale/es.mo": b"its own"}
    names = [
        templates.Theme({**files, "locale/es.mo": compiled_words}, {}, "es").closure("page.html")
        for compiled_words in (b"its own", b"another", b"")
    ]
    names.append(templates.Theme(files, {}, "es").closure("page.html"))
    assert len(set(names)) == 3
    assert names[0] == names[3]


def test_a_template_is_parsed_once_for_what_it_names_and_for_its_code(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed: list[str | None] = []
    parse = jinja2.Environment._parse

    def noted(env: jinja2.Environment, source: str, name: str | None, file: str | None) -> Any:
        parsed.append(name)
        return parse(env, source, name, file)

    monkeypatch.setattr(templates.Theme, "_read", READ)
    monkeypatch.setattr(jinja2.Environment, "_parse", noted)
    assert not place.build(fresh=True).failed
    assert len(parsed) == len(set(parsed)) > 10


def test_fresh_and_publish_ask_for_no_compiled_template(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    place.spoil()
    failed = place.build()
    assert {problem.code for problem in failed.problems} == {"V101"}
    assert "ValueError: spoilt" in failed.problems[0].message
    assert not place.build(fresh=True).failed
    settings = place.site / "content/site.yaml"
    settings.write_text(
        f"{settings.read_text()}publish:\n  live: {{to: directory, path: ../live}}\n"
    )
    assert cli.main(["publish", "live", "--root", str(place.site), "--yes"]) == 0, capsys
    assert (place.site.parent / "live/index.html").is_file()


LESOTHO = "---\nname: Lesotho\niso: LS\n---\nWords.\n"


def test_a_map_is_drawn_once_and_not_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (place.site / "content/countries").mkdir(exist_ok=True)
    (place.site / "content/countries/lesotho.md").write_text(LESOTHO)
    with monkeypatch.context() as patch:
        patch.setattr(locator, "locator", DRAW)
        assert not place.build().failed
    before, kept = tree(place.site / "site"), sorted(place.cache.iterdir())
    shutil.rmtree(place.site / ".briefing")
    with monkeypatch.context() as patch:
        patch.setattr(locator, "locator", None)
        patch.setattr(world_map, "drawn", None)
        patch.setattr(templates.Theme, "_read", None)
        assert not place.build().failed
    assert tree(place.site / "site") == before
    assert sorted(place.cache.iterdir()) == kept
    shutil.rmtree(place.cache)
    assert not place.build(fresh=True).failed
    assert tree(place.site / "site") == before
    assert not place.cache.exists()


@pytest.mark.parametrize("text", ["", "[]", "[99]", '{"land":""}', "null"])
def test_what_is_no_map_is_drawn(folder: Path, text: str) -> None:
    store = Compiled(str(folder), "g", adds=True)
    for of in (("locator", "LS", "Lesotho", "en"), ("world", '[["LS", "Lesotho", "x/"]]')):
        store.put(text, *of)
    row: Any = {"iso": "LS", "card": {"text": "Lesotho", "address": "x/"}}
    for _ in range(2):
        found = maps.Maps(store)
        assert found.locator("LS", "Lesotho", "en") == DRAW("LS", "Lesotho", "en")
        assert found.world_map([row]) == world_map.world_map([row])


def test_check_reads_compiled_templates_and_adds_them(place: Place) -> None:
    place.spoil()
    (place.site / "content/pages").mkdir(exist_ok=True)
    (place.site / "content/pages/new.md").write_text("---\ntitle: New\n---\nWords.\n")
    assert story.check(place.site, OPTIONS).failed
    assert not story.check(place.site, OPTIONS, fresh=True).failed
    shutil.rmtree(place.cache)
    assert not story.check(place.site, OPTIONS).failed
    assert list(place.cache.iterdir())
