"""The code of this program's modules, read from one file where Python looks for one file each.

In: what the program's sources come to (`fingerprint.py`), which names the code that Python made of
them. Out: modules that are imported from then on are made of it. To find a module, and to open,
read and weigh the file of its code, takes longer than to run it; a build imports some 170.

The file (`parts.py`) lies in the user's own cache, under the terms of `compiled.py`, and holds the
code of the modules that builds asked for. What it does not hold Python finds as always. Libraries
are not in it: nothing says for certain that one is what it was. `docs/decisions/modules.md` says
why.
"""

# A Path object costs more than the call it makes.
# ruff: noqa: PTH100, PTH118, PTH120

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from typing import TYPE_CHECKING, Any, Final

import generator
from generator.disk import parts
from generator.disk.fingerprint import still
from generator.disk.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

    from generator.disk.compiled import Compiled

_NAME: Final = "modules"
_OURS: Final = f"{generator.__name__}."
#: So many that the file does not hold are worth writing it: an edit may ask for a few more.
_WORTH: Final = 8
#: What the names of packages end with in the file.
_PACKAGE: Final = ".__init__"


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

    def __init__(self, parts: Parts[str]) -> None:
        self.parts = parts

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Do what Python's own finders do."""
        part = next((one for one in (name, name + _PACKAGE) if one in self.parts), "")
        code = self.parts.read(part) if part else None
        if code is None:
            return None
        path = _path_of(part)
        folders = [os.path.dirname(path)] if part != name else None
        loader = _Loader(name, path, code)
        return spec_from_file_location(
            name, path, loader=loader, submodule_search_locations=folders
        )


def _path_of(part: str) -> str:
    """Give the path of a module's source by its name in the file."""
    _, *inner = part.split(".")
    return f"{os.path.join(_home(), *inner)}.py"


@cache
def _home() -> str:
    return os.path.dirname(os.path.abspath(generator.__file__))


def take(kept: Compiled, digest: str) -> None:
    """Import from now on what is kept of the program whose sources come to this digest."""
    if _finder() is None:
        sys.meta_path.insert(0, _Finder(Parts(kept, digest, _NAME, _home())))


def _finder() -> _Finder | None:
    return next((one for one in sys.meta_path if isinstance(one, _Finder)), None)


def keep(kept: Compiled, digest: str) -> None:
    """Keep the code of the modules that are loaded, if it is worth it; raises OSError."""
    finder = _finder()
    loaded = {_part(n, m): m for n, m in sorted(sys.modules.items()) if n.startswith(_OURS)}
    new = {part: m for part, m in loaded.items() if not (finder and part in finder.parts)}
    if len(new) < _WORTH:
        return
    codes = {part: code for part, m in new.items() if (code := _code(part, m))}
    if still():  # or some of the code may be of sources that the digest does not know
        found = finder.parts.all() if finder else {}
        parts.keep(kept, digest, found | codes, _NAME, _home())


def _part(name: str, module: ModuleType) -> str:
    return name + _PACKAGE if hasattr(module, "__path__") else name


def _code(part: str, module: Any) -> bytes | None:
    """Give the code of a module that Python found where the program has its sources."""
    spec = module.__spec__
    if type(spec.loader) is not SourceFileLoader or spec.origin != _path_of(part):
        return None
    with suppress(ImportError, OSError, SyntaxError, ValueError):
        code: CodeType | None = spec.loader.get_code(spec.name)
        return marshal.dumps(code) if code else None
    return None
