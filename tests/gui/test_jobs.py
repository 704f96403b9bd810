from __future__ import annotations

import gc
import threading

from PySide6.QtCore import SIGNAL, QObject, QThreadPool
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import Cancelled
from annotator.gui.jobs import Job, _Run


def endings(job):
    """Collect what a job tells, with the thread that hears it."""
    told = []
    for name in ("succeeded", "failed", "crashed"):
        getattr(job, name).connect(lambda value, name=name: told.append((name, value, here())))
    job.cancelled.connect(lambda: told.append(("cancelled", None, here())))
    return told


def here():
    return threading.current_thread() is threading.main_thread()


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot):
    job = Job(lambda report: here())
    told = endings(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told == [("succeeded", False, True)]


def test_progress_arrives_in_this_thread(qtbot):
    threads = []

    def work(report):
        report(1, 2)
        report(2, 2)

    job = Job(work)
    job.progressed.connect(lambda done, total: threads.append((done, total, here())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert threads[-1] == (2, 2, True)


def test_an_expected_failure_is_told(qtbot):
    error = ImportFailed(Reason.FILE_EMPTY)

    def work(report):
        raise error

    job = Job(work)
    told = endings(job)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert told == [("failed", error, True)]


def test_a_bug_is_told_as_one(qtbot):
    error = ZeroDivisionError()

    def work(report):
        raise error

    job = Job(work)
    told = endings(job)
    with qtbot.captureExceptions() as reported, qtbot.waitSignal(job.ended):
        job.start()
    assert told == [("crashed", error, True)]
    assert [each[1] for each in reported] == [error]


def test_a_cancelled_job_stops_at_its_next_report(qtbot):
    begun, may_go_on = threading.Event(), threading.Event()
    reached = []

    def work(report):
        begun.set()
        may_go_on.wait()
        report(1, 2)
        reached.append("after")

    job = Job(work)
    told = endings(job)
    with qtbot.waitSignal(job.ended):
        job.start()
        begun.wait()
        job.cancel()
        may_go_on.set()
    assert told == [("cancelled", None, True)]
    assert reached == []


def test_of_a_job_that_is_given_up_only_the_end_is_told(qtbot):
    for outcome in (Cancelled(), ImportFailed(Reason.FILE_EMPTY), None):
        begun, may_go_on = threading.Event(), threading.Event()

        def work(report, outcome=outcome, begun=begun, may_go_on=may_go_on):
            report(1, 2)
            begun.set()
            may_go_on.wait()
            if outcome is not None:
                raise outcome

        job = Job(work)
        told = endings(job)
        job.progressed.connect(lambda *how_far, told=told: told.append(how_far))
        with qtbot.waitSignal(job.ended):
            job.start()
            begun.wait()
            job.give_up()
            may_go_on.set()
        assert told == []


def test_a_job_that_failed_and_is_gone_can_be_given_up(qtbot):
    def work(report):
        raise ImportFailed(Reason.FILE_EMPTY)

    job = Job(work)
    with qtbot.waitSignal(job.ended):
        job.start()
    delete(job)
    job.give_up()


def test_a_job_outlives_its_owner_and_is_asked_to_stop(qtbot):
    owner, begun, asked = QObject(), threading.Event(), threading.Event()

    def work(report):
        begun.set()
        try:
            while True:
                report(0, 0)
                threading.Event().wait(0.005)
        except Cancelled:
            asked.set()
            raise

    job = Job(work, owner)
    told = endings(job)
    with qtbot.waitSignal(job.ended):
        job.start()
        assert begun.wait(5)
        delete(owner)
    assert asked.is_set()
    assert told == [("cancelled", None, True)]


def test_what_only_the_work_holds_goes_in_the_thread_of_the_job_not_of_the_work(qtbot):
    gone = []

    def job_with_a_page_of_its_own():
        page = QWidget()
        page.destroyed.connect(lambda: gone.append(here()))
        return Job(lambda report: report(page.width(), 0))

    for number in range(200):
        job = job_with_a_page_of_its_own()
        with qtbot.waitSignal(job.ended):
            job.start()
        del job
        qtbot.waitUntil(lambda number=number: len(gone) == number + 1)
    assert gone == [True] * 200


def test_an_owner_that_only_the_work_holds_goes_with_its_job(qtbot):
    gone = []
    for _ in range(200):
        owner = QObject()
        owner.destroyed.connect(lambda: gone.append(here()))
        job = Job(lambda report, owner=owner: owner.objectName(), owner)
        told = endings(job)
        del owner
        with qtbot.waitSignal(job.ended):
            job.start()
        assert told == [("succeeded", "", True)]
        del job
    qtbot.waitUntil(lambda: len(gone) == 200)
    assert gone == [True] * 200


def test_nothing_that_a_signal_reaches_is_left_to_the_thread_of_the_work(qtbot):
    """Given a thread that is still to leave its work, then no signal reaches what it holds."""
    owner = QObject()

    def run():
        job = Job(lambda report: None, owner)
        left_to_the_thread = job._told
        with qtbot.waitSignal(job.ended):
            job.start()
        return left_to_the_thread, owner.receivers(SIGNAL("destroyed(QObject*)"))

    kept = [run() for _ in range(3)]
    reached = [count for _, count in kept]
    assert reached == [reached[0]] * 3  # those of Qt and PySide alone


def test_nothing_stays_of_many_jobs(qtbot):
    """Given work that ends at once, perhaps before its start is over."""

    def alive():
        gc.collect()
        return sum(type(each) in (Job, _Run) for each in gc.get_objects())

    owner, before = QObject(), alive()
    for _ in range(200):
        job = Job(lambda report: None, owner)
        with qtbot.waitSignal(job.ended):
            job.start()
        del job
    QThreadPool.globalInstance().waitForDone()
    assert alive() <= before
