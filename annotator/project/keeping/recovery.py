"""Makes a project again: of its journal when its file is gone, of all there is when spoilt."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, Damaged, NotAProject, ProjectFileError, Reason
from annotator.core.progress import Progress, silent
from annotator.project.documents.copies import SKETCHER
from annotator.store.checking import find_damage
from annotator.store.file.backups import kept_beside, name_backups
from annotator.store.file.database import Database
from annotator.store.file.making import make_project_file
from annotator.store.file.replacing import draft_of, held, put_in_place
from annotator.store.log.journal.files import day_files, journal_folder
from annotator.store.mending import Gathering, Mender, Mending, gathering_in
from annotator.store.salvage import events_in_journal, salvage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["Mending", "rebuild", "repair"]


def rebuild(source: Path, out: Path, report: Progress = silent) -> Mending:
    """Make a new project of a journal, which is the folder ``source`` or beside that project.

    Progress is in events.

    Raises:
        AnnotatorError: there is no journal.
        Damaged: it lacks its beginning.
        ProjectFileError: a file is at ``out`` already, or none can be made there.
    """
    folders = (source, source / "journal", journal_folder(source))
    journal = next((folder for folder in folders if day_files(folder)), None)
    if journal is None:
        raise AnnotatorError(Reason.NO_JOURNAL, path=source)

    def gather(gathering: Gathering) -> None:
        gathering.add(events_in_journal(journal), "journal")

    return _make(out, gather, report)


def repair(project: Path, report: Progress = silent) -> Mending | None:
    """Put a sound project in a damaged one's place, of all that can be read; None if it is sound.

    What can be read of the file comes first, then its journal, then its backups, newest first.
    The damaged file is moved aside. Progress is in events.

    Raises:
        ProjectFileError: the project is missing, newer, or open somewhere, or nothing could be
            saved; nothing was changed.
        Cancelled: from ``report``.
    """
    if not os.path.lexists(project) and not kept_beside(project).exists():
        raise ProjectFileError(Reason.PROJECT_MISSING, path=project)
    if os.path.lexists(project) and _is_sound(project, report):
        return None
    end_known = True

    def gather(gathering: Gathering) -> None:
        nonlocal end_known
        end_known = _gather(gathering, project)

    with held(project), draft_of(project) as draft:
        mending = _make(draft, gather, report)
        mending.end_known = end_known
        mending.aside = put_in_place(draft, project)
    return mending


def _is_sound(project: Path, report: Progress) -> bool:
    try:
        with closing(Database(project, read_only=True)) as database:
            if database.newer:
                database.refuse_read_only()
            return next(find_damage(database, report, SKETCHER), None) is None
    except (Damaged, NotAProject):
        # Something else with the project's name may have come over it; what is beside it tells.
        if not kept_beside(project).exists():
            raise
        return False


def _gather(gathering: Gathering, project: Path) -> bool:
    """Gather from everywhere; return whether the last event of the project must be among it."""
    with salvage(project) as found:
        gathering.add(found.events(), "file")
        for words in found.words():
            gathering.add_words(words)
        end_known = found.is_whole
    # The journal follows each act, so that its end is the project's.
    journal = journal_folder(project)
    if gathering.add(events_in_journal(journal), "journal") and day_files(journal):
        end_known = True
    for backup in name_backups(project):
        with salvage(backup.path) as found:
            gathering.add(found.events(), "backup")
            for words in found.words():
                gathering.add_words(words)
        if gathering.is_whole():
            break
    return end_known


def _make(out: Path, gather: Callable[[Gathering], None], report: Progress) -> Mending:
    """Make a project file of what ``gather`` finds, and check all of it before it has its name."""
    mending = Mending()

    def begin(database: Database) -> None:
        nonlocal mending
        mending = Mender(database, gathering, fold).mend(report)

    with draft_of(out) as scratch, gathering_in(scratch) as gathering:
        gather(gathering)
        with closing(make_project_file(out, begin)) as database:
            for finding in find_damage(database, report):
                raise Damaged(Reason.PROJECT_DAMAGED, path=out, cause=str(finding.fault))
    return mending
