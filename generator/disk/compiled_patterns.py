"""Compiled regular expressions, kept from one process to the next as Python keeps modules.

In: a pattern and flags, as `re` asks its compiler for them. Out: the compiled pattern, of what an
earlier process compiled or of what Python compiles now. Python keeps no compiled pattern: a draft
of an article compiles some 900, which took 1.2 of its 1.6 seconds; a check after an edit 220.

A compiled pattern is a list of numbers (`re._compiler._code`), from which `_sre.compile` makes the
object, having seen that they are sound. These are no public names: where one is missing, or
anything is in doubt, Python compiles as always. What is kept is found by the version of Python, the
numbers' own version and a digest of pattern and flags; it lies in the user's own cache, under the
terms of `compiled.py`. `docs/decisions/compiled-patterns.md` says why.

One file holds all (`parts.py`): a process reads what it asks for. It is written anew at the end of
a run that compiled enough of what it did not hold.
"""

from __future__ import annotations

import marshal
import re
from array import array
from contextlib import contextmanager, suppress
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal

from generator.disk.parts import Parts, keep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.disk.compiled import Compiled

_NAME: Final = "patterns"
#: So many new ones are worth writing the file: an edit compiles a few that are of this site alone.
_WORTH: Final = 8
#: Of more bytes only what this run asked for stays.
_MOST: Final = 24_000_000
#: What no flags may ask for: to be printed, and to mean what the environment says.
_NEVER: Final = int(re.DEBUG | re.LOCALE)


class _Compiler:
    """Compiles patterns; what was compiled before is read."""

    def __init__(self, kept: Compiled, module: Any) -> None:
        """Compile as `module`, re's own; raises what comes of one that is not as we know it."""
        self._kept = kept
        self._engine: Any = import_module("_sre")
        self._parse: Any = import_module("re._parser").parse
        self._code, self._python = module._code, module.compile  # noqa: SLF001  as told above
        size = self._engine.CODESIZE
        self._of = (_NAME, f"{self._engine.MAGIC} {size}")
        self._typecode: Literal["I", "L"] = "I" if array("I").itemsize == size else "L"
        self._used: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """Do what `re._compiler.compile` does."""
        if type(pattern) in (str, bytes) and not flags & _NEVER:
            with suppress(Exception):  # whatever it is, Python says what is wrong with a pattern
                return self._compiled(pattern, int(flags))
        return self._python(pattern, flags)  # type: ignore[no-any-return]  # re's own

    def _compiled(self, pattern: str | bytes, flags: int) -> re.Pattern[Any]:
        key = blake2b(repr((pattern, flags)).encode("utf-8"), digest_size=16).digest()
        told = self._parts.read(key)
        if told is None:
            told = self._new.get(key) or self._told(pattern, flags)
            self._new[key] = told
        self._used.add(key)
        meant, code, groups, names, numbers = marshal.loads(told)  # noqa: S302  the user's own
        of = memoryview(code).cast(self._typecode).tolist()
        return self._engine.compile(pattern, meant, of, groups, names, numbers)  # type: ignore[no-any-return]  # re's own

    def _told(self, pattern: str | bytes, flags: int) -> bytes:
        """Compile a pattern, and give what the object is made of."""
        parsed = self._parse(pattern, flags)
        code = array(self._typecode, self._code(parsed, flags))
        state = parsed.state
        numbers: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            numbers[number] = name
        meant, names = int(flags | state.flags), dict(state.groupdict)
        return marshal.dumps((meant, code.tobytes(), state.groups - 1, names, tuple(numbers)))

    @cached_property
    def _parts(self) -> Parts[bytes]:
        return Parts(self._kept, _NAME, *self._of)

    def keep(self) -> None:
        """Write what is new beside what there was, if it is worth it; raises OSError."""
        if len(self._new) < _WORTH:
            return
        found = self._parts.all() | self._new
        if sum(map(len, found.values())) > _MOST:
            found = {key: data for key, data in found.items() if key in self._used}
        keep(self._kept, _NAME, found, *self._of)

    def close(self) -> None:
        """Let go of the file, if it was asked for anything."""
        if "_parts" in vars(self):
            self._parts.close()


@contextmanager
def remembered(kept: Compiled | None) -> Iterator[None]:
    """Have patterns compiled of what is kept, and keep what was compiled besides.

    This holds for all of the process, what it imports too, and ends with the block.
    """
    if kept is None:
        yield
        return
    try:
        module: Any = import_module("re._compiler")
        python, compiler = module.compile, _Compiler(kept, module)
    except (ImportError, AttributeError):  # another Python than those we know
        yield
        return
    module.compile = compiler.compile
    try:
        yield
        with suppress(OSError):
            compiler.keep()
    finally:
        module.compile = python
        compiler.close()
