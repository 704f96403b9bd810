"""An author and the corrections of their spans: the page, the article beside it, the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from annotator.gui.dialogs.ask_reason import ask_reason
from annotator.gui.panels.review.corrections_page import CorrectionsPage
from annotator.gui.review.correction_marks import CorrectionMarks
from annotator.gui.review.own_corrections import OwnCorrections
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.actions.actions import Actions
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.review.review_mode import ReviewMode
    from annotator.review.adjudication.corrections import Correction

_HEIGHT = 300  # pixels of the page when it is shown first
_LEAST_ABOVE = 400  # pixels of what is above it, which may be cut so that both fit a small screen


class CorrectionsMode(QObject):
    """Owns the page under the article, and says how many corrections wait for an answer.

    An answer is an act on its article, whose undo takes it back; ``undo`` finds the article of the
    last answer where another one is open by now.
    """

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        files: ProjectFiles,
        review: ReviewMode,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._review = review
        self._action = actions["my_corrections"]
        self._window = window
        self._answers: list[tuple[int, str]] = []
        self._is_told = False
        self.corrections = OwnCorrections(controller, files, self)
        self.page = CorrectionsPage(controller, self.corrections)
        self._marks = CorrectionMarks(controller, article)
        self._dock = _dock(self.page, window)
        self._connect()
        self._on_changed()

    def _connect(self) -> None:
        page, controller = self.page, self._controller
        page.shown.connect(self._on_shown)
        page.accept_requested.connect(self._accept)
        page.disagree_requested.connect(self._disagree)
        page.accept_all_requested.connect(self._accept_all)
        page.article_requested.connect(self._on_article_requested)
        page.closed.connect(self.close)
        self.corrections.changed.connect(self._on_changed)
        self.corrections.counted.connect(self._on_counted)
        for signal in (controller.project_opened, controller.annotator_changed):
            signal.connect(self._begin)
        controller.project_closed.connect(self.close)
        controller.author_changed.connect(self._on_author_changed)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do, by their ids."""
        return {"my_corrections": self.open, "undo": self.undo}

    def open(self) -> None:
        """Show the page with the correction to begin with."""
        if not self._dock.isVisible():
            self._squeeze(_LEAST_ABOVE)
            self._dock.show()
            self._window.resizeDocks([self._dock], [_HEIGHT], Qt.Orientation.Vertical)
        self.page.show_first()

    def close(self) -> None:
        """Put the page away."""
        if self._dock.isVisible():
            self._marks.clear()
            self._dock.hide()
            self._squeeze(0)  # as its parts want it
            self._article.take_focus()

    def _squeeze(self, least: int) -> None:
        above = self._window.centralWidget()
        if above is not None:
            above.setMinimumHeight(least)

    def can_undo(self) -> bool:
        """Whether an answer that was given on the page can be taken back."""
        return self._last_answer() is not None

    def undo(self) -> None:
        """Take back the last act on the open article; from the page, the last answer."""
        answer = self._last_answer()
        has_focus = self.page.isAncestorOf(self._window.focusWidget() or self._window)
        if answer is None or not (has_focus or self._controller.acts.undo_name is None):
            self._controller.acts.undo()
            return
        row, verdict_id = answer
        self._go_to(row)
        self._controller.acts.undo()
        if self._dock.isVisible():
            self.page.select(verdict_id)
            self._on_shown(self.page.current())

    def _last_answer(self) -> tuple[int, str] | None:
        """Return where the last answer was given that still stands: article and verdict."""
        while self._answers:
            found = self.corrections.find(self._answers[-1][1])
            if found is not None and found.given.answer is not None:
                return self._answers[-1]
            self._answers.pop()
        return None

    def _go_to(self, row: int) -> None:
        """Open one's own set over an article."""
        if not self._controller.shows_own:
            self._review.walk.end()
        if self._controller.row != row:
            self._review.walk.leave()
            self._controller.open_document(row)

    def _on_shown(self, correction: Correction | None) -> None:
        if correction is None or not self._dock.isVisible():
            self._marks.clear()
            return
        self._go_to(correction.row)
        self._marks.show(correction)

    def _accept(self, correction: Correction) -> None:
        self._go_to(correction.row)
        self._marks.clear()
        self._answer(correction, self.corrections.accept(correction))

    def _disagree(self, correction: Correction) -> None:
        title = self.tr("Disagree")
        words = ask_reason(self._window, title, self.tr("Why should it stay as it is?"), "")
        if words is None:
            return
        if not words:
            self._controller.hint_given.emit(self.tr("Say why: the reviewer should understand it."))
            return
        self._go_to(correction.row)
        self._answer(correction, self.corrections.disagree(correction, words))

    def _answer(self, correction: Correction, is_saved: bool) -> None:
        if is_saved:
            self._answers.append((correction.row, correction.verdict.id))
        current = self.page.list.current()
        if current is not None and current.is_open:
            self._on_shown(current)
        elif current is not None:
            self.page.go_on()
        self.page.list.setFocus()

    def _accept_all(self, corrections: list[Correction]) -> None:
        if not corrections:
            return
        self._marks.clear()
        last = corrections[-1]
        self._go_to(last.row)
        self._answers.append((last.row, last.verdict.id))
        self.corrections.accept_all(corrections)
        self._on_shown(self.page.list.current())

    def _on_article_requested(self, correction: Correction | None) -> None:
        self._on_shown(correction)
        self._article.take_focus()

    def _begin(self) -> None:
        """Begin with another annotator or project."""
        self._is_told = False
        self._answers.clear()

    def _on_author_changed(self) -> None:
        self._answers.clear()
        if not self._controller.shows_own:
            self.close()

    def _on_counted(self) -> None:
        count = len(self.corrections.open_ones())
        if count and not self._is_told:
            words = self.tr("%n correction(s) to look at: Review → My corrections", "", count)
            self._controller.hint_given.emit(digits(words))
        self._is_told = True

    def _on_changed(self) -> None:
        count = len(self.corrections.open_ones())
        words = self.tr("My corrections ({count})…") if count else self.tr("My corrections…")
        self._action.setText(digits(words.format(count=count)))


def _dock(page: QWidget, window: QMainWindow) -> QDockWidget:
    """Put a page under the article; its own first line is its title."""
    dock = QDockWidget(window)
    dock.setObjectName("corrections")
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    dock.setTitleBarWidget(QWidget())
    dock.setWidget(page)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.hide()
    return dock
