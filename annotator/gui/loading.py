"""Loads what the first acts need, while nobody waits for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from annotator.arabic.folded_text import FoldedText
from annotator.gui.jobs import Job

if TYPE_CHECKING:
    from annotator.core.progress import Progress

WHEN_CALM = 2000
"""Milliseconds after which the window has shown what it opened, and counted its labels."""


def load() -> Job:
    """Begin to load formats and the tables of folding, of which nothing is Qt's, in a job.

    The window would stand still for 100 ms at the first import, export, search or label.
    """
    job = Job(_work)
    job.ended.connect(job.deleteLater)
    job.start()
    return job


def _work(_report: Progress) -> None:
    import_module("annotator.formats.table")
    FoldedText(" ")
