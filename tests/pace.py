"""Limits of processor time for any machine: what exceeds one is held to the machine's own pace.

A limit says what takes too long where it was set. Work that exceeds it is too long only if it still
does when the limit is stretched by how much longer a fixed piece of work takes here and now.
"""

from __future__ import annotations

import re
import time

REFERENCE = 0.06  # processor seconds of `_work` where the limits were set
_WORD = re.compile(r"(?i)\b(\w+)ed\s+\$(\d[\d,.]*)")
_TEXT = "The ministry approved $5 million for roads in Kenya and the aide said so. " * 300


def within(seconds: float, limit: float) -> bool:
    """Tell whether work of so many processor seconds keeps a limit, at this machine's pace."""
    return seconds < limit or seconds < limit * slowness()


def slowness() -> float:
    """Tell how many times longer work takes than where the limits were set; at least 1."""
    return max(1.0, min(_work() for _ in range(3)) / REFERENCE)


def _work() -> float:
    """Do what reading articles is made of, patterns and small objects: give its seconds."""
    began = time.process_time()
    for _ in range(40):
        words = [word.lower().strip(".") for word in _TEXT.split()]
        counts = {word: words.count(word) for word in words[:30]}
        assert len(_WORD.findall(_TEXT)) == counts["approved"]
    return time.process_time() - began
