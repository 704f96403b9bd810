"""Identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7)."""

from __future__ import annotations

import os
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a new UUIDv7 as 32 hex digits; later calls in one process sort after earlier ones."""
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """Return so many new ids in order, made at once.

    The 12 bits after the version carry a sub-millisecond fraction (RFC 9562 section 6.2,
    method 3), stepped forward where the clock stands still.
    """
    global _last
    with _lock:
        nanoseconds = time.time_ns()
        ticks = (nanoseconds // 1_000_000 << 12) | (nanoseconds % 1_000_000 << 12) // 1_000_000
        first = max(ticks, _last + 1)
        _last = first + count - 1
    tails = memoryview(os.urandom(8 * count)).cast("Q")
    return [
        f"{ticks >> 12:012x}7{ticks & 0xFFF:03x}"
        f"{tail & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000:016x}"
        for ticks, tail in enumerate(tails, first)
    ]
