"""Work off the GUI thread, with progress, cancel and errors brought back as signals."""

from __future__ import annotations

import sys
import threading
import time
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from annotator.core.errors import AnnotatorError
from annotator.core.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Callable

AFTER_PAINTING = 100
"""Milliseconds after which what was opened is painted: work that would only slow that may begin."""

_REPORT_EVERY = 0.05  # seconds; more often than the eye sees would only load the event queue


class Job(QObject):
    """One piece of work: ``work(report)`` runs in a pool thread, the signals arrive in this one.

    Exactly one of ``succeeded``, ``failed``, ``cancelled`` and ``crashed`` ends it, unless it is
    given up. ``crashed`` carries an exception that nobody expected; it is reported in any case.
    When ``owner`` is gone the work is asked to stop; the job itself stays until it has.
    """

    progressed = Signal(object, object)  # Qt's int would end at 2 GiB
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    crashed = Signal(object)
    ended = Signal()

    _numbers = count()
    _running: ClassVar[dict[int, Job]] = {}

    def __init__(self, work: Callable[[Progress], Any], owner: QObject | None = None) -> None:
        super().__init__()
        self._work = work
        self._told = _Told()
        self._is_given_up = False
        self._stopper = _Stopper(self._told.stop)
        if owner is not None:
            # Not cancel: an owner that only the work holds goes with the job, half gone by then.
            owner.destroyed.connect(self._stopper.stop)
        self.crashed.connect(self._on_crashed)

    @staticmethod
    def _on_crashed(error: BaseException) -> None:
        """Report a bug in the work as one in this thread is reported."""
        sys.excepthook(type(error), error, error.__traceback__)

    def start(self) -> None:
        """Begin in a pool thread."""
        number = next(self._numbers)
        self._running[number] = self
        run = _Run(number, _post(), self._work, self._told)
        QThreadPool.globalInstance().start(run)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._told.stop.set()

    def give_up(self) -> None:
        """Ask the work to stop and tell nothing more of it but a bug, and that it has ended.

        It can be called when the job is over and gone too, where nothing can be disconnected.
        """
        self._is_given_up = True
        self.cancel()

    def wait(self) -> None:
        """Wait until the work has ended; its signals arrive later all the same."""
        self._told.done.wait()

    @classmethod
    def on_progressed(cls, number: int, done: int, total: int) -> None:
        """Tell how far the job of a number is."""
        job = cls._running[number]
        if not job._is_given_up:
            job.progressed.emit(done, total)

    @classmethod
    def on_ended(cls, number: int) -> None:
        """Tell what became of the job of a number."""
        cls._running.pop(number)._end()

    def _end(self) -> None:
        outcome = self._told.outcome.pop()
        is_bug = not isinstance(outcome, Cancelled | AnnotatorError)
        if isinstance(outcome, BaseException) and is_bug:
            self.crashed.emit(outcome)
        elif not self._is_given_up:
            self._tell(outcome)
        self.ended.emit()

    def _tell(self, outcome: object) -> None:
        if isinstance(outcome, Cancelled):
            self.cancelled.emit()
        elif isinstance(outcome, AnnotatorError):
            self.failed.emit(outcome)
        else:
            self.succeeded.emit(outcome)


class _Told:
    """What the two threads tell each other: to stop, that it is done, and what came of it."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.done = threading.Event()
        self.outcome: list[Any] = []


class _Stopper(QObject):
    """Asks the work to stop; it stays with the job in this thread.

    PySide notes who is reached by a signal and is no QObject in a table without a lock, and takes
    them off it in the thread in which they go (``disconnectReceiver`` in libpyside's
    dynamicslot.cpp, seen in 6.11.3). An event that the work's thread was the last to hold spoilt
    that table: some later signal then called what was gone.
    """

    def __init__(self, event: threading.Event) -> None:
        super().__init__()
        self._event = event

    @Slot()
    def stop(self) -> None:
        """Ask for it."""
        self._event.set()


class _Post(QObject):
    """Brings what the threads say to the GUI thread; it outlives all of them."""

    progressed = Signal(int, object, object)
    ended = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.progressed.connect(Job.on_progressed)
        self.ended.connect(Job.on_ended)


@cache
def _post() -> _Post:
    return _Post()


class _Run:
    """The work in its thread.

    When it says that it ended it holds nothing of the job any more: whoever drops the last
    reference to a QObject destroys it, and in another thread than its own that ends the process.
    It is no QRunnable: PySide keeps for good what ends before its start has returned.
    """

    def __init__(
        self, number: int, post: _Post, work: Callable[[Progress], Any], told: _Told
    ) -> None:
        self._number = number
        self._post = post
        self._work: Callable[[Progress], Any] | None = work
        self._told = told
        self._reported = 0.0

    def __call__(self) -> None:
        self._put_outcome()
        self._work = None
        self._told.done.set()
        self._post.ended.emit(self._number)

    def _put_outcome(self) -> None:
        assert self._work is not None
        try:
            self._told.outcome.append(self._work(self._report))
        except Exception as error:
            self._told.outcome.append(error)

    def _report(self, done: int, total: int) -> None:
        if self._told.stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY or done == total:
            self._reported = now
            self._post.progressed.emit(self._number, done, total)
