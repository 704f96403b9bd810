"""How long work reports how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total), total 0 where it is not known. Raises Cancelled to stop the work."""


class Cancelled(Exception):
    """The user stopped the work; nothing of it is kept."""


def silent(done: int, total: int) -> None:
    """Report to nobody."""


def part(report: Progress, start: int, end: int) -> Progress:
    """Return what reports a part of the work, which brings it from a percentage to another."""

    def show(done: int, total: int) -> None:
        report(start * total + (end - start) * done, 100 * total)

    return show


def unmeasured(report: Progress) -> Progress:
    """Return what reports that work goes on, and not how far it is: ``report`` can stop it."""
    return lambda done, total: report(0, 0)
