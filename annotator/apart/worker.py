"""Asks a process of its own to do a job, for so long and no longer."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any

import psutil

from annotator.apart.frames import receive, send
from annotator.apart.limits import ANSWER, ARTICLE
from annotator.apart.program import APART, UNSEEN, program
from annotator.core.errors import ImportFailed, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from annotator.apart.limits import Limits

_START = 60.0  # seconds until a process answers at all; a scanner of viruses may read it first
_TICK = 0.05  # seconds between two looks at whether the work was cancelled


class Worker:
    """A process that does one job for this one; begun when it is asked, and again when it ended."""

    def __init__(self, words: Sequence[str], limits: Limits = ARTICLE) -> None:
        self._words = words
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._pipes = ThreadPoolExecutor(1)

    def ask(self, content: bytes, check: Callable[[], None]) -> Any:
        """Return what the job makes of bytes; ``check`` is called meanwhile, and may raise.

        Raises:
            ImportFailed: what the job says, TOO_SLOW, TOO_MUCH_MEMORY, or BROKEN_FILE where the
                process ended of it; without a path.
        """
        if self._process is None:
            self._process = self._begun()
            self._wait(partial(_received, self._process), _START, check)
        answer = self._wait(
            partial(_exchanged, self._process, content), self._limits.longest, check
        )
        if "reason" not in answer:
            return answer["made"]
        reason = Reason(answer["reason"])
        if reason is Reason.TOO_MUCH_MEMORY:
            self._kill()
        raise ImportFailed(reason, **answer["details"])

    def end(self) -> None:
        """End the process at once."""
        self._kill()
        self._pipes.shutdown()

    def _begun(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            creationflags=UNSEEN,
        )

    def _wait(self, act: Callable[[], Any], longest: float, check: Callable[[], None]) -> Any:
        """Return what an act on the pipes returns; where that is not waited for, the process ends.

        The act has a thread of its own: no system can wait for a pipe and for a time alike.
        """
        deadline = time.monotonic() + longest
        acting = self._pipes.submit(act)
        try:
            while True:
                with suppress(TimeoutError):
                    return acting.result(min(_TICK, longest))
                check()
                self._weigh()
                if time.monotonic() >= deadline:
                    raise ImportFailed(Reason.TOO_SLOW, limit=f"{longest:g}")
        except BaseException:
            self._kill()
            raise

    def _weigh(self) -> None:
        """Raise ImportFailed where the process has more memory than it may."""
        if not self._limits.resident or self._process is None:
            return
        with suppress(psutil.Error):  # it ended just now
            if psutil.Process(self._process.pid).memory_info().rss > self._limits.resident:
                raise ImportFailed(Reason.TOO_MUCH_MEMORY, limit=self._limits.megabytes)

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            # The thread may still be at the pipes, and comes to their end now.
            self._pipes.submit(_close, process).result()


def _exchanged(process: subprocess.Popen[bytes], content: bytes) -> Any:
    assert process.stdin is not None
    with suppress(OSError):  # it ended; its status says how
        send(process.stdin, content)
    return _received(process)


def _received(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout is not None
    answer = receive(process.stdout, ANSWER)
    if answer is None:
        process.kill()
        cause = f"the process that read it ended ({process.wait()})"
        raise ImportFailed(Reason.BROKEN_FILE, cause=cause)
    return json.loads(answer)


def _close(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.close()
    with suppress(OSError):  # what was not sent yet
        process.stdin.close()


_workers: ContextVar[dict[str, Worker] | None] = ContextVar("workers", default=None)


@contextmanager
def workers() -> Generator[dict[str, Worker]]:
    """Let the same processes do all jobs that are asked for inside; end them afterwards."""
    running = _workers.get()
    if running is not None:
        yield running
        return
    begun: dict[str, Worker] = {}
    token = _workers.set(begun)
    try:
        yield begun
    finally:
        _workers.reset(token)
        for worker in begun.values():
            worker.end()


def ask(job: str, content: bytes, check: Callable[[], None], limits: Limits = ARTICLE) -> Any:
    """Return what a job, by its name for ``__main__``, makes of bytes; raises as Worker.ask."""
    with workers() as running:
        if job not in running:
            running[job] = Worker([*program(), APART, job], limits)
        return running[job].ask(content, check)
