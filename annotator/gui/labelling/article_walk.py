"""Goes from article to article: done and next, skip, flag, next of a kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.document import Status
from annotator.gui.dialogs.ask_reason import ask_reason
from annotator.gui.labelling.mark_acts import MarkActs
from annotator.project import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.project_controller import ProjectController


class ArticleWalk(QObject):
    """Opens documents in the order of the list and sets their status.

    ``leaving`` comes before another document is opened, while the one before is still there.
    """

    leaving = Signal()

    def __init__(
        self,
        controller: ProjectController,
        documents: DocumentListModel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._documents = documents
        self._window = window
        self._marks = MarkActs(controller)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the walk do, by their ids."""
        return {
            "finish": self.finish,
            "reopen": self.reopen,
            "skip": self.skip,
            "flag": self.flag,
            "next_document": lambda: self.go(1),
            "previous_document": lambda: self.go(-1),
            "next_new": lambda: self.go_to(Wanted.NEW),
            "next_flagged": lambda: self.go_to(Wanted.FLAGGED),
            "next_noted": lambda: self.go_to(Wanted.NOTED),
        }

    def finish(self) -> None:
        """Say that the article is done, and go on with the next."""
        self.leaving.emit()
        if self._marks.set_status(Status.DONE, self.tr("Done")):
            self.go(1)

    def skip(self) -> None:
        """Ask why the article is left out, and go on with the next."""
        self.leaving.emit()
        reason = ask_reason(
            self._window,
            self.tr("Skip the article"),
            self.tr("Why is it left out? (can be empty)"),
            self._controller.marks.skip_reason,
        )
        if reason is not None and self._marks.skip(reason, self.tr("Skip the article")):
            self.go(1)

    def flag(self) -> None:
        """Flag the article with a reason, or take its flag away."""
        marks, name = self._controller.marks, self.tr("Flag the article")
        if marks.flag is not None:
            self._marks.set_marks(replace(marks, flag=None), self.tr("Take the flag away"))
        else:
            question = self.tr("What should be looked at again? (can be empty)")
            reason = ask_reason(self._window, name, question, "")
            if reason is not None:
                self._marks.set_marks(replace(marks, flag=reason), name)

    def go_to(self, wanted: Wanted) -> None:
        """Open the next article of a kind, round the end of the project or of what is one's own."""
        self.leaving.emit()
        controller, mine = self._controller, self._documents.shows_mine
        row = controller.ask(
            lambda project: project.documents.next_row(
                controller.row, wanted, controller.annotator.id, assigned=mine
            )
        )
        if row is None:
            self._controller.hint_given.emit(self.tr("There is no such article."))
        else:
            controller.open_document(row)

    def reopen(self) -> None:
        """Say that the article is not done yet."""
        if self._controller.status in (Status.DONE, Status.SKIPPED):
            self._marks.set_status(Status.IN_PROGRESS, self.tr("Not done yet"))

    def go(self, step: int) -> None:
        """Open the article some steps further on in the list."""
        self.leaving.emit()
        place = self._documents.place_of(self._controller.row)
        row = self._documents.row_at(0 if place is None else place + step)
        if row is None:
            last = self.tr("This is the last article of the list.")
            first = self.tr("This is the first article of the list.")
            self._controller.hint_given.emit(last if step > 0 else first)
        else:
            self._controller.open_document(row)
