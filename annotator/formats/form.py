"""In which form a file is to be read, as far as somebody chose it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Form:
    """What is None or empty is found out from the file.

    ``encoding`` is one of ENCODINGS (``importers/transcoding.py``); ``columns`` says by the header
    of a table's column what it holds: one of COLUMNS, or of the two in ``importers/tables``.
    ``of_suffix`` gives files of a suffix, in small letters with its dot, another format than the
    one they show.
    """

    format: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    of_suffix: Mapping[str, str] = field(default_factory=dict)

    def of(self, path: Path) -> Form:
        """Return the form for a file: with its suffix's format, where none was chosen for it."""
        format = self.of_suffix.get(path.suffix.lower())
        return self if self.format or format is None else replace(self, format=format)


AS_FOUND = Form()
