"""What makes the preview look: events, stamps, and events that turn out to leave things out."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from generator import remembering
from generator.build import build
from generator.disk.fingerprint import generator_digest
from generator.disk.shelf import Shelf
from generator.model.settings import Options
from generator.preview import builder, frames, verifying, watching
from generator.preview.memory import make
from tests.previewing import SAVED, TODAY, about, copy_site, slowness, until

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Heard:
    """Collects hints and words."""

    def __init__(self) -> None:
        self.hints: list[set[str] | None] = []
        self.words: list[str] = []
        self._before = 0

    def hint(self, paths: Iterable[str] | None) -> None:
        self.hints.append(None if paths is None else set(paths))

    def say(self, words: str) -> None:
        self._before = len(self.hints)
        self.words.append(words)

    def polled(self) -> bool:
        """Tell whether what is there has been looked at since the last words."""
        return bool(self.words) and len(self.hints) > self._before


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_AUDIT", 0.2)
    monkeypatch.setattr(watching, "_GRACE", 0.3)
    monkeypatch.setattr(watching, "_POLL", 0.05)


def watch(root: Path, *, polling: bool = False) -> tuple[watching.Watching, Heard]:
    heard = Heard()
    made = watching.Watching(str(root), heard.hint, heard.say, polling=polling)
    made.start()
    return made, heard


def _silent(*_: object, stop_event: threading.Event, **__: object) -> Iterator[set[Any]]:
    """Stand in for a file system that never tells of a change."""
    while not stop_event.wait(0.02):
        yield set()


@pytest.mark.usefixtures("quick")
def test_a_file_system_that_sends_no_events_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import watchfiles  # noqa: PLC0415 what stands in for it is put here

    monkeypatch.setattr(watchfiles, "watch", _silent)
    root = copy_site(tmp_path)
    made, heard = watch(root)
    try:
        until(lambda: len(heard.hints) > 1)  # the second one comes when the watch stands
        about(root, "Of this no event tells.")
        until(lambda: heard.words, what="words that it looks from now on")
        assert "did not tell of a change" in heard.words[0]
        until(heard.polled)
        heard.hints.clear()
        about(root, "Nor of this.")
        until(lambda: {str(root / SAVED)} in heard.hints)
    finally:
        made.stop()


@pytest.mark.usefixtures("quick")
def test_events_for_one_folder_do_not_vouch_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One input folder may be on a file system that is silent, beside another that is not."""
    import watchfiles  # noqa: PLC0415 what stands in for it is put here

    root = copy_site(tmp_path)

    def chatty(*_: object, stop_event: threading.Event, **__: object) -> Iterator[set[Any]]:
        while not stop_event.wait(0.02):
            yield {(2, str(root / "templates" / "base.html"))}
            yield set()

    monkeypatch.setattr(watchfiles, "watch", chatty)
    made, heard = watch(root)
    try:
        until(lambda: len(heard.hints) > 1)  # the second one comes when the watch stands
        about(root, "Of this no event tells.")
        until(lambda: heard.words, what="words that it looks from now on")
    finally:
        made.stop()


@pytest.mark.usefixtures("quick")
def test_events_that_come_are_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = slowness()  # events come as late as all else on a machine with other work
    monkeypatch.setattr(watching, "_GRACE", 0.3 * times)
    root = copy_site(tmp_path)
    made, heard = watch(root)
    try:
        until(lambda: len(heard.hints) > 1)  # the second one comes when the watch stands
        limit = time.monotonic() + 2 * times
        turn = 0
        while time.monotonic() < limit:
            turn += 1
            about(root, f"Turn {turn}")
            deep = root / "content" / "pages" / f"folder-{turn}" / "deep"
            deep.mkdir(parents=True)
            (deep / "page.txt").write_text("x")
            (root / "content" / "pages" / f"folder-{turn}").rename(tmp_path / f"away-{turn}")
            time.sleep(0.03)
        assert not heard.words
    finally:
        made.stop()


def test_a_system_without_watches_left_is_said_and_polled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import watchfiles  # noqa: PLC0415 what stands in for it is put here

    def full(*_: object, **__: object) -> Iterator[set[Any]]:
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr(watchfiles, "watch", full)
    root = copy_site(tmp_path)
    made, heard = watch(root)
    try:
        until(lambda: heard.words)
        assert "watch limit" in heard.words[0]
        until(heard.polled)
        about(root, "Seen without events.")
        until(lambda: {str(root / SAVED)} in heard.hints)
    finally:
        made.stop()


def _looked(made: builder.Builder, answer: io.BytesIO, named: list[str] | None) -> list[Any]:
    answer.seek(0)
    answer.truncate()
    options = {"today": TODAY, "drafts": False, "base_url": "https://e.org/", "strict": False}
    made.look({"options": options, "jobs": 1, "format": "text", "colour": False, "named": named})
    answer.seek(0)
    found = []
    while (frame := frames.read(answer)) is not None:
        found.append(frame)
    return found


def test_what_was_not_named_is_found_by_the_next_look_at_everything(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    answer = io.BytesIO()
    made = builder.Builder(root, answer)
    _looked(made, answer, None)
    about(root, "Named.")
    other = root / "content" / "pages" / "other.md"
    other.write_text("---\ntitle: Other\n---\n\nNot named.\n")
    last = _looked(made, answer, [str(root / SAVED)])[-1]
    assert b"Named." in last.blobs["about/index.html"]
    assert "other/index.html" not in last.blobs
    assert "other/index.html" in _looked(made, answer, None)[-1].blobs
    assert _looked(made, answer, None)[-1].said["same"]
    other.write_text("---\ntitle: Other\n---\n\nAgain.\n")
    # What was named did not change: then everything is looked at at once.
    assert b"Again." in _looked(made, answer, [str(root / SAVED)])[-1].blobs["other/index.html"]


def test_a_fault_is_tried_once_more_and_goes_with_any_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_site(tmp_path)
    answer = io.BytesIO()
    made = builder.Builder(root, answer)
    _looked(made, answer, None)
    before = (root / SAVED).read_bytes()
    about(root, "What it falls over.")
    with monkeypatch.context() as broken:
        broken.setattr(builder, "make", lambda *_, **__: 1 / 0)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                _looked(made, answer, None)
        assert _looked(made, answer, None)[-1].said["same"]
    (root / SAVED).write_bytes(before)
    # What was there before the fault is built and said anew: pages show the fault.
    assert _looked(made, answer, [str(root / SAVED)])[-1].said["good"]
    about(root, "What it fell over.")
    assert _looked(made, answer, None)[-1].said["good"]


def test_a_preview_begins_though_nothing_can_be_made_of_what_was_kept(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    assert build(root, Options(today=dt.date.fromisoformat(TODAY))).outcome
    shelf = Shelf(str(root / ".briefing/memory.json"), remembering.KIND, generator_digest())
    proofs = shelf.part("verified")
    for key in proofs.names():
        proofs.put(key, proofs.brief(key), proofs.text(key).replace("\x1f[", "\x1f7,["))
    parts = ("read", "resolved", "verified", "numbers", "referring")
    shelf.save({part: shelf.part(part).names() for part in parts})
    answer = io.BytesIO()
    made = builder.Builder(root, answer)
    assert _looked(made, answer, None)[-1].said["good"]
    about(root, "And on.")
    assert _looked(made, answer, None)[-1].said["good"]


def test_a_preview_goes_on_though_what_was_kept_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_site(tmp_path)
    answer = io.BytesIO()
    made = builder.Builder(root, answer)
    _looked(made, answer, None)
    spoilt = made._memory

    def failing(read: Any, options: Any, memory: Any, *, jobs: int) -> Any:
        if memory is spoilt:
            raise KeyError
        return make(read, options, memory, jobs=jobs)

    monkeypatch.setattr(builder, "make", failing)
    about(root, "And on.")
    last = _looked(made, answer, None)[-1]
    assert last.said["good"]
    assert b"And on." in last.blobs["about/index.html"]


def test_what_is_shown_is_verified_while_nothing_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_site(tmp_path)
    answer = io.BytesIO()
    made = builder.Builder(root, answer)
    _looked(made, answer, None)
    found = iter([None, True])
    monkeypatch.setattr(verifying.Verifier, "turn", lambda *_: next(found))
    assert _looked(made, answer, None)[-1].said["waits"]
    assert not _looked(made, answer, None)[-1].said["waits"]
    monkeypatch.setattr(verifying.Verifier, "turn", lambda *_: False)
    again = _looked(made, answer, None)[-1].said
    assert again["good"]
    assert again["whole"]  # all was made again


def test_what_is_remembered_wrongly_is_told_from_what_is_right(tmp_path: Path) -> None:
    root = copy_site(tmp_path)
    script = """
import datetime, pathlib, sys, time
from generator.model.data_classes import replace
from generator.build import read_snapshot
from generator.model.settings import Options
from generator.preview.memory import Memory, make
from generator.preview.verifying import Verifier

read, options = read_snapshot(pathlib.Path(sys.argv[1])), Options(today=datetime.date(2025, 4, 1))
memory = Memory()
make(read, options, memory)
wrong = dict(memory.trace.entries)
wrong["about/index.html"] = wrong["about/index.html"]._replace(digest="0" * 64)
for trace in (memory.trace, replace(memory.trace, entries=wrong)):
    verifier = Verifier()
    assert verifier.turn(read, options, trace) is True  # nothing changed yet
    verifier.changed()
    while (told := verifier.turn(read, options, trace)) is None:
        time.sleep(0.02)
    print(told, verifier.turn(read, options, trace))
verifier.changed()
verifier.turn(read, options, memory.trace)
verifier.stop()
"""
    run = [sys.executable, "-c", script, str(root)]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=120)
    assert (done.stdout.split(), done.stderr) == (["True", "True", "False", "True"], "")
