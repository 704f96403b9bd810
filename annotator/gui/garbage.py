"""Collects Python's cyclic garbage in the window's thread alone."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_EVERY = 500  # milliseconds


def collect_here(owner: QObject) -> None:
    """Collect in this thread from now on, until ``owner`` is gone.

    Python collects in whichever thread happens to make the next object. A cycle may hold objects
    of Qt, and these must not be destroyed in the thread of some job.
    """
    gc.disable()
    owner.destroyed.connect(lambda: gc.enable())
    timer = QTimer(owner, interval=_EVERY)
    timer.timeout.connect(_collect_due)
    timer.start()


def _collect_due() -> None:
    """Collect the oldest generation whose turn it is, as Python itself would."""
    full = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > limit
    ]
    if full:
        gc.collect(full[-1])
