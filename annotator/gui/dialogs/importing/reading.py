"""Reads the files for the wizard, off the GUI thread, again whenever an answer changes how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.formats.preview import preview
from annotator.gui.jobs import Job
from annotator.project import Intent
from annotator.project.importing.survey import Survey, survey_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.formats.form import Form
    from annotator.formats.preview import Preview
    from annotator.gui.dialogs.importing.answers import Answers

_LOOK, _SHOW, _COUNT = "look", "show", "count"


class Reading(QObject):
    """Puts into the answers what files begin with and what they hold, and tells of it.

    ``previewed`` and ``shown`` carry a file: it is read in another form now, or another file
    inside it is to be seen. ``counting`` and ``counted`` tell of the survey of all files.
    """

    previewed = Signal(object)
    shown = Signal(object)
    counting = Signal()
    progressed = Signal(object, object)
    counted = Signal(object)

    def __init__(self, answers: Answers, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = answers
        self._jobs: dict[str, Job] = {}

    def is_looking(self) -> bool:
        """Tell whether files are looked at again, so that nothing that is known of them holds."""
        return _LOOK in self._jobs

    def look_at_columns(self, paths: Sequence[Path], columns: Mapping[str, str]) -> None:
        """Look at tables again, with these columns."""
        previews = self._answers.previews
        self.look_at({path: replace(previews[path].form, columns=columns) for path in paths})

    def look_at_one(self, path: Path, form: Form) -> None:
        """Look at a file again, in another form."""
        self.look_at({path: form})

    def look_at(self, forms: Mapping[Path, Form]) -> None:
        """Look at files again, in other forms, and count all anew."""
        if not forms:
            return

        inside, shown = dict(self._answers.inside), dict(self._answers.shown)
        before = {path: self._answers.previews[path].inside for path in forms}

        def work(report: Progress) -> list[Preview]:
            return [
                preview(path, form, inside, shown.get(path), before[path])
                for path, form in forms.items()
            ]

        self._drop(_SHOW)  # it would show them in the forms of before
        self._answers.survey, self._answers.skip_faulty = None, False
        self._run(_LOOK, work, self._on_looked)

    def _on_looked(self, found: list[Preview]) -> None:
        for each in found:
            before = self._answers.previews[each.path]
            if each.form.encoding == before.form.encoding:  # it is no more certain than it was
                each = replace(each, is_certain=before.is_certain)
            self._answers.previews[each.path] = each
            self.previewed.emit(each.path)
            if each.inside and self._answers.shown.get(each.path, each.at) != each.at:
                self.look_inside(each.path)
        self.count()

    def look_inside(self, path: Path) -> None:
        """Look at the file inside another that is to be shown now; nothing has to be counted."""
        if self.is_looking():
            return  # after it
        form = self._answers.previews[path].form
        inside, at = dict(self._answers.inside), self._answers.shown[path]
        before = self._answers.previews[path].inside

        def work(report: Progress) -> Preview:
            return preview(path, form, inside, at, before)

        self._run(_SHOW, work, self._on_shown)

    def _on_shown(self, found: Preview) -> None:
        self._answers.previews[found.path] = found
        self.shown.emit(found.path)

    def count(self) -> None:
        """Count what the files hold."""
        self._answers.survey = None
        paths, intent = self._answers.paths, Intent(forms=self._answers.forms())

        def work(report: Progress) -> Survey:
            return survey_files(paths, intent, report)

        job = self._run(_COUNT, work, self._on_counted)
        job.progressed.connect(self.progressed)
        self.counting.emit()

    def _on_counted(self, found: Survey) -> None:
        self._answers.take_survey(found)
        self.counted.emit(found)

    def stop(self) -> None:
        """Wait for nothing any more."""
        for name in list(self._jobs):
            self._drop(name)

    def _run(self, name: str, work: Callable[[Progress], Any], take: Callable[[Any], None]) -> Job:
        """Begin a job; what an earlier one of this name brings is not waited for any more."""
        self._drop(name)
        job = self._jobs[name] = Job(work, self)

        def keep(result: Any) -> None:
            if self._jobs.get(name) is job:
                del self._jobs[name]
                take(result)

        job.succeeded.connect(keep)
        job.ended.connect(job.deleteLater)
        job.start()
        return job

    def _drop(self, name: str) -> None:
        if name in self._jobs:
            self._jobs.pop(name).cancel()
