"""What can be the name of a file or folder on every system that a site is built on or published to.

In: a name, or a path of names. Out: what is wrong with it, in words; empty if nothing is.
"""

from __future__ import annotations

from typing import Final

from generator.model.patterns import late

#: Bytes in a name: no usual file system takes more.
LONGEST: Final = 255
#: Bytes in a path; stores of objects take 1,024, with a folder of the site's own before it.
LONGEST_PATH: Final = 900
# Names Windows keeps for devices, with any ending.
_DEVICES = late(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?")
_REFUSED = late(r'[<>:"|?*\\\x00-\x1f\x7f]')


def name_fault(name: str) -> str:
    """Say what is wrong with the name of a file or folder."""
    if size(name) > LONGEST:
        return f"a name has at most {LONGEST} bytes"
    if _DEVICES.fullmatch(name):
        return f"`{name}` is a name that Windows reserves"
    if name.endswith((".", " ")):
        return f"`{name}` ends in a full stop or a space, which Windows leaves out"
    refused = _REFUSED.search(name)
    return f"no name holds `{refused[0]}` on Windows" if refused else ""


def path_fault(path: str) -> str:
    """Say what is wrong with the path of a file."""
    fault = next(filter(None, map(name_fault, path.split("/"))), "")
    if not fault and size(path) > LONGEST_PATH:
        return f"a path has at most {LONGEST_PATH} bytes"
    return fault


def size(text: str) -> int:
    """Give how many bytes a text takes as a name."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
