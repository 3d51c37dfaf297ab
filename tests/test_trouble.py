"""The real command when the machine is against it: signals, full and closed disks, odd names.

Each ends with a message that says what and where, an exit code, a site whose every file is whole,
no temporary file, no process left and no lock held. `BRIEFING_KILLS` is not asked here.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.disk import workers
from generator.disk.lock import acquire
from generator.disk.target import Target
from generator.model import kept
from tests import warm
from tests.desk import SITE, Desk, assert_as_clean, leftovers, tree
from tests.previewing import until
from tests.refusing import closed, with_room, without_rights
from tests.test_output import mounted

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and mounts are POSIX")
SETTINGS = "content/site.yaml"
#: The command, which stops at a point, says so and waits there.
AT = """
import os, sys, time
from generator.disk import files, workers, snapshot
from generator.rendering.templates import Theme
from generator.cli import main

point, count = sys.argv[1], 0
workers.WORTH_A_FORK = 1
def stopping(real, after):
    def call(*arguments, **options):
        global count
        count += 1
        if count > after:
            os.write(1, b"here\\n")  # in one piece: several threads may stand here
            time.sleep(60)
        return real(*arguments, **options)
    return call
if point == "reading":
    files.read = stopping(files.read, 5)
elif point == "rendering":
    Theme.render = stopping(Theme.render, 3)  # whoever is free takes a page: none has to get many
elif point == "writing":
    files.replace = stopping(files.replace, 7)
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Make a built site with an edit that renders every page."""
    made = Desk(tmp_path)
    made.built()
    made.edit(SETTINGS, "title: ", "title: Another, ")
    return made


def started(desk: Desk, point: str, jobs: int = 1, script: str = AT) -> warm.Process:
    """Start a build and wait until it stands at a point."""
    process = warm.Process(
        script, point, "build", "--root", desk.root, "--today", "2025-04-01", "--jobs", jobs,
        session=True,
    )  # fmt: skip
    until(lambda: process.said().startswith("here\n"), 60, "the point")
    return process


def run(desk: Desk, *more: object) -> subprocess.CompletedProcess[str]:
    """Run the command as it is."""
    return warm.run(warm.COMMAND, "build", "--root", desk.root, "--today", "2025-04-01", *more)


def assert_old_or_new(desk: Desk, old: object, new: object) -> None:
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    for path, file in tree(desk.site).items():
        assert file in (old.get(path), new.get(path)), path


def alone(group: int) -> bool:
    """Tell whether no process of a group is left."""
    for _ in range(200):  # on a busy machine too
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.slow
@pytest.mark.parametrize("group", [False, True], ids=["one", "group"])
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
@pytest.mark.parametrize(("point", "jobs"), [("reading", 1), ("rendering", 3), ("writing", 1)])
def test_a_signal_ends_a_build_cleanly(
    desk: Desk, point: str, jobs: int, sent: signal.Signals, code: int, *, group: bool
) -> None:
    old = tree(desk.site)
    process = started(desk, point, jobs)
    (os.killpg if group else os.kill)(process.pid, sent)
    done = process.end()
    assert done.returncode == code
    assert done.stderr.startswith("briefing: stopped;")
    assert "Traceback" not in done.stderr
    assert alone(process.pid)
    assert [path for path in leftovers(desk.root) if path != ".briefing/journal"] == []
    if point == "writing":
        assert_old_or_new(desk, old, desk.clean())
    else:
        assert tree(desk.site) == old
    acquire(Target.of(desk.root), wait=0).release()
    assert_as_clean(desk)


@pytest.mark.slow
def test_workers_whose_parent_is_killed_end_by_themselves(desk: Desk) -> None:
    """They hold the lock with it, so that a next build waits for them and no longer."""
    script = AT.replace("time.sleep(60)", "time.sleep(0.5)")
    process = started(desk, "rendering", 3, script)
    process.kill()
    process.end()
    assert alone(process.pid)
    assert_as_clean(desk)


def test_work_is_done_here_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(workers, "WORTH_A_FORK", 1)
    monkeypatch.setattr(os, "fork", refused)
    found = workers.spread(range(9), lambda item: item * 2, 4)
    assert list(found) == [item * 2 for item in range(9)]


@pytest.mark.slow
def test_a_build_that_waits_says_so_and_ends_with_3(
    desk: Desk,
) -> None:
    old = tree(desk.site)
    first = started(desk, "reading")
    try:
        script = (
            "import sys\nfrom generator import rebuild as story\nreal = story.acquire\n"
            "story.acquire = lambda target, **more: real(target, **{**more, 'wait': 1})\n"
            "from generator.cli import main\nsys.exit(main(sys.argv[1:]))"
        )
        second = warm.run(script, "build", "--root", desk.root)
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.end()
    assert second.returncode == 3
    assert second.stderr.splitlines() == [
        "briefing: another build is at work here; waiting for it",
        "briefing: another build still holds the lock; try again when it has ended",
    ]
    assert tree(desk.site) == old


@pytest.fixture
def small_disk(desk: Desk) -> Iterator[Path]:
    """Mount a small file system as an empty output folder."""
    output = desk.folder / "disk"
    output.mkdir()
    if not mounted(output, "2m"):
        pytest.skip("NOT PROVEN HERE: a real full or closed disk needs root and tmpfs")
    yield output
    subprocess.run(["umount", output], check=True)


def test_a_full_disk_is_named_and_leaves_every_file_whole(desk: Desk, small_disk: Path) -> None:
    assert run(desk, "--output", small_disk).returncode == 0
    old = tree(small_disk)
    fill = small_disk / "mine.bin"
    free = os.statvfs(small_disk)
    fill.write_bytes(bytes((free.f_bavail - 2) * free.f_bsize))
    desk.edit(SETTINGS, "title: ", "title: A third, ")
    done = run(desk, "--output", small_disk)
    assert done.returncode == 2
    assert "the disk is full" in done.stdout
    written = tree(small_disk) != {**old, "mine.bin": tree(small_disk)["mine.bin"]}
    assert ("build again to finish" if written else "is untouched") in done.stdout
    assert str(small_disk) in done.stdout
    assert [path for path in leftovers(small_disk) if path] == []
    now = tree(small_disk)
    assert {path for path in old if path not in now} == set()
    fill.unlink()
    assert run(desk, "--output", small_disk).returncode == 0
    assert tree(small_disk) == desk.clean()


def test_a_closed_disk_is_named_and_leaves_the_site(desk: Desk, small_disk: Path) -> None:
    assert run(desk, "--output", small_disk).returncode == 0
    old = tree(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True, capture_output=True)
    desk.edit(SETTINGS, "title: ", "title: A third, ")
    done = run(desk, "--output", small_disk)
    assert done.returncode == 2
    assert "read-only" in done.stdout
    assert "the last good site is untouched" in done.stdout
    assert tree(small_disk) == old


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="NOT PROVEN HERE: no /proc")
def test_wherever_the_room_ends_every_file_is_whole_and_the_next_build_heals(desk: Desk) -> None:
    """The same without a mount, so that it is proven everywhere, at many points of writing."""
    for number, room in enumerate((0, 100, 5_000, 40_000, 200_000)):
        old, new = tree(desk.site), desk.clean()
        words = ("build", "--root", str(desk.root), "--today", "2025-04-01")
        done = with_room(room, desk.site, *words)
        assert done.returncode == 2, done
        assert "the disk is full" in done.stdout
        assert_old_or_new(desk, old, new)
        assert {*old} & {*new} <= {*tree(desk.site)}
        assert [path for path in leftovers(desk.root) if path != ".briefing/journal"] == []
        if room == 0:
            assert tree(desk.site) == old
        if number % 2:  # sometimes two in a row
            assert_as_clean(desk)
        desk.edit(SETTINGS, "title: ", f"title: {'i' * number}")
    assert_as_clean(desk)


def test_a_closed_output_is_named_and_the_site_untouched(desk: Desk) -> None:
    old, new = tree(desk.site), desk.clean()
    words = ("build", "--root", str(desk.root), "--today", "2025-04-01")
    with closed(desk.site):
        done = without_rights(*words)
    assert done.returncode == 2, done
    assert "permission denied" in done.stdout
    assert "the last good site is untouched" in done.stdout
    assert tree(desk.site) == old
    with closed(desk.site / "programs"):
        done = without_rights(*words)
    assert done.returncode == 2, done
    assert "build again to finish" in done.stdout
    assert_old_or_new(desk, old, new)
    assert_as_clean(desk)


def test_a_file_that_may_not_be_changed_is_named(desk: Desk) -> None:
    old, new = tree(desk.site), desk.clean()
    page = desk.site / "index.html"
    try:
        held = subprocess.run(["chattr", "+i", page], capture_output=True, check=False).returncode
    except FileNotFoundError:
        held = 1
    if held:
        pytest.skip("NOT PROVEN HERE: a file nobody may change needs root, chattr and a fit disk")
    try:
        done = run(desk)
    finally:
        subprocess.run(["chattr", "-i", page], check=True)
    assert done.returncode == 2
    assert "site/index.html" in done.stdout
    assert "the system does not permit it" in done.stdout
    assert "build again to finish" in done.stdout
    assert_old_or_new(desk, old, new)
    assert_as_clean(desk)


# All modules are in place when the files run out, or the fault would be one of starting Python.
_STARVED = """
import os, resource, sys
from generator.cli import main
free, root, other = int(sys.argv[1]), sys.argv[2], sys.argv[3]
made = ["build", "--today", "2025-04-01", "--jobs", "1", "--root"]
assert main([*made, root, "--output", other, "--quiet"]) == 0
highest = max(int(name) for name in os.listdir("/proc/self/fd"))
resource.setrlimit(resource.RLIMIT_NOFILE, (highest + free, highest + free))
held = []
try:
    while True:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    for fd in held[len(held) - free:] if free else []:
        os.close(fd)
sys.exit(main([*made, root]))
"""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="NOT PROVEN HERE: no /proc")
@pytest.mark.parametrize("free", [0, 1, 2, 3, 4, 5, 12])
def test_too_many_open_files_is_said(desk: Desk, free: int) -> None:
    old, new = tree(desk.site), desk.clean()
    done = warm.run(_STARVED, free, desk.root, desk.folder / "other")
    said = (done.stdout + done.stderr).lower()
    assert "traceback" not in said
    # How many a build holds at once is its own business: none are too few, a dozen are enough.
    assert done.returncode in {0: (2,), 12: (0,)}.get(free, (0, 2)), said
    if done.returncode:
        assert "too many open files" in said
        assert tree(desk.site) == old
    assert_old_or_new(desk, old, new)
    assert_as_clean(desk)


@pytest.mark.parametrize("folder", ["content/briefings", "seeds", "templates"])
def test_a_name_that_is_no_text_among_the_inputs_is_named(desk: Desk, folder: str) -> None:
    old = tree(desk.site)
    Path(os.fsdecode(os.fsencode(desk.root / folder) + b"/\xff.md")).write_bytes(b"x")
    done = run(desk)
    assert done.returncode == 1
    assert f"{folder}/\\xff.md" in done.stdout
    assert "T101" in done.stdout
    assert tree(desk.site) == old


def test_a_name_that_is_no_text_in_the_output_is_left_alone(desk: Desk) -> None:
    odd = Path(os.fsdecode(os.fsencode(desk.site) + b"/\xff.html"))
    odd.write_bytes(b"mine")
    assert run(desk).returncode == 0
    assert odd.read_bytes() == b"mine"


def test_output_folders_whose_names_are_no_text_are_told_apart(desk: Desk) -> None:
    one, two = (Path(os.fsdecode(os.fsencode(desk.folder) + tail)) for tail in (b"/\xff", b"/\xfe"))
    assert Target.of(desk.root, one).trace != Target.of(desk.root, two).trace


def test_a_source_deleted_while_it_is_read_is_named(desk: Desk) -> None:
    old = tree(desk.site)
    script = (
        "import os, sys\nfrom generator.disk import files\nreal = files.read\n"
        "def read(path, *more):\n"
        "    path.endswith('seeds/rival.txt') and os.unlink(path)\n"
        "    return real(path, *more)\n"
        "files.read = read\nfrom generator.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    done = warm.run(script, "build", "--root", desk.root, "--today", "2025-04-01")
    assert done.returncode == 2
    assert "seeds/rival.txt" in done.stdout
    assert "it is not there any more" in done.stdout
    assert tree(desk.site) == old
    desk.write("seeds/rival.txt", SITE["seeds/rival.txt"])
    assert_as_clean(desk)


def test_times_in_the_future_hide_no_edit(desk: Desk) -> None:
    desk.built()
    later = time.time() + 86400 * 400
    for path in [*desk.site.rglob("*"), *desk.root.glob("content/**/*")]:
        os.utime(path, (later, later))
    desk.built()
    page = desk.site / "index.html"
    page.write_bytes(page.read_bytes()[:-2] + b"??")
    os.utime(page, (later, later))
    desk.edit("content/pages/about.md", "invented", "made up!")
    os.utime(desk.root / "content/pages/about.md", (0, 0))
    assert_as_clean(desk)


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_is_set_hides_no_edit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    """An edit of the same size, whose time is put back: only reading can tell."""
    desk.built()
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() + days * 86_400 * 10**9)
    desk.edit(SETTINGS, "title: ", "title: Another, ")
    desk.built()
    page = desk.site / "index.html"
    before = page.stat()
    page.write_bytes(page.read_bytes().replace(b"Another", b"Falsify"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    desk.built()
    assert b"Falsify" not in page.read_bytes()
    assert_as_clean(desk)


def test_jobs_make_no_difference(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORTH_A_FORK", 1)
    monkeypatch.setattr(kept, "_WORTH_A_FORK", 1)
    forks: list[int] = []
    real = os.fork

    def fork() -> int:
        forks.append(1)
        return real()

    monkeypatch.setattr(os, "fork", fork)
    clean = desk.clean()
    for jobs in (1, 2, 4):
        assert desk.build(jobs=jobs, fresh=True).rendered
        assert tree(desk.site) == clean
    # for what compiling made, the portions of records and the pages; and one each for the index
    assert len(forks) == 3 * (1 + 3) + 2
