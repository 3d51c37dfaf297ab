"""What the server of forks of `warm.py` has done before it forks: see there."""

from __future__ import annotations

import datetime
import gc
from pathlib import Path

import pytest

from generator import cli, rebuild  # noqa: F401 loaded for what is forked
from generator.build import compile_site
from generator.cli import build, publish  # noqa: F401 as above
from generator.disk import snapshot
from generator.making import artifacts
from generator.model.settings import Options
from generator.publishing import destinations, story, verification  # noqa: F401 as above
from tests.desk import remembered

remembered(pytest.MonkeyPatch())
_HARBOURS = Path(__file__).resolve().parent / "sites/harbours"
_site, _ = compile_site(
    snapshot.read(_HARBOURS, snapshot.packaged_theme()).value,
    Options(today=datetime.date(2025, 4, 1)),
)
artifacts(_site, None, 1)
gc.collect()
gc.freeze()
