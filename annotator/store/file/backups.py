"""Backups: verified copies of a project beside it, made with SQLite's backup API and rotated.

They are in a folder that has the project's name and ``.backups``. A copy counts, and gets its
name, after SQLite's own check and the hashes of its events and texts have been found right.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Damaged, Reason, StorageFailed
from annotator.core.identifiers import new_id
from annotator.core.progress import Progress, part, silent
from annotator.store.file.connections import reporting
from annotator.store.file.copying import copy_to
from annotator.store.file.database import Database
from annotator.store.file.project_file import give_name, remove, why_not_made
from annotator.store.log.chain import Chain
from annotator.store.log.events import is_intact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Why(StrEnum):
    """What a backup was made for."""

    CLOSE = "close"
    WORK = "work"
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when and what for it was made, in UTC, its size in bytes and what is in it.

    The counts are None where the file cannot be read, or was not looked into.
    """

    path: Path
    made: datetime
    why: Why
    size: int
    documents: int | None
    spans: int | None


KEPT_NEWEST = 6
KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 14, 8, 12
"""The last six stay, then the last of each day, week and month, counted from the newest. Those
made by hand all stay."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3})Z\.([a-z]+)\.hashiya")
_STAMP = "%Y-%m-%dT%H-%M-%S-%f"
_COPIED = 25  # percent of a backup's time in which it is copied; verifying takes the rest
_ROWS_A_PAGE = 3  # events or texts that are verified in the time of a page
_INSTRUCTIONS_A_PAGE = 250  # that SQLite's check takes, more or less
_LEFT_FREE = 50 << 20  # bytes that an automatic copy leaves on the disk
_LOST_AFTER = timedelta(days=1)  # the age at which a draft is nobody's any more


def kept_beside(project: Path) -> Path:
    """Return the folder of a project's backups and journal."""
    return project.with_name(f"{project.name}.backups")


def replaced_beside(project: Path) -> Path:
    """Return the folder of the files in whose place a backup or a repaired project came."""
    return kept_beside(project) / "replaced"


def list_backups(project: Path) -> list[Backup]:
    """Return a project's backups, the newest first."""
    return [looked_into(each) for each in name_backups(project)]


def name_backups(project: Path) -> list[Backup]:
    """Return a project's backups, the newest first, without what is in them."""
    found = []
    for path, made, why in _named(project):
        with suppress(OSError):  # it was removed meanwhile
            found.append(Backup(path, made, why, path.stat().st_size, None, None))
    return found


def size_of_replaced(project: Path) -> int:
    """Return how many bytes the files take that were a project's before others took its place."""
    with suppress(OSError):
        return sum(each.stat().st_size for each in replaced_beside(project).iterdir())
    return 0


def looked_into(backup: Backup) -> Backup:
    """Return a backup with what is in it, which may take a while where it is large."""
    documents = spans = None
    with suppress(AnnotatorError), closing(Database(backup.path, read_only=True)) as database:
        documents = database.value("SELECT count(*) FROM document")
        spans = database.value("SELECT ifnull(sum(span_count), 0) FROM annotation_set")
    return replace(backup, documents=documents, spans=spans)


def _named(project: Path) -> list[tuple[Path, datetime, Why]]:
    found = []
    with suppress(OSError):
        for path in kept_beside(project).iterdir():
            name = _NAME.fullmatch(path.name)
            if name is not None and name[2] in list(Why):
                made = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
                found.append((path, made, Why(name[2])))
    return sorted(found, key=lambda each: each[1], reverse=True)


def back_up(database: Database, why: Why, report: Progress = silent) -> Backup | None:
    """Make a backup of an open project; return None where the newest one has the same events.

    One made by hand is made in any case. Others work and write meanwhile. Progress is by time.

    Raises:
        Damaged: the project, or its copy, is not as it was recorded; no backup was made.
        StorageFailed, ReadOnly, ProjectFileError: there is no room, or it cannot be written.
        Cancelled: from ``report``.
    """
    project = database.path
    folder = kept_beside(project)
    if why is not Why.HAND and _is_kept(database):
        return None
    if (fault := lacking_room(project)) is not None:
        raise fault
    draft = folder / f".hashiya-{new_id()}.part"
    try:
        folder.mkdir(exist_ok=True)
        _drop_lost_drafts(folder)
        copy_to(database, draft, part(report, 0, _COPIED))
        verify(draft, part(report, _COPIED, 100))
        _sync(draft)
        made = _free_moment(folder)
        name = f"{made.strftime(_STAMP)[:-3]}Z.{why}.hashiya"
        give_name(draft, folder / name)
    except OSError as error:
        raise why_not_made(error, folder) from error
    finally:
        remove(draft)
    _rotate(project)
    made_now = folder / name
    return looked_into(Backup(made_now, made, why, made_now.stat().st_size, None, None))


def _free_moment(folder: Path) -> datetime:
    """Return now in whole milliseconds, later than every backup there is."""
    now = datetime.now(UTC)
    now = now.replace(microsecond=now.microsecond // 1000 * 1000)
    names = {path.name[:23] for path in folder.iterdir()}
    while now.strftime(_STAMP)[:-3] in names:
        now += timedelta(milliseconds=1)
    return now


def _is_kept(database: Database) -> bool:
    """Tell whether the newest backup ends with the same event, or nothing is there to keep."""
    if database.value("SELECT 1 FROM document LIMIT 1") is None:
        return True
    for path, _, _ in _named(database.path)[:1]:
        last = "SELECT id FROM event ORDER BY seq DESC LIMIT 1"
        with suppress(AnnotatorError), closing(Database(path, read_only=True)) as newest:
            return bool(newest.value(last) == database.value(last))
    return False


def lacking_room(project: Path) -> StorageFailed | None:
    """Return why the disk has no room for one more backup; None where it has."""
    with suppress(OSError):
        size = project.stat().st_size
        if shutil.disk_usage(project.parent).free < 2 * size + min(size, _LEFT_FREE):
            return StorageFailed(Reason.NO_ROOM_TO_KEEP, path=kept_beside(project))
    return None


def _drop_lost_drafts(folder: Path) -> None:
    """Remove drafts that a process left when it died."""
    for draft in folder.glob(".hashiya-*"):
        made = datetime.fromtimestamp(draft.stat().st_mtime, UTC)
        if datetime.now(UTC) - made > _LOST_AFTER:
            draft.unlink(missing_ok=True)


def verify(path: Path, report: Progress = silent) -> None:
    """Read a copy whole: SQLite's check, the hash of each event and their chain, of each text.

    Progress is in events and texts; a page of the file is as much as three of them.

    Raises:
        Damaged: something of it is not as it was recorded.
        Cancelled: from ``report``.
    """
    with closing(Database(path, read_only=True)) as copy:
        pages = int(copy.value("PRAGMA page_count"))
        rows = "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM document)"
        done = _ROWS_A_PAGE * pages
        total = done + int(copy.value(rows))

        def report_pages(read: int, expected: int) -> None:
            report(_ROWS_A_PAGE * pages * read // expected, total)

        with reporting(copy.tables.conn, report_pages, pages * _INSTRUCTIONS_A_PAGE):
            faults = copy.rows("PRAGMA integrity_check")
        for (words,) in faults:
            if words != "ok":
                raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=words)
        for place in chain(_unsound_events(copy), _unsound_texts(copy)):
            if place is not None:
                raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=place)
            done += 1
            report(min(done, total), total)


def _unsound_events(copy: Database) -> Iterator[str | None]:
    """Yield for each event its id where it is not as it was recorded, else None."""
    for event, is_missing_one in Chain(copy).walk():
        yield event.id if is_missing_one or not is_intact(event) else None


def _unsound_texts(copy: Database) -> Iterator[str | None]:
    """Yield for each text the id of its document where it is not as it was recorded, else None."""
    texts = copy.stream(
        "SELECT id, text, sha256 FROM document UNION ALL"
        " SELECT id, text, sha256 FROM set_aside WHERE text IS NOT NULL"
    )
    for document, text, digest in texts:
        yield document if sha256(text.encode()).hexdigest() != digest else None


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _rotate(project: Path) -> None:
    """Remove the backups that no longer count."""
    named = _named(project)
    kept = set(chosen([made for _, made, why in named if why is not Why.HAND]))
    for path, made, why in named:
        if why is not Why.HAND and made not in kept:
            with suppress(OSError):
                path.unlink()


def chosen(moments: Iterable[datetime]) -> Iterator[datetime]:
    """Yield which of the moments at which backups were made are kept."""
    newest_first = sorted(moments, reverse=True)
    yield from newest_first[:KEPT_NEWEST]
    for count, period in ((KEPT_DAYS, "%Y-%j"), (KEPT_WEEKS, "%G-%V"), (KEPT_MONTHS, "%Y-%m")):
        last_of = dict[str, datetime]()
        for moment in newest_first:
            last_of.setdefault(moment.strftime(period), moment)
        yield from list(last_of.values())[:count]
