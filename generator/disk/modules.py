"""The code of this program's modules, read from one file where Python looks for one file each.

In: what the program's sources come to (`fingerprint.py`), which names the code that Python made of
them. Out: modules that are imported from then on are made of it. To find a module, and to open,
read and weigh the file of its code, takes longer than to run it; a build imports some 170.

The file lies in the user's own cache, under the terms of `compiled.py`, and holds the code of the
modules that builds asked for. What it does not hold Python finds as always. Libraries are not in
it: nothing says for certain that one is what it was. `docs/decisions/modules.md` says why.
"""

# A Path object costs more than the call it makes.
# ruff: noqa: PTH100, PTH118, PTH120

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

import generator
from generator.disk.fingerprint import still

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, ModuleType

    from generator.disk.compiled import Compiled

_NAME: Final = "modules"
#: So many that the file does not hold are worth writing it: an edit may ask for a few more.
_WORTH: Final = 8
_HEAD: Final = 160
#: Of a module: whether it is a package, and where its code lies, its size and checksum.
_Place = tuple[bool, int, int, int]


class _Loader(SourceFileLoader):
    """Loads a module as Python does, but for where its code comes from."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._made = code

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002  as it is called
        """Give the code."""
        code: CodeType = marshal.loads(self._made)  # noqa: S302  the user's own, as told above
        return code


class _Finder:
    """Finds modules whose code is kept; for all others Python goes on looking."""

    def __init__(self, fd: int, start: int, places: Mapping[str, _Place]) -> None:
        self._fd, self._start, self.places = fd, start, places

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Do what Python's own finders do."""
        place = self.places.get(name)
        code = self.read(place) if place else None
        if place is None or code is None:
            return None
        package, path = place[0], _path_of(name, package=place[0])
        folders = [os.path.dirname(path)] if package else None
        loader = _Loader(name, path, code)
        return spec_from_file_location(
            name, path, loader=loader, submodule_search_locations=folders
        )

    def read(self, place: _Place) -> bytes | None:
        """Read the code of a module; None where it is damaged."""
        _, at, size, check = place
        with suppress(OSError):
            data = os.pread(self._fd, size, self._start + at)
            if crc32(data) == check:
                return data
        return None

    def __del__(self) -> None:
        with suppress(OSError):
            os.close(self._fd)


def _path_of(name: str, *, package: bool) -> str:
    """Give the path of a module's source."""
    _, *inner = name.split(".")
    return os.path.join(_home(), *inner) + (f"{os.sep}__init__.py" if package else ".py")


@cache
def _home() -> str:
    return os.path.dirname(os.path.abspath(generator.__file__))


def take(kept: Compiled, digest: str) -> None:
    """Import from now on what is kept of the program whose sources come to this digest."""
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    with suppress(OSError, ValueError, EOFError, TypeError):
        finder = _opened(kept, digest)
        sys.meta_path.insert(0, finder)


def _opened(kept: Compiled, digest: str) -> _Finder:
    """Open the file; raises what comes of one that is not there, damaged or of other sources."""
    fd = kept.opened(_NAME, _home())
    try:
        head = os.pread(fd, _HEAD, 0).partition(b"\n")[0]
        of, check, size = head.split()
        start = len(head) + 1
        listed = os.pread(fd, int(size), start) if of == digest.encode() else b""
        if sha256(listed).hexdigest().encode() != check:
            raise ValueError  # noqa: TRY301  as for any other that is damaged
        return _Finder(fd, start + len(listed), marshal.loads(listed))  # noqa: S302  the user's own
    except BaseException:
        os.close(fd)
        raise


def keep(kept: Compiled, digest: str) -> None:
    """Keep the code of the modules that are loaded, if it is worth it; raises OSError."""
    finder = next((one for one in sys.meta_path if isinstance(one, _Finder)), None)
    there: Mapping[str, _Place] = finder.places if finder else {}
    new = {n: m for n, m in sorted(sys.modules.items()) if n not in there and _is_ours(n, m)}
    if len(new) < _WORTH:
        return
    found = {name: (place[0], finder.read(place)) for name, place in there.items() if finder}
    for name, module in new.items():
        found[name] = (hasattr(module, "__path__"), _code(name, module))
    if not still():  # some of the code may be of sources that the digest does not know
        return
    at, places, codes = 0, dict[str, _Place](), list[bytes]()
    for name, (package, code) in found.items():
        if code is not None:
            places[name] = (package, at, len(code), crc32(code))
            codes.append(code)
            at += len(code)
    listed = marshal.dumps(places)
    head = f"{digest} {sha256(listed).hexdigest()} {len(listed)}\n".encode()
    kept.put_file(b"".join((head, listed, *codes)), _NAME, _home())


def _is_ours(name: str, module: Any) -> bool:
    """Tell a module of the program that Python found where it has its sources."""
    if not name.startswith(f"{generator.__name__}."):
        return False
    spec = module.__spec__
    at = _path_of(name, package=hasattr(module, "__path__"))
    return type(spec.loader) is SourceFileLoader and bool(spec.origin == at)


def _code(name: str, module: Any) -> bytes | None:
    """Give the code of a module as Python keeps it; None where it cannot say."""
    with suppress(ImportError, OSError, SyntaxError, ValueError):
        code: CodeType | None = module.__spec__.loader.get_code(name)
        return marshal.dumps(code) if code else None
    return None
