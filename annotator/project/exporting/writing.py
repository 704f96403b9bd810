"""Writes what was chosen of a project to a file or folder."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from annotator.core.errors import ExportFailed, Reason
from annotator.exporters.terms import OffToken, Portion, Terms
from annotator.formats.writing.manifest import manifest, manifest_path
from annotator.project.documents.copies import group_keys
from annotator.project.exporting.choice import EVERYTHING, Choice
from annotator.project.exporting.chosen import by_split, check_choice, chosen_records
from annotator.store import documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.exchange.losses import Loss
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.progress import Progress
    from annotator.formats.consumers.loading import NotLoaded
    from annotator.formats.writing.written import Written
    from annotator.project.exporting.split import Split
    from annotator.store.file.database import Database


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported and in which form, wherever it goes."""

    format: str = "jsonl"
    choice: Choice = EVERYTHING
    split: Split | None = None
    off_token: OffToken = OffToken.SPLIT
    has_safe_cells: bool = False

    def terms(self, labels: LabelSet) -> Terms:
        """Return the terms on which a writer is to write this."""
        return Terms(labels.keys(), self.off_token, self.has_safe_cells)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold.

    ``read_back`` is how many of the records were read back, each equal to what was written; any
    other outcome is an error. ``loaded_by`` is the library that loaded all of them too, with its
    version, where the one that the format is for is installed; ``not_loaded`` is that library where
    it gave no answer.
    """

    path: Path
    records: int
    spans: int
    losses: tuple[Loss, ...] = ()
    documents: int = 0
    read_back: int = 0
    loaded_by: str = ""
    not_loaded: NotLoaded | None = None

    @property
    def manifest(self) -> Path:
        """Where the manifest is."""
        return manifest_path(self.path)


def export(
    database: Database, labels: LabelSet, out: Path, wish: Wish, report: Progress
) -> ExportReport:
    """Write sets to a file or folder; see Project.export."""
    from annotator.formats.table import FORMATS
    from annotator.formats.writing.export import write_portions

    choice = wish.choice
    check_choice(database, labels, choice)
    if out.exists() and out.samefile(database.path):
        raise ExportFailed(Reason.IS_A_PROJECT, path=out)
    steps = _Steps(documents.read_progress(database, None).documents, report)
    terms = wish.terms(labels)
    format = FORMATS.get(wish.format)

    def describe(written: Written) -> bytes:
        assert format is not None
        steps.finish()  # the last chance to cancel
        return manifest(written, format, labels, terms, _described(choice, wish.split))

    chosen = partial(chosen_records, database, choice)
    groups = partial(group_keys, database, steps.waiting)
    with ExitStack() as stack:  # a statement that is still read keeps the file open
        portions = [
            Portion(name, steps.counted(stack.enter_context(closing(records))))
            for name, records in by_split(chosen, wish.split, groups)
        ]
        written = write_portions(
            portions, out, wish.format, terms, describe, steps.one_more, steps.wait
        )
    return ExportReport(
        out,
        written.records.total(),
        written.spans.total(),
        terms.losses.listed(),
        len(written.documents),
        written.read_back,
        written.loading.loaded_by,
        written.loading.not_loaded,
    )


def _described(choice: Choice, split: Split | None) -> dict[str, Any]:
    """Return a choice for the manifest; a blind one names nobody.

    Of documents that were picked only their number and a hash: the data has the ids.
    """
    described = asdict(choice)
    if choice.blind:
        del described["annotators"], described["assigned_to"], described["seen_by"]
        del described["among"]["annotator"]
    if choice.documents is not None:
        digest = sha256("\n".join(sorted(choice.documents)).encode()).hexdigest()
        described["documents"] = {"count": len(choice.documents), "sha256": digest}
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

    def waiting(self, _done: int, _total: int) -> None:
        """Report that nothing more is written yet, so that it can be cancelled."""
        self._report(self._done, self._total)

    def wait(self) -> None:
        """Report that nothing more is done yet."""
        self._report(min(self._done, self._total - 1), self._total)

    def finish(self) -> None:
        """Report that all is done."""
        self._report(self._total, self._total)
