from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from annotator.gui import garbage
from annotator.gui.garbage import collect_here
from annotator.gui.jobs import Job

_CYCLES = 2000  # more than Python lets come together before it collects


class Cycle:
    """Something that only the collector destroys; it tells in which thread."""

    def __init__(self, gone):
        self.itself = self
        self.gone = gone

    def __del__(self):
        self.gone.append(threading.current_thread())


@pytest.fixture
def collected_by_python(monkeypatch):
    """As it is before the first window of a process: those of other tests may be left."""
    monkeypatch.setattr(garbage, "_owners", garbage._Owners())
    gc.enable()
    yield
    gc.disable()


def test_cycles_made_in_a_job_are_destroyed_in_this_thread(qtbot):
    gone = []

    def work(report):
        for _ in range(_CYCLES):
            Cycle(gone)

    owner = QObject()
    collect_here(owner)
    job = Job(work)
    with qtbot.waitSignal(job.ended):
        job.start()
    qtbot.waitUntil(lambda: len(gone) == _CYCLES)
    assert set(gone) == {threading.main_thread()}
    delete(owner)


def test_python_collects_again_when_the_owner_is_gone(collected_by_python):
    owner = QObject()
    collect_here(owner)
    assert not gc.isenabled()
    delete(owner)
    assert gc.isenabled()


def test_python_does_not_collect_while_another_owner_is_there(collected_by_python):
    """Given a window that was closed long ago and goes late, then it is not on for the new one."""
    former, present = QObject(), QObject()
    collect_here(former)
    collect_here(present)
    delete(former)
    assert not gc.isenabled()
    delete(present)
    assert gc.isenabled()


def test_the_program_collects_in_the_thread_of_its_window(start):
    start(None)
    assert not gc.isenabled()
