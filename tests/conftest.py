"""What all tests need of the process they run in.

A shell starts what runs in the background with SIGINT ignored, and every program started from there
inherits that: the preview would not end by the Ctrl-C that tests send it.
"""

from __future__ import annotations

import os
import re
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
    "test_browser", "test_recall", "test_browser_languages", "test_serve_browser", "test_xss",
    "test_drafting", "test_hostile", "test_serve_faithful", "test_labelled_articles", "test_pdf",
    "test_search_browser", "test_incremental", "test_serve", "test_maps", "test_mutations",
    "test_search", "test_prose", "test_status_forms", "test_serve_site", "test_publish_remote",
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


def _shared(factory: pytest.TempPathFactory, name: str) -> Path:
    """Give a folder that all processes of one run of the tests have in common."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leave the cache of whoever runs the tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(_shared(tmp_path_factory, "cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _program_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep Python's bytecode for what tests start, also where it is told to keep none.

    Hundreds of processes would each compile the whole program: more than half of what they do.
    """
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("PYTHONDONTWRITEBYTECODE"):
            patch.delenv("PYTHONDONTWRITEBYTECODE")
            patch.setenv("PYTHONPYCACHEPREFIX", str(_shared(tmp_path_factory, "bytecode")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _made_once() -> Iterator[None]:
    """Keep what is made of the same input, from test to test: templates, coasts, patterns.

    Python keeps 512 patterns. All languages, tried on hundreds of articles, have some thousands.
    """
    with pytest.MonkeyPatch.context() as patch:
        remembered(patch)
        patch.setattr(re, "_MAXCACHE", 100_000)
        yield


@pytest.fixture(autouse=True, scope="session")
def _one_process() -> Iterator[None]:
    """Fork nothing where a command that is called here does not say how many processes it has.

    To share the memory of a process of tests costs more than a small site is worth. What forked
    processes do is tested where their number is given, and by commands that are started.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "sched_getaffinity", lambda _pid: {0}, raising=False)
        yield
