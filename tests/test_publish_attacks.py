"""Settings, targets, archives and tools made to do harm, or to make us do it."""

from __future__ import annotations

import json
import os
import resource
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from generator.disk import programs
from generator.publishing.manifest import RECORD
from tests.publishes import built, edition, environment, files, git, publish, site

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "s3cr3t/with+odd=signs"


# --- where to ----------------------------------------------------------------------------------

WHERE = [
    "/", "~", "~/", "~/.", ".", "./", "..", "../desk", "../desk/.", "../desk/../desk", "content",
    "./content/../content", "content/www", "seeds", "seeds/www", "templates/www", ".briefing",
    ".briefing/www", ".git", ".git/www", "site", "site/www", "../to-desk", "../to-content",
    "../to-home", "../to-site", "../into/site", "../into/site/www", "../into/content",
    "../into/content/www", "../into/content/a.zip", "../other-repository",
    "../other-repository/.git", "../file", "../file/www",
]  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("where")
    kinds = {
        "d": "to: directory, path: '{}'",
        "l": "to: directory, switch: symlink, path: '{}'",
        "r": "to: rsync, destination: '{}'",
        "z": "to: zip, path: '{}'",
    }
    root = site(
        folder,
        "\n".join(
            f"  {kind}-{number}: {{{shape.format(where)}}}"
            for kind, shape in kinds.items()
            for number, where in enumerate(WHERE)
        ),
    )
    git(root, "init", "--quiet")
    git(folder, "init", "--quiet", "other-repository")
    (folder / "home").mkdir()
    (folder / "home/letter.txt").write_text("theirs")
    (folder / "file").write_text("theirs")
    (folder / "into").symlink_to(root)
    for name, lead in (("desk", root), ("content", root / "content"), ("home", folder / "home"),
                       ("site", root / "site")):  # fmt: skip
        (folder / f"to-{name}").symlink_to(lead)
    assert main(["build", "--root", str(root), "--today", "2025-04-01"]) == 0
    return root


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not {"site", ".briefing"} & {*path.relative_to(folder).parts}
    }


@pytest.mark.parametrize("kind", ["d", "l", "r", "z"])
@pytest.mark.parametrize("number", range(len(WHERE)), ids=WHERE)
def test_no_site_is_put_where_something_else_lives(
    desk: Path, kind: str, number: int, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    if kind == "r" and shutil.which("rsync") is None:
        pytest.skip("NOT TESTED: rsync is not here")
    monkeypatch.setenv("HOME", str(desk.parent / "home"))
    before, output = everything(desk.parent), files(desk / "site")
    assert publish(desk, f"{kind}-{number}", "--yes") == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1, said
    assert "Traceback" not in said
    assert everything(desk.parent) == before
    assert files(desk / "site") == output


# --- what stands there already -----------------------------------------------------------------


def test_a_folder_full_of_something_else_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../letters}")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/dear.txt").write_text("theirs")
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "no site of this tool's" in said
    assert len(said.splitlines()) == 1
    assert files(tmp_path / "letters") == {"dear.txt": b"theirs"}
    assert publish(root, "web", "--yes") == 0
    edition(root, 2)
    assert publish(root, "web") == 0  # and not again


@pytest.mark.parametrize(
    "theirs",
    [b'{"published": true}', b"[]", b"no json", b'{"edition": 3}', b"", b'{"edition": "1", "a": 1}',
     b'{"edition": "1", "kept": {"../../x": "0"}}'],
)  # fmt: skip
def test_somebodys_published_json_is_not_taken_for_ours(
    tmp_path: Path, theirs: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    assert publish(root, "web") == 0
    (tmp_path / "www" / RECORD).write_bytes(theirs)
    edition(root, 2)
    capsys.readouterr()
    assert publish(root, "web") == 2
    assert f"`{RECORD}`" in capsys.readouterr().err
    assert (tmp_path / "www" / RECORD).read_bytes() == theirs
    assert publish(root, "web", "--yes") == 0


@pytest.mark.parametrize(
    ("address", "host"),
    [(RECORD, "nginx"), ("_headers", "netlify"), ("_redirects", "gitlab"), ("CNAME", "github")],
)
def test_a_page_at_the_address_of_a_file_of_ours_is_refused(
    tmp_path: Path, address: str, host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    domain = ", domain: desk.example.org" if host == "github" else ""
    root = site(tmp_path, f"  web: {{to: directory, path: ../www, host: {host}{domain}}}")
    page = root / "content/pages/about.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("---\n", f"---\nredirect_from: [/{address}]\n", 1), "utf-8")
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert f"`{address}`" in said
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "www").exists()


# --- archives and folders to verify ------------------------------------------------------------


def limited(*words: str, megabytes: int = 400) -> subprocess.CompletedProcess[str]:
    """Run the command with little memory and little time."""
    size = megabytes * 1024 * 1024
    return subprocess.run(
        [sys.executable, "-m", "generator", *words], env=environment(), check=False,
        capture_output=True, text=True, timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size)),
    )  # fmt: skip


def refused(path: Path) -> str:
    ran = limited("verify", str(path))
    assert ran.returncode == 2, ran
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    return ran.stderr


def bomb(path: Path, sizes: list[int]) -> None:
    """Write an archive of files of so many MiB of zeros: a true stream, made once and repeated."""
    packer = zlib.compressobj(9, wbits=-15)
    packer.compress(b"")
    mebibyte = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
    table = []
    with path.open("wb") as file:
        for number, size in enumerate(sizes):
            at, name, length = file.tell(), b"%d" % number, len(mebibyte) * size + 2
            field = struct.pack("<HHHHHIII", 20, 0, 8, 0, 33, 0, length, size * 2**20)
            names = struct.pack("<HH", len(name), 0)
            file.write(b"PK\x03\x04" + field + names + name)
            file.write(mebibyte * size + b"\x03\x00")
            rest = struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, at)
            table.append(b"PK\x01\x02\x14\x03" + field + names + rest + name)
        at, rows = file.tell(), b"".join(table)
        file.write(rows + b"PK\x05\x06" + struct.pack(
            "<HHHHIIH", 0, 0, len(table), len(table), len(rows), at, 0))  # fmt: skip


def test_the_bomb_is_one(tmp_path: Path) -> None:
    bomb(tmp_path / "a.zip", [3])
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        (info,) = archive.infolist()
        info.CRC = zlib.crc32(bytes(3 * 2**20))
        assert archive.read(info) == bytes(3 * 2**20)


@pytest.mark.parametrize("sizes", [[3000], [1000] * 10, [500] * 20])
def test_ten_gigabytes_of_zeros_are_not_unpacked(tmp_path: Path, sizes: list[int]) -> None:
    bomb(tmp_path / "a.zip", sizes)
    assert (tmp_path / "a.zip").stat().st_size < 12 * 2**20
    assert "at most" in refused(tmp_path / "a.zip") or "MiB" in refused(tmp_path / "a.zip")


def test_a_large_file_is_hashed_in_little_memory(tmp_path: Path) -> None:
    from hashlib import sha256  # noqa: PLC0415  beside its use

    digest = sha256(bytes(450 * 1024 * 1024)).hexdigest()
    manifest = json.dumps({"edition": "1", "files": {"zeros": digest}})
    (tmp_path / "www").mkdir()
    (tmp_path / "www/edition.json").write_text(manifest)
    with (tmp_path / "www/zeros").open("wb") as zeros:
        zeros.truncate(450 * 1024 * 1024)
    shutil.make_archive(str(tmp_path / "a"), "zip", tmp_path / "www")
    for path in (tmp_path / "www", tmp_path / "a.zip"):
        ran = limited("verify", str(path), megabytes=300)
        assert ran.returncode == 0, ran


def test_a_table_of_a_million_entries_is_not_read(tmp_path: Path) -> None:
    row = b"PK\x01\x02" + bytes(24) + (40).to_bytes(2, "little") + bytes(16) + b"x" * 40
    table = row * 1_000_000
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff" * 2 + len(table).to_bytes(4, "little") + bytes(6)
    (tmp_path / "a.zip").write_bytes(table + end)
    assert "table of contents" in refused(tmp_path / "a.zip")


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    row = b"PK\x01\x02" + bytes(24) + (6).to_bytes(2, "little") + bytes(16)
    table = b"".join(row + b"%06d" % number for number in range(200_001))
    # More entries than two bytes can count: zipfile reads as many as the table's size holds.
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff" * 2 + len(table).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(table + end + bytes(6))
    assert "entries" in refused(tmp_path / "a.zip")


@pytest.mark.parametrize(
    "edition_id", ["\ud800", "\x1b[2J", "a\nbriefing: all is well", "", "x" * 65, 3, None, ["a"]]
)
def test_an_editions_name_cannot_drive_a_terminal(tmp_path: Path, edition_id: object) -> None:
    (tmp_path / "edition.json").write_text(json.dumps({"edition": edition_id, "files": {}}))
    assert "is no manifest" in refused(tmp_path)


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "edition.json").write_text(
        json.dumps({"edition": "1", "files": {"index.html": "0" * 64}})
    )
    os.mkfifo(tmp_path / "index.html")
    ran = limited("verify", str(tmp_path))
    assert ran.returncode == 1
    os.mkfifo(tmp_path / "pipe.zip")
    assert "no folder and no zip" in refused(tmp_path / "pipe.zip")


HARMFUL = [
    "../x", "a/../../x", "/x", "//x", "C:/x", "c:x", "\\\\host\\x", "..\\x", "a\x00b", "a\nb",
           "./x", "a//b", "..", "a/..", "\x7f"]  # fmt: skip


@pytest.mark.parametrize("name", HARMFUL)
@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str, kind: str) -> None:
    info = zipfile.ZipInfo("placeholder")
    info.filename = info.orig_filename = name + ("/" if kind == "folder" else "")
    mode = {"file": stat.S_IFREG, "folder": stat.S_IFDIR, "link": stat.S_IFLNK}[kind]
    info.external_attr = mode << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("edition.json", '{"edition": "1", "files": {}}')
        archive.writestr(info, b"" if kind == "folder" else b"x")
    assert main(["verify", str(tmp_path / "a.zip")]) == 2


# --- secrets -----------------------------------------------------------------------------------


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> str:
    for name in ("FTP_PASS", "DEPLOY_KEY", "GITHUB_PAT", "SLACK_WEBHOOK", "DB_PWD", "AZURE_SAS"):
        monkeypatch.setenv(name, f"{SECRET}-{name}")
    monkeypatch.setenv("SSH_PRIVATE_KEY", f"-----BEGIN-----\n{SECRET}{SECRET}\n-----END-----\n")
    return SECRET


@pytest.mark.parametrize(
    "words",
    [
        "{}-FTP_PASS", "x{}-DEPLOY_KEYx", "{}-GITHUB_PAT\n", "{}-DB_PWD", "{}-AZURE_SAS",
        "https://hooks/{}-SLACK_WEBHOOK", "https://me:{}@host/x", "https://{}@host/x?y",
        "https://h/?a=1&private_token={}", "https://h/?X-Amz-Signature={}&b", "ssh://u:{}@h/x",

    ],
)  # fmt: skip
def test_a_secret_is_concealed_in_whatever_form(secret: str, words: str) -> None:
    from urllib.parse import quote  # noqa: PLC0415  beside its use

    for form in (secret, quote(secret), quote(secret, safe="")):
        said = programs.conceal(words.format(form))
        assert form not in said
        assert "***" in said
    assert secret not in programs.conceal(f"key: {secret}{secret}")
    split = words.format(secret).replace("s3cr", "s3\x1b[0mcr")
    assert secret not in programs.conceal(split)


def test_what_is_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYBOARD", "dvorak-layout")
    monkeypatch.setenv("PWD", "/srv/somewhere")
    text = "dvorak-layout in /srv/somewhere: git@github.com:me/desk.git, https://h/x?page=2"
    assert programs.conceal(text) == text


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize("target", ["tool", "git", "hook", "rsync"])
def test_a_tool_that_tells_secrets_is_not_repeated(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every tool that we run says what is in its environment, and fails."""
    tell = 'env >&2; env; echo "https://me:$FTP_PASS@host/?token=$FTP_PASS" >&2; exit 9\n'
    (tmp_path / "bin").mkdir()
    for name in ("tool", "rsync"):
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{tell}")
        (tmp_path / "bin" / name).chmod(0o755)
    root = site(
        tmp_path,
        f"  tool: {{to: command, run: [{tmp_path}/bin/tool, '{{site}}']}}\n"
        "  git: {to: git, remote: origin}\n"
        "  hook: {to: git, remote: ../bare.git}\n"
        "  rsync: {to: rsync, destination: 'host:/srv/www'}",
    )
    git(root, "init", "--quiet")
    git(root, "remote", "add", "origin", f"https://me:{SECRET}@127.0.0.1:9/x.git")
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    (tmp_path / "bare.git/hooks/pre-receive").write_text(f"#!/bin/sh\n{tell}")
    (tmp_path / "bare.git/hooks/pre-receive").chmod(0o755)
    os.environ["PATH"] = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    try:
        assert publish(root, target) == 2
    finally:
        os.environ["PATH"] = os.environ["PATH"].partition(":")[2]
    out = capsys.readouterr()
    said = out.out + out.err
    assert SECRET not in said
    assert len(out.err.splitlines()) == 1
    stored = [p for p in (root / ".briefing").rglob("*") if p.is_file()]
    assert stored or target == "rsync"
    for path in stored:
        assert SECRET.encode() not in path.read_bytes(), path
    if target == "hook":
        for path in (tmp_path / "bare.git").rglob("*"):
            assert not path.is_file() or SECRET.encode() not in path.read_bytes()


def test_a_state_made_by_anybody_deletes_nothing_of_anybody(tmp_path: Path) -> None:
    """The target's manifests claim files that we never wrote: by their bytes they are not ours."""
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    assert publish(root, "web") == 0
    (tmp_path / "www/theirs.txt").write_text("theirs")
    manifest = json.loads((tmp_path / "www/edition.json").read_bytes())
    manifest["files"]["theirs.txt"] = "0" * 64
    (tmp_path / "www/edition.json").write_text(json.dumps(manifest))
    assert publish(root, "web", "--yes") == 0
    assert (tmp_path / "www/theirs.txt").read_text() == "theirs"
    assert {**files(tmp_path / "www"), **built(root)} == files(tmp_path / "www")
