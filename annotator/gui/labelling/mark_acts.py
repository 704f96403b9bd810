"""What whoever labels says about the open document: how far it is, its flag, why it is skipped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.document import Marks, Status
from annotator.core.edits.edits import Batch, Edit, SetMarks, SetStatus

if TYPE_CHECKING:
    from annotator.gui.project_controller import ProjectController


class MarkActs:
    """Makes acts about the document as a whole; ``name`` is what the person calls them."""

    def __init__(self, controller: ProjectController) -> None:
        self._controller = controller

    def set_status(self, status: Status, name: str) -> bool:
        """Say how far the open document is; return whether it is so now."""
        places, before = self._places(), self._controller.status
        if places is None or status is before:
            return places is not None
        return self._controller.acts.do(SetStatus(*places, before, status), name)

    def set_marks(self, marks: Marks, name: str) -> bool:
        """Flag the open document or say why it is skipped; return whether it is so now."""
        places, before = self._places(), self._controller.marks
        if places is None or marks == before:
            return places is not None
        return self._controller.acts.do(SetMarks(*places, before, marks), name)

    def skip(self, reason: str, name: str) -> bool:
        """Leave the open document out, with a reason, as one act."""
        places, before = self._places(), self._controller.marks
        if places is None:
            return False
        marks = replace(before, skip_reason=reason)
        edits: list[Edit] = [SetStatus(*places, self._controller.status, Status.SKIPPED)]
        if marks != before:
            edits.append(SetMarks(*places, before, marks))
        return self._controller.acts.do(Batch(tuple(edits)), name)

    def _places(self) -> tuple[str, str] | None:
        document = self._controller.document
        return None if document is None else (document.id, self._controller.annotator.id)
