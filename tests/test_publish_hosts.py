"""Files for hosts, their limits, the order of uploading, workflows, and the keys of targets."""

from __future__ import annotations

import gzip
import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.model.targets import HOSTS as ALL_HOSTS
from generator.model.targets import DirectoryTarget, GitTarget, Target
from generator.pages.plan import Redirect
from generator.publishing import workflows
from generator.publishing.changes import changes, summary
from generator.publishing.hosts import LIMITS, host_files, limits
from generator.publishing.planning import rank
from generator.reading.settings import read_settings
from tests.publishes import files, publish, site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGE = (
    b'<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    b"script-src 'self'\"><title>x</title>" + b"words " * 200
)
MOVED = [Redirect("old/place/index.html", "programs/x/"), Redirect("was.html", "about/")]


class _Tree(dict[str, bytes]):
    """As much of a tree as hosts look at."""

    @cached_property
    def sizes(self) -> dict[str, int]:
        return {path: len(data) for path, data in self.items()}


def made(host: str, base: str = "https://example.org/desk/", **more: Any) -> dict[str, str]:
    target = DirectoryTarget(path="x", host=host, **more)
    tree: Any = _Tree({"index.html": PAGE})
    return {p: d.decode("utf-8", "replace") for p, d in host_files(target, tree, MOVED, base)}


def test_a_host_gets_its_own_files_and_no_others() -> None:
    found = {host: set(made(host)) for host in ("", *ALL_HOSTS)}
    assert found == {
        "": set(),
        "github": {".nojekyll"},
        "gitlab": {"_redirects"},
        "netlify": {"_headers", "_redirects"},
        "cloudflare": {"_headers", "_redirects"},
        "apache": {".htaccess"},
        "nginx": {"_redirects.map"},
    }
    assert made("github", domain="desk.example.org")["CNAME"] == "desk.example.org\n"


def test_headers_say_the_policy_of_the_pages_and_what_only_a_header_can() -> None:
    headers = made("netlify")["_headers"]
    assert "default-src 'none'; script-src 'self'; frame-ancestors 'none'" in headers
    names = re.findall(r"^  ([\w-]+):", headers, flags=re.MULTILINE)
    assert len(names) == len(set(names)), "a header under two patterns is joined by Cloudflare"


@pytest.mark.parametrize(
    ("host", "lines"),
    [
        ("netlify", ["/old/place/ /programs/x/ 301!", "/was.html /about/ 301!"]),
        ("cloudflare", ["/old/place/ /programs/x/ 301", "/old/place /programs/x/ 301",
                        "/was.html /about/ 301"]),
        ("gitlab", ["/desk/old/place/ /desk/programs/x/ 301",
                    "/desk/old/place /desk/programs/x/ 301", "/desk/was.html /desk/about/ 301"]),
    ],
)  # fmt: skip
def test_redirects_are_in_the_hosts_own_form(host: str, lines: list[str]) -> None:
    assert made(host)["_redirects"].splitlines() == lines


def test_apache_and_nginx_redirect_under_the_base_path() -> None:
    rules = re.findall(r'RedirectMatch 301 "([^"]+)" "([^"]+)"', made("apache")[".htaccess"])
    for old in ("/desk/old/place", "/desk/old/place/", "/desk/old/place/index.html"):
        assert [new for rule, new in rules if re.search(rule, old)] == ["/desk/programs/x/"]
    assert not [rule for rule, _ in rules if re.search(rule, "/desk/old/placebo/")]
    assert '"/desk/was.html" "/desk/about/";' in made("nginx")["_redirects.map"]


def test_compressed_siblings_hold_the_same_and_no_time(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www, precompress: true}")
    assert publish(root, "web") == 0
    www = files(tmp_path / "www")
    packed = [path for path in www if path.endswith(".gz")]
    assert "index.html.gz" in packed
    for path in packed:
        assert gzip.decompress(www[path]) == www[path.removesuffix(".gz")]
        assert www[path][4:8] == b"\0\0\0\0"


def test_a_file_of_the_site_is_not_replaced_by_one_for_the_host(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: directory, path: ../www, host: netlify}")
    page = root / "content/pages/about.md"
    page.write_text(page.read_text("utf-8") + "\n[h](_headers)\n", "utf-8")
    (root / "content/pages/_headers").write_text("theirs")
    assert publish(root, "web") == 0  # it is copied beside its page, not to the top
    assert (tmp_path / "www/_headers").read_text().startswith("/*\n")


@pytest.mark.parametrize(
    ("host", "tree", "path"),
    [
        ("cloudflare", {f"{i}.txt": b"" for i in range(20_001)}, "edition.json"),
        ("cloudflare", {"_redirects": b"/a /b 301\n" * 2001}, "_redirects"),
        ("cloudflare", {"_redirects": b"/%s /b 301\n" % (b"a" * 1000)}, "_redirects"),
        ("gitlab", {"_redirects": b"/a /b 301\n" * 1001}, "_redirects"),
        ("gitlab", {"_redirects": b"/%s /b\n" % (b"a" * 70_000)}, "_redirects"),
        ("netlify", {f"a/{i}": b"" for i in range(54_001)}, "a"),
        ("cloudflare", {"_headers": b"/a\n  X: y\n" * 101}, "_headers"),
    ],
)
def test_a_hosts_limit_is_warned_about(host: str, tree: dict[str, bytes], path: str) -> None:
    whole: Any = _Tree(tree)
    (problem, *_) = limits(host, whole)
    assert problem.code == "H101"
    assert problem.place.path == path
    assert host in problem.message


@pytest.mark.parametrize("host", LIMITS)
def test_below_a_limit_nothing_is_said(host: str) -> None:
    tree: Any = _Tree({"index.html": PAGE, "_redirects": b"/a /b 301\n" * 900})
    assert not list(limits(host, tree))


def test_a_large_file_is_warned_about() -> None:
    tree: Any = _Tree({"a.pdf": b"x" * (26 * 1024 * 1024)})
    assert [p.place.path for p in limits("cloudflare", tree)] == ["a.pdf"]


def test_no_page_comes_before_its_assets_and_no_feed_before_its_pages() -> None:
    order = ["assets/a.0123456789ab.css", "people/x/photo.jpg", "index.html", "a/index.json",
             "feed.xml", "data/facts.json", "_headers", "edition.json",
             "published.json"]  # fmt: skip
    ranks = [rank(path) for path in order]
    assert ranks == sorted(ranks)
    assert rank("index.html.gz") == rank("index.html")
    assert ranks[1] < ranks[2] < ranks[4] < ranks[7] < ranks[8]


# --- the summary of facts --------------------------------------------------------------------


def facts(**by_id: Mapping[str, object]) -> bytes:
    return json.dumps({"facts": [{"id": f"a#{name}", **by_id[name]} for name in by_id]}).encode()


def test_the_summary_names_facts_that_came_changed_and_went() -> None:
    old = facts(x={"text": "X"}, y={"text": "Y", "written": "1 USD", "status": "pending"})
    new = facts(
        x={"text": "Other"},
        z={"text": "Z", "written": "over 5.2 million USD", "status": "approved"},
        n={"text": "N", "written": "12 ships"},
    )
    assert changes(old, new) == [
        "+ a#z: Z (approved over USD 5.2 million)",
        "+ a#n: N (12 ships)",
        "* a#x: text: X -> Other",
        "- a#y: Y (pending USD 1)",
    ]
    assert summary(old, new) == "facts: 2 added, 1 changed, 1 withdrawn"
    assert summary(new, new) == "no fact changed"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (("5.2 million USD", "pending"), ("5.2 million USD", "approved"),
         "approved USD 5.2 million (was pending)"),
        (("5.2 million USD", "approved"), ("5.3 million USD", "approved"),
         "approved USD 5.3 million (was USD 5.2 million)"),
        (("5 EUR", "pending"), ("6 EUR", "disbursed"), "disbursed EUR 6 (was pending EUR 5)"),
        (("5 EUR", ""), ("5 EUR", "pending"), "pending EUR 5 (was status not stated)"),
        (("5 EUR", "pending"), ("", ""), "no amount (was pending EUR 5)"),
        (("", ""), ("5 EUR", "pending"), "pending EUR 5 (was no amount)"),
    ],
)  # fmt: skip
def test_a_figure_is_told_with_its_status_and_what_it_was(
    old: tuple[str, str], new: tuple[str, str], line: str
) -> None:
    before, after = (
        facts(x={"text": "X", "written": written, "status": status})
        for written, status in (old, new)
    )
    assert changes(before, after) == [f"* a#x: {line}"]


def test_what_a_correction_makes_of_other_facts_is_told_of_these() -> None:
    """Readers see whether a total adds up, and which reports differ."""
    was = {"text": "T", "verdict": "adds-up", "conflicts": ["b#x"]}
    now = {"text": "T", "verdict": "does-not-add-up", "conflicts": ["b#y", "b#z"]}
    (line,) = changes(facts(t=was), facts(t=now))
    assert line.removeprefix("* a#t: ").split("; ") == [
        "what it covers: adds up -> does not add up",
        "now in conflict with b#y, b#z",
        "no longer in conflict with b#x",
    ]
    assert summary(facts(t=was), facts(t=now)) == "facts: 1 changed"
    # Of an edition that does not say, nothing is known.
    assert changes(facts(t={"text": "T"}), facts(t=now)) == []
    assert changes(facts(t={**was, "conflicts": 3}), facts(t={**was, "conflicts": []})) == []


@pytest.mark.parametrize("old", [None, b"", b"[]", b'{"facts": 3}', b'{"facts": [3]}', b"[" * 9999])
def test_an_old_file_made_by_anybody_does_no_harm(old: bytes | None) -> None:
    assert summary(old, b'{"facts": [{"id": "a#x"}]}') == "facts: 1 added"


# --- workflows -------------------------------------------------------------------------------


@pytest.mark.parametrize("host", workflows.HOSTS)
def test_a_workflow_checks_with_annotations_builds_with_the_cache_and_publishes(host: str) -> None:
    made = workflows.workflow(host)
    ((path, text),) = made.items()
    assert not path.startswith("/")
    assert isinstance(yaml.safe_load(text), dict)
    assert "briefing check --strict" in text
    assert ".briefing" in text
    assert "sarif" in text
    if host != "gitlab":
        assert "--format github" in text
        on = yaml.load(text, yaml.BaseLoader)["on"]
        assert {"push", "pull_request"} <= set(on)
        jobs = yaml.safe_load(text)["jobs"]
        assert "refs/heads/main" in jobs["publish"]["if"]
        assert all("permissions" in job or job.get("environment") for job in jobs.values())
        runs = [s["run"] for job in jobs.values() for s in job["steps"] if "run" in s]
        assert not any("${{" in run and "github.sha" not in run for run in runs), "injection"


@pytest.mark.parametrize("host", workflows.HOSTS)
def test_the_target_that_goes_with_a_workflow_is_one(host: str) -> None:
    text = f"title: A\n{workflows.target(host)}\n"
    settings, problems = read_settings(text.encode())
    assert not problems
    assert len(settings.publish) == 1


def test_this_repository_uses_its_own_workflow() -> None:
    from tests.publishes import REPOSITORY  # noqa: PLC0415  beside its use

    (text,) = workflows.workflow("github", install="pip install .").values()
    assert (REPOSITORY / ".github/workflows/site.yml").read_text("utf-8") == text


# --- the keys of targets ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "code", "words"),
    [
        ("{to: gti}", "S104", "none of `git`"),
        ("{path: x}", "S102", "needs `to`"),
        ("x", "S103", "expected a target"),
        ("{to: git, brnach: x}", "S101", "no key `brnach`"),
        ("{to: git, branch: a..b}", "S104", "not a branch"),
        ("{to: git, branch: -x}", "S104", "hyphen"),
        ("{to: git, remote: 'https://me:pw@h/x'}", "S104", "does not belong in a file"),
        ("{to: git, remote: 'https://token@h/x'}", "S104", "does not belong in a file"),
        ("{to: rsync, destination: 'rsync://me:pw@h/x'}", "S104", "does not belong in a file"),
        ("{to: rsync}", "S102", "needs `destination`"),
        ("{to: rsync, destination: --delete}", "S104", "hyphen"),
        ("{to: directory, path: x, switch: maybe}", "S104", "none of"),
        ("{to: directory, path: x, generations: 0}", "S104", "at least 1"),
        ("{to: directory, path: x, host: geocities}", "S104", "none of"),
        ("{to: directory, path: x, domain: a.example}", "S109", "host: github"),
        ("{to: s3, bucket: a/b}", "S104", "bucket"),
        ("{to: s3, bucket: abc, prefix: ../x}", "S104", "prefix"),
        ("{to: s3, bucket: abc, endpoint: 'ftp://x'}", "R106", "not allowed"),
        ("{to: command, run: netlify}", "S104", "{site}"),
        ("{to: command, run: 'a \"b'}", "S104", "quotation mark"),
        ("{to: git, check: 'https://x.example/?a'}", "S104", "no query"),
    ],
)
def test_a_bad_target_has_its_place(target: str, code: str, words: str) -> None:
    _, problems = read_settings(f"title: A\npublish:\n  web: {target}\n".encode())
    (problem,) = problems
    assert problem.code == code
    assert words in problem.message
    assert problem.place.line == 3


def test_a_misspelt_kind_is_guessed() -> None:
    _, (problem,) = read_settings(b"title: A\npublish: {web: {to: gti}}\n")
    assert problem.hints == ("did you mean `git`?",)


def test_the_contracts_example_is_a_target() -> None:
    text = b"title: A\npublish: {production: {to: git, remote: origin, branch: gh-pages}}\n"
    settings, problems = read_settings(text)
    assert not problems
    assert settings.publish == {"production": GitTarget(remote="origin", branch="gh-pages")}
    assert isinstance(settings.publish["production"], Target)


@pytest.mark.parametrize("name", ["Web", "a b", "../x", "con"])
def test_a_targets_name_is_a_slug(name: str) -> None:
    _, problems = read_settings(f"title: A\npublish: {{'{name}': {{to: git}}}}\n".encode())
    assert [problem.code for problem in problems] == ["S110"]
