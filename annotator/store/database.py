"""One open project file: the opening sequence, transactions, and SQLite's errors in our words."""

from __future__ import annotations

import os
import socket
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import filelock
import psutil
from sqlite_utils import Database as Tables
from sqlite_utils.utils import sqlite3

from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    Locked,
    NotAProject,
    ProjectFileError,
    ReadOnly,
    Reason,
    StorageFailed,
    TooNew,
)
from annotator.store.migrations import APPLICATION_ID, FILE_FORMAT, apply_migrations, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_HEADER = 100  # bytes, https://www.sqlite.org/fileformat2.html section 1.3
_MAGIC = b"SQLite format 3\0"
_BUSY_TIMEOUT = 0.25  # seconds: the window must not freeze while another program writes
_NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "9p", "afpfs", "webdav", "davfs")
CONNECTION_CLASS = sqlite3.Connection

Row = tuple[Any, ...]


class Database:
    """The connection to one project file.

    Every write happens inside ``transaction()``, which is on the disk when it is left
    (``synchronous=FULL``). A connection belongs to the thread that opened it.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.newer = False
        self.unclean = False
        self.on_network = _on_network(path)
        self.read_only = read_only or not _is_writable(path)
        self._lock = None if self.read_only else _take_lock(path)
        try:
            self._open()
        except BaseException:
            self._release()
            raise

    @classmethod
    def create(cls, path: Path) -> Database:
        """Make an empty project file and open it.

        Raises:
            ProjectFileError: a file is there already, or the folder is missing or unwritable.
        """
        folder = path.parent
        if not folder.is_dir():
            raise ProjectFileError(Reason.FOLDER_MISSING, path=path)
        if path.exists():
            raise ProjectFileError(Reason.PROJECT_EXISTS, path=path)
        try:
            path.touch(exist_ok=False)
        except OSError as error:
            raise ReadOnly(Reason.FOLDER_READ_ONLY, path=path) from error
        try:
            return cls(path, read_only=False)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def _open(self) -> None:
        version = _sniff(self.path)
        with self._mapped():
            self._connection = self._connect()
            self.tables = Tables(self._connection, execute_plugins=False)
            self.newer = version > FILE_FORMAT or unknown(self.tables)
            if self.newer and not self.read_only:
                self._connection.close()
                self._release()
                self.read_only = True
                self._connection = self._connect()
                self.tables = Tables(self._connection, execute_plugins=False)
            if not self.read_only:
                self._prepare_writing()

    def _connect(self) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?mode={'ro' if self.read_only else 'rw'}"
        if self.read_only and not os.access(self.path.parent, os.W_OK) and not _has_wal(self.path):
            # Without a place for its shared memory file SQLite could not even read.
            address += "&immutable=1"
        connection = sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=_BUSY_TIMEOUT,
            factory=CONNECTION_CLASS,
        )
        for pragma in (
            "trusted_schema=OFF",
            "foreign_keys=ON",
            "cell_size_check=ON",
            "synchronous=FULL",
            "mmap_size=0",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def _prepare_writing(self) -> None:
        # SQLite's WAL needs shared memory, which network shares do not give.
        journal = "TRUNCATE" if self.on_network else "WAL"
        self._connection.execute(f"PRAGMA journal_mode={journal}")
        apply_migrations(self.tables)
        self.unclean = self.row("SELECT 1 FROM session") is not None
        with self.transaction():
            self.execute("DELETE FROM session")
            self.execute(
                "INSERT INTO session (id, pid, host, opened) VALUES (1, ?, ?, ?)",
                (os.getpid(), socket.gethostname(), datetime.now(UTC).isoformat()),
            )

    def close(self) -> None:
        """Leave one self-contained file that can be copied or mailed."""
        if not self.read_only:
            with suppress(sqlite3.Error, AnnotatorError):
                with self.transaction():
                    self.execute("DELETE FROM session")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode=DELETE")
        self._connection.close()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            with suppress(OSError):
                Path(self._lock.lock_file).unlink(missing_ok=True)
            self._lock.release()
            self._lock = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block as one transaction: all of it is on the disk afterwards, or nothing is.

        Raises:
            StorageFailed: the disk is full or gave an error.
            Locked: another program holds the file.
            ReadOnly, TooNew: the project cannot be written to.
        """
        self.refuse_read_only()
        with self._mapped():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk has rolled back by itself; a second rollback would raise.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def refuse_read_only(self) -> None:
        """Raise where nothing can be written."""
        if self.newer:
            version = self.row("PRAGMA user_version")
            raise TooNew(
                Reason.PROJECT_TOO_NEW,
                path=self.path,
                version=version[0] if version else "?",
                known=FILE_FORMAT,
            )
        if self.read_only:
            raise ReadOnly(Reason.PROJECT_READ_ONLY, path=self.path)

    def execute(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> sqlite3.Cursor:
        """Run one statement."""
        with self._mapped():
            return self._connection.execute(sql, parameters)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any] | Mapping[str, Any]]) -> None:
        """Run one statement for each row."""
        with self._mapped():
            self._connection.executemany(sql, rows)

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Return the first row of a query."""
        with self._mapped():
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._mapped():
            return self._connection.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Return the first value of a query; None where there is no row."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            mapped = _in_our_words(error, self.path, newer=self.newer)
            if mapped is None:
                raise
            raise mapped from error


def _in_our_words(error: sqlite3.Error, path: Path, *, newer: bool) -> AnnotatorError | None:
    """Return the expected failure behind an SQLite error; None for a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    cause = str(error)
    if code == sqlite3.SQLITE_FULL:
        return StorageFailed(Reason.DISK_FULL, path=path)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return StorageFailed(Reason.STORAGE_FAILED, path=path, cause=cause)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(Reason.PROJECT_LOCKED, path=path, holder="SQLite")
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProject(Reason.NOT_A_PROJECT, path=path)
    if code == sqlite3.SQLITE_CORRUPT:
        return Damaged(Reason.PROJECT_DAMAGED, path=path, cause=cause)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnly(Reason.PROJECT_READ_ONLY, path=path)
    if newer:
        return TooNew(Reason.PROJECT_TOO_NEW, path=path, version="?", known=FILE_FORMAT)
    return None


def _sniff(path: Path) -> int:
    """Return the file format number of a project, read before SQLite touches the file.

    Raises:
        ProjectFileError: there is no file, it is something else, or it is cut short.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise ProjectFileError(Reason.PROJECT_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ProjectFileError(Reason.FILE_UNREADABLE, path=path, cause=cause) from error
    if not header:
        return 0  # just made by create()
    number = int.from_bytes(header[68:72])
    if not header.startswith(_MAGIC) or len(header) < _HEADER or number != APPLICATION_ID:
        raise NotAProject(Reason.NOT_A_PROJECT, path=path)
    page = int.from_bytes(header[16:18])
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32])
    if size < page * pages and not _has_wal(path):
        raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=f"{size} < {page * pages}")
    return int.from_bytes(header[60:64])


def _has_wal(path: Path) -> bool:
    return path.with_name(f"{path.name}-wal").exists()


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) if path.exists() else True


def _on_network(path: Path) -> bool:
    """Tell whether the file is on a network share, where SQLite's WAL is not safe."""
    place = path.absolute()
    mounts = {Path(each.mountpoint): each for each in psutil.disk_partitions(all=True)}
    for folder in place.parents:
        if (mount := mounts.get(folder)) is not None:
            return mount.fstype.startswith(_NETWORK) or "remote" in mount.opts.split(",")
    return False


def _take_lock(path: Path) -> filelock.BaseFileLock | None:
    """Take the lock that one writer at a time holds; the system frees it when a process dies."""
    if not path.exists():
        raise ProjectFileError(Reason.PROJECT_MISSING, path=path)
    lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise Locked(Reason.PROJECT_LOCKED, path=path, holder=_holder(path)) from error
    return lock


def _holder(path: Path) -> str:
    """Return who has the project open for writing, as its session row says."""
    with suppress(AnnotatorError):
        reader = Database(path, read_only=True)
        try:
            found = reader.row("SELECT pid, host FROM session")
        finally:
            reader.close()
        if found:
            return f"{found[1]}, {found[0]}"
    return "?"
