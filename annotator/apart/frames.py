"""Sends bytes through a pipe with their length before them."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct("<Q")


def send(pipe: IO[bytes], content: bytes) -> None:
    """Write a frame; OSError goes through."""
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes], most: int | None = None) -> bytes | None:
    """Return the next frame, or None at the end; one of more than ``most`` bytes is an end too."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if most is not None and length > most:
        return None
    content = pipe.read(length)
    return content if len(content) == length else None
