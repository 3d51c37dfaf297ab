"""`briefing verify`: a published site against its edition, and archives made to do harm."""

from __future__ import annotations

import json
import shutil
import stat
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from tests.publishes import edition, files, publish, site

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    root = site(
        folder,
        "  web: {to: directory, path: ../www, host: netlify}\n  zip: {to: zip, path: ../a.zip}",
    )
    assert publish(root, "web") == 0
    edition(root, 2)
    assert publish(root, "web") == 0
    assert publish(root, "zip") == 0
    return folder


@pytest.fixture
def www(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published / "www", tmp_path / "www")
    return tmp_path / "www"


def run(path: Path, *more: str) -> int:
    return main(["verify", str(path), *more])


def test_what_was_published_is_as_published(published: Path) -> None:
    for path in (published / "www", published / "a.zip", published / "desk/site"):
        assert run(path) == 0


def _spoil(www: Path) -> str:
    (www / "index.html").write_text("other")
    return "index.html:1:1: error[E101]"


def _one_byte(www: Path) -> str:
    path = www / "data/figures.csv"
    path.write_bytes(path.read_bytes()[:-1])
    return "data/figures.csv:1:1: error[E101]"


def _take(www: Path) -> str:
    (www / "robots.txt").unlink()
    return "robots.txt:1:1: error[E102]"


def _add(www: Path) -> str:
    (www / "new").mkdir()
    (www / "new/page.html").write_text("theirs")
    return "new/page.html:1:1: error[E103]"


def _link(www: Path) -> str:
    shutil.copy(www / "robots.txt", www.parent / "robots.txt")
    (www / "robots.txt").unlink()
    (www / "robots.txt").symlink_to("../robots.txt")
    return "robots.txt:1:1: error[E101]"


def _folder_link(www: Path) -> str:
    (www / "about").rename(www.parent / "about")
    (www / "about").symlink_to("../about")
    return "about/index.html:1:1: error[E102]"


def _host(www: Path) -> str:
    (www / "_headers").write_text("/*\n  Access-Control-Allow-Origin: *\n")
    return "_headers:1:1: error[E101]"


def _kept(www: Path) -> str:
    (path,) = [p for p in files(www) if files(www)[p] == b"/* 1 */\n"]
    (www / path).write_text("evil")
    return f"{path}:1:1: error[E101]"


def _marker(www: Path) -> str:
    (www / ".nojekyll").write_text("not empty")
    return ".nojekyll:1:1: error[E103]"


def _unfinished(www: Path) -> str:
    record = json.loads((www / "published.json").read_text())
    (www / "published.json").write_text(json.dumps({**record, "pending": {}}))
    return "published.json:1:1: error[E104]"


def _escape(www: Path) -> str:
    (www / "a\x1b[2Jb.html").write_text("theirs")
    return "error[E103]"


@pytest.mark.parametrize(
    "change",
    [_spoil, _one_byte, _take, _add, _link, _folder_link, _host, _kept, _marker, _unfinished,
     _escape],
)  # fmt: skip
def test_every_change_is_named(
    www: Path, change: Callable[[Path], str], capsys: pytest.CaptureFixture[str]
) -> None:
    expected = change(www)
    capsys.readouterr()
    assert run(www) == 1
    said = capsys.readouterr().out
    assert expected in said
    assert "\x1b" not in said


def test_problems_are_told_to_programs_too(www: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _take(www)
    capsys.readouterr()
    assert run(www, "--format", "json") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["robots.txt"]


def test_version_control_is_no_part_of_a_site(www: Path) -> None:
    (www / ".git").mkdir()
    (www / ".git/config").write_text("")
    (www / ".gitignore").write_text("")
    (www / ".nojekyll").write_text("")
    assert run(www) == 0


def test_an_archive_with_one_folder_around_it_counts_as_the_folder(
    published: Path, tmp_path: Path
) -> None:
    made = shutil.make_archive(str(tmp_path / "b"), "zip", published, "www")
    assert run(Path(made)) == 0


@pytest.mark.parametrize("name", ["nothing", "empty", "text.zip", "other"])
def test_nothing_to_check_is_2(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.zip").write_text("no zip")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/edition.json").write_text('{"edition": "1", "files": {"../x": "0"}}')
    assert main_code(tmp_path / name) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def main_code(path: Path) -> int:
    return main(["verify", str(path)])


def _entry(
    name: str, data: bytes = b"x", mode: int = stat.S_IFREG | 0o644
) -> tuple[str, bytes, int]:
    return name, data, mode


HOSTILE = {
    "out": [_entry("../evil")],
    "out below": [_entry("a/../../evil")],
    "absolute": [_entry("/etc/evil")],
    "drive": [_entry("C:/evil")],
    "backslash": [_entry("..\\evil")],
    "twice": [_entry("a.html"), _entry("a.html")],
    "twice but for case": [_entry("A.html"), _entry("a.html")],
    "link": [_entry("a", b"/etc/passwd", stat.S_IFLNK | 0o777)],
    "device": [_entry("a", b"", stat.S_IFCHR | 0o666)],
    "folder with content": [_entry("a/", b"content", stat.S_IFDIR | 0o755)],
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_hostile_archive_is_refused(
    tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("edition.json", '{"edition": "1", "files": {}}')
        for name, data, mode in HOSTILE[kind]:
            info = zipfile.ZipInfo(name)
            info.filename = name
            info.external_attr = mode << 16
            archive.writestr(info, data)
    before = files(tmp_path)
    assert run(path) == 2
    said = capsys.readouterr().err
    assert "is refused" in said
    assert len(said.splitlines()) == 1
    assert files(tmp_path) == before


def _small(path: Path) -> bytearray:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("edition.json", '{"edition": "1", "files": {}}')
        archive.writestr("a", b"x" * 5000)
        archive.writestr("b", b"y" * 5000)
    return bytearray(path.read_bytes())


def _central(data: bytearray, number: int) -> int:
    at = -1
    for _ in range(number + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    return at


def test_a_bomb_by_its_own_word_is_refused(tmp_path: Path) -> None:
    data = _small(tmp_path / "a.zip")
    at = _central(data, 1)
    data[at + 24 : at + 28] = (400 * 1024 * 1024).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(data)
    assert run(tmp_path / "a.zip") == 2


def test_files_over_each_other_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = _small(tmp_path / "a.zip")
    one, two = _central(data, 1), _central(data, 2)
    data[two + 42 : two + 46] = data[one + 42 : one + 46]
    (tmp_path / "a.zip").write_bytes(data)
    assert run(tmp_path / "a.zip") == 2
    assert "lies over another" in capsys.readouterr().err


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    data = _small(tmp_path / "a.zip")
    data[_central(data, 1) + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert run(tmp_path / "a.zip") == 2


def test_a_file_that_says_it_is_shorter_than_it_is_differs(tmp_path: Path) -> None:
    data = _small(tmp_path / "a.zip")
    at = _central(data, 1)
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(data)
    assert run(tmp_path / "a.zip") == 1


def test_a_broken_archive_does_not_pass(published: Path, tmp_path: Path) -> None:
    whole = (published / "a.zip").read_bytes()
    for cut in (10, len(whole) // 2, len(whole) - 5):
        (tmp_path / "a.zip").write_bytes(whole[:cut])
        assert run(tmp_path / "a.zip") == 2
    for at in range(200, len(whole) // 2, len(whole) // 17):
        spoilt = bytearray(whole)
        spoilt[at] ^= 0xFF
        (tmp_path / "a.zip").write_bytes(spoilt)
        assert run(tmp_path / "a.zip") in (1, 2)
