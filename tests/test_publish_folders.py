"""Publishing into folders, file by file and by whole generations, as a zip, and by a command."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from generator.publishing import manifest
from generator.publishing.manifest import RECORD
from generator.publishing.verification import verify
from tests.publishes import asset, built, edition, files, publish, site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = "  web: {to: directory, path: ../www}"
LINK = "  web: {to: directory, path: ../www, switch: symlink}"
BOTH = pytest.mark.parametrize("targets", [FILES, LINK], ids=["files", "symlink"])


def shown(root: Path) -> Path:
    """Give the folder that visitors see."""
    return (root.parent / "www").resolve()


@BOTH
def test_the_folder_holds_the_site_and_nothing_else(tmp_path: Path, targets: str) -> None:
    root = site(tmp_path, targets)
    assert publish(root, "web") == 0
    assert files(shown(root)) == built(root)


@BOTH
def test_the_same_edition_again_is_nothing_to_do(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, targets)
    for number in (1, 2):
        edition(root, number)
        assert publish(root, "web") == 0
        before = files(shown(root))
        capsys.readouterr()
        assert publish(root, "web") == 0
        assert "nothing to do" in capsys.readouterr().out
        assert files(shown(root)) == before


@BOTH
def test_assets_stay_for_one_publish_and_what_is_foreign_for_ever(
    tmp_path: Path, targets: str
) -> None:
    root = site(tmp_path, targets)
    assert publish(root, "web") == 0
    (shown(root) / ".well-known").mkdir()
    (shown(root) / ".well-known/acme").write_text("theirs")
    (shown(root) / "theirs.html").symlink_to("index.html")
    edition(root, 2)
    assert publish(root, "web") == 0
    assert len(asset(shown(root), 1)) == 1
    assert (shown(root) / RECORD).is_file()
    edition(root, 3)
    assert publish(root, "web") == 0
    assert not asset(shown(root), 1)
    assert len(asset(shown(root), 2)) == 1
    assert (shown(root) / ".well-known/acme").read_text() == "theirs"
    assert (shown(root) / "theirs.html").readlink().name == "index.html"
    assert {**files(shown(root)), **built(root)} == files(shown(root))


@pytest.mark.parametrize(
    "targets",
    [FILES, LINK, "  web: {to: zip, path: ../www.zip}"],
    ids=["files", "symlink", "zip"],
)
def test_the_plan_says_which_facts_change(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, targets)
    assert publish(root, "web", "--dry-run") == 0
    assert capsys.readouterr().out.endswith("\nfacts: 26 added\n")  # each of them is new
    assert publish(root, "web") == 0
    briefing = root / "content/briefings/harbour-money.md"
    text = briefing.read_text("utf-8")
    briefing.write_text(text.replace("label: Approved for the fund\n", "label: Granted\n"), "utf-8")
    capsys.readouterr()
    assert publish(root, "web", "--dry-run", "--message", "Words") == 0
    said = capsys.readouterr().out
    assert "facts: 1 changed\n" in said
    assert "  * briefings/harbour-money#approved: text: Approved for the fund -> Granted\n" in said
    assert "--message does nothing here" in said
    assert publish(root, "web") == 0
    capsys.readouterr()
    edition(root, 2)
    assert publish(root, "web") == 0
    said = capsys.readouterr().out
    assert "facts:" not in said
    assert "--message" not in said


def test_a_command_that_is_given_the_message_takes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    web = '  web: {to: command, run: ["true", "{site}", "{message}"]}'
    root = site(tmp_path, f'{web}\n  other: {{to: command, run: ["true", "{{site}}"]}}')
    assert publish(root, "web", "--dry-run", "--message", "Words") == 0
    assert "--message" not in capsys.readouterr().out
    assert publish(root, "other", "--dry-run", "--message", "Words") == 0
    assert "--message does nothing here" in capsys.readouterr().out


@BOTH
def test_pages_that_went_are_gone(tmp_path: Path, targets: str) -> None:
    root = site(tmp_path, targets)
    assert publish(root, "web") == 0
    assert (shown(root) / "about/index.html").is_file()
    withdraw_about(root)
    assert publish(root, "web") == 0
    assert not (shown(root) / "about").exists()


@BOTH
def test_what_readers_would_miss_is_named_first(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, targets)
    assert publish(root, "web") == 0
    page = shown(root) / "index.html"
    page.write_text(f"{page.read_text('utf-8')}<!-- ours -->", "utf-8")
    withdraw_about(root)
    capsys.readouterr()
    assert publish(root, "web", "--dry-run") == 0
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "address" in line or "edited" in line] == [
        "1 address disappears; `redirect_from` of the record that follows keeps an old address",
        "1 file was edited at the target; what was edited there will be lost",
    ]
    assert "  - /about/" in told
    assert "  ! index.html" in told
    assert told.index("  - about/index.html") < told.index("  * index.html")
    assert publish(root, "web", "--yes") == 0
    assert "<!-- ours -->" not in (shown(root) / "index.html").read_text("utf-8")


def withdraw_about(root: Path) -> None:
    (root / "content/pages/about.md").unlink()
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace(", about]", "]"), "utf-8")


def test_another_machine_goes_on_where_one_left_off(tmp_path: Path) -> None:
    """The target's own files say what is ours; no memory of an earlier publish is needed."""
    root = site(tmp_path, FILES)
    assert publish(root, "web") == 0
    edition(root, 2)
    assert publish(root, "web") == 0
    shutil.rmtree(root / ".briefing")
    shutil.rmtree(root / "site")
    withdraw_about(root)
    assert publish(root, "web") == 0
    assert not (shown(root) / "about").exists()
    assert not asset(shown(root), 1)
    assert {**files(shown(root)), **built(root)} == files(shown(root))


def test_a_foreign_file_in_the_way_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, FILES)
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").write_text("theirs")
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "`index.html`" in said
    assert "--yes" in said
    assert files(tmp_path / "www") == {"index.html": b"theirs"}
    assert publish(root, "web", "--yes") == 0
    assert files(tmp_path / "www") == built(root)


def test_many_deletions_are_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www, max_deletes: 1}")
    assert publish(root, "web") == 0
    before = files(tmp_path / "www")
    withdraw_about(root)
    assert publish(root, "web") == 2
    assert "2 files would be deleted" in capsys.readouterr().err
    assert files(tmp_path / "www") == before
    assert publish(root, "web", "--yes") == 0
    assert not (tmp_path / "www/about").exists()


def test_a_question_on_a_terminal_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site(tmp_path, FILES)
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").write_text("theirs")
    monkeypatch.setattr("sys.stdin", _Terminal())
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert publish(root, "web") == 2
    assert (tmp_path / "www/index.html").read_text() == "theirs"
    monkeypatch.setattr("builtins.input", lambda _: "y")
    assert publish(root, "web") == 0


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_an_error_in_the_content_publishes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, FILES)
    assert publish(root, "web") == 0
    before = files(tmp_path / "www")
    page = root / "content/pages/about.md"
    page.write_text(page.read_text("utf-8") + "\nSome 93 people.\n", "utf-8")  # only a warning
    assert publish(root, "web") == 1
    assert "error[N101]" in capsys.readouterr().out
    assert files(tmp_path / "www") == before


def test_what_is_published_is_built_now_and_not_what_lies_there(tmp_path: Path) -> None:
    root = site(tmp_path, FILES)
    assert publish(root, "web") == 0
    (root / "site/index.html").write_text("edited by hand")
    (root / "site/stray.html").write_text("not of the build")
    assert publish(root, "web") == 0
    assert b"edited by hand" not in (tmp_path / "www/index.html").read_bytes()
    assert not (tmp_path / "www/stray.html").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [("wbe", "did you mean `web`?"), ("zzz", "`content/site.yaml` names `web`")],
)
def test_an_unknown_target_is_one_line(
    tmp_path: Path, name: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, FILES)
    assert publish(root, name) == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    "target",
    [
        "{to: directory, path: .}",
        "{to: directory, path: site}",
        "{to: directory, path: site/sub}",
        "{to: directory, path: content/out}",
        "{to: directory, path: .., switch: symlink}",
        "{to: zip, path: site/a.zip}",
        "{to: zip, path: ../a.tar}",
        "{to: command, run: 'no-such-program-here {site}'}",
        "{to: command, run: 'false {site}'}",
    ],
)
def test_a_target_that_cannot_be_is_refused_in_one_line(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {target}")
    before = set(tmp_path.iterdir())
    assert publish(root, "web") == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert set(tmp_path.iterdir()) == before


def test_drafts_go_only_where_the_target_says_so(tmp_path: Path) -> None:
    root = site(
        tmp_path,
        "  web: {to: directory, path: ../www}\n"
        "  desk: {to: directory, path: ../inside, drafts: true, base_url: 'https://in.example/'}",
    )
    (root / "content/pages/secret.md").write_text("---\ntitle: Secret\ndraft: true\n---\nHush.\n")
    assert publish(root, "web", "--drafts") == 2
    assert publish(root, "desk") in (0, 1)  # other drafts of the test site may have faults
    assert publish(root, "web") == 0
    assert not (tmp_path / "www/secret").exists()


# --- generations -----------------------------------------------------------------------------


def test_generations_are_kept_to_their_number(tmp_path: Path) -> None:
    root = site(tmp_path, LINK)
    for number in (1, 2, 3, 4):
        edition(root, number)
        assert publish(root, "web") == 0
    assert len(list((tmp_path / "www.generations").iterdir())) == 2
    assert (tmp_path / "www").readlink().name.startswith("000004-")


def test_a_generation_with_somebodys_file_in_it_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, LINK)
    assert publish(root, "web") == 0
    old = shown(root)
    edition(root, 2)
    assert publish(root, "web") == 0
    (old / "notes.txt").write_text("theirs")
    edition(root, 3)
    assert publish(root, "web") == 0
    assert "did not write" in capsys.readouterr().out
    assert files(old) == {"notes.txt": b"theirs"}


def test_a_full_folder_is_not_made_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, LINK)
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").write_text("theirs")
    assert publish(root, "web", "--yes") == 2
    assert "move it away" in capsys.readouterr().err
    assert files(tmp_path / "www") == {"index.html": b"theirs"}
    (tmp_path / "www/index.html").unlink()
    assert publish(root, "web") == 0  # an empty one is


# --- disks that fail -------------------------------------------------------------------------


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    folder.mkdir(exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=False,
        capture_output=True,
    )  # fmt: skip
    if made.returncode:
        pytest.skip("NOT TESTED: mounting a small disk is not permitted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("switch", ["files", "symlink"])
def test_a_full_disk_leaves_the_old_site_whole(
    tmp_path: Path, switch: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: directory, path: ../disk/www, switch: {switch}}}")
    with mounted(tmp_path / "disk", "size=5m"):
        assert publish(root, "web") == 0
        www = tmp_path / "disk/www"
        old = files(www.resolve())
        edition(root, 2)
        (tmp_path / "disk/filler").write_bytes(b"")
        with (tmp_path / "disk/filler").open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * 4096)
            except OSError:
                pass
        capsys.readouterr()
        assert publish(root, "web") == 2
        said = capsys.readouterr().err
        assert "the disk is full" in said
        assert len(said.splitlines()) == 1
        now = files(www.resolve())
        new = built(root)
        for path, data in old.items():
            assert now[path] in (data, new.get(path)), path
        if switch == "symlink":
            assert now == old
        (tmp_path / "disk/filler").unlink()
        assert publish(root, "web") == 0
        assert {**files(www.resolve()), **new} == files(www.resolve())
        assert not verify(str(www)).problems


@pytest.mark.parametrize("switch", ["files", "symlink"])
def test_a_read_only_target_is_a_clear_error(
    tmp_path: Path, switch: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: directory, path: ../disk/www, switch: {switch}}}")
    with mounted(tmp_path / "disk", "size=8m"):
        assert publish(root, "web") == 0
        old = files((tmp_path / "disk/www").resolve())
        edition(root, 2)
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path / "disk")], check=True)
        capsys.readouterr()
        assert publish(root, "web") == 2
        assert "read-only" in capsys.readouterr().err
        assert files((tmp_path / "disk/www").resolve()) == old


# --- zip -------------------------------------------------------------------------------------


@pytest.mark.parametrize("compress", ["true", "false"])
def test_an_archive_is_the_site_and_always_the_same_bytes(tmp_path: Path, compress: str) -> None:
    root = site(tmp_path, f"  web: {{to: zip, path: ../a.zip, compress: {compress}}}")
    assert publish(root, "web") == 0
    first = (tmp_path / "a.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == built(root)
    (tmp_path / "a.zip").unlink()
    shutil.rmtree(root / ".briefing")
    shutil.rmtree(root / "site")
    assert publish(root, "web") == 0
    assert (tmp_path / "a.zip").read_bytes() == first
    edition(root, 2)
    assert publish(root, "web") == 0
    assert not verify(str(tmp_path / "a.zip")).problems


def test_a_file_that_is_no_archive_of_a_site_is_not_written_over(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: zip, path: ../a.zip}")
    (tmp_path / "a.zip").write_text("my thesis")
    assert publish(root, "web", "--yes") == 2
    assert (tmp_path / "a.zip").read_text() == "my thesis"


# --- a command -------------------------------------------------------------------------------


def test_a_command_gets_the_folder_the_message_and_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = tmp_path / "tool"
    tool.write_text(
        '#!/bin/sh\nrm -rf "$2"; cp -r "$1" "$2"; echo "$3" > "$2.said"\n'
        'echo "signed in with $HOST_TOKEN"; echo "https://me:$HOST_TOKEN@host/x" >&2\n'
    )
    tool.chmod(0o755)
    monkeypatch.setenv("HOST_TOKEN", "very-secret-thing")
    root = site(
        tmp_path,
        f"  web: {{to: command, host: netlify, run: [{tool}, '{{site}}', ../live, '{{message}}']}}",
    )
    assert publish(root, "web", "--message", 'so "it" $HOME is') == 0
    out = capsys.readouterr()
    assert "signed in with ***" in out.out
    assert "very-secret-thing" not in out.out + out.err
    live = files(tmp_path / "live")
    assert {**live, **built(root)} == live
    assert "_headers" in live
    assert (tmp_path / "live.said").read_text() == 'so "it" $HOME is\n'
    edition(root, 2)
    assert publish(root, "web") == 0
    assert len(asset(tmp_path / "live", 1)) == 1
    edition(root, 3)
    assert publish(root, "web") == 0
    assert not asset(tmp_path / "live", 1)


def test_a_command_that_fails_does_not_lose_the_assets_that_are_live(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = tmp_path / "tool"
    tool.write_text('#!/bin/sh\ncp -r "$1/." live\n')
    tool.chmod(0o755)
    root = site(tmp_path, f"  web: {{to: command, run: '{tool} {{site}}'}}")
    (root / "live").mkdir()
    assert publish(root, "web") == 0
    tool.write_text("#!/bin/sh\necho 'quota used up' >&2; exit 7\n")
    edition(root, 2)
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "code 7: quota used up" in said
    edition(root, 3)
    tool.write_text('#!/bin/sh\nrm -rf live; cp -r "$1" live\n')
    assert publish(root, "web") == 0
    assert len(asset(root / "live", 1)) == 1


def test_a_record_made_to_harm_says_nothing() -> None:
    for data in (b"", b"[]", b'{"host": {"../x": "0"}}', b"[" * 100_000, b'{"pending": 3}'):
        known = manifest.state(data, data)
        assert known.ours() == {}
