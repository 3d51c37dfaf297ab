"""Targets on disks that are full or closed, at every stage, without mounting any."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.verification import verify
from tests.publishes import TODAY, built, edition, files, publish, site
from tests.refusing import closed, with_room, without_rights
from tests.test_publish_kill import missing_assets

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="NOT TESTED: no /proc")
SWITCH = pytest.mark.parametrize("switch", ["files", "symlink"])


def words(root: Path) -> list[str]:
    return ["publish", "web", "--root", str(root), "--today", TODAY]


@SWITCH
def test_whenever_the_disk_is_full_the_old_site_is_whole_and_room_heals_it(
    tmp_path: Path, switch: str
) -> None:
    root = site(tmp_path, f"  web: {{to: directory, path: ../disk/www, switch: {switch}}}")
    assert publish(root, "web") == 0
    disk, www = tmp_path / "disk", tmp_path / "disk/www"
    told = 0
    for number, room in enumerate((0, 700, 9_000, 60_000, 300_000, 700_000), start=2):
        old = files(www.resolve())
        edition(root, number)
        ran = with_room(room, disk, *words(root))
        new, now = built(root), files(www.resolve())
        assert ran.returncode == 2, ran
        assert "the disk is full" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
        told += 1
        assert switch == "files" or now == old
        for path, data in now.items():
            assert path == "published.json" or data in (old.get(path), new.get(path)), path
        assert {*old} & {*new} <= {*now}
        assert not [path for path in now if path.endswith(".tmp")]
        assert not missing_assets(www.resolve())
        if room == 0:
            assert {k: v for k, v in now.items() if k != "published.json"} == {
                k: v for k, v in old.items() if k != "published.json"
            }
        if number % 2:  # sometimes two in a row
            assert publish(root, "web") == 0
            healed = files(www.resolve())
            assert {**healed, **new} == healed
            assert not verify(str(www)).problems
    assert told == 6
    assert publish(root, "web") == 0


@SWITCH
def test_a_closed_target_is_one_line_and_stays_as_it_is(tmp_path: Path, switch: str) -> None:
    root = site(tmp_path, f"  web: {{to: directory, path: ../disk/www, switch: {switch}}}")
    assert publish(root, "web") == 0
    www = tmp_path / "disk/www"
    old = files(www.resolve())
    edition(root, 2)
    with closed(tmp_path / "disk"):
        ran = without_rights(*words(root))
        assert ran.returncode == 2, ran
        assert "permission denied" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
        assert files(www.resolve()) == old
    assert publish(root, "web") == 0
    assert {**files(www.resolve()), **built(root)} == files(www.resolve())


def test_one_closed_folder_of_many_leaves_the_rest_whole(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www}")
    assert publish(root, "web") == 0
    www = tmp_path / "www"
    old = files(www)
    edition(root, 2)
    with closed(www / "programs"):
        ran = without_rights(*words(root))
        assert ran.returncode == 2, ran
        assert len(ran.stderr.splitlines()) == 1
        now, new = files(www), built(root)
        for path, data in now.items():
            assert path == "published.json" or data in (old.get(path), new.get(path)), path
        assert not missing_assets(www)
    assert publish(root, "web") == 0
    assert not verify(str(www)).problems


def test_an_archive_that_finds_no_room_stays_the_old_one(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: zip, path: ../disk/a.zip}")
    assert publish(root, "web") == 0
    old = files(tmp_path / "disk")
    edition(root, 2)
    ran = with_room(1000, tmp_path / "disk", *words(root))
    assert ran.returncode == 2
    assert "the disk is full" in ran.stderr
    with closed(tmp_path / "disk"):
        assert without_rights(*words(root)).returncode == 2
    assert files(tmp_path / "disk") == old
    assert publish(root, "web") == 0
