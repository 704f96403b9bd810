"""Puts a whole file in a project's place; the one that was there is moved aside, never deleted."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Locked, Reason
from annotator.core.identifiers import new_id
from annotator.core.progress import Progress, silent
from annotator.store.file.backups import replaced_beside
from annotator.store.file.copying import SYNCED_AT_ONCE, sync_content
from annotator.store.file.database import Database, holder_of
from annotator.store.file.project_file import (
    beside,
    give_name,
    make_durable,
    release_lock,
    remove,
    take_lock,
    why_not_made,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OWN = ("-wal", "-journal", "-shm")  # SQLite's files, without which a project is not whole


@contextmanager
def held(project: Path) -> Iterator[None]:
    """Keep every other writer from a project.

    Raises:
        Locked: one has it open.
    """
    lock = take_lock(project)
    if lock is None:
        raise Locked(Reason.PROJECT_LOCKED, path=project, holder=holder_of(project))
    try:
        yield
    finally:
        release_lock(lock)


@contextmanager
def draft_of(project: Path) -> Iterator[Path]:
    """Give the name of a draft beside a project; what is left of it afterwards is removed.

    Raises:
        ProjectFileError, StorageFailed, ReadOnly: an OSError of the block, in our words.
    """
    draft = project.with_name(f".hashiya-{new_id()}.new")
    try:
        yield draft
    except OSError as error:
        raise why_not_made(error, project) from error
    finally:
        remove(draft)


def settle(project: Path) -> None:
    """Let SQLite finish what a crash left, so that the file alone is the project, if it can.

    Raises:
        Locked: another writer has the project open.
    """
    try:
        Database(project, read_only=False).close()
    except Locked:
        raise
    except AnnotatorError:
        return


def put_in_place(draft: Path, project: Path) -> Path | None:
    """Let a synced draft be the project; return where the file is that was there.

    A process that dies here leaves the one or the other under the project's name, and both on the
    disk. The caller holds the project, and has settled it.

    Raises:
        ProjectFileError, StorageFailed: it could not be done; the project is what it was.
    """
    try:
        aside = _give_second_name(project) if os.path.lexists(project) else None
        for suffix in _OWN:
            # With another's log beside it SQLite would spoil the new file.
            beside(project, suffix).unlink(missing_ok=True)
        if aside is None:
            give_name(draft, project)
        else:
            os.replace(draft, project)
            make_durable(project.parent)
    except OSError as error:
        raise why_not_made(error, project) from error
    return aside


def _give_second_name(project: Path) -> Path:
    folder = replaced_beside(project)
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")
    aside = folder / f"{stamp}Z{project.suffix}"
    for suffix in (*_OWN, ""):
        source = beside(project, suffix)
        if source.exists():
            _link(source, beside(aside, suffix))
    make_durable(folder)
    return aside


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        copy_synced(source, target)


def copy_synced(source: Path, target: Path, report: Progress = silent) -> None:
    """Copy a file that nobody writes, onto the disk; OSError where it cannot be.

    Progress is in bytes.
    """
    size, synced = source.stat().st_size, 0
    with source.open("rb") as content, target.open("xb") as copy:
        while block := content.read(1 << 20):
            copy.write(block)
            if copy.tell() - synced >= SYNCED_AT_ONCE:
                copy.flush()
                sync_content(copy.fileno())
                synced = copy.tell()
            report(min(copy.tell(), size), size)
        copy.flush()
        os.fsync(copy.fileno())
