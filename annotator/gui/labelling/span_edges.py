"""What the window knows about Arabic edges: which words stand without clitics, and what to cut."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.arabic.clitics.attested import Attested, count_first_words, first_words
from annotator.arabic.clitics.clitics import clitic_analyzer
from annotator.arabic.edges.snapping import snap
from annotator.arabic.folding import fold
from annotator.core.text.text_units import in_word, word_range
from annotator.gui.jobs import AFTER_PAINTING, Job
from annotator.project import Project

if TYPE_CHECKING:
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController

_FOLDED_AT_ONCE = 50_000  # code points: 3 ms


@dataclass(frozen=True, slots=True)
class SnappedEdges:
    """The edges for a span, and the clitic at its start that might go as well."""

    start: int
    end: int
    proposed: str = ""


class SpanEdges(QObject):
    """Follows the controller; the words of the open text are looked at when they are asked about.

    ``labelled`` counts how many spans begin with a word, folded: those of the project in a job,
    and from then on as spans come.
    """

    def __init__(self, controller: ProjectController) -> None:
        super().__init__(controller)
        self._controller = controller
        self.labelled: Counter[str] = Counter()
        self._attested: Attested | None = None
        self._is_warm = False
        self._pause = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._pause.timeout.connect(self._count)
        controller.project_opened.connect(self._count_soon)
        controller.annotator_changed.connect(self._count_soon)
        controller.document_opened.connect(self._on_document_opened)
        controller.span_added.connect(self._on_span_added)

    def warm(self) -> None:
        """Load what reads words, off this thread and once, as soon as words are selected.

        It takes 0.4 s and 59 MB, which neither the start nor the first label should pay for.
        """
        if self._is_warm:
            return
        self._is_warm = True

        def work(report: Progress) -> None:
            clitic_analyzer().warm()

        job = Job(work, self)
        job.ended.connect(job.deleteLater)
        job.start()

    def _count_soon(self) -> None:
        self.labelled = Counter()
        self._pause.start()

    def _count(self) -> None:
        """Count in a job what whoever labels may see, and nothing of what another could."""
        labelled = self.labelled
        project = self._controller.project
        if project is None:
            return
        path, viewer_id = project.path, self._controller.annotator.id

        def work(report: Progress) -> tuple[Counter[str], Counter[str]]:
            with Project.open(path, read_only=True) as other:
                return labelled, count_first_words(other.spans.quotes(viewer_id))

        job = Job(work, self)
        job.succeeded.connect(self._on_counted)
        job.ended.connect(job.deleteLater)
        job.start()

    def _on_counted(self, found: tuple[Counter[str], Counter[str]]) -> None:
        labelled, counted = found
        labelled.update(counted)

    def _on_document_opened(self) -> None:
        """Fold a long text off this thread; till then its own words tell nothing."""
        self._attested = None
        document = self._controller.document
        if document is None or len(document.text) <= _FOLDED_AT_ONCE:
            return
        text, labelled = document.text, self.labelled
        self._attested = Attested("", labelled)

        def work(report: Progress) -> tuple[str, Attested]:
            return document.id, Attested(text, labelled)

        job = Job(work, self)
        job.succeeded.connect(self._on_folded)
        job.ended.connect(job.deleteLater)
        job.start()

    def _on_folded(self, found: tuple[str, Attested]) -> None:
        document = self._controller.document
        if document is not None and document.id == found[0]:
            self._attested = found[1]

    def _on_span_added(self, span: Span) -> None:
        self.labelled.update(first_words((span.text,)))

    def _words(self, text: str) -> Attested:
        if self._attested is None:
            self._attested = Attested(text, self.labelled)
        return self._attested

    def snapped(self, start: int, end: int, label_key: str) -> SnappedEdges:
        """Return what a label's policy makes of a dragged range of the open text.

        A clitic written onto the word is cut only where the rest has been labelled before, or is
        of another script; elsewhere the cut is a proposal, since a dictionary does not know what
        is a name here.
        """
        document, label = self._controller.document, self._controller.labels.get(label_key)
        if document is None or label is None:
            return SnappedEdges(start, end)
        text = document.text
        first, last = snap(text, start, end, label.edges, self._words(text))
        if first <= start or not (in_word(text, first - 1) and in_word(text, first)):
            return SnappedEdges(first, last)
        word_start, word_end = word_range(text, first)
        rest = text[first:word_end]
        if not _is_arabic(rest[0]) or self.labelled[fold(rest)]:
            return SnappedEdges(first, last)
        return SnappedEdges(max(start, word_start), last, text[max(start, word_start) : first])


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u08ff"
