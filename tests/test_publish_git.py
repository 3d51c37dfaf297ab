"""Publishing to a branch of a bare repository: every way it goes well, and every way it may not."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.publishes import asset, built, command, edition, environment, files, git, publish, site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    return tmp_path / "bare.git"


@pytest.fixture
def root(tmp_path: Path, bare: Path) -> Path:
    """Make a site in a repository of its own, whose remote is the bare one."""
    root = site(tmp_path, "  web: {to: git, remote: origin, branch: gh-pages}")
    git(root, "init", "--quiet")
    (root / ".gitignore").write_text("site/\n")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "the site")
    git(root, "remote", "add", "origin", str(bare))
    return root


def clone(bare: Path, name: str = "clone") -> Path:
    git(bare.parent, "clone", "--quiet", "--branch", "gh-pages", str(bare), name)
    return bare.parent / name


def count(bare: Path) -> int:
    return int(git(bare, "rev-list", "--count", "gh-pages"))


def test_the_branch_holds_the_site_and_the_marker(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    assert files(clone(bare)) == {**built(root), ".nojekyll": b""}


def test_what_was_edited_on_the_branch_is_named_first(
    root: Path, bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(root, "web") == 0
    (root / "content/pages/about.md").unlink()
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace(", about]", "]"), "utf-8")
    edition(root, 2)
    capsys.readouterr()
    assert publish(root, "web", "--dry-run") == 0
    assert "edited" not in capsys.readouterr().out
    theirs = clone(bare)
    (theirs / "index.html").write_text("theirs")
    (theirs / "about/index.html").write_text("theirs")
    (theirs / "feed.xml").unlink()
    (theirs / "feed.xml").symlink_to("index.html")
    (theirs / "other.html").write_text("theirs")
    git(theirs, "add", "--all")
    git(theirs, "commit", "--quiet", "--message", "by hand")
    git(theirs, "push", "--quiet")
    assert publish(root, "web") == 0
    told = capsys.readouterr().out.splitlines()
    at = told.index("3 files were edited at the target; what was edited there will be lost")
    assert told[at + 1 : at + 4] == ["  ! feed.xml", "  ! index.html", "  ! about/index.html"]
    after, ours = files(clone(bare, "after")), built(root)
    assert {path: after.get(path) for path in ours} == ours
    assert (after["other.html"], "about/index.html" in after) == (b"theirs", False)


def test_the_message_says_which_facts_changed(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    briefing = root / "content/briefings/harbour-money.md"
    text = briefing.read_text("utf-8")
    assert "label: Approved for the fund\n" in text
    briefing.write_text(text.replace("label: Approved for the fund\n", "label: Granted\n"), "utf-8")
    assert publish(root, "web") == 0
    said = git(bare, "log", "-1", "--format=%B", "gh-pages")
    assert "facts: 1 changed" in said
    assert "* briefings/harbour-money#approved: text: Approved for the fund -> Granted" in said
    assert "norwegian" not in said
    edition(root, 2)
    assert publish(root, "web", "--message", "In our own words") == 0
    assert git(bare, "log", "-1", "--format=%s", "gh-pages") == "In our own words"


def test_a_status_that_changed_is_in_the_message(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    said = git(bare, "log", "-1", "--format=%B", "gh-pages")
    assert (
        "+ briefings/harbour-money#pending: A further amount for the fund (pending EUR 3.5" in said
    )
    for name in ("seeds/gazette.txt", "content/briefings/harbour-money.md"):
        text = (root / name).read_text("utf-8")
        (root / name).write_text(
            text.replace("3.5 million is pending", "3.5 million is approved")
            .replace("status: pending", "status: approved")
            .replace("3.5 million]] pending", "3.5 million]] approved"),
            "utf-8",
        )
    assert publish(root, "web") == 0
    said = git(bare, "log", "-1", "--format=%B", "gh-pages")
    assert (
        "* briefings/harbour-money#pending: approved EUR 3.5 million (was pending); other evidence"
        in said
    )


def test_nothing_to_do_makes_no_commit(
    root: Path, bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(root, "web") == 0
    assert publish(root, "web") == 0
    assert "nothing to do" in capsys.readouterr().out
    assert count(bare) == 1
    edition(root, 2)
    assert publish(root, "web") == 0
    assert publish(root, "web") == 0  # the assets kept are no reason either
    assert count(bare) == 2


def test_a_dry_run_publishes_nothing(
    root: Path, bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(root, "web", "--dry-run") == 0
    assert "  + index.html" in capsys.readouterr().out
    assert git(bare, "branch", "--list") == ""


def test_the_assets_of_the_edition_before_stay_for_one_publish(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    (first,) = asset(root / "site", 1)
    edition(root, 2)
    assert publish(root, "web") == 0
    tree = git(bare, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert first in tree
    edition(root, 3)
    assert publish(root, "web") == 0
    tree = git(bare, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert first not in tree
    assert len([path for path in tree if path.startswith("assets/extra.")]) == 2


def test_foreign_files_stay_and_pages_that_went_go(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    work = clone(bare)
    (work / "CNAME").write_text("desk.example.org\n")
    (work / "theirs").mkdir()
    (work / "theirs/report.pdf").write_bytes(b"%PDF")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "by hand")
    git(work, "push", "--quiet")
    (root / "content/pages/about.md").unlink()
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace(", about]", "]"), "utf-8")
    assert publish(root, "web") == 0
    now = files(clone(bare, "again"))
    assert now["CNAME"] == b"desk.example.org\n"
    assert now["theirs/report.pdf"] == b"%PDF"
    assert "about/index.html" not in now
    assert count(bare) == 3


def test_a_page_of_somebody_elses_is_written_over_and_stays_in_the_history(
    root: Path, bare: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", str(bare), "other")
    (tmp_path / "other/index.html").write_text("by hand")
    git(tmp_path / "other", "add", "--all")
    git(tmp_path / "other", "commit", "--quiet", "--message", "by hand")
    git(tmp_path / "other", "push", "--quiet", "origin", "HEAD:gh-pages")
    assert publish(root, "web") == 0
    assert git(bare, "show", "gh-pages~1:index.html") == "by hand"
    assert files(clone(bare))["index.html"] == built(root)["index.html"]


def test_the_work_tree_and_the_index_are_untouched(root: Path) -> None:
    (root / "content/half-written.txt").write_text("not yet")
    git(root, "add", "content/half-written.txt")
    (root / "content/half-written.txt").write_text("not yet at all")
    before = git(root, "status", "--porcelain"), git(root, "branch", "--all")
    index = (root / ".git/index").read_bytes()
    assert publish(root, "web") == 0
    after = git(root, "status", "--porcelain"), git(root, "branch", "--list")
    assert after[0] == before[0]
    assert "gh-pages" not in after[1]
    assert (root / ".git/index").read_bytes() == index
    assert not list((root / ".briefing").glob("*.index*"))


def test_an_address_needs_no_repository_here(tmp_path: Path, bare: Path) -> None:
    root = site(tmp_path, "  web: {to: git, remote: ../bare.git, branch: pages, folder: public/x}")
    assert publish(root, "web") == 0
    edition(root, 2)
    assert publish(root, "web") == 0
    tree = git(bare, "ls-tree", "-r", "--name-only", "pages").splitlines()
    assert all(path.startswith("public/x/") for path in tree)
    assert "public/x/index.html" in tree


def test_a_branch_that_was_rewritten_is_built_on_as_it_is(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    work = clone(bare)
    git(work, "checkout", "--quiet", "--orphan", "fresh")
    git(work, "commit", "--quiet", "--message", "rewritten")
    git(work, "push", "--quiet", "--force", "origin", "HEAD:gh-pages")
    edition(root, 2)
    assert publish(root, "web") == 0
    assert git(bare, "log", "-1", "--skip=1", "--format=%s", "gh-pages") == "rewritten"


def _refusing(bare: Path, script: str) -> None:
    hook = bare / "hooks/pre-receive"
    hook.write_text(f"#!/bin/sh\n{script}\n")
    hook.chmod(0o755)


def test_a_push_that_is_refused_says_why_and_leaves_the_branch(
    root: Path, bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(root, "web") == 0
    tip = git(bare, "rev-parse", "gh-pages")
    _refusing(bare, "echo 'closed for the night' >&2; exit 1")
    edition(root, 2)
    capsys.readouterr()
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "refused the push" in said
    assert "closed for the night" in said
    assert len(said.splitlines()) == 1
    assert git(bare, "rev-parse", "gh-pages") == tip
    (bare / "hooks/pre-receive").unlink()
    assert publish(root, "web") == 0
    assert files(clone(bare))["index.html"] == built(root)["index.html"]


def test_a_push_that_dies_halfway_is_made_good_by_the_next(root: Path, bare: Path) -> None:
    assert publish(root, "web") == 0
    tip = git(bare, "rev-parse", "gh-pages")
    _refusing(bare, "kill -9 $PPID")  # the receiving git dies with all objects in hand
    edition(root, 2)
    assert publish(root, "web") == 2
    assert git(bare, "rev-parse", "gh-pages") == tip
    (bare / "hooks/pre-receive").unlink()
    assert publish(root, "web") == 0
    assert count(bare) == 2


def test_a_branch_that_moves_meanwhile_is_not_forced(
    root: Path, bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody pushes between our look and our push: the user's own hook plays somebody."""
    assert publish(root, "web") == 0
    work = clone(bare)
    (work / "theirs.txt").write_text("theirs")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "theirs")
    hook = root / ".git/hooks/pre-push"
    hook.write_text(f"#!/bin/sh\nunset GIT_DIR\ngit -C {work} push --quiet\nexit 0\n")
    hook.chmod(0o755)
    edition(root, 2)
    capsys.readouterr()
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "publish again" in said
    assert git(bare, "log", "-1", "--format=%s", "gh-pages") == "theirs"
    hook.unlink()
    assert publish(root, "web") == 0
    assert git(bare, "show", "gh-pages:theirs.txt") == "theirs"


def test_one_commit_replaces_the_history_only_where_asked(tmp_path: Path, bare: Path) -> None:
    root = site(tmp_path, "  web: {to: git, remote: ../bare.git, history: replace}")
    assert publish(root, "web") == 0
    edition(root, 2)
    assert publish(root, "web") == 0
    assert count(bare) == 1
    assert files(clone(bare))["index.html"] == built(root)["index.html"]


def test_another_git_around_us_does_not_mislead(root: Path, bare: Path, tmp_path: Path) -> None:
    """A hook of another repository sets GIT_DIR and GIT_INDEX_FILE for all it runs."""
    git(tmp_path, "init", "--quiet", "elsewhere")
    around = {
        "GIT_DIR": str(tmp_path / "elsewhere/.git"),
        "GIT_INDEX_FILE": str(tmp_path / "elsewhere/.git/index"),
        "GIT_WORK_TREE": str(tmp_path / "elsewhere"),
    }
    subprocess.run(command(root, "web"), env=environment(around), check=True, capture_output=True)
    assert "index.html" in git(bare, "ls-tree", "--name-only", "gh-pages")
    assert not (tmp_path / "elsewhere/.git/index").exists()


def test_no_secret_is_printed(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "ghp_0123456789abcdefSECRET"
    monkeypatch.setenv("PAGES_TOKEN", secret)
    git(root, "remote", "set-url", "origin", f"http://user:{secret}@127.0.0.1:9/desk.git")
    assert publish(root, "web") == 2
    out = capsys.readouterr()
    assert "cannot reach" in out.err
    assert secret not in out.out + out.err
    assert "user:" not in out.out + out.err


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("{to: git, remote: nowhere}", "no git remote `nowhere`"),
        ("{to: git, remote: ../nothing.git}", "cannot reach"),
    ],
)
def test_a_remote_that_is_not_there_is_one_line(
    tmp_path: Path, target: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {target}")
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1


def test_without_git_nothing_is_built(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(root))
    assert publish(root, "web") == 2
    assert "install git" in capsys.readouterr().err
    assert not (root / "site/index.html").exists()
