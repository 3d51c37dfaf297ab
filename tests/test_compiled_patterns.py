"""Patterns that another process compiled are those that Python compiles; in doubt it compiles."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import cli
from generator.disk import compiled_patterns
from generator.disk.compiled import Compiled
from generator.disk.compiled_patterns import remembered
from tests.desk import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nothing is kept there")
MODULE: Any = import_module("re._compiler")
PARSER: Any = import_module("re._parser")
BARE = Path(__file__).parent / "sites/bare"
PATTERNS: tuple[tuple[Any, int], ...] = (
    (r"(?P<number>\d+)(?:[.,]\d+)*\s*(?P<unit>million|thousand)?", 0),
    (r"(?i)straße|İstanbul|ſ", re.MULTILINE),
    (r"""(?x) a  # a letter
         | [b-f\u2000-\u200f] """, 0),
    (rb"\[[^\]\xff]*\]|(?<!x)y(?=z)", re.DOTALL),
    (r"(?<![\w.])(?:" + "|".join(f"word{number}" for number in range(500)) + r")\b", re.IGNORECASE),
    (r"(a)(b)?(?(2)c|d)\1", re.ASCII),
    ("\ud800|[\ud801-\udfff]", 0),
    (r"x*+y?+(?>z+)", 0),
    ("", 0),
    (r"^(?:(?P<a>.)|(?P<b>..))$", re.MULTILINE | re.DOTALL),
)  # fmt: skip
TEXTS = ("12,000 million\nSTRASSE a b c word499 aBc abcaab xxyzz i\u0307stanbul \ud802", "x", "")


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    """Have `re` remember nothing of its own."""
    re.purge()
    yield
    re.purge()


def _kept(folder: Path) -> Compiled:
    return Compiled(str(folder), "", adds=True)


def _compiled(folder: Path) -> list[re.Pattern[Any]]:
    re.purge()
    with remembered(_kept(folder)):
        return [re.compile(*of) for of in PATTERNS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder that holds the patterns."""
    _compiled(tmp_path / "cache/briefing")
    return tmp_path / "cache/briefing"


def _file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


class _CompiledAgainError(Exception):
    pass


@contextmanager
def _python_compiles_nothing() -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise _CompiledAgainError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PARSER, "parse", refuse)
        yield


def test_what_is_kept_is_what_python_compiles(folder: Path) -> None:
    expected = [re.compile(*of) for of in PATTERNS]
    with _python_compiles_nothing():
        found = _compiled(folder)
    assert found == expected  # `re` compares the numbers they are made of, too
    for one, other in zip(found, expected, strict=True):
        assert (one.pattern, one.flags, one.groups, one.groupindex) == (
            other.pattern, other.flags, other.groups, other.groupindex)  # fmt: skip
        for text in TEXTS:
            searched: Any = text if isinstance(one.pattern, str) else text.encode(errors="replace")
            assert [m.span() for m in one.finditer(searched)] == [
                m.span() for m in other.finditer(searched)
            ]
            assert [m.groupdict() for m in one.finditer(searched)] == [
                m.groupdict() for m in other.finditer(searched)
            ]


def test_in_any_doubt_python_compiles(folder: Path) -> None:
    """Flip each part of the file, cut it anywhere, and put something else there."""
    expected = [re.compile(*of) for of in PATTERNS]
    path = _file(folder)
    whole = path.read_bytes()
    flipped = (
        whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
        for at in [*range(120), *range(120, len(whole), 211)]
    )
    cut = (whole[:size] for size in range(0, len(whole), 997))
    other = (b"\n", b"0 99999999999999999999\n", whole + b"more", b"\0" * 4000)
    for data in (*flipped, *cut, *other):
        path.write_bytes(data)
        assert _compiled(folder) == expected


def test_what_others_could_have_written_is_not_read(folder: Path) -> None:
    _file(folder).chmod(0o644)
    with _python_compiles_nothing(), pytest.raises(_CompiledAgainError):
        _compiled(folder)


def test_a_wrong_pattern_raises_what_python_raises(folder: Path) -> None:
    with pytest.raises(re.error) as expected:
        re.compile("(a")
    with remembered(_kept(folder)), pytest.raises(re.error) as found:
        re.compile("(a")
    assert str(found.value) == str(expected.value)


def test_what_depends_on_more_than_the_pattern_is_left_to_python(folder: Path) -> None:
    before = _file(folder).read_bytes()
    with remembered(_kept(folder)):
        for number in range(20):
            assert re.compile(rb"\w%d" % number, re.LOCALE).match(b"a%d" % number)
    assert _file(folder).read_bytes() == before


def test_it_ends_with_the_block(folder: Path) -> None:
    before, bytes_before = MODULE.compile, _file(folder).read_bytes()
    with pytest.raises(KeyError), remembered(_kept(folder)):  # noqa: PT012  what the block does
        assert MODULE.compile is not before
        for number in range(20):
            re.compile(f"other{number}")
        raise KeyError
    assert MODULE.compile is before
    assert _file(folder).read_bytes() == bytes_before
    with remembered(None):
        assert MODULE.compile is before


def test_a_few_new_ones_are_not_worth_writing(folder: Path) -> None:
    before = _file(folder).read_bytes()
    with remembered(_kept(folder)):
        for number in range(7):
            re.compile(f"few{number}")
    assert _file(folder).read_bytes() == before
    with remembered(_kept(folder)):
        for number in range(8):
            re.compile(f"some{number}")
    assert len(_file(folder).read_bytes()) > len(before)
    assert _compiled(folder) == [re.compile(*of) for of in PATTERNS]


def test_of_too_many_those_stay_that_were_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled_patterns, "_MOST", 100)
    with remembered(_kept(folder)):
        asked = [re.compile(f"some{number}") for number in range(8)]
    re.purge()
    with _python_compiles_nothing(), remembered(_kept(folder)):
        assert [re.compile(f"some{number}") for number in range(8)] == asked
        with pytest.raises(_CompiledAgainError):
            re.compile(PATTERNS[0][0])


def test_a_folder_that_takes_nothing_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    assert _compiled(tmp_path / "taken/briefing") == [re.compile(*of) for of in PATTERNS]


def test_a_build_is_the_same_with_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    one, two, site = tmp_path / "one", tmp_path / "two", tmp_path / "site"
    shutil.copytree(BARE, site)
    build = ["build", "--root", str(site), "--today", "2025-04-01", "--quiet", "--jobs", "1"]
    for output in (one, two):
        re.purge()
        assert cli.main([*build, "--output", str(output)]) == 0
    assert tree(one) == tree(two)
