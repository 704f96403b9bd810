"""What strangers made is worked on by a process that has limits, and ends with whoever asked."""

from __future__ import annotations

import subprocess
import sys
from contextvars import Context

import psutil
import pytest

from annotator.apart.limits import Limits
from annotator.apart.program import APART
from annotator.apart.program import program as hashiya
from annotator.apart.worker import Worker, ask, workers
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import Cancelled
from tests.apart.programs import ECHO, SLEEP, SPIN, program, watched, worker


def never():
    pass


@pytest.fixture
def started():
    """Workers that are ended after the test."""
    begun = []

    def start(*arguments):
        begun.append(worker(*arguments))
        return begun[-1]

    yield start
    for each in begun:
        each.end()


def refusal(worker, content=b"", check=never):
    with pytest.raises(ImportFailed) as failure:
        worker.ask(content, check)
    return failure.value


def test_one_process_does_all(started):
    echo = started(ECHO)
    answers = [echo.ask(text.encode(), never) for text in ("ن", "", "س\u202e📈" * 100_000)]
    assert [text for _, text in answers] == ["ن", "", "س\u202e📈" * 100_000]
    assert len({process for process, _ in answers}) == 1


@pytest.mark.parametrize("job", [SLEEP, SPIN])
def test_what_takes_too_long_is_stopped(job, started):
    slow = started(job, 0.3)
    error = refusal(slow, b"sleep")
    assert (error.reason, error.details) == (Reason.TOO_SLOW, {"limit": "0.3"})


def test_after_one_that_took_too_long_the_next_is_done_by_another_process(started):
    slow = started(SLEEP, 2)
    first = slow.ask(b"", never)
    assert refusal(slow, b"sleep").reason is Reason.TOO_SLOW
    assert not psutil.pid_exists(first)
    assert slow.ask(b"", never) != first


def test_cancelling_ends_the_process_at_once(started):
    slow = started(SLEEP)
    process = slow.ask(b"", never)

    def cancel():
        raise Cancelled

    with pytest.raises(Cancelled):
        slow.ask(b"sleep", cancel)
    assert not psutil.pid_exists(process)


def test_a_process_that_does_not_read_what_it_is_sent_is_stopped():
    greets = "import sys, time; sys.stdout.buffer.write(bytes([4]+7*[0])+b'null')"
    deaf = Worker(
        [sys.executable, "-c", f"{greets}; sys.stdout.flush(); time.sleep(600)"], Limits(0.3)
    )
    assert refusal(deaf, b"x" * 10_000_000).reason is Reason.TOO_SLOW
    deaf.end()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not count addresses")
def test_what_takes_too_much_memory_is_stopped(started):
    error = refusal(started("def job(content): return len(bytes(2**30))"))
    assert (error.reason, error.details) == (Reason.TOO_MUCH_MEMORY, {"limit": 512})


def test_a_process_that_is_seen_to_have_too_much_memory_is_ended():
    hoard = "kept = []\ndef job(content):\n while True: kept.append(b'x' * 2**20); time.sleep(.001)"
    greedy = watched(hoard, 200 * 2**20)
    error = refusal(greedy)
    assert (error.reason, error.details) == (Reason.TOO_MUCH_MEMORY, {"limit": 200})
    greedy.end()


def test_a_job_that_is_refused_no_addresses_may_take_many():
    plenty = watched("def job(content): return len(bytes(2**30))", 2**40)
    assert plenty.ask(b"", never) == 2**30
    plenty.end()


def test_a_process_that_ends_is_a_broken_file_and_not_the_end(started):
    ending = started("def job(content): return content or os._exit(3)")
    error = refusal(ending)
    assert (error.reason, error.details["cause"]) == (
        Reason.BROKEN_FILE,
        "the process that read it ended (3)",
    )
    assert refusal(ending).reason is Reason.BROKEN_FILE


@pytest.mark.parametrize(
    ("job", "reason", "details"),
    [
        (
            "raise ImportFailed(Reason.FILE_TOO_LARGE, limit=3)",
            Reason.FILE_TOO_LARGE,
            {"limit": 3},
        ),
        ("return {}['ن']", Reason.BROKEN_FILE, {"cause": "KeyError: 'ن'"}),
        ("socket.create_connection(('127.0.0.1', 9))", Reason.BROKEN_FILE, None),
        ("socket.gethostbyname('localhost')", Reason.BROKEN_FILE, None),
        (
            "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
            Reason.BROKEN_FILE,
            None,
        ),
        ("subprocess.run(['true'])", Reason.BROKEN_FILE, None),
        ("os.posix_spawn('/bin/true', ['true'], {})", Reason.BROKEN_FILE, None),
        ("os.fork() or os._exit(0)", Reason.BROKEN_FILE, None),
    ],
)
def test_what_a_job_raises_comes_back_and_none_reaches_out(job, reason, details, started):
    error = refusal(started(f"def job(content): {job}"))
    assert error.reason is reason
    if details is None:
        assert error.details["cause"].startswith("ReachedOut: ")
    else:
        assert error.details == details


def test_what_a_library_prints_is_no_answer(started):
    assert started("def job(content): print('x' * 99, flush=True); return 1").ask(b"", never) == 1


@pytest.mark.parametrize(("job", "longest"), [(SLEEP, 600), (SPIN, 0.1)])
def test_nothing_goes_on_when_whoever_asked_is_killed(job, longest):
    script = (
        "from annotator.apart.worker import Worker\n"
        "from annotator.apart.limits import Limits\n"
        f"worker = Worker({program(job, longest)!r}, Limits(600))\n"
        "def tell(): print(worker._process.pid, flush=True)\n"
        "worker.ask(b'sleep', tell)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as asking:
        process = psutil.Process(int(asking.stdout.readline()))
        asking.kill()
    process.wait(60)  # raises where it goes on


def test_all_that_is_asked_inside_is_done_by_one_process_that_ends_afterwards():
    def ask_twice():
        with workers() as running:
            with workers() as same:
                ask("html", b"<html><p>" + "نص طويل ".encode() * 99, never)
            assert same is running
            process = running["html"]._process.pid
            ask("html", b"<html><p>" + "نص طويل ".encode() * 99, never)
            assert running["html"]._process.pid == process
        return process

    assert not psutil.pid_exists(Context().run(ask_twice))


def test_a_packaged_program_starts_itself(monkeypatch):
    assert hashiya()[-2:] == ["-m", "annotator"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert [*hashiya(), APART] == [sys.executable, "--apart"]
