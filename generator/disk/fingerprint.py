"""Which generator this is: one digest over its own code and the versions of what renders with it.

In: the package's sources and the names of installed distributions. Out: a hexadecimal digest; any
change of code, of Python or of a library that shapes the output gives another one, and with it
every key of every page changes. The theme is not part of it: templates have digests of their own.

Versions are read off folder names (`jinja2-3.1.6.dist-info`): `importlib.metadata` takes 48 ms to
say the same, which is a third of a build with nothing to do. What cannot be found counts as
`unknown`, never as an error. What the sources come to lies in the user's cache by their stamps, so
that some five hundred files need not be read in each process.
"""

# A Path object costs more than the call it makes, and there are hundreds of modules.
# ruff: noqa: PTH100, PTH120, PTH123, PTH208

from __future__ import annotations

import importlib.util
import os
import re
import sys
import unicodedata
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import generator
from generator.disk.inputs import is_young
from generator.model.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.disk.files import Stamp
    from generator.model.kept import Cache

UNKNOWN: Final = "unknown"
_MODULES: Final = {  # by distribution, in the spelling that ends all spellings (PEP 503)
    "babel": "babel",
    "jinja2": "jinja2",
    "markdown-it-py": "markdown_it",
    "markupsafe": "markupsafe",
    "mdit-py-plugins": "mdit_py_plugins",
    "pyyaml": "yaml",
}
_DIGEST: Final = late(r"[0-9a-f]{64}")
_INSTALLED: Final = late(r"(.+?)-(\d[^-]*)(?:-py[\d.]+)?\.(?:dist|egg)-info")


def generator_digest() -> str:
    """Give the digest of everything, content and theme apart, that shapes the output."""
    total = sha256()
    for part in _parts():
        total.update(b"%d:" % len(part) + part)
    return total.hexdigest()


def versions() -> dict[str, str]:
    """Give the installed version of each library that shapes the output, or `unknown`."""
    return {
        name: " ".join(_installed(_home(module)).get(name, (UNKNOWN,)))
        for name, module in _MODULES.items()
    }


def _parts() -> Iterator[bytes]:
    yield generator.__version__.encode()
    yield f"python {sys.version_info[:2]} unicode {unicodedata.unidata_version}".encode()
    for name, version in versions().items():
        yield f"{name} {version}".encode()
    yield _code()


#: The digest of the sources as they were when this process first asked.
_held: Final[list[bytes]] = []


def given(cache: Cache, stamps: Mapping[str, Stamp], taken: int) -> None:
    """Take what the sources come to from the user's cache, if they have the stamps they had.

    `stamps` are those of files by absolute path, as they were `taken` before any of them was read.
    A young stamp proves nothing (see `trace.py`): then they are read. Who asked before knows.
    """
    if _held:
        return
    package = f"{_package()}/"
    own = sorted(one for one in stamps.items() if one[0].startswith(package))
    if not own or any(is_young(stamp, taken) for _, stamp in own):
        return
    of = "sources", sha256(repr(own).encode("utf-8", "surrogateescape")).hexdigest()
    known = cache.get(*of)
    if isinstance(known, str) and _DIGEST.fullmatch(known):
        _held.append(bytes.fromhex(known))
    else:
        cache.put(_code().hex(), *of)


def _package() -> str:
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _code() -> bytes:
    """Give the digest of the package's sources."""
    if not _held:
        _held.append(_read())
    return _held[0]


def still() -> bool:
    """Tell whether the sources on disk are what the digest of this process says."""
    return _read() == _code()


def _read() -> bytes:
    """Digest the package's sources."""
    total = sha256()
    package = _package()
    for path in sorted(_sources(package), key=lambda path: path.replace(os.sep, "/")):
        name = path[len(package) :].replace(os.sep, "/").encode("utf-8", "surrogateescape")
        data = _source(path)
        total.update(b"%d %d:" % (len(name), len(data)) + name + data)
    return total.digest()


def _sources(folder: str) -> Iterator[str]:
    """Give the paths of all modules in a folder and those in it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _sources(entry.path)
            elif entry.name.endswith(".py"):
                yield entry.path


def _source(path: str) -> bytes:
    try:
        with open(path, "rb", 0) as file:
            return file.read()
    except OSError:
        return UNKNOWN.encode()


@cache
def _home(module: str) -> str:
    """Find the folder a library is installed in, without importing it."""
    try:
        spec = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return ""
    origin = spec.origin if spec else None
    return str(Path(origin).parent.parent) if origin else ""


@cache
def _installed(folder: str) -> dict[str, tuple[str, ...]]:
    """List the distributions in a folder with their versions: several after a bad upgrade."""
    found: dict[str, tuple[str, ...]] = {}
    try:
        names = sorted(os.listdir(folder)) if folder else []
    except OSError:
        return {}
    for match in filter(None, map(_INSTALLED.fullmatch, names)):
        name = re.sub(r"[-_.]+", "-", match[1]).lower()
        found[name] = (*found.get(name, ()), match[2])
    return found
