"""Works for a long time in the real window, and tells what memory and files that takes in the end.

    python -m tests.harness.soak [--minutes 20] [--warm-up 60] [--seed 5]

The window is on a screen that is not there. Real mouse and key events label, take labels back,
undo and redo, switch articles, search, filter and review a colleague's work, in a chance order,
never so much that the project grows without end. Memory (resident, after a collection of garbage)
and open files are measured every ten seconds after the warm-up, in which fonts, dictionaries and
caches come in. Growth is the mean of the last tenth of the measures less that of the first tenth.
What fails is told with the calls that led there and the last acts before it.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter, deque
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from annotator.app import Application, make_application
from annotator.core.document import Status
from annotator.core.edits.edits import SetStatus
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.text.text_units import word_range
from annotator.gui.dialogs.review.review_setup import ReviewSetup
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.benchmarks.bench import article, spans_of, write_jsonl
from tests.gui.dialogs.answers import answering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_MEMORY, MOST_FILES = 20.0, 0  # MB and open files more that may be in use in the end
_DOCUMENTS, _MOST_SPANS = 60, 40
_LAST_ACTS = 50  # that are told of with a failure
_WORDS = ("شركة", "مليون", "صندوق الساحل", "المرفأ", "غائب")
_BETWEEN_MEASURES = 10.0  # seconds
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


@dataclass(slots=True, weakref_slot=True)  # a signal keeps its slots weakly
class Outcome:
    """How often each act was done, and the measures: MB and open files."""

    acts: Counter[str] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    tell: Callable[[str], object] = print
    last: deque[str] = field(default_factory=lambda: deque(maxlen=_LAST_ACTS))

    def note(self, error: AnnotatorError) -> None:
        """Note a failure; that words have the label already is what a chance hand meets."""
        if error.reason is Reason.DUPLICATE_SPAN:
            self.acts["refusal"] += 1
        else:
            self.failures.append(str(error.reason))
            calls = "".join(traceback.format_stack()[:-1])
            told = "".join(traceback.format_exception(error))
            acts = "\n".join(self.last)
            self.tell(f"{error.reason} {error.details}\n{acts}\n{calls}{told}")

    @property
    def memory_growth(self) -> float:
        """How many MB more were in use in the end."""
        return _growth(self.memory)

    @property
    def file_growth(self) -> int:
        """How many files more were open in the end; fewest of each time, for jobs open some."""
        count = max(1, len(self.files) // 10)
        return min(self.files[-count:]) - min(self.files[:count])

    def __str__(self) -> str:
        done = ", ".join(f"{count} {name}" for name, count in sorted(self.acts.items()))
        return (
            f"{self.acts.total()} acts ({done}); memory {self.memory[0]:.1f} MB at first,"
            f" {self.memory[-1]:.1f} at last, {max(self.memory):.1f} at most, grown by"
            f" {self.memory_growth:.1f} MB; open files {self.files[0]} and {self.files[-1]},"
            f" grown by {self.file_growth}; failures: {', '.join(self.failures) or 'none'}"
        )


def _growth(values: list[float]) -> float:
    count = max(1, len(values) // 10)
    return sum(values[-count:]) / count - sum(values[:count]) / count


def pause(milliseconds: int = 1) -> None:
    """Let the window and its jobs work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Worker:
    """A person at the window."""

    def __init__(self, window: QWidget, chance: random.Random, last: deque[str]) -> None:
        self._last = last
        self._window = window
        self._controller = window._controller
        self._view = window.article.view
        self._chance = chance

    def label(self) -> None:
        """Mark words with the mouse and give them a label; in a full article take one back."""
        if len(self._controller.spans()) >= _MOST_SPANS or self._controller.author is not None:
            self.remove()
            return
        text = self._view.text()
        if len(text) <= 60:  # no article is shown while the list is read again
            return
        start = self._chance.randrange(len(text) - 60)
        start, _ = word_range(text, start)
        _, end = word_range(text, start + self._chance.randrange(30))
        self._drag(start, end - 1)
        self._press(self._chance.choice((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)))

    def remove(self) -> None:
        """Go to the next span and remove it; in a review that is rejected."""
        self._press(Qt.Key.Key_Tab)
        self._press(Qt.Key.Key_Delete)

    def undo(self) -> None:
        """Undo some acts."""
        for _ in range(self._chance.randrange(1, 6)):
            self._press(Qt.Key.Key_Z, _CTRL)

    def redo(self) -> None:
        """Redo an act."""
        self._press(Qt.Key.Key_Z, _CTRL | _SHIFT)

    def switch(self) -> None:
        """Go to the next or previous article."""
        self._press(self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)), _CTRL)

    def search(self) -> None:
        """Look for words in the article and close the bar again."""
        self._press(Qt.Key.Key_F, _CTRL)
        field_ = QApplication.focusWidget()
        if isinstance(field_, QLineEdit):
            field_.setText(self._chance.choice(_WORDS))
            for _ in range(3):
                QTest.keyClick(field_, Qt.Key.Key_Return)
                pause()
            QTest.keyClick(field_, Qt.Key.Key_Escape)

    def filter(self) -> None:
        """Find articles by words or status in the list, and show all again."""
        panel = self._window.document_panel
        if self._chance.random() < 0.5:
            panel._search.setText(self._chance.choice(_WORDS))
            pause(250)
            panel._search.clear()
            pause(250)
            return
        buttons = panel._quick.buttons()
        for button in (self._chance.choice(buttons), buttons[0]):
            if button.isEnabled():
                button.click()
                pause(100)

    def review(self) -> None:
        """Review a few spans of the colleague's, and go back to one's own."""
        with answering(ReviewSetup, self._begin):
            self._press(Qt.Key.Key_R, _CTRL)
        self._window.activateWindow()
        self._window.article.take_focus()
        for _ in range(8):
            self._press(Qt.Key.Key_Tab)
            self._press(self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Backspace)))
        for _ in range(8):
            self._press(Qt.Key.Key_Z, _CTRL)
        if self._controller.author is not None:
            self._window.actions_["end_review"].trigger()
        pause(20)

    def _begin(self, dialog: QDialog) -> None:
        begin = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
        for _ in range(100):
            if begin.isEnabled():
                break
            pause(20)
        QTest.mouseClick(begin, Qt.MouseButton.LeftButton)

    def _drag(self, start: int, end: int) -> None:
        view = self._view
        view.ensure_seen(start)
        pause()
        port = view.viewport()
        QTest.mousePress(
            port, Qt.MouseButton.LeftButton, _NONE, view.character_rect(start).center()
        )
        place = view.character_rect(end).center()
        QTest.mouseMove(port, place)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, _NONE, place)
        pause()

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        focus = self._window.focusWidget() or self._window
        row = self._controller.row
        words = f"{key.name} {modifiers.name} at {type(focus).__name__} in article {row}"
        self._last.append(f"  {words}")
        QTest.keyClick(focus, key, modifiers)
        pause()


_OFTEN = {"label": 50, "remove": 8, "undo": 12, "redo": 5, "switch": 15, "search": 6, "filter": 5,
          "review": 2}  # fmt: skip


def make_project(folder: Path) -> Path:
    """Make a project of invented articles in which a colleague has done half."""
    chance = random.Random(11)
    path = folder / "soak.hashiya"

    def records() -> Iterator[dict[str, object]]:
        for number in range(_DOCUMENTS):
            text = article(1500, chance)
            record: dict[str, object] = {
                "id": f"d{number}",
                "title": f"مقال {number}",
                "text": text,
            }
            if number % 2:
                spans = [
                    span | {"id": f"{number}-{span['id']}"} for span in spans_of(text, 12, chance)
                ]
                record |= {"annotator": "omar", "spans": spans}
            yield record

    with Project.create(path) as project:
        project.import_files([write_jsonl(folder / "source.jsonl", records())])
        omar = project.annotator("omar").id
        for number in range(1, _DOCUMENTS, 2):
            project.apply(SetStatus(f"d{number}", omar, Status.IN_PROGRESS, Status.DONE))
    return path


def run(seconds: float, warm_up: float, seed: int, tell: Callable[[str], object]) -> Outcome:
    """Work so many seconds, the first of them to warm up, and measure."""
    outcome, chance = Outcome(tell=tell), random.Random(seed)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        application = Application(make_application(), Settings(), folder, "ar")
        application.begin(make_project(folder), "sara")
        stack.callback(application.end)
        stack.callback(application.window.close)
        application.controller.failed.connect(outcome.note)
        application.window.resize(1440, 900)
        QApplication.setDoubleClickInterval(1)
        pause(300)
        worker = Worker(application.window, chance, outcome.last)
        begun = time.monotonic()
        next_measure = begun + warm_up
        first = [*_OFTEN]  # each once, however short this is
        while (now := time.monotonic()) < begun + seconds:
            if now >= next_measure:
                _measure(outcome)
                tell(f"{now - begun:.0f} s: {outcome.memory[-1]:.1f} MB, {outcome.files[-1]} files")
                next_measure = now + min(_BETWEEN_MEASURES, (seconds - warm_up) / 4)
            act = first.pop(0) if first else chance.choices([*_OFTEN], [*_OFTEN.values()])[0]
            outcome.last.append(act)
            getattr(worker, act)()
            outcome.acts[act] += 1
        _measure(outcome)
    return outcome


def _measure(outcome: Outcome) -> None:
    gc.collect()
    process = psutil.Process()
    outcome.memory.append(process.memory_info().rss / 2**20)
    outcome.files.append(process.num_handles() if os.name == "nt" else process.num_fds())


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.soak")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--warm-up", type=float, default=60, help="seconds")
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    outcome = run(
        given.minutes * 60, given.warm_up, given.seed, lambda words: print(words, flush=True)
    )
    print(outcome, flush=True)
    is_fine = outcome.memory_growth < MOST_MEMORY and outcome.file_growth <= MOST_FILES
    return int(not is_fine or bool(outcome.failures))


if __name__ == "__main__":
    sys.exit(main())
