"""Knows where the open project's annotator has given the same words another label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.arabic.label_uses import LabelUses
from annotator.gui.jobs import AFTER_PAINTING, Job
from annotator.gui.translation import current_language, digits, isolated
from annotator.project import Project

if TYPE_CHECKING:
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController


class LabelConsistency(QObject):
    """Counts the labels of all words in a job, and from then on as spans come and go.

    What is labelled while the job counts may be in its result or not, so that it counts once more.
    ``counted`` comes when a job has ended with a count that holds.
    """

    counted = Signal()

    def __init__(self, controller: ProjectController) -> None:
        super().__init__(controller)
        self._controller = controller
        self._uses = LabelUses()
        self._job: Job | None = None
        self._is_stale = False
        self._meanwhile: list[tuple[int, str, str, int]] = []
        self._pause = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._pause.timeout.connect(self._count)
        for signal in (
            controller.project_opened,
            controller.annotator_changed,
            controller.author_changed,
            controller.documents_changed,
            controller.labels_changed,
            controller.other_sets_changed,
        ):
            signal.connect(self._count_soon)
        controller.span_added.connect(self._on_span_added)
        controller.span_removed.connect(self._on_span_removed)
        controller.span_changed.connect(self._on_span_changed)

    @property
    def is_counting(self) -> bool:
        """Whether a count is to come."""
        return self._is_stale or self._job is not None

    def others(self, span: Span) -> list[tuple[str, int]]:
        """Return which other labels the span's words have elsewhere and how often, most first."""
        if not self._controller.shows_own:
            return []  # the spans that are shown are another's
        others = self._uses.others(span.text, span.label)
        return sorted(others.items(), key=lambda use: (-use[1], use[0]))

    def words(self, span: Span) -> str:
        """Return the titles of those labels with their counts; empty where there are none."""
        labels = self._controller.labels
        parts = []
        for key, count in self.others(span):
            label = labels.get(key)
            title = label.title(current_language()) if label else key
            parts.append(f"{isolated(title)} ×{digits(count)}")
        return self.tr(", ").join(parts)

    def sentence(self, span: Span) -> str:
        """Say which other labels the span's words have elsewhere; nothing where they have none."""
        labels = self.words(span)
        if not labels:
            return ""
        return self.tr("Elsewhere the same words are {labels}.").format(labels=labels)

    def _count_soon(self) -> None:
        self._is_stale = True
        self._pause.start()

    def _count(self) -> None:
        self._is_stale = True
        project = self._controller.project
        if self._job is not None or project is None:
            return
        self._is_stale = False
        self._meanwhile = []
        path, annotator_id = project.path, self._controller.annotator.id

        def work(report: Progress) -> tuple[LabelUses, int]:
            with Project.open(path, read_only=True) as other:
                return other.spans.label_uses_until(annotator_id)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._on_counted)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_counted(self, counted: tuple[LabelUses, int]) -> None:
        if self._is_stale:
            return
        self._uses, last = counted
        for event, quote, label, count in self._meanwhile:
            if event > last:
                self._uses.add(quote, label, count)
        self.counted.emit()

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if self._is_stale:
            self._count()

    def _on_span_added(self, span: Span) -> None:
        self._take(span, 1)

    def _on_span_removed(self, span: Span) -> None:
        self._take(span, -1)

    def _on_span_changed(self, before: Span, after: Span) -> None:
        self._take(before, -1)
        self._take(after, 1)

    def _take(self, span: Span, count: int) -> None:
        if not self._controller.shows_own:
            return
        project = self._controller.project
        if self._job is not None and project is not None:
            # Not to be counted anew: who labels fast would never see the end of it.
            self._meanwhile.append((project.last_event(), span.text, span.label, count))
        self._uses.add(span.text, span.label, count)
