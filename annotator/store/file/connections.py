"""Connections to SQLite files: the one library of the process, and the files it has open.

sqlite-utils chooses the library; a second one in the same process would undo its file locks. So
would any other look at an open file: POSIX takes all locks of a process on a file away when it
closes any descriptor of it (https://www.sqlite.org/howtocorrupt.html section 2.2).
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
else:
    from sqlite_utils.utils import sqlite3

__all__ = [
    "connect",
    "enter",
    "identity",
    "is_live",
    "leaving",
    "opening",
    "reporting",
    "sqlite3",
]

_INSTRUCTIONS = 1000  # of SQLite's machine between two reports of a statement: under 10 ms
_BUSY_TIMEOUT = 0.25  # seconds: the window must not freeze while another program writes

CONNECTION_CLASS = sqlite3.Connection
_MAGIC = b"SQLite format 3\0"

Identity = tuple[int, int]

_live: Counter[Identity] = Counter()
opening = threading.RLock()
"""Held from a look at a file's header until SQLite has it open, and while SQLite closes it."""


def identity(path: Path) -> Identity:
    """Return the device and the number of a file, without opening it."""
    found = path.stat()
    return found.st_dev, found.st_ino


def is_live(path: Path) -> bool:
    """Tell whether SQLite has this file open in this process."""
    try:
        return _live[identity(path)] > 0
    except OSError:
        return False


def is_sqlite(path: Path) -> bool:
    """Tell whether a file is a database, without a look into one that is open here."""
    if is_live(path):
        return True
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def enter(file: Identity) -> None:
    """Note that SQLite has a file open once more."""
    with opening:
        _live[file] += 1


@contextmanager
def leaving(file: Identity) -> Iterator[None]:
    """Note that SQLite has a file open once less, after the block that closes it."""
    with opening:
        try:
            yield
        finally:
            _live[file] -= 1
            if _live[file] <= 0:
                del _live[file]


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Connect to a file with an SQLite mode: ``ro``, ``rw`` or ``rwc``."""
    # Path.as_uri() would name the server of a Windows share as a host, which SQLite refuses.
    place = path.absolute().as_posix()
    address = "file://" + ("" if place.startswith("/") else "/") + quote(os.fsencode(place))
    connection = sqlite3.connect(
        f"{address}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_TIMEOUT,
        factory=CONNECTION_CLASS,
    )
    try:
        for pragma in (
            "trusted_schema=OFF",
            "foreign_keys=ON",
            "cell_size_check=ON",
            "synchronous=FULL",
            "mmap_size=0",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def reporting(connection: sqlite3.Connection, report: Progress, total: int = 0) -> Iterator[None]:
    """Let the statements of a block report while they run, and end where ``report`` raises.

    Progress is in instructions of SQLite's machine, of which ``total`` are expected.
    """
    done = 0
    raised: list[BaseException] = []

    def step() -> bool:
        nonlocal done
        done += _INSTRUCTIONS
        try:
            report(min(done, total), total)
        except BaseException as error:  # KeyboardInterrupt too: SQLite would lose it
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(step, _INSTRUCTIONS)
    try:
        yield
    except Exception as error:
        if raised:  # it only says that the statement was interrupted
            raise raised[0] from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
