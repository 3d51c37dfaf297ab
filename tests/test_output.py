"""Each file of the output is whole, old or new; nothing foreign is lost; nothing stale stays."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.disk import files, journal, sealed, trace
from generator.disk.output import Outcome, Output, rank
from generator.disk.planned import PlannedFiles
from generator.disk.survey import Survey
from generator.disk.target import Target, refuse
from generator.disk.trace import Entry, Trace
from tests.previewing import slowness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.problems import Checked

REPOSITORY = Path(__file__).resolve().parent.parent
needs_posix = pytest.mark.skipif(os.name == "nt", reason="links need rights there")
PLAN = {
    "index.html": b"<p>front",
    "index.json": b"{}",
    "programs/inl/index.html": b"<p>inl",
    "assets/site.1.css": b"p {}",
    "feed.xml": b"<feed/>",
}


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """Name a site without output."""
    (tmp_path / "root").mkdir()
    return Target.of(tmp_path / "root")


def sealed_with_edition(plan: Mapping[str, bytes]) -> dict[str, bytes]:
    """Add the list of files that a build adds."""
    digests = {path: sha256(data).hexdigest() for path, data in sorted(plan.items())}
    return {**plan, "edition.json": json.dumps({"id": "x", "files": digests}).encode()}


def build(target: Target, plan: Mapping[str, bytes], generator: str = "g") -> Checked[Outcome]:
    """Commit a whole plan as a build that renders everything does."""
    return Output(target, generator).commit(plan, keys=dict.fromkeys(plan, "key"))


def built(target: Target, plan: Mapping[str, bytes]) -> Outcome:
    """Commit a plan that nothing stands against."""
    outcome, problems = build(target, plan)
    assert problems == ()
    return outcome


def tree(folder: str | Path) -> dict[str, bytes]:
    """Give all files of a folder."""
    top = Path(folder)
    paths = (path for path in top.rglob("*") if path.is_file() or path.is_symlink())
    return {path.relative_to(top).as_posix(): path.read_bytes() for path in sorted(paths)}


def folders(folder: str | Path) -> list[str]:
    top = Path(folder)
    return sorted(path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_dir())


def put(target: Target, path: str, data: bytes) -> Path:
    full = Path(target.output) / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_bytes(data)
    return full


def age(target: Target, seconds: float = 10) -> None:
    """Make the output look older, and the trace know it, as if time had passed."""
    for path in Path(target.output).rglob("*"):
        if path.is_file():
            then = path.stat().st_mtime - seconds
            os.utime(path, (then, then))
    output = Output(target, Output(target, "").trace.generator)
    old = trace.load(target.trace)
    output = Output(target, old.generator)
    kept = [path for path in old.entries if output.current(path)]
    assert output.commit({}, kept).problems == ()


def codes(checked: Checked[Outcome]) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.path) for problem in checked.problems]


class _Read(dict[str, bytes]):
    """Bytes that note which of them are read."""

    def __init__(self, plan: Mapping[str, bytes]) -> None:
        super().__init__(plan)
        self.read: list[str] = []

    def __getitem__(self, path: str) -> bytes:
        self.read.append(path)
        return super().__getitem__(path)


@pytest.mark.parametrize("known", [0, 2, len(PLAN)])
def test_a_file_is_read_once_to_be_written_and_once_to_be_digested(
    target: Target, known: int
) -> None:
    digests = {path: sha256(data).hexdigest() for path, data in PLAN.items()}
    given = dict(list(digests.items())[:known])
    plan = _Read(PLAN)
    outcome, problems = Output(target, "g").commit(PlannedFiles(plan, given))
    assert problems == ()
    assert sorted(plan.read) == sorted([*PLAN, *(PLAN.keys() - given)])
    assert tree(target.output) == PLAN
    assert {path: entry.digest for path, entry in outcome.trace.entries.items()} == digests


def test_a_digest_of_what_is_not_written_is_of_no_account(target: Target) -> None:
    plan = PlannedFiles({"index.html": b"new"}, {"other.html": "0" * 64})
    assert list(plan) == ["index.html"]
    assert Output(target, "g").commit(plan).problems == ()
    assert tree(target.output) == {"index.html": b"new"}


@pytest.fixture
def no_leftovers(target: Target) -> Iterator[None]:
    """See that no temporary file is left when the test is over."""
    yield
    assert leftovers(target) == []


def leftovers(target: Target) -> list[str]:
    return sorted(path.name for path in Path(target.root).rglob("*.tmp"))


# The plain case


def test_the_folder_holds_exactly_the_plan(target: Target) -> None:
    outcome = built(target, PLAN)
    assert tree(target.output) == PLAN
    assert outcome.written == tuple(sorted(PLAN))
    assert leftovers(target) == []
    assert not Path(target.journal).exists()


def test_what_is_no_longer_planned_goes_with_its_folders(target: Target) -> None:
    built(target, {**PLAN, "programs/old/deep/index.html": b"old"})
    outcome = built(target, PLAN)
    assert tree(target.output) == PLAN
    assert outcome.deleted == ("programs/old/deep/index.html",)
    assert folders(target.output) == ["assets", "programs", "programs/inl"]


def test_unchanged_files_keep_their_time(target: Target) -> None:
    built(target, PLAN)
    age(target)
    before = {path: (Path(target.output) / path).stat().st_mtime_ns for path in PLAN}
    outcome = built(target, {**PLAN, "index.html": b"<p>other"})
    after = {path: (Path(target.output) / path).stat().st_mtime_ns for path in PLAN}
    assert outcome.written == ("index.html",)
    assert [path for path in PLAN if before[path] != after[path]] == ["index.html"]


def test_a_build_with_nothing_changed_writes_nothing(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(target, PLAN)
    age(target)
    built(target, PLAN)
    monkeypatch.setattr(files, "_write", lambda *_, **__: pytest.fail("wrote"))
    assert built(target, PLAN).written == ()
    output = Output(target, "g")
    assert all(output.current(path) for path in PLAN)
    assert output.commit({}, PLAN).problems == ()


def test_two_commits_of_one_plan_leave_equal_traces_and_trees(tmp_path: Path) -> None:
    one, two = (Target.of(tmp_path / name) for name in ("one", "two"))
    first = built(one, PLAN)
    second = built(two, dict(reversed(PLAN.items())))
    assert tree(one.output) == tree(two.output)
    assert list(first.trace.entries) == list(second.trace.entries) == sorted(PLAN)
    assert first.written == second.written


def test_files_get_the_mode_of_the_umask(target: Target) -> None:
    before = os.umask(0o027)
    try:
        built(target, PLAN)
    finally:
        os.umask(before)
    assert (Path(target.output) / "index.html").stat().st_mode & 0o777 == 0o640


def test_assets_come_first_and_the_edition_last(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real = files.replace

    def replace(path: str, data: bytes) -> None:
        order.append(path[len(target.output) + 1 :])
        real(path, data)

    monkeypatch.setattr(files, "replace", replace)
    built(target, sealed_with_edition({**PLAN, "briefings/x/chart.png": b"png"}))
    assert order == [
        "assets/site.1.css",
        "briefings/x/chart.png",
        "index.html",
        "index.json",
        "programs/inl/index.html",
        "feed.xml",
        "edition.json",
    ]


def test_deletions_come_after_all_writing(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    built(target, {**PLAN, "a/old.html": b"old"})
    seen: list[bool] = []
    real = files.replace

    def replace(path: str, data: bytes) -> None:
        seen.append((Path(target.output) / "a/old.html").exists())
        real(path, data)

    monkeypatch.setattr(files, "replace", replace)
    built(target, {**PLAN, "index.html": b"new", "feed.xml": b"new"})
    assert seen == [True, True]


def test_ranks_follow_what_names_what() -> None:
    ranked = ["assets/a.json", "index.html", "sitemap.xml", "edition.json"]
    assert sorted(ranked, key=rank) == ranked


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../x", "a//b", "a/", "./a", "a\\b", "a\0b", "a\nb",
     ".git/config", ".gitignore", "a/.gitmodules", ".briefing/trace.json", ".briefing-1-1.tmp",
     "a\ud800"],
)  # fmt: skip
def test_a_path_that_leads_out_or_into_git_is_not_planned(target: Target, path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        Output(target, "g").commit({path: b""})
    assert not Path(target.output).exists()


@pytest.mark.parametrize("path", [".nojekyll", ".well-known/security.txt", "_headers", "a/ü.html"])
def test_the_names_that_hosts_ask_for_can_be_planned(target: Target, path: str) -> None:
    assert built(target, {path: b"x"}).written == (path,)


def test_a_file_that_is_also_a_folder_is_not_planned(target: Target) -> None:
    with pytest.raises(ValueError, match="file and as a folder"):
        build(target, {"a": b"", "a/b/c": b""})


def test_only_what_is_current_can_be_kept(target: Target) -> None:
    built(target, PLAN)
    for keep, new in (["nowhere"], {}), (["index.html"], {"index.html": b""}):
        with pytest.raises(ValueError, match="not current"):
            Output(target, "g").commit(new, keep)


# What is foreign, edited, or missing


def test_a_file_renamed_in_case_only_is_not_deleted_under_its_old_name(target: Target) -> None:
    """A hard link stands for a file system that does not tell the two names apart."""
    built(target, {**PLAN, "a/Chart.png": b"chart"})
    (Path(target.output) / "a/chart.png").hardlink_to(Path(target.output) / "a/Chart.png")
    outcome = built(target, {**PLAN, "a/chart.png": b"new chart"})
    assert outcome.deleted == ("a/Chart.png",)
    assert tree(target.output) == {**PLAN, "a/chart.png": b"new chart"}


def test_a_foreign_file_in_the_way_is_refused_and_nothing_is_written(target: Target) -> None:
    put(target, "programs/inl/index.html", b"mine")
    checked = build(target, PLAN)
    assert codes(checked) == [("O101", "site/programs/inl/index.html")]
    assert tree(target.output) == {"programs/inl/index.html": b"mine"}
    assert not Path(target.state).exists()


def test_all_foreign_files_are_reported(target: Target) -> None:
    put(target, "index.html", b"mine")
    put(target, "feed.xml", b"<feed>>")
    assert sorted(codes(build(target, PLAN))) == [
        ("O101", "site/feed.xml"),
        ("O101", "site/index.html"),
    ]


def test_a_foreign_file_that_is_what_we_would_write_is_adopted(target: Target) -> None:
    put(target, "index.html", PLAN["index.html"])
    outcome = built(target, PLAN)
    assert "index.html" in outcome.unchanged
    assert built(target, {"feed.xml": b""}).deleted[-1] == "programs/inl/index.html"
    assert tree(target.output) == {"feed.xml": b""}


def test_foreign_files_elsewhere_are_left_alone(target: Target) -> None:
    mine = {".gitignore": b"*", "CNAME": b"x", "programs/inl/mine.txt": b"", ".well-known/x": b""}
    for path, data in mine.items():
        put(target, path, data)
    built(target, PLAN)
    built(target, {})
    assert tree(target.output) == mine


def test_an_edited_file_that_is_planned_is_restored(target: Target) -> None:
    built(target, PLAN)
    put(target, "index.html", b"edited")
    assert not Output(target, "g").current("index.html")
    assert built(target, PLAN).written == ("index.html",)
    assert tree(target.output) == PLAN


def test_an_edit_of_equal_size_and_time_within_the_clock_s_grain_is_seen(target: Target) -> None:
    built(target, PLAN)
    path = Path(target.output) / "index.html"
    before = path.stat()
    path.write_bytes(b"<p>FRONT")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not Output(target, "g").current("index.html")


def test_an_edit_with_its_old_time_put_back_is_seen_by_its_change_time(target: Target) -> None:
    built(target, PLAN)
    age(target)
    path = Path(target.output) / "index.html"
    before = path.stat()
    path.write_bytes(b"<p>FRONT")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not Output(target, "g").current("index.html")


def test_an_edited_file_that_is_no_longer_planned_is_kept_and_reported(target: Target) -> None:
    built(target, {**PLAN, "old/index.html": b"old"})
    put(target, "old/index.html", b"edited")
    outcome = built(target, PLAN)
    assert outcome.edited == ("old/index.html",)
    assert tree(target.output) == {**PLAN, "old/index.html": b"edited"}
    assert built(target, PLAN).edited == ()


def test_a_missing_file_is_restored(target: Target) -> None:
    built(target, PLAN)
    shutil.rmtree(Path(target.output) / "programs")
    assert not Output(target, "g").current("programs/inl/index.html")
    assert built(target, PLAN).written == ("programs/inl/index.html",)


def test_a_missing_output_folder_is_restored(target: Target) -> None:
    built(target, PLAN)
    shutil.rmtree(target.output)
    assert built(target, PLAN).written == tuple(sorted(PLAN))


def test_verifying_reads_what_a_stamp_would_believe(target: Target) -> None:
    built(target, PLAN)
    entries = {
        path: entry._replace(stamp=files.stamp(os.lstat(Path(target.output) / path)))
        for path, entry in Output(target, "g").trace.entries.items()
    }
    entries["index.html"] = entries["index.html"]._replace(digest="0" * 64)
    trace.save(target.trace, Trace(generator="g", entries=entries))
    output = Output(target, "g")
    assert output.current("index.html")
    assert not output.current("index.html", verify=True)
    assert output.current("feed.xml", verify=True)


def test_a_settled_file_is_judged_by_one_stat(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(target, PLAN)
    age(target)
    output = Output(target, "g")
    monkeypatch.setattr(files, "digest", lambda _: pytest.fail("read the file"))
    assert all(output.current(path) for path in PLAN)


def test_a_young_file_is_read_because_its_stamp_proves_nothing(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(target, PLAN)
    assert all(entry.stamp is None for entry in Output(target, "g").trace.entries.values())
    monkeypatch.setattr(time, "time_ns", lambda: int(time.time() - 86400) * 10**9)
    built(target, {**PLAN, "index.html": b"clock set back"})
    assert all(entry.stamp is None for entry in Output(target, "g").trace.entries.values())


# Links, devices, files for folders


@needs_posix
def test_a_linked_folder_in_the_output_is_refused(target: Target, tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    Path(target.output).mkdir()
    (Path(target.output) / "programs").symlink_to(tmp_path / "victim")
    assert codes(build(target, PLAN)) == [("O102", "site/programs")]
    assert tree(tmp_path / "victim") == {}


@needs_posix
def test_a_folder_of_ours_moved_away_and_linked_is_refused_though_its_files_are_current(
    target: Target, tmp_path: Path
) -> None:
    built(target, PLAN)
    age(target)
    (Path(target.output) / "programs").rename(tmp_path / "moved")
    (Path(target.output) / "programs").symlink_to(tmp_path / "moved")
    output = Output(target, "g")
    kept = [path for path in PLAN if output.current(path)]
    assert codes(output.commit({}, kept)) == [("O102", "site/programs")]
    assert codes(build(target, PLAN)) == [("O102", "site/programs")]


@needs_posix
def test_nothing_is_deleted_through_a_linked_folder(target: Target, tmp_path: Path) -> None:
    built(target, {"a/b/index.html": b"x"})
    (Path(target.output) / "a").rename(tmp_path / "moved")
    (tmp_path / "moved/empty").mkdir()
    (Path(target.output) / "a").symlink_to(tmp_path / "moved")
    assert built(target, PLAN).deleted == ()
    assert tree(tmp_path / "moved") == {"b/index.html": b"x"}
    assert folders(tmp_path / "moved") == ["b", "empty"]


@needs_posix
def test_no_empty_folder_is_removed_through_a_linked_folder(target: Target, tmp_path: Path) -> None:
    built(target, {"a/b/index.html": b"x"})
    shutil.rmtree(Path(target.output) / "a")
    (tmp_path / "victim/b").mkdir(parents=True)
    (Path(target.output) / "a").symlink_to(tmp_path / "victim")
    built(target, PLAN)
    assert folders(tmp_path / "victim") == ["b"]


@needs_posix
def test_a_file_planted_at_a_temporary_name_is_not_written_through(
    target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "victim").write_bytes(b"precious")
    Path(target.output).mkdir()
    planted = Path(target.output) / f".briefing-{os.getpid()}-7.tmp"
    planted.hardlink_to(tmp_path / "victim")
    monkeypatch.setattr(files, "_numbers", iter([7]))
    assert codes(build(target, {"index.html": b"x"})) == [("O103", "site/index.html")]
    assert (tmp_path / "victim").read_bytes() == b"precious"


@needs_posix
@pytest.mark.parametrize("ours", [True, False])
def test_a_link_in_a_page_s_place_is_refused(target: Target, tmp_path: Path, *, ours: bool) -> None:
    (tmp_path / "victim").write_bytes(b"<p>front")
    if ours:
        built(target, PLAN)
        (Path(target.output) / "index.html").unlink()
    Path(target.output).mkdir(exist_ok=True)
    (Path(target.output) / "index.html").symlink_to(tmp_path / "victim")
    assert not Output(target, "g").current("index.html")
    assert codes(build(target, PLAN)) == [("O102", "site/index.html")]
    assert (tmp_path / "victim").read_bytes() == b"<p>front"


@needs_posix
def test_a_link_in_a_stale_file_s_place_is_kept(target: Target, tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"old")
    built(target, {"old.html": b"old"})
    (Path(target.output) / "old.html").unlink()
    (Path(target.output) / "old.html").symlink_to(tmp_path / "victim")
    assert built(target, {}).edited == ("old.html",)
    assert (tmp_path / "victim").read_bytes() == b"old"


@needs_posix
def test_a_pipe_in_a_page_s_place_is_refused_and_does_not_hang(target: Target) -> None:
    Path(target.output).mkdir()
    os.mkfifo(Path(target.output) / "index.html")
    assert codes(build(target, PLAN)) == [("O101", "site/index.html")]


def test_a_file_of_ours_makes_way_for_a_folder(target: Target) -> None:
    built(target, {"a": b"file", "index.html": b""})
    outcome = built(target, {"a/b/index.html": b"page", "index.html": b""})
    assert tree(target.output) == {"a/b/index.html": b"page", "index.html": b""}
    assert outcome.deleted == ("a",)


def test_a_folder_of_ours_makes_way_for_a_file(target: Target) -> None:
    built(target, {"a/b/index.html": b"page", "a/x.html": b"", "index.html": b""})
    outcome = built(target, {"a": b"file", "index.html": b""})
    assert tree(target.output) == {"a": b"file", "index.html": b""}
    assert outcome.deleted == ("a/b/index.html", "a/x.html")


@pytest.mark.parametrize("edited", [True, False])
def test_what_is_not_ours_makes_no_way(target: Target, *, edited: bool) -> None:
    if edited:
        built(target, {"a": b"file", "b/c": b"page"})
    put(target, "a", b"mine")
    put(target, "b/c", b"mine")
    checked = build(target, {"a/index.html": b"", "b": b""})
    assert codes(checked) == [("O101", "site/a"), ("O101", "site/b/c")]
    assert tree(target.output) == {"a": b"mine", "b/c": b"mine"}


# A lost or damaged memory


def test_without_a_trace_the_edition_says_which_files_are_ours(target: Target) -> None:
    built(target, sealed_with_edition({**PLAN, "old/index.html": b"old"}))
    shutil.rmtree(target.state)
    put(target, "mine.html", b"mine")
    plan = sealed_with_edition({**PLAN, "index.html": b"changed"})
    outcome = built(target, plan)
    assert tree(target.output) == {**plan, "mine.html": b"mine"}
    assert outcome.deleted == ("old/index.html",)
    assert outcome.written == ("edition.json", "index.html")


def test_without_a_trace_an_edited_stale_file_is_kept_all_the_same(target: Target) -> None:
    built(target, sealed_with_edition({**PLAN, "old/index.html": b"old"}))
    shutil.rmtree(target.state)
    put(target, "old/index.html", b"edited")
    assert built(target, sealed_with_edition(PLAN)).edited == ("old/index.html",)


def test_pages_another_machine_published_are_ours(target: Target) -> None:
    """As after a pull: the trace is ours and older, the output and its edition are newer."""
    built(target, sealed_with_edition(PLAN))
    memory = Path(target.trace).read_bytes()
    built(target, sealed_with_edition({**PLAN, "new/index.html": b"theirs"}))
    Path(target.trace).write_bytes(memory)
    assert built(target, sealed_with_edition(PLAN)).deleted == ("new/index.html",)


def test_an_edition_cannot_name_files_outside(target: Target, tmp_path: Path) -> None:
    victim = Path(target.root) / "content.md"
    victim.write_bytes(b"x")
    digest = sha256(b"x").hexdigest()
    listed = {"../content.md": digest, str(victim): digest, ".gitignore": digest}
    put(target, ".gitignore", b"x")
    put(target, "edition.json", json.dumps({"files": listed}).encode())
    assert built(target, sealed_with_edition(PLAN)).deleted == ()
    assert victim.exists()
    assert (Path(target.output) / ".gitignore").exists()
    assert tmp_path.exists()


@pytest.mark.parametrize(
    "edition",
    [b"", b"{", b"[]", b'{"files": []}', b'{"files": {"a": 1}}', b"\xff", b"[" * 100_000, b"null"],
)
def test_a_file_that_is_no_edition_is_a_foreign_file(target: Target, edition: bytes) -> None:
    put(target, "edition.json", edition)
    assert codes(build(target, sealed_with_edition(PLAN))) == [("O101", "site/edition.json")]


def test_another_generator_s_keys_do_not_count(target: Target) -> None:
    built(target, PLAN)
    assert {entry.key for entry in Output(target, "g").trace.entries.values()} == {"key"}
    assert {entry.key for entry in Output(target, "h").trace.entries.values()} == {""}


def test_kept_pages_keep_their_key_and_notes(target: Target) -> None:
    first = Output(target, "g").commit(PLAN, keys={"index.html": "1"}, notes={"index.html": "n"})
    assert first.problems == ()
    output = Output(target, "g")
    assert output.current("index.html")
    output.commit({"feed.xml": b"new"}, ["index.html"], notes={"feed.xml": "ü\ud800"})
    after = Output(target, "g")
    assert after.trace.entries["index.html"].key == "1"
    assert [after.note("index.html"), after.note("feed.xml")] == ["n", "ü\ud800"]
    assert [output.note("index.html"), output.note("feed.xml")] == ["n", "ü\ud800"]
    assert after.note("data/figures.csv") is None


def test_a_note_is_of_the_very_file_it_was_noted_of(target: Target, tmp_path: Path) -> None:
    built(Target.of(Path(target.root), tmp_path / "other"), PLAN)
    Output(target, "g").commit(PLAN, notes={"index.html": "n", "feed.xml": "m"})
    built(target, {**PLAN, "index.html": b"another"})
    assert Output(target, "g").note("index.html") is None
    assert Output(target, "g").note("feed.xml") == "m"
    Output(target, "g").commit({"index.html": PLAN["index.html"]})
    assert Output(target, "g").note("index.html") == "n"
    assert Output(target, "g").note("feed.xml") is None
    built(target, PLAN)
    assert Output(target, "g").note("feed.xml") is None
    assert not Path(Target.of(Path(target.root), tmp_path / "other").notes).exists()
    assert Output(target, "g", fresh=True).note("index.html") is None


@pytest.mark.parametrize("name", ["notes.json", "notes.0", "notes.1", "trace.json"])
def test_what_is_in_doubt_is_no_note(target: Target, name: str) -> None:
    for text in ("n", "m"):
        Output(target, "g").commit(PLAN, notes={"index.html": text})
        assert Output(target, "g").note("index.html") == text
        path = Path(target.state) / name
        data = path.read_bytes() if path.exists() else b""
        for at in range(0, len(data), 7):
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert Output(target, "g").note("index.html") in {None, text}


def test_each_output_folder_has_a_trace_of_its_own(target: Target, tmp_path: Path) -> None:
    other = Target.of(Path(target.root), tmp_path / "other")
    built(target, PLAN)
    built(other, {"index.html": b"other"})
    assert tree(other.output) == {"index.html": b"other"}
    assert set(Output(target, "g").trace.entries) == set(PLAN)
    assert set(Output(other, "g").trace.entries) == {"index.html"}


def stored(target: Target) -> bytes:
    built(target, PLAN)
    return Path(target.trace).read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data())
def test_a_damaged_trace_is_an_empty_one(target: Target, data: st.DataObject) -> None:
    good = stored(target) if not Path(target.trace).exists() else memory(target)
    at = data.draw(st.integers(0, len(good) - 1))
    damage = data.draw(st.sampled_from(["flip", "cut", "insert", "empty", "swap"]))
    bad = {
        "flip": good[:at] + bytes([good[at] ^ (1 << at % 8)]) + good[at + 1 :],
        "cut": good[:at],
        "insert": good[:at] + b"x" + good[at:],
        "empty": b"",
        "swap": journal_of(target),
    }[damage]
    Path(target.trace).write_bytes(bad)
    try:
        assert trace.load(target.trace) == Trace()
        assert not Output(target, "g").current("index.html")
        assert built(target, PLAN).written == ()
    finally:
        Path(target.trace).write_bytes(good)


def memory(target: Target) -> bytes:
    return Path(target.trace).read_bytes()


def journal_of(target: Target) -> bytes:
    path = Path(target.state) / "example"
    journal.save(str(path), {"index.html": frozenset({"0" * 64})})
    return path.read_bytes()


@given(data=st.binary(max_size=300))
def test_no_bytes_make_loading_fail(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/x"
        Path(path).write_bytes(data)
        assert trace.load(path) == Trace()
        assert journal.load(path) == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


COLUMNS = ("generator", "paths", "keys", "digests", "sizes", "times", "numbers", "changes")


@given(values=st.lists(JSON, min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_no_value_under_a_good_seal_makes_loading_fail(values: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for kind in (trace.KIND, journal.KIND):
            value = dict(zip(COLUMNS, values, strict=True))
            Path(f"{folder}/x").write_bytes(sealed.pack(kind, value))
            trace.load(f"{folder}/x")
            journal.load(f"{folder}/x")


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("paths", ["../content.md", "a/..", "a/../b", "..\nb", ".git/config", "a/.gitx", "a\nb",
                   "a/", "/a", "a//b", "a\\b", "a\x7f", "", "a\n", "\na", "a/" + "b" * 256,
                   "a/" + "ü" * 128]),
        ("digests", ["", "0" * 63, "0" * 65, "g" + "0" * 63, "A" * 64, "0" * 64 + "\n"]),
        ("keys", ["1\n2"]),
        *((numbers, ["", "AAAA", "?", "A" * 22 + "=="])
          for numbers in ("sizes", "times", "numbers", "changes")),
        *((column, [None, 1, [], {}]) for column in COLUMNS),
    ],
)  # fmt: skip
def test_a_well_sealed_trace_with_a_bad_entry_is_an_empty_one(
    tmp_path: Path, column: str, values: list[Any]
) -> None:
    path = str(tmp_path / "trace")
    good = Trace(entries={"a/b": Entry("", "0" * 64, 1, files.Stamp(1, 1, 1, 1))})
    trace.save(path, good)
    whole: Any = sealed.load(path, trace.KIND)
    for value in values:
        sealed.save(path, trace.KIND, {**whole, column: value})
        assert trace.load(path) == Trace(), value
    sealed.save(path, trace.KIND, {of: whole[of] for of in COLUMNS if of != column})
    assert trace.load(path) == Trace()
    sealed.save(path, trace.KIND, {**whole, "paths": "a/b\na/b"})
    assert trace.load(path) == Trace()


@given(
    paths=st.lists(st.sampled_from(["a", "b/c", "..", ".git", "a/.briefing", "", "ü", "x" * 300]))
)
def test_paths_are_refused_together_as_each_alone(paths: list[str]) -> None:
    entries = {path: Entry("", "0" * 64, 1, None) for path in paths}
    with tempfile.TemporaryDirectory() as folder:
        trace.save(f"{folder}/x", Trace(entries=entries))
        good = all(map(trace.was_path, entries))
        assert (trace.load(f"{folder}/x").entries == entries) == good


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_trace_comes_back_as_it_was(tmp_path: Path, count: int) -> None:
    entries = {
        "a/ü.html": Entry("", "1" * 64, 3, files.Stamp(1, 3, 2**64 - 1, -5)),
        "b": Entry("", "2" * 64, 0, None),
    }
    before = Trace(generator="g", entries=dict(list(entries.items())[:count]))
    trace.save(str(tmp_path / "trace"), before)
    assert trace.load(str(tmp_path / "trace")) == before


# Death and refusal in the middle


class Killed(BaseException):
    """Stands for the end of the process."""


@contextmanager
def dying(monkeypatch: pytest.MonkeyPatch, after: int) -> Iterator[None]:
    """End the process, as far as the disk can tell, before the system call of this number."""
    count = iter(range(10_000))
    with monkeypatch.context() as patch:
        for name in ("open", "write", "replace", "unlink", "rmdir", "makedirs", "fsync"):
            patch.setattr(os, name, counted(getattr(os, name), count, after))
        yield


def counted(real: Callable[..., Any], count: Iterator[int], after: int) -> Callable[..., Any]:
    def call(*args: Any, **options: Any) -> Any:
        if next(count) >= after:
            raise Killed
        return real(*args, **options)

    return call


OLD = sealed_with_edition({**PLAN, "old/index.html": b"old", "a": b"file", "b/c": b"page"})
NEW = sealed_with_edition(
    {**PLAN, "index.html": b"<p>new", "new/index.html": b"new", "a/x.html": b"x", "b": b"file"}
)


@pytest.mark.parametrize("clean", [True, False])
@pytest.mark.parametrize("lost", [True, False])
def test_death_before_any_system_call_leaves_files_whole_and_the_next_run_heals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, clean: bool, lost: bool
) -> None:
    for after in range(200):
        target = Target.of(tmp_path / str(after))
        if not clean:
            built(target, OLD)
        with dying(monkeypatch, after):
            try:
                build(target, NEW)
            except Killed:
                ended = False
            else:
                ended = True
        if Path(target.output).exists():
            assert_whole(target, [OLD, NEW])
        if lost:
            Path(target.trace).unlink(missing_ok=True)
        final = sealed_with_edition({**PLAN, "new/index.html": b"newest"})
        outcome = built(target, final)
        assert tree(target.output) == final, after
        assert outcome.edited == ()
        assert leftovers(target) == []
        assert folders(target.output) == ["assets", "new", "programs", "programs/inl"]
        if ended:
            return
    pytest.fail("the commit never ended")


def assert_whole(target: Target, plans: list[dict[str, bytes]]) -> None:
    """See that each file is that of one of the plans, temporary ones apart."""
    for path, data in tree(target.output).items():
        if not files.TEMPORARY.fullmatch(path.rpartition("/")[2]):
            assert data in [plan.get(path) for plan in plans], path


def test_any_number_of_deaths_in_a_row_is_healed(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(7)
    plans = [OLD]
    built(target, OLD)
    for number in range(40):
        plan = sealed_with_edition(
            {f"{chance.choice('abc')}/{chance.choice('xyz')}.html": str(number).encode()} | PLAN
        )
        plans.append(plan)
        with dying(monkeypatch, chance.randrange(30)), suppress(Killed):
            assert build(target, plan).problems == ()
        assert_whole(target, plans)
    built(target, NEW)
    assert tree(target.output) == NEW
    assert leftovers(target) == []


@pytest.mark.parametrize("signalled", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("call", ["write", "replace", "close"])
def test_an_interrupt_passes_on_and_leaves_no_temporary_file(
    target: Target, monkeypatch: pytest.MonkeyPatch, call: str, signalled: type[BaseException]
) -> None:
    built(target, OLD)
    real = getattr(os, call)
    count = iter(range(10_000))

    def interrupt(*args: Any) -> Any:
        if next(count) == 6:
            raise signalled
        return real(*args)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, interrupt)
        with pytest.raises(signalled):
            build(target, NEW)
    assert leftovers(target) == []
    assert_whole(target, [OLD, NEW])
    built(target, NEW)
    assert tree(target.output) == NEW


REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "read-only",
    errno.EACCES: "permission denied",
    errno.EMFILE: "too many open files",
    errno.EIO: "the disk reports an error",
    errno.EBUSY: "busy",
}


@pytest.mark.parametrize("number", REASONS)
@pytest.mark.parametrize("call", ["open", "write", "replace", "makedirs", "unlink", "rmdir"])
@pytest.mark.usefixtures("no_leftovers")
def test_what_the_system_refuses_is_a_problem_that_says_why(
    target: Target, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    built(target, OLD)
    real = getattr(os, call)

    def fail(path: Any, *args: Any, **options: Any) -> Any:
        there = path if isinstance(path, str) else ""
        data = args[0] if call == "write" else b""
        wanted = there.startswith(target.output) and not (call == "unlink" and ".tmp" in there)
        writing = call == "open" and not args[0] & os.O_CREAT
        if (wanted and not writing) or bytes(data) in set(NEW.values()) - {b""}:
            raise OSError(number, os.strerror(number))
        return real(path, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        outcome, problems = build(target, NEW)
    ((code, place),) = {(problem.code, problem.place.path) for problem in problems}
    assert code == "O103"
    assert place.startswith("site/")
    assert REASONS[number] in problems[0].message
    assert_whole(target, [OLD, NEW])
    assert set(outcome.written) <= set(NEW)
    assert built(target, NEW).edited == ()
    assert tree(target.output) == NEW


def test_after_a_refusal_the_same_object_can_commit_again(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(target, OLD)
    output = Output(target, "g")
    assert all(output.current(path) for path in OLD)
    real = files.replace

    def fail(path: str, data: bytes) -> None:
        if path.endswith("feed.xml"):
            raise OSError(errno.ENOSPC, "")
        real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(files, "replace", fail)
        outcome, problems = output.commit({**NEW, "feed.xml": b"new"})
    assert [problem.code for problem in problems] == ["O103"]
    assert "new/index.html" in outcome.written
    assert not output.current("index.html")
    assert output.commit(NEW).problems == ()
    assert tree(target.output) == NEW


@pytest.mark.parametrize("name", ["journal", "trace.json"])
def test_a_memory_that_cannot_be_written_is_a_problem(
    target: Target, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    built(target, OLD)
    real = os.replace

    def fail(source: str, path: str) -> None:
        if path.endswith(name):
            raise OSError(errno.EROFS, "")
        real(source, path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        checked = build(target, NEW)
    assert codes(checked) == [("O103", f".briefing/{name}")]
    assert tree(target.output) == (OLD if name == "journal" else NEW)
    built(target, NEW)
    assert tree(target.output) == NEW
    assert leftovers(target) == []


def test_a_folder_that_cannot_be_looked_at_is_a_problem(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(target, PLAN)

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "", f"{target.output}/programs")

    monkeypatch.setattr(Survey, "steps", fail)
    assert codes(build(target, PLAN)) == [("O103", "site/programs")]


def mounted(folder: Path, size: str) -> bool:
    """Mount a small file system, where we may."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_full_disk_leaves_the_old_site_whole(target: Target) -> None:
    Path(target.output).mkdir()
    if not mounted(Path(target.output), "1m"):
        pytest.skip("NOT PROVEN HERE: a real full disk needs root and tmpfs")
    try:
        old = {f"p{number}/index.html": bytes([number]) * 40_000 for number in range(12)}
        built(target, old)
        new = dict.fromkeys(old, b"x" * 100000)
        checked = build(target, new)
        assert {code for code, _ in codes(checked)} == {"O103"}
        assert "the disk is full" in checked.problems[0].message
        assert_whole(target, [old, new])
        assert leftovers(target) == []
        assert built(target, old).edited == ()
        assert tree(target.output) == old
    finally:
        subprocess.run(["umount", target.output], check=True)


def test_a_read_only_output_leaves_the_old_site_whole(target: Target) -> None:
    Path(target.output).mkdir()
    if not mounted(Path(target.output), "1m"):
        pytest.skip("NOT PROVEN HERE: a read-only mount needs root and tmpfs")
    try:
        built(target, PLAN)
        remount = ["mount", "-o", "remount,ro", target.output]
        subprocess.run(remount, check=True, capture_output=True)
        checked = build(target, {**PLAN, "index.html": b"new"})
        assert codes(checked) == [("O103", "site/index.html")]
        assert tree(target.output) == PLAN
    finally:
        subprocess.run(["umount", target.output], check=True)


def test_too_many_open_files_is_a_problem_that_says_so(target: Target) -> None:
    resource = pytest.importorskip("resource")
    built(target, PLAN)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    held: list[int] = []
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(256, soft), hard))
    try:
        while True:
            held.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        checked = build(target, {**PLAN, "index.html": b"new"})
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        for fd in held:
            os.close(fd)
    assert {code for code, _ in codes(checked)} == {"O103"}
    assert "too many open files" in checked.problems[0].message
    built(target, PLAN)
    assert tree(target.output) == PLAN


# The real thing: a process that is killed

WRITER = """
import json, sys
from pathlib import Path
from generator.disk.output import Output
from generator.disk.target import Target
plan = {path: text.encode() for path, text in json.loads(sys.stdin.readline()).items()}
output = Output(Target.of(Path(sys.argv[1])), "g")
print("ready", flush=True)
output.commit(plan)
print("done", flush=True)
"""


def generation(number: int) -> dict[str, bytes]:
    """Make a plan of 200 pages, some of them new, changed or gone in each generation."""
    pages = {
        f"k{page % 7}/p{page}/index.html": f"{page} {number if page % 3 else 0} ".encode() * 999
        for page in range(200)
        if (page + number) % 5
    }
    return sealed_with_edition(pages)


def writer(target: Target, plan: Mapping[str, bytes]) -> subprocess.Popen[str]:
    """Start a process that is about to commit a plan."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, target.root],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({path: data.decode() for path, data in plan.items()}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no kill -9 there")
def test_kill_9_at_random_points_leaves_files_whole_and_the_next_commit_heals(
    target: Target,
) -> None:
    times = int(os.environ.get("BRIEFING_KILLS", "30"))
    chance = random.Random(times)
    plans = [generation(0)]
    built(target, plans[0])
    caught = 0
    longest = 0.04 * slowness()  # about what a commit takes
    for number in range(1, times + 1):
        plans = [*plans[-4:], generation(number)]
        with writer(target, plans[-1]) as process:
            time.sleep(chance.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
        caught += Path(target.journal).exists()
        assert_whole(target, plans)
        if number % 3 == 0:
            built(target, plans[-1])
            assert tree(target.output) == plans[-1]
            assert leftovers(target) == []
    assert caught, "no kill fell into a commit: the test proves nothing"


@pytest.mark.skipif(os.name == "nt", reason="no SIGTERM there")
def test_a_clean_commit_and_one_after_a_kill_leave_equal_folders(
    target: Target, tmp_path: Path
) -> None:
    clean = Target.of(tmp_path / "clean")
    built(clean, generation(2))
    built(target, generation(1))
    with writer(target, generation(3)) as process:
        time.sleep(0.01)
        process.kill()
    built(target, generation(2))
    assert tree(target.output) == tree(clean.output)
    assert folders(target.output) == folders(clean.output)


# The journal


def test_a_journal_that_is_found_makes_every_stamp_it_lists_doubtful(target: Target) -> None:
    built(target, PLAN)
    age(target)
    journal.save(target.journal, {"index.html": frozenset()})
    entries = Output(target, "g").trace.entries
    assert entries["index.html"].stamp is None
    assert entries["feed.xml"].stamp is not None


def test_a_journal_that_cannot_be_read_makes_every_stamp_doubtful(target: Target) -> None:
    built(target, PLAN)
    age(target)
    Path(target.journal).write_bytes(b"torn")
    assert {entry.stamp for entry in Output(target, "g").trace.entries.values()} == {None}
    built(target, PLAN)
    assert not Path(target.journal).exists()


def test_a_journal_cannot_name_files_outside(target: Target) -> None:
    target.prepare()
    good = {"a": frozenset({"1" * 64})}
    journal.save(target.journal, {**good, "../x": frozenset({"0" * 64})})
    assert journal.load(target.journal) == good


def test_a_dead_run_s_temporary_files_are_swept_and_others_are_not(target: Target) -> None:
    built(target, PLAN)
    dead = put(target, "programs/inl/.briefing-123-4.tmp", b"half")
    mine = put(target, "programs/inl/mine.tmp", b"mine")
    journal.save(target.journal, {"programs/inl/index.html": frozenset()})
    built(target, PLAN)
    assert not dead.exists()
    assert mine.exists()


# Which folders are refused


def refused(target: Target) -> list[str]:
    assert {problem.code for problem in refuse(target)} <= {"O102"}
    return [problem.message for problem in refuse(target)]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a site that is a repository in a home folder."""
    root = tmp_path / "home/desk"
    for name in ("content", "seeds", "templates", ".git", "site"):
        (root / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    return root


@pytest.mark.parametrize("output", [None, "site", "public", "build/site", "../out", "../../out"])
def test_a_folder_of_its_own_is_allowed(site: Path, output: str | None) -> None:
    assert refused(Target.of(site, site / output if output else None)) == []


@pytest.mark.parametrize(
    ("output", "why"),
    [
        (".", "the project itself"),
        ("..", "the home folder"),
        ("../..", "the home folder"),
        ("/", "the project itself"),
        ("content", "is or holds `content`"),
        ("seeds", "is or holds `seeds`"),
        ("templates", "is or holds `templates`"),
        (".briefing", "is or holds `.briefing`"),
        ("content/site", "lies within `content`"),
        ("seeds/a/b", "lies within `seeds`"),
        ("templates/out", "lies within `templates`"),
        (".briefing/out", "lies within `.briefing`"),
        (".git/out", "lies within a repository's `.git`"),
        ("site/../content", "is or holds `content`"),
    ],
)
def test_a_folder_that_is_or_holds_what_nobody_wants_to_lose_is_refused(
    site: Path, output: str, why: str
) -> None:
    assert any(why in message for message in refused(Target.of(site, site / output)))


def test_a_repository_in_the_output_folder_is_refused(site: Path) -> None:
    (site / "site/.git").write_text("gitdir: elsewhere")
    assert refused(Target.of(site)) == [
        "the output folder is the top of a repository (it has a `.git`)"
    ]


@needs_posix
@pytest.mark.parametrize("target", ["content", "../elsewhere", "nowhere", "public"])
def test_an_output_folder_that_is_a_link_is_refused(site: Path, target: str) -> None:
    (site / "site").rmdir()
    (site / "site").symlink_to(target)
    assert any("symbolic link `site`" in message for message in refused(Target.of(site)))


@needs_posix
def test_an_output_folder_reached_through_a_link_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site / "build").symlink_to(tmp_path / "elsewhere")
    assert refused(Target.of(site, site / "build/site")) == [
        "the output folder is reached through the symbolic link `build`"
    ]


@needs_posix
def test_another_name_of_a_source_folder_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(site)
    assert any("`content`" in text for text in refused(Target.of(site, tmp_path / "alias/content")))


@needs_posix
def test_a_memory_that_is_a_link_is_refused(site: Path, tmp_path: Path) -> None:
    (site / ".briefing").symlink_to(tmp_path)
    assert any("`.briefing`" in message for message in refused(Target.of(site)))


def test_a_file_in_the_output_folder_s_place_is_refused(site: Path) -> None:
    (site / "out").write_text("")
    assert refused(Target.of(site, site / "out")) == [
        "the output folder cannot be made: `out` is a file"
    ]


def test_a_refusal_names_the_folder_as_the_user_would(site: Path) -> None:
    assert [problem.place.path for problem in refuse(Target.of(site, site / "content"))] == [
        "content"
    ]
