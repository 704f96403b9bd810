"""One open project and what may be asked of it, without Qt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.document import (
    AnnotationSet,
    Annotator,
    AnnotatorKind,
    Document,
    DocumentSummary,
    Status,
)
from annotator.core.document_filter import AS_IMPORTED, EVERY_DOCUMENT, DocumentFilter, Sorting
from annotator.core.errors import AnnotatorError
from annotator.core.labels.label_set import NEWS_LABELS, LabelSet
from annotator.core.progress import Progress, silent, unmeasured
from annotator.exporters.terms import OffToken
from annotator.formats.form import Form
from annotator.project.documents.copies import SKETCHER, Copies
from annotator.project.documents.trash import Trash
from annotator.project.documents.versions import Versions
from annotator.project.exporting.choice import EVERYTHING, Choice
from annotator.project.exporting.chosen import check_choice, find_annotator
from annotator.project.exporting.survey import Exporting
from annotator.project.exporting.writing import ExportReport, Wish, export
from annotator.project.importing.intent import Intent
from annotator.project.importing.taking_in import ImportReport, import_files
from annotator.project.keeping.updating import refuse, update
from annotator.project.review.review import Review
from annotator.project.search import edge_faults, found, known_label, label_uses, unlabelled
from annotator.project.team.handover import Handover
from annotator.project.team.team import Team
from annotator.search import Found, Query
from annotator.store import annotation_sets, documents
from annotator.store.checking import Finding, check
from annotator.store.document_lists import list_documents, read_sources
from annotator.store.file.backups import Backup, Why, back_up
from annotator.store.file.database import Database
from annotator.store.file.project_file import remove_unheld
from annotator.store.history import Happening, read_history
from annotator.store.log.acts import Acts
from annotator.store.log.journal import Journal
from annotator.store.project_record import ProjectInfo, begin_project, read_info
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from annotator.arabic.edges.edge_check import EdgeFinding
    from annotator.arabic.label_uses import LabelUses
    from annotator.core.edits.edits import Batch, Change, Edit
    from annotator.project.exporting.split import Split
    from annotator.review.agreement import Agreement
    from annotator.store.documents import ProjectProgress, Wanted
    from annotator.store.team.sight import Sight

_MOST_AT_CLOSING = 50_000  # events, about two seconds; what is left is written another time


class Project:
    """One project file. It belongs to the thread that opened it and has one writer at a time.

    ``handover`` takes its work to other computers and theirs in, ``team`` knows who labels what,
    ``trash`` what was removed, ``versions`` what was corrected, ``copies`` which documents are
    nearly the same.

    ``viewer_id`` is who asks a question: sets that they may not see yet, labelling blindly, are
    left out of the answer. Without one, as at the command line, everything is in it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._acts = Acts(database)
        self.handover = Handover(database, self._acts)
        self.team = Team(database)
        self.review = Review(database)
        self.copies = Copies(database)
        self.exporting = Exporting(database, self._acts)
        self.trash = Trash(database, self._acts)
        self.versions = Versions(database)
        self._journal = Journal(database)
        if not database.read_only:
            database.on_commit = self._journal.follow
            self._journal.follow()

    @classmethod
    def create(cls, path: Path, label_set: LabelSet = NEWS_LABELS) -> Project:
        """Make a project file with a label set and open it.

        Raises:
            ProjectFileError: a file is there, or the folder is missing or cannot be written to.
        """
        database = Database.create(path, partial(begin_project, label_set=label_set))
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
            self._journal.complete(_MOST_AT_CLOSING)
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

    def label_counts(self, viewer_id: str | None = None) -> dict[str, int]:
        """Return how many spans that one may see are stored with each label that has any."""
        return annotation_sets.read_label_counts(self._database, self._sight(viewer_id))

    def twins(self, key: str, into: str, viewer_id: str | None = None) -> int:
        """Return how many spans of one label stand just where their owner has the other's too.

        What is merged into either counts with it: after a merge these show one label twice.
        """
        merged = self.label_set().merged_keys()
        one, other = (
            [name, *(each for each, to in merged.items() if to == name)] for name in (key, into)
        )
        return annotation_sets.count_twins(self._database, one, other, self._sight(viewer_id))

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

    def documents(
        self, annotator_id: str, *, status: Status | None = None, search: str = ""
    ) -> Sequence[int]:
        """Return the rows of documents in project order.

        ``status`` is this annotator's; ``search`` is looked for in headline and text, folded.
        """
        statuses = () if status is None else (status,)
        return self.listed(annotator_id, DocumentFilter(statuses=statuses, text=search))

    def listed(
        self,
        annotator_id: str,
        wanted: DocumentFilter = EVERY_DOCUMENT,
        sorting: Sorting = AS_IMPORTED,
        report: Progress = silent,
    ) -> Sequence[int]:
        """Return the rows of the documents that an annotator asks for, in order.

        A set that they may not see yet is as if it were not there. Progress is in documents.
        """
        number = annotation_sets.number_of(self._database, annotator_id)
        folded = replace(wanted, text=fold(wanted.text))
        return list_documents(self._database, folded, number, sorting, report)

    def matching(self, wanted: DocumentFilter, report: Progress = silent) -> Sequence[int]:
        """Return the rows of the documents that pass, for nobody in particular, as imported.

        Raises:
            AnnotatorError: it names an annotator or a label that is not there.
        """
        choice = Choice(among=wanted)
        check_choice(self._database, self.label_set(), choice)
        return self.listed("", wanted, AS_IMPORTED, report)

    def sources(self, most: int) -> list[str]:
        """Return where documents came from, each source once, at most so many."""
        return read_sources(self._database, most)

    def summaries(self, rows: Sequence[int], annotator_id: str) -> list[DocumentSummary]:
        """Return what a list shows of these rows, in the same order."""
        number = annotation_sets.number_of(self._database, annotator_id)
        return documents.read_summaries(self._database, rows, number)

    def document(self, row: int) -> Document:
        """Return a document by its row.

        Raises:
            AnnotatorError: there is no such row.
        """
        return documents.read_document(self._database, row)

    def row_of(self, document_id: str) -> int | None:
        """Return the row of a document, if the project has it."""
        return documents.row_of(self._database, document_id)

    def annotation_set(self, document_id: str, annotator_id: str) -> AnnotationSet:
        """Return one annotator's spans and status over one document."""
        return annotation_sets.read_set(self._database, document_id, annotator_id)

    def next_row(
        self, after: int, wanted: Wanted, annotator_id: str, *, assigned: bool = False
    ) -> int | None:
        """Return the row of the next document of a kind after a row, round the project's end.

        With ``assigned`` only among those that are this annotator's to label.
        """
        number = annotation_sets.number_of(self._database, annotator_id)
        return documents.next_row(self._database, number, after, wanted, assigned=assigned)

    def history(
        self, document_id: str, span_id: str, viewer_id: str | None = None
    ) -> list[Happening]:
        """Return what happened to a span, first things first."""
        return read_history(self._database, document_id, span_id, self._sight(viewer_id))

    def quotes(self, viewer_id: str | None = None) -> Iterator[str]:
        """Stream the beginnings of the quotes of spans that one may see, 100 characters of each."""
        return annotation_sets.read_quotes(self._database, self._sight(viewer_id))

    def edge_faults(self, annotator_id: str, report: Progress = silent) -> list[EdgeFinding]:
        """Return an annotator's spans whose edges are against their labels' policies.

        Progress is in documents.
        """
        return edge_faults(self._database, self.label_set(), annotator_id, report)

    def progress(self, annotator_id: str, *, assigned: bool = False) -> ProjectProgress:
        """Return how far an annotator is with all documents, or with those assigned to them."""
        number = annotation_sets.number_of(self._database, annotator_id)
        if assigned:
            return documents.read_assigned_progress(self._database, number)
        return documents.read_progress(self._database, number)

    def find(
        self,
        query: str,
        *,
        whole_words: bool = False,
        with_clitics: bool = True,
        report: Progress = silent,
    ) -> Iterator[Found]:
        """Yield where words stand in the texts, folded, in project order, as they are found.

        Progress is in documents.
        """
        return found(self._database, Query(query, whole_words, with_clitics), report)

    def occurrences_for(
        self,
        quote: str,
        label: str,
        annotator_id: str,
        *,
        row: int | None = None,
        whole_words: bool = True,
        with_clitics: bool = True,
        report: Progress = silent,
    ) -> Iterator[Found]:
        """Yield where words stand that an annotator has not given this label, edges as it wants.

        With ``row`` in that document only. A hit of another label bears it. Progress is in
        documents.

        Raises:
            AnnotatorError: there is no such label.
        """
        kind = known_label(self.label_set(), label)
        wanted = Query(quote, whole_words, with_clitics)
        return unlabelled(self._database, wanted, kind, annotator_id, row, report)

    def label_uses(self, annotator_id: str) -> LabelUses:
        """Return which labels an annotator has given to which words, and how often."""
        return label_uses(self._database, annotator_id)

    def apply(self, act: Edit | Batch, report: Progress = silent) -> Change:
        """Check and write an act as one transaction; it is on the disk when this returns.

        Progress is in edits.

        Raises:
            Cancelled: from ``report``; nothing was written.
            SpanConflict, InvalidSpan: the act does not fit the project.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        return self._acts.apply(act, report)

    def import_files(
        self,
        paths: Iterable[Path],
        *,
        format: str | None = None,
        annotator: str | None = None,
        label_map: Mapping[str, str] | None = None,
        add_labels: bool = False,
        repair_mojibake: bool = False,
        report: Progress = silent,
    ) -> ImportReport:
        """Take files in with these choices; see ``take_in`` and ``Intent``."""
        intent = Intent(
            Form(format),
            annotator=annotator,
            label_map=label_map or {},
            add_labels=add_labels,
            repair_mojibake=repair_mojibake,
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
        self._database.refuse_read_only()
        back_up(self._database, Why.IMPORT, unmeasured(report))
        tally = import_files(self._database, self._acts, paths, intent, report)
        self._journal.complete()
        return tally

    def back_up(self, why: Why = Why.HAND, report: Progress = silent) -> Backup | None:
        """Make a backup; return None where the newest one has the same.

        Raises:
            Damaged: the project is not as it was recorded; its older backups are.
            StorageFailed, ReadOnly, ProjectFileError: it cannot be written, or there is no room.
            Cancelled: from ``report``.
        """
        return back_up(self._database, why, report)

    def complete_journal(self, report: Progress = silent) -> None:
        """Write what the journal lacks, as after the first opening of an older project.

        Raises:
            Cancelled: from ``report``.
        """
        self._journal.complete(report=report)

    @property
    def journal_lags(self) -> bool:
        """Whether the journal lacks events, as after the first opening of an older project."""
        return self._journal.lags()

    @property
    def journal_fault(self) -> AnnotatorError | None:
        """Why the journal beside the project cannot be written, if so; no work is lost by it."""
        return self._journal.fault

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
        return read_info(self._database, self._sight(viewer_id))

    def _sight(self, viewer_id: str | None) -> Sight:
        return sight_of(self._database, viewer_id)

    def check(self, report: Progress = silent) -> list[Finding]:
        """Check file, hashes, offsets and tables; return what is wrong. Progress is in events."""
        return list(check(self._database, report, SKETCHER))
