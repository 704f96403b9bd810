"""Writes a project's sets to files."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from annotator.core.errors import AnnotatorError, ExportFailed, Reason
from annotator.exporters.terms import OffToken, Portion, Terms
from annotator.formats.manifest import manifest
from annotator.formats.table import FORMATS
from annotator.formats.writing import write_portions
from annotator.project.review import Review
from annotator.project.split import NAMES, Split
from annotator.store import annotation_sets, documents

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.core.document import Annotator, Record
    from annotator.core.label_set import LabelSet
    from annotator.core.losses import Loss
    from annotator.core.progress import Progress
    from annotator.formats.writing import Written
    from annotator.project.choice import Choice
    from annotator.store.file.database import Database


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold."""

    path: Path
    records: int
    spans: int
    losses: tuple[Loss, ...] = ()


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
