"""Messages between the preview and the process that builds for it: a header and blobs of bytes.

A frame is two lengths, a JSON object and the blobs one after another; the object's key `blobs`
names them with their sizes. Both ends are this program, so a frame that makes no sense is a fault
of ours and raises; the end of the stream is `None`. Nothing is pickled.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from generator.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTHS: Final = struct.Struct(">QQ")


class Frame(NamedTuple):
    """One message: what is said, and bytes by name."""

    said: dict[str, Any]
    blobs: Mapping[str, bytes]


def write(
    stream: BinaryIO, said: Mapping[str, Any], blobs: Mapping[str, bytes] | None = None
) -> None:
    """Write a frame and flush it; raises OSError where the other end is gone."""
    blobs = blobs or {}
    header = json.dumps({**said, "blobs": [[name, len(data)] for name, data in blobs.items()]})
    encoded = header.encode()
    stream.write(_LENGTHS.pack(len(encoded), sum(map(len, blobs.values()))))
    stream.write(encoded)
    stream.writelines(blobs.values())
    stream.flush()


def read(stream: BinaryIO) -> Frame | None:
    """Read a frame; None where the stream has ended, also in the middle of one."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    header_size, size = _LENGTHS.unpack(lengths)
    header, data = stream.read(header_size), stream.read(size)
    if len(header) < header_size or len(data) < size:
        return None
    said = json.loads(header)
    blobs, at = {}, 0
    for name, length in said.pop("blobs"):
        blobs[name] = data[at : at + length]
        at += length
    return Frame(said, blobs)
