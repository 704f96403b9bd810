"""Finds a label of the project for each label of an imported file, or makes one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, Reason
from annotator.core.labels.label_set import Label
from annotator.project.importing.label_guesses import names_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.project.importing.intent import Intent
    from annotator.store.log.acts import Acts
    from annotator.store.log.intake import Intake

_NOT_IN_KEY = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_KEY, _LONGEST_TITLE = 50, 60
# After those of the label set a project begins with: light and dark, told apart by most eyes.
_COLORS = (
    ("#a0307e", "#e58cc8"),
    ("#6f5a00", "#d8c14f"),
    ("#b3261e", "#f08a80"),
    ("#3f51b5", "#9fa8f0"),
    ("#00696b", "#5cc8cb"),
    ("#7a4a21", "#d0a079"),
    ("#4d6b1f", "#a9cc6f"),
    ("#5e5e6e", "#b4b4c6"),
)


class ForeignLabels:
    """Translates the labels of records; those that nobody knows are collected."""

    def __init__(self, acts: Acts, intake: Intake, intent: Intent) -> None:
        self._acts = acts
        self._intake = intake
        self._add = intent.add_labels
        self._left_out = intent.left_out
        mapping = intent.label_map
        known = names_of(acts.labels)
        self._mapping = dict(mapping)
        # What is mapped is not what it is called by chance.
        self._keys = {name: key for name, key in known.items() if name not in mapping}
        self._keys |= {name: known[to] for name, to in mapping.items() if to in known}
        self._known = known
        self._unknown: dict[str, tuple[Path, int | None]] = {}

    def translate(self, record: Record, path: Path) -> Record | None:
        """Return the record with labels of the project; None once a label was unknown."""
        if self._left_out:
            record = self._without_left_out(record)
        found = {span.label: None for span in record.spans}
        for label in found:
            if label not in self._keys:
                self._find(label, path, record.line)
        if self._unknown:
            return None
        if all(self._keys[label] == label for label in found):
            return record
        spans = tuple(replace(span, label=self._keys[span.label]) for span in record.spans)
        return replace(record, spans=spans)

    def _without_left_out(self, record: Record) -> Record:
        spans = tuple(span for span in record.spans if span.label not in self._left_out)
        self._intake.tally.left_out += len(record.spans) - len(spans)
        return replace(record, spans=spans)

    def finish(self) -> None:
        """Raise ImportFailed with all the labels that were unknown, at the place of the first."""
        if not self._unknown:
            return
        path, line = next(iter(self._unknown.values()))
        known = ", ".join(self._acts.labels.keys())
        if len(self._unknown) == 1:
            label = next(iter(self._unknown))
            raise ImportFailed(Reason.UNKNOWN_LABEL, path=path, line=line, label=label, known=known)
        labels = ", ".join(self._unknown)
        raise ImportFailed(Reason.UNKNOWN_LABELS, path=path, line=line, labels=labels, known=known)

    def _find(self, label: str, path: Path, line: int | None) -> None:
        wanted = self._mapping.get(label, label)
        if self._add:
            if wanted not in self._known:
                self._known[wanted] = self._added(wanted)
            self._keys[label] = self._known[wanted]
        else:
            self._unknown.setdefault(wanted, (path, line))

    def _added(self, name: str) -> str:
        labels = self._acts.labels
        key = _free_key(name, labels.keys())
        title = "".join(c if c.isprintable() else " " for c in name).strip()[:_LONGEST_TITLE]
        title = title.strip() or key
        color, dark_color = _COLORS[len(labels) % len(_COLORS)]
        used = {each.shortcut for each in labels.offered()}
        shortcut = next((digit for digit in "123456789" if digit not in used), "")
        self._acts.add_labels([Label(key, title, title, color, dark_color, shortcut)])
        self._intake.know(self._acts.labels)
        return key


def _free_key(name: str, used: tuple[str, ...]) -> str:
    """Return a key made of a name: its own letters where it can be one."""
    base = _NOT_IN_KEY.sub("_", name).strip("_-")
    if not base or not base[0].isalpha():
        base = f"label_{base}".rstrip("_")
    base = base[: _LONGEST_KEY - 4]
    key, number = base, 1
    while key in used:
        number += 1
        key = f"{base}-{number}"
    return key
