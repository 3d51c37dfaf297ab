"""Regular expressions that are compiled when they are first asked for anything.

In: a pattern as `re.compile` takes it. Out: what searches and matches as the compiled one does. To
compile one takes 0.1 to 5 milliseconds, each time a process starts; a process asks few of them.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Late:
    """Stands for a compiled pattern; its methods are kept, so that they are as quick as its own."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Give what is asked of the compiled pattern; it is compiled the first time."""
        compiles = name == "_compiled"
        value = (
            re.compile(self._pattern, self._flags) if compiles else getattr(self._compiled, name)
        )
        setattr(self, name, value)
        return value


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern that is compiled when it is first used; a wrong one raises only then."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
