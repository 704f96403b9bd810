"""Keeps what is Qt's to the thread of the window, in all tests of it."""

from __future__ import annotations

import gc
from functools import partial
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from annotator.gui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def garbage_stays_here() -> Iterator[None]:
    """Destroy the cycles of a test in this thread, before the next test has threads of its own."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_of_qt_in_threads(monkeypatch) -> None:
    """Let no work of the program begin whose thread would hold a QObject.

    The thread might use it while the window deletes it, or be the last to hold it.
    """
    begin = Job.start

    def start(job: Job) -> None:
        if job._work.__module__.startswith("annotator."):
            held = [each for each in held_by(job._work) if isinstance(each, QObject)]
            assert held == [], f"{job._work.__qualname__} holds {held}"
        begin(job)

    monkeypatch.setattr(Job, "start", start)


def held_by(work: object) -> Iterator[Any]:
    """Yield what functions hold by their closures, defaults and bound objects."""
    if isinstance(work, partial):
        inner: list[object] = [work.func, *work.args, *work.keywords.values()]
    elif isinstance(work, MethodType):
        inner = [work.__func__, work.__self__]
    elif isinstance(work, FunctionType):
        cells = [cell.cell_contents for cell in work.__closure__ or () if _is_filled(cell)]
        inner = [*cells, *(work.__defaults__ or ()), *(work.__kwdefaults__ or {}).values()]
    else:
        inner = []
    for each in inner:
        yield each
        yield from held_by(each)


def _is_filled(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018
    except ValueError:
        return False
    return True
