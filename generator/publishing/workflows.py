"""Workflows that build, check and publish a site on a code host's machines, as text.

In: a host, and how to install the generator. Out: files by path, to be put into the site's
folder, and what to add to `site.yaml`. They build on every push with the cache restored, check pull
requests with the problems shown beside the lines, and publish from the main branch. No secret
stands in them: hosts keep those and hand them over in the environment.

What is restored are assets of the edition before, which stay for one publish; pages are rendered
anew by every publish.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_GITHUB_PATH: Final = ".github/workflows/site.yml"

_HEAD: Final = """\
# Made by `briefing init --host {host}`. Checks every pull request and publishes what is on `main`.
name: site

on:
  push:
    branches: [main]
  pull_request:
  schedule:
    # Records with `publish_on` or `expires_on` come and go by day.
    - cron: "17 3 * * *"
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: site-${{{{ github.ref }}}}
  cancel-in-progress: ${{{{ github.event_name == 'pull_request' }}}}
"""

_CHECK: Final = """
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      security-events: write
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: Install the generator
        run: {install}
      - name: Check, with the problems beside the lines
        run: briefing check --strict --format github
      - name: Write the problems for code scanning
        if: always()
        run: briefing check --strict --format sarif > briefing.sarif || test -s briefing.sarif
      - name: Hand them over
        # Needs code scanning, which private repositories may not have, and a right that pull
        # requests from forks do not get; the annotations above need neither.
        if: always()
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: briefing.sarif
          category: briefing
"""

_RESTORE: Final = """\
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: Restore what the last build knew
        uses: actions/cache@v4
        with:
          path: |
            .briefing
            site
            public
          key: briefing-${{{{ github.ref_name }}}}-${{{{ github.sha }}}}
          restore-keys: |
            briefing-${{{{ github.ref_name }}}}-
            briefing-main-
      - name: Install the generator
        run: {install}
"""

_PAGES: Final = """
  build:
    if: github.event_name != 'pull_request'
    needs: check
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
    steps:
{restore}      - name: Ask for the site's address
        id: pages
        uses: actions/configure-pages@v5
      - name: Build, as it is to be published
        env:
          ADDRESS: ${{{{ steps.pages.outputs.base_url }}}}
        run: |
          briefing publish pages --yes --base-url "$ADDRESS/"
          briefing verify public
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public

  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{{{ steps.deploy.outputs.page_url }}}}
    steps:
      - id: deploy
        uses: actions/deploy-pages@v4
"""

_TOOL: Final = """
  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    needs: check
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment: production
    steps:
{restore}      - uses: actions/setup-node@v4
        with:
          node-version: "22"
      - name: Install the host's tool
        run: npm install --global {tool}
      - name: Publish
        env:
{secrets}        run: briefing publish production --yes --message "${{{{ github.sha }}}}"
"""

_GITLAB: Final = """\
# Made by `briefing init --host gitlab`. Checks merge requests and publishes the default branch.
default:
  image: python:3.12
  before_script:
    - {install}

stages: [check, publish]

check:
  stage: check
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - briefing check --strict --format sarif > briefing.sarif || failed=1
    - briefing check --strict
    - test -z "${{failed:-}}"
  artifacts:
    when: always
    expose_as: problems
    paths: [briefing.sarif]

pages:
  stage: publish
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  cache:
    key: briefing-$CI_COMMIT_REF_SLUG
    paths: [.briefing/, site/, public/]
  script:
    - briefing publish pages --yes --base-url "$CI_PAGES_URL/"
    - briefing verify public
  pages: true
  artifacts:
    paths: [public]
"""

#: By host: the package of its tool, the secrets it takes, and the target for `site.yaml`.
_TOOLS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "netlify": ("netlify-cli", ("NETLIFY_AUTH_TOKEN", "NETLIFY_SITE_ID")),
        "cloudflare": ("wrangler", ("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID")),
    }
)
_TARGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "github": "publish: {pages: {to: directory, path: public, host: github}}",
        "gitlab": "publish: {pages: {to: directory, path: public, host: gitlab}}",
        "netlify": (
            "publish:\n  production:\n    to: command\n    host: netlify\n"
            '    run: [netlify, deploy, --prod, --no-build, --dir, "{site}", '
            '--message, "{message}"]'
        ),
        "cloudflare": (
            "publish:\n  production:\n    to: command\n    host: cloudflare\n"
            '    run: [wrangler, pages, deploy, "{site}", --project-name, PROJECT]'
        ),
    }
)
#: What only the owner of an account can do, once.
_ONCE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "github": "in the repository's settings, under Pages, take `GitHub Actions` as the source",
        "gitlab": "nothing: Pages is on by default",
        "netlify": "keep NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID as secrets of the repository",
        "cloudflare": (
            "keep CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID as secrets of the repository, and "
            "write your project's name for PROJECT in `content/site.yaml`"
        ),
    }
)
HOSTS: Final = tuple(_TARGETS)
REQUIREMENTS: Final = "requirements.txt"
_INSTALL: Final = f"pip install -r {REQUIREMENTS}"


def workflow(host: str, *, install: str = _INSTALL) -> dict[str, str]:
    """Give the files of a host's workflow by path. `install` is the command for the generator.

    Raises KeyError for a host that is none of `HOSTS`.
    """
    if host == "gitlab":
        return {".gitlab-ci.yml": _GITLAB.format(install=install)}
    head = _HEAD.format(host=host) + _CHECK.format(install=install)
    restore = _RESTORE.format(install=install)
    if host == "github":
        return {_GITHUB_PATH: head + _PAGES.format(restore=restore)}
    tool, names = _TOOLS[host]
    secrets = "".join(f"          {name}: ${{{{ secrets.{name} }}}}\n" for name in names)
    return {_GITHUB_PATH: head + _TOOL.format(restore=restore, tool=tool, secrets=secrets)}


def target(host: str) -> str:
    """Give what to add to `content/site.yaml` for a host; raises KeyError for an unknown one."""
    return _TARGETS[host]


def once(host: str) -> str:
    """Say what has to be done by hand once; raises KeyError for an unknown host."""
    return _ONCE[host]


def requirements(text: str, *, portable: bool) -> str:
    """Give the file from which a workflow installs the generator."""
    lines = [
        "# What the workflow installs the generator from, with `pip install -r`.",
        "# It is the very version that this site was begun with, so that a site does not change by",
        "# itself; for a newer one name it here.",
    ]
    if not portable:
        lines += [
            "# Where this site was made it came from a folder or a file that no other machine",
            "# sees. Name a place that the workflow sees: `briefing-site @ git+https://ADDRESS@COMMIT`,",
            "# or a wheel that lies in this repository: `./wheels/NAME.whl`.",
        ]
    return "\n".join([*lines, text, ""])
