"""In which form a file is to be read, as far as somebody chose it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Form:
    """What is None or empty is found out from the file.

    ``encoding`` is one of ENCODINGS (``importers/transcoding.py``); ``columns`` says by the header
    of a table's column what it holds: one of COLUMNS, or of the two in ``importers/tables``.
    """

    format: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


AS_FOUND = Form()
