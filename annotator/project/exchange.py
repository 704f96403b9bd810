"""Takes files into a project, and writes its sets to files."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.arabic.folding import fold
from annotator.core.errors import AnnotatorError, ExportFailed, ImportFailed, Reason
from annotator.exporters.terms import OffToken, Portion, Terms
from annotator.formats.manifest import manifest
from annotator.formats.reading import read_file
from annotator.formats.table import FORMATS
from annotator.formats.writing import write_portions
from annotator.importers.mojibake import RepairedLine, repair_mojibake
from annotator.project.foreign_labels import ForeignLabels
from annotator.project.review import Review
from annotator.project.split import NAMES, Split
from annotator.store import annotation_sets, documents
from annotator.store.log.intake import Intake, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

    from annotator.core.document import Annotator, Record
    from annotator.core.label_set import LabelSet
    from annotator.core.losses import Loss
    from annotator.core.progress import Progress
    from annotator.formats.writing import Written
    from annotator.project.choice import Choice
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_TOLD_LINES = 3  # of each document that was repaired


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold."""

    path: Path
    records: int
    spans: int
    losses: tuple[Loss, ...] = ()


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
    return ImportReport(tally.documents, tally.known, tally.spans, tally.annotators, repaired)


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


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, where to and in which form."""

    out: Path
    format: str
    choice: Choice
    split: Split | None
    off_token: OffToken
    has_safe_cells: bool = False


def export(database: Database, labels: LabelSet, wish: Wish, report: Progress) -> ExportReport:
    """Write sets to a file or folder; see Project.export."""
    choice, out = wish.choice, wish.out
    if choice.annotator is not None:
        find_annotator(database, choice.annotator)
    if out.exists() and out.samefile(database.path):
        raise ExportFailed(Reason.IS_A_PROJECT, path=out)
    for label in choice.labels:
        if label not in labels:
            known = ", ".join(labels.keys())
            raise AnnotatorError(Reason.UNKNOWN_LABEL, label=label, known=known)
    steps = _Steps(documents.read_progress(database, None).documents, report)

    def chosen() -> Generator[Record]:
        with closing(_stream(database, choice)) as stream:
            yield from choice.of(stream)

    terms = Terms(labels.keys(), wish.off_token, wish.has_safe_cells)
    format = FORMATS.get(wish.format)

    def describe(written: Written) -> bytes:
        assert format is not None
        steps.finish()  # the last chance to cancel
        return manifest(written, format, labels, terms, _described(choice, wish.split))

    with ExitStack() as stack:  # a statement that is still read keeps the file open
        portions = [
            Portion(name, steps.counted(stack.enter_context(closing(records))))
            for name, records in _portions(chosen, wish.split)
        ]
        written = write_portions(portions, out, wish.format, terms, describe, steps.one_more)
    return ExportReport(out, written.records.total(), written.spans.total(), terms.losses.listed())


def find_annotator(database: Database, name: str) -> Annotator:
    """Return the annotator of this name, who must be there; see Project.find_annotator."""
    found = annotation_sets.find_annotator(database, name)
    if found is None:
        known = ", ".join(each.name for each in annotation_sets.read_annotators(database))
        raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, path=database.path, name=name, known=known)
    return found


def _stream(database: Database, choice: Choice) -> Generator[Record]:
    """Return the records of the sets that a choice names, or of gold."""
    if choice.gold:
        records = Review(database).gold_records(unanimous=choice.unanimous)
        return (record for record in records if choice.status in (None, record.status))
    number = None
    if choice.annotator is not None:
        found = find_annotator(database, choice.annotator)
        number = annotation_sets.number_of(database, found.id)
    return annotation_sets.read_records(database, number, choice.status)


def _portions(
    chosen: Callable[[], Generator[Record]], split: Split | None
) -> Iterator[tuple[str, Generator[Record]]]:
    """Return the records by split. Each split reads the project again: no article is held."""
    if split is None:
        yield "", chosen()
        return
    labels: dict[str, frozenset[str]] = {}
    with closing(chosen()) as records:
        for record in records:
            found = labels.get(record.document.id, frozenset())
            labels[record.document.id] = found | {span.label for span in record.spans}
    dealt = split.deal(labels)
    for name, share in zip(NAMES, split.shares, strict=True):
        if share:
            yield name, _only(chosen(), name, dealt)


def _only(records: Generator[Record], name: str, dealt: Mapping[str, str]) -> Generator[Record]:
    with closing(records):
        yield from (record for record in records if dealt[record.document.id] == name)


def _described(choice: Choice, split: Split | None) -> dict[str, Any]:
    """Return a choice for the manifest; a blind one names nobody."""
    described = asdict(choice)
    if choice.blind:
        del described["annotator"]
    return described | {"split": asdict(split) if split else None}


class _Steps:
    """Reports each document twice: when it is written and when it came back."""

    def __init__(self, documents: int, report: Progress) -> None:
        self._total = 2 * documents
        self._done = 0
        self._report = report

    def one_more(self) -> None:
        """Report one more step; a document of several sets has more than two."""
        self._done += 1
        self._report(min(self._done, self._total - 1), self._total)

    def counted(self, records: Iterable[Record]) -> Iterator[Record]:
        """Pass records on, each a step."""
        for record in records:
            self.one_more()
            yield record

    def finish(self) -> None:
        """Report that all is done."""
        self._report(self._total, self._total)


def _shifted(report: Progress, before: int, total: int) -> Progress:
    """Return a report for one file among several."""
    return lambda done, _size: report(min(before + done, total), total)
