"""Takes files into a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ImportFailed, Reason
from annotator.formats.reading import read_file
from annotator.importers.mojibake import RepairedLine, repair_mojibake
from annotator.project.foreign_labels import ForeignLabels
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.core.document import Record
    from annotator.core.progress import Progress
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


@dataclass(frozen=True, slots=True)
class Intent:
    """How files are taken in: in which format, and whose and what their spans are."""

    format: str | None = None
    annotator: str | None = None
    label_map: Mapping[str, str] = field(default_factory=dict)
    add_labels: bool = False
    repair_mojibake: bool = False


def import_files(
    database: Database, acts: Acts, paths: Iterable[Path], intent: Intent, report: Progress
) -> ImportReport:
    """Take files in: all of them, or after an error none; see Project.import_files."""
    paths = [Path(path) for path in paths]
    sizes = [path.stat().st_size if path.is_file() else 0 for path in paths]
    total = sum(sizes)
    known = acts.labels
    repaired: list[RepairedDocument] = []
    try:
        with database.transaction():
            intake = Intake(database, acts, acts.labels, fold, intent.annotator)
            labels = ForeignLabels(acts, intake, intent.label_map, intent.add_labels)
            before = 0
            for path, size in zip(paths, sizes, strict=True):
                report(before, total)
                if path.exists() and path.samefile(database.path):
                    raise ImportFailed(Reason.NOT_TEXT, path=path)  # and its locks would go
                records = read_file(path, intent.format, _shifted(report, before, total))
                if intent.repair_mojibake:
                    records = _repaired(records, path, repaired)
                _take(intake, labels, records, path)
                before += size
            labels.finish()
            report(total, total)  # the last chance to cancel
    except BaseException:
        acts.forget(known)
        raise
    tally = intake.tally
    return ImportReport(
        tally.documents, tally.known, tally.sources, tally.spans, tally.annotators, repaired
    )


def _repaired(
    records: Iterable[Record], path: Path, told: list[RepairedDocument]
) -> Iterator[Record]:
    for record in records:
        try:
            sound, repair = repair_mojibake(record)
        except AnnotatorError as error:
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error
        if repair is not None:
            lines = repair.lines[:_TOLD_LINES]
            told.append(RepairedDocument(sound.document.id, lines, repair.lost))
        yield sound


def _take(intake: Intake, labels: ForeignLabels, records: Iterable[Record], path: Path) -> None:
    for record in records:
        known = labels.translate(record, path)
        if known is None:
            continue
        try:
            intake.take(known, path)
        except AnnotatorError as error:
            if error.reason is not Reason.BAD_NAME:
                raise
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error


def _shifted(report: Progress, before: int, total: int) -> Progress:
    """Return a report for one file among several."""
    return lambda done, _size: report(min(before + done, total), total)
