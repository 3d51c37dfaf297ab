"""Judges from outside: where the packages and the browser are that tests ask for a verdict.

`.ci/run` fetches them. What is not here skips the tests that need it, with the reason; where the
environment variable CI is set it fails them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
#: The first two are Chromium without the windows of a desktop: a tab costs a quarter there.
BROWSERS = (
    "chromium-headless-shell", "chrome-headless-shell",
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
)  # fmt: skip


def missing(reason: str) -> None:
    """Skip a test that has no judge; in CI it fails."""
    if os.environ.get("CI"):
        pytest.fail(f"{reason}; in CI it is required")
    pytest.skip(f"NOT PROVEN HERE: {reason}")


def packaged(variable: str, path: str) -> Path | None:
    """Give a file or folder of an npm package: the variable's, else one installed beside us."""
    named = os.environ.get(variable)
    found = Path(named) if named else REPOSITORY / "node_modules" / path
    return found if found.exists() else None


def browser() -> str | None:
    """Give the path of a Chromium: the one BROWSER_PATH names, else one on the PATH."""
    named = os.environ.get("BROWSER_PATH")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)
