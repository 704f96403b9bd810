"""What may be asked of an open project in figures: the work done, and how sets compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.progress import Progress, silent
from annotator.project.review.statistics import Statistics, read_statistics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.document import Status
    from annotator.project.review.comparison import Comparison, SpanPair
    from annotator.project.review.gold import GoldView
    from annotator.review.confusion import Confused
    from annotator.store.file.database import Database


class Figures:
    """What is counted and measured of one open project."""

    def __init__(self, database: Database, gold: GoldView) -> None:
        self._database = database
        self._gold = gold

    def statistics(self, report: Progress = silent, viewer_id: str | None = None) -> Statistics:
        """Count what was done, by whom and when, of what ``viewer_id`` may see.

        Progress is in events and documents.
        """
        return read_statistics(self._database, report, viewer_id)

    def comparison(
        self,
        status: Status | None = None,
        report: Progress = silent,
        *,
        viewer_id: str | None = None,
    ) -> Comparison:
        """Compare all who have begun with one another and with gold, with what explains it.

        ``status`` as in Project.agreement. What ``viewer_id`` may not see yet is left out, gold of
        it too. Progress is in documents.
        """
        from annotator.project.review.comparison import compare_all  # needs numpy

        return compare_all(self._database, self._gold, status, report, viewer_id)

    def spans_behind(
        self,
        names: tuple[str, str],
        confused: Iterable[Confused],
        most: int,
        report: Progress = silent,
        *,
        only_different: bool = False,
        viewer_id: str | None = None,
    ) -> list[SpanPair]:
        """Return the spans of two sets, by name, that a figure of a comparison stands for."""
        from annotator.project.review.comparison import find_spans  # needs numpy

        return find_spans(
            self._database,
            self._gold,
            names,
            confused,
            most,
            report,
            only_different=only_different,
            viewer_id=viewer_id,
        )
