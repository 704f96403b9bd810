"""Work off the GUI thread, with progress, cancel and errors brought back as signals."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from annotator.core.errors import AnnotatorError
from annotator.core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Callable

_REPORT_EVERY = 0.05  # seconds; more often than the eye sees would only load the event queue


class Job(QObject):
    """One piece of work: ``work(report)`` runs in a pool thread, the signals arrive in this one.

    Exactly one of ``succeeded``, ``failed``, ``cancelled`` and ``crashed`` ends it. ``crashed``
    carries an exception that nobody expected; it is reported in any case. When ``owner`` is gone
    the work is asked to stop; the job itself stays until it has, since its thread tells by it.
    """

    progressed = Signal(object, object)  # Qt's int would end at 2 GiB
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    crashed = Signal(object)
    ended = Signal()

    _running: ClassVar[set[Job]] = set()

    def __init__(self, work: Callable[[Progress], Any], owner: QObject | None = None) -> None:
        super().__init__()
        if owner is not None:
            owner.destroyed.connect(self.cancel)
        self._work = work
        self._stop = threading.Event()
        self._done = threading.Event()
        self._reported = 0.0
        self.crashed.connect(self._on_crashed)
        self.ended.connect(self._on_ended)

    @staticmethod
    def _on_crashed(error: BaseException) -> None:
        """Report a bug in the work as one in this thread is reported."""
        sys.excepthook(type(error), error, error.__traceback__)

    def start(self) -> None:
        """Begin in a pool thread."""
        self._running.add(self)
        QThreadPool.globalInstance().start(_Runnable(self._run))

    def _on_ended(self) -> None:
        self._running.discard(self)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def wait(self) -> None:
        """Wait until the work has ended; its signals arrive later all the same."""
        self._done.wait()

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY or done == total:
            self._reported = now
            self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            result = self._worked()
        except Cancelled:
            self.cancelled.emit()
        except AnnotatorError as error:
            self.failed.emit(error)
        except Exception as error:
            self.crashed.emit(error)
        else:
            self.succeeded.emit(result)
        self.ended.emit()

    def _worked(self) -> Any:
        try:
            return self._work(self._report)
        finally:
            self._done.set()


class _Runnable(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._call = run

    def run(self) -> None:
        self._call()
