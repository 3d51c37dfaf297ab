"""A snapshot holds every file of a site at one moment, and nothing from outside it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.disk import files, fingerprint, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.problems import Checked
    from generator.model.snapshot import Snapshot

needs_posix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and odd names are POSIX")
MIB = 1024 * 1024


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a small site."""
    put(tmp_path / "root", "content/site.yaml", b"title: x\n")
    put(tmp_path / "root", "content/programs/inl.md", b"---\n---\n")
    put(tmp_path / "root", "seeds/a.txt", b"words\r\n")
    return tmp_path / "root"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Make a packaged theme."""
    put(tmp_path / "theme", "base.html", b"packaged base")
    put(tmp_path / "theme", "assets/site.css", b"packaged style")
    return tmp_path / "theme"


def put(root: Path, path: str, data: bytes = b"") -> Path:
    full = root / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_bytes(data)
    return full


def found(checked: Checked[Snapshot]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.path) for problem in checked.problems]


def test_every_file_is_there_as_stored_and_sorted(root: Path, theme: Path) -> None:
    value, problems = snapshot.read(root, theme)
    assert list(value.files.items()) == [
        ("content/programs/inl.md", b"---\n---\n"),
        ("content/site.yaml", b"title: x\n"),
        ("seeds/a.txt", b"words\r\n"),
    ]
    assert problems == ()


def test_the_order_in_which_files_were_made_does_not_matter(tmp_path: Path, theme: Path) -> None:
    names = [f"content/programs/{name}.md" for name in "dacb"] + ["seeds/z.txt", "seeds/y.txt"]
    for name in names:
        put(tmp_path / "one", name)
    for name in reversed(names):
        put(tmp_path / "two", name)
    one, two = (snapshot.read(tmp_path / name, theme).value for name in ("one", "two"))
    assert list(one.files) == list(two.files) == sorted(names)


def test_the_snapshot_cannot_be_changed(root: Path, theme: Path) -> None:
    value = snapshot.read(root, theme).value
    with pytest.raises(TypeError):
        value.files["content/x.md"] = b""  # type: ignore[index]


def test_missing_folders_are_empty_ones(tmp_path: Path, theme: Path) -> None:
    value, problems = snapshot.read(tmp_path, theme)
    assert dict(value.files) == {}
    assert problems == ()


def test_a_root_that_is_not_there_is_an_empty_site(tmp_path: Path, theme: Path) -> None:
    value, problems = snapshot.read(tmp_path / "nowhere", theme)
    assert (dict(value.files), problems) == ({}, ())


def test_the_output_and_the_memory_are_not_read(root: Path, theme: Path) -> None:
    put(root, "site/index.html")
    put(root, ".briefing/trace.json")
    put(root, "README.md")
    assert all(
        path.startswith(("content/", "seeds/")) for path in snapshot.read(root, theme)[0].files
    )


@pytest.mark.parametrize(
    "name", [".DS_Store", ".hidden/x.md", "x.md~", ".x.md.swp", "x.md.swp", "#x.md#", ".git/config"]
)
def test_leftovers_of_editors_pass_in_silence(root: Path, theme: Path, name: str) -> None:
    put(root, f"content/programs/{name}", b"leftover")
    value, problems = snapshot.read(root, theme)
    assert len(value.files) == 3
    assert problems == ()


@needs_posix
def test_the_lock_link_of_an_editor_passes_in_silence(root: Path, theme: Path) -> None:
    (root / "content/programs/.#inl.md").symlink_to("me@host.1234:5678")
    assert snapshot.read(root, theme).problems == ()


@needs_posix
@pytest.mark.parametrize("target", ["/etc/passwd", "inl.md", "nowhere", "/etc", ".", "/dev/zero"])
def test_a_link_is_not_followed(root: Path, theme: Path, target: str) -> None:
    (root / "content/programs/link.md").symlink_to(target)
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T104", "content/programs/link.md")]
    assert len(checked.value.files) == 3


@needs_posix
@pytest.mark.parametrize("folder", ["content", "seeds", "templates"])
def test_a_top_folder_that_is_a_link_is_not_followed(
    root: Path, theme: Path, tmp_path: Path, folder: str
) -> None:
    put(tmp_path / "elsewhere", "secret.md", b"secret")
    shutil.rmtree(root / folder, ignore_errors=True)
    (root / folder).symlink_to(tmp_path / "elsewhere")
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T104", folder)]
    assert b"secret" not in {*checked.value.files.values(), *checked.value.theme.values()}


@needs_posix
def test_a_link_in_the_site_s_own_templates_is_not_followed(root: Path, theme: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates/base.html").symlink_to("/etc/passwd")
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T104", "templates/base.html")]
    assert checked.value.theme["base.html"] == b"packaged base"


@needs_posix
def test_a_pipe_is_reported_and_does_not_hang(root: Path, theme: Path) -> None:
    os.mkfifo(root / "seeds/pipe.txt")
    assert found(snapshot.read(root, theme)) == [("T104", "seeds/pipe.txt")]


def test_a_file_in_a_folder_s_place_is_reported(root: Path, theme: Path) -> None:
    put(root, "templates", b"no folder")
    assert found(snapshot.read(root, theme)) == [("T104", "templates")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_name_that_is_not_utf_8_is_reported_readably(root: Path, theme: Path) -> None:
    name = os.path.join(os.fsencode(root), b"content/programs/caf\xe9.md")  # noqa: PTH118
    os.close(os.open(name, os.O_CREAT))
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T101", "content/programs/caf\\xe9.md")]
    checked.problems[0].place.path.encode()


@needs_posix
@pytest.mark.parametrize("name", ["a\nb.md", "a\x1b[31m.md", "a\\b.md"])
def test_a_name_that_would_garble_a_report_is_refused(root: Path, theme: Path, name: str) -> None:
    put(root, f"content/programs/{name}")
    ((code, path),) = found(snapshot.read(root, theme))
    assert code == "T105"
    assert path.isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems fold the two into one")
def test_names_that_differ_only_in_unicode_form_are_both_kept(root: Path, theme: Path) -> None:
    put(root, "content/programs/caf\u00e9.md")
    put(root, "content/programs/cafe\u0301.md")
    assert len(snapshot.read(root, theme).value.files) == 5


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("content/programs/x.md", MIB),
        ("content/x.yaml", MIB),
        ("seeds/x.txt", 4 * MIB),
        ("seeds/x.md", 4 * MIB),
        ("content/programs/x.png", 64 * MIB),
    ],
)
def test_each_kind_of_file_has_its_limit(root: Path, theme: Path, path: str, limit: int) -> None:
    full = put(root, path)
    os.truncate(full, limit)
    checked = snapshot.read(root, theme)
    assert len(checked.value.files[path]) == limit
    os.truncate(full, limit + 1)
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T103", path)]
    assert f"{limit // MIB} MiB" in checked.problems[0].message
    assert path not in checked.value.files


def test_a_file_that_vanishes_is_reported(
    root: Path, theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanish(path: str, limit: int | None = None) -> tuple[bytes, os.stat_result]:
        if path.endswith("inl.md"):
            Path(path).unlink()
        return real(path, limit)

    real = files.read
    monkeypatch.setattr(files, "read", vanish)
    assert found(snapshot.read(root, theme)) == [("T107", "content/programs/inl.md")]


@pytest.mark.parametrize(
    "error", [PermissionError(13, "no"), OSError(24, "many"), OSError(5, "io")]
)
def test_a_file_the_system_refuses_is_reported_and_the_rest_is_read(
    root: Path, theme: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def refuse(path: str, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith("inl.md"):
            raise error
        return real(path, flags, mode)

    real = os.open
    monkeypatch.setattr(os, "open", refuse)
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T107", "content/programs/inl.md")]
    assert len(checked.value.files) == 2


def test_a_folder_the_system_refuses_is_reported(
    root: Path, theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> object:
        if str(path).endswith("programs"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    real = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)
    checked = snapshot.read(root, theme)
    assert found(checked) == [("T107", "content/programs")]
    assert "permission denied" in checked.problems[0].message


def meddle(monkeypatch: pytest.MonkeyPatch, change: Callable[[int], None]) -> None:
    """Call `change` with a running number after each read of a file."""

    def read(fd: int, size: int) -> bytes:
        data = real(fd, size)
        change(next(numbers))
        return data

    numbers = iter(range(1000))
    real = os.read
    monkeypatch.setattr(os, "read", read)


def test_a_change_in_mid_read_is_met_by_reading_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "x", b"old")
    meddle(monkeypatch, lambda number: None if number else (path.write_bytes(b"newer"), None)[1])
    assert files.read(str(path))[0] == b"newer"


def test_a_file_that_never_holds_still_is_reported(
    root: Path, theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = root / "seeds/a.txt"
    meddle(monkeypatch, lambda number: (path.write_bytes(b"x" * (number + 10)), None)[1])
    assert ("T107", "seeds/a.txt") in found(snapshot.read(root, theme))


def test_the_site_s_own_templates_replace_packaged_ones_file_by_file(
    root: Path, theme: Path
) -> None:
    put(root, "templates/base.html", b"own base")
    put(root, "templates/assets/logo.svg", b"own logo")
    value = snapshot.read(root, theme).value
    assert dict(value.theme) == {
        "assets/logo.svg": b"own logo",
        "assets/site.css": b"packaged style",
        "base.html": b"own base",
    }
    assert value.theme_places["base.html"] == "templates/base.html"
    assert value.theme_places["assets/site.css"] == (theme / "assets/site.css").as_posix()
    assert list(value.theme) == sorted(value.theme) == list(value.theme_places)


def test_a_site_that_is_the_packaged_theme_s_home_reads_it_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "templates/base.html", b"base")
    opened: list[str] = []

    def read(path: str, limit: int | None = None) -> tuple[bytes, os.stat_result]:
        opened.append(path)
        return real(path, limit)

    real = files.read
    monkeypatch.setattr(files, "read", read)
    value = snapshot.read(root, root / "templates").value
    assert dict(value.theme_places) == {"base.html": "templates/base.html"}
    assert len([path for path in opened if path.endswith("base.html")]) == 1


@needs_posix
def test_an_installer_may_link_the_packaged_theme_s_files(root: Path, tmp_path: Path) -> None:
    put(tmp_path, "cache/abc", b"linked")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/base.html").symlink_to(tmp_path / "cache/abc")
    value, problems = snapshot.read(root, tmp_path / "theme")
    assert value.theme["base.html"] == b"linked"
    assert problems == ()


def test_the_packaged_theme_of_a_checkout_is_its_templates_folder() -> None:
    assert snapshot.packaged_theme() == Path(__file__).resolve().parent.parent / "templates"


class Memory:
    """A gate as the preview would have it."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[files.Stamp, bytes]] = {}
        self.hits: list[str] = []

    def known(self, path: str, status: os.stat_result) -> bytes | None:
        stamp, data = self.held.get(path, (None, None))
        if stamp != files.stamp(status):
            return None
        self.hits.append(path)
        return data

    def learn(self, path: str, status: os.stat_result, data: bytes) -> None:
        self.held[path] = (files.stamp(status), data)


def test_a_gate_saves_reading_what_is_unchanged(root: Path, theme: Path) -> None:
    gate = Memory()
    first = snapshot.read(root, theme, gate=gate).value
    put(root, "seeds/a.txt", b"other words")
    second = snapshot.read(root, theme, gate=gate).value
    assert gate.hits == ["content/site.yaml", "content/programs/inl.md"]
    assert second.files == {**first.files, "seeds/a.txt": b"other words"}


def test_the_generator_s_digest_is_stable_and_imports_nothing() -> None:
    assert fingerprint.generator_digest() == fingerprint.generator_digest()
    assert len(fingerprint.generator_digest()) == 64


def test_the_generator_s_digest_knows_the_versions_installed() -> None:
    assert fingerprint.UNKNOWN not in fingerprint.versions().values()


def test_a_library_that_cannot_be_found_has_an_unknown_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = fingerprint.generator_digest()
    monkeypatch.setattr(fingerprint, "_home", fingerprint._home.__wrapped__)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert set(fingerprint.versions().values()) == {fingerprint.UNKNOWN}
    assert fingerprint.generator_digest() != known


class _Cache:
    """A user's cache in memory."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, ...], Any] = {}

    def put(self, made: Any, *of: str) -> None:
        self.held[of] = made

    def get(self, *of: str) -> Any:
        return self.held.get(of)


def test_the_sources_are_not_read_where_the_cache_knows_what_they_come_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache, old, path = _Cache(), files.Stamp(1, 2, 3, 1), f"{fingerprint._package()}/build.py"
    reads: list[None] = []
    sources = fingerprint._read()

    def read() -> bytes:
        reads.append(None)
        return sources

    monkeypatch.setattr(fingerprint, "_read", read)

    def are_read(stamp: files.Stamp, taken: int = 10**12) -> bool:
        """Ask in a process that did not ask before; tell whether the sources were read."""
        monkeypatch.setattr(fingerprint, "_held", [])
        reads.clear()
        fingerprint.given(cache, {path: stamp}, taken)
        assert fingerprint._code() == sources
        return bool(reads)

    assert are_read(old)
    assert not are_read(old)
    assert are_read(old._replace(mtime_ns=2))  # another state of them
    assert not are_read(old)
    assert are_read(old, taken=old.ctime_ns)  # too young to prove anything
    for nonsense in (None, "", "no digest", b"code"):
        cache.held = dict.fromkeys(cache.held, nonsense)
        assert are_read(old)


def test_who_asked_before_what_the_sources_come_to_puts_nothing_into_the_cache() -> None:
    """It may be what they were before they changed."""
    known, cache = fingerprint.generator_digest(), _Cache()
    path = f"{fingerprint._package()}/build.py"
    fingerprint.given(cache, {path: files.Stamp(1, 2, 3, 1)}, 10**12)
    assert not cache.held
    assert fingerprint.generator_digest() == known


@pytest.mark.parametrize(
    ("folder", "name", "version"),
    [
        ("PyYAML-6.0.3.dist-info", "pyyaml", "6.0.3"),
        ("markdown_it_py-4.3.0.dist-info", "markdown-it-py", "4.3.0"),
        ("Jinja2-3.1.2.egg-info", "jinja2", "3.1.2"),
        ("Babel-2.10.3-py3.11.egg-info", "babel", "2.10.3"),
        ("mdit-py-plugins-0.7.0.dev1.dist-info", "mdit-py-plugins", "0.7.0.dev1"),
    ],
)
def test_versions_are_read_off_every_form_of_folder_name(
    tmp_path: Path, folder: str, name: str, version: str
) -> None:
    (tmp_path / folder).mkdir()
    assert fingerprint._installed(str(tmp_path)) == {name: (version,)}
