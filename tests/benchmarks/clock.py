"""Measures repeated acts in processor time and says what was found."""

from __future__ import annotations

import gc
import statistics
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Clock:
    """Collects the processor time of one kind of act, in milliseconds.

    With ``time.thread_time`` only that of the thread that runs it, whatever jobs run beside.
    """

    def __init__(
        self, what: str, bar: float | None = None, timer: Callable[[], float] = time.process_time
    ) -> None:
        self.what = what
        self.bar = bar
        self._timer = timer
        self.times: list[float] = []
        self.wall_times: list[float] = []  # the same by the clock, however busy the machine is

    @contextmanager
    def run(self) -> Iterator[None]:
        """Measure the block; garbage of earlier ones is collected before."""
        gc.collect()
        start, wall = self._timer(), time.perf_counter()
        yield
        self.times.append((self._timer() - start) * 1000)
        self.wall_times.append((time.perf_counter() - wall) * 1000)

    def report(self) -> None:
        """Print median, 95th percentile and worst beside the bar."""
        times = sorted(self.times)
        late = times[int(len(times) * 0.95)]
        print(
            f"{self.what}: median {statistics.median(times):.1f} ms, 95 % {late:.1f},"
            f" worst {times[-1]:.1f} of {len(times)}"
            + (f"; bar {self.bar:g}" if self.bar is not None else "")
        )
