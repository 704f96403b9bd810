"""How files are to be taken in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.formats.form import AS_FOUND, Form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Intent:
    """In which form files are read, and whose and what their spans are.

    ``forms`` are those of single files, folders and archives, ``form`` that of the others.
    ``annotator`` is whose the spans are where a record names nobody; ``annotators`` gives the
    files' names those of the project. ``label_map`` does so for labels; spans of labels
    ``left_out`` are not taken in, and with ``add_labels`` those that are still unknown are added
    to the project's.
    ``skip_faulty`` leaves files out in which something is wrong, instead of taking in none.
    ``repair_mojibake`` repairs texts that were once read in a wrong encoding. With
    ``as_new_versions`` another text of a document that is here is its new version.
    """

    form: Form = AS_FOUND
    forms: Mapping[Path, Form] = field(default_factory=dict)
    annotator: str | None = None
    annotators: Mapping[str, str] = field(default_factory=dict)
    label_map: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    add_labels: bool = False
    repair_mojibake: bool = False
    as_new_versions: bool = False
    skip_faulty: bool = False

    def form_of(self, path: Path) -> Form:
        """Return the form in which a file is read: its own, or that of what it is inside."""
        for place in (path, *path.parents):
            if place in self.forms:
                return self.forms[place]
        return self.form
