"""The menu in which a reason is given with its digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.core.verdict import ReasonCode
from annotator.gui.review.reason_words import REASONS, reason_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.verdict import Verdict


def ask_reason(window: QWidget, place: QPoint, verdict: Verdict) -> dict[str, object] | None:
    """Show the reasons at a place of the screen; return what is to be changed of a verdict.

    Without a choice that is nothing; None asks for the note instead.
    """
    menu = QMenu(window)
    for number, reason in enumerate(REASONS, 1):
        action = QAction(f"&{number}  {reason_text(reason)}", menu)
        action.setData(str(reason))
        action.setCheckable(True)
        action.setChecked(verdict.reason is reason)
        menu.addAction(action)
    menu.addSeparator()
    translate = QCoreApplication.translate
    should_say = QAction(translate("ReviewWalk", "The &guideline should say it"), menu)
    should_say.setCheckable(True)
    should_say.setChecked(verdict.guideline_should_say)
    menu.addAction(should_say)
    note = QAction(translate("ReviewWalk", "&Note…"), menu)
    menu.addAction(note)
    chosen = menu.exec(place)
    menu.deleteLater()
    if chosen is note:
        return None
    if chosen is should_say:
        return {"guideline_should_say": chosen.isChecked()}
    return {"reason": ReasonCode(chosen.data())} if chosen is not None else {}
