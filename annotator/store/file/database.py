"""One open project file: the opening sequence, transactions, and SQLite's errors in our words."""

from __future__ import annotations

import os
import socket
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NoReturn

from sqlite_utils import Database as Tables

from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    Locked,
    ReadOnly,
    Reason,
    StorageFailed,
    TooNew,
)
from annotator.store.file import connections
from annotator.store.file.connections import sqlite3
from annotator.store.file.project_file import (
    check_header,
    has_journal,
    has_log,
    is_on_network,
    is_writable,
    release_lock,
    take_lock,
)
from annotator.store.file.schema.faults import schema_faults
from annotator.store.file.schema.migrations import FILE_FORMAT, is_older, unknown
from annotator.store.file.schema.projections import lend_missing_tables
from annotator.store.file.sqlite_errors import in_our_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

Row = tuple[Any, ...]

_FOREIGN = (sqlite3.Error, UnicodeDecodeError)


class Database:
    """The connection to one project file.

    Every write happens inside ``transaction()``, which is on the disk when it is left
    (``synchronous=FULL``). A connection belongs to the thread that opened it. A file of an older
    format is left as it is, unless ``when_older`` does something with it before it is written to.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool,
        when_older: Callable[[Database], object] | None = None,
    ) -> None:
        with connections.opening:
            if not connections.is_live(path):
                check_header(path)
        if read_only and has_journal(path) and is_writable(path):
            # Only a writer can take in what a crash left; one that is at work has the lock.
            with suppress(Locked):
                Database(path, read_only=False).close()
        self.path = path
        self.newer = False
        self.unclean = False
        self.on_commit: Callable[[], None] | None = None
        self._when_older = when_older
        self.on_network = is_on_network(path)
        self.read_only = read_only or not is_writable(path)
        self._connection: sqlite3.Connection | None = None
        self._lock = None if self.read_only else take_lock(path)
        if self._lock is None and not self.read_only:
            raise Locked(Reason.PROJECT_LOCKED, path=path, holder=holder_of(path))
        try:
            self._open()
        except (sqlite3.Error, LookupError) as error:
            # A schema in which our own statements, or the library's, make no sense.
            self._disconnect()
            self._release()
            raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=str(error)) from error
        except BaseException:
            self._disconnect()
            self._release()
            raise

    def _open(self) -> None:
        self._connect()
        with self._mapped():
            self.newer = self.value("PRAGMA user_version") > FILE_FORMAT or unknown(self.tables)
            if self.newer and not self.read_only:
                self._disconnect()
                self._release()
                self.read_only = True
                self._connect()
            if not self.read_only:
                self._prepare_writing()
            faults = [] if self.newer else schema_faults(self.tables)
        if faults:
            raise Damaged(Reason.PROJECT_DAMAGED, path=self.path, cause=", ".join(faults))
        if self.read_only and not self.newer:
            with self._mapped():
                lend_missing_tables(self.tables)

    def _connect(self) -> None:
        mode = "ro" if self.read_only else "rw"
        if self.read_only and not os.access(self.path.parent, os.W_OK) and not has_log(self.path):
            # Without a place for its shared memory file SQLite could not even read.
            mode += "&immutable=1"
        with connections.opening, self._mapped():
            self._identity = connections.identity(self.path)
            self._connection = connections.connect(self.path, mode)
            connections.enter(self._identity)
            self.tables = Tables(self._connection, execute_plugins=False)

    def _disconnect(self) -> None:
        if self._connection is None:
            return
        with connections.leaving(self._identity):
            self._connection.close()
        self._connection = None

    @property
    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the project is closed")
        return self._connection

    def _prepare_writing(self) -> None:
        if self._when_older is not None and is_older(self.tables):
            self._when_older(self)
        # SQLite's WAL needs shared memory, which network shares do not give.
        journal = "TRUNCATE" if self.on_network else "WAL"
        self.execute(f"PRAGMA journal_mode={journal}")
        self.unclean = self.row("SELECT 1 FROM session") is not None
        with self.transaction():
            self.execute("DELETE FROM session")
            self.execute(
                "INSERT INTO session (id, pid, host, opened) VALUES (1, ?, ?, ?)",
                (os.getpid(), socket.gethostname(), datetime.now(UTC).isoformat()),
            )

    @property
    def is_open(self) -> bool:
        """Whether the file is open."""
        return self._connection is not None

    def close(self) -> None:
        """Leave one self-contained file that can be copied or mailed."""
        if self._connection is not None and not self.read_only:
            with suppress(sqlite3.Error, AnnotatorError):
                with self.transaction():
                    self.execute("DELETE FROM session")
                self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.execute("PRAGMA journal_mode=DELETE")
        self._disconnect()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            release_lock(self._lock)
            self._lock = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run a block as one transaction: all of it is on the disk afterwards, or nothing is.

        Raises:
            StorageFailed: the disk is full or gave an error, or the file is no longer there.
            Locked: another program holds the file.
            ReadOnly, TooNew: the project cannot be written to.
        """
        self.refuse_read_only()
        self._refuse_moved()
        with self._mapped():
            self._roll_back()
            self.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.execute("COMMIT")
            except BaseException:
                # The first error is the one to tell; what cannot be rolled back now is later.
                with suppress(sqlite3.Error):
                    self._roll_back()
                raise
        if self.on_commit is not None:
            self.on_commit()

    def _roll_back(self) -> None:
        # A full disk has rolled back by itself; a second rollback would raise.
        if self._open_connection.in_transaction:
            self._open_connection.execute("ROLLBACK")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all queries of a block see one state; nothing of it is kept."""
        with self._mapped():
            self._open_connection.execute("BEGIN")
            try:
                yield
            finally:
                self._roll_back()

    def _refuse_moved(self) -> None:
        """Raise where the file was deleted or moved: SQLite would go on writing to nowhere."""
        if self.on_network:
            return  # the numbers of files are not to be relied on there
        try:
            moved = connections.identity(self.path) != self._identity
        except OSError:
            moved = True
        if moved:
            raise StorageFailed(Reason.PROJECT_MISSING, path=self.path)

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
        try:  # not _mapped(): a context manager takes longer than a short query
            return self._open_connection.execute(sql, parameters)
        except _FOREIGN as error:
            self._reword(error)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any] | Mapping[str, Any]]) -> int:
        """Run one statement for each row; return how many rows of tables it changed."""
        try:
            return self._open_connection.executemany(sql, rows).rowcount
        except _FOREIGN as error:
            self._reword(error)

    def row(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Row | None:
        """Return the first row of a query."""
        try:
            found: Row | None = self._open_connection.execute(sql, parameters).fetchone()
            return found
        except _FOREIGN as error:
            self._reword(error)

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query."""
        try:
            return self._open_connection.execute(sql, parameters).fetchall()
        except _FOREIGN as error:
            self._reword(error)

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """Return the rows of a query one by one."""
        with self._mapped():
            # Not "yield from": leaving that early would close the cursor, perhaps after its file.
            for row in self._open_connection.execute(sql, parameters):  # noqa: UP028
                yield row

    def value(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """Return the first value of a query; None where there is no row."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except _FOREIGN as error:
            self._reword(error)

    def _reword(self, error: sqlite3.Error | UnicodeDecodeError) -> NoReturn:
        """Raise an error of SQLite in our words, or as it is where it is a bug."""
        if isinstance(error, UnicodeDecodeError):
            # A name in the schema that is no UTF-8, in the words of SQLite's own complaint.
            raise Damaged(Reason.PROJECT_DAMAGED, path=self.path, cause=str(error)) from error
        mapped = in_our_words(error, self.path, newer=self.newer)
        if mapped is None:
            raise error
        raise mapped from error


def holder_of(path: Path) -> str:
    """Return who has the project open for writing, as its session row says."""
    with suppress(AnnotatorError), closing(Database(path, read_only=True)) as reader:
        if found := reader.row("SELECT pid, host FROM session"):
            return f"{found[1]}, {found[0]}"
    return "?"
