"""Formats and encodings as they are chosen for files, and how the last choice is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.gui.dialogs.importing.answers import all_parts

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.formats.form import Form
    from annotator.gui.dialogs.importing.answers import Answers


@dataclass(frozen=True, slots=True)
class _Before:
    """What the answers had before a choice, of what kind and about which file."""

    about: tuple[str, Path, Path | None]
    path: Path
    form: Form
    inside: dict[Path, Form]
    encodings: dict[Path, str]
    proposed: frozenset[Path]


class FormChoices:
    """Puts choices into the answers; each returns the form in which the file is then read."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._before: list[_Before] = []
        self._wanted: dict[Path, Form] = {}

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""
        return bool(self._before)

    def form_of(self, path: Path) -> Form:
        """Return the form in which a file is to be read, also while it is not looked at yet."""
        return self._wanted.get(path, self._answers.previews[path].form)

    def looked_at(self, path: Path) -> None:
        """Know that a file has been looked at in the form that was chosen last."""
        self._wanted.pop(path, None)

    def choose_encoding(self, path: Path, inner: Path | None, encoding: str | None) -> Form:
        """Let a file be read in an encoding, and all inside it; or only one of what is inside."""
        self._keep("encoding", path, inner)
        answers, whole = self._answers, self.form_of(path)
        parts = [each.path for each in all_parts([answers.previews[path]])]
        for each in parts if inner is None else [inner]:
            answers.proposed.discard(each)
            answers.encodings.pop(each, None)
            if encoding is not None:
                answers.encodings[each] = encoding
        if inner is not None:
            own = answers.inside.get(inner, whole)
            answers.inside[inner] = replace(own, encoding=encoding)
            return whole
        whole = replace(whole, encoding=encoding)
        for each in parts:
            if each in answers.inside:
                self._set(each, replace(answers.inside[each], encoding=encoding), whole)
        return self._want(path, whole)

    def choose_format(self, path: Path, inner: Path | None, format: str | None) -> Form:
        """Let a file, or one inside it, be read in a format; with None in the one it shows."""
        self._keep("format", path, inner)
        whole = self.form_of(path)
        if inner is None:
            return self._want(path, replace(whole, format=format, columns={}))
        own = self._answers.inside.get(inner, whole)
        # As it shows itself means: also where its suffix has a format.
        of_suffix = own.of_suffix if format else {}
        self._set(inner, replace(own, format=format, columns={}, of_suffix=of_suffix), whole)
        return whole

    def choose_for_suffix(self, path: Path, inner: Path) -> Form:
        """Let all files inside of the same suffix be read in the format chosen for one of them."""
        self._keep("suffix", path, inner)
        answers, suffix = self._answers, inner.suffix.lower()
        before, format = self.form_of(path), self.chosen_format(path, inner)
        assert format is not None
        whole = replace(before, of_suffix={**before.of_suffix, suffix: format})
        for each, own in list(answers.inside.items()):
            if not each.is_relative_to(path):
                continue
            if each.suffix.lower() == suffix:
                self._set(each, replace(own, format=None, of_suffix=whole.of_suffix), whole)
            elif own.of_suffix == before.of_suffix:
                self._set(each, replace(own, of_suffix=whole.of_suffix), whole)
        return self._want(path, whole)

    def chosen_format(self, path: Path, inner: Path) -> str | None:
        """Return the format that was chosen for a file inside; None where it has what it shows."""
        whole = self.form_of(path)
        return self._answers.inside.get(inner, whole).of(inner).format

    def count_others(self, path: Path, inner: Path) -> int:
        """Count the other files inside of the same suffix that have not the format chosen for it.

        0 where none was chosen, or where it has no suffix.
        """
        format, suffix = self.chosen_format(path, inner), inner.suffix.lower()
        if format is None or not suffix:
            return 0
        inside = self._answers.previews[path].inside
        same = (each.path for each in inside if each.path.suffix.lower() == suffix)
        return sum(self.chosen_format(path, each) != format for each in same)

    def undo(self) -> tuple[Path, Form]:
        """Take the last choice back; return the file and the form that it has again."""
        before = self._before.pop()
        answers = self._answers
        answers.inside.clear()
        answers.inside.update(before.inside)
        answers.encodings.clear()
        answers.encodings.update(before.encodings)
        answers.proposed.clear()
        answers.proposed.update(before.proposed)
        return before.path, self._want(before.path, before.form)

    def _keep(self, kind: str, path: Path, inner: Path | None) -> None:
        about = (kind, path, inner)
        if self._before and self._before[-1].about == about:
            return  # an arrow key goes through one format after the other
        answers = self._answers
        self._before.append(
            _Before(
                about,
                path,
                self.form_of(path),
                dict(answers.inside),
                dict(answers.encodings),
                frozenset(answers.proposed),
            )
        )

    def _want(self, path: Path, form: Form) -> Form:
        self._wanted[path] = form
        return form

    def _set(self, inner: Path, form: Form, whole: Form) -> None:
        """Give a file inside a form of its own, where it is another than that of the whole."""
        if form == whole:
            self._answers.inside.pop(inner, None)
        else:
            self._answers.inside[inner] = form
