"""Takes files into a project, and writes its sets to files."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ExportFailed, ImportFailed, Reason
from annotator.exporters.base import write_file
from annotator.importers.base import read_file
from annotator.project.review import Review
from annotator.store import annotation_sets, documents
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from annotator.core.document import Annotator, Record, Status
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote."""

    path: Path
    records: int
    spans: int


ImportReport = Tally


def import_files(
    database: Database,
    acts: Acts,
    paths: Iterable[Path],
    format: str | None,
    annotator: str | None,
    report: Progress,
) -> ImportReport:
    """Take files in: all of them, or after an error none; see Project.import_files."""
    paths = [Path(path) for path in paths]
    sizes = [path.stat().st_size if path.is_file() else 0 for path in paths]
    total = sum(sizes)
    try:
        with database.transaction():
            intake = Intake(database, acts, acts.labels, fold, annotator)
            before = 0
            for path, size in zip(paths, sizes, strict=True):
                report(before, total)
                _import_file(database, intake, path, format, _shifted(report, before, total))
                before += size
            report(total, total)  # the last chance to cancel
    except BaseException:
        acts.forget()
        raise
    return intake.tally


def _import_file(
    database: Database, intake: Intake, path: Path, format: str | None, report: Progress
) -> None:
    if path.exists() and path.samefile(database.path):
        raise ImportFailed(Reason.NOT_TEXT, path=path)  # and its locks would go, see store
    for record in read_file(path, format, report):
        try:
            intake.take(record, path)
        except AnnotatorError as error:
            if error.reason is not Reason.BAD_NAME:
                raise
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error


def export(
    database: Database,
    out: Path,
    format: str,
    annotator: str | None,
    status: Status | None,
    report: Progress,
) -> ExportReport:
    """Write sets to a file; see Project.export."""
    number = None
    if annotator is not None:
        number = annotation_sets.number_of(database, find_annotator(database, annotator).id)
    total = documents.read_progress(database, None).documents
    counts = {"records": 0, "spans": 0}

    def records() -> Generator[Record]:
        for record in annotation_sets.read_records(database, number, status):
            report(min(counts["records"], total), total)
            counts["records"] += 1
            counts["spans"] += len(record.spans)
            yield record
        report(total, total)  # the last chance to cancel

    _write(database, records(), out, format)
    return ExportReport(out, **counts)


def find_annotator(database: Database, name: str) -> Annotator:
    """Return the annotator of this name, who must be there; see Project.find_annotator."""
    found = annotation_sets.find_annotator(database, name)
    if found is None:
        known = ", ".join(each.name for each in annotation_sets.read_annotators(database))
        raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, path=database.path, name=name, known=known)
    return found


def export_gold(
    database: Database,
    out: Path,
    format: str,
    status: Status | None,
    unanimous: bool,
    report: Progress,
) -> ExportReport:
    """Write gold to a file as a set of its own; see Project.export."""
    counts = {"records": 0, "spans": 0}

    def records() -> Generator[Record]:
        for record in Review(database).gold_records(unanimous=unanimous, report=report):
            if status in (None, record.status):
                counts["records"] += 1
                counts["spans"] += len(record.spans)
                yield record

    _write(database, records(), out, format)
    return ExportReport(out, **counts)


def _write(database: Database, records: Generator[Record], out: Path, format: str) -> None:
    if out.exists() and out.samefile(database.path):
        raise ExportFailed(Reason.IS_A_PROJECT, path=out)
    with closing(records) as stream:  # a statement that is still read keeps the file open
        write_file(stream, out, format)


def _shifted(report: Progress, before: int, total: int) -> Progress:
    """Return a report for one file among several."""
    return lambda done, _size: report(min(before + done, total), total)
