"""Which inputs need not be read, since their stamps are those they were read with.

In: a look at all inputs (`unchanged.py`), and the digests of what was read after it. Out:
`.briefing/inputs.json`, and from it, the next time, the digests of those inputs whose stamps are as
they were; of none in any doubt. A stamp younger than two seconds proves nothing, so such a file is
read the next time.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Final

from generator.disk import sealed
from generator.disk.inputs import is_young

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.disk.files import Stamp
    from generator.disk.unchanged import Look

KIND: Final = "inputs 1"
_WORD: Final = (1 << 64) - 1


def recall(path: str, seen: Look) -> Mapping[str, str]:
    """Give the digests of files that are as they were, by the path a snapshot has for them."""
    try:
        return _as_they_were(sealed.load(path, KIND), seen.stamps)
    except (TypeError, ValueError, KeyError, AttributeError):
        return {}


def remember(path: str, seen: Look, digests: Mapping[str, str]) -> None:
    """Write down what was read after a look; raises OSError."""
    known = {
        path: (digest, stamp)
        for path, digest in digests.items()
        if (stamp := seen.stamps.get(path)) is not None and not is_young(stamp, seen.taken)
    }
    numbers = array("Q", [n for _, stamp in known.values() for n in _numbers(stamp)])
    paths, each = "\n".join(known), "\n".join([digest for digest, _ in known.values()])
    sealed.save(path, KIND, [paths, each, b64encode(numbers.tobytes()).decode()])


def _as_they_were(told: Any, stamps: Mapping[str, Stamp]) -> Mapping[str, str]:
    """Take digests from JSON values; raises what comes of values that do not fit."""
    paths, digests, written = told
    numbers = array("Q")
    numbers.frombytes(b64decode(written, validate=True))
    each = iter(numbers)
    rows = zip(paths.split("\n"), digests.split("\n"), zip(each, each, each, each), strict=True)  # noqa: B905  the outer one tells
    return {
        path: digest
        for path, digest, stamp in rows
        if (now := stamps.get(path)) is not None and _numbers(now) == stamp
    }


def _numbers(stamp: Stamp) -> tuple[int, ...]:
    return tuple([number & _WORD for number in stamp])
