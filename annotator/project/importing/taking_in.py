"""Takes files into a project: all of them, or none."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.arabic.folding import fold
from annotator.core.document import check_kept
from annotator.core.errors import AnnotatorError, ImportFailed, Reason
from annotator.core.progress import silent
from annotator.core.span import check_kept as check_span_kept
from annotator.core.span import check_span
from annotator.formats.places import Place, places, read_place
from annotator.importers.encodings.mojibake import RepairedLine, repair_mojibake
from annotator.project.importing.faults import Faults
from annotator.project.importing.foreign_labels import ForeignLabels
from annotator.project.importing.garbage import rarely_collected
from annotator.store import documents
from annotator.store.file.bulk_rows import bulk_transaction
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
    """What an import brought, what it repaired, and why it left files out.

    ``passed_over`` are files of folders that the folder's format has no use for.
    """

    repaired: list[RepairedDocument] = field(default_factory=list)
    skipped: list[ImportFailed] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)


def import_files(
    database: Database, acts: Acts, paths: Iterable[Path], intent: Intent, report: Progress
) -> ImportReport:
    """Take files in: all of them, or after an error none; see Project.take_in."""
    known = acts.labels
    try:
        with (
            places([Path(path) for path in paths], intent.form_of, report) as found,
            rarely_collected(),
            bulk_transaction(database),
        ):
            total = total_size(found)
            taking = _Taking(database, acts, intent)
            before = 0
            for place in found:
                report(before, total)
                with taking.faults.collecting():
                    taking.take_place(place, shifted(report, before, total))
                before += total_size([place])
            taking.finish()
            report(total, total)  # the last chance to cancel
    except BaseException:
        acts.forget(known)
        raise
    tally = taking.intake.tally
    counts: dict[str, Any] = {each.name: getattr(tally, each.name) for each in fields(Tally)}
    return ImportReport(
        **counts,
        repaired=taking.repaired,
        skipped=taking.skipped,
        passed_over=taking.passed_over,
    )


class _Taking:
    """One import while it goes on. After a fault it only goes on to find the others."""

    def __init__(self, database: Database, acts: Acts, intent: Intent) -> None:
        self._database = database
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
        self.skipped: list[ImportFailed] = []
        self.passed_over: list[Path] = []

    def take_place(self, place: Place | ImportFailed, report: Progress) -> None:
        """Take the records of a file."""
        fault = place if isinstance(place, ImportFailed) else self._fault_in(place)
        if fault is not None:
            if not self._intent.skip_faulty:
                raise fault
            self.skipped.append(fault)
            return
        assert isinstance(place, Place)
        self.faults.begin(place.shown)
        self.passed_over += place.passed_over
        for record in read_place(place, self._intent.form_of(place.shown), report):
            if isinstance(record, ImportFailed):
                self.faults.add(record)
                continue
            with self.faults.collecting():
                self._take(record, place.shown)

    def _fault_in(self, place: Place) -> ImportFailed | None:
        """Return why a file is not to be read; where faults are skipped, the first one in it."""
        if place.path.exists() and place.path.samefile(self._database.path):
            return ImportFailed(Reason.NOT_TEXT, path=place.path)  # and its locks would go
        if not self._intent.skip_faulty:
            return None
        try:
            for record in read_place(place, self._intent.form_of(place.shown), silent):
                if isinstance(record, ImportFailed):
                    return record
                check_record(record, place.shown)
        except ImportFailed as fault:
            return fault
        return None

    def finish(self) -> None:
        """Raise what was wrong; write the rest where nothing was."""
        self._take_checked()
        with self.faults.collecting():
            self._labels.finish()
        self.faults.finish()
        self.intake.write()

    def _take_checked(self) -> None:
        for fault in self.intake.take_checked():
            self.faults.add(fault)

    def _take(self, record: Record, path: Path) -> None:
        if record.is_reference:
            record = self._with_document(record, path)
        elif self._intent.repair_mojibake:
            record = self._in_order(record, path)
        known = self._labels.translate(record, path)
        if known is None:
            return
        name = known.annotator
        if name is not None and name in self._intent.annotators:
            known = replace(known, annotator=self._intent.annotators[name])
        self.intake.check(known, path)
        if self.intake.is_full:
            self._take_checked()

    def _with_document(self, record: Record, path: Path) -> Record:
        """Return a record whose document the project has, with the words of its spans."""
        row = documents.row_of(self._database, record.document.id)
        if row is None:
            self._take_checked()  # it may have come just now
            self.intake.write()
            row = documents.row_of(self._database, record.document.id)
        if row is None:
            raise ImportFailed(
                Reason.UNKNOWN_DOCUMENT, path=path, line=record.line, id=record.document.id
            )
        document = documents.read_document(self._database, row)
        text = document.text
        spans = tuple(
            span if span.text else replace(span, text=text[span.start : span.end])
            for span in record.spans
        )
        return replace(record, document=document, spans=spans, is_reference=False)

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


def check_record(record: Record, path: Path) -> None:
    """Raise ImportFailed where something in a record is wrong whatever the project is."""
    try:
        check_kept(record.document)
        for span in record.spans:
            if not record.is_reference:
                check_span(span, record.document.text)
            check_span_kept(span)
    except AnnotatorError as error:
        raise ImportFailed(error.reason, path=path, line=record.line, **error.details) from error


def total_size(found: Iterable[Place | ImportFailed]) -> int:
    """Return how many bytes files have together."""
    return sum(each.size for each in found if isinstance(each, Place))


def shifted(report: Progress, before: int, total: int) -> Progress:
    """Return a report for one file among several."""
    return lambda done, _size: report(min(before + done, total), total)
