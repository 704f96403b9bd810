"""What the measurements are made on: invented articles, projects of them, the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import Application, make_application
from annotator.arabic.clitics.clitics import clitic_analyzer
from annotator.gui.loading import WHEN_CALM
from annotator.gui.settings import Settings
from annotator.project import Project

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QPoint

_SENTENCE = (
    "أعلنت شركة الأفق عن صفقة جديدة بقيمة مليون ريال في مشروع واحة النخيل وقال المدير إن "
    "التمويل يأتي من صندوق الساحل وبنك المرفأ خلال عام 2026 بنسبة 7.5% Rimal Cloud أسهم لا "
    "للاستثمار «المرسى» بمبلغ يتراوح بين 15 إلى 25 مليار دولار، الآن"
)
_WORDS = _SENTENCE.split()
_PARAGRAPH = 400  # characters
_JOBS_BEGIN = WHEN_CALM + 500  # milliseconds


def article(length: int, chance: random.Random) -> str:
    """Return an invented article of about so many characters."""
    paragraphs = []
    while length > 0:
        words: list[str] = []
        left = min(_PARAGRAPH, length)
        while left > 0:
            words.append(chance.choice(_WORDS))
            left -= len(words[-1]) + 1
        paragraphs.append(" ".join(words))
        length -= len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)


def spans_of(text: str, count: int, chance: random.Random) -> list[dict[str, object]]:
    """Return so many labelled stretches of a text, as JSONL has them."""
    starts = sorted(chance.sample(range(len(text) - 40), count))
    found = []
    for number, start in enumerate(starts):
        end = start + chance.randrange(1, 40)
        label = chance.choice(("investor", "amount", "project"))
        found.append({"id": f"s{number}", "start": start, "end": end, "label": label,
                      "text": text[start:end]})  # fmt: skip
    return found


def write_jsonl(path: Path, records: Iterator[dict[str, object]]) -> Path:
    """Write records to a file, a line each."""
    with path.open("wb") as file:
        for record in records:
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    return path


def project_of(folder: Path, records: Iterator[dict[str, object]]) -> Path:
    """Make a project of records and return its file."""
    source = write_jsonl(folder / "source.jsonl", records)
    path = folder / "bench.hashiya"
    with Project.create(path) as project:
        project.import_files([source], annotator="sara")
    return path


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() is QEvent.Type.Paint
        return False


class Bench:
    """The whole application on one project, as it runs, on a screen that is not there."""

    def __init__(self, project: Path) -> None:
        folder = project.parent
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
        self.qt = make_application()
        self.application = Application(self.qt, Settings(), folder, "ar")
        self.application.begin(project, "sara")
        # What jobs do after the start, some 0.4 s each, is not a part of what is measured.
        clitic_analyzer().warm()
        QTest.qWait(_JOBS_BEGIN)
        QThreadPool.globalInstance().waitForDone()
        self.window = self.application.window
        self.controller = self.application.controller
        self.view = self.window.article.view
        QTest.qWaitForWindowActive(self.window)
        self._paints = Paints(self.view.viewport())
        self.settle()

    def settle(self) -> None:
        """Let everything that is waiting be done and painted."""
        QApplication.processEvents()

    def painted(self) -> None:
        """Let what is waiting be done, and make sure that the article was painted."""
        before = self._paints.count
        self.settle()
        if self._paints.count == before:
            raise RuntimeError("nothing was painted")

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press and drag, and do not let go yet."""
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.view.viewport(), end)
        self.settle()

    def let_go(self, place: QPoint) -> None:
        """Let go of the mouse."""
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def close(self) -> None:
        """Close the window and the project, as the program does at its end."""
        self.window.close()
        self.application.end()
