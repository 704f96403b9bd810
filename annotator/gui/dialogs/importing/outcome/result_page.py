"""Last page: what will come in, how far it is, and what came of it or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.dialogs.importing.names.choice_table import one_line
from annotator.gui.dialogs.importing.outcome.fault_list import FaultList
from annotator.gui.dialogs.importing.pages import Page
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.core.errors import AnnotatorError
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings
    from annotator.project.importing.survey import Survey
    from annotator.project.importing.taking_in import ImportReport

_NAMED = 5  # new annotators, and files that were passed over
_STEPS = 1000  # of the bar: Qt's int would end at 2 GiB


class ReportWords(QObject):
    """Words for what files hold and for what came of them; what is none is not spoken of."""

    def of_report(self, report: ImportReport) -> list[str]:
        """Return the lines of a report."""
        lines = [self.tr("%n new article(s)", "", report.documents)]
        if report.removed:
            lines.append(self.tr("%n left out: in the trash, or gone with it", "", report.removed))
        if report.known:
            lines.append(self.tr("%n already there", "", report.known))
        if report.sources:
            lines.append(self.tr("%n got another source", "", report.sources))
        if report.spans:
            lines.append(self.tr("%n span(s)", "", report.spans))
        lines += self._of_versions(report)
        if report.left_out:
            lines.append(self.tr("%n span(s) left out with their labels", "", report.left_out))
        if report.skipped:
            lines.append(self.tr("%n file(s) with errors left out", "", len(report.skipped)))
        if report.repaired:
            lines.append(self.tr("%n article(s) repaired", "", len(report.repaired)))
        lines = [digits(line) for line in lines]
        if report.annotators:
            names = self.tr(", ").join(isolated(name) for name in report.annotators[:_NAMED])
            more = " …" if len(report.annotators) > _NAMED else ""
            lines.append(self.tr("New annotators: {names}").format(names=names) + more)
        return lines + self.of_passed_over(report.passed_over)

    def of_passed_over(self, paths: Sequence[Path]) -> list[str]:
        """Return a line that names the files of which no article is made, where there are some."""
        if not paths:
            return []
        names = self.tr(", ").join(isolated(one_line(path.name)) for path in paths[:_NAMED])
        more = " …" if len(paths) > _NAMED else ""
        words = self.tr("%n file(s) belong to no article: {names}", "", len(paths))
        return [digits(words).format(names=names) + more]

    def _of_versions(self, report: ImportReport) -> list[str]:
        lines = list[str]()
        if report.versions:
            lines.append(self.tr("%n new version(s)", "", report.versions))
            lines.append(self.tr("%n span(s) moved with them", "", report.moved))
        if report.unsure:
            lines.append(self.tr("%n to confirm: Label → Moved labels", "", report.unsure))
        if report.former:
            lines.append(self.tr("%n left out: texts of former versions", "", report.former))
        if report.same_address:
            lines.append(self.tr("%n with the address of another", "", report.same_address))
        return lines

    def of_survey(self, survey: Survey) -> str:
        """Return what files hold, on one line."""
        parts = [self.tr("%n article(s)", "", survey.documents)]
        if survey.spans:
            parts.append(self.tr("%n span(s)", "", survey.spans))
        if survey.faults:
            parts.append(self.tr("%n error(s)", "", len(survey.faults)))
        return digits(" · ".join(parts))


class ResultPage(Page):
    """Shows one of three things: words, a bar, or a list of faults."""

    def __init__(self, answers: Answers, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self.title = self.tr("Import")
        self._report_words = ReportWords(self)
        self._heading, self._lines = plain_label("heading"), plain_label()
        self._heading.setWordWrap(True)
        self._lines.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.title)
        self.faults = FaultList(settings)
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._lines)
        column.addWidget(self._bar)
        column.addStretch(1)
        self._parts = QStackedWidget()
        self._parts.addWidget(self._words)
        self._parts.addWidget(self.faults)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._parts)

    def is_complete(self) -> bool:
        """Tell whether it is known what comes in, and nothing is wrong."""
        return self._answers.survey is not None and not self._answers.is_stopped()

    def enter(self) -> None:
        """Say what will come in, or what is wrong."""
        survey = self._answers.survey
        if survey is not None and self._answers.is_stopped():
            self.show_faults(survey.faults, has_more=survey.has_more)
        else:
            self.show_ready()

    def has_faults(self) -> bool:
        """Tell whether faults are listed."""
        return self._parts.currentWidget() is self.faults

    def words(self) -> str:
        """Return what is said."""
        return f"{self._heading.text()}\n{self._lines.text()}"

    def show_ready(self, heading: str = "") -> None:
        """Say what will come in."""
        survey = self._answers.survey
        lines = [self._report_words.of_survey(survey)] if survey else []
        lines += self._report_words.of_passed_over(survey.passed_over) if survey else []
        lines.append(self.tr("All of it comes in, or nothing. A backup is made first."))
        self._show(heading or self.tr("Ready to import"), lines)

    def show_running(self) -> None:
        """Show a bar that has not begun."""
        self._show(self.tr("Importing articles…"), [])
        self._bar.show()
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setMaximum(_STEPS if total else 0)
        self._bar.setValue(_STEPS * done // total if total else 0)

    def show_report(self, report: ImportReport) -> None:
        """Say what came in."""
        self._show(self.tr("Imported"), self._report_words.of_report(report))

    def show_faults(self, faults: Sequence[AnnotatorError], *, has_more: bool) -> None:
        """List what is wrong."""
        faulty = {fault.path for fault in faults}
        can_skip = self._answers.count_files() > len(faulty) and not self._answers.skip_faulty
        self.faults.show_faults(faults, has_more=has_more, can_skip=can_skip)
        self._parts.setCurrentWidget(self.faults)

    def _show(self, heading: str, lines: Sequence[str]) -> None:
        self._heading.setText(heading)
        self._lines.setText("\n".join(lines))
        self._bar.hide()
        self._parts.setCurrentWidget(self._words)
