"""What the dialogs before a review and before a comparison have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from annotator.gui.asking import Asking
from annotator.gui.messages import error_text
from annotator.gui.panels.cards import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLayout

    from annotator.core.document import Annotator
    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project

_PAUSE = 200  # milliseconds after the last choice, before what it gives is counted


class SetupForm(QDialog):
    """Choices, what they give, and a button to begin with that.

    What they give is counted in a job, a little after the last choice.
    """

    def __init__(
        self, controller: ProjectController, title: str, width: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self._controller = controller
        self._asking = Asking(controller, self)
        self._result = plain_label()
        self._result.setWordWrap(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)

    def _lay_out(self, form: QLayout, *below: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(form)
        for widget in (*below, self._make_buttons()):
            column.addWidget(widget)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = buttons.addButton(self.tr("Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._begin = begin if isinstance(begin, QPushButton) else QPushButton()
        self._begin.setObjectName("primary")
        self._begin.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _question(self) -> Callable[[Project, Progress], Any]:
        """Return what is to be asked in a job: the choices as they are now."""
        raise NotImplementedError

    def _take(self, answer: Any) -> None:
        """Show what was answered."""
        raise NotImplementedError

    @property
    def is_counting(self) -> bool:
        """Whether what the choices give is not known yet."""
        return self._pause.isActive() or self._asking.is_on

    def _count(self) -> None:
        self._pause.stop()
        self._asking.ask(self._question(), self._take, self._on_failed)

    def _on_failed(self, error: AnnotatorError) -> None:
        """Say it here: what the main window says cannot be answered while this one is open."""
        self._result.setText(error_text(error))

    def _stop(self) -> None:
        self._pause.stop()
        self._asking.stop()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)


def with_sets(controller: ProjectController) -> list[tuple[Annotator, int]]:
    """Return the annotators who have sets that may be seen, with how many they have."""
    known = controller.ask(lambda project: project.annotators()) or []
    info = controller.ask(lambda project: project.info(controller.annotator.id))
    sets = {each.name: each.sets for each in info.annotators} if info else {}
    return [(each, sets[each.name]) for each in known if sets.get(each.name)]
