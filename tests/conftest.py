"""What all tests need of the process they run in.

A shell starts what runs in the background with SIGINT ignored, and every program started from there
inherits that: the preview would not end by the Ctrl-C that tests send it.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.desk import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says what else the machine is doing.
settings.register_profile("machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("machine")

#: The files that take longest, longest first: begun late, one would leave the other processor idle.
LONGEST = (
    "test_browser", "test_serve_browser", "test_recall", "test_serve_faithful", "test_drafting",
    "test_serve", "test_incremental", "test_hostile", "test_xss", "test_maps", "test_pdf",
    "test_mutations", "test_search", "test_browser_languages", "test_search_browser",
    "test_labelled_articles", "test_prose", "test_serve_site", "test_publish_remote",
    "test_spanish_mutations", "test_serve_attacks", "test_serve_wheel", "test_serve_stopping",
    "test_oracles", "test_output", "test_trouble", "test_publish_kill", "test_publish_folders",
    "test_explain", "test_cli", "test_tutorial", "test_publish_git", "test_publish_attacks",
    "test_hostile_drafts", "test_impact", "test_publish_servers", "test_publish_workflows",
    "test_publish_falsified", "test_publish_refused", "test_browser_maps", "test_real_site",
    "test_beginning", "test_compiled",
)  # fmt: skip
assert all((Path(__file__).parent / f"{name}.py").is_file() for name in LONGEST), LONGEST


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, for `--dist loadfile` to give out in this order."""
    rank = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.stem, len(rank)))


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leave the cache of whoever runs the tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _program_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep Python's bytecode for what tests start, also where it is told to keep none.

    Hundreds of processes would each compile the whole program: more than half of what they do.
    """
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("bytecode")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        remembered(patch)
        yield
