"""A disk on which writes are sure only after a sync: replays a recording and cuts the power.

What was not synced survives, is lost or is torn at 512 bytes, each write by itself, as on the
simulated disk of SQLite's own crash tests (https://www.sqlite.org/testing.html section 3.3). Names
made, removed or changed after the last sync of their folder are so up to some moment.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

_SECTOR = 512
_LOST, _WHOLE = 0.45, 0.85  # of the unsynced writes so many are lost, and up to here survive whole
_HEADER = struct.Struct("<cqII")


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a program did to a file; ``kind`` is a letter of recorder.c."""

    kind: str
    path: str
    offset: int
    data: bytes


def read_trace(trace: Path) -> Iterator[Operation]:
    """Yield what was recorded."""
    content = trace.read_bytes()
    place = 0
    while place < len(content):
        kind, offset, length, size = _HEADER.unpack_from(content, place)
        place += _HEADER.size
        path = content[place : place + length].decode()
        place += length
        yield Operation(kind.decode(), path, offset, content[place : place + size])
        place += size


@dataclass(slots=True)
class _File:
    """A file: what is surely on the disk, and what was done since."""

    sure: bytearray
    unsure: list[Operation] = field(default_factory=list)

    def sync(self) -> None:
        for operation in self.unsure:
            _do(self.sure, operation)
        self.unsure.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        content = bytearray(self.sure)
        for operation in self.unsure:
            fate = chance.random()
            if fate < _LOST:
                continue
            if fate < _WHOLE or operation.kind == "T":
                _do(content, operation)
                continue
            for start in range(0, len(operation.data), _SECTOR):
                if chance.random() < 0.5:
                    part = operation.data[start : start + _SECTOR]
                    _do(content, Operation("W", "", operation.offset + start, part))
        return bytes(content)


def _do(content: bytearray, operation: Operation) -> None:
    if operation.kind == "T":
        del content[operation.offset :]
        content.extend(bytes(operation.offset - len(content)))
        return
    content.extend(bytes(max(0, operation.offset - len(content))))
    content[operation.offset : operation.offset + len(operation.data)] = operation.data


class Disk:
    """The files of one folder, as a program has them and as a power cut would leave them."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names: dict[str, _File] = {}
        for path in folder.rglob("*"):
            if path.is_file():
                self._names[str(path)] = _File(bytearray(path.read_bytes()))
        self._sure_names = dict(self._names)
        self._unsure: list[tuple[str, dict[str, _File]]] = []

    def do(self, operation: Operation) -> None:
        """Let an operation happen."""
        names, path = self._names, operation.path
        match operation.kind:
            case "C":
                names[path] = _File(bytearray())
            case "U":
                names.pop(path, None)
            case "R":
                names[operation.data.decode()] = names.pop(path)
            case "L":
                names[operation.data.decode()] = names[path]
            case "S" if path in names:
                names[path].sync()
                return
            case "S":
                self._sync_folder(path)
                return
            case _:
                names[path].unsure.append(operation)
                return
        self._unsure.append((path, dict(names)))

    def _sync_folder(self, folder: str) -> None:
        # A folder is written with all that came before it: the last of its changes is the mark.
        last = max(
            (n for n, (path, _) in enumerate(self._unsure) if os.path.dirname(path) == folder),
            default=-1,
        )
        if last >= 0:
            self._sure_names = self._unsure[last][1]
            del self._unsure[: last + 1]

    def cut(self, chance: random.Random, place: Path) -> None:
        """Write what a power cut now would leave into another folder."""
        states = [self._sure_names, *(names for _, names in self._unsure)]
        for path, file in chance.choice(states).items():
            target = place / os.path.relpath(path, self._folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.after_cut(chance))
