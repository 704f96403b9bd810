"""Takes files into a project: all of them, or none."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ImportFailed, Reason
from annotator.formats.reading import read_each
from annotator.importers.mojibake import RepairedLine, repair_mojibake
from annotator.project.importing.faults import Faults
from annotator.project.importing.foreign_labels import ForeignLabels
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.project.importing.intent import Intent
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_TOLD_LINES = 3  # of each document that was repaired


@dataclass(frozen=True, slots=True)
class RepairedDocument:
    """A document whose text was mojibake: its first lines before and after, and what was lost."""

    id: str
    lines: tuple[RepairedLine, ...]
    lost: int


@dataclass(slots=True)
class ImportReport(Tally):
    """What an import brought, and what it repaired."""

    repaired: list[RepairedDocument] = field(default_factory=list)


def import_files(
    database: Database, acts: Acts, paths: Iterable[Path], intent: Intent, report: Progress
) -> ImportReport:
    """Take files in: all of them, or after an error none; see Project.take_in."""
    paths = [Path(path) for path in paths]
    total = total_size(paths)
    known = acts.labels
    try:
        with database.transaction():
            taking = _Taking(database, acts, intent)
            before = 0
            for path in paths:
                report(before, total)
                with taking.faults.collecting():
                    taking.take_file(path, shifted(report, before, total))
                before += total_size([path])
            taking.finish()
            report(total, total)  # the last chance to cancel
    except BaseException:
        acts.forget(known)
        raise
    tally = taking.intake.tally
    counts: dict[str, Any] = {each.name: getattr(tally, each.name) for each in fields(Tally)}
    return ImportReport(**counts, repaired=taking.repaired)


class _Taking:
    """One import while it goes on. After a fault it only goes on to find the others."""

    def __init__(self, database: Database, acts: Acts, intent: Intent) -> None:
        self._project = database.path
        self._intent = intent
        self.intake = Intake(
            database,
            acts,
            acts.labels,
            fold,
            intent.annotator,
            as_new_versions=intent.as_new_versions,
        )
        self._labels = ForeignLabels(acts, self.intake, intent)
        self.faults = Faults()
        self.repaired: list[RepairedDocument] = []

    def take_file(self, path: Path, report: Progress) -> None:
        """Take the records of a file."""
        if path.exists() and path.samefile(self._project):
            raise ImportFailed(Reason.NOT_TEXT, path=path)  # and its locks would go
        for record in read_each(path, self._intent.form_of(path), report):
            if isinstance(record, ImportFailed):
                self.faults.add(record)
                continue
            with self.faults.collecting():
                self._take(record, path)

    def finish(self) -> None:
        """Raise what was wrong."""
        with self.faults.collecting():
            self._labels.finish()
        self.faults.finish()

    def _take(self, record: Record, path: Path) -> None:
        if self._intent.repair_mojibake:
            record = self._in_order(record, path)
        known = self._labels.translate(record, path)
        if known is None:
            return
        name = known.annotator
        if name is not None and name in self._intent.annotators:
            known = replace(known, annotator=self._intent.annotators[name])
        try:
            self.intake.take(known, path)
        except AnnotatorError as error:
            if error.reason is not Reason.BAD_NAME:
                raise
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error

    def _in_order(self, record: Record, path: Path) -> Record:
        """Return a record whose text is repaired where it is mojibake."""
        try:
            sound, repair = repair_mojibake(record)
        except AnnotatorError as error:
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error
        if repair is not None:
            lines = repair.lines[:_TOLD_LINES]
            self.repaired.append(RepairedDocument(sound.document.id, lines, repair.lost))
        return sound


def total_size(paths: Iterable[Path]) -> int:
    """Return how many bytes the files have together."""
    return sum(path.stat().st_size for path in paths if path.is_file())


def shifted(report: Progress, before: int, total: int) -> Progress:
    """Return a report for one file among several."""
    return lambda done, _size: report(min(before + done, total), total)
