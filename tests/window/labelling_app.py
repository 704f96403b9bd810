"""The real application, which labels without end and says what it was told is saved.

    python -m tests.window.labelling_app PROJECT FOLDER SEED

Words are dragged over and keys pressed as by a person. Each time the controller tells that an act
is saved, a line goes out: a JSON list of the spans that went and of those that came, each as its
id, start, end and label.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtTest import QTest

from annotator.app import Application, make_application
from annotator.core.text.text_units import word_range
from annotator.gui.settings import Settings

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController


class Acknowledgements(QObject):
    """Prints each act of a controller once it is told to be saved."""

    def __init__(self, controller: ProjectController) -> None:
        super().__init__(controller)
        self._gone: list[Span] = []
        self._come: list[Span] = []
        controller.span_added.connect(self._come.append)
        controller.span_removed.connect(self._gone.append)
        controller.span_changed.connect(self._on_span_changed)
        controller.act_saved.connect(self._on_act_saved)

    def _on_span_changed(self, before: Span, after: Span) -> None:
        self._gone.append(before)
        self._come.append(after)

    def _on_act_saved(self) -> None:
        print(json.dumps([_values(self._gone), _values(self._come)]), flush=True)
        self._gone.clear()
        self._come.clear()


def _values(spans: list[Span]) -> list[tuple[str, int, int, str]]:
    return [(span.id, span.start, span.end, span.label) for span in spans]


def label_without_end(application: Application, chance: random.Random) -> None:
    """Mark words with the mouse and a key; now and then take a mark back."""
    window = application.window
    view = window.article.view
    while True:
        kind = chance.random()
        if kind < 0.1:
            QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        elif kind < 0.2:
            QTest.keyClick(view, Qt.Key.Key_Tab)
            QTest.keyClick(window, Qt.Key.Key_Delete)
        else:
            start = chance.randrange(len(view.text()) - 40)
            _, end = word_range(view.text(), start + chance.randrange(40))
            view.ensure_seen(start)
            QTest.mousePress(
                view.viewport(), Qt.MouseButton.LeftButton, pos=view.character_rect(start).center()
            )
            place = view.character_rect(end - 1).center()
            QTest.mouseMove(view.viewport(), place)
            QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
            QTest.keyClick(window, chance.choice("123"))


def main(project: str, folder: str, seed: str) -> None:
    """Open the window on a project and label until somebody ends the process."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    application = Application(make_application(), Settings(), Path(folder), "ar")
    application.begin(Path(project), "sara")
    Acknowledgements(application.controller)
    QTest.qWaitForWindowActive(application.window)
    label_without_end(application, random.Random(int(seed)))


if __name__ == "__main__":
    main(*sys.argv[1:])
