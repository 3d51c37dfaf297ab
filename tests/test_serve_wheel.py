"""The preview from a wheel that was installed without `watchfiles`: it works by polling."""

from __future__ import annotations

import subprocess
import sys
import venv
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests import oracles
from tests.previewing import ROOT, about, copy_site, serving, until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.previewing import Preview

pytestmark = pytest.mark.slow


def _ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, words)], capture_output=True, text=True, check=False, timeout=300
    )


def _pip(python: Path, *words: str | Path) -> None:
    """Run our own pip for another Python: to give it one takes as long as all the rest."""
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    ran = _ran(*pip, "--quiet", *words)
    if ran.returncode:
        oracles.missing(f"pip cannot {words[0]} here: {ran.stderr.strip()[-300:]}")


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it, with what it needs and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    venv.create(folder / "venv")
    python = next(
        path
        for path in (folder / "venv" / "bin" / "python", folder / "venv" / "Scripts" / "python.exe")
        if path.exists()
    )
    wheels = folder / "wheels"
    _pip(python, "wheel", "--no-deps", "--wheel-dir", wheels, ROOT)
    _pip(python, "install", next(wheels.glob("*.whl")))
    assert _ran(python, "-c", "import watchfiles").returncode != 0
    return next(python.parent.glob("briefing*"))


def _shows(running: Preview, words: str) -> bool:
    return words.encode() in running.get("/about/")[2]


@pytest.mark.parametrize(
    ("more", "why"), [((), "`watchfiles` is not installed"), (("--poll",), "as `--poll` asks for")]
)
def test_it_works_by_polling(
    tmp_path: Path, briefing: Path, more: tuple[str, ...], why: str
) -> None:
    root = copy_site(tmp_path)
    with serving(root, *more, program=briefing) as running:
        assert any(why in line for line in running.lines)
        script = running.get("/about/")[2].partition(b'script src="/.preview')[2].partition(b'"')[0]
        assert running.get(f"/.preview{script.decode()}")[0] == 200
        assert running.get("/.preview/preview.css")[0] == 200
        for words in ("Once.", "Twice."):
            about(root, words)
            until(partial(_shows, running, words))
        extra = root / "content" / "pages" / "extra.md"
        extra.write_text("---\ntitle: Extra\n---\n\nWords.\n")
        until(lambda: running.get("/extra/")[0] == 200)
        extra.unlink()
        until(lambda: running.get("/extra/")[0] == 404)
        about(root, "[broken](nowhere.md)")
        running.wait("^not built")
        about(root, "Mended.")
        until(partial(_shows, running, "Mended."))
        assert running.stop() < 1.5
        assert running.process.returncode == 0
