"""Reads files through without taking anything in, and counts what is in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, ImportRefused, InvalidSpan
from annotator.core.span import check_span
from annotator.formats.places import places, read_place
from annotator.project.importing.faults import Faults
from annotator.project.importing.taking_in import shifted, total_size

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.project.importing.intent import Intent


@dataclass(slots=True)
class Survey:
    """What files hold: texts, spans by label, and how many spans each name has.

    Spans without a name are counted under None. ``faults`` are what is wrong, before the files
    are compared with the project; ``has_more`` says that not all were looked for. ``passed_over``
    are files of folders that the folder's format has no use for.
    """

    documents: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    annotators: Counter[str | None] = field(default_factory=Counter)
    faults: tuple[ImportFailed, ...] = ()
    has_more: bool = False
    passed_over: list[Path] = field(default_factory=list)

    @property
    def spans(self) -> int:
        """How many spans there are."""
        return self.labels.total()


def survey_files(paths: Sequence[Path], intent: Intent, report: Progress) -> Survey:
    """Return what files hold, read in the forms that ``intent`` has. Progress is in bytes.

    Raises:
        Cancelled: from ``report``.
    """
    found, faults, texts = Survey(), Faults(), set[int]()
    total = before = 0
    try:
        with places(paths, intent.form_of, report) as read:
            total = total_size(read)
            for place in read:
                report(before, total)
                progress = shifted(report, before, total)
                with faults.collecting():
                    if isinstance(place, ImportFailed):
                        raise place
                    found.passed_over += place.passed_over
                    for record in read_place(place, intent.form_of(place.shown), progress):
                        if isinstance(record, ImportFailed):
                            faults.add(record)
                        else:
                            texts.add(hash(record.document.id))
                            with faults.collecting():
                                _count(record, place.shown, found)
                before += total_size([place])
    except ImportRefused:
        found.has_more = True
    found.documents = len(texts)
    found.faults = tuple(faults.found)
    report(total, total)
    return found


def _count(record: Record, path: Path, found: Survey) -> None:
    if record.annotator is not None or record.spans:
        found.annotators[record.annotator] += len(record.spans)
    found.labels.update([span.label for span in record.spans])
    for span in () if record.is_reference else record.spans:
        try:
            check_span(span, record.document.text)
        except InvalidSpan as error:
            raise ImportFailed(
                error.reason, path=path, line=record.line, **error.details
            ) from error
