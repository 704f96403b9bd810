"""Puts a file or folder in its place whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.errors import ExportFailed, Reason
from annotator.core.identifiers import new_id

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

_SQLITE = b"SQLite format 3\0"  # the beginning of every project file
_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def draft_file(out: Path, blamed: Path | None = None) -> Generator[Path]:
    """Give a new empty file to write, which takes the place of ``out`` at the end.

    On any failure inside, what was there before is untouched and nothing is left beside it.
    ``blamed`` is the path that failures name, where it is another.

    Raises:
        ExportFailed: FOLDER_MISSING, FOLDER_READ_ONLY, DISK_FULL, CANNOT_WRITE, or IS_A_PROJECT
            where ``out`` is a project file, which no export may replace.
    """
    _refuse_to_replace_file(out)
    target = Path(os.path.realpath(out))  # a link stays a link to what is written
    # Not tempfile: that makes files only their owner can read, whatever the person's umask.
    draft = target.parent / f".{new_id()}.part"
    try:
        draft.open("xb").close()
    except OSError as error:
        raise _not_begun(error, blamed or out) from error
    try:
        yield draft
        _sync(draft)
        if target.exists():
            shutil.copymode(target, draft)
        os.replace(draft, target)
    except BaseException as error:
        with suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError):
            raise _not_written(error, blamed or out) from error
        raise
    _make_durable(target.parent)


@contextmanager
def draft_folder(out: Path, replaceable: frozenset[str]) -> Generator[Path]:
    """Give a new empty folder to fill, which takes the place of ``out`` at the end.

    A folder that is there is replaced only if all its files are named in ``replaceable``, which
    an export before has written.

    Raises:
        ExportFailed: as for a file, or FOLDER_NOT_EMPTY.
    """
    _refuse_to_replace_folder(out, replaceable)
    target = Path(os.path.realpath(out))
    draft = target.parent / f".{new_id()}.part"
    try:
        draft.mkdir()
    except OSError as error:
        raise _not_begun(error, out) from error
    try:
        yield draft
        for name in files_in(draft):
            _sync(draft / name)
        _swap_folder(draft, target)
    except BaseException as error:
        shutil.rmtree(draft, ignore_errors=True)
        if isinstance(error, OSError):
            raise _not_written(error, out) from error
        raise
    _make_durable(target.parent)


def files_in(folder: Path) -> Iterator[str]:
    """Return the files below a folder in order, as relative names with ``/``."""
    return (
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if not path.is_dir() or path.is_symlink()
    )


def _swap_folder(draft: Path, target: Path) -> None:
    """Put the draft in the target's place; a folder that was there goes only after that."""
    if not target.exists():
        os.rename(draft, target)
        return
    before = target.with_name(f".{new_id()}.old")
    os.rename(target, before)
    try:
        os.rename(draft, target)
    except BaseException:
        os.rename(before, target)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _refuse_to_replace_file(out: Path) -> None:
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


def _refuse_to_replace_folder(out: Path, replaceable: frozenset[str]) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        _refuse_to_replace_file(out)
        raise ExportFailed(Reason.CANNOT_WRITE, path=out, cause="It is a file, not a folder.")
    if not replaceable.issuperset(files_in(out)):
        raise ExportFailed(Reason.FOLDER_NOT_EMPTY, path=out)


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


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _make_durable(folder: Path) -> None:
    """Put the folder's new entry on the disk, where the system lets a folder be synced."""
    with suppress(OSError):
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
