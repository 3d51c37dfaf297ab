"""The tutorial is true: its commands are run, in order, on its own article."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TUTORIAL = ROOT / "docs/tutorial.md"


@pytest.mark.slow
def test_the_tutorials_commands_lead_to_the_site_it_promises(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    text = TUTORIAL.read_text("utf-8")
    article = re.findall(r"```article\n(.*?)```", text, flags=re.DOTALL)[0]
    commands = "".join(re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL))
    assert commands.startswith("briefing init desk")
    before, after = commands.split("cd desk\n")
    tool = tmp_path / "bin/briefing"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    tool.chmod(0o755)
    (tmp_path / "ferry.txt").write_text(article, "utf-8")
    script = f"set -e\n{before}cd desk\ncp ../ferry.txt .\n{after}"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{tool.parent}:{os.environ['PATH']}"}
    ran = subprocess.run(
        [bash, "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    site = tmp_path / "desk/site"
    page = (site / "briefings/malta-gets-a-new-ferry/index.html").read_text("utf-8")
    for words in ("€12.5 million", "€3 million", "over €15 million", "An island without a ferry"):
        assert words in page
    assert "mixes statuses" in page
    assert (site / "people/maria-borg/index.html").is_file()
    assert (site / "countries/malta/index.html").is_file()
    assert "[€900,000]" in ran.stdout
    assert "The council meets again" in page
    assert "DRAFTED" not in page
    public = tmp_path / "public"
    assert (public / "briefings/malta-gets-a-new-ferry/index.html").read_text("utf-8") == page
    assert (public / "edition.json").read_bytes() == (site / "edition.json").read_bytes()
