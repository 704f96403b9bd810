"""Measures repeated acts in processor time and says what was found."""

from __future__ import annotations

import gc
import statistics
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Clock:
    """Collects the processor time of one kind of act, in milliseconds."""

    def __init__(self, what: str, bar: float | None = None) -> None:
        self.what = what
        self.bar = bar
        self.times: list[float] = []

    @contextmanager
    def run(self) -> Iterator[None]:
        """Measure the block; garbage of earlier ones is collected before."""
        gc.collect()
        start = time.process_time()
        yield
        self.times.append((time.process_time() - start) * 1000)

    def report(self) -> None:
        """Print median, 95th percentile and worst beside the bar."""
        times = sorted(self.times)
        late = times[int(len(times) * 0.95)]
        print(
            f"{self.what}: median {statistics.median(times):.1f} ms, 95 % {late:.1f},"
            f" worst {times[-1]:.1f} of {len(times)}"
            + (f"; bar {self.bar:g}" if self.bar is not None else "")
        )
