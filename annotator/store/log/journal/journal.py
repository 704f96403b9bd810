"""The journal: the events again, day by day as JSON lines beside the project, with the texts.

It is the copy that no fault of SQLite or of the file can reach: ``rebuild`` makes the project of
it again. A line is written after its event is on the disk, so the journal is never ahead of the
file; where it lags it is completed.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Damaged, Reason
from annotator.core.progress import Progress, silent
from annotator.store.file.project_file import why_not_made
from annotator.store.log.journal.files import (
    cut_unsound,
    day_files,
    journal_folder,
    last_line,
    read_lines,
    sync,
)
from annotator.store.log.journal.lines import FIELDS, day_of, line_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.store.file.database import Database
    from annotator.store.log.journal.lines import Prepared

WITH_EACH_ACT = 500
"""Events that are written after an act; a longer lag is made up where somebody waits anyway."""

_EVENTS = (
    f"SELECT {', '.join(f'e.{name}' for name in FIELDS)}, ifnull(d.text, a.text),"
    " ifnull(d.meta, a.meta) FROM event AS e"
    " LEFT JOIN document AS d ON d.id = e.document AND e.kind = 'document.added'"
    " LEFT JOIN set_aside AS a ON a.id = e.document AND e.kind = 'document.added'"
    " WHERE e.seq > ? AND e.seq < ? ORDER BY e.seq LIMIT ?"
)
_ALL = 1 << 62  # events
_PATIENCE = 0.25  # seconds: a job that is asked to stop has stopped by then
_BUFFER = 1 << 20  # bytes between two writes
_READ_AN_EVENT = 2048  # bytes of a journal that are read in the time of writing an event
_DOUBT = "doubt"  # the name of a file: the last day has not been looked through since a crash

# The window completes in a job what the same process writes at work.
_writing = threading.Lock()


@dataclass(frozen=True, slots=True)
class _End:
    """Where a journal ends: its last file and that file's size, the last event's place and id."""

    file: Path | None = None
    size: int = 0
    seq: int = 0
    id: str = ""


class Journal:
    """Writes the journal of one open project. What fails is kept in ``fault``, and no act fails."""

    def __init__(self, database: Database, prepared: Prepared) -> None:
        self._database = database
        self._prepared = prepared
        self._folder = journal_folder(database.path)
        self._end: _End | None = None
        self._is_doubted = database.unclean
        self.fault: AnnotatorError | None = None

    def follow(self) -> None:
        """Write what was just committed, unless somebody else is writing or much is lacking."""
        if _writing.acquire(blocking=False):
            try:
                self._try(WITH_EACH_ACT)
            finally:
                _writing.release()

    def complete(self, most: int = _ALL, report: Progress = silent) -> None:
        """Write what is lacking, at most so many events, and put it on the disk.

        With a limit, as on closing, nothing is written where somebody else goes on writing.

        Raises:
            Cancelled: from ``report``; what was written is not lacking any more.
        """
        if not _writing.acquire(timeout=-1 if most == _ALL else _PATIENCE):
            return
        try:
            self._try(most, report)
            if self._end is not None and self._end.file is not None:
                with suppress(OSError):
                    sync(self._end.file)
            self._prepared.forget()
        finally:
            _writing.release()

    def lags(self) -> bool:
        """Tell whether ``follow`` left events to write, or a day to look through."""
        if (self._folder / _DOUBT).exists():
            return True
        end = self._end
        last = self._database.value("SELECT max(seq) FROM event")
        return end is not None and bool(last > end.seq)

    def _try(self, most: int, report: Progress = silent) -> None:
        try:
            self._write(most, report)
        except OSError as error:
            self._end = None
            self.fault = why_not_made(error, self._folder)
        except AnnotatorError as error:
            self._end = None
            self.fault = error
        except (TypeError, ValueError, OverflowError) as error:  # a value that only damage brings
            self._end = None
            path = self._database.path
            self.fault = Damaged(Reason.PROJECT_DAMAGED, path=path, cause=str(error))
        else:
            self.fault = None

    def _write(self, most: int, report: Progress) -> None:
        end = self._end
        if end is None and not self._is_begun():
            return
        if end is None or end.file is None or not _is_at(end):
            end = self._find_end(most, report)
            if end is None:
                return
        batches = self._prepared.batches
        while batches:
            batch = batches[0]
            lines = self._prepared.lines_of(batch)
            if lines and batch.first > end.seq and self._has(batch.last, batch.last_id):
                end = self._write_rows(end, batch.first, most, report)
                if end.seq != batch.first - 1:
                    self._end = end  # much was lacking before it, and some of it still is
                    return
                there = _End(end.file, end.size, batch.last, batch.last_id)
                end = self._append(there, max(_day_at(end), batch.day), lines)
            # Written now, or by somebody else, or never on the disk; or it is read again below.
            batches.popleft()
            report(0, 0)
        self._end = self._write_rows(end, _ALL, most, report)

    def _has(self, seq: int, event_id: str) -> bool:
        found = self._database.value("SELECT id FROM event WHERE seq = ?", (seq,))
        return bool(found == event_id)

    def _write_rows(self, end: _End, before: int, most: int, report: Progress) -> _End:
        """Write what is lacking before an event's number, read from the file."""
        lines, day = bytearray(), _day_at(end)
        for row in self._database.stream(_EVENTS, (end.seq, before, most)):
            # The clock of a file never goes back, but one that came from elsewhere may.
            event_day = max(day, day_of(row[2]))
            if event_day != day or len(lines) > _BUFFER:
                end = self._append(end, day, lines)
                day = event_day
                report(0, 0)
            lines += line_of(row)
            end = _End(end.file, end.size, row[0], row[1])
        return self._append(end, day, lines)

    def _is_begun(self) -> bool:
        """Tell whether anything was done in the project, so that it is worth a folder."""
        return self._database.value("SELECT 1 FROM event WHERE seq > 1 LIMIT 1") is not None

    def _append(self, end: _End, day: str, lines: bytearray) -> _End:
        if not lines:
            return end
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{day}.jsonl"
        if end.file is not None and end.file != file:
            # After a crash only the last day is looked through.
            with suppress(OSError):
                sync(end.file)
        with file.open("ab", buffering=0) as out:
            written = out.write(lines)
            size = out.tell()
        if written != len(lines):
            raise OSError(28, os.strerror(28), str(file))  # ENOSPC: a part of it fitted
        lines.clear()
        return _End(file, size, end.seq, end.id)

    def _find_end(self, most: int, report: Progress) -> _End | None:
        """Return where the journal ends, cut back to its last sound line.

        None where that takes longer than writing ``most`` events. One that is another project's,
        or of a state that was left by restoring an older one, is set aside.
        """
        files = day_files(self._folder)
        if files and not self._look_through(files[-1], most, report):
            return None
        for file in reversed(files):
            last = last_line(file)
            if last is not None:
                end = _End(file, file.stat().st_size, last["seq"], last["id"])
                if self._has(end.seq, end.id) and self._begins_here(files[0]):
                    return end
                self._set_aside()
                break
        return _End()

    def _look_through(self, last: Path, most: int, report: Progress) -> bool:
        """Look through the last day after a crash, if that is not long; tell whether it is sound.

        Until somebody waits for it, in this process or a later one, a file beside it says so.
        """
        doubt = self._folder / _DOUBT
        if self._is_doubted:
            doubt.touch()
            self._is_doubted = False
        if doubt.exists():
            if last.stat().st_size > most * _READ_AN_EVENT:
                return False
            cut_unsound(last, report)
            doubt.unlink(missing_ok=True)
        return True

    def _begins_here(self, file: Path) -> bool:
        first = next(read_lines(file), None)
        return first is not None and first["id"] == self._database.value(
            "SELECT id FROM event WHERE seq = 1"
        )

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")
        self._folder.rename(self._folder.with_name(f"journal until {stamp}"))


def _day_at(end: _End) -> str:
    return end.file.stem if end.file else ""


def _is_at(end: _End) -> bool:
    try:
        return end.file is not None and end.file.stat().st_size == end.size
    except OSError:
        return False
