"""Writes an export whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ExportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.exporters.jsonl import write_jsonl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.core.document import Record

FORMATS: dict[str, Callable[[Iterable[Record], BinaryIO], None]] = {"jsonl": write_jsonl}

_SQLITE = b"SQLite format 3\0"  # the beginning of every project file
_FULL = (errno.ENOSPC, errno.EDQUOT)


def write_file(records: Iterable[Record], out: Path, format: str) -> None:
    """Write records to ``out`` in a format; see write_whole.

    Raises:
        ExportFailed: UNKNOWN_FORMAT, or as write_whole.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise ExportFailed(Reason.UNKNOWN_FORMAT, path=out, format=format, known=known)
    write_whole(out, partial(FORMATS[format], records))


def write_whole(out: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` make a file, which takes the place of ``out`` in one step at the end.

    On any failure, also one that ``write`` raises, what was there before is untouched and nothing
    is left beside it.

    Raises:
        ExportFailed: FOLDER_MISSING, FOLDER_READ_ONLY, DISK_FULL, CANNOT_WRITE,
            or IS_A_PROJECT where ``out`` is a project file, which no export may replace.
    """
    _refuse_to_replace(out)
    target = Path(os.path.realpath(out))  # a link stays a link to what is written
    # Not tempfile: that makes files only their owner can read, whatever the person's umask.
    temporary = target.parent / f".{new_id()}.part"
    try:
        file = temporary.open("xb")
    except OSError as error:
        raise _not_begun(error, out) from error
    try:
        with file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise _not_written(error, out) from error
        raise
    _make_durable(target.parent)


def _refuse_to_replace(out: Path) -> None:
    try:
        if not out.exists():
            return
        if not out.is_file():
            # A folder, or a device, whose place a file must not take.
            raise ExportFailed(Reason.CANNOT_WRITE, path=out, cause="It is not a file.")
        with out.open("rb") as file:
            is_project = file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise _not_written(error, out) from error
    if is_project:
        raise ExportFailed(Reason.IS_A_PROJECT, path=out)


def _not_begun(error: OSError, out: Path) -> ExportFailed:
    if not os.path.isdir(os.path.dirname(os.path.realpath(out))):
        return ExportFailed(Reason.FOLDER_MISSING, path=out)
    # Linux says "no such file" of a file in /proc, which takes none.
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT):
        return ExportFailed(Reason.FOLDER_READ_ONLY, path=out)
    return _not_written(error, out)


def _not_written(error: OSError, out: Path) -> ExportFailed:
    if error.errno in _FULL:
        return ExportFailed(Reason.DISK_FULL, path=out)
    return ExportFailed(Reason.CANNOT_WRITE, path=out, cause=error.strerror or str(error))


def _make_durable(folder: Path) -> None:
    """Put the folder's new entry on the disk, where the system lets a folder be synced."""
    with suppress(OSError):
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
