"""Collects Python's cyclic garbage in the window's thread alone."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_EVERY = 500  # milliseconds


class _Owners:
    """For how many objects the collector is kept to this thread, and whether it was on before."""

    def __init__(self) -> None:
        self._count = 0
        self._was_on = False

    def add(self) -> None:
        if self._count == 0:
            self._was_on = gc.isenabled()
            gc.disable()
        self._count += 1

    def take_away(self) -> None:
        self._count -= 1
        if self._count == 0 and self._was_on:
            gc.enable()


_owners = _Owners()


def collect_here(owner: QObject) -> None:
    """Collect in this thread from now on, until this and every other ``owner`` is gone.

    Python collects in whichever thread happens to make the next object. A cycle may hold objects
    of Qt, and these must not be destroyed in the thread of some job: a timer among them goes on
    there, and at its next time the program ends.
    """
    _owners.add()
    owner.destroyed.connect(lambda: _owners.take_away())
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
