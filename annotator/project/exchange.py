"""Takes files into a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ImportFailed, Reason
from annotator.formats.reading import read_file
from annotator.project.foreign_labels import ForeignLabels
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


ImportReport = Tally


@dataclass(frozen=True, slots=True)
class Intent:
    """How files are taken in: in which format, and whose and what their spans are."""

    format: str | None = None
    annotator: str | None = None
    label_map: Mapping[str, str] = field(default_factory=dict)
    add_labels: bool = False


def import_files(
    database: Database, acts: Acts, paths: Iterable[Path], intent: Intent, report: Progress
) -> ImportReport:
    """Take files in: all of them, or after an error none; see Project.import_files."""
    paths = [Path(path) for path in paths]
    sizes = [path.stat().st_size if path.is_file() else 0 for path in paths]
    total = sum(sizes)
    known = acts.labels
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
                _take(intake, labels, records, path)
                before += size
            labels.finish()
            report(total, total)  # the last chance to cancel
    except BaseException:
        acts.forget(known)
        raise
    return intake.tally


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
