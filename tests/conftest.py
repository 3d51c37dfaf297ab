"""What all tests need of the process they run in.

A shell starts what runs in the background with SIGINT ignored, and every program started from there
inherits that: the preview would not end by the Ctrl-C that tests send it.
"""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
