"""One open project and what may be asked of it, without Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from annotator.core.document import AnnotationSet, Annotator, AnnotatorKind, Status
from annotator.core.errors import AnnotatorError
from annotator.core.labels.label_set import NEWS_LABELS, LabelSet
from annotator.core.progress import Progress, silent, unmeasured
from annotator.exporters.terms import OffToken
from annotator.formats.form import Form
from annotator.project.documents.copies import SKETCHER, Copies
from annotator.project.documents.documents import Documents
from annotator.project.documents.names import find_annotator
from annotator.project.documents.search import Search
from annotator.project.documents.trash import Trash
from annotator.project.documents.versions import Versions
from annotator.project.exporting.choice import EVERYTHING, Choice
from annotator.project.exporting.survey import Exporting
from annotator.project.exporting.writing import ExportReport, Wish, export
from annotator.project.importing.intent import Intent
from annotator.project.keeping.keeping import Keeping
from annotator.project.keeping.updating import refuse, update
from annotator.project.review.review import Review
from annotator.project.spans import Spans
from annotator.project.team.handover import Handover
from annotator.project.team.team import Team
from annotator.store import annotation_sets
from annotator.store.checking import Finding, check
from annotator.store.file.backups import Why
from annotator.store.file.database import Database
from annotator.store.file.making import make_project_file
from annotator.store.file.project_file import remove_unheld
from annotator.store.log.acts import Acts
from annotator.store.log.events import last_number
from annotator.store.project_record import ProjectInfo, begin_project, read_info
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from annotator.core.edits.edits import Batch, Change, Edit
    from annotator.project.exporting.split import Split
    from annotator.project.importing.taking_in import ImportReport
    from annotator.review.agreement import Agreement


class Project:
    """One project file. It belongs to the thread that opened it and has one writer at a time.

    What is more than a few questions has a room: ``documents`` lists and reads, ``search`` finds
    words, ``spans`` looks at those of all sets, ``review`` at verdicts; ``exporting`` foresees an
    export, ``keeping`` makes backups; ``handover`` takes work to other computers and theirs in,
    ``team`` knows who labels what, ``trash`` what was removed, ``versions`` what was corrected,
    ``copies`` which documents are nearly the same.

    ``viewer_id`` is who asks a question: sets that they may not see yet, labelling blindly, are
    left out of the answer. Without one, as at the command line, everything is in it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._acts = Acts(database)
        self.documents = Documents(database, self._acts)
        self.search = Search(database, self._acts)
        self.spans = Spans(database, self._acts)
        self.handover = Handover(database, self._acts)
        self.team = Team(database)
        self.review = Review(database)
        self.copies = Copies(database)
        self.exporting = Exporting(database, self._acts)
        self.trash = Trash(database, self._acts)
        self.versions = Versions(database)
        self.keeping = Keeping(database, self._acts.log.prepared)

    @classmethod
    def create(cls, path: Path, label_set: LabelSet = NEWS_LABELS) -> Project:
        """Make a project file with a label set and open it.

        Raises:
            ProjectFileError: a file is there, or the folder is missing or cannot be written to.
        """
        database = make_project_file(path, partial(begin_project, label_set=label_set))
        try:
            return cls._over(database)
        except AnnotatorError:
            remove_unheld(path)
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, report: Progress = silent) -> Project:
        """Open a project file; one that cannot be written to is opened for reading.

        One of an older Hashiya is brought up to date first, after a backup, and only that reports.

        Raises:
            ProjectFileError: there is none, it is something else, damaged, or another program is
                writing to it.
        """
        when_older = partial(update, report=report)
        return cls._over(Database(path, read_only=read_only, when_older=when_older))

    @classmethod
    def open_current(cls, path: Path) -> Project:
        """Open a project file for writing at once, if no older Hashiya made it.

        Raises:
            Outdated: one did; nothing was changed.
            ProjectFileError: as ``open``.
        """
        return cls._over(Database(path, read_only=False, when_older=refuse))

    @classmethod
    def _over(cls, database: Database) -> Project:
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the file and leave it self-contained, with its journal complete."""
        if self._database.is_open and not self._database.read_only:
            self.keeping.complete_at_closing()
        self._database.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The project file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._database.read_only

    @property
    def newer(self) -> bool:
        """Whether a newer Hashiya made the file, so that it is only read."""
        return self._database.newer

    @property
    def unclean(self) -> bool:
        """Whether the last program that wrote here did not close the file: worth a check()."""
        return self._database.unclean

    @property
    def on_network(self) -> bool:
        """Whether the file is on a network share."""
        return self._database.on_network

    def label_set(self) -> LabelSet:
        """Return the project's labels."""
        return self._acts.labels

    def annotators(self) -> list[Annotator]:
        """Return everybody who labels here."""
        return annotation_sets.read_annotators(self._database)

    def annotator(self, name: str, kind: AnnotatorKind = AnnotatorKind.PERSON) -> Annotator:
        """Return the annotator of this name, who is added where there is none.

        Raises:
            AnnotatorError: this cannot be a name, or the project cannot be written to.
        """
        found = annotation_sets.find_annotator(self._database, name)
        if found is not None:
            return found
        with self._database.transaction():
            return self._acts.add_annotator(name, kind)

    def find_annotator(self, name: str) -> Annotator:
        """Return the annotator of this name.

        Raises:
            AnnotatorError: UNKNOWN_ANNOTATOR, with those that are known.
        """
        return find_annotator(self._database, name)

    def annotation_set(self, document_id: str, annotator_id: str) -> AnnotationSet:
        """Return one annotator's spans and status over one document."""
        return annotation_sets.read_set(self._database, document_id, annotator_id)

    def apply(self, act: Edit | Batch, report: Progress = silent) -> Change:
        """Check and write an act as one transaction; it is on the disk when this returns.

        Progress is in edits.

        Raises:
            Cancelled: from ``report``; nothing was written.
            SpanConflict, InvalidSpan: the act does not fit the project.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        return self._acts.apply(act, report)

    def last_event(self) -> int:
        """Return the number of the last event in this file."""
        return last_number(self._database)

    def import_files(
        self,
        paths: Iterable[Path],
        *,
        format: str | None = None,
        annotator: str | None = None,
        label_map: Mapping[str, str] | None = None,
        add_labels: bool = False,
        report: Progress = silent,
    ) -> ImportReport:
        """Take files in with these choices; see ``take_in`` and ``Intent``."""
        intent = Intent(
            Form(format),
            annotator=annotator,
            label_map=label_map or {},
            add_labels=add_labels,
        )
        return self.take_in(paths, intent, report)

    def take_in(
        self, paths: Iterable[Path], intent: Intent, report: Progress = silent
    ) -> ImportReport:
        """Take files in: all of them, or after an error none. Progress is in bytes.

        Raises:
            ImportFailed: with the file and line at fault; ImportRefused with several of them.
            Cancelled: from ``report``.
        """
        from annotator.project.importing.taking_in import import_files

        self._database.refuse_read_only()
        self.keeping.back_up(Why.IMPORT, unmeasured(report))
        tally = import_files(self._database, self._acts, paths, intent, report)
        self.keeping.complete_journal()
        return tally

    def export(
        self,
        out: Path,
        *,
        format: str = "jsonl",
        choice: Choice = EVERYTHING,
        split: Split | None = None,
        off_token: OffToken = OffToken.SPLIT,
        has_safe_cells: bool = False,
        report: Progress = silent,
    ) -> ExportReport:
        """Write sets to a file or folder, with a manifest beside it.

        The export is read back before it takes its place. Progress is in documents, each counted
        once when it is written and once when it is read.

        Raises:
            ExportFailed: it could not be written; what was there before is untouched.
            AnnotatorError: there is no such annotator or label.
        """
        wish = Wish(format, choice, split, off_token, has_safe_cells)
        return export(self._database, self.label_set(), out, wish, report)

    def agreement(
        self,
        annotators: Sequence[str] = (),
        *,
        status: Status | None = None,
        report: Progress = silent,
        viewer_id: str | None = None,
    ) -> Agreement:
        """Compare annotators, named or all who have begun, over the documents they share.

        A document counts for those whose set over it is in progress or done, or has this status;
        one that is new or skipped has nothing to compare. Progress is in documents.

        Raises:
            AnnotatorError: there is no such annotator.
        """
        # Only here: numpy takes a quarter of a second, which the window must not wait for.
        from annotator.project.review.agreement import measure_agreement

        return measure_agreement(self._database, annotators, status, report, viewer_id)

    def info(self, viewer_id: str | None = None) -> ProjectInfo:
        """Count what the project holds, of the sets those that one may see."""
        return read_info(self._database, sight_of(self._database, viewer_id))

    def check(self, report: Progress = silent) -> list[Finding]:
        """Check file, hashes, offsets and tables; return what is wrong. Progress is in events."""
        return list(check(self._database, report, SKETCHER))
